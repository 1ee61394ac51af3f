"""Statements of ministries and bodies, and summaries as in an encyclopaedia."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dateline.model import Reading

Read = Callable[..., Reading]

# Journeys to come: who will meet whom, where and that it is planned.
JOURNEYS = [
    ("The minister will travel to Juba to hold talks with the president.", "hold talks",
     {"agent": ["minister", "president"], "place": ["Juba"], "status": "planned"}),
    ("Deputy Secretary Higgins will fly to Mali to discuss security issues with government officials.", "discuss",
     {"agent": ["Higgins", "government officials"], "status": "planned"}),
    ("The minister travelled to Juba to meet the president.", "meet", {"status": "possible"}),
    ("In Juba on May 3, the minister will meet with Sudanese officials.", "meet with", {"place": ["Juba"]}),
    ("The minister will visit Juba on May 3, where he will meet the president.", "meet", {"place": ["Juba"]}),
    ("She held talks with the envoys of Chad, Niger and Mali in Brussels last week.", "held",
     {"agent": ["envoys", "Niger", "Mali"], "place": ["Brussels"]}),
]


@pytest.mark.parametrize(("text", "trigger", "told"), [*JOURNEYS])
def test_told_in_statements(text: str, trigger: str, told: dict[str, Any], read: Read) -> None:
    claims = [c for c in read(text).claims if c.trigger.text.startswith(trigger)]
    assert len(claims) == 1
    for field, value in told.items():
        got = getattr(claims[0], field)
        assert (got if isinstance(value, str) else [x.text for x in got]) == value
