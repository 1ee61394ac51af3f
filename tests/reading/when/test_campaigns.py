"""Campaigns, votes and years of rule as a text of their time tells them. All texts written for this test."""

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from tests.reading.when.undated import settled

from dateline.data.table import read_toml
from dateline.reading.when.known import spelled_out

CAMPAIGNS = read_toml("when", "campaigns.toml")


def bounds(text: str) -> tuple[str | None, str | None]:
    """The days that the text leaves."""
    page = settled(text)
    return page.first.isoformat() if page.first else None, page.last.isoformat() if page.last else None


@pytest.mark.parametrize("row", CAMPAIGNS["campaign"], ids=lambda row: row["what"])
def test_every_campaign(row: dict[str, Any]) -> None:
    """The first words of each line begin it, and "the operation goes on" ends it; its days run forward."""
    told = " and ".join(line.split("|")[0] for line in spelled_out(row))
    days = [[date.fromisoformat(day) if day else date.max for day in span] for span in row["days"]]
    assert all(first < last for first, last in days)
    assert all(one[1] < other[0] for one, other in pairwise(days))
    assert row["source"]
    first, last = bounds(f"They spoke of {told}.")
    assert first is not None
    assert date.fromisoformat(first) >= days[0][0]
    assert last is None or "de-escalation" in told
    assert bounds(f"They spoke of {told}, and the operation goes on.")[1] == (row["days"][-1][1] or None)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("The battle with Isis fighters is coming to an end in Baghuz.", "2018-05-01", "2019-03-24"),  # going on
        ("SDF troops are battling Isis in Baghuz.", "2018-05-01", "2019-03-24"),  # a side that goes on
        ("The battle with Isis in Baghuz is remembered.", "2018-05-01", None),  # the present of what is over
        ("They have fought Isis in Baghuz.", "2018-05-01", None),  # a perfect ends nothing
        ("The ongoing operation Euphrates Shield was praised in 2019.", "2019-01-01", None),  # history by its year
        ("The SDF launched an offensive on Manbij on May 31.", "2016-05-31", "2017-05-30"),  # launched, no year
        ("The SDF launched an offensive on Manbij on May 3.", "2016-05-31", None),  # another day
        ("New fighting with Isis in Tabqa broke out last week.", "2013-02-01", None),  # a day of it ends nothing
        ("The Turkish offensive on Afrin was praised.", "2018-01-19", None),
        ("Turkey plans an offensive on Afrin.", None, None),  # still to come: it may not have begun
        ("Iraqi troops opened an offensive on Isis in Mosul.", "2014-06-06", None),
        ("Iraqi troops opened an offensive on extremists in Mosul.", None, None),  # those of 2004 and after
        ("Rebels seized Kasab in the north of Latakia.", "2012-10-13", None),
        ("Kasab, an Islamist, was captured after the assault on the hotel.", None, None),  # a name
        ("Those who ran from the fighting with the RSF are in Wad Madani.", "2023-04-15", None),  # before it came there
        ("Clashes near Stepanakert in Nagorno-Karabakh were told of.", "1988-02-20", None),
        ("The Azm offensive of the Taliban is ongoing.", "2015-04-22", "2019-04-11"),
        ("Operation Azm-e-Istehkam against the Taliban is ongoing.", None, None),  # another
    ],
)
def test_campaigns(text: str, first: str | None, last: str | None) -> None:
    assert bounds(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # the campaign began on Friday 19 January and ended on Saturday 24 March 2018: pages of the week after each
        ("War came to Afrin last week. The Turkish offensive killed dozens.", "2018-01-22", "2018-04-01"),
        ("War came to Afrin last week. The Turkish army said nothing.", None, None),  # no attack in it
        ("War came to Idlib last week. The Turkish offensive on Afrin goes on.", "2018-01-19", "2018-03-24"),
        ("Turkish-backed rebels launched an offensive near Afrin on Friday.", None, None),  # the backed are others
    ],
)
def test_a_campaign_told_over_two_sentences(text: str, first: str | None, last: str | None) -> None:
    assert bounds(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("It is a setback in the four-year campaign against Isis.", "2017-12-10", "2019-09-23"),
        ("They spoke of the ten-year war against the Taliban.", "2011-04-07", "2012-10-07"),
        ("Pakistan spoke of its ten-year war against the Taliban.", None, None),  # another
        ("They spoke of the five-year war against the Houthis.", "2008-12-18", "2021-03-26"),  # of Saada, or of 2014 on
        ("They spoke of the four-year campaign against polio.", None, None),
    ],
)
def test_age_of_a_campaign(text: str, first: str | None, last: str | None) -> None:
    assert bounds(text) == (first, last)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # between the 6 months less and the year more
        ("Since taking office 15 years ago, Erdogan has changed.", "2017-09-14", "2019-03-14"),
        # since 1986-01-26; "more than 30 years" until 40, and "30 years" of 29 to 33
        ("President Yoweri Museveni, in power for more than 30 years, spoke.", "2016-01-26", "2026-01-26"),
        ("President Yoweri Museveni, in power for 30 years, spoke.", "2015-01-26", "2019-01-26"),
        # terms apart, from 1996-06-18, 2009-03-31 and 2022-12-29, and not from 1999-07-14 to 2009-03-23
        ("Prime Minister Benjamin Netanyahu, in office for twelve years, spoke.", "2009-03-24", "2035-12-29"),
        # the first office of his since 1999-08-09, and the same one again from 2012-03-04
        ("Russian President Vladimir Putin, in office for six years, spoke.", "2005-02-09", "2019-03-04"),
        # not his father, in power since 1970-11-16; the family name alone can be of both
        ("President Bashar al-Assad, in power for eleven years, spoke.", "2010-12-10", "2012-06-10"),
        ("President Assad, in power for eleven years, spoke.", "1981-05-16", "2012-06-10"),
        # in the table with the year in which he could first be called so: no end to count from
        ("President Muhammadu Buhari, in office for four years, spoke.", "2006-07-01", "2023-06-05"),
        ("Since they took office 15 years ago, Tayyip Erdogan and President Barack Obama have changed.",
         "2009-01-13", None),  # two rulers
        ("He has led the club for ten years.", None, None),  # no ruler
    ],
)
def test_years_of_rule(text: str, first: str | None, last: str | None) -> None:
    assert bounds(text) == (first, last)


