"""No value without its words: every quoted value of every line stands in the text at its offsets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline.intake import open_reports
from dateline.model import RawReport, Refusal

pytest.importorskip("dateline.reading.pipeline")

ROOT = Path(__file__).resolve().parents[2]
SHARED = ROOT.parent / "shared" / "reports"
SETS = {"examples": ROOT / "examples" / "reports", "seeds": SHARED / "seeds", "dev": SHARED / "dev.jsonl"}


def read(report: RawReport) -> dict[str, Any]:
    from dateline.reading.pipeline import read_report

    line: dict[str, Any] = json.loads(json.dumps(read_report(report).to_json(), ensure_ascii=False))
    return line


def quoted(value: Any, path: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object with ``text``, ``start`` and ``end`` in a line, with the way to it."""
    if isinstance(value, dict):
        if path and {"text", "start", "end"} <= value.keys():
            yield path, value
        for key, part in value.items():
            yield from quoted(part, f"{path}.{key}")
    elif isinstance(value, list):
        for number, part in enumerate(value):
            yield from quoted(part, f"{path}[{number}]")


def faults(line: dict[str, Any]) -> list[str]:
    """What in a line does not hold together."""
    text = line["text"]
    found = [
        f"{path}: {one['text']!r} is not at {one['start']}..{one['end']}"
        for path, one in quoted(line)
        if one["text"] is not None and text[one["start"]:one["end"]] != one["text"]
    ]
    found += [
        f"{path}: offsets without words" for path, one in quoted(line)
        if one["text"] is None and (one["start"], one["end"]) != (None, None)
    ]
    for claim in line["claims"]:
        quote, trigger = claim["quote"], claim["trigger"]
        if not quote["start"] <= trigger["start"] < trigger["end"] <= quote["end"]:
            found.append(f"{claim['id']}: the trigger is outside the quote")
    ids = [claim["id"] for claim in line["claims"]]
    in_incidents = [one for incident in line["incidents"] for one in incident["claims"]]
    if len(set(ids)) != len(ids) or sorted(ids) != sorted(in_incidents):
        found.append("claims and incidents do not hold the same claims, once each")
    found += [f"block {b} outside the text" for b in line["blocks"] if not 0 <= b["start"] < b["end"] <= len(text)]
    return found


@pytest.mark.parametrize("name", SETS)
def test_every_value_stands_in_the_text(name: str) -> None:
    if not SETS[name].exists():
        pytest.skip(f"{SETS[name]} is not here")
    reports = [item for item in open_reports([str(SETS[name])]) if not isinstance(item, Refusal)]
    assert reports
    wrong = [f"{report.name} {fault}" for report in reports for fault in faults(read(report))]
    assert not wrong


@pytest.mark.parametrize("name", SETS)
def test_a_report_reads_the_same_again(name: str) -> None:
    if not SETS[name].exists():
        pytest.skip(f"{SETS[name]} is not here")
    reports = [item for item in open_reports([str(SETS[name])]) if not isinstance(item, Refusal)][:12]
    lines = [read(report) for report in reports]
    assert [read(report) for report in reversed(reports)] == lines[::-1]


# Words of the trade in any order, with what pages and attackers put between them.
PIECES = st.sampled_from([
    "Government troops", "rebels", "the army", "Islamic State fighters", "he", "captured", "recaptured",
    "were killed", "shelled", "had been besieged", "did not attend", "talks", "a ceasefire", "air strikes",
    "at least 12 people", "dozens", "55", "1,200 civilians", "Aleppo", "the town of Sarmin",
    "25 km south of Aleppo city", "the Ithrya-Khanaser road", "on Monday", "a week after", "since August",
    "in mid-November 2015", "March 29, 2024", "۱۳۹۶/۰۶/۱۱", "state television", "said", "according to", "who", "and",
    "of", "in", "by", "from", ",", ".", "“", "”", '"', "(", ")", "—", "\n", "\n\n", "\u202e", "\u200f", "\x00",
    "\x1b[2J", "<b>", "&amp;", "=1+1", "😀", "e\u0301", "سوریه", "Photo:", "Related:",
])
TEXTS = st.one_of(st.lists(PIECES, max_size=60).map(" ".join), st.text(max_size=300))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(TEXTS)
def test_every_value_stands_in_any_text(text: str) -> None:
    content = text.encode("utf-8", "surrogatepass")
    report = RawReport(name="any", path="any.txt", content=content, encoding="utf-8", published="2016-02-25")
    assert not faults(read(report))


@settings(max_examples=30, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read(content: bytes) -> None:
    for media in ("text", "html"):
        assert not faults(read(RawReport(name="any", path="any", content=content, media=media)))  # type: ignore[arg-type]
