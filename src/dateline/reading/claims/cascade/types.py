"""Which type a hit is: the declared one; of strikes and attacks by the means, the doer, whom they were on and what was
told before."""

from __future__ import annotations

from dateline.model import ActorMention, ClaimType
from dateline.reading.claims.cascade.classes import singular, status_words, word_class
from dateline.reading.claims.cascade.context import Context
from dateline.reading.claims.cascade.from_air import is_fired_from_air, is_from_air
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.means import STRIKES, is_aircraft, lent_subject, means_of_strike, means_taken
from dateline.reading.claims.cascade.parts import Parts
from dateline.reading.claims.cascade.pronouns import subject_meant
from dateline.reading.claims.cascade.raids import has_no_aircraft, raid_on_foot, walks
from dateline.reading.claims.cascade.responsible import responsible
from dateline.reading.claims.cascade.row import is_verb
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.status import read_status
from dateline.reading.claims.cascade.subjects import is_reciprocal
from dateline.reading.claims.cascade.victims import attacked, kind_of, victim_of
from dateline.reading.claims.cascade.violence import Violence
from dateline.reading.claims.cascade.words import carry_words, lookalike_words
from dateline.reading.grammar import NounGroup

_BOMBINGS: tuple[ClaimType, ...] = ("airstrike", "bombing")
_FROM_AFAR: tuple[ClaimType, ...] = ("airstrike", "shelling")
_LONG_AGO = frozenset({"month", "year"})
_BARE = 2  # tokens of "the assault"
_ASSAULTS: tuple[ClaimType, ...] = ("attack", "offensive")


def settle_type(scene: Scene, hit: Hit, parts: Parts, violence: Violence) -> ClaimType:
    """The claim type of a hit. ``violence``: what was told before, to which "the raid" and "the attack" point back."""
    kind = hit.pattern.type
    if kind == "agree" and _is_refused(scene, hit, parts):
        return "refuse"
    if kind == "agree" and _is_not_kept(scene, hit, parts):
        return "violate"
    if kind == "offensive" and _is_resisted(scene, hit, parts):
        return kind  # "air strikes to repel the assault"
    if kind != "strike":
        return "airstrike" if is_from_air(scene, hit, parts, violence) else _by_victim(
            scene, hit, parts, kind, violence)
    means = means_of_strike(scene, hit, parts)
    if means == "bombing" and _is_dropped(scene, hit):
        return "airstrike"
    if means in ("shelling", "bombing") and is_fired_from_air(scene, hit, parts, violence):
        return "airstrike"
    if means is not None:
        return means
    word = scene.parsed.lower[hit.first]
    if hit.kind == "noun" and word in word_class("violence_noun"):
        return _attack_type(scene, hit, parts, violence.last)
    if word in word_class("raid") and (raid := raid_on_foot(scene, hit, parts, violence)) is not None:
        return raid
    own = hit.pattern.means
    if hit.kind == "verb":
        return own or _struck_type(scene, hit, parts, violence)
    back = violence.strike(_possible_types(scene, hit)) if own is None or _points_back(scene, hit, parts) else None
    if back is None and own == "bombing" and _is_bombing_from_air(scene, hit, parts):
        return "airstrike"
    return back or own or "shelling"


