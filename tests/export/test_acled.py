"""Events as rows of ACLED, by hand: each rule of its codebook that an export has to keep."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dateline import open_case
from dateline.case.store.filter import EVERYTHING
from dateline.export import Manifest, export
from dateline.model import Claim, ClaimTime, Conflict, Dossier, Found, Judgement, PlaceMention, Stated, Telling

from .any_dossier import dossiers as any_dossiers
from .builders import actor, claim, dossier, harm, head, place
from .validators.acled import faults

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "case"

ARMY = actor("Sudanese army", "state.sudan.armed_forces", "state.sudan", "force")
RSF = actor("RSF", "group.rapid_support_forces", "group.rapid_support_forces")
EGYPT = actor("Egyptian jets", "state.egypt.forces", "state.egypt", "force")
GUNMEN = actor("gunmen", kind="force")
VILLAGERS = actor("villagers", kind="people")
POLICE = actor("police", kind="force")
PROTESTERS = actor("protesters", kind="people")
BARA = place("Bara", (13.7, 30.3667), country="SD", admin1="North Kordofan")
KOSTI = place("Kosti", (13.1629, 32.6635), country="SD", admin1="White Nile")
DAY = date(2024, 11, 4)


def off_bara(words: str, radius_km: float) -> PlaceMention:
    return replace(BARA, text=words, end=len(words), precision="near", radius_km=radius_km)


def act(id_: str, type_: str, by: Any = None, against: Any = None, where: PlaceMention = BARA, on: date | None = DAY,
        says: str = "told", **more: Any) -> Claim:
    """A claim with its sentence."""
    made = claim(id_, type_, agent=(by,) if by else (), target=(against,) if against else (), place=(where,), on=on,
                 **more)
    return replace(made, quote=Found(says, 0, len(says)), trigger=Found(says, 0, len(says)))


def written(dossiers: Iterable[Dossier]) -> tuple[list[dict[str, str]], Manifest]:
    """The rows of a file without faults, and what was counted."""
    out = io.StringIO(newline="")
    told = list(dossiers)
    manifest = export(told, "acled", out)
    assert faults(out.getvalue()) == []
    assert manifest.taken + sum(manifest.left_out.values()) == len(told)
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline=""))), manifest


def row(*claims: Claim, **more: Any) -> dict[str, str]:
    """The one row of an event."""
    rows, manifest = written([dossier(*claims, **more)])
    assert len(rows) == 1, manifest.left_out
    return rows[0]


def reason(*claims: Claim, **more: Any) -> str:
    """Why an event has no row."""
    rows, manifest = written([dossier(*claims, **more)])
    assert not rows
    return next(iter(manifest.left_out))


def by_origin(*told: tuple[Claim, str, str | None], **more: Any) -> Dossier:
    """An event with an origin and its side for each claim, a report each."""
    made = dossier(*(c for c, _, _ in told), heads=tuple(head(f"r{n}", o) for n, (_, o, _) in enumerate(told)), **more)
    return replace(made, tellings=tuple(Telling(c, f"r{n}", o, side) for n, (c, o, side) in enumerate(told)))


# ---------------------------------------------------------------- sub-events

@pytest.mark.parametrize(("claims", "sub_event"), [
    ([act("a", "clash", ARMY, RSF)], "Armed clash"),
    ([act("a", "repel", ARMY, RSF)], "Armed clash"),
    ([act("a", "offensive", ARMY, RSF, says="attacked")], "Armed clash"),
    ([act("a", "offensive", ARMY, RSF, says="advanced"), act("b", "casualties", harm=(harm(3, 3),))], "Armed clash"),
    ([act("a", "seize", ARMY, RSF)], "Government regains territory"),
    ([act("a", "seize", RSF, ARMY)], "Non-state actor overtakes territory"),
    ([act("a", "seize", EGYPT, RSF)], "Non-state actor overtakes territory"),  # a foreign state
    ([act("a", "seize", None, ARMY)], "Non-state actor overtakes territory"),  # whoever took it from the state
    ([act("a", "seize", None, RSF)], "Armed clash"),  # whose gain it is is not told
    ([act("a", "seize", ARMY, RSF, extent="partial")], "Armed clash"),
    ([act("a", "seize", ARMY, RSF, says="entered without a fight")], "Non-violent transfer of territory"),
    ([act("a", "seize", ARMY), act("b", "withdraw", RSF)], "Non-violent transfer of territory"),
    ([act("a", "seize", ARMY), act("b", "withdraw", RSF), act("c", "clash", ARMY, RSF)],
     "Government regains territory"),
    ([act("a", "seize", ARMY), act("b", "withdraw", RSF, says="left under a deal")], "Agreement"),
    ([act("a", "withdraw", RSF, says="surrendered")], "Agreement"),
    ([act("a", "relieve", ARMY, RSF), act("b", "clash", ARMY, RSF)], "Government regains territory"),
    ([act("a", "relieve", ARMY, RSF, says="broke the siege")], "Government regains territory"),
    ([act("a", "relieve", ARMY, RSF, says="lifted the siege")], "Other"),
    ([act("a", "open_route", ARMY)], "Other"),
    ([act("a", "close_route", RSF)], "Other"),
    ([act("a", "deploy", ARMY)], "Change to group/activity"),
    ([act("a", "deploy", ARMY, says="set up a base")], "Headquarters or base established"),
    ([act("a", "airstrike", EGYPT)], "Air/drone strike"),
    ([act("a", "airstrike", EGYPT, RSF), act("b", "clash", ARMY, RSF)], "Armed clash"),
    ([act("a", "airstrike", ARMY), act("b", "shelling", ARMY)], "Air/drone strike"),
    ([act("a", "shelling", RSF, ARMY)], "Shelling/artillery/missile attack"),
    ([act("a", "shelling", RSF, ARMY), act("b", "shelling", ARMY, RSF)], "Armed clash"),  # two-way
    ([act("a", "bombing", says="a suicide bomber struck")], "Suicide bomb"),
    ([act("a", "bombing", says="a roadside bomb went off")], "Remote explosive/landmine/IED"),
    ([act("a", "bombing", GUNMEN, says="threw a grenade")], "Grenade"),
    ([act("a", "chemical", ARMY, says="sarin was used")], "Chemical weapon"),
    ([act("a", "attack", GUNMEN, VILLAGERS)], "Attack"),
    ([act("a", "attack", GUNMEN, VILLAGERS, says="raped two women")], "Sexual violence"),
    ([act("a", "attack", GUNMEN, ARMY)], "Armed clash"),
    ([act("a", "attack", GUNMEN, ARMY, says="executed nine prisoners")], "Attack"),
    ([act("a", "attack", POLICE, PROTESTERS)], "Excessive force against protesters"),
    ([act("a", "clash", PROTESTERS, POLICE)], "Violent demonstration"),
    ([act("a", "attack", VILLAGERS, actor("traders", kind="people"))], "Mob violence"),
    ([act("a", "abduct", GUNMEN, VILLAGERS)], "Abduction/forced disappearance"),
    ([act("a", "abduct", GUNMEN, VILLAGERS), act("b", "casualties", harm=(harm(1, 1),))], "Attack"),
    ([act("a", "abduct", POLICE, VILLAGERS, says="arrested")], "Arrests"),
    ([act("a", "abduct", POLICE, VILLAGERS, says="abducted")], "Abduction/forced disappearance"),
    ([act("a", "release", ARMY, RSF, says="exchanged sixty prisoners")], "Agreement"),
    ([act("a", "release", RSF, VILLAGERS, says="freed")], "Other"),
    ([act("a", "destroy", ARMY, says="shot down two drones")], "Disrupted weapons use"),
    ([act("a", "destroy", RSF, says="shot down a helicopter")], "Shelling/artillery/missile attack"),
    ([act("a", "destroy", RSF, says="torched the clinic")], "Looting/property destruction"),
    ([act("a", "casualties", ARMY, harm=(harm(3, 3, "combatants"),))], "Armed clash"),
    ([act("a", "casualties", RSF, harm=(harm(3, 3, "civilians"),))], "Attack"),
    ([act("a", "displace", None, VILLAGERS)], "Other"),
    ([act("a", "talks", ARMY), act("b", "talks", RSF), act("c", "agree", ARMY, says="agreed on a truce")], "Agreement"),
    ([act("a", "besiege", RSF, on=DAY)], "Change to group/activity"),
    ([act("a", "violate", RSF), act("b", "shelling", RSF)], "Shelling/artillery/missile attack"),
    ([act("a", "offensive", RSF, ARMY, status="possible", says="tried to storm the base")], "Armed clash"),
])
def test_sub_events_follow_the_types(claims: list[Claim], sub_event: str) -> None:
    assert row(*claims)["sub_event_type"] == sub_event


@pytest.mark.parametrize(("claims", "why"), [
    ([act("a", "hold", ARMY)], "a state of control is no event there"),
    ([act("a", "toll", harm=(harm(300, None),))], "a total is no event there"),
    ([act("a", "aid", ARMY)], "relief is not in ACLED"),
    ([act("a", "refuse", ARMY)], "a refusal is not in ACLED"),
    ([act("a", "accuse", ARMY, RSF)], "an accusation is not in ACLED"),
    ([act("a", "support", EGYPT, ARMY)], "backing is no event there"),
    ([act("a", "talks", ARMY)], "talks without an outcome are no event there"),
    ([act("a", "agree", VILLAGERS)], "an agreement, of which armed sides is not told"),
    ([act("a", "violate", RSF)], "a breach told without the act"),
    ([act("a", "offensive", ARMY, RSF, says="advanced")], "an advance, no fighting told"),
    ([act("a", "withdraw", RSF, says="pulled out")], "a withdrawal, nobody told to take over"),
    ([act("a", "deploy", None)], "forces moved, whose is not told"),
    ([act("a", "deploy", ARMY, status="ongoing")], "forces that are there, no move told"),
    ([act("a", "besiege", RSF, status="ongoing")], "a standing siege, its beginning not told"),
    ([act("a", "casualties", harm=(harm(3, 3),))], "people harmed, not told how or by whom"),
    ([act("a", "chemical", says="tear gas was used")], "a weapon that the Chemical Weapons Convention does not list"),
    ([act("a", "abduct", ARMY, RSF, says="captured")], "fighters taken prisoner: a note of a battle"),
    ([act("a", "abduct", None, VILLAGERS, says="arrested")], "arrests, by whom is not told"),
    ([act("a", "seize", ARMY, status="planned")], "only planned"),
    ([act("a", "seize", ARMY, status="possible")], "only possible"),
    ([act("a", "seize", ARMY, status="denied")], "denied"),
    ([act("a", "clash", ARMY, RSF, where=place("Kazgil", None))], "no place on the map"),
    ([act("a", "clash", ARMY, RSF, where=place("Sudan", (15.9, 29.9), "country", 900, "SD", None))],
     "no place finer than a country"),
    ([act("a", "clash", ARMY, RSF, where=place("Bara", (13.7, 30.4), country=None))], "country not known"),
    ([act("a", "clash", ARMY, RSF, on=None)], "day not known"),
    ([act("a", "displace", None, actor("family", kind="people"))], "one person or family moved"),
])
def test_what_has_no_row_is_counted_with_its_reason(claims: list[Claim], why: str) -> None:
    assert reason(*claims) == why


def test_what_a_reviewer_rejected_does_not_go_out() -> None:
    assert reason(act("a", "clash", ARMY, RSF), grade="discounted") == "rejected by a reviewer"


def test_an_allied_group_takes_a_place_for_its_government() -> None:
    militia = actor("al-Bara battalion", "group.al_baraa_battalion", "state.sudan")
    told = row(act("a", "seize", militia, RSF))
    assert told["sub_event_type"] == "Government regains territory" and told["inter1"] == "3"


# ---------------------------------------------------------------- who contradicts whom

def test_a_capture_that_others_contradict_is_an_armed_clash_and_the_notes_tell_both() -> None:
    extent = Conflict("extent", (Stated("full", ("a",), ("RSF",)), Stated("partial", ("b",), ("a teacher",))), True)
    made = by_origin((act("a", "seize", RSF, ARMY), "RSF", "group.rapid_support_forces"),
                     (act("b", "seize", RSF, ARMY, extent="partial"), "a teacher", None), grade="contested",
                     conflicts=(extent,))
    rows, manifest = written([made])
    assert rows[0]["sub_event_type"] == "Armed clash"
    assert "how much was taken: full (RSF), partial (a teacher)" in rows[0]["notes"]
    assert manifest.changed == {"a capture that others contradict is an Armed clash": 1}


@pytest.mark.parametrize(("origin", "side", "sub_event"), [
    ("City Herald", None, "Non-state actor overtakes territory"),  # the loser denies an account from elsewhere
    ("RSF radio", "group.rapid_support_forces", "Armed clash"),  # one word against the other
])
def test_the_losers_denial_counts_only_against_the_takers_word(origin: str, side: str | None, sub_event: str) -> None:
    made = by_origin((act("a", "seize", RSF, ARMY), origin, side),
                     (act("b", "seize", RSF, ARMY, status="denied"), "army spokesman", "state.sudan"))
    assert written([made])[0][0]["sub_event_type"] == sub_event


def test_taken_by_the_one_and_beaten_off_by_the_other_is_an_armed_clash() -> None:
    made = by_origin((act("a", "seize", RSF, ARMY), "RSF radio", "group.rapid_support_forces"),
                     (act("b", "repel", ARMY, RSF), "army spokesman", "state.sudan"))
    assert written([made])[0][0]["sub_event_type"] == "Armed clash"


def test_ids_in_a_dispute_are_told_by_their_names() -> None:
    values = (Stated("state.sudan", ("a",), ("a doctor",)), Stated("group.rapid_support_forces", ("b",), ("SAF",)))
    made = dossier(act("a", "airstrike", ARMY), conflicts=(Conflict("responsibility", values, True),))
    told = written([made])[0][0]["notes"]
    assert "accounts differ on who did it: Sudan (a doctor), Rapid Support Forces (SAF)" in told


# ---------------------------------------------------------------- actors

@pytest.mark.parametrize(("who", "name", "inter"), [
    (ARMY, "Military Forces of Sudan", "1"),
    (actor("Sudan", "state.sudan", "state.sudan", "state"), "Military Forces of Sudan", "1"),
    (actor("the army", kind="force"), "Military Forces of Sudan", "1"),
    (actor("army troops", kind="force"), "Military Forces of Sudan", "1"),
    (actor("troops", kind="force"), "Unidentified Military Forces (Sudan)", "1"),
    (POLICE, "Police Forces of Sudan", "1"),
    (RSF, "Rapid Support Forces", "2"),
    (actor("rebels", kind="force"), "Opposition Rebels (Sudan)", "2"),
    (actor("Janjaweed", "group.janjaweed", "group.janjaweed"), "Janjaweed", "3"),
    (GUNMEN, "Unidentified Armed Group (Sudan)", "3"),
    (actor("Sudanese rebel factions", "state.sudan.armed", None, "force"), "Opposition Rebels (Sudan)", "2"),
    (actor("Chadian rebels", "state.chad.armed", None, "force"), "Opposition Rebels (Chad)", "2"),
    (actor("Chadian gunmen", "state.chad.armed", None, "force"), "Unidentified Armed Group (Chad)", "3"),
    (actor("terrorists", kind="force"), "Unidentified Armed Group (Sudan)", "3"),
    (actor("tribal fighters", kind="force"), "Unidentified Communal Militia (Sudan)", "4"),
    (actor("Arab fighters", "people.arabs.force", kind="force"), "Arab fighters", "4"),
    (EGYPT, "Military Forces of Egypt", "8"),
    (actor("US jets", "state.united_states.forces", "state.united_states", "force"),
     "Military Forces of the United States", "8"),
    (actor("UNAMID", "org.unamid", "org.unamid", "coalition"),
     "United Nations–African Union Mission in Darfur", "8"),
    (actor("our band", "mine.band", "mine.band"), "our band", "2"),
    (actor("ElBurhan", "person.nobody", None, "person"), "Unidentified Armed Group (Sudan)", "3"),
])
def test_actors_have_neutral_names_and_a_code(who: Any, name: str, inter: str) -> None:
    told = row(act("a", "airstrike", who))
    assert (told["actor1"], told["inter1"]) == (name, inter)
    assert told["interaction"] == f"{inter}0"


def test_a_force_of_a_state_that_has_a_name_of_its_own_stands_beside_it() -> None:
    tigers = actor("Tiger Forces", "state.syria.tiger_forces", "state.syria", "force")
    told = row(act("a", "clash", tigers, RSF, where=place("Kafr Nabl", (35.6, 36.6), country="SY", admin1="Idlib")))
    assert (told["actor1"], told["assoc_actor_1"]) == ("Military Forces of Syria", "Tiger Forces")


def test_a_group_that_became_a_government_is_one_from_that_day_on() -> None:
    taliban = actor("Taliban", "group.taliban", "group.taliban")
    kabul = place("Kabul", (34.5, 69.2), country="AF", admin1="Kabul")
    codes = [row(act("a", "clash", taliban, RSF, where=kabul, on=day))["inter1"]
             for day in (date(2021, 8, 14), date(2021, 8, 15))]
    assert codes == ["2", "1"]


def test_government_side_militias_and_political_groups() -> None:
    loyal = actor("pro-government fighters", kind="force")
    told = row(act("a", "seize", loyal, RSF))
    assert (told["sub_event_type"], told["actor1"], told["inter1"]) == (
        "Government regains territory", "Pro-Government Militia (Sudan)", "3")
    opposition = actor("Sudanese opposition groups", "state.sudan.political", "state.sudan", "described")
    assert row(act("a", "clash", opposition, ARMY))["actor1"] == "Opposition Rebels (Sudan)"


def test_states_that_agree_elsewhere_agree_on_a_war_only_by_its_words() -> None:
    us = actor("Washington", "state.united_states", "state.united_states", "state")
    geneva = place("Geneva", (46.2, 6.15), country="CH", admin1="Geneva")
    both = replace(act("a", "agree", us, where=geneva), agent=(us, ARMY))
    assert reason(both) == "an agreement, of which armed sides is not told"
    told = row(replace(both, quote=Found("agreed on a truce", 0, 17)))
    assert (told["actor1"], told["actor2"], told["interaction"]) == (
        "Government of the United States", "Military Forces of Sudan", "88")


def test_allies_and_backers_stand_beside_their_side() -> None:
    band = actor("Sudan Shield Forces", "group.sudan_shield_forces", "group.sudan_shield_forces")
    both = replace(act("a", "clash", band, RSF), agent=(band, ARMY))
    told = row(both, act("b", "support", EGYPT, ARMY))
    assert (told["actor1"], told["actor2"]) == ("Military Forces of Sudan", "Rapid Support Forces")
    assert told["assoc_actor_1"] == "Sudan Shield Forces; Military Forces of Egypt"
    assert told["interaction"] == "12"


def test_who_beats_an_attack_off_is_on_the_side_it_was_before() -> None:
    told = row(act("a", "clash", RSF, ARMY), act("b", "repel", ARMY, RSF))
    assert (told["actor1"], told["actor2"], told["assoc_actor_1"]) == (
        "Rapid Support Forces", "Military Forces of Sudan", "")


def test_who_accuses_did_not_do_it() -> None:
    told = row(act("a", "attack", RSF, VILLAGERS), act("b", "accuse", ARMY, RSF))
    assert "Military" not in told["actor1"] + told["assoc_actor_1"]


def test_a_battle_has_two_armed_sides() -> None:
    told = row(act("a", "seize", RSF))
    assert (told["actor2"], told["interaction"]) == ("Unidentified Armed Group (Sudan)", "23")


def test_a_persons_correction_of_who_it_was_stands() -> None:
    judged = Judgement(1, "kim", "2024-12-01T00:00:00Z", "correct", "a", None, "agent", "Sudanese Armed Forces", "seen")
    made = dossier(act("a", "airstrike", EGYPT, RSF))
    by_hand = {**made.event.row, "agent": [{"id": None, "name": "Sudanese Armed Forces"}]}
    told = written([replace(made, event=replace(made.event, row=by_hand), judgements=(judged,))])[0][0]
    assert (told["actor1"], told["assoc_actor_1"], told["actor2"]) == (
        "Military Forces of Sudan", "", "Rapid Support Forces")


@pytest.mark.parametrize(("claims", "second", "targeting"), [
    ([act("a", "airstrike", ARMY, VILLAGERS)], "Civilians (Sudan)", "Civilian targeting"),
    ([act("a", "airstrike", ARMY, actor("a market", kind="thing"))], "Civilians (Sudan)", "Civilian targeting"),
    ([act("a", "airstrike", ARMY, actor("a depot", kind="thing"))], "", ""),
    ([act("a", "airstrike", ARMY), act("b", "casualties", harm=(harm(2, 2, "children"),))], "Civilians (Sudan)",
     "Civilian targeting"),
    ([act("a", "airstrike", ARMY, RSF), act("b", "casualties", harm=(harm(2, 2, "women"),))], "Rapid Support Forces",
     ""),
    ([act("a", "attack", GUNMEN)], "Civilians (Sudan)", "Civilian targeting"),
    ([act("a", "clash", ARMY, RSF), act("b", "casualties", harm=(harm(2, 2, "civilians"),))], "Rapid Support Forces",
     ""),  # in crossfire
])
def test_civilians_are_named_where_they_are_the_target(claims: list[Claim], second: str, targeting: str) -> None:
    told = row(*claims)
    assert (told["actor2"], told["civilian_targeting"]) == (second, targeting)


def test_civilians_beside_fighters_hit_from_afar_are_associated() -> None:
    told = row(act("a", "airstrike", ARMY, RSF), act("b", "casualties", harm=(harm(2, 2, "women"),)))
    assert told["assoc_actor_2"] == "Civilians (Sudan)"


def test_opposition_that_meets_abroad_is_not_of_the_host_country() -> None:
    geneva = place("Geneva", (46.2, 6.15), country="CH", admin1="Geneva")
    opposition = actor("Sudanese opposition", "state.sudan.political", None, "described")
    told = row(act("a", "agree", opposition, ARMY, where=geneva, says="agreed on a truce"))
    assert told["actor1"] == "Opposition Rebels (Sudan)"


def test_communities_that_fight_are_communal_where_nobody_says_which() -> None:
    quote = "Ten people were killed in inter-clan clashes in Bara."
    clash = act("a", "clash", says=quote)
    trigger = Found("clashes", quote.index("clashes"), quote.index("clashes") + 7)
    told = row(replace(clash, trigger=trigger))
    assert (told["actor1"], told["inter1"], told["inter2"]) == ("Unidentified Communal Militia (Sudan)", "4", "4")


def test_faiths_stand_on_the_side_that_they_are_on() -> None:
    attackers = actor("Christians", "people.christians", kind="people")
    mourners, victims = actor("mourners", kind="people"), actor("Muslims", "people.muslims", kind="people")
    told = row(act("a", "attack", attackers, mourners), act("b", "attack", None, victims))
    assert told["event_type"] == "Riots"
    assert (told["assoc_actor_1"], told["assoc_actor_2"]) == ("Christians", "Muslims")


def test_a_family_among_many_who_fled_is_no_hindrance() -> None:
    told = row(act("a", "displace", None, actor("family", kind="people")),
               act("b", "displace", None, actor("residents", kind="people")))
    assert told["sub_event_type"] == "Other"


# ---------------------------------------------------------------- figures

@pytest.mark.parametrize(("harms", "figure"), [
    ([], "0"),
    ([harm(14, 14)], "14"),
    ([harm(24, None, words="Dozens")], "12"),
    ([harm(20, None, words="tens")], "10"),
    ([harm(200, None, words="hundreds")], "100"),
    ([harm(20000, None, words="tens of thousands")], "10000"),
    ([harm(24, 24, words="two dozen")], "24"),
    ([harm(None, None, words="several")], "10"),  # Sudan is at war
    ([harm(None, 4, words="up to four")], "4"),
    ([harm(None, 40, words="up to 40")], "10"),
    ([harm(55, 55, "combatants", "group.rapid_support_forces"), harm(18, 18, "combatants", "state.sudan")], "73"),
    ([harm(30, 30), harm(12, 12, "children")], "30"),
    ([harm(9, 9, kind="wounded")], "0"),
])
def test_fatalities_are_what_the_words_tell_at_least(harms: list[Any], figure: str) -> None:
    assert row(act("a", "clash", ARMY, RSF), act("b", "casualties", harm=tuple(harms)))["fatalities"] == figure


def test_an_unknown_number_outside_a_war_is_three() -> None:
    paris = place("Paris", (48.85, 2.35), country="FR", admin1="Ile-de-France")
    told = row(act("a", "bombing", where=paris, harm=(harm(None, None, words="several"),)))
    assert told["fatalities"] == "3" and "an unknown number of people were reported killed" in told["notes"]


def test_of_rival_accounts_the_least_stands_and_nothing_is_added() -> None:
    made = by_origin((act("a", "clash", ARMY, RSF, harm=(harm(40, 40, "combatants"),)), "army", "state.sudan"),
                     (act("b", "casualties", harm=(harm(30, 30, "combatants"),)), "RSF", "group.rapid_support_forces"))
    assert written([made])[0][0]["fatalities"] == "30"


def test_a_part_told_by_the_same_report_is_no_rival() -> None:
    made = dossier(act("a", "clash", ARMY, RSF, harm=(harm(14, 14),)), act("b", "casualties", harm=(harm(
        3, 3, "children"),)), heads=(head("r1"),))
    assert written([made])[0][0]["fatalities"] == "14"


def test_the_denied_and_the_possible_count_nobody() -> None:
    told = row(act("a", "airstrike", ARMY, harm=(harm(9, 9),)), act("b", "casualties", harm=(harm(2, 2),),
                                                                    status="denied"))
    assert told["fatalities"] == "9"


def test_a_suicide_bomber_counts() -> None:
    assert row(act("a", "bombing", says="a suicide bombing"))["fatalities"] == "1"


# ---------------------------------------------------------------- days and places

@pytest.mark.parametrize(("first", "last", "day", "precision"), [
    (DAY, DAY, "2024-11-04", "1"),
    (DAY, DAY + timedelta(6), "2024-11-07", "2"),
    (date(2024, 11, 1), date(2024, 11, 30), "2024-11-15", "3"),
])
def test_the_middle_of_a_week_or_a_month_is_entered(first: date, last: date, day: str, precision: str) -> None:
    told = row(act("a", "clash", ARMY, RSF, time=ClaimTime(None, first, last, first, last, None)))
    assert (told["event_date"], told["time_precision"]) == (day, precision)


def test_bounds_serve_where_no_day_is_told_and_a_year_does_not() -> None:
    bounds = ClaimTime(None, None, None, DAY, DAY + timedelta(2), None)
    told = row(act("a", "clash", ARMY, RSF, time=bounds))
    assert (told["event_date"], told["time_precision"]) == ("2024-11-05", "2")
    assert "(between 4 November 2024 and 6 November 2024)" in told["notes"]
    year = ClaimTime(None, date(2024, 1, 1), date(2024, 12, 31), None, None, "year")
    assert reason(act("a", "clash", ARMY, RSF, time=year)) == "day not known"


@pytest.mark.parametrize(("granularity", "precision"), [("day", "1"), ("month", "3")])
def test_a_siege_is_entered_on_the_day_that_it_began(granularity: Any, precision: str) -> None:
    since = ClaimTime(None, date(2024, 6, 1), None, date(2024, 6, 1), DAY, granularity)
    told = row(act("a", "besiege", RSF, status="ongoing", time=since))
    assert (told["event_date"], told["time_precision"]) == ("2024-06-01", precision)
    assert "laid siege" in told["notes"]


@pytest.mark.parametrize(("where", "location", "precision"), [
    (BARA, "Bara", "1"),
    (place("Bārah", (13.7, 30.3667), country="SD"), "Barah", "1"),
    (off_bara("centre of Bara", 3.0), "Bara", "1"),
    (off_bara("near Bara", 9.0), "Bara", "2"),
    (place("Sheikan", (13.2, 30.2), "district", 40, "SD", "North Kordofan"), "El Obeid", "2"),
    (place("a road", (13.15, 32.6), "line", 12, "SD", None), "Kosti", "2"),
    (place("a road", (13.15, 32.6), "line", 90, "SD", None), "Kosti", "3"),
    (place("North Kordofan", (14.4, 29.4), "province", 400, "SD", "North Kordofan"), "El Obeid", "3"),
])
def test_a_town_stands_for_what_is_no_town(where: PlaceMention, location: str, precision: str) -> None:
    told = row(act("a", "clash", ARMY, RSF, where=where))
    assert (told["location"], told["geo_precision"]) == (location, precision)
    assert (told["iso"], told["country"], told["region"]) == ("729", "Sudan", "Northern Africa")


def test_far_from_a_town_is_not_in_it() -> None:
    south = replace(off_bara("60 km south of Bara", 6.0), latitude=13.16, longitude=30.25)
    told = row(act("a", "clash", ARMY, RSF, where=south))
    assert told["location"] == "El Obeid" and "60 km south of Bara" in told["notes"]


def test_no_town_for_a_hundred_kilometres() -> None:
    desert = place("the desert", (20.0, 26.0), "region", 50, "SD", None)
    assert reason(act("a", "clash", ARMY, RSF, where=desert)) == "no town near enough to stand for its place"


def test_source_scale_is_seen_from_the_event() -> None:
    def scale(*outlets: str) -> str:
        heads = tuple(head(f"r{n}", o) for n, o in enumerate(outlets))
        return row(act("a", "clash", ARMY, RSF), act("b", "clash", ARMY, RSF), heads=heads)["source_scale"]

    assert scale("Reuters") == "International"
    assert scale("Village Radio", "Reuters") == "Other-International"
    assert scale("Sudan News Agency", "Reuters") == "National-International"


def test_sources_reports_and_the_day_of_the_last_report() -> None:
    heads = (head("r1", "Reuters", date(2024, 11, 5)), head("r2", "Village Radio", date(2024, 11, 9)))
    told = row(act("a", "clash", ARMY, RSF), act("b", "clash", ARMY, RSF), heads=heads, grade="fair")
    assert told["source"] == "Reuters; Village Radio"
    assert (told["dateline_grade"], told["dateline_reports"], told["dateline_origins"]) == ("fair", "2", "2")
    assert told["timestamp"] == "1731110400"  # 9 November 2024
    assert row(act("a", "clash", ARMY, RSF), heads=(head(published=None),))["timestamp"] == ""


# ---------------------------------------------------------------- several events of one place

def taken(id_: str, by: Any, against: Any, days: int, where: PlaceMention = BARA) -> Dossier:
    return dossier(act(id_, "seize", by, against, where, DAY + timedelta(days)))


def captures(*dossiers: Dossier) -> list[str]:
    return [r["sub_event_type"] for r in written(dossiers)[0]]


def test_only_the_final_capture_of_a_run_counts() -> None:
    kind = "Non-state actor overtakes territory"
    assert captures(*(taken(str(n), RSF, ARMY, n) for n in range(3))) == ["Armed clash", "Armed clash", kind]
    assert captures(taken("1", RSF, ARMY, 0), taken("2", RSF, ARMY, 2)) == [kind, kind]  # a day lies between
    assert captures(taken("1", RSF, ARMY, 0), taken("2", RSF, ARMY, 1, KOSTI)) == [kind, kind]


def test_a_place_taken_and_lost_within_a_day_is_an_armed_clash() -> None:
    assert captures(taken("1", RSF, ARMY, 0), taken("2", ARMY, RSF, 1)) == ["Armed clash", "Armed clash"]
    assert captures(taken("1", RSF, None, 0), taken("2", ARMY, None, 1)) == ["Armed clash", "Armed clash"]


def test_of_three_exchanges_the_last_stands_where_it_changed_the_holder() -> None:
    told = captures(taken("1", RSF, ARMY, 0), taken("2", ARMY, RSF, 1), taken("3", RSF, ARMY, 2))
    assert told == ["Armed clash", "Armed clash", "Non-state actor overtakes territory"]


def test_exchanges_of_one_day_are_one_armed_clash_with_both_ids() -> None:
    rows, manifest = written([taken("1", RSF, ARMY, 0), taken("2", ARMY, RSF, 0)])
    assert [(r["sub_event_type"], r["dateline_id"]) for r in rows] == [("Armed clash", "2; 1")]
    assert (manifest.rows, manifest.taken) == (1, 2)


def test_strikes_in_a_battle_are_part_of_its_row() -> None:
    battle = dossier(act("a", "clash", ARMY, RSF, harm=(harm(30, 30, "combatants"),)))
    strike = dossier(act("b", "airstrike", ARMY, RSF, harm=(harm(12, 12, "combatants"),)),
                     heads=(head("r2", "Herald"),))
    rows, manifest = written([battle, strike])
    assert [(r["sub_event_type"], r["dateline_id"], r["fatalities"], r["source"]) for r in rows] == [
        ("Armed clash", "a; b", "30", "Herald; Village Radio")]  # what two claim is not added up
    assert manifest.changed == {"fighting, strikes and shelling of one day, place and sides are one Battles row": 1}


def test_the_dead_of_a_battle_and_a_strike_that_one_origin_tells_apart_are_added() -> None:
    told = written([dossier(act("a", "clash", ARMY, RSF, harm=(harm(30, 30),))),
                    dossier(act("b", "shelling", ARMY, RSF, harm=(harm(12, 12),)))])[0]
    assert [r["fatalities"] for r in told] == ["42"]


@pytest.mark.parametrize("other", [
    act("b", "airstrike", EGYPT, RSF),  # by others
    act("b", "airstrike", ARMY, RSF, where=KOSTI),
    act("b", "airstrike", ARMY, RSF, on=DAY + timedelta(1)),
    act("b", "clash", EGYPT, GUNMEN),
    act("b", "attack", RSF, VILLAGERS),  # violence against civilians is a row of its own
])
def test_what_is_no_part_of_a_battle_stays_a_row(other: Claim) -> None:
    assert len(written([dossier(act("a", "clash", ARMY, RSF)), dossier(other)])[0]) == 2


@pytest.mark.parametrize("part", [
    act("b", "withdraw", RSF, says="pulled out"),
    act("b", "abduct", ARMY, RSF, says="captured"),
    act("b", "casualties", harm=(harm(2, 2, "civilians"),)),
    act("b", "destroy", ARMY, says="destroyed two tanks"),
])
def test_parts_of_a_battle_join_it(part: Claim) -> None:
    rows, manifest = written([dossier(act("a", "clash", ARMY, RSF)), dossier(part)])
    assert [r["dateline_id"] for r in rows] == ["a; b"] and not manifest.left_out


def test_a_side_that_one_event_leaves_open_is_told_by_another_and_is_never_civilians() -> None:
    open_, told = dossier(act("a", "clash", ARMY)), dossier(act("b", "offensive", ARMY, RSF, says="attacked"))
    assert [(r["actor1"], r["actor2"]) for r in written([open_, told])[0]] == [
        ("Military Forces of Sudan", "Rapid Support Forces")]
    market = dossier(act("b", "shelling", ARMY, VILLAGERS))
    assert [r["inter2"] for r in written([open_, market])[0]] == ["3"]


def test_a_row_of_several_events_has_the_least_certain_grade() -> None:
    rows, _ = written([dossier(act("a", "clash", ARMY, RSF), grade="fair"),
                       dossier(act("b", "shelling", ARMY, RSF), grade="contested")])
    assert [r["dateline_grade"] for r in rows] == ["contested"]


# ---------------------------------------------------------------- notes

def test_the_notes_are_one_sentence_of_fields() -> None:
    told = row(act("a", "seize", RSF, ARMY, harm=(harm(17, None), harm(9, 9, kind="wounded"))), origins=("a medic",))
    assert told["notes"] == ("On 4 November 2024, Rapid Support Forces captured Bara (North Kordofan) from Military "
                             "Forces of Sudan, according to a medic; 9 were reported wounded.")


def test_what_lies_near_a_town_is_not_the_town() -> None:
    road = place("a road", (13.15, 32.6), "line", 12, "SD", None)
    told = row(act("a", "seize", RSF, where=road))["notes"]
    assert "captured a place near Kosti (White Nile) from" in told and "the place is told as “a road”" in told


def test_partial_control_is_told() -> None:
    assert "only part of the place was taken" in row(act("a", "seize", RSF, ARMY, extent="partial"))["notes"]


def test_a_demonstration_ends_with_its_size() -> None:
    told = row(act("a", "clash", PROTESTERS, POLICE))
    assert told["notes"] == ("On 4 November 2024, Rioters (Sudan) clashed with Police Forces of Sudan in Bara (North "
                             "Kordofan), according to Village Radio. [size=no report]")
    assert (told["interaction"], told["tags"]) == ("15", "crowd size=no report")


def test_loaded_words_do_not_move_a_code() -> None:
    plain, loaded = (row(act("a", "attack", actor(who, kind="force"), VILLAGERS)) for who in ("gunmen", "terrorists"))
    assert plain == loaded


def test_hostile_words_stay_in_their_cells() -> None:
    evil = place("=cmd()", (13.7, 30.3667), country="SD", admin1="\u202eevil\r\nx")
    told = row(act("a", "clash", ARMY, RSF, where=evil), heads=(head("r1", "=HYPERLINK()"),), origins=("@you",))
    assert told["location"] == "'=cmd()" and told["admin1"] == "\\u202eevil x" and told["source"] == "'=HYPERLINK()"


def test_the_same_dossiers_give_the_same_bytes_and_ids() -> None:
    told = [dossier(act("a", "clash", ARMY, RSF)), taken("b", RSF, ARMY, 3)]
    assert written(told)[0] == written(told)[0]
    assert row(act("a", "clash", ARMY, RSF))["event_id_cnty"].startswith("SDN")


# ---------------------------------------------------------------- whole cases

@pytest.fixture(scope="module")
def fortnight(tmp_path_factory: pytest.TempPathFactory) -> Iterable[Dossier]:
    """The events of the example case."""
    folder = tmp_path_factory.mktemp("acled")
    with open_case(folder / "fortnight.case") as case:
        assert case.add(EXAMPLES / "reports.jsonl") == []
        return list(case.store.dossiers(EVERYTHING))


def test_the_example_case_as_a_coder_would_enter_it(fortnight: list[Dossier]) -> None:
    rows, manifest = written(fortnight)
    told = [(r["event_date"], r["sub_event_type"], r["location"], r["interaction"], r["fatalities"]) for r in rows]
    assert told == [
        ("2024-06-01", "Change to group/activity", "El Obeid", "20", "0"),  # the siege, from its beginning
        ("2024-11-04", "Armed clash", "Barah", "12", "17"),  # taken by some accounts, in part or not by others
        ("2024-11-05", "Other", "Umm Ruwaba", "20", "0"),  # the road to Kosti
        ("2024-11-06", "Shelling/artillery/missile attack", "El Obeid", "27", "5"),
        ("2024-11-07", "Air/drone strike", "Barah", "12", "14"),  # the least of six figures
        ("2024-11-09", "Shelling/artillery/missile attack", "El Obeid", "27", "2"),
        ("2024-11-09", "Armed clash", "Umm Ruwaba", "12", "40"),  # taken by the one, beaten off by the other
        ("2024-11-12", "Government regains territory", "Barah", "12", "30"),  # the loser says so too
    ]
    assert sum(manifest.left_out.values()) == 9


def at_bara(number: int, made_: Dossier, day: int) -> Dossier:
    """An event moved to one town and to one of a few days."""
    on = (DAY + timedelta(day)).isoformat()
    where = {"place": "Bara", "latitude": 13.7, "longitude": 30.3667, "radius_km": 2.0, "precision": "point",
             "country": "SD", "admin1": "North Kordofan"}
    row = {**made_.event.row, **where, "from": on, "to": on}
    return replace(made_, event=replace(made_.event, id=f"{number}-{made_.event.id}", row=row))


@given(st.lists(any_dossiers(), max_size=4), st.lists(st.tuples(any_dossiers(), st.integers(0, 3)), max_size=8))
@settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_dossiers_give_valid_rows_or_a_reason(anywhere: list[Dossier], here: list[tuple[Dossier, int]]) -> None:
    told = [at_bara(n, d, day) for n, (d, day) in enumerate(sorted(here, key=lambda one: one[1]))]
    told += [replace(d, event=replace(d.event, id=f"-{n}-{d.event.id}")) for n, d in enumerate(anywhere)]
    rows, manifest = written(told)
    ids = [id_ for r in rows for id_ in r["dateline_id"].removeprefix("'").split("; ")]
    assert len(ids) == len(set(ids)) == manifest.taken
    assert all(manifest.left_out)
