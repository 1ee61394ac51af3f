"""A report that was handed in and could not be read or joined, in words for who handed it in."""

from __future__ import annotations

from typing import Self


class NotRead(Exception):
    """Why a report is not in the case, and what to do."""

    @classmethod
    def by_fault(cls, doing: str, error: Exception | str) -> Self:
        """Of a report on which the program itself fails. ``doing``: "reading", "joining"; ``error``: what it fails
        with, also as ``in_words`` gives it."""
        what = error if isinstance(error, str) else in_words(error)
        return cls(f"{doing} it failed ({what}), by a fault of dateline and not of the report: nothing of it was kept; "
                   "dateline add --debug on a file of it prints what a report of the fault needs")


def in_words(error: Exception) -> str:
    """The kind of an error, and its words where it has any."""
    return f"{type(error).__name__}: {error}".removesuffix(": ")
