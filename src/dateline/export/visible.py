"""Words of a report made safe to look at: nothing in them moves the cursor or turns the line around."""

from __future__ import annotations

import re

_SPACES = re.compile(r"[\t\n\r\v\f\x85\u2028\u2029 ]+")

# Controls, direction marks, invisible formats, lone surrogates, tags. The joiners U+200C and U+200D stay: Persian
# and Arabic need them. Source: Unicode 15 categories Cc, Cf, Cs; UTR #36, section 2.
UNSEEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff"
    r"\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """The text on one line, with characters that cannot be seen written out as ``\\u202e``.

    >>> visible("taken\\u202e\\nback")
    'taken\\\\u202e back'
    """
    if text.isprintable() and "  " not in text:  # as nearly all is; what is looked for below does not print
        return text
    return UNSEEN.sub(_written_out, _SPACES.sub(" ", text))


def short(text: str, longest: int = 300) -> str:
    """The visible text, cut where it is too long to be looked at: a page of one line has that line for its title."""
    return visible(text) if len(text) <= longest else f"{visible(text[:longest])}…"


def _written_out(match: re.Match[str]) -> str:
    code = ord(match[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
