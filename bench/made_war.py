"""Readings of a war that never was, for measuring a case without reading a word.

Towns are drawn from the gazetteer of a few countries, some far more often than others; what happens there is told by
one to five outlets within three days, in words of their own, by halves without a day, now and then with a town that is
on no map. A share of the reports copies another one, and standing paragraphs end many. All texts are made here.
"""

from __future__ import annotations

import hashlib
import random
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from importlib.resources import as_file, files
from itertools import accumulate
from string import Formatter
from typing import Any

from dateline.model import (
    ActorMention,
    Block,
    Claim,
    ClaimTime,
    Found,
    Harm,
    Page,
    PageDate,
    PlaceMention,
    RawReport,
    Reading,
    SourceLink,
    Toponym,
)

COUNTRIES = ("SY", "IQ", "YE")
FIRST, YEARS = date(2013, 1, 1), 6
CLAIMS_A_REPORT = 8      # about
TOLD_BY = (1, 1, 2, 2, 3, 4, 5)       # reports of one happening
COPIES, UNDATED, UNRESOLVED, NO_DAY = 0.12, 0.03, 0.1, 0.6  # shares, seen in readings of reports/dev.jsonl and FA-KES
SIDES = ("state.syria", "group.islamic_state", "group.houthis", "group.free_syrian_army", "state.yemen", "state.iraq",
         "group.ypg", "group.hezbollah")
OUTLETS = tuple(f"{town} {kind}" for kind in ("Herald", "Radio", "Post", "News", "Gazette")
                for town in ("Harbour", "River", "Northern", "Capital", "Desert", "Border"))
# Each outlet puts other words between: stock sentences would make every report share prints with hundreds.
_SENTENCE = "{agent} {more} {trigger} {target} {and} in {place} {day}, {speaker} said {that}."
_DEAD = "{harm} people {more} were {trigger} {and} in {place}, {speaker} said {that}."
_HOLD = "{agent} {more} {trigger} {place} {and}."
_KINDS = {"airstrike": "bombed", "shelling": "shelled", "clash": "fought", "attack": "attacked", "bombing": "blew up",
          "seize": "seized", "offensive": "advanced against", "besiege": "besieged", "withdraw": "left to",
          "abduct": "abducted", "destroy": "destroyed"}
_OFTEN = (20, 14, 14, 12, 8, 8, 8, 3, 3, 5, 5)


@dataclass(frozen=True)
class Happening:
    """What happened: what outlets tell of it."""

    kind: Any
    town: Toponym
    day: date
    agent: str
    target: str
    killed: int
    people: tuple[str, ...]


