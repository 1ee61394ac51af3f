"""JSON of what reports say: in their letters, with all that cannot be seen in them written out.

Escaped a character is the same to a program, and turns no line around before a person's eyes.
"""

from __future__ import annotations

import json
import re
from typing import Any

from dateline.export.visible import UNSEEN

_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, allow_nan=False).encode


def dumps(value: Any) -> str:
    """JSON on one line; it can be written as UTF-8 whatever the text."""
    text = _encode(value)
    return text if text.isascii() and "\x7f" not in text else UNSEEN.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    return json.dumps(match[0])[1:-1]
