"""Meetings and upheavals of known days date a page that tells of them in words counted from its own day.

All texts written for this test.
"""

from typing import Any

import pytest
from tests.reading.when.undated import settled

from dateline.data.table import read_toml

ROWS = read_toml("when", "dated_facts.toml")["occasion"]


def told(text: str, what: str) -> bool:
    """Whether the occasion named ``what`` narrows the page."""
    return any(f"told of {what}:" in reason for reason in settled(text).reasons)


@pytest.mark.parametrize("row", [row for row in ROWS if "example" in row], ids=lambda row: row["what"])
def test_every_occasion_is_known_by_its_example(row: dict[str, Any]) -> None:
    assert told(row["example"], row["what"])


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # 15 August 2025 was a Friday; they may have met since
        # such talks were held long before those of 2019 that led to an accord
        pytest.param("Afghan government officials held talks with the Taliban in Qatar on Sunday.", "2012-01-03", None,
                     id="Doha"),
        pytest.param("Trump and Putin met in Alaska on Friday.", "2025-08-15", None, id="Alaska"),
        # Assad fell on 8 December 2024: "last month" of January 2025
        pytest.param("The ministry was looted after rebels toppled Assad last month.", "2025-01-01", "2025-01-31",
                     id="the fall of Assad"),
    ],
)
def test_an_occasion_dates_the_page(text: str, first: str, last: str | None) -> None:
    page = settled(text)
    assert (str(page.first), page.last and str(page.last)) == (first, last)


@pytest.mark.parametrize(
    ("text", "what"),
    [
        pytest.param("The United States called on Syria on Tuesday to withdraw its troops from Lebanon.",
                     "the decisions of the United States to take its troops out of Syria", id="the troops of Syria"),
        pytest.param("Clinton and Assad met for talks in Geneva on Sunday.", "international talks on Syria at Geneva",
                     id="talks of 2000"),
        pytest.param("Putin and Erdogan agreed in Sochi on Monday on the price of gas for Turkey.",
                     "the Sochi deals of Russia and Turkey", id="a deal on gas"),
        pytest.param("The co-chairs of the OSCE Minsk Group met in Kiev on Monday.",
                     "the talks of the contact group on Ukraine in Minsk", id="the group for Karabakh"),
        pytest.param("Sudan's government and the SPLA held peace talks in Switzerland on Sunday.",
                     "the talks on Sudan in Switzerland", id="talks of 2002"),
        pytest.param("Britain pledged aid to Syria's rebels in London on Friday.",
                     "the conferences of donors for Syria", id="who pledges alone"),
        pytest.param("A ceasefire between Israel and Hamas took effect on Sunday, Syria said.", "the truces for Syria",
                     id="who speaks of the truce of others"),
        pytest.param("Lavrov said in Moscow on Friday that intra-Syrian talks should resume.",
                     "the talks of the Syrian government and opposition in Moscow", id="who speaks in Moscow"),
        pytest.param("Bush and Putin met in Moscow on Friday to discuss the Taliban and Afghanistan.",
                     "the talks of the Taliban in Moscow", id="talks about the Taliban"),
        pytest.param("Syria has seen more raids since the fall of Raqqa last year.", "the fall of Bashar al-Assad",
                     id="the fall of a town"),
        pytest.param("Rebels ousted Assad's forces from the town last month.", "the fall of Bashar al-Assad",
                     id="forces driven out of a town"),
        pytest.param("The foreign ministers of Russia, Turkey and Iran held a trilateral meeting in Tehran last month.",
                     "the summits of Russia, Turkey and Iran on Syria", id="ministers"),
        pytest.param("Estonia sent troops to Mali last year to help France.", "the French intervention in Mali",
                     id="troops sent later"),
        pytest.param("Arms came to Mali after the French military intervention in Libya last year.",
                     "the French intervention in Mali", id="an intervention elsewhere"),
        pytest.param("Officers who attempted a coup in Niger last July were jailed.", "the coups in Niger",
                     id="an attempt"),
        pytest.param("Mali closed its border with Guinea after the coup last month.", "the coups in Mali",
                     id="the coup of a neighbour"),
        pytest.param("South Sudan says its vice president plotted a coup last month.", "the coups in Sudan",
                     id="another state"),
        pytest.param("Hezbollah entered the war in Syria last year, as Russia sent arms.",
                     "the start of the Russian intervention in Syria", id="another ally"),
        pytest.param("Russia began its air campaign last September, and the US says it spares Islamic State.",
                     "the start of the air campaign of the coalition against Islamic State", id="another campaign"),
    ],
)
def test_what_is_told_of_another_narrows_nothing(text: str, what: str) -> None:
    assert not told(text, what)


@pytest.mark.parametrize(
    ("text", "what", "day"),
    [
        pytest.param("Niger, where the army seized power in a coup three years ago, votes.", "the coups in Niger",
                     "2002-05-01", id="Niger, 1999"),
        pytest.param("Saudi Arabia, which joined the war last month, bombed Houthi rebels in Yemen.",
                     "the start of the Saudi-led intervention in Yemen", "2009-12-10", id="Saudi Arabia, 2009"),
        pytest.param("The Taliban, who seized power in Kabul five years ago, rule by decree.",
                     "the return of the Taliban to power", "2001-08-01", id="Kabul, 1996"),
        pytest.param("The junta in Myanmar ousted its prime minister last month.", "the coup in Myanmar",
                     "2004-11-10", id="Myanmar, 2004"),
        pytest.param("Putin, Poroshenko, Merkel and Hollande held four-way talks by telephone on Thursday.",
                     "the summits of France, Germany, Russia and Ukraine", "2015-04-30", id="a call"),
    ],
)
def test_an_earlier_one_of_the_kind_is_left(text: str, what: str, day: str) -> None:
    page = settled(text)
    spans = page.spans or ((page.first, page.last),)
    assert told(text, what)
    assert any((not a or str(a) <= day) and (not b or day <= str(b)) for a, b in spans)
