"""Words of a claim in another sense, by what stands beside them: "the calm was shattered" destroys nothing."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from dateline.data.table import read_toml
from dateline.reading.claims.cascade.classes import singular
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.parts import Parts
from dateline.reading.claims.cascade.predicates import heads_over
from dateline.reading.claims.cascade.row import owned
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.shapes import dataclass

_PARTS = frozenset({"object", "subject", "mover"})


@dataclass(frozen=True, slots=True)
class Sense:
    """One declaration of ``data/patterns/senses.toml``; see its head for the keys."""

    words: frozenset[str]
    part: str
    heads: frozenset[str]
    classes: frozenset[str]
    lacks: frozenset[str]


def has_other_sense(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether the words of a hit tell something else here."""
    senses = _senses().get(hit.pattern.type, ())
    triggers = _triggers(scene, hit) if senses else set()
    return bool(senses) and any(_applies(scene, hit, parts, sense) for sense in senses
               if not sense.words or not sense.words.isdisjoint(triggers))


def _applies(scene: Scene, hit: Hit, parts: Parts, sense: Sense) -> bool:
    if sense.part == "governor":
        verb = scene.units.verb[parts.governor] if parts.governor is not None else None
        return verb is not None and verb.lemma in sense.heads
    if sense.part in ("before", "before_one"):
        last = scene.parsed.lower[hit.last - 1]
        one = sense.part == "before" or last == singular(last)  # "in reprisal for", but "shot in reprisals"
        two, last_before = scene.parsed.lower[hit.first - 2], scene.parsed.lower[hit.first - 1]
        return one and not sense.heads.isdisjoint({last_before, f"{two}_{last_before}"})  # "rather than clashes"
    return any(_is_meant(scene, k, sense) for k in _units(scene, hit, parts, sense.part))


def _triggers(scene: Scene, hit: Hit) -> set[str]:
    form = scene.parsed.verbs[hit.first]
    return {form.lemma if form is not None else "", singular(scene.parsed.lower[hit.last - 1])}


def _units(scene: Scene, hit: Hit, parts: Parts, part: str) -> Iterator[int]:
    """The units in the part of the clause that a sense looks at."""
    if part == "hung_on":
        yield from (k for k, _ in heads_over(scene.units, hit.unit))
    elif part == "infinitive_of":
        before = hit.unit - 1
        yield from (before,) if scene.units.letter[hit.unit] == "t" and scene.units.letter[before] == "N" else ()
    elif part == "lone":  # the subject of a verb with no object: "fires burned", but "fires burned houses"
        doers = {parts.subject, parts.object} - {None}  # also one that is both: "fires that continued to burn"
        yield from (k for k in doers if k is not None and len(doers) == 1)
    elif part in _PARTS:
        meant = {"object": (parts.object,), "subject": (parts.subject,)}.get(part, (parts.object, parts.subject))
        yield from {unit for k in meant if k is not None for unit in (k, owned(scene.units, k) or k)}
    else:
        taken = scene.parsed.lower[hit.last - 1] in part.split() and scene.units.unit_of[hit.last:hit.last + 1]
        yield from taken or ()  # "sheltering in": the preposition is part of the trigger
        yield from (n for prep, n in parts.phrases if prep in part.split())


def _is_meant(scene: Scene, k: int, sense: Sense) -> bool:
    classes = scene.classes(k)
    return classes.isdisjoint(sense.lacks) and (scene.head[k] in sense.heads or bool(classes & sense.classes))


@cache
def _senses() -> dict[str, tuple[Sense, ...]]:
    """The senses by the claim type that they take away."""
    out: dict[str, tuple[Sense, ...]] = {}
    for raw in read_toml("patterns", "senses.toml")["sense"]:
        sense = Sense(
            frozenset(raw.get("words", ())), raw["part"], frozenset(raw.get("is", "").split()),
            frozenset(raw.get("class", ())), frozenset(raw.get("lacks", ())))
        for kind in raw["type"]:
            out[kind] = (*out.get(kind, ()), sense)
    return out