def _is_resisted(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether a noun is what somebody beats off, so that it is no deed of his."""
    verb = scene.units.verb[parts.governor] if parts.governor is not None and hit.kind == "noun" else None
    return verb is not None and verb.lemma in word_class("foiling_verb")


def _is_refused(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"have not accepted the truce": who does not take what is offered refuses it; "no deal was reached" is none."""
    verb = scene.units.verb[hit.unit] if hit.kind == "verb" else None
    return verb is not None and verb.negated and parts.subject is not None and not parts.passive and (
        _lemma(scene, hit) in lookalike_words("accepting"))


def _is_not_kept(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """"the truce did not hold", "failed to observe the truce": it was broken."""
    return hit.kind == "verb" and _lemma(scene, hit) in word_class("keeping_verb") and (
        read_status(scene, hit, parts) == "denied")


def _by_victim(scene: Scene, hit: Hit, parts: Parts, kind: ClaimType, violence: Violence) -> ClaimType:
    """The declared type, but of an attack or ambush by whom it was on, and of "the assault" what was told."""
    if kind not in _ASSAULTS or not _is_on_somebody(scene, hit):
        return kind
    if hit.kind == "verb" and _lemma(scene, hit) in word_class("hitting_verb") and (
            means := means_taken(scene, hit, parts)) is not None:
        return means
    victim = victim_of(scene, hit, parts)
    if victim is None and kind == "offensive" and (told := _assault_told(scene, hit, parts, violence)) is not None:
        return told
    searched = _lemma(scene, hit) in word_class("raiding_verb") and _is_by_army(scene, parts)
    if searched and parts.object is not None and not scene.classes(parts.object) & {"people", "aid"}:
        return "offensive"  # "troops raided the village and arrested nine men"
    return kind if victim is None else "attack" if victim == "civil" else "offensive"


def _assault_told(scene: Scene, hit: Hit, parts: Parts, violence: Violence) -> ClaimType | None:
    """What "the assault" points back to where it is on nothing of its own: "shells fell on X; the assault killed"."""
    noun = scene.units.noun[hit.unit] if hit.kind == "noun" else None
    bare = noun is not None and noun.definite and hit.last - noun.first <= _BARE and attacked(scene, parts) is None
    lasts = scene.head[hit.unit + 2] in word_class("stage")  # "the assault entered its third month"
    back = bare and not lasts and singular(scene.parsed.lower[hit.last - 1]) in word_class("wave_noun")
    return violence.last if back and violence.last in (*STRIKES, "attack") else None


def _is_by_army(scene: Scene, parts: Parts) -> bool:
    doers = scene.actors_at(parts.subject) if parts.subject is not None else ()
    return any(a.kind == "state" or (a.side or a.id or "").startswith("state.") or walks(a) for a in doers)


def _is_on_somebody(scene: Scene, hit: Hit) -> bool:
    """Whether a word tells violence of either kind: "an ambush", "gun attacks", "threw grenades"."""
    if hit.kind == "noun":
        return singular(scene.parsed.lower[hit.last - 1]) in word_class("assault_on")
    return hit.kind == "verb" and _lemma(scene, hit) in word_class("assaulting_verb")


def _is_dropped(scene: Scene, hit: Hit) -> bool:
    """"did not drop bombs": from the air."""
    return _lemma(scene, hit) in word_class("dropping_verb")


def _struck_type(scene: Scene, hit: Hit, parts: Parts, violence: Violence) -> ClaimType:
    """The type of a verb of striking without a named means: that of the strike told before, which a state did with no
    planted bomb and a group not from the air; else by the doer."""
    actors = scene.actors_at(parts.subject) or subject_meant(scene, parts.subject, Context()) if (
        parts.subject is not None) else ()
    of_state = (a for a in actors if "suicide" not in a.text.lower() and not (a.id or "").startswith("group."))
    if any(word_class("airstrike") & set(a.text.lower().split()) for a in of_state):
        return "airstrike"  # "the air force said it had bombed a village by mistake"
    if any(a.head in word_class("plane_or_person") for a in actors):
        return "bombing"  # "the bombers of the militia targeted a post"
    if _is_army_at_forces(scene, hit, parts, actors) and not _is_told_again(scene, hit, actors, violence):
        return "offensive"
    if _has_aircraft(actors) or any(map(_is_whole_military, actors)):
        return violence.strike([kind for kind in STRIKES if kind != "bombing"]) or "airstrike"
    if _only_targets(scene, hit, parts, actors):
        return "attack"
    if parts.subject is not None and scene.head[parts.subject] in word_class("raider"):
        return "attack"  # "raiders struck a hamlet"
    if _lemma(scene, hit) in word_class("bursting_verb") and parts.subject is not None and (
            scene.classes(parts.subject) & {"vehicle"}):
        return "bombing"  # "a car packed with explosives went off"
    back = STRIKES if hit.pattern.context else [kind for kind in STRIKES if kind != "chemical"]
    told = violence.strike(back)  # "the gas attack; the town was hit again"
    if told is None and _is_on_foot_at_forces(scene, parts, actors):
        return "offensive"
    if told is None and actors and all(_is_regular(a) for a in actors) and _lemma(scene, hit) in word_class("bombing"):
        return "airstrike"  # "the army bombed the town" plants nothing
    return told or ("bombing" if _lemma(scene, hit) in word_class("bombing") else "shelling")


def _is_army_at_forces(scene: Scene, hit: Hit, parts: Parts, actors: tuple[ActorMention, ...]) -> bool:
    """"army units targeted a rebel base": by whatever an army on the ground has."""
    aims = _lemma(scene, hit) in word_class("aiming_verb") and bool(actors) and all(map(_is_on_ground, actors))
    return aims and parts.object is not None and kind_of(scene, parts.object) == "armed"


def _is_told_again(scene: Scene, hit: Hit, actors: tuple[ActorMention, ...], violence: Violence) -> bool:
    """Whether an army only says whom the strike told right before was on: "jets hit a clinic. The Kenyan army said that
    it targeted a post", "the army said it had targeted a post"."""
    verb = scene.units.verb[hit.unit]
    had = verb is not None and verb.perfect
    return violence.near(scene.index) and (had or any(a.id is not None for a in actors))


def _is_on_foot_at_forces(scene: Scene, parts: Parts, actors: tuple[ActorMention, ...]) -> bool:
    """"commandos hit a rebel base", "militants targeted a patrol": by whom no gun or aircraft is told."""
    on_foot = bool(actors) and all(map(has_no_aircraft, actors))
    return on_foot and parts.object is not None and kind_of(scene, parts.object) == "armed"


def _is_regular(actor: ActorMention) -> bool:
    """Whether an actor is of a state's forces: "the army", "government troops"."""
    return actor.kind == "force" and ((actor.id or "").startswith("state.") or actor.head in carry_words("regular"))


def _is_on_ground(actor: ActorMention) -> bool:
    """Whether an actor is of a state's forces and no aircraft: "the army", "an army unit"."""
    return not is_aircraft(actor) and (_is_regular(actor) or (
        actor.kind == "force" and not carry_words("regular").isdisjoint(actor.text.lower().split())))


def _is_whole_military(actor: ActorMention) -> bool:
    """Whether an actor is all that a state fights with, so that it strikes from the air most often, as the state does
    itself: "Israel's military", "the armed forces", no army or troops."""
    of_no_group = actor.id is None or actor.id.startswith("state.")
    text = f" {actor.text.lower()}"  # "paramilitary" is none
    return actor.kind == "force" and of_no_group and any(text.endswith(f" {w}") for w in word_class("whole_military"))


def _only_targets(scene: Scene, hit: Hit, parts: Parts, actors: tuple[ActorMention, ...]) -> bool:
    """"militants accused of targeting Kenya", "of targeting civilians": a group that means them, by whatever means."""
    on = parts.object
    if _lemma(scene, hit) in word_class("aiming_verb") and _is_of_people(scene, parts):
        return True
    aimed = bool(actors) and on is not None and _lemma(scene, hit) in word_class("aiming_verb")
    return aimed and on is not None and all(a.kind in ("group", "described") for a in actors) and (
        kind_of(scene, on) == "civil" or any(a.kind == "state" for a in scene.actor_on(on)))


def _is_of_people(scene: Scene, parts: Parts) -> bool:
    """"the targeting of civilians", "the two peoples have targeted each other"."""
    if parts.object is None:
        return any(prep == "of" and kind_of(scene, n) == "civil" for prep, n in parts.phrases[:1])
    doers = scene.actors_at(parts.subject) if parts.subject is not None else ()
    if doers and all(a.kind == "person" or _is_leader(a) for a in doers) and kind_of(scene, parts.object) == "civil":
        return True  # "a gang leader who targeted the elderly"
    return is_reciprocal(scene.units, parts.object) and any(a.kind == "people" for a in doers)


def _lemma(scene: Scene, hit: Hit) -> str:
    form = scene.parsed.verbs[hit.first] if hit.kind == "verb" else None
    return form.lemma if form is not None else ""


def _points_back(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether a noun means what was told: "the raid", not "raids", nor "the bombings in Nairobi", told by place."""
    noun = scene.units.noun[hit.unit]
    if noun is None or any(p in word_class("own_place") and "place" in scene.classes(n) for p, n in parts.phrases[:1]):
        return False
    return noun.definite or scene.parsed.lower[hit.first] in word_class("echo_noun")


def _possible_types(scene: Scene, hit: Hit) -> tuple[ClaimType, ...]:
    """The strikes that a noun may point back to: "the bombing" was no shelling, "the strike" no planted bomb."""
    if scene.parsed.lower[hit.first].startswith("bombing"):
        return _BOMBINGS
    return _FROM_AFAR if hit.pattern.means in _FROM_AFAR else STRIKES


def _is_bombing_from_air(scene: Scene, hit: Hit, parts: Parts) -> bool:
    """Whether a bombing without a named means is from the air: by a state, of a place ("the bombing of Aleppo"), or one
    that goes on ("weeks of bombing")."""
    of_place = any(prep == "of" and "place" in scene.classes(n) for prep, n in parts.phrases[:1])
    bombing = scene.parsed.lower[hit.first].startswith("bombing")
    claimants = responsible(scene, hit) if bombing else ()
    if any(a.kind == "group" for a in claimants):
        return False  # "the group claimed the bombing of X"
    first = scene.units.spans[hit.unit][0]
    before = {singular(scene.parsed.lower[i]) for i in range(max(0, first - 2), hit.first)}  # "weeks of bombing"
    long = not (before.isdisjoint(word_class("sustained")) and before.isdisjoint(status_words("stretch_noun")))
    return bombing and (of_place or long or _has_aircraft(scene.modifiers_of(hit.unit, hit.first)))


def _has_aircraft(actors: tuple[ActorMention, ...]) -> bool:
    states = ("state", "coalition")
    return any((a.kind in states and not _is_leader(a)) or a.head in word_class("ruling") for a in actors)


def _is_leader(actor: ActorMention) -> bool:
    """Whether an actor is somebody at the head of nobody knows what: "a gang leader"."""
    return actor.id is None and actor.head in word_class("leading")


def _attack_type(scene: Scene, hit: Hit, parts: Parts, told: ClaimType | None) -> ClaimType:
    """"attack": by whom it was on; pointing back the strike told before; one to come an offensive; else violence
    against civilians."""
    victim, on = victim_of(scene, hit, parts), attacked(scene, parts)
    states = on is not None and any(a.kind == "state" for a in scene.actor_on(on))
    if victim == "armed" or (victim is None and _is_mutual(scene, hit)):
        return "offensive"
    noun = scene.units.noun[hit.unit]
    definite = noun is not None and (noun.definite or _is_latest(scene, hit))
    named = told != "chemical" and _is_named_by_day(scene, hit)
    if named or (noun is not None and _is_another(scene, hit, noun, victim) and not _has_aircraft(
            _attackers(scene, hit, parts))):
        told = None
    if scene.parsed.lower[hit.first].startswith("massacre") and (not definite or told == "chemical"):
        return "chemical" if told == "chemical" and _is_named_by_place(scene, hit) else "attack"
    if told is not None and (definite or scene.parsed.lower[hit.first] != "attacks"):
        if definite or read_status(scene, hit, parts) == "happened":
            return told
        return "attack" if victim == "civil" else "offensive"
    if victim == "civil":
        return "attack"
    if states:
        return "offensive"
    on_place = "place" in scene.classes(on) if on is not None else _has_aircraft(_attackers(scene, hit, parts))
    return "offensive" if told == "offensive" and on_place else "attack"


def _is_named_by_place(scene: Scene, hit: Hit) -> bool:
    """"the Kadum massacre": known by where it was."""
    start, end = scene.span(hit.unit)[0], scene.parsed.sentence.tokens[hit.first].start
    return any(start <= place.start and place.end <= end for place in scene.places)


def _is_another(scene: Scene, hit: Hit, noun: NounGroup, victim: str | None) -> bool:
    """Whether an attack is another than the one told: "a PKK attack", "an attack on a hotel", "the 2013 attack"."""
    if scene.parsed.lower[noun.first] in status_words("article"):
        return victim == "civil" or bool(scene.modifiers_of(hit.unit, hit.first))
    start, end = scene.span(hit.unit)
    return any(start <= t.start and t.end <= end and t.granularity in _LONG_AGO for t in scene.times)


def _is_named_by_day(scene: Scene, hit: Hit) -> bool:
    """"the 7 May attack": known by its day, whatever was told last."""
    start, end = scene.span(hit.unit)
    return any(start < t.end <= end and t.value.month is not None for t in scene.times)


def _is_mutual(scene: Scene, hit: Hit) -> bool:
    """"both sides accused each other of attacks": of two that fight."""
    units = scene.units
    return any(units.letters[j] == "N" and is_reciprocal(units, j) and is_verb(units.letter[j - 1])
               for j in range(hit.unit))


def _attackers(scene: Scene, hit: Hit, parts: Parts) -> tuple[ActorMention, ...]:
    """Whose attack it is: "Pakistan initiated attacks", "Pakistani attacks"."""
    lent = lent_subject(scene, hit, parts)
    named = scene.actors_at(lent) if lent is not None else ()
    return (*named, *scene.modifiers_of(hit.unit, hit.first))


def _is_latest(scene: Scene, hit: Hit) -> bool:
    """"the latest in a series of attacks": it is one more of what was told."""
    first = scene.units.spans[hit.unit][0]
    return any(scene.parsed.lower[i] in word_class("latest") for i in range(max(0, first - 6), first))
