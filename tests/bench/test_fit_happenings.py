"""The weights of evidence: what points to the right happening weighs for it, what points away against it."""

from __future__ import annotations

from fit_happenings import SET_BY_HAND, fitted


def test_evidence_is_weighed_by_what_it_says() -> None:
    right = [([("near", "same type"), ("far", "same type")], 0)] * 20
    new = [([("far", "same type")], -1)] * 20
    weights = fitted(right + new)
    assert weights["near"] > 0 > weights["far"]


def test_what_is_set_by_hand_stays() -> None:
    weights = fitted([([("places apart",)], 0)] * 20)
    assert weights["places apart"] == SET_BY_HAND["places apart"]
