"""Who says so where a headline lost its colon, who is quoted without "as", and who speaks where nobody did before."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Claim, Reading

Read = Callable[..., Reading]
ClaimAt = Callable[..., Claim]

# Who signs a headline is no part of whom it names last.
SIGNED = [
    ("Nine soldiers killed in clashes with RSF Monitor", "clash", "clashes", ["Monitor"]),
    ("Nine dead in raids on Malakal Monitor", "casualties", "dead", ["Monitor"]),
    ("Nine dead in raids in Unity province NGO", "casualties", "dead", ["NGO"]),
    ("Tunnel blast kills 38 rebel fighters monitor", "casualties", "kills", ["monitor"]),
    ("Raid kills nine in Bor War Monitor", "casualties", "kills", ["War Monitor"]),
    # but who was struck or murdered says nothing
    ("Army opens fire on convoy of French NGO", "offensive", "opens fire on", []),
    ("Video shows murder of two Kenyan activists", "attack", "murder", []),
]

# A source without "as", a colon or a name before it.
QUOTED = [
    ("The charity quoted villagers who had fled saying that two men were killed.", "casualties", "killed",
     ["charity", "villagers"]),
    ("The charity quoted villagers as saying that two men were killed.", "casualties", "killed",
     ["charity", "villagers"]),
    ("The mayor quoted a poem on Monday after rebels captured Malakal.", "seize", "captured", []),
    ("Nine people were killed in Bor according to media reports.", "casualties", "killed", ["media reports"]),
    ("Nine people were killed in Bor according to human rights group.", "casualties", "killed", ["human rights group"]),
    ("\"Rebels captured Malakal\" the sources said.", "seize", "captured", ["sources"]),
    ("A nurse said nine had died. Rebels captured Malakal, the source said.", "seize", "captured", ["nurse"]),
    ("Syria Britain and France said rebels captured Malakal.", "seize", "captured", ["Syria", "Britain", "France"]),
    # a title before a name, its comma lost; a claim is theirs who make it, and not his who answers it
    ("I fear reports that rebels captured Malakal near Bor Foreign Secretary Omar Deng said.", "seize", "captured",
     ["reports", "Omar Deng"]),
    ("Leaders answered the claim by villagers in Juba that rebels captured Malakal.", "seize", "captured",
     ["villagers in Juba"]),
    ("The mayor responded to the siege that began as rebels captured Malakal.", "seize", "captured", []),
    ("The mayor responded to AFP that rebels captured Malakal.", "seize", "captured", ["mayor", "AFP"]),
    # the medium to which it was said tells it on, a council before which it was said does not
    ("The governor confirmed to AFP that rebels captured Malakal.", "seize", "captured", ["governor", "AFP"]),
    ("Rebels captured Malakal said Governor Omar Deng to AFP.", "seize", "captured", ["Omar Deng", "AFP"]),
    ("The governor explained to the elders that rebels captured Malakal.", "seize", "captured", ["governor"]),
    ("The governor told the UN Security Council that rebels captured Malakal.", "seize", "captured", ["governor"]),
]


@pytest.mark.parametrize(("text", "type_", "trigger", "chain"), [*SIGNED, *QUOTED])
def test_voices(text: str, type_: str, trigger: str, chain: list[str], read: Read, claim_at: ClaimAt) -> None:
    claim = claim_at(read(text), type_, trigger)
    assert [s.text for s in claim.source] == chain


def test_who_signs_a_headline_did_nothing_in_it(read: Read) -> None:
    claims = read("Nine soldiers killed in clashes with RSF Monitor").claims
    assert {a.text for c in claims for a in (*c.agent, *c.target)} == {"RSF", "soldiers"}


def test_what_a_body_found_out_itself_is_its_own_voice(read: Read, claim_at: ClaimAt) -> None:
    text = "A nurse told Human Rights Watch that rebels captured Malakal. Rebels shelled Bor, Human Rights Watch said."
    own = read(text, outlet="Human Rights Watch")
    assert [s.text for s in claim_at(own, "seize", "captured").source] == ["nurse"]
    assert not claim_at(own, "shelling", "shelled").source
    assert claim_at(read(text), "shelling", "shelled").source


def test_who_asks_says_nothing_by_it(read: Read, claim_at: ClaimAt) -> None:
    claim = claim_at(read("The army was asked by Chad to stop as rebels captured Malakal."), "seize", "captured")
    assert not claim.source
