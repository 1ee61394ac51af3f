"""The settings that a noun needs to be a claim: somebody's crime, a deal between parties, a weapon that goes off."""

from __future__ import annotations

from collections.abc import Callable

from dateline.data.load import noun_forms
from dateline.reading.claims.cascade.classes import any_class, singular, status_words, word_class
from dateline.reading.claims.cascade.deals import deal_fits
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.noun_nature import goes_off, next_verb
from dateline.reading.claims.cascade.parts import Parts, after_preposition, ascribed_to, ascribes
from dateline.reading.claims.cascade.patterns import pattern_index
from dateline.reading.claims.cascade.predicates import heads_over, predicate_of
from dateline.reading.claims.cascade.responsible import passive_doer
from dateline.reading.claims.cascade.row import owned
from dateline.reading.claims.cascade.scene import Scene, is_force
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.units import object_of, phrases_after
from dateline.reading.claims.cascade.verb_status import verb_status
from dateline.reading.claims.cascade.words import role_words
from dateline.reading.grammar import VerbGroup

_NEAR = 3  # tokens before a noun: "despite a "safe zone""
_SAID_OF = 3  # units from a phrase back to the verb before it


def context_fits(scene: Scene, hit: Hit, parts: Parts, context: str) -> bool:
    """Words that are claims only in a setting: violence somewhere, a war against somebody, a deal between parties."""
    return _CONTEXTS[context](scene, hit, parts)


def _governing(scene: Scene, parts: Parts) -> VerbGroup | None:
    """The verb over a noun."""
    return scene.units.verb[parts.governor] if parts.governor is not None else None


def _lemma_over(scene: Scene, parts: Parts) -> str:
    verb = _governing(scene, parts)
    return verb.lemma if verb is not None else ""


def _is_against(scene: Scene, hit: Hit, parts: Parts) -> bool:
    against = any(prep in word_class("enemy") and "force" in scene.classes(n) for prep, n in parts.phrases[:1])
    return against and not _causes_toll(scene, hit)


