"""A desk over a case of the reports of the case tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dateline.case.pipeline import add_report
from dateline.case.store import Store
from dateline.model import RawReport
from dateline.serve.app import application
from dateline.serve.desk import Desk
from dateline.serve.guard import MARK, Guard

# Written for these tests.
REPORTS = {
    "radio": ("Village Radio", "2024-05-02",
              "Warplanes bombed a market in Taiz on Wednesday, killing nine people. \U0001f691 Residents said the "
              "strike hit the market at noon."),
    "herald": ("City Herald", "2024-05-03",
               "An air strike on a market in Taiz killed 11 people on Wednesday, a hospital official said. Houthi "
               "fighters captured the town of Marib on Thursday, the official said."),
    "gazette": ("Gazette", "2024-05-09",
                "Government troops recaptured the town of Marib from Houthi fighters on Wednesday, residents said."),
}


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    made = Store(str(tmp_path / "yemen.case"), create=True)
    for name, (outlet, published, text) in REPORTS.items():
        add_report(made, RawReport(name, f"{name}.txt", text.encode(), encoding="utf-8", published=published,
                                   outlet=outlet))
    yield made
    made.close()


@pytest.fixture
def guard() -> Guard:
    return Guard(hosts=("testserver",))


@pytest.fixture
def stranger(store: Store, guard: Guard) -> TestClient:
    """Someone without the token."""
    return TestClient(application(Desk(store, "A. Coder"), guard))


@pytest.fixture
def client(stranger: TestClient, guard: Guard) -> TestClient:
    """The desk's own page, let in by its cookie."""
    stranger.get(f"/?token={guard.token}", follow_redirects=False)
    stranger.headers[MARK] = "1"
    return stranger
