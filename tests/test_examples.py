"""The project's own examples: every report is marked, and the marks are well-formed and stand in the reports."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, get_args

import pytest

from dateline.intake import open_reports
from dateline.model import CLAIM_TYPES, Extent, HarmKind, RawReport, Status
from dateline.reading.page import read_page

EXAMPLES = Path(__file__).resolve().parents[1] / "examples"
NO_CLAIMS = {
    "football-cup",       # no conflict news
    "mali-gao-francais",  # in a language that is kept but not yet read
}
KEYS = {
    "type", "quote", "trigger", "agent", "target", "place", "time", "start", "end", "harm", "source", "status",
    "extent", "incident",
}
LISTS = ("agent", "target", "place", "source")


def marks() -> list[dict[str, Any]]:
    lines = (EXAMPLES / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def claims() -> list[Any]:
    return [
        pytest.param(report["report"], claim, id=f"{report['report']}-{number}-{claim['type']}")
        for report in marks() for number, claim in enumerate(report["claims"], 1)
    ]


@cache
def texts() -> dict[str, str]:
    """The text of each report as the program reads it, white space squeezed."""
    reports = list(open_reports([str(EXAMPLES / "reports")]))
    assert all(isinstance(report, RawReport) for report in reports), reports
    return {report.name: squeezed(read_page(report).text) for report in reports if isinstance(report, RawReport)}


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text)


def words(claim: dict[str, Any]) -> Iterator[str]:
    """All words that a mark copies from its report."""
    yield from (claim["quote"], claim["trigger"])
    for field in LISTS:
        yield from claim[field]
    yield from filter(None, [claim["time"], *(harm["who"] for harm in claim["harm"])])


def test_every_report_is_marked_once() -> None:
    marked = [report["report"] for report in marks()]
    assert sorted(marked) == sorted(texts())


def test_only_the_reports_listed_have_no_claims() -> None:
    assert {report["report"] for report in marks() if not report["claims"]} == NO_CLAIMS


def test_all_types_occur() -> None:
    assert {claim["type"] for report in marks() for claim in report["claims"]} == set(CLAIM_TYPES)


def test_the_readme_lists_every_file() -> None:
    readme = (EXAMPLES / "README.md").read_text(encoding="utf-8")
    assert not [path.name for path in (EXAMPLES / "reports").iterdir() if f"`{path.name}`" not in readme]


@pytest.mark.parametrize("report", marks(), ids=lambda report: report["report"])
def test_incidents_are_numbered_from_one(report: dict[str, Any]) -> None:
    numbers = {claim["incident"] for claim in report["claims"]}
    assert numbers == set(range(1, len(numbers) + 1))


@pytest.mark.parametrize(("report", "claim"), claims())
def test_words_stand_in_the_report(report: str, claim: dict[str, Any]) -> None:
    missing = [value for value in words(claim) if squeezed(value) not in texts()[report]]
    assert not missing
    assert claim["trigger"] in claim["quote"]


@pytest.mark.parametrize(("report", "claim"), claims())
def test_values_come_from_the_closed_lists(report: str, claim: dict[str, Any]) -> None:
    assert set(claim) == KEYS
    assert claim["type"] in CLAIM_TYPES
    assert claim["status"] in get_args(Status)
    if claim["type"] in ("seize", "withdraw"):
        assert claim["extent"] in get_args(Extent)
    else:
        assert claim["extent"] is None
    assert {harm["kind"] for harm in claim["harm"]} <= set(get_args(HarmKind))
    if claim["type"] in ("casualties", "toll"):
        assert claim["harm"] or claim["status"] == "denied"
        assert not claim["target"]


@pytest.mark.parametrize(("report", "claim"), claims())
def test_days_and_figures_are_in_order(report: str, claim: dict[str, Any]) -> None:
    first, last = (date.fromisoformat(day) if day else None for day in (claim["start"], claim["end"]))
    assert first is None or last is None or first <= last
    assert claim["time"] or not (first or last), "days without words"
    assert all(harm["low"] is None or harm["high"] is None or harm["low"] <= harm["high"] for harm in claim["harm"])
