"""The person whom the words of a speaker name beside a role: before it, after it, behind whom the role belongs to."""

from __future__ import annotations

from dateline.data.load import noun_forms
from dateline.model import ActorMention
from dateline.reading.claims.cascade.classes import any_class, singular
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.words import saying
from dateline.reading.who.names import match_name, name_index
from dateline.reading.who.words import is_role

_FULL_NAME, _LONGEST_NAME = 2, 4  # words
_BODY_TABLES = frozenset({"government", "force", "political"})
_NO_NAME_BEFORE = frozenset({"force", "political", "role"})  # what stands before a name of its own: "group X"
_PERSONAL = frozenset({"role", "source", "people"})


def person_named(
    scene: Scene, k: int, first: int, last: int, actors: tuple[ActorMention, ...],
) -> ActorMention | None:
    """The person by whose name tokens ``first`` to ``last`` of unit ``k`` speak; ``actors``: those among them."""
    person = person_in(actors) or _before_role(scene, first, last)
    if person is not None or (first, last) != scene.units.spans[k]:
        return person
    return _apposed(scene, k) or _behind_body(scene, k)


def person_in(actors: tuple[ActorMention, ...]) -> ActorMention | None:
    """The person named, not by a role alone."""
    return next((a for a in actors if a.kind == "person" and not a.head), None)


def _before_role(scene: Scene, first: int, last: int) -> ActorMention | None:
    """The name that a role follows without a comma, with its body or without: "Omar Deng director of the clinic", "Omar
    Deng Human Rights Watch executive director"; of "UN Special Envoy" none is a person."""
    tags, start = scene.parsed.tags, first
    for i in range(first, last):
        if not is_role(scene.parsed, i):
            continue
        name = _name_before(scene, start, start + len(tags[start:i].rstrip("N")))
        if name is not None:
            return _unlisted(scene, *name)
        start = i + 1
    return None


def _name_before(scene: Scene, first: int, end: int) -> tuple[int, int] | None:
    """The tokens of a person's name among ``first`` to ``end``: behind a place, before the name of a body."""
    while first < end and _is_place(scene, first):
        first += 1  # a comma was lost behind it
    last = next((n for n in range(first, end) if _is_listed_otherwise(scene, n)), end)
    if last - first < _FULL_NAME or set(scene.parsed.tags[first:end]) != {"E"}:
        return None
    body = _is_noun(scene, last - 1, _BODY_TABLES) or scene.parsed.lower[last - 1] in any_class("site", "building")
    return None if body else (first, last)


def _apposed(scene: Scene, k: int) -> ActorMention | None:
    """"a spokesman for X, Rupert Colville, told": the person after the role."""
    for j in range(k + 1, min(k + 7, len(scene.units.letters))):
        if scene.units.letters[j] not in "POBN,T":
            return None
        if scene.units.letters[j] == "N" and scene.units.letters[j - 1] == ",":
            person = person_in(scene.actor_on(j))
            if person is not None:
                return person
    return None


def _behind_body(scene: Scene, k: int) -> ActorMention | None:
    """"a nurse at Juba Hospital Jane Doe", "member of the committee Jane Doe": the name that ends the words of what a
    person belongs to, a comma lost before it; in "spokesman for President Deng" it is that of somebody else."""
    units, j = scene.units, k
    while units.letter[j + 2] == "N" and units.letter[j + 1] in ("O", "P") and units.word[j + 1] in saying("belonging"):
        j += 2
    head = scene.head[k]
    if j == k or singular(head) != head or not any(e.table in _PERSONAL for e in noun_forms().get(head, ())):
        return None
    first, last = units.spans[j]
    start = _listed_person(scene, first, last) or last
    while start > first and last - start < _LONGEST_NAME and _may_be_of_name(scene, start - 1):
        start -= 1
    if start <= first or last - start < _FULL_NAME:
        return None
    if _is_noun(scene, start - 1, _NO_NAME_BEFORE) and not _is_listed_otherwise(scene, start - 1):
        return None
    return _unlisted(scene, start, last)


def _listed_person(scene: Scene, first: int, last: int) -> int | None:
    """The token at which a person of the lists begins whose name ends before ``last``."""
    for i in range(first + 1, last - 1):
        name = match_name(scene.parsed.sentence.tokens, i, name_index())
        if name is not None and name.last == last and name.entries[0].kind == "person":
            return i
    return None


def _may_be_of_name(scene: Scene, i: int) -> bool:
    """Whether token ``i`` may be part of a person's name: a name that is no noun, body's, site's or place's."""
    word = scene.parsed.lower[i]
    return scene.parsed.tags[i] == "E" and not (
        _is_noun(scene, i) or _is_listed_otherwise(scene, i) or word in any_class("site", "building"))


def _is_listed_otherwise(scene: Scene, i: int) -> bool:
    """Whether a name of the lists that is no person's begins or ends at token ``i``."""
    tokens = scene.parsed.sentence.tokens
    begins = match_name(tokens, i, name_index())
    start, end = tokens[i].start, tokens[i].end
    return _is_place(scene, i) or (begins is not None and begins.entries[0].kind != "person") or any(
        a.id is not None and not a.head and a.kind != "person" and a.start <= start and end <= a.end
        for a in scene.actors)


def _is_place(scene: Scene, i: int) -> bool:
    """Whether token ``i`` is part of a place's name."""
    token = scene.parsed.sentence.tokens[i]
    return any(p.kind == "name" and p.start <= token.start and token.end <= p.end for p in scene.places)


def _is_noun(scene: Scene, i: int, tables: frozenset[str] | None = None) -> bool:
    """Whether the word at token ``i`` is one of ``nouns.toml``."""
    return any(tables is None or e.table in tables for e in noun_forms().get(scene.parsed.lower[i], ()))


def _unlisted(scene: Scene, first: int, last: int) -> ActorMention:
    a, b = scene.parsed.words(first, last)
    text = scene.page.text[a:b]
    known = next((m for m in scene.actors if m.kind == "person" and not m.head and a <= m.start and m.end == b), None)
    return known or ActorMention(text, a, b, None, text, "person")
