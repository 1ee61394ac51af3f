"""The user's own actors in a reading, and what chooses among entries that share a name."""

from __future__ import annotations

from datetime import date

import pytest

from dateline.data.actor import Actor, shipped_actors
from dateline.data.own import Own
from dateline.model import RawReport, Reading
from dateline.reading.pipeline import read_report
from dateline.reading.who.resolve import actors_in_words, resolve_name


def own(id_: str, *names: str, **more: object) -> Actor:
    return Actor(id_, names, "group", id_, "notes", "mine.csv", own=True, **more)  # type: ignore[arg-type]


HILL = own("own.hill", "Hill Brigade", "HB")
TEXT = "The Hill Brigade captured Timbuktu in Mali from troops on Sunday. The HB then withdrew from Timbuktu."


def read(actors: tuple[Actor, ...], text: str = TEXT, published: str = "2016-02-25") -> Reading:
    return read_report(RawReport("r", "r.txt", text.encode(), encoding="utf-8", published=published), Own(actors))


def agents(reading: Reading) -> list[str | None]:
    return [a.id for c in reading.claims for a in c.agent]


def test_an_own_actor_is_read_by_all_its_names() -> None:
    assert agents(read((HILL,))) == ["own.hill", "own.hill"]
    assert "own.hill" not in agents(read(()))


def test_an_article_of_another_name_gives_way_to_a_longer_name() -> None:
    """"The Hill" is an outlet."""
    assert [a.id for a in actors_in_words("Hill Brigade", (HILL,))] == ["own.hill"]


def test_the_list_is_no_state_of_the_program() -> None:
    plain = read(()).to_json()
    read((HILL,))
    assert read(()).to_json() == plain


def test_own_goes_before_shipped() -> None:
    mine = own("own.daesh", "Daesh")
    assert agents(read((mine,), "Daesh captured Timbuktu on Sunday.")) == ["own.daesh"]
    assert agents(read((), "Daesh captured Timbuktu on Sunday.")) == ["group.islamic_state"]


@pytest.mark.parametrize(("text", "id_"), [
    ("Shells fell in the Daesh-held town of Sarmin.", "group.islamic_state"),
    ("Shells fell in the Kurdish-held town of Sarmin.", None),
])
def test_a_holder_in_a_compound_is_a_group_by_its_name(text: str, id_: str | None) -> None:
    assert agents(read((), text)) == [id_]


def test_a_compound_has_the_sense_of_its_page() -> None:
    text = "Daesh captured Timbuktu on Sunday. Shells fell in the Daesh-held town of Kidal."
    assert agents(read((own("own.daesh", "Daesh"),), text)) == ["own.daesh", "own.daesh"]


def test_an_own_entry_of_a_shipped_id_gives_it_a_name_more() -> None:
    more = own("group.islamic_state", "Hill State")
    text = "Hill State captured Timbuktu on Sunday. Daesh captured Kidal on Monday."
    assert agents(read((more,), text)) == ["group.islamic_state", "group.islamic_state"]


@pytest.mark.parametrize(("published", "id_"), [("2014-05-01", "own.old"), ("2016-05-01", "own.new")])
def test_dates_choose_among_entries_of_one_name(published: str, id_: str) -> None:
    pair = (own("own.old", "Hill Brigade", valid_to="2015"), own("own.new", "Hill Brigade", valid_from="2015-06"))
    assert set(agents(read(pair, "The Hill Brigade captured Timbuktu.", published))) == {id_}


@pytest.mark.parametrize(("day", "country", "id_"), [
    (None, None, "own.sna"),
    (None, "SY", "group.syrian_national_army"),  # that of the country before one of another
    (None, "SO", "own.sna"),
    (date(2030, 1, 1), "SY", "own.sna"),  # the Syrian one is of before
])
def test_country_and_day_go_before_whose_list_it_is(day: date | None, country: str | None, id_: str) -> None:
    found = resolve_name("SNA", (own("own.sna", "SNA", countries=("SO",)),), country, day)
    assert found is not None
    assert found.chosen.id == id_
    assert {r.id for r in found.rivals} > {"group.syrian_national_army"} - {id_}


def test_an_own_entry_without_country_is_of_all() -> None:
    found = resolve_name("SNA", (own("own.sna", "SNA"),), "SY")
    assert found is not None
    assert found.chosen.id == "own.sna"


def test_a_naming_that_is_no_name_is_read_as_in_a_report() -> None:
    assert resolve_name("Syrian regime forces") is None
    (found,) = actors_in_words("Syrian regime forces")
    assert (found.id, found.wording) == ("state.syria.forces", ("regime",))


@pytest.mark.parametrize(("first", "last", "good"), [
    (date(2015, 12, 31), date(2015, 12, 31), False), (date(2016, 1, 1), date(2016, 1, 1), True),
    (date(2018, 3, 31), date(2018, 3, 31), True), (date(2018, 4, 1), date(2018, 4, 1), False),
    (date(2015, 1, 1), date(2016, 1, 1), True), (date(2018, 3, 31), date(2019, 1, 1), True),
])
def test_bounds_are_as_exact_as_they_are_given(first: date, last: date, good: bool) -> None:
    assert own("own.x", "X", valid_from="2016", valid_to="2018-03").good_in(first, last) is good


def test_every_shipped_entry_has_one_shape() -> None:
    kinds = {actor.table: actor.kind for actor in shipped_actors()}
    assert set(kinds) == {"actors/groups.tsv", "actors/organisations.tsv", "actors/states.tsv", "actors/peoples.tsv",
                          "actors/persons.tsv", "outlets.tsv"}
    assert not [actor for actor in shipped_actors() if actor.own or not actor.names or not actor.source]
