"""Lanes of control: who holds, since when, by whose account; silence is no certainty."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import Any

from dateline.case.control.changes import Told, change_of, lane_of
from dateline.case.control.lane import holdings
from dateline.case.join.events import event_of
from dateline.case.join.origins import Origin
from dateline.model import ActorMention, Claim, ClaimTime, Holding, Interval

from ..builders import TAIZ, actor, claim, day, place

ARMY, REBELS = actor("army", "state.yemen.forces"), actor("rebels", "group.houthis")
RADIO, AGENCY = Origin("radio", "Radio", None), Origin("agency", "Agency", None)
TOWN = (place("Taiz", TAIZ),)


def lane(*told: tuple[Claim, Origin], shuffled: int | None = None) -> list[Holding]:
    """The lane of claims, each an event of its own unless they share an incident number."""
    groups: dict[int, list[Told]] = {}
    for c, origin in told:
        groups.setdefault(c.incident, []).append(Told(c, origin, Interval(day("2024-05-30"), day("2024-05-30"))))
    changes = []
    for group in groups.values():
        state = all(t.claim.type == "hold" for t in group)
        voices = {str(n): t.origin for n, t in enumerate(group)}
        event = None if state else event_of([(str(n), t.claim) for n, t in enumerate(group)], voices)
        changes.append(change_of(group, event))
    if shuffled is not None:
        random.Random(shuffled).shuffle(changes)
    return list(holdings("p", "Taiz", [c for c in changes if c is not None]))


def told(lane_: list[Holding]) -> list[tuple[str | None, str | None, str | None, str]]:
    return [(h.holder, str(h.since.first) if h.since.first else None, str(h.until.first) if h.until.first else None,
             h.degree) for h in lane_]


WHOLE: dict[str, Any] = {"where": TOWN, "extent": "full"}
TAKEN = (claim("a", "seize", agent=(REBELS,), target=(ARMY,), on="2024-05-02", incident=1, **WHOLE), RADIO)
LOST = (claim("b", "seize", agent=(ARMY,), target=(REBELS,), on="2024-05-09", incident=2, **WHOLE), RADIO)


def test_a_town_taken_and_lost_is_three_stretches() -> None:
    assert told(lane(TAKEN, LOST)) == [
        ("state.yemen", None, "2024-05-02", "full"), ("group.houthis", "2024-05-02", "2024-05-09", "full"),
        ("state.yemen", "2024-05-09", None, "full")]


def test_the_order_of_claims_makes_no_difference() -> None:
    assert all(lane(TAKEN, LOST, shuffled=n) == lane(LOST, TAKEN) for n in range(4))


def test_one_origin_is_a_claim_two_are_an_assessment() -> None:
    also = (claim("c", "seize", agent=(REBELS,), where=TOWN, on="2024-05-02", extent="full", incident=1), AGENCY)
    assert lane(TAKEN)[-1].basis == "claimed"
    assert lane(TAKEN, also)[-1].basis == "assessed"
    assert lane(TAKEN, also)[-1].accounts == ("Agency", "Radio")


def test_part_of_a_town_is_partial_and_contradicting_extents_are_disputed() -> None:
    part = (claim("c", "seize", agent=(REBELS,), where=TOWN, on="2024-05-02", extent="partial", incident=1), AGENCY)
    assert lane(part)[-1].degree == "partial"
    assert lane(TAKEN, part)[-1].degree == "disputed"


def test_a_state_prolongs_what_was_heard_and_begins_nothing() -> None:
    held = (claim("c", "hold", agent=(REBELS,), where=TOWN, status="ongoing", incident=3), AGENCY)
    lane_ = lane(TAKEN, held)
    assert told(lane_)[-1] == ("group.houthis", "2024-05-02", None, "full")
    assert lane_[-1].last_heard == day("2024-05-30") and len(lane_[-1].claims) == 2
    alone = lane(held)
    assert (alone[0].since, alone[0].until) == (Interval(None, None), Interval(None, None))


def test_who_left_holds_no_longer_and_who_came_is_not_guessed() -> None:
    left = (claim("c", "withdraw", agent=(ARMY,), where=TOWN, on="2024-05-04", incident=1), RADIO)
    assert told(lane(left)) == [("state.yemen", None, "2024-05-04", "full")]


def test_a_siege_is_a_stretch_of_who_is_inside() -> None:
    siege = (claim("c", "besiege", agent=(REBELS,), target=(ARMY,), where=TOWN, status="ongoing", incident=1), RADIO)
    assert told(lane(siege)) == [("state.yemen", None, None, "besieged")]


def siege(*target: ActorMention, since: str | None = None) -> tuple[Claim, Origin]:
    """A siege by the rebels, open-ended, an event of its own."""
    told_ = claim("s", "besiege", agent=(REBELS,), target=target, where=TOWN, status="ongoing", incident=8)
    begun = ClaimTime(None, day(since), None, day(since), day("2024-05-30"), None)
    return (replace(told_, time=begun) if since else told_), RADIO


def held(by: ActorMention) -> tuple[Claim, Origin]:
    return claim("h", "hold", agent=(by,), where=TOWN, status="ongoing", incident=9), AGENCY


def test_a_siege_without_a_word_for_the_besieged_is_of_who_else_holds_the_place() -> None:
    assert told(lane(siege(since="2024-03-01"), held(ARMY))) == [("state.yemen", "2024-03-01", None, "besieged")]
    assert told(lane(LOST, siege(since="2024-05-20"))) == [
        ("group.houthis", None, "2024-05-09", "full"), ("state.yemen", "2024-05-09", "2024-05-20", "full"),
        ("state.yemen", "2024-05-20", None, "besieged")]
    relieved = (claim("r", "seize", agent=(REBELS,), target=(ARMY,), where=TOWN, on="2024-05-25", incident=7), RADIO)
    assert told(lane(siege(since="2024-03-01"), relieved))[0] == ("state.yemen", "2024-03-01", "2024-05-25", "besieged")


def test_the_besieger_is_not_who_is_inside() -> None:
    assert told(lane(siege(since="2024-03-01"))) == [(None, "2024-03-01", None, "besieged")]
    assert told(lane(siege(since="2024-03-01"), held(REBELS)))[0][0] is None
    assert told(lane(TAKEN, siege(since="2024-05-20")))[-1] == (None, "2024-05-20", None, "besieged")


def test_a_siege_of_who_holds_already_is_a_stretch_of_its_own() -> None:
    assert [degree for *_, degree in told(lane(LOST, siege(ARMY, since="2024-05-20")))] == ["full", "full", "besieged"]


def test_a_road_is_cut_and_opened() -> None:
    cut = (claim("c", "close_route", where=TOWN, on="2024-05-01", incident=1), RADIO)
    opened = (claim("d", "open_route", where=TOWN, on="2024-05-05", incident=2), RADIO)
    assert told(lane(opened, cut)) == [(None, "2024-05-01", "2024-05-05", "cut"), (None, "2024-05-05", None, "open")]


def test_what_is_planned_or_denied_changes_nothing() -> None:
    for status in ("planned", "possible", "denied"):
        assert lane((claim("c", "seize", agent=(REBELS,), where=TOWN, status=status), RADIO)) == []


def test_a_lane_is_that_of_the_town_and_not_of_a_province() -> None:
    assert lane_of(TOWN[0]) == (TAIZ[0], "Taiz")
    assert lane_of(place("Um Zafir")) == ("name um zafir", "Um Zafir")


def test_a_town_told_by_its_distance_is_not_the_town_from_which_it_is_counted() -> None:
    site = replace(TOWN[0], kind="site", type_word="town", precision="near")
    assert lane_of(site) is None
    assert lane_of(replace(site, type_word="parts")) == (TAIZ[0], "Taiz")


def test_a_holder_has_its_name_though_some_only_say_the_army() -> None:
    army = ActorMention("Army", 0, 4, None, None, "described", "army")
    bare = claim("c", "seize", agent=(army,), on="2024-05-09", incident=2, **WHOLE)
    both = lane(TAKEN, LOST, (bare, AGENCY), (replace(bare, id="d"), AGENCY))[-1]
    assert (both.holder, both.holder_name) == ("state.yemen", ARMY.name or ARMY.text)
    alone = lane((bare, AGENCY))[-1]
    assert (alone.holder, alone.holder_name) == ("state.yemen", "Yemen")
