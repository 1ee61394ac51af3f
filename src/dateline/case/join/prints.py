"""Prints of a text: hashes of five words, thinned by winnowing (Schleimer, Wilkerson and Aiken 2003).

Words are folded and without punctuation, so that a copy which lost its commas or its apostrophes stays a copy.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from hashlib import blake2b
from itertools import accumulate
from struct import unpack

SHINGLE = 5  # words a hash; figures in reference/pages-and-dates.md, section 7
WINDOW = 8   # hashes of which the smallest is kept
_WORD = re.compile(r"\w+")


def shingles(text: str) -> tuple[int, ...]:
    """The 64-bit hashes of every five words in a row, in the order of the text; signed, as databases keep them."""
    words = [word.encode() for word in _WORD.findall(text.casefold())]
    line, after = b" ".join(words), list(accumulate(len(word) + 1 for word in words))
    spans = zip([0, *after], after[SHINGLE - 1:], strict=False)
    hashes = b"".join([blake2b(line[a:b - 1], digest_size=8).digest() for a, b in spans])
    return unpack(f">{len(hashes) // 8}q", hashes)


def winnow(hashes: tuple[int, ...]) -> frozenset[int]:
    """The prints of a text: the smallest hash of each window, so that texts sharing a run of 12 words share a print."""
    if len(hashes) <= WINDOW:
        return frozenset(hashes and [min(hashes)])
    least, width = hashes, 1  # the smallest of so many in a row, from each on
    while width < WINDOW:
        step = min(width, WINDOW - width)
        least, width = tuple(map(min, least, least[step:])), width + step
    return frozenset(least)


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
