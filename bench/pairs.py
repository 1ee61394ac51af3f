#!/usr/bin/env python3
"""How well pairs of reports are told apart: copies and reports of one event.

    bench/pairs.py REPORTS PAIRS

REPORTS: JSONL rows with `id`, `text`, `date` or `published`, `outlet` (plain or .gz), as ../shared/data/fakes.jsonl.gz.
PAIRS: JSONL with `a`, `b`, `text` (copy, derived, shares_quote, independent) and `event` (same, overlap, different),
such as ../shared/gold/pairs.jsonl. All reports are read into one case; a pair counts as joined where one event holds
claims of both. Text classes are judged on the first 1,500 characters, as the labels were.
"""

from __future__ import annotations

import gzip
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.case.join import Body, compare
from dateline.case.pipeline import add_report
from dateline.case.store import Store
from dateline.model import KeptReport, RawReport

JUDGED = 1500  # characters
Rows = list[dict[str, Any]]


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    figures = measure(Path(sys.argv[1]), list(rows(Path(sys.argv[2]))))
    for name, value in figures.items():
        print(f"{name:36} {value}")
    return 0


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSONL file, packed or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def measure(reports: Path, pairs: Rows) -> dict[str, float]:
    """The share of text classes that are right, and precision, recall and F1 of pairs with an event in common."""
    with tempfile.TemporaryDirectory() as folder:
        store = Store(f"{folder}/pairs.sqlite", create=True)
        added = (_add(store, row) for row in rows(reports))
        kept = {report.name: report for report in added if report is not None}
        told = [set(e.reports) for e in store.events()]
        store.close()
    known = [p for p in pairs if p["a"] in kept and p["b"] in kept]
    right = sum(_relation(kept[p["a"]], kept[p["b"]]) == p["text"] for p in known)
    joined = [any({kept[p["a"]].id, kept[p["b"]].id} <= ids for ids in told) for p in known]
    same = [p["event"] != "different" for p in known]
    hits = sum(j and s for j, s in zip(joined, same, strict=True))
    precision, recall = hits / max(1, sum(joined)), hits / max(1, sum(same))
    return {"pairs": len(known), "text class right": round(right / max(1, len(known)), 3),
            "events joined, precision": round(precision, 3), "events joined, recall": round(recall, 3),
            "events joined, F1": round(2 * precision * recall / max(1e-9, precision + recall), 3)}


def _add(store: Store, row: dict[str, Any]) -> KeptReport | None:
    raw = RawReport(str(row["id"]), "pairs", row["text"].encode(), encoding="utf-8",
                    published=row.get("published") or row.get("date"), outlet=row.get("outlet"))
    return add_report(store, raw)


def _relation(a: KeptReport, b: KeptReport) -> str:
    return compare(Body(a.id, a.text[:JUDGED]), Body(b.id, b.text[:JUDGED])).relation


if __name__ == "__main__":
    sys.exit(main())
