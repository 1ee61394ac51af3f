"""``killed_low`` and ``killed_high``, worked out by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.export.toll import toll
from dateline.model import Found, Harm, HarmClass

from .builders import claim


def killed(low: int | None, high: int | None, group: HarmClass = "unknown", side: str | None = None,
           who: str | None = None, rule: str = "") -> Harm:
    whom = Found(who, 0, len(who)) if who else None
    return Harm(Found("some", 0, 4), "killed", low, high, whom, group, side, rule)


SOLDIERS, CIVILIANS = killed(14, None, "combatants"), killed(3, 3, "civilians")
PEOPLE, CHILDREN, WOMEN = killed(30, 30), killed(12, 12, "children"), killed(5, 5, "women")


@pytest.mark.parametrize(("claims", "figure"), [
    ([], (None, None)),
    ([[]], (None, None)),
    ([[SOLDIERS, CIVILIANS]], (17, None)),  # at least 14 soldiers and three civilians
    ([[PEOPLE, CHILDREN]], (30, 30)),  # 30 people, including 12 children
    ([[PEOPLE, replace(CHILDREN, high=None)]], (30, 30)),  # 30 people, including at least 12 children
    ([[replace(PEOPLE, high=None), CHILDREN]], (30, None)),  # at least 30 people, including 12 children
    ([[CHILDREN, WOMEN]], (17, 17)),  # 12 children and five women
    ([[killed(20, 20, "civilians"), CHILDREN, WOMEN]], (20, 20)),  # 20 civilians, including 12 children, five women
    ([[killed(6, 6, "combatants"), killed(20, 20, "civilians"), CHILDREN]], (26, 26)),  # and six fighters
    ([[killed(9, 9, "combatants", "a"), killed(4, 4, "combatants", "b")]], (13, 13)),  # nine of a side, four of another
    ([[killed(9, 9, "combatants"), killed(2, 2, "combatants")]], (9, 9)),  # nine fighters, including two commanders
    # 40 militants and at least 25 soldiers of one account; two commanders are a share of the nine fighters
    ([[killed(40, 40, "combatants", who="militants"), killed(25, None, "combatants", who="soldiers")]], (65, None)),
    ([[killed(9, 9, "combatants", who="fighters"),
       killed(2, 2, "combatants", who="commanders", rule="harm.share")]], (9, 9)),
    ([[killed(9, 9, "combatants", who="fighters")], [killed(9, 9, "combatants", who="rebels")]], (9, 9)),  # told again
    ([[CIVILIANS, killed(None, None, "combatants")]], (3, None)),  # three civilians and several soldiers
    ([[CIVILIANS, killed(None, 9, "combatants")]], (3, 12)),  # three civilians and up to nine soldiers
    ([[killed(18, 18)], [killed(25, 25, "combatants"), killed(2, 2, "civilians")]], (18, 27)),  # rivals
    ([[killed(18, 18)], [killed(19, None)]], (18, None)),
    ([[killed(None, None)], [killed(19, 19)]], (19, None)),
    ([[], [killed(19, 19)]], (19, 19)),  # a claim that tells no figure of the kind does not count
])
def test_toll(claims: list[list[Harm]], figure: tuple[int | None, int | None]) -> None:
    told = [replace(claim(), harm=tuple(harms)) for harms in claims]
    assert toll(told, "killed") == figure
    assert toll(told, "wounded") == (None, None)
