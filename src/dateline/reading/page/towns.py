"""Whether a name is a place's: the gazetteer asked for the name alone, never for where it lies."""

from __future__ import annotations

import os
import re
import sqlite3
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

_ARTICLE = re.compile(r"^(?:al|el|an|ar|as|ash|at|az)[ -]")
_PART = re.compile(r"[,/]")


@cache
def _connection(process: int) -> sqlite3.Connection:
    path = files("dateline.data").joinpath("places", "gazetteer.sqlite")
    return sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False)


@lru_cache(maxsize=4096)
def is_place(name: str) -> bool:
    """Whether the gazetteer lists the name; of "EL OBEID, Sudan" the part before the comma."""
    low = _PART.split(name)[0].strip().casefold()
    forms = {_fold(low), _fold(_ARTICLE.sub("", low))} - {""}
    marks = ",".join("?" * len(forms))
    found = _connection(os.getpid()).execute(f"SELECT 1 FROM names WHERE folded IN ({marks}) LIMIT 1", (*forms,))
    return found.fetchone() is not None


def _fold(words: str) -> str:
    """Letters and digits without marks, as the gazetteer's names are kept."""
    return "".join(char for char in unicodedata.normalize("NFKD", words) if char.isalnum())
