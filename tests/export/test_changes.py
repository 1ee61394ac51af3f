"""What changed between two states, on dossiers built by hand."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date

import pytest

from dateline.export.changes.fields import FieldChange, field_changes
from dateline.export.changes.match import groups
from dateline.model import Claim, ClaimTime, Dossier, Judgement, Release

from .builders import actor, claim, dossier, harm, head, place

RULES = Release("x", "Ada", "2024-05-02T00:00:00+00:00", "", {}, True, 0, 0, "", "1")


class Made:
    """A state of dossiers by their hashes."""

    name, rules = "x", RULES

    def __init__(self, **dossiers: Dossier) -> None:
        self._dossiers = dossiers
        self.hashes: Mapping[str, str] = {d.event.id: h for h, d in dossiers.items()}

    def dossiers(self, hashes: Collection[str]) -> dict[str, Dossier]:
        return {h: self._dossiers[h] for h in hashes}


def of(*ids: str) -> Dossier:
    return dossier(*(claim(i) for i in ids))


def now(*ids: str) -> Dossier:
    return dossier(*(claim(i, "clash") for i in ids))


@pytest.mark.parametrize(("before", "after", "found"), [
    ({"h1": of("a")}, {"h1": of("a")}, []),
    ({"h1": of("a")}, {"h2": of("a")}, []),  # frozen by another version, which wrote the same in other letters
    ({}, {"h2": of("a")}, [((), ("a",))]),
    ({"h1": of("a")}, {}, [(("a",), ())]),
    ({"h1": of("b")}, {"h2": of("a", "b")}, [(("b",), ("a",))]),                       # its id is another now
    ({"h1": of("a"), "h2": of("b")}, {"h3": of("a", "b")}, [(("a", "b"), ("a",))]),    # merged
    ({"h3": of("a", "b")}, {"h1": of("a"), "h2": of("b")}, [(("a",), ("a", "b"))]),    # split
    ({"h1": of("a", "b"), "h2": of("c", "d")}, {"h3": of("a"), "h4": of("b", "c"), "h5": of("d")},
     [(("a", "c"), ("a", "b", "d"))]),                                                 # a claim went over
    ({"h1": of("a"), "h2": of("c"), "h6": of("e")}, {"h3": now("a"), "h4": now("c"), "h5": of("b", "e")},
     [(("a",), ("a",)), (("c",), ("c",)), (("e",), ("b",))]),
    # Two groups that the last event draws together.
    ({"h1": of("a", "x"), "h2": of("c", "y")}, {"h3": of("a"), "h4": of("c"), "h5": of("x", "y")},
     [(("a", "c"), ("a", "c", "x"))]),
])
def test_an_event_is_followed_by_its_claims(
    before: dict[str, Dossier], after: dict[str, Dossier], found: list[tuple[tuple[str, ...], tuple[str, ...]]],
) -> None:
    told = groups(Made(**before), Made(**after))
    ids = [(tuple(d.event.id for d in old), tuple(d.event.id for d in new)) for old, new in told]
    assert ids == found


def told(before: Dossier, after: Dossier, field: str) -> FieldChange | None:
    return next((c for c in field_changes(before, after) if c.field == field), None)


RADIO, HERALD = head("r1"), head("r2", "City Herald", date(2024, 5, 3))
NINE = claim("a", place=(place(),), agent=(actor("jets"),), harm=(harm(9, 9),))


def test_nothing_is_told_of_what_is_the_same() -> None:
    assert list(field_changes(dossier(NINE), dossier(NINE))) == []


def test_a_figure_with_the_report_that_changed_it() -> None:
    eleven = claim("b", "casualties", harm=(harm(11, 14),))
    after = dossier(NINE, eleven, heads=(RADIO, HERALD))
    assert told(dossier(NINE), after, "killed") == FieldChange(
        "killed", "9", "9 to 14", ("of City Herald of 2024-05-03",))
    assert told(after, dossier(NINE), "killed") == FieldChange(
        "killed", "9 to 14", "9", ("City Herald of 2024-05-03 tells it no more",))
    assert told(dossier(NINE), after, "place") is None
    assert told(dossier(NINE), after, "report") == FieldChange("report", None, "City Herald of 2024-05-03 (r2)")
    assert told(dossier(NINE), after, "claim") == FieldChange("claim", None, "b casualties “bombed”")


def test_a_correction_is_the_reason_of_its_own_field_only() -> None:
    said = Judgement(3, "Ada", "2024-05-04T08:00:00+00:00", "correct", "a", None, "place", "Taiz city", "the map")
    before = dossier(NINE)
    corrected = replace(before.event, row={**before.event.row, "place": "Taiz city", "status": ["ongoing"]})
    after = replace(before, event=corrected, judgements=(said,))
    place_ = told(before, after, "place")
    assert place_ and place_.because == ("Ada corrected place to Taiz city: the map",)
    status = told(before, after, "status")
    assert status and status.because == ()
    assert told(before, after, "decision") == FieldChange(
        "decision", None, "correct place to Taiz city by Ada on 2024-05-04: the map (judgement 3)")
    undone = told(after, before, "place")
    assert undone and undone.because == ("the correction of place by Ada no longer stands",)


def test_a_claim_that_is_read_otherwise() -> None:
    dated: Claim = replace(NINE, time=ClaimTime(None, date(2024, 5, 2), date(2024, 5, 2), None, None, "day"))
    changed = list(field_changes(dossier(NINE), dossier(dated)))
    assert [(c.field, c.before, c.after) for c in changed] == [
        ("day", "2024-05-01", "2024-05-02"), ("claim a", "as it was read", "other in time")]
    assert changed[0].because == ("of another reading of Village Radio of 2024-05-02",)


def test_the_grade_with_its_reasons() -> None:
    after = replace(dossier(NINE).event, grade="fair", reasons=("2 independent origins: A, B",))
    change = told(dossier(NINE), replace(dossier(NINE), event=after), "grade")
    assert change == FieldChange("grade", "weak", "fair", ("2 independent origins: A, B",))


def test_a_place_that_is_on_the_map_now() -> None:
    nowhere = dossier(replace(NINE, place=(place(at=None),)))
    change = told(nowhere, dossier(NINE), "place")
    assert change and change.before == "Taiz (not on the map)"
    assert change.after == "Taiz (13.579 44.021 ±3 km, Taiz, YE)"
