"""Places found on small pages written for the tests."""

import pytest

from dateline.model import PlaceMention, RawReport
from dateline.reading.page import read_page
from dateline.reading.where import find_places
from dateline.reading.where.geometry import distance_km


def places(text: str) -> tuple[PlaceMention, ...]:
    page = read_page(RawReport("test", "-", text.encode()))
    found = find_places(page)
    for mention in found:
        assert page.text[mention.start:mention.end] == mention.text
        for toponym in mention.toponyms:
            assert mention.start <= toponym.start and toponym.end <= mention.end
            assert page.text[toponym.start:toponym.end] == toponym.text
    return found


def the(text: str, words: str) -> PlaceMention:
    found = [m for m in places(text) if m.text == words]
    assert found, [m.text for m in places(text)]
    return found[0]


@pytest.mark.parametrize(("sentence", "words", "kind"), [
    ("Rebels in Syria took al-Hader town on Monday.", "al-Hader town", "name"),
    ("Troops in Syria entered the strategic town of Khanaser at dawn.", "town of Khanaser", "name"),
    ("Troops in Syria entered the mostly Kurdish-held town of Khanaser at dawn.", "town of Khanaser", "name"),
    ("Troops in Syria took the roads leading to the town of Khanaser at dawn.",
     "roads leading to the town of Khanaser", "site"),
    ("Troops in Syria entered the rebel-held town of Khanaser at dawn.", "rebel-held town of Khanaser", "name"),
    ("Shells hit the northwestern province of Aleppo.", "northwestern province of Aleppo", "name"),
    ("Jets left the Shayrat air base east of Homs.", "Shayrat air base east of Homs", "name"),
    ("A car blew up in the Damascus suburb of Jaramana.", "Damascus suburb of Jaramana", "name"),
    ("Fighting went on near Raqqa in eastern Syria.", "Raqqa in eastern Syria", "name"),
    ("An attack on the village of Oberat killed two.", "village of Oberat", "name"),
    ("A raid in N Yemen killed two.", "N Yemen", "name"),
    ("A raid in S. Yemen killed two.", "S. Yemen", "name"),
    ("The army shelled the countryside west of Aleppo.", "countryside west of Aleppo", "site"),
    ("They burned two towns in Ethiopia’s Amhara region.", "two towns in Ethiopia’s Amhara region", "site"),
    ("A mine went off on a road near the town of Oberat.", "road near the town of Oberat", "site"),
    ("The army cut the key road linking Homs with Aleppo.", "key road linking Homs with Aleppo", "site"),
    ("The army cut the Homs-Aleppo highway.", "Homs-Aleppo highway", "site"),
    ("Shots rang out in central Khartoum.", "central Khartoum", "name"),
    ("Rebels roam the eastern Democratic Republic of Congo.", "eastern Democratic Republic of Congo", "name"),
    ("A bomb hit a mosque in northern Iraq.", "mosque in northern Iraq", "site"),
    ("A bomb hit a popular market.", "popular market", "site"),
    ("Jets hit towns and villages in Idlib province.", "towns and villages in Idlib province", "site"),
    ("Troops hold areas to the north and east of Raqqa.", "areas to the north and east of Raqqa", "site"),
    ("Troops hold areas to the north and the east of Raqqa.", "areas to the north and the east of Raqqa", "site"),
    ("A mine went off at the entrance to the hospital in Homs.", "entrance to the hospital in Homs", "site"),
    ("A bomb hit the Qarzuf Zumra School on Monday.", "Qarzuf Zumra School", "name"),
    ("The Turkish bus attack killed six people.", "Turkish bus", "site"),
    ("The army recaptured Mayadin town.", "Mayadin town", "name"),
    ("Fighters seized 14 villages.", "14 villages", "site"),
    ("Fighters fled several surrounding villages.", "several surrounding villages", "site"),
    ("Rockets hit a military airport.", "military airport", "site"),
    ("Fighters lost the border town of Tal Abyad.", "border town of Tal Abyad", "name"),
    ("Troops hold the northern neighbourhoods of the city.", "northern neighbourhoods of the city", "site"),
    ("Troops hold the western part of the town.", "western part of the town", "site"),
    ("Rockets hit an area west of Damascus.", "area west of Damascus", "site"),
    ("Shells fell on the outskirts of the town of Zalingei.", "outskirts of the town of Zalingei", "site"),
    ("Residents fled from Eempa village last week.", "Eempa village", "name"),
    ("Talks were held in Brussels, Belgium.", "Brussels, Belgium", "name"),
    ("They took Syrias Idlib province.", "Syrias Idlib province", "name"),
    ("Fighting raged around the capital Khartoum.", "capital Khartoum", "name"),
    ("Rebels stormed a rebel chemical weapons depot.", "rebel chemical weapons depot", "site"),
    ("Aleppo fell to the army overnight.", "Aleppo", "name"),
    ("Tigray, the northernmost region of Ethiopia, is calm.", "Tigray", "name"),
    ("Ten Rebels Killed by Iraqi Army in Mosul", "Mosul", "name"),
    ("Islamic State in Syria lost men.", "Syria", "name"),
    ("Troops entered the town of Al Zubra at dawn.", "town of Al Zubra", "name"),
    # a town of which the gazetteer knows only a part of the name, or both parts apart
    ("Fighters took the town of Aden Qarzuf at dawn.", "town of Aden Qarzuf", "name"),
    ("Gangs burned the town of Pont-Qarzuf.", "town of Pont-Qarzuf", "name"),
    ("Shells fell on the city of Aleppo Monday.", "city of Aleppo", "name"),
    # words for districts and hamlets of many lands
    ("Soldiers fought rebels in Barangay Zarnak in Maguindanao.", "Barangay Zarnak", "name"),
    ("The junta bombed Zarnak village tract in Sagaing on Friday.", "Zarnak village tract in Sagaing", "name"),
    ("Gunmen raided the communal section of Zarnak.", "communal section of Zarnak", "name"),
    ("Gunmen raided Zarnak LGA on Friday.", "Zarnak LGA", "name"),
    ("Gunmen raided the vereda of Zarnak on Friday.", "vereda of Zarnak", "name"),
    # what befalls towns and no person, told of a name that no gazetteer has
    ("Qarzuf was shelled for a third day.", "Qarzuf", "name"),
    ("Qarzuf has been overrun by rebels.", "Qarzuf", "name"),
    ("Qarzuf fell to government forces on Friday.", "Qarzuf", "name"),
    ("Qarzuf remains under siege.", "Qarzuf", "name"),
    ("Militants attacked Qarzuf overnight, killing six.", "Qarzuf", "name"),
    ("Thousands fled Qarzuf after gunmen came.", "Qarzuf", "name"),
    # and where those go who bear arms or flee them
    ("Rebels withdrew from Qarzuf on Friday.", "Qarzuf", "name"),
    ("Troops pulled out of Qarzuf on Friday.", "Qarzuf", "name"),
    ("Rebels advanced towards Qarzuf on Friday.", "Qarzuf", "name"),
    ("The army reached Qarzuf on Friday.", "Qarzuf", "name"),
    ("Residents returned to Qarzuf on Friday.", "Qarzuf", "name"),
    # names of two words known by their sound only, and with small words inside
    ("Troops in Syria entered Ein Issa at dawn.", "Ein Issa", "name"),
    ("Fighters in Afghanistan seized Bala Morghab on Friday.", "Bala Morghab", "name"),
    ("Fighters seized Mocimboa da Praia on Friday.", "Mocimboa da Praia", "name"),
    ("Gangs in Haiti burned Croix des Bouquets on Friday.", "Croix des Bouquets", "name"),
    ("Somali troops took Qarzu Barrow in Lower Shabelle.", "Qarzu Barrow in Lower Shabelle", "name"),
    # towns that bear a common word or a given name
    ("Jets bombed Ann township in Rakhine State.", "Ann township in Rakhine State", "name"),
    ("Rebels in Congo seized Sake on Friday.", "Sake", "name"),
    ("Rebels reached the town of Sake.", "town of Sake", "name"),
    ("Shells hit the rebel-held village of Tal Qubr.", "rebel-held village of Tal Qubr", "name"),
    ("He came from the village of Oberat Ali on foot.", "village of Oberat Ali", "name"),
    ("Crops burn in areas under its control in the Idlib province.",
     "areas under its control in the Idlib province", "site"),
    ("They tax the land they hold in Syria and Iraq.", "land they hold in Syria and Iraq", "site"),
    ("People left territory seized in fighting by troops loyal to the president.",
     "territory seized in fighting by troops loyal to the president", "site"),
    ("A bomb went off on a bus heading from Homs to the south of Syria.",
     "bus heading from Homs to the south of Syria", "site"),
    ("They dug in on hills in the Qubra and Zuhra settlements.", "hills in the Qubra and Zuhra settlements", "site"),
    ("Raids hit streets around a women's hospital and a school in eastern Aleppo.",
     "streets around a women's hospital and a school in eastern Aleppo", "site"),
    ("Shells hit the suburbs of Damascus.", "suburbs of Damascus", "name"),
    ("Two soldiers died in the remote west.", "remote west", "site"),
    ("Clashes in the northeast killed two.", "northeast", "site"),
    ("Fighters took villages of Idlib province.", "villages of Idlib province", "site"),
    ("Fighting rocked the Yemeni capital Sanaa residents said.", "Yemeni capital Sanaa", "name"),
    ("Jets hit the Syrian stronghold Raqqa at dawn.", "Raqqa", "name"),
    ("Blast kills three in Homs suburb state TV", "Homs suburb", "name"),
    ("Two hurt in blast Homs the latest in weeks", "Homs", "name"),
    ("The siege of Oberat went on.", "Oberat", "name"),
    ("Jets came back for an air strike on Oberat at dusk.", "Oberat", "name"),
    ("The army seized Kafr Oberat at dawn.", "Kafr Oberat", "name"),
    ("They live in Oberat, about 60km (37 miles) west of Mosul.", "Oberat", "name"),
    ("A Syrian town in Idlib was hit.", "Syrian town in Idlib", "site"),
    ("Shells hit the capital, Khartoum, at dawn.", "Khartoum", "name"),
    ("They took the rebel stronghold of Manbij on Sunday.", "Manbij", "name"),
    ("Jets hit the Al Qaeda-held city of Idlib at dawn.", "Al Qaeda-held city of Idlib", "name"),
    ("Rebels took the southern town of Huddur Tuesday in a raid.", "southern town of Huddur", "name"),
    ("Rebels took the village of Salem at dawn.", "village of Salem", "name"),
    ("Rebels took the village of Sheikh Qarzuf at dawn.", "village of Sheikh Qarzuf", "name"),
    ("Shells fell in the Beit Qarzuf area at dawn.", "Beit Qarzuf area", "name"),
    ("They were on a road connecting Homs to Dar al-Qarzuf at dawn.", "road connecting Homs to Dar al-Qarzuf", "site"),
    ("They fled Colombia's northern oil town of Qarzuf.", "northern oil town of Qarzuf", "name"),
    ("They took the Red Sea island of Qarzuf.", "Red Sea island of Qarzuf", "name"),
    ("They hold large areas of Syria and Iraq.", "large areas of Syria and Iraq", "site"),
    ("A mine blew up near the army airport.", "army airport", "site"),
    ("The raid was in several European countries.", "several European countries", "site"),
    ("Aleppo bombed areas lie empty.", "areas", "site"),
    ("Shells fell on neighborhoods throughout eastern Aleppo.", "neighborhoods throughout eastern Aleppo", "site"),
    ("They died in Maaret Al Numan on Sunday.", "Maaret Al Numan", "name"),
    ("Ten died in two villages in the north of the country.", "two villages in the north of the country", "site"),
    # a verb that takes a place, a name nobody knows, and the region that it is in
    ("Rebels entered Qarzuf in North Kivu province.", "Qarzuf in North Kivu province", "name"),
    ("Gunmen attacked Qarzuf and Zumra in Plateau State.", "Qarzuf", "name"),
    ("Rebels took Qarzuf, North Kivu, on Friday.", "Qarzuf", "name"),
    ("Rebels took Qarzuf in Zumra territory on Friday.", "Qarzuf in Zumra territory", "name"),
    ("Gunmen raided Qarzuf community in Benue state.", "Qarzuf community in Benue state", "name"),
    ("Fighters attacked Yelwa Qarzuf in Plateau State.", "Yelwa Qarzuf in Plateau State", "name"),
    # a name of two words of which the gazetteer knows the first
    ("Fighters attacked Yelwa Qarzuf village on Friday.", "Yelwa Qarzuf village", "name"),
    ("Ten died in the village of Yelwa Qarzuf.", "village of Yelwa Qarzuf", "name"),
    ("Ten died in fighting in Qarzuf territory.", "Qarzuf territory", "name"),
    ("Islamist militants attacked Qarzuf before dawn.", "Qarzuf", "name"),
    ("Troops raided Qarzuf Zumra, residents said.", "Qarzuf Zumra", "name"),
    # where people flee to
    ("Thousands fled on foot to Qarzuf and Zumra.", "Zumra", "name"),
    ("The army retreated from Qarzuf on Monday.", "Qarzuf", "name"),
    ("The army withdrew from Qarzuf in North Kivu on Monday.", "Qarzuf in North Kivu", "name"),
])
def test_extent_of_phrases(sentence, words, kind):
    assert the(sentence, words).kind == kind


