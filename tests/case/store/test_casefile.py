"""Faulty files of cases: a clear error with what to do, and not a byte of them or beside them changed."""

from __future__ import annotations

import os
import random
import sqlite3
import struct
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from dateline.case.review import judge
from dateline.case.store import CaseError, Store, casefile, migrations, schema

from .faulty import dateline, filled_case, killed_case, obeying, read_only_mount, state

READING = [["events"], ["control"], ["control", "Marib", "--on", "2024-05-20"], ["reports"], ["sources"],
           ["judge", "list"]]
PAGE = 4096  # bytes; that of SQLite where nobody says otherwise
BRANCHES_AND_LEAVES = {2, 5, 10, 13}  # first bytes of their pages: https://sqlite.org/fileformat2.html#b_tree_pages


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A case in a folder of its own."""
    (tmp_path / "folder").mkdir()
    return filled_case(tmp_path / "folder" / "war.case")


@pytest.fixture
def killed(tmp_path: Path) -> Path:
    """A case in a folder of its own, with the log of a writer that was killed."""
    (tmp_path / "folder").mkdir()
    return killed_case(tmp_path / "folder" / "war.case")


def a_strike(case: Path) -> str:
    """The id of an event, by a way round the program."""
    with closing(sqlite3.connect(f"{case.as_uri()}?immutable=1", uri=True)) as db:
        return str(db.execute("SELECT id FROM event WHERE type = 'airstrike'").fetchone()[0])


def write(path: Path, at: int, content: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(content)


def refused(path: Path, words: str, *, create: bool = True) -> None:
    """The case is refused with these words, and all files of its folder stay as they are."""
    before = state(path.parent)
    with pytest.raises(CaseError, match=words):
        Store(str(path), create=create)
    assert state(path.parent) == before


# Damaged

DAMAGE: dict[str, Callable[[Path], object]] = {
    "half of it": lambda path: os.truncate(path, path.stat().st_size // 2),
    "the last page": lambda path: os.truncate(path, path.stat().st_size - PAGE),
    "all but 50 bytes": lambda path: os.truncate(path, 50),
    "all after the header": lambda path: os.truncate(path, 100),
    "the list of tables": lambda path: write(path, 100, random.Random(1).randbytes(PAGE - 100)),
    "the beginning": lambda path: write(path, 0, bytes(16)),
}


@pytest.mark.parametrize("lost", DAMAGE)
@pytest.mark.parametrize("create", [True, False])
def test_a_damaged_file(case: Path, lost: str, create: bool) -> None:
    DAMAGE[lost](case)
    refused(case, "damaged", create=create)


@pytest.mark.parametrize("seed", range(8))
def test_random_bytes_inside_are_found_before_anything_is_written(case: Path, seed: int) -> None:
    """Whole pages of tables and indexes: letters inside a text cannot be told from what was written."""
    chance, content = random.Random(seed), case.read_bytes()
    at = chance.choice([at for at in range(PAGE, len(content), PAGE) if content[at] in BRANCHES_AND_LEAVES])
    write(case, at, chance.randbytes(PAGE))
    before = state(case.parent)
    for words in ("damaged", "go back to a copy"):
        with pytest.raises(CaseError, match=words):
            Store(str(case), create=True)
    with pytest.raises(CaseError, match="damaged"), closing(Store(str(case))) as reading, reading.writing():
        pass
    assert state(case.parent) == before


def test_a_verb_that_meets_the_damage_says_so(case: Path) -> None:
    with closing(sqlite3.connect(case)) as db:
        db.execute("UPDATE event SET record = substr(record, 1, 20)")
        db.commit()
    told, = dateline(["events", case])
    assert told.code == 3 and "damaged" in told.said


def test_an_emptied_file_beside_its_log(killed: Path) -> None:
    os.truncate(killed, 0)
    refused(killed, "empty, but what was written to it last")


# Foreign

def test_a_folder_a_text_and_a_pipe(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("a list of things to do")
    os.mkfifo(tmp_path / "pipe")
    for path, words in ((tmp_path / "notes.txt", "not a database file"), (tmp_path, "is a folder"),
                        (tmp_path / "pipe", "device or a pipe")):
        with pytest.raises(CaseError, match=words):
            Store(str(path), create=True)


def test_a_database_of_another_program(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "songs.sqlite")) as db:
        db.execute("PRAGMA journal_mode = WAL")
        db.execute("CREATE TABLE song (name TEXT)")
    refused(tmp_path / "songs.sqlite", "another program")


def test_a_name_with_letters_that_an_address_has_a_meaning_for(tmp_path: Path) -> None:
    path = tmp_path / "what? 100% #1.case"
    Store(str(path), create=True).close()
    assert Store(str(path)).size().reports == 0
    assert set(state(tmp_path)) == {path.name, f"{path.name}-shm", f"{path.name}-wal"}


def test_what_another_program_left_half_done_is_left_so(tmp_path: Path) -> None:
    path = tmp_path / "songs.sqlite"
    script = (f"import os, sqlite3\ndb = sqlite3.connect({str(path)!r}, isolation_level=None)\n"
              "db.execute('PRAGMA cache_size = 5')\ndb.execute('CREATE TABLE song (name)')\ndb.execute('BEGIN')\n"
              "for n in range(999): db.execute('INSERT INTO song VALUES (?)', ['x' * 999])\nos.kill(os.getpid(), 9)")
    subprocess.run([sys.executable, "-c", script])
    assert len(state(tmp_path)) == 2  # and a journal that the next to open it would roll back
    refused(path, "another program")


def test_a_case_whose_beginning_was_cut_short(case: Path) -> None:
    """Killed while SQLite wrote its first pages: the journal beside it says that there were none before."""
    os.truncate(case, 3 * PAGE)
    header = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + struct.pack(">5I", 0, 7, 0, 512, PAGE)
    case.with_name(f"{case.name}-journal").write_bytes(header.ljust(512, b"\0"))
    with pytest.raises(CaseError, match="holds no case; begin one"):
        Store(str(case))
    os.truncate(case, 0)
    filled_case(case)
    os.truncate(case, 3 * PAGE)
    case.with_name(f"{case.name}-journal").write_bytes(header.ljust(512, b"\0"))
    store = Store(str(case), create=True)
    assert store.size().reports == 0
    store.close()
    assert set(state(case.parent)) == {case.name}


@pytest.mark.parametrize("log", [1, 32, 33, 4000, None])
@pytest.mark.parametrize("index", [0, 3, None])
def test_a_log_and_its_index_cut_short_by_a_kill(killed: Path, log: int | None, index: int | None) -> None:
    """What the processor had not yet written when the process died; such a case is read, and goes on."""
    for ending, length in (("wal", log), ("shm", index)):
        if length is not None:
            os.truncate(killed.with_name(f"{killed.name}-{ending}"), length)
    for create in (False, True):
        store = Store(str(killed), create=create)
        assert store.size().reports == 5
        store.close()


# Versions

def of_version(path: Path, version: int) -> None:
    with closing(sqlite3.connect(path)) as db:
        db.execute("UPDATE meta SET value = ? WHERE name = 'schema'", [str(version)])
        db.commit()


@pytest.mark.parametrize("create", [True, False])
def test_a_newer_version(case: Path, create: bool) -> None:
    of_version(case, 99)
    refused(case, "newer dateline .schema 99.; upgrade", create=create)


@pytest.mark.parametrize("create", [True, False])
def test_a_newer_version_that_stands_in_the_log_only(tmp_path: Path, create: bool) -> None:
    case = killed_case(tmp_path / "war.case", "UPDATE meta SET value = '99' WHERE name = 'schema'")
    refused(case, "newer dateline", create=create)


def test_an_older_version_is_read_after_an_upgrade(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    newer = schema.VERSION + 1
    monkeypatch.setattr(schema, "VERSION", newer)
    monkeypatch.setitem(migrations.STEPS, newer - 1, lambda db: db.exec_driver_sql("CREATE TABLE mood (name TEXT)"))
    refused(case, "older dateline .* to upgrade it: dateline reread", create=False)
    Store(str(case), create=True).close()
    assert len(list(Store(str(case)).reports())) == 5
    with closing(sqlite3.connect(case)) as db:
        assert db.execute("SELECT count(*) FROM mood").fetchone() == (0,)


def test_an_upgrade_that_fails_changes_nothing(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(db: object) -> None:
        db.exec_driver_sql("CREATE TABLE mood (name TEXT)")  # type: ignore[attr-defined]
        raise RuntimeError("no such luck")

    newer = schema.VERSION + 1
    monkeypatch.setattr(schema, "VERSION", newer)
    monkeypatch.setitem(migrations.STEPS, newer - 1, fail)
    before = state(case.parent)
    with pytest.raises(RuntimeError):
        Store(str(case), create=True)
    assert state(case.parent) == before


# Locked

@contextmanager
def another_process(case: Path, *statements: str) -> Iterator[None]:
    """A process that has the case open and has done this to it."""
    script = (f"import sqlite3, sys\ndb = sqlite3.connect({str(case)!r}, isolation_level=None)\n"
              f"for statement in {statements!r}: db.execute(statement)\nprint('done', flush=True)\nsys.stdin.read()\n"
              "db.close()")
    with subprocess.Popen([sys.executable, "-c", script], stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout and process.stdout.readline() == b"done\n"
        yield


def test_a_case_that_another_process_writes_to(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with another_process(case, "BEGIN IMMEDIATE", "DELETE FROM event"):
        assert Store(str(case)).size().events > 0   # what was committed can be read
        monkeypatch.setattr(casefile, "WAIT", 0.3)
        refused(case, "another process is writing to it; try again")
        with pytest.raises(CaseError, match="another process"), Store(str(case)).writing():
            pass


@pytest.mark.parametrize("at_once", [False, True])
def test_a_case_that_another_process_wrote_to_and_has_open(case: Path, *, at_once: bool) -> None:
    """As where a desk is open beside the command line: what was read first must not keep this process from writing."""
    with another_process(case, "INSERT INTO meta VALUES ('note', '1')"), closing(Store(str(case))) as store:
        assert case.with_name(f"{case.name}-wal").stat().st_size > 0
        if at_once:
            store.open_to_write()
        strike = next(e for e in store.events() if e.type == "airstrike")
        store.mark()
        judge(store, strike.id, "accept", who="Ada", why="seen the lists")
        store.mark()
        assert [e.grade for e in store.events() if e.id == strike.id] == ["confirmed"]


def test_a_case_that_another_process_keeps_for_itself(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(casefile, "WAIT", 0.3)
    with another_process(case, "PRAGMA locking_mode = EXCLUSIVE", "DELETE FROM event"):
        for create in (True, False):
            refused(case, "another process", create=create)


def test_opening_a_case_again_drops_no_lock_of_this_process(case: Path) -> None:
    """Else another process takes itself for the last one, puts the log away under our hands, and the case is lost."""
    first = Store(str(case))
    Store(str(case), create=True).close()
    with another_process(case, "INSERT INTO meta VALUES ('note', '1')"):
        pass
    assert case.with_name(f"{case.name}-wal").exists()
    first.close()


# Read-only: by the modes of file and folder, and on a file system that is mounted so

def only_read(case: Path, before: list[str]) -> None:
    """Every verb that reads works, every verb that writes says why not, and nothing changes."""
    files, event = state(case.parent), a_strike(case)
    read = dateline(*([verb, case, *words] for verb, *words in READING), ["show", case, event],
                    ["explain", case, f"{event}.place"], before=before)
    assert [done.code for done in read] == [0] * len(read) and "market in Taiz" in read[-2].said
    for done in dateline(["add", case, __file__], ["judge", case, "note", event, "--why", "x"], ["reread", case],
                         ["remove", case, event], before=before):
        assert done.code == 3 and "it is read-only; ask for the right" in done.said
    assert state(case.parent) == files


@pytest.fixture(params=["folder and file", "folder", "file"])
def modes(request: pytest.FixtureRequest) -> Callable[[Path], None]:
    def shut(case: Path) -> None:
        if "file" in request.param:
            for path in case.parent.iterdir():
                path.chmod(0o444)
        if "folder" in request.param:
            case.parent.chmod(0o555)
    return shut


@pytest.mark.parametrize("kind", ["case", "killed"])
def test_a_case_that_may_only_be_read(kind: str, request: pytest.FixtureRequest, modes: Callable[[Path], None]) -> None:
    case: Path = request.getfixturevalue(kind)
    modes(case)
    try:
        only_read(case, obeying())
    finally:
        case.parent.chmod(0o755)


@pytest.mark.parametrize("kind", ["case", "killed"])
def test_a_case_on_a_read_only_file_system(kind: str, request: pytest.FixtureRequest) -> None:
    case: Path = request.getfixturevalue(kind)
    only_read(case, read_only_mount(case.parent))


def test_a_log_without_its_index_where_nothing_may_be_written(killed: Path) -> None:
    """SQLite cannot read it there: https://sqlite.org/wal.html#read_only_databases."""
    killed.with_name(f"{killed.name}-shm").unlink()
    done, = dateline(["events", killed], before=read_only_mount(killed.parent))
    assert done.code == 3 and "end in -wal and -shm" in done.said


