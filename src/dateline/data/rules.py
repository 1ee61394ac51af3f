"""What stands behind the id of a rule: what the rule does, where it comes from, and an example that the tests run."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from dateline.data.table import DataError, read_toml

_KEYS = ("id", "does", "source", "example")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of ``data/rules.toml``, a pattern of ``data/patterns`` or a rule of ``data/when``.

    ``example``: a sentence, in rules with the trigger of its claim in [brackets] and the words found in {braces}.
    """

    id: str
    does: str
    source: str
    example: str


@cache
def rules() -> Mapping[str, Rule]:
    """The rules that fill fields, by id. Raises ``DataError`` naming one that cannot be right."""
    out: dict[str, Rule] = {}
    for raw in read_toml("rules.toml")["rule"]:
        missing = [key for key in _KEYS if not raw.get(key)]
        if missing or raw["id"] in out:
            raise DataError(f"rules.toml ({raw.get('id')}): {'no ' + missing[0] if missing else 'there twice'}")
        out[raw["id"]] = Rule(*(raw[key] for key in _KEYS))
    return out


@cache
def patterns() -> Mapping[str, Rule]:
    """The patterns that find claims and the rules that find times, by id."""
    out: dict[str, Rule] = {}
    for file in ("ground", "strikes", "harm", "relief"):
        for n, raw in enumerate(read_toml("patterns", f"{file}.toml")["pattern"], 1):
            id_ = f"{file}:{raw['type']}:{n}"
            out[id_] = Rule(id_, f"a way of saying “{raw['type']}”", f"data/patterns/{file}.toml", raw["examples"][0])
    for raw in read_toml("when", "rules.toml")["rule"]:
        sentence, words = raw["examples"][0]
        out[raw["id"]] = Rule(raw["id"], _time(raw), "data/when/rules.toml", sentence.replace(words, f"{{{words}}}"))
    return out


def _time(raw: Mapping[str, Any]) -> str:
    return f"a way of saying when ({raw['kind']})"


def rule(id_: str) -> Rule | None:
    """The rule of an id, null where there is none.

    An id may be that of a frame of a time ("since"), of two times joined ("weekday+weekday"), or of a pattern with what
    is to be known of it ("strikes:strike:8 means not told").
    """
    if "+" in id_:
        return patterns().get(id_.split("+")[0])
    return rules().get(id_) or patterns().get(id_.partition(" ")[0]) or rules().get(f"time.{id_}")