@pytest.mark.parametrize("sentence", [
    "Qarzuf was pounded by artillery.", "Qarzuf is under attack by army units.",
    "Qarzuf was besieged by Syrian troops.",
    "Qarzuf was stormed by Hamas.", "Besieged Qarzuf was bombed again. They shelled Qarzuf at dawn.",
    "Old Qarzuf lies by the river. The army shelled Qarzuf.",
    "Gunmen attacked Qarzuf, killing her son.", "Gunmen attacked Qarzuf, 5 km from here.",
    "Shells fell on the market of Qarzuf, said a doctor. The army shelled Qarzuf.",
])
def test_what_arms_do_makes_a_place(sentence):
    assert any(m.text.startswith("Qarzuf") or m.text.endswith("Qarzuf") for m in places(sentence))


@pytest.mark.parametrize(("sentence", "name"), [
    ("In Pakistan, gunmen left Leah in her house.", "Leah"), ("In Mali, soldiers left Kathy at the gate.", "Kathy"),
    ("In Myanmar, the junta held Davy for a year.", "Davy"),
])
def test_who_is_left_or_held_is_put_on_no_map(sentence, name):
    """Layyah, Kati and Dawei sound like such names."""
    assert not [t for m in places(sentence) for t in m.toponyms if t.text == name and t.id]


