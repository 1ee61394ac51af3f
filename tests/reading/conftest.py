"""Reads small texts, and compares a claim with the marks of a person.

A marked sentence carries one trigger with its type in square brackets and the words of its roles in braces:

    {A Rebel fighters} [seize captured] the {P town of Sarmin} from {T government troops} on {D Monday}.

A agent, T target, P place, S source, D time; two letters where the words stand in two roles; a small letter where the
words may stand in the role or not ("a hospital" struck is target, place or both). What is not marked is expected to be
empty. Lengths of namings are the matter of other rooms: a mark is met by a value that overlaps it or has its words.

What the program does not read yet is listed in faults.toml; a case there that passes fails the run, and so does a case
that is no test any more (test_faults.py).
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from dateline.model import Claim, Found, RawReport, Reading
from dateline.reading.pipeline import read_report

HERE = Path(__file__).parent
NO_TESTS = pytest.StashKey[list[str]]()
PUBLISHED = "2016-02-25"  # a Thursday
ROLES = {"A": "agent", "T": "target", "P": "place", "S": "source", "D": "time"}
_MARK = re.compile(r"\{([ATPSDatpd]+) ([^{}]+)\}|\[([a-z_]+) ([^\[\]]+)\]")


def known_faults() -> dict[str, str]:
    """The cases of faults.toml with the reason of each."""
    faults = tomllib.loads((HERE / "faults.toml").read_text(encoding="utf-8"))["fault"]
    return {case: fault["why"] for fault in faults for case in fault["cases"]}


def names_of(item: pytest.Item) -> set[str]:
    """What a case of faults.toml may call a test: its name, the id of its parameters or its sentence, all in full."""
    call = getattr(item, "callspec", None)
    if call is None:
        return {item.name}
    return {item.name, call.id, *(value for value in list(call.params.values())[:1] if isinstance(value, str))}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Marks the tests of faults.toml as expected to fail; one that passes is an error: take its case out."""
    reasons, here = known_faults(), [item for item in items if item.path.is_relative_to(HERE)]
    found = [(item, case) for item in here for case in names_of(item) & reasons.keys()]
    for item, case in found:
        item.add_marker(pytest.mark.xfail(strict=True, reason=reasons[case]))
    if {item.path for item in here} == set(HERE.rglob("test_*.py")):  # else only some of the tests were asked for
        config.stash[NO_TESTS] = sorted(reasons.keys() - {case for _, case in found})


@pytest.fixture
def cases_without_test(pytestconfig: pytest.Config) -> list[str]:
    """The cases of faults.toml that no test has; skips where not all tests of this folder were collected."""
    if NO_TESTS not in pytestconfig.stash:
        pytest.skip("only some of the tests were asked for")
    return pytestconfig.stash[NO_TESTS]


def _read(text: str, published: str | None = PUBLISHED, name: str = "report", **row: Any) -> Reading:
    return read_report(RawReport(name=name, path=f"{name}.txt", content=text.encode(), encoding="utf-8",
                                 published=published, **row))


@dataclass(frozen=True)
class Marked:
    """A marked text: bare, type and words of its trigger, and the words that must and may stand in each role."""

    text: str
    type: str
    trigger: Found
    must: dict[str, list[Found]]
    may: dict[str, list[Found]]


def unmark(marked: str) -> Marked:
    """A marked text read."""
    text, type_, trigger = "", "", None
    must: dict[str, list[Found]] = {role: [] for role in ROLES.values()}
    may: dict[str, list[Found]] = {role: [] for role in ROLES.values()}
    end = 0
    for m in _MARK.finditer(marked):
        text += marked[end:m.start()]
        words = Found(m[2] or m[4], len(text), len(text) + len(m[2] or m[4]))
        text += words.text
        end = m.end()
        if m[3]:
            type_, trigger = m[3], words
        for letter in m[1] or "":
            (must if letter.isupper() else may)[ROLES[letter.upper()]].append(words)
    assert trigger is not None, f"no trigger is marked: {marked}"
    return Marked(text + marked[end:], type_, trigger, must, may)


def _values(claim: Claim) -> dict[str, list[Found]]:
    time = [claim.time.words] if claim.time.words else []
    return {"agent": list(claim.agent), "target": list(claim.target), "place": list(claim.place),
            "source": list(claim.source), "time": time}


def _same(got: Iterable[Found], must: Iterable[Found], may: Iterable[Found]) -> bool:
    """Whether each marked naming is met by a value of its own, and no value is left over."""
    left = list(got)
    for needed, marks in ((True, must), (False, may)):
        for mark in marks:
            hit = next((g for g in left if g.overlaps(mark) or g.text.lower() == mark.text.lower()), None)
            if hit is not None:
                left.remove(hit)
            elif needed:
                return False
    return not left


@pytest.fixture
def read() -> Callable[..., Reading]:
    """Reads a text as a report of Thursday, 25 February 2016, unless told otherwise."""
    return _read


@pytest.fixture
def claim_at() -> Callable[..., Claim]:
    """The claim of a type whose trigger overlaps words of a reading; fails naming what was read where there is none."""
    def find(reading: Reading, type_: str, trigger: str) -> Claim:
        start = reading.page.text.index(trigger)
        for c in reading.claims:
            if c.type == type_ and c.trigger.start < start + len(trigger) and start < c.trigger.end:
                return c
        told = [(c.type, c.trigger.text) for c in reading.claims]
        raise AssertionError(f"no {type_} at {trigger!r}; read: {told}")
    return find


@pytest.fixture
def differences() -> Callable[..., list[str]]:
    """What the claim at the marked trigger has otherwise than marked; ``fields`` are compared as given."""
    def compare(marked: str, published: str = PUBLISHED, **fields: Any) -> list[str]:
        wanted = unmark(marked)
        reading = _read(wanted.text, published)
        assert reading.page.text == wanted.text
        claim = next((c for c in reading.claims if c.type == wanted.type and c.trigger.overlaps(wanted.trigger)), None)
        if claim is None:
            told = [(c.type, c.trigger.text) for c in reading.claims]
            return [f"no {wanted.type} at {wanted.trigger.text!r}; read: {told}"]
        values = _values(claim)
        out = [f"{role}: expected {[w.text for w in wanted.must[role]]}, got {[g.text for g in values[role]]}"
               for role in values if not _same(values[role], wanted.must[role], wanted.may[role])]
        out += [f"{name}: expected {value!r}, got {getattr(claim, name)!r}"
                for name, value in fields.items() if getattr(claim, name) != value]
        return out
    return compare
