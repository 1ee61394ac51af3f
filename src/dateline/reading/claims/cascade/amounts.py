"""Quantities as words give them: figures, ranges, bounds ("at least 20"), vague amounts ("dozens")."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from dateline.data.table import read_toml
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.shapes import dataclass

_FIGURE = re.compile(r"\d[\d,.  ]*\d|\d")
_RANGE = re.compile(r"(\d[\d,]*)[-–](\d[\d,]*)")
_THOUSANDS = re.compile(r"\d{3}")
_BEFORE = 4  # words before a figure in which its bound stands ("in excess of a hundred")


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity; null where open. ``first`` to ``last`` (exclusive): its tokens."""

    low: int | None
    high: int | None
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The tables of ``data/patterns/numbers.toml``; ``at_least`` and ``at_most`` with a space before each."""

    at_least: tuple[str, ...]
    at_most: tuple[str, ...]
    at_least_after: tuple[str, ...]
    at_most_after: tuple[str, ...]
    range: frozenset[str]
    exact: dict[str, int]
    multiple: dict[str, int]
    vague: dict[str, int]
    short: dict[str, int]
    portion: dict[str, float]
    whole: frozenset[str]


@cache
def number_words() -> NumberWords:
    """Read once a process."""
    table: dict[str, Any] = read_toml("patterns", "numbers.toml")
    return NumberWords(tuple(f" {bound}" for bound in table["at_least"]), tuple(f" {b}" for b in table["at_most"]),
                       tuple(table["at_least_after"]), tuple(table["at_most_after"]),
                       frozenset(table["range"]), table["exact"], table["multiple"], table["vague"],
                       table["short"], table["portion"], frozenset(table["whole"]))


def read_amount(scene: Scene, first: int, last: int) -> Amount | None:
    """The quantity at the head of tokens ``first`` to ``last``, with the bound beside it ("at least", "or more")."""
    words = number_words()
    i = next((k for k in range(first, last) if _is_quantity(scene, k)), None)
    if i is None:
        return None
    i, share = _shared(scene, i)
    if share:
        return Amount(None, None, i, i + 1)
    ends = _RANGE.fullmatch(scene.parsed.lower[i])
    if ends is not None:
        low, high = (int(end.replace(",", "")) for end in ends.groups())
        return Amount(low, high, i, i + 1)
    value, j = _read_number(scene, i, last)
    if value is None and scene.parsed.lower[i + 1] in words.multiple:  # "several hundred": twice the unit, open
        multiple, j = _read_number(scene, i + 1, last)
        return Amount(2 * (multiple or 0), None, i, j)
    if value is None:
        return Amount(None, None, i, i + 1)
    upper, end = _range_end(scene, j, last)
    if upper is not None and upper > value:
        return Amount(value, upper, i, end)
    if scene.parsed.lower[i] in words.vague:
        return Amount(value, None, i, j)
    return _bounded(scene, value, _portion(scene, i)[1], j, last)


def _shared(scene: Scene, i: int) -> tuple[int, bool]:
    """The token whose number a quantity at token ``i`` is, and whether it is only a share of a whole: "a quarter of the
    200 men", "half the 60 men", "two thirds of the population", not "a half dozen", "three quarters of a million"."""
    low, words, tokens = scene.parsed.lower, number_words(), scene.parsed.sentence.tokens
    if low[i - 1] in words.whole and low[i - 2 - (low[i - 2] == "of")] in words.portion:
        return i, True
    portion = next((k for k in (i, i + 1) if low[k] in words.portion and tokens[k].text.islower()), None)
    if portion is None:
        return i, False
    unit = next((k for k in range(portion + 1, portion + 4) if low[k] in words.multiple), None)
    return (portion, True) if unit is None or _portion(scene, unit)[1] > portion else (unit, False)


def _is_quantity(scene: Scene, k: int) -> bool:
    return scene.parsed.tags[k] == "M" or _value(scene, k) is not None or (
        scene.parsed.lower[k] == "half" and _value(scene, k + 1) is None and _value(scene, k + 2) is None)


def vague_amount_after(scene: Scene, last: int) -> Amount | None:
    """A quantity told of the group that ends at token ``last``: "killing villagers by the dozens"."""
    low = scene.parsed.lower
    if low[last] in ("by", "in") and low[last + 1] in ("the", "their") and low[last + 2] in number_words().vague:
        return Amount(number_words().vague[low[last + 2]], None, last + 2, last + 3)
    return None


