"""Kinds of content told from the bytes."""

from __future__ import annotations

import codecs
import re

_HTML = re.compile(
    r"\A\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--.{0,1000}?-->\s*){0,5}<(?:!doctype\s+html|html|head|body)\b", re.I | re.S
)
# Control bytes that no text holds. 0x1B (escape) and 0x0C (form feed) do occur in old agency files.
_CONTROL = bytes(b for b in range(32) if b not in b"\t\n\x0b\x0c\r\x1b")
_FEW = 0.02  # share of control bytes up to which a file is still damaged text and not binary


def wide_encoding(head: bytes) -> str | None:
    """``utf-16`` or ``utf-32`` by mark, ``utf-16-le`` or ``-be`` where every other byte is NUL; else null."""
    if head.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        return "utf-32"
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    pairs = len(head) // 2
    even, odd = head[::2].count(0), head[1::2].count(0)
    if pairs >= 8 and max(even, odd) > 0.6 * pairs and min(even, odd) < 0.02 * pairs:
        return "utf-16-le" if odd > even else "utf-16-be"
    return None


def is_binary(content: bytes) -> bool:
    """Whether bytes of no wide encoding are no text: a NUL in the head, or many control bytes."""
    head = content[:65_536]
    if 0 in head[:4096]:
        return True
    return len(head) - len(head.translate(None, _CONTROL)) > _FEW * len(head)


def is_html(head: bytes, encoding: str | None = None) -> bool:
    """Whether the content begins as an HTML page does, whatever the file is called."""
    text = head.decode(encoding or "latin-1", "replace").removeprefix("\ufeff").removeprefix("ï»¿")
    return _HTML.match(text) is not None
