"""What was told and is then taken back: "X says that Y did it, a charge that Y denied" is told by X and denied by Y."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import ClaimType, SourceLink, Status, found
from dateline.reading.claims.cascade.classes import singular
from dateline.reading.claims.cascade.links import link_in
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.subjects import step_back, subject_of
from dateline.reading.claims.cascade.words import saying
from dateline.reading.claims.engine import Proposal
from dateline.reading.claims.rules import decides, fills
from dateline.reading.shapes import replace

# What a party says or decides itself is not taken back by another's denial.
_SAID = frozenset[ClaimType]({"accuse", "refuse", "talks", "agree"})


def denials_in(scene: Scene, told: list[Proposal], before: list[Proposal]) -> list[Proposal]:
    """For each claim that a denial takes back, the same as denied, by whoever denies it; the verb is the trigger.

    ``told``: the claims of the sentence, ``before``: those of the sentence before. Where this one has none and that one
    has one it is meant; which of several "it" means nobody tells.
    """
    out: list[Proposal] = []
    for k, who in _denials(scene) if told or len(before) == 1 else ():
        links = _denier(scene, who)
        start, _ = scene.span(k)
        meant = [p for p in told if p.trigger.end <= start] or (before if not told and len(before) == 1 else [])
        for p in meant if links else ():
            if p.type not in _SAID and p.status != "denied" and all(p.type != q.type for q in out):
                trigger = found(scene.page.text, *scene.parsed.words(*scene.units.spans[k]))
                out.append(replace(p, sentence=scene.index, trigger=trigger, status=_taken_back(), source=links,
                                   time=None, future=False, anchored=False, reference="back"))
    return out


@decides("status.taken_back", "denied")
def _taken_back() -> Status:
    return "denied"


@fills("source.denies")
def _denier(scene: Scene, k: int) -> tuple[SourceLink, ...]:
    link = link_in(scene, k, *scene.units.spans[k])
    return (link,) if link is not None else ()


def _denials(scene: Scene) -> Iterator[tuple[int, int]]:
    """The verbs that deny what was told, each with the unit of who denies it."""
    for k, letter in enumerate(scene.units.letters):
        verb = scene.units.verb[k] if letter in "Vu" else None
        if verb is None or verb.negated or verb.lemma not in saying("deny"):
            continue
        who = _of_told_noun(scene, k) if verb.bare != "ed" or not verb.passive else None
        if who is None:
            who = _denies_pronoun(scene, k)
        if who is not None:
            yield k, who


def _of_told_noun(scene: Scene, k: int) -> int | None:
    """Who denies what a noun or "which" sums up: "a charge that X denied", "a charge X denied", "allegations dismissed
    by X", "which X denied"."""
    units = scene.units
    if units.letter[k + 1] == "B" and units.letter[k + 2] == "N":
        return k + 2 if _sums_up(scene, k - 1) else None
    who = step_back(units, k - 1)
    if units.letter[who] != "N":
        return None
    if units.letter[who - 1] != "R":
        return who if _sums_up(scene, who - 1) else None
    clause = units.word[who - 1] == "which" and units.letter[who - 2] == "," and _only_denies(scene, k)
    return who if clause or _sums_up(scene, who - 2) else None


def _sums_up(scene: Scene, k: int) -> bool:
    """Whether the noun at unit ``k`` is behind a comma and names what was told: "..., a charge"."""
    return scene.units.letter[k] == "N" and scene.units.letter[k - 1] in (",", "-") and (
        singular(scene.head[k]) in saying("told_noun"))


def _denies_pronoun(scene: Scene, k: int) -> int | None:
    """Who denies "it", "this", "the allegation"."""
    noun = scene.units.noun[k + 1]
    if noun is None or not _only_denies(scene, k) or scene.units.letter[k + 2] not in (".", ",", "", '"', "C"):
        return None
    pronoun = scene.parsed.lower[noun.head] in saying("what_was_told")
    told = noun.definite and scene.head[k + 1] in saying("told_noun")
    return subject_of(scene.units, k) if pronoun or told else None


def _only_denies(scene: Scene, k: int) -> bool:
    """Whether a verb denies and does not also turn down, as "reject" does a proposal."""
    verb = scene.units.verb[k]
    return verb is not None and verb.lemma in saying("only_deny")
