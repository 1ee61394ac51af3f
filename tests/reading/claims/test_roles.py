"""Who did what to whom and where, for each kind of claim in the forms that English gives it.

The marks are explained in tests/reading/conftest.py.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Reading

Differences = Callable[..., list[str]]
Read = Callable[..., Reading]

SAID_OF_ONESELF = [
    "{SA Al-Shabaab} said it carried out the [bombing bombing] in {P Kismayo} on {D Monday}.",
    "{SA Rebels} said that they staged the [offensive attack] on {P Malakal} base on {D Monday}.",
    "{SA The Taliban} claim they conducted the [shelling shelling] of {P Kunduz}.",
    "{S Residents} said it was the [bombing bombing] in {P Kismayo} on {D Monday}.",
]

SEIZE = [
    "{A Government troops} [seize captured] {P Malakal} from {T rebel fighters} on {D Tuesday}.",
    "{P Malakal} was [seize captured] by {A government troops} on {D Tuesday}.",
    "{A Soldiers} have [seize retaken] the {P village of Douma}.",
    "The {P town of Douma} has been [seize recaptured].",
    "{A Troops} who [seize recaptured] {P Juba} on {D Sunday} found it empty.",
    "The {P town of Baiji}, [seize captured] by {A militiamen} on {D Monday}, is empty.",
    "{A Fighters from the Taliban} [seize overran] {P Kunduz} on {D Wednesday}.",
    "{A Houthi fighters} [seize took control of] the {P port city of Hodeidah}.",
    "{A Peshmerga forces} [seize drove] {T Islamic State militants} out of {P Kirkuk}.",
    "{A Kurdish fighters} [seize ousted] {T ISIS} from the {P city of Raqqa}.",
    "{P Kunduz} [seize fell to] {A the Taliban} on {D Monday}.",
    "The [seize capture] of {P Sloviansk} by {A separatist fighters} came on {D Sunday}.",
    "The [seize fall] of {P Goma} to {A al-Shabaab} on {D Monday} was a shock.",
    "After [seize capturing] {P Baidoa}, {A al-Shabaab} withdrew.",
    "{A Al-Shabaab} [seize seized] {P Kismayo} and {P Baidoa}.",
    # A town that no gazetteer knows, and an aside between dashes.
    "{A The army} [seize captured] {P Qarzamin} on {D Sunday}.",
    "{A Rebel fighters} -- most of them from the coast -- [seize captured] {P Malakal}.",
    "{A Rebel fighters} -- {S officials} say -- [seize captured] {P Malakal}.",
    # The towns that hold a district, by their common noun; who overruns a country's south.
    "{A The Taliban} have [seize captured] {P five provincial capitals}.",
    "{A Gunmen} [deploy infiltrated] {P southern Israel}.",
    # A date with its commas, and two phrases joined, before the verb.
    "{A Rebels} from the hills {D early on Sunday, 21 February}, [seize seized] the {P town of Bria}.",
    "{A Fighters} in trucks and on horseback {D late on Monday} [seize seized] {P Malakal}.",
    # who has occupied a place for long holds it; whose soldiers died there is not told to have lost it
    "{A M23 rebels} have [hold occupied] the {P town of Bunagana} {D since 2014}.",
    "{P Bunagana} is [hold occupied] by {A M23 rebels}.",
    "{A M23 rebels} are [hold occupying] {P Bunagana}.",
    "Bunagana, a {P town} [hold occupied] by {A M23 rebels} {D since 2014}, is near the border.",
    "{A M23 rebels} have [seize occupied] {P Bunagana}.",
    "{A M23 rebels} [seize occupied] {P Bunagana} on {D Monday}.",
    "{A Rebels} [seize overran] a {P base in Malakal} and killed 200 soldiers.",
    "{A Rebels} [seize overran] an {T army} {P base in Malakal}, killing 200 soldiers.",
    "{A Al-Shabaab} [seize overran] a {P base in Kismayo} and killed 100 {T Kenyan soldiers}.",
]

GROUND = [
    "{A Her husband} [withdraw surrendered to] {T Kurdish forces} near {P Derik}.",
    "[clash Clashes] broke out near {P Malakal} when {A rebels} attacked {T soldiers}.",
    "Ten soldiers were [casualties killed] in {P Malakal} when {A rebels} attacked the base.",
    "Ten soldiers were [casualties killed] in {P Malakal} when government troops attacked rebel positions.",
    # who comes as far as a place with arms; relief workers do not
    "{A Government forces} [offensive reached] the {P outskirts of Marib} on {D Saturday}.",
    # a name's letters in brackets part no subject; whose men the doers are is not their foe; what kind of place it is
    # stands before its name
    "{A The Syrian Arab Army} (SAA), backed by Hezbollah, launched an [offensive offensive] on {D Monday}.",
    "{A Soldiers} with the Red Dawn militia [seize captured] the {P town of Bor}.",
    "{A Soldiers} [seize captured] the capital, {P Juba}, on {D Wednesday}.",
    # from whom fire comes
    "{T The troops} [offensive came under fire] from {A rebels} near {P Goma}.",
    # words in quotation marks part no phrase
    "{A The army} has [seize taken 'full control' of] the {P town of Bor}.",
    "{A The army} [hold has full control of] the {P town of Bor}.",
    "{A Guerrillas} armed with mortars [offensive stormed] the {P village of Khara} on {D Monday}.",
    "{A Troops} [offensive advanced] in the {P remote west} on {D Monday}.",
    "[clash Fighting] was reported between {A the Malian army} and {T jihadist groups} near {P Gao} on {D Monday}.",
    "The [clash fighting] near {P Gao} was confirmed by {S the ministry}.",
    # who is made to leave
    "Kenya decided to [withdraw withdraw] {A Kenyan troops} from {P Kismayo}.",
    "{A Saddam Hussein} will [withdraw withdraw] troops from {P Kuwait}.",
    "{A The army} [offensive launched an offensive] against {T separatists} in {P Luhansk}.",
    "{A Ethiopian troops} [offensive advanced] towards {P Mekelle} on {D Saturday}.",
    "An [offensive offensive] by {A Iraqi forces} on {P Mosul} stalled.",
    "{A Militants} [offensive attacked] {T an army convoy} near {P Timbuktu}.",
    "{A Militants} [offensive attacked] {T the “crack brigade” of the army} near {P Timbuktu}.",
    "{A Militants} [offensive attacked] a {T “crack brigade”} near {P Timbuktu}.",
    "{T Soldiers} were [offensive ambushed] by {A insurgents} near {P Diffa}.",
    "{A Al-Shabaab fighters} [offensive stormed] the {tP military base in Kismayo}.",
    "{A Rebels} [offensive attacked] {P Aden} on {D Friday}.",
    "{A Government forces} [clash clashed] with {T rebels} in {P Malakal} on {D Sunday}.",
    "[clash Clashes] between {A Kurdish fighters} and {T Turkish troops} erupted near {P Raqqa}.",
    "[clash Fighting] between {A Sudanese troops} and {T rebel fighters} shook {P Nyala}.",
    "{A Libyan soldiers} [clash battled] {T militiamen} in {P Benghazi}.",
    "Heavy [clash clashes] broke out in {P Taiz} on {D Monday}.",
    "{A Militiamen} and {at police} [clash traded fire] in {P Bangui}.",
    "{A The Taliban} [hold control] {P Helmand}.",
    "{P Raqqa} is [hold under the control of] {A Islamic State}.",
    "Two shells landed in the {A rebel}[hold -held] {P town of Douma}.",
    "Many left {P Saada}, a {A Houthi} [hold stronghold].",
    "{A Government forces} have [besiege besieged] {P Daraa}.",
    "{P Aleppo} is [besiege besieged] by {A Islamic State militants}.",
    "{A The army} [relieve broke] the siege of {P Benghazi}.",
    "{A Rebels} [withdraw withdrew] from {P Homs} on {D Sunday}.",
    "{A Separatist fighters} [withdraw pulled out] of {P Sloviansk}.",
    "{A Afghan soldiers} [withdraw abandoned] {P Kunduz}.",
    "{A Border guards} [repel repelled] an attack by {T al-Shabaab} near {P Kismayo}.",
    "An attack by {T militants} on {P Diffa} was [repel thwarted] by {A soldiers}.",
    "{A Turkey} [deploy deployed] {t troops} to {P Idlib}.",
    "{A The army} [close_route cut] the {P road between Donetsk and Luhansk}.",
    "The {P Beirut-Damascus highway} was [open_route reopened] on {D Tuesday}.",
    "{A Rebels} [close_route blocked] the {P main road to Juba}.",
    "{A Militants} [hold controlled] {P Raqqa}.",
    "{A The army} [repel beats back] attack near {P Homs}",
    "{A Rebels} [repel beat back] attack on {P Donetsk}",
    "{A Troops} [besiege cut off] {P Goma}",
    "{A Turkey} [offensive entered] {P Syria} with tanks.",
    "{A Turkey} [close_route closed] its {P border with Syria}.",

    # who tells its own dead fought those it lost them to; a mother did not
    "{A The army} lost nine men in [clash clashes] with {T rebels} near {P Malakal}.",
    "{A The army} suffered heavy losses in [clash fighting] with {T rebels} near {P Malakal}.",
    "The army suffered heavy [casualties losses] in fighting with {A rebels} near {P Malakal}.",
    "The army [casualties lost] nine men in clashes with {A rebels} near {P Malakal}.",
    "A mother [casualties lost] two sons in clashes between the army and rebels in {P Malakal}.",
    # an exception of a pattern reaches over no comma; "held for" two years is held
    "Rebels entered {P Bor} after {A soldiers} [withdraw withdrew], {S residents} said.",
    "{A The rebels}, who had [hold held] the {P town of Bor} {D for two years}, left it.",
    # in a headline a figure opens something new
    "[clash Clashes] in {P Tripoli} between {A rival militias}, 27 dead",
    # a comma closes a clause to the days behind the main verb
    "{A The militia}, which [hold controls] most of {P Darfur}, has shelled Bor since Monday.",
    "The {P town of Bor}, [besiege besieged] by {A rebels} {D for months}, received food on Saturday.",
    "The {P town of Bor}, [seize captured] by {A rebels} on {D Monday}, was shelled on Tuesday.",
    "{A The militia}, [hold in control of] {P Bor}, rejected a truce.",
]

STRIKES = [
    # whose aircraft; a trigger that ends inside its object is active
    "A helicopter belonging to {A the army} [airstrike dropped a barrel bomb] on {P Douma}.",
    "Warplanes from {A Turkey} [airstrike bombed] {P Jarablus}.",
    # the building that a verb of striking hit, though a noun told the strike
    "The [bombing bombing] struck {Tp a cattle market} in {P Maiduguri}.",
    "{A Saudi warplanes} [airstrike bombed] {P Sanaa} on {D Wednesday}.",
    "{A Turkish jets} [airstrike bombed] the {P city of Raqqa}.",
    "{A Russian jets} [airstrike struck] {tP a hospital in Idlib}.",
    "An [airstrike air strike] by {A the coalition} hit {tp a wedding} in {P Hodeidah}.",
    "[airstrike Air strikes] on {P Kunduz} continued.",
    "{P Kunduz} was [airstrike bombed] by {A American warplanes}.",
    "{A Government artillery} [shelling shelled] the {P town of Douma}.",
    "{A Separatists} [shelling fired rockets at] {P Mariupol} on {D Saturday}.",
    "[shelling Shelling] of {P Donetsk} resumed on {D Tuesday}.",
    "{A Rebels} [shelling fired mortar shells] at {P Damascus}.",
    "A car [bombing bomb] exploded in {P Mogadishu} on {D Friday}.",
    "{A Two militants} [bombing blew themselves up] in {P Maiduguri}.",
    "A roadside [bombing bomb hit] {T a police convoy} in {P Quetta}.",
    "{A The army} [chemical used chlorine gas] in {P Douma}.",
    # a post, and what arms are fired at, are whom it is on as a house is
    "{A Government forces} launched [airstrike air strikes] on {tP a military base in Taiz}.",
    "{A Rebels} [shelling fired rockets] at {tP a hospital in Taiz}.",
    "{A Jets} [airstrike dropped bombs] on {tP a school in Taiz}.",
    # shells are fired by nobody told
    "Artillery shells landed in {P Damascus}, [casualties wounding] five civilians.",
    # means that fall
    "Two shells [shelling fell on] a {Pt market in Taiz} on {D Sunday}.",
    "A mortar shell [shelling fell in] {P Damascus}.",
    "A barrel [airstrike bomb] fell on {P Daraa}.",
    # a state that bombs does so from the air
    "{A Syria} [airstrike bombs] {tP positions in Raqqa}",
    "{A Ethiopia} [airstrike bombs] {tP camps in Tigray}",
    # whose drones or missiles they were did it; what then hit tells the one strike
    "Drones launched by {A the Houthis} [airstrike hit] {P Abha}.",
    "Bomb-laden drones launched by {A the Houthis} hit {P Abha}, [casualties wounding] three.",
    "Missiles fired by {A the Houthis} [shelling hit] {P Abha} on {D Monday}.",
    "A rocket fired from Gaza [shelling hit] a {tP house in Ashkelon}.",
    "A [bombing twin bombing] hit {P Damascus} on {D Monday}, killing 20 people.",
    "A [bombing twin suicide attack] killed 30 people in {P Maiduguri}.",
    "[shelling Shelling] hit the {P town of Nikopol}.",
    # who strikes far into a place strikes; what shells do is not done by whoever fired them; an answer is a deed
    "{A Iran} [airstrike struck] inside {P Pakistan} on {D Monday}.",
    "{A Pakistan} [airstrike struck] deep inside {P Iran} on {D Monday}.",
    "Nine men [casualties killed] inside a {P mosque in Malakal} were buried.",
    "Nine men died when a [shelling shell] fired by {A the army} landed on a {TP house in Malakal}.",
    "Rockets hit a {p base}, and {A the army} responded with [shelling artillery fire].",
    "{A Sudan} launched what it called an [offensive operation] in {P Darfur} on {D Monday}.",
]

WIDER = [
    "{A France} will deliver two [support air defence systems] to {T Ukraine}.",
    "{A Houthi fighters} [shelling fired two missiles] at a {T Greek-owned tanker} in the {P Gulf of Aden}.",
    "{A France} carried out [airstrike air strikes] in northern {P Nigeria} at the request of Abuja.",
    "{A The two presidents} [agree signed] a declaration of principles in {P Doha} on {D Monday}.",
    "{A The militia} [seize captured] the capital, {P Khartoum}, on {D Sunday} from {T forces loyal to the president}.",
    "{A Rebels} first [seize captured] {P Aleppo} on {D Sunday}.",
    "{A Moscow} will [deploy send troops] to {P Belarus}.",
    "{A Kigali} is [support arming] {T the rebels}.",
    "{A Kyiv} was behind the [bombing bombing] in {P Goma}, {S Moscow} said.",
    "{A Qatar} is [talks mediating between] {A the two armies}.",
    "{A Israel} is [airstrike bombing] {P Gaza}.",
    "{T Thousands} [displace fled] {P Aleppo} on {D Monday}.",
    "{A Turkey} [displace deported] 40 {T Syrians}.",
    "[clash Street fighting] raged in {P Aleppo} between {A the army} and {T rebels}.",
    "[clash Fighting] is continuing between {A the army} and {T rebels} near {P Aleppo}.",
    "{A Rival factions} [clash came to blows] in {P Aleppo}.",
    "A {A drone} [airstrike fired] a missile at a {T bus} in {P Aleppo}.",
    "The abducted {T teacher} [release regained his freedom] on {D Sunday}.",
    "{A Army commandos} [offensive hit] a {Tp rebel base} near {P Aleppo}.",
    "{A Security forces} carried out a [offensive raid] on a {T militant} {p hideout} in {P Aleppo}.",
    "{A Israel} [aid barred aid trucks from entering] {P Gaza}.",
]

VIOLENCE = [
    "The [attack massacre] of {T thousands of Yazidis} by {A jihadists} near {P Sinjar} was filmed.",
    # who is held responsible, before the deed or after it
    "{SA Al-Shabaab} said it was behind the [attack attack] in {P Bor}.",
    "{S Police} said they knew who was behind the [attack attack] in {P Bor}.",
    "{A Sudan} should be [attack investigated for war crimes].",
    "The [attack massacre] in {P Bor} seemed to be the work of {A the rebels}.",
    "The [chemical chlorine attack] on {P Douma} came from {A the opposition}.",
    "{A Army} responsible for [attack massacre] in {P Bor}",
    "{A Gunmen} [attack attacked] {T worshippers} in {P Peshawar} on {D Friday}.",
    "{T Villagers} were [attack massacred] by {A militiamen} in {P Goma}.",
    "{A Islamic State} [attack executed] {T twelve prisoners} in {P Sirte}.",
    "{A Boko Haram militants} [abduct abducted] {T 40 schoolgirls} in {P Maiduguri}.",
    "{T Three journalists} were [abduct kidnapped] by {A gunmen} in {P Sabha}.",
    "{A Police} [abduct arrested] {T 30 demonstrators} in {P Bujumbura}.",
    "{A Al-Shabaab} [release released] {T two hostages} on {D Sunday}.",
    "{T The prisoners} were [release freed] by {A the rebels} in {P Bangui}.",
    "A rocket [destroy destroyed] {T two houses} in {P Aden}.",
    "{A Rebels} [destroy shot down] {T a helicopter} near {P Homs}.",
    "A rocket caused [destroy damage] to {Tp two houses} and {Tp a clinic}.",
    "[destroy Damage] was caused to {T houses} in {P Aden}.",
    "{T The hospital} was [destroy burned down] by {A retreating fighters}.",

    # to whom it was done stands behind the passive, or before it
    "After being [abduct detained] by {A soldiers}, {T Jane Doe} said that she was ill.",
    "{T Three nuns} were freed after being [abduct abducted] by {A gunmen} in {P Malakal}.",
    "{T Three nuns} died in {P Malakal} after having been [attack shot] by {A rebels}.",
    "{T Residents} spoke of being [attack tortured] by {A soldiers} in {P Malakal}.",
    # to whom a deed is put down is accused, and no place; what it is put down to may be nobody
    "The attack in Kismayo was [accuse blamed] on {T al-Shabaab}.",
    "The [attack attack] in {P Kismayo} was blamed on {A al-Shabaab}.",
    "{A Officials} [accuse blamed] the attack on {T al-Shabaab}.",
    "{S Officials} blamed the [attack attack] on {A al-Shabaab}.",
    "{A Kenyan officials} [accuse blamed] {D Monday}'s attack on {T al-Shabaab militants}.",
    "{T Al-Shabaab} was [accuse blamed] for the attack in Kismayo.",
    "{T Sudan} was [accuse blamed] for a drone strike on Malakal.",
    "{A Sudan} was blamed for a [airstrike drone strike] on {P Malakal}.",
    "{A Police} [accuse blamed] the raid on the village on {T bandits}.",
    "{S Police} blamed the [attack raid] on the {PT village} on {A bandits}.",
    "The shelling of Malakal was [accuse blamed] by {A the army} on {T rebels}.",
    "The [shelling shelling] of {P Malakal} was blamed by the army on {A rebels}.",
    "A bombing [accuse blamed] on {T Kurdish militants} killed nine people in Ankara.",
    "{A The army} [accuse blamed] it on {T rebels}.",
    "{A Soldiers} launched an [offensive attack] on {T al-Shabaab} in {P Bakool}.",
    # who belongs to a place or to somebody is meant, and no force by its men
    "Gunmen attacked a {P school in Malakal} and its {T headmaster} was [abduct abducted].",
    "Gunmen attacked the {P village of Tabit}, and the village's {T chief} was [abduct abducted].",
    "{A Gunmen} [attack attacked] the {PT village of Tabit}, and the village's chief was abducted.",
    "{A Gunmen} [abduct abducted] the school's {T headmaster} in {P Malakal}.",
    "{A Gunmen} [offensive attacked] {T the rebels}' {p positions} near {P Malakal}.",
    "{T Jane Doe} reached Malakal. {A Gunmen} [abduct abducted] her in {P Bor}.",
    # in and behind a relative clause
    "The attack, which {A the governor} [accuse blamed] on {T bandits}, left nine people dead in Malakal.",
    "The [attack attack] in {P Malakal}, which killed nine people, was carried out by {A bandits}.",
    "{A Jets} bombed a village near {P Malakal} where rebels were holding a ceremony, [casualties killing] nine.",
    "Rebels shelled a {p base} where {A soldiers} had shot nine men, [casualties killing] two.",
    "{S John Gai}, a farmer whose brothers were killed, said {A men} had [destroy burned] {T houses} in {P Malakal}.",
    "Soldiers withdrew from {P Malakal} on {D Sunday}, leaving behind [destroy destroyed] {T tanks}.",
    # who acts behind a comma is in no list of places
    "Drones set fire to a depot in Ryazan, and {A Russia} [shelling fired missiles] at {P Kyiv}.",
    "Ethiopia held 90 fighters, and {A Sudan} [release freed] six on {D Monday}.",
    "{A Rebels} [release free] {T 12 hostages} in {P Malakal}",
]

RELIEF = [
    "{A The Red Cross} [aid delivered] food to {TP Daraa} on {D Thursday}.",
    "{A Government soldiers} [aid blocked] aid to {TP Homs}.",
    "{A Soldiers} have been [aid blocking] food deliveries in {P Homs}.",
    "{A A UN convoy} [aid entered] {TP Daraa} on {D Monday}.",
    "Two aid convoys [aid entered] {TP Daraa} on {D Monday}.",
    "{T Residents} [displace fled] {P Malakal}.",
    "{T Thousands of families} [displace fled] to {P Lebanon}, {P Jordan} and {P Turkey}.",
    "{T Families} [displace returned] to {P Russia} on {D Sunday}.",
    "{A Lebanon}, {A Jordan} and {A Turkey} [refuse rejected] the plan.",
    "{T Refugees} [displace entered] {P Turkey} on foot.",
    "The fighting [displace displaced] {T 5,000 people} in {P Goma}.",
    "{A Officials from Russia} and {A Turkey} [talks met] in {P Geneva} on {D Monday}.",
    "[talks Talks] between {A the government} and {A the rebels} began in {P Addis Ababa}.",
    "{A John Kerry} held [talks talks] with {A Sergey Lavrov} in {P Vienna}.",
    "{A Iran} [talks mediated] talks between {A the government} and {A the rebels} in {P Muscat}.",
    "Delegates from {A the opposition} and {A the army} [talks met] in {P Juba}.",
    "{A The opposition} met {A John Kerry} in {p Juba} and [agree agreed] on a truce.",
    "{A The rebels} met in Juba. They [agree agreed] with {A the Russians} on a truce.",
    "{A Ukraine} and {A Russia} [agree signed a ceasefire] in {P Minsk}.",
    "The [agree ceasefire] between {A the army} and {A the rebels} took effect on {D Sunday}.",
    "{A The rebels} [violate violated] the truce in {P Juba}.",
    "{A The opposition} [refuse rejected] the proposal.",
    "{A The opposition} has expressed [refuse reluctance] in public.",
    "{A Ukraine} [accuse accused] {T Russia} of sending tanks.",
    "{P Road} from Juba to Malakal [close_route cut]\n\nRain fell in the north of the country on Monday.",
    "Syria [talks talks] were held in {P Geneva} on {D Monday}.",
    "{P Syria} [talks talks] were held on {D Monday}.",
    "{T Rwanda} was [accuse accused] by {A Congo} of backing rebels.",
    "{A Iran} [support backs] {T the Houthis}.",
    # whoever is accused of it did it; those who accuse each other are accused
    "{S Amnesty International} accused {A the army} of [casualties killing] nine farmers in {P Bor}.",
    "{S The army} accused {A the militia} of shelling {p a clinic} in {P Bor}, [casualties killing] nine nurses.",
    "{S Kyiv} accused {A Moscow} of deliberately [airstrike bombing] {T civilians}.",
    "The army accused the militia of looting as {A rebels} [seize captured] {P Malakal}.",
    "{AT The army} and {AT rebels} [accuse accused] each other of looting.",
    "{AT The army} and {AT rebels} [accuse traded accusations].",
    "{A The army} and {T rebels} [clash fought] each other in {P Bor}.",
    "The council put sanctions on {T two officers} [accuse accused] by {A the monitor} of looting.",
    "{A Police} [accuse blamed] the raid on {T the militia}.",
    "{S Police} blamed the [attack attack] on {A the militia}.",
    "{A Police} [accuse blamed] the raid on '{T terrorists}'.",
    "{S Police} blamed the [attack attack] on '{A terrorists}'.",
    # on whom one calls to do it
    "{S The envoy} called on {A the rebels} to [relieve lift the siege] of {P Goma}.",
    "Envoys persuaded {A the rebels} to [withdraw leave] {P Goma}.",
    "{A The rebels} [refuse will not attend] the talks in Juba.",
    # who is kept from it does not do it
    "The army prevented {A rebels} from [seize capturing] {P Malakal}.",
    # a deed told in the passive is not that of whom it befell
    "A clinic in {P Bor} was looted, [casualties killing] nine nurses.",
    # the aid and the verb that brings it are one claim, so are a deal and who made it, a meeting and its talks
    "{A Norwegian} aid shipments [aid reached] {TP Goma} on {D Monday}.",
    # whose siege it is
    "The envoy will not come unless {A the army} [relieve lifts the siege] of {P Bor}.",
    "{P Goma} is [besiege under siege] by {A the rebels}.",
    # leaving talks gives up no ground; who frees captives
    "{A The rebels} [refuse pulled out of] talks with {T the government}.",
    "{A The army} [release rescued] {T nine hostages} in {P Bor}.",
    "{A Gunmen} [release released] {T nine pupils} seized in {p Bor}.",
    "[support Backed by] {A Russian} air cover, {T the army} took {p Homs}.",
    # arms are support, whatever they are sent in
    "An arms shipment was [support sent] to {T the rebels} in {P Malakal}.",
    "A shipment of weapons was [support delivered] to {T the Libyan army} on {D Monday}.",
    "{A Iran} has [support sent] a consignment of missiles to {T the Houthis}.",
    "{T The rebels} [support received] a shipment of rifles from {A Turkey}.",
    "{A Norway} [aid delivered] a shipment of blankets to {T families} in {P Malakal}.",
    # where they leave, else where they arrive
    "{T Thousands of people} have [displace fled] to Chad from {P Darfur}.",
    "{T Refugees} have [displace fled] to Uganda from {P Congo}.",
    "{T Some 300 refugees} [displace arrived] in Adre from {P Malakal}.",
    "{T People} from {P Darfur} have [displace fled] to Chad.",
    "{T Thousands} have [displace fled] to {P Goma}.",
    "{T Thousands} [displace fled] {P Goma} for Bukavu.",
    "{T Thousands} [displace fled] as rebels advanced on {P Goma}.",
    # who turns back what carries food beats off nobody
    "The convoy, carrying food, was [aid turned back] by {A soldiers} at {P a checkpoint near Deraa}.",
    "{A Soldiers} [repel turned back] {T rebels} at {P a checkpoint near Deraa}.",
    "{A Germany} has [support delivered] 14 tanks to {TP Ukraine}.",
    "{T The army}, [support with the help of] {A Turkish drones}, recaptured the {P town of Bor}.",
]

FORMS = [
    "{A The army} on {D Sunday} [seize captured] {P Malakal}.",
    # one subject, two verbs
    "{A Rebels} captured Juba and [shelling shelled] {P Malakal}.",
    "{A Rebels} [seize captured] {P Malakal} and killed nine {t soldiers}.",
    # words between subject and verb
    "{A Rebels}, who had regrouped in the hills, [seize captured] {P Malakal}.",
    "{A Rebels} from the east of the country [seize captured] {P Malakal}.",
    # participles
    "{A Rebels} crossed the river on {d Monday}, [seize capturing] {P Malakal}.",
    "{A Houthi fighters} [seize captured] {P Taiz}, killing nine {t soldiers}.",
    "{A Houthi fighters} captured {P Taiz}, [casualties killing] nine soldiers.",
    # relative clauses
    "{P Malakal}, which was [seize captured] by {A rebels} in {D May}, lies on the Nile.",
    "Six people were [casualties killed] by {A gunmen} in {P Nyala}.",
    # the speaker acts
    "{AS The army} said it had [seize captured] {P Malakal}.",
    "{AS The rebels} claim to have [seize captured] {P Malakal}.",
    # fronted place and time
    "In {P Taiz}, {A Houthi fighters} [shelling shelled] {T a school}.",
    "On {D Monday}, {A Kurdish forces} [offensive attacked] {P Raqqa}.",
    # what follows "forces", "troops", "soldiers" is the verb
    "{A Government forces} [hold control] {P Juba}.",
    "{A Government troops} [withdraw withdrew] from {P Homs}.",
    "{A The soldiers} [withdraw withdrew] from {P Homs}.",
    "{P Raqqa} was [airstrike struck] by {A Russian warplanes}.",
    "{P Malakal} was [shelling shelled] by {A retreating fighters}.",
    # lost commas and apostrophes
    "{A Rebels} [seize captured] {P Malakal} on {D Monday} {S the army} said.",
    "{A Syrias army} [seize captured] {P Homs}.",
    # lists
    "{A The army} and {A allied militias} [seize captured] {P Homs}.",
    "{A Turkish jets} [airstrike bombed] {P Raqqa}, {P Aleppo} and {P Idlib}.",
    "{A Russia}, {A Iran} and {A Turkey} [talks held talks] in {P Vienna}.",
    # two clauses joined
    "{A Government forces} [shelling shelled] {P Homs}, and rebels fired rockets at Aleppo.",
    "Government forces shelled Homs, and {A rebels} [shelling fired rockets] at {P Aleppo}.",
    "{A The army} [shelling shelled] {P Homs} and {P Idlib}.",
    # a noun with its own "by" after an active verb
    "{AS The rebels} said they had [repel repelled] an attack by {T the army} near {P Malakal}.",
    # "of" between the passive and its head
    "The siege of {P Homs} was [relieve lifted] on {D Monday}.",
    # who is accused acts; who claims responsibility acts
    "{S Sudan’s army} accused {A Chad} of [support arming] {T the rebels}.",
    "{AS Al-Shabaab} claimed responsibility for the [bombing bombing] in {P Mogadishu}.",
    # what the clause led to, and what the noun before does
    "{A Ethiopian jets} bombed a market in {p Mekelle} [destroy destroying] {T shops}.",
    "Footage of {A army units} [hold defending] the {P base}.",
    # who would: behind the noun's own "by"
    "The town braced for the launch of an offensive by {A rebels} to [seize push] {T the army} out of {P Goma}.",
    # words inside the verb, and inside a list
    "{A The rebels} have {D for months} been [offensive advancing towards] {P Juba}.",
    "{A Russia}, a close ally, and {A China} have [refuse vetoed] the resolution.",
    "{A Russia} a close ally and {A China} have [refuse vetoed] the resolution.",
    "{A Egyptian} {A Sudanese jets} [airstrike bombed] {P Sirte}.",
    "{A Rebels} as well as {A tribal fighters} [seize captured] {P Malakal}.",
    # beside the doer
    "{A The army} alongside {A a local militia} [seize captured] {P Goma}.",
    "{A Troops} in cooperation with {A police} [seize captured] {P Goma}.",
    # whose it is, who did it, who says that they did
    "The [offensive advance] of {A the rebels} on {P Juba} stalled.",
    "A [airstrike drone strike] that was carried out in {P Sanaa} by {A the coalition} killed two.",
    "{A The emir} is responsible, directly or indirectly, for the [airstrike aerial bombing] of {tp schools}.",
    "The [attack attacks] on {T worshippers} in {P Kabul}, for which {A the Taliban} claimed responsibility, went on.",
    "{A Many} [accuse accused] {T the mayor} of theft.",
    # the doers of the noun that is the subject; the -ing form as a noun and as a subject
    "{A Turkish} and {A Russian} strikes [casualties killed] nine people in {P Idlib}.",
    "The {p streets} bore the marks of [shelling shelling] {D Monday} by {A the militia}.",
    "{T A drone} [destroy shot down] and recovered near {P Erbil} by {A Kurdish forces} was sold.",
    "The [attack attack] on {T farmers} in {P Jos}, which is believed to have been launched by {A bandits}, went on.",
    # at the hands of, a relative clause without "that", a day or a bracket between doer and noun
    "Six herders were [casualties killed] in {P Goma} at the hands of {A the militia}.",
    "The [attack attacks] {A the militia} and {A its allies} have carried out in {P Goma} went on.",
    "People fled {P Goma} after a {A rebel} {D Monday} [offensive offensive].",
    "People fled after {A Al-Shabaab} (banned elsewhere) [offensive offensives] in {P Kismayo}.",
    # a person told by whose he is; a name put into brackets by an editor
    "Iraq's {A Saddam Hussein} [offensive launched an offensive] on {P Basra}.",
    "The [{A Boko Haram}] fighters [seize captured] {P Damasak}.",
    # two that fight each other, and two that do not
    "{A The Taliban} and {T Daesh} [clash clashed] in {P Kunduz} on {D Monday}.",
    "{A The army} along with {A militias} [clash fought] {T rebels} in {P Goma}.",
    "{A Chad} and {A Niger} [clash fought] against {T Boko Haram} in {P Diffa}.",
    # what building or vehicle was hit stands before the noun, and whose it is says nothing of the doer
    "The Turkish {T bus} [bombing bombing] in {P Ankara} was condemned.",
    # sides told after the verb, on two hands
    "[clash Clashes] erupted in {P Homs} on {D Friday} between {A the army} on the one hand and {T Daesh}.",
    "[clash Fighting] broke out near {P Goma} between {A the army} and {T rebels}.",
    "A [talks meeting] took place in {P Doha} between {A the envoy} and {A the emir}.",
    # who helps and who is helped; whose helicopter it is
    "{T The army} took {p Sarmin} [support with the help of] {A Hezbollah}.",
    "{P Sarmin} was [airstrike bombed] by helicopters belonging to {A the army}.",
    # parties and sides
    "{A The envoy} spoke to reporters during a [talks meeting] with {A the emir} in {P Doha}.",
    "[clash Clashes] between a number of {A groups}, including {A Hezbollah} and {A Hamas}, broke out in {P Beirut}.",
    "The [clash violence] in {P Goma} by {A opponents} of the mayor went on.",
    # who is named for a state
    "{A Erdoğan} [offensive launched an offensive] on {P Afrin} on {D Sunday}.",
    "{A The Assad regime}s [chemical use of chemical weapons] went on.",
    "{A The regime’s army} [withdraw withdrew] from {P Homs}.",
    # the opponent told elsewhere in the sentence
    "{A Insurgents} [offensive stormed] {P Diffa}, capturing it from {T the army}.",
    "{A Chad} [offensive launched an offensive] to push {T the rebels} out of {P Faya}.",
    "{A The army} tried to [seize retake] {P Sirte}, the last {T ISIS} stronghold.",
    "{A The army} [seize captured] {P Sirte} with help from Turkish forces.",
    "{A Hezbollah} [clash fought] a war with {T Israel}.",
    "The anti-{T Muslim} [attack attacks] went on.",
    "{A Three brigades}, {A tribal fighters} and {A police}, assisted by Chad, [seize captured] {P Goma}.",
    "[clash Clashes] between {A the army} and {T the rebels}, and the curfew, went on.",
    "The [bombing bombings] that hit {T a school} and {T a clinic} went on.",
    "{A Russia} [refuse vetoed] a {T United Nations} resolution.",
    # whom it is on: the owner of the place, else what is built there
    "[airstrike Air strikes] on the {p stronghold} of {T the Taliban} in {p Kunduz} went on.",
    "{A The army} began an [offensive offensive] against positions of {T the rebels} in {P Taiz}.",
    "A wave of car [bombing bombings] of {T churches} in {p Jos} went on.",
    "{A Turkish} [airstrike air strikes] targeting {T ISIS} positions went on.",
    "{T Bridges} were targeted by {A coalition} [airstrike air strikes].",
    "{A The rebels} launched an [offensive assault] on the {T government}-held {p town of Goma}.",
    "In the bare and rocky {P hills of Marib}, {A troops} and {A fighters} [repel thwarted] an attack by {T rebels}.",
    # an owner whose apostrophe was lost
    "{P Sirte} is {A the ISIS group}s last [hold stronghold].",
    # whose army it is
    "{A Sudan’s army} [seize captured] {P Nyala}.",
    "{A Armed men} attacked {P Diffa}, [casualties killing] nine farmers.",
    "{A 300 soldiers} [withdraw surrendered] to {T the rebels} in {P Goma}.",
]


@pytest.mark.parametrize("marked", [*FORMS, *SEIZE, *SAID_OF_ONESELF, *GROUND, *STRIKES, *VIOLENCE, *WIDER, *RELIEF])
def test_roles(marked: str, differences: Differences) -> None:
    assert not differences(marked)


@pytest.mark.parametrize(("text", "triggers"), [
    ("Aid convoys carrying flour reached Goma on Monday.", ["reached"]),
    ("Rebels left Bor under a deal brokered by Kenya.", ["left", "deal"]),
    ("Envoys met in Juba for talks on Monday.", ["met"]),
    ("Envoys met in Juba on Monday for talks brokered by Kenya.", ["met"]),
    ("The truce was violated on Monday.", ["violated"]),
    ("A new round of talks opened in Kuwait on Monday.", ["round of talks"]),
    ("The rebels handed over the bodies of nine soldiers.", ["bodies"]),
    ("Two shells landed on a school in Bor.", ["landed on"]),
    ("The Hamas-run health ministry said nine people were killed in Gaza.", ["killed"]),
    ("The rebel-run town of Goma was quiet.", ["rebel-run"]),
    ("The army dismissed the statement as propaganda.", []),
    ("The army kept food from reaching Bor.", []),
])
def test_noun_and_verb_of_one_deed_are_one_claim(text: str, triggers: list[str], read: Read) -> None:
    assert [c.trigger.text for c in read(text).claims] == triggers


@pytest.mark.parametrize("text", [
    "Rain fell on Taiz.", "Snow fell near the camp in Idlib.", "Prices fell in Damascus on Sunday.",
])
def test_not_all_that_falls_is_shelling(text: str, read: Read) -> None:
    assert not read(text).claims


@pytest.mark.parametrize(("text", "inferred"), [
    ("Syria bombed Raqqa on Monday.", True), ("Syrian warplanes bombed Raqqa on Monday.", False),
    ("Rebels captured Raqqa on Monday.", False),
])
def test_a_type_taken_from_the_doer_is_said_to_be_inferred(text: str, inferred: bool, read: Read) -> None:
    assert [c.how.endswith("means not told") for c in read(text).claims] == [inferred]


@pytest.mark.parametrize("text", ["Syria bombs positions in Raqqa", "Iraq bombs Islamic State positions near Mosul."])
def test_bombs_as_a_verb_is_no_means_of_itself(text: str, read: Read) -> None:
    assert {c.type for c in read(text).claims} <= {"airstrike", "shelling"}
    assert read(text).claims


def test_bombs_as_a_noun_are_bombing(read: Read) -> None:
    assert {c.type for c in read("Two bombs exploded in Kabul on Monday.").claims} == {"bombing"}


@pytest.mark.parametrize(("text", "doers"), [
    ("A suicide bomber struck a checkpoint in Maiduguri on Monday.", ["suicide bomber"]),   # named by the deed
    ("A terrorist attack on worshippers in Maiduguri shocked the country.", []),            # judged, not named
    ("No group has admitted carrying out an attack on worshippers in Maiduguri.", []),      # nobody
    ("Boko Haram has admitted carrying out an attack on worshippers in Maiduguri.", ["Boko Haram"]),
])
def test_who_is_named_by_the_deed_judged_by_it_or_nobody(text: str, doers: list[str], read: Read) -> None:
    claims = [c for c in read(text).claims if c.type in ("bombing", "attack")]
    assert claims and all([a.text for a in c.agent] == doers for c in claims)


@pytest.mark.parametrize(("text", "trigger", "doers"), [
    ("The monitor accused the army of killing nine people in Gao.", "killing", ["army"]),
    ("The army and rebels accused each other of violating the ceasefire.", "violating", ["army", "rebels"]),
    ("A convoy was hit by a mine near Gao, wounding nine people.", "wounding", []),
    ("A convoy was ambushed by rebels near Gao, wounding nine people.", "wounding", ["rebels"]),
    ("Afghan policemen were killed in a Taliban attack on a checkpoint near Gao.", "killed", ["Taliban"]),
    ("Nine soldiers were killed and five lorries destroyed in the ambush near Gao.", "ambush", []),
    ("Fighters surrounded the airport and cut the road to the capital.", "cut", ["Fighters"]),
    ("The army freed nine hostages after Colombia's ELN guerrillas took control of Arauca.", "took control of",
     ["ELN guerrillas"]),
    ("Guards stopped the rebels from entering Kunduz.", "entering", ["rebels"]),
    ("The army launched artillery attacks in the north of Mali.", "artillery attacks", ["army"]),
    ("The army continued an operation in Gao and found a hideout used by the rebels.", "operation", ["army"]),
    ("Nine men were killed in fighting on the border between Aleppo and Raqqa.", "fighting", []),
    ("A nurse was killed by the sniper fire of rebels in Gao.", "sniper fire", ["rebels"]),
    ("Strikes hit a post of a group known as the Blue Helmets in Gao killing nine clerks.", "killing", []),
    ("A mediator sought a truce in Gao and army forces had long been expected to encircle the town.", "encircle",
     ["army forces"]),
    ("The Israeli military intercepted a missile launched from the sea.", "launched", []),
    ("South Sudanese soldiers attacked the town of Gao.", "attacked", ["South Sudanese soldiers"]),
    ("Sudan's paramilitary Rapid Support Forces shelled a market in the town on Friday.", "shelled",
     ["paramilitary Rapid Support Forces"]),
    ("Gunmen thought to belong to Boko Haram abducted nine girls near Gao.", "abducted", ["Gunmen"]),
    ("Militants said to be from Mali killed six soldiers.", "killed", ["Militants"]),
])
def test_who_did_it(text: str, trigger: str, doers: list[str], read: Read) -> None:
    assert [[a.text for a in c.agent] for c in read(text).claims if c.trigger.text == trigger] == [doers]


@pytest.mark.parametrize(("text", "trigger", "whom"), [
    ("The army shot down 28 of 33 drones near Gao.", "shot down", ["drones"]),
    ("A suicide bomber rammed a truck into a military convoy near Gao.", "suicide bomber", ["military convoy"]),
    ("Jets bombed a camp of Boko Haram fighters near Gao.", "bombed", ["Boko Haram fighters"]),
    ("Rebels fired on an army patrol near Gao.", "fired on", ["army patrol"]),
    ("Two pilots died when their helicopter was shot down near Gao.", "shot down", ["helicopter"]),
    ("An air strike hit a kindergarten in Mekelle.", "air strike", ["kindergarten"]),
    ("Gunmen took its crew hostage.", "took its crew hostage", ["crew"]),
    ("Gunmen took nine hostages in Gao.", "took", ["hostages"]),
    ("A lorry hit a mine near Gao.", "hit", ["lorry"]),
    ("Soldiers looted cattle near Gao.", "looted", ["cattle"]),
    ("The air raids hit the only hospital in the town of Hajin.", "air raids", ["only hospital"]),
    ("Rebels targeted with nine rockets the village of Hajin.", "targeted", []),
    ("Rockets hit the centre of Marib.", "hit", []),
    ("Clashes among Jaish al-Islam Faylaq al-Rahman and Ahrar al-Sham went on.", "Clashes",
     ["Faylaq al-Rahman", "Ahrar al-Sham"]),
    ("Raqqa fell to a coalition of Islamist insurgents.", "fell to", []),
    ("Insurgents led by Islamist groups began an offensive near Gao.", "offensive", []),
    ("Shelling caused damage to the houses according to the source.", "damage", ["houses"]),
    ("Rebels tried to take Gao but the army pushed them back.", "pushed them back", ["Rebels"]),
    ("The offensive launched by militants backed by Ankara began near Gao.", "backed", ["militants"]),
    ("Afghan officials say Taliban fighters have attacked a checkpoint in Jawzjan.", "attacked", []),
])
def test_to_whom_it_was_done(text: str, trigger: str, whom: list[str], read: Read) -> None:
    got = [[a.text for a in c.target] for c in read(text).claims if c.trigger.text.startswith(trigger)]
    assert got == [whom]


def test_where_a_mine_went_off_is_no_mine(read: Read) -> None:
    assert {p.text for c in read("A lorry hit a mine near Gao.").claims for p in c.place} == {"Gao"}


def test_who_fought_beside_another_accuses_alone(read: Read) -> None:
    claims = read("The army was fighting alongside Boko Haram and accused Chad of lying.").claims
    assert [[a.text for a in c.agent] for c in claims if c.type == "accuse"] == [["army"]]


def test_a_verb_of_striking_may_end_its_text(read: Read) -> None:
    claims = read("The rockets, which rebels fired").claims
    assert all(c.target == () for c in claims)
