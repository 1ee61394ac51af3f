"""A case of made readings of a dense war (``bench/made_war.py``): joined piece by piece as if it were at once."""

from __future__ import annotations

import importlib
import random
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

import pytest

from dateline.case.join.cluster import cluster
from dateline.case.join.regroup import ties
from dateline.case.pipeline import add_reading, remove_report
from dateline.case.store import Store
from dateline.model import RawReport, Reading

from .test_pipeline import record

Made = list[tuple[RawReport, Reading]]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> Made:
    """Reports of eight days in a dozen towns, among them paragraphs and names that become common."""
    monkeypatch.syspath_prepend(str(Path(__file__).resolve().parents[2] / "bench"))
    return list(importlib.import_module("made_war").readings(400, towns=12, days=8))


@pytest.fixture
def case_of(tmp_path: Path) -> Callable[[Iterable[tuple[RawReport, Reading]]], Store]:
    """A function that opens a case of readings, added in their order."""
    def add(readings: Iterable[tuple[RawReport, Reading]]) -> Store:
        store = Store(str(tmp_path / f"{len(list(tmp_path.iterdir()))}.case"), create=True)
        for raw, reading in readings:
            add_reading(store, raw, reading)
        return store

    return add


def test_groups_are_those_of_clustering_all_accounts(made: Made, case_of: Callable[[Made], Store]) -> None:
    with closing(case_of(made)) as store, store.writing() as index:
        accounts = {a.id: a for a in index.accounts_of({r.id for r in store.reports()})}
        expected = set(cluster(accounts, index.edges_at(accounts), ties(index, accounts.values())))
        assert set(index.groups_of(accounts).values()) == expected
        assert max(map(len, expected)) > 3 and len(expected) < len(accounts) / 1.5


def test_neither_order_nor_what_has_left_makes_a_difference(made: Made, case_of: Callable[[Made], Store]) -> None:
    kept, gone = made[10:], made[:10]
    shuffled = random.Random(3).sample(made, len(made))
    with closing(case_of(kept)) as alone, closing(case_of(shuffled)) as store:
        names = {raw.name for raw, _ in gone}
        for report in [r.id for r in store.reports() if r.name in names]:
            assert remove_report(store, report)
        assert record(store) == record(alone)
