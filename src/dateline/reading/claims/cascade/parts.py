"""The parts of a sentence around a hit: its subject and object in any voice, its phrases, the verb over a noun."""

from __future__ import annotations

from dateline.model import ClaimType
from dateline.reading.claims.cascade.classes import any_class, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.predicates import predicate_of
from dateline.reading.claims.cascade.row import Units, chain_head, is_verb
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.units import object_of, phrases_after
from dateline.reading.claims.cascade.words import ascribing, role_words
from dateline.reading.shapes import dataclass


@dataclass(frozen=True, slots=True)
class Parts:
    """The units that play a part for one hit. ``subject`` acts, ``object`` undergoes, whatever the voice.
    ``governor``: the verb over a noun; ``phrases``: prepositions with their noun units, nearest first."""

    subject: int | None = None
    object: int | None = None
    passive: bool = False
    governor: int | None = None
    phrases: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """One hit in its sentence: the parts around it and the claim type it was settled to be."""

    scene: Scene
    hit: Hit
    parts: Parts
    type: ClaimType


def parts_of(scene: Scene, hit: Hit) -> Parts:
    """Subject, object and prepositional phrases of a hit."""
    return _verb_parts(scene, hit) if _is_of_verb(scene, hit) else _noun_parts(scene, hit)


def _is_of_verb(scene: Scene, hit: Hit) -> bool:
    """Whether a hit is a verb, or a phrase that holds one ("will not attend")."""
    return hit.kind == "verb" or (hit.kind == "phrase" and scene.units.letter[hit.unit] in ("V", "u"))


def _verb_parts(scene: Scene, hit: Hit) -> Parts:
    units, k = scene.units, hit.unit
    verb = units.verb[k]
    direct = None if _reaches(scene, hit) else _object(scene, hit)
    if direct is None and hit.gap is None and not hit.pattern.intransitive and not (verb is not None and verb.passive):
        direct = _antecedent_object(units, k)
    last = units.unit_of[hit.last - 1]
    last -= hit.last > hit.first + 1 and units.letter[last] == "P"  # "discuss the raids with the mayors"
    phrases = tuple(phrases_after(units, k if k > last else last))
    form = scene.parsed.verbs[hit.first]
    participle = form is None or form.form != "past" or scene.parsed.lower[hit.first].endswith("ed")  # "took" is none
    passive = verb is not None and (
        verb.passive or (verb.bare == "ed" and participle and direct is None and not hit.pattern.intransitive
                         and not _holds_object(units, hit) and not _reaches(scene, hit)))
    if passive and not _is_in_it(units, k):
        by = next((n for prep, n in phrases if prep == "by" and not is_by_others(scene, k, n)), None)
        return Parts(by, subject_of(units, k), passive=True, phrases=phrases)
    if verb is not None and verb.bare == "ing" and direct is None and units.letter[k - 1] in ("O", "P", "B"):
        by = next((n for prep, n in phrases if prep == "by"), None)
        if by is not None:
            return Parts(by, phrases=phrases)  # "the effects of shelling by X"
    return Parts(subject_of(units, k), direct, phrases=phrases)


def _reaches(scene: Scene, hit: Hit) -> bool:
    """Whether somebody strikes far into a place: "struck inside X", "struck deep in X"."""
    return hit.pattern.type == "strike" and hit.last == hit.first + 1 and (
        scene.units.word[hit.unit + 1] in word_class("reaching"))


def is_by_others(scene: Scene, k: int, n: int) -> bool:
    """Whether "by" before unit ``n`` belongs to a word between: "raids on a town held by X", "an assault that prompted
    air strikes by X"."""
    verb = scene.units.verb[n - 2]
    if verb is not None:
        return n - 2 > k and verb.bare == "ed" and verb.lemma in role_words("by_others")
    deed = n - 2 > k and scene.head[n - 2] in any_class("violence", "attack")
    return deed and any(map(is_verb, scene.units.letters[k + 1:n - 2]))


