"""The row of an incident: the most exact place, the days, actors once each, and figures as spans that are never summed.

The claims are built by hand, so that nothing of the reading stands between.
"""

from __future__ import annotations

from datetime import date

from dateline.model import ActorMention, Claim, ClaimTime, Found, Harm, PlaceMention, SourceLink, Toponym
from dateline.reading.incidents.rows import incident_rows

NO_TIME = ClaimTime(None, None, None, None, None, None)
QUOTE = Found("x" * 200, 0, 200)


def words(text: str, start: int = 0) -> Found:
    return Found(text, start, start + len(text))


def day(d: date) -> ClaimTime:
    return ClaimTime(words("on that day"), d, d, d, d, "day")


def actor(text: str, id_: str | None = None) -> ActorMention:
    return ActorMention(text, 0, len(text), id_, text if id_ else None, "force")


def place(text: str, radius: float | None, id_: str | None) -> PlaceMention:
    known = id_ is not None
    t = (Toponym(text, 0, len(text), id_, text, 13.6, 44.0, radius, "point", "YE", "Taizz", "exact") if known else
         Toponym(text, 0, len(text), None, None, None, None, None, "unresolved", None, None, "unresolved"))
    return PlaceMention(text, 0, len(text), "name", 0, (t,), t.latitude, t.longitude, radius, t.precision)


def killed(low: int | None, high: int | None, group: str = "civilians", side: str | None = None) -> Harm:
    return Harm(words("some"), "killed", low, high, None, group, side)  # type: ignore[arg-type]


def claim(id_: str, type_: str = "airstrike", time: ClaimTime = NO_TIME, agent: tuple[ActorMention, ...] = (),
          places: tuple[PlaceMention, ...] = (), harm: tuple[Harm, ...] = (),
          source: tuple[SourceLink, ...] = ()) -> Claim:
    return Claim(id_, type_, QUOTE, words("x"), agent, (), places, time, harm, source,  # type: ignore[arg-type]
                 "happened", None, None, 1, "test")


TAIZ = place("Taiz", 5.0, "geonames:70225")


def named(text: str, *areas: tuple[float, str | None]) -> PlaceMention:
    """A place with known names, each a radius and a province."""
    toponyms = tuple(Toponym(text, 0, len(text), f"geonames:{n}", text, 15.0, 44.0, radius, "point", "YE", province,
                             "exact") for n, (radius, province) in enumerate(areas))
    return PlaceMention(text, 0, len(text), "name", 0, toponyms, 15.0, 44.0, areas[-1][0], "point")


def row_of(*claims: Claim) -> dict[str, object]:
    (incident,) = incident_rows(claims)
    return incident.row


def test_rival_figures_are_a_span_and_never_a_sum() -> None:
    row = row_of(claim("a", "casualties", places=(TAIZ,), harm=(killed(9, 9),)),
                 claim("b", "casualties", places=(TAIZ,), harm=(killed(14, 14),)))
    assert row["harm"] == [{"kind": "killed", "class": "civilians", "side": None, "low": 9, "high": 14}]


def test_an_open_figure_leaves_the_span_open() -> None:
    row = row_of(claim("a", "casualties", places=(TAIZ,), harm=(killed(9, 9),)),
                 claim("b", "casualties", places=(TAIZ,), harm=(killed(11, None),)))
    assert row["harm"] == [{"kind": "killed", "class": "civilians", "side": None, "low": 9, "high": None}]


def test_a_vague_word_alone_has_no_figure() -> None:
    row = row_of(claim("a", "casualties", places=(TAIZ,), harm=(killed(None, None),)))
    assert row["harm"] == [{"kind": "killed", "class": "civilians", "side": None, "low": None, "high": None}]


def test_a_vague_word_beside_a_figure_does_not_undo_it() -> None:
    row = row_of(claim("a", "casualties", places=(TAIZ,), harm=(killed(None, None),)),
                 claim("b", "casualties", places=(TAIZ,), harm=(killed(9, 9),)))
    (harm,) = row["harm"]  # type: ignore[misc]
    assert harm["low"] == 9


def test_classes_and_sides_are_kept_apart() -> None:
    row = row_of(claim("a", "casualties", places=(TAIZ,),
                       harm=(killed(9, 9), killed(3, 3, "combatants", "state.yemen"),
                             killed(4, 4, "combatants", "group.x"))))
    assert [(h["class"], h["side"], h["low"]) for h in row["harm"]] == [  # type: ignore[attr-defined]
        ("civilians", None, 9), ("combatants", "state.yemen", 3), ("combatants", "group.x", 4)]


def test_the_most_exact_place_stands_in_the_row() -> None:
    market = place("market in Taiz", None, None)
    row = row_of(claim("a", places=(market, place("Taiz province", 80.0, "admin1:YE.25"), TAIZ)))
    assert (row["place"], row["radius_km"], row["country"], row["admin1"]) == ("Taiz", 5.0, "YE", "Taizz")
    assert (row["latitude"], row["longitude"]) == (13.6, 44.0)


def test_an_unresolved_place_is_kept_without_coordinates() -> None:
    row = row_of(claim("a", places=(place("Qarnafa", None, None),)))
    assert (row["place"], row["latitude"], row["longitude"], row["country"]) == ("Qarnafa", None, None, None)


def test_days_of_the_claims_that_give_them() -> None:
    monday = date(2016, 2, 22)
    row = row_of(claim("a", places=(TAIZ,)), claim("b", places=(TAIZ,), time=day(monday)))
    assert (row["from"], row["to"], row["earliest"], row["latest"]) == ("2016-02-22",) * 4


def test_bounds_are_the_narrowest() -> None:
    one = ClaimTime(None, None, None, date(2016, 2, 1), date(2016, 2, 25), None)
    other = ClaimTime(None, None, None, date(2016, 2, 10), date(2016, 2, 28), None)
    row = row_of(claim("a", places=(TAIZ,), time=one), claim("b", places=(TAIZ,), time=other))
    assert (row["from"], row["earliest"], row["latest"]) == (None, "2016-02-10", "2016-02-25")


def test_each_actor_once() -> None:
    row = row_of(claim("a", places=(TAIZ,), agent=(actor("Saudi jets", "state.saudi_arabia.forces"),)),
                 claim("b", places=(TAIZ,), agent=(actor("Saudi warplanes", "state.saudi_arabia.forces"),
                                                   actor("Gunmen"))))
    assert [a["id"] for a in row["agent"]] == ["state.saudi_arabia.forces", None]  # type: ignore[attr-defined]


def test_types_status_and_sources_without_doubles() -> None:
    link = SourceLink("Witnesses", 0, 9, None, None, "witness", None)
    claims = claim("a", places=(TAIZ,), source=(link,)), claim("b", "casualties", places=(TAIZ,), source=(link,))
    row = row_of(*claims)
    assert (row["types"], row["status"], row["sources"]) == (["airstrike", "casualties"], ["happened"], ["Witnesses"])
    assert incident_rows(claims)[0].type == "airstrike"


def test_the_province_told_first_wins_over_a_smaller_place_elsewhere() -> None:
    row = row_of(claim("a", places=(named("Taiz", (60.0, "Taizz")), named("Mocha", (3.0, "Al Hudaydah")))),
                 claim("b", places=(named("a quarter of Taiz", (4.0, "Taizz")),)))
    assert (row["place"], row["admin1"]) == ("a quarter of Taiz", "Taizz")


def test_the_province_is_that_of_the_smallest_name() -> None:
    row = row_of(claim("a", places=(named("Yemens Taiz", (500.0, None), (5.0, "Taizz")),)))
    assert row["admin1"] == "Taizz"
