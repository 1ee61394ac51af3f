"""A report as it was handed in, and what went wrong with one."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import field
from typing import Literal

from dateline.model.shape import dataclass

Media = Literal["text", "html"]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something a user should know: a closed-list ``code`` and a sentence that says what to do.

    The codes are listed in ``docs/problems.md``.
    """

    code: str
    message: str

    def to_json(self) -> dict[str, str]:
        return {"code": self.code, "message": self.message}


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that could not be taken: the file, the line where it has lines, and the problem."""

    path: str
    line: int | None
    problem: Problem

    def __str__(self) -> str:
        where = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{where}: {self.problem.message}"


@dataclass(frozen=True, slots=True)
class RawReport:
    """One report before anything is understood: bytes, where they came from, and what its row said.

    ``name`` is the row's ``id`` or the file name without its ending. ``encoding`` is set only where it is
    known for certain (rows of JSONL and CSV are UTF-8); otherwise the page room finds it out. ``published``
    is the row's own word (any ISO form); ``given_date`` the date given by hand, which outranks all others.
    ``archive_url``, ``fetched``: where its row says that a copy is kept, and when the page was fetched, to the letter.
    """

    name: str
    path: str
    content: bytes
    media: Media = "text"
    line: int | None = None
    encoding: str | None = None
    url: str | None = None
    title: str | None = None
    published: str | None = None
    given_date: str | None = None
    outlet: str | None = None
    extras: Mapping[str, str] = field(default_factory=dict)
    archive_url: str | None = None
    fetched: str | None = None

    @property
    def sha256(self) -> str:
        """SHA-256 of the bytes as handed in, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()
