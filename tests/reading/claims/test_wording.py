"""Loaded and plain words for one thing are read alike: the same claims but for the words."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from dateline.model import Reading

Read = Callable[..., Reading]

PAIRS = [
    ("regime", "government", "Assad’s regime forces captured Homs from rebels on Monday."),
    ("regime", "government", "Rebels attacked regime positions near Homs."),
    ("regime", "government", "The Syrian regime rejected the proposal."),
    ("liberated", "captured", "The army liberated Mosul from Islamic State on Sunday."),
    ("terrorists", "militants", "Six terrorists were killed in Homs, the army said."),
    ("terrorists", "rebels", "The army drove terrorists out of Homs."),
    ("mercenaries", "fighters", "Mercenaries from Chad attacked Sabha."),
    ("thugs", "fighters", "Government thugs attacked protesters in Khartoum."),
    ("martyred", "killed", "Nine civilians were martyred in Gaza City."),
    ("jihadists", "militants", "Jihadists captured Timbuktu on Friday."),
    ("Takfiri", "armed", "Takfiri militants shelled Homs on Friday."),
    ("occupation forces", "Israeli forces", "Israeli occupation forces arrested 12 people in Nablus."),
]


def told(reading: Reading) -> list[tuple[Any, ...]]:
    """The claims of a reading without their words. Namings of one force may differ in exactness, never in side."""
    return [(c.type, [a.side or a.id for a in c.agent], [a.side or a.id for a in c.target],
             [t.id for p in c.place for t in p.toponyms],
             c.time.first, c.time.last, [(h.kind, h.low, h.high, h.side) for h in c.harm], len(c.source), c.status,
             c.extent, c.incident) for c in reading.claims]


@pytest.mark.parametrize(("loaded", "plain", "text"), PAIRS)
def test_same_claims(loaded: str, plain: str, text: str, read: Read) -> None:
    neutral = text.replace(loaded, plain).replace(loaded.capitalize(), plain.capitalize())
    neutral = neutral.replace("Israeli Israeli", "Israeli")
    assert neutral != text
    assert told(read(text)) == told(read(neutral))
    assert told(read(text))


LOADED = ("terror", "regime", "mercenar", "thug", "takfir", "liberat", "occup", "martyr", "jihad", "puppet")


@pytest.mark.parametrize("text", sorted({text for _, _, text in PAIRS}))
def test_no_loaded_word_in_an_id(text: str, read: Read) -> None:
    ids = {v.id for c in read(text).claims for v in (*c.agent, *c.target, *c.source) if v.id}
    names = {v.name.lower() for c in read(text).claims for v in (*c.agent, *c.target) if v.name and v.id}
    assert not [i for i in ids | names for word in LOADED if word in i]
