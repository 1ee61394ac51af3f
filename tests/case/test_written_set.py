"""The written fortnight in examples/case: what the case makes of it against the truth that was marked by hand.

What the program does not reach yet is listed in written_faults.toml; a fault of that list that is gone fails the run.
"""

from __future__ import annotations

import json
import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

import dateline
from dateline.model import Event, Holding

FOLDER = Path(__file__).resolve().parents[2] / "examples" / "case"
FAULTS = Path(__file__).with_name("written_faults.toml")
TARGET = 0.95  # B-cubed F1 of claims into events, over those that are read
Mark = dict[str, str]
Row = tuple[str, str, str, str, str]  # report, trigger, quote, claim id, event id


@cache
def truth() -> dict[str, Any]:
    out: dict[str, Any] = json.loads((FOLDER / "truth.json").read_text(encoding="utf-8"))
    return out


@cache
def reports() -> dict[str, dict[str, str]]:
    lines = (FOLDER / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["id"]: row for row in map(json.loads, lines)}


@cache
def record() -> tuple[list[Row], dict[str, Event], tuple[Holding, ...]]:
    """The claims of events, the events and the lanes of a case with all the reports."""
    with TemporaryDirectory() as folder, dateline.open_case(Path(folder) / "written.case") as case:
        assert case.add(FOLDER / "reports.jsonl") == []
        events = {e.id: e for e in case.store.events()}
        names = {r.id: r.name for r in case.store.reports()}
        rows = [(names[report], c.trigger.text, c.quote.text, c.id, e.id)
                for e in events.values() for report, c in case.store.claims(e.claims)]
        return rows, events, tuple(case.store.control())


def tells(row: Row, mark: Mark) -> bool:
    """Whether a claim of the record is a marked one: its sentence, and a trigger of which one holds the other."""
    report, trigger, quote, _, _ = row
    same = trigger in mark["trigger"] or mark["trigger"] in trigger
    return same and report == mark["report"] and mark["quote"] in quote


@cache
def marked() -> tuple[tuple[str, str, Row | None], ...]:
    """For each marked claim its event in the truth, its name and the claim of the record, null where it is not read."""
    rows = record()[0]
    return tuple((e["id"], named(m), next((r for r in rows if tells(r, m)), None)) for e in truth()["events"]
                 for m in e["claims"])


def named(mark: Mark) -> str:
    return f"{mark['report']}: {mark['trigger']} ({mark['quote']})"


def found(event: str) -> Event:
    """The event of the record with the most of the claims of one of the truth."""
    inside = Counter(row[4] for e, _, row in marked() if e == event and row)
    assert inside, f"no claim of {event} is read"
    return record()[1][min(inside, key=lambda i: (-inside[i], i))]


def b_cubed() -> float:
    """F1 over the marked claims that are read; those that are not have tests of their own."""
    pairs = [(e, row[4]) for e, _, row in marked() if row]
    both, true, got = Counter(pairs), Counter(e for e, _ in pairs), Counter(f for _, f in pairs)
    precision = sum(both[p] / got[p[1]] for p in pairs) / len(pairs)
    recall = sum(both[p] / true[p[0]] for p in pairs) / len(pairs)
    return 2 * precision * recall / (precision + recall)


@cache
def faults() -> dict[tuple[str, str], str]:
    """The reason of each known fault, by what is tested and the case."""
    listed = tomllib.loads(FAULTS.read_text(encoding="utf-8"))["fault"]
    return {(kind, case): fault["why"] for fault in listed for kind in KINDS for case in fault.get(kind, ())}


KINDS = ("unread", "origins", "grade", "control", "stray", "extra_lane")


def cases(kind: str, names: list[str]) -> list[Any]:
    """The cases of a test, those listed as faults expected to fail."""
    return [pytest.param(name, id=name, marks=known(faults().get((kind, name)))) for name in names]


def known(why: str | None) -> list[Any]:
    return [pytest.mark.xfail(reason=why, strict=True)] if why else []


