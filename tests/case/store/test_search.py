"""What people look for, the same on both kinds of database."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace

import pytest
from sqlalchemy import update

from dateline.case.join import Joined
from dateline.case.pipeline import add_report, remove_report
from dateline.case.store import Store, letters
from dateline.case.store import schema as s
from dateline.case.store.filter import Filter, Near
from dateline.case.store.matches import matches
from dateline.case.store.search import terms
from dateline.model import RawReport

TEXT = ("Warplanes bombed a market in Ma'arat al-Numan on Wednesday, killing nine people, residents said. Artillery "
        "shelled the Hôpital Central in Taiz on 3 May, wounding 1,200 people, a doctor said.")


@pytest.fixture
def store(case: str) -> Iterator[Store]:
    """A case with an air strike and a shelling."""
    store = Store(case, create=True)
    add_report(store, RawReport("a", "a.txt", TEXT.encode(), encoding="utf-8", published="2024-05-05", outlet="Radio"))
    yield store
    store.close()


def found(store: Store, text: str) -> set[str]:
    return {e.type for e in store.events(Filter(text=text))} & {"airstrike", "shelling"}


@pytest.mark.parametrize(("text", "types"), [
    ("market", {"airstrike"}), ("MARKET Warplanes", {"airstrike"}), ("market hospital", set()),
    ('"bombed a market"', {"airstrike"}), ('"market bombed"', set()), ('"market in" nine', {"airstrike"}),
    ("bomb*", {"airstrike"}), ("bomb", set()), ("people", {"airstrike", "shelling"}),
    ("maarat al-numan", {"airstrike"}), ("Ma’arat", {"airstrike"}), ("al-Num*", {"airstrike"}),
    ("hopital", {"shelling"}), ("HÔPITAL", {"shelling"}), ("1,200", {"shelling"}), ("3", {"shelling"}),
])
def test_words_phrases_and_beginnings(store: Store, text: str, types: set[str]) -> None:
    assert found(store, text) == types


@pytest.mark.parametrize("text", [
    '"bombed a market', 'market"', "market -", "* market", "-market", "market'", "(market", "market:*", "^market",
    "market) ;--", "market\\", "+market", "market %", "{market}", "market \x00",
])
def test_odd_marks_are_no_error_and_say_nothing(store: Store, text: str) -> None:
    assert found(store, text) == {"airstrike"}


@pytest.mark.parametrize("text", [
    "", "*", '""', "-", "AND OR NOT", "NEAR(market, 3)", "' OR 1=1 --", "words:market", "market^2",
])
def test_marks_and_operators_alone_find_nothing(store: Store, text: str) -> None:
    assert found(store, text) == set()


def test_a_headline_is_searched_where_it_tells_of_the_event(store: Store) -> None:
    for name, headline in (("b", "Grain silos shelled near Hodeidah"), ("c", "A bitter autumn")):
        text = f"{headline}\n\nArtillery shelled the town of Hodeidah on 3 May, wounding two people.\n"
        add_report(store, RawReport(name, f"{name}.txt", text.encode(), encoding="utf-8", published="2024-05-05"))
    assert found(store, "grain silos") == {"shelling"}
    assert found(store, "bitter autumn") == set()


def test_a_phrase_without_its_end_goes_to_the_end() -> None:
    assert [t.words for t in terms('dead "in the market')] == [("dead",), ("in", "the", "market")]


def test_what_is_removed_is_found_no_more(store: Store) -> None:
    assert remove_report(store, next(store.reports()).id)
    assert found(store, "market") == set()


def test_circles_over_the_date_line_and_at_the_pole(store: Store) -> None:
    event = next(e for e in store.events() if e.row["latitude"] is not None)
    assert event.id in {e.id for e in store.events(Filter(near=Near(event.row["latitude"], event.row["longitude"], 1)))}
    assert list(store.events(Filter(near=Near(0, 180, 500)))) == []
    moved = {**event.row, "latitude": -17.0, "longitude": -179.9}
    with store.writing() as index:
        index.replace_events(event.claims, [Joined(replace(event, row=moved), ())])
    assert [e.id for e in store.events(Filter(near=Near(-17.0, 179.9, 60)))] == [event.id]
    assert [e.id for e in store.events(Filter(near=Near(-17.0, 179.9, 5)))] == []
    assert [e.id for e in store.events(Filter(near=Near(-89.9, 0, 8200)))] == [event.id]


@pytest.mark.parametrize(("wanted", "named"), [
    (Filter(place="Évreux"), True), (Filter(place="ÉVREUX"), True), (Filter(place="évr"), True),
    (Filter(place="evreux"), False), (Filter(region="ХАРЬКОВ"), True), (Filter(actor="йозеф"), True),
    (Filter(actor="ЙОЗЕФ"), True), (Filter(source="île-de"), True), (Filter(source="ÎLE"), True),
    (Filter(place="Ёvreux"), False),
], ids=str)
def test_names_in_any_case_of_the_letters_of_any_script(store: Store, wanted: Filter, named: bool) -> None:
    event = next(e for e in store.events() if e.type == "airstrike")
    with store.writing() as index:
        renamed = replace(event, row={**event.row, "place": "Évreux", "admin1": "Харьков"})
        index.replace_events(event.claims, [Joined(renamed, ())])
        index._db.execute(update(s.claim).where(s.claim.c.id == event.id).values(agent="Йозеф", source="Radio Île-de"))
    assert [e.id for e in store.events(wanted)] == ([event.id] if named else [])
    if wanted.actor is None and wanted.source is None:  # of these only the columns were changed
        assert [d.event.id for d in store.dossiers() if matches(wanted, d)] == ([event.id] if named else [])


def test_lanes_are_found_by_names_of_any_script(store: Store) -> None:
    add_report(store, RawReport("b", "b.txt", "Rebels captured the town of Évreux on Monday.".encode(),
                                encoding="utf-8", published="2024-05-05", outlet="Radio"))
    held = list(store.control("Évreux"))
    assert held and list(store.control("évreux")) == list(store.control("ÉVREUX")) == held


def test_a_server_without_letters_of_its_own_still_finds_names(server: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letters, "_ICU", 'COLLATE "none-x-such"')
    with closing(Store(server, create=True)) as store:
        add_report(store, RawReport("a", "a.txt", TEXT.encode(), encoding="utf-8", published="2024-05-05"))
        assert {e.type for e in store.events(Filter(place="TAIZ"))} == {"shelling"}


@pytest.mark.parametrize("letters_", ["a", "\u4e2d", "\u0639 ", "%", "_/"])
def test_names_and_words_of_any_length_find_nothing_and_are_no_error(store: Store, letters_: str) -> None:
    long = letters_ * 60_000
    for wanted in (Filter(place=long), Filter(region=long), Filter(actor=long), Filter(source=long), Filter(text=long)):
        assert list(store.events(wanted)) == []