def test_a_town_known_by_its_sound_is_left():
    assert the("In Ukraine, the army left Klyshchyivka on Friday.", "Klyshchyivka").toponyms[0].country == "UA"


def test_who_has_somebody_is_no_town():
    """Sake is a town in Congo, and what is left here is a person's mother."""
    assert [m.text for m in places("Police left Sake's mother in Goma.")] == ["Goma"]


@pytest.mark.parametrize("sentence", [
    "Barangay Chairman Zarnak was killed in Sulu.", "District Attorney Zarnak Qarz declined to speak.",
])
def test_an_official_of_a_district_is_no_place(sentence):
    assert "Zarnak" not in " ".join(m.text for m in places(sentence))


def test_who_is_met_in_a_region_is_no_place():
    assert [m.text for m in places("In Benue the governor met Terkimbi, Ngozo and Aondo.")] == ["Benue"]


def test_what_a_person_has_is_no_place():
    assert [m.text for m in places("Volker Turk's office said that ten were killed in Sudan.")] == ["Sudan"]


@pytest.mark.parametrize("sentence", [
    "Rebels attacked Qarzufs in North Kivu province.",          # may be a people
    "Rebels held Mohamed Qarzuf in North Kivu province.",
    "Shells fell on Ukrainian territory.",
    "Rebels struck a deal with Qarzuf in North Kivu province.",
    "Fighters attacked the Alawite community.",
    "A statement sent to Qarzuf said so.",
    "Militants attacked Qarzuf fighters at dawn.",
    "The state withdrew from Qarzuf talks.",
])
def test_what_is_attacked_in_a_region_may_be_no_place(sentence):
    assert not any("Qarzuf" in m.text or "community" in m.text or ("territory" in m.text and m.kind == "name")
                   for m in places(sentence))


