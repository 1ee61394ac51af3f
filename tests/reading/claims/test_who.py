"""Who did it and to whom, where more words than a subject and an object say so.

The marks are explained in tests/reading/conftest.py.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

Differences = Callable[..., list[str]]

# Whose an aircraft is taken to be.
OWNERS = [
    "Gunships believed to belong to {A the Sudanese army} [airstrike bombed] {P Kassala}.",
    "Drones thought to be from {A the Kenyan navy} [airstrike struck] {P Kassala}.",
    "Jets suspected to belong to {A the Eritrean army} [airstrike bombed] {P Mekelle} on {D Monday}.",
    # but who flew it is not told by where it was seen or by what it is believed to carry
    "{A A gunship} believed to carry spare parts [airstrike bombed] {P Kassala}.",
    "{A A gunship} seen from the army base [airstrike bombed] {P Kassala}.",
]

# "Terrorist" names the doer of what is told by its weapon; "a terrorist attack" is a kind of attack.
LABELS = [
    "Six nurses were hurt in {A terrorist} [shelling mortar attacks] near {P Kassala}.",
    "{A Terrorist} [bombing car bomb attacks] near {P Kassala} wounded six.",
    "Six nurses were [casualties hurt] in {A terrorist} mortar attacks near {P Kassala}.",
    "A {A militant} [shelling mortar attack] in {P Kassala} killed nine.",
    "Six nurses were hurt in [attack terrorist attacks] in {P Kassala}.",
    "A [attack terrorist attack] in {P Kassala} killed nine people.",
    # on a page that tells what "terrorists" did it is theirs; not where it only calls somebody so
    "Nine people were killed in {A terrorist} [attack attacks] in {P Kassala}. Terrorists fired shells at {P Bor}.",
    "Nine people were [casualties killed] in {A terrorist} attacks in {P Bor}. Shells were fired by terrorist groups.",
    "A {A terrorist} [attack attack] in {P Kassala} killed nine. Terrorists attacked {P Bor}.",
    "The [attack terrorist attack] killed nine in {P Kassala}. Terrorists fired shells at {P Bor}.",
    "Nine people were killed in [attack terrorist attacks] in {P Kassala}. All know that they were terrorists.",
    "Nine people were killed in [attack terrorist attacks] in {P Kassala}. The army killed terrorists in {P Bor}.",
]

# Who died in a clash with others was killed by them, and those are the one side and the dead the other.
FELL = [
    "Nine {T rebels} were killed in [clash clashes] with {A the army} near {P Kassala}.",
    "Nine rebels were [casualties killed] in clashes with {A the army} near {P Kassala}.",
    "Ten people died in [clash fighting] with {A the army} in {P Bor}.",
    "{A The army} lost nine men in [clash clashes] with {T rebels} near {P Malakal}.",
]

# A list whose commas were lost, adjectives that share a noun, and what befell whom of "N of N".
STRUCK = [
    "{A Gunmen} [destroy burned] {T a market} {T a school} and {T two houses} in Kassala.",
    "The air strikes [destroy destroyed] {T a clinic} {T a school} and {T a mosque}.",
    "The shelling [destroy damaged] {T two clinics} {T a school} and {T three shops}.",
    "The shelling [destroy damaged] {T public and private property}.",
    "The shelling [destroy damaged] {T old and new houses}.",
    "A goat was found in the ruins of {T shops} [destroy destroyed] in the raid.",
    "The team found the remains of {T a teacher} [abduct kidnapped] by {A rebels} last year.",
    "{P The town} is a haven for hundreds of {T families} [displace displaced] by the raids.",
    "{A The army} [destroy destroyed] {T two jeeps} {T one armoured bus} and {T four boats} in Bor.",
    "{T Two sheds} {T one guard post} and {T a water tank} were [destroy destroyed] in Bor.",
    "The attack did [destroy material damage] to {T huts} {T barns} and {T boats}.",
    "{T Hospitals} {T schools} and {T markets} were [destroy destroyed] in Bor.",
    "The raid [destroy destroyed] {T dozens of huts} {T barns} and {T boats}.",
    "{A The army} [destroy destroyed] {T arms depots} and {T vehicles} in Bor.",
    "{A The army} [destroy destroyed] {T several weapons caches} and {T trucks} in Bor.",
    "The attack did [destroy damage] to {T villagers huts} and {T barns}.",
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
    "{A Chadian army} {T Boko Haram} [clash clash] near {P Kassala}",
    "The mayors met in May as part of a local [agree agreement] that settled the feud.",
    # whoever shall stop it, the participle right behind says who did it
    "The Front called on Chad to halt [attack crimes] committed by {A the army} against {T villagers}.",
    "The Front urged the European Union to act to halt [attack crimes] committed by {A the army} and {A Russia}.",
    "The Council urged Chad to prevent [attack massacres] carried out by {A militants}.",
    # but who was fought is no doer, and towns are none
    "{A Rebels} [clash fought] {T several militias}, including {T Hamas}.",
    "Talks between the army and the Front caused [clash fighting] in {P Bor}.",
]

# A headline without its comma, units that somebody backs, what is done to those who act, who brought an aircraft down.
DEEDS = [
    "{A Army} Wounds 8 Rebels in Kassala [relieve Breaks Siege] on {P Barracks}",
    "{A Police units} backed by the navy continued on Thursday [offensive targeting] {T rebel convoys}.",
    "{A Police units} backed by the navy succeeded on Monday in [seize taking] {P Kassala}.",
    "The guards were asleep when {T their post} [offensive came under fire].",
    "{A Rebels} attacked {P Kassala}. Army jets carried out raids to repel the [offensive assault].",
    "Two medics [casualties died] in {P Kassala} when their car crashed and rebels shot down a helicopter in Bor.",
    "Two medics were [casualties killed] near {P Kassala} when {A rebels} shot down a helicopter.",
    "Two medics were [casualties killed] near {P Kassala} after {A rebels} downed their plane.",
    "{A Rebels} that are backed by Chad and are fighting {T the Front} [seize took control of] {P Kassala}.",
    "{A The SDF} which is mostly of Kurds but also includes clans launched an [offensive operation] on {D Monday}.",
    "{A Kurdish Forces} [casualties Kill] 16 Rebels in {P Kassala}",
    "{A The army} having left Juba carried out [airstrike air strikes] on {P Kassala}.",
    "{A The army} which has fought since May 2015 denied carrying out [airstrike air strikes] on {P Kassala}.",
    "A day after the end of the truce {A Chadian-backed gunmen} [seize seized] {P Kassala}.",
    # but a drone that is brought down kills no soldiers, and who is lent its jets still flies them
    "Nine soldiers were [casualties killed] in {P Kassala} after rebels shot down a drone.",
    "A raid launched by {A gunmen} backed by Chad on Monday [casualties killed] nine.",
    # who acts after a town was taken did not lose it by these words; what falls on ground is on nobody
    "Despite {A the army's} [seize capture] of {P Kassala} in May the Red Front keeps a presence along the river.",
    "{A Jets} [airstrike pounded] rebel areas in {P Kassala}.",
    "{A Troops} [offensive stormed] {T rebel} areas in {P Kassala}.",
    # what an attack has as its object is what it was on, and not whoever else the sentence names
    "Clashes broke out a day after {A rebels} [offensive entered] {P Kassala}, where the army has a base.",
    "The army has fought since {A rebels} [offensive attacked] a military base in {P Bor} last week.",
    "{A Militants} [offensive entered] {P Bor} hours before army troops arrived.",
    # "they" go on about the subject of the sentence before, whoever that one names besides
    "{A The Red Front} is an armed group. They fought the army and police. They [abduct kidnapped] {T two teachers}.",
]

# Namings of several words: an office told by what it is of, joined bodies, states that no "and" closes.
NAMINGS = [
    "{A U.S. Secretary of State Colin Powell} [talks met] {A African foreign ministers} in {P Juba}.",
    "{A Deputy Minister of Foreign Affairs Jane Roe} [accuse accused] {T the rebels} of lying.",
    "{A The UN Special Envoy for Sudan Jan Roe} [talks met] {A rebel leaders} in {P Juba}.",
    "{A Units of the navy and the armed forces} [destroy destroyed] {T ten vehicles}.",
    "{A Gunmen affiliated to Boko Haram and Hamas} [offensive attacked] {P Kassala}.",
    "{A Gunmen who are affiliated to Boko Haram} [offensive attacked] {P Kassala}.",
    "{A Fighters of Hamas} and {A Hezbollah} [offensive attacked] {P Kassala}.",
    "{A Junta backer Chad} and {A rebel supporters Uganda} and {A Kenya} [agree agreed a truce].",
    "She held [talks talks] with {A the Foreign Ministers of Iran}, {A Saudi Arabia}, {A Turkey}, {A Egypt} in May.",
    "{A The minister} told {A President Jean Roe} in a [talks phone call] that aid was needed.",
    "{A The minister} told reporters after [talks meeting] {A rebel leaders} that aid was needed.",
]


# Whom one accuses by condemning a deed, and what a blast rips through.
CONDEMNED = [
    "{A The governor} [accuse condemned] the massacre committed by {T French forces} in Bor.",
    "{A Governor} [accuse Condemns] Massacre by {T French Air Force} in Bor",
    "{A The governor} [accuse denounced] the raid by {T rebels} on Bor.",
    "The minister condemned the [attack attack] on {T a market} in Bor.",
    "An [airstrike air strike] that ripped through {T a bakery} in {P Bor} killed nine people.",
    "A [bombing blast] ripped through {T a clinic} in {P Bor}.",
    "A [bombing suicide bombing] tore through {T buses} carrying pilgrims in {P Bor}.",
    "A massive [bombing explosion] tore through {T the embassy} in {P Nairobi}.",
    "[airstrike Air strikes] tore through the {P city of Bor}.",
    "Divisions tore through the army after the [airstrike air strikes].",
]


# What nobody does, who only brought a deal about, one body whose apostrophe was lost, and a foe named by what it is
# held to be.
NOBODYS = [
    "An [destroy army plane crash] in {P Bor} killed nine people.",
    "An army plane crash in {P Bor} [casualties killed] nine people.",
    "{T A Kenyan helicopter} [destroy crashed into] {P a market}, killing nine people.",
    "A Kenyan helicopter crashed into {P a market}, [casualties killing] nine people.",
    "A Kenyan helicopter crashed into {P a market}, [destroy destroying] {T ten stalls}.",
    "A jet brought down in {P Bor} by the army exploded on Monday, [casualties killing] nine farmers.",
    "The truce brokered by Chad and Niger [violate collapsed] on {D Monday}.",
    "{A The army} launched an [offensive assault] after the collapse of a truce mediated by Chad.",
    "The army attacked {P Bor} after the [violate collapse] of a truce mediated by Chad and Niger.",
    "{A The coalition}s [airstrike strikes] hit {P Kassala}.",
    "{A The government}s [seize recapture] of {P Kassala} came in May.",
    "Boko Haram holds Damasak. {A The army} stepped up its [clash battle] against {T the extremists} near {P Bor}.",
    "Boko Haram holds Damasak. {A The army} [seize ousted] {T the jihadists} from {P Bor}.",
    # but who flies a helicopter that is whole kills with it, who signs a deal keeps it, the coalitions of a list are
    # several, and as those who do it they point back
    "{A A Kenyan helicopter} fired at {P a market}, [casualties killing] nine people.",
    "The truce signed by {A Chad} and {A Niger} [violate collapsed] on {D Monday}.",
    "A [agree truce] brokered by {A Chad} took hold on {D Monday}.",
    "{A Boko Haram} left Damasak. The extremists [seize captured] {P Bor}.",
]


# Whose positions were struck, whose stronghold it is, and on whom a strike was that killed fighters.
POSITIONS = [
    "{A Jets} carried out [airstrike airstrikes] against bases and camps of {T al-Shabaab fighters} near {P Jilib}.",
    "{A Jets} [airstrike bombed] hideouts and sheds with guns belonging to {T al-Shabaab} near {P Jilib}.",
    "{A Jets} [airstrike bombed] positions belonging to {T al-Shabaab} near {P Jilib}.",
    "{A Gunners} [shelling shelled] {T a school} and {T a mosque} of the monks near {P Jilib}.",
    "The army killed 18 {A al-Shabaab commanders} in drone raids on their [hold strongholds] in {P Jilib}.",
    "The army tried to drive {A armed groups} out of their [hold strongholds].",
    "{A Armed groups} attacked the army from their [hold strongholds].",
    # who died beside civilians need not be whom it was on, nor who fell elsewhere
    "A [airstrike drone strike] killed nine {T al-Shabaab fighters} near {P Jilib}.",
    "A [airstrike drone strike] killed nine al-Shabaab fighters and five civilians near {P Jilib}.",
    "{A Army} Kills 18 Rebels in Kassala [offensive Advances] in {P Bor}",
    "{A Army} Kills 18 {T Rebels} in [offensive Ambush] in {P Bor}",
    # what only describes a place is no foe, nor is an article
    "{A Rebels} hope to [offensive advance towards] {P a coastal district} near Kassala.",
    "{A Jets} [airstrike struck] {P the densely settled village of Bor}.",
    # who is backed up by others acts himself
    "{A Army troops} and {A allies} backed up by jets and drones launched an [offensive operation] in {P Bor}.",
]


# Whose strike it is by "of", whose fire by the word before it, who killed by what was shown or fought, and who struck
# as people died.
STRUCK_BY = [
    "An [airstrike airstrike] of {A the coalition} hit {P Kassala}.",
    "Nine died in {A rebel} [shelling fire] on {P Kassala}.",
    "Nine died in {A terrorist} [shelling shelling] of {P Kassala}.",
    "A video showed {A gunmen} [casualties killing] nine guards in {P Kassala}.",
    "{A The army} clashed with rebels [casualties killing] nine near {P Bor}.",
    "Nine people were [casualties killed] as {A rebels} attacked {P Bor}.",
    "{A Army} Retakes City in Darfur [casualties Kills] 16 Rebels in {P Bor}",
    "{T The clinic} was [shelling shelled] by {A a rebel group} SANA reports.",
    "{A Chad}'s [airstrike bombing] of {P Bor} encouraged by silence went on.",
    # but what goes on beside it is no cause, nor does who was shown or met do what befell him
    "The [casualties deaths] in {P Bor} come as rebels advance on Kassala.",
    "The raid ended with nine people [casualties dying] in {P Bor}.",
    "Nine died in artillery [shelling fire] on {P Kassala}.",
    "An [airstrike airstrike] of May 2015 hit {P Kassala}.",
]

# Of whom a description tells the deed, and who did something else that a noun or a phrase of its own tells.
DESCRIBED = [
    "The army fought {A Boko Haram}, a banned group that has waged an [clash insurgency] against {T Nigeria}.",
    "The choice of {A Omar Deng}, a clan leader now [clash fighting] {T the rebels} near {P Bor}, came late.",
    "{A Kurdish fighters} were a key force [clash battling] {T the rebels} in {P Kobane}.",
    "{A Boko Haram}, the group that [hold controls] {P Damasak}, left Bor.",
    # but a list goes on, several are none whom one name tells, and what a name did itself is its own
    "Sudan, {A the rebels} who [seize captured] {P Bor} and Chad met in Juba.",
    "Omar Deng met {A the rebels} who [seize captured] {P Bor}.",
    # "by" behind something else that is told
    "{A Chad} has put off an [offensive attack] on {T the rebels} following a request by Niger.",
    "Nine [airstrike air strikes] were carried out in {P Bor} amid shelling of the town by rebels.",
    "Nine died in the [clash fighting] in {P Bor} as well as raids by the coalition.",
    "An [attack attack] on {P Bor} by {A rebels} following a truce killed nine.",
]


@pytest.mark.parametrize("marked", [
    *STRUCK_BY, *DESCRIBED, *POSITIONS, *NOBODYS,
    *CONDEMNED, *OWNERS, *LABELS, *FELL, *STRUCK, *BESIDE, *DEEDS, *NAMINGS])
def test_who_did_it_to_whom(marked: str, differences: Differences) -> None:
    assert not [d for d in differences(marked) if d.startswith(("agent", "target"))]