def test_a_vote_is_told_of_on_both_sides_of_its_day() -> None:
    """The vote of 24 June 2018 is the only one in Turkey of that stretch."""
    told = "Since taking office 15 years ago, Erdogan has changed. "
    assert bounds(told + "Turkish parties look to Sunday's election.") == ("2018-06-18", "2018-06-30")
    assert bounds(told + "Turkish parties speak of Sunday's election.")[0] == "2018-06-18"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        # Saturdays of the siege: 2013-07-06 to 2015-04-25, and 2015-06-27
        ("Isis launched an assault on Kobani on Saturday.",
         (("2013-07-06", "2015-05-01"), ("2015-06-27", "2015-07-03"))),
        # Tuesdays of it: 2013-07-02 to 2015-04-28, and 2015-06-30; and those of the siege of others in 2024 to 2026, in
        # which the battle with Isis is told of too: 2024-12-03 to 2026-02-24
        ("Many died since Tuesday in the battle with Isis for Kobani.",
         (("2013-07-02", "2015-05-04"), ("2015-06-30", "2015-07-06"), ("2024-12-03", "2026-03-02"))),
        # going on: one of the two battles
        ("The battle with Isis in Manbij is under way.", (("2013-07-01", "2014-01-31"), ("2016-05-31", "2016-08-27"))),
        ("Isis launched an assault on Kobani.", ()),  # on no day
        ("Fighting with Isis in Kobani was told of on Saturday.", ()),  # a day of it, launched on none
        ("They died last year in the battle with Isis for Kobani.", ()),
    ],
)
def test_a_campaign_of_several_times_leaves_several_intervals(text: str, days: tuple[tuple[str, str], ...]) -> None:
    assert tuple((str(first), str(last)) for first, last in settled(text).spans) == days


def test_all_summits_are_known() -> None:
    """Between two of them no other is counted in; one after the last may be meant."""
    text = "Turkey held a summit with Russia and Iran last week. Envoy Geir Pedersen for Syria spoke in May 2020."
    page = settled(text)
    assert [str(day) for span in page.spans for day in span] == ["2020-07-06", "2020-07-12", "2022-07-19", "9999-12-31"]


def test_a_summit_of_more_states_is_another() -> None:
    assert bounds("Turkey's president met those of Russia and Iran at the SCO summit last week.") == (None, None)


def test_votes_of_a_country() -> None:
    """Kenya voted on 4 August 2010 and 4 March 2013 while Obama was in office: "last month" is of the month after."""
    president = "President Barack Obama spoke. "
    page = settled(president + "Kenya's presidential election was held last month.")
    assert [(str(first), str(last)) for first, last in page.spans] == [
        ("2010-09-01", "2010-09-30"), ("2013-04-01", "2013-04-30")]
    assert bounds("Kenya's presidential election was held last month.")[1] is None  # the next vote is to come
    assert bounds(president + "Kenya's by-election was held last month.") == ("2009-01-13", "2017-01-27")