def test_head_is_the_word_the_phrase_is_about():
    text = "The army cut the key road linking Homs with Aleppo."
    assert text[the(text, "key road linking Homs with Aleppo").head_start:].startswith("road")


@pytest.mark.parametrize(("sentence", "names"), [
    ("Clashes shook the towns of Qubra and Zuhra for days.", ["towns of Qubra", "Zuhra"]),
    ("Strikes hit the cities of Homs and Hama.", ["cities of Homs", "Hama"]),
    ("Jets hit districts including al-Zubra al-Qubra al-Nuhra and Karam al-Tulb.",
     ["districts", "al-Zubra", "al-Qubra", "al-Nuhra", "Karam al-Tulb"]),
    ("Shells fell on the neighborhoods of New Aleppo al-Zubra and al-Qubra at dawn.",
     ["neighborhoods of New Aleppo", "al-Zubra", "al-Qubra"]),
    ("They went from Idlib and al-Qubra on foot.", ["Idlib", "al-Qubra"]),
    ("Towns such as Qubra, Zuhra and Idlib were hit.", ["Towns", "Qubra", "Zuhra", "Idlib"]),
    ("Troops advanced in Homs and Hama provinces.", ["Homs", "Hama provinces"]),
    ("IS lost ground in Syria and Iraq.", ["Syria", "Iraq"]),
])
def test_lists_give_a_mention_for_each_name(sentence, names):
    found = places(sentence)
    assert [m.text for m in found] == names
    assert all(m.toponyms for m in found if m.kind == "name")


