#!/usr/bin/env python3
"""Whether a case loses or doubles anything when `dateline add` is killed: kill -9 at random moments, then add again.

    bench/kills.py [--store sqlite|postgres] [--kills 50] [--seed 1] [--jobs 1] [REPORTS]

REPORTS (default: examples/case/reports.jsonl) are added once undisturbed. Then, as often as --kills says, a run is
killed, every other time after a random share of the time that the undisturbed one took, else before a random one of
its statements to the database; it is run again to its end, and every row of every table must be as in the undisturbed
case. PostgreSQL: in DATELINE_TEST_POSTGRES, the address of a database whose tables are dropped. Exit 1: not all equal.
"""

from __future__ import annotations

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from sqlalchemy import create_engine

from dateline.case.store import CaseError, Store, schema

ROOT = Path(__file__).resolve().parents[1]
Record = dict[str, list[str]]
# `dateline ARGUMENTS` that kills itself before its statement or commit number KILL_AT, or tells how many there were.
# Few reports are stored at once, so that many a kill falls between two transactions.
ADD = """
import os, sys
from sqlalchemy import Engine, event
from dateline.case import derive
from dateline.cli import main
derive.MANY = 4
left = int(os.environ.get("KILL_AT", "0"))
count = 0
@event.listens_for(Engine, "before_cursor_execute")
@event.listens_for(Engine, "commit")
def before(*_):
    global count
    count += 1
    if count == left:
        os.kill(os.getpid(), 9)
if __name__ == "__main__":
    try:
        main()
    finally:
        print(count, file=sys.stderr)
"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="?", type=Path, default=ROOT / "examples" / "case" / "reports.jsonl")
    parser.add_argument("--store", choices=("sqlite", "postgres"), default="sqlite")
    parser.add_argument("--kills", type=int, default=50, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--jobs", type=int, default=1, metavar="N")
    given = parser.parse_args()
    address = os.environ.get("DATELINE_TEST_POSTGRES")
    if given.store == "postgres" and address is None:
        print("set DATELINE_TEST_POSTGRES to an address whose tables may be dropped; .ci/postgres FOLDER starts one")
        return 2
    with tempfile.TemporaryDirectory() as folder:
        fresh = on_server(address) if given.store == "postgres" and address else in_files(Path(folder))
        equal, found = kills(fresh, given.reports, given.kills, given.seed, given.jobs)
    begun = [n for n in found if n is not None]
    print(f"{given.store}: {equal} of {given.kills} equal; killed {len(found) - len(begun)} times before there was a "
          f"case, else with {min(begun, default=0)} to {max(begun, default=0)} reports in it")
    return 0 if equal == given.kills else 1


def in_files(folder: Path) -> Callable[[], str]:
    """Gives a new case file each time."""
    names = iter(range(1_000_000))
    return lambda: str(folder / f"{next(names)}.case")


def on_server(address: str) -> Callable[[], str]:
    """Empties the database each time."""
    def fresh() -> str:
        engine = create_engine(address.replace("postgresql://", "postgresql+psycopg://"))
        with engine.begin() as db:
            db.exec_driver_sql("DROP SCHEMA public CASCADE")
            db.exec_driver_sql("CREATE SCHEMA public")
        engine.dispose()
        return address
    return fresh


def kills(
    fresh: Callable[[], str], reports: Path, times: int, seed: int, jobs: int = 1,
) -> tuple[int, list[int | None]]:
    """How many cases came out equal, and how many reports each killed run had stored (null: no case yet)."""
    case, begin = fresh(), time.perf_counter()
    statements = add(case, reports, jobs)
    seconds, whole, chance = time.perf_counter() - begin, record(case), random.Random(seed)
    equal, found = 0, []
    for n in range(times):
        case = fresh()
        if n % 2:
            add(case, reports, jobs, kill_at=chance.randint(1, statements))
        else:
            add(case, reports, jobs, kill_after=chance.uniform(0, seconds))
        found.append(stored(case))
        add(case, reports, jobs)
        wrong = [name for name, rows in record(case).items() if rows != whole[name]]
        equal += not wrong
        if wrong:
            print(f"kill {n} (seed {seed}), {found[-1]} reports stored: {', '.join(wrong)} differ")
    return equal, found


def add(case: str, reports: Path, jobs: int, *, kill_at: int = 0, kill_after: float | None = None) -> int:
    """Runs the command to its end, or kills it; gives how many statements it made. Raises ``RuntimeError`` where a
    run that nobody killed fails."""
    command = [sys.executable, "-c", ADD, "add", case, str(reports), "--jobs", str(jobs)]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
                          env={**os.environ, "KILL_AT": str(kill_at)}) as process:
        try:
            _, told = process.communicate(timeout=kill_after)
        except subprocess.TimeoutExpired:
            process.kill()
            return 0
    if process.returncode == -signal.SIGKILL and kill_at:
        return 0
    if process.returncode:
        raise RuntimeError(f"dateline add ended with {process.returncode}: {told}")
    return int(told.split()[-1])


def stored(case: str) -> int | None:
    """How many reports are in a case; null where there is none."""
    try:
        store = Store(case)
    except CaseError:
        return None
    try:
        return store.size().reports
    finally:
        store.close()


def record(case: str) -> Record:
    """Every row of every table as text, in an order of their own, without what only counts them."""
    address = case.replace("postgresql://", "postgresql+psycopg://") if "://" in case else f"sqlite:///{case}"
    engine = create_engine(address)
    with engine.connect() as db:
        found = {}
        for table in schema.metadata.sorted_tables:
            columns = [c for c in table.c if c.name != "number" or table.name == "judgement"]
            rows = db.execute(table.select().with_only_columns(*columns))
            found[table.name] = sorted(repr(tuple(row)) for row in rows)
    engine.dispose()
    return found


if __name__ == "__main__":
    sys.exit(main())
