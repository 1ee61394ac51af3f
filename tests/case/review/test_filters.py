"""Filters saved with a case."""

from __future__ import annotations

from contextlib import closing

import pytest

from dateline.case.review import forget_filter, save_filter
from dateline.case.saved import MOST, FilterError, TakenError, saved
from dateline.case.store import Store
from dateline.model import SavedFilter


def test_they_are_kept_by_name_with_who_saved_them(case: str) -> None:
    with closing(Store(case, create=True)) as store:
        save_filter(store, "weak ones", "grade=weak", who="Ada")
        save_filter(store, "Market", "place=market", who="Bo")
    with closing(Store(case)) as store:
        assert [(f.name, f.query, f.who) for f in saved(store)] == [
            ("Market", "place=market", "Bo"), ("weak ones", "grade=weak", "Ada")]
        forget_filter(store, "Market")
        assert [f.name for f in saved(store)] == ["weak ones"]
        with pytest.raises(FilterError, match="keeps no filter named 'Market'"):
            forget_filter(store, "Market")


def test_what_somebody_saved_is_not_overwritten(case: str) -> None:
    with closing(Store(case, create=True)) as store:
        save_filter(store, "mine", "grade=weak", who="Ada")
        with pytest.raises(TakenError, match="Ada saved a filter named 'mine'") as taken:
            save_filter(store, "mine", "grade=fair", who="Bo")
        assert saved(store) == (taken.value.now,) and taken.value.now.query == "grade=weak"


def test_one_that_is_not_as_it_was_shown_is_not_forgotten(case: str) -> None:
    def seen(now: SavedFilter) -> None:
        assert now.query == "grade=weak"
        raise ValueError("not as it was shown")

    with closing(Store(case, create=True)) as store:
        save_filter(store, "mine", "grade=weak", who="Ada")
        with pytest.raises(ValueError, match="not as it was shown"):
            forget_filter(store, "mine", seen=seen)
        assert [f.name for f in saved(store)] == ["mine"]


def test_a_case_keeps_no_more_than_anybody_can_look_through(case: str) -> None:
    with closing(Store(case, create=True)) as store:
        for n in range(MOST):
            save_filter(store, f"n{n}", "", who="Ada")
        with pytest.raises(FilterError, match="forget one"):
            save_filter(store, "one more", "", who="Ada")
