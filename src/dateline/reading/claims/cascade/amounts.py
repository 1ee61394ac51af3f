"""Quantities as words give them: figures, ranges, bounds ("at least 20"), vague amounts ("dozens")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.data.table import read_toml
from dateline.reading.claims.cascade.scene import Scene

_FIGURE = re.compile(r"\d[\d,.  ]*\d|\d")


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity; null where open. ``first`` to ``last`` (exclusive): its tokens."""

    low: int | None
    high: int | None
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class NumberWords:
    """The tables of ``data/patterns/numbers.toml``."""

    at_least: tuple[str, ...]
    at_most: tuple[str, ...]
    range: frozenset[str]
    exact: dict[str, int]
    multiple: dict[str, int]
    vague: dict[str, int]


@cache
def number_words() -> NumberWords:
    """Read once a process."""
    table: dict[str, Any] = read_toml("patterns", "numbers.toml")
    return NumberWords(tuple(table["at_least"]), tuple(table["at_most"]), frozenset(table["range"]),
                       table["exact"], table["multiple"], table["vague"])


def read_amount(scene: Scene, first: int, last: int) -> Amount | None:
    """The quantity that stands at the head of tokens ``first`` to ``last``, with the bound before it ("at least")."""
    words = number_words()
    i = next((k for k in range(first, last) if scene.parsed.tags[k] == "M" or _value(scene, k) is not None), None)
    if i is None:
        return None
    value, j = _read_number(scene, i, last)
    if value is None and scene.parsed.lower(i + 1) in words.multiple:  # "several hundred": twice the unit, open
        multiple, j = _read_number(scene, i + 1, last)
        return Amount(2 * (multiple or 0), None, i, j)
    if value is None:
        return Amount(None, None, i, i + 1)
    upper, end = _range_end(scene, j, last)
    if upper is not None and upper > value:
        return Amount(value, upper, i, end)
    if scene.parsed.lower(i) in words.vague:
        return Amount(value, None, i, j)
    return Amount(*_bounds(scene, i, value), i, j)


def _bounds(scene: Scene, i: int, value: int) -> tuple[int | None, int | None]:
    """Lower and upper end of the figure at token ``i``, by the words before it."""
    before = " ".join(["", *(scene.parsed.lower(k) for k in range(max(0, i - 3), i))])
    if any(before.endswith(" " + bound) for bound in number_words().at_least):
        return value, None
    return (None if any(before.endswith(" " + bound) for bound in number_words().at_most) else value), value


def _read_number(scene: Scene, i: int, last: int) -> tuple[int | None, int]:
    """The number at token ``i`` and the token after it: "1.9 million", "twenty five", "tens of thousands"."""
    words = number_words()
    value = _value(scene, i)
    if value is None:
        return None, i + 1
    first, j = scene.parsed.lower(i), i + 1
    while j < last:
        low, after = scene.parsed.lower(j), scene.parsed.lower(j + 1)
        if low in words.multiple:
            value *= words.multiple[low]
        elif value >= 20 and words.exact.get(low, 10) < 10 and not first[0].isdigit():
            value += words.exact[low]
        elif low == "of" and (after in words.multiple or after in words.vague):
            value = _times(value, after)
            j += 1
        else:
            break
        j += 1
    return round(value), j


def _times(value: float, unit: str) -> float:
    """A vague amount of a unit: "tens of thousands", "hundreds of thousands"."""
    words = number_words()
    unit_value = words.vague.get(unit) or words.multiple[unit]
    return value * unit_value / (2 if unit.endswith("s") else 1)


def _value(scene: Scene, i: int) -> float | None:
    """The value of the figure or number word at token ``i``."""
    low = scene.parsed.lower(i)
    if low[:1].isdigit():
        found = _FIGURE.match(low)
        if found is None or not low.replace(",", "").replace(".", "").isdigit():
            return None
        digits = found.group().replace(",", "")
        return float(digits) if digits.count(".") <= 1 else None
    words = number_words()
    return words.exact.get(low, words.vague.get(low, words.multiple.get(low)))


def _range_end(scene: Scene, j: int, last: int) -> tuple[int | None, int]:
    """The upper end of a range: "between 20 and 30", "3,000 to 5,000", "20-30"."""
    low = scene.parsed.lower(j)
    joined = low in number_words().range or (low == "and" and scene.parsed.lower(j - 2) == "between")
    if not joined or _value(scene, j + 1) is None:
        return None, j
    return _read_number(scene, j + 1, max(last, j + 3))