def readings(
    claims: int, seed: int = 1, *, towns: int | None = None, days: int = 365 * YEARS, by_day: bool = False,
) -> Iterator[tuple[RawReport, Reading]]:
    """Reports with about so many claims altogether of a war in so many towns (all by default) and days: in no order of
    time, as an archive is read, or ``by_day``, as they come in while it goes on."""
    chance = random.Random(seed)
    reports = max(1, claims // CLAIMS_A_REPORT)
    words, places = _words(chance), _towns()[:towns]
    likely = list(accumulate(1 / (n + 1) for n in range(len(places))))  # Zipf's law
    plans: list[tuple[date, list[Happening]]] = []
    while len(plans) < reports:
        news = FIRST + timedelta(chance.randrange(days))
        plans += _told(chance, [_happening(chance, places, likely, words, news) for _ in range(4)])
    chance.shuffle(plans)
    plans = sorted(plans[:reports], key=lambda plan: plan[0]) if by_day else plans[:reports]
    standing = [_filler(chance, words, 40) for _ in range(60)]
    before: list[str] = []
    for number, (day, happenings) in enumerate(plans):
        copied = chance.choice(before) if before and chance.random() < COPIES else None
        raw, reading = _Report(chance, number, day, words).tell(happenings, standing, copied)
        if copied is None:
            before = [*before[-500:], reading.page.text]
        yield raw, reading


def _told(chance: random.Random, happenings: list[Happening]) -> list[tuple[date, list[Happening]]]:
    """The reports of a few happenings: each is told by several, all from about the day of the last one."""
    out = []
    for _ in range(chance.choice(TOLD_BY)):
        told = chance.sample(happenings, chance.randint(3, 4))
        out.append((max(one.day for one in told) + timedelta(chance.randint(0, 3)), told))
    return out


def _happening(
    chance: random.Random, towns: list[Toponym], likely: list[float], words: list[str], news: date,
) -> Happening:
    """Something that is news on a day: of that day or the two before."""
    agent, target = chance.sample(SIDES, 2)
    (kind,) = chance.choices(list(_KINDS), _OFTEN)
    (town,) = chance.choices(towns, cum_weights=likely)
    people = tuple(f"{chance.choice(words).title()} {chance.choice(words).title()}" for _ in range(2))
    return Happening(kind, town, news - timedelta(chance.randint(0, 2)), agent, target,
                     int(chance.expovariate(0.15)), people)


def _towns() -> list[Toponym]:
    """The towns of the gazetteer in a mixed order, the same on every machine."""
    query = f"""SELECT id, name, latitude, longitude, radius_km, country, admin1 FROM places
        WHERE kind IN ('town', 'village') AND country IN ({', '.join('?' * len(COUNTRIES))}) ORDER BY id"""
    with as_file(files("dateline.data") / "places" / "gazetteer.sqlite") as path:
        found = sqlite3.connect(f"file:{path}?mode=ro", uri=True).execute(query, COUNTRIES).fetchall()
    towns = [Toponym(name, 0, len(name), id_, name, la, lo, km, "point", country, admin1, "exact")
             for id_, name, la, lo, km, country, admin1 in found]
    random.Random(7).shuffle(towns)
    return towns


def _words(chance: random.Random) -> list[str]:
    """Two thousand words of three syllables, in the order of how often they are used."""
    parts = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]
    return ["".join(chance.choices(parts, k=3)) for _ in range(2000)]


def _filler(chance: random.Random, words: list[str], length: int) -> str:
    weights = list(accumulate(1 / (n + 8) for n in range(len(words))))
    return " ".join(chance.choices(words, cum_weights=weights, k=length)).capitalize() + "."


