"""Nouns that a relative clause dates: "air raids, which began on September 30"."""

from __future__ import annotations

from dateline.model import ClaimType, TimeMention
from dateline.reading.claims.cascade.classes import any_status, status_words
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.predicates import predicate_of
from dateline.reading.claims.cascade.row import chain_head
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.grammar import VerbGroup
from dateline.reading.shapes import replace

_LASTING = frozenset[ClaimType]({"clash", "offensive", "besiege"})
_CLAUSE = 14  # units that a relative clause has at most


def owner_of(scene: Scene, time: TimeMention) -> tuple[int, int, TimeMention] | None:
    """The noun that a relative clause dates, the verb of that clause, and the time: "air raids, which began on
    September 30" (since then), "the crime which was committed by X on Monday"; null elsewhere."""
    units, at = scene.units, scene.unit_at(time.start)
    for k in range(at - 1, max(-1, at - _CLAUSE), -1):
        verb = units.verb[k]
        if verb is None and units.letters[k] in "WR:":
            return None
        if verb is None:
            continue
        j = k - 2 - (units.letter[k - 2] == ",")
        if units.letter[k - 1] != "R" or units.letter[j] != "N" or not _befalls(verb):
            return None
        if verb.lemma not in any_status("begin_verb", "outbreak_verb"):
            held = scene.place_on(j) is not None  # "the town, which had been held by X since May": no day of more
            return None if held else (j, k, time)
        return j, k, replace(time, role="since") if time.role == "at" else time
    return None


def named(scene: Scene, k: int) -> tuple[int, int]:
    """The first and last unit of the chain that ends at noun ``k``: "the first round of talks, which", "X's air raids,
    which"."""
    return chain_head(scene.units, k), k


def _befalls(verb: VerbGroup) -> bool:
    """Whether a verb says that its subject happened: "took place", "was carried out"."""
    words = "done_verb" if verb.passive else "befall_verb"
    began = any_status("begin_verb", "outbreak_verb")
    return verb.lemma in status_words(words) or verb.lemma in began


def lasts(scene: Scene, hit: Hit, owner: tuple[int, int, TimeMention]) -> bool:
    """Whether a perfect tells what has come of it since: "the war, which began in May 2011, has killed"."""
    verb = scene.units.verb[hit.unit] if hit.kind == "verb" else None
    after = scene.unit_at(owner[2].end - 1) + 1
    return (verb is not None and verb.perfect and owner[2].role == "since"
            and set(scene.units.letters[after:hit.unit]) <= {","})


def began(scene: Scene, hit: Hit) -> bool:
    """Whether its verb says that fighting, an offensive or a siege began: "the battle for X began last year"."""
    k = predicate_of(scene.units, hit.unit) if hit.kind == "noun" and hit.pattern.type in _LASTING else None
    verb = scene.units.verb[k] if k is not None else None
    if k is None or verb is None or verb.lemma not in any_status("begin_verb", "outbreak_verb"):
        return False
    later = (scene.units.verb[j] for j in range(k + 1, len(scene.units.letters)))
    return not any(v.lemma in status_words("stop_verb") for v in later if v is not None)  # "and ended in August"


def over(scene: Scene, hit: Hit, owner: int) -> int | None:
    """How far the dead stand from the raid that a relative clause dates: "were wounded in the raids, which ..."."""
    near = hit.unit < owner and not any(c in "VWRtug" for c in scene.units.letters[hit.unit + 1:owner])
    return owner - hit.unit if hit.pattern.type == "casualties" and near else None
