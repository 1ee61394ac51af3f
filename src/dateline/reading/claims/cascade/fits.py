"""Whether a hit is a claim: what its pattern asks of object, subject and setting, and nothing that makes it another."""

from __future__ import annotations

from dateline.model import ActorMention
from dateline.reading.claims.cascade.background import is_background
from dateline.reading.claims.cascade.classes import any_class, singular, word_class
from dateline.reading.claims.cascade.contexts import context_fits
from dateline.reading.claims.cascade.harmed import are_unnamed
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.lookalikes import is_lookalike, is_told_as_relief
from dateline.reading.claims.cascade.noun_heads import heads_group, is_banned
from dateline.reading.claims.cascade.parts import Parts
from dateline.reading.claims.cascade.patterns import Pattern, pattern_index
from dateline.reading.claims.cascade.people import mourned_at
from dateline.reading.claims.cascade.scene import Scene, is_unarmed
from dateline.reading.claims.cascade.senses import has_other_sense
from dateline.reading.claims.cascade.words import carry_words, lookalike_words

_MARKS = frozenset(',.:"-()')
_LOAD = 7  # units between a vehicle and what it carries
_OF_PEOPLE = frozenset(("abduct", "release", "accuse", "displace"))


def fits(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether the sentence gives a hit what its pattern asks for, and nothing that makes it something else."""
    pattern = hit.pattern
    if _excepted(scene, hit, pattern):
        return False
    if pattern.type == "agree" and hit.kind == "noun" and scene.heads_places(hit.unit):
        return False
    if pattern.object and hit.kind == "verb" and not _object_fits(scene, hit, parts, pattern):
        return False
    if pattern.type == "offensive" and (
            _is_of_people(scene, parts) or _is_on_civilians(scene, hit, parts) or _is_stage(scene, hit)):
        return False
    if pattern.subject and not _subject_fits(scene, hit, parts):
        return False
    if pattern.context and not context_fits(scene, hit, parts, pattern.context):
        return False
    if hit.kind == "noun" and (not heads_group(scene, hit) or is_banned(scene, hit)):
        return False
    if is_lookalike(scene, hit, parts) or has_other_sense(scene, hit, parts) or is_background(scene, hit, parts):
        return False
    of = _of_fits(scene, parts, pattern) or _of_fits_before(scene, hit, parts)
    return of and _target_fits(scene, parts, pattern)


def _subject_fits(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether the doer is of the classes asked for; forces that are moved need none ("were positioned at X")."""
    if parts.subject is None:
        moved = scene.classes(parts.object) if parts.object is not None else frozenset()
        return hit.pattern.type == "deploy" and parts.passive and "force" in moved and "people" not in moved
    noun = scene.units.noun[parts.subject]
    if hit.pattern.type == "deploy" and noun is not None and noun.pronoun and _people_told(scene, parts.subject):
        return False  # "civilians were killed as they crossed the river"
    return bool(_classes_of_subject(scene, parts.subject) & hit.pattern.subject)


def _people_told(scene: Scene, k: int) -> bool:
    """Whether those told last before unit ``k`` are unarmed."""
    told = (scene.classes(j) for j in range(k - 1, -1, -1) if scene.units.letters[j] == "N")
    last = next((c for c in told if c & {"force", "people"}), frozenset[str]())
    return "people" in last and "force" not in last


def _is_on_civilians(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"attacked a mosque", "raiders attacked villages", "a crackdown on protesters": violence against civilians, by
    verbs that can tell it; gunmen who enter a village advance."""
    if any(prep in word_class("at_whom") and "protest" in scene.classes(n) for prep, n in parts.phrases[:1]):
        return True
    if parts.object is None or scene.classes(parts.object) & {"force", "post"} or not _can_be_attack(scene, hit):
        return False
    raiders = parts.subject is not None and scene.head[parts.subject] in word_class("raider")
    raiders = raiders or _is_on_homes(scene, hit, parts)
    if scene.head[parts.object] in word_class("house") and parts.subject is not None:
        return not any((a.side or a.id or "").startswith("state.") for a in scene.actors_at(parts.subject))
    return raiders or "site" in scene.classes(parts.object)


def _is_on_homes(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"militants attacked two villages": where people live, by a group; an army that does so advances."""
    form = scene.parsed.verbs[hit.first]
    if form is None or form.lemma not in word_class("attacking_verb") or parts.subject is None or parts.object is None:
        return False
    doers = scene.actors_at(parts.subject)
    return scene.head[parts.object] in word_class("dwelling") and bool(doers) and all(
        a.kind in ("group", "described", "force") and not a.of_state and a.head not in carry_words("regular")
        for a in doers)


def _can_be_attack(scene: Scene, hit: Hit) -> bool:
    """Whether some pattern takes the verb of a hit for an attack."""
    form = scene.parsed.verbs[hit.first]
    entries = pattern_index().verbs.get(form.lemma, ()) if form is not None else ()
    return any(entry.pattern.type == "attack" for entry in entries)


def _is_stage(scene: Scene, hit: Hit) -> bool:
    """"the offensive entered its fourth day"."""
    return hit.kind == "verb" and scene.head[hit.unit + 1] in word_class("stage")


def _is_of_people(scene: Scene, parts: Parts) -> bool:
    """"refugees entered the town", "no food has entered it", "lorries carrying food entered the town"."""
    if parts.subject is None or parts.passive:
        return False
    classes = scene.classes(parts.subject)
    named = scene.actors_at(parts.subject)
    if scene.head[parts.subject] in word_class("civil_body") or (named and all(map(_is_civil_body, named))):
        return True  # "observers entered the town"
    return (bool(classes & {"people", "aid"}) and "force" not in classes) or _is_laden(scene, parts.subject)


def _is_civil_body(actor: ActorMention) -> bool:
    """Whether an actor is a body that does not fight, or its mission ("the OSCE mission"), and no force of it."""
    return is_unarmed(actor) or (actor.kind == "described" and (actor.id or "").startswith("org."))


def _classes_of_subject(scene: Scene, subject: int) -> frozenset[str]:
    """What a subject is; "it" may be a force ("the army denied that it had lost the town"). "fighter": armed and no
    person by a pronoun, of whom it is not known; "they" are so where the noun told last is. "crowd": not one person."""
    noun = scene.units.noun[subject]
    if _is_of_buses(scene, subject):
        return frozenset(("people", "crowd", "thing"))
    classes = frozenset(("aid", "thing")) if _is_laden(scene, subject) else scene.classes(subject)
    if scene.head[subject] in word_class("of_group") and any((a.id or "").startswith("group.") for a in (
            *scene.actor_on(subject), *scene.described_by(subject))):
        classes = (classes - {"people"}) | {"force"}  # "Al Qaeda members"
    if _is_of_nation(scene, subject):
        classes = (classes - {"force"}) | {"people"}
    if noun is None or not noun.pronoun:
        many = scene.parsed.lower[scene.units.spans[subject][0]] not in word_class("one_person")
        named = scene.actor_on(subject)
        if "force" in classes and "people" not in classes and not (named and all(map(is_unarmed, named))):
            return classes | {"fighter"}
        return classes | {"crowd"} if many and classes & {"people", "number"} else classes
    if scene.parsed.lower[noun.head] not in word_class("plural_pronoun"):
        return classes | {"force"}
    told = (scene.classes(k) for k in range(subject - 1, -1, -1) if scene.units.letters[k] == "N")
    last = next((c for c in told if c & {"force", "people"}), frozenset())
    classes |= {"crowd"}
    return classes | {"force"} | ({"fighter"} if "people" not in last and "force" in last else frozenset())


def _is_of_buses(scene: Scene, k: int) -> bool:
    """"12 buses left the port", "a convoy of buses": with people who leave; of fighters they say so."""
    units = scene.units
    n = k + 2 if scene.head[k] in word_class("column") and units.word[k + 1] == "of" else k
    noun = units.noun[n]
    if noun is None or scene.parsed.lower[noun.head] not in word_class("bus"):
        return False
    if units.verb[n + 1] is not None and units.letter[n + 1] in "Vu" and units.noun[n + 2] is not None and (
            "people" in scene.classes(n + 2)):
        return False  # "buses evacuated nine families": these leave
    aboard = next((j for j in range(n + 1, n + _LOAD) if units.letter[j] == "N"), None)
    told = n != k or "M" in scene.parsed.tags[noun.first:noun.head] or (
        aboard is not None and "people" in scene.classes(aboard))
    if not told and scene.mentions.words.isdisjoint(word_class("bus_page")):
        return False  # "buses left the town for the weekend"
    return aboard is None or "force" not in scene.classes(aboard) or units.letter[aboard - 1] not in ("g", "P", "O")


def _is_of_nation(scene: Scene, k: int) -> bool:
    """"Afghans fled", "hundreds of Syrians": people; "the Russians" may be their army."""
    noun = scene.units.noun[k]
    return noun is not None and not noun.definite and any(
        a.kind == "state" and a.adjective and a.text[-1:] in ("s", "i") and not a.head
        and scene.parsed.sentence.tokens[noun.head].text == a.text for a in scene.actor_on(k))


def _is_laden(scene: Scene, k: int) -> bool:
    """Whether what a noun names brings relief: "trucks loaded with flour", "a convoy of lorries carrying food",
    "another convoy" where relief is told of."""
    units, carries = scene.units, False
    if scene.head[k] in lookalike_words("lorry") and not scene.actor_on(k) and not scene.described_by(k) and (
            is_told_as_relief(scene)):
        return True
    for j, letter in enumerate(units.letters[k + 1:k + _LOAD], k + 1):
        verb = units.verb[j]
        if letter not in "ugNPOL" and not (letter == "," and j == k + 1):
            return False
        carries = carries or (verb is not None and verb.lemma in word_class("carrying_verb"))
        if carries and letter == "N":
            return "aid" in scene.classes(j)
    return False


def _excepted(scene: Scene, hit: Hit, pattern: Pattern) -> bool:
    """Whether an exception of the pattern stands right after the trigger, or right before a noun."""
    if pattern.excepting.isdisjoint(scene.words):
        return False
    low = scene.parsed.lower
    for words in pattern.exceptions:
        n = len(words)
        if words[0] not in scene.words:
            continue
        starts = [i for i in range(hit.last, hit.last + 3) if _MARKS.isdisjoint(scene.parsed.tags[hit.last:i])]
        if hit.kind != "verb":
            starts += [hit.first - n, hit.first - n - 1]
        if hit.kind == "suffix":
            starts.append(hit.first)  # "state-run"
        if any(i >= 0 and all(low[i + j] == w for j, w in enumerate(words)) for i in starts):
            return True
    return False


def _undergoes_unknown(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """A finite passive whose subject stands too far off, of what only people undergo ("..., was later released")."""
    verb = scene.units.verb[hit.unit]
    return parts.passive and verb is not None and verb.passive and hit.pattern.type in _OF_PEOPLE


def _object_fits(scene: Scene, hit: Hit, parts: Parts, pattern: Pattern) -> bool:
    mourned = pattern.type == "casualties" and mourned_at(scene, hit.unit) is not None
    if mourned or are_unnamed(scene, hit):
        return True
    if parts.object is None:
        return "?" in pattern.object or _undergoes_unknown(scene, hit, parts)
    classes = scene.classes(parts.object) | _classes_beside(scene, hit, parts, parts.object)
    classes |= scene.classes(scene.counted_at(parts.object))  # "holding about 300 of their fighters"
    if _is_laden(scene, parts.object):
        classes = (classes - {"force", "post"}) | {"aid"}  # "turned back a convoy carrying food"
    opens = scene.units.spans[parts.object][0] == 0  # its capital says nothing: "Fragments were recovered from X"
    if pattern.type == "seize" and "name" in classes and not opens and any(p == "from" for p, _ in parts.phrases):
        return True  # an unknown name taken "from" somebody is a place
    if pattern.type == "seize" and "name" in classes and _takes_ground(scene, hit, parts):
        return True
    if pattern.object == {"compass"} and scene.units.word[parts.object + 1] == "of":
        return "place" in scene.classes(parts.object + 2)  # not "the centre of the debate"
    if pattern.object == {"place"} and classes & {"talks", "deal", "siege"}:
        return False  # "holding the Geneva conference" is no holding of Geneva
    if pattern.type == "accuse" and pattern.context != "ascribed" and classes & {"deed", "incident"}:
        return pattern.context == "blames" or "deed" in pattern.object  # who is accused is no deed
    only_people = pattern.type == "casualties" and "name" in pattern.object  # undergo it: "killed", not "lost"
    return bool(classes & pattern.object) or (only_people and _are_counted(scene, parts.object))


def _takes_ground(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether forces did to an unknown name what is done to places: "the rebels took Tabit", not "to prison"."""
    form = scene.parsed.verbs[hit.first]
    doer = scene.units.noun[parts.subject] if parts.subject is not None else None
    forces = parts.subject is not None and doer is not None and not doer.pronoun and (
        "force" in scene.classes(parts.subject))
    led = any(prep in word_class("leading_to") for prep, _ in parts.phrases[:1])
    return form is not None and form.lemma in word_class("ground_verb") and forces and not parts.passive and not led


def _are_counted(scene: Scene, k: int) -> bool:
    """"two clerks were killed": whoever is counted among the dead is somebody, whatever the noun."""
    noun = scene.units.noun[k]
    head = scene.parsed.lower[noun.head] if noun is not None else ""
    return noun is not None and "M" in scene.parsed.tags[noun.first:noun.head] and (
        head != singular(head) and singular(head) not in word_class("animal"))


def _classes_beside(scene: Scene, hit: Hit, parts: Parts, k: int) -> frozenset[str]:
    """What else the object may be: the noun right before a participle ("shells on a town held by rebels") or after "of"
    ("the target of an operation backed by allies"), and what a possessive owns ("the president's forces")."""
    units, beside = scene.units, frozenset[str]()
    if parts.passive and units.letter[hit.unit] == "u" and units.letter[hit.unit - 1] == "N":
        beside = scene.classes(hit.unit - 1)
    owns = units.letter[k + 1] == "S" and units.letter[k + 2] == "N"
    return beside | scene.classes(k + 2) if owns or (parts.passive and units.word[k + 1] == "of") else beside


def _of_fits(scene: Scene, parts: Parts, pattern: Pattern) -> bool:
    """Whether the first phrase after a noun is of the classes that the pattern's ``of`` asks for."""
    if not pattern.of:
        return True
    return any(prep in word_class("of_what") and scene.classes(n) & pattern.of for prep, n in parts.phrases[:1])


def _of_fits_before(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether what was taken stands before the noun: "the Kabul takeover", "an outpost seizure", "Raqqa's fall"."""
    units, k = scene.units, hit.unit
    taken = scene.parsed.lower[hit.last - 1]
    if hit.pattern.type != "seize" or taken not in any_class("taking_noun", "falling_noun") or (
            parts.phrases[:1] and parts.phrases[0][0] == "of"):
        return False  # "the Washington takeover of a club"
    if units.letter[k - 1] == "S" and "place" in scene.classes(k - 2):
        return True
    if taken in word_class("falling_noun") or units.spans[k][0] == hit.first:
        return False
    before = scene.parsed.sentence.tokens[hit.first - 1]
    held = any_class("post", "building", "town")
    return singular(before.lower) in held or any(p.start <= before.start < p.end for p in scene.places)


def _target_fits(scene: Scene, parts: Parts, pattern: Pattern) -> bool:
    """Whether what a noun is directed at is of the classes that the pattern's ``target`` asks for; people are not."""
    if not pattern.target:
        return True
    at = [scene.classes(n) for prep, n in parts.phrases[:2] if prep in word_class("at_whom") and (
        scene.head[n] not in word_class("no_target"))]
    return any(classes & pattern.target for classes in at) and ("people" not in at[0] or "protest" in at[0])
