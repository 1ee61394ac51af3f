"""What ``data/compare`` knows."""

from __future__ import annotations

import pytest

from dateline.compare.actors import is_nobody
from dateline.compare.names import keys, pieces
from dateline.compare.tables import acled_kinds, coded, precision, ucdp_kinds
from dateline.data.table import read_toml

from .builders import SIDES

_ACTORS = read_toml("compare", "actors.toml")


@pytest.mark.parametrize(("name", "side"), _ACTORS["state"]["examples"])
def test_names_of_actors_as_they_write_them(name: str, side: str) -> None:
    assert SIDES.of_names([name], None) == {name: side}


@pytest.mark.parametrize("name", _ACTORS["nobody"]["examples"])
def test_names_of_nobody(name: str) -> None:
    assert is_nobody(name) and not SIDES.of_names([name], None)


def test_an_actor_that_no_list_knows_is_left_out() -> None:
    assert SIDES.of_names(["Kitengela Communal Group (Kenya)"], "KE") == {}


def test_a_name_that_several_have_is_that_of_the_country() -> None:
    """The armies of two states are called so."""
    one, = SIDES.of_names(["Military Forces of South Sudan (2011-)"], "SS").values()
    assert one == "state.south_sudan"


@pytest.mark.parametrize(("name", "code"), [
    ("Yemen (North Yemen)", "YE"), ("DR Congo (Zaire)", "CD"), ("Myanmar (Burma)", "MM"),
    ("Russia (Soviet Union)", "RU"),
    ("Democratic Republic of Congo", "CD"), ("Palestine", "PS"), ("Atlantis", None),
])
def test_countries_as_they_write_them(name: str, code: str | None) -> None:
    assert SIDES.country(name) == code


def test_there_are_25_kinds_of_acled_and_what_all_of_a_type_can_be() -> None:
    kinds = acled_kinds()
    assert sum(bool(sub) for _, sub in kinds) == 25
    assert kinds["battles", ""].same >= kinds["battles", "armed clash"].same
    assert set(ucdp_kinds()) == {"1", "2", "3"}


def test_what_is_never_coded_there() -> None:
    """The table of our types in other schemes: no event of ACLED."""
    acled = coded("acled")
    assert acled is not None and not acled & {"hold", "toll", "aid", "talks", "refuse", "accuse", "support"}
    assert coded("aec") is None


def test_precision_has_a_source_and_all_codes() -> None:
    assert set(precision("acled", "days")) == set(precision("acled", "km")) == {"1", "2", "3"}
    assert set(precision("ucdp", "km")) == set("1234567")


@pytest.mark.parametrize(("one", "other"), [
    *read_toml("compare", "places.toml")["articles"]["examples"],
    *read_toml("compare", "places.toml")["small"]["examples"], ("Umm Rawaba", "Um Ruwaba"), ("Taiz town", "Taiz"),
    ("Deir ez-Zor city", "Deir al-Zor"),
])
def test_spellings_of_one_name_meet(one: str, other: str) -> None:
    assert set(keys(one)) & set(keys(other))


@pytest.mark.parametrize(("one", "other"), [("Bara", "Bari"), ("Kosti", "Kutum"), ("the town", "the city")])
def test_other_names_do_not(one: str, other: str) -> None:
    assert not set(keys(one)) & set(keys(other))


@pytest.mark.parametrize(("name", "part"), read_toml("compare", "places.toml")["dividers"]["examples"])
def test_words_that_part_two_names(name: str, part: str) -> None:
    assert part in pieces([name])


def test_a_word_that_parts_names_is_no_part_of_one() -> None:
    assert pieces(["Andkhoy"]) == ("Andkhoy",)


def test_quarters_and_regions_behind_a_name() -> None:
    assert "Sheikh Maqsoud" in pieces(["Aleppo - Sheikh Maqsoud"]) and "Paletwa town" in pieces(["Paletwa town, Chin"])
