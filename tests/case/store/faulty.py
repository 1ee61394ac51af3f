"""Cases that something happened to, and programs run as a user who may not write."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from json import dumps, loads
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from dateline.case.pipeline import add_report
from dateline.case.store import Store

from ..conftest import REPORTS, raw

_COMMANDS = """
import json, sys
from click.testing import CliRunner
from dateline.cli import verbs
done = [CliRunner().invoke(verbs, words) for words in json.load(sys.stdin)]
assert not (faults := [d.exception for d in done if not isinstance(d.exception, SystemExit | None)]), faults
print(json.dumps([(d.exit_code, d.output) for d in done]))
"""
# Root may write whatever the modes of files say, until these rights of the superuser are taken away.
_OBEYING = ["setpriv", "--bounding-set", "-dac_override,-dac_read_search"]


def state(folder: Path) -> dict[str, bytes]:
    """All files of a folder, byte for byte."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


@cache
def _filled() -> bytes:
    """The file of a case with the reports of these tests."""
    with TemporaryDirectory() as folder:
        store = Store(f"{folder}/war.case", create=True)
        for name in REPORTS:
            add_report(store, raw(name))
        store.close()
        with closing(sqlite3.connect(f"{folder}/war.case")) as db:
            db.execute("VACUUM")  # no page of it is unused
        assert list(state(Path(folder))) == ["war.case"]
        return Path(folder, "war.case").read_bytes()


def filled_case(path: Path) -> Path:
    """A case with the reports of these tests."""
    path.write_bytes(_filled())
    return path


def killed_case(path: Path, change: str = "INSERT INTO meta VALUES ('note', '1')") -> Path:
    """A case whose last writer was killed: what it committed stands beside the file, in its log."""
    filled_case(path)
    script = f"import os, sqlite3\ndb = sqlite3.connect({str(path)!r})\ndb.execute({change!r})\ndb.commit()\n"
    assert subprocess.run([sys.executable, "-c", f"{script}os.kill(os.getpid(), 9)"]).returncode == -signal.SIGKILL
    assert all(state(path.parent)[f"{path.name}-{beside}"] for beside in ("wal", "shm"))
    return path


@dataclass(frozen=True)
class Done:
    """How a command ended, with all that it said."""

    code: int
    said: str


def dateline(*commands: list[str | Path], before: list[str] | None = None) -> list[Done]:
    """Commands one after the other in a process of its own; ``before``: what it is run by."""
    lines = dumps([[str(word) for word in command] for command in commands])
    process = subprocess.run([*(before or []), sys.executable, "-c", _COMMANDS], input=lines, capture_output=True,
                             text=True)
    assert process.returncode == 0, process.stderr
    return [Done(code, said) for code, said in loads(process.stdout)]


def obeying() -> list[str]:
    """What to run a program by so that modes of files count for it; skips where root cannot be bound."""
    if os.geteuid() != 0:
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root writes to read-only files, and there is no setpriv to take that right away")
    return _OBEYING


def read_only_mount(folder: Path) -> list[str]:
    """What to run a program by so that a folder is on a read-only file system for it; skips where that takes rights."""
    script = f"mount --bind '{folder}' '{folder}' && mount -o remount,ro,bind '{folder}' && exec \"$@\""
    before = ["unshare", "--mount", "sh", "-c", script, "sh"]
    if shutil.which("unshare") is None or subprocess.run([*before, "true"], capture_output=True).returncode:
        pytest.skip("no right to mount a folder read-only")
    return before
