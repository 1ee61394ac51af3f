"""Every pattern reads its own examples: the trigger in [brackets] gives a claim of the pattern's type."""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

import pytest

from dateline.model import RawReport
from dateline.reading.pipeline import read_report

FILES = ("ground", "strikes", "harm", "relief")
PARTS = ("verbs", "nouns", "phrases", "adjectives", "suffixes")
# "strike" stands for whichever of these the weapon in the sentence makes it.
STRIKES = {"airstrike", "shelling", "bombing", "chemical", "attack"}


def patterns() -> Iterator[tuple[str, dict[str, Any]]]:
    """Each pattern with a name that lasts when the file is put in another order: its type and first words."""
    for file in FILES:
        text = (files("dateline.data") / "patterns" / f"{file}.toml").read_text(encoding="utf-8")
        for raw in tomllib.loads(text)["pattern"]:
            first = next(raw[part][0] for part in PARTS if raw.get(part))
            yield f"{raw['type']} {first}", raw


def examples() -> Iterator[Any]:
    """Each example with its type; where patterns share a name their examples are counted through."""
    count = Counter[str]()
    for name, raw in patterns():
        for example in raw.get("examples", ()):
            count[name] += 1
            yield pytest.param(raw["type"], example, id=f"{name}-{count[name]}")



@pytest.mark.parametrize(("type_", "example"), list(examples()))
def test_pattern_reads_its_example(type_: str, example: str) -> None:
    before, trigger, after = re.fullmatch(r"(.*)\[(.+)\](.*)", example).groups()  # type: ignore[union-attr]
    text = before + trigger + after
    reading = read_report(RawReport(name="example", path="example.txt", content=text.encode(), encoding="utf-8"))
    assert reading.page.text == text
    types = STRIKES if type_ == "strike" else {type_}
    start, end = len(before), len(before) + len(trigger)
    told = [(c.type, c.trigger.text) for c in reading.claims]
    assert any(c.type in types and c.trigger.start < end and start < c.trigger.end for c in reading.claims), told


def test_every_pattern_has_an_example() -> None:
    assert not [name for name, raw in patterns() if not raw.get("examples")]


def test_every_file_of_patterns_is_run() -> None:
    folder = files("dateline.data") / "patterns"
    assert sorted(FILES) == sorted(file.name.removesuffix(".toml") for file in folder.iterdir()
                                   if "pattern" in tomllib.loads(file.read_text(encoding="utf-8")))


def test_no_pattern_names_an_entry_twice() -> None:
    twice = [f"{name}: {entry!r}" for name, raw in patterns() for part in PARTS
             for entry, count in Counter(raw.get(part, ())).items() if count > 1]
    assert not twice


def test_no_pattern_excludes_itself() -> None:
    """An exception is also looked for inside the trigger, so it may not be a word of the pattern's own entries."""
    wrong = [f"{name}: not {exception!r} in {entry!r}" for name, raw in patterns() for exception in raw.get("not", ())
             for part in ("verbs", "phrases", "nouns") for entry in raw.get(part, ())
             if f" {exception} " in f" {entry.replace('|', ' ')} "]
    assert not wrong
