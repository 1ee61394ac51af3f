"""The command starts at once: no verb and no heavy library is imported for ``--help``."""

from __future__ import annotations

import subprocess
import sys
from contextlib import closing
from pathlib import Path

from dateline import __version__
from dateline.case.pipeline import add_report
from dateline.case.store import Store
from dateline.model import RawReport

HEAVY = {"rich", "trafilatura", "lxml", "numpy", "py3langid", "persiantools", "sqlite3", "dateline.reading"}
ASK = "import sys; sys.argv[0] = 'dateline'\nfrom dateline.cli import main\ntry: main()\nexcept SystemExit: pass\n"


def python(code: str, *arguments: str) -> str:
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    return done.stdout


def test_help_imports_nothing_heavy() -> None:
    for arguments in (["--help"], ["read", "--help"], ["when", "--help"], ["where", "--help"]):
        loaded = python(f"{ASK}print(*sys.modules)", *arguments).splitlines()[-1].split()
        assert not HEAVY & set(loaded)


def test_a_list_of_a_case_loads_nothing_that_only_reading_or_joining_needs(tmp_path: Path) -> None:
    case = str(tmp_path / "a.case")
    with closing(Store(case, create=True)) as store:
        add_report(store, RawReport("a", "a.txt", b"Jets bombed a market in Taiz on Monday, killing nine people."))
    loaded = python(f"{ASK}print(*sys.modules)", "events", case).splitlines()[-1].split()
    rooms = ("dateline.reading", "dateline.intake", "dateline.case.join", "dateline.data.load")
    assert not [module for module in loaded if module.startswith(rooms)]


def test_version() -> None:
    assert python(ASK, "--version").strip() == f"dateline, version {__version__}"


def test_help_names_every_verb() -> None:
    assert "  read  " in python(ASK, "--help")
