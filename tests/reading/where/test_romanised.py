"""Keys by sound: spellings of one name get one key, other names another, and no language's key is another's."""

import tomllib
from importlib.resources import files

import pytest

from dateline.reading.where.gazetteer import look_up_by_sound
from dateline.reading.where.romanised import all_keys, key_in, languages, sound_keys

TABLE = tomllib.loads(files("dateline.data").joinpath("places", "sounds.toml").read_text("utf-8"))
PAIRS = [(name, kind, *pair) for name, entry in TABLE.items() for kind in ("alike", "apart") for pair in entry[kind]]


@pytest.mark.parametrize(("language", "kind", "one", "other"), PAIRS)
def test_examples_of_the_table(language: str, kind: str, one: str, other: str) -> None:
    key = languages()[language].key
    assert (key(one) == key(other)) is (kind == "alike"), (key(one), key(other))


def test_a_country_has_one_language_and_a_language_one_mark() -> None:
    countries = [c for entry in TABLE.values() for c in entry["countries"]]
    marks = [entry["mark"] for entry in TABLE.values()]
    assert len(set(countries)) == len(countries) and len(set(marks)) == len(marks)
    assert len(all_keys("Kunduz")) == len(TABLE)


def test_no_sound_is_changed_twice() -> None:
    """In Somali names "sh" is written "x" in the key, and a written "x" is an "h"."""
    somali = languages()["somali"].key
    assert somali("Shabeele") != somali("Xabeele") == somali("Habeele")


def test_short_keys_are_left_out() -> None:
    assert sound_keys("Wana", "PK") == set()            # "wan" is too much like English words
    assert sound_keys("Hama", "SY") == {"a:ham"}        # Arabic keys may be shorter
    assert key_in("Wana", "FR") is None


@pytest.mark.parametrize(("spelled", "name", "country"), [
    ("Qalay-e-Now", "Qala i Naw", "AF"), ("Weldiya", "Weldiya", "ET"), ("Bossaso", "Bosaso", "SO"),
    ("Rutchuru", "Rutshuru", "CD"), ("Kyaukphyu", "Kyaukpyu", "MM"),
])
def test_towns_are_found_by_their_sound(spelled: str, name: str, country: str) -> None:
    assert (name, country) in [(h.entry.name, h.entry.country) for h in look_up_by_sound(spelled)]


@pytest.mark.parametrize("word", ["Fire", "Lady", "Meat", "Rocky", "Fair"])
def test_english_words_are_heard_as_no_town(word: str) -> None:
    assert look_up_by_sound(word) == ()
