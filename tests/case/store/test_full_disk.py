"""A disk that fills up while reports are added: nothing committed is lost, and the next run goes on."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

from dateline.case.pipeline import add_report
from dateline.case.store import CaseError, Store, casefile
from dateline.model import encode

from ..conftest import REPORTS, raw

WRITTEN = Path(__file__).resolve().parents[3] / "examples" / "case" / "reports.jsonl"
# Four reports are stored at once, so that some are before the disk is full.
MAIN = "from dateline.case import derive; derive.MANY = 4; from dateline.cli import main; main()"


def record(case: Path) -> tuple[list[object], list[object], list[str]]:
    """What a case holds."""
    store = Store(str(case))
    try:
        events = sorted((encode(e) for e in store.events()), key=lambda e: str(e["id"]))
        return list(events), [encode(h) for h in store.control()], sorted(r.id for r in store.reports())
    finally:
        store.close()


def fill(case: Path) -> None:
    """All reports of these tests into a case."""
    store = Store(str(case), create=True)
    try:
        for name in REPORTS:
            add_report(store, raw(name))
    finally:
        store.close()


def test_a_file_that_may_not_grow(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every system: SQLite is told that the file may have no more pages, and says what it says of a full disk."""
    real, case, whole = casefile.writing, tmp_path / "small.case", tmp_path / "whole.case"
    fill(whole)
    pages = whole.stat().st_size // 4096

    def small(path: Path) -> sqlite3.Connection:
        connection = real(path)
        connection.execute(f"PRAGMA max_page_count = {pages - 2}")
        return connection

    monkeypatch.setattr(casefile, "writing", small)
    with pytest.raises(CaseError, match="disk is full; what was kept stays: make room and run the same command again"):
        fill(case)
    kept = record(case)[2]
    assert 0 < len(kept) < len(REPORTS) and set(kept) < set(record(whole)[2])
    monkeypatch.undo()
    fill(case)
    assert record(case) == record(whole)


# A disk of its own of 600 KB, seen by this script alone: add until it is full, add again, make room, add again. What
# lies on the disk after the first and the last is copied away.
SCRIPT = """
mount -t tmpfs -o size=600k tmpfs "$DISK" || exit 99
add() { "$PYTHON" -c "$MAIN" add "$DISK/war.case" "$REPORTS"; echo "exit $?"; }
add
cp -r "$DISK" "$OUT/full"
"$PYTHON" -c "$MAIN" reports "$DISK/war.case" --json > "$OUT/reports.json" || exit 98
add
mount -o remount,size=50m "$DISK"
add
cp -r "$DISK" "$OUT/room"
"""


def test_a_disk_that_is_full(tmp_path: Path) -> None:
    (tmp_path / "disk").mkdir()
    (tmp_path / "out").mkdir()
    unshare = shutil.which("unshare")
    if unshare is None or subprocess.run([unshare, "--mount", "true"], capture_output=True).returncode:
        pytest.skip("no right to mount a small disk")
    done = subprocess.run([unshare, "--mount", "sh", "-c", SCRIPT], capture_output=True, text=True, env={
        "DISK": str(tmp_path / "disk"), "OUT": str(tmp_path / "out"), "PYTHON": sys.executable, "MAIN": MAIN,
        "REPORTS": str(WRITTEN), "PYTHONPATH": ":".join(sys.path), "PATH": "/usr/sbin:/usr/bin:/sbin:/bin"})
    if done.returncode == 99:
        pytest.skip("no right to mount a small disk")
    assert [line for line in done.stdout.splitlines() if line.startswith("exit")] == ["exit 3", "exit 3", "exit 0"]
    assert done.stderr.count("make room and run the same command again") == 2 and "Traceback" not in done.stderr
    kept = json.loads((tmp_path / "out" / "reports.json").read_text())
    assert 0 < len(kept) < 32 and {r["id"] for r in kept} == set(record(tmp_path / "out" / "full" / "war.case")[2])
    whole = tmp_path / "whole.case"
    assert subprocess.run([sys.executable, "-c", MAIN, "add", str(whole), str(WRITTEN)]).returncode == 0
    assert record(tmp_path / "out" / "room" / "war.case") == record(whole)
