"""Which reading owns words that a place and an actor share."""

from __future__ import annotations

from itertools import pairwise

import pytest

from dateline.model import RawReport
from dateline.reading.mentions import Mentions, find_mentions
from dateline.reading.page import read_page


def mentions(text: str) -> Mentions:
    page = read_page(RawReport(name="s", path="s.txt", content=text.encode(), encoding="utf-8", published="2016-02-25"))
    return find_mentions(page)


def reading_of(text: str, words: str) -> set[str]:
    """Which of place and actor hold ``words``."""
    found = mentions(text)
    start = text.index(words)
    end = start + len(words)
    out = {"place"} if any(p.start < end and start < p.end for p in found.places) else set()
    return out | ({"actor"} if any(a.start < end and start < a.end for a in found.actors) else set())


ACTOR = [
    ("France sent a letter to Niger.", "Niger"),
    ("Washington said the talks had failed.", "Washington"),
    ("Moscow and Ankara agreed on a truce.", "Moscow"),
    ("Moscow and Ankara agreed on a truce.", "Ankara"),
    ("Kyiv accused Moscow of the attack.", "Moscow"),
    ("The Damascus government rejected the plan.", "Damascus"),
    ("Turkey shelled the village.", "Turkey"),
    ("The US-led coalition bombed the depot.", "US-led coalition"),
    ("The village was bombed by Turkey.", "Turkey"),
    ("Tehran backs the militia.", "Tehran"),
    ("Russia Today reported the attack.", "Russia Today"),
    ("Lebanon, Jordan and Turkey closed their borders.", "Lebanon"),
    ("Lebanon, Jordan and Turkey closed their borders.", "Turkey"),
    ("Turkey entered Syria with tanks.", "Turkey"),
    ("Chad left the talks.", "Chad"),
    ("They fled Turkey's war on the rebels.", "Turkey"),
    ("Russia returned to the talks.", "Russia"),
    ("Iran sent Russia two hundred drones.", "Russia"),
    ("Russia saw the raid as a threat.", "Russia"),
]

PLACE = [
    ("France sent a force to Niger.", "Niger"),
    ("Kenya sent a contingent to Haiti.", "Haiti"),
    ("Thousands marched in Washington.", "Washington"),
    ("Deir al-Qarna fell to rebels. They left the town of Deir al-Qarna on Monday.", "Deir al-Qarna"),
    ("Fighting went on in Syria and Iraq.", "Syria"),
    ("Fighting went on in Syria and Iraq.", "Iraq"),
    ("Shells fell near Damascus.", "Damascus"),
    ("Aid reached Turkey.", "Turkey"),
    ("Thousands fled to Lebanon, Jordan and Turkey.", "Lebanon"),
    ("Thousands fled to Lebanon, Jordan and Turkey.", "Turkey"),
    ("Thousands fled to Lebanon, Jordan and Turkey.", "Jordan"),
    ("Turkey entered Syria with tanks.", "Syria"),
    ("Families returned to Russia.", "Russia"),
    ("The force was deployed to Mali.", "Mali"),
    ("The men were deported from Lebanon to Syria.", "Lebanon"),
    ("Rebels left Chad for Sudan.", "Chad"),
    ("Rebels left Chad for Sudan.", "Sudan"),
    ("The siege of Aleppo ended.", "Aleppo"),
    ("Rebels captured Aleppo.", "Aleppo"),
    ("Talks began in Moscow.", "Moscow"),
    ("The siege of Gao ended.", "Gao"),
    ("The blast shook central Kabul.", "Kabul"),
    ("Bomb Blast in Homs Defies Police Line", "Homs"),
    ("They sent fighters to Syria in March.", "Syria"),
    ("He risked being taken back to Syria.", "Syria"),
    ("Congress debates air strikes on Syria.", "Syria"),
    ("Jets struck a post in Qarzuf al-Zumra.", "Qarzuf"),
    ("Gunmen stormed the Zumra Hospital on Friday.", "Zumra Hospital"),
    ("Troops stormed Qarzuf Street on Friday.", "Qarzuf Street"),
    ("The invasion of Kuwait went on.", "Kuwait"),
    ("Rebels captured Tal Qarzuf on Friday.", "Tal Qarzuf"),
    ("Qarzuf Zumra, 20 km north of Aleppo, was captured by rebels.", "Qarzuf Zumra"),
    ("Turkey has suffered a series of bombings.", "Turkey"),
    ("They fled when Syria's civil war began.", "Syria"),
    ("They fled when Syrias conflict began.", "Syria"),
    ("Mali saw a wave of raids.", "Mali"),
    ("Shells fell across the war-torn country.", "country"),
    ("They bombed districts including al-Qarzuf al-Zumra and Karam al-Zeit.", "al-Qarzuf"),
]


@pytest.mark.parametrize(("text", "words"), ACTOR)
def test_actor_owns_the_words(text: str, words: str) -> None:
    assert reading_of(text, words) == {"actor"}


@pytest.mark.parametrize(("text", "words"), PLACE)
def test_place_owns_the_words(text: str, words: str) -> None:
    assert reading_of(text, words) == {"place"}


