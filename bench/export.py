#!/usr/bin/env python3
"""What leaving a case costs: seconds of the processor and peak memory of each format, in a process of its own.

    bench/export.py [--events 100000] [--case CASE] [--formats csv,jsonl] [--seed 1]

The case is made, not read (`made_war.py`), and put into its tables without being joined: each incident of a report is
an event of one claim, or of two, and some are told by two reports, as in cases of real reports: about 1.2 claims an
event. CASE keeps it: where the file is there already, it is taken as it is. Then each format is written to a file with
its table of claims, as `dateline export -o` does, and what `jsonl` and `parquet` wrote is read back.
Never fails. Targets: 20 s and 500 MB each at 100,000 events.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from itertools import islice
from pathlib import Path

from dateline.case.join import FoundBy, Joined, publisher
from dateline.case.join.accounts import accounts_of
from dateline.case.join.events import event_of
from dateline.case.store import Store
from dateline.export import FORMATS, format_of
from dateline.model import Account, Claim, KeptReport, RawReport, kept
from made_war import FIRST, readings

TARGET_S, TARGET_MB = 20, 500
SECOND_CLAIM, SECOND_REPORT = 0.1, 0.1  # shares of events that have them
BACK = ("jsonl", "parquet")  # read back

AT_ONCE = 250  # reports put into the case together


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=100_000, metavar="N")
    parser.add_argument("--case", help="where to keep the case (default: a temporary file)")
    parser.add_argument("--formats", default=",".join(FORMATS))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--child", nargs="+", help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.child:
        print(json.dumps(measure(*arguments.child)))
        return 0
    with tempfile.TemporaryDirectory() as folder:
        case = arguments.case or f"{folder}/made.case"
        if not Path(case).exists():
            make(case, arguments.events, arguments.seed)
        tell(case, arguments.formats.split(","), folder)
    return 0


def make(case: str, events: int, seed: int) -> None:
    """A case of about so many events."""
    store, chance = Store(case, create=True), random.Random(seed)
    made = ((raw, _shortened(kept(reading), chance)) for raw, reading in readings(events * 5, seed, by_day=True))
    put = 0
    while put < events and (some := list(islice(made, AT_ONCE))):
        put += _put(store, some, chance)
    store.close()


def _shortened(report: KeptReport, chance: random.Random) -> KeptReport:
    """A report that tells each incident in one claim, some in two."""
    told: dict[int, list[Claim]] = {}
    for claim in report.claims:
        some = told.setdefault(claim.incident, [])
        if not some or (len(some) == 1 and chance.random() < SECOND_CLAIM):
            some.append(claim)
    return replace(report, claims=tuple(claim for some in told.values() for claim in some))


def _put(store: Store, reports: list[tuple[RawReport, KeptReport]], chance: random.Random) -> int:
    """Puts reports into a case, and their incidents as its events; gives how many."""
    by_id = {report.id: report for _, report in reports}
    accounts = [a for _, report in reports for a in accounts_of(report)]
    claims = {c.id: c for _, report in reports for c in report.claims}
    events, waiting = [], list[Account]()
    for account in accounts:
        waiting.append(account)
        if len(waiting) == 1 and chance.random() < SECOND_REPORT:
            continue
        told = [(a.report, claims[c]) for a in waiting for c in a.claims]
        events.append(event_of(told, {a.report: publisher(by_id[a.report]) for a in waiting}))
        waiting = []
    with store.writing() as index:
        index.put_reports(reports, "made")
        index.put_accounts({a: FoundBy(frozenset(), (FIRST, FIRST)) for a in accounts}, {})
        index.replace_events((), [Joined(event, ()) for event in events])
    return len(events)


def tell(case: str, formats: list[str], folder: str) -> None:
    """Prints what each format costs."""
    store = Store(case)
    size = store.size()
    store.close()
    print(f"{size.events:,} events, {size.claims:,} claims, {size.reports:,} reports; "
          f"targets {TARGET_S} s, {TARGET_MB} MB")
    for name in formats:
        path = f"{folder}/{name}{format_of(name).ending}"
        _line(name, _child(case, path, name))
        if name in BACK:
            _line(f"{name} read back", _child(case, path))


def _line(name: str, told: dict[str, float] | str) -> None:
    if isinstance(told, str):
        print(f"{name:20} not measured: {told}", flush=True)
        return
    over = "" if told["seconds"] <= TARGET_S and told["mb"] <= TARGET_MB else "  OVER"
    print(f"{name:20} {told['seconds']:6.1f} s  {told['mb']:5.0f} MB  file {told['file']:6.1f} MB{over}", flush=True)


def _child(*words: str) -> dict[str, float] | str:
    """What a process of its own measured, or why it could not."""
    done = subprocess.run([sys.executable, __file__, "--child", *words], capture_output=True, text=True)
    if done.returncode:
        return done.stderr.strip().rpartition("\n")[2]
    told: dict[str, float] = json.loads(done.stdout)
    return told


def measure(case: str, path: str, form: str | None = None) -> dict[str, float]:
    """Writes a case to a file in a format, or without one reads the file back: seconds of the processor, imports and
    all, peak memory, and how large the file is, in MB."""
    if form is not None:
        import dateline

        dateline.export_case(case, form, path)
    else:
        from dateline.export.back import dossiers_in

        for _ in dossiers_in(path):
            pass
    return {"seconds": time.process_time(), "mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
            "file": Path(path).stat().st_size / 1e6}


if __name__ == "__main__":
    sys.exit(main())