def test_what_others_write_while_it_is_read_without_locks(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(casefile, "may_write", lambda path: False)
    with closing(Store(str(case))) as store:
        assert list(store.events())
        with closing(sqlite3.connect(case)) as other:  # it puts its log away when it closes
            other.execute("INSERT INTO meta VALUES ('note', '1')")
            other.commit()
            with pytest.raises(CaseError, match=r"another process wrote to .* run the same command again"):
                list(store.events())
    with closing(Store(str(case))) as store, pytest.raises(CaseError, match="another process wrote"):
        for _ in store.events():
            with closing(sqlite3.connect(case)) as other:
                other.execute("INSERT OR REPLACE INTO meta VALUES ('note', '2')")
                other.commit()


def test_a_folder_where_no_case_can_be_begun(tmp_path: Path) -> None:
    (tmp_path / "shut").mkdir()
    (tmp_path / "report.txt").write_text("Rebels captured Juba on Monday.", encoding="utf-8")
    done, = dateline(["add", tmp_path / "shut" / "new.case", tmp_path / "report.txt"],
                     before=read_only_mount(tmp_path / "shut"))
    assert done.code == 3 and "read-only" in done.said
    assert state(tmp_path / "shut") == {}


def test_a_case_that_may_not_be_read(case: Path) -> None:
    case.chmod(0o000)
    done, = dateline(["events", case], before=obeying())
    assert done.code == 3 and "no permission to read" in done.said


def test_a_case_begun_while_another_process_reads_it_is_opened(tmp_path: Path) -> None:
    """The log cannot be set then; it is by whoever opens the case next."""
    path = tmp_path / "fresh.case"
    with closing(sqlite3.connect(path, isolation_level=None)) as other, closing(casefile.writing(path)) as mine:
        other.execute("CREATE TABLE t(x)")
        other.execute("BEGIN")
        other.execute("SELECT * FROM t").fetchall()
        assert not casefile.write_ahead(mine)
        other.execute("COMMIT")
        assert casefile.write_ahead(mine)
        assert mine.execute("PRAGMA journal_mode").fetchone() == ("wal",)


@pytest.mark.parametrize("before", [False, True], ids=["read only", "written to"])
def test_a_case_that_is_taken_away_while_it_is_open_loses_nothing_in_silence(tmp_path: Path, before: bool) -> None:
    path, away = tmp_path / "a.case", tmp_path / "away.case"
    Store(str(path), create=True).close()
    store = Store(str(path))
    if before:
        with store.writing():
            pass
    path.rename(away)
    for doing in (store.size, store.writing().__enter__):
        with pytest.raises(CaseError, match="removed while it was open"):
            doing()
    Store(str(path), create=True).close()
    for doing in (store.size, store.writing().__enter__):
        with pytest.raises(CaseError, match="replaced by another file"):
            doing()
    away.replace(path)
    with store.writing():
        assert store.size().reports == 0
    store.close()
