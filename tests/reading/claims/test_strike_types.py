"""Which kind of strike a word is: by the means told, by the word itself, or by the strike told before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Reading

Read = Callable[..., Reading]


def types_of(reading: Reading, trigger: str) -> list[str]:
    return [c.type for c in reading.claims if c.trigger.text.lower() == trigger]


@pytest.mark.parametrize(("text", "trigger", "kind"), [
    ("Warplanes bombed the port of Hodeidah. Kurdish militias shelled the town of Kilis.", "shelled", "shelling"),
    ("Warplanes shelled the town of Kilis.", "shelled", "airstrike"),
    # what was fired and did harm; what hit is told by its verb; what was found or is feared did nothing
    ("Rebel rockets destroyed shops in Marea.", "rockets", "shelling"),
    ("A missile killed nine people in Marea.", "missile", "shelling"),
    ("Nine people in Marea were killed by a rocket.", "rocket", "shelling"),
    ("A rocket hit the port of Marea.", "rocket", None),
    ("The port of Marea was hit by a rocket.", "rocket", None),
    ("Rockets fired by rebels killed nine people in Marea.", "rockets", None),
    ("Rockets were found near Marea after the clashes.", "rockets", None),
    # after a raid from the air rockets that no article points back to are others
    ("Jets bombed Marea. Rockets were fired at Kilis.", "fired", "shelling"),
    ("Jets bombed Marea. The rockets hit a school.", "hit", "airstrike"),
    ("The two armies exchanged missiles near Marea.", "exchanged", "shelling"),
    # who only leads has no aircraft
    ("A gang leader targeted elderly villagers in Marea.", "targeted", "attack"),
    # a vehicle that bursts holds a bomb
    ("A car packed with explosives went off in Marea.", "went off", "bombing"),
    ("Two mortars went off in Marea.", "went off", "shelling"),
    # whom somebody means, by whatever means, told by "of" or as one another
    ("The report on Marea told of the targeting of civilians.", "targeting", "attack"),
    ("The Hema and Lendu tribes have targeted each other near Marea.", "targeted", "attack"),
    ("Mortars fell on the town of Marea. The US carried out strikes in Libya.", "strikes", "airstrike"),
    ("Mortars fell on the town of Marea. Nine people died in the strikes.", "strikes", "shelling"),
    ("Jets bombed the port of Hodeidah. The bombings in Nairobi killed nine people.", "bombings", "bombing"),
    ("Jets bombed the port of Hodeidah. Nine people died in the bombings.", "bombings", "airstrike"),
    ("Warplanes carried out several attacks on Marea.", "attacks", "airstrike"),
    ("Fighters hit the town with gas cylinders.", "hit", "shelling"),
    ("The assault by helicopters killed nine people in Marea.", "assault", "airstrike"),
    ("The incendiary bombs burned for hours in Marea.", "incendiary bombs", "airstrike"),
    ("The group bombed two villages near Marea.", "bombed", "bombing"),
    ("The army bombed two villages near Marea.", "bombed", "airstrike"),
    ("Troops shot dead two men during a raid on Marea.", "raid", "offensive"),
    ("Islamic State claimed responsibility for the bombing of a mosque in Marea.", "bombing", "bombing"),
    ("The bombing of a mosque in Marea killed nine people.", "bombing", "airstrike"),
    ("Militiamen abducted nine children during raids on villages near Marea.", "raids", "attack"),
    ("Twin car bombs in Marea killed nine people.", "car bombs", "bombing"),
    ("Nobody dropped bombs on Marea.", "dropped bombs", "airstrike"),
    ("Fighters hit the town with chlorine gas.", "hit", "chemical"),
    ("Army forces and Russian jets intensified their bombardment of Marea.", "bombardment", "airstrike"),
    ("Medics said 22 people were killed in the raids on Marea.", "raids", "airstrike"),
    ("The army fired rockets filled with sarin gas on Marea.", "fired rockets", "chemical"),
    ("The army and air force struck a camp near Marea.", "struck", "airstrike"),
    ("Officials said the attack on Marea was carried out by a suicide bomber.", "attack", "bombing"),
    # what aircraft do, fire and drop is from the air, named in the clause or in the sentence before
    ("Warplanes attacked rebel positions near Marea.", "attacked", "airstrike"),
    ("Tanks and helicopters attacked Marea.", "attacked", "offensive"),
    ("Helicopters opened fire on the crowd in Marea.", "opened fire on", "airstrike"),
    ("Two helicopters circled over Marea. They fired missiles at a police post.", "fired missiles", "airstrike"),
    ("Two trucks stopped near Marea. They fired missiles at a police post.", "fired missiles", "shelling"),
    ("Jets circled over Marea. Witnesses saw them fire four missiles into a house.", "fire four missiles", "airstrike"),
    ("The air force struck Marea at dawn. Missiles landed in the market.", "landed in", "airstrike"),
    ("Nine people were killed in drone and missile attacks on Marea.", "missile attacks", "airstrike"),
    ("Jets bombed Marea on Friday. The missile strike killed nine people.", "missile strike", "airstrike"),
    ("Nine soldiers were killed by a stray bomb near Marea.", "bomb", "airstrike"),
    ("A bomb dropped by a jet killed nine people in Marea.", "bomb", "airstrike"),
    ("A drone hit a clinic in Marea. The blast killed nine people.", "blast", "airstrike"),
    ("Drones hit Marea overnight. The assault killed nine people.", "assault", "airstrike"),
    ("Rebels began an offensive on Marea. The assault killed nine people.", "assault", "offensive"),
    ("A suicide bomber killed nine people in Marea. Israel hit targets in Gaza.", "hit", "airstrike"),
    ("Drones hit Marea on Friday. It was one of the heaviest assaults of the year.", "assaults", "airstrike"),
    ("Militiamen attacked Marea with drones.", "attacked", "airstrike"),
    ("Militiamen attacked Marea with machetes.", "attacked", "offensive"),
    ("The army launched 80 missiles and drones at Marea.", "launched 80 missiles", "airstrike"),
    ("Bombs fell on Marea overnight.", "bombs", "airstrike"),
    ("Guided bombs killed nine people in Marea.", "bombs", "airstrike"),
    ("Nine died in weeks of bombing.", "bombing", "airstrike"),
    # raids on foot; whom somebody means, by whatever means
    ("The raid by gendarmes on a flat in Marea was over by noon.", "raid", "offensive"),
    ("Israeli commandos killed two men in a raid in Marea.", "raid", "offensive"),
    ("Gunmen attacked a mosque in Marea. Nobody claimed the raid.", "raid", "attack"),
    ("Al-Shabaab is accused of targeting civilians in Marea.", "targeting", "attack"),
    ("Four farmers died in a raid on a hamlet near Marea.", "raid", "attack"),
    ("Gunmen came on motorbikes. Six people were killed in a raid in Marea.", "raid", "attack"),
    ("Gunmen came on motorbikes. Jets killed six people in a raid in Marea.", "raid", "airstrike"),
    ("Deadly raids attributed to insurgents have emptied the hills near Marea.", "raids", "attack"),
    ("Some thirty people were killed in several jihadist raids near Marea.", "raids", "attack"),
    ("Rebel raids on an army post near Marea left six soldiers dead.", "raids", "offensive"),
    ("Raiders in pickups struck a hamlet near Marea.", "struck", "attack"),
    ("Rebels in pickups struck a barracks near Marea.", "struck", "offensive"),
    # who only says more of an attack tells no second one; what was foiled did not happen
    ("Fighters attacked the airport of Marea, targeting a cargo plane.", "targeting", None),
    ("Fighters attacked the airport of Marea, shelling the runway.", "shelling", "shelling"),
    ("Bandits attacked Marea, firing guns and rocket-propelled grenades.", "firing", None),
    ("Bandits attacked Marea, firing rockets at the gate.", "firing rockets", "shelling"),
    ("Militia attacks using artillery on homes in Marea killed nine.", "attacks", "shelling"),
    ("An attack using a car bomb killed nine in Marea.", "attack", "bombing"),
    ("An attack using machetes killed nine in Marea.", "attack", "attack"),
    ("Police foiled a bomb attack on a court in Marea.", "bomb attack", None),
    ("A suicide attack on a court was foiled in Marea.", "suicide attack", None),
    ("An offensive on Marea by the rebels stalled.", "offensive", "offensive"),
    # all that a state fights with strikes from the air as the state does; an army or a navy with guns
    ("Israel's military struck a building in Marea.", "struck", "airstrike"),
    ("The Sudanese armed forces hit a market in Marea.", "hit", "airstrike"),
    ("The IDF struck a building in Marea.", "struck", "airstrike"),
    ("The Turkish army struck a building in Marea.", "struck", "shelling"),
    ("Syrian troops struck a building in Marea.", "struck", "shelling"),
    ("The navy struck a building in Marea.", "struck", "shelling"),
    ("The air force struck a building in Marea.", "struck", "airstrike"),
    ("A Shiite paramilitary struck a building in Marea.", "struck", "shelling"),
    ("Nigeria's air force said it mistakenly bombed a village near Marea.", "bombed", "airstrike"),
    ("The group said it bombed a village near Marea.", "bombed", "bombing"),
])
def test_kind_of_strike(text: str, trigger: str, kind: str | None, read: Read) -> None:
    assert types_of(read(text), trigger) == ([kind] if kind else [])


@pytest.mark.parametrize(("text", "kind"), [
    ("Mortars fell on the town of Marea. Nine people died in the attack.", "shelling"),
    ("Mortars fell on the town of Marea. The army fears an attack on the town.", "offensive"),
    ("Gunmen launched an attack on a mosque near Gao.", "attack"),
    ("Fighters ambushed a fuel convoy near Gao. Another attack came at noon.", "attack"),
    ("Jets bombed a camp near Gao. The group behind the 2013 attack on a mall in Nairobi denied it.", "attack"),
    ("Jets bombed a camp near Gao. The group claimed an attack on a hotel in Mopti.", "attack"),
    ("Jets bombed a camp near Gao. Russia launched an attack on a hospital in Mopti.", "airstrike"),
    ("Rebels kill ten Mali soldiers\n\nThe president will go to Gao, where the attack took place.", "offensive"),
    ("Rebels kill ten Mali farmers\n\nThe president will go to Gao, where the attack took place.", "attack"),
    ("Gunmen launched an attack on a military outpost near Gao.", "offensive"),
    ("A bomb killed nine people in Gulu. It came a week after a PKK attack in Istanbul.", "attack"),
    ("A bomb killed nine people in Gulu. The group attacks civilians. Nobody claimed the attack.", "bombing"),
    ("Gunmen launched an attack on India's parliament.", "attack"),
    ("Jets bombed Marea. It was the latest in a series of raids. The attack killed nine people.", "airstrike"),
])
def test_what_an_attack_is(text: str, kind: str, read: Read) -> None:
    assert types_of(read(text), "attack")[-1:] == [kind]


@pytest.mark.parametrize(("text", "kind"), [
    ("Militants attacked a village near Gao. The assault killed ten men.", "attack"),
    ("Shells fell on the town of Gao. The assault killed ten men.", "shelling"),
    ("Shells fell on the town of Gao. The assault on the army base failed.", "offensive"),
    ("Shells fell on the town of Gao. The assault entered its third month.", "offensive"),
])
def test_the_assault_is_what_was_told(text: str, kind: str, read: Read) -> None:
    assert types_of(read(text), "assault") == [kind]
