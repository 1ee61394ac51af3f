"""Which days are days of saying: "said on Thursday", "on Monday the group said", "officials on Sunday insisted"."""

from __future__ import annotations

from functools import cache

from dateline.model import TimeMention
from dateline.reading.claims.cascade.attribution import Scope
from dateline.reading.claims.cascade.classes import singular, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.row import LINKS, is_verb
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.words import saying, words_of_saying

_NAMING = LINKS | frozenset("N,LI()\"CJ")  # what may stand between a fronted day and the verb of its speaker
_LONG = frozenset({"month", "year", "decade"})
_REACH = 6  # units after a word of saying within which its own day is told


def dates_saying(scene: Scene, time: TimeMention, scopes: tuple[Scope, ...], hit: Hit) -> bool:
    """Whether a time dates a word of saying or judging that is not the hit itself, and not what is said."""
    at = scene.unit_at(time.start)
    if _describes_noun(scene, at, time) or is_stretch_of_months(time):
        return False  # "said after Saturday's strikes"
    opens = time.rule == "offset"  # "two days after the army said": a clause begins with the time
    beside = _beside_speaker(scene, scene.unit_at(time.end - 1) if opens else at, hit, opens=opens)
    if beside or _right_after(scene, at, hit):
        return True
    return any(_dates_scope(scene, at, scope) for scope in scopes
               if not scope.blames and not hit.first <= scope.verb < hit.last)


def is_stretch_of_months(time: TimeMention) -> bool:
    """"in recent months", "over the past years": no single happening, nor the day on which somebody spoke."""
    words = time.text.lower().split()
    return not word_class("past_stretch").isdisjoint(words) and words[-1] != singular(words[-1]) in _LONG


def _describes_noun(scene: Scene, at: int, time: TimeMention) -> bool:
    noun = scene.units.noun[at]
    return noun is not None and time.end < scene.span(at)[1]


def _dates_scope(scene: Scene, at: int, scope: Scope) -> bool:
    verb = scene.units.unit_of[scope.verb]
    according = scene.parsed.lower[scope.verb] == "according"
    group = scene.units.verb[verb]
    if not 0 <= at - verb <= _REACH or (group is not None and group.lemma in saying("also_deed")):
        return False
    walls = "VWRtug" if according else "VWRtug,"
    return not any(c in walls for c in scene.units.letters[verb + 1:at]) and _tells_saying(scene, at, verb, according)


def _tells_saying(scene: Scene, at: int, verb: int, according: bool) -> bool:
    """After a word of saying only its own phrases may stand before the day: "said in a statement on Tuesday", "told
    reporters on Monday". A noun right after it begins what is said, unless the clause ends with the day."""
    units = scene.units
    between = units.letters[verb + 1:at]
    if between.count("N") > 2:
        return False
    group = units.verb[verb]
    opens = between.startswith("N") and not according and (group is None or group.lemma not in saying("addressed"))
    rest = units.letters[at + 1:].lstrip("LN")
    return not opens or rest[:1] in ("", ".", ",", '"')


def _beside_speaker(scene: Scene, at: int, hit: Hit, *, opens: bool) -> bool:
    """Whether a day opens the clause of a word of saying or stands between it and its speaker; not where a deed was
    told before it ("fell on Monday the army said": the day of the fall)."""
    units = scene.units
    if not opens and any(is_verb(c) for c in units.letters[:at]):
        return False
    for k in range(at, len(units.letters)):
        if is_verb(units.letters[k]):
            return k != hit.unit and _says(scene, k, _saying_or_stance())
        if k > at and units.letters[k] not in _NAMING:
            return False
    return False


def _right_after(scene: Scene, at: int, hit: Hit) -> bool:
    """Whether a day stands right after a word of saying at the end of what is said: "sources said Wednesday"."""
    k = at - 1
    while k >= 0 and scene.units.letters[k] in "PL":
        k -= 1
    return k >= 0 and k != hit.unit and _says(scene, k, _saying_in_words())


@cache
def _saying_or_stance() -> frozenset[str]:
    return words_of_saying() | saying("stance")


@cache
def _saying_in_words() -> frozenset[str]:
    return words_of_saying() - saying("showing")


def _says(scene: Scene, k: int, words: frozenset[str]) -> bool:
    verb = scene.units.verb[k] if is_verb(scene.units.letters[k]) else None
    return verb is not None and not verb.passive and not verb.infinitive and verb.lemma in words - saying("also_deed")
