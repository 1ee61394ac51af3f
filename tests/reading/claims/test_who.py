"""Who did it and to whom, where more words than a subject and an object say so.

The marks are explained in tests/reading/conftest.py.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

Differences = Callable[..., list[str]]

# Whose an aircraft is taken to be.
OWNERS = [
    "A helicopter believed to belong to {A the Sudanese army} [airstrike dropped barrel bombs] on {P Kassala}.",
    "Warplanes thought to be from {A the French-led coalition} [airstrike struck] {P Kassala}.",
    "Jets suspected to belong to {A the Eritrean army} [airstrike bombed] {P Mekelle} on {D Monday}.",
    # but who flew it is not told by where it was seen or by what it is believed to carry
    "{A A helicopter} believed to carry ministers [airstrike dropped barrel bombs] on {P Kassala}.",
    "{A A helicopter} seen from the army base [airstrike dropped barrel bombs] on {P Kassala}.",
]

# "Terrorist" names the doer of what is told by its weapon; "a terrorist attack" is a kind of attack.
LABELS = [
    "Three children were killed in {A terrorist} [shelling rocket attacks] on {P Kassala}.",
    "A {A terrorist} [bombing car bomb attack] in {P Kassala} killed nine.",
    "Three children were [casualties killed] in {A terrorist} rocket attacks on {P Kassala}.",
    "A {A militant} [shelling mortar attack] in {P Kassala} killed nine.",
    "Three children were killed in [attack terrorist attacks] in {P Kassala}.",
    "A [attack terrorist attack] in {P Kassala} killed nine people.",
]

# A list whose commas were lost, adjectives that share a noun, and what befell whom of "N of N".
STRUCK = [
    "{A Gunmen} [destroy burned] {T a market} {T a school} and {T two houses} in Kassala.",
    "The air strikes [destroy destroyed] {T a clinic} {T a school} and {T a mosque}.",
    "The shelling [destroy damaged] {T two clinics} {T a school} and {T three shops}.",
    "The shelling [destroy damaged] {T public and private property}.",
    "The shelling [destroy damaged] {T old and new houses}.",
    "Bodies were pulled from the rubble of {T houses} [destroy destroyed] in the raid.",
    "The team found the remains of {T a teacher} [abduct kidnapped] by {A rebels} last year.",
    "{P The town} is home to thousands of {T people} [displace displaced] by the fighting.",
    # but a list goes on over no verb's second object, and what is done to a thing is done to it
    "{A Rebels} [abduct kidnapped] {T a teacher} a day after the raid.",
    "{T The head} of the bank was [abduct kidnapped] by {A rebels}.",
]


# Who did it by words beside it: who took part, the sides of the quarrel before a fight, those named at the end.
BESIDE = [
    "{A The rebels} and {A a local militia} took part in the [attack attack] on {P Baidoa}.",
    "{A The rebels} were involved in the [attack attack] on {P Baidoa}.",
    "{A Coalition jets} participated in the [airstrike bombing] of {P Kassala}.",
    "The minister had no part in the [attack attack] on {P Baidoa}.",
    "A match between Mali and Niger sparked [clash clashes] in {P Khartoum}.",
    "A wedding between a Hausa man and a Fulani woman triggered [clash fighting] in {P Khartoum}.",
    "A power struggle between {A the army} and {T the Red Front} sparked [clash clashes] in {P Khartoum}.",
    "A dispute between {A herders} and {T farmers} triggered [clash fighting] in {P Bor}.",
    "Ten people died in [clash clashes] that erupted between {A the army} and {T rebels} in {P Kassala}.",
    "Ten people died in [clash fighting] that ensued between {A the army} and {T rebels}.",
    "{A Several groups} [deploy deployed] drones, including: {A Hamas}, {A Hezbollah} and {A the Houthis}.",
    "{A Several countries} [deploy sent troops] to {P Mali}, including {A France} and {A Germany}.",
    "{A Syrian army} {T Islamic State} [clash clash] near {P airport}",
    "The leaders met in May as part of a wider [agree agreement] that ended the war.",
    # but who was fought is no doer, and towns are none
    "{A Rebels} [clash fought] {T several militias}, including {T Hamas}.",
    "Talks between the army and the Front caused [clash fighting] in {P Bor}.",
]

# A headline without its comma, units that somebody backs, what is done to those who act, who brought an aircraft down.
DEEDS = [
    "{A Army} Kills over 20 Rebels in Kassala [relieve Breaks Siege] on {P Power Plant}",
    "{A Army units} backed by the navy continued on Thursday [offensive targeting] {T rebel convoys}.",
    "{A Army units} backed by the navy succeeded on Monday in [seize taking] {P Kassala}.",
    "The pilots were leaving when {T their helicopter} [offensive came under fire].",
    "{A Rebels} attacked {P Kassala}. Army jets carried out raids to repel the [offensive assault].",
    "Two pilots were [casualties killed] in {P Kassala} when their car crashed and rebels shot down a jet in Bor.",
    "Two pilots were [casualties killed] in {P Kassala} when {A rebels} shot down a helicopter.",
    "Two pilots were [casualties killed] in {P Kassala} after {A rebels} downed their plane.",
    "{A Rebels} that are backed by Chad and are fighting {T the Front} [seize took control of] {P Kassala}.",
    "{A The SDF} which is mostly of Kurds but also includes clans launched an [offensive operation] on {D Monday}.",
    "{A Kurdish Forces} [casualties Kill] 16 Rebels in {P Kassala}",
    "{A The army} having left Juba carried out [airstrike air strikes] on {P Kassala}.",
    "{A The army} which has fought since May 2015 denied carrying out [airstrike air strikes] on {P Kassala}.",
    "Hours after the start of the offensive {A Turkish-backed militants} [seize seized] {P Jarablus}.",
    # but a drone that is brought down kills no soldiers, and who is lent its jets still flies them
    "Nine soldiers were [casualties killed] in {P Kassala} after rebels shot down a drone.",
    "An offensive launched by {A militants} backed by Chad on Monday [casualties killed] nine.",
    # who acts after a town was taken did not lose it by these words; what falls on ground is on nobody
    "Despite {A the army's} [seize capture] of {P Kassala} last year rebel groups maintain a presence in the west.",
    "{A Jets} [airstrike pounded] rebel areas in {P Kassala}.",
    "{A Troops} [offensive stormed] {T rebel} areas in {P Kassala}.",
    # "they" go on about the subject of the sentence before, whoever that one names besides
    "{A The Red Front} is an armed group. They fought the army and police. They [abduct kidnapped] {T two teachers}.",
]

# Namings of several words: an office told by what it is of, joined bodies, states that no "and" closes.
NAMINGS = [
    "{A U.S. Secretary of State John Kerry} [talks met] {A Arab foreign ministers} in {P Cairo}.",
    "{A Deputy Minister of Foreign Affairs Jane Roe} [accuse accused] {T the rebels} of lying.",
    "{A The UN Special Envoy for Sudan Jan Roe} [talks met] {A rebel leaders} in {P Juba}.",
    "{A Units of the army and the armed forces} [destroy destroyed] {T ten vehicles}.",
    "{A Groups affiliated to Al-Nusra Front and Ahrar al-Sham} [offensive attacked] {P Kassala}.",
    "{A Groups which are affiliated to Al-Nusra Front} [offensive attacked] {P Kassala}.",
    "{A Fighters of Hamas} and {A Hezbollah} [offensive attacked] {P Kassala}.",
    "{A Rebel backer Turkey} and {A regime supporters Russia} and {A Iran} [agree agreed a truce].",
    "She held [talks talks] with {A the Foreign Ministers of Iran}, {A Saudi Arabia}, {A Turkey}, {A Egypt} in May.",
    "{A The minister} told {A President Jean Roe} in a [talks phone call] that aid was needed.",
    "{A The minister} told reporters after [talks meeting] {A rebel leaders} that aid was needed.",
]


@pytest.mark.parametrize("marked", [*OWNERS, *LABELS, *STRUCK, *BESIDE, *DEEDS, *NAMINGS])
def test_who_did_it_to_whom(marked: str, differences: Differences) -> None:
    assert not [d for d in differences(marked) if d.startswith(("agent", "target"))]