def _is_in_it(units: Units, k: int) -> bool:
    """Whether a passive says in what its subject is: "the army is engaged in fighting"."""
    verb = units.verb[k]
    return verb is not None and verb.lemma in role_words("fighting_in") and units.word[k + 1] == "in"


def _holds_object(units: Units, hit: Hit) -> bool:
    """Whether the trigger ends in the object of its verb: "dropped a barrel" of "dropped a barrel bomb", "lifted its
    siege"; a bare noun may be what somebody becomes ("taken hostage")."""
    unit = units.unit_of[hit.last - 1]
    first, last = units.spans[unit]
    ends = last > hit.last or (units.parsed.tags[first] == "D" and hit.pattern.harm is None)
    return units.letter[unit] == "N" and ends and hit.last > hit.first + 1


def _object(scene: Scene, hit: Hit) -> int | None:
    units, k = scene.units, hit.unit
    if hit.gap is not None:
        # Nothing stands between; what stands behind a preposition is a place ("driven from the town").
        joined = hit.gap == hit.last - 1 and scene.parsed.lower[hit.gap] not in word_class("hanging")
        behind = object_of(units, k, hit.last) if joined else None
        return behind or _object_between(units, hit.gap, hit.last)
    unit = object_of(units, k, hit.last if hit.last > hit.first + 1 else None)
    if unit is None and (behind := _object_behind_means(units, k)) is not None:
        return behind
    if unit is None:
        other = k + 3 if units.letter[k + 2] == "L" else k + 2
        joined = units.letter[k + 1] == "C" and units.letter[other] in ("V", "u", "g")
        return object_of(units, other) if joined else None  # "killed and later injured camp residents"
    following = units.verb[unit + 1]
    figure = scene.parsed.tags[slice(*units.spans[unit])]
    bound = figure.lstrip("L")[:1] == "M" and (figure[0] == "M" or units.letter[unit + 2] != "N")
    if bound and following is not None and following.bare == "ed" and (
            following.lemma in word_class("harming_verb")):
        return None  # "100 civilians killed over 700 injured": the figure belongs to the next verb
    if units.letters[unit + 1:unit + 3] == "CN" and _only_describes(scene, unit):
        return unit + 2  # "cut off supply and trade routes", "attacked an oil and gas field"
    return object_of(units, unit) if scene.is_time(unit) else unit


def _only_describes(scene: Scene, k: int) -> bool:
    """Whether a noun is only of what the head of the next group is, and no object of its own; that group has no article
    and is a compound ("oil and gas fields")."""
    start, end = scene.units.spans[k + 2]
    return scene.head[k] in word_class("describing_noun") and scene.parsed.tags[start:end] in ("NN", "JN")


def _object_behind_means(units: Units, k: int) -> int | None:
    """The object behind the means: "targeted with nine rockets the village of X"."""
    noun = units.noun[k + 3] if units.word[k + 1] in word_class("with_means") and units.letter[k + 2] == "N" else None
    return k + 3 if noun is not None and units.parsed.tags[noun.first] in "DM" and noun.last - noun.first > 1 else None


def _antecedent_object(units: Units, k: int) -> int | None:
    """What a relative clause takes as its object: "the base that rebels captured", "the territory it controls"
    (Quirk et al. 1985, 17.10-17.15)."""
    subject = k - 1
    noun = units.noun[subject]
    if noun is None:
        return None
    before = subject - 1 if units.letter[subject - 1] == "R" else subject if noun.pronoun else None
    if before is not None and units.letters[max(0, before - 1):before + 1] == ",R":
        before -= 1  # "the raid, which officials blamed on X"
    return before - 1 if before is not None and units.letter[before - 1] == "N" else None


def _object_between(units: Units, gap: int, last: int) -> int | None:
    """The object between a verb and its particle: from token ``gap``, before token ``last``."""
    unit = units.unit_of[gap]
    while unit < len(units.letters) and units.letters[unit] in "LI":
        unit += 1
    return unit if units.letter[unit] == "N" and units.spans[unit][0] < last else None


