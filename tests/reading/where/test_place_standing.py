"""Known towns on short pages that name no country; lists; and names that act instead of lying somewhere."""

import tomllib
from importlib.resources import files

import pytest

from dateline.model import PlaceMention, RawReport
from dateline.reading.page import read_page
from dateline.reading.where import find_places


def places(text: str) -> tuple[PlaceMention, ...]:
    return find_places(read_page(RawReport("test", "-", text.encode())))


def the(text: str, name: str) -> PlaceMention:
    found = [m for m in places(text) if any(t.text == name for t in m.toponyms)]
    assert found, [m.text for m in places(text)]
    return found[0]


@pytest.mark.parametrize(("sentence", "name", "country"), [
    ("The siege of Tikrit ended.", "Tikrit", "IQ"), ("The battle for Kobani raged on.", "Kobani", "SY"),
    ("The takeover of Bentiu was swift.", "Bentiu", "SS"), ("Rebels captured Malakal.", "Malakal", "SS"),
    ("Militants attacked Gwoza, killing ten.", "Gwoza", "NG"), ("Troops left Debaltseve at dawn.", "Debaltseve", "UA"),
    ("Government forces have retaken Bentiu from rebels.", "Bentiu", "SS"), ("Sangin was captured.", "Sangin", "AF"),
    ("Palmyra falls to militants", "Palmyra", "SY"), ("Debaltseve has fallen.", "Debaltseve", "UA"),
    ("Manbij remains under siege.", "Manbij", "SY"), ("Troops withdrew from Debaltseve.", "Debaltseve", "UA"),
    ("Gwoza residents fled.", "Gwoza", "NG"), ("Fighters hold Kidal after battle", "Kidal", "ML"),
    ("They flew air strikes against Zinjibar.", "Zinjibar", "YE"), ("Gwoza and Bama were taken.", "Gwoza", "NG"),
    ("In Ukraine, the shelling went on.", "Ukraine", "UA"), ("In the capital Mekelle shops closed.", "Mekelle", "ET"),
    ("Fallujah fell to the army.", "Fallujah", "IQ"), ("Aid reached Turkey.", "Turkey", "TR"),
])
def test_a_known_town_needs_no_country_on_the_page(sentence, name, country):
    (toponym,) = the(sentence, name).toponyms
    assert toponym.country == country


def test_a_person_who_bears_the_name_of_a_district_tells_no_country():
    (bara,) = places("The adviser, Hamid Guma, said no. Shells fell. Guma said that Bara was lost.")
    assert bara.precision == "unresolved"
    (guma, bara) = places("Gunmen raided villages in Guma. They came from Bara.")
    assert guma.toponyms[0].country == "NG"


def test_towns_of_one_country_tell_it_to_each_other():
    # Halfaya and Tayyibat al-Imam are only in Syria; there are two towns of the name Suran, both there.
    found = places("Shells fell in Suran, Halfaya and Tayyibat al-Imam.")
    assert [(m.text, m.toponyms[0].country) for m in found] == [
        ("Suran", "SY"), ("Halfaya", "SY"), ("Tayyibat al-Imam", "SY")]


def test_a_name_in_two_lands_at_war_stays_open():
    (toponym,) = the("Jets bombed Sinjar on Friday.", "Sinjar").toponyms
    assert toponym.id is None and len(toponym.alternatives) == 2
    (toponym,) = the("Jets bombed Sinjar on Friday. Iraq denied it.", "Sinjar").toponyms
    assert toponym.country == "IQ"


def test_a_small_town_abroad_is_not_guessed_on_a_page_about_a_war():
    (toponym,) = the("Syrian jets bombed Bureij. Syria denied it.", "Bureij").toponyms
    assert toponym.id is None


@pytest.mark.parametrize("sentence", [
    "Police captured Salman.", "Troops attacked Hassan.", "Khalid was captured.", "Troops raided NGO stores.",
])
def test_persons_and_words_are_acted_on_too(sentence):
    assert places(sentence) == ()


@pytest.mark.parametrize(("sentence", "names"), [
    ("Thousands fled to Lebanon, Jordan and Turkey.", ["Lebanon", "Jordan", "Turkey"]),
    ("Fighting hit Juba and other states, including those in Equatoria.", ["Juba", "Equatoria"]),
    ("Clashes shook men in Oberat, Qubra and Zuhra.", ["Oberat", "Qubra", "Zuhra"]),
    ("Troops retook Oberat and Qubra.", ["Oberat", "Qubra"]),
    ("He spoke in Damascus and Oberat said no.", ["Damascus"]),
    ("Ten people died in Jolo, Padilla said.", ["Jolo"]),       # towns of Bolivia and Colombia bear the name too
    ("Fighters took the village of Tel Qarnaf.", ["village of Tel Qarnaf"]),
    ("Army Seizes Village Of Tel Qarnaf", ["Village Of Tel Qarnaf"]),
    ("Army Seizes Tel Qarnaf Village", ["Tel Qarnaf Village"]),
    ("Shells hit the villages of Tel Qarnaf and Kafr Oberat.", ["villages of Tel Qarnaf", "Kafr Oberat"]),
])
def test_lists_and_villages(sentence, names):
    assert [m.text for m in places(sentence)] == names


@pytest.mark.parametrize(("sentence", "acting"), [
    ("Kyiv accused Moscow of shelling.", ["Kyiv", "Moscow"]),
    ("The town was lost, with Kyiv accusing Moscow of shelling.", ["Kyiv", "Moscow"]),
    ("The town was lost, with Kyiv under shelling.", []),
    ("Ankara has warned Damascus.", ["Ankara", "Damascus"]),
    ("Washington told Tehran to stop.", ["Washington", "Tehran"]),
    ("He blamed Moscow, Minsk and the US.", ["Moscow", "Minsk", "US"]),
    ("Moscow was blamed for it.", ["Moscow"]),
    ("Ukraine warned that Kherson fell.", ["Ukraine"]),
    ("Aleppo was bombed.", []),
    ("Thousands fled to Lebanon and Turkey.", []),
    ("He told Russia's envoy so.", []),
])
def test_who_acts_is_a_metonym(sentence, acting):
    assert [m.text for m in places(sentence) if m.metonym] == acting


def test_word_lists_are_in_small_letters():
    words = tomllib.loads(files("dateline.data").joinpath("places", "words.toml").read_text("utf-8"))["words"]
    for name in ("place_verbs", "place_participles", "falling", "being", "moving", "dwellers", "struck", "addressing"):
        assert words[name] and all(w == w.lower().strip() for w in words[name]), name


@pytest.mark.parametrize("text", ["in A, " + "Oberat, " * 3000 + "and Qubra", "accused " + "Moscow, " * 3000,
                                  "Aleppo and " * 3000 + "fell", "fled to " * 2000, "Aleppo was " * 2000])
def test_long_lists_are_read_to_their_end(text):
    places(text)
