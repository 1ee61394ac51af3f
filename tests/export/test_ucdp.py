"""UCDP GED: rows, rules and what is left out, worked out by hand; every file against the validator."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.data.load import groups
from dateline.data.schemes import gw_states, ucdp_codes, ucdp_groups
from dateline.export import Manifest, export
from dateline.export.ucdp.where_when import priogrid
from dateline.model import ActorMention, Claim, ClaimTime, Dossier, Harm

from .any_dossier import dossiers
from .builders import actor, claim, dossier, harm, head, link, place
from .validators import ucdp

ARMY = actor("the Sudanese army", "state.sudan.armed_forces", "state.sudan", "force")
RSF = actor("Rapid Support Forces", "group.rapid_support_forces", "group.rapid_support_forces")
IS = actor("Islamic State", "group.islamic_state", "group.islamic_state")


def words(text: str, kind: Any = "force") -> ActorMention:
    """An actor who is only described; the last word is its head."""
    return ActorMention(text, 0, len(text), None, None, kind, text.split()[-1])


def written(*events: Dossier) -> tuple[list[dict[str, str]], Manifest]:
    out = io.StringIO(newline="")
    manifest = export(events, "ucdp", out)
    assert ucdp.faults(out.getvalue()) == []
    return list(csv.DictReader(io.StringIO(out.getvalue(), newline=""))), manifest


def told(id_: str = "a", type_: Any = "clash", *, killed: tuple[Harm, ...] = (), **more: Any) -> Claim:
    plain: dict[str, Any] = {"agent": (ARMY,), "target": (RSF,), "place": (place(),), "harm": killed}
    return claim(id_, type_, **(plain | more))


def row(*claims: Claim, **more: Any) -> dict[str, str]:
    (only,), _ = written(dossier(*claims, **more))
    return only


def deaths(*claims: Claim, **more: Any) -> tuple[str, ...]:
    cells = row(*claims, **more)
    return tuple(cells[c] for c in (
        "deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown", "best", "low", "high"))


def left_out(event: Dossier) -> str:
    rows, manifest = written(event)
    assert not rows and manifest.taken == 0
    (reason,) = manifest.left_out
    return reason


SOLDIERS, FIGHTERS = harm(4, 4, "combatants", "state.sudan"), harm(9, 9, "combatants", "group.rapid_support_forces")
CIVILIANS = harm(3, 3, "civilians")


def test_a_row_as_a_coder_would_write_it() -> None:
    cells = row(
        told("a", killed=(SOLDIERS, FIGHTERS, CIVILIANS), source=(link("a doctor"),)), told("b", killed=(FIGHTERS,)),
        heads=(head("r1", title="Town falls"), head("r2", "City Herald", None)), origins=("a doctor", "City Herald"),
        grade="fair")
    assert cells["dyad_name"] == "Government of Sudan - RSF"
    assert (cells["type_of_violence"], cells["gwnoa"], cells["gwnob"]) == ("1", "625", "")
    assert (cells["country"], cells["country_id"], cells["region"]) == ("Yemen (North Yemen)", "678", "Middle East")
    assert (cells["where_coordinates"], cells["adm_1"], cells["where_prec"]) == ("Taiz", "Taiz", "1")
    assert (cells["latitude"], cells["longitude"], cells["priogrid_gid"]) == ("13.5795", "44.0209", "149489")
    assert (cells["date_start"], cells["date_end"], cells["date_prec"]) == ("2024-05-01", "2024-05-01", "1")
    assert cells["source_article"] == "Village Radio, 2024-05-02, Town falls; City Herald"
    assert (cells["source_office"], cells["source_date"]) == ("Village Radio; City Herald", "2024-05-02; ")
    assert (cells["source_original"], cells["number_of_sources"]) == ("a doctor", "2")
    assert (cells["dateline_id"], cells["dateline_grade"], cells["dateline_reports"]) == ("a", "fair", "2")


@pytest.mark.parametrize(("claims", "figures"), [
    # dead of a, b, civilians, unknown; best, low, high
    ([told(killed=(SOLDIERS, FIGHTERS, CIVILIANS))], (4, 9, 3, 0, 16, 16, 16)),
    ([told(killed=(harm(16, 16), CIVILIANS))], (0, 0, 3, 13, 16, 16, 16)),  # 16 people, three of them civilians
    ([told(killed=(harm(9, 9, "combatants"),))], (0, 9, 0, 0, 9, 9, 9)),  # the army killed nine fighters
    ([told(agent=(), target=(ARMY, RSF), killed=(harm(9, 9, "combatants"),)), told("b")], (0, 0, 0, 9, 9, 9, 9)),
    ([told(killed=(harm(2, 2, "children"), harm(3, 3, "women"), harm(4, 4, "civilians")))], (0, 0, 5, 0, 5, 5, 5)),
    ([told(killed=(harm(14, None),))], (0, 0, 0, 14, 14, 14, 14)),  # at least 14
    ([told(killed=(harm(None, 30),))], (0, 0, 0, 0, 0, 0, 30)),  # up to 30
    ([told(killed=(harm(None, None),))], (0, 0, 0, 1, 1, 1, 1)),  # several
    ([told(killed=(harm(7, 7, "combatants", "group.islamic_state"),))], (0, 0, 0, 7, 7, 7, 7)),  # of a third side
    ([told(type_="attack", target=(), killed=(CIVILIANS, harm(1, 1, "combatants")))], (0, 0, 3, 1, 4, 4, 4)),
])
def test_deaths_of_one_account(claims: list[Claim], figures: tuple[int, ...]) -> None:
    assert deaths(*claims) == tuple(map(str, figures))


def rivals(*figures: tuple[str, str | None, tuple[Harm, ...]]) -> Dossier:
    """A battle whose dead are told by several origins, each with the side that it speaks for."""
    made = dossier(*(told(f"c{n}", killed=killed) for n, (_, _, killed) in enumerate(figures)),
                   heads=tuple(head(f"r{n}") for n in range(len(figures))), origins=tuple(o for o, _, _ in figures))
    tellings = tuple(replace(t, side=side) for t, (_, side, _) in zip(made.tellings, figures, strict=True))
    return replace(made, tellings=tellings)


@pytest.mark.parametrize(("figures", "best"), [
    # Each side tells the dead of the other: one account is taken, never 59.
    ([("army", "state.sudan", (harm(50, 50, "combatants", "group.rapid_support_forces"),)),
      ("RSF", "group.rapid_support_forces", (harm(9, 9, "combatants", "state.sudan"),))], (9, 0, 9, 9, 50)),
    # A monitor goes before a side.
    ([("army", "state.sudan", (harm(5, 5),)), ("monitor", None, (harm(30, 30),))], (0, 0, 30, 5, 30)),
    # A side that tells its own dead is as good as a monitor; the least goes first.
    ([("army", "state.sudan", (harm(5, 5, "combatants", "state.sudan"),)), ("monitor", None, (harm(30, 30),))],
     (5, 0, 5, 5, 30)),
    # What two origins tell goes before what one does.
    ([("a", None, (harm(20, 20),)), ("b", None, (harm(20, 20),)), ("c", None, (harm(8, 8),))], (0, 0, 20, 8, 20)),
    # "Several" is no figure where another gives one.
    ([("a", None, (harm(None, None),)), ("b", None, (harm(8, 8),))], (0, 0, 8, 8, 8)),
])
def test_best_is_one_account(figures: Any, best: tuple[int, ...]) -> None:
    (cells,), manifest = written(rivals(*figures))
    assert tuple(int(cells[c]) for c in ("deaths_a", "deaths_b", "best", "low", "high")) == best
    assert manifest.changed["best"] == int(best[3] != best[4])


def test_the_last_report_of_an_origin_counts() -> None:
    update = dossier(told("a", killed=(harm(14, 14),)), told("b", killed=(harm(12, 12),)), origins=("Radio", "Radio"),
                     heads=(head("r1"), head("r2", published=date(2024, 5, 4))))
    (cells,), _ = written(update)
    assert (cells["best"], cells["low"], cells["high"]) == ("12", "12", "12")


@pytest.mark.parametrize(("claims", "code", "sides"), [
    ([told()], "1", ("Government of Sudan", "RSF")),
    ([told(agent=(RSF,), target=(ARMY,))], "1", ("Government of Sudan", "RSF")),  # whoever attacks
    ([told(agent=(RSF,), target=(IS,))], "2", ("RSF", "IS")),
    ([told(agent=(words("rebels"),), target=(ARMY,))], "1", ("Government of Sudan", "rebels")),
    ([told(agent=(words("terrorists"),), target=(ARMY,))], "1", ("Government of Sudan", "terrorists")),
    ([told(agent=(actor("Kenyan troops", "state.kenya.forces", "state.kenya", "force"),), target=(ARMY,))], "1",
     ("Government of Kenya", "Government of Sudan")),
    ([told(type_="attack", agent=(RSF,), target=(words("villagers", "people"),))], "3",
     ("RSF", "Civilians")),
    ([told(type_="airstrike", target=(), killed=(CIVILIANS,))], "3", ("Government of Sudan", "Civilians")),
    ([told(type_="airstrike", target=(words("market", "thing"),))], "3", ("Government of Sudan", "Civilians")),
    # A raid on villagers stays one, although fighters came to their help.
    ([told(type_="attack", agent=(RSF,), target=(words("villagers", "people"),)), told("b")], "3",
     ("RSF", "Civilians")),
    # A bomb at soldiers is one at soldiers, whoever else it hits.
    ([told(type_="bombing", agent=(RSF,), target=(ARMY, words("shoppers", "people")))], "1",
     ("Government of Sudan", "RSF")),
    # Those with a name go before "government forces", those whom more origins tell before the others.
    ([told(agent=(words("government forces"),)), told("b")], "1", ("Government of Sudan", "RSF")),
    ([told(type_="withdraw", agent=(RSF,), target=()), told("b", "seize", target=())], "1",
     ("Government of Sudan", "RSF")),
    ([told(agent=(actor("the NDF", "group.ndf", "state.syria", "force"),), target=(IS,))], "1",
     ("Government of Syria", "IS")),
])
def test_type_of_violence(claims: list[Claim], code: str, sides: tuple[str, str]) -> None:
    dead = [replace(c, harm=c.harm or (harm(6, 6),)) for c in claims]
    cells = row(*dead)
    assert (cells["type_of_violence"], (cells["side_a"], cells["side_b"])) == (code, sides)


def test_the_nameless_are_called_what_most_claims_call_them() -> None:
    cells = row(*(told(id_, target=(words(name),), killed=(harm(6, 6),))
                  for id_, name in (("a", "rebel"), ("b", "rebels"), ("c", "rebels"))))
    assert cells["side_b"] == "rebels"


@pytest.mark.parametrize("claims", [
    [told(agent=(), target=())],
    [told(type_="offensive", agent=(words("troops"),), target=()),  # of the army told beside them, or of another
     told("b", "casualties", agent=(), target=(), killed=(harm(3, 3, "combatants", "state.sudan"),))],
    [told(agent=(words("gunmen"),), target=(words("villagers", "people"),))],  # nobody knows whose they are
    [told(agent=(words("gunmen"),), target=(RSF,))],  # a state's, or a group's
    [told(agent=(ARMY,), target=())],  # whether those hit bore arms
])
def test_sides_that_tell_no_type(claims: list[Claim]) -> None:
    assert left_out(dossier(*(replace(c, harm=(harm(6, 6),)) for c in claims))).startswith("sides not told")


@pytest.mark.parametrize(("group", "side", "name"), [
    ("group.aqap", "group.al_qaeda", "AQAP"),  # by UCDP's name
    ("group.iswap", "group.islamic_state", "IS"),  # by that of those it is of
    ("group.fano", "group.fano", "Fano"),  # by ours
    ("mine.band", "mine.band", "the band"),  # of a user's own list
])
def test_names_of_groups(group: str, side: str, name: str) -> None:
    assert row(told(target=(actor("the band", group, side),), killed=(harm(6, 6),)))["side_b"] == name


def test_ucdp_names_are_of_groups_that_we_know() -> None:
    assert set(ucdp_groups()) <= {g.id for g in groups()}


@pytest.mark.parametrize("word", ["militants", "terrorists", "bandits", "extremists"])
def test_loaded_words_move_no_code(word: str) -> None:
    fight, raid = told(target=(words(word),), killed=(harm(6, 6),)), told(
        type_="attack", agent=(words(word),), target=(words("villagers", "people"),), killed=(harm(6, 6),))
    assert row(fight)["type_of_violence"] == "1" and left_out(dossier(raid)).startswith("sides not told")


@pytest.mark.parametrize(("event", "reason"), [
    (dossier(told(killed=(FIGHTERS,)), grade="discounted"), "rejected by a reviewer"),
    (dossier(told()), "no death told"),
    (dossier(told(killed=(harm(0, 0),))), "no death told"),
    (dossier(told(killed=(FIGHTERS,), status="planned")), "no death told"),
    (dossier(told(killed=(FIGHTERS,), status="denied")), "no death told"),
    (dossier(told(type_="toll", killed=(FIGHTERS,))), "no death told"),
    (dossier(told(killed=(FIGHTERS,), place=(place(at=None),))), "no place on the map"),
    (dossier(told(killed=(FIGHTERS,), place=())), "no place on the map"),
    (dossier(told(killed=(FIGHTERS,), on=None)), "day not known within a year"),
])
def test_left_out(event: Dossier, reason: str) -> None:
    assert left_out(event) == reason


@pytest.mark.parametrize(("last", "code", "clarity"), [
    (date(2024, 5, 1), "1", "1"), (date(2024, 5, 2), "2", "2"), (date(2024, 5, 6), "2", "2"),
    (date(2024, 5, 7), "3", "2"), (date(2024, 5, 8), "4", "2"), (date(2024, 5, 31), "4", "2"),
    (date(2024, 6, 1), "5", "2"), (date(2025, 5, 1), "5", "2"), (date(2025, 5, 2), None, None),
])
def test_date_prec(last: date, code: str | None, clarity: str | None) -> None:
    when = ClaimTime(None, date(2024, 5, 1), last, date(2024, 5, 1), last, None)
    rows, _ = written(dossier(told(killed=(FIGHTERS,), time=when)))
    assert [(r["date_prec"], r["event_clarity"]) for r in rows] == ([(code, clarity)] if code else [])


def test_bounds_on_both_sides_are_days_and_one_is_not() -> None:
    between = ClaimTime(None, None, None, date(2024, 5, 1), date(2024, 5, 4), None)
    assert row(told(killed=(FIGHTERS,), time=between))["date_prec"] == "2"
    before = replace(between, earliest=None)
    assert left_out(dossier(told(killed=(FIGHTERS,), time=before))) == "day not known within a year"


@pytest.mark.parametrize(("precision", "radius", "code"), [
    ("point", 3.0, "1"), ("near", 10.0, "2"), ("near", 40.0, "5"), ("district", 15.0, "3"), ("province", 60.0, "4"),
    ("line", 50.0, "5"), ("region", 90.0, "5"), ("country", 500.0, "6"),
])
def test_where_prec(precision: str, radius: float, code: str) -> None:
    cells = row(told(killed=(FIGHTERS,), place=(place(precision=precision, radius_km=radius),)))
    assert (cells["where_prec"], cells["event_clarity"]) == (code, "1" if code in "123" else "2")


@pytest.mark.parametrize(("at", "cell"), [
    # Hand: rows of half degrees from the south, 720 cells each, from the west, the first is 1.
    ((-89.9, -179.9), 1), ((-89.9, 179.9), 720), ((89.9, 179.9), 259200), ((90, 180), 259200), ((0.1, 0.1), 129961),
    ((-0.1, -0.1), 129240),
])
def test_priogrid(at: tuple[float, float], cell: int) -> None:
    assert priogrid(*at) == cell


def test_every_state_of_the_list_has_one_number_and_a_region() -> None:
    numbers = [s.gwno for s in gw_states().values() if s.gwno]
    assert len(numbers) == len(set(numbers)) and {s.region for s in gw_states().values()} <= ucdp.REGIONS
    # Read in UCDP's files: the numbers that differ from those of Correlates of War, and names of their own.
    assert {iso: gw_states()[iso].gwno for iso in ("YE", "DE", "VN", "CZ", "RS", "TO")} == {
        "YE": 678, "DE": 260, "VN": 816, "CZ": 316, "RS": 340, "TO": 972}
    assert gw_states()["CD"].name == "DR Congo (Zaire)" and set(ucdp_codes().violence.values()) == {1, 2, 3}


@settings(max_examples=100, deadline=None)
@given(st.lists(dossiers(), max_size=3))
def test_every_dossier_gives_a_valid_row_or_is_counted(events: list[Dossier]) -> None:
    rows, manifest = written(*events)
    assert manifest.taken == len(rows) and manifest.taken + manifest.left_out.total() == len(events)
