"""Origins, conflicts and grades of an event, on claims built by hand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.case.join.copies import Likeness
from dateline.case.join.events import event_of
from dateline.case.join.origins import Origin, led_by, origin_of, publisher, shared_publishers
from dateline.model import ActorMention, Block, Claim, Event, Found, SourceLink

from ..builders import actor, claim, link, report

REUTERS, SANA = Origin("thomson reuters", "Reuters", None), Origin("sana", "SANA", "state.syria")
ARMY, REBELS = actor("army", "state.syria.forces"), actor("rebels", "group.free_syrian_army")


def event(*told: tuple[Claim, Origin]) -> Event:
    voices = {f"r{n}": origin for n, (_, origin) in enumerate(told)}
    return event_of([(f"r{n}", c) for n, (c, _) in enumerate(told)], voices)


def test_the_id_of_an_event_is_the_smallest_of_its_claims() -> None:
    assert event((claim("b", "clash"), REUTERS), (claim("a", "clash"), SANA)).id == "a"


def test_one_origin_is_weak_two_are_fair() -> None:
    one = event((claim("a", "airstrike"), REUTERS), (claim("b", "casualties", killed=3), REUTERS))
    two = event((claim("a", "airstrike"), REUTERS), (claim("b", "airstrike"), Origin("x", "Village Radio", None)))
    assert (one.grade, two.grade) == ("weak", "fair")


def test_two_origins_of_one_side_are_weak() -> None:
    tv = Origin("state tv", "State TV", "state.syria")
    graded = event((claim("a", "repel"), SANA), (claim("b", "repel"), tv))
    assert graded.grade == "weak" and "all of one side" in graded.reasons[0]


def test_who_says_so_against_its_own_side_confirms() -> None:
    graded = event((claim("a", "seize", agent=(REBELS,), target=(ARMY,)), SANA),
                   (claim("b", "seize", agent=(REBELS,), target=(ARMY,)), REUTERS))
    assert graded.grade == "confirmed" and "SANA" in graded.reasons[0]


def test_the_town_and_parts_of_it_are_contested() -> None:
    graded = event((claim("a", "seize", agent=(ARMY,), extent="full"), SANA),
                   (claim("b", "seize", agent=(ARMY,), extent="partial"), REUTERS))
    assert graded.grade == "contested"
    assert [c.words for c in graded.conflicts] == ["extent: full (SANA); partial (Reuters)"]


def test_figures_that_differ_are_said_and_do_not_make_it_contested() -> None:
    graded = event((claim("a", "casualties", killed=8), SANA), (claim("b", "casualties", killed=11), REUTERS))
    assert graded.grade == "fair"
    assert [c.words for c in graded.conflicts] == ["killed: 11 (Reuters); 8 (SANA)"]
    assert graded.row["harm"][0]["low"] == 8 and graded.row["harm"][0]["high"] == 11


def test_doers_without_a_side_in_common_are_contested_a_wider_list_is_not() -> None:
    russia = actor("Russia", "state.russia")
    apart = event((claim("a", "airstrike", agent=(ARMY,)), SANA), (claim("b", "airstrike", agent=(russia,)), REUTERS))
    both = claim("a", "airstrike", agent=(ARMY, russia))
    wider = event((both, SANA), (claim("b", "airstrike", agent=(russia,)), REUTERS))
    assert (apart.grade, wider.grade) == ("contested", "fair")


COALITION = actor("the Saudi-led coalition", "group.saudi_led_coalition")
QATAR, RIYADH = actor("Qatar", "state.qatar"), actor("the Saudi air force", "state.saudi_arabia.forces")


@pytest.mark.parametrize(("doer", "other", "on", "grade"), [
    (COALITION, RIYADH, "2016-03-01", "fair"), (RIYADH, COALITION, "2016-03-01", "fair"),
    (COALITION, QATAR, "2016-03-01", "fair"), (COALITION, QATAR, "2019-03-01", "contested"),  # it left in 2017
    (RIYADH, QATAR, "2016-03-01", "contested"),  # two members, of whom one account names each
    (actor("a brigade", "group.jaish_al_ababil"), actor("the Free Syrian Army", "group.free_syrian_army"),
     "2015-03-01", "fair"),  # of the Southern Front, which is of it
])
def test_a_coalition_and_who_was_in_it_contradict_nobody(
    doer: ActorMention, other: ActorMention, on: str, grade: str,
) -> None:
    told = event((claim("a", "airstrike", agent=(doer,), on=on), SANA),
                 (claim("b", "airstrike", agent=(other,), on=on), REUTERS))
    assert told.grade == grade
    assert {a["name"] for a in told.row["agent"]} == {doer.name, other.name}


def test_of_a_coalition_and_its_member_the_member_stands_first() -> None:
    russia = actor("Russia", "state.russia")
    told = event((claim("a", "airstrike", agent=(COALITION, russia)), SANA),
                 (claim("b", "airstrike", agent=(RIYADH,)), REUTERS))
    assert [a["id"] for a in told.row["agent"]] == ["state.russia", "state.saudi_arabia.forces",
                                                    "group.saudi_led_coalition"]


def test_what_one_says_happened_and_another_denies_is_contested() -> None:
    graded = event((claim("a", "withdraw", agent=(ARMY,), status="denied"), SANA),
                   (claim("b", "withdraw", agent=(ARMY,)), REUTERS))
    assert graded.grade == "contested" and graded.conflicts[0].field == "withdraw"


def test_who_stays_away_does_not_deny_that_others_met() -> None:
    away = (claim("a", "talks", agent=(REBELS,), status="denied"), SANA)
    assert event(away, (claim("b", "talks", agent=(ARMY,)), REUTERS)).grade == "fair"
    assert event(away, (claim("b", "talks", agent=(ARMY, REBELS)), REUTERS)).grade == "contested"


def test_a_named_speaker_is_one_origin_wherever_he_is_quoted() -> None:
    said = claim("a", "clash", source=(link("Jane Doe"),))
    assert origin_of(said, REUTERS) == origin_of(said, SANA)


def test_an_activist_by_name_is_an_origin() -> None:
    told = claim("a", "seize", source=(link("Omar Deng", "activist"), link("Reuters", "media")))
    assert event((told, SANA)).origins == ("Omar Deng",)


def test_a_nameless_speaker_hides_behind_who_relays_him() -> None:
    said = claim("a", "clash", source=(link("a fighter", "unnamed"), link("Reuters", "media")))
    assert origin_of(said, SANA) == REUTERS
    assert origin_of(claim("b", "clash", source=(link("a fighter", "unnamed"),)), SANA) == SANA


def test_a_credited_agency_is_the_origin_of_all_who_print_it() -> None:
    assert publisher(report("1", outlet="Village Daily", agency="Reuters")) == publisher(report("2", outlet="Reuters"))


@pytest.mark.parametrize("relation", ["copy", "derived"])
def test_copies_share_the_origin_of_the_earliest(relation: str) -> None:
    first, later = report("1", outlet="First Post", published="2024-05-01"), report("2", outlet="Late Echo")
    likeness = Likeness("1", "2", relation, 0.6, 60)  # type: ignore[arg-type]
    assert {o.name for o in shared_publishers((later, first), (likeness,)).values()} == {"First Post"}


def test_sharing_a_quote_leaves_origins_apart() -> None:
    reports = (report("1", outlet="First Post"), report("2", outlet="Late Echo"))
    shared = shared_publishers(reports, (Likeness("1", "2", "shares_quote", 0.1, 30),))
    assert len({o.id for o in shared.values()}) == 2


def test_taken_by_one_account_and_beaten_off_by_another_is_contested() -> None:
    graded = event((claim("a", "seize", agent=(REBELS,), target=(ARMY,)), Origin("x", "Village Radio", None)),
                   (claim("b", "repel", agent=(ARMY,), target=(REBELS,)), REUTERS))
    assert graded.grade == "contested"
    assert [c.words for c in graded.conflicts] == ["outcome: beaten off (Reuters); taken (Village Radio)"]


def test_an_attack_beaten_off_by_who_took_the_place_is_no_contradiction() -> None:
    graded = event((claim("a", "seize", agent=(REBELS,), target=(ARMY,)), Origin("x", "Village Radio", None)),
                   (claim("b", "repel", agent=(REBELS,), target=(ARMY,)), REUTERS))
    assert not graded.conflicts


def headed(*told: Claim) -> dict[str, Claim]:
    """What the claims of a headline of ten letters shorten, in a report with these claims."""
    blocks = (Block(0, 10, "title"), Block(10, 90, "body"))
    return dict(led_by(replace(report("r", *told, outlet="Village Radio"), blocks=blocks)))


def at(told: Claim, start: int) -> Claim:
    return replace(told, trigger=Found("told", start, start + 4))


def test_a_headline_has_the_origin_of_the_text_below_it() -> None:
    above = at(claim("a", "airstrike"), 2)
    below = [at(claim("b", "airstrike", source=(link("Amina Saleh"),)), 20), at(claim("c", "casualties"), 40)]
    assert headed(above, *below) == {"a": below[0]}
    graded = event_of([("r", above), ("r", below[0])], {"r": REUTERS}, led=headed(above, *below))
    assert graded.origins == ("Amina Saleh",)


def test_a_headline_about_something_else_or_with_a_known_speaker_stands_for_itself() -> None:
    below = at(claim("b", "airstrike", incident=2), 20)
    known = replace(link("SANA"), id="media.sana")
    assert not headed(at(claim("a", "airstrike", incident=1), 2), below)
    assert not headed(at(claim("a", "airstrike", incident=2, source=(known,)), 2), below)


def test_one_speaker_who_says_it_happened_and_that_it_did_not_is_contested() -> None:
    graded = event((claim("a", "seize", agent=(ARMY,)), SANA),
                   (claim("b", "seize", agent=(ARMY,), status="denied"), SANA))
    assert graded.grade == "contested" and graded.conflicts[0].field == "seize"


def official(text: str, id_: str | None, side: str | None) -> SourceLink:
    return SourceLink(text, 0, len(text), id_, text, "official", side)


def test_a_state_is_one_origin_whichever_of_its_offices_speaks() -> None:
    ministry, army = (official("Defence Ministry", "state.niger", "state.niger"),
                      official("army", "state.niger.forces", "state.niger"))
    told = event((claim("a", "clash", source=(ministry,)), REUTERS), (claim("b", "clash", source=(army,)), REUTERS))
    assert told.origins == ("government of Niger",) and told.grade == "weak"


def test_a_minister_by_name_and_the_rebels_speak_for_themselves() -> None:
    minister = official("Ali Sani", "person.ali_sani", "state.niger")
    rebels = official("Niger rebels", None, None)
    told = event((claim("a", "clash", source=(minister,)), REUTERS), (claim("b", "clash", source=(rebels,)), REUTERS))
    assert told.origins == ("Ali Sani", "Niger rebels")
