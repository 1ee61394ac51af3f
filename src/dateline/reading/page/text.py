"""Bytes to text: byte order mark, declared character set, UTF-8, and only then a guess."""

from __future__ import annotations

import codecs
import re

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
_HEAD = 4096  # bytes searched for a declared character set; the HTML standard asks for 1024


def decode(content: bytes, encoding: str | None = None) -> tuple[str, str]:
    """The text and the name of the encoding that read it. Line ends are kept as they stand."""
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content.decode(name, "replace"), name
    declared = _DECLARED.search(content, 0, _HEAD)
    names = [encoding, declared.group(1).decode("ascii") if declared else None, "utf-8"]
    for candidate in names:
        if candidate and (text := _attempt(content, candidate)) is not None:
            return text, candidate
    return _guess(content)


def _attempt(content: bytes, name: str) -> str | None:
    try:
        return content.decode(codecs.lookup(name).name)
    except (LookupError, UnicodeError, ValueError):
        return None  # the next encoding is tried; the last one never fails


def _guess(content: bytes) -> tuple[str, str]:
    from charset_normalizer import from_bytes

    best = from_bytes(content[:200_000]).best()
    name = best.encoding if best else "cp1252"
    return content.decode(name, "replace"), name