def _bounded(scene: Scene, value: int, i: int, j: int, last: int) -> Amount:
    """The figure at tokens ``i`` to ``j`` with its lower and upper end, by the words before it, right after it and
    after the group it heads, which ends at ``last``."""
    words = number_words()
    before = " ".join(["", *(scene.parsed.lower[k] for k in range(max(0, i - _BEFORE), i)
                             if scene.parsed.lower[k] not in ("a", "the"))])
    for k in (j, last):
        after = f"{scene.parsed.lower[k]} {scene.parsed.lower[k + 1]}"
        if after in words.at_least_after:
            return Amount(value, None, i, j + 2 if k == j else j)
        if after in words.at_most_after:
            return Amount(None, value, i, j + 2 if k == j else j)
    if before.endswith(words.at_least):
        return Amount(value, None, i, j)
    at_most = before.endswith(words.at_most)
    return Amount(None if at_most else value, value, i, j)


def _read_number(scene: Scene, i: int, last: int) -> tuple[int | None, int]:
    """The number at token ``i`` and the token after it: "1.9 million", "twenty five", "tens of thousands"."""
    words = number_words()
    value = _value(scene, i)
    if value is None:
        return None, i + 1
    value *= _portion(scene, i)[0]
    first, j = scene.parsed.lower[i], i + 1
    if j < last and first.isdigit() and len(first) < 4 and _THOUSANDS.fullmatch(scene.parsed.lower[j]):
        return round(value) * 1000 + int(scene.parsed.lower[j]), j + 1  # "1 000 people"
    while j < last:
        low, after = scene.parsed.lower[j], scene.parsed.lower[j + 1]
        if low in words.multiple:
            value *= words.multiple[low]
        elif value >= 20 and words.exact.get(low, 10) < 10 and not first[0].isdigit():
            value += words.exact[low]
        elif low == "of" and (after in words.multiple or after in words.vague):
            value = _times(value, after)
            j += 1
        elif low == "and" and after in ("a", "an") and scene.parsed.lower[j + 2] in words.portion:
            more = words.portion[scene.parsed.lower[j + 2]]
            value += more * (1 if value < 100 else value)  # "two and a half million", "a million and a half"
            j += 2
        else:
            break
        j += 1
    return round(value), j


def _portion(scene: Scene, i: int) -> tuple[float, int]:
    """The portion of a unit at token ``i`` that stands before it, and the token where that begins: "half a million",
    "a half dozen", "three quarters of a million"; else all of it."""
    low, words = scene.parsed.lower, number_words()
    k = i - 1 if low[i - 1] in words.portion else i - 2 - (low[i - 2] == "of")
    joined = k == i - 1 or low[i - 1] in ("a", "an")
    portion = words.portion.get(low[k]) if joined and low[i] in words.multiple else None
    if portion is None:
        return 1.0, i
    opened = low[k - 1] in words.exact or low[k - 1] in ("a", "an")
    return portion * words.exact.get(low[k - 1], 1), k - 1 if opened else k


def _times(value: float, unit: str) -> float:
    """A vague amount of a unit: "tens of thousands", "hundreds of thousands"."""
    words = number_words()
    unit_value = words.vague.get(unit) or words.multiple[unit]
    return value * unit_value / (2 if unit.endswith("s") else 1)


def _value(scene: Scene, i: int) -> float | None:
    """The value of the figure or number word at token ``i``."""
    low = scene.parsed.lower[i]
    if low[:1].isdigit():
        short = number_words().short.get(low[-1])
        if short is not None and low[:-1].replace(".", "", 1).isdigit():
            return float(low[:-1]) * short  # "1.3m people"
        found = _FIGURE.match(low)
        if found is None or not low.replace(",", "").replace(".", "").isdigit():
            return None
        digits = found.group().replace(",", "")
        return float(digits) if digits.count(".") <= 1 else None
    words = number_words()
    tens, _, ones = low.partition("-")
    if tens in words.exact and words.exact.get(ones, 10) < 10:
        return words.exact[tens] + words.exact[ones]  # "twenty-two"
    return words.exact.get(low, words.vague.get(low, words.multiple.get(low)))


def _range_end(scene: Scene, j: int, last: int) -> tuple[int | None, int]:
    """The upper end of a range: "between 20 and 30", "3,000 to 5,000", "20-30"."""
    low = scene.parsed.lower[j]
    joined = low in number_words().range or (low == "and" and scene.parsed.lower[j - 2] == "between")
    if not joined or _value(scene, j + 1) is None:
        return None, j
    return _read_number(scene, j + 1, max(last, j + 3))