def _is_given(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether somebody gives or needs relief, also as money for it; of "provided $5 million in food aid" the verb tells
    it."""
    over = list(heads_over(scene.units, hit.unit))
    money = next(((k, link) for k, link in over if link in ("for", "in") and "money" in scene.classes(k)), None)
    given = _lemma_over(scene, parts) in word_class("giving_verb")
    if money is None:
        return given
    verb = scene.units.verb[money[0] - 1] if money[0] else None
    return not (money[1] == "in" and verb is not None and verb.lemma in word_class("giving_verb"))


def _has_backer(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"Ugandan support", "support from Uganda", "its support for the rebels"."""
    owned = scene.parsed.lower[scene.units.spans[hit.unit][0]] in status_words("owned")
    if owned and any(prep in role_words("backed") and "force" in scene.classes(n) for prep, n in parts.phrases[:1]):
        return True
    return bool(scene.modifiers_of(hit.unit, hit.first)) or any(p == "from" for p, _ in parts.phrases[:1])


def _is_counted(scene: Scene, _: Hit, parts: Parts) -> bool:
    """"shot four militants", "shot a policeman": it is told how many the object is."""
    noun = scene.units.noun[parts.object] if parts.object is not None else None
    one = noun is not None and scene.parsed.lower[noun.first] in role_words("indefinite") and (
        scene.parsed.lower[noun.head] not in word_class("raider"))  # herders are as often the victims
    return one or (noun is not None and "M" in scene.parsed.tags[noun.first:noun.last])


def _is_fatal(scene: Scene, hit: Hit, _: Parts) -> bool:
    """"fatally shot", "was mortally wounded"."""
    first = scene.units.spans[hit.unit][0]
    return any(scene.parsed.lower[i] in word_class("fatally") for i in range(max(0, first - 1), hit.first))


def _is_armed(scene: Scene, _: Hit, parts: Parts) -> bool:
    """Whether an encounter is with forces, or told beside people killed, shot or caught in it."""
    with_forces = any(prep in word_class("enemy") and "force" in scene.classes(n) for prep, n in parts.phrases[:2])
    verbs = (scene.units.verb[k] for k in range(len(scene.units.letters)))
    harm = any_class("harming_verb", "killing_verb", "shooting_verb")
    return with_forces or any(verb is not None and verb.lemma in harm for verb in verbs)


def _is_done_by_force(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether forces did it: "a revolt toppled X" is no claim, "fighting to overthrow X" only what a war is for."""
    forces = parts.subject is not None and "force" in scene.classes(parts.subject)
    return scene.units.letter[hit.unit] != "t" and (forces or parts.passive)


def _is_lasting(scene: Scene, hit: Hit, _: Parts) -> bool:
    """Whether a verb tells what has gone on since a day ("have occupied the town since May") or goes on now ("is
    occupied by X", "a town occupied by X")."""
    verb = scene.units.verb[hit.unit]
    if verb is None:
        return False
    since = any(t.role == "since" for t in scene.times)
    if verb.perfect or (verb.bare == "ed" and scene.times):
        return since
    return verb_status(scene, hit.unit, hit) == "ongoing"


def _is_of_fighters(scene: Scene, hit: Hit, _: Parts) -> bool:
    """Whether a phrase is said of forces: "the rebels are on the run"."""
    subject = _said_of(scene, hit)
    return subject is not None and (
        "force" in scene.classes(subject) or any(a.side is not None for a in scene.actor_on(subject)))


def _is_of_the_living(scene: Scene, hit: Hit, _: Parts) -> bool:
    """Whether a phrase is said of people: "the crew was unharmed", no "the oil mills are unharmed"."""
    subject = _said_of(scene, hit)
    return subject is None or bool(scene.classes(subject) & {"people", "force", "name"})


def _said_of(scene: Scene, hit: Hit) -> int | None:
    """The subject of the verb that a phrase stands with."""
    before = (j for j in range(hit.unit, max(-1, hit.unit - _SAID_OF), -1) if scene.units.letters[j] in "Vu")
    verb = next(before, None)
    if verb is None and scene.in_headline(hit.first) and scene.units.letter[hit.unit - 1] == "N":
        return hit.unit - 1  # "Militants on the Run in Gao"
    return subject_of(scene.units, verb) if verb is not None else None


def _are_captives_told(scene: Scene, _: Hit, __: Parts) -> bool:
    """Whether this sentence or the two before tell of captives, whose "exchange" and "their release" are then told."""
    near = scene.mentions.sentences[max(0, scene.index - 2):scene.index + 1]
    return any(singular(token.lower) in word_class("captive") for parsed in near for token in parsed.sentence.tokens)


def _is_cared_for(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether hurt people, counted, are told as taken in: "15 injured people were taken to the clinic"."""
    noun = scene.units.noun[hit.unit]
    cared = (_undergone(scene, hit.unit), _governing(scene, parts))
    return noun is not None and "M" in scene.parsed.tags[noun.first:noun.last] and any(
        verb is not None and verb.lemma in word_class("caring_verb") for verb in cared)


def _is_told_of(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether it is told who the victims were ("nurses were among the victims", "the victims included two nurses") and
    somebody died: in these sentences, or in the attack whose victims they are, with nobody told as hurt."""
    verb = scene.units.verb[hit.unit + 1]
    told = verb is not None and verb.lemma in word_class("telling_who") and not verb.passive
    if not told and scene.units.word[hit.unit - 1] != "among":
        return False
    if _tell(scene, "died"):
        return True
    struck = any((prep == "of" and scene.classes(n) & {"attack", "deed", "munition"}) or scene.head[n] in word_class(
        "incident") for prep, n in parts.phrases[:1])
    return struck and scene.words.isdisjoint(any_class("wounded", "in_care"))


def _tell(scene: Scene, words: str) -> bool:
    """Whether this sentence or the two before hold one of a list of words."""
    near = scene.mentions.sentences[max(0, scene.index - 2):scene.index + 1]
    return any(token.lower in word_class(words) for parsed in near for token in parsed.sentence.tokens)


def _is_of_strike(scene: Scene, _: Hit, parts: Parts) -> bool:
    """Whether what fell in was brought down by a blow told here or right before, and not by a storm."""
    if not scene.words.isdisjoint(word_class("natural_cause")):
        return False
    near = scene.mentions.sentences[max(0, scene.index - 2):scene.index + 1]
    words = {singular(token.lower) for parsed in near for token in parsed.sentence.tokens}
    verbs = {form.lemma for parsed in near for form in parsed.verbs if form is not None}
    struck = not words.isdisjoint(any_class("violence", "incident", "munition")) or not verbs.isdisjoint(
        word_class("strike_verb"))
    return struck or (parts.subject is not None and "force" in scene.classes(parts.subject))


def _is_of_need(scene: Scene, parts: Parts) -> bool:
    """Whether money is for those in need: a sentence that tells of relief, or people to whom it goes."""
    needy = not {singular(word) for word in scene.words}.isdisjoint(word_class("relief_need"))
    return needy or any("people" in scene.classes(n) for prep, n in parts.phrases[:2] if prep in ("to", "for"))


def _is_on_people(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether a blow is told with the people that it was on: "a deadly attack on villagers"."""
    blow = scene.head[hit.unit] in any_class("deed", "violence", "incident")
    return blow and any(prep in word_class("at_whom") and "people" in scene.classes(n) for prep, n in parts.phrases[:1])


def _is_by_arms(scene: Scene, hit: Hit, _: Parts) -> bool:
    """Whether one is covered by those who fight or by their fire: "under cover of jets", not "of a bridge"."""
    near = range(hit.last, min(hit.last + _NEAR, len(scene.parsed.tags)))
    arms = any_class("aircraft", "airstrike", "munition", "weapon", "covering")
    armed = any(not {scene.parsed.lower[i], singular(scene.parsed.lower[i])}.isdisjoint(arms) for i in near)
    return armed or "force" in scene.classes(_noun_after(scene, hit)) or any(
        scene.token_at(actor.start) in near for actor in scene.actors)


def _is_in_force(scene: Scene, hit: Hit, _: Parts) -> bool:
    """Whether a zone is told as what holds while something goes on: "strikes hit the town despite a safe zone"."""
    first = scene.units.spans[hit.unit][0]
    return not word_class("in_force").isdisjoint(scene.parsed.lower[i] for i in range(max(0, first - _NEAR), hit.first))


def _conveys(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether vehicles are told as bringing people somewhere, and not only described by whom they carry."""
    return scene.units.letter[hit.unit] in "Vu" and parts.subject is not None and (
        scene.head[parts.subject] in any_class("vehicle", "column"))


def _is_to_side(scene: Scene, _: Hit, parts: Parts) -> bool:
    """Whether help goes to those who fight: "assistance to the rebels", "for the opposition"; no families."""
    if not scene.words.isdisjoint(word_class("natural_cause")):
        return False  # "assistance to the government after the flood"
    to = (scene.classes(n) for prep, n in parts.phrases[:1] if prep in role_words("backed") or prep in ("to", "for"))
    return any("force" in classes and "people" not in classes for classes in to)


def _is_one(scene: Scene, hit: Hit, _: Parts) -> bool:
    """Whether a noun is in the singular, or leads somewhere: "the push", "their pushes into the town"."""
    low = scene.parsed.lower
    return low[hit.last - 1] == singular(low[hit.last - 1]) or low[hit.last] in word_class("moving_to")


def _breaks_out(scene: Scene, k: int) -> bool:
    """Whether violence is told as a happening: "then violence erupted"."""
    verb = scene.units.verb[k + 1]
    return verb is not None and verb.lemma in word_class("erupting_verb")


def _is_local(scene: Scene, hit: Hit, _: Parts) -> bool:
    """Whether violence is told with a place or time or as a happening; "violence since May 2012" is the whole war where
    no place smaller than a country is told."""
    wide = all(p.precision == "country" for p in scene.places)
    if wide and any(t.role == "since" and t.value.year is not None and t.value.day is None for t in scene.times):
        return False
    return bool(scene.places) or bool(scene.times) or _breaks_out(scene, hit.unit)


def _undergone(scene: Scene, k: int) -> VerbGroup | None:
    """The verb of what befell the noun at unit ``k``: "15 men were taken", in a headline "15 men taken"."""
    after = next_verb(scene, k)
    verb = scene.units.verb[after] if after is not None else None
    if after is None or verb is None or subject_of(scene.units, after) != k or scene.units.word[after] == "being":
        return None
    return verb if verb.passive or object_of(scene.units, after) is None else None


def _is_of_place(scene: Scene, hit: Hit, _: Parts) -> bool:
    """Whether the next "of" leads to a place: "came within 9 km of the port", not "within weeks of victory"."""
    of = next((k for k in range(hit.unit + 1, len(scene.units.letters)) if scene.units.word[k] == "of"), None)
    return of is not None and (scene.place_on(of + 1) is not None or "place" in scene.classes(of + 1))


def _causes_toll(scene: Scene, hit: Hit) -> bool:
    """Whether a war is only what a total comes from: "the war between the two has killed thousands"."""
    verb = predicate_of(scene.units, hit.unit)
    group = scene.units.verb[verb] if verb is not None else None
    return group is not None and group.lemma in word_class("effect_verb")


def _has_holder(scene: Scene, hit: Hit, _: Parts) -> bool:
    """Whether fighters describe the noun ("rebel enclave", "Hezbollah territory"); a people does not hold a place."""
    first = scene.units.spans[hit.unit][0]
    words = (noun_forms().get(scene.parsed.lower[i], ()) for i in range(first, hit.first))
    named = (is_force(a) and a.kind != "state" and (not a.adjective or (a.id or "").startswith("group."))
             for a in scene.modifiers_of(hit.unit, hit.first))
    return any(nouns and nouns[0].table == "force" for nouns in words) or any(named)


def _is_somebodys(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether a crime is told with who did it or whom it was against; "these crimes" are no news."""
    against = any(prep == "against" or (prep == "of" and "force" in scene.classes(n)) for prep, n in parts.phrases[:2])
    return against or _has_doer(scene, hit.unit) or bool(passive_doer(scene, hit.unit))


def _has_doer(scene: Scene, k: int) -> bool:
    """Whether a deed is told with who did it: "a massacre by the air force", "the army's crimes"."""
    noun = scene.units.noun[k]
    named = scene.modifiers_of(k, noun.head) if noun is not None else ()
    by = (n for prep, n in phrases_after(scene.units, k)[:2] if prep == "by")
    forces = (a for a in named if is_force(a) and a.text.lower() not in role_words("label"))
    return any(forces) or any("force" in scene.classes(n) for n in by)


def _is_on_somebody(scene: Scene, hit: Hit) -> bool:
    """Whether it is somebody to whom a deed is put down: "blamed on X", not "on the weather"."""
    to = ascribed_to(scene.units, hit.unit)
    return to is not None and bool(scene.classes(to) & {"force", "people", "name"})


def _did_harm(scene: Scene, hit: Hit, _: Parts) -> bool:
    """Whether what was fired is told as doing harm: "a rocket killed", "destroyed by rockets"; not "intercepted"."""
    units, k = scene.units, hit.unit
    harming = any_class("effect_verb", "harming_verb", "killing_verb")
    over = next((j for j in range(k - 2, -1, -1) if units.letters[j] not in "LP"), None)  # "torn apart by"
    by = units.verb[over] if over is not None and units.letter[k - 1] == "B" else None
    acts = next_verb(scene, k)
    verb = units.verb[acts] if acts is not None and not after_preposition(units, k) else None
    does = acts is not None and verb is not None and not verb.passive and subject_of(units, acts) == k
    ruined = by is not None and any(e.pattern.type == "destroy" for e in pattern_index().verbs.get(by.lemma, ()))
    did = (by, verb if does else None)
    return ruined or any(v is not None and v.lemma in harming and not v.negated for v in did)


def _noun_after(scene: Scene, hit: Hit) -> int:
    """The noun unit right behind the words of a hit."""
    return scene.units.unit_of[hit.last] if hit.last < len(scene.units.unit_of) else hit.unit


def _is_heading(scene: Scene, hit: Hit, _: Parts) -> bool:
    """Whether a noun is all that a heading tells, with where it is: "South Sudan ceasefire"."""
    units, noun = scene.units, scene.units.noun[hit.unit]
    return scene.parsed.sentence.kind in ("title", "subhead") and bool(scene.places) and noun is not None and (
        noun.last == hit.last and set(units.letters) <= set("NPO:.S"))


def _is_at_work(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"the army will continue to operate in X", "troops operating in X"; "groups that operate in X" only says who they
    are, "peacekeepers will operate in X" where they stay."""
    verb = scene.units.verb[hit.unit]
    if verb is None or parts.subject is None:
        return False
    head = scene.head[parts.subject]
    if head not in word_class("on_foot") and not any(e.group == "armies" for e in noun_forms().get(head, ())):
        return False
    return verb.infinitive or verb.bare == "ing" or (scene.units.letter[hit.unit] == "V" and verb.progressive)


def _is_asked(scene: Scene, _: Hit, parts: Parts) -> bool:
    """Whether somebody asks for it: "called for an end to the fighting"."""
    return _lemma_over(scene, parts) in status_words("plan_noun_verb")


_CONTEXTS: dict[str, Callable[[Scene, Hit, Parts], bool]] = {
    "against": _is_against,
    "given": _is_given,
    "relief": lambda scene, _hit, _parts: not scene.words.isdisjoint(word_class("relief_need")),
    "backer": _has_backer,
    "acts": lambda scene, hit, _: goes_off(scene, hit),
    "placed": lambda scene, _, parts: parts.object is not None and "place" in scene.classes(parts.object),
    "of_areas": lambda scene, hit, _: scene.parsed.lower[hit.first - 1] in word_class("of_areas") or (
        scene.parsed.lower[hit.first - 2] in word_class("of_areas")),
    "of_deal": lambda scene, _, parts: all(
        "deal" in scene.classes(n) for prep, n in parts.phrases[:1] if prep == "for"),
    "for_deed": lambda scene, hit, _: not scene.classes(_noun_after(scene, hit)).isdisjoint(("attack", "deed")),
    "no_police": lambda scene, _, parts: parts.subject is not None and (
        scene.head[parts.subject] not in word_class("policing")),
    "to_force": lambda scene, hit, _: bool(scene.classes(_noun_after(scene, hit)) & {"force", "attack"}),
    "harms": _did_harm,
    "at_force": lambda scene, _, parts: any(
        "force" in scene.classes(owned(scene.units, n) or n) for _, n in parts.phrases[:1]),
    "of_place": _is_of_place,
    "for_somebody": lambda scene, _, parts: any(
        prep == "for" and ("force" in scene.classes(n) or any(a.kind == "person" for a in scene.actor_on(n)))
        for prep, n in parts.phrases[:1]),
    "heading": _is_heading,
    "asked": _is_asked,
    "at_work": _is_at_work,
    "breaks_out": lambda scene, hit, _: _breaks_out(scene, hit.unit),
    "holder": _has_holder,
    "lent": lambda scene, _, parts: _lemma_over(scene, parts) in any_class("light_verb", "suffer_verb"),
    "local": _is_local,
    "deal": deal_fits,
    "deed": _is_somebodys,
    "ascribed": lambda scene, hit, parts: parts.object is not None and (
        parts.passive or parts.object < hit.unit or ascribes(scene.units, hit.unit, parts.object)) and (
            _is_on_somebody(scene, hit)),
    "blames": lambda scene, _, parts: parts.object is not None and _has_doer(scene, parts.object),
    "main": lambda scene, hit, _: scene.units.letter[hit.unit] in ("V", "t") and scene.units.letter[
        hit.unit - 1] != "R",
    "armed": _is_armed,
    "done": _is_done_by_force,
    "lasting": _is_lasting,
    "active": lambda _, _hit, parts: not parts.passive,
    "passive": lambda _, hit, parts: parts.passive,
    "fighters": _is_of_fighters,
    "living": _is_of_the_living,
    "captives_told": _are_captives_told,
    "counted": _is_counted,
    "fatal": _is_fatal,
    "cared_for": _is_cared_for,
    "conveys": _conveys,
    "money": lambda scene, hit, parts: "money" in scene.classes(hit.unit) and _is_of_need(scene, parts),
    "to_side": _is_to_side,
    "one": _is_one,
    "before_place": lambda scene, hit, _: scene.place_on(hit.unit) is not None,
    "told_of": _is_told_of,
    "struck": _is_of_strike,
    "by_arms": _is_by_arms,
    "on_people": _is_on_people,
    "in_force": _is_in_force,
    "back": lambda scene, hit, _: (noun := scene.units.noun[hit.unit]) is not None and noun.definite and (
        scene.units.word[hit.unit + 1] not in ("of", "with")),  # "the incident of last year" is another
}
