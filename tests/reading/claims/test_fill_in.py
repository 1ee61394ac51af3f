"""What stands in another sentence is filled in where a reader would carry it over without doubt, and only there."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Claim, Reading

Differences = Callable[..., list[str]]
Read = Callable[..., Reading]
ClaimAt = Callable[..., Claim]

CARRIED = [
    # who says of itself that it goes on with a deed; not who suffers or expects it
    "{AS The Kenyan army} said that it was stepping up [airstrike air strikes] in {P Jilib}.",
    "{S The Kenyan army} said that it had suffered [attack attacks] in {P Jilib}.",
    # of two who struck together both did it, but for what may be of one of them
    "{A Kenyan} and {A Ethiopian jets} bombed {P Jilib}. The raids on Jilib [casualties killed] nine people.",
    "Kenyan or Ethiopian jets bombed {P Jilib}. The Kenyan and the Ethiopian army stepped up raids on Jilib. The raids "
    "[casualties killed] nine people.",
    # who attacked when people were killed
    "Two traders were [casualties killed] when {A gunmen} attacked a convoy near {P Malakal}.",
    "A trader was [casualties killed] when {A the army} shelled {P Malakal}.",
    # people flee the place of the fight, whatever their words say of where to
    "Fighting in {P Kunduz} made {T thousands} [displace flee] to Kabul.",
    "{T Residents} [displace fled] to Kabul after gunmen stormed {P Kunduz}.",
    "{T Residents} [displace fled] to Kabul from {P Kunduz}.",
    "{T Residents} [displace fled] to Kabul from {P Kunduz} after an attack on Ghazni.",
    # but those who return, and those of whom nothing tells what they fled, are where they went
    "{T Residents} [displace returned] to {P Kabul} after the army retook Kunduz.",
    "The army shelled Kunduz, where {T people} who [displace fled] to {P Kabul} once lived.",
    # and who did not: another deed killed them, told with its day in a clause of its own
    "Rebels shelled {P Malakal}, where five people were [casualties killed] on {D Monday} in a car bombing.",
    "{A Rebels} [shelling shelled] {P Malakal}, where five people were killed on Monday in a car bombing.",
    # nor troops of no side told their like
    "Ten soldiers were [casualties killed] when the army shelled {P Malakal}.",
    "Ten soldiers were [casualties killed] when {A rebels} shelled {P Malakal}.",
    # those who fight when one attacks the other
    "Clashes broke out near {P Malakal} when {A rebels} [offensive attacked] {T troops}.",
    # a noun for whoever attacked points back to those told, though no list knows them
    "{A Gunmen} attacked a village near Malakal. The attackers [abduct abducted] {T three girls} in {P Bor}.",
    # pronoun as subject
    "{A Government troops} entered {P Malakal} on Monday. They [seize captured] the town.",
    "{A The rebels} left Juba. They [seize seized] {P Malakal}.",
    "{A Rebel fighters} left Juba. They [seize seized] {P Malakal}.",
    # pronoun as object
    "Troops returned to {P Malakal}. {A Rebels} had [seize captured] it on {D Sunday}.",
    # pointing noun for an actor
    "{A Al-Shabaab} left Mogadishu in 2011. The group [seize captured] {P Kismayo} on {D Monday}.",
    "{A Al-Shabaab} left Mogadishu in 2011. The jihadist group [seize captured] {P Kismayo} on {D Monday}.",
    # whose forces
    "{A Turkey} sent tanks on Sunday. Its forces [seize captured] {P Jarablus} on {D Monday}.",
    # whose forces, and not who carried them there
    "{A Turkey} sent tanks on Sunday. Its forces entered Jarablus after being airlifted by American troops. They "
    "[seize captured] {P Manbij} on {D Monday}.",
    # whoever a pronoun means undergoes it
    "{T Three journalists} travelled to Goma. They were [abduct abducted] by {A gunmen} on {D Monday}.",
    "{T Aid workers} reached Goma. {A Gunmen} [abduct abducted] them.",
    # the speaker of the sentence before, where it tells of nobody else
    "{A Army commanders} said they now control most of Juba. They also [hold control] {P three bridges}.",
    # told again it means the same; mere people seize and beat nobody
    "{A Rebels} left Juba. They robbed farmers and they [seize seized] {P Malakal}.",
    "Farmers were shot by {A soldiers} after they [seize took control of] {P Malakal}.",
    # the subject told last rather than whom it was done to
    "{A Boko Haram} fought ISWAP in May. The group [seize captured] {P Damasak} on {D Monday}.",
    # a subject before it in the sentence rather than its object
    "{A Army units} struck {T Boko Haram} as they continued their [offensive advance] near {P Damasak}.",
    # whose deed a noun tells by a possessive
    "{AS The army} said that its [besiege siege] of {P Malakal} goes on.",
    "On Monday {A The army} ended its [besiege blockade] of {P Malakal}.",
    # who acts, by the noun that points back; who only says it does not act
    "{A Al-Shabaab} left Mogadishu. The group held {P Kismayo} after [clash clashes].",
    "{S Kenyan officials} reported [clash clashes] in {P Kismayo}.",
    # in a list each is good in itself; "the rebels" are a side of their own
    "Al-Shabaab left Mogadishu. {A The army} and its {A allies} [seize captured] {P Kismayo}.",
    "Boko Haram fought on. {A The rebels} [seize captured] {P Damasak}.",
    # families leave with fighters
    "{A Rebel fighters} and their families [withdraw withdrew] from {P Malakal}.",
    # the fighters killed are whom a strike was on; civilians and the victims of a bomb are not
    "{A Kenyan} [airstrike air strikes] killed nine {T al-Shabaab fighters} near {P Jilib}.",
    "{A Kenyan} [airstrike air strikes] killed nine villagers near {P Jilib}.",
    "Nine soldiers were killed by a [bombing car bomb] in {P Jilib}.",
    # the doer of the deed that killed, and the other side of the fight in which a side lost its own
    "A push by {A the army} near {P Bor} [casualties killed] nine rebels.",
    "The rebels [casualties lost] nine men in the battle with {A the army} in {P Bor}.",
    # whose forces, where "its forces" describe the deed
    "{AS Al-Shabaab} said its forces' [offensive attacks] on {T soldiers} went on.",
    # the one other side that the sentence names; who helps is none, and of two neither is meant
    "{A The army} [seize retook] {P Malakal} from the south while {T rebels} slept.",
    "{A Rebels} [seize retook] {P Malakal} while {T government troops} slept.",
    "{A Rebels} supported by Sudanese soldiers [seize retook] {P Malakal}.",
    "{A The army} [seize retook] {P Malakal} while rebels and jihadists fought over Bor.",
    # armed groups that have been told as fighting each other
    "Boko Haram fought ISWAP in May. {A Boko Haram} [seize captured] {P Damasak} while {T ISWAP} slept.",
    # "the town", "the area": a place named before it in the sentence goes first
    "Juba was calm. {A Rebels} returned to {P Malakal town} and [shelling shelled] the town.",
    # "the town", "the city"
    "The {P town of Douma} is empty. {A The army} [seize captured] it.",
    "Shells fell on {P Donetsk}. {A Separatists} [hold control] the city.",
    # what only describes the name before it
    "They reached {P Douma}, a town that {A rebels} have [besiege besieged] {D since May}.",
    # "it" that opens what a side says is that side, and no bomb or war
    "{AS The army} says it has [casualties killed] nine rebels near {P Bor}.",
    "{AS The army} said on Sunday it [casualties killed] nine rebels near {P Bor}.",
    "{S The army} said a bomb exploded in {P Bor} and it [casualties killed] nine people.",
    "{AS The army} said it had carried out nine [airstrike strikes] near {P Bor}.",
    # both sides, where two have been told
    "{A Sudan} and {A Chad} [agree agreed] on a truce after talks between the two sides.",
    "{A The army} and {A the rebels} have fought for months. Both sides [talks met] in {P Juba} on {D Monday}.",
    "{A Sudan} and {T Chad} made peace. Then [clash fighting] erupted between the two.",
    # but not two allies where a third, unnamed, is told
    "Russia and Syria sent tanks. The rebels fell back. Both sides [talks met] in {P Juba} on {D Monday}.",
    # the parties of the accord told before
    "{A Rebels} and {A the army} held talks in {P Juba}. The [talks talks] were long.",
    # the place of the passage
    "Fighting went on in {P Taiz} on Monday. At least nine people were [casualties killed].",
    # a man and a woman are two; who only tells it does not do it; nor do what somebody flies
    "{S Jane Doe} left Juba. She said he had been [attack tortured] in {P Malakal}.",
    "{A Rebels} took Bor on Sunday, {S local officials} said; they [withdraw left] {P Malakal} on {D Monday}.",
    "{SA Moscow} denied that its jets had hit Aleppo and said it was [agree observing] a ceasefire.",
    # nouns that point back to whom they can mean: no fighters are peacekeepers, no coalition is one group
    "African Union peacekeepers left Baidoa. {S Residents} said {A the fighters} had [seize overrun] {P Baidoa}.",
    "Al-Shabaab left Mogadishu. {A The coalition} launched an [offensive offensive] near {P Baidoa} on {D Monday}.",
    "Al-Shabaab fled Mogadishu. {A The settlers} [refuse refused] to leave.",
    "Al-Shabaab fled Mogadishu. {A Jets} carried out [airstrike air raids] on the {P region of Bakool}.",
    # with a capital a noun names its side
    "Al-Shabaab fled Mogadishu. {P Kismayo} [seize fell to] the {A Islamists} on {D Monday}.",
    # men of a side are freed or beaten, and not the side; whom fighters beat is told elsewhere
    "{S Russia's defence ministry} said its {T soldiers} had been [release freed] near {P Malakal}.",
    "Militants tied six men to a lorry near Malakal. They were [attack beaten] with sticks.",
    # who launched what is shot down did not bring it down
    "Russia launched 75 {T drones} at {P Kyiv}, of which 71 were [destroy shot down].",
    # nor did a side kill its own
    "{S Hezbollah} said it fired shells at a {P base} after strikes that [casualties killed] three of its fighters.",
]


@pytest.mark.parametrize("marked", CARRIED)
def test_carried_over(marked: str, differences: Differences) -> None:
    assert not differences(marked)


def test_a_pronoun_is_never_a_value(read: Read) -> None:
    reading = read("They captured it. He was killed there. It was shelled by them.")
    words = {v.text.lower() for c in reading.claims for v in (*c.agent, *c.target, *c.place, *c.source)}
    words |= {h.who.text.lower() for c in reading.claims for h in c.harm if h.who}
    assert not words & {"they", "it", "he", "them", "there"}


def test_a_title_is_not_filled_from_the_body(read: Read, claim_at: ClaimAt) -> None:
    text = ("Town recaptured from rebels\n\nJUBA – Government troops recaptured Malakal on Monday after two days of "
            "fighting in the streets around the market.\n")
    claim = claim_at(read(text), "seize", "recaptured from")
    assert claim.agent == ()
    assert all(p.start < text.index("JUBA") for p in claim.place)


def test_a_body_is_not_filled_from_another_story_in_the_title(read: Read, claim_at: ClaimAt) -> None:
    reading = read("Rebels captured Malakal on Monday.\n\nIn Ukraine, separatists shelled Mariupol.\n")
    claim = claim_at(reading, "shelling", "shelled")
    assert [p.text for p in claim.place] == ["Mariupol"]
    assert all(a.text != "Rebels" for a in claim.agent)
