"""The two sides that one word names before a noun: "a US-Taliban deal", "Israeli-Palestinian talks"."""

from __future__ import annotations

from dateline.data.actor import fold
from dateline.model import ActorMention
from dateline.reading.claims.cascade.classes import any_class
from dateline.reading.claims.cascade.parts import Case
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.rules import fills
from dateline.reading.who.names import name_index

_HYPHEN = "-"
_SIDES = frozenset({"state", "group", "people", "coalition", "force"})


@fills("party.hyphened")
def two_sides(case: Case) -> tuple[ActorMention, ...]:
    """The sides that describe the noun of a hit, or of a verb what it is about; none where either half is no side."""
    of_verb = (k for k in (case.parts.object, case.parts.subject) if k is not None and case.scene.head[k] in _matter())
    parts = (case.hit.unit,) if case.hit.kind == "noun" else of_verb
    return next((pair for k in parts if (pair := _sides_in(case.scene, k))), ())


def _matter() -> frozenset[str]:
    """What two sides share; "an Israeli-Palestinian activist" is one person, "a US-Afghan force" one body."""
    return any_class("talks", "deal")


def _sides_in(scene: Scene, k: int) -> tuple[ActorMention, ...]:
    noun = scene.units.noun[k]
    for token in scene.parsed.sentence.tokens[noun.first:noun.last - 1] if noun is not None else ():
        if token.text.count(_HYPHEN) != 1 or fold(token.text.replace(_HYPHEN, " ")) in name_index().names:
            continue  # "Kosovo-Albanian" names one people
        at = token.start + token.text.index(_HYPHEN)
        pair = tuple(a for a in (_side(scene, token.start, at), _side(scene, at + 1, token.end)) if a is not None)
        if len(pair) > 1 and pair[0].id != pair[1].id:
            return pair
    return ()


def _side(scene: Scene, start: int, end: int) -> ActorMention | None:
    """The side that the characters from ``start`` to ``end`` name with a capital."""
    text = scene.page.text[start:end]
    entries = name_index().names.get(fold(text), ()) if text[:1].isupper() else ()
    named = next((e for e in entries if e.kind in _SIDES and not (e.exact and e.alias != text)), None)
    if named is None:
        return None
    return ActorMention(text, start, end, named.id, named.name, named.kind, side=named.side, adjective=named.adjective)
