"""Every filled field names the rule that filled it; every rule is documented, and its example shows it at work."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from dateline.data.rules import rule, rules
from dateline.intake import open_reports
from dateline.model import Claim, Found, RawReport
from dateline.reading.claims.rules import NAMED
from dateline.reading.pipeline import read_report

ROOT = Path(__file__).resolve().parents[2]
SETS = {"examples": ROOT / "examples" / "reports", "seeds": ROOT.parent / "shared" / "reports" / "seeds",
        "dev": ROOT.parent / "shared" / "reports" / "dev.jsonl"}
# Not named above a function: what stands for every claim, and the words that frame a time (reading/when/frames.py).
ALWAYS = {"time.clause", "weapon", "time.since", "time.since-event", "time.from", "time.until", "time.by",
          "time.before", "time.after"}


def unmarked(example: str) -> tuple[str, list[tuple[int, int]], list[tuple[int, int]]]:
    """The text of an example, and where its [triggers] and {words} stand."""
    text, spans, opened = "", {"[": [], "{": []}, []  # type: ignore[var-annotated]
    for letter in example:
        if letter in "[{":
            opened.append((letter, len(text)))
        elif letter in "]}":
            mark, start = opened.pop()
            spans[mark].append((start, len(text)))
        else:
            text += letter
    return text, spans["["], spans["{"]


def overlaps(found: Found, spans: list[tuple[int, int]]) -> bool:
    return any(found.start < end and start < found.end for start, end in spans)


def filled(claim: Claim) -> Iterator[tuple[str, str, Found | None]]:
    """Field, rule and words of everything that a claim holds."""
    for field in ("agent", "target", "place", "source"):
        yield from ((field, value.rule, value) for value in getattr(claim, field))
    yield from (("harm", harm.rule, harm.words) for harm in claim.harm)
    words: dict[str, Any] = {"time": claim.time.words, "weapon": claim.weapon, "type": claim.trigger}
    yield from ((field, claim.rules.get(field, ""), words.get(field)) for field in ("type", "status"))
    yield from ((field, claim.rules.get(field, ""), words.get(field))
                for field in ("time", "extent", "weapon") if getattr(claim, field) and words.get(field, True))
    if claim.time.words:
        yield "time", claim.time.rule, claim.time.words


@pytest.mark.parametrize("id_", rules())
def test_example_shows_its_rule(id_: str) -> None:
    text, triggers, words = unmarked(rules()[id_].example)
    claims = read_report(RawReport("e", "e.txt", text.encode(), encoding="utf-8")).claims
    shown = [(field, c.type, by, found.text if found else None) for c in claims if overlaps(c.trigger, triggers)
             for field, by, found in filled(c)]
    assert any(by in (id_, id_.removeprefix("time.")) and (not words or (found is not None and overlaps(found, words)))
               for c in claims if overlaps(c.trigger, triggers) for _, by, found in filled(c)), shown


def test_every_rule_that_the_code_names_is_documented_and_no_other() -> None:
    assert rules().keys() - ALWAYS == NAMED


@cache
def readings(name: str) -> tuple[tuple[str, Claim], ...]:
    path = SETS[name]
    if not path.exists():
        pytest.skip(f"{path} is not here")
    reports = [report for report in open_reports([str(path)]) if isinstance(report, RawReport)]
    return tuple((report.name, claim) for report in reports for claim in read_report(report).claims)


@pytest.mark.parametrize("name", SETS)
def test_no_field_is_filled_without_a_rule(name: str) -> None:
    """Name the rule above the function that finds the value (reading/claims/rules.py), and say in data/rules.toml what
    it does."""
    without = [(report, claim.type, claim.trigger.text, field, by, found.text if found else None)
               for report, claim in readings(name) for field, by, found in filled(claim) if rule(by) is None]
    assert without == []


@pytest.mark.parametrize("name", SETS)
def test_what_stands_in_another_sentence_was_carried_over(name: str) -> None:
    """A rule of a clause finds nothing outside its sentence."""
    stray = [(report, by, found.text) for report, claim in readings(name) for _, by, found in filled(claim)
             if found is not None and not claim.quote.holds(found)
             and not re.match(r"carry\.|happening\.|source\.(pointing|quotation|goes_on|heard)", by)]
    assert stray == []
