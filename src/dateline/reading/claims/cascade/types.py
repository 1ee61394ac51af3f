"""Which type a hit is: the declared one; of strikes and attacks by the means, the doer and what was told before."""

from __future__ import annotations

from collections.abc import Callable, Collection

from dateline.model import ActorMention, ClaimType
from dateline.reading.claims.cascade.classes import status_words, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.parts import Parts
from dateline.reading.claims.cascade.responsible import responsible
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.status import read_status
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.units import list_from

# Types of strikes, each with a list of its means in `classes.toml`; of several means named the first one counts.
STRIKES: tuple[ClaimType, ...] = ("chemical", "airstrike", "shelling", "bombing")
_BOMBINGS: tuple[ClaimType, ...] = ("airstrike", "bombing")
_FROM_AFAR: tuple[ClaimType, ...] = ("airstrike", "shelling")
Told = Callable[[Collection[ClaimType]], ClaimType | None]


def settle_type(scene: Scene, hit: Hit, parts: Parts, told: Told, violence: ClaimType | None) -> ClaimType:
    """The claim type of a hit. ``told`` gives the last strike told of the kinds that are possible, ``violence`` is the
    strike or assault told last: what "the raid" and "the attack" point back to."""
    if hit.pattern.type == "offensive" and _is_by_aircraft(scene, hit, parts):
        return "airstrike"
    if hit.pattern.type != "strike":
        return hit.pattern.type
    means = _means(scene, hit, parts)
    if means == "bombing" and _is_dropped(scene, hit):
        return "airstrike"
    if means is not None:
        return means
    word = scene.parsed.lower(hit.first)
    if hit.kind == "noun" and word in word_class("violence_noun"):
        return _attack_type(scene, hit, parts, violence)
    if word in word_class("raid") and _is_on_foot(scene, hit, parts):
        return "offensive"
    own = hit.pattern.means
    if hit.kind == "verb":
        return own or told(STRIKES) or _type_by_doer(scene, hit, parts)
    back = told(_possible_types(scene, hit)) if own is None or _points_back(scene, hit, parts) else None
    if back is None and own == "bombing" and _is_from_air(scene, hit, parts):
        return "airstrike"
    return back or own or "shelling"


