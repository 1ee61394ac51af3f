"""Standing paragraphs say nothing of copying, and do again when the reports that have them leave."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.case.join.copies import COMMON_PRINT
from dateline.case.pipeline import add_report, remove_report
from dateline.case.store import Store
from dateline.model import RawReport

STANDING = " ".join(f"standing{n}" for n in range(60))


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """A case of as many reports with one paragraph as may have it before it is standing background."""
    store = Store(str(tmp_path / "a.case"), create=True)
    for n in range(COMMON_PRINT):
        add(store, n)
    yield store
    store.close()


def add(store: Store, n: int) -> str:
    """Adds a report with the paragraph and a few words of its own; gives its id."""
    text = f"{STANDING}\n\n{' '.join(f'own{n}word{k}' for k in range(45))}\n"
    report = add_report(store, RawReport(f"r{n}", "r.txt", text.encode(), encoding="utf-8", published="2024-05-02"))
    assert report is not None
    return report.id


def likenesses(store: Store) -> list[object]:
    with store.writing() as index:
        return list(index.likenesses({r.id for r in store.reports()}))


def test_a_paragraph_that_too_many_have_says_nothing(store: Store) -> None:
    assert len(likenesses(store)) == COMMON_PRINT * (COMMON_PRINT - 1) / 2
    add(store, 99)
    assert likenesses(store) == []


def test_it_says_something_again_when_one_leaves(store: Store) -> None:
    before = likenesses(store)
    for _ in range(2):
        assert remove_report(store, add(store, 99))
    assert likenesses(store) == before
