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


@pytest.mark.parametrize(("types", "example", "told"), _examples())
def test_examples(types: list[str], example: str, told: bool, read: Read) -> None:
    before, rest = example.split("[", 1)
    trigger = rest.split("]", 1)[0]
    claims = read(example.replace("[", "").replace("]", "")).claims
    met = [c for c in claims if c.type in types and c.trigger.start < len(before) + len(trigger)
           and len(before) < c.trigger.end]
    assert bool(met) == told
