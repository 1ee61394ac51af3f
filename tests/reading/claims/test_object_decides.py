"""Who does it to what decides the type: the same verb of fighters and of families, of a mosque and of a base."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Reading

Read = Callable[..., Reading]


@pytest.mark.parametrize(("text", "trigger", "kind"), [
    ("Gunmen attacked a mosque near Gao.", "attacked", "attack"),
    ("Gunmen attacked an army outpost near Gao.", "attacked", "offensive"),
    ("Gunmen attacked the parliament near Gao.", "attacked", "attack"),
    ("The ambush on a bus near Gao killed nine.", "ambush", "attack"),
    ("The ambush on an army patrol near Gao killed nine.", "ambush", "offensive"),
    ("Al Qaeda members have left Gao.", "left", "withdraw"),
    ("Troops clashed with rebels in Gao. The attacks went on overnight.", "attacks", "offensive"),
    ("Chad and Sudan fought in Gao. A minister said Chad had initiated attacks.", "attacks", "offensive"),
    ("Militants raided an army camp near Gao.", "raided", "offensive"),
    ("Israeli troops raided the village of Douma.", "raided", "offensive"),
    ("Militants attacked Christian villages near Gao.", "attacked", "attack"),
    ("Fighters attacked a displacement camp near Gao.", "attacked", "attack"),
    ("Rebels stormed a building in Gao.", "stormed", "attack"),
    ("The attack on the army headquarters in Gao killed nine.", "attack", "offensive"),
    ("At least ten people have starved to death in Gao.", "starved to death", "toll"),
    ("Families starve in Gao. The monitor put the toll at ten.", "toll", "toll"),
    ("Raids on Gao continue, resulting in dozens of deaths.", "deaths", "toll"),
    ("Youths threw grenades at soldiers near Gao.", "threw grenades", "offensive"),
    ("Youths threw grenades at shoppers near Gao.", "threw grenades", "attack"),
    ("The rebels have not accepted the truce in Gao.", "accepted", "refuse"),
    ("The ceasefire in Gao did not hold.", "hold", "violate"),
    ("Both armies have failed to observe the ceasefire in Gao.", "observe", "violate"),
    ("The ceasefire in Gao is holding.", "holding", "agree"),
    ("Police raided a house in Gao.", "raided", "offensive"),
    ("Bandits raided a house in Gao.", "raided", "attack"),
    ("Rebels fired nine missiles at Gao, most of which were intercepted.", "intercepted", "destroy"),
    ("More than 2 million people have been displaced in Mali.", "displaced", "toll"),
    ("More than 2,000 people have been displaced in Mali.", "displaced", "displace"),
    ("No food has entered Gao for a month.", "entered", "aid"),
    ("Some 300 refugees are arriving in Gao.", "arriving in", "displace"),
    ("Rebels came under fire near Gao.", "came under fire", "offensive"),
    ("An ambulance came under fire near Gao.", "came under fire", "attack"),
    ("Rebels blew up a bridge near Gao.", "blew up", "destroy"),
    ("Nine hostages were flown home from Gao.", "flown home", "release"),
    ("Norway gave $10 million to refugees near Gao.", "gave", "aid"),
    ("All roads out of Gao were cut.", "cut", "close_route"),
    ("Hundreds of Malians fled Gao at dawn.", "fled", "displace"),
    ("The Malians fled Gao at dawn.", "fled", "withdraw"),
    ("A convoy of food reached Gao. Another convoy entered Timbuktu.", "entered", "aid"),
    ("Raiders attacked villages near Gao.", "attacked", "attack"),
    ("Gunmen opened fire on a crowd near Gao.", "opened fire on", "attack"),
    # where people live: groups attack them, armies advance; homes burnt tell on whom it was
    ("Rebels attacked two villages near Gao.", "attacked", "attack"),
    ("The army attacked two villages near Gao.", "attacked", "offensive"),
    ("The rebels mounted several raids against villages near Gao.", "raids", "attack"),
    ("The rebels attacked the town of Gao, burning 40 houses.", "attacked", "attack"),
    ("The rebels attacked the town of Gao, burning two tanks.", "attacked", "offensive"),
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
    ("The rebels have come under attack near Gao.", "come under attack", "offensive"),
    ("The general is accused of gassing hundreds in Gao.", "gassing", "chemical"),
    ("Rebels fired into the city of Gao.", "fired into", "shelling"),
    ("Soldiers killed nine militants in an attack near Gao.", "attack", "offensive"),
    ("An attack on a convoy of evacuees killed nine in Gao.", "attack", "attack"),
    ("The army set up ten observation points near Gao.", "set up", "deploy"),
    ("The army deployed tanks and armoured carriers to Gao.", "deployed", "deploy"),
    ("Insurgents set upon a base near Gao.", "set upon", "offensive"),
    ("A grenade exploded in Gao.", "exploded", "bombing"),
    ("An attack on an aid convoy killed nine in Gao.", "attack", "attack"),
    ("The army has pushed the militants from Gao.", "pushed the militants from", "seize"),
    ("Rebels driven from Gao fled south.", "driven from", "seize"),
    ("Jets destroyed eight artillery pieces near Gao.", "destroyed", "destroy"),
    ("Rebels cut the highway to Gao a week after the army had reopened it.", "reopened", "open_route"),
    ("Lorries and depots were also hit in Gao.", "hit", "shelling"),
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
    ("The ministry sent a team of doctors to Gao.", "sent"),
    ("The police bomb squad was called to a street in Gao.", "bomb"),
    ("Fragments of a shell were recovered from a street in Gao.", "recovered"),
    ("Rebels attacked the army's base located outside Gao.", "located"),
    ("The burnt bodies of four clerks were found in Gao.", "burnt"),
    ("An attack on an aid convoy killed nine in Gao.", "aid convoy"),
    ("Turkey deploys reinforcements to Gao.", "reinforcements"),
    ("The Observatory based in London counted the dead in Gao.", "based"),
    ("Nine civilians were killed in Gao as they tried to cross the river.", "cross"),
    ("Shells fell in the area surrounding the mosque in Gao.", "surrounding"),
    ("Volunteers work to rescue others in Gao.", "rescue"),
    ("Sources said in a phone call with Reuters that shells fell on Gao.", "phone call"),
    ("Gao is in the grip of a crisis.", "in the grip of"),
    ("The alliance is dominated by the Kurdish militia in Gao.", "dominated"),
    ("A shell hit the district where the ministries are located in Gao.", "located"),
    ("The rebels rushed to blame the army for the blast in Gao.", "rushed"),
    ("Volunteers pulled ten people from the rubble in Gao.", "pulled ten people from"),
    ("The minister left the door open to talks in Gao.", "left"),
    ("Rebels shelled Gao in a breach of the cessation of hostilities.", "hostilities"),
    ("The army took the town and surrounding areas near Gao.", "surrounding"),
    ("A blast shook a militia fighting position near Gao.", "fighting"),
    ("Three hostages escaped from a camp near Gao.", "escaped"),
    ("Hundreds of inmates fled the town of Gao.", "fled"),
    ("Two of the abducted girls escaped near Gao.", "escaped"),
    ("Nine rebels escaped from prison in Gao.", "escaped"),
    ("The crash near Gao was blamed on bad weather.", "blamed"),
    ("Officials blamed the attack in Gao on poor training.", "blamed"),
    ("Soldiers withdrew from Gao, leaving behind two tanks.", "leaving"),
    ("Mortar fire held it up for four hours near Gao.", "held"),
])
def test_no_claim(text: str, trigger: str, read: Read) -> None:
    assert [c.type for c in read(text).claims if c.trigger.text == trigger] == []


@pytest.mark.parametrize(("text", "types"), [
    ("Shells fired by rebels hit a market in Gao.", ["shelling"]),
    ("A truce brokered by Qatar began in Gao on Monday.", ["agree"]),
    ("Rocket attacks by rebels that had struck the centre of Gao went on.", ["shelling"]),
    ("Nine clerks felt an attack with toxic gas in Gao.", ["chemical"]),
    ("The army fired rockets which fell near a mosque in Gao.", ["shelling"]),
    ("The assault targeted militia positions near Gao.", ["offensive"]),
    ("Libyan army and French air strikes hit the port of Gao.", ["airstrike"]),
    ("An attack by a swarm of drones targeting a base near Gao failed.", ["airstrike"]),
    ("Forces shelled the besieged port with rockets and artillery targeting houses in Gao.", ["shelling", "besiege"]),
    ("The ships launched nine missiles on Tuesday targeting a market in Gao.", ["shelling"]),
    ("Twenty rocket shells fired by rebels based in Gao targeted houses in Kidal.", ["shelling", "deploy"]),
    ("A hotel in Gao has been targeted with a mortar attack.", ["shelling"]),
    ("The blast in Gao was deadly because it hit a market.", ["bombing"]),
    ("The attack in Gao was carried out by a suicide bomber.", ["bombing"]),
    ("The jets in several combat flights pounded a camp near Gao.", ["airstrike"]),
    ("Jets carried out 40 sorties targeting a camp near Gao.", ["airstrike"]),
    ("An arms shipment was sent to the rebels in Gao.", ["support"]),
    ("A weapons shipment was delivered to Ukraine.", ["support"]),
])
def test_a_noun_and_its_verb_are_one_claim(text: str, types: list[str], read: Read) -> None:
    assert [c.type for c in read(text).claims] == types


@pytest.mark.parametrize(("text", "trigger", "kind"), [
    ("Nine people died in a raid by militants near Gao.", "raid", "attack"),
    ("Nine people died in a raid by French jets near Gao.", "raid", "airstrike"),
    ("Nine children died of hunger in Gao.", "died", "toll"),
    ("The rebels have killed nine soldiers in the worst attack on Gao since talks began.", "killed", "casualties"),
    ("The rebels have killed nine soldiers in Gao since talks began.", "killed", "toll"),
    ("Nine soldiers were killed last month when their lorry hit a mine near Gao.", "killed", "casualties"),
    ("Fifty people were killed in several raids near Gao last week.", "killed", "toll"),
    ("Fifty people were killed in a raid near Gao last week.", "killed", "casualties"),
    ("Dozens of soldiers have been killed near Gao in recent weeks.", "killed", "toll"),
    ("The army spoke. Rain fell. Nine children have been killed in clashes in Gao.", "killed", "toll"),
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
])
def test_what_stands_beside_makes_no_claim(text: str, trigger: str, read: Read) -> None:
    assert [c.type for c in read(text).claims if c.trigger.text == trigger] == []
