"""A sentence as a row of units: noun and verb groups and the words between them, a letter each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from dateline.reading.grammar import Group, NounGroup, Parsed, VerbGroup

LINKS = frozenset("POBTFS")  # letters that hang one noun on another: "of", "by", "to", prepositions, possessives


@dataclass(frozen=True)
class Units:
    """``letters``: N noun group, V verb group with auxiliaries or finite, t infinitive, g bare -ing, u bare -ed form,
    else the tag of the word. ``spans``: tokens of each unit; ``groups``: its group index or -1; ``acting``: the units
    that name who can act, and ``bare``: those that do so by a nationality alone ("Syrian")."""

    parsed: Parsed
    letters: str
    spans: tuple[tuple[int, int], ...]
    groups: tuple[int, ...]
    acting: frozenset[int] = frozenset()
    bare: frozenset[int] = frozenset()

    @cached_property
    def unit_of(self) -> tuple[int, ...]:
        """For each token the index of its unit."""
        return tuple(k for k, (first, last) in enumerate(self.spans) for _ in range(first, last))

    @cached_property
    def offsets(self) -> tuple[tuple[int, int], ...]:
        """Where each unit stands in the text."""
        return tuple(self.parsed.words(first, last) for first, last in self.spans)

    def noun(self, k: int) -> NounGroup | None:
        """The noun group that unit ``k`` is."""
        return self._nouns[k] if 0 <= k < len(self._nouns) else None

    def verb(self, k: int) -> VerbGroup | None:
        """The verb group that unit ``k`` is."""
        return self._verbs[k] if 0 <= k < len(self._verbs) else None

    @cached_property
    def _nouns(self) -> tuple[NounGroup | None, ...]:
        return tuple(group if isinstance(group, NounGroup) else None for group in self._grouped())

    @cached_property
    def _verbs(self) -> tuple[VerbGroup | None, ...]:
        return tuple(group if isinstance(group, VerbGroup) else None for group in self._grouped())

    def _grouped(self) -> Iterator[Group | None]:
        """The group of each unit."""
        return (self.parsed.groups[n] if n >= 0 else None for n in self.groups)

    def word(self, k: int) -> str:
        """The folded first word of a unit, empty outside the row."""
        return self._words[k] if 0 <= k < len(self._words) else ""

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return tuple(self.parsed.lower(first) for first, _ in self.spans)

    def letter(self, k: int) -> str:
        """The letter of a unit, empty outside the row."""
        return self.letters[k] if 0 <= k < len(self.letters) else ""


def units_of(parsed: Parsed) -> Units:
    """The row of units of a parsed sentence."""
    letters: list[str] = []
    spans: list[tuple[int, int]] = []
    groups: list[int] = []
    i = 0
    while i < len(parsed.tags):
        g = parsed.group_of[i]
        if g < 0:
            letter, last = parsed.tags[i], i + 1
        else:
            group = parsed.groups[g]
            letter, last = "N" if isinstance(group, NounGroup) else _verb_letter(group), group.last
        letters.append(letter)
        spans.append((i, last))
        groups.append(g)
        i = last
    return Units(parsed, "".join(letters), tuple(spans), tuple(groups))


def _verb_letter(group: VerbGroup) -> str:
    if group.infinitive:
        return "t"
    return {"ing": "g", "ed": "u", None: "V"}[group.bare]


def is_verb(letter: str) -> bool:
    """Whether a letter is that of a verb group."""
    return letter in ("V", "t", "g", "u")


def chain_head(units: Units, k: int) -> int:
    """The first noun group of a chain "N of N in N" that ends at unit ``k``."""
    while k >= 2 and units.letters[k - 2] == "N" and units.letters[k - 1] in LINKS and not _owns_person(units, k):
        k -= 2
    return k


def _owns_person(units: Units, k: int) -> bool:
    """Whether the group at ``k`` is somebody by name, told by whose he is: "Freedonia's John Gai"."""
    first, last = units.spans[k]
    return units.letters[k - 1] == "S" and k in units.acting and set(units.parsed.tags[first:last]) == {"E"}
