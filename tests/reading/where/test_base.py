"""The form of a gazetteer file: what is written is found, by whatever spelling."""

import sqlite3

import pytest

from dateline.reading.where.base import DatedName, Place, note_about, write_base
from dateline.reading.where.romanised import sound_keys


def place(id_: str, name: str, *more: str, country: str = "SY", dated: tuple[DatedName, ...] = ()) -> Place:
    return Place(id_, name, "town", 35.0, 37.0, 1.0, country, names=(name, *more), dated=dated)


def rows(path, query: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(path) as base:
        return base.execute(query).fetchall()


def test_names_are_folded_and_lose_their_article(tmp_path):
    path = tmp_path / "g.sqlite"
    assert write_base(path, [place("user:a", "Al Bāb", "الباب")]) == 1
    assert rows(path, "SELECT folded, article FROM names ORDER BY 1, 2") == [
        ("albab", 0), ("bab", 1), ("الباب", 0), ("باب", 1)]


def test_numbers_of_geonames_are_kept_and_others_count_down(tmp_path):
    path = tmp_path / "g.sqlite"
    write_base(path, [place("geonames:170063", "Aleppo"), place("user:a", "Bara"), place("user:b", "Karm")])
    assert rows(path, "SELECT place, id FROM places ORDER BY place DESC") == [
        (170063, None), (-2, "user:a"), (-3, "user:b")]
    assert rows(path, "SELECT * FROM ids") == [("user:a", -2), ("user:b", -3)]


def test_two_places_of_one_id_are_refused(tmp_path):
    with pytest.raises(sqlite3.IntegrityError):
        write_base(tmp_path / "g.sqlite", [place("user:a", "Bara"), place("user:a", "Karm")])


def test_names_of_before_keep_their_days(tmp_path):
    path = tmp_path / "g.sqlite"
    write_base(path, [place("geonames:1", "New", dated=(DatedName("Old Town", None, "2016-02-04", "the act"),))])
    assert rows(path, "SELECT folded, place, name, valid_from, valid_to FROM dated") == [
        ("oldtown", 1, "Old Town", None, "2016-02-04")]


def test_what_a_file_is_made_from_can_be_said_again(tmp_path):
    path = tmp_path / "g.sqlite"
    write_base(path, [])
    note_about(path, {"licence": "CC0"})
    note_about(path, {"licence": "CC BY 4.0"})
    assert rows(path, "SELECT * FROM about") == [("licence", "CC BY 4.0")]


def test_keys_are_of_the_language_of_the_country():
    assert sound_keys("Khanaser", "SY") == {"a:hanasir"}
    assert sound_keys("Horlivka", "UA") == sound_keys("Gorlivka", "UA")
    assert sound_keys("Springfield", "US") == set() == sound_keys("خناصر", "SY") == sound_keys("", "SY")
