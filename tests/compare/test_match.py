"""One of theirs to one of ours: when it is the same, when that is uncertain, when not."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from dateline.compare import Comparison, Settings, compare
from dateline.compare.features import Pair, pair
from dateline.compare.told import row
from dateline.export import export
from dateline.model import Dossier

from ..export.builders import claim, dossier, harm, head, place
from .builders import ACLED, HOUTHI, IBB, SIDES, TAIZ, UCDP, YEMEN, acled, file_of, ours, strike, table, theirs, ucdp


def judged(folder: Path, ours_: Any, **more: Any) -> Pair:
    return pair(theirs(folder, **more), ours_, Settings(), SIDES)


def held(folder: Path, rows: list[dict[str, Any]], *dossiers: Dossier, **settings: Any) -> Comparison:
    return compare(file_of(folder, table(ACLED, *rows)), dossiers, Settings(**settings), SIDES)


def verdicts(found: Comparison) -> list[tuple[str, str | None, str | None]]:
    return [(f.verdict, f.theirs and f.theirs.id, f.ours and f.ours.id) for f in found.findings]


def test_day_place_kind_and_actors_agree(tmp_path: Path) -> None:
    same = judged(tmp_path, ours())
    assert same.had and [f.reason for f in same.features] == [
        "same day", "same place: Taiz", "airstrike can be Air/drone strike", "same actors: Yemeni army",
        "9 dead in both"]


def test_a_day_off_is_had_with_actors_and_only_possible_without(tmp_path: Path) -> None:
    later = date(2024, 5, 2)
    assert judged(tmp_path, ours(on=later)).had
    alone = judged(tmp_path, ours(on=later, agent=(), killed=None))
    assert alone.possible and not alone.had
    assert not judged(tmp_path, ours(on=date(2024, 5, 3))).possible


def test_an_unknown_day_is_never_had(tmp_path: Path) -> None:
    found = judged(tmp_path, ours(on=None))
    assert found.possible and not found.had
    assert found.against[0].reason == "our day is not known, only that it is not after 2024-05-02"


def test_their_week_and_their_month_are_taken_as_such(tmp_path: Path) -> None:
    in_week = ours(on=date(2024, 5, 5))
    assert judged(tmp_path, in_week, time_precision=2).had
    in_month = judged(tmp_path, ours(on=date(2024, 5, 20)), time_precision=3)
    assert in_month.possible and not in_month.had


@pytest.mark.parametrize(("at", "precision", "says"), [
    (TAIZ, "point", "had"), ((13.64, 44.02), "point", "had"), ((13.75, 44.02), "point", "possible"),
    (IBB, "point", "neither"), ((13.9, 44.3), "province", "possible"), (None, "point", "possible"),
])
def test_distance_under_another_name(tmp_path: Path, at: Any, precision: str, says: str) -> None:
    """7 km is a neighbour, 19 km is doubtful, 46 km is elsewhere; a province says little."""
    found = judged(tmp_path, ours(place=(place("Al Qaidah", at, precision, radius_km=60.0 if precision == "province"
                                              else 1.0),)))
    assert ("had" if found.had else "possible" if found.possible else "neither") == says


def test_one_name_without_a_point_is_enough_and_a_far_point_leaves_a_doubt(tmp_path: Path) -> None:
    assert judged(tmp_path, ours(place=(place("Taiz city", None),))).had
    far = judged(tmp_path, ours(place=(place("Taiz", (14.5, 45.0)),)))
    assert far.possible and not far.had and "but 147 km apart" in far.against[0].reason


def test_the_km_asked_for(tmp_path: Path) -> None:
    ibb = ours(place=(place("Ibb", IBB),))
    assert pair(theirs(tmp_path), ibb, Settings(km=60), SIDES).possible
    assert not pair(theirs(tmp_path), ibb, Settings(km=10), SIDES).possible


def test_their_region_reaches_further_and_is_never_had(tmp_path: Path) -> None:
    found = judged(tmp_path, ours(place=(place("Ibb", IBB),)), geo_precision=3)
    assert found.possible and not found.had


def test_other_countries_are_no_match(tmp_path: Path) -> None:
    assert not judged(tmp_path, ours(place=(place("Taiz", TAIZ, country="SA"),))).possible


def test_kinds_that_can_be_folded_into_theirs_need_actors(tmp_path: Path) -> None:
    clash = {"event_type": "Battles", "sub_event_type": "Armed clash", "actor2": "Houthis", "fatalities": 0}
    assert judged(tmp_path, ours(target=(HOUTHI,), killed=None), **clash).had
    alone = judged(tmp_path, ours(killed=None), **clash)
    assert alone.possible and not alone.had


def test_another_kind_leaves_a_doubt_and_an_unknown_one_none(tmp_path: Path) -> None:
    looted = judged(tmp_path, ours(), event_type="Strategic developments", sub_event_type="Agreement")
    assert looted.possible and not looted.had
    assert judged(tmp_path, ours(), event_type="New type", sub_event_type="New sub-type").had


def test_other_actors_leave_a_doubt(tmp_path: Path) -> None:
    found = judged(tmp_path, ours(agent=(HOUTHI,)))
    assert not found.had and "other actors: Military Forces of Yemen (2022-); Houthis" in [
        f.reason for f in found.against]


def test_ours_that_did_not_happen_or_was_rejected_is_never_had(tmp_path: Path) -> None:
    planned = judged(tmp_path, ours(status="planned"))
    assert planned.possible and not planned.had
    rejected = replace(ours(), grade="discounted")
    assert not judged(tmp_path, rejected).had


def test_each_goes_to_one_and_the_best_pair_first(tmp_path: Path) -> None:
    rows = [acled("A", event_date="2024-05-02", fatalities=3), acled("B")]
    found = held(tmp_path, rows, strike("x"), strike("y", on=date(2024, 5, 2), killed=3))
    assert verdicts(found) == [("had", "A", "y"), ("had", "B", "x")]


def test_what_the_case_lacks_is_told_with_the_nearest(tmp_path: Path) -> None:
    lacked = held(tmp_path, [acled()], strike(on=date(2024, 5, 4))).findings[0]
    assert lacked.verdict == "lacked" and lacked.ours is not None and lacked.ours.id == "a"
    assert lacked.doubts == ("3 days apart",)
    nothing, = held(tmp_path, [acled()]).findings
    assert nothing.verdict == "lacked" and nothing.ours is None


def test_the_next_day_is_no_part_of_an_event_that_is_had(tmp_path: Path) -> None:
    rows = [acled("A"), acled("B", event_date="2024-05-02", fatalities=0)]
    first, second = held(tmp_path, rows, strike()).findings
    assert (first.verdict, second.verdict, second.other) == ("had", "lacked", "A")


def test_one_of_ours_that_they_split_by_day(tmp_path: Path) -> None:
    """A report of the second day says that it goes on."""
    still = claim("b", "clash", on=None, status="ongoing", place=(place(),))
    two = dossier(claim("a", "clash", place=(place(),), agent=(YEMEN,), target=(HOUTHI,)), still,
                  heads=(head("r1"), head("r2")))
    clash = {"event_type": "Battles", "sub_event_type": "Armed clash", "actor2": "Houthis", "fatalities": 0}
    rows = [acled("A", **clash), acled("B", event_date="2024-05-02", **clash)]
    found = held(tmp_path, rows, two)
    assert [(f.verdict, f.other) for f in found.findings] == [("had", None), ("shared", "A")]


def test_one_of_theirs_that_is_two_of_ours(tmp_path: Path) -> None:
    found = held(tmp_path, [acled()], strike("a"), strike("b", killed=None))
    assert verdicts(found) == [("had", "YEM1", "a"), ("only_ours", None, "b")]
    assert found.findings[1].other == "YEM1"


def test_only_ours_within_days_and_countries_and_what_need_not_be_there(tmp_path: Path) -> None:
    rows = [acled("A"), acled("B", event_date="2024-05-10")]
    away = (place("Aden", (12.8, 45.03)),)
    found = held(
        tmp_path, rows, strike("a"), strike("b", on=date(2024, 5, 5), place=away),
        strike("late", on=date(2024, 5, 12)), strike("abroad", place=(place("Jizan", (16.9, 42.55), country="SA"),)),
        strike("undated", on=None, place=away), strike("talks", type_="talks", killed=None, place=away),
        strike("planned", status="planned", place=away), strike("no", place=away, killed=None))
    rejected = held(tmp_path, rows, replace(strike("a"), event=replace(strike("a").event, grade="discounted")))
    assert [f.ours.id for f in found.findings if f.verdict == "only_ours" and f.ours] == ["b", "no"]
    assert found.aside == {"day not known": 1, "of a kind that is not coded there": 1, "not said to have happened": 1}
    assert rejected.findings[0].verdict == "possible"


def test_ucdp_asks_for_a_death(tmp_path: Path) -> None:
    file = file_of(tmp_path, table(UCDP, ucdp(), ucdp("2", date_start="2024-05-05", date_end="2024-05-06")))
    found = compare(file, [strike(), strike("b", killed=None, on=date(2024, 5, 3), place=(place("Aden", IBB),))],
                    Settings(), SIDES)
    assert verdicts(found)[0] == ("had", "500001", "a")
    assert found.aside == {"without a death told, which UCDP asks for": 1}


def test_rows_with_our_ids_are_had_whatever_they_say(tmp_path: Path) -> None:
    columns = (*ACLED, "dateline_id")
    rows = [acled("A", event_date="1999-01-01", dateline_id="b"), acled("B", dateline_id="b"),
            acled("C", dateline_id="gone")]
    two = dossier(claim("a", place=(place(),)), claim("b", place=(place(),)))
    found = compare(file_of(tmp_path, table(columns, *rows)), [two], Settings(), SIDES)
    assert [(f.verdict, f.theirs and f.theirs.id) for f in found.findings] == [
        ("had", "A"), ("had", "B"), ("shared", "C")]
    assert found.findings[0].features[0].reason == "the row carries our id b"
    unnamed = file_of(tmp_path, table(columns, acled("", dateline_id="b"), acled("", dateline_id="a")))
    assert [t.id for t in unnamed.events] == ["row 2", "row 3"]
    assert [f.verdict for f in compare(unnamed, [two], Settings(), SIDES).findings] == ["had", "had"]


def test_a_row_of_several_events_comes_back_with_all_of_them(tmp_path: Path) -> None:
    """A battle and the strikes in it are one row of ACLED: 30 and 9 dead that one origin tells apart are 39."""
    both = {"agent": (YEMEN,), "target": (HOUTHI,), "place": (place(),)}
    heads = (head("r1"),)
    battle = dossier(claim("a", "clash", harm=(harm(30, 30),), **both), heads=heads)
    raid = dossier(claim("b", "airstrike", harm=(harm(9, 9),), **both), heads=heads)
    out = io.StringIO(newline="")
    assert export([battle, raid], "acled", out).rows == 1
    file = file_of(tmp_path, out.getvalue())
    assert [t.events for t in file.events] == [("a", "b")]
    found, = compare(file, [battle, raid], Settings(), SIDES).findings
    assert (found.verdict, found.ours and found.ours.id, [o.id for o in found.also]) == ("had", "a", ["b"])
    assert found.features[0].reason == "the row carries our ids a, b" and not found.differences
    assert row(found)["also"] == ["b"]
    moved = file_of(tmp_path, out.getvalue().replace(",39,", ",40,").replace("2024-05-01", "2024-05-03"))
    assert [d.field for d in compare(moved, [battle, raid], Settings(), SIDES).findings[0].differences] == [
        "day", "fatalities"]
    strike_again, = compare(file, [raid], Settings(), SIDES).findings  # the other is gone
    assert (strike_again.verdict, strike_again.ours and strike_again.ours.id) == ("had", "b")


@pytest.mark.parametrize(("first", "last"), [("2024-01-01", "2024-12-31"), ("2024-02-20", "2024-05-01")])
def test_a_row_of_many_months_is_looked_up_to_its_end(tmp_path: Path, first: str, last: str) -> None:
    """UCDP codes what it cannot date better as a year: an event of May lies in it."""
    file = file_of(tmp_path, table(UCDP, ucdp(date_start=first, date_end=last, date_prec=5)))
    found = compare(file, [strike(), strike("late", on=date(2025, 1, 20))], Settings(), SIDES)
    assert verdicts(found)[0] == ("possible", "500001", "a")
    assert not [f for f in found.findings if f.verdict == "only_ours"]


def test_figures_that_differ_are_told_with_who_gives_them(tmp_path: Path) -> None:
    told = dossier(claim("a", place=(place(),), agent=(YEMEN,), harm=(harm(9, 9),)),
                   claim("b", place=(place(),), agent=(YEMEN,), harm=(harm(14, None),)),
                   heads=(head("r1"), head("r2", "City Herald")))
    same, = held(tmp_path, [acled()], told).findings
    assert not same.differences  # the lowest figure
    other, = held(tmp_path, [acled(fatalities=14)], told).findings
    assert [d.words for d in other.differences] == [
        "fatalities: theirs 14, ours 9 or more (9 Village Radio; 14 or more City Herald)"]


def test_vague_words_are_held_against_what_acled_makes_of_them(tmp_path: Path) -> None:
    dozens = strike(harm=(harm(24, None, words="dozens"),))
    assert not held(tmp_path, [acled(fatalities=12)], dozens).findings[0].differences
    told, = held(tmp_path, [acled(fatalities=24)], dozens).findings[0].differences
    assert told.ours == "12 by ACLED's rule, 24 or more"


def test_a_span_of_ucdp_is_held_against_the_span(tmp_path: Path) -> None:
    def words(**cells: Any) -> list[str]:
        file = file_of(tmp_path, table(UCDP, ucdp(side_b="Houthis", **cells)))
        figures = strike(harm=(harm(9, 11),), target=(HOUTHI,))
        return [d.words for d in compare(file, [figures], Settings(), SIDES).findings[0].differences]

    assert words() == []
    assert words(best=12, high=12) == ["fatalities: theirs 12 (9 to 12), ours 9 to 11 (9 to 11 Village Radio)"]


def test_ends_alone_are_held_against_ours_where_no_best_is_told(tmp_path: Path) -> None:
    """A record of UCDP-AEC that parts its dead by no side."""
    record = {"id": 7, "side_a_name": "Government of Yemen", "side_b_name": "Houthis", "start_date": "2024-05-01",
              "end_date": "2024-05-01", "location_root_name": "Yemen", "location_where_name": "Taiz town",
              "deaths_side_a": "", "deaths_side_b": "", "deaths_civilian": "", "deaths_unknown": "",
              "deaths_low": 9, "deaths_high": 11}
    told = strike(harm=(harm(9, 11),), target=(HOUTHI,))
    found, = compare(file_of(tmp_path, json.dumps([record]), "aec.json"), [told], Settings(), SIDES).findings
    assert found.theirs is not None and found.theirs.best is None
    assert not [d for d in found.differences if d.field == "fatalities"]


def test_day_place_and_actors_that_differ(tmp_path: Path) -> None:
    far = strike(on=date(2024, 5, 2), place=(place("Taiz", (13.70, 44.02)),), target=(HOUTHI,))
    found, = held(tmp_path, [acled(actor2="Islah Brigade of the Hills")], far).findings
    assert found.verdict == "had" and [d.words for d in found.differences] == [
        "day: theirs 2024-05-01, ours 2024-05-02 (1 apart)", "place: theirs Taiz, ours Taiz (13 km apart)",
        "actors: theirs nobody else, ours Houthis (in no list of actors: Islah Brigade of the Hills)"]


def test_many_at_one_place_are_not_held_all_against_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """300 days of strikes on one town on both sides: each is held against those of its days only."""
    from dateline.compare import match

    seen = []
    monkeypatch.setattr(match, "pair", lambda *given: seen.append(1) or pair(*given))
    days = [date(2024, 1, 1) + timedelta(n) for n in range(300)]
    rows = [acled(f"A{n}", event_date=day.isoformat()) for n, day in enumerate(days)]
    found = held(tmp_path, rows, *(strike(f"s{n:03}", on=day) for n, day in enumerate(days)))
    assert {f.verdict for f in found.findings} == {"had"} and len(seen) < 4 * len(days)


def test_over_the_date_line(tmp_path: Path) -> None:
    here = strike(place=(place("Taveuni", (-16.8, 179.98), country="FJ"),), agent=())
    there = acled(latitude=-16.8, longitude=-179.98, country="Fiji", location="Matei")
    assert held(tmp_path, [there], here).findings[0].verdict == "had"


def test_an_undated_event_lies_in_the_week_before_its_last_day() -> None:
    assert ours(on=None).window == (date(2024, 4, 26), date(2024, 5, 2))
