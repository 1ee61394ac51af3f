"""Whom a group of words means that is told as harmed: how many, in which words, of what class and side."""

from __future__ import annotations

import re
from functools import cache

from dateline.data.load import noun_forms
from dateline.model import Found, Harm, HarmClass, HarmKind, found
from dateline.reading.claims.cascade.amounts import Amount, read_amount, vague_amount_after
from dateline.reading.claims.cascade.classes import singular, word_class
from dateline.reading.claims.cascade.row import owned
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.words import role_words
from dateline.reading.grammar import NounGroup

_HUMAN_TABLES = frozenset({"force", "people", "role", "political"})
_HUMAN_KINDS = frozenset({"person", "people", "force", "group"})
_ASIDE = re.compile(r",[NLOPS]+,")  # in letters of units: ", half of the population of the state,"


def entry_of(scene: Scene, k: int, kind: HarmKind) -> Harm | None:
    """The people that noun unit ``k`` names, with their figure; null where it names none. Of "the governor's brother"
    the brother."""
    owner, k = k, owned(scene.units, k) or k
    noun = _last_owned(scene, k)
    if is_mourned(scene, k):
        those = found(scene.page.text, *scene.span(k))
        return Harm(those, kind, None, None, those, "unknown", None)
    if noun is None or scene.is_time(k) or _is_nobody(scene, noun) or scene.head[k] in word_class("deed"):
        return None  # "the toll of an attack"
    if scene.is_number_of_them(k):
        told = _told_kinds().get(scene.parsed.lower[scene.units.spans[k + 2][1]], kind)  # "a number of them wounded"
        return Harm(found(scene.page.text, *scene.parsed.words(noun.head, noun.head + 1)), told, None, None, None,
                    "unknown", None)
    amount = read_amount(scene, _behind_time(scene, k, noun), noun.last) or _amount_after(scene, k, noun)
    if amount is None and not _is_human(scene, k, noun) and not _is_many_more(scene, noun) and not (
            kind in ("killed", "wounded") and _is_one_person(scene, noun)):
        return None
    low, high = (amount.low, amount.high) if amount else _single(scene, noun)
    a, b = scene.parsed.words(*((amount.first, amount.last) if amount else (noun.head, noun.head + 1)))
    actors = scene.actor_on(k)
    spread = amount is not None and amount.first < noun.last < amount.last  # "20 to 30 people" is two groups
    counted = scene.units.noun[scene.units.unit_of[amount.last - 1]] if amount and spread else None
    if amount is not None and amount.last == noun.last:
        counted = _quoted_after(scene, k) or _share_of(scene, k) or counted
    who = None if noun.pronoun else _who(scene, counted or noun, amount)
    if who is not None and amount is None and scene.parsed.tags[noun.first - 1:noun.first] == "S":
        who = _with_owner(scene, owner, who)
    i = _behind_aside(scene, k, noun)
    own = scene.parsed.tags[i + 1:i + 2] == "M"  # "killed 470 people injured 90"
    after = kind if own else _told_kinds().get(scene.parsed.lower[i], kind)  # "left five dead and 12 injured"
    kind = _told_kinds().get(scene.parsed.lower[noun.head], after)
    side = actors[0].side if actors else None
    return Harm(found(scene.page.text, a, b), kind, low, high, who, harm_class(scene, counted or noun), side)


def is_mourned(scene: Scene, k: int) -> bool:
    """Whether "those" at unit ``k`` are people whom words of sympathy are for: "condolences to the families of those
    killed", "our thoughts are with those injured"."""
    units = scene.units
    over = k - 2 - (units.word[k - 1] == "all")
    if units.word[k] != "those" or units.letter[over + 1] not in ("P", "O"):
        return False
    over -= units.letter[over] == "V"
    return over >= 0 and scene.parsed.lower[units.spans[over][1] - 1] in role_words("mourning_noun")


def mourned_at(scene: Scene, k: int) -> int | None:
    """The "those" of words of sympathy of whom the verb at unit ``k`` tells: "those killed", "those who were killed".
    """
    those = k - 2 if scene.units.letter[k - 1] == "R" else k - 1
    return those if those >= 0 and is_mourned(scene, those) else None


