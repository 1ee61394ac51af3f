#!/usr/bin/env python3
"""How many of the marked places the room ``reading.where`` finds, and how many mentions it gives.

    .venv/bin/python bench/where_marks.py [--misses] [GOLD.jsonl REPORTS.jsonl]

Without files: the seeds and dev reports of ``../shared``. Two recalls, both by ``same_words`` of ``gold/score.py``:

- in the report: a marked ``place`` agrees with a mention anywhere in its report;
- in the sentence: one whose words stand in the claim's own quote agrees with a mention in that very sentence. This
  is what the claims room can use. "one for one" asks for as many mentions as the claim has places there.

Mentions per report stand in for precision.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import time
from collections import Counter
from pathlib import Path
from types import ModuleType
from typing import Any

from dateline.model import Page, PlaceMention, RawReport
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


def lines(path: Path) -> list[dict[str, Any]]:
    """The objects of a JSONL file."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line]


def in_quote(page: Page, mentions: tuple[PlaceMention, ...], quote: str) -> list[str] | None:
    """The mentions in the first occurrence of a quote, or null where the page does not hold it."""
    start = page.text.find(quote)
    if start < 0:
        return None
    return [m.text for m in mentions if m.end > start and m.start < start + len(quote)]


def count(score: ModuleType, claims: list[dict[str, Any]], page: Page, mentions: tuple[PlaceMention, ...],
          missed: list[str]) -> Counter[str]:
    """Marked places by what is found of them; ``missed`` gets one line per claim with a miss in its sentence."""
    n: Counter[str] = Counter()
    everywhere = [m.text for m in mentions]
    for claim in claims:
        wanted = claim.get("place") or []
        n["marked"] += len(wanted)
        n["report"] += sum(any(score.same_words(p, t) for t in everywhere) for p in wanted)
        here, quote = in_quote(page, mentions, claim["quote"]), set(score.words(claim["quote"]))
        said = [p for p in wanted if here is not None and set(score.words(p)) <= quote]
        lost = [p for p in said if not any(score.same_words(p, t) for t in here or [])]
        n["said"] += len(said)
        n["sentence"] += len(said) - len(lost)
        n["exact"] += sum(any(score.words(p) == score.words(t) for t in here or []) for p in said)
        n["paired"] += score.list_hits(said, here or [])
        if lost:
            missed.append(f"  {lost} in {here} | {claim['quote'][:160]}")
    return n


def measure(name: str, gold: list[dict[str, Any]], texts: dict[str, bytes], show: bool) -> None:
    """Prints the figures of one set; ``texts`` holds the report of each name."""
    score, total, missed, given, spent = scorer(), Counter[str](), list[str](), 0, 0.0
    for report in gold:
        page = read_page(RawReport(report["report"], "-", texts[report["report"]]))
        begin = time.perf_counter()
        mentions = find_places(page)
        spent += time.perf_counter() - begin
        given += len(mentions)
        total += count(score, report["claims"], page, mentions, missed)
    said, marked = total["said"] or 1, total["marked"] or 1
    print(f"{name}: in the report {total['report']}/{total['marked']} ({total['report'] / marked:.3f}); "
          f"in the sentence {total['sentence']}/{total['said']} ({total['sentence'] / said:.3f}), "
          f"one for one {total['paired'] / said:.3f}, to the word {total['exact'] / said:.3f}; "
          f"{given / len(gold):.1f} mentions a report, {1000 * spent / len(gold):.1f} ms a report")
    if show:
        print("\n".join(dict.fromkeys(missed)))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--misses", action="store_true")
    args = parser.parse_args()
    if args.files:
        gold, reports = args.files
        texts = {r["id"]: r["text"].encode() for r in lines(reports)}
        measure(gold.parent.name, lines(gold), texts, args.misses)
        return
    for name in ("seeds", "dev"):
        gold_lines = lines(SHARED / f"gold/{name}.jsonl")
        folder = SHARED / "reports" / name
        texts = {g["report"]: (folder / f"{g['report']}.txt").read_bytes() for g in gold_lines}
        measure(name, gold_lines, texts, args.misses)


if __name__ == "__main__":
    main()
