"""Which of several places a happening is at, and which of them are told as one list."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from importlib.resources import files

import pytest

from dateline.model import Reading

SITES = tomllib.loads((files("dateline.data") / "patterns" / "sites.toml").read_text(encoding="utf-8"))

LISTS = [
    "The [attack] between the {neighbourhoods of Qarzuf} and {Sheikh Zumra} killed two people.",
    "The gunmen [raided] three villages: {Nyala}, {Kutum} and {Tabit}.",
    "Shells [hit] houses in {Nyala}, {Kutum} and near {El Fasher} on Monday.",
    "Fighters [captured] {two towns} in the north, including {Tabit} and {Kutum}.",
    "Troops [clashed] with rebels in {Nyala}, where nine people died, and in {Kutum}, the governor said.",
    "Militants [clashed] with troops in {Nyala}, the largest city of the region, on Friday.",
    "Rebels [clashed] with troops in {Nyala} and Kutum was shelled.",
    "Nine people were [killed] in {Nyala}, and in Kutum the army shelled a market.",
    "Troops [clashed] with rebels in {Kutum} near El Fasher and in {Nyala} on Monday.",
    "Rebels [clashed] with troops in {Nyala} as well as in {Kutum} on Monday.",
    "Drones [attacked] a Russian {airbase in northern Syria} and {a naval station} on Monday.",
    "Rebels [clashed] with troops in {Nyala}, the largest city of the region and a hub of trade.",
    "The [fighting] seen in {other parts of Sudan} such as {Nyala} and {Kutum} must end.",
    "Jets carried out raids on {Nyala}, {Kutum} and {El Fasher}, [killing] nine people.",
    "A raid [destroyed] a church and {several homes in Nyala}.",
    "Troops launched an [offensive] on {Kutum} and two nearby camps - {Nyala} and {El Fasher} - killing nine people.",
    "Troops launched an offensive on {Kutum} and two nearby camps - {Nyala} and {El Fasher} - [killing] nine people.",
    "A [blast] in {the Qarzuf neighbourhood of Damascus} killed six people on Monday.",
    "Shells [hit] {the town of Nyala and its outskirts} on Monday.",
    "Nine people were [killed] in {Nyala} and its suburbs were shelled.",
    "Jets carried out [raids] on {Nyala}, {Kutum and its suburbs} on Monday.",
    "Rebels [clashed] with troops in {Nyala}, {Kutum} and {Tabit} near El Fasher on Monday.",
    # where the page has lost its commas
    "Fighters [positioned] in {al-Qarzuf} {al-Zumra} and {al-Tufa} fired rockets at houses in Homs city.",
    "Rocket shells [hit] {al-Qarzuf} {al-Zumra} and {Hamdaniya neighborhoods} in Aleppo on Friday.",
    "Rebels [shelled] the {neighborhoods in Bab al-Qarzuf} {al-Zumra} {al-Tufa Suburb} and {al-Wadi} in Homs.",
    "Rebels attacked farms on the {axes of al-Qarzuf} {al-Zumra} and {al-Tufa} in Hama province [killing] nine men.",
    "Jets [pounded] {positions in Wadi al-Qarzuf} {Abu Zumra} {Umm Tufa} and {al-Hamda} in the countryside of Homs.",
    "Shells [hit] the {villages of Qarzuf al-Gharbi} and {al-Zumra} on Monday.",  # the western of two
    "Shells [hit] the {villages of Qarzuf al-Kabir} {Qarzuf al-Saghir} {Zumra} and {al-Tufa} on Monday.",
    "Shells [hit] the {neighborhoods of al-Sabaa Qarzuf} and {al-Zumra} on Monday.",
    "Shells [hit] the {villages of al-Sheikh Qarzuf} and {al-Zumra} on Monday.",
]

HEADLINES = [
    "Army Kills Nine Rebels in Nyala [Advances] in {Kutum}",
    "Army [Kills] Nine Rebels in {Nyala} Advances in Kutum",
    "Rebels Say {Nyala} [Advance] Has Begun",
    "{Center of Nyala} [Shelled] Nine Civilians Killed",
    "Nine dead due to rocket [attacks] on {Aleppo} {Damascus}",
    "Nine Killed in Rocket [Attacks] in {Nyala} & {Kutum}",
    "Double bomb [attack] kills nine in {Nyala}",
]

POINTING = [
    "Shells hit the {districts of Tafas} and {Nawa} on Monday. Some 50 people were [injured] in these areas.",
    "Gas was used in {Tafas}, {Nawa} and {Jasim}. About 500 people [died] in those areas, activists said.",
    "Troops besiege {Tafas} and {Nawa}. Rebels hold Jasim. Hundreds [left] the two towns on Friday.",
    "Shells hit Tafas and Nawa on Monday. Jets [bombed] rebel-held {areas in Aleppo province}.",
    "Rebels hold Donetsk. Troops captured ground inside {Tafas} the last [rebel-held] town in the province.",
    "Jets hit {Tafas} another [rebel-held] area north of Sanamayn.",
    "In Tafas the army and rebels fought. Rebels entered {Nawa} a key border town that the army [besieged].",
    "Shells hit {Tafas} and {Nawa} on Monday. Families [fled] both towns.",
    "Shells hit {Tafas} and {Nawa} on Monday. Families [fled] the two towns.",
    "Shells hit Tafas, Nawa and Jasim on Monday. Families [fled] {both towns}.",
    "Residents of {Tafas} said that army shells [killed] six people in the town.",
    "Activists in the {district of Qaboun} said that the army [shelled] the neighborhood.",
    "The army took Tafas, and rebels [shelled] {the neighbourhood}.",  # no district is told before it
    "The army took the district of Wadi and [shelled] its {eastern neighbourhood}.",  # only a part
    "Rebels hold Sarmin. A shell [hit] {the market} on Monday.",
    "Rebels hold {Sarmin}. A shell [hit] the town on Monday.",
    "Rebels hold the village of Sarmin. Soldiers hold {Donetsk}. A shell [hit] the town on Monday.",
    "Rebels hold {Donetsk}. Soldiers hold a hamlet by the Euphrates river. A shell [hit] the town on Monday.",
    "Rebels hold Donetsk. The militia fights in {Mali}. Troops will [withdraw] from the country in May.",
    "Rebels hold the {Darfur region}. Soldiers hold the town of Kutum. Jets [bombed] the area on Monday.",
    "Rebels hold the Darfur region. They may [march on] {the capital}.",
    "Rebels hold the {regional capital Nyala}. Jets [bombed] the battered capital on Monday.",
    "Jets hit the regional capital Nyala after the [fall] of the {rebel capital}.",
    # the nearest of those that lie in no other
    "Jets hit {Kutum} near Nyala, where a battle left dozens of families [killed] in the area.",
    # a flight's end is not where things go on
    "Troops hit {Kutum}. Dozens of families fled to the city of Nyala. Nine people were [killed] in the area.",
    "Kampala was angered by fighting in {northern Sudan}, where rebels led [offensives] in the region.",
    "Rebels hold Kutum. Jets [hit] {Donetsk} and {the nearby airport} on Monday.",
    "Rebels hold Kutum. Jets [hit] {the entire region} on Monday.",
]

NOWHERE = [
    "There was division at a council [meeting] and caution from Kutum on Thursday.",
    "In Kutum a court heard of [war crimes] by the militia.",
    "Monitors spoke of [atrocities] by the militia as troops closed in on Kutum.",
    "Kutum battle: UN hears of [atrocities] as fighting goes on",
    "Warplanes carried out [raids] on Monday after rebels had shelled other towns.",
    "Rockets [hit] six clinics, the ambulance service said.",
    "The Kutum National Hospital and a number of clinics received ten bodies from the [fighting], a doctor said.",
    "The minister visited an airfield in Kutum from which an [attack] was launched.",
    "The main hospital received ten bodies from the [fighting], a doctor said.",
    "The ministry in Kutum denied that soldiers had [killed] six traders.",
    "The minister told reporters in Kutum that troops had [killed] nine bandits.",
    "The minister said in Kutum on Monday that rebels had [freed] nine soldiers.",
    "Rebels [attacked] on a number of fronts on Monday.",
    "A [roadside bomb] hit a convoy travelling from Kutum to Nyala.",
    "Nine guards were [killed], a spokesman told reporters in Geneva.",
    "Jets Bomb Kutum, Rebels [Ambush] Convoy",
    "Since [fighting] began in May, the parties have met envoys in Geneva.",
    "The militia, which [fought] a war with Chad in 2006, has sent fighters to Sudan.",
    "Dozens of rebels [surrendered] and others fled to the city of Nyala.",
    "The coalition launched the [offensive] in June to cut the rebels' main supply line.",
    "The sale has caused friction between Ankara and Kampala throughout the [campaign] against the rebels.",
    "Kampala and Kigali [swap] 90 prisoners.",
    "Officials spoke of the fall of Kutum, long a hub of a land in which 70,000 people have been [killed].",
    "The wounded in the [strike] were taken to a hospital in Kutum.",
]

THINGS = [
    "The group condemned the [bombing] of a clinic that it supports in {Sarmin}.",
    "In {Sarmin} gunmen dragged six men from their homes and [shot] them in the town square.",
    "Jets [bombed] {a market} on Monday.",
    "Jets hit {Sarmin}. Nine people [died] on the spot.",
    "Jets [bombed] {positions east of the city} on Monday.",
    "Militants [stormed] {the village of Sarmin}, burned 30 houses and left.",
    "Rebels hold {Sarmin village}. Soldiers hold Donetsk. A shell [hit] the village on Monday.",
]

CARRIED = [
    "Jets hit {Sarmin} on Monday. The [raid] killed nine people.",
    "Jets hit {Sarmin} on Monday. The [raid] was meant to stop rebels who want to take Nawa.",
    "Jets hit Sarmin on Monday. Fighting went on in Nawa as troops prepared for another [chemical attack].",
    "Jets hit Sarmin on Monday. The president has vowed to carry out [air strikes] on the rebels.",
    "Jets hit Sarmin on Monday. The army says that it has never [bombed] the rebels.",
    "Jets hit Sarmin on Monday. Elsewhere, nine people were [killed].",
    "Jets hit Sarmin on Monday. Its farms have often been targeted by [air strikes].",
    "Jets hit Sarmin on Monday. The army has [bombed] farms in the past.",
    "Jets hit {Sarmin} on Monday. The army [bombed] farms in the past week.",
    "Jets hit Sarmin on Monday. The army has [bombed] farms on many occasions.",
    "Jets hit {Sarmin} on Monday. The army [bombed] farms on two occasions.",
    # what has no name is carried only where nothing has one
    "A plane crashed in {Sarmin} on Monday. It came down in a busy market. Nine people were [killed], medics said.",
    "Jets bombed a town in eastern Syria. They hit {Sarmin} at noon. Nine people were [killed], medics said.",
    "Jets hit Sarmin on Monday. A blast hit a busy market in Nawa. Nine people were [killed] by the blast.",
    "Jets dropped bread over Sarmin on Monday. It was for civilians [besieged] in a village.",
    "Rebels fought the army in Sarmin on Monday. Rain fell. Schools shut. Trade went on. The rebels [fought] troops.",
]

HELD = [
    "The army took {Sarmin town}, one of the militia's [strongholds] near the highway to Damascus.",
    "Jets pounded the {group's [strongholds] in Wadi al-Qarzuf} {Abu Zumra} and {al-Tufa} on Monday.",
    "Jets hit a market in [rebel-held] {eastern Aleppo} on Monday.",
    "{Tikrit} is a rebel [stronghold].",
    "Jets hit {Tikrit}. It was the last rebel [stronghold] in the region.",
    "Jets hit {Tikrit}. It was the worst raid since Iraq's war began. It was the last rebel [stronghold] there.",
    "Shells fell in {Daquq}, a [Kurdish-held] town south of Kirkuk.",
    "Jets hit the [stronghold] of the rebel group on Saturday.",
    "Jets carried out raids throughout Nyala destroying [rebel-held] {structures} on Monday.",
    "Families left the {group's last [stronghold]} on Monday.",
    "It was the army's foothold in an {area} otherwise [controlled] by the militia.",
]


def places_at_trigger(read: Callable[..., Reading], marked: str) -> tuple[list[str], list[str]]:
    """The places marked in {braces}, and those of the claim at the [trigger]."""
    text = re.sub(r"[\[\]{}]", "", marked)
    trigger = re.search(r"\[(.+)\]", marked)
    assert trigger
    at = len(re.sub(r"[\[\]{}]", "", marked[:trigger.start()]))
    claims = [c for c in read(text).claims if c.trigger.start <= at < c.trigger.end]
    assert claims, f"no claim at {trigger[1]!r}"
    return re.findall(r"\{(.+?)\}", re.sub(r"[\[\]]", "", marked)), [p.text for p in claims[0].place]


def agrees(marked: list[str], found: list[str]) -> bool:
    """Whether each naming marked, its article apart, is part of one found, in order, and none is left over."""
    bare = [re.sub("^(the|a) ", "", m) for m in marked]
    return len(bare) == len(found) and all(m in f for m, f in zip(bare, found, strict=True))


@pytest.mark.parametrize("marked", SITES["examples"].values(), ids=SITES["examples"])
def test_examples_of_costs(read: Callable[..., Reading], marked: str) -> None:
    wanted, got = places_at_trigger(read, marked)
    assert agrees(wanted, got), got


@pytest.mark.parametrize("marked", LISTS)
def test_lists(read: Callable[..., Reading], marked: str) -> None:
    wanted, got = places_at_trigger(read, marked)
    assert agrees(wanted, got), got


@pytest.mark.parametrize("marked", NOWHERE)
def test_nowhere_told(read: Callable[..., Reading], marked: str) -> None:
    assert places_at_trigger(read, marked) == ([], [])


DESCRIBED = [
    "Jets [hit] hideouts and stores of the rebels in {the countryside of Kutum}.",
    "Jets [pounded] a stronghold of the militia in the {town of Kutum}.",
    "Witnesses saw {Nyala}, the capital of South Darfur, which [fell] to the rebels in October.",
    "They want {Crimea} - Ukraine's southern peninsula [annexed] by Russia in 2014.",
    "Shells [hit] {Kutum}, a small town in the north.",
    "{Nyala}, the capital of South Darfur, remains the last city in the region that the army has not [captured].",
    "Nyala is calm, and rebels [hit] {the last city} that the army holds.",
    "Troops [fought] rebels in the {Tula region}, just south of Moscow.",
    # a town with a noun before it is a member of the list
    "Shells [hit] {Nyala}, the {town of Kutum} and {El Fasher}.",
]
OFFICIALS = [
    "{Nyala} mayor Omar Haddad said that three people were [killed].",
    "Three people were [wounded], said the governor of {Nyala}.",
    "{Nyala}'s police chief said that nine houses were [destroyed].",
    # what they tell of another place is there
    "The mayor of Nyala said that gunmen [killed] six people in {Kutum}.",
    # who speaks for no place, or for a whole country
    "The head of a Nyala hospital said that nine people were [killed].",
    "Army spokesman John Kony in Nyala said that nine people were [killed].",
    "Sudan's police said that nine people were [killed].",
]
APART = [
    "Jets hit {Nyala} on Monday. The [strikes] came a day after rebels fired rockets at Kutum.",
    "Jets hit {Nyala} on Monday. The strikes came after rebels fired rockets at Kutum. Two died in the [strikes].",
    "The [clashes] began when fighters opened fire on a patrol near {Kutum}.",
    "Talks between Sudan and Chad were held in Geneva. On Monday the ministers had a phone [call].",
]


@pytest.mark.parametrize("marked", DESCRIBED)
def test_a_description_gives_way_to_the_name_before_it(read: Callable[..., Reading], marked: str) -> None:
    wanted, got = places_at_trigger(read, marked)
    assert agrees(wanted, got), got


@pytest.mark.parametrize("marked", OFFICIALS)
def test_a_local_official_tells_of_the_own_place(read: Callable[..., Reading], marked: str) -> None:
    wanted, got = places_at_trigger(read, marked)
    assert agrees(wanted, got), got


@pytest.mark.parametrize("marked", APART)
def test_what_only_dates_a_happening_is_elsewhere(read: Callable[..., Reading], marked: str) -> None:
    wanted, got = places_at_trigger(read, marked)
    assert agrees(wanted, got), got


@pytest.mark.parametrize("marked", THINGS)
def test_a_name_tells_more_than_the_thing_that_was_hit(read: Callable[..., Reading], marked: str) -> None:
    wanted, got = places_at_trigger(read, marked)
    assert agrees(wanted, got), got


@pytest.mark.parametrize("marked", CARRIED)
def test_the_place_told_before_is_carried_only_to_what_is_still_there(
        read: Callable[..., Reading], marked: str) -> None:
    text = re.sub(r"[\[\]{}]", "", marked)
    at = len(re.sub(r"[\[\]{}]", "", marked[:marked.index("[")]))
    claims = [c for c in read(text).claims if c.trigger.start <= at < c.trigger.end]
    assert claims
    carried = [p.text for p in claims[0].place if p.rule == "happening.place" and p.text == "Sarmin"]
    assert carried == re.findall(r"\{(.+?)\}", marked)


@pytest.mark.parametrize("marked", HEADLINES)
def test_headlines(read: Callable[..., Reading], marked: str) -> None:
    wanted, got = places_at_trigger(read, f"{marked}\n\nThe ministry told reporters nothing more.")
    assert agrees(wanted, got), got


@pytest.mark.parametrize("marked", HELD)
def test_what_is_held(read: Callable[..., Reading], marked: str) -> None:
    wanted, got = places_at_trigger(read, marked)
    assert got == wanted


@pytest.mark.parametrize("marked", POINTING)
def test_only_towns_and_areas_point_to_any_place(read: Callable[..., Reading], marked: str) -> None:
    wanted, got = places_at_trigger(read, marked)
    assert agrees(wanted, got), got
