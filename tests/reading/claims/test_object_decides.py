"""Who does it to what decides the type: the same verb of fighters and of families, of a mosque and of a base."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(("text", "trigger", "kind"), [
    ("Gunmen attacked a mosque near Gao.", "attacked", "attack"),
    ("Gunmen attacked an army outpost near Gao.", "attacked", "offensive"),
    ("Raiders attacked villages near Gao.", "attacked", "attack"),
    ("The rebels fled Gao at dawn.", "fled", "withdraw"),
    ("Families fled Gao at dawn.", "fled", "displace"),
    ("Some 5,000 people crossed the border into Chad.", "crossed the border into", "displace"),
    ("Trucks loaded with flour entered Gao.", "entered", "aid"),
    ("Troops sealed off the town of Gao.", "sealed off", "besiege"),
    ("She said she had fled Gao with her sons.", "fled", "displace"),
    ("The rebels said they had left Gao at dawn.", "left", "withdraw"),
    ("Residents said they had left Gao at dawn.", "left", "displace"),
    ("The last rebel fighters were evacuated from Gao.", "evacuated", "withdraw"),
    ("The army intercepted two missiles over Gao.", "intercepted", "destroy"),
    ("The army intercepted an attack near Gao.", "intercepted", "repel"),
    ("Rebels set up a checkpoint near Gao.", "set up", "deploy"),
    ("Rebels laid mines near Gao.", "laid", "deploy"),
    ("Nerve agents were used in Gao.", "used", "chemical"),
    ("The base that rebels captured on Monday was empty.", "captured", "seize"),
    ("He named the towns they control near Gao.", "control", "hold"),
    ("It was the target of an offensive backed by Ugandan troops.", "backed", "support"),
    ("The town lies in the rebel enclave of Idlib.", "enclave", "hold"),
    ("The monitor warned that mass killings looting and burning go on in Gao.", "mass killings", "attack"),
    ("The Monitor Urges Allies To Stop Crimes By The Army Against Villagers", "Crimes", "attack"),
    ("The council denounced the crackdown on protesters in Gao.", "crackdown", "attack"),
    ("The army began a crackdown on militants in Gao.", "crackdown", "offensive"),
    ("Rebels launched Operation River Stone near Gao.", "Operation", "offensive"),
    ("Soldiers were positioned at the border.", "positioned", "deploy"),
    ("Neighbours dug out the dead in Gao.", "dead", "casualties"),
    ("Shells claim nine villagers in Gao.", "claim", "casualties"),
    ("Gunmen entered the village of Douma.", "entered", "offensive"),
    ("The army has recaptured 30 settlements near Gao.", "recaptured", "seize"),
    ("The rebels fought their way into Kunduz.", "fought their way into", "offensive"),
    ("Troops rescued nine hostages near Gao.", "rescued", "release"),
    ("Troops rescued nine villagers near Gao.", "rescued", "displace"),
    ("A lorry hit a mine near Gao.", "hit", "bombing"),
    ("Nine soldiers died in an ambush near Gao.", "ambush", "offensive"),
])
def test_type(text: str, trigger: str, kind: str, read: Read) -> None:
    assert [c.type for c in read(text).claims if c.trigger.text == trigger] == [kind]


@pytest.mark.parametrize(("text", "trigger"), [
    ("Officers of the US-led fighting force arrived.", "fighting"),
    ("The town lies in the Kurdish enclave of Afrin.", "enclave"),
    ("Police used tear gas in Gao.", "used"),
    ("The market reeled from its resistance.", "resistance"),
    ("He helped war crimes investigators in Gao.", "war crimes"),
    ("The town discussed crimes and fines.", "crimes"),
    ("Rebels hit the town of Gao with shells.", "shells"),
    ("The wounded were evacuated to hospitals in Gao.", "evacuated"),
    ("Victims died once they had been transferred to foreign hospitals.", "transferred to"),
    ("Agents pushed ahead with their inquiry in Gao.", "pushed ahead"),
    ("A truce in Gao collapsed on Monday.", "truce"),
    ("The president condemned terrorist attacks in Gao.", "condemned"),
    ("Ministers pushed hard, and the push for talks went on.", "push"),
    ("Floods killed two cows near Gao.", "killed"),
    ("Rebels ambushed a police patrol near Gao.", "patrol"),
    ("The army has recaptured 30 settlements near Gao.", "settlements"),
    ("Rockets fell on a base hosting foreign troops near Gao.", "hosting"),
    ("The raid was named Operation River Stone.", "Operation"),
])
def test_no_claim(text: str, trigger: str, read: Read) -> None:
    assert [c.type for c in read(text).claims if c.trigger.text == trigger] == []


@pytest.mark.parametrize(("text", "types"), [
    ("Shells fired by rebels hit a market in Gao.", ["shelling"]),
    ("A truce brokered by Qatar began in Gao on Monday.", ["agree"]),
])
def test_a_noun_and_its_verb_are_one_claim(text: str, types: list[str], read: Read) -> None:
    assert [c.type for c in read(text).claims] == types


@pytest.mark.parametrize(("text", "trigger", "kind"), [
    ("Nine people died in a raid by militants near Gao.", "raid", "offensive"),
    ("Nine people died in a raid by French jets near Gao.", "raid", "airstrike"),
    ("Nine children died of hunger in Gao.", "died", "toll"),
    ("The army spoke. Rain fell. Nine children have been killed in clashes in Gao.", "killed", "toll"),
    ("Rain fell. Wind blew. The council condemned these crimes in Gao.", "crimes", "attack"),
    ("Nine children were killed in clashes in Gao over the last 15 days.", "killed", "toll"),
    ("The president's forces were backed by Ugandan troops.", "backed", "support"),
    ("The envoy, held for a year by rebels near Gao and moved twice, was later released.", "released", "release"),
    ("Bombs killed nine people in Gao.", "Bombs", "bombing"),
    ("The militia has scored victories near Gao.", "victories", "offensive"),
])
def test_type_by_doer_and_cause(text: str, trigger: str, kind: str, read: Read) -> None:
    assert [c.type for c in read(text).claims if c.trigger.text == trigger] == [kind]


@pytest.mark.parametrize(("text", "trigger"), [
    ("The offensive near Gao entered its fourth day.", "entered"),
    ("The parts for the bombs came from Gao.", "bombs"),
    ("The state-run agency reported from Gao.", "state-run"),
    ("He wants to come home to Gao.", "come home"),
    ("They met in Gao to review the campaign.", "campaign"),
    ("The war between the two armies has killed tens of thousands of people since 2014.", "war"),
    ("Lorries with sugar drove through Gao at noon.", "drove through"),
    ("Builders took away the barrier at Gao.", "took"),
    ("Sixty drivers turned back to Gao at dusk.", "turned back"),
    ("Three crops have been lost in the east of the country.", "lost"),
    ("Women walked to the river in Gao.", "walked to"),
    ("The street to the mill in Gao is closed.", "closed"),
    ("The shops in Gao are open again.", "open again"),
    ("Tourists stayed away from Gao.", "stayed away"),
    ("Two of the drivers had come back on foot from Gao.", "come back"),
    ("Children stood at the gate in Gao, and the first books were handed over to teachers.", "handed over"),
])
def test_what_is_no_claim(text: str, trigger: str, read: Read) -> None:
    assert [c.type for c in read(text).claims if c.trigger.text == trigger] == []


@pytest.mark.parametrize(("text", "trigger", "kind"), [
    ("Shells fell on a neighbourhood held by rebels near Gao.", "held", "hold"),
    ("US Raids on Rebel Town of Marea Kill Nine People", "Raids", "airstrike"),
    ("The union condemned the massacre by rebel fighters in Gao.", "condemned", "accuse"),
    ("They fled Raqqa, the capital of the caliphate.", "capital", "hold"),
    ("Death tolls rose across the country.", "Death tolls", "toll"),
])
def test_type_by_what_stands_beside(text: str, trigger: str, kind: str, read: Read) -> None:
    assert [c.type for c in read(text).claims if c.trigger.text == trigger] == [kind]


@pytest.mark.parametrize(("text", "trigger"), [
    ("The plan for the bridge in Gao took three months.", "took"),
    ("The union condemned the massacre in Gao.", "condemned"),
    ("Despite the deal on Monday, shells fell on Gao.", "deal"),
])
def test_what_stands_beside_makes_no_claim(text: str, trigger: str, read: Read) -> None:
    assert [c.type for c in read(text).claims if c.trigger.text == trigger] == []
