"""Who says so: every link of the chain, in the order of the text."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Claim, Reading

Read = Callable[..., Reading]
ClaimAt = Callable[..., Claim]

# text, type, trigger, the words of the chain (each contained in a link, one link each)
CHAINS: list[tuple[str, str, str, list[str]]] = [
    ("Rebels captured Malakal.", "seize", "captured", []),
    ("The army said rebels had captured Malakal.", "seize", "captured", ["army"]),
    ("Rebels have captured Malakal, the army said.", "seize", "captured", ["army"]),
    ("According to residents, rebels captured Malakal.", "seize", "captured", ["residents"]),
    ("Rebels captured Malakal, according to the United Nations.", "seize", "captured", ["United Nations"]),
    ("Rebels captured Malakal on Monday, a military spokesman told Reuters.", "seize", "captured",
     ["military spokesman", "Reuters"]),
    ("Citing a local official, Reuters reported that rebels had captured Malakal.", "seize", "captured",
     ["local official", "Reuters"]),
    ("State television reported on Monday that troops had recaptured Malakal.", "seize", "recaptured",
     ["State television"]),
    ("Witnesses said a shell killed six people in Donetsk.", "casualties", "killed", ["Witnesses"]),
    ("A hospital doctor, who asked not to be named, said six people were killed in Donetsk.", "casualties", "killed",
     ["doctor"]),
    ("Mayor Ihor Kravchenko said six people were killed in Donetsk.", "casualties", "killed", ["Ihor Kravchenko"]),
    ("“Rebels have captured Malakal,” said Colonel Peter Deng.", "seize", "captured", ["Peter Deng"]),
    ("“Rebels have captured Malakal. They shelled the airport,” said Colonel Peter Deng.", "shelling", "shelled",
     ["Peter Deng"]),
    ("Colonel Peter Deng spoke from Juba. He said rebels had captured Malakal.", "seize", "captured", ["Deng"]),
    ("A security source said troops had left Juba. The source added that rebels captured Malakal.",
     "seize", "captured", ["security source"]),
    ("The army said rebels had left. Militiamen captured Malakal.", "seize", "captured", []),
    ("Footage showed rebels storming Malakal.", "offensive", "storming", ["Footage"]),
    ("The defence ministry denied that rebels had captured Malakal.", "seize", "captured", ["defence ministry"]),
    ("Kyiv accused Moscow of shelling Mariupol.", "accuse", "accused", []),
    ("Rebel commander John Gai claimed that his men captured Malakal.", "seize", "captured", ["John Gai"]),
    ("Rebels captured Malakal, Reuters reported, citing the army.", "seize", "captured", ["Reuters", "army"]),
    ("On Monday a monitoring group said rebels had captured Malakal.", "seize", "captured", ["monitoring group"]),
    ("On Tuesday two doctors said six people were killed in Donetsk.", "casualties", "killed", ["doctors"]),
    ("Activists and medics said six people were killed in Donetsk.", "casualties", "killed", ["Activists", "medics"]),
]


@pytest.mark.parametrize(("text", "type_", "trigger", "chain"), CHAINS)
def test_chain(text: str, type_: str, trigger: str, chain: list[str], read: Read, claim_at: ClaimAt) -> None:
    claim = claim_at(read(text), type_, trigger)
    got = [s.text for s in claim.source]
    assert len(got) == len(chain), got
    assert all(words in link or link in words for words, link in zip(chain, got, strict=True)), got


def test_title_tail(read: Read, claim_at: ClaimAt) -> None:
    text = ("Rebels capture Malakal: army\n\nJUBA – Heavy rain fell over the capital on Monday and the "
            "river rose by a metre, residents of two districts said.\n")
    claim = claim_at(read(text), "seize", "capture")
    assert [s.text for s in claim.source] == ["army"]


KINDS = [
    ("The army said rebels captured Malakal.", "official"),
    ("Witnesses said rebels captured Malakal.", "witness"),
    ("Activists said rebels captured Malakal.", "activist"),
    ("The Syrian Observatory for Human Rights said rebels captured Douma.", "monitor"),
    ("Reuters said rebels captured Malakal.", "media"),
    ("SANA said rebels captured Douma.", "state_media"),
    ("The United Nations said rebels captured Malakal.", "organisation"),
]


@pytest.mark.parametrize(("text", "kind"), KINDS)
def test_kind_of_source(text: str, kind: str, read: Read, claim_at: ClaimAt) -> None:
    (link,) = claim_at(read(text), "seize", "captured").source
    assert link.kind == kind


def test_side_of_a_source(read: Read, claim_at: ClaimAt) -> None:
    (link,) = claim_at(read("SANA said rebels captured Douma."), "seize", "captured").source
    assert link.side == "state.syria"
