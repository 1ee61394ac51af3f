"""Bounds from dated facts: only what is told of the present bounds from above. All texts written for this test."""

from datetime import date

import pytest
from tests.reading.when.undated import read, settled

SYRIA = " Syria is at war. Syrian towns were shelled."


def bounds(text: str) -> tuple[str | None, str | None]:
    """The days that the text leaves."""
    page = settled(text)
    return page.first.isoformat() if page.first else None, page.last.isoformat() if page.last else None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # title before, with its subject
        ("The UN special envoy for Syria, Lakhdar Brahimi, spoke.", "2012-08-10", "2014-06-07"),
        ("Lakhdar Brahimi, the joint envoy for Syria, spoke.", "2012-08-10", "2014-06-07"),  # title after a comma
        ("Envoy Brahimi spoke in Damascus.", "2012-08-10", "2014-06-07"),  # family name right after its title
        ("Brahimi spoke, and the envoy left.", None, None),  # family name without its title
        ("Envoy Lakhdar Brahimi spoke.", "1997-06-24", "2014-06-07"),  # an envoy before, and of no country named here
        ("Lakhdar Brahimi Joint Envoy for Syria spoke.", "2012-08-10", "2014-06-07"),  # a text that lost its commas
        ("Lakhdar Brahimi met the Syria envoy of another body.", None, None),  # another's title after a verb
        # a vice president is no president
        ("Vice President Joe Biden met President Barack Obama.", "2009-01-13", "2017-01-27"),
        ("Uhuru Kenyatta, son of the founding president, spoke.", None, None),  # of another's office
        ("Imran Khan, a critic of the prime minister, spoke.", None, None),
        ("Then-envoy Lakhdar Brahimi spoke.", None, None),  # then
        ("Lakhdar Brahimi, who was envoy at that time, spoke.", None, None),  # who was
        ("Envoy Lakhdar Brahimi left Damascus and resigned.", "2012-08-10", None),  # left office: history
        ("Troops of AFISMA patrolled the town.", "2012-11-11", "2013-08-31"),  # a mission in its time
        ("Former AFISMA officers spoke.", None, None),  # a mission that is over
        # names that count with a word of their war
        ("ISAF praised the Afghan soldiers.", "2001-12-01", "2015-01-31"),
        ("Sailors of ISAF raced off Weymouth.", None, None),
        ("The RSF of General Hemedti shelled the market.", "2013-08-01", None),
        ("Starlink terminals were found on drones in Ukraine.", "2015-01-01", None),
        ("Boys joined the Maute group.", "2012-01-01", None),
        ("The Kurdish-led SDF freed two women.", "2015-10-10", None),
        ("Viv Ansanm attacked the port.", "2023-09-01", None),
        # the later of two names
        ("The National Unity Government of Myanmar and its People's Defence Forces spoke.", "2021-05-05", None),
        ("Regime warplanes bombed Idlib in Syria.", "2011-03-15", "2024-12-15"),  # a thing that ended
        ("Copyright 2024 Example. All rights reserved.", None, None),  # year of a copyright
        ("Bonds due June 1994 were sold.", None, None),  # due
        pytest.param("The Trump administration sanctioned the bank.", "2016-11-08", None, id="a government"),
        pytest.param("He hopes for a job in a Trump administration.", None, None, id="a government to come"),
    ],
)
def test_offices_and_names(text: str, first: str | None, last: str | None) -> None:
    assert bounds(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Two Russian planes with aid landed in Syria.", "2013-09-12"),  # before the air war
        ("A shipment of Russian helicopters left for Syria on Tuesday.", "2012-06-13"),
        ("Petro Poroshenko threatened to impose martial law in Ukraine.", "2015-02-25"),  # years before he did
        ("Police killed ten in the Sidama region.", "2002-05-25"),  # a region before it was a state
        ("Soldiers shot two in Al Mayadeen.", "2011-11-05"),  # a town, and no station
        ("Turkey Offers Olive Branch to Armenia.", "2009-10-10"),  # a headline
        ("The Iron Wall is a doctrine of Israel, he said.", "2001-03-05"),  # an essay of 1923
        ("The state of emergency hit Amhara and Oromia.", "2016-10-20"),  # an older one, of the whole land
        ("Farmers say the Starlink corn was mixed with other grain.", "2000-11-10"),  # a maize, and no satellites
        ("RSF says paramilitary groups threatened reporters in Colombia.", "2002-02-10"),  # reporters without borders
        ("Accra, GNA - The minister left for Libya.", "2012-07-02"),  # an agency of Ghana, and no government
        ("The Palestinian Government of National Accord was sworn in at Ramallah.", "2014-06-03"),  # of others
        ("US and Iraqi troops pressed on with Operation New Dawn in Fallujah in Iraq.", "2004-11-10"),  # an older one
        ("The frigate fired Kinzhal missiles in the Barents Sea.", "2008-02-01"),  # of ships, and not of planes
        ("The cabinet agreed to set up a Central Darfur state with Zalingei as its seat.", "2011-06-01"),  # asked for
        ("New Syrian Army Assault on Homs Kills 20.", "2013-05-02"),  # a headline
        ("Anti-Syrian Coalition Wins Lebanon Vote.", "2005-06-20"),
        ("ARSA lobbied for the repair stations in Washington.", "2004-05-01"),  # abbreviations of others
        ("CNDP opened the debate on the power line in France.", "2006-05-01"),
        ("A Board of Peace of the church met in Ohio.", "2009-03-01"),
        ("Japan's SDF sent engineers to the Golan Heights in Syria.", "2005-08-01"),
        ("The FSA fined two banks in London.", "2006-05-01"),
        ("Islamic State fighters held two streets of Falluja.", "2014-01-08"),  # short for a longer name
        ("Bernard, who led the CODECO cooperative in Ituri, was held.", "2003-10-01"),  # farmers, and then a militia
    ],
)
def test_a_name_is_older_than_what_made_it_known(text: str, written: str) -> None:
    page = settled(text)
    assert (page.first or date.min) <= date.fromisoformat(written) <= (page.last or date.max)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Shells fell on rebel-held eastern Aleppo.", "2012-07-12", "2016-12-29"),  # held
        ("They entered the Islamic State stronghold of Mosul.", "2014-06-02", "2017-07-17"),  # stronghold of
        # capital of
        ("They entered Mosul, the de facto capital of the Islamic State in Iraq.", "2014-06-02", "2017-07-17"),
        ("Mosul, which is held by Isis militants, was bombed.", "2014-06-02", "2017-07-17"),  # held by
        ("Aid reached besieged Daraya.", "2012-08-13", "2016-09-03"),  # under siege
        ("Six people were killed in besieged Daraya.", "2012-08-13", "2016-09-03"),  # the dead are no history
        ("Tal Hamis is still under the control of the Isis group.", "2013-11-24", "2015-03-07"),
        ("They bombed Isis's de facto Syrian capital Raqqa.", "2013-04-08", "2017-10-27"),  # words between; Isis
        ("Raqa, which is under Islamic State control, was bombed.", "2013-02-25", "2017-10-27"),
        ("Terrorists positioned in Eastern Ghouta shelled the city.", "2011-12-25", "2018-04-21"),  # who stand there
        ("They shelled the IS group stronghold of Raqqa.", "2014-06-01", "2017-10-27"),  # IS in capitals; its name
        ("Clashes hit rebel-held villages near Raqqa.", None, None),  # near it
        ("Much is in Raqqa's bastion of trade.", None, None),  # "is" is no group
        ("They entered the former Islamic State stronghold of Mosul.", None, None),  # no longer held
        ("Mosul is the capital of Nineveh province.", None, None),
        ("Troops took Mosul from Isis.", "2013-04-08", None),  # taken is not held
        ("Mosul is the last stronghold of the Islamic State of Iraq.", "2006-10-12", None),  # another, of years before
        ("Mosul is a stronghold of the Islamic State of Iraq and Syria.", "2014-06-02", "2017-07-17"),
        ("The once rebel-held eastern Aleppo is quiet.", "2012-07-12", None),  # once: history
    ],
)
def test_places_held(text: str, first: str | None, last: str | None) -> None:
    assert bounds(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The 28-month-old conflict in Syria goes on.", "2013-05-15", "2013-10-15"),  # months
        ("The war in Syria, now in its fifth year, goes on.", "2014-12-15", "2016-04-15"),  # in its fifth year
        ("Eight years of mass killing in Syria must be judged.", "2018-09-15", None),  # seven and a half, and no end
        ("Nearly two years of war in Syria have passed.", "2012-07-15", None),  # years of war end nothing
        ("The uprising in Syria began two years ago.", "2012-09-15", "2014-03-15"),  # began two years ago
        ("Syrians marked the third anniversary of the uprising.", "2014-02-22", "2014-04-05"),  # anniversary
        ("Villagers spoke of the four-year war." + SYRIA, "2014-03-15", "2016-03-15"),  # of the page
        ("Villagers spoke of Lebanon's 15-year civil war." + SYRIA, None, None),  # another country's war
        ("Afghans have had 40 years of war.", None, None),  # older than the war of the table
        ("Syria and Yemen: a four-year war.", None, None),  # two wars in a sentence
        ("The five-year conflict in Yemen goes on.", None, None),  # there was an older one
        ("Raids by the Saudi-led coalition in Yemen go on in the five-year war.", "2018-09-21", "2021-03-26"),
        # fighting broke out again in 2025, after the end of that war
        ("In South Sudan the war began eight months ago.", "2014-06-15", None),
        ("The 15-month war in Tigray goes on.", "2021-12-04", "2022-05-04"),  # a war not yet over
        ("The two-year war in Tigray killed many.", "2021-11-04", None),  # a war told of as a whole
        # the hyphen lost; present perfect; into it; told on a weekday
        ("The nearly four year conflict in Syria drags on.", "2014-07-15", "2015-04-15"),
        ("The war that the rulers of Syria have waged for over five years drags on.", "2016-03-15", "2017-03-15"),
        ("Five years into the war in Syria it drags on.", "2015-09-15", "2017-03-15"),
        ("The 15-month war told of on Wednesday hurt Tigray. Tigrayan and Tigray leaders spoke.",
         "2021-12-04", "2022-05-04"),
        ("The year-long war in Tigray goes on.", "2021-08-04", "2022-08-04"),  # a year-long one: 9 to 21 months
        ("The war in Tigray began almost exactly a year ago.", "2021-09-04", "2022-01-04"),  # two months about it
        ("The war in Tigray began a year ago.", "2021-05-04", None),  # up to two years: past its end
        ("Few expected the two-and-a-half-year war in Syria.", "2013-03-15", "2014-09-15"),  # with its half
        # since its day, without a year
        ("The war in Sudan has driven people out since April 15.", "2023-04-15", "2024-04-15"),
        ("The war in Sudan has driven people out since May 15.", None, None),  # since another day
    ],
)
def test_age_of_a_war(text: str, first: str | None, last: str | None) -> None:
    assert bounds(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # dead
        ("More than 320,000 people have been killed since the war in Syria began.", "2017-03-01", "2018-01-31"),
        ("Half a million people have died in the war in Syria.", "2016-02-11", None),  # in words
        ("Syria told of the killing of 320,000 dead.", None, None),  # "killing" is told of any day
        ("The war in Syria left 2,000 dead and 320,000 wounded.", None, None),  # the figure is of the wounded
        ("The war in Syria left 2,000 dead and 320,000 people wounded.", None, None),
        ("The war in Syria took the lives of 320,000 people injured 900 others.", "2017-03-01", "2018-01-31"),
        ("More than 250,000 people live in the town since the war in Syria began.", None, None),  # no dead
        ("The war in Sudan has displaced two million people.", None, None),  # there was an older one
        ("The war in Sudan has displaced two million people since April 15.", "2023-06-10", "2024-04-15"),
        ("More than 20,000 children have been killed in the war in Syria.", None, None),  # of some of the dead
        ("Two million refugees have fled since the war in Syria began.", "2013-08-25", None),  # refugees
    ],
)
def test_dead_of_a_war(text: str, first: str | None, last: str | None) -> None:
    assert bounds(text) == (first, last)


