"""A case of an older dateline is led up to this one, to the same record as if it were made today.

``version_1.sql`` and ``version_2.sql`` are dumps (``iterdump``) of cases that the last dateline of that version made of
four of the reports of these tests, with one judgement. What only SQLite has is made again at the end of them.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import create_engine

from dateline.case import review
from dateline.case.pipeline import add_report, reread_report
from dateline.case.release import released
from dateline.case.review import judge, release
from dateline.case.saved import saved
from dateline.case.store import CaseError, Store, casefile
from dateline.case.store.filter import Filter
from dateline.case.tally import tally

from ..conftest import raw
from ..test_pipeline import record

NAMES = ("radio", "herald", "echo", "gazette")


NUMBERED = {1: ("judgement",), 2: ("judgement", "claim", "event")}
TRUTHS = {1: (("judgement", "undone"),), 2: (("judgement", "undone"), ("key", "wide"))}


@pytest.fixture(params=[1, 2])
def version(request: pytest.FixtureRequest) -> int:
    number: int = request.param
    return number


@pytest.fixture(params=["sqlite", "postgres"])
def old(request: pytest.FixtureRequest, tmp_path: Path, version: int) -> str:
    """A case of an older version."""
    script = (Path(__file__).parent / f"version_{version}.sql").read_text(encoding="utf-8")
    if request.param == "postgres":
        return in_server(request.getfixturevalue("server"), script, version)
    path = tmp_path / "old.case"
    with closing(sqlite3.connect(path)) as db:
        db.executescript(script)
        db.execute(f"PRAGMA application_id = {casefile.APPLICATION}")
    return str(path)


def in_server(address: str, script: str, version: int) -> str:
    """The same tables as that dateline made them on PostgreSQL: other names for bytes, counted numbers and truth."""
    script = script.split("-- Only on SQLite:")[0].replace("WITHOUT ROWID", "")
    script = re.sub("X'([0-9A-F]*)'", r"'\\x\1'", script).replace(" BLOB ", " BYTEA ")
    script = script.replace("number INTEGER NOT NULL", "number SERIAL").replace(" BOOLEAN", " INTEGER")
    script = script.replace("BEGIN TRANSACTION;", "").replace("COMMIT;", "")
    refers = "FOREIGN KEY(report) REFERENCES report (id)"  # to a table that the dump makes later
    script = script.replace(f", \n\t{refers}", "") + f"ALTER TABLE claim ADD {refers};"
    engine = create_engine(address.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as db:
        db.connection.cursor().execute(script)
        for name, column in TRUTHS[version]:
            db.exec_driver_sql(f"ALTER TABLE {name} ALTER {column} TYPE BOOLEAN USING {column} = 1")
        for name in NUMBERED[version]:
            db.exec_driver_sql(f"SELECT setval('{name}_number_seq', max(number)) FROM {name}")
    engine.dispose()
    return address


def test_it_is_not_read_before(old: str, version: int) -> None:
    with pytest.raises(CaseError, match=rf"older dateline \(schema {version}\); to upgrade it: dateline reread"):
        Store(old)


def test_its_record_is_that_of_a_case_made_today(old: str, tmp_path: Path) -> None:
    with closing(Store(str(tmp_path / "new.case"), create=True)) as new, closing(Store(old, create=True)) as store:
        for name in NAMES:
            add_report(new, raw(name))
        judged = next(store.judgements())
        judge(new, judged.claim, judged.decision, who=judged.who, why=judged.why)
        assert record(store) == record(new)
        assert [e.type for e in store.events(Filter(text="market noon"))] == ["airstrike"]


def test_it_grows_afterwards(old: str) -> None:
    with closing(Store(old, create=True)) as store:
        assert add_report(store, raw("radio")) is None
        assert add_report(store, raw("talks")) is not None
        first = next(store.judgements())
        assert judge(store, first.claim, "note", who=first.who, why="seen again") > first.number
    with closing(Store(old)) as store:
        assert {e.type for e in store.events()} >= {"airstrike", "talks"}


def test_it_can_be_released_and_says_where_reports_are_kept(old: str) -> None:
    with closing(Store(old, create=True)) as store:
        add_report(store, replace(raw("talks"), archive_url="https://archive.example/1", fetched="2024-05-11"))
        made = release(store, "first", who="Ada", unreviewed=True)
        heads = {r.name: r for d in released(store, made) for r in d.reports}
        assert (heads["talks"].archive_url, heads["talks"].fetched) == ("https://archive.example/1", "2024-05-11")
        assert heads["radio"].archive_url is None
        assert reread_report(store, heads["radio"].id) is not None


def test_lanes_of_a_case_that_did_not_hear_judgements_hear_them(
    case: str, filled: Callable[..., Store], monkeypatch: pytest.MonkeyPatch,
) -> None:
    with closing(filled(case)) as store:
        before, seizure = list(store.control()), next(e for e in store.events() if e.type == "seize")
        with monkeypatch.context() as patched:
            patched.setattr(review.judgements, "_replay", lambda *_: None)
            judge(store, seizure.id, "reject", who="Ada", why="a film set")
        assert list(store.control()) == before
    engine = create_engine(case.replace("postgresql://", "postgresql+psycopg://") if "://" in case
                           else f"sqlite:///{case}")
    with engine.begin() as db:
        db.exec_driver_sql("DROP TABLE saved")
        db.exec_driver_sql("UPDATE meta SET value = '8' WHERE name = 'schema'")
    engine.dispose()
    with closing(Store(case, create=True)) as store:
        after = list(store.control())
        assert after != before and seizure.id not in {claim for h in after for claim in h.claims}
        assert saved(store) == ()


def test_judgements_of_a_case_that_did_not_say_which_place_is_meant_are_of_words(
    case: str, filled: Callable[..., Store],
) -> None:
    with closing(filled(case)) as store:
        seizure = next(e for e in store.events() if e.type == "seize")
        judge(store, seizure.id, "correct", field="place", value="Mocha", who="Ada", why="the map")
        before = [replace(j, meant=None) for j in store.judgements()]
    engine = create_engine(case.replace("postgresql://", "postgresql+psycopg://") if "://" in case
                           else f"sqlite:///{case}")
    with engine.begin() as db:
        db.exec_driver_sql("ALTER TABLE judgement DROP COLUMN meant")
        db.exec_driver_sql("UPDATE meta SET value = '9' WHERE name = 'schema'")
    engine.dispose()
    with closing(Store(case, create=True)) as store:
        assert list(store.judgements()) == before


def test_events_of_a_case_that_did_not_say_who_is_heard_say_it(case: str, filled: Callable[..., Store]) -> None:
    """As joining said it: Late Echo prints what Village Radio wrote, and is no origin."""
    with closing(filled(case)) as store:
        told = [one.to_json() for one in tally(store)]
    engine = create_engine(case.replace("postgresql://", "postgresql+psycopg://") if "://" in case
                           else f"sqlite:///{case}")
    with engine.begin() as db:
        db.exec_driver_sql("DROP VIEW events")
        db.exec_driver_sql("ALTER TABLE event DROP COLUMN heard")
        db.exec_driver_sql("UPDATE meta SET value = '6' WHERE name = 'schema'")
    engine.dispose()
    with closing(Store(case, create=True)) as store:
        assert "Late Echo" not in {one["origin"] for one in told}
        assert told and [one.to_json() for one in tally(store)] == told
