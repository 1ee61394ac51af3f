#!/usr/bin/env python3
"""How a case grows: claims a second that `dateline add` takes in beyond reading, and queries of a full case, cold.

    bench/scale.py [--claims 100000] [--case CASE] [--seed 1] [--by-day]

Readings are made, not read (`made_war.py`), and go into the case as those of `dateline add` do, some at once. They come
in no order of time, as from an archive. `--by-day`: in the order of their days, as they come in while a war goes on.
Prints the speed at a tenth, at three tenths and at the end, by the clock and by the processor's time of this process,
with the exponent with which the cost grows between a tenth and the end. In no order of time that compares a war told
sparsely with the same war told ten times as densely, so a file is also compared with one of a tenth of the claims about
a tenth of the days. Then the seconds of each query in a process of its own, the median of three. CASE: a file that is
not there yet, or the address of an empty PostgreSQL database.
Never fails. Targets: 1,000 claims/s, exponent under 1.15; at 100,000 claims 0.5 s for events, 0.8 s for control.
"""

from __future__ import annotations

import argparse
import math
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from statistics import median

from dateline.case.derive import MANY
from dateline.case.pipeline import enter
from dateline.case.store import Store
from dateline.cli.work import keep_tables
from dateline.model import RawReport, Reading, kept
from made_war import YEARS, readings

DAYS = 365 * YEARS

QUERIES: tuple[tuple[str, ...], ...] = (
    ("events", "--place", "Marib"),
    ("events", "--near", "36.2,37.16,25"),
    ("events", "--region", "Aleppo", "--since", "2016-01-01", "--until", "2016-03-01"),
    ("events", "--since", "2016-02-01", "--until", "2016-02-14"),
    ("events", "--type", "abduct", "--since", "2016-01-01", "--until", "2016-06-30"),
    ("events", "--actor", "houthi", "--since", "2016-01-01", "--until", "2016-06-30"),
    ("events", "--source", "{speaker}"),
    ("events", "--text", "{speaker}"),
    ("events", "--grade", "contested", "--place", "Taiz"),
    ("control", "--on", "2016-02-01"),
    ("show", "{id}"),
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, default=100_000, metavar="N")
    parser.add_argument("--case", help="where to keep the case (default: a temporary file)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--by-day", action="store_true", help="the reports in the order of their days")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        case = arguments.case or f"{folder}/made.case"
        at_once = min(MANY, max(1, arguments.claims // 100))  # of few fewer, so that none of the marks is leapt over
        whole = grow(case, arguments.claims, _war(arguments.claims, arguments.seed, by_day=arguments.by_day), at_once)
        if not arguments.by_day and "://" not in case:
            few = arguments.claims // 10
            tenth = grow(f"{folder}/tenth.case", few, _war(few, arguments.seed, days=DAYS // 10), at_once)
            print(f"of two archives as dense as each other the cost grows with exponent {exponent([tenth, whole]):.2f}")
        ask(case)
    return 0


def _war(claims: int, seed: int, *, days: int = DAYS, by_day: bool = False) -> Iterator[tuple[RawReport, Reading]]:
    """Readings with more claims than so many."""
    return readings(claims + claims // 10 + 100, seed, days=days, by_day=by_day)


def grow(case: str, claims: int, made: Iterator[tuple[RawReport, Reading]], at_once: int) -> tuple[int, float]:
    """Adds readings to a case until it has so many claims, some at once, and prints how fast; gives the claims, and the
    seconds of processor time that they took."""
    store, marks = Store(case, create=True), [claims // 10, claims * 3 // 10, claims]
    done, clock, used = 0, 0.0, 0.0
    costs: list[tuple[int, float]] = []
    while some := [(raw, kept(reading)) for raw, reading in islice(made, at_once)]:
        keep_tables()
        begin = time.perf_counter(), time.process_time()
        enter(store, some)
        clock, used = clock + time.perf_counter() - begin[0], used + time.process_time() - begin[1]
        done += sum(len(report.claims) for _, report in some)
        if done >= marks[len(costs)]:
            costs.append((done, used))
            print(f"{done:8,} claims  {done / clock:7.0f}/s  {done / used:7.0f}/s of processor time  {_file(case)}",
                  flush=True)
            if len(costs) == len(marks):
                break
    size = store.size()
    store.close()
    print(f"{size.reports} reports, {size.events} events; the cost grows with exponent {exponent(costs):.2f}")
    return costs[-1]


def exponent(costs: list[tuple[int, float]]) -> float:
    """The e of cost = c * claims ** e between the first and the last mark."""
    (few, low), (many, high) = costs[0], costs[-1]
    return math.log(high / low) / math.log(many / few)


def _file(case: str) -> str:
    """The size of a case, with what stands in its log."""
    files = [path for path in (Path(case), Path(f"{case}-wal")) if path.exists()]
    return f"{sum(path.stat().st_size for path in files) / 1e6:.0f} MB" if files else ""


def ask(case: str) -> None:
    """Prints how long each query takes from nothing."""
    store = Store(case)
    event = next(e for e in store.events() if len(e.reports) > 2)
    speaker = next(o for o in event.origins if " " in o)
    store.close()
    for query in QUERIES:
        told = tuple(word.format(id=event.id, speaker=speaker) for word in query)
        seconds, lines = _cold(told[0], case, *told[1:])
        print(f"{seconds:6.2f} s  {lines:6} lines  {' '.join(told)}", flush=True)


def _cold(*arguments: str) -> tuple[float, int]:
    """Seconds of a command in a new process, the median of three, and the lines that it prints."""
    times, command = [], [sys.executable, "-c", "from dateline.cli import main; main()", *arguments]
    for _ in range(3):
        begin = time.perf_counter()
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        times.append(time.perf_counter() - begin)
        if done.returncode:
            raise SystemExit(f"{' '.join(command)} failed:\n{done.stderr}")
    return median(times), done.stdout.count("\n")


if __name__ == "__main__":
    sys.exit(main())
