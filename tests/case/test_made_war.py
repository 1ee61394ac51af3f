"""A case of made readings of a dense war (``bench/made_war.py``): joined piece by piece as if it were at once."""

from __future__ import annotations

import importlib
import random
from collections.abc import Callable, Iterable
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy import select

from dateline.case import review
from dateline.case.join.cluster import cluster
from dateline.case.join.regroup import pairs_judged
from dateline.case.pipeline import add_reading, enter, remove_report
from dateline.case.store import Store
from dateline.case.store.index import SqlIndex
from dateline.case.store.schema import metadata
from dateline.model import Account, RawReport, Reading, kept

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
    with closing(case_of(made)) as store:
        expected = _clustered(store)
        assert _groups(store) == expected
        assert max(map(len, expected)) > 3 and len(expected) < len(frozenset().union(*expected)) / 1.5


def _groups(store: Store) -> set[frozenset[str]]:
    with store.writing() as index:
        return set(index.groups_of({a.id for a in _accounts(store, index)}).values())


def _clustered(store: Store) -> set[frozenset[str]]:
    """The groups of all accounts at once, with what people decided."""
    with store.writing() as index:
        accounts = {a.id: a for a in _accounts(store, index)}
        names = index.shared_names({a.report for a in accounts.values()})
        apart = pairs_judged(index, index.judgements(), "not_same")
        return set(cluster(accounts, index.edges_at(accounts), names, not_same=apart))


def _accounts(store: Store, index: SqlIndex) -> tuple[Account, ...]:
    return index.accounts_of({r.id for r in store.reports()})


def test_neither_order_nor_what_has_left_makes_a_difference(made: Made, case_of: Callable[[Made], Store]) -> None:
    kept, gone = made[10:], made[:10]
    shuffled = random.Random(3).sample(made, len(made))
    with closing(case_of(kept)) as alone, closing(case_of(shuffled)) as store:
        names = {raw.name for raw, _ in gone}
        for report in [r.id for r in store.reports() if r.name in names]:
            assert remove_report(store, report)
        assert record(store) == record(alone)


def test_events_that_people_parted_are_those_of_clustering_all_accounts_with_what_they_said(
    made: Made, case_of: Callable[[Made], Store],
) -> None:
    chance = random.Random(7)
    with closing(case_of(made[10:])) as store:
        before = {frozenset(e.claims) for e in store.events()}
        told = [e for e in store.events() if len(e.reports) > 2]
        numbers = [number for event in chance.sample(told, 12)
                   for number in review.split(store, chance.choice(event.claims), who="Ada", why="other streets")]
        for raw_, reading in made[:10]:
            add_reading(store, raw_, reading)
        assert _groups(store) == _clustered(store)
        for report in [r.id for r in store.reports() if r.name in {raw_.name for raw_, _ in made[:10]}]:
            assert remove_report(store, report)
        assert _groups(store) == _clustered(store)
        after = {frozenset(e.claims) for e in store.events()}
        assert after != before and all(any(part <= whole for whole in before) for part in after)
        for number in chance.sample(numbers, len(numbers)):
            review.undo(store, number)
        assert {frozenset(e.claims) for e in store.events()} == before


@pytest.mark.parametrize("many", [7, 1000])
def test_many_at_once_are_joined_as_one_by_one(
    many: int, made: Made, case_of: Callable[[Made], Store], tmp_path: Path,
) -> None:
    shuffled = random.Random(5).sample(made, len(made))
    with closing(case_of(made)) as alone, closing(Store(str(tmp_path / "many.case"), create=True)) as store:
        for n in range(0, len(made), many):
            some = [(raw, kept(reading)) for raw, reading in shuffled[n:n + many]]
            assert enter(store, some) == {report.id for _, report in some}
            assert enter(store, some) == frozenset()
        assert rows_of(store) == rows_of(alone)


def rows_of(store: Store) -> dict[str, list[str]]:
    """All that follows from the reports of a case, row by row, without the numbers that a database gives."""
    with store.writing() as index:
        return {table.name: sorted(repr(row) for row in index._db.execute(select(
            *(c for c in table.c if c.name != "number")))) for table in metadata.sorted_tables}
