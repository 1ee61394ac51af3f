"""Namings of actors: neutral ids, loaded words kept as wording only, persons with their side, and what is no actor."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dateline.model import ActorMention, RawReport
from dateline.reading.grammar import parse_page
from dateline.reading.page import read_page
from dateline.reading.who import find_actors


def actors(text: str) -> tuple[ActorMention, ...]:
    page = read_page(RawReport(name="s", path="s.txt", content=text.encode(), encoding="utf-8"))
    _, found = find_actors(page, parse_page(page))
    assert all(page.text[a.start:a.end] == a.text for a in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    return found


@pytest.mark.parametrize("state", ["Israel", "Iraq", "Pakistan", "Qatar", "Yemen"])
def test_a_state_that_is_is_no_people(state: str) -> None:
    """"Israel is" has the letters of "Israelis"."""
    assert actor(f"{state} is ready for talks.", state).text == state


def actor(text: str, words: str) -> ActorMention:
    """The naming that holds ``words``."""
    start = text.index(words)
    hit = next((a for a in actors(text) if a.start < start + len(words) and start < a.end), None)
    assert hit is not None, f"no actor at {words!r}: {[a.text for a in actors(text)]}"
    return hit


# text, whole naming, id, kind, side
NAMINGS = [
    ("The Syrian troops left.", "Syrian troops", "state.syria.forces", "force", "state.syria"),
    ("Ukrainian forces left Donetsk.", "Ukrainian forces", "state.ukraine.forces", "force", "state.ukraine"),
    ("Turkish warplanes circled.", "Turkish warplanes", "state.turkey.forces", "force", "state.turkey"),
    ("The Ethiopian government agreed.", "Ethiopian government", "state.ethiopia", "state", "state.ethiopia"),
    ("The Taliban agreed.", "Taliban", "group.taliban", "group", "group.taliban"),
    ("Hezbollah agreed on Monday.", "Hezbollah", "group.hezbollah", "group", "group.hezbollah"),
    ("Syrian rebel factions left.", "Syrian rebel factions", "state.syria.armed", "force", None),
    ("Nigerian gunmen left.", "Nigerian gunmen", "state.nigeria.armed", "force", None),
    ("Burmese resistance fighters left.", "Burmese resistance fighters", "state.myanmar.armed", "force", None),
    ("Malian army volunteers left.", "Malian army volunteers", "state.mali.armed_forces", "force",
     "state.mali"),
    ("Kurdish fighters left.", "Kurdish fighters", "people.kurds.force", "force", None),
    ("Gunmen left the base.", "Gunmen", None, "force", None),
    ("Fighters of Ahrar al-Sham left.", "Fighters of Ahrar al-Sham", "group.ahrar_al_sham", "group",
     "group.ahrar_al_sham"),
    ("Soldiers of the 14th Brigade left.", "Soldiers of the 14th Brigade", None, "force", None),
    ("Troops from the base left.", "Troops", None, "force", None),
    ("The United Nations agreed.", "United Nations", None, "organisation", None),
    ("Reuters agreed on Monday.", "Reuters", None, "media", None),
]


@pytest.mark.parametrize(("text", "words", "id_", "kind", "side"), NAMINGS)
def test_naming(text: str, words: str, id_: str | None, kind: str, side: str | None) -> None:
    found = actor(text, words)
    assert found.text == words
    if id_ is not None or kind == "force":
        assert found.id == id_
    assert found.kind == kind
    if side is not None or (found.id is not None and found.id.endswith(".armed")):
        assert found.side == side


ALIASES = [
    ("Daesh", "Islamic State", "ISIS", "ISIL", "the Islamic State group", "IS"),
    ("Jabhat al-Nusra", "al-Nusra Front", "the Nusra Front"),
    ("al-Shabaab", "Al Shabaab", "al-Shabab"),
    ("Hezbollah", "Hizbullah", "Hizbollah"),
    ("the Houthis", "Ansar Allah"),
    ("the US", "the United States", "America"),
]


@pytest.mark.parametrize("names", ALIASES, ids=lambda names: names[0])
def test_spellings_of_one_actor(names: tuple[str, ...]) -> None:
    ids = {actor(f"On Monday {name} fought in the hills.", name.removeprefix("the ")).id for name in names}
    assert len(ids) == 1
    assert None not in ids


def test_fighters_of_a_group_are_the_group() -> None:
    text = "Fighters from Hezbollah left. Hezbollah fighters left. Hezbollah left."
    assert {a.id for a in actors(text) if a.id} == {"group.hezbollah"}


@pytest.mark.parametrize("text", ["The US-led coalition bombed Raqqa.", "The coalition led by the US bombed Raqqa."])
def test_coalition(text: str) -> None:
    assert actor(text, "coalition").kind in ("coalition", "described")


def test_us_led_coalition_is_one_actor() -> None:
    (found,) = (a for a in actors("The US-led coalition bombed a depot.") if "oalition" in a.text)
    assert (found.text, found.kind) == ("US-led coalition", "coalition")
    assert found.id


def test_backers_do_not_own_the_backed() -> None:
    found = actor("US-backed rebels left the base.", "rebels")
    assert found.side != "state.usa"
    assert found.id != "state.usa.forces"


LOADED = [
    ("Terrorists left the village.", "Terrorists"),
    ("The regime agreed.", "regime"),
    ("Assad’s regime agreed.", "regime"),
    ("Foreign mercenaries left.", "mercenaries"),
    ("Takfiri terrorists left.", "terrorists"),
]


@pytest.mark.parametrize(("text", "word"), LOADED)
def test_loaded_words_are_wording(text: str, word: str) -> None:
    found = actor(text, word)
    assert word in found.wording
    assert word.lower() not in (found.id or "")
    assert found.kind != "person"


@pytest.mark.parametrize("pair", [("Syrian regime forces left.", "Syrian government forces left."),
                                  ("ISIS terrorists left.", "ISIS militants left."),
                                  ("The Syrian regime agreed.", "The Syrian government agreed.")])
def test_loaded_and_plain_words_give_one_id(pair: tuple[str, str]) -> None:
    loaded, plain = (actors(text)[0] for text in pair)
    assert loaded.id == plain.id is not None
    assert loaded.side == plain.side
    assert loaded.kind == plain.kind


@pytest.mark.parametrize("text", ["It is quiet.", "This is so.", "The army said it is gone.", "Tell us now."])
def test_small_words_are_no_names(text: str) -> None:
    assert not [a for a in actors(text) if a.text.lower() in ("is", "us", "it")]


PERSONS = [
    ("Commander Abu Khalid left.", "Abu Khalid", None),
    ("Rebel commander John Gai left.", "John Gai", None),
    ("Russian Foreign Minister Sergey Lavrov left.", "Sergey Lavrov", "state.russia"),
    ("Ukrainian army spokesman Ivan Kravchenko left.", "Ivan Kravchenko", "state.ukraine"),
    ("Peter Deng, a spokesman for the rebels, left.", "Peter Deng", None),
]


@pytest.mark.parametrize(("text", "name", "side"), PERSONS)
def test_person(text: str, name: str, side: str | None) -> None:
    found = actor(text, name)
    assert found.kind == "person"
    assert name in found.text
    if side is not None:
        assert found.side == side


def test_last_name_alone_is_the_person_named_before() -> None:
    text = "Ukrainian army spokesman Ivan Kravchenko left. On Monday Kravchenko came back."
    later = [a for a in actors(text) if a.text == "Kravchenko"]
    assert [(a.kind, a.side) for a in later] == [("person", "state.ukraine")]


SOURCES = ["sources", "source", "witnesses", "report", "activists", "officials", "residents"]


@pytest.mark.parametrize("noun", SOURCES)
def test_source_nouns_are_found(noun: str) -> None:
    assert actor(f"Local {noun} said so.", noun).text.endswith(noun)


POINTING = ["The group agreed.", "The militants agreed.", "The source agreed.", "The factions agreed."]


@pytest.mark.parametrize("text", POINTING)
def test_pointing(text: str) -> None:
    assert actors(text)[0].pointing


# "the rebels" name a side whatever its groups are called.
@pytest.mark.parametrize("text", ["Kurdish militants agreed.", "Rebels agreed on Monday.", "Local residents agreed.",
                                  "The rebels agreed.", "The insurgent factions agreed."])
def test_not_pointing(text: str) -> None:
    assert not actors(text)[0].pointing


@pytest.mark.parametrize(("text", "words"), [
    ("Sudan’s army left the base.", "army"), ("Sudan's army left the base.", "army"),
    ("Sudans army left the base.", "army"), ("The army of Sudan left the base.", "army"),
    ("The Sudanese army left the base.", "army"),
])
def test_whose_army_it_is(text: str, words: str) -> None:
    found = actor(text, words)
    assert found.side == "state.sudan"
    assert (found.id or "").startswith("state.sudan.")


@pytest.mark.parametrize(("text", "whole"), [
    ("As the guarantor of the agreement Russia left.", ["guarantor", "Russia"]),
    ("On Monday in Sebha Chad-backed Free Syrian Army fighters left.", ["Chad-backed Free Syrian Army fighters"]),
    ("According to the Observatory ISIS left.", ["Observatory", "ISIS"]),
    ("In the mainly rural district state media said so.", ["state media"]),
    ("Egyptian Sudanese jets left.", ["Egyptian", "Sudanese jets"]),
    ("The Lebanese Hezbollah militia left.", ["Lebanese Hezbollah militia"]),
    ("The rebel group Ahrar al-Sham left.", ["rebel group Ahrar al-Sham"]),
    ("Its affiliate al-Nusra Front left.", ["affiliate al-Nusra Front"]),
])
def test_where_a_comma_was_lost_a_naming_ends(text: str, whole: list[str]) -> None:
    assert [a.text for a in actors(text)] == whole


@pytest.mark.parametrize(("text", "words", "id_"), [
    ("The Syrian army positions were hit.", "Syrian army", "state.syria.armed_forces"),
    ("It was the Syrian armys last airfield.", "Syrian army", "state.syria.armed_forces"),
    ("The ISIS groups stronghold was hit.", "ISIS group", "group.islamic_state"),
    ("The Sudanese governments use of gas went on.", "Sudanese government", "state.sudan"),
    ("The US-led coalition air strikes went on.", "US-led coalition", "group.us_led_coalition"),
])
def test_who_describes_another_noun(text: str, words: str, id_: str) -> None:
    found = actor(text, words)
    assert (found.text, found.adjective) == (words, True)
    assert found.id == id_ or "coalition" in words


@pytest.mark.parametrize(("text", "words", "id_", "side"), [
    ("Assad left Damascus.", "Assad", "person.bashar_al_assad", "state.syria"),
    ("Bashar al-Assads forces left.", "Bashar al-Assads forces", "state.syria.forces", "state.syria"),
    ("The Trump administration agreed.", "Trump administration", "state.united_states", "state.united_states"),
    ("Russian President Vladimir Putin agreed.", "Vladimir Putin", "person.vladimir_putin", "state.russia"),
    ("Hemedti fighters left.", "Hemedti fighters", "group.rapid_support_forces", "group.rapid_support_forces"),
    ("A U.S. missile hit the base.", "U.S.", "state.united_states", "state.united_states"),
    ("Russia’s jets left.", "Russia’s jets", "state.russia.forces", "state.russia"),
])
def test_who_is_named_for_a_state(text: str, words: str, id_: str, side: str) -> None:
    found = actor(text, words)
    assert (found.text, found.id, found.side) == (words, id_, side)


@pytest.mark.parametrize("words", ["Armed men", "Armed groups", "Attackers", "Raiders", "Air defences"])
def test_those_who_fight_are_forces(words: str) -> None:
    assert actor(f"{words} left the base.", words).kind in ("force", "described")


def test_figures_and_articles_are_no_part_of_a_naming() -> None:
    assert actor("More than 20 heavily armed gunmen left.", "gunmen").text in ("heavily armed gunmen", "armed gunmen")
    assert actor("Dozens of Afghan soldiers left.", "soldiers").text == "Afghan soldiers"


def test_adjective_of_a_state_before_a_thing() -> None:
    found = actor("A Russian air strike hit the depot.", "Russian")
    assert (found.text, found.adjective, found.side) == ("Russian", True, "state.russia")


@pytest.mark.parametrize("text", ["", "…", "The " * 400, "IS " * 400, "of the and"])
def test_odd_texts(text: str) -> None:
    actors(text)
