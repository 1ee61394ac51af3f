"""What a claim takes from the happening it is about, and what it does not."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Claim, Reading
from dateline.reading.incidents.link import weights

Differences = Callable[..., list[str]]
Read = Callable[..., Reading]
ClaimAt = Callable[..., Claim]

CARRIED = [
    # doer and place of a strike that is told again, and of its dead
    "{A Russian warplanes} bombed a market in {P Douma}. The [airstrike raid] lasted an hour.",
    "{A The coalition} bombed {P Saada} on Monday. Nine people were [casualties killed].",
    "{A The coalition} bombed {P Saada} on Monday. {S Medics} said nine people were [casualties killed].",
    "Russian jets bombed {P Bor} on Monday. {A Syrian jets} also struck Bor. The [airstrike raids] killed nine people.",
    # a delivery told again
    "Jets dropped aid over {P Saada} on Monday. The [aid delivery] was organised by {A the army}.",
    # who lost the town, told again
    "{A Rebels} captured Malakal from {T government troops}. The [seize capture of] {P Malakal} took a day.",
    # the most exact naming, not the last one
    "Shells fell on the {P village of Hadnan}. The village lies in Syria. The [shelling shelling] went on all day.",
    # what is planned, where it points back
    "{A Rebels} launched an offensive on {P Malakal} on Monday. The [offensive attack] will resume.",
    # another happening of a passage that is about one place
    "Rebels took {P Malakal} on Monday." + " Talks went on." * 3 + " Nine traders were [casualties killed] on Sunday.",
    # a happening that is pointed back to, from anywhere
    "Jets bombed {P Saada} on Monday." + " Talks went on in Geneva." * 3 + " The [airstrike air strike] lasted hours.",
]


@pytest.mark.parametrize("marked", CARRIED)
def test_taken_from_the_happening(marked: str, differences: Differences) -> None:
    assert not [d for d in differences(marked) if not d.startswith("time")]


LEFT_OPEN = [
    pytest.param("Fighting broke out in Mandera on Monday. Leaders want to end such clashes.", "clash", "clashes",
                 "place", id="clashes in general are nowhere"),
    pytest.param("Warplanes bombed Saada on Monday. The strike killed nine people.", "airstrike", "strike", "agent",
                 id="an instrument is no doer to carry over"),
    pytest.param("The coalition bombed Saada. An air strike on Taiz killed six people.", "airstrike", "air strike on",
                 "agent", id="a strike elsewhere has its own doer"),
    pytest.param("The coalition bombed Saada on Monday. The raid on Saada was long. People hid. "
                 "Medics came. Air strikes on Saada killed six.",
                 "airstrike", "Air strikes", "agent", id="a doer carried once is not handed on to new strikes"),
    pytest.param("Russian jets bombed Bor on Monday. Syrian jets shelled the town too. Air strikes on Bor killed nine.",
                 "airstrike", "Air strikes", "agent", id="one of two who strike"),
    pytest.param("Russian jets bombed Bor on Monday. Sudanese jets also bombed Bor on Monday. "
                 "Nine people were killed in Bor on Monday.", "casualties", "killed", "agent", id="the dead of two"),
    pytest.param("Russian jets bombed Bor on Monday. Sudanese jets also bombed Bor on Monday. "
                 "Turkish jets bombed Bor on Monday. The raids killed nine people.",
                 "airstrike", "raids", "agent", id="one of three who strike"),
    pytest.param("Syrian or Russian jets bombed Saada on Monday. The raid killed nine people.", "airstrike", "raid",
                 "agent", id="a doer left open between two"),
    pytest.param("Russia may have bombed Saada. The air strike on Saada was denounced.", "airstrike", "air strike on",
                 "agent", id="a doer only suspected"),
    pytest.param("Rebels took Juba from the army on Monday. The army retook Juba.", "seize", "retook", "target",
                 id="nobody takes a town from himself"),
    pytest.param("Al-Shabaab set off a bomb in Kismayo. The blast killed nine people.", "bombing", "blast", "agent",
                 id="who laid a bomb is not carried over"),
    pytest.param("The coalition bombed Saada." + " Talks went on in Geneva." * 3 + " The air strike on Saada was long.",
                 "airstrike", "air strike on", "agent", id="a doer told long before"),
    pytest.param("Shells fell on Hadnan." + " Talks went on in Geneva." * 3 + " Gunmen shelled the rebels.",
                 "shelling", "shelled", "place", id="a place told long before"),
    pytest.param("Ethiopia's army shelled Malakal on Monday. Three soldiers also died in the battle.", "casualties",
                 "died", "agent", id="an army does not kill its own soldiers"),
    pytest.param("Rebels took Malakal. Jets bombed Bor." + " Talks went on." * 3 + " Nine traders were killed.",
                 "casualties", "killed", "place", id="harm in a passage about two places"),
    pytest.param("Jets bombed Saada on Monday. The rebels will launch an offensive.", "offensive", "offensive", "place",
                 id="what is planned is a thing of its own"),
    pytest.param("Jets bombed Saada on Monday. Rebels could shell the army.", "shelling", "shell", "place",
                 id="what may happen is a thing of its own"),
    pytest.param("Rebels took Malakal. Jets bombed Bor. Shells fell on Monday.", "shelling", "Shells fell", "place",
                 id="a strike in a passage about two places"),
    pytest.param("Rebels fought troops in Malakal. The war against the rebels goes on.", "clash", "war", "place",
                 id="a war is not at one place of it"),
    pytest.param("Rebels fought troops in Malakal. The UN called for a halt to the fighting.", "clash",
                 "fighting.", "place", id="what is to stop is no single fight"),
    pytest.param("Rebels attacked villagers in Bor. The UN spoke of war crimes.", "attack", "war crimes", "place",
                 id="a heading of the law is nowhere"),
    pytest.param("Rebels attacked Malakal. The minister accused them of lying.", "accuse", "accused", "place",
                 id="an accusation is nowhere"),
]


@pytest.mark.parametrize(("text", "type_", "trigger", "field"), LEFT_OPEN)
def test_left_open(text: str, type_: str, trigger: str, field: str, read: Read, claim_at: ClaimAt) -> None:
    assert getattr(claim_at(read(text), type_, trigger), field) == ()


def test_the_talks_are_where_they_were_whoever_is_named_of_them(read: Read, claim_at: ClaimAt) -> None:
    reading = read("Envoys of Sudan and Chad held talks in Geneva. The president ruled out a pardon during the talks, "
                   "a key demand of rebel leaders.")
    assert [p.text for p in claim_at(reading, "talks", "talks, a").place] == ["Geneva"]


def test_claims_keep_their_order(read: Read) -> None:
    reading = read("Nine people were killed in an air strike on Saada. Rebels captured Juba. Two died in the fighting.")
    starts = [c.trigger.start for c in reading.claims]
    assert starts == sorted(starts)


def test_weights_say_what_they_must() -> None:
    assert weights()["same type"] > weights()["same family"]
    assert weights()["places apart"] < 0 < weights()["same days"]