def test_years_between_two_terms_are_left_out() -> None:
    """President in 2017-2021 and from 2025: what else ends in 2024 leaves the first term."""
    assert bounds("President Donald Trump spoke.") == ("2017-01-13", None)
    assert bounds("President Donald Trump spoke. Regime warplanes bombed Idlib.") == ("2017-01-13", "2021-01-27")
    assert bounds("President Donald Trump spoke. Troops took it in 2023.") == ("2025-01-13", None)


def test_a_later_date_makes_an_end_history() -> None:
    assert bounds("Envoy Lakhdar Brahimi spoke. Rebels took it in 2019.") == ("2019-01-01", None)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # 34,049 on 20 April and 34,535 on 30 April 2024: ten days before the one, 120 after the other
        pytest.param("The war in Gaza has killed 34,183 people.", "2024-04-10", "2024-08-28", id="between two counts"),
        # rounded to thousands: 33,482 on 10 April, 35,034 on 12 May 2024
        pytest.param("The war in Gaza has killed more than 34,000 people.", "2024-03-31", "2024-09-09", id="rounded"),
        pytest.param("The war in Gaza has killed 34,183 Palestinian children.", "2023-10-07", None, id="some"),
        pytest.param("The war in Gaza has killed 1,400 people.", "2023-10-07", None, id="before all counts"),
        pytest.param("The war in Gaza has killed 99,000 people.", "2023-10-07", None, id="after all counts"),
    ],
)
def test_a_running_count_is_read_between_its_days(text: str, first: str, last: str | None) -> None:
    page = settled(f"Hamas attacked on 7 October 2023. {text}")
    assert (str(page.first), str(page.last) if page.last else None) == (first, last)


@pytest.mark.parametrize(("text", "first", "last"), [
    ("Troops took the mill on Sunday. Both sides agreed to meet on 22 January 2014.", None, None),
    ("Troops took the mill on Sunday. Both sides met on 22 January 2014.", "2014-01-22", None),
    ("Troops took the mill on Sunday. In November 2013 talks will be held by both sides.", None, "2013-11-30"),
])
def test_the_clause_says_whether_a_date_is_past(text: str, first: str | None, last: str | None) -> None:
    page = read(text)
    assert (page.first and page.first.isoformat(), page.last and page.last.isoformat()) == (first, last)
