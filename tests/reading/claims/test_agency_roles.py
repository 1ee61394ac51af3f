"""Who, where, when and who says so in the long sentences of agencies, over many wars; what is near must not change."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Claim, Reading

Read = Callable[..., Reading]


def _claim(read: Read, text: str, trigger: str) -> Claim:
    return next(c for c in read(text).claims if c.trigger.text == trigger)


_ONE_DAY = [
    "A strike Monday on a market in Taiz killed nine people.",
    "The army launched air raids Sunday on rebel camps in Kachin State.",
    "Gunmen killed 12 people in a raid Tuesday night on Ngala village, residents said.",
    "Drones hit a depot in Omdurman in a strike Friday on the port.",
    "A rocket attack Saturday on Bakhmut wounded two, the governor said.",
]


@pytest.mark.parametrize("text", _ONE_DAY)
def test_day_before_on_is_one_day(read: Read, text: str) -> None:
    assert [c.time.first for c in read(text).claims] == [c.time.last for c in read(text).claims]
    assert all(c.time.first for c in read(text).claims)


@pytest.mark.parametrize("text", [
    "From Monday on, the army shelled the town of Bakhmut.",
    "Government planes will bomb the camps from Thursday on.",
    "Rebels held the bridge at Taiz from Friday onwards.",
])
def test_from_a_day_on_stays_open(read: Read, text: str) -> None:
    assert read(text).claims[0].time.last is None


_SAID_BY = [
    ("Rebel fighters seized the town of Goma, Jean Kamanda, an adviser to the governor said.",
     "seized", ["Jean Kamanda"]),
    ("Soldiers shot dead five protesters in Mandalay, Aung Win, a member of the town's council said.", "shot dead",
     ["Aung Win"]),
    ("\"The army shelled three villages,\" Musa Idris, a spokesman for the camp said.", "shelled", ["Musa Idris"]),
    ("\"Drones hit the depot in Odesa,\" Oleh Petrenko, head of the district said on Monday.",
     "hit", ["Oleh Petrenko"]),
    ("Israel must lift the blockade, Nabil Haddad, an advisor to the mayor said.", "blockade", ["Nabil Haddad"]),
    ("Clashes hit Goma, a spokesman for the army said.", "Clashes", ["spokesman for the army"]),
    ("In Kabul, a spokesman for the ministry said four people were killed.", "killed", ["spokesman for the ministry"]),
    ("Rebels took Kibumba, Rugari and Goma, an officer of the army said.", "took", ["officer of the army"]),
    ("Col. Musa Bello told local media that 12 soldiers were killed in Bama.",
     "killed", ["Col. Musa Bello", "local media"]),
    ("A nurse confirmed nine deaths in Bama in a conversation with AFP.", "deaths", ["nurse", "AFP"]),
    ("Col. Musa Bello told reporters that 12 soldiers were killed in Bama.", "killed", ["Col. Musa Bello"]),
    ("OCHA said on Friday shells hit Donetsk. Nobody was hurt, the office added.", "hurt", ["OCHA"]),
    ("The UN Mission in South Sudan said clashes hit Malakal. Two nurses were killed, the mission said.", "killed",
     ["UN Mission in South Sudan"]),
    ("OCHA said shells hit Donetsk. Nobody was hurt, the governor's office added.", "hurt", ["governor's office"]),
    ("The main rebel group, the M23, said troops shelled the town of Bunia.", "shelled", ["M23"]),
    ("The minister met the rebels and urged them to go on with a mission marred by constant clashes.", "clashes", []),
    ("The council urged Russia to end its shelling of Nikopol, where nine people were killed.", "killed", []),
    ("The council urged that the shelling of Nikopol be stopped.", "shelling", ["council"]),
    ("The president urged the army to seize Goma.", "seize", ["president"]),
]


@pytest.mark.parametrize(("text", "trigger", "source"), _SAID_BY)
def test_who_says_so(read: Read, text: str, trigger: str, source: list[str]) -> None:
    assert [s.text for s in _claim(read, text, trigger).source] == source


_DONE_BY = [
    ("The country's main militia, the Mai-Mai, seized the town of Kindu.", "seized", ["Mai-Mai"]),
    ("The armed Islamist movement, Hamas, claimed the suicide attacks.",
     "suicide attacks", ["Hamas"]),
    ("The Islamist group, al-Shabab, shelled the port of Kismayo.", "shelled", ["al-Shabab"]),
    ("The rebel coalition, the Taliban, shelled the town of Ghazni.", "shelled", ["Taliban"]),
    ("The main rebel group, the M23, attacked the town of Goma.", "attacked", ["M23"]),
    ("The army, Hezbollah and the police shelled the town of Bama.", "shelled", ["army", "Hezbollah", "police"]),
    ("The rebel alliance, backed by Rwanda, shelled the town of Goma.", "shelled", ["rebel alliance"]),
    ("The rebel group, Uganda said, shelled the town of Bunia.", "shelled", ["rebel group"]),
    ("France put pressure on the rebels to release the hostages.", "release", ["rebels"]),
    ("The army stepped up pressure on the militia to withdraw from Goma.", "withdraw", ["militia"]),
    ("The envoy was to put pressure on Kenya to end its shelling and lift the blockade of Gaza.",
     "lift the blockade", ["Kenya"]),
    ("The mayor begged Ethiopia to lift the blockade of Tigray.", "lift the blockade", ["Ethiopia"]),
    ("The council imposed sanctions on the army to end the siege of Tigray.", "end the siege", ["council"]),
    ("The army fired on the rebels to relieve the town of Bama.", "relieve", ["army"]),
    ("Rebels attacked police to seize the town of Goma.", "seize", ["Rebels"]),
    ("A suicide bomber was killed in Kabul on Sunday.", "killed", []),
    ("A suicide bomber was killed, and three pilgrims were hurt at a tomb in Lahore.", "killed", []),
    ("A suicide bomber killed three people at a shrine in Lahore.", "killed", ["suicide bomber"]),
    ("A heavy Taliban truck bombing at an army post in Gardez killed nine.",
     "truck bombing", ["Taliban"]),
    ("The newly released herders were captured in Bambari.", "released", []),
    ("Many accused the mayor of Bama of theft.", "accused", ["Many"]),
    ("The mayor accused the army of doing nothing to stop the raids on Bama.", "raids", []),
    ("Sudan accused Chad of failing to prevent attacks on its border.", "attacks", []),
    ("Kyiv accused Russia of war crimes, including the bombing of a school in Sumy.", "bombing", ["Russia"]),
    ("Kyiv accused Russia of shelling Nikopol and killing nine people.", "killing", ["Russia"]),
]


@pytest.mark.parametrize(("text", "trigger", "agent"), _DONE_BY)
def test_who_does_it(read: Read, text: str, trigger: str, agent: list[str]) -> None:
    assert [a.text for a in _claim(read, text, trigger).agent] == agent


@pytest.mark.parametrize(("text", "trigger", "agent", "target"), [
    ("The envoy tried to broker an Israeli-Palestinian truce.", "broker", ["Israeli", "Palestinian"], []),
    ("A US-Taliban deal was signed in Doha.", "signed", ["US", "Taliban"], []),
    ("The Indian-Pakistani talks broke down.", "talks", ["Indian", "Pakistani"], []),
    ("Armenian-Azerbaijani clashes broke out near Agdam.", "clashes", ["Armenian"], ["Azerbaijani"]),
    ("The Russia-Ukraine talks in Istanbul ended.", "talks", ["Russia", "Ukraine"], []),
    ("Talks are scheduled between Sudan and Chad in May.", "Talks", ["Sudan", "Chad"], []),
    ("A meeting has been arranged between Armenia and Azerbaijan in Tbilisi.",
     "meeting", ["Armenia", "Azerbaijan"], []),
    ("Syrian-led talks opened in Doha.", "talks", ["Syrian-led"], []),
    ("The US-backed forces held talks with the army.", "held talks", ["US-backed forces", "army"], []),
    ("The Syrian-Russian delegation met the rebels in Doha.", "met", ["Syrian-Russian delegation", "rebels"], []),
    ("An Israeli-Palestinian activist met the minister.", "met", ["Israeli-Palestinian activist", "minister"], []),
    ("Kosovo-Albanian talks opened in Pristina.", "talks", ["Kosovo-Albanian"], []),
    ("After clashes with the group, Israel, backed by the US, shelled Gaza.", "clashes", [], ["group"]),
    ("The Saudi-led coalition clashed with rebels near Marib.", "clashed", ["Saudi-led coalition"], ["rebels"]),
])
def test_two_sides(read: Read, text: str, trigger: str, agent: list[str], target: list[str]) -> None:
    claim = _claim(read, text, trigger)
    assert ([a.text for a in claim.agent], [a.text for a in claim.target]) == (agent, target)


_STATUS = [
    ("The president called off the strikes on the port of Aden.", "strikes", "denied"),
    ("Talks in Geneva were called off on Monday.", "Talks", "denied"),
    ("The army cancelled its offensive on Goma.", "offensive", "denied"),
    ("The general held off on new air strikes against the port.", "air strikes", "denied"),
    ("Chad says it has cancelled a planned attack on the rebels in Tibesti.", "attack", "denied"),
    ("The general wants to call off the offensive on Goma.", "offensive", "planned"),
    ("The rebels called off the truce in Tigray.", "called off the truce", "happened"),
    ("There was fighting outside the consulate in Goma.", "fighting", "happened"),
    ("There was shelling in Donetsk on Monday.", "shelling", "happened"),
    ("There were bombings in Kano and Jos on Friday.", "bombings", "happened"),
    ("Troops were fighting rebels in Goma on Monday.", "fighting", "ongoing"),
    ("The council put pressure on the rebels to withdraw from Goma.", "withdraw", "planned"),
    ("The army fired on the rebels to relieve the town of Bama.", "relieve", "possible"),
]


@pytest.mark.parametrize(("text", "trigger", "status"), _STATUS)
def test_status(read: Read, text: str, trigger: str, status: str) -> None:
    assert _claim(read, text, trigger).status == status


@pytest.mark.parametrize(("text", "trigger", "place"), [
    ("Al Noor clinic in Sirte was damaged by air strikes in its vicinity.", "air strikes", ["Al Noor clinic in Sirte"]),
    ("The government must put rebels behind bars, the opposition said.", "put rebels behind bars", []),
    ("Pressure grew on the government to jail extremists.", "jail", []),
    ("The army shelled the vicinity of the airport in Sirte.", "shelled", ["vicinity of the airport in Sirte"]),
    ("Gunmen attacked a bar in Bujumbura.", "attacked", ["bar in Bujumbura"]),
    ("Shells hit a jail in Taiz, killing five.", "hit", ["jail in Taiz"]),
])
def test_where(read: Read, text: str, trigger: str, place: list[str]) -> None:
    assert [p.text for p in _claim(read, text, trigger).place] == place


@pytest.mark.parametrize(("text", "trigger", "target"), [
    ("The rockets could be fired at any time.", "fired", []),
    ("Rebels fired at the clock tower in Bama.", "fired at", ["clock tower"]),
    ("Iran fired strikes at what it called a spy den in Erbil.", "strikes", ["spy den"]),
    ("Israel launched air raids on what witnesses say was a clinic in Tyre.", "air raids", ["clinic"]),
    ("The army launched strikes on what remained of the town of Bama.", "strikes", []),
    ("A strike Monday on a market in Taiz killed nine people.", "strike", ["market"]),
])
def test_at_whom(read: Read, text: str, trigger: str, target: list[str]) -> None:
    assert [a.text for a in _claim(read, text, trigger).target] == target


@pytest.mark.parametrize(("text", "trigger", "place"), [
    ("Gunmen opened fire on a crowd in a street on Monday. Nine people were killed.", "killed", []),
    ("A bomb went off in a market on Friday. Nine people were killed.", "killed", []),
    ("A bomb went off in a market on Friday, killing nine people.", "killing", ["market"]),
    ("Gunmen opened fire in the town of Bama. Nine people were killed.", "killed", ["town of Bama"]),
    ("Shells hit Nikopol on Friday. A school was damaged.", "damaged", ["Nikopol"]),
])
def test_where_in_the_next_sentence(read: Read, text: str, trigger: str, place: list[str]) -> None:
    assert [p.text for p in _claim(read, text, trigger).place] == place


@pytest.mark.parametrize(("text", "harm"), [
    ("At least one boy was killed by army fire and 12 others were hurt in Jenin.", [("killed", 1), ("wounded", 12)]),
    ("Nine people were killed by rebels and soldiers in Goma.", [("killed", 9)]),
])
def test_harm(read: Read, text: str, harm: list[tuple[str, int]]) -> None:
    assert [(h.kind, h.low) for h in read(text).claims[0].harm] == harm
