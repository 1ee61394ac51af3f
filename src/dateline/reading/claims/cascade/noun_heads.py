"""Whether a noun of a pattern is what its group is about, or only describes something else there."""

from __future__ import annotations

from dateline.data.load import noun_forms
from dateline.reading.claims.cascade.classes import singular, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.scene import Scene


def heads_group(scene: Scene, hit: Hit) -> bool:
    """Whether a noun is what its group is about, not a describer ("campaign group", "evacuation convoy")."""
    noun = scene.units.noun[hit.unit]
    if noun is None:
        return True
    if hit.first >= noun.last:
        return False  # in the tail of an actor's name: "fighters of the X resistance movement"
    tokens = scene.parsed.sentence.tokens
    if _is_named(scene, hit):
        return True
    rest = [i for i in range(hit.last, noun.last)
            if not any(t.start <= tokens[i].start < t.end for t in scene.times)]
    if not rest or scene.parsed.tags[rest[0]] in "DM" or _is_plural(scene, hit) or (
            scene.parsed.lower[rest[0]] in word_class("deed_ground")):
        return True
    head = noun_forms().get(scene.parsed.lower[noun.head], ())
    if scene.parsed.sentence.kind == "title" and any(n.table == "source" for n in head):
        return True  # "... in Damascus blast Monitor": who says so, its colon lost
    first, last = tokens[hit.last - 1].end, tokens[rest[0]].start
    return any(first < p.start <= last or any(first < t.start <= last for t in p.toponyms) for p in scene.places)


def _is_named(scene: Scene, hit: Hit) -> bool:
    """"launched Operation Peace Spring"; a name that is only given to what was told is none ("named Operation ...")."""
    first = scene.parsed.sentence.tokens[hit.first]
    if hit.unit == 0 or first.text[0].islower() or first.lower not in word_class("named_after"):
        return False
    noun = scene.units.noun[hit.unit]
    head = noun_forms().get(scene.parsed.lower[noun.head], ()) if noun is not None else ()
    if any(entry.table in ("role", "source") for entry in head):
        return False  # "Operation Lion spokesman John Gai"
    verb = scene.units.verb[hit.unit - 1]
    return verb.lemma not in word_class("naming") if verb else scene.units.letter[hit.unit - 1] not in ('"', ",")


def _is_plural(scene: Scene, hit: Hit) -> bool:
    """A plural describes no noun: "mass killings destruction and displacement" is a list that lost its commas."""
    last = scene.parsed.lower[hit.last - 1]
    return last != singular(last)


def is_banned(scene: Scene, hit: Hit) -> bool:
    """"a moratorium on air strikes", "a freeze on fighting": what a deal is about does not happen."""
    k = hit.unit
    return scene.units.word[k - 1] == "on" and scene.head[k - 2] in word_class("deal")
