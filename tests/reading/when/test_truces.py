"""Truces and peace deals date a page where they are told as made. All texts written for this test."""

from typing import Any

import pytest
from tests.reading.when.undated import settled

from dateline.data.table import read_toml

ROWS = read_toml("when", "truces.toml")["truce"]


def told(text: str, row: dict[str, Any]) -> bool:
    """Whether the truces of ``row`` narrow the page."""
    return any(f"told of {row['what']}:" in reason for reason in settled(text).reasons)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["what"])
def test_every_truce_is_known_by_its_example(row: dict[str, Any]) -> None:
    assert told(row["example"], row)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["what"])
@pytest.mark.parametrize(
    "deed",
    [
        pytest.param("said on Sunday that the ceasefire had been broken", id="broken"),
        pytest.param("killed ten people on Sunday despite the ceasefire", id="despite it"),
        pytest.param("announced ceasefire talks on Sunday", id="talks of it"),
        pytest.param("said on Sunday that no ceasefire was agreed", id="none"),
        pytest.param("called on Sunday for a peace deal", id="called for"),
    ],
)
def test_a_truce_that_is_not_made_dates_nothing(row: dict[str, Any], deed: str) -> None:
    who = " and ".join(line.split("|")[0] for line in row["words"])
    assert not told(f"{who} {deed}.", row)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # 26 November 2024 was the Tuesday of one of them, and others were made from April 2026 on
        pytest.param("Israel and Hezbollah agreed on Tuesday to a truce. President Joe Biden spoke.",
                     "2024-11-26", "2024-12-02", id="agreed"),
        pytest.param("Israel and Hezbollah agreed on Tuesday to a truce.", "2024-11-26", None, id="and later ones"),
        # agreed on 9 September 2016, a Friday, and in force on the Monday after
        pytest.param("The truce for Syria that Russia and the US brokered took effect on Monday.",
                     "2016-09-12", "2016-09-18", id="in force"),
        pytest.param("Russia and the US agreed on Monday on a truce for Syria.", "2016-02-22", "2016-05-15",
                     id="agreed on another Monday: 22 February, 2 and 9 May"),
        # of a list that may lack some: from its first day to its last, no Fridays, and as far on as one of them is told
        # on a Friday: in the truce of 21 to 26 July 2008 ten days after the first, on the Thursday after Friday 25
        pytest.param("Sri Lanka and the Tamil Tigers signed a truce on Friday.", "1987-07-29", "2009-05-06", id="many"),
        # 21 October 2018 was a Sunday; the deals of Ethiopia and Eritrea were of July and September
        pytest.param("Ethiopia signed a peace deal with ONLF rebels in Eritrea on Sunday.", "2010-04-12", None,
                     id="a deal with rebels, made in a land of another deal"),
        pytest.param("Sudan signed a peace deal with the eastern rebels in Asmara on Saturday.", "2006-06-19", None,
                     id="of the east, not of the south"),
        # of 2026, and of 2006: neither is the pause of 2019
        pytest.param("Syria's government and the SDF agreed on Sunday to a ceasefire that the US and Turkey welcomed.",
                     "2012-01-17", None, id="between others than those who welcome it"),
        pytest.param("Kurdish rebels declared a ceasefire on Sunday, Turkey and the US said.", None, None,
                     id="of rebels in Turkey"),
        pytest.param("A truce agreed by Israel and Hezbollah failed to stop raids that killed ten on Tuesday.",
                     None, None, id="the time of another deed"),
        pytest.param("Shells fell on Tuesday in Tyre in Lebanon, where a truce agreed with Israel holds.", None, None,
                     id="a time before, in another clause"),
        pytest.param("Israel and Lebanon agreed on Tuesday to extend the truce.", None, None, id="extended"),
        pytest.param("Israel has not agreed to a truce in Lebanon on Tuesday.", None, None, id="not agreed"),
        pytest.param("Israel said the truce in Lebanon began to fray on Wednesday.", None, None, id="began to fray"),
        pytest.param("Israel announced truce violations in Lebanon on Tuesday.", None, None, id="violations"),
    ],
)
def test_truces(text: str, first: str | None, last: str | None) -> None:
    page = settled(text)
    assert (str(page.first) if page.first else None, str(page.last) if page.last else None) == (first, last)


def test_what_says_nothing_new_is_no_reason() -> None:
    """The truces for Syria of all mediators hold those of Russia and the United States too."""
    reasons = settled("Russia and the United States agreed on Monday on a truce for Syria.").reasons
    assert sum("truce" in reason and "told of" in reason for reason in reasons) == 1
