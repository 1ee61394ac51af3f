"""Who is a side of what is told, and who is none: lists with letters in brackets, "both sides", places beside the foe.

The marks are explained in tests/reading/conftest.py.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

Differences = Callable[..., list[str]]

LISTS = [
    # full names whose commas were lost, up to "and"
    "{A Russia} {A Iran} and {A Turkey} [agree reached a deal] on {D Monday}.",
    "A [agree deal] between {A Chad} {A Egypt} and {A Sudan} took effect on {D Monday}.",
    "{A The West} and {A its allies} including {A Chad} {A Egypt} and {A Kenya} [support arm] {T the rebels}.",
    "{A Boko Haram} which has fought {T the army} and {T a militia} has [seize taken] {P Damasak}.",
    "{A Rebels} who fought near the Syria Lebanon border [withdraw left] {P Arsal}.",
    # letters in brackets part no list, and a member of it is no foe of the others
    "{A Northern Lion Army} (NLA), {A Bahri Special Unit} (BSU) and {A Yei Front} [offensive attacked] on {D Sunday}.",
    "{A The Northern Lion Army} (NLA) and {A the Red Dawn Front} (RDF) [offensive attacked] {T soldiers} in {P Bor}.",
    "Soldiers and police (some of them off duty) were [casualties killed] by {A rebels}.",
    # a clause before the subject ends at its comma
    "In a meeting since Chad descended into violence, {A the army} and {A the rebels} [agree agreed to a truce].",
    "{A Sudan} and {A Chad} (left and right) [agree signed a truce] on {D Monday}.",
    "After the raids spread to the north, {A Sudan} and {A Chad} [talks met] in {P Juba}.",
]

AREAS = [
    # where it is is not whom it is against
    "Bor is the {P last town in the vast Jonglei region} that {A the White Army} has not [seize captured].",
    "{A The army} [seize took over] Qarz Amin on {D Tuesday} after heavy fighting.",
    "{A Militants} [seize seized] an {P artillery school in Aleppo}.",
    # but who held it
    "{A The army} [seize seized] a key {T rebel} {P town near Aleppo}.",
    "{A Rebels} [seize captured] the {T Houthi} {P town of Marib}.",
    # nobody fights a way
    "{A Troops} [offensive fought their way into] {P Malakal} on {D Friday}.",
    "{A Troops} fought their way into {P Malakal} on Friday. Three people died in the [clash fighting].",
    "{A Troops} [clash fought] {T rebels} in {P Malakal} on {D Friday}.",
]

BOTH = [
    # sides without a name of their own
    "{AT The government} and {AT Red Dawn rebels} held talks in Juba. Both sides [accuse blame] each other.",
    "Talks between {AT the government} and {AT rebels} failed. The envoy left. Both sides [accuse blame] each other.",
    "{A The government} and {T the rebels} exchanged prisoners. They met after [clash clashes] between the two sides.",
    # a third side that has fought since leaves no one choice
    "Sudan and Chad made peace. The rebels attacked Bor. Both sides [talks met] in {P Juba}.",
    "Residents and traders met the mayor. Both sides [agree agreed to a truce].",
    # what two do to each other is done to both
    "{AT The army} and {AT the Red Front} [offensive targeted] each other.",
    "{AT Hezbollah} and {AT Israel} [airstrike bombed] each other on {D Monday}.",
    "{A The army} and {A the Red Front} [shelling shelled] {P Bor}.",
    # the parties of the deal that a verb tells again; of a new one they are not known
    "{A Sudan} and {A Chad} agreed on a truce in May. The truce was [agree signed] in {P Juba}.",
    "{A Sudan} and {A Chad} agreed on a truce in May. But that deal failed to [violate hold].",
    "{A Sudan} and {A Chad} agreed to a truce. The truce is expected to [agree take effect] {D within 24 hours}.",
    "Kenya and Uganda signed a trade deal. A [agree truce] was signed in {P Juba} on {D Monday}.",
]

WHOSE = [
    # whose arms they are that fall
    "A dozen {A Houthi} rockets [shelling landed in] {P Marib} on {D Monday}.",
    "{S The army} said a {A rebel} rocket [shelling landed in] {P Marib}.",
    "Two shells [shelling landed in] {P Marib}.",
    # a creed says who they are, a verdict or a trade does not
    "Nine people were killed in a {A jihadist} [attack attack] on a {t village} in {P northern Mali}.",
    "Nine people were killed in a terrorist [attack attack] on a {t village} in {P northern Mali}.",
]

TOLD_BEFORE = [
    # talks that a fight follows, a deal under which the parties act, a meeting told ahead by "their"
    "[clash Fighting] flared on {D Monday} after talks between {A the army} and {T the rebels} collapsed.",
    "{A The army} and {A the rebels} exchanged prisoners under the [agree truce] signed in {P Juba}.",
    "In their first [talks meeting] since May, {A Sudan} and {A Chad} agreed on a truce.",
    "At their [talks talks] in {P Juba}, {S the minister} said, nothing was agreed.",
    # "of" behind a comma belongs to another noun
    "{A Sudan} and {A Chad} held [talks talks], a demand of the rebels.",
    # "the two groups"; two groups that nobody told before, and the one of "both X and Y"
    "{A Hezbollah} and {T Israel} exchanged fire as [clash fighting] between the two groups went on.",
    "{A Two groups} [clash clashed] in {P Bor} on {D Monday}.",
    "{A The court} [accuse accused] both {T government forces} and {T the rebels} of looting.",
    "{AT The army} fought {AT the Red Dawn Brigade}. Each group [accuse accused] the other of looting.",
    # who sent the arms; of others nobody knows
    "{A Myanmar's junta} deployed two helicopters to Bor. The helicopters [airstrike attacked] {D for an hour}.",
    "{A The helicopters} [airstrike attacked] {P Bor} {D for an hour}.",
    # in whose hands people were
    "{A The gunmen} surrounded the villagers. The {T men} were [attack executed].",
    "{A Gunmen} abducted {T two nurses} in {P Bor}. They were [attack beaten].",
    "Gunmen abducted {T two nurses} in Bor. They were beaten and [release released].",
    "Rebels besieged Bor. {T The president} was [attack assassinated] in {P Juba}.",
    "Rebels besieged civilians in Bor. {T The protesters} were [attack beaten] in {P Juba}.",
    # who flees does it to nobody
    "{T Residents} ran from Bor. They [displace fled] to {P Malakal}.",
    # "he" is not she who speaks
    "Police arrested Jane Doe. She said he had been [attack tortured].",
    # the coalition is no militia, peacekeepers are no "fighters"
    "The Houthis hold Hodeidah. {A The coalition} launched an [offensive offensive] in {P Marib}.",
    "African Union peacekeepers left. {A The fighters} [seize captured] the {P base}.",
    # the fall of a town is not done by who tells it, nor is the harm that nobody did
    "{S The president} announced the [seize fall] of {P Malakal}.",
    "The army shelled {P Bor}. No one was [casualties hurt].",
    "The army shelled {P Bor}. Two farmers are [casualties missing].",
    # a third who joins the fight need not be on the side told before
    "Boko Haram fought ISWAP near {P Damasak}. {A Hezbollah} had a part in the [clash battle].",
    "Boko Haram fought {T ISWAP} near {P Damasak}. {A Boko Haram} was involved in the [clash battle].",
    # what nobody did, told of a killing, and who died elsewhere
    "A bomb killed nine soldiers in Juba after {S the president} announced the [seize fall] of {P Malakal}.",
]

FOES = [
    # letters in brackets name the doer again
    "{A The Rapid Support Forces} (RSF) [seize captured] {P El-Fasher}.",
    # who leaves lost it
    "{A The army} [seize recaptured] {P Malakal} from retreating {T M23 rebels}.",
    "{A Congolese troops} [seize recapture] {P Goma} from fleeing {T M23 rebels}",
    # who fights beside the army does not hide its foe
    "{T M23 rebels} left {P Goma} before an [offensive offensive] by {A the army} and {A a United Nations force}.",
    # those who suffer it, those whom it holds up
    "{T Civilians} suffered [attack abuses] at the hands of {A rebels} in {P Bor}.",
    "{T Troops} were stalled by [offensive ambushes] near {P Bor}.",
    "Residents were shocked by the [attack attack].",
    # camps of refugees are no camp
    "{A The army} launched an [offensive offensive] on {P two displacement camps} in Darfur.",
    # whose patrol, whose fighters
    "{A Rebels} [offensive attacked] a {T patrol of the Red Dawn Brigade} in {P Bor}.",
    "{A Red Dawn Front} (RDF) fighters [seize captured] {P Malakal}.",
    "{A Militias}, known as the Red Dawn, [seize captured] {P Malakal}.",
]

WHOSE_DEED = [
    # who tells it between commas does not kill
    "{A Warplanes} struck a camp in {P Somalia}, {S the Pentagon} said, [casualties killing] nine.",
    "{S The minister} said {A rebels} were shelling {P Bor}, [casualties killing] nine.",
    # the deed killed, and not whom it was on; somebody who did something of his own did
    "Israel went to war over the {A Hamas} attack on Israel that [casualties killed] nine.",
    "The army hit {A a militia} that [casualties killed] nine farmers.",
    "Israel went to war over {A Hamas}'s {D 7 October} [offensive attack] on {T Israel}.",
    "Israel fought Hamas after the group's 7 October attack. It said {A Hamas} [seize captured] {P Sderot}.",
    # "by" of another word
    "Nine people were [casualties killed] in {A Kenyan} raids on {P a town} held by al-Shabaab.",
    "{A Rebels} launched an [offensive assault] on {P Bor}, prompting air strikes by Kenya.",
    "An [attack attack] on {P Bor} launched by {A rebels} killed nine.",
    "{A The army} has taken land held by {T the rebels} in a bid to [seize capture] {P Bor}.",
    # who helps is no foe
    "{A The SDF} is [clash fighting] with US help near {P Raqqa}.",
    "[support Backed] by air support from {A Russia}, {T government forces} took {P Idlib}.",
    "Backed by air support from a U.S.-led coalition, {A government forces} [seize took] {P Idlib}.",
    "{T The YPG} took {P Tel Abyad} in an offensive [support backed] by {A U.S.} air strikes.",
    # a deed as subject, and as cause
    "[offensive Attacks] by {A a jihadist group} on {T convoys} have destroyed nine lorries.",
    "Attacks by {A a jihadist group} have [destroy destroyed] {T nine lorries}.",
    # a noun hangs on the verb by nothing but "of"
    "{A The army} launched a series of [offensive raids] on {P Bor}.",
    "The army fired missiles in response to the [chemical gas attack] in {P Homs}.",
    # from whom strikes come, whom they meet; a state by its name alone is where they come from
    "{T Islamic State} has faced [airstrike air strikes] from {A a U.S.-led coalition} in {P Syria}.",
    "[shelling Rocket attacks] from Lebanon wounded two in {P Haifa}.",
    # what strikes is not struck, "on two fronts" names nobody
    "{S The mayor} said the planes [shelling struck] {D at night}.",
    "Three {T lorries} [shelling struck] by missiles burned in {P Bor}.",
    "An [offensive attack] was launched on {p two fronts}.",
    # killed in an operation
    "Nine DAESH members were [casualties killed] in a {A Turkish army} operation.",
    # who announces a capture did not take the town, but a side of the war that does
    "{S The defence minister} announced the [seize capture] of {P Bor}.",
    "{AS The army} announced the [seize capture] of {P Bor}.",
    # who is locked in a fight
    "{A The army} and {T rebels} were locked in [clash battles] in {P Bor}.",
    "{A The army} was locked in a [clash battle] with {T rebels} in {P Bor}.",
    "{A The army} is [clash engaged in fighting] in {P Bor}.",
    # on whom a deed is put, and by whom
    "An [offensive ambush] blamed on {A Boko Haram} killed nine in {P Diffa}.",
    "The [offensive ambush] was blamed on {A Boko Haram} by the army.",
    "Nine died in an ambush [accuse blamed on] {T Boko Haram}.",
    # with one against another
    "{A Rwandan soldiers} [clash fought] with {A the M23} against {T Congolese troops} in {P Rutshuru}.",
    "{A The army} [clash fought] with {T rebels} in {P Rutshuru}.",
    # forces that flee pull out
    "{A Tigrayan forces} lost men at Erebti in May. They [withdraw left] {P Abala} on {D Monday}.",
    # a point of the compass in a name
    "{A Separatists} in {P Cameroon's Northwest region} [abduct abducted] {T 20 pupils}.",
    # an adjective of forces ends no list
    "{A The YPG} and {A internal security forces} [seize captured] {P Bor}.",
    # under attack
    "{T The convoy} came under a {A jihadist} [attack attack] near {P Bor}.",
    # what is owned is hit
    "{A The army} [shelling shelled] {tp Tripoli's airport}.",
    "{A Rebels} [destroy destroyed] {Tp three of the outpost's five bunkers}.",
    # an ally by name behind the comma, a name and its letters before "and"
    "{A The Syrian army} and its Lebanese ally, {A Hezbollah}, [offensive attacked] {P Idlib}.",
    "{A The Red Dawn Forces} (RDF) and {A coalition} [offensive operation] went on near {P Bor}.",
    # parties of the deal that is broken, sides of the fight "between them"
    "A truce between {A Sudan} and {A Chad} was [violate broken] on {D Monday}.",
    "{A Sudan} and {T Chad} signed a truce, but [clash fighting] between them resumed in {P Bor}.",
]


@pytest.mark.parametrize("marked", [*WHOSE_DEED, *LISTS, *AREAS, *BOTH, *WHOSE, *TOLD_BEFORE, *FOES])
def test_sides(marked: str, differences: Differences) -> None:
    assert not differences(marked)
