#!/usr/bin/env python3
"""How surely copies are found, and how seldom independent reports of one event are taken for copies.

    bench/copies.py [REPORTS PAIRS]

Every report of REPORTS with 150 words or more (default: ../shared/data/fakes.jsonl.gz) is copied in four ways: cut to
half, every tenth word replaced, put into a round-up of other reports, other clutter around it. Recall: copies found as
copy or derived. Precision: of all that is found, what is a copy; the reports of PAIRS that people call independent
although they tell one event are what could be taken for one. Exit 1: below bench/floors.toml.
"""

from __future__ import annotations

import sys
from collections.abc import Callable

from dateline.case.join import body, compare
from pairs import SHARED, below, read_arguments, rows

SHORTEST = 150  # words
CLUTTER = "Home World Sport Sign in to comment. Follow us. Related stories below. Advertisement. Cookies help us. "


def main() -> int:
    arguments = read_arguments(__doc__)
    if arguments is None:
        return 0
    texts = {str(row["id"]): row["text"] for row in rows(arguments.reports)}
    found, made = copies_found([t for t in texts.values() if len(t.split()) >= SHORTEST])
    independent = [(p["a"], p["b"]) for p in rows(arguments.pairs)
                   if p["text"] == "independent" and p["event"] != "different" and {p["a"], p["b"]} <= texts.keys()]
    wrong = sum(is_copy(texts[a], texts[b]) for a, b in independent)
    # As many independent pairs as copies, so that the figure does not rest on how many copies were made.
    share = wrong / max(1, len(independent))
    recall = found / max(1, made)
    figures = {"recall": recall, "precision": recall / max(1e-9, recall + share)}
    print(f"{made} copies: recall {recall:.3f}; {len(independent)} independent pairs of one event, {wrong} taken for "
          f"copies: precision {figures['precision']:.3f}")
    return below(figures, "copies") if arguments.pairs.is_relative_to(SHARED) else 0


def copies_found(texts: list[str]) -> tuple[int, int]:
    """How many copies are found of how many made."""
    results = [is_copy(text, make(text, texts[(n + 1) % len(texts)], texts[(n + 2) % len(texts)]))
               for n, text in enumerate(texts) for make in WAYS]
    return sum(results), len(results)


def is_copy(a: str, b: str) -> bool:
    return compare(body("a", a), body("b", b)).relation in ("copy", "derived")


def _cut(text: str, *_: str) -> str:
    words = text.split()
    return " ".join(words[:len(words) // 2])


def _edited(text: str, *_: str) -> str:
    return " ".join("elsewhere" if n % 10 == 5 else word for n, word in enumerate(text.split()))


def _in_round_up(text: str, before: str, after: str) -> str:
    return f"{before} {text} {after}"


def _in_clutter(text: str, *_: str) -> str:
    return f"{CLUTTER}{text} {CLUTTER}"


WAYS: tuple[Callable[..., str], ...] = (_cut, _edited, _in_round_up, _in_clutter)

if __name__ == "__main__":
    sys.exit(main())
