"""Who was harmed and how many: an entry a group of people, lists that share a verb, shares ("including 3 children")."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from dateline.data.load import noun_forms
from dateline.model import Found, Harm, HarmClass, HarmKind, found
from dateline.reading.claims.cascade.amounts import Amount, read_amount
from dateline.reading.claims.cascade.classes import word_class
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.units import list_from
from dateline.reading.grammar import NounGroup

_HUMAN_TABLES = frozenset({"force", "people", "role", "political"})
_HUMAN_KINDS = frozenset({"person", "people", "force", "group"})
_REACH = 12  # units after the people within which a share of them is told


def harm_on(scene: Scene, k: int, kind: HarmKind, also: HarmKind | None = None) -> list[Harm]:
    """The harm that the list at unit ``k`` gives: an entry a member ("55 X, 18 Y and 19 Z"), each before its share.

    A member without a figure after one with a figure shares it ("13 women and children"). ``also``: a second harm that
    the same words tell of the same people.
    """
    members = list_from(scene.units, k)
    if len(members) > 1 and scene.units.word(k - 1) == "between" and (spread := _spread(scene, members, kind)):
        return [spread]
    out: list[Harm] = []
    for j in members:
        entry = _entry(scene, j, kind)
        if entry is None or (out and out[0].low is not None and entry.low is None and entry.high is None):
            continue
        out.append(entry)
        if also:
            out.append(replace(entry, kind=also, low=None, high=None))
        out += _share(scene, j, kind)
    return out


def _spread(scene: Scene, members: list[int], kind: HarmKind) -> Harm | None:
    """"between 20 and 30 militants" is one figure with two ends."""
    first, second = _entry(scene, members[0], kind), _entry(scene, members[1], kind)
    if first is None or second is None or first.low is None or second.high is None:
        return None
    return replace(second, low=first.low, high=second.high)


def _entry(scene: Scene, k: int, kind: HarmKind) -> Harm | None:
    """The people that noun unit ``k`` names, with their figure; null where it names none."""
    noun = scene.units.noun(k)
    if noun is None or scene.is_time(k) or _is_nobody(scene, noun):
        return None
    amount = read_amount(scene, noun.first, noun.last)
    if amount is None and not _is_human(scene, k, noun) and not (
            kind in ("killed", "wounded") and _is_one_person(scene, noun)):
        return None
    low, high = (amount.low, amount.high) if amount else _single(scene, noun)
    a, b = scene.parsed.words(*((amount.first, amount.last) if amount else (noun.head, noun.head + 1)))
    actors = scene.actor_on(k)
    who = None if noun.pronoun else _who(scene, noun, amount)
    after = _told_kinds().get(scene.parsed.lower(noun.last), kind)  # "left five dead and 12 injured"
    kind = _told_kinds().get(scene.parsed.lower(noun.head), after)
    side = actors[0].side if actors else None
    return Harm(found(scene.page.text, a, b), kind, low, high, who, harm_class(scene, noun), side)


def _is_nobody(scene: Scene, noun: NounGroup) -> bool:
    """Whether a group names none who could be harmed: "nobody", "no civilians", "it"."""
    head = scene.parsed.lower(noun.head)
    if head in word_class("nobody") or (noun.pronoun and head in word_class("nobody_harmed")):
        return True
    return scene.parsed.lower(noun.first) == "no" and scene.parsed.tags[noun.first] == "D"


@cache
def _told_kinds() -> dict[str, HarmKind]:
    """Words that beside a figure say themselves what befell the people."""
    kinds: tuple[HarmKind, ...] = ("killed", "wounded", "missing")
    return {word: kind for kind in kinds for word in word_class(kind)}


def _is_human(scene: Scene, k: int, noun: NounGroup) -> bool:
    """Whether a group without a figure is people."""
    if noun.pronoun:
        return scene.parsed.lower(noun.head) in word_class("one_person_pronoun")
    if "name" in scene.classes(k):
        return True
    entries = noun_forms().get(scene.parsed.lower(noun.head))
    if entries is not None:
        return entries[0].table in _HUMAN_TABLES
    return any(a.kind in _HUMAN_KINDS for a in scene.actor_on(k))


def _single(scene: Scene, noun: NounGroup) -> tuple[int | None, int | None]:
    """One for a singular person ("a waitress", "whose sister", "Jane Doe"), open for a plural or a body of people."""
    low = scene.parsed.lower(noun.head)
    entries = noun_forms().get(low, ())
    if noun.pronoun:
        return 1, 1
    if scene.parsed.tags[noun.head] == "E":
        one = noun.last - noun.first >= 2 and not entries
    elif entries:
        one = any(e.singular == low and e.plural != low for e in entries) and low not in word_class("collective")
    else:
        one = _is_one_person(scene, noun) and low not in word_class("collective")
    return (1, 1) if one else (None, None)


def _is_one_person(scene: Scene, noun: NounGroup) -> bool:
    """A singular noun after "a", "an", "one" or a possessive, which as the object of killing is a person."""
    low = scene.parsed.lower(noun.head)
    return not low.endswith("s") and (
        scene.parsed.lower(noun.first) in word_class("one_person") or low in word_class("lone_person"))


def _who(scene: Scene, noun: NounGroup, amount: Amount | None) -> Found | None:
    """The words for the people, without figure and article; a bare figure stands for itself."""
    first = amount.last if amount else noun.first
    while first < noun.last and (
            scene.parsed.tags[first] in "DMLO" or scene.parsed.lower(first) in word_class("beside_figure")):
        first += 1
    last = noun.last
    while last > first and scene.parsed.lower(last - 1) in _told_kinds():
        last -= 1
    return found(scene.page.text, *scene.parsed.words(first, last)) if first < last else None


def _share(scene: Scene, k: int, kind: HarmKind) -> list[Harm]:
    """"including 11 children and two women" after the people, also behind the verb; "- 17 men and two women"."""
    passed = False  # the verb
    for j in range(k + 1, min(k + _REACH, len(scene.units.letters))):
        letter = scene.units.letters[j]
        opens = scene.units.word(j) in word_class("share") or (letter == "-" and passed)
        if opens and scene.units.letter(j + 1) == "N":
            entries = (_entry(scene, n, kind) for n in list_from(scene.units, j + 1))
            return [h for h in entries if h is not None and (h.low is not None or h.group != "unknown")]
        if letter in "tWR.:" or (letter == "V" and passed):
            break
        passed = passed or letter in "Vu"
    return []


def harm_class(scene: Scene, noun: NounGroup) -> HarmClass:
    """Whom the words mean: civilians, combatants, children, women or unknown."""
    for i in range(noun.last - 1, noun.first - 1, -1):
        for entry in noun_forms().get(scene.parsed.lower(i), ()):
            if entry.harm is not None and entry.harm != "unknown":
                return entry.harm
    return "unknown"
