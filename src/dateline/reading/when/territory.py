"""Towns of a country at war that a group holds as a text tells it now: "a town held by the Islamic State group"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from dateline.data.table import read_toml
from dateline.reading.when.bound import Bound
from dateline.reading.when.known import any_word
from dateline.reading.when.lexicon import alternatives

_BEFORE = 25  # characters before the words in which "was" or "once" makes them history
_FEW = r"(?: [\w-]+)"


@dataclass(frozen=True, slots=True)
class _Group:
    """Who held towns in a war, between which days, and the ways in which it is told."""

    war: str
    name: re.Pattern[str]
    first: date
    last: date
    ways: re.Pattern[str]


def territory(text: str, war: str) -> Iterator[Bound]:
    """The days on which a group held towns as the text says; ``war``: the id of that of the sentence."""
    for group in _groups():
        if group.war != war or not group.name.search(text) or _not_towns().search(text):
            continue
        for match in group.ways.finditer(text):
            if not _no_longer().search(text[max(0, match.start() - _BEFORE) : match.end()]):
                yield Bound(group.first, group.last,
                            f"“{match.group()}”: it held towns there from {group.first} to {group.last}")


def _ways(who: str) -> re.Pattern[str]:
    """ "X-held", "held by X", "X, which controls", "X fighters control", "under X control"."""
    table = _table()["told"]
    held, controls, control, members, now = (
        alternatives(table[key]) for key in ("held", "controls", "control", "members", "now"))
    group = rf"(?<!\w)(?:{who})(?!\w)(?: (?:extremist )?(?:group|terrorist group|organi[sz]ation))?"
    link = rf",?(?: (?:which|that|who|and|{now}))*"
    return re.compile(rf"(?<!\w)(?:{who})(?: group)?[- ](?:{held})(?= [a-z])"
                      rf"|\b(?:{held}) by (?:the )?{_FEW}{{0,2}}? ?{group}"
                      rf"|{group}{link} (?:{controls})\b|{group} (?:{members}){link} (?:{control})\b"
                      rf"|\bunder (?:the )?(?:full )?control of (?:the )?{group}|\bunder {group} control\b")


@cache
def _table() -> Mapping[str, Any]:
    return read_toml("when", "territory.toml")


@cache
def _groups() -> tuple[_Group, ...]:
    return tuple(_Group(row["war"], any_word("|".join(row["who"])), date.fromisoformat(row["from"]),
                        date.fromisoformat(row["to"]), _ways(alternatives(row["who"]))) for row in _table()["group"])


@cache
def _no_longer() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(_table()['told']['no_longer'])})\b")


@cache
def _not_towns() -> re.Pattern[str]:
    return any_word("|".join(_table()["told"]["not_towns"]))
