"""A reading built by hand: what the command line shows, without the rooms that read."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from types import ModuleType
from typing import Any

import pytest

from dateline.data.actor import Actor
from dateline.model import (
    ActorMention,
    Block,
    Claim,
    ClaimTime,
    DateCandidate,
    Found,
    Harm,
    Incident,
    Page,
    PageDate,
    PlaceMention,
    Problem,
    RawReport,
    Reading,
    SourceLink,
    Toponym,
)

TITLE = "Army units retake Sarmin"
TEXT = (
    f"{TITLE}\n"
    "Rebel fighters lost Sarmin on Monday, and 12 of them were killed, state radio said.\n"
    "Talks in Kufra may follow."
)


def words(text: str, part: str, after: int = 0) -> tuple[str, int, int]:
    start = text.index(part, after)
    return part, start, start + len(part)


@pytest.fixture
def report() -> RawReport:
    return RawReport(name="sarmin", path="in/sarmin.txt", content=TEXT.encode(), encoding="utf-8")


@pytest.fixture
def reading(report: RawReport) -> Reading:
    return build(report, TEXT)


def build(report: RawReport, text: str) -> Reading:
    """Three claims in two incidents over ``text``, which must hold the words of ``TEXT``."""
    seize, casualties, talks = _seize(text), _casualties(text), _talks(text)
    incidents = (
        Incident(1, "seize", (seize.id, casualties.id), _row()),
        Incident(2, "talks", (talks.id,), {"types": ["talks"], "place": "Kufra", "latest": "2016-02-25"}),
    )
    page = Page(report, text, (Block(0, len(TITLE), "title"),), (), TITLE, "Orbit News", None, "A. Writer", None, "en",
                (DateCandidate(None, date(2016, 2, 25), date(2016, 2, 25), "row"),))
    published = PageDate(date(2016, 2, 25), date(2016, 2, 25), "row", page.dates, ("the row says 2016-02-25",))
    problem = Problem("crawl_date", "a crawl date was set aside")
    return Reading(page, published, (seize, casualties, talks), incidents, (problem,))


def _row() -> dict[str, Any]:
    return {
        "types": ["seize", "casualties"], "from": "2016-02-22", "to": "2016-02-22", "earliest": "2016-02-22",
        "latest": "2016-02-22", "place": "Sarmin", "latitude": 35.9, "longitude": -36.7, "radius_km": 3.0,
        "precision": "point", "country": "SY", "admin1": "Idlib",
        "agent": [{"id": "sy-army", "name": "Army of Syria"}], "target": [{"id": None, "name": "Rebel fighters"}],
        "harm": [{"kind": "killed", "low": 12, "high": 12, "class": "combatants", "side": None}],
        "sources": ["state radio"],
    }


def _seize(text: str) -> Claim:
    quote, trigger = Found(*words(text, TITLE)), Found(*words(text, "retake"))
    agent = ActorMention(*words(text, "Army units"), id="sy-army", name="Army of Syria", kind="force")
    point = {"latitude": 35.9, "longitude": -36.7, "radius_km": 3.0, "precision": "point"}
    name = Toponym(*words(text, "Sarmin"), id="geonames:1", name="Sarmin", country="SY", admin1="Idlib", how="exact",
                   **point)  # type: ignore[arg-type]
    place = PlaceMention(*words(text, "Sarmin"), kind="name", head_start=name.start, toponyms=(name,),
                         **point)  # type: ignore[arg-type]
    undated = ClaimTime(None, None, None, None, date(2016, 2, 25), None)
    return Claim("c1", "seize", quote, trigger, (agent,), (), (place,), undated, (), (), "happened", "full", None, 1,
                 "cascade/1 seize.retake")


def _casualties(text: str) -> Claim:
    quote = Found(*words(text, text.split("\n")[1]))
    harmed = Found(*words(text, "Rebel fighters"))
    harm = Harm(Found(*words(text, "12")), "killed", 12, 12, harmed, "combatants", None)
    source = SourceLink(*words(text, "state radio"), id=None, name=None, kind="state_media", side=None)
    monday = ClaimTime(Found(*words(text, "Monday")), date(2016, 2, 22), date(2016, 2, 22), date(2016, 2, 22),
                       date(2016, 2, 22), "day")
    return Claim("c2", "casualties", quote, Found(*words(text, "killed")), (), (), (), monday, (harm,), (source,),
                 "happened", None, None, 1, "cascade/1 casualties.killed")


def _talks(text: str) -> Claim:
    quote = Found(*words(text, "Talks in Kufra may follow."))
    where = words(text, "Kufra")
    name = Toponym(*where, id=None, name=None, latitude=None, longitude=None, radius_km=None, precision="unresolved",
                   country=None, admin1=None, how="unresolved")
    place = PlaceMention(*where, kind="name", head_start=where[1], toponyms=(name,), latitude=None, longitude=None,
                         radius_km=None, precision="unresolved")
    time = ClaimTime(None, None, None, None, None, None)
    return Claim("c3", "talks", quote, Found(*words(text, "Talks")), (), (), (place,), time, (), (), "possible", None,
                 None, 2, "cascade/1 talks.talks")


@pytest.fixture
def stub(monkeypatch: pytest.MonkeyPatch) -> Callable[[RawReport], Reading]:
    """In place of the reading wing: the reading above for every report, and a failure where the text holds FAIL."""

    def read_report(report: RawReport, own: tuple[Actor, ...] = ()) -> Reading:
        if b"FAIL" in report.content:
            raise RuntimeError("no such luck\x1b[2J")
        return build(report, TEXT)

    pipeline = ModuleType("dateline.reading.pipeline")
    pipeline.read_report = read_report  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "dateline.reading.pipeline", pipeline)
    return read_report


@pytest.fixture
def hostile(report: RawReport) -> Reading:
    """The same reading on a page that attacks the terminal, the markup and the spreadsheet."""
    made = build(report, TEXT)
    page = replace(made.page, outlet='=HYPERLINK("x")', author="\x1b[2Jnobody\u202e", title="[bold]Army[/bold] units")
    return replace(made, page=page)