def _noun_parts(scene: Scene, hit: Hit) -> Parts:
    units = scene.units
    governor = _governor(units, hit.unit)
    after = phrases_after(units, hit.unit)
    joined = units.letters.find("Cu", hit.unit)
    # Not "... and found a hideout used by rebels".
    after = [(prep, n) for prep, n in after if prep != "by" or joined < 0 or n < joined]
    phrases = (*after, *_told_by_verb(units, hit.unit))
    if governor is not None and ascribes(units, governor, hit.unit):
        to = ascribed_to(units, governor)  # "blamed the attack on X" is no attack on X
        phrases = tuple((prep, n) for prep, n in phrases if n != to)
    phrases = _before_blame(units, phrases)
    return Parts(governor=governor, phrases=phrases)


def ascribes(units: Units, v: int, k: int) -> bool:
    """Whether the verb at unit ``v`` puts the deed at unit ``k`` down to who follows: "blamed the attack on X"."""
    verb, to = units.verb[v], ascribed_to(units, v)
    return verb is not None and not verb.passive and to is not None and v < k < to and object_of(units, v) == k


def ascribed_to(units: Units, v: int) -> int | None:
    """The unit of whom the verb at unit ``v`` puts a deed down to: "blamed the raid on the village on X", "the attack
    was blamed by Y on X"."""
    verb = units.verb[v]
    prepositions = ascribing().get(verb.lemma, ()) if verb is not None else ()
    told = [n for prep, n in phrases_after(units, v) if prep in prepositions] if prepositions else []
    return next((n for n in reversed(told) if n in units.acting), told[0] if told else None)


def _told_by_verb(units: Units, k: int) -> list[tuple[str, int]]:
    """The phrases after the verb that says a noun was done or noticed: "damage was caused to homes", "fighting was
    reported between X and Y"."""
    told = predicate_of(units, k)
    verb = units.verb[told] if told is not None else None
    if told is None or verb is None or not verb.passive:
        return []
    if (to := ascribed_to(units, told)) is not None:  # "the attack was blamed by X on Y" is no attack by X on Y
        return [(prep, n) for prep, n in phrases_after(units, told) if prep != "by" and n != to]
    if verb.lemma in word_class("noticed_verb"):  # by whom is who says so
        return [(prep, n) for prep, n in phrases_after(units, told) if prep != "by"]
    return phrases_after(units, told) if verb.lemma in word_class("doing_verb") else []


def _before_blame(units: Units, phrases: tuple[tuple[str, int], ...]) -> tuple[tuple[str, int], ...]:
    """The phrases before one that says on whom a deed is put: "the attack was blamed on X by the army"."""
    for i, (prep, n) in enumerate(phrases):
        verb = units.verb[n - 2]
        if verb is not None and verb.passive and prep in ascribing().get(verb.lemma, ()):
            return phrases[:i]
    return phrases


def _governor(units: Units, k: int) -> int | None:
    """The verb over the noun at unit ``k``, also over the list that it stands in."""
    before = chain_head(units, k) - 1
    if units.letters[max(0, before - 1):before + 1] == "LS":
        before -= 2  # "blamed Monday's attack"
    while before >= 0 and units.letters[before] in "LI\"":
        before -= 1
    if before >= 1 and units.letters[before] in "PT" and is_verb(units.letters[before - 1]):
        before -= 1  # "preparing for talks"
    if before >= 0 and is_verb(units.letters[before]):
        return before
    if before >= 1 and units.letters[before] == "C" and before == k - 1 and units.letter[k + 1] == "V":
        return None  # "were wounded and the death toll was likely to rise": a clause of its own
    if before >= 1 and units.letters[before] in "C,":
        return next((v for v in range(before, max(-1, before - 5), -1) if is_verb(units.letters[v])), None)
    return None


def after_preposition(units: Units, k: int) -> bool:
    """Whether the noun at unit ``k`` only hangs on another word: "of X", "by X", "to X"."""
    return units.letter[k - 1] in ("P", "O", "B", "T")
