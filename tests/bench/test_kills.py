"""The bench that kills: few kills of a small set, and that it sees a difference."""

from __future__ import annotations

import importlib
import json
import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

TEXTS = ["Warplanes bombed a market in Taiz on Wednesday, killing nine people.",
         "An air strike on a market in Taiz killed 11 people on Wednesday, a hospital official said.",
         "Houthi fighters captured the town of Marib on Thursday, an official said."]


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.syspath_prepend(str(Path(__file__).resolve().parents[2] / "bench"))
    return importlib.import_module("kills")


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    path = tmp_path / "reports.jsonl"
    rows = [{"id": str(n), "outlet": f"Paper {n}", "published": "2024-05-03", "text": t} for n, t in enumerate(TEXTS)]
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


@pytest.mark.parametrize("store", ["sqlite", "postgres"])
def test_a_killed_run_that_is_run_again_gives_the_same_case(
    bench: Any, reports: Path, tmp_path: Path, store: str,
) -> None:
    address = os.environ.get("DATELINE_TEST_POSTGRES")
    if store == "postgres" and address is None:
        pytest.skip("no PostgreSQL: set DATELINE_TEST_POSTGRES to an address whose tables may be dropped")
    fresh = bench.in_files(tmp_path) if store == "sqlite" else bench.on_server(address)
    equal, found = bench.kills(fresh, reports, 5, seed=3)
    assert equal == 5 and any(n != len(TEXTS) for n in found)


def test_a_row_that_is_doubled_or_lost_is_seen(bench: Any, reports: Path, tmp_path: Path) -> None:
    case = str(tmp_path / "a.case")
    bench.add(case, reports, 1)
    whole = bench.record(case)
    assert bench.record(case) == whole and whole["edge"] and whole["holding"]
    for statement in ("DELETE FROM edge", "INSERT INTO likeness VALUES ('a', 'b', 'copy', 1, 50)"):
        with closing(sqlite3.connect(case)) as db:
            db.execute(statement)
            db.commit()
        assert bench.record(case) != whole
        whole = bench.record(case)
