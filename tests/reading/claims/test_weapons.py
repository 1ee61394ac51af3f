"""The weapon of a claim, with the words that make it one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Claim, Reading

WEAPONS = [
    ("A car bomb killed six people in Gao.", "casualties", "killed", "car bomb"),
    ("A suicide car bomb went off in Gao.", "bombing", "bomb", "suicide car bomb"),
    ("Mortar shells hit a bakery in Taiz.", "shelling", "hit", "Mortar shells"),
    ("The rebels fired cruise missiles at Aden.", "shelling", "fired", "cruise missiles"),
    ("Jets dropped barrel bombs on Homs.", "airstrike", "dropped", "barrel bombs"),
    ("The gunmen attacked villagers in Gao with machetes.", "attack", "attacked", "machetes"),
    ("The army used chlorine in Douma.", "chemical", "chlorine", "chlorine"),
    ("Six farmers were killed by a land mine near Gao.", "casualties", "killed", "mine"),
    ("Six farmers were killed near Gao.", "casualties", "killed", None),
    ("Envoys met in Tank city.", "talks", "met", None),
]


@pytest.mark.parametrize(("text", "type_", "trigger", "weapon"), WEAPONS)
def test_weapon(text: str, type_: str, trigger: str, weapon: str | None, read: Callable[..., Reading],
                claim_at: Callable[..., Claim]) -> None:
    named = claim_at(read(text), type_, trigger).weapon
    assert (named.text if named else None) == weapon
