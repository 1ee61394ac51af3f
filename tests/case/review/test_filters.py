"""Filters saved with a case."""

from __future__ import annotations

from contextlib import closing

import pytest

from dateline.case.review import forget_filter, save_filter
from dateline.case.saved import MOST, FilterError, saved
from dateline.case.store import Store


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
        with pytest.raises(FilterError, match="Ada saved a filter named 'mine'"):
            save_filter(store, "mine", "grade=fair", who="Bo")
        assert saved(store)[0].query == "grade=weak"


def test_a_case_keeps_no_more_than_anybody_can_look_through(case: str) -> None:
    with closing(Store(case, create=True)) as store:
        for n in range(MOST):
            save_filter(store, f"n{n}", "", who="Ada")
        with pytest.raises(FilterError, match="forget one"):
            save_filter(store, "one more", "", who="Ada")
