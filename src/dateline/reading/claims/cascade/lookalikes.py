"""What has the words of a claim and is none: each type's own lookalikes ("left the talks" gives up no ground)."""

from __future__ import annotations

from collections.abc import Callable

from dateline.model import ClaimType
from dateline.reading.claims.cascade.classes import singular, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.means import lent_subject
from dateline.reading.claims.cascade.noun_verbs import lets_happen
from dateline.reading.claims.cascade.parts import Parts
from dateline.reading.claims.cascade.predicates import predicate_of
from dateline.reading.claims.cascade.scene import Scene, is_unarmed
from dateline.reading.claims.cascade.subjects import step_back
from dateline.reading.claims.cascade.units import list_from
from dateline.reading.claims.cascade.words import lookalike_words


def _is_remedy(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"dialogue is the only answer": of talks in general nobody says that they are held."""
    units, noun = scene.units, scene.units.noun[hit.unit]
    k = predicate_of(units, hit.unit) if hit.kind == "noun" and hit.pattern.type == "talks" else None
    verb = units.verb[k] if k is not None else None
    bare = noun is not None and noun.first == hit.first and not parts.phrases
    return bare and k is not None and verb is not None and verb.lemma == "be" and (
        scene.head[k + 1] in lookalike_words("remedy"))


def _is_unknown(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"did not know about casualties": who does not know says nothing."""
    verb = scene.units.verb[parts.governor] if parts.governor is not None and hit.kind == "noun" else None
    return verb is not None and verb.negated and verb.lemma in lookalike_words("knowing")


def _is_not_given(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"gave no casualty toll", "cannot verify the death toll", "not clear if the toll included": of nobody."""
    k = parts.governor if parts.governor is not None else predicate_of(scene.units, hit.unit)
    verb = scene.units.verb[k] if k is not None else None
    if hit.kind == "noun" and scene.parsed.lower[hit.last - 1] in lookalike_words("toll") and (
            scene.parsed.lower[scene.units.spans[hit.unit][0]] == "no"):
        return True  # "the mayor had no death toll"
    if hit.kind != "noun" or scene.parsed.lower[hit.last - 1] not in lookalike_words("toll") or verb is None or (
            verb.lemma not in lookalike_words("giving")):
        return False
    return verb.negated or verb.modal in lookalike_words("unable")


def _is_free_access(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"allow monitors access": to what, nobody says that it is relief."""
    access = parts.object is not None and hit.kind == "verb" and hit.pattern.type == "aid" and (
        scene.head[parts.object] in lookalike_words("access"))
    return access and scene.words.isdisjoint(lookalike_words("relief"))


def is_lookalike(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether a hit that has what its pattern asks for is no claim of that type after all."""
    checks = _BY_TYPE.get(hit.pattern.type)
    return checks is not None and any(check(scene, hit, parts) for check in checks)



def _is_manner(scene: Scene, hit: Hit, _: Parts) -> bool:
    """"The jets in several combat flights pounded the camp": the verb of striking is the claim."""
    nexts = scene.units.verb[hit.unit + 1]
    flight = hit.kind == "noun" and scene.head[hit.unit] in word_class("flight")
    return flight and scene.units.word[hit.unit - 1] in word_class("amid") and (
        nexts is not None and nexts.lemma in word_class("strike_verb"))


def _is_asked_whose(scene: Scene, hit: Hit, _: Parts) -> bool:
    """"it determines whose jets fly raids by their type": how it is known of any, and no raid of its own."""
    for k in range(hit.unit):
        verb = scene.units.verb[k]
        last = scene.units.spans[k][1]
        if verb is not None and verb.lemma in lookalike_words("determining") and (
                scene.parsed.lower[last - 1].endswith("s") and scene.parsed.lower[last] in lookalike_words("whose")):
            return True
    return False


def _is_errand(scene: Scene, hit: Hit, _: Parts) -> bool:
    """"they work to rescue others": nobody has left yet."""
    if scene.units.letter[hit.unit] != "t":
        return False
    before = (scene.units.verb[k] for k in range(hit.unit))
    fled = any(v is not None and v.lemma in word_class("fleeing_verb") for v in before)  # "fled to escape the battles"
    form = scene.parsed.verbs[hit.first]
    again = form is not None and form.lemma in word_class("fleeing_verb") and fled
    return again or scene.parsed.lower[hit.first] in word_class("saving_verb")


def _is_with_media(scene: Scene, _: Hit, parts: Parts) -> bool:
    """"said in a phone call with the agency": he is asked, no party talks to another."""
    return any(prep == "with" and any(a.kind == "media" for a in scene.actor_on(n)) for prep, n in parts.phrases[:1])


def _is_kept_from(scene: Scene, hit: Hit, _: Parts) -> bool:
    """"kept food from reaching the town": the verb of keeping is the claim, if it is one."""
    before = step_back(scene.units, hit.unit - 1)
    return scene.units.letter[hit.unit] == "g" and scene.units.word[before] == "from"


def _is_attacked(scene: Scene, hit: Hit, _: Parts) -> bool:
    """"an attack on an aid convoy": no aid is told to arrive or not."""
    units, k = scene.units, hit.unit
    on = hit.kind == "noun" and units.word[k - 1] in word_class("at_whom") and units.letter[k - 2] == "N"
    return on and not scene.classes(k - 2).isdisjoint(("attack", "deed"))


def _is_denial(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"a charge that Moscow rejects", "a charge it dismisses", "dismissed by it": what is turned down is only an
    accusation."""
    before = step_back(scene.units, hit.unit - 2)
    before -= scene.units.letter[before] == "R"
    listed = list_from(scene.units, parts.object) if parts.object is not None else []  # "any and all excuses"
    turned_down = (before, *listed, parts.subject)
    return hit.kind == "verb" and any(k is not None and scene.head[k] in word_class("charge") for k in turned_down)


def _leaves_embassy(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"embassies have withdrawn staff": no forces leave."""
    return hit.kind == "verb" and parts.subject is not None and scene.head[parts.subject] in word_class("civil_body")


def _is_left_talk(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"withdrew from the accord", "left the talks": no ground is given up."""
    if hit.kind != "verb":
        return False
    left = (parts.object, *(n for prep, n in parts.phrases[:1] if prep in word_class("of_what")))
    return any(n is not None and scene.classes(n) & {"deal", "talks"} for n in left)


def _lies_around(scene: Scene, hit: Hit, _: Parts) -> bool:
    """"in the area surrounding the square": no forces stand around it."""
    before = hit.unit - 1
    placed = scene.units.letter[before] == "N" and before not in scene.units.acting
    return scene.parsed.lower[hit.first] in word_class("lying_around") and placed and (
        scene.place_on(before) is not None)


def _moves_civil_body(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"sent a team of doctors", "the Observatory based in X", "where the ministries are located", "rushed to blame the
    army": no forces are moved."""
    if hit.kind != "verb":
        return False
    if scene.parsed.lower[hit.first] in word_class("hurrying") and scene.units.letter[hit.unit + 1] == "t":
        return True
    before = hit.unit - 1
    if scene.units.letter[hit.unit] == "u" and scene.units.letter[before] == "N" and before not in scene.units.acting:
        return bool(scene.classes(before) & {"place", "post"})  # "the troops' base located outside the town"
    alone = parts.object is None and hit.last == hit.first + 1
    moved = parts.subject if alone else parts.object
    if moved is None:
        return False
    named = scene.actor_on(moved)
    return scene.head[moved] in word_class("civil_body") or (
        bool(named) and all(map(is_unarmed, named)) and "place" not in scene.classes(moved))


def _goes_to_join(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"fled to Syria to join the fighters": who goes to a war is no refugee of it."""
    units = scene.units
    if hit.kind != "verb" or parts.subject is None:
        return False
    for k in range(hit.unit + 1, len(units.letters)):
        if units.letters[k] in "WRVuC:":
            return False
        verb = units.verb[k]
        if verb is not None and verb.infinitive:  # not "to join their families"
            return verb.lemma in lookalike_words("joining") and "force" in scene.classes(k + 1)
    return False


def _is_of_patients(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"the wounded were transferred to hospitals": nobody is driven out."""
    verb = scene.units.verb[hit.unit]
    if verb is not None and verb.lemma in word_class("fleeing_verb"):
        return False  # "patients fled the hospital"
    where = (*(n for _, n in parts.phrases), *scene.units.unit_of[hit.last:hit.last + 1])
    return any(scene.head[n] in word_class("infirmary") for n in where)


def _is_service(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"buses to the south leave from the market": a service, and nobody flees."""
    form, verb = scene.parsed.verbs[hit.first], scene.units.verb[hit.unit]
    present = form is not None and form.form in ("base", "s") and verb is not None and verb.modal is None
    return present and hit.kind == "verb" and scene.units.letter[hit.unit] == "V" and parts.subject is not None and (
        scene.parsed.lower[scene.units.spans[parts.subject][1] - 1] in word_class("bus"))


def _supports_pronoun(scene: Scene, _: Hit, parts: Parts) -> bool:
    """"supported them": nobody says with what."""
    noun = scene.units.noun[parts.object] if parts.object is not None else None
    return noun is not None and noun.pronoun and not parts.passive  # "we are backed by foreign jets"


def _is_on_dead(scene: Scene, hit: Hit, _: Parts) -> bool:
    """"the burnt bodies of four men": nothing was destroyed."""
    return hit.kind == "adjective" and (
        scene.head[hit.unit] in word_class("unit_of_death") or "people" in scene.classes(hit.unit))


def _is_meeting_held(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"a summit between X and Y to be held in Z": the meeting is held, and no ground."""
    units, k = scene.units, hit.unit
    to_come = hit.kind == "verb" and parts.passive and units.letter[k] == "t" and units.letter[k - 1] == "N"
    return to_come and any(units.letters[j] == "N" and "talks" in scene.classes(j) for j in range(k))


def _is_body(scene: Scene, hit: Hit, _: Parts) -> bool:
    """"the Houthi-run television", "the rebel-run health ministry": who runs a body holds no ground."""
    k, beside = hit.unit, hit.kind == "suffix"
    return beside and scene.place_on(k) is None and any(
        a.kind != "state" and not a.adjective for a in scene.actor_on(k))


def _is_of_accused(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"the man accused of the raid": who he is, and nobody is said to accuse him; "a raid blamed on X" does."""
    units, k = scene.units, hit.unit
    describes = parts.passive and parts.subject is None and units.letter[k] == "u" and units.letter[k - 1] == "N"
    return hit.kind == "verb" and describes and not scene.in_headline(hit.first) and hit.pattern.context != "ascribed"


def _is_where_people_live(scene: Scene, hit: Hit, _: Parts) -> bool:
    """"the settlement of Kadum", "a Jewish settlement": no deal."""
    place = scene.place_on(hit.unit) if hit.kind == "noun" else None
    return place is not None and (place.type_word or "") == singular(scene.parsed.lower[hit.first])


def _brings_relief(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"the UN vehicles entered the town", "another convoy entered" where the sentences before told of aid."""
    k = parts.subject
    if hit.kind != "verb" or k is None or parts.passive or scene.head[k] not in lookalike_words("lorry"):
        return False
    owners = (*scene.actor_on(k), *scene.described_by(k))
    return "aid" in scene.classes(k) or any(a.kind == "organisation" for a in owners) or (
        not owners and is_told_as_relief(scene))


def is_told_as_relief(scene: Scene) -> bool:
    """Whether the sentence or the one before tells of relief, so that "another convoy" is one of it."""
    near = scene.mentions.sentences[max(0, scene.index - 1):scene.index + 1]
    return any(not lookalike_words("relief").isdisjoint([t.lower for t in p.sentence.tokens]) for p in near)


def _is_of_authority(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"the police crackdown on dissent", "the president's campaign": no operation of war."""
    head = scene.parsed.lower[hit.last - 1]
    if hit.kind != "noun" or head not in ("crackdown", "campaign"):
        return False
    first, last = scene.units.spans[hit.unit]
    if any(scene.parsed.lower[i] in lookalike_words("of_war") for i in range(first, last)):
        return False
    foes = any(prep in word_class("at_whom") and scene.classes(n) & {"force", "post"} for prep, n in parts.phrases[:1])
    if head == "crackdown" and not foes:
        return True
    doers = [k for k in (lent_subject(scene, hit, parts), hit.unit - 2) if k is not None and (
        k != hit.unit - 2 or scene.units.letter[hit.unit - 1] == "S")]
    return any(scene.head[k] in lookalike_words("authority") or any(
        a.kind == "person" for a in scene.actor_on(k)) for k in doers) and (head == "crackdown" or not foes)


def _is_published(scene: Scene, hit: Hit, _: Parts) -> bool:
    """"said in a letter released by the army": no captives are freed."""
    units, k = scene.units, hit.unit
    return units.letter[k] == "u" and units.letter[k - 1] == "N" and scene.head[k - 1] in lookalike_words("issued")


def _is_of_price(scene: Scene, hit: Hit, _: Parts) -> bool:
    """"Brent crude fell 4.6%": no place is lost."""
    after = range(hit.last, min(hit.last + 3, len(scene.parsed.tags)))
    form = scene.parsed.verbs[hit.first]
    falls = form is not None and form.lemma in lookalike_words("sinking")
    return falls and any(scene.parsed.lower[i] in lookalike_words("rate") or (
        scene.parsed.lower[i].endswith("%")) for i in after)


def _is_not_prevented(scene: Scene, hit: Hit, _: Parts) -> bool:
    """"failed to prevent attacks", "did nothing to prevent them": they came about."""
    return hit.kind == "verb" and lets_happen(scene, hit.unit)


def _are_left(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"there are no rebels left in the town": they had gone before."""
    verb = scene.units.verb[hit.unit]
    bare = verb is not None and verb.bare == "ed" and verb.lemma in lookalike_words("leaving")
    there = scene.units.word[hit.unit - 3] if scene.units.letters[max(0, hit.unit - 2):hit.unit] == "VN" else ""
    return bare and there in word_class("there")  # not "there was fighting after rebels left the town"


def _is_moved_into(scene: Scene, hit: Hit, _: Parts) -> bool:
    """"took matters in the valley into its own hands": no place is in somebody's hands."""
    return hit.kind == "phrase" and "into" in (scene.parsed.lower[i] for i in range(hit.first, hit.last))


_BY_TYPE: dict[ClaimType | str, tuple[Callable[[Scene, Hit, Parts], bool], ...]] = {
    "accuse": (_is_of_accused,), "agree": (_is_where_people_live,),
    "aid": (_is_kept_from, _is_attacked, _is_free_access), "airstrike": (_is_manner, _is_asked_whose),
    "strike": (_is_asked_whose,), "besiege": (_lies_around,),
    "casualties": (_is_unknown, _is_not_given), "deploy": (_moves_civil_body, _is_of_patients),
    "destroy": (_is_on_dead,), "displace": (_is_errand, _is_of_patients, _is_service, _goes_to_join, _are_left),
    "hold": (_is_body, _is_meeting_held, _is_moved_into),
    "release": (_is_published,), "repel": (_is_not_prevented,), "seize": (_is_of_price,),
    "offensive": (_brings_relief, _is_of_authority), "refuse": (_is_denial,), "support": (_supports_pronoun,),
    "talks": (_is_with_media, _is_remedy), "withdraw": (_is_left_talk, _leaves_embassy, _are_left),
}
