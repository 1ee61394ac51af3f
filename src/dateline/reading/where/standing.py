"""What the words around a bare name say of it: does it stand where a place stands, or where anyone may stand?"""

from __future__ import annotations

from enum import IntEnum

from dateline.reading.where.lexicon import lexicon
from dateline.reading.where.nodes import Node
from dateline.reading.where.phrase import Phrase
from dateline.reading.where.row import Row

_NEAR = 4       # nodes between a verb of movement and its "to", and between a name and the verb that it is subject of
_LONGEST_LIST = 4       # further subjects between a name and their verb: "X, Y and Z fell"


class Standing(IntEnum):
    """``ACTED_ON``: "captured X", "the siege of X", "X fell", where persons stand too; ``PLACED``: "in X"."""

    BARE = 0
    ACTED_ON = 1
    PLACED = 2


def standings(row: Row, phrases: list[Phrase]) -> list[Standing]:
    """How each phrase of a sentence stands; a list hands that on: "in Suran and Halfaya"."""
    found: list[Standing] = []
    nodes = row.nodes
    for i, phrase in enumerate(phrases):
        own = Standing.PLACED if phrase.first in row.listing else _standing(nodes, phrase)
        last = phrases[i - 1] if i else None
        joined = last and last.last == phrase.first - 1 and nodes[last.last].lower in ("and", ",", "or")
        if last and joined and not _speaks(nodes, phrase):
            own = max(own, Standing.PLACED if last.name and last.type else found[-1])
        found.append(own)
    return found


def _speaks(nodes: list[Node], phrase: Phrase) -> bool:
    """Whether a bare name opens no list: "ten died in Jolo, Padilla said"."""
    after = nodes[phrase.last].lower if phrase.last < len(nodes) else ""
    return phrase.type is None and after in lexicon()["political_verbs"]


def _standing(nodes: list[Node], phrase: Phrase) -> Standing:
    words, i = lexicon(), phrase.first
    before = nodes[i - 1].lower if i else ""
    if before in words["strong_locative"] or (before == "of" and i > 1 and nodes[i - 2].kind == "type"):
        return Standing.PLACED
    if before in words["place_verbs"] or _is_after_noun(nodes, i, before) or _is_goal(nodes, i, before):
        return Standing.ACTED_ON
    return Standing.ACTED_ON if _is_acted_on(nodes, phrase.last) else Standing.BARE


def _is_after_noun(nodes: list[Node], i: int, before: str) -> bool:
    """ "the siege of X", "an attack on X", "the battle for X"."""
    words = lexicon()
    return i > 1 and before in words["aimed_links"] and nodes[i - 2].lower in words["struck"]


def _is_goal(nodes: list[Node], i: int, before: str) -> bool:
    """ "withdrew from X", "fled on foot to X"."""
    moving = lexicon()["moving"]
    return before in ("to", "from") and any(n.lower in moving for n in nodes[max(0, i - 1 - _NEAR):i - 1])


def _is_acted_on(nodes: list[Node], i: int) -> bool:
    """ "X was bombed", "X and Y have fallen", "X remains under siege", "X residents"."""
    words, passive = lexicon(), False
    if i < len(nodes) and nodes[i].lower in words["dwellers"]:
        return True
    stop = min(i + 2 * _LONGEST_LIST, len(nodes) - 1)
    while i < stop and nodes[i].lower in ("and", ",") and nodes[i + 1].kind == "name":
        i += 2
    for node in nodes[i:i + _NEAR]:
        lower = node.lower
        if lower in words["falling"] or (passive and (lower in words["place_participles"] or lower in words["under"])):
            return True
        passive = passive or lower in words["being"]
        if lower not in words["being"] and lower not in words["auxiliaries"]:
            return False
    return False
