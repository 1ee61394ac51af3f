"""Kinds of claims as counted errors of blind markings showed them, and what is near each and must not change."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Reading

Read = Callable[..., Reading]

_TOLD = [
    ("An army helicopter crashed near Gao on Friday.", "crashed", "destroy"),
    ("A drone crashed into a school in Gao.", "crashed", "destroy"),
    ("Nine soldiers died in a helicopter crash near Gao.", "helicopter crash", "destroy"),
    ("Two buildings collapsed after the strike on Gao.", "collapsed", "destroy"),
    ("The blast in Gao toppled a tower.", "toppled", "destroy"),
    ("Two clinics in Gao were put out of service by shells.", "put out of service", "destroy"),
    ("The militia keeps a presence along the river near Gao.", "keeps", "hold"),
    ("Uganda intervened in the war in May.", "intervened", "deploy"),
    ("The council called for a military intervention in Gao.", "military intervention", "offensive"),
    ("The brigade is moving forward in Gao.", "moving forward", "offensive"),
    ("The army and the rebels resumed the population exchange in Gao.", "population exchange", "displace"),
    ("The raids aim to force residents out.", "force residents out", "displace"),
    ("Some 12 buses carrying 400 villagers left the port of Gao.", "left", "displace"),
    ("A convoy of white minibuses left Gao at dusk.", "left", "displace"),
    ("A convoy of tanks left Gao.", "left", "withdraw"),
    ("Militants on the Run in Gao", "on the Run", "withdraw"),
    ("Two nurses were among the victims of the blast in Gao.", "victims", "casualties"),
    ("Nine people died in Gao. The victims included two nurses.", "victims included", "casualties"),
    ("The blast in Gao killed a large number of them.", "killed", "casualties"),
    ("Strikes hit the town of Gao despite a \"safe zone\" there.", "safe zone", "agree"),
    ("The Security Council passed a resolution on Gao on Monday.", "passed", "agree"),
    ("A truce began in May. Despite the deal, shells fell on Gao.", "deal", "agree"),
    ("The truce does not cover the farms of Gao.", "truce", "agree"),
    ("A shell hit a bakery in Gao. The incident angered the mayor.", "incident", "shelling"),
    ("Jets bombed Gao. The governor condemned the incident.", "incident", "airstrike"),
    ("Shells fell on Gao. The onslaught on the town goes on.", "onslaught", "offensive"),
    ("4 Soldiers Killed 4 Wounded in Rebel Attack in Gao", "Attack", "offensive"),
    ("The raid on Gao was carried out by bombers in two bomb-laden taxis.", "raid", "bombing"),
    ("Taliban bombers targeted two army posts in Gao.", "targeted", "bombing"),
    ("The jets raided towns near Gao.", "raided", "airstrike"),
    ("The mayor wrote about the crimes committed by French jets in Gao.", "crimes", "airstrike"),
    ("Lawyers list the crimes carried out by gunmen against herders in Gao.", "crimes", "attack"),
    ("Nine died in a gas attack. The attack in Gao was a crime, the envoy said.", "attack in Gao", "chemical"),
    ("Six were killed in Gao. The death count may rise to ten.", "death count", "casualties"),
    ("The brigade has sent reinforcement to Gao.", "reinforcement", "deploy"),
    ("We are backed by jets of the navy in Gao.", "backed", "support"),
    ("Rebels entered Gao under the cover of foreign jets.", "under the cover of", "support"),
    ("Jets struck near the militants' de facto capital Raqqa.", "de facto capital", "hold"),
    ("The army retook Gao after two years of rebel occupation.", "occupation", "hold"),
    ("Nine buses left the rebel-besieged town of Gao.", "rebel-besieged", "besiege"),
    ("The rebels launched an assault breaching the siege of Gao.", "breaching", "relieve"),
    ("Then violence erupted: shelling and then airstrikes.", "violence", "clash"),
    ("The army struck the column near Gao, blocking its progress towards the farms.", "blocking", "repel"),
    ("The rebels agreed to let humanitarian aid into Gao.", "let", "aid"),
    ("The brigade took some strategic ground near Gao.", "took some strategic ground", "seize"),
    ("Tribal fighters have held back the militia in Gao for weeks.", "held back", "repel"),
    ("The militia is under attack by two brigades in Gao.", "under attack", "offensive"),
    ("The village of Gao is under attack by rebels.", "under attack", "attack"),
    ("Police in Gao questioned a man over the September 11 attacks.", "attacks", "attack"),
    ("Jets bombed Gao. The envoy said that the 7 May attack was a mistake.", "attack", "attack"),
    ("Jets bombed Gao. The envoy said that the attack was a mistake.", "attack", "airstrike"),
    ("Jets bombed Gao. An army unit targeted the positions of the rebels near Gao.", "targeted", "offensive"),
    ("Jets bombed Gao. Army jets targeted the positions of the rebels near Gao.", "targeted", "airstrike"),
    ("Nine died in a gas attack in Gao. Later the town was hit by jets.", "hit", "airstrike"),
    ("The army used chlorine in Gao. The city was targeted again on Monday.", "targeted", "shelling"),
    ("Nine died in a gas attack in Idlib. The envoy spoke of the Idlib massacre.", "massacre", "chemical"),
    ("Nine died in a gas attack in Gao. The envoy spoke of a massacre.", "massacre", "attack"),
    ("The brigade hit back near Gao after the raid.", "hit back", "offensive"),
    ("Two battalions moved towards the town of Gao.", "moved towards", "offensive"),
    ("The rebels came within 9 km of Gao.", "came within", "offensive"),
    ("The envoy said that the militia's presence in Gao was small.", "presence", "deploy"),
    ("Foreign troops have operated in Gao since May.", "operated", "deploy"),
    ("The rebels left Gao under an evacuation deal.", "evacuation deal", "agree"),
    ("The raid on the port may end the rebels' control of Gao.", "control", "hold"),
    ("The blast in Gao tore apart a school.", "tore apart", "destroy"),
    ("The shells caused the collapse of a tower in Gao.", "collapse", "destroy"),
    ("Nine soldiers died in the crash of a helicopter in Gao.", "crash", "destroy"),
    ("The air force attacked positions of the militants in Gao.", "attacked", "airstrike"),
    ("Jets bombed Gao in support of an offensive by the army.", "in support of", "support"),
    ("The mayor told the agency that nine nurses wounded in a raid on Gao are treated.", "wounded", "casualties"),
    ("Some 900 residents of Gao were forced from their homes by the army.", "forced from", "displace"),
    ("The raid on Gao was in violation of Security Council resolutions.", "violation", "violate"),
    ("Jets struck Gao, where the militia has its de-facto capital.", "de-facto capital", "hold"),
    ("Stray regime bombs wound six in Gao", "bombs", "airstrike"),
    ("The buses were carrying some 300 villagers out of Gao.", "carrying", "displace"),
    ("The inspectors are to eliminate the chemical weapons of the junta in Gao.", "eliminate", "destroy"),
    ("The ministry will provide $100 million in new assistance to the rebels in Gao.", "assistance", "support"),
    ("The envoy will travel to Gao to discuss the raids with the mayors.", "discuss", "talks"),
    ("The rebels in Gao reached a consensus on principles.", "reached a consensus", "agree"),
    ("Rebels Mortar Shells Claim 4 Nurses in Gao", "Claim", "casualties"),
    ("The blast in Gao occurred at 10:35 a.m. (0735 GMT) Friday, killing nine.", "killing", "casualties"),
    ("The number of those killed may still rise in Gao.", "killed", "casualties"),
    ("We wish a speedy recovery to all those wounded in Gao.", "wounded", "casualties"),
    ("The raid brought the number killed in Gao to 45.", "killed", "casualties"),
    ("The clinic in Gao is full due to the number of wounded.", "wounded", "casualties"),
    ("Two clerks were among the deceased in Gao.", "deceased", "casualties"),
    ("The mayor pointed out that nine people died in Gao.", "died", "casualties"),
    ("A guard stood at the blast site in Gao.", "blast", "bombing"),
    ("Jets bombed Gao. The mayor condemned the use of banned weapons.", "use of banned weapons", "airstrike"),
    ("At Least 19 Executed by Militia in Gao", "Executed", "attack"),
    ("At Least 19 Executed by Militia in Gao", "Executed", "casualties"),
    ("Gunmen fired explosive rounds at the market in Gao.", "fired explosive rounds", "attack"),
    ("Nine people were killed in rebel fire on Gao.", "rebel fire", "shelling"),
    ("Army units have come closer to Kidal.", "come closer to", "offensive"),
]

_NOT_TOLD = [
    ("Gao has seen bloody violence since May 2012.", "violence"),
    ("The mayor of Gao visited the control tower of the airport.", "control"),
    ("The envoy feared the collapse of a bank in Gao.", "collapse"),
    ("The envoy spoke in Gao in support of a new school.", "in support of"),
    ("The raid on Gao hit a shed. It was killed by the wind.", "killed"),
    ("The mayor said that the mines in Gao were removed.", "mines"),
    ("Sappers in Gao took away bombs left behind by the militia.", "bombs"),
    ("The chancellor and the minister arrived in Gao for talks.", "arrived"),
    ("The mayor of Gao spoke of the groups operating in the valley.", "operating"),
    ("The mayor asked for a greater police presence in Gao.", "presence"),
    ("The group determines whose jets fly raids on Gao by their type.", "raids"),
    ("Rebels shelled Gao. The gas is damaging the nervous system.", "damaging"),
    ("The number of killed cattle in Gao rose.", "killed"),
    ("The deal is meant to end the violence in Gao.", "violence"),
    ("The mayor said that the two sides in Gao come closer to a deal.", "come closer"),
    ("The killed were buried in Gao on Monday.", "killed"),
    ("The law on the use of banned weapons was passed in Gao.", "use"),
    ("Army fire at protesters in Gao killed nine people.", "Army"),
    ("Nine villagers in Gao surrendered to despair.", "surrendered"),
    ("Nine dead after mine hits bus convoy near Gao", "bus"),
    # victims of whom nobody says that they died
    ("Nine were wounded in Gao. The victims included two nurses.", "victims"),
    ("Two nurses were among the victims of the blast in Gao who were treated in hospital.", "victims"),
    ("Rebels shelled Bor. Two nurses were among the victims of a fraud in Gao.", "victims"),
    # what fell in by itself, and what is another incident
    ("Rebels fled Bor. The tower collapsed in Gao after an earthquake.", "collapsed"),
    ("Rebels fled Bor. A bridge collapsed under the weight of lorries in Gao.", "collapsed"),
    ("Rebels fled Bor. The storm brought down a tower in Gao.", "brought down"),
    ("Jets bombed Gao. The incident of last year in Kidal angered the mayor.", "incident"),
    ("Jets bombed Gao. The mayor recalled the incident with the football in Bamako.", "incident"),
    # words of war of another matter
    ("Rebels shelled Gao. Chad intervened in the conflict as a mediator.", "intervened in the conflict"),
    ("Rebels shelled Gao. Chad joined the war on poverty.", "joined the war"),
    ("Rebels shelled Gao. The opposition took ground in the polls.", "took ground"),
    ("Rebels shelled Gao. The company blocked its advance payment.", "blocked"),
    ("Rebels shelled Gao. The army maintains a presence in the talks.", "maintains a presence"),
    ("Rebels shelled Gao. They took cover under cover of a bridge.", "under cover of"),
    ("Rebels shelled Gao. France announced a $4 million contribution to the museum.", "contribution"),
    ("Rebels shelled Gao. France announced assistance to the government after the flood.", "assistance"),
    ("The evacuation of Gao began. They sold a house under the agreement.", "agreement"),
    ("The evacuation of Gao began. The agreement on grain prices angered the mayor.", "agreement"),
    ("Rebels shelled Bor. Buses left Gao for the weekend.", "left"),
    ("Prices crashed in Gao after the battle.", "crashed"),
    ("The mayor asked about the incident in Gao.", "incident"),
    ("Deadly clashes broke out near Gao.", "Deadly"),
    ("The navy said that its crews avoid civilian casualties in Gao.", "casualties"),
    ("A monitor that tracks the violence in Gao said that nine soldiers were killed.", "violence"),
    ("The envoy renewed his push for a probe of the raid on Gao.", "push"),
    ("The battle of Gao was told at an investment conference.", "conference"),
    ("Firms in Gao paid for a sanctions violation.", "violation"),
    ("Fires burned among the rubble in Gao after the strike.", "burned"),
    ("Bodies were removed from the rubble in Gao.", "removed"),
    ("The council condemned these crimes in Gao.", "crimes"),
    ("As guarantor of the deal the army shelled Gao.", "deal"),
    ("No details of casualties in Gao came out.", "casualties"),
    ("The mayor had no death toll for the raid on Gao.", "death toll"),
    ("The raid on Gao was by brigades fighting Assad.", "fighting"),
    ("The bombs that killed nine in Gao were placed in a tunnel.", "placed"),
    ("The envoy of Gao welcomed the ceasefire reinforcement.", "reinforcement"),
    ("A bus carrying 40 pilgrims was hit by a shell in Gao.", "carrying"),
    ("Army spokesmen in Gao are moving forward with talks.", "moving forward"),
]


@pytest.mark.parametrize(("text", "trigger", "type_"), _TOLD)
def test_told(text: str, trigger: str, type_: str, read: Read) -> None:
    assert type_ in _types(text, trigger, read)


@pytest.mark.parametrize(("text", "trigger"), _NOT_TOLD)
def test_not_told(text: str, trigger: str, read: Read) -> None:
    assert _types(text, trigger, read) == set()


def test_titles_of_other_stories_tell_nothing(read: Read) -> None:
    page = ("Nine people were killed in a blast in Gao on Monday, the mayor said.\n\nShops were shut. ... 43 Related "
            "Army Takes Bor Back Two Die in Kidal Blast Tags Mali army Gao Community standards")
    assert [c.trigger.text for c in read(page).claims] == ["killed", "blast"]


def _types(text: str, trigger: str, read: Read) -> set[str]:
    start = text.rindex(trigger)
    return {c.type for c in read(text).claims if c.trigger.start < start + len(trigger) and start < c.trigger.end}
