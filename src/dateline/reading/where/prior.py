"""The country that a name speaks for by itself, on a page that names none.

Source: own rule. Reports on wars name the towns of wars: a namesake elsewhere matters where it is the larger one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from dateline.reading.where.folding import fold
from dateline.reading.where.gazetteer import Entry
from dateline.reading.where.lexicon import lexicon
from dateline.reading.where.named import look_up
from dateline.reading.where.romanised import sound_keys

_RANK = " city"
_TOWN = 5_000           # inhabitants from which a small town speaks for its country
_TIMES_AS_LARGE = 5     # a town is itself where its namesakes in other lands at war are smaller by this


def is_listed_as(e: Entry, name: str) -> bool:
    """Whether the name, or one that sounds like it, is that under which the gazetteer lists the place."""
    return _is_listed(e.name.partition(",")[0], e.country, name)     # "al-Zahraa, Homs" of our own list


@lru_cache(maxsize=1 << 13)
def _is_listed(own: str, country: str | None, name: str) -> bool:
    ranked = has_rank(own, country) or has_rank(name, country)
    same = fold(own) == fold(name) or (ranked and fold(_bare(own)) == fold(_bare(name)))
    return same or bool(sound_keys(own, country) & sound_keys(name, country))


def has_rank(name: str, country: str | None) -> bool:
    """Whether "City" behind a name is no part of it but the rank of a town: "Marawi City"."""
    return country in lexicon()["city_is_rank"] and name.lower().endswith(_RANK)


def _bare(name: str) -> str:
    return name[:-len(_RANK)] if name.lower().endswith(_RANK) else name


def sung(entries: Sequence[Entry], name: str) -> list[Entry]:
    """The places of a name that reports mean by it: where a town of a land at war is listed under the name, places
    elsewhere that have it only among others ("Nawa" of Naha in Japan) are left out, and smaller ones at war."""
    wars = lexicon().war_countries
    listed = [e for e in entries if is_listed_as(e, name)]
    most = max((e.population for e in listed if e.kind == "town" and e.country in wars), default=None)
    if most is None:
        return list(entries)
    return [e for e in entries if e in listed or e.kind != "town" or (e.country in wars and e.population > most)]


def town_at_war(entries: Sequence[Entry]) -> Entry | None:
    """The town of a land at war that a name means if nothing on the page says otherwise.

    It must be the largest of its name in the world, and much larger than any in another land at war; null else.
    """
    wars = lexicon().war_countries
    best = max(entries, key=lambda e: e.population, default=None)
    if best is None or best.kind != "town" or best.country not in wars or best.population < _TOWN:
        return None
    return None if has_rival_at_war(best, entries) else best


def has_rival_at_war(best: Entry, entries: Sequence[Entry]) -> bool:
    """Whether a place of the name in another land at war may be meant as well; one whose size is unknown may."""
    wars = lexicon().war_countries
    others = [e for e in entries if e.country != best.country and e.country in wars and e.kind != "district"]
    return any(not 0 < e.population * _TIMES_AS_LARGE <= best.population for e in others)


def is_alone(entries: Sequence[Entry]) -> bool:
    """Whether all places of a name lie in one country."""
    return len({e.country for e in entries}) == 1


def filed_in(dateline: str) -> list[str]:
    """The country of a dateline ("EL OBEID, Sudan"), as far as its words tell."""
    told = [h.entry for part in dateline.split(",") for h in look_up(part.strip())]
    home = next((e for e in told if e.kind == "country"), None) or town_at_war(told)
    return [home.country] if home is not None and home.country else []
