"""Words of a claim in another sense: the examples of data/patterns/senses.toml, the trigger in [brackets]."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Iterator
from importlib.resources import files
from typing import Any

import pytest

from dateline.model import Reading

Read = Callable[..., Reading]


def _examples() -> Iterator[Any]:
    text = (files("dateline.data") / "patterns" / "senses.toml").read_text(encoding="utf-8")
    for sense in tomllib.loads(text)["sense"]:
        for key in ("none", "claim"):
            for example in sense.get(key, ()):
                yield pytest.param(sense["type"], example, key == "claim", id=f"{sense['type'][0]}-{example[:40]}")


@pytest.mark.parametrize(("types", "example", "told"), [*_examples()])
def test_examples(types: list[str], example: str, told: bool, read: Read) -> None:
    before, rest = example.split("[", 1)
    trigger = rest.split("]", 1)[0]
    claims = read(example.replace("[", "").replace("]", "")).claims
    met = [c for c in claims if c.type in types and c.trigger.start < len(before) + len(trigger)
           and len(before) < c.trigger.end]
    assert bool(met) == told


@pytest.mark.parametrize(("text", "trigger"), [
    # the past that only dates, or by which a side is named
    ("Nine men died in the worst night in Gao since the start of the Russian invasion.", "invasion"),
    ("The school in Gao is held by rebels fighting the Malian government.", "fighting"),
    # who goes to join a war flees none
    ("Nine girls fled their homes in Gao with two friends to join the rebels.", "fled"),
    # a force's own arms back nobody
    ("Rebels, backed by tanks, took Gao.", "backed"),
    # who is accused, by nobody
    ("Police in Gao freed nine men accused of looting.", "accused"),
    # what fails to do something is told by that; a season and a find take nothing; those who are backed are no force
    ("Rebels shelled Gao. The truce failed to hold.", "failed"),
    ("Soldiers who had fought near Gao saw the town's fall colours.", "fall"),
    ("After a battle in Gao police announced a drugs seizure.", "seizure"),
    ("The minister spoke of his support for the people of Gao after the bombing.", "support"),
    ("The raid put an end to the fighting in Gao.", "end"),
    # who has fled escapes once; excuses; what is beaten off is no second claim; who finds fault with a law
    ("Civilians have fled Gao to escape the battles.", "escape"),
    ("The coalition rejected any and all excuses for the raids on Gao.", "rejected"),
    ("The army repelled the assault on Gao.", "assault"),
    ("Lawyers criticised the army for its haste near Gao after the battle.", "criticised the army for"),
    # a club taken over, the centre of a debate, a road's ceremony, a minute of silence, a study, an idea
    ("Rebels shelled Gao. The Washington takeover of the club was hailed.", "takeover"),
    ("Rebels shelled Gao. The party controls the centre of the debate.", "controls"),
    ("Rebels shelled Gao. A signing ceremony for the new road was held.", "signing ceremony"),
    ("Rebels shelled Gao. The troops were halted for a minute of silence.", "halted"),
    ("Rebels shelled Gao. The writer is holed up in his study.", "holed up in"),
    ("Rebels shelled Gao. The officers set out from the idea that it was lost.", "set out from"),
    # a toll that nobody gives; classes and embassies; what is stood by is no force; police that comes
    ("The army gave no casualty toll for the raid on Gao.", "toll"),
    ("The agency cannot verify the death toll of the raid on Gao.", "death toll"),
    ("Universities in Gao suspended classes after the attack.", "suspended"),
    ("Embassies have withdrawn their staff from Gao after the attack.", "withdrawn"),
    ("The US stands in support of the agreement after the battle of Gao.", "in support of"),
    ("He fled after the battle of Gao when police officers arrived.", "arrived"),
    # talks praised and not held; who does not know; observers; access to no relief; the swap in which they were freed
    ("Dialogue is the only answer to the fighting in Gao.", "Dialogue"),
    ("He said he did not know about injuries in Gao after the battle.", "injuries"),
    ("The OSCE mission entered Gao after the battle.", "entered"),
    ("The army must allow monitors access to all of Gao after the battle.", "allow"),
    ("Nine soldiers were freed during the swap in Gao.", "swap"),
    ("The rebels are still in talks with the army in Gao.", "still in"),
    # what was agreed, told by the agreeing
    ("The two armies in Gao agreed to continue with the ceasefire.", "ceasefire"),
    # where people live; whose lorries; against crime and dissent
    ("He left the settlement of Kadum near Gao with his family.", "settlement"),
    ("The UN vehicles entered the town of Gao.", "entered"),
    ("The police crackdown netted nine men in Gao.", "crackdown"),
    ("The president's campaign to win Gao began on Monday.", "campaign"),
])
def test_no_claim(text: str, trigger: str, read: Read) -> None:
    assert trigger not in {c.trigger.text for c in read(text).claims}


@pytest.mark.parametrize("text", [
    "Thousands fled Gao and want to join the rebels.", "Nine families fled Gao to join their relatives in Bor.",
])
def test_who_flees_and_joins_others_flees(text: str, read: Read) -> None:
    assert [c.type for c in read(text).claims] == ["displace"]
