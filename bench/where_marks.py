#!/usr/bin/env python3
"""How many of the marked places of seeds and dev the room ``reading.where`` finds, and how many mentions it gives.

    .venv/bin/python bench/where_marks.py [--misses]

A marked ``place`` counts as found when one mention of the same report agrees with it by ``same_words`` of
``../shared/gold/score.py``. Recall only; mentions per report stand in for precision.
"""

from __future__ import annotations

import importlib.util
import json
import sys
import time
from pathlib import Path
from types import ModuleType

from dateline.model import RawReport
from dateline.reading.page import read_page
from dateline.reading.where import find_places

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


def scorer() -> ModuleType:
    """``gold/score.py`` as a module."""
    spec = importlib.util.spec_from_file_location("score", SHARED / "gold/score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def main() -> None:
    score, show = scorer(), "--misses" in sys.argv
    for name, folder in (("seeds", "seeds"), ("dev", "dev")):
        found = marked = exact = mentions = 0
        spent = 0.0
        gold = [json.loads(line) for line in (SHARED / f"gold/{name}.jsonl").read_text("utf-8").splitlines() if line]
        for report in gold:
            path = SHARED / "reports" / folder / f"{report['report']}.txt"
            page = read_page(RawReport(report["report"], "-", path.read_bytes()))
            begin = time.perf_counter()
            texts = [m.text for m in find_places(page)]
            spent += time.perf_counter() - begin
            mentions += len(texts)
            wanted = [p for c in report["claims"] for p in c.get("place") or []]
            for place in wanted:
                hit = any(score.same_words(place, t) for t in texts)
                marked, found = marked + 1, found + hit
                exact += any(score.words(place) == score.words(t) for t in texts)
            if show:
                missed = {p for p in wanted if not any(score.same_words(p, t) for t in texts)}
                loose = {p for p in wanted if not any(score.words(p) == score.words(t) for t in texts)} - missed
                print(report["report"], "missed:", sorted(missed), "not to the word:", sorted(loose))
        print(f"{name}: {found}/{marked} marked places agree ({found / marked:.3f}), {exact / marked:.3f} to the word; "
              f"{mentions / len(gold):.1f} mentions a report, {1000 * spent / len(gold):.1f} ms a report")


if __name__ == "__main__":
    main()