def test_both_names_of_a_shared_noun_have_its_sense():
    text = "Troops advanced in Homs and Hama provinces in Syria."
    assert the(text, "Homs").precision == "province"


def test_a_name_borne_out_once_holds_on_the_whole_page():
    text = "Fighters left the village of Oberat. Days later Oberat was shelled."
    assert [m.text for m in places(text)] == ["village of Oberat", "Oberat"]


@pytest.mark.parametrize("sentence", ["The town fell.", "They neared the town in the east of the country.",
                                      "Jets bombed the area.", "They entered the capital."])
def test_the_town_points_back(sentence):
    (mention,) = places(sentence)
    assert mention.pointing and mention.kind == "site" and mention.precision == "unresolved"


@pytest.mark.parametrize("sentence", [
    "The Free Syrian Army said so.", "Syrian jets flew by.", "The Islamic State of Iraq and Syria said so.",
    "An attack on a bus killed two.", "He was in the White House.", "Al-Qaeda in Iraq said so.",
    "They crossed before crossing over.", "An air strike on Hezbollah killed two.", "An air strike on Zuhras failed.",
    "The government withdrew from Unesco on Friday.", "Rebels sent a letter to Novak on Friday.",
    "People moved to Qarzuf last year.", "The army took orders from Novak on Friday.", "Rebels took Novak hostage.",
    "Villagers fled Cyclone Qarz this week.",
    "Novak was bombarded with questions.", "Novak fell to his death.", "Novak was shouted down.", "Ann was killed.",
    "Soldiers captured Ann.", "They drank Sake at night.", "The crew died in Tank fire.",
    "Villagers fled Al-Shabaab overnight.",
    # what befalls names that the page gives to persons, storms and bodies
    "Novak Qarzuf was late. Critics attacked Qarzuf overnight. A fan booed Qarzuf.",
    "Cyclone Qarzuf killed many. Villagers fled Qarzuf overnight.", "Qarzuf said no. Qarzuf is under siege.",
    "President Qarzuf spoke. Rebels control Qarzuf now.", "Qarzuf, who won twice, was flattened in June.",
    "The Qarzuf home is empty. Ellen Qarzuf wept.",
    "Thousands fled Hitler in those years.", "Gunmen took Qarzuf, 34, for a spy.", "The army reached Qarzuf by radio.",
    "Gunmen attacked Qarzuf and his wife.", "Gunmen took Qarzuf, a teacher, from his car.",
    "Rebels fled Qarzuf and his men.",
    "Qarzuf was besieged by reporters.",
    "Qarzuf is under siege from regulators.", "Qarzuf was looted by thieves.",
    "He spoke in March.", "Most police said so in May.", "General Hassan Salman spoke.", "He reads the Kyiv Post.",
])
def test_what_is_no_place(sentence):
    assert places(sentence) == ()


def test_a_town_beside_the_land_that_strikes_it_is_known():
    """Of a page that names one land, the one town of a name in another is meant all the same."""
    assert the("Israel bombed Gaza City.", "Gaza City").toponyms[0].country == "PS"


@pytest.mark.parametrize(("sentence", "words"), [
    ("Washington said the raid failed.", "Washington"), ("Moscow and Ankara have agreed on a truce.", "Moscow"),
    ("It was condemned by Iran.", "Iran"), ("Tigray forces withdrew.", "Tigray"),
    ("US raids killed three.", "US"), ("He died in UK custody.", "UK"), ("US and French troops left.", "US"),
    ("A U.S. drone fell.", "U.S."), ("A US attack killed three.", "US"), ("The UAE envoy left.", "UAE"),
    ("Moscow will send troops.", "Moscow"), ("Kigali is arming them.", "Kigali"), ("Kyiv was behind it.", "Kyiv"),
    ("Moscow, which has backed the junta since May, was silent.", "Moscow"),
])
def test_metonyms(sentence, words):
    assert the(sentence, words).metonym


