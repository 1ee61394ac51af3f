"""What one party tells and another denies is two claims: told, and denied by whoever denies it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(("text", "type_", "trigger", "who"), [
    ("The mayor said soldiers had shot villagers near Gao, a claim that Bamako rejected.", "attack", "rejected",
     "Bamako"),
    ("The mayor said soldiers had shot villagers near Gao, a charge Bamako denied.", "attack", "denied", "Bamako"),
    ("Ukraine says Russia deported the children near Gao, a charge Moscow rejects.", "displace", "rejects", "Moscow"),
    ("Residents said the army had shelled Gao, which the ministry denied.", "shelling", "denied", "ministry"),
    ("Residents said the army had shelled Gao, accusations dismissed by the ministry.", "shelling", "dismissed",
     "ministry"),
    ("The rebels said they had captured Gao, but the army denied it.", "seize", "denied", "army"),
    ("Residents said the army had shelled Gao. The ministry denied the allegation.", "shelling", "denied", "ministry"),
])
def test_a_denial_behind_what_is_told(text: str, type_: str, trigger: str, who: str, read: Read) -> None:
    claims = [c for c in read(text).claims if c.type == type_]
    assert [c.status for c in claims] == ["happened", "denied"]
    denied = claims[-1]
    assert (denied.trigger.text, [s.text for s in denied.source]) == (trigger, [who])
    assert denied.incident == claims[0].incident


@pytest.mark.parametrize("text", [
    "The army shelled Gao. The rebels rejected the proposal.",
    "The rebels captured Gao, which the army had held since May.",
    "Soldiers shot the man near Gao, who denied being a rebel.",
    "The army shelled Gao. The ministry denied him a visa.",
    "The army shelled Gao and captured Kutum. The ministry denied it.",     # which of them nobody tells
])
def test_no_denial(text: str, read: Read) -> None:
    assert all(c.status != "denied" for c in read(text).claims)
