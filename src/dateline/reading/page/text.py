"""Bytes to text: byte order mark, declared character set, UTF-8, and only then a guess."""

from __future__ import annotations

import codecs
import re
import unicodedata
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]{2,40})""", re.I
)
_LOST = re.compile("[\ud800-\udfff]")
_VALID = 0.75  # share of sequences above ASCII from which bytes are UTF-8; text in another code page has under a fifth
_HIGH = re.compile(rb"[\x80-\xff]+")
_LONG_RUNS = 0.1  # share of runs above ASCII that may be longer than two bytes
_BETWEEN = re.compile(r"(?<=[^\W\d_])([^\x00-\x7f])(?=[^\W\d_])")
_HEAD = 4096  # bytes searched for a declared character set; the HTML standard asks for 1024


class Decoded(NamedTuple):
    """A text and the encoding that read it. ``guessed``: nothing said so, and it is not UTF-8."""

    text: str
    encoding: str
    guessed: bool = False


def decode(content: bytes, encoding: str | None = None) -> Decoded:
    """The text of a report's bytes. Line ends are kept as they stand; bytes that are no letter become U+FFFD."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return Decoded(content.decode(name, "replace"), name)
    declared = _DECLARED.search(content, 0, _HEAD)
    names = [encoding, declared.group(1).decode("ascii") if declared else None, "utf-8"]
    for candidate in names:
        if candidate and (text := _attempt(content, candidate)) is not None:
            return Decoded(text, candidate)
    if (text := _nearly_utf8(content)) is not None:
        return Decoded(text, "utf-8")
    return _guess(content)


def _nearly_utf8(content: bytes) -> str | None:
    """UTF-8 in which a few bytes are lost; null where other sequences are more than that."""
    text = content.decode("utf-8", "surrogateescape")
    lost = len(_LOST.findall(text))
    valid = sum(char > "\x7f" for char in text) - lost
    return content.decode("utf-8", "replace") if valid > _VALID * (valid + lost) else None


def _attempt(content: bytes, name: str) -> str | None:
    try:
        return content.decode(codecs.lookup(name).name)
    except (LookupError, UnicodeError, ValueError):
        return None  # the next encoding is tried; the last one never fails


def _guess(content: bytes) -> Decoded:
    """Windows-1252 for Latin script, as in the press of most countries; a statistical guess for the others."""
    if _is_latin(content) and (text := _attempt(content, "cp1252")) is not None and not _has_odd_marks(text):
        return Decoded(text, "windows-1252", guessed=True)
    from charset_normalizer import from_bytes

    best = from_bytes(content[:200_000]).best()
    name = best.encoding if best else "cp1252"
    return Decoded(content.decode(name, "replace"), name, guessed=True)


def _is_latin(content: bytes) -> bool:
    """Whether bytes above ASCII stand alone among letters: in other scripts, whole words are of them."""
    runs = _HIGH.findall(content)
    return sum(len(run) > 2 for run in runs) <= _LONG_RUNS * len(runs)


def _has_odd_marks(text: str) -> bool:
    """Whether signs such as "\u00b3" stand between letters: they are letters of another code page (Polish "\u0142")."""
    return any(unicodedata.category(match[1])[0] in "SN" for match in _BETWEEN.finditer(text))
