"""Signs that a place is that of what else a sentence tells: talks, a clause of its own, the rest behind a relative."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import ClaimType, PlaceMention
from dateline.reading.claims.cascade.classes import word_class
from dateline.reading.claims.cascade.context import HARMING
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.row import is_verb
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.words import role_words, words_of_saying

# What parties do where they meet, or pledge there; of all else the venue of talks is not the place.
_OF_PARTIES = frozenset[ClaimType]({"talks", "agree", "refuse", "accuse", "violate", "aid", "support"})
_BEFALLING = HARMING | {"offensive", "destroy"}
_CHAIN = frozenset("NPOBTCDJSFMu(,")  # letters between a noun and what hangs on it
_HUNG = frozenset("NPOBC,")  # the same, within one phrase
_OF_FORCES = frozenset[ClaimType]({"deploy", "hold", "withdraw"})  # where forces stand is their place


def beyond(scene: Scene, hit: Hit, type_: ClaimType, place: PlaceMention) -> Iterator[str]:
    """The signs, by their names in ``data/patterns/sites.toml``."""
    at = scene.unit_at(place.start)
    if type_ not in _OF_PARTIES and _is_venue(scene, hit, at):
        yield "venue_of_talks"
    on_way = type_ in HARMING and at > hit.unit and _is_on_way(scene, hit.unit, at)
    if on_way or (type_ in _BEFALLING and _is_taken_from(scene, hit, at)):
        yield "path"
    if at > hit.unit and behind_relative(scene, hit.unit, at):
        yield "behind_relative"
    if at > hit.unit and _behind_fronted(scene, hit.unit, at):
        yield "behind_fronted"
    if at > hit.unit and in_parallel(scene, hit.unit, at):
        yield "parallel"
    if type_ not in _OF_FORCES and _is_where_strikers_stand(scene, hit, at):
        yield "seat"
    if _is_bracketed(scene, hit.unit, at):
        yield "bracketed"
    if hit.kind == "verb" and _is_on_subject(scene, hit.unit, at):
        yield "on_subject"
    if at < hit.unit and in_headline_before(scene, at, hit.unit):
        yield "headline_clause"
    if at < hit.unit and any(scene.units.letters[k] == "W" and scene.units.word[k] in role_words("parallel")
                             for k in range(at, hit.unit)):
        yield "parallel_before"


def _is_where_strikers_stand(scene: Scene, hit: Hit, at: int) -> bool:
    """Whether those who strike stand at a place: "shells fired by rebels positioned in X"; not those who are struck."""
    units, k = scene.units, at
    while units.letter[k - 2] == "N" and (
            units.letter[k - 1] in (",", "C") or units.word[k - 1] in role_words("inside_preposition")):
        k -= 2
    verb, who = units.verb[k - 2], k - 3 - (units.letter[k - 3] == "R")
    stands = verb is not None and k - 2 != hit.unit and verb.lemma in role_words("seat_verb") and (
        units.word[k - 1] in role_words("located_preposition"))
    struck = units.letter[who - 1] == "P" or is_verb(units.letter[who - 1])
    return stands and (units.word[who - 1] == "by" or not struck)


def _is_bracketed(scene: Scene, here: int, at: int) -> bool:
    """Whether a place stands in brackets that tell who somebody is: "the Nusra Front (the branch in X)"."""
    letters = scene.units.letters
    opened = letters.rfind("(", 0, at)
    closed = letters.find(")", opened) if opened > 0 else -1
    return opened > 0 and closed > at and not opened < here < closed and scene.place_on(opened - 1) is None


def _is_on_subject(scene: Scene, here: int, at: int) -> bool:
    """Whether a place hangs on the subject of the verb: "strikes on X and Y killed nine"."""
    subject = subject_of(scene.units, here) if at < here else None
    return subject is not None and subject < at and set(scene.units.letters[subject + 1:at]) <= _HUNG


def _is_venue(scene: Scene, hit: Hit, at: int) -> bool:
    """Whether a place hangs on talks that are another happening: "after peace talks between X and Y in Geneva", "by the
    terms of a truce signed in Geneva"."""
    units = scene.units
    for k in range(at - 1, -1, -1):
        if k == hit.unit or units.letters[k] not in _CHAIN:
            return False
        if scene.head[k] in word_class("talks") or signed(scene, k):
            return True
    return False


def signed(scene: Scene, k: int) -> bool:
    """Whether the -ed form at unit ``k`` says of a deal how it came about."""
    verb = scene.units.verb[k]
    return verb is not None and verb.lemma in role_words("signing_verb") and (
        scene.units.letter[k - 1] == "N" and scene.head[k - 1] in word_class("deal"))


