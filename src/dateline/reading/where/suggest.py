"""Names of the gazetteers that are spelled like one that none has: for a person to look at, never plotted.

Reference: ``reference/places.md`` section 3, layers K2 and fuzzy (shares of right and wrong suggestions stand there).
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from dateline.reading.where.entry import Entry
from dateline.reading.where.folding import fold, skeleton
from dateline.reading.where.gazetteer import names_from
from dateline.reading.where.romanised import all_keys

_LEAST = 0.72           # mean likeness of the folded names and their keys
_SAME_CONSONANTS = 0.1  # what equal consonants add
_BEGINNING = 2          # letters of a key, or of the folded name, that have to be the same
_MOST = 5
_MARK = 2               # characters that mark the language of a key: "a:"


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A place with a name like it. ``likeness``: 0 to 1."""

    entry: Entry
    spelling: str
    likeness: float


def suggestions(name: str, country: str | None = None) -> list[Suggestion]:
    """Places whose names are spelled like ``name``, the likest first; in ``country`` where one is given."""
    best: dict[str, Suggestion] = {}
    keys = {key[:_MARK]: key[_MARK:] for key in all_keys(name)}
    beginnings = [("names", fold(name)[:_BEGINNING]), *(("keys", m + key[:_BEGINNING]) for m, key in keys.items())]
    for table, beginning in beginnings:
        for spelling, entry in names_from(table, beginning, country):
            key = keys.get(spelling[:_MARK], "") if table == "keys" else ""
            likeness = _likeness(name, key, spelling, entry.name)
            if likeness >= _LEAST and likeness > (best[entry.id].likeness if entry.id in best else 0):
                best[entry.id] = Suggestion(entry, spelling, round(likeness, 2))
    return sorted(best.values(), key=lambda s: (-s.likeness, -s.entry.population, s.entry.id))[:_MOST]


def _likeness(name: str, key: str, spelling: str, official: str) -> float:
    """``key``: of the name, in the language of a spelling that is a key; empty where it is a folded name."""
    bare = spelling[_MARK:] if key else spelling
    pairs = [(key, bare), (fold(name), fold(official))] if key else [(fold(name), bare)]
    ratios = [SequenceMatcher(None, a, b, autojunk=False).ratio() if _may_be_like(a, b) else 0.0 for a, b in pairs]
    same = skeleton(name) == skeleton(bare) and len(skeleton(name)) > 2
    return min(1.0, sum(ratios) / len(ratios) + (_SAME_CONSONANTS if same else 0.0))


def _may_be_like(a: str, b: str) -> bool:
    """Whether their lengths allow the least likeness at all, which spares the comparison."""
    return 2 * min(len(a), len(b)) >= (_LEAST - _SAME_CONSONANTS) * (len(a) + len(b))
