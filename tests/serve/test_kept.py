"""What is kept of a case is never older than the case."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.case.pipeline import add_report
from dateline.case.store import Store
from dateline.model import RawReport
from dateline.serve.kept import Kept


@pytest.fixture
def other(store: Store) -> Store:
    """The same case, opened once more as by another process."""
    return Store(store.name)


def _write(store: Store) -> None:
    add_report(store, RawReport("late", "late.txt", b"Rebels captured the town of Juba on Monday.", encoding="utf-8"))


@pytest.mark.parametrize("writer", ["itself", "another"])
def test_what_is_kept_is_made_again_after_a_change_by_anybody(store: Store, other: Store, writer: str) -> None:
    kept = Kept(other)
    assert [kept.get("reports", lambda: other.size().reports) for _ in range(2)] == [3, 3]
    _write(other if writer == "itself" else store)
    assert kept.get("reports", lambda: other.size().reports) == 4
    other.close()


def test_it_is_made_once_for_each_name_and_few_are_kept(store: Store) -> None:
    kept, made = Kept(store), list[int]()
    for n in (0, 0, 1, 2, 3, 4, 4, 0):
        assert kept.get(n, lambda n=n: made.append(n) or n) == n  # type: ignore[misc,func-returns-value]
    assert made == [0, 1, 2, 3, 4, 0]


def test_what_fails_is_not_kept(store: Store) -> None:
    kept = Kept(store)
    with pytest.raises(ZeroDivisionError):
        kept.get("x", lambda: 1 // 0)
    assert kept.get("x", lambda: 1) == 1


def test_nothing_is_told_of_a_case_that_was_taken_away(store: Store, tmp_path: Path) -> None:
    from dateline.case.store import CaseError

    kept = Kept(store)
    kept.get("x", lambda: 1)
    Path(store.name).rename(tmp_path / "away")
    with pytest.raises(CaseError, match="removed"):
        kept.get("x", lambda: 1)