def _behind_aside(scene: Scene, k: int, noun: NounGroup) -> int:
    """The token after a group, or after what between commas only says how many it is: "2 million, a tenth of the
    population, displaced"."""
    aside = _ASIDE.match(scene.units.letters, k + 1)
    return scene.units.spans[aside.end()][0] if aside and aside.end() < len(scene.units.spans) else noun.last


def _share_of(scene: Scene, k: int) -> NounGroup | None:
    """The people of whom a bare figure is a share: "13 of its soldiers"; not "two of them"."""
    noun = scene.units.noun[k + 2] if scene.units.word[k + 1] == "of" else None
    return noun if noun is not None and not noun.pronoun and _is_human(scene, k + 2, noun) else None


def _behind_time(scene: Scene, k: int, noun: NounGroup) -> int:
    """The token from which a figure of the group may be: behind a date that opens it ("3 May 2014 35 clerks")."""
    start, end = scene.span(k)
    return next((scene.token_at(t.end - 1) + 1 for t in scene.times if start <= t.start and t.end < end), noun.first)


def _amount_after(scene: Scene, k: int, noun: NounGroup) -> Amount | None:
    """A figure behind the people: "a family of six", "killed villagers by the dozens"."""
    units = scene.units
    many = scene.parsed.lower[noun.head] in word_class("collective")
    if many and units.word[k + 1] == "of" and units.letter[k + 2] == "N":
        first, last = units.spans[k + 2]
        counted = read_amount(scene, first, last)
        if counted is not None and counted.last == last:
            return counted
    return vague_amount_after(scene, noun.last)


def _is_nobody(scene: Scene, noun: NounGroup) -> bool:
    """Whether a group names none who could be harmed: "nobody", "no civilians", "it", "12 tons"."""
    head = scene.parsed.lower[noun.head]
    if head in word_class("nobody") or not word_class("measure").isdisjoint((head, singular(head))):
        return True
    if noun.pronoun and head in word_class("nobody_harmed"):
        return True
    return scene.parsed.lower[noun.first] == "no" and scene.parsed.tags[noun.first] == "D"


def _is_many_more(scene: Scene, noun: NounGroup) -> bool:
    """Whether a group says only that there were more: "five were killed and many more hurt"."""
    last = noun.first + 1
    return noun.last == last + 1 and scene.parsed.lower[noun.first] in word_class("unnumbered") and (
        scene.parsed.lower[last] in word_class("still_more"))


@cache
def _told_kinds() -> dict[str, HarmKind]:
    """Words that beside a figure say themselves what befell the people."""
    kinds: tuple[HarmKind, ...] = ("killed", "wounded", "missing", "displaced")
    return {word: kind for kind in kinds for word in word_class(kind)}


def _is_human(scene: Scene, k: int, noun: NounGroup) -> bool:
    """Whether a group without a figure is people."""
    if noun.pronoun:
        return scene.parsed.lower[noun.head] in word_class("one_person_pronoun")
    nation = scene.parsed.tags[noun.head] == "E" and scene.parsed.lower[noun.head].endswith(
        tuple(word_class("nation_ending")))
    if nation or "name" in scene.classes(k):
        return True
    entries = noun_forms().get(scene.parsed.lower[noun.head])
    if entries is not None:
        return any(entry.table in _HUMAN_TABLES for entry in entries)
    return any(a.kind in _HUMAN_KINDS for a in scene.actor_on(k))