@pytest.mark.parametrize(("sentence", "words"), [
    ("Officials met in Moscow.", "Moscow"), ("They fled to the US in May.", "US"),
    ("He condemned bombs in Togo and Kenya and vowed revenge.", "Kenya"),
    ("Kyiv is bracing for raids.", "Kyiv"), ("Goma will fall.", "Goma"),
    ("Kyiv was hit by drones.", "Kyiv"), ("Moscow was shut down.", "Moscow"), ("Kyiv will be hit.", "Kyiv"),
    ("Kyiv, which was hit by drones, was dark.", "Kyiv"), ("Goma, which lies in the east, fell.", "Goma"),
    ("Syria talks open in May.", "Syria"), ("Iraq mosque attack kills four", "Iraq mosque"),
])
def test_what_is_no_metonym(sentence, words):
    assert not the(sentence, words).metonym


@pytest.mark.parametrize(("text", "country"), [
    ("Talks opened in the Swiss city of Geneva, US officials and Washington said.", "CH"),
    ("Talks on Syria opened in Geneva, US officials and Washington said.", "CH"),
    ("Washington and the US said that talks opened in Geneva.", None),      # the Swiss one is a suggestion
])
def test_an_actors_country_draws_no_small_town_to_it(text, country):
    (toponym,) = next(m for m in places(text) if "Geneva" in m.text).toponyms
    assert toponym.country == country and (country or toponym.alternatives[0] == "geonames:2660646")


def test_a_pointing_village_may_be_told_by_its_distance():
    mention = the("The village lies 12 miles west of Oicha.", "village")
    assert mention.pointing and mention.precision == "near"


def test_one_large_town_of_that_sound():
    text = "A car blew up in the city of Raqa in Syria. Jets came back to Raqa."
    assert the(text, "Raqa").toponyms[0].how == "key"


@pytest.mark.parametrize(("text", "country"), [
    ("Militias fought in Tripoli. Libya has two governments.", "LY"),
    ("Gunmen fought in Tripoli, the Lebanese army said.", "LB"),
])
def test_homonyms_by_the_country_of_the_page(text, country):
    (toponym,) = the(text, "Tripoli").toponyms
    assert toponym.country == country and toponym.alternatives


@pytest.mark.parametrize(("text", "name", "country"), [
    ("Fighters seized Palma after clashes with the army in Mozambique.", "Palma", "MZ"),        # and not Palma in Spain
    ("Troops in Somalia entered Brava at dawn.", "Brava", "SO"),        # a region of Cape Verde bears the name
    ("Shells hit Marawi in the Philippines.", "Marawi in the Philippines", "PH"),       # listed as Marawi City
])
def test_the_place_at_war_goes_before_a_namesake_abroad(text, name, country):
    assert the(text, name).toponyms[0].country == country


@pytest.mark.parametrize(("text", "name"), [
    ("A fire in Malha spread across the south of Portugal.", "Malha"), ("A school in Sange opened in India.", "Sange"),
    ("Snow fell in Marja, Estonia.", "Marja"), ("A storm hit Boni in Italy.", "Boni"),
    ("People in Bel Air voted on Tuesday.", "Bel Air"),
])
def test_a_small_place_at_war_is_not_meant_where_the_page_is_elsewhere(text, name):
    """Malha lies in Sudan, Sange in Congo, Marja in Afghanistan, Boni in Mali, and Bel Air in Haiti among others."""
    assert not [t for m in places(text) for t in m.toponyms if t.text == name and t.id]


@pytest.mark.parametrize(("text", "name", "country"), [
    ("French troops fought militants in Hombori on Monday.", "Hombori", "ML"),
    ("Russia said its troops took Synkivka.", "Synkivka", "UA"), ("US marines fought in Marjah.", "Marjah", "AF"),
])
def test_who_fights_abroad_does_not_tell_where(text, name, country):
    assert the(text, name).toponyms[0].country == country


@pytest.mark.parametrize(("text", "name", "spot"), [
    ("Fighters entered Kobo in Ethiopia on Friday.", "Kobo in Ethiopia", (12.15, 39.63)),
    ("Rebels in Congo entered Kirumba on Friday.", "Kirumba", (-0.57, 29.18)),
    ("Gunmen attacked Banki in Borno, Nigeria.", "Banki in Borno, Nigeria", (11.27, 14.14)),
    ("Troops entered Abala in Ethiopia's Afar region.", "Abala in Ethiopia's Afar region", (13.36, 39.76)),
])
def test_towns_that_geonames_puts_elsewhere(text, name, spot):
    known = the(text, name).toponyms[0]
    assert known.latitude is not None and distance_km(known.latitude, known.longitude, *spot) < 5


