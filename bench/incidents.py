#!/usr/bin/env python3
"""How well pages are joined to incidents, out of our domain (shootings in the United States).

    bench/incidents.py [PAGES]

PAGES: JSONL (plain or .gz) with `incident`, `id`, `title`, `content`, `dct` (day of publication) and `uri`, such as
../shared/data/incident_pages.jsonl.gz. All pages are read into one case; pages that an event joins are of one incident.
Prints B-cubed precision, recall and F1 over the pages (Bagga and Baldwin 1998), beside those of pages left single.
Without an argument the pages of ../shared, whose figures may not fall below bench/floors.toml (exit 1). Takes minutes.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from pathlib import Path

from dateline.case.pipeline import add_reading
from dateline.case.store import Store
from dateline.model import RawReport
from dateline.reading.pipeline import read_report
from pairs import SHARED, below, rows


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pages", nargs="?", type=Path, default=SHARED / "data" / "incident_pages.jsonl.gz")
    arguments = parser.parse_args()
    if not arguments.pages.exists():
        print(f"{arguments.pages}: not here, skipped")
        return 0
    gold, groups = join_pages(arguments.pages)
    print(f"{len(gold)} pages of {len(set(gold.values()))} incidents")
    for name, found in (("left single", {page: page for page in gold}), ("joined", groups)):
        print("{:12} B-cubed P {:.3f}  R {:.3f}  F1 {:.3f}".format(name, *b_cubed(gold, found)))
    figures = dict(zip(("precision", "recall", "f1"), b_cubed(gold, groups), strict=True))
    return below(figures, "incident_pages") if arguments.pages.is_relative_to(SHARED) else 0


def join_pages(path: Path) -> tuple[dict[str, str], dict[str, str]]:
    """For each page its incident as marked, and the group that it was joined to."""
    gold: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"{folder}/pages.sqlite", create=True)
        for row in rows(path):
            raw = RawReport(f"{row['incident']}-{row['id']}", "pages", row["content"].encode(), encoding="utf-8",
                            title=row["title"], published=row["dct"], url=None)
            report = add_reading(store, raw, read_report(raw, any_subject=True))  # crimes are no subject of the program
            if report is not None:
                gold[report.id] = row["incident"]
        groups = _joined(gold, [e.reports for e in store.events()])
        store.close()
    return gold, groups


def _joined(pages: dict[str, str], together: list[tuple[str, ...]]) -> dict[str, str]:
    """Each page with the group that events in common make of it."""
    group = {page: frozenset({page}) for page in pages}
    for reports in together:
        joined = frozenset().union(*(group[r] for r in reports))
        group.update(dict.fromkeys(joined, joined))
    return {page: min(members) for page, members in group.items()}


def b_cubed(gold: dict[str, str], found: dict[str, str]) -> tuple[float, float, float]:
    """B-cubed precision, recall and F1 of a grouping of the same things."""
    both = Counter((gold[k], found[k]) for k in gold)
    sizes, marked = Counter(found.values()), Counter(gold.values())
    p = sum(both[gold[k], found[k]] / sizes[found[k]] for k in gold) / max(1, len(gold))
    r = sum(both[gold[k], found[k]] / marked[gold[k]] for k in gold) / max(1, len(gold))
    return p, r, 2 * p * r / max(1e-9, p + r)


if __name__ == "__main__":
    sys.exit(main())
