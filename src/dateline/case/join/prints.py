"""Prints of a text: hashes of five words, thinned by winnowing (Schleimer, Wilkerson and Aiken 2003).

Words are folded and without punctuation, so that a copy which lost its commas or its apostrophes stays a copy.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from hashlib import blake2b

SHINGLE = 5  # words a hash; figures in reference/pages-and-dates.md, section 7
WINDOW = 8   # hashes of which the smallest is kept
_WORD = re.compile(r"\w+")


def shingles(text: str) -> tuple[int, ...]:
    """The 64-bit hashes of every five words in a row, in the order of the text; signed, as databases keep them."""
    words = _WORD.findall(text.casefold())
    return tuple(_hash(" ".join(words[i:i + SHINGLE])) for i in range(len(words) - SHINGLE + 1))


def _hash(words: str) -> int:
    return int.from_bytes(blake2b(words.encode(), digest_size=8).digest(), "big", signed=True)


def winnow(hashes: tuple[int, ...]) -> frozenset[int]:
    """The prints of a text: the smallest hash of each window, so that texts sharing a run of 12 words share a print."""
    if len(hashes) <= WINDOW:
        return frozenset(hashes and [min(hashes)])
    return frozenset(min(hashes[i:i + WINDOW]) for i in range(len(hashes) - WINDOW + 1))


def containment(a: Iterable[int], b: Iterable[int]) -> float:
    """How much of the shorter text stands in the longer one, from 0 to 1 (Broder 1997)."""
    one, two = frozenset(a), frozenset(b)
    smaller = min(len(one), len(two))
    return len(one & two) / smaller if smaller else 0.0


def longest_run(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, int]:
    """The longest run of words that two texts share: its length in words and its place in ``a``; (0, 0) if none."""
    shared = set(a).intersection(b)
    places: dict[int, list[int]] = defaultdict(list)
    for i, h in enumerate(a):
        if h in shared:
            places[h].append(i)
    best, end = 0, 0
    before: dict[int, int] = {}
    for h in b:
        here = {i: before.get(i - 1, 0) + 1 for i in places[h]} if h in shared else {}
        for i, length in here.items():
            if length > best:
                best, end = length, i
        before = here
    return (best + SHINGLE - 1, end - best + 1) if best else (0, 0)
