"""What a page says around the uses of one name, gathered before the name is settled."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.reading.where.entry import Entry
from dateline.reading.where.folding import fold
from dateline.reading.where.lexicon import lexicon
from dateline.reading.where.phrase import Phrase, Relation
from dateline.reading.where.standing import Standing

_NO_VILLAGE = 10_000        # inhabitants; of hits for "village" that were seats of districts 153 of 187 were wrong
SITES = frozenset(["site", "barrage", "military", "crossing", "nature", "line"])

SETTLED = frozenset(["settlement", "suburb", "quarter", "capital", "admin", "district"])
NATION = "@"
"""Begins the sense of an adjective or a people: "@SY" of "Syrian"."""

Key = tuple[str, str | None]
"""A folded name and the sense wanted of it: null, "admin1", "district", "part" (of a province, by a direction), or "="
and the name with its type words ("=Tabqa dam"), which the gazetteer may know as a whole."""


@dataclass(slots=True)
class Sighting:
    """What the page says around all uses of one name with one wanted sense."""

    text: str
    want: str | None
    standing: Standing = Standing.BARE
    typed: bool = False             # called a town, a district or the like somewhere
    called: set[str] = field(default_factory=set)           # nouns that it is called by: "town", "villages"
    regions: set[str] = field(default_factory=set)          # countries and provinces that phrases put it in
    countries: set[str] = field(default_factory=set)        # codes of the demonyms beside it: "Swiss city of X"
    partners: set[str] = field(default_factory=set)         # other ends of the roads that lead to it
    relations: list[Relation] = field(default_factory=list)

    def is_too_large(self, e: Entry) -> bool:
        """Whether it is called a village and the place known, in a land at war, is a town: most often another one."""
        large = e.kind == "town" and e.population >= _NO_VILLAGE
        return large and not self.called.isdisjoint(lexicon()["villages"]) and e.country in lexicon().war_countries

    def is_quarter(self) -> bool:
        """Whether it is called nothing but a quarter: no town that only sounds so."""
        return bool(self.called) and self.called <= lexicon()["quarters"]


def want_of(phrase: Phrase) -> str | None:
    """The sense of its name that a phrase asks for: see ``Key``."""
    if phrase.name is None:
        return None
    if phrase.type is None:
        return "=" + phrase.full if phrase.full else "part" if phrase.dirs else None
    if phrase.type.want in ("admin1", "district"):
        return phrase.type.want
    return "=" + phrase.full if phrase.full and phrase.type.group in SITES else None


def is_doubtful(name: str) -> bool:
    """Whether the name is a common word or a person's too."""
    return fold(name) in lexicon().common or fold(name) in lexicon().persons
