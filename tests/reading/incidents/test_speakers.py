"""A speaker without a name is the one of its kind that the report names, and nobody where it may be several."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from dateline.model import Reading

Read = Callable[..., Reading]

ONE = [
    ("Shells fell on Homs on Monday, {a war monitor} said. The Syrian Observatory for Human Rights said the shelling "
     "of Homs killed nine.", "Syrian Observatory for Human Rights"),
    ("Syrian warplanes bombed Douma, {state media} said. Syrian warplanes bombed Douma twice, SANA said.",
     "Syrian Arab News Agency"),
    ("Shells fell on Homs on Monday, SANA said. The shelling of Homs killed nine, {Syrian state media} said.",
     "Syrian Arab News Agency"),
    ("Shells fell on Homs on Monday, SANA said. {State television} said the shelling destroyed two shops.",
     "Syrian Arab News Agency"),
    ("The US-led coalition said it had bombed Mosul on Monday. {The coalition} said the strikes on Mosul went on.",
     "International coalition against the Islamic State"),
]
NOBODY = [
    # two bodies that watch
    "Shells fell on Homs, {a monitor} said. The Syrian Observatory for Human Rights said nine were killed in Homs. "
    "The OPCW said shells fell on Homs.",
    # a body of its own
    "Shells fell on Homs, {a truce commission} said. The Syrian Observatory for Human Rights said nine were killed.",
    # nobody is named
    "Shells fell on Homs, {a war monitor} said. Residents said the shelling of Homs killed nine.",
    # the media of a state mean no private ones
    "Shells fell on Homs, {state television} said. Al Jazeera said the shelling of Homs killed nine.",
]


def named(reading: Reading, words: str) -> set[str | None]:
    return {s.name for c in reading.claims for s in c.source if s.text.lower() == words.lower().removeprefix(
        "the ").removeprefix("a ")}


def marked(text: str) -> tuple[str, str]:
    return text.replace("{", "").replace("}", ""), text[text.index("{") + 1:text.index("}")]


@pytest.mark.parametrize(("text", "name"), ONE)
def test_the_only_one_of_its_kind(text: str, name: str, read: Read) -> None:
    text, words = marked(text)
    assert named(read(text), words) == {name}


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_guessed(text: str, read: Read) -> None:
    text, words = marked(text)
    assert named(read(text), words) == {None}
