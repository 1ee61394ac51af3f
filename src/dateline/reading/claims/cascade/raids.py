"""Raids: from the air, or by men on foot, as who made them, what was told before and the rest of the page show."""

from __future__ import annotations

from dateline.model import ActorMention, ClaimType
from dateline.reading.claims.cascade.classes import any_class, singular, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.means import is_aircraft, lent_subject
from dateline.reading.claims.cascade.parts import Parts
from dateline.reading.claims.cascade.responsible import passive_doer, responsible
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.victims import attacked, kind_of
from dateline.reading.claims.cascade.violence import Violence
from dateline.reading.claims.cascade.words import carry_words

_ASSAULTS: tuple[ClaimType, ...] = ("attack", "offensive")


def raid_on_foot(scene: Scene, hit: Hit, parts: Parts, violence: Violence) -> ClaimType | None:
    """The type of a raid by those who have no aircraft ("a raid by militants"), of the attack told last that it points
    back to, or of one on a page that tells of raiders and of nothing that flies; null of one from the air."""
    doers = _doers(scene, hit, parts)
    if _is_on_foot(scene, doers):
        return _by_victim(scene, parts, doers)
    noun = scene.units.noun[hit.unit]
    if noun is not None and noun.definite and violence.last in _ASSAULTS and "airstrike" not in violence.strikes:
        return violence.last
    if any(a.kind in ("state", "coalition") for a in doers) or violence.strikes or _flies(scene):
        return None
    return "attack" if _is_of_raiders(scene, parts) else None


def has_no_aircraft(actor: ActorMention) -> bool:
    """Whether these raid on foot or are fighters of no state."""
    fights = actor.kind in ("group", "described", "force") and not actor.of_state
    return walks(actor) or (fights and not is_aircraft(actor))


def walks(actor: ActorMention) -> bool:
    """Whether these raid on foot: commandos, police, special forces."""
    named = not word_class("on_foot_name").isdisjoint(actor.text.lower().split())
    return singular(actor.head) in word_class("on_foot") or named


def _is_on_foot(scene: Scene, doers: tuple[ActorMention, ...]) -> bool:
    """Whether a raid is by fighters who have no aircraft, or by police, or does what nobody does from the air."""
    if scene.words & word_class("on_foot_deed") and not scene.words & word_class("aircraft"):
        return True  # "shot dead two men in a raid"
    return any(map(has_no_aircraft, doers))


def _by_victim(scene: Scene, parts: Parts, doers: tuple[ActorMention, ...]) -> ClaimType:
    """An attack on homes and on whoever lives there; an offensive on forces, and by those of a state."""
    on = attacked(scene, parts)
    victim = kind_of(scene, on) if on is not None else None
    if victim is None and on is not None and scene.head[on] in word_class("dwelling"):
        victim = "civil"
    if victim is not None:
        return "attack" if victim == "civil" else "offensive"
    raiders = doers and all(a.kind == "group" or not (walks(a) or a.head in carry_words("regular")) for a in doers)
    return "attack" if raiders else "offensive"


def _doers(scene: Scene, hit: Hit, parts: Parts) -> tuple[ActorMention, ...]:
    """Whose raid it is: "by X", "X's", "attributed to X", "X abducted nine children in raids"."""
    by = next((n for prep, n in parts.phrases if prep == "by"), None)
    doers = scene.actors_at(by) if by is not None else scene.modifiers_of(hit.unit, hit.first)
    lender = lent_subject(scene, hit, parts)  # "the rebels mounted raids"
    doers = doers or (scene.actors_at(lender) if lender is not None else ())
    doers = doers or passive_doer(scene, hit.unit) or responsible(scene, hit)
    if not doers and scene.parsed.lower[scene.units.spans[hit.unit][0] - 1] in word_class("amid"):
        raiders = scene.units.letter[0] == "N" and not _undergoes(scene, hit.unit)
        return scene.actors_at(0) if raiders else ()  # "fighters abducted nine children in raids"
    return doers


def _undergoes(scene: Scene, k: int) -> bool:
    """Whether the verb before the noun at unit ``k`` is passive: "medics said nine were killed in raids"."""
    verb = next((scene.units.verb[j] for j in range(k - 1, -1, -1) if scene.units.letters[j] in "Vu"), None)
    return verb is not None and (verb.passive or (verb.bare == "ed" and "V" in scene.units.letters[:k]))


def _is_of_raiders(scene: Scene, parts: Parts) -> bool:
    """Whether a raid whose doer is not told is on a hamlet or a farm, or told on a page of raiders."""
    on = {scene.head[n] for prep, n in parts.phrases[:1] if prep in word_class("raided_at")}
    return bool(on & word_class("dwelling")) or not scene.mentions.words.isdisjoint(word_class("raider_named"))


def _flies(scene: Scene) -> bool:
    """Whether the page tells of anything that flies."""
    return not scene.mentions.words.isdisjoint(any_class("aircraft", "airstrike"))
