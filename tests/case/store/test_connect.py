"""Beginning and opening a case; what is no case is refused with words that help (files: ``test_casefile.py``)."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path
from time import sleep

import pytest
from sqlalchemy import Engine

from dateline.case.store import CaseError, Store, casefile
from dateline.case.store.connect import open_writing
from dateline.case.store.names import shown, title


def refused(path: Path | str, wrong: str, *, create: bool = True) -> None:
    before = Path(path).read_bytes() if Path(path).is_file() else None
    with pytest.raises(CaseError, match=wrong):
        Store(str(path), create=create)
    assert (Path(path).read_bytes() if Path(path).is_file() else None) == before


def test_a_case_that_is_not_there_is_begun_only_by_add(tmp_path: Path) -> None:
    refused(tmp_path / "none.sqlite", "there is no case", create=False)
    assert not (tmp_path / "none.sqlite").exists()
    Store(str(tmp_path / "none.sqlite"), create=True).close()
    Store(str(tmp_path / "none.sqlite")).close()


def test_a_folder_and_a_missing_folder(tmp_path: Path) -> None:
    refused(tmp_path, "is a folder")
    refused(tmp_path / "no" / "case.sqlite", "there is no folder")


def test_a_server_that_does_not_answer() -> None:
    refused("postgresql://localhost:1/nowhere?connect_timeout=2", "cannot open")


@pytest.mark.parametrize("address", [
    "postgresql://ada:secret@localhost:1/nowhere?connect_timeout=2",
    "postgresql://ada@localhost:1/nowhere?connect_timeout=2&password=secret",
])
def test_the_password_of_a_server_is_in_no_message(address: str) -> None:
    with pytest.raises(CaseError, match=r"nowhere") as told:
        Store(address)
    assert "secret" not in str(told.value)


@pytest.mark.parametrize(("case", "called"), [
    ("/home/ada/war.case", "war.case"), ("war.case", "war.case"),
    ("postgresql://ada:secret@host:5432/war", "postgresql://ada:***@host:5432/war"),
    ("postgresql://ada:secret@host", "postgresql://ada:***@host"),
    ("postgresql+psycopg://host/war?user=ada&password=secret", "postgresql+psycopg://host/war?user=ada"),
    ("postgres://ada:secret@host:port/war", "postgres://***"),
])
def test_a_case_is_called_by_its_file_or_by_its_address_without_a_password(case: str, called: str) -> None:
    assert title(case) == called


def test_many_who_write_first_at_once_open_the_case_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Store(str(tmp_path / "war.case"), create=True).close()
    opened: list[str] = []

    def slow(case: str, *, create: bool, waits: Callable[[str], None]) -> Engine:
        opened.append(case)
        sleep(0.05)
        return open_writing(case, create=create, waits=waits)

    monkeypatch.setattr("dateline.case.store.store.open_writing", slow)
    store = Store(str(tmp_path / "war.case"))

    def write(_: int) -> None:
        with store.writing():
            pass

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, range(4)))
    assert len(opened) == 1
    store.close()


def on_server(address: str, *statements: str) -> None:
    """Done to a database by a way round the program."""
    import psycopg

    with psycopg.connect(address) as db:
        for statement in statements:
            db.execute(statement)  # type: ignore[arg-type]


def test_a_server_with_tables_of_another_program(server: str) -> None:
    for others in ("CREATE TABLE event (mood text)", "CREATE TABLE meta (mood text)"):
        on_server(server, others)
        refused(server, "tables that are not of a case .event.*a database of its own")
    refused(server, "holds no case", create=False)


def test_a_server_with_a_case_of_a_newer_dateline(server: str) -> None:
    Store(server, create=True).close()
    on_server(server, "UPDATE meta SET value = '99' WHERE name = 'schema'")
    for create in (True, False):
        refused(server, "newer dateline", create=create)


def test_a_server_that_takes_no_changes(server: str) -> None:
    Store(server, create=True).close()
    standby = Store(f"{server}?options=-c%20default_transaction_read_only=on")
    assert standby.size().reports == 0
    with pytest.raises(CaseError, match="takes no changes"), standby.writing() as index:
        index.drop_names("r", 1)
    standby.close()


def test_a_server_that_another_process_writes_to(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first = Store(server, create=True)
    monkeypatch.setattr(casefile, "WAIT", 0.3)
    with first.writing():
        second = Store(server)
        with pytest.raises(CaseError, match="another process is writing to it; try again"), second.writing():
            pass
        second.close()
    first.close()


def test_what_is_waited_for_is_told_when_the_waiting_begins(case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    first, told = Store(case, create=True), list[str]()
    monkeypatch.setattr(casefile, "WAIT", 0.3)
    waiting = f"waiting for another process that writes to {shown(case)}, 0.3 seconds at most"
    with first.writing():
        second = Store(case, waits=told.append)
        with pytest.raises(CaseError, match="another process is writing to it"), second.writing():
            pass
        assert told and set(told) == {waiting}
        told.clear()
    with second.writing():
        pass
    assert told == []
    second.close()
    first.close()


def test_the_views_can_be_read_with_any_client(tmp_path: Path) -> None:
    case = tmp_path / "case.sqlite"
    Store(str(case), create=True).close()
    with sqlite3.connect(case) as db:
        columns = {view: [c[0] for c in db.execute(f"SELECT * FROM {view}").description]
                   for view in ("reports", "claims", "events", "sources", "control")}
    assert {"latitude", "longitude", "grade"} <= set(columns["events"])
    assert {"quote", "trigger", "event", "latitude"} <= set(columns["claims"])


def test_people_can_read_while_another_process_writes(tmp_path: Path) -> None:
    case = tmp_path / "case.sqlite"
    store = Store(str(case), create=True)
    with store.writing():
        assert Store(str(case)).size().reports == 0
    with sqlite3.connect(case) as db:
        assert db.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_an_empty_file_becomes_a_case(tmp_path: Path) -> None:
    (tmp_path / "empty.case").touch()
    assert Store(str(tmp_path / "empty.case"), create=True).size().reports == 0


def test_a_reader_of_a_server_cannot_write(server: str) -> None:
    Store(server, create=True).close()
    with closing(Store(server)) as store, pytest.raises(CaseError), store.reading() as db:
        db.exec_driver_sql("DELETE FROM meta")