class _Report:
    """One report while it is made: its text grows, and claims point into it."""

    def __init__(self, chance: random.Random, number: int, day: date, words: list[str]) -> None:
        self.chance, self.number, self.day, self.words = chance, number, day, words
        self.outlet = chance.choice(OUTLETS)
        self.text, self.claims = "", list[Claim]()

    def tell(
        self, happenings: list[Happening], standing: list[str], copied: str | None,
    ) -> tuple[RawReport, Reading]:
        for n, told in enumerate(happenings, 1):
            self._incident(n, told)
        if copied:
            self.text += copied + "\n"
        else:
            self.text += "".join(f"{_filler(self.chance, self.words, 40)}\n" for _ in range(3))
        if self.chance.random() < 0.5:
            self.text += standing[int(self.chance.expovariate(0.1)) % len(standing)] + "\n"
        return self._bound()

    def _incident(self, n: int, told: Happening) -> None:
        if self.chance.random() < UNRESOLVED:
            told = replace(told, town=replace(told.town, id=None, latitude=None, longitude=None, radius_km=None,
                                              precision="unresolved"))
        speaker = self.chance.choice(told.people) if self.chance.random() < 0.4 else "a spokesman"
        self._claim(n, told, told.kind, _SENTENCE, _KINDS[told.kind], speaker)
        if self.chance.random() < 0.6:
            self._claim(n, told, told.kind, _SENTENCE, _KINDS[told.kind], "a resident")
        if told.killed and self.chance.random() < 0.8:
            self._claim(n, told, "casualties", _DEAD, "killed", speaker)
        if told.kind in ("seize", "besiege", "clash") and self.chance.random() < 0.6:
            self._claim(n, told, "hold", _HOLD, "controls", speaker)
        self.text += f"{_filler(self.chance, self.words, 20)} {' and '.join(told.people)} were there.\n"

    def _claim(self, incident: int, told: Happening, kind: Any, template: str, trigger: str, speaker: str) -> None:
        day = f"on {told.day:%d %B}" if self.chance.random() > NO_DAY else ""
        given = {"agent": _called(told.agent), "trigger": trigger, "target": _called(told.target),
                 "place": told.town.text, "day": day, "speaker": speaker, "harm": str(told.killed),
                 **{gap: " ".join(self.chance.choices(self.words, k=2)) for gap in ("more", "and", "that")}}
        spans, start = {}, len(self.text)
        for literal, name, _, _ in Formatter().parse(template):
            self.text += literal
            if name:
                spans[name] = Found(given[name], len(self.text), len(self.text) + len(given[name]))
                self.text += given[name]
        quote = Found(self.text[start:], start, len(self.text))
        self.text += " "
        self.claims.append(self._read(incident, told, kind, spans, quote))

    def _read(self, incident: int, told: Happening, kind: Any, at: dict[str, Found], quote: Found) -> Claim:
        key = f"{self.number} {kind} {at['trigger'].start}"
        first = told.day if at.get("day", at["trigger"]).text.startswith("on ") else None
        time = ClaimTime(at["day"] if first else None, first, first, first, first or self.day, "day" if first else None)
        harm = (Harm(at["harm"], "killed", told.killed, told.killed, None, "unknown", None),) if "harm" in at else ()
        said = at.get("speaker")
        named = said is not None and said.text in told.people
        source = (SourceLink(*_span(said), None, said.text if named else None, "person" if named else "unnamed", None),
                  ) if said else ()
        return Claim(
            id=hashlib.sha256(key.encode()).hexdigest()[:16], type=kind, quote=quote, trigger=at["trigger"],
            agent=_actor(at.get("agent"), told.agent), target=_actor(at.get("target"), told.target),
            place=(_place(at["place"], told.town),), time=time, harm=harm, source=source, status="happened",
            extent=None, weapon=None, incident=incident, how="made", rules={"type": "made", "status": "made"})

    def _bound(self) -> tuple[RawReport, Reading]:
        """The report as it would have come in, and as it would have been read."""
        raw = RawReport(f"r{self.number}", "made.jsonl", self.text.encode(), line=self.number, encoding="utf-8",
                        published=str(self.day), outlet=self.outlet)
        title = self.text[:self.text.index(".")]
        end = [i for i, c in enumerate(self.text) if c == "\n"]
        blocks = tuple(Block(a, b, "body") for a, b in zip([0, *(e + 1 for e in end)], end, strict=False))
        published = PageDate(self.day, self.day, "row", ())
        if self.chance.random() < UNDATED:
            published = PageDate(self.day - timedelta(200), self.day + timedelta(30), "bounds", ())
        page = Page(raw, self.text, blocks, (), title, self.outlet, None, None, None, "en", ())
        return raw, Reading(page, published, tuple(self.claims), (), ())


def _called(side: str) -> str:
    return side.split(".")[1].replace("_", " ").title()


def _span(found: Found) -> tuple[str, int, int]:
    return found.text, found.start, found.end


def _actor(found: Found | None, side: str) -> tuple[ActorMention, ...]:
    return (ActorMention(*_span(found), side, _called(side), "group", side=side),) if found else ()


def _place(found: Found, town: Toponym) -> PlaceMention:
    there = replace(town, start=found.start, end=found.end)
    return PlaceMention(*_span(found), "name", found.start, (there,), town.latitude, town.longitude, town.radius_km,
                        town.precision)