def _single(scene: Scene, noun: NounGroup) -> tuple[int | None, int | None]:
    """One for a singular person ("a waitress", "whose sister", "Jane Doe"), open for a plural or a body of people."""
    low = scene.parsed.lower[noun.head]
    if (low in word_class("state_after") or low in _told_kinds()) and noun.head > noun.first + 1:
        low = scene.parsed.lower[noun.head - 1]  # "took its crew hostage", "left a woman dead"
    entries = noun_forms().get(low, ())
    if noun.pronoun:
        return 1, 1
    if low in _told_kinds():
        return None, None  # "some of the wounded"
    if scene.parsed.tags[noun.head] == "E":
        person = any(a.kind == "person" for a in scene.actor_on(scene.units.unit_of[noun.head]))
        one = (person or noun.last - noun.first >= 2) and not entries
    elif entries:
        one = any(e.singular == low and e.plural != low for e in entries) and low not in word_class("collective")
    else:
        one = _is_one_person(scene, noun) and low not in word_class("collective")
    return (1, 1) if one else (None, None)


def _is_one_person(scene: Scene, noun: NounGroup) -> bool:
    """A singular noun after "a", "an", "one" or a possessive, which as the object of killing is a person."""
    low, k = scene.parsed.lower[noun.head], scene.units.unit_of[noun.head]
    if scene.place_on(k) is not None:
        return False  # "the toll of the bombing of a market"
    return not low.endswith(("s", *word_class("abstract_ending"))) and (
        scene.parsed.lower[noun.first] in word_class("one_person") or low in word_class("lone_person")
        or scene.units.letter[k - 1] == "S")  # "the mayor's brother"


def _who(scene: Scene, noun: NounGroup, amount: Amount | None) -> Found | None:
    """The words for the people, without figure and article; a bare figure stands for itself."""
    first = amount.last if amount and noun.first <= amount.last <= noun.last else noun.first
    while first < noun.last and (
            scene.parsed.tags[first] in "DMLO" or scene.parsed.lower[first] in word_class("beside_figure")):
        first += 1
    last = noun.last
    while last > first and scene.parsed.lower[last - 1] in _told_kinds().keys() | word_class("state_after"):
        last -= 1
    if scene.parsed.lower[last - 1] in word_class("unit_of_death"):
        return None
    return found(scene.page.text, *scene.parsed.words(first, last)) if first < last else None


def _last_owned(scene: Scene, k: int) -> NounGroup | None:
    """The noun group of unit ``k``; where one naming spans several ("the governor's brother"), the last, but of a
    share the share ("half of the country's people")."""
    first, last = scene.units.spans[k]
    tags = scene.parsed.tags[first:last]
    if "S" not in tags or "O" in tags:
        return scene.units.noun[k]
    group = scene.parsed.groups[scene.parsed.group_of[last - 1]]
    return group if isinstance(group, NounGroup) else None


def _with_owner(scene: Scene, owner: int, who: Found) -> Found:
    """The words with whose they are: "governor's brother"."""
    first, last = scene.units.spans[owner]
    while first < last - 1 and scene.parsed.tags[first] in "DML":
        first += 1
    return found(scene.page.text, scene.parsed.words(first, last)[0], who.end)


def harm_class(scene: Scene, noun: NounGroup) -> HarmClass:
    """Whom the words mean: civilians, combatants, children, women or unknown."""
    body = _body_of(scene, noun)
    tokens = (*range(body.last - 1, body.first - 1, -1), *range(noun.last - 1, noun.first - 1, -1)) if body else range(
        noun.last - 1, noun.first - 1, -1)
    for i in tokens:
        for entry in noun_forms().get(scene.parsed.lower[i], ()):
            if entry.harm is not None and entry.harm != "unknown":
                return entry.harm
    return "unknown"


def _quoted_after(scene: Scene, k: int) -> NounGroup | None:
    """The people in quotation marks whom the bare figure at unit ``k`` counts: "killed 50 “terrorists”"."""
    return scene.units.noun[k + 2] if scene.units.letters[k + 1:k + 4] == '"N"' else None


def _body_of(scene: Scene, noun: NounGroup) -> NounGroup | None:
    """The body whose members a group names: "25 members of the security forces"."""
    parsed, j = scene.parsed, noun.last
    if parsed.lower[noun.head] not in word_class("member") or parsed.lower[j] != "of":
        return None
    n = parsed.group_of[j + 1] if j + 1 < len(parsed.group_of) else -1
    body = parsed.groups[n] if n >= 0 else None
    return body if isinstance(body, NounGroup) else None
