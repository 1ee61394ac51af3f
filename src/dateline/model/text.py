"""Words of a report: where they stand and what they are."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, TypeVar

from dateline.model.shape import dataclass

T = TypeVar("T")
_BEYOND = 32  # numbers that may be asked for on either side of a row


@dataclass(frozen=True, slots=True)
class Found:
    """Words copied to the letter from a report's text.

    ``start`` and ``end`` are offsets in Unicode code points; ``text`` is ``report_text[start:end]``.
    """

    text: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if self.start < 0 or self.end - self.start != len(self.text):
            raise ValueError(f"{self.text!r} does not span {self.start}..{self.end}")

    def holds(self, other: Found) -> bool:
        """Whether the other words stand inside these."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Found) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def words(self) -> dict[str, Any]:
        """The JSON object ``{"text", "start", "end"}`` of the design."""
        return {"text": self.text, "start": self.start, "end": self.end}


def beyond(row: Iterable[T], nothing: T) -> tuple[T, ...]:
    """The values of a row by number, with ``nothing`` at the numbers just before the first and behind the last: a plain
    tuple, the quickest thing to ask in Python, and rules look a few words to either side."""
    return (*row, *(nothing,) * _BEYOND)  # a negative number counts from the end


def found(text: str, start: int, end: int) -> Found:
    """The words of ``text`` from ``start`` to ``end``."""
    return Found(text[start:end], start, end)
