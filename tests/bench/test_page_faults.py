"""When the bench calls a page's title, names and date right."""

from __future__ import annotations

import importlib
from pathlib import Path
from typing import Any

import pytest

DAY = "2015-11-12"


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(Path(__file__).resolve().parents[2] / "bench"))
    return importlib.import_module("reading").page_faults


@pytest.mark.parametrize(("first", "last", "day", "right"), [
    (DAY, DAY, True, True),
    ("2015-11-10", "2015-11-20", False, True),
    ("2015-11-10", "2015-11-20", True, False),  # the day was to be had
    (None, "2015-11-20", False, True),
    ("2015-11-13", None, False, False),
    ("2016-11-12", "2016-11-12", False, False),
    (None, None, False, False),
])
def test_page_date(faults: Any, first: str | None, last: str | None, day: bool, right: bool) -> None:
    line = {"published": {"from": first, "to": last}}
    assert (not faults({"published": DAY, "day": day}, line)) is right


def test_names_are_checked_where_they_are_marked(faults: Any) -> None:
    line = {"title": "A town falls", "outlet": "Orbit News", "agency": None, "published": None}
    assert not faults({"title": "A town falls", "agency": None}, line)
    assert faults({"outlet": None}, line) == ["outlet 'Orbit News', marked None"]
    assert faults({"author": "A. Writer"}, line)
