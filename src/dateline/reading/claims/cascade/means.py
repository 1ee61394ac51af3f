"""What a strike was done with, as far as the words around it say: aircraft, guns, planted bombs, poison."""

from __future__ import annotations

from dateline.model import ActorMention, ClaimType
from dateline.reading.claims.cascade.classes import singular, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.parts import Parts
from dateline.reading.claims.cascade.patterns import pattern_index
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.units import list_from

# Types of strikes, each with a list of its means in `classes.toml`; of several means named the first one counts.
STRIKES: tuple[ClaimType, ...] = ("chemical", "airstrike", "shelling", "bombing")


def means_of_strike(scene: Scene, hit: Hit, parts: Parts) -> ClaimType | None:
    """The means named beside the trigger: in its group, its subject, its by- or with-phrase, or the words it took."""
    words = _words_of_means(scene, hit, parts)
    if not words.isdisjoint(word_class("carried_bomb")) or _is_of_group(scene, parts):
        words -= word_class("plane_or_person")
    return next((kind for kind in STRIKES if words & word_class(kind)), None)


def _is_of_group(scene: Scene, parts: Parts) -> bool:
    """"the bombers of the militia hit a post": a group that is no state has none that fly."""
    doers = scene.actors_at(parts.subject) if parts.subject is not None else ()
    return any((actor.id or "").startswith("group.") for actor in doers)


def means_told(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether the words of a strike say what struck; else its type comes from the doer or from what was told before."""
    return hit.pattern.type != "strike" or means_of_strike(scene, hit, parts) is not None


def _words_of_means(scene: Scene, hit: Hit, parts: Parts) -> set[str]:
    """The words that may name the means; "bombs" and "the blast" are none of themselves."""
    thrown = hit.gap is not None or "munition" in hit.pattern.object
    units = [hit.unit, parts.object if thrown else None]
    if hit.gap is not None:
        units += list_from(scene.units, scene.units.unit_of[hit.last - 1])  # "launched 80 missiles and drones"
    for doer in (parts.subject, lent_subject(scene, hit, parts)):
        units += list_from(scene.units, doer) if doer is not None else []  # "the army and air force"
    units += [n for prep, n in parts.phrases if prep in word_class("by_means")]
    units += wielded(scene, hit.unit)
    units += _load(scene, parts) if thrown else []
    spans = [scene.units.spans[k] for k in units if k is not None]
    itself = hit.kind == "verb" or scene.parsed.lower[hit.first] in word_class("burst")
    words = {scene.parsed.lower[i] for span in (*spans, (hit.first, hit.last)) for i in range(*span)
             if (not itself or i != hit.first) and not _is_fuel(scene, i)}
    return words | {part for word in words for part in word.split("-")}


def means_taken(scene: Scene, hit: Hit, parts: Parts) -> ClaimType | None:
    """From afar, by what somebody attacked with: "attacked the port with drones", "with rockets and mortars"."""
    units = [k for prep, n in parts.phrases if prep in word_class("with_means") for k in list_from(scene.units, n)]
    units += wielded(scene, max(parts.object if parts.object is not None else -1, hit.unit))
    words = {scene.parsed.lower[i] for k in units for i in range(*scene.units.spans[k])}
    words = {word for word in words if singular(word) in word_class("weapon") and not _is_claim(singular(word))}
    return next((kind for kind in STRIKES[:3] if words & word_class(kind)), None)


def wielded(scene: Scene, k: int) -> list[int]:
    """What was used in the deed whose words end at unit ``k``: "attacks using artillery and drones"."""
    verb = scene.units.verb[k + 1]
    used = verb is not None and verb.bare == "ing" and verb.lemma in word_class("using_verb")
    return list_from(scene.units, k + 2) if used and scene.units.letter[k + 2] == "N" else []


def _is_claim(word: str) -> bool:
    """"attacked with shells": the shells are the claim."""
    return any(not entry.words for entry in pattern_index().nouns.get(word, ()))


def _load(scene: Scene, parts: Parts) -> list[int]:
    """What a thing that is thrown holds: "rockets filled with sarin", "shells containing chlorine"."""
    filled = parts.object + 1 if parts.object is not None else -1
    verb = scene.units.verb[filled]
    if verb is None or verb.lemma not in word_class("filling_verb"):
        return []
    return [k for k in (filled + 1, filled + 2) if scene.units.letter[k] == "N"][:1]


def lent_subject(scene: Scene, hit: Hit, parts: Parts) -> int | None:
    """The subject of the verb that lends a noun its doer: "warplanes carried out several attacks"."""
    verb = scene.units.verb[parts.governor] if parts.governor is not None and hit.kind == "noun" else None
    if parts.governor is None or verb is None or verb.passive or verb.lemma not in word_class("light_verb"):
        return None
    return subject_of(scene.units, parts.governor)


def _is_fuel(scene: Scene, i: int) -> bool:
    """"gas tanks": no gas that harms."""
    return scene.parsed.lower[i] == "gas" and scene.parsed.lower[i + 1] in word_class("fuel")


def is_aircraft(actor: ActorMention) -> bool:
    """Whether an actor is named as an aircraft; a suicide bomber is none."""
    words = actor.text.lower().split()
    return "suicide" not in words and singular(words[-1]) in word_class("aircraft")


def is_flown(scene: Scene, k: int) -> bool:
    """Whether all that unit ``k`` and its list name are aircraft: not "tanks and helicopters"."""
    return "suicide" not in scene.words and all(
        scene.head[n] in word_class("aircraft") for n in list_from(scene.units, k))
