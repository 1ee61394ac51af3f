"""Cases in a temporary folder, and on PostgreSQL where one can be had."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from dateline.case.pipeline import add_report
from dateline.case.store import Store
from dateline.model import RawReport

# Written for these tests: two outlets and an agency on one strike, a later battle, a report on talks.
MARKET = ("Warplanes bombed a market in Taiz on Wednesday, killing nine people. Residents said the strike hit the "
          "market at noon.")
REPORTS = {
    "radio": ("Village Radio", "2024-05-02", MARKET),
    "herald": ("City Herald", "2024-05-03",
               "An air strike on a market in Taiz killed 11 people on Wednesday, a hospital official said. Houthi "
               "fighters captured the town of Marib on Thursday, the official said."),
    "echo": ("Late Echo", "2024-05-04", f"{MARKET} More is not known."),
    "gazette": ("Gazette", "2024-05-09",
                "Government troops recaptured the town of Marib from Houthi fighters on Wednesday, residents said."),
    "talks": ("Gazette", "2024-05-10",
              "Envoys of the government and the Houthis will meet in Muscat on Monday, the United Nations said."),
}


def raw(name: str) -> RawReport:
    """One of the reports as it comes in."""
    outlet, published, text = REPORTS[name]
    return RawReport(name, f"{name}.txt", text.encode(), encoding="utf-8", published=published, outlet=outlet)


def postgres() -> str | None:
    """The address of a database for tests (DATELINE_TEST_POSTGRES), or null; `.ci/run` starts one."""
    return os.environ.get("DATELINE_TEST_POSTGRES")


@pytest.fixture
def server() -> str:
    """The address of an empty PostgreSQL database."""
    address = postgres()
    if address is None:
        pytest.skip("no PostgreSQL: set DATELINE_TEST_POSTGRES to an address whose tables may be dropped")
    engine = create_engine(address.replace("postgresql://", "postgresql+psycopg://"),
                           connect_args={"client_encoding": "utf8"})
    with engine.begin() as db:
        db.exec_driver_sql("DROP SCHEMA public CASCADE")
        db.exec_driver_sql("CREATE SCHEMA public")
    engine.dispose()
    return address


@pytest.fixture(params=["sqlite", "postgres"])
def case(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The name of a fresh case on each kind of database."""
    if request.param == "sqlite":
        return str(tmp_path / "case.sqlite")
    address: str = request.getfixturevalue("server")
    return address


@pytest.fixture
def filled() -> Callable[..., Store]:
    """A function that opens a case and adds reports to it by name, all of them by default."""
    opened: list[Store] = []

    def fill(case: str, *names: str) -> Store:
        store = Store(case, create=True)
        opened.append(store)
        for name in names or REPORTS:
            add_report(store, raw(name))
        return store

    return fill
