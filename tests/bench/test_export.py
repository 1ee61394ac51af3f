"""The case that the bench of exports is made of."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest

from dateline.case.store import Store


@pytest.fixture(scope="module")
def bench() -> ModuleType:
    """The bench by its path: tests of the room have its name too."""
    spec = importlib.util.spec_from_file_location("bench_export", Path(__file__).parents[2] / "bench" / "export.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_made_case_is_like_real_ones(bench: ModuleType, tmp_path: Path) -> None:
    case = str(tmp_path / "made.case")
    bench.make(case, 900, seed=3)
    store = Store(case)
    dossiers = list(store.dossiers())
    assert len(dossiers) == store.size().events >= 900
    assert 1.1 < sum(len(d.claims) for d in dossiers) / len(dossiers) < 1.3  # as in cases of real reports
    assert any(len(d.reports) == 2 for d in dossiers)
    store.close()


def test_a_format_is_measured_in_a_process_of_its_own(bench: ModuleType, tmp_path: Path) -> None:
    case = str(tmp_path / "made.case")
    bench.make(case, 50, seed=3)
    told = bench.measure(case, str(tmp_path / "out.jsonl"), "jsonl")
    assert told["seconds"] > 0 and told["mb"] > 10 and told["file"] > 0.01
    assert bench.measure(case, str(tmp_path / "out.jsonl"))["seconds"] > 0