def test_two_towns_of_a_land_are_not_told_apart_by_its_name():
    """Of the two towns called Lamitan in the Philippines neither is by far the larger."""
    assert the("Shells hit Lamitan, Philippines, on Tuesday.", "Lamitan, Philippines").toponyms[0].id is None


def test_hama_is_syrian():
    (toponym,) = the("Jets struck Hama on Monday.", "Hama").toponyms
    assert (toponym.country, toponym.precision) == ("SY", "point")


def test_city_and_province_are_two_senses():
    text = "Rebels hold Idlib province. Jets struck the city of Idlib."
    assert the(text, "Idlib province").precision == "province"
    assert the(text, "city of Idlib").precision == "point"


def test_a_part_of_a_province_is_no_point():
    northern = the("Shells fell in northern Aleppo province.", "northern Aleppo province")
    whole = the("Shells fell in Aleppo province.", "Aleppo province")
    assert northern.precision == "province" and northern.latitude > whole.latitude
    assert northern.radius_km == pytest.approx(whole.radius_km / 2)


def test_unresolved_stays_unresolved():
    mention = the("An attack on the village of Oberat in Syria killed two.", "village of Oberat in Syria")
    assert mention.toponyms[0].id is None and mention.toponyms[0].how == "unresolved"
    assert mention.precision == "country"


def test_a_distance_places_an_unknown_village():
    mention = the("Soldiers died in a village 12 miles west of Oicha.", "village 12 miles west of Oicha")
    # Oicha lies at 0.70 N 29.52 E; 19.3 km west of it is 29.34 E.
    assert distance_km(mention.latitude, mention.longitude, 0.70, 29.34) < 3
    assert mention.precision == "near"


def test_distance_and_direction():
    text = "Troops took al-Hader, about 25 km south of Aleppo city in Syria."
    assert the(text, "al-Hader").precision == "point"
    alone = "Troops dug in 25 km south of Aleppo city in Syria."
    assert the(alone, "25 km south of Aleppo city in Syria").latitude == pytest.approx(35.976, abs=0.003)
    kirkuk = the("A town about 40km (25 miles) south of Kirkuk fell.", "town about 40km (25 miles) south of Kirkuk")
    assert kirkuk.latitude == pytest.approx(35.468 - 40 / 111.195, abs=0.01)


def test_roads_are_lines():
    road = the("The army cut the Homs-Aleppo highway in Syria.", "Homs-Aleppo highway in Syria")
    # Homs 34.73 N 36.72 E, Aleppo 36.20 N 37.16 E: 168 km apart, the middle at 35.47 N 36.94 E.
    assert road.precision == "line"
    assert (road.latitude, road.longitude) == pytest.approx((35.465, 36.94), abs=0.03)
    assert road.radius_km == pytest.approx(84 + 15, abs=3)


def test_a_spelling_by_sound_counts_in_a_country_of_the_page():
    (here,) = the("Troops in Syria entered the town of Khanaser.", "town of Khanaser").toponyms
    assert here.how == "key" and distance_km(here.latitude, here.longitude, 35.78, 37.50) < 5
    (abroad,) = the("Troops in Yemen entered the town of Khanaser.", "town of Khanaser").toponyms
    assert abroad.id is None


def test_a_short_sound_needs_confirmation():
    alone = the("Troops in Syria entered the town of Soosa.", "town of Soosa")
    assert alone.toponyms[0].id is None
    text = "Troops in Syria entered the town of Soosa in Deir ez-Zor province."
    confirmed = the(text, "town of Soosa in Deir ez-Zor province").toponyms[0]
    assert confirmed.how == "key" and distance_km(confirmed.latitude, confirmed.longitude, 34.5, 40.95) < 8


def test_a_name_of_two_words_is_known_by_its_consonants():
    (named,) = the("Sudanese troops entered the town of Umm Rawaba.", "town of Umm Rawaba").toponyms
    assert (named.name, named.country, named.how) == ("Umm Ruwaba", "SD", "key")
    (other,) = the("Sudanese troops entered the town of Umm Rubaba.", "town of Umm Rubaba").toponyms
    assert other.id is None


