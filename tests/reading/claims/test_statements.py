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
    ("The minister will meet with national and local Libyan officials.", "meet",
     {"agent": ["minister", "local Libyan officials"]}),
    ("We condemn in the strongest possible terms terrorist attacks this weekend in Gao.", "attacks",
     {"status": "happened"}),
]

# Who holds talks, and under whom they are.
HOSTS = [
    ("The conference will be co-hosted by Norway, Germany and Kuwait in Oslo.", "conference",
     {"agent": ["Norway", "Germany", "Kuwait"], "place": ["Oslo"], "status": "planned"}),
    ("Jordan and Norway will co-host a conference on Libya on May 30.", "co-host", {"agent": ["Jordan", "Norway"]}),
    ("The talks that will be held by the UN Special Envoy in Geneva in June will go on.", "talks",
     {"agent": ["UN Special Envoy"], "place": ["Geneva"], "status": "planned"}),
    ("Negotiations between the Yemeni parties under UN auspices will begin next week.", "Negotiations",
     {"agent": ["Yemeni parties", "UN"]}),
    ("The envoy will convene the parties in Geneva on 4 May.", "convene", {"agent": ["envoy", "parties"]}),
    ("The summit was held in Juba by order of the king.", "summit", {"agent": []}),
    ("Talks with rebels were condemned by the army.", "Talks", {"agent": ["rebels"]}),
]

# Those whom words of sympathy are for were hurt or killed, however many.
MOURNED = [
    ("We pray for a full recovery of those injured.", "injured", {"type": "casualties", "status": "happened"}),
    ("We wish a speedy recovery to all those wounded.", "wounded", {"type": "casualties", "status": "happened"}),
    ("We send condolences to the families of those killed in Gao.", "killed", {"type": "casualties"}),
    ("Condolences to the loved ones of those who were injured in Gao.", "injured", {"type": "casualties"}),
    ("Our thoughts are with those injured in Gao.", "injured", {"type": "casualties"}),
]

# Help and fights that are pledged.
PLEDGED = [
    ("Norway will provide $20 million in humanitarian assistance to refugees.", "provide",
     {"type": "aid", "agent": ["Norway"], "target": ["refugees"], "status": "planned"}),
    ("The EU has mobilised 300 million euros in humanitarian aid for refugees.", "mobilised",
     {"type": "aid", "agent": ["EU"], "target": ["refugees"]}),
    ("Norway has responded with over $80 million in humanitarian aid.", "humanitarian aid", {"type": "aid"}),
    ("The coalition will degrade and defeat Boko Haram.", "degrade",
     {"agent": ["coalition"], "target": ["Boko Haram"]}),
    ("The coalition vowed to degrade and ultimately destroy Boko Haram.", "degrade", {"target": ["Boko Haram"]}),
]

# What bodies agree.
AGREED = [
    ("We welcome the consensus reached by the Libyan parties on a government.", "reached",
     {"type": "agree", "agent": ["Libyan parties"]}),
    ("As agreed in UN Security Council Resolution 2259, the parties will meet.", "agreed",
     {"type": "agree", "agent": ["UN Security Council"]}),
    ("As agreed in Geneva, the parties will meet.", "agreed", {"agent": []}),
]


def test_money_in_aid_is_given_once(read: Read) -> None:
    assert len(read("Norway will provide $20 million in humanitarian assistance to refugees.").claims) == 1


def test_those_told_beside_a_figure_are_no_mourned(read: Read) -> None:
    harm = [[h.low for h in c.harm] for c in read("Two nurses were among those killed in Gao.").claims]
    assert harm == [[2]]
    assert not read("Those mourned were buried by the families on Monday.").claims


@pytest.mark.parametrize(("text", "trigger", "told"), [*JOURNEYS, *HOSTS, *MOURNED, *PLEDGED, *AGREED])
def test_told_in_statements(text: str, trigger: str, told: dict[str, Any], read: Read) -> None:
    claims = [c for c in read(text).claims if c.trigger.text.startswith(trigger)]
    assert len(claims) == 1
    for field, value in told.items():
        got = getattr(claims[0], field)
        assert (got if isinstance(value, str) else [x.text for x in got]) == value
