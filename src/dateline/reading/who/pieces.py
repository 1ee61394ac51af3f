"""Where commas were lost: one noun group as the several namings that it runs together ("the agreement Russia")."""

from __future__ import annotations

from itertools import pairwise

from dateline.data.load import noun_forms
from dateline.reading.grammar import Group, NounGroup, Parsed
from dateline.reading.grammar.lexicon import affixes
from dateline.reading.shapes import replace
from dateline.reading.who.names import KnownName
from dateline.reading.who.words import is_role, shaping

_MEDIA = ("media", "monitor")
_SIDES = ("force", "political")  # tables of nouns that name no medium in apposition


def parted(parsed: Parsed, named: dict[int, KnownName]) -> Parsed:
    """A sentence whose noun groups end where a comma was lost. ``named``: its known names by first token."""
    groups: list[Group] = []
    moved: list[int] = []  # for each old group the index of its last piece
    for group in parsed.groups:
        if isinstance(group, NounGroup):
            owner = moved[group.owner] if group.owner is not None else None
            groups += _pieces(parsed, group if owner == group.owner else replace(group, owner=owner), named)
        else:
            groups.append(group)
        moved.append(len(groups) - 1)
    if len(groups) == len(parsed.groups):
        return parsed
    group_of = [-1] * len(parsed.tags)
    for n, g in enumerate(groups):
        group_of[g.first:g.last] = [n] * (g.last - g.first)
    return replace(parsed, groups=tuple(groups), group_of=tuple(group_of))


def _pieces(parsed: Parsed, group: NounGroup, named: dict[int, KnownName]) -> list[NounGroup]:
    """The group cut before each name and each pair of words that cannot go with the words before it."""
    if group.last - group.first == 1:
        return [group]
    inside = [named[i] for i in range(group.first, group.last) if i in named] if named else []
    cuts = {cut for before, name in zip([None, *inside], inside, strict=False)
            if (cut := _cut_before(parsed, group, before, name)) is not None} if inside else set()
    if len(inside) > 1 and parsed.lower[group.last] == "and" and inside[-1].last == group.last:
        cuts |= _run_on_states(inside)
    pair = group.last - 2
    if pair > group.first and _is_pair(parsed, pair) and not any(n.last > pair - 1 for n in inside):
        cuts.add(pair)
    cuts |= {k for k in range(group.first + 1, group.last - 1) if _is_tied_behind_noun(parsed, k)}
    if group.last - group.first > 1 and parsed.lower[group.last - 1] in shaping("time_after"):
        cuts.add(group.last - 1)  # "met the minister earlier today"
    if not cuts:
        return [group]
    bounds = [group.first, *sorted(cuts), group.last]
    return [_piece(group, first, last) for first, last in pairwise(bounds)]


def _run_on_states(names: list[KnownName]) -> set[int]:
    """The tokens at which states follow each other up to "and", the commas between them lost: "Russia | Iran and
    Turkey"."""
    named = [any(e.kind == "state" and not e.adjective for e in n.entries[:1]) for n in names]
    return {b.first for (a, b), both in zip(pairwise(names), map(all, pairwise(named)), strict=True)
            if both and a.last == b.first}


def _is_tied_behind_noun(parsed: Parsed, k: int) -> bool:
    """Whether a word like "Turkish-backed" at token ``k`` follows a noun of no actor, and so opens another naming: "the
    offensive Turkish-backed militants"."""
    return parsed.tags[k - 1] == "N" and parsed.lower[k].endswith(tuple(shaping("tied"))) and (
        parsed.lower[k - 1] not in noun_forms())


def _piece(group: NounGroup, first: int, last: int) -> NounGroup:
    if (first, last) == (group.first, group.last):
        return group
    if first == group.first:
        return replace(group, last=last, head=last - 1)
    return replace(group, first=first, last=last, head=last - 1, owner=None, definite=False)


def _cut_before(parsed: Parsed, group: NounGroup, before: KnownName | None, name: KnownName) -> int | None:
    """The token where a naming begins anew: after another name, or a noun that no name follows in apposition."""
    first, stop = name.first, before.last if before is not None else group.first
    while first > stop and _describes(parsed, first - 1):
        first -= 1
    if first == group.first or all(tag in "DML" for tag in parsed.tags[group.first:first]):
        return None
    if before is not None and before.last == first:
        return first if _follows_name(before, name) else None
    compound = any("-" in parsed.lower[k] for k in range(first, name.first))
    return first if _bars_name(parsed, first - 1, name, compound) else None


def _is_pair(parsed: Parsed, k: int) -> bool:
    """Whether two words at token ``k`` are one actor noun behind a noun of something else ("the town state media")."""
    if parsed.tags[k - 1] != "N" or f"{parsed.lower[k]} {parsed.lower[k + 1]}" not in noun_forms():
        return False
    before = parsed.lower[k - 1]
    describes = "-" in before or before.endswith(("s", "ing"))  # "the armys air force", "competing armed groups"
    return not describes and before not in noun_forms() and before not in shaping("apposed") | shaping("of_pair")


def _describes(parsed: Parsed, k: int) -> bool:
    """Whether a word before a name describes it: an adjective, "US-backed", "so-called"."""
    low = parsed.lower[k]
    compound = "-" in low and not low.startswith(affixes("name_article"))
    return compound or (parsed.tags[k] == "J" and not is_role(parsed, k))


def _follows_name(before: KnownName, name: KnownName) -> bool:
    """"Syrian Russian jets", "Al-Manar Syrian forces"; but "Lebanese Hezbollah"."""
    one, other = before.entries[0], name.entries[0]
    if one.adjective or one.kind == "state":
        return one.adjective and other.adjective and one.kind == other.kind == "state" and one.id != other.id
    return one.kind in _MEDIA or other.kind not in ("state", "people")


def _bars_name(parsed: Parsed, k: int, name: KnownName, compound: bool) -> bool:
    """Whether the noun at token ``k`` is none that a name stands in apposition to ("the rebel group X"); before a
    compound none does ("in Manbij US-backed X")."""
    word, entry = parsed.lower[k], name.entries[0]
    if parsed.tags[k] not in "NE" or word in shaping("apposed"):
        return False
    nouns = noun_forms().get(word, ())
    if nouns and entry.kind in _MEDIA and all(n.table in _SIDES for n in nouns):
        return True  # "a rebel band | State radio reports"
    if any(n.table == "source" for n in nouns):
        return entry.kind not in _MEDIA
    if any(n.table == "role" for n in nouns):
        return entry.kind == "state" and all(n.singular != word for n in nouns)  # "ministers U.S. Secretary"
    if nouns:
        return word in shaping("whole_body") or all(n.singular != word for n in nouns)
    return parsed.tags[k] == "N" or compound
