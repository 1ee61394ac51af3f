"""A sentence as a row of units: noun and verb groups and the words between them, a letter each."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import field
from functools import wraps
from typing import Any, Protocol, TypeVar

from dateline.model import ActorMention, beyond
from dateline.reading.claims.cascade.words import role_words
from dateline.reading.grammar import NounGroup, Parsed, VerbGroup
from dateline.reading.shapes import cached_property, dataclass

R = TypeVar("R")


class Remembering(Protocol):
    """A sentence that keeps what was found of its units."""

    @property
    def known(self) -> dict[tuple[object, int], Any]: ...


H = TypeVar("H", bound=Remembering)


def by_unit(find: Callable[[H, int], R]) -> Callable[[H, int], R]:
    """Above a function of a sentence and one of its units: what it finds is kept, since many rules ask for it."""
    @wraps(find)
    def found(sentence: H, k: int) -> R:
        known, key = sentence.known, (find, k)
        value = known.get(key, known)  # what is kept may be null, but is never what keeps it
        if value is known:
            value = known[key] = find(sentence, k)
        return value  # type: ignore[no-any-return]

    return found


LINKS = frozenset("POBTFS")  # letters that hang one noun on another: "of", "by", "to", prepositions, possessives


@dataclass(frozen=True)
class Row:
    """``letters``: N noun group, V verb group with auxiliaries or finite, t infinitive, g bare -ing, u bare -ed form,
    else the tag of the word. ``spans``: tokens of each unit; ``groups``: its group index or -1; ``actors``: those of
    the sentence."""

    parsed: Parsed
    letters: str
    spans: tuple[tuple[int, int], ...]
    groups: tuple[int, ...]
    actors: tuple[ActorMention, ...] = ()

    @cached_property
    def offsets(self) -> tuple[tuple[int, int], ...]:
        """Where each unit stands in the text."""
        tokens = self.parsed.sentence.tokens
        return tuple([(tokens[first].start, tokens[last - 1].end) for first, last in self.spans])


@dataclass(frozen=True)
class Units:
    """A ``Row`` that stays as it is, and what is asked of its units hundreds of times: fields, which cost less than
    functions. ``noun``, ``verb``: the group that a unit is; ``word``: its folded first word; ``letter``: empty outside
    the row, as the word is; ``unit_of``: for each token the index of its unit; ``offsets``: where each unit stands in
    the text; ``known``: what was found of its units so far."""

    parsed: Parsed
    letters: str
    spans: tuple[tuple[int, int], ...]
    groups: tuple[int, ...]
    actors: tuple[ActorMention, ...]
    noun: tuple[NounGroup | None, ...] = field(repr=False)
    verb: tuple[VerbGroup | None, ...] = field(repr=False)
    word: tuple[str, ...] = field(repr=False)
    letter: tuple[str, ...] = field(repr=False)
    unit_of: tuple[int, ...] = field(repr=False)
    offsets: tuple[tuple[int, int], ...] = field(repr=False)
    known: dict[tuple[object, int], Any] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def acting(self) -> frozenset[int]:
        """The units that name who can act."""
        return self._headed(filter(_acts, self.actors))

    @cached_property
    def bare(self) -> frozenset[int]:
        """Those that do so by a nationality alone ("Syrian")."""
        return self._headed(filter(_is_nationality, self.actors))

    def _headed(self, actors: Iterable[ActorMention]) -> frozenset[int]:
        """The noun units whose head one of the actors has."""
        return frozenset(k for actor in actors for _, k in self._heads[
            bisect_left(self._heads, (actor.start,)):bisect_left(self._heads, (actor.end,))])

    @cached_property
    def _heads(self) -> list[tuple[int, int]]:
        """Where the head of each noun unit stands in the text, and the unit."""
        return [(self.parsed.sentence.tokens[noun.head].start, k) for k, noun in enumerate(self.noun)
                if noun is not None]


def units_in(row: Row) -> Units:
    """The units of a row that is laid out."""
    parsed = row.parsed
    groups = [parsed.groups[n] if n >= 0 else None for n in row.groups]
    unit_of: list[int] = []
    for k, (first, last) in enumerate(row.spans):
        unit_of += [k] * (last - first)
    return Units(
        parsed, row.letters, row.spans, row.groups, row.actors,
        beyond([group if isinstance(group, NounGroup) else None for group in groups], None),
        beyond([group if isinstance(group, VerbGroup) else None for group in groups], None),
        beyond([parsed.lower[first] for first, _ in row.spans], ""), beyond(row.letters, ""), tuple(unit_of),
        row.offsets,
    )


def row_of(parsed: Parsed, actors: tuple[ActorMention, ...] = ()) -> Row:
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
    return Row(parsed, "".join(letters), tuple(spans), tuple(groups), actors)


def _acts(actor: ActorMention) -> bool:
    return actor.kind not in ("source", "thing") and actor.head not in role_words("land")


def _is_nationality(actor: ActorMention) -> bool:
    return actor.kind in ("state", "people") and not actor.head


def _verb_letter(group: VerbGroup) -> str:
    if group.infinitive:
        return "t"
    return {"ing": "g", "ed": "u", None: "V"}[group.bare]


def is_verb(letter: str) -> bool:
    """Whether a letter is that of a verb group."""
    return letter in ("V", "t", "g", "u")


def chain_head(units: Units, k: int) -> int:
    """The first noun group of a chain "N of N in N", "N out of N", "N in N and on N", that ends at unit ``k``."""
    while k >= 2:
        if units.letters[k - 2] == "N" and units.letters[k - 1] in LINKS and not _owns_person(units, k):
            k -= 2
        elif k >= 3 and units.letters[k - 3:k] in ("NPO", "NPP") and not is_verb(units.letter[k - 4]):
            k -= 3
        elif k >= 5 and units.letters[k - 5:k] == "NPNCP":
            k -= 3  # "gunmen in trucks and on motorcycles"
        else:
            break
    return k


def past_bracket(units: Units, j: int) -> int:
    """The unit behind the bracket that opens at unit ``j``, or ``j`` where none does: "the Red Front (RF)"."""
    closed = units.letters.find(")", j) if units.letter[j] == "(" else -1
    return j if closed < 0 else closed + 1


def before_bracket(units: Units, j: int) -> int:
    """The unit before the bracket that closes at unit ``j``, or ``j`` where none does."""
    opened = units.letters.rfind("(", 0, j) if units.letter[j] == ")" else -1
    return j if opened < 1 else opened - 1


def owned(units: Units, k: int | None) -> int | None:
    """The last noun of possessives from unit ``k`` on: of "Freedonia's army's war" the war."""
    while k is not None and k + 2 < len(units.letters) and units.letters[k + 1] == "S" and units.letters[k + 2] == "N":
        k += 2
    return k


def _owns_person(units: Units, k: int) -> bool:
    """Whether the group at ``k`` is a naming of its own, told by whose it is: "Freedonia's John Gai", "Freedonia's Red
    Dawn fighters"; "Freedonia's army" is one naming."""
    first, last = units.spans[k]
    return units.letters[k - 1] == "S" and k in units.acting and "E" in units.parsed.tags[first:last]
