"""Scores claims read from reports against claims marked by hand, by the definitions of ``docs/codebook.md``.

- claims: same type in the same sentence.
- slots: every filled field of every claim, found or not, as one F1.
- wholly right: nothing missing and nothing wrong.
- incidents: B-cubed (Bagga and Baldwin, 1998) over the claims found, against the incident numbers of the marks.

Two namings agree when they share half of the words of the longer one, or all of the shorter one where it is not
dwarfed.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

NAMES = ("agent", "target", "place", "source")
FIELDS = (*NAMES, "harm", "start", "end", "status", "extent")

# Words that do not tell two namings apart.
_LIGHT = frozenset(re.findall(
    r"\w+", "the a an of in on at to and by from for with its their his her some about over more than least"
))

Claims = Mapping[str, Sequence[Mapping[str, Any]]]


@dataclass(slots=True)
class Tally:
    """Hits among what is marked and what is read; precision, recall and F1 from them, rounded to three places."""

    hits: int = 0
    marked: int = 0
    read: int = 0

    def add(self, hits: int, marked: int, read: int) -> None:
        self.hits, self.marked, self.read = self.hits + hits, self.marked + marked, self.read + read

    @property
    def precision(self) -> float:
        return round(self.hits / self.read, 3) if self.read else 0.0

    @property
    def recall(self) -> float:
        return round(self.hits / self.marked, 3) if self.marked else 0.0

    @property
    def f1(self) -> float:
        return round(2 * self.hits / (self.marked + self.read), 3) if self.hits else 0.0


@dataclass(frozen=True, slots=True)
class Grouping:
    """B-cubed figures over ``claims`` claims."""

    precision: float
    recall: float
    f1: float
    claims: int


@dataclass(slots=True)
class Scores:
    """All figures of one set of reports. ``misses`` holds a line per missed and per extra claim."""

    claims: Tally = field(default_factory=Tally)
    any_type: Tally = field(default_factory=Tally)
    slots: Tally = field(default_factory=Tally)
    wholly_right: Tally = field(default_factory=Tally)
    incidents: Grouping = Grouping(0.0, 0.0, 0.0, 0)
    fields: dict[str, Tally] = field(default_factory=lambda: {name: Tally() for name in FIELDS})
    types: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    misses: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Flat:
    """A claim in the shape that is compared: each field a list of values, empty where it is not filled."""

    type: str
    quote: str
    trigger: str
    incident: Hashable
    filled: Mapping[str, list[Any]]


def score(marked: Claims, read: Claims) -> Scores:
    """The figures of ``read`` against ``marked``, both as report name -> claims. Reports not marked do not count."""
    scores, groups = Scores(), []
    for name, claims in marked.items():
        mine, theirs = [flat(claim) for claim in claims], [flat(claim) for claim in read.get(name, ())]
        pairs = pairs_of(mine, theirs, typed=True)
        _count(scores, mine, theirs, len(pairs), len(pairs_of(mine, theirs, typed=False)))
        for i, j in pairs:
            _compare(scores, mine[i], theirs[j])
            if mine[i].incident is not None and theirs[j].incident is not None:
                groups.append(((name, mine[i].incident), (name, theirs[j].incident)))
        scores.misses += _misses(name, mine, theirs, pairs)
    scores.incidents = b_cubed(groups)
    return scores


def flat(claim: Mapping[str, Any]) -> Flat:
    """A claim as marked (plain strings) or as read (objects with ``text``; ``time`` with ``from`` and ``to``)."""
    time = claim.get("time")
    days = (time.get("from"), time.get("to")) if isinstance(time, Mapping) else (claim.get("start"), claim.get("end"))
    status = claim.get("status") or "happened"
    harm = [(one.get("kind"), one.get("low"), one.get("high")) for one in claim.get("harm") or ()]
    filled: dict[str, list[Any]] = {name: _texts(claim.get(name)) for name in NAMES}
    filled |= {
        "harm": sorted(harm, key=str),
        **{name: [str(day)[:10]] if day else [] for name, day in zip(("start", "end"), days, strict=True)},
        # Most claims have happened: that status fills nothing.
        "status": [status] if status != "happened" else [], "extent": [claim["extent"]] if claim.get("extent") else [],
    }
    quote, trigger = " ".join(_texts(claim.get("quote"))), " ".join(_texts(claim.get("trigger")))
    return Flat(str(claim.get("type")), quote, trigger, claim.get("incident"), filled)


def _texts(value: Any) -> list[str]:
    if value is None:
        return []
    members = [value] if isinstance(value, (str, Mapping)) else value
    return [(one.get("text") or one.get("name") or "") if isinstance(one, Mapping) else one for one in members if one]


@lru_cache(maxsize=100_000)
def _words(text: str) -> tuple[str, ...]:
    return tuple(word for word in re.findall(r"\w+", text.lower()) if word not in _LIGHT)


def same_naming(one: str, other: str) -> bool:
    """Whether two namings agree (see the top of this module)."""
    a, b = set(_words(one)), set(_words(other))
    if not a or not b:
        return a == b
    shared, shorter, longer = len(a & b), min(len(a), len(b)), max(len(a), len(b))
    return 2 * shared >= longer or (shared == shorter and longer <= 2 * shorter + 2)


def same_sentence(one: str, other: str) -> bool:
    """Whether two quotes share half of the words of the longer one: quoting a whole page matches nothing."""
    a, b = set(_words(one)), set(_words(other))
    return bool(a and b) and 2 * len(a & b) >= max(len(a), len(b))


def _hits(name: str, marked: Sequence[Any], read: Sequence[Any]) -> int:
    """How many values have a partner: equal ones; for namings, then those that agree."""
    if name not in NAMES:
        return sum((Counter(marked) & Counter(read)).values())
    left, right = list(marked), list(read)
    for agree in (lambda a, b: _words(a) == _words(b), same_naming):
        for value in list(left):
            partner = next((other for other in right if agree(value, other)), None)
            if partner is not None:
                left.remove(value)
                right.remove(partner)
    return len(marked) - len(left)


def _likeness(one: Flat, other: Flat) -> float:
    """How well two claims fit each other: which of several in a sentence are paired."""
    total = 1.0 + same_naming(one.trigger, other.trigger)
    for name in NAMES:
        longer = max(len(one.filled[name]), len(other.filled[name]))
        total += _hits(name, one.filled[name], other.filled[name]) / longer if longer else 1.0
    return total + sum(one.filled[name] == other.filled[name] for name in ("start", "harm", "status"))


def pairs_of(marked: Sequence[Flat], read: Sequence[Flat], *, typed: bool) -> list[tuple[int, int]]:
    """Claims of one sentence (and type) one to one, best fitting first."""
    fits = [
        (-_likeness(one, other), i, j)
        for i, one in enumerate(marked) for j, other in enumerate(read)
        if (not typed or one.type == other.type) and same_sentence(one.quote, other.quote)
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(fits):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return list(pairs.items())


def _count(scores: Scores, marked: Sequence[Flat], read: Sequence[Flat], typed: int, untyped: int) -> None:
    scores.claims.add(typed, len(marked), len(read))
    scores.any_type.add(untyped, len(marked), len(read))
    scores.wholly_right.add(0, len(marked), len(read))
    for claim in marked:
        scores.types[claim.type].add(0, 1, 0)
        scores.slots.add(0, sum(map(len, claim.filled.values())), 0)
    for claim in read:
        scores.types[claim.type].add(0, 0, 1)
        scores.slots.add(0, 0, sum(map(len, claim.filled.values())))


def _compare(scores: Scores, mine: Flat, theirs: Flat) -> None:
    whole = True
    for name in FIELDS:
        marked, read = mine.filled[name], theirs.filled[name]
        hits = _hits(name, marked, read)
        scores.fields[name].add(hits, len(marked), len(read))
        scores.slots.add(hits, 0, 0)
        whole = whole and hits == len(marked) == len(read)
    scores.types[mine.type].add(1, 0, 0)
    scores.wholly_right.add(whole, 0, 0)


def b_cubed(groups: Sequence[tuple[Hashable, Hashable]]) -> Grouping:
    """Figures of [(group marked, group read), ...], an entry per claim."""
    if not groups:
        return Grouping(0.0, 0.0, 0.0, 0)
    both, marked, read = Counter(groups), Counter(one for one, _ in groups), Counter(other for _, other in groups)
    precision = sum(both[pair] / read[pair[1]] for pair in groups) / len(groups)
    recall = sum(both[pair] / marked[pair[0]] for pair in groups) / len(groups)
    f1 = 2 * precision * recall / (precision + recall)
    return Grouping(round(precision, 3), round(recall, 3), round(f1, 3), len(groups))


def _misses(name: str, marked: Sequence[Flat], read: Sequence[Flat], pairs: Iterable[tuple[int, int]]) -> list[str]:
    found = dict(pairs)
    taken = set(found.values())
    told = [("missed", claim) for i, claim in enumerate(marked) if i not in found]
    told += [("extra ", claim) for j, claim in enumerate(read) if j not in taken]
    return [f"{name}  {what}  {claim.type}: {claim.trigger!r} in {claim.quote[:110]!r}" for what, claim in told]


def load(path: Path) -> dict[str, list[dict[str, Any]]]:
    """Claims by report from JSON lines with ``report`` and ``claims``."""
    reports: dict[str, list[dict[str, Any]]] = {}
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                row = json.loads(line)
                reports.setdefault(report_name(row["report"]), []).extend(row["claims"])
    return reports


def report_name(name: str) -> str:
    """A report's name without folders or ``.txt``."""
    return Path(name).name.removesuffix(".txt")
