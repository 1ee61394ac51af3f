"""Fronts, as the news of a day and the opening of a page tell of them. All texts written for this test."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from tests.reading.when.undated import settled

from dateline.data.table import read_toml

FRONTS = read_toml("when", "fronts.toml")
WEATHER = "It rained. It was cold. The roads were bad. "  # three sentences, so that what follows opens no page


def bounds(text: str) -> tuple[str | None, str | None]:
    """The days that the text leaves."""
    page = settled(text)
    return page.first.isoformat() if page.first else None, page.last.isoformat() if page.last else None


def told(row: dict[str, Any]) -> str:
    """The first word of each line."""
    firsts = (line.split("|")[0] for line in row["words"])
    return " and ".join(FRONTS["deeds"][word[1:]].split("|")[0] if word.startswith("@") else word for word in firsts)


@pytest.mark.parametrize("row", FRONTS["front"], ids=lambda row: row["what"])
def test_every_front(row: dict[str, Any]) -> None:
    """Its words and a day of the week leave its days and two weeks at most, and run forward."""
    spans = [[date.fromisoformat(day) for day in span if day] for span in row["days"]]
    assert all(len(span) == 1 or span[0] <= span[1] for span in spans)
    assert all(one[-1] < other[0] for one, other in pairwise(spans))
    assert row["source"]
    first, last = bounds(f"{WEATHER}People told of {told(row)} on Tuesday.")
    assert first is not None
    assert date.fromisoformat(first) >= spans[0][0]
    assert (last is None) == (not row["days"][-1][1])
    assert last is None or (date.fromisoformat(last) - spans[-1][1]).days <= 15


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        pytest.param("Mortar fire killed two in Damascus on Monday.", "2012-07-15", "2018-06-05", id="a day"),
        pytest.param("Mortar fire killed two in Damascus last week.", "2012-07-15", "2018-06-05", id="a week"),
        pytest.param("Mortar fire killed two in Damascus.", None, None, id="no day"),
        pytest.param("Mortar fire has killed many in Damascus since Monday.", None, None, id="since a day"),
        pytest.param("On Monday he spoke of the mortar fire on Damascus in 2014.", "2014-01-01", None, id="a year"),
        pytest.param("On Monday he recalled the mortars of Damascus years ago.", None, None, id="history"),
        pytest.param("Damascus will test its mortars on Monday.", None, None, id="still to come"),
        pytest.param("Israeli mortars hit the hills near Damascus on Monday.", None, None, id="others"),
        pytest.param("Russia denounced US air strikes in Syria on Monday.", None, None, id="who only spoke of them"),
        pytest.param("The US denounced Houthi strikes on Riyadh on Monday.", None, None, id="strikes of others"),
        pytest.param("Jordanian jets bombed a farm near Daraa on Monday.", None, None, id="a neighbour's jets"),
        pytest.param("Fighters allied with the GNA sought air strikes near Sirte on Monday.", None, None, id="allies"),
        pytest.param("Turkish jets struck Kobani on Monday, said the SDF, which battles IS.", "2013-07-01", None,
                     id="a later war"),
        pytest.param("The rebels, who had shelled Damascus, left Zeta on Monday.", None, None, id="an aside"),
        pytest.param("Russian drones hit Kharkiv overnight.", "2022-02-24", None, id="it goes on"),
        pytest.param("On Monday rebels spoke of Damascus, which they had shelled with rockets.", None, None,
                     id="an aside at the end"),
        pytest.param("On Monday rebels spoke of the rockets that hit Damascus in October.", None, None, id="a month"),
    ],
)
def test_a_sentence_below_the_opening(text: str, first: str | None, last: str | None) -> None:
    assert bounds(WEATHER + text) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # a place fought over twice, and what others did there later
        pytest.param("Rebels shelled the army in Qusayr on Monday.", "2011-06-01", "2024-12-24", id="Qusayr"),
        pytest.param("Israeli jets bombed rebels near Qusayr on Monday.", None, None, id="Qusayr, others"),
        pytest.param("Pro-Gaddafi fighters shelled Brega on Monday.", "2011-02-17", "2011-11-15", id="Brega"),
        pytest.param("Militias clashed over the port of Brega on Monday.", None, None, id="Brega, others"),
        pytest.param("Houthi gunmen shelled the Crater district on Monday.", "2015-03-19", "2015-09-15", id="Aden"),
        pytest.param("Separatists at odds with the Houthis clashed in the Crater district on Monday.", None, None,
                     id="Aden, others"),
        pytest.param("A shell left a crater in a Houthi camp on Monday.", None, None, id="no quarter of Aden"),
        pytest.param("Troops fought Islamic State in street fighting in Sirte on Monday.", "2015-02-01", "2017-01-30",
                     id="Sirte"),
        pytest.param("An advance on Islamic State in the desert south of Sirte began on Monday.", None, None,
                     id="Sirte, the desert"),
        pytest.param("The Azovstal works were under artillery fire on Monday.", "2022-02-24", "2022-06-30",
                     id="Azovstal"),
        pytest.param("Prisoners of the fighting at Azovstal came home on Monday.", None, None,
                     id="Azovstal, prisoners"),
        pytest.param("Russian artillery hit Kupiansk on Monday.", "2022-02-24", None, id="since 2022"),
        pytest.param("Russian-backed separatists shelled Kurakhove on Monday.", None, None, id="before 2022"),
        pytest.param("South Sudan's soldiers battled for Heglig on Monday.", "2012-01-01", "2013-01-15", id="Heglig"),
        pytest.param("The RSF battled for Heglig near South Sudan on Monday.", None, None, id="Heglig, others"),
        pytest.param("Air strikes hit Maute fighters in Marawi on Monday.", "2016-02-20", "2017-12-30", id="Marawi"),
        pytest.param("Islamic State bombed a gymnasium in Marawi on Monday, and clashes followed.", None, None,
                     id="Marawi, others"),
        pytest.param("Artillery bombarded Chechen fighters in Grozny on Monday.", "1994-11-26", "2002-01-15",
                     id="Grozny, two wars"),
        pytest.param("Chechen police shot a gunman in Grozny on Monday.", None, None, id="Grozny, no bombardment"),
        pytest.param("Coalition jets bombed Islamic State near Manbij on Monday.", "2014-09-23", "2018-01-15",
                     id="the coalition in the province of Aleppo"),
        pytest.param("A coalition drone killed an Islamic State leader near Azaz on Monday.", None, None,
                     id="the coalition's drones"),
        pytest.param("The SDF advanced on Islamic State in Raqqa on Monday.", "2015-10-10", "2017-11-15", id="Raqqa"),
        pytest.param("The SDF clashed with a cell of Islamic State in Raqqa on Monday.", None, None,
                     id="Raqqa, cells"),
        pytest.param("Troops advanced on Islamic State in western Mosul on Monday.", "2013-04-08", "2017-08-30",
                     id="Mosul"),
        pytest.param("Troops found a mass grave in Mosul on Monday, after they had taken it from Islamic State.",
                     None, None, id="Mosul, graves"),
        pytest.param("Shelling hit Houla in the north of Homs on Monday.", "2011-04-15", "2024-12-23", id="Houla"),
        pytest.param("Shelling hit Houla in southern Lebanon on Monday.", None, None, id="another Houla"),
        pytest.param("Air strikes hit Nawa near Daraa on Monday.", "2012-03-01", "2024-12-23", id="Nawa"),
        pytest.param("Air strikes hit Taliban fighters in Nawa on Monday.", None, None, id="another Nawa"),
        pytest.param("A bomb killed two SDF guards in Manbij on Monday, a town they captured from Islamic State.",
                     None, None, id="Manbij after the battle"),
        pytest.param("Tamil Tiger rebels killed two in a raid on Monday.", "1983-07-23", "2009-06-09", id="Sri Lanka"),
        pytest.param("On Monday a UN inquiry counted the Tamil Tiger rebels killed.", None, None,
                     id="Sri Lanka after the war"),
        pytest.param("An attack on British soldiers in Helmand killed two on Monday.", "2001-10-07", "2021-09-15",
                     id="Afghanistan"),
        pytest.param("A court heard on Monday that British soldiers killed farmers in Helmand.", None, None,
                     id="Afghanistan after the war"),
        pytest.param("French soldiers killed six in a raid in Mali on Monday.", "2010-07-22", "2022-09-04", id="Mali"),
        pytest.param("Rebels and the army clashed in Syria on Monday.", "2011-03-15", "2024-12-23", id="Syria"),
        pytest.param("Assad loyalists clashed with soldiers, once rebels, in Syria on Monday.", None, None,
                     id="Syria after Assad"),
        pytest.param("The LNA and jihadists clashed in Benghazi on Monday.", "2014-05-16", "2018-02-15", id="Benghazi"),
        pytest.param("Islamists clashed with troops in Benghazi on Monday.", "2011-02-17", "2018-02-15",
                     id="Benghazi, before Haftar too"),
        # towns behind the lines since one offensive, and those at the front of the years after
        pytest.param("Shells fell on Morek in Hama on Monday.", "2011-06-01", "2024-12-23", id="the north of Hama"),
        pytest.param("Jets bombed Safira's edge as rebels shelled Safira on Monday.", "2012-07-19", "2024-12-23",
                     id="Safira"),
        pytest.param("Rebels shelled troops in Yabroud on Monday.", "2011-09-01", "2024-12-24", id="Yabroud"),
        pytest.param("Shells hit Beit Jinn on Monday.", "2011-11-03", "2018-01-20", id="Beit Jinn"),
        pytest.param("Israeli soldiers clashed with gunmen in Beit Jinn on Monday.", None, None,
                     id="Beit Jinn, others"),
        pytest.param("Shells hit Moadamiya on Monday.", "2011-11-03", "2016-11-15", id="Moadamiya"),
        pytest.param("Clashes raged at Aleppo central prison on Monday.", "2012-07-19", "2014-07-15", id="a prison"),
        pytest.param("Rebels clashed with the army in Deir Ezzor on Monday.", "2011-07-31", "2024-12-30",
                     id="Deir ez-Zor"),
        pytest.param("Tribesmen and rebels clashed with the army of the SDF in Deir Ezzor on Monday.", None, None,
                     id="Deir ez-Zor, others"),
        pytest.param("Barrel bombs killed five in Daraa on Monday.", "2012-07-01", "2024-12-23", id="barrel bombs"),
        pytest.param("Islamic State beheaded two men in Manbij on Monday.", "2013-05-01", "2019-01-15",
                     id="a town under a group"),
        pytest.param("A court tried a man on Monday who beheaded two for Islamic State in Manbij.", None, None,
                     id="a trial of it"),
        pytest.param("IS clashed with rebels in Yarmouk camp on Monday.", "2015-03-25", "2018-06-05", id="Yarmouk"),
        pytest.param("The Army of Conquest shelled two villages on Monday.", "2015-03-24", "2018-01-15",
                     id="a coalition in the field"),
        pytest.param("Hazm movement fighters clashed with Nusra on Monday.", "2014-01-25", "2015-07-15", id="a group"),
        pytest.param("A former Hazm movement fighter was killed on Monday.", None, None, id="a group that was"),
        pytest.param("Isis clashed with Iraqi troops in Fallujah on Monday.", "2013-04-08", "2017-10-30",
                     id="Fallujah and Islamic State"),
        pytest.param("Marines clashed with insurgents in Ramadi on Monday.", "2003-04-01", "2010-02-15",
                     id="Ramadi and the Marines"),
        pytest.param("Haftar's forces shelled posts south of Tripoli on Monday.", "2014-05-16", "2020-07-15",
                     id="Tripoli's edge"),
        pytest.param("Mortars fell on Douma, a suburb of Damascus, on Monday.", "2011-11-03", "2018-04-29",
                     id="the suburbs of Damascus"),
        pytest.param("Jets bombed Ariha on Monday, killing three.", "2012-06-01", None, id="aircraft"),
        pytest.param("Nato jets bombed Bani Walid on Monday, and Homs rose.", None, None, id="aircraft elsewhere"),
        pytest.param("Rebels shelled the Menagh air base on Monday.", "2012-08-02", "2014-03-15", id="a base"),
        pytest.param("Turkish shells hit Menagh on Monday.", None, None, id="a base, others"),
        pytest.param("A blast hit a convoy of UN observers in Homs on Monday.", "2012-04-14", "2017-02-15",
                     id="observers"),
        pytest.param("Clashes between Tahrir al-Sham and Ahrar al-Sham killed six on Monday.",
                     "2017-01-28", "2019-03-15",
                     id="rebels among themselves"),
        pytest.param("Clashes in Jabal Mohsen killed two on Monday.", "2008-05-07", "2016-01-15", id="two quarters"),
        pytest.param("Street fighting of Ukrainian and Russian troops shook Irpin on Monday.",
                     "2022-02-24", "2022-05-05",
                     id="the suburbs of Kyiv"),
        pytest.param("Shells hit Jarjanaz in Idlib on Monday.", "2011-06-01", "2024-12-23", id="the east of Idlib"),
        pytest.param("Army units killed terrorists in Rastan in Homs on Monday.", "2011-04-15", "2024-12-23",
                     id="the army in Homs"),
        pytest.param("Army units killed Islamic State terrorists in the desert of Homs on Monday.", None, None,
                     id="the army in the desert"),
        pytest.param("Rockets hit Salamiyah on Monday.", "2012-01-01", "2024-12-23", id="Salamiyah"),
        pytest.param("Farouq Brigades fighters clashed with troops on Monday.", "2011-06-01", "2018-01-15",
                     id="a group of Homs"),
        pytest.param("Coalition air strikes on Raqqa killed nine on Monday.", "2014-09-23", "2017-11-04",
                     id="Raqqa and the coalition"),
        pytest.param("American troops clashed with the Mahdi Army on Monday.", "2003-04-09", "2012-01-15",
                     id="the Mahdi Army"),
        pytest.param("Regime forces shelled a village in Syria on Monday.", "2011-03-15", "2024-12-15",
                     id="Assad's men"),
        pytest.param("Remnants of Assad's forces shelled a village in Syria on Monday.", None, None,
                     id="Assad's men after him"),
        pytest.param("Rebels clashed with the army in Raqqa on Monday.", "2012-07-01", "2014-09-15",
                     id="Raqqa's rebels"),
        pytest.param("Rebels clashed with the army in Talbiseh in Homs on Monday.", "2011-05-01", "2024-12-23",
                     id="the rebels of Homs"),
        pytest.param("Al-Qaida seized the port of Mukalla on Monday.", "2015-04-02", "2016-06-30", id="Mukalla"),
        pytest.param("A suicide bomber of al-Qaida struck Mukalla on Monday.", None, None, id="Mukalla, later"),
        pytest.param("French warplanes hit Islamists in Konna on Monday.", "2013-01-08", "2013-03-15", id="Konna"),
        pytest.param("RSF fighters stormed the army garrison in Ardamata on Monday.", "2019-12-01", "2024-01-15",
                     id="Geneina"),
        pytest.param("Hizbul Islam clashed with troops on Monday.", "2009-01-01", "2015-01-15",
                     id="a group of Somalia"),
        pytest.param("The LNA's spokesman told of air strikes on Tripoli in Benghazi on Monday.",
                     "2014-05-16", "2020-07-15", id="Benghazi, where it is told"),
        pytest.param("Gunmen ambushed Ethiopian soldiers in Mogadishu on Monday.", "2006-12-28", "2009-02-15",
                     id="Mogadishu"),
        pytest.param("Gunmen ambushed Ethiopian soldiers 200 km from Mogadishu on Monday.", None, None,
                     id="far from Mogadishu"),
        pytest.param("Russian rockets hit Kyiv's suburbs on Monday.", "2022-02-24", None, id="on Kyiv"),
        pytest.param("Kyiv said on Monday that Russian rockets had been brought over the border.", None, None,
                     id="Kyiv that speaks"),
        pytest.param("Pro-Russian fighters attacked a post in Donetsk on Monday.", "2014-04-06", "2022-10-20",
                     id="the Donbas"),
        pytest.param("On Monday judges named the pro-Russian fighters who shot the airliner down over Donetsk.", None,
                     None, id="the Donbas, a verdict"),
        pytest.param("A bomb killed two in Afrin on Monday after the Turkish offensive on the Kurdish YPG.",
                     "2018-01-19", None, id="Afrin after the offensive"),
    ],
)
def test_what_is_told_of_a_place_and_of_others_there(text: str, first: str | None, last: str | None) -> None:
    assert bounds(WEATHER + text) == (first, last)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        # fighting of other years, of other sides or as told of by the way, in the words of a front
        pytest.param("Militants fired rockets at the Mezzeh quarter of Damascus on Friday.", "2025-11-15", id="now"),
        pytest.param("Militants of the SDF shelled a quarter of Aleppo on Tuesday.", "2026-01-07", id="again"),
        pytest.param("Syrian troops fought insurgents loyal to Assad on Thursday.", "2025-03-07", id="side"),
        pytest.param("Rebels captured Ras al-Ain on the Turkish border on Thursday, as Kurdish fighters battled them.",
                     "2012-11-09", id="a border town"),
        pytest.param("US jets struck Islamic State in Raqqa on Friday in retaliation.", "2025-12-20", id="years after"),
        pytest.param("Jets of Haftar carried out air strikes on Tripoli on Monday.", "2014-08-18", id="older"),
        pytest.param("A pro-Russian Ukrainian lawmaker was killed on Wednesday.", "2023-12-07", id="no fighter"),
        pytest.param("Fighters ambushed Ethiopian troops 9 km north of Mogadishu on Thursday.", "2016-06-10", id="far"),
        pytest.param("Fighters shelled the African Union base in Mogadishu on Tuesday.", "2019-01-02", id="for years"),
        pytest.param("An Afghan man shot two US soldiers on Wednesday.", "2025-11-27", id="abroad"),
        pytest.param("Afghan police said a bomb killed ten on Friday; the Taliban government spoke.", "2022-08-20",
                     id="the names of another state"),
        pytest.param("US air strikes killed ten in Sanaa on Saturday, Saudi television said.", "2025-03-17", id="US"),
        pytest.param("Drones struck the RSF in El Fasher on Thursday.", "2026-01-10", id="after the fall"),
        pytest.param("Turkish air strikes hit YPG posts near Afrin on Wednesday.", "2022-11-25", id="raids after"),
        pytest.param("Insurgents shelled army posts at Urem al-Kubra in Syria on Tuesday.", "2021-05-05", id="raids"),
        pytest.param("Rockets fired by rebels hit a post near Daraa on Wednesday.", "2020-03-20", id="a revolt"),
    ],
)
def test_what_a_front_does_not_shut_out(text: str, written: str) -> None:
    page = settled(text)
    spans = page.spans or ((page.first or date.min, page.last or date.max),)
    assert any(first <= date.fromisoformat(written) <= last for first, last in spans)


def test_the_opening_needs_no_day() -> None:
    assert bounds("Mortar fire killed two in Damascus. It rained.") == ("2012-07-15", "2018-06-05")
    assert bounds("They spoke of the mortars of Damascus. It rained.") == (None, None)  # nobody is killed: no news


def test_several_wars_leave_several_intervals() -> None:
    """The wars of M23: to November 2013, a short one early in 2017, and again from November 2021."""
    page = settled("Soldiers and M23 fighters clashed on Friday. President Barack Obama spoke.")
    assert (str(page.first), str(page.last)) == ("2012-04-04", "2017-01-27")
    assert len(page.spans) == 2
    assert len(settled("Soldiers and M23 fighters clashed on Friday.").spans) == 3


def test_a_front_that_the_rest_contradicts_is_told() -> None:
    page = settled("Mortar fire killed two in Damascus on Monday. The talks of May 2020 had failed.")
    assert (page.first, page.last) == (date(2020, 5, 1), None)
    assert any("the shelling of Damascus, which would be from 2012-07-15 to 2018-06-05: not used" in reason
               for reason in page.reasons)
