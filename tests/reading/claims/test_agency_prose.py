"""Who, where, when and who says so in the long sentences of agencies, over many wars, and what is near each and must not change."""

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
    ("Rebel fighters seized the town of Goma, Jean Kamanda, an adviser to the governor said.", "seized", ["Jean Kamanda"]),
    ("Soldiers shot dead five protesters in Mandalay, Aung Win, a member of the town's council said.", "shot dead",
     ["Aung Win"]),
    ("\"The army shelled three villages,\" Musa Idris, a spokesman for the camp said.", "shelled", ["Musa Idris"]),
    ("\"Drones hit the depot in Odesa,\" Oleh Petrenko, head of the district said on Monday.", "hit", ["Oleh Petrenko"]),
    ("Israel must lift the blockade, Nabil Haddad, an advisor to the mayor said.", "blockade", ["Nabil Haddad"]),
    ("Clashes hit Goma, a spokesman for the army said.", "Clashes", ["spokesman for the army"]),
    ("In Kabul, a spokesman for the ministry said four people were killed.", "killed", ["spokesman for the ministry"]),
    ("Rebels took Kibumba, Rugari and Goma, an officer of the army said.", "took", ["officer of the army"]),
    ("Col. Musa Bello told local media that 12 soldiers were killed in Bama.", "killed", ["Col. Musa Bello", "local media"]),
    ("A nurse confirmed nine deaths in Bama in a conversation with AFP.", "deaths", ["nurse", "AFP"]),
    ("Col. Musa Bello told reporters that 12 soldiers were killed in Bama.", "killed", ["Col. Musa Bello"]),
    ("OCHA said on Friday shells hit Donetsk. Nobody was hurt, the office added.", "hurt", ["OCHA"]),
    ("The UN Mission in South Sudan said clashes hit Malakal. Two nurses were killed, the mission said.", "killed",
     ["UN Mission in South Sudan"]),
    ("OCHA said shells hit Donetsk. Nobody was hurt, the governor's office added.", "hurt", ["governor's office"]),
    ("The main rebel group, the M23, said troops shelled the town of Bunia.", "shelled", ["M23"]),
]


@pytest.mark.parametrize(("text", "trigger", "source"), _SAID_BY)
def test_who_says_so(read: Read, text: str, trigger: str, source: list[str]) -> None:
    assert [s.text for s in _claim(read, text, trigger).source] == source


_DONE_BY = [
    ("The country's main militia, the Mai-Mai, seized the town of Kindu.", "seized", ["Mai-Mai"]),
    ("The radical Islamic movement, Hamas, claimed responsibility for the suicide attacks.", "suicide attacks", ["Hamas"]),
    ("The Islamist group, al-Shabab, shelled the port of Kismayo.", "shelled", ["al-Shabab"]),
    ("The rebel coalition, the Taliban, shelled the town of Ghazni.", "shelled", ["Taliban"]),
    ("The main rebel group, the M23, attacked the town of Goma.", "attacked", ["M23"]),
    ("The army, Hezbollah and the police shelled the town of Bama.", "shelled", ["army", "Hezbollah", "police"]),
    ("The rebel alliance, backed by Rwanda, shelled the town of Goma.", "shelled", ["rebel alliance"]),
    ("The rebel group, Uganda said, shelled the town of Bunia.", "shelled", ["rebel group"]),
]


@pytest.mark.parametrize(("text", "trigger", "agent"), _DONE_BY)
def test_who_does_it(read: Read, text: str, trigger: str, agent: list[str]) -> None:
    assert [a.text for a in _claim(read, text, trigger).agent] == agent
