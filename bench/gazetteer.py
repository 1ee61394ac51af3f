#!/usr/bin/env python3
"""The gazetteer on this machine: opening, looking names up the first time and again, memory. Never fails.

    bench/gazetteer.py

Targets: opened in under 50 ms, a look-up in 50 microseconds, under 60 MB. Processor time, of one process; names are
drawn evenly from the file, so that most were never met. Each is asked as reports write names, not as it is stored.
"""

from __future__ import annotations

import resource
import sqlite3
import sys
import time
from collections.abc import Callable

from dateline.reading.where.gazetteer import SHIPPED, look_up, look_up_by_sound

NAMES = 5_000


def main() -> int:
    before = _megabytes()
    opened = _microseconds(lambda: look_up("Aleppo"))
    print(f"opened, and one name looked up: {opened / 1000:.1f} ms")
    names = _names()
    for title, ask in (("by name", look_up), ("by sound", look_up_by_sound)):
        first = _each(names, ask)
        print(f"{title}: {first:.0f} microseconds the first time, {_each(names, ask):.2f} again")
    grown = _megabytes() - before
    print(f"memory: {grown:.0f} MB for the gazetteer with {2 * NAMES:,} answers remembered")
    return 0


def _names() -> list[str]:
    base = sqlite3.connect(f"file:{SHIPPED.path}?mode=ro", uri=True)
    (count,) = base.execute("SELECT max(rowid) FROM places").fetchone()
    rows = base.execute("SELECT name FROM places WHERE place > 0 ORDER BY (place * 7919) % ? LIMIT ?", (count, NAMES))
    return [name for (name,) in rows]


def _each(names: list[str], ask: Callable[[str], object]) -> float:
    return _microseconds(lambda: [ask(name) for name in names]) / len(names)


def _microseconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1e6


def _megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    sys.exit(main())
