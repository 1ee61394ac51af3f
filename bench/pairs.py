#!/usr/bin/env python3
"""How well pairs of reports are told apart: copies and reports of one event.

    bench/pairs.py [REPORTS PAIRS]

REPORTS: JSONL rows with `id`, `text`, `date` or `published`, `outlet` (plain or .gz), as ../shared/data/fakes.jsonl.gz.
PAIRS: JSONL with `a`, `b`, `text` (copy, derived, shares_quote, independent) and `event` (same, overlap, different),
such as ../shared/gold/pairs.jsonl. All reports are read into one case; a pair counts as joined where one event holds
claims of both. Text classes are judged on the first 1,500 characters, as the labels were. Without arguments the files
of ../shared, whose figures may not fall below bench/floors.toml (exit 1).
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline.case.join import body, compare
from dateline.case.pipeline import add_report
from dateline.case.store import Store
from dateline.model import KeptReport, RawReport

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
JUDGED = 1500  # characters
Rows = list[dict[str, Any]]


def main() -> int:
    arguments = read_arguments(__doc__)
    if arguments is None:
        return 0
    figures = measure(arguments.reports, list(rows(arguments.pairs)))
    for name, value in figures.items():
        print(f"{name:16} {value}")
    return below(figures, "pairs") if arguments.pairs.is_relative_to(SHARED) else 0


def read_arguments(doc: str | None) -> argparse.Namespace | None:
    """The files of reports and of pairs; None, with a line that says so, where one is not here."""
    parser = argparse.ArgumentParser(description=doc, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="?", type=Path, default=SHARED / "data" / "fakes.jsonl.gz")
    parser.add_argument("pairs", nargs="?", type=Path, default=SHARED / "gold" / "pairs.jsonl")
    arguments = parser.parse_args()
    if not arguments.reports.exists() or not arguments.pairs.exists():
        print(f"{arguments.reports} or {arguments.pairs}: not here, skipped")
        return None
    return arguments


def below(figures: dict[str, float], table: str) -> int:
    """1 where a figure fell below its floor, which is named."""
    floors = tomllib.loads((ROOT / "bench" / "floors.toml").read_text(encoding="utf-8"))[table]
    fallen = {name: floor for name, floor in floors.items() if figures[name] < floor}
    for name, floor in fallen.items():
        print(f"FLOOR {table}.{name}: {figures[name]:.3f} is below {floor}")
    return int(bool(fallen))


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a JSONL file, packed or not."""
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def measure(reports: Path, pairs: Rows) -> dict[str, float]:
    """``text``: the share of text classes that are right; the rest of pairs that have an event in common."""
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
    return {"pairs": len(known), "text": round(right / max(1, len(known)), 3), "precision": round(precision, 3),
            "recall": round(recall, 3), "f1": round(2 * precision * recall / max(1e-9, precision + recall), 3)}


def _add(store: Store, row: dict[str, Any]) -> KeptReport | None:
    raw = RawReport(str(row["id"]), "pairs", row["text"].encode(), encoding="utf-8",
                    published=row.get("published") or row.get("date"), outlet=row.get("outlet"))
    return add_report(store, raw)


def _relation(a: KeptReport, b: KeptReport) -> str:
    return compare(body(a.id, a.text[:JUDGED]), body(b.id, b.text[:JUDGED])).relation


if __name__ == "__main__":
    sys.exit(main())
