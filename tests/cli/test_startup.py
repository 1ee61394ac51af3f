"""The command starts at once: no verb and no heavy library is imported for ``--help``."""

from __future__ import annotations

import subprocess
import sys

from dateline import __version__

HEAVY = {"rich", "trafilatura", "lxml", "numpy", "py3langid", "persiantools", "sqlite3", "dateline.reading"}
ASK = "import sys; sys.argv[0] = 'dateline'\nfrom dateline.cli import main\ntry: main()\nexcept SystemExit: pass\n"


def python(code: str, *arguments: str) -> str:
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True, check=True)
    return done.stdout


def test_help_imports_nothing_heavy() -> None:
    for arguments in (["--help"], ["read", "--help"], ["when", "--help"], ["where", "--help"]):
        loaded = python(f"{ASK}print(*sys.modules)", *arguments).splitlines()[-1].split()
        assert not HEAVY & set(loaded)


def test_version() -> None:
    assert python(ASK, "--version").strip() == f"dateline, version {__version__}"


def test_help_names_every_verb() -> None:
    assert "  read  " in python(ASK, "--help")
