"""Which type a hit is: the declared one; of strikes and attacks by the means, the doer and what was told before."""

from __future__ import annotations

from dateline.model import ActorMention, ClaimType
from dateline.reading.claims.cascade.classes import word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.parts import Parts
from dateline.reading.claims.cascade.scene import Scene, is_force

# Types of strikes, each with a list of its means in `classes.toml`; of several means named the first one counts.
STRIKES: tuple[ClaimType, ...] = ("chemical", "airstrike", "shelling", "bombing")


def settle_type(scene: Scene, hit: Hit, parts: Parts, told: ClaimType | None, violence: ClaimType | None) -> ClaimType:
    """The claim type of a hit. ``told``: the strike told before, ``violence``: the strike or assault told before, which
    "the raid" and "the attack" point back to."""
    if hit.pattern.type != "strike":
        return hit.pattern.type
    means = _means(scene, hit, parts)
    if means is not None:
        return means
    if hit.kind == "noun" and scene.parsed.lower(hit.first) in word_class("violence_noun"):
        return _attack_type(scene, hit, parts, violence)
    if told is not None and told in STRIKES and hit.kind in ("noun", "verb"):
        return told
    if hit.kind == "verb":
        actors = scene.actors_at(parts.subject) if parts.subject is not None else ()
        return "airstrike" if _has_aircraft(actors) else "shelling"
    return _noun_type(scene, hit)


def _noun_type(scene: Scene, hit: Hit) -> ClaimType:
    """The type of a noun, adjective or phrase without means or strike told before."""
    word = scene.parsed.lower(hit.first)
    if hit.kind == "noun" and word in word_class("blast_noun"):
        return "bombing"
    by_air = _has_aircraft(scene.modifiers_of(hit.unit, hit.first))
    if word.startswith("bombing") and not by_air:
        return "bombing"
    return "airstrike" if by_air or word in word_class("raid_noun") else "shelling"


def _has_aircraft(actors: tuple[ActorMention, ...]) -> bool:
    """Without a named means a state or coalition bombs from the air, others shell."""
    return any(a.kind in ("state", "coalition") for a in actors)


def means_told(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether the words of a strike say what struck; else its type comes from the doer or from what was told before."""
    return hit.pattern.type != "strike" or _means(scene, hit, parts) is not None


def _means(scene: Scene, hit: Hit, parts: Parts) -> ClaimType | None:
    """The means named beside the trigger: in its group, its subject, its by- or with-phrase, or the words it took."""
    units = [hit.unit, parts.subject, parts.object if hit.gap is not None else None]
    units += [n for prep, n in parts.phrases if prep in word_class("by_means")]
    spans = [scene.units.spans[k] for k in units if k is not None]
    words = {scene.parsed.lower(i) for span in (*spans, (hit.first, hit.last)) for i in range(*span)
             if hit.kind != "verb" or i != hit.first}  # "bombs" is no means of itself
    words |= {part for word in words for part in word.split("-")}
    return next((kind for kind in STRIKES if words & word_class(kind)), None)


def _attack_type(scene: Scene, hit: Hit, parts: Parts, told: ClaimType | None) -> ClaimType:
    """"attack": on armed forces an offensive, pointing back the strike told before, else violence against civilians."""
    on = next((n for prep, n in parts.phrases if prep in word_class("attacked")), None)
    attacked = scene.actor_on(on) if on is not None else ()
    if any(is_force(a) and a.kind != "state" for a in attacked):
        return "offensive"
    noun = scene.units.noun(hit.unit)
    pointing = (noun is not None and noun.definite) or scene.parsed.lower(hit.first) != "attacks"
    if told is not None and pointing:
        return told
    if any(a.kind == "state" for a in attacked):
        return "offensive"
    return "offensive" if on is not None and told == "offensive" and "place" in scene.classes(on) else "attack"
