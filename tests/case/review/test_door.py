"""One door: what the desk writes to a case it writes through ``case.review``, and what only reads cannot write."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlalchemy import delete

import dateline
from dateline.case import review
from dateline.case.store import CaseError, Store
from dateline.case.store import schema as s

SOURCE = Path(dateline.__file__).parent
WRITES = {"writing", "freezing"}  # what begins a transaction of ``Store`` that writes
# The way of reports into the case, which ``review.hand_in`` and the verbs of the command line take.
WRITERS = {SOURCE / "case" / "pipeline.py", *(SOURCE / "case" / "review").glob("*.py"),
           *(SOURCE / "case" / "store").rglob("*.py")}


def names(path: Path) -> Iterator[tuple[str, str]]:
    """What a module imports, as (module, name), and the attributes that it names, as ("", name)."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom):
            yield from ((node.module or "", one.name) for one in node.names)
        elif isinstance(node, ast.Import):
            yield from ((one.name, "") for one in node.names)
        elif isinstance(node, ast.Attribute):
            yield "", node.attr


def test_nothing_else_begins_to_write() -> None:
    begun = {p for p in SOURCE.rglob("*.py") for module, name in names(p) if not module and name in WRITES}
    assert begun <= WRITERS and SOURCE / "case" / "review" / "judgements.py" in begun


def test_the_desk_calls_what_the_door_offers_and_asks_no_database_itself() -> None:
    called = set[str]()
    for path in (SOURCE / "serve").rglob("*.py"):
        told = list(names(path))
        assert not [m for m, _ in told if m.split(".")[0] in ("sqlalchemy", "sqlite3", "psycopg")], path
        if ("dateline.case", "review") in told:
            called |= {name for module, name in told if not module and name in review.__all__}
    functions = {name for name in review.__all__ if name[0].islower()}
    assert called & functions == functions  # and nothing is offered that nobody needs


def test_what_reads_a_case_cannot_write_to_it(case: str, filled: Callable[..., Store]) -> None:
    store = filled(case)
    before = store.size()
    with pytest.raises(CaseError), store.reading() as db:
        db.execute(delete(s.event))
    assert store.size() == before
