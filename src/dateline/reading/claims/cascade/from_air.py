"""Whether what was done, shot or dropped was so from the air, though its own word names guns, a bomb or an assault."""

from __future__ import annotations

from dateline.model import ClaimType
from dateline.reading.claims.cascade.classes import singular, status_words, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.means import is_aircraft, is_flown, lent_subject
from dateline.reading.claims.cascade.parts import Parts
from dateline.reading.claims.cascade.responsible import passive_doer
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.violence import Violence

_BLASTS: tuple[ClaimType, ...] = ("airstrike", "shelling", "bombing")


def is_from_air(scene: Scene, hit: Hit, parts: Parts, violence: Violence) -> bool:
    """Whether a hit that is declared as fighting on the ground, shelling or bombing was from the air."""
    kind = hit.pattern.type
    if kind in ("offensive", "attack"):
        return _by_aircraft(scene, hit, parts, violence) or (hit.kind == "noun" and _is_wave(scene, hit, violence))
    if kind == "shelling" and hit.kind == "noun":
        return _by_aircraft(scene, hit, parts, violence) or _joins_drones(scene, hit) or (
            _is_of_raid(scene, hit, violence))
    return kind == "bombing" and hit.kind == "noun" and is_air_bomb(scene, hit, parts, violence)


def _by_aircraft(scene: Scene, hit: Hit, parts: Parts, violence: Violence) -> bool:
    """"helicopters attacked the camp", "they fired on it" of jets, "the assault by helicopters", "a gunship attack"."""
    if hit.kind == "verb":
        return _lemma(scene, hit) in word_class("hitting_verb") and acts_from_air(scene, hit, parts, violence)
    if singular(scene.parsed.lower[hit.last - 1]) not in word_class("hitting_noun"):
        return False
    by = [n for prep, n in parts.phrases if prep in ("by", "from")]
    lent = lent_subject(scene, hit, parts)
    first = scene.units.spans[hit.unit][0]
    beside = any(singular(scene.parsed.lower[i]) in word_class("aircraft") for i in range(first, hit.first))
    if scene.parsed.lower[hit.last - 1] in word_class("by_aircraft_if_told") and any(
            is_aircraft(a) or singular(a.head) in word_class("aircraft") for a in passive_doer(scene, hit.unit)):
        return True  # "the crimes committed by foreign jets"
    return beside or any(is_flown(scene, n) for n in (*by, *([] if lent is None else [lent]))) or any(
        a.text.lower().endswith(tuple(word_class("flying_force"))) for n in by for a in scene.actors_at(n))


def acts_from_air(scene: Scene, hit: Hit, parts: Parts, violence: Violence) -> bool:
    """Whether aircraft are the subject of a verb, or "they" who are aircraft: also "saw them fire"."""
    told = scene.units.noun[hit.unit - 1]
    subject = hit.unit - 1 if told is not None and told.pronoun else parts.subject
    if subject is None:
        return False
    noun = scene.units.noun[subject]
    if noun is not None and noun.pronoun:
        return violence.aloft and scene.parsed.lower[noun.head] in word_class("plural_pronoun")
    return is_flown(scene, subject)


def _lemma(scene: Scene, hit: Hit) -> str:
    form = scene.parsed.verbs[hit.first]
    return form.lemma if form is not None else ""


def _is_wave(scene: Scene, hit: Hit, violence: Violence) -> bool:
    """"the assaults", "one of the heaviest assaults", where raids from the air are what was told last."""
    first = scene.units.spans[hit.unit][0]
    known = any(scene.parsed.tags[i] == "D" and scene.parsed.lower[i] not in status_words("article")
                for i in range(first, hit.first))
    return known and violence.last == "airstrike" and (
        singular(scene.parsed.lower[hit.last - 1]) in word_class("wave_noun"))


def _joins_drones(scene: Scene, hit: Hit) -> bool:
    """"drone and missile attacks"."""
    i = hit.first - 1
    while i > 0 and scene.parsed.tags[i] in "C,":
        i -= 1
    return i < hit.first - 1 and singular(scene.parsed.lower[i]) in word_class("aircraft")


def _is_of_raid(scene: Scene, hit: Hit, violence: Violence) -> bool:
    """"the missile strike" after a raid from the air, "jets bombed X, with a rocket strike on Y"."""
    noun = scene.units.noun[hit.unit]
    if noun is None or not violence.near(scene.index) or "shelling" in violence.strikes or (
            word_class("air_munition").isdisjoint(scene.parsed.lower[i] for i in range(hit.first, hit.last))):
        return False
    within = scene.units.word[hit.unit - 1] in word_class("part_of_raid") and violence.at == scene.index
    return noun.definite or within


def is_air_bomb(scene: Scene, hit: Hit, parts: Parts, violence: Violence) -> bool:
    """A bomb that fell and was not planted: "dropped by a jet", "a stray bomb", "US bombs", "the bomb" of a raid."""
    if singular(scene.parsed.lower[hit.last - 1]) != "bomb" or hit.last - hit.first > 1:
        return False
    noun, after = scene.units.noun[hit.unit], scene.units.verb[hit.unit + 1]
    dropped = after is not None and after.lemma in word_class("dropping_verb")
    falls = after is not None and after.lemma in word_class("falling_verb")
    first = min(scene.units.spans[hit.unit][0], hit.first - 1)
    told_so = any(scene.parsed.lower[i] in word_class("air_bomb") for i in range(first, hit.first))
    of_state = any(a.kind in ("state", "coalition") or a.head in word_class("ruling")
                   for a in scene.modifiers_of(hit.unit, hit.first))
    back = noun is not None and noun.definite and violence.strike(_BLASTS) == "airstrike"
    return dropped or falls or told_so or of_state or back or any(
        prep in ("by", "from") and is_flown(scene, n) for prep, n in parts.phrases)


def is_fired_from_air(scene: Scene, hit: Hit, parts: Parts, violence: Violence) -> bool:
    """Missiles, rockets or bombs of aircraft told before: "they fired missiles", "missiles were fired at the port"."""
    if hit.kind != "verb":
        return False
    words = {singular(scene.parsed.lower[i]) for i in range(hit.first, hit.last)}
    for k in (parts.object, parts.subject):
        words |= {scene.head[k]} if k is not None else set()
    if words.isdisjoint(word_class("air_munition")):
        return False
    if acts_from_air(scene, hit, parts, violence):
        return True
    nobody = parts.subject is None or (not parts.passive and scene.head[parts.subject] in word_class("air_munition"))
    return nobody and violence.near(scene.index) and not _are_new_rockets(scene, parts)


def _are_new_rockets(scene: Scene, parts: Parts) -> bool:
    """Whether rockets stand without an article after a raid from the air: "hours after rockets were fired at X"."""
    rockets = word_class("ground_munition")
    nouns = (scene.units.noun[k] for k in (parts.object, parts.subject) if k is not None and scene.head[k] in rockets)
    return any(noun is not None and not noun.definite for noun in nouns)
