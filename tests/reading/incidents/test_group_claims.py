"""Which claims of one report are about one happening. Reports are of Thursday, 25 February 2016."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Reading

Read = Callable[..., Reading]


def incident(reading: Reading, type_: str, trigger: str) -> int:
    """The number of the claim of a type at the first ``trigger`` in the text."""
    start = reading.page.text.index(trigger)
    for c in reading.claims:
        if c.type == type_ and c.trigger.start < start + len(trigger) and start < c.trigger.end:
            return c.incident
    raise AssertionError(f"no {type_} at {trigger!r}; read: {[(c.type, c.trigger.text) for c in reading.claims]}")


# text, (type, trigger) of two claims
TOGETHER = [
    pytest.param("An air strike on a market in Saada killed 11 people.", ("airstrike", "air strike"),
                 ("casualties", "killed"), id="a strike and its dead"),
    pytest.param("A car bomb exploded in Kabul on Monday. Nine people were killed in the blast.",
                 ("bombing", "bomb exploded"), ("casualties", "killed"), id="its dead told in the next sentence"),
    pytest.param("Rockets hit Mariupol on Saturday. The shelling destroyed two houses.", ("shelling", "Rockets hit"),
                 ("destroy", "destroyed"), id="what it destroyed"),
    pytest.param("Rebels captured Malakal on Monday. Malakal was seized after heavy fighting.", ("seize", "captured"),
                 ("seize", "seized"), id="a town taken, told twice"),
    pytest.param("Government troops captured Sirte on Sunday. The battle for Sirte left 12 soldiers dead.",
                 ("seize", "captured"), ("clash", "battle"), id="a town taken and the battle for it"),
    pytest.param("Talks between the government and the rebels will be held in Vienna on Monday. The talks in "
                 "Vienna were to begin earlier.", ("talks", "Talks"), ("talks", "talks in Vienna"),
                 id="one meeting told twice"),
    pytest.param("Ministers and the union met in Vienna on Tuesday, but the rebels stayed away.", ("talks", "met"),
                 ("refuse", "stayed away"), id="a meeting and who stayed away"),
    pytest.param("Kigali accused Kinshasa of arming the militia.", ("accuse", "accused"), ("support", "arming"),
                 id="an accusation and what it is over"),
    pytest.param("Rebels on Tuesday refused to attend the talks in Vienna on 3 March.", ("refuse", "refused"),
                 ("talks", "attend"), id="a meeting and the refusal to go there"),
    pytest.param("The army said it had captured Malakal. Rebels denied that Malakal was captured by the army.",
                 ("seize", "captured"), ("seize", "was captured"), id="a happening told and denied"),
    pytest.param("Backed by Russian warplanes, the Syrian army captured Palmyra.", ("support", "Backed"),
                 ("seize", "captured"), id="the support of an act in its sentence"),
    pytest.param("Warplanes bombed Taiz on Monday, killing nine people. The rebels accused the coalition of "
                 "bombing Taiz.",
                 ("airstrike", "bombed"), ("accuse", "accused"), id="the accusation over it"),
    pytest.param("Rebels attacked Malakal on Monday. Talks were held in Juba. The army said the attack on Malakal was "
                 "small.", ("offensive", "attacked"), ("offensive", "attack on"), id="pointed back to over other news"),
    pytest.param("Nine people were killed in an air strike on Saada. Warplanes bombed Taiz a week earlier.",
                 ("casualties", "killed"), ("airstrike", "air strike"), id="the dead told before the strike"),
    pytest.param("The army has reopened the road to Marib. It took control of the road on Monday after a battle.",
                 ("open_route", "reopened"), ("seize", "took control"), id="a road opened and taken"),
    pytest.param("The army has reopened the road to Marib. It took control of the road on Monday after a battle.",
                 ("open_route", "reopened"), ("clash", "battle"), id="a road opened and the battle for it"),
]


@pytest.mark.parametrize(("text", "one", "other"), TOGETHER)
def test_one_incident(text: str, one: tuple[str, str], other: tuple[str, str], read: Read) -> None:
    reading = read(text)
    assert incident(reading, *one) == incident(reading, *other)


APART = [
    pytest.param("Warplanes bombed Saada on Monday. Warplanes bombed Taiz on Monday.", ("airstrike", "bombed Saada"),
                 ("airstrike", "bombed Taiz"), id="two places"),
    pytest.param("Warplanes bombed Saada on Monday. Separate air strikes south of Saada killed nine people.",
                 ("airstrike", "bombed Saada"), ("airstrike", "air strikes south"), id="a place and beside it"),
    pytest.param("Warplanes bombed Saada on Monday. Warplanes bombed Saada on Wednesday.",
                 ("airstrike", "bombed Saada on Monday"), ("airstrike", "bombed Saada on Wednesday"), id="two days"),
    pytest.param("Rebels captured Malakal in May 2013. Rebels captured Malakal again in January 2016.",
                 ("seize", "captured Malakal in"), ("seize", "captured Malakal again"),
                 id="taken twice in different years"),
    pytest.param("Rebels control Malakal. On Monday the army attacked Malakal.", ("hold", "control"),
                 ("offensive", "attacked"), id="a state and a fight"),
    pytest.param("Rebels control Malakal. Government forces control Juba.", ("hold", "control Malakal"),
                 ("hold", "control Juba"), id="two states"),
    pytest.param("An air strike killed nine people in Taiz. The war in Yemen has killed 10,000 people since 2015.",
                 ("casualties", "killed"), ("toll", "killed 10,000"), id="a strike and the toll of the war"),
    pytest.param("The army broke the siege of Aleppo. Rebels had besieged Aleppo.", ("relieve", "broke"),
                 ("besiege", "besieged"), id="a siege and its end"),
    pytest.param("Rebels captured Malakal on Monday. Talks between the government and the rebels began in "
                 "Vienna on Tuesday.",
                 ("seize", "captured"), ("talks", "Talks"), id="a fight and talks"),
    pytest.param("A car bomb exploded in Kabul on Monday. A similar bombing was reported earlier.",
                 ("bombing", "bomb exploded"), ("bombing", "bombing"), id="another of the kind"),
    pytest.param("Rebels and the army fought a battle in Malakal on Monday. Rebels and the army have been fighting in "
                 "Malakal since 2013.", ("clash", "battle"), ("clash", "fighting"), id="a battle and its war"),
    pytest.param("The government and the rebels met in Vienna in June. Another is ready to attend talks in Vienna.",
                 ("talks", "met"), ("talks", "attend"), id="a meeting held and one to come"),
    pytest.param("Gunmen abducted nine villagers in Diffa. Warplanes bombed Kunduz.", ("abduct", "abducted"),
                 ("airstrike", "bombed"), id="different wars"),
]


@pytest.mark.parametrize(("text", "one", "other"), APART)
def test_two_incidents(text: str, one: tuple[str, str], other: tuple[str, str], read: Read) -> None:
    reading = read(text)
    assert incident(reading, *one) != incident(reading, *other)


def test_numbers_run_from_one_in_the_order_of_the_text(read: Read) -> None:
    reading = read("Warplanes bombed Saada on Monday. Rebels captured Juba. Gunmen abducted nine villagers in Diffa.")
    numbers = [c.incident for c in reading.claims]
    assert numbers == sorted(numbers)
    assert list(dict.fromkeys(numbers)) == list(range(1, len(set(numbers)) + 1))


def test_incidents_hold_every_claim_once(read: Read) -> None:
    reading = read("An air strike in Saada killed 11 people on Monday. Rebels captured Juba, the army said.")
    held = [claim for i in reading.incidents for claim in i.claims]
    assert sorted(held) == sorted(c.id for c in reading.claims)
    assert [i.number for i in reading.incidents] == sorted({c.incident for c in reading.claims})
    for one in reading.incidents:
        assert {c.incident for c in reading.claims if c.id in one.claims} == {one.number}


def test_no_claims_no_incidents(read: Read) -> None:
    assert read("The weather in the valley was mild on Monday.").incidents == ()
