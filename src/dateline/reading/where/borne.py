"""Names that no gazetteer knows and that a page gives to a person, a storm or a body, and to no place."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.reading.where.folding import fold
from dateline.reading.where.row import Row

_LONGEST = 3    # nodes of an unknown name
_DESCRIBING = ("ed", "ing", "held")     # ends of words that open a sentence before a town: "Besieged X", "Rebel-held X"


def borne_in(row: Row, names: frozenset[str]) -> Iterator[str]:
    """Those of the folded ``names`` that a sentence gives to another than a place: "Cyclone X", "Jan X", "X said"."""
    if row.headline:
        return
    for i, node in enumerate(row.nodes):
        if node.kind != "capital":
            continue
        for last in range(i + 1, min(i + _LONGEST, len(row.nodes)) + 1):
            name = fold(row.text[node.start:row.nodes[last - 1].end])
            if name in names and (_is_called(row, i) or _acts(row, i, last)):
                yield name


def _is_called(row: Row, i: int) -> bool:
    """Whether another name, a title or a word such as "Cyclone" stands right before the name at node ``i``."""
    before = row.node(i - 1)
    if before is None or before.kind != "capital" or row.text[before.end:row.nodes[i].start] != " ":
        return False
    words = row.words
    known = before.lower in words.persons or before.lower in words["titles"] or before.lower in words["named_else"]
    opens = i == 1 and (before.lower in words.common or before.lower.endswith(_DESCRIBING))
    return known or not (opens or before.lower in words["sides_of_towns"])


def _acts(row: Row, first: int, last: int) -> bool:
    """Whether what follows the name says that somebody bears it: "X said", not "in X, said Y", and "X, who"."""
    placed = row.is_placed(first) or row.word(first - 1) in row.words["name_links"]
    speaks = row.word(last) in row.words["speaking"] and not placed
    return speaks or row.word(last + (row.word(last) == ",")) in row.words["personal"]
