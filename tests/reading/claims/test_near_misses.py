"""Near misses of the rules for agency prose: words of a claim that tell another thing, and doers whom no text names."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(("text", "type_", "trigger"), [
    ("The army came within weeks of victory in Tigray.", "offensive", "came"),
    ("The rebels came within a whisker of taking Goma.", "offensive", "came"),
    ("The army dealt a heavy blow to the rebels' morale in Juba.", "offensive", "dealt"),
    ("Soldiers landed a blow on a prisoner in Juba.", "offensive", "landed"),
    ("A court overturned a ban on the party in Bogota.", "destroy", "overturned"),
    ("Rebels operate over 20 checkpoints around Juba.", "deploy", "operate"),
    ("Peacekeepers moved into the town of Malakal.", "offensive", "moved"),
    ("The soldiers got lost in the desert near Gao.", "casualties", "lost"),
    ("The mayor talks to open minds in Gao", "talks", "talks"),
    ("Mines found by the army near Gao were old.", "bombing", "Mines"),
    ("The government wants control of Gao.", "hold", "control"),
    ("The rebels hit back at critics in Gao.", "shelling", "hit"),
    ("Violence since May 2012 has killed 900 people in Syria.", "clash", "Violence"),
])
def test_tells_another_thing(text: str, type_: str, trigger: str, read: Read) -> None:
    assert not [c for c in read(text).claims if c.type == type_ and c.trigger.text.startswith(trigger)]


@pytest.mark.parametrize(("text", "type_", "trigger"), [
    ("The army dealt a heavy blow to the rebels in Juba.", "offensive", "dealt"),
    ("The rebels came within a few miles of the town of Goma.", "offensive", "came"),
    ("Rioters overturned three cars in Khartoum.", "destroy", "overturned"),
    ("Peacekeepers moved into the town of Malakal.", "deploy", "moved into"),
    ("Troops moved into position near Bentiu.", "deploy", "moved into"),
    ("Chlorine was used in an attack on the town of Saraqib.", "chemical", "used"),
    ("The army used sarin in an attack on Saraqib.", "chemical", "used sarin"),
    ("Mines left behind by the militia killed nine in Mosul.", "bombing", "Mines"),
    ("The violence in Gao since 3 July 2016 has displaced 90 people.", "clash", "violence"),
    ("Nine men got hurt in the blast in Gao.", "casualties", "hurt"),
])
def test_is_told_all_the_same(text: str, type_: str, trigger: str, read: Read) -> None:
    assert any(c.type == type_ and trigger.startswith(c.trigger.text) for c in read(text).claims)


@pytest.mark.parametrize(("text", "type_", "agent"), [
    ("Nine people were killed as rebels attacked Bor.", "casualties", ["rebels"]),
    ("Nine soldiers were killed as rebels attacked the army in Bor.", "casualties", ["rebels"]),
    ("Nine were killed as troops advanced near Bor.", "casualties", []),
    ("The mayor was killed as rebels attacked the army in Bor.", "casualties", []),
    ("The rebels pushed the army away from their stronghold in Gao.", "hold", ["rebels"]),
    ("The army drove the rebels out of their strongholds in Gao.", "hold", ["rebels"]),
])
def test_whose_it_is(text: str, type_: str, agent: list[str], read: Read) -> None:
    assert [[a.text for a in c.agent] for c in read(text).claims if c.type == type_] == [agent]


@pytest.mark.parametrize(("text", "source"), [
    ("The claim by activists that soldiers fled Homs was denied.", ["activists"]),
    ("The report by a commission that visited Goma says rebels fled Bor.", ["report"]),
])
def test_that_behind_who_claims_it(text: str, source: list[str], read: Read) -> None:
    assert [[s.text for s in c.source] for c in read(text).claims if c.type == "withdraw"] == [source]


@pytest.mark.parametrize(("text", "type_", "place"), [
    ("On Monday in Homs the last rebel-held district was shelled.", "shelling", "last rebel-held district"),
    ("Since the army took Homs the last rebel-held suburb has been shelled.", "shelling", "last rebel-held suburb"),
    ("Rockets hit Douma the last rebel-held town on Friday.", "hold", "Douma"),
])
def test_a_subject_behind_a_place_says_nothing_of_it(text: str, type_: str, place: str, read: Read) -> None:
    assert [[p.text for p in c.place] for c in read(text).claims if c.type == type_] == [[place]]


@pytest.mark.parametrize(("text", "source"), [
    ("Two killed in attack on Kabul NGO", []),
    ("Nine killed in clashes in Homs Monitor", ["Monitor"]),
])
def test_who_signs_a_headline_was_not_struck(text: str, source: list[str], read: Read) -> None:
    told = read(f"{text}\n\nNothing else is known.").claims
    assert [s.text for c in told for s in c.source if c.type == "casualties"] == source


@pytest.mark.parametrize(("text", "type_"), [
    ("Jets hit a clinic in Gaza. The army said it had targeted a command post of the militia.", "airstrike"),
    ("Jets hit a clinic in Gao. On Sunday the army targeted a base of the militia.", "offensive"),
    ("A raid on a house in London led to two arrests.", "attack"),
])
def test_kind(text: str, type_: str, read: Read) -> None:
    assert [c.type for c in read(text).claims if c.trigger.text in ("targeted", "raid")] == [type_]


def test_attacks_known_by_their_day_have_no_day(read: Read) -> None:
    told = read("Troops fought in Kunduz for years after the September 11 attacks.", published="2016-08-01")
    assert [c.time.first for c in told.claims if c.trigger.text == "attacks"] == [None]
    told = read("The 7 May attack in Kunduz killed nine people.", published="2016-08-01")
    assert {str(c.time.first) for c in told.claims} == {"2016-05-07"}