def _is_on_way(scene: Scene, here: int, at: int) -> bool:
    """Whether a place is an end of the way of those hit: "a convoy travelling from X to Y", "a bus from X to Y"."""
    units, k = scene.units, at
    to = role_words("goal_preposition")
    k -= 2 if units.word[k - 1] in to and units.letter[k - 2] == "N" else 0
    if units.word[k - 1] != "from" or units.word[k + 1] not in to or units.letter[k + 2] != "N":
        return False
    moves = units.letters[k - 2:k - 1] == "g" or bool(scene.classes(k - 2) & {"force", "people", "vehicle"})
    return k - 2 > here and moves


def _is_taken_from(scene: Scene, hit: Hit, at: int) -> bool:
    """Whether a place is where those hit came from: "hit buses carrying families out of X", "a convoy evacuating
    people from X", "as evacuees from X waited"; the second of two places is told by the first."""
    units, k = scene.units, at
    while units.letter[k - 2] == "N" and units.letter[k - 1] in ("C", ",") and scene.place_on(k - 2) is not None:
        k -= 2
    k -= 2 if units.word[k - 1] == "of" and units.letter[k - 2] == "N" else 0  # "from the towns of X"
    out = units.word[k - 1] == "of" and units.word[k - 2] == "out"
    over = k - 2 - out
    if not out and units.word[k - 1] not in role_words("leaving"):
        return False
    if scene.head[over] in role_words("gone_from"):
        return hit.unit < over
    over -= units.letter[over] == "N"
    verb = units.verb[over]
    hit_first = hit.unit < over or (at < hit.unit and any(is_verb(c) for c in units.letters[:over - 1]))
    return verb is not None and hit_first and verb.lemma in role_words("carrying_verb") and (
        units.letter[over] == "g" or units.letter[over - 1] == "R")


def behind_relative(scene: Scene, here: int, at: int) -> bool:
    """Whether a relative clause of the subject tells the hit, and the place stands behind the verb of that subject:
    "the soldiers who were freed had been captured in Gao"."""
    units = scene.units
    opened = units.letters.rfind("R", 0, here)
    if not units.letters[:max(opened, 0)].rstrip(",").endswith("N") or not is_verb(units.letter[opened + 1]):
        return False
    closed = next((k for k in range(here + 1, at) if units.letters[k] == "V" or units.letters[k - 1:k + 1] == ",u"), at)
    return closed < at and not any(is_verb(c) for c in units.letters[:opened])


def _behind_fronted(scene: Scene, here: int, at: int) -> bool:
    """Whether a clause that only says since when tells the hit, before the main clause with the place: "since fighting
    began in May, the parties have met in Geneva"."""
    units = scene.units
    opener = units.letters.rfind("W", 0, here)
    if opener < 0 or units.word[opener] not in role_words("ordering"):
        return False
    comma = units.letters.find(",", here, at)
    return comma >= 0 and not any(is_verb(c) for c in units.letters[:opener]) and "V" in units.letters[comma:at]


def in_parallel(scene: Scene, here: int, at: int) -> bool:
    """Whether another clause tells where something else is meanwhile, or goes on behind the relative clause of the hit:
    "the toll has risen while troops advance in X", "in X, where nine were hurt, and in Y"."""
    units = scene.units
    opener = units.letters.find("W", here, at)
    if opener >= 0 and units.word[opener] in role_words("parallel"):
        noun = units.noun[opener + 1]  # not "was shot while he was driving in X"
        return noun is not None and not noun.pronoun and any(is_verb(c) for c in units.letters[opener:at])
    opened = units.letters.rfind("R", 0, here)
    return opened >= 0 and "," not in units.letters[opened:here] and ",C" in units.letters[here:at]


def in_headline_before(scene: Scene, at: int, here: int) -> bool:
    """Whether a headline tells the hit in a clause of its own behind a comma: "Jets bomb X, rebels ambush convoy"."""
    units = scene.units
    if scene.parsed.sentence.kind != "title" and not scene.parsed.headline:
        return False
    comma = units.letters.rfind(",", at, here)
    if comma < 0 or units.letter[comma + 1] != "N" or not any(is_verb(c) for c in units.letters[:comma]):
        return False
    verb = next((units.verb[k] for k in range(comma + 1, here + 1) if is_verb(units.letters[k])), None)
    return verb is not None and verb.lemma not in words_of_saying()