def test_a_place_run_together_with_a_channel_stays_beside_it() -> None:
    text = "Four men died on the outskirts of Gao in northern Mali Al Jazeera TV channel said."
    assert reading_of(text, "Gao in northern Mali") == {"place", "actor"}


def test_a_month_is_no_person_and_no_place() -> None:
    found = mentions("In May the rebels left; on 3 March 2015 they came back.")
    assert not [m for m in (*found.places, *found.actors) if m.text in ("May", "March", "3 March 2015")]
    assert len(found.times) == 2


def test_holder_inside_a_place_phrase_stays_beside_it() -> None:
    assert reading_of("Shells hit the rebel-held town of Douma.", "Douma") == {"place"}


def test_places_named_by_a_type_word_are_found_without_the_gazetteer() -> None:
    for name in ("Tel Qarnaf", "Wadi Zumur", "Qarnafa"):
        text = f"Rebels captured the village of {name}."
        assert any(name in p.text for p in mentions(text).places), name


UNIQUE = ["Tikrit", "Kobani", "Sinjar", "Debaltseve", "Kidal", "Palmyra", "Manbij", "Gwoza", "Bentiu", "Sangin"]


@pytest.mark.parametrize("name", UNIQUE)
def test_a_town_taken_is_a_place_though_nothing_else_tells_the_country(name: str) -> None:
    assert reading_of(f"The siege of {name} ended.", name) == {"place"}


def test_lookups_give_what_overlaps_in_order() -> None:
    text = "Syrian troops shelled Douma on Monday. Rebels left Homs on Tuesday."
    found = mentions(text)
    second = text.index("Rebels")
    assert [p.text for p in found.places_in(second, len(text))] == ["Homs"]
    assert [a.text for a in found.actors_in(0, second)] == ["Syrian troops"]
    assert [t.text for t in found.times_in(0, len(text))] in (["Monday", "Tuesday"], ["on Monday", "on Tuesday"])
    assert found.places_in(0, 6) == ()


def test_nothing_of_one_kind_overlaps() -> None:
    text = ("Washington said the US-led coalition and the Syrian Democratic Forces, backed by Turkey, took the "
            "rebel-held town of Manbij near Aleppo city on Monday, 3 May 2016.")
    found = mentions(text)
    for kind in (found.places, found.actors, found.times):
        assert all(a.end <= b.start for a, b in pairwise(kind))
        assert all(text[m.start:m.end] == m.text for m in kind)


@pytest.mark.parametrize(("text", "acts"), [
    ("Ankara's incursion began on Sunday.", True), ("Ankara's suburbs were quiet on Sunday.", False),
])
def test_a_capital_that_owns_what_governments_do_is_its_government(text: str, acts: bool) -> None:
    found = mentions(text)
    assert ([a.id for a in found.actors if a.kind == "state"] == ["state.turkey"]) is acts
    assert bool(found.places) is not acts


@pytest.mark.parametrize("text", [
    "Jets Strike Rebels in Syria Activists Say",
    "Jets kill nine fighters in Syria Monitor",
])
def test_a_country_after_in_is_where_though_who_says_so_is_run_together_with_it(text: str) -> None:
    assert [p.text for p in mentions(text).places] == ["Syria"]


@pytest.mark.parametrize(("text", "places"), [
    ("Raids on Syrias Homs Kill Nine People Monitor", ["Syrias Homs"]),
    ("Nine killed in raids on Iraqs Mosul Monitor", ["Iraqs Mosul"]),
    ("Nine Killed in Attacks in Aleppo Homs Damascus and Palmyra", ["Aleppo", "Homs", "Damascus", "Palmyra"]),
    ("Nine killed in Mali aid convoy attack", ["Mali"]),
    ("Shells fell on the neighborhoods of al-Qarzuf al-Sheikh Zumra al-Tabitiya and al-Nawra leaving one dead.",
     ["neighborhoods of al-Qarzuf", "al-Sheikh Zumra", "al-Tabitiya", "al-Nawra"]),
    ("Shells fell on the districts of Douma Tishreen and Harasta.", ["districts of Douma", "Tishreen", "Harasta"]),
    ("Shells fell in Tal al-Qarzuf Abu Zumra Abu Tabit and al-Nawra.",
     ["Tal al-Qarzuf", "Abu Zumra", "Abu Tabit", "al-Nawra"]),
    ("The town of Kafr Qarzuf was shelled.", ["town of Kafr Qarzuf"]),
    ("Jets bombed besieged Damascus on Monday.", ["Damascus"]),
    ("Embattled Mali rejects the truce.", []),
    ("In Mali army soldiers killed nine rebels.", []),
    ("On Highway 16 civilians were hurt.", []),
    ("Nine killed in convoy raid Red Cross", []),
    ("Ankara will withdraw Turkish troops from the border.", ["border"]),
])
def test_places_run_together_with_others(text: str, places: list[str]) -> None:
    assert [p.text for p in mentions(text).places if not p.metonym] == places


def test_a_country_that_owns_a_town_does_nothing() -> None:
    text = "Kazakhstan's capital city of Astana hosted the talks."
    assert reading_of(text, "Kazakhstan") == set()
    assert reading_of(text, "capital city of Astana") == {"place"}
