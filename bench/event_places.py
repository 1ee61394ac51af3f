#!/usr/bin/env python3
"""How often the place of a claim is the one that a person gave to its verb, on sentences read one by one.

    bench/event_places.py [FILE] [--misses N]

FILE (default: ``../shared/data/event_places.jsonl.gz``): a JSON object a line with ``text`` and ``spans``, one VERB and
one LOCATION or more, as in the data of Halterman, "Geolocating political events in text" (arXiv 1905.12713). Rows
without a LOCATION are left out: many do tell the place. So are sentences without a claim at the verb; how many is said.
Words of our place against words of theirs, names alone, since theirs are bare names, and of ours only those of the
place itself, not of what it lies in ("Gaga" of "the village of Gaga in the Central African Republic"), which they leave
out. Exit 1: below bench/floors.toml.
"""

from __future__ import annotations

import argparse
import gzip
import json
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from dateline.model import Claim, Found, PlaceMention, RawReport
from dateline.reading.pipeline import read_report

ROOT = Path(__file__).resolve().parents[1]
FILE = ROOT.parent / "shared" / "data" / "event_places.jsonl.gz"
EPSILON = 0.0005
_WORD = re.compile(r"[\w'’-]+")

Span = tuple[int, int]


def main() -> int:
    arguments = _arguments()
    if not arguments.file.exists():
        print(f"{arguments.file}: not here, skipped")
        return 0
    figures = tally(rows(arguments.file), misses=arguments.misses)
    print(report(figures))
    return below(figures) if arguments.file == FILE else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", nargs="?", type=Path, default=FILE)
    parser.add_argument("--misses", type=int, default=0, metavar="N", help="print the first N sentences read wrongly")
    return parser.parse_args()


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows with one verb and a place, each text once. A span of no letters or one is a slip of the marking."""
    seen: set[str] = set()
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            places = _spans(row, "LOCATION")
            marked = len(_spans(row, "VERB")) == 1 and places and all(b - a > 1 for a, b in places)
            if marked and row["text"] not in seen:
                seen.add(row["text"])
                yield row


def tally(sentences: Iterable[dict[str, Any]], misses: int = 0) -> Counter[str]:
    """Words hit, marked and read, and sentences by outcome, over the sentences with a claim at the verb."""
    total: Counter[str] = Counter()
    for row in sentences:
        total["sentences"] += 1
        claim = claim_at(row)
        if claim is None:
            total["no claim"] += 1
            continue
        marked, read = marked_words(row), read_words(row["text"], claim)
        outcome = outcome_of(marked, read)
        total.update({outcome: 1, "hit": len(marked & read), "marked": len(marked), "read": len(read)})
        if misses and outcome != "same":
            misses -= 1
            print(_shown(row, claim, outcome))
    return total


def claim_at(row: dict[str, Any]) -> Claim | None:
    """The claim whose trigger has words of the marked verb."""
    start, end = _spans(row, "VERB")[0]
    raw = RawReport("sentence", "-", row["text"].encode(), encoding="utf-8")
    return next((c for c in read_report(raw).claims if c.trigger.start < end and start < c.trigger.end), None)


def _spans(row: dict[str, Any], label: str) -> list[Span]:
    return [(s["start"], s["end"]) for s in row["spans"] if s["label"] == label]


def marked_words(row: dict[str, Any]) -> set[int]:
    """Offsets of the words that a person marked as the place."""
    return _words(row["text"], _spans(row, "LOCATION"))


def read_words(text: str, claim: Claim) -> set[int]:
    """Offsets of the words of the claim's places: of their own names, or of the whole where they bear none."""
    return _words(text, [span for place in claim.place for span in _names(place)])


def _names(place: PlaceMention) -> list[Span]:
    named: tuple[Found, ...] = place.toponyms[:max(1, place.own)] or (place,)
    return [(found.start, found.end) for found in named]


def _words(text: str, spans: list[Span]) -> set[int]:
    return {m.start() for m in _WORD.finditer(text) if any(a < m.end() and m.start() < b for a, b in spans)}


def outcome_of(marked: set[int], read: set[int]) -> str:
    """What a sentence comes to: the same place, or how it differs."""
    if marked & read:
        return "same"
    return "wrong" if read else "missing"


def report(figures: Counter[str]) -> str:
    """The figures in words."""
    counted = figures["sentences"] - figures["no claim"]
    kinds = ", ".join(f"{figures[k]} {k}" for k in ("same", "wrong", "missing"))
    return (f"{figures['sentences']} sentences, {figures['no claim']} without a claim at the verb; "
            f"of {counted}: {kinds}\nwords P {precision(figures):.3f}  R {recall(figures):.3f}; "
            f"same place {agreement(figures):.3f}")


def precision(figures: Counter[str]) -> float:
    """Share of the words read that are marked."""
    return figures["hit"] / figures["read"] if figures["read"] else 0.0


def recall(figures: Counter[str]) -> float:
    """Share of the words marked that are read."""
    return figures["hit"] / figures["marked"] if figures["marked"] else 0.0


def agreement(figures: Counter[str]) -> float:
    """Share of the sentences with a claim whose place shares a word with the marked one."""
    counted = figures["sentences"] - figures["no claim"]
    return figures["same"] / counted if counted else 0.0


def below(figures: Counter[str]) -> int:
    """1 where a figure fell below its floor, each said."""
    floors = tomllib.loads((ROOT / "bench" / "floors.toml").read_text(encoding="utf-8"))["event_places"]
    measured = {"precision": precision(figures), "recall": recall(figures), "agreement": agreement(figures)}
    fallen = [key for key, least in floors.items() if measured[key] < least - EPSILON]
    for key in fallen:
        print(f"FLOOR event_places: {key} {measured[key]:.3f} < {floors[key]:.3f}")
    return 1 if fallen else 0


def _shown(row: dict[str, Any], claim: Claim, outcome: str) -> str:
    text = row["text"]
    marked = [text[a:b] for a, b in _spans(row, "LOCATION")]
    read = [p.text for p in claim.place]
    return f"{outcome} {claim.type} [{claim.trigger.text}] marked {marked} read {read} | {text}"


if __name__ == "__main__":
    sys.exit(main())