def _is_by_aircraft(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"the assault by helicopters"."""
    craft = word_class("airstrike") & word_class("weapon")
    return hit.kind == "noun" and any(prep == "by" and scene.head(n) in craft for prep, n in parts.phrases)


def _is_dropped(scene: Scene, hit: Hit) -> bool:
    """"did not drop bombs": from the air."""
    return _lemma(scene, hit) in word_class("dropping_verb")


def _is_on_foot(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether a raid is by fighters who have no aircraft: "a raid by militants"."""
    by = next((n for prep, n in parts.phrases if prep == "by"), None)
    doers = scene.actors_at(by) if by is not None else scene.modifiers_of(hit.unit, hit.first)
    if not doers and scene.parsed.lower(scene.units.spans[hit.unit][0] - 1) in word_class("amid"):
        raiders = scene.units.letter(0) == "N" and not _undergoes(scene, hit.unit)
        doers = scene.actors_at(0) if raiders else ()  # "fighters abducted nine children in raids"
    return any(a.kind in ("group", "described", "force") and not (a.id or "").startswith("state.") for a in doers)


def _undergoes(scene: Scene, k: int) -> bool:
    """Whether the verb before the noun at unit ``k`` is passive: "medics said nine were killed in raids"."""
    verb = next((scene.units.verb(j) for j in range(k - 1, -1, -1) if scene.units.letters[j] in "Vu"), None)
    return verb is not None and (verb.passive or (verb.bare == "ed" and "V" in scene.units.letters[:k]))


def _type_by_doer(scene: Scene, hit: Hit, parts: Parts) -> ClaimType:
    """Without a named means a state or coalition bombs from the air; others bomb with a bomb and else shell."""
    actors = scene.actors_at(parts.subject) if parts.subject is not None else ()
    if _has_aircraft(actors):
        return "airstrike"
    return "bombing" if _lemma(scene, hit) in word_class("bombing") else "shelling"


def _lemma(scene: Scene, hit: Hit) -> str:
    form = scene.parsed.verbs[hit.first] if hit.kind == "verb" else None
    return form.lemma if form is not None else ""


def _points_back(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether a noun means what was told: "the raid", not "raids", nor "the bombings in Nairobi", told by place."""
    noun = scene.units.noun(hit.unit)
    if noun is None or any(p in word_class("own_place") and "place" in scene.classes(n) for p, n in parts.phrases[:1]):
        return False
    return noun.definite or scene.parsed.lower(hit.first) in word_class("echo_noun")


def _possible_types(scene: Scene, hit: Hit) -> tuple[ClaimType, ...]:
    """The strikes that a noun may point back to: "the bombing" was no shelling, "the strike" no planted bomb."""
    if scene.parsed.lower(hit.first).startswith("bombing"):
        return _BOMBINGS
    return _FROM_AFAR if hit.pattern.means in _FROM_AFAR else STRIKES


def _is_from_air(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether a bombing without a named means is from the air: by a state, or of a place ("the bombing of Aleppo")."""
    of_place = any(prep == "of" and "place" in scene.classes(n) for prep, n in parts.phrases[:1])
    bombing = scene.parsed.lower(hit.first).startswith("bombing")
    claimants = responsible(scene, hit) if bombing else ()
    if any(a.kind == "group" for a in claimants):
        return False  # "the group claimed the bombing of X"
    return bombing and (of_place or _has_aircraft(scene.modifiers_of(hit.unit, hit.first)))


def _has_aircraft(actors: tuple[ActorMention, ...]) -> bool:
    return any(a.kind in ("state", "coalition") for a in actors)


def means_told(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether the words of a strike say what struck; else its type comes from the doer or from what was told before."""
    return hit.pattern.type != "strike" or _means(scene, hit, parts) is not None


def _means(scene: Scene, hit: Hit, parts: Parts) -> ClaimType | None:
    """The means named beside the trigger: in its group, its subject, its by- or with-phrase, or the words it took."""
    thrown = hit.gap is not None or "munition" in hit.pattern.object
    units = [hit.unit, parts.object if thrown else None]
    for doer in (parts.subject, _lent_subject(scene, hit, parts)):
        units += list_from(scene.units, doer) if doer is not None else []  # "the army and air force"
    units += [n for prep, n in parts.phrases if prep in word_class("by_means")]
    units += _load(scene, parts) if thrown else []
    spans = [scene.units.spans[k] for k in units if k is not None]
    words = {scene.parsed.lower(i) for span in (*spans, (hit.first, hit.last)) for i in range(*span)
             if (hit.kind != "verb" or i != hit.first) and not _is_fuel(scene, i)}  # "bombs" is no means of itself
    words |= {part for word in words for part in word.split("-")}
    if "suicide" in words:
        words -= word_class("plane_or_person")
    return next((kind for kind in STRIKES if words & word_class(kind)), None)


def _load(scene: Scene, parts: Parts) -> list[int]:
    """What a thing that is thrown holds: "rockets filled with sarin", "shells containing chlorine"."""
    filled = parts.object + 1 if parts.object is not None else -1
    verb = scene.units.verb(filled)
    if verb is None or verb.lemma not in word_class("filling_verb"):
        return []
    return [k for k in (filled + 1, filled + 2) if scene.units.letter(k) == "N"][:1]


def _lent_subject(scene: Scene, hit: Hit, parts: Parts) -> int | None:
    """The subject of the verb that lends a noun its doer: "warplanes carried out several attacks"."""
    verb = scene.units.verb(parts.governor) if parts.governor is not None and hit.kind == "noun" else None
    if parts.governor is None or verb is None or verb.passive or verb.lemma not in word_class("light_verb"):
        return None
    return subject_of(scene.units, parts.governor)


def _is_fuel(scene: Scene, i: int) -> bool:
    """"gas tanks": no gas that harms."""
    return scene.parsed.lower(i) == "gas" and scene.parsed.lower(i + 1) in word_class("fuel")


def _attack_type(scene: Scene, hit: Hit, parts: Parts, told: ClaimType | None) -> ClaimType:
    """"attack": on armed forces an offensive, pointing back the strike told before; one to come an offensive; else
    violence against civilians."""
    on = next((n for prep, n in parts.phrases if prep in word_class("attacked")), None)
    attacked = scene.classes(on) if on is not None else frozenset()
    states = on is not None and any(a.kind == "state" for a in scene.actor_on(on))
    if "post" in attacked or ("force" in attacked and not states):
        return "offensive"
    noun = scene.units.noun(hit.unit)
    definite = noun is not None and noun.definite
    if noun is not None and scene.parsed.lower(noun.first) in status_words("article") and scene.modifiers_of(
            hit.unit, hit.first):
        told = None  # "a PKK attack" is another than the one told
    if scene.parsed.lower(hit.first).startswith("massacre") and (not definite or told == "chemical"):
        return "attack"
    if told is not None and (definite or scene.parsed.lower(hit.first) != "attacks"):
        if definite or read_status(scene, hit, parts) == "happened":
            return told
        return "attack" if attacked & {"people", "site"} else "offensive"
    if states:
        return "offensive"
    return "offensive" if on is not None and told == "offensive" and "place" in attacked else "attack"
