"""Nouns that say something, and the present tense of saying where it looks like one: "Reuters reports that"."""

from __future__ import annotations

from dateline.reading.claims.cascade.namings import Naming, naming_at
from dateline.reading.claims.cascade.row import LINKS, chain_head
from dateline.reading.claims.cascade.sayers import source_before
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.words import saying
from dateline.reading.shapes import dataclass


@dataclass(frozen=True, slots=True)
class Told:
    """Who says the tokens of ``reach``; null where the noun itself is all that is named ("reports of")."""

    naming: Naming | None
    reach: tuple[int, int]


def told_by_noun(scene: Scene, k: int) -> Told | None:
    """What the noun at unit ``k`` tells, and by whom; null where it tells nothing."""
    noun = scene.units.noun[k]
    if noun is None:
        return None
    head = _before_time(scene, k)
    word = scene.parsed.lower[head]
    if word not in saying("noun_of_saying") or scene.units.word[k - 2] in saying("opener"):
        return None  # "according to media reports": these are the source
    verb = scene.units.verb[k - 1] if k else None
    if verb is not None and verb.lemma in saying("deny"):
        return None
    opened = _opened(scene, k)
    if word in saying("verb_like") and (opened or _ends(scene, k)):
        first = _named_before(scene, noun.first, head)
        if first is not None:
            after = (scene.units.spans[opened][0], len(scene.parsed.tags)) if opened else (0, first)
            return Told(Naming(k, ((first, head),)), after)
    if opened is None:
        return _told_by(scene, k) or _reports_of(scene, k, word)
    after = (scene.units.spans[opened][0], len(scene.parsed.tags))
    if noun.owner is not None:
        owner = chain_head(scene.units, scene.units.unit_of[scene.parsed.groups[noun.owner].first])
        return Told(Naming(owner, (scene.units.spans[owner],)), after)
    return Told(None, after) if word in saying("hearsay") else None


def _told_by(scene: Scene, k: int) -> Told | None:
    """"the claim by villagers that it fell": who stands behind "by" says what "that" opens; not "the report
    by a group that visited it"."""
    units, j = scene.units, k + 2
    if units.word[k + 1] != "by" or units.letter[j] != "N":
        return None
    naming = naming_at(scene, j, len(units.letters))
    while units.letter[j + 1] in LINKS and units.letter[j + 2] == "N":
        j += 2
    opened = j + 1 if units.word[j + 1] == "that" and units.letter[j + 2] == "N" else None
    if naming is None or opened is None:
        return None
    return Told(naming, (units.spans[opened][0], len(scene.parsed.tags)))


def _before_time(scene: Scene, k: int) -> int:
    """The last token of unit ``k`` before a time that ends it: "the claim last week"."""
    start, end = scene.span(k)
    time = next((t for t in scene.times if start < t.start and t.end == end), None)
    return scene.token_at(time.start) - 1 if time is not None else scene.units.spans[k][1] - 1


def _opened(scene: Scene, k: int) -> int | None:
    """The unit of "that" which opens what the noun tells, after a time at most."""
    j = k + 1
    verb = scene.units.verb[j]
    j += verb is not None and verb.lemma in saying("emerging")  # "reports emerged that"
    while scene.units.letter[j] == "L" or (scene.units.letter[j] == "N" and scene.is_time(j)):
        j += 1
    return j if scene.units.word[j] == "that" else None


def _ends(scene: Scene, k: int) -> bool:
    """Whether nothing of a clause follows unit ``k``: "... the Observatory reports."."""
    return not scene.units.letters[k + 1:].strip(".\"")


def _named_before(scene: Scene, first: int, head: int) -> int | None:
    """The token at which the source before the verb-like noun begins; a name may reach back over "for", "of"."""
    if head == 0:
        return None
    for actor in scene.actors:
        if actor.kind in ("monitor", "media", "organisation") and not actor.head:
            at = scene.token_at(actor.start)
            if at < head and scene.parsed.words(at, head)[1] == actor.end:
                return at
    return source_before(scene, first, head) if head > first else None


def _reports_of(scene: Scene, k: int, word: str) -> Told | None:
    """"reports of shelling": what follows is told by them."""
    if word not in saying("hearsay") or scene.units.word[k + 1] != "of":
        return None
    wall = scene.units.letters.find("W", k)  # "as", "while": the report's own voice
    last = scene.units.spans[wall][0] if wall > 0 else len(scene.parsed.tags)
    return Told(None, (scene.units.spans[k + 1][0], last))
