"""When: which time expression of a sentence dates which claim."""

from __future__ import annotations

from dataclasses import replace

from dateline.model import TimeMention
from dateline.reading.claims.cascade.attribution import Scope
from dateline.reading.claims.cascade.classes import status_words
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.row import chain_head, is_verb
from dateline.reading.claims.cascade.scene import Scene

_UNDATED = frozenset({"vague", "duration"})


def time_of(scene: Scene, hit: Hit, scopes: tuple[Scope, ...]) -> TimeMention | None:
    """The time of a happening: the nearest in its clause that dates neither the saying nor another happening.

    A dated expression goes before a vague one ("an overnight attack Wednesday": Wednesday).
    """
    best: tuple[bool, int, TimeMention] | None = None
    for time in scene.times:
        if _dates_saying(scene, time, scopes):
            continue
        owner = _begun(scene, time)
        if owner is not None:
            if owner == hit.unit:
                return replace(time, role="since")
            continue
        distance = _distance(scene, hit, time)
        if distance is None:
            continue
        rank = (time.granularity in _UNDATED, distance, time)
        if best is None or rank[:2] < best[:2]:
            best = rank
    return best[2] if best else None


def _begun(scene: Scene, time: TimeMention) -> int | None:
    """The noun whose beginning a relative clause dates ("air raids, which began on September 30"), null elsewhere."""
    at = scene.unit_at(time.start)
    for k in range(at, max(-1, at - 4), -1):
        verb = scene.units.verb(k)
        if verb is None:
            continue
        if verb.lemma not in status_words("begin_verb") or scene.units.letter(k - 1) != "R":
            return None
        j = k - 2 - (scene.units.letter(k - 2) == ",")
        return chain_head(scene.units, j) if scene.units.letter(j) == "N" else None
    return None


def _distance(scene: Scene, hit: Hit, time: TimeMention) -> int | None:
    """How far a time stands from a trigger, in units; null where a clause of another happening parts them."""
    here, there = scene.unit_at(scene.parsed.sentence.tokens[hit.first].start), scene.unit_at(time.start)
    a, b = sorted((here, there))
    between = scene.units.letters[a + 1:b]
    verbs = sum(is_verb(c) and c != "g" for c in between)
    fronted = there < here and not any(is_verb(c) for c in scene.units.letters[:there])
    walls = sum(c in "WR:" for c in between)
    if walls and (not fronted or verbs > 1):
        return None
    if (between.count("V") if fronted else verbs) > 1:
        return None
    if "t" in between and not _coming(scene, a, b):
        return None
    return b - a + 6 * walls + 3 * verbs


def _coming(scene: Scene, a: int, b: int) -> bool:
    """Whether the infinitives between are those of one coming act ("are to meet", "plans to hold")."""
    return all(is_verb(scene.units.letter(k - 1)) for k in range(a + 1, b) if scene.units.letters[k] == "t")


def _dates_saying(scene: Scene, time: TimeMention, scopes: tuple[Scope, ...]) -> bool:
    """"said on Thursday", "according to X on Thursday": the day of saying is not the day of the event."""
    at = scene.unit_at(time.start)
    for scope in scopes:
        if scope.blames:
            continue
        verb = scene.units.unit_of[scope.verb]
        according = scene.parsed.lower(scope.verb) == "according"
        told = any(is_verb(c) for c in scene.units.letters[:at])  # "fell on Monday the army said": the day of the fall
        before = not according and not told and 0 <= verb - at <= 3
        if not 0 <= at - verb <= 6 and not before:
            continue
        low, high = sorted((at, verb))
        walls = "VWRtug" if according else "VWRtug,"
        if not any(c in walls for c in scene.units.letters[low + 1:high]) and _tells_saying(scene, at, verb):
            return True
    return False


def _tells_saying(scene: Scene, at: int, verb: int) -> bool:
    """After a word of saying only its own phrases may stand before the day: "said in a statement on Tuesday"."""
    between = scene.units.letters[verb + 1:at] if at > verb else ""
    return between.count("N") <= 2