def event_names() -> list[str]:
    return [e["id"] for e in truth()["events"]]


def claim_names() -> list[str]:
    return [named(m) for e in truth()["events"] for m in e["claims"]]


def lane_names() -> list[str]:
    return [lane["place"] for lane in truth()["control"]]


def marked_event(name: str) -> dict[str, Any]:
    return next(e for e in truth()["events"] if e["id"] == name)


def test_every_mark_stands_in_its_report() -> None:
    marks = [m for e in truth()["events"] for m in e["claims"]] + truth()["no_event"]
    assert not [m for m in marks if m["quote"] not in reports()[m["report"]]["text"]
                or m["trigger"] not in reports()[m["report"]]["text"]]
    assert len(reports()) >= 24 and {m["report"] for m in marks} == set(reports())


def test_the_readme_lists_every_report() -> None:
    readme = (FOLDER / "README.md").read_text(encoding="utf-8")
    assert not [r for r in reports() if f"`{r}`" not in readme]


def test_claims_are_joined_as_well_as_they_must_be() -> None:
    assert b_cubed() >= TARGET


@pytest.mark.parametrize("name", cases("unread", claim_names()))
def test_a_marked_claim_is_read(name: str) -> None:
    assert next(row for _, n, row in marked() if n == name)


@pytest.mark.parametrize("name", cases("origins", event_names()))
def test_origins_are_as_marked(name: str) -> None:
    assert sorted(found(name).origins) == sorted(marked_event(name)["origins"])


@pytest.mark.parametrize("name", cases("grade", event_names()))
def test_the_grade_is_as_marked(name: str) -> None:
    assert found(name).grade == marked_event(name)["grade"], found(name).reasons


@pytest.mark.parametrize("name", cases("control", lane_names()))
def test_control_is_as_marked(name: str) -> None:
    lane = next(lane for lane in truth()["control"] if lane["place"] == name)
    assert [stretch(h) for h in main_lane(name)] == lane["stretches"]


def main_lane(name: str) -> list[Holding]:
    """The stretches of the lane of that name that more claims are about than any other's."""
    lanes: dict[str, list[Holding]] = {}
    for holding in record()[2]:
        if holding.name == name:
            lanes.setdefault(holding.place, []).append(holding)
    return max(lanes.values(), key=lambda lane: sum(len(h.claims) for h in lane), default=[])


def stretch(holding: Holding) -> dict[str, str | None]:
    since, until = holding.since.first, holding.until.first
    return {"holder": holding.holder, "from": str(since) if since else None, "to": str(until) if until else None,
            "degree": holding.degree, "basis": holding.basis}


def strays() -> set[str]:
    """Claims in events that are none of those marked, or a second one of a marked event."""
    main = {found(name).id for name in event_names()}
    return {f"{report}: {trigger}" for report, trigger, _, _, event in record()[0] if event not in main}


def test_there_are_no_other_events_than_those_marked_and_listed() -> None:
    assert strays() == {case for kind, case in faults() if kind == "stray"}


def test_there_are_no_other_lanes_than_those_marked_and_listed() -> None:
    marked_lanes = {main_lane(name)[0].place for name in lane_names() if main_lane(name)}
    others = {h.place for h in record()[2]} - marked_lanes
    assert others == {case for kind, case in faults() if kind == "extra_lane"}


def test_totals_and_states_are_in_no_marked_event() -> None:
    main = {found(name).id for name in event_names()}
    rows = [r for r in record()[0] for m in truth()["no_event"] if tells(r, m)]
    assert not [r for r in rows if r[4] in main]


def test_no_two_marked_events_are_one() -> None:
    assert len({found(name).id for name in event_names()}) == len(event_names())


def test_every_known_fault_names_a_case() -> None:
    there = {"unread": claim_names(), "origins": event_names(), "grade": event_names(), "control": lane_names()}
    assert not [(kind, case) for kind, case in faults() if kind in there and case not in there[kind]]
