"""What is wrong with a text as it came: control characters that turn it round, letters lost in decoding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from dateline.model.report import Problem

_OVERRIDE = re.compile("[\u202a-\u202e\u2066-\u2069]")
# U+FFFD (also as the three letters it becomes), and UTF-8 read as Windows-1252: the traces of its lead bytes, as in
# "â€™" for a quote, "Ã©" for a letter with an accent, "Ø§Ù„" for Arabic.
_DAMAGE = re.compile("\ufffd|ï¿½|â€[\u0080-\u009f™œ“”˜¦]|Ã[\u0080-\u00bf]|Â[\u00a0«»°]"
                     "|Ø[\u0080-\u00bf†‡ˆ‰Š‹„]|Ù[\u0080-\u00bf†‡ˆ‰Š‹„]")


# Those that a terminal obeys: C0 but for tab and line ends, DEL, and CSI of C1. NUL counts as damage.
_CONTROL = re.compile("[\x01-\x08\x0b\x0c\x0e-\x1f\x7f\x9b]")
_LONG = 1000
_RUN = re.compile(f"[!-~\u0600-\u06ff]{{{_LONG}}}")  # no word of any language is so long


def find_controls(text: str) -> Iterator[Problem]:
    """A problem where a text holds control characters. They stay in a plain text; no HTML element can hold them."""
    if count := len(_CONTROL.findall(text)):
        said = f"{count} control characters (a terminal would obey them); show the text only with them made visible"
        yield Problem("control_characters", said)


def find_damage(text: str) -> Iterator[Problem]:
    """A problem for each kind of damage. The text itself stays as it is."""
    beyond_ascii = "" if text.isascii() else text  # there alone such characters stand
    if count := len(_OVERRIDE.findall(beyond_ascii)):
        said = f"{count} characters that turn the direction of the text; what is shown may differ from what is stored"
        yield Problem("bidi_controls", said)
    if count := len(_DAMAGE.findall(beyond_ascii)) + text.count("\x00"):
        said = f"letters lost or wrongly decoded at {count} place{'s' if count > 1 else ''}; see the original page"
        yield Problem("damaged_text", said)
    if _lacks_spaces(text) and _RUN.search(text):
        yield Problem("no_words", "1,000 characters or more stand without a space: they hold no words and are not read")


def _lacks_spaces(text: str) -> bool:
    """Whether a stretch of a text is so long without a space that such a word may stand in it."""
    start = 0
    while start + _LONG <= len(text):
        space = text.rfind(" ", start, start + _LONG)
        if space < 0:
            return True
        start = space + 1
    return False
