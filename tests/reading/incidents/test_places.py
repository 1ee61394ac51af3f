"""How the places of two claims lie to each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from dateline.model import PlaceMention, Precision, Toponym
from dateline.reading.incidents.places import closest_relation, relation


def place(text: str, name: str | None, id_: str | None = None, at: tuple[float, float] | None = None,
          precision: Precision = "point", admin1: str | None = None) -> PlaceMention:
    """A phrase about one name, or about none."""
    lat, lon = at or (None, None)
    start = sum(map(ord, text))  # each phrase stands somewhere else
    toponyms = () if name is None else (
        Toponym(name, start, start + len(name), id_, name, lat, lon, 4.0 if at else None,
                "unresolved" if id_ is None else "point" if precision == "near" else precision, "YE" if id_ else None,
                admin1, "exact"),)
    kind = "name" if name else "site"
    return PlaceMention(text, start, start + len(text), kind, start, toponyms, lat, lon, None,
                        precision)


SAADA = place("Saada", "Saada", "g:1", (16.94, 43.76), admin1="Saada")
RELATIONS = [
    (SAADA, place("town of Saada", "Saada", "g:1", (16.94, 43.76)), "same place"),
    (SAADA, place("south of Saada", "Saada", "g:1", (16.94, 43.76), "near"), "place inside"),
    (SAADA, place("Yemen", "Yemen", "c:YE", (15.5, 48.0), "country"), "place inside"),
    (SAADA, place("Saada province", "Saada", "a:1", (16.9, 43.9), "province", "Saada"), "place inside"),
    (SAADA, place("Taiz", "Taiz", "g:2", (13.58, 44.02), admin1="Taizz"), "places apart"),
    (SAADA, place("Rahban", "Rahban", "g:3", (16.95, 43.78), admin1="Saada"), "places near"),
    (SAADA, place("Qarnafa", "Qarnafa"), "place unknown"),
    (place("Al Qarnafa", "Al Qarnafa"), place("al-Qarnafa village", "al-Qarnafa"), "same place"),
    (SAADA, place("a popular market", None), "place vague"),
]


@pytest.mark.parametrize(("one", "other", "expected"), RELATIONS, ids=[other.text for _, other, _ in RELATIONS])
def test_relation(one: PlaceMention, other: PlaceMention, expected: str) -> None:
    assert relation((one,), (other,)) == expected
    assert relation((other,), (one,)) == expected


def test_an_unknown_name_is_apart_from_what_lies_in_another_province() -> None:
    province = place("Saada province", "Saada", "a:1", (16.9, 43.9), "province", "Saada").toponyms
    unknown = place("village of Qarnafa in Saada province", "Qarnafa")
    there = replace(unknown, toponyms=(*unknown.toponyms, *province))
    taiz = place("Taiz", "Taiz", "g:2", (13.58, 44.02), admin1="Taizz")
    assert relation((there,), (taiz,)) == relation((taiz,), (there,)) == "places apart"
    assert relation((unknown,), (taiz,)) == "place unknown"


def test_open_where_one_names_none() -> None:
    assert relation((), (SAADA,)) == "place open"


def test_the_closest_of_several_counts() -> None:
    taiz = place("Taiz", "Taiz", "g:2", (13.58, 44.02))
    assert relation((SAADA, taiz), (taiz,)) == "same place"


def test_of_a_wave_told_as_one_its_single_places_count_once_they_are_told() -> None:
    taiz = place("Taiz", "Taiz", "g:2", (13.58, 44.02), admin1="Taizz")
    wave = (SAADA, taiz)
    assert closest_relation((taiz,), [wave]) == "same place"
    assert closest_relation((taiz,), [wave, (SAADA,)]) == "places apart"
    assert closest_relation(wave, [wave, (SAADA,)]) == "same place"
