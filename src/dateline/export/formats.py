"""The forms that a case leaves in, by name."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Protocol

from dateline.export.claims import CLAIMS_CSV, Beside
from dateline.export.manifest import Manifest
from dateline.model import Dossier


class TextOut(Protocol):
    """Where text goes."""

    def write(self, text: str, /) -> Any: ...


Writer = Callable[[Iterable[Dossier], Any, Manifest], None]


@dataclass(frozen=True, slots=True)
class Format:
    """One form. ``write`` puts dossiers, in the order that they come in, onto a stream, one at a time, and counts in
    the manifest; ``binary``: the stream takes bytes, else text with its line ends as written; ``ending`` of a file of
    it; ``rules``: sentences on how the record is changed on its way out; ``whole``: the claims are in it, so that no
    table of claims need stand beside it; ``claims``: that table otherwise."""

    name: str
    ending: str
    write: Writer
    rules: tuple[str, ...] = ()
    binary: bool = False
    whole: bool = False
    claims: Beside = CLAIMS_CSV

    @property
    def beside(self) -> Beside | None:
        """The table that stands beside a file of it."""
        return None if self.whole else self.claims


# Each in the module of its name, as ``FORMAT``: imported when it is asked for.
FORMATS = ("csv", "geojson", "jsonl", "parquet", "ucdp", "plover", "hxl", "acled")


def format_of(name: str) -> Format:
    """The format of that name. Raises ``ValueError``."""
    if name not in FORMATS:
        raise ValueError(f"{name!r} is no format; those are {', '.join(FORMATS)}")
    found: Format = importlib.import_module(f"dateline.export.{name}").FORMAT
    return found