def test_the_dateline_tells_the_country_of_a_page_that_names_none():
    story = "The fighters withdrew from Bara at dawn, a trader said. The mills stood still."
    (filed,) = the(f"EL OBEID, Sudan (Reuters) - {story}", "Bara").toponyms
    assert filed.country == "SD"
    (alone,) = the(story, "Bara").toponyms
    assert alone.id is None


def test_a_wrong_distance_confirms_nothing():
    text = "Troops in Syria entered the town of Khanaser, some 20 kilometers north of Aleppo."
    assert the(text, "town of Khanaser").toponyms[0].id is None


def test_a_barrage_is_a_dam_beside_a_name_only() -> None:
    assert the("Troops in Iraq captured the Tharthar Barrage.", "Tharthar Barrage").type_word == "barrage"
    assert [m.text for m in places("A barrage of rockets hit the town of Sderot.")] == ["town of Sderot"]


def test_a_verb_between_the_article_and_a_place_noun_ends_the_naming() -> None:
    text = "The raids on Syria began a day earlier hitting oil facilities there."
    assert "day earlier hitting oil facilities" not in [m.text for m in places(text)]


@pytest.mark.parametrize(("text", "first", "second"), [
    ("Clashes broke out in the Aleppo villages of Hayyan and Bayanoun.", "Aleppo villages of Hayyan", "Bayanoun"),
    ("Shells fell on the Homs towns of Qarzuf and Zumra.", "Homs towns of Qarzuf", "Zumra"),
])
def test_of_several_places_of_a_region_each_is_its_own(text, first, second):
    names = {m.text: m.toponyms[0].text for m in places(text)}
    assert names[first] == first.split()[-1] and second in names


def test_umm_and_abu_belong_to_the_name_behind_them():
    (found,) = the("Guns hit the town of Umm Batna in Syria.", "town of Umm Batna in Syria").toponyms[:1]
    assert found.text == "Umm Batna"


def test_an_air_base_is_not_the_town_of_its_name():
    known = the("Jets left the T4 air base in Syria.", "T4 air base in Syria")
    assert known.toponyms[0].how == "overlay" and known.precision == "point"
    proxy = the("Jets left the Raqqa air base in Syria.", "Raqqa air base in Syria")
    assert proxy.precision == "near" and proxy.radius_km >= 10


@pytest.mark.parametrize("text", [
    "", "\u202eAleppo\u202c in \u200f", "northern and " * 2000, "the area in " * 1000, "village near the " * 1000,
    "road linking " * 1000, "25 km south of " * 1000, "Abc, a town in " * 1000, "Aleppo, a town in " * 1000,
    "Xyz 25 km south of " * 1000, "towns such as " * 1000, "areas under their control in " * 500,
    "bus heading to " * 1000, "Homs and Hama provinces and " * 500, "market around a hospital and a bank in " * 500,
    "al-Xyz al-Abc " * 1000, "Tal " * 1000, "Abu " * 1000, "A-b-C-" * 2000, "Syria's " * 2000, "....,,,;;;" * 500,
])
def test_hostile_text_is_read_to_its_end(text):
    places(text)


@pytest.mark.parametrize(("sentence", "words", "names", "own"), [
    ("A car blew up in the Damascus suburb of Jaramana.", "Damascus suburb of Jaramana", ["Jaramana", "Damascus"], 1),
    ("Fighting went on near Raqqa in eastern Syria.", "Raqqa in eastern Syria", ["Raqqa", "Syria"], 1),
    ("A bomb hit a hospital in Homs in Syria.", "hospital in Homs in Syria", ["Homs", "Syria"], 1),
    ("The army cut the key road linking Homs with Aleppo.", "key road linking Homs with Aleppo", ["Homs", "Aleppo"], 2),
    ("A bomb hit a popular market.", "popular market", [], 0),
])
def test_the_names_of_the_place_itself_come_first(sentence, words, names, own):
    mention = the(sentence, words)
    assert ([t.text for t in mention.toponyms], mention.own) == (names, own)


@pytest.mark.parametrize("sentence", [
    "Navy Wounds 8 Rebels in Rocket Attack Southeast of Sirte", "Nurses Hurt in Militant Missile Attack in Sirte",
    "Nine people were killed in Sirte, said the Red Cross.",
])
def test_weapons_and_bodies_are_no_places(sentence):
    assert all(t.text == "Sirte" for m in places(sentence) for t in m.toponyms)
