"""What is no case of ours is refused with words that help, and never written to."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from dateline.case.store import CaseError, Store


def refused(path: Path | str, wrong: str, *, create: bool = True) -> None:
    before = Path(path).read_bytes() if Path(path).is_file() else None
    with pytest.raises(CaseError, match=wrong):
        Store(str(path), create=create)
    assert (Path(path).read_bytes() if Path(path).is_file() else None) == before


def test_a_file_that_is_no_database(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("a list of things to do")
    refused(tmp_path / "notes.txt", "no case: it is not a database")


def test_a_database_of_another_program(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "other.sqlite") as db:
        db.execute("CREATE TABLE song (name TEXT)")
    refused(tmp_path / "other.sqlite", "another program")


def test_a_case_of_a_newer_dateline(tmp_path: Path) -> None:
    case = tmp_path / "newer.sqlite"
    Store(str(case), create=True).close()
    with sqlite3.connect(case) as db:
        db.execute("UPDATE meta SET value = '99' WHERE name = 'schema'")
    refused(case, "newer dateline")


def test_a_damaged_case(tmp_path: Path) -> None:
    case = tmp_path / "damaged.sqlite"
    Store(str(case), create=True).close()
    content = bytearray(case.read_bytes())
    content[200:6000] = b"\x00" * 5800
    case.write_bytes(content)
    refused(case, "damaged|malformed|newer")


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
