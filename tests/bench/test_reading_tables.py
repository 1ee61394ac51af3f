"""The tables that `make bench` prints for the README."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

BENCH = Path(__file__).resolve().parents[2] / "bench"


def module(name: str) -> ModuleType:
    sys.path.insert(0, str(BENCH))
    spec = importlib.util.spec_from_file_location(f"bench_{name}_tables", BENCH / f"{name}.py")
    assert spec and spec.loader
    loaded = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = loaded
    spec.loader.exec_module(loaded)
    return loaded


reading = module("reading")


def test_a_line_a_type_with_the_figures_of_each_set() -> None:
    one, other = reading.Scores(), reading.Scores()
    one.types["seize"].add(1, 2, 4)
    other.types["clash"].add(3, 3, 3)
    lines = list(reading._columns("Type", {"a": one, "b": other}, {"a": one.types, "b": other.types}))
    assert lines == [
        "| Type | a P / R / F1 (marked) | b P / R / F1 (marked) |",
        "|---|---|---|",
        "| `clash` | – | 1 / 1 / **1** (3) |",
        "| `seize` | .25 / .50 / **.33** (2) | – |",
    ]
