"""What a reader carries over without doubt: "the town", doer and place in a sentence, the sides of a passage."""

from __future__ import annotations

from dataclasses import replace

from dateline.model import ActorMention, ClaimType, PlaceMention
from dateline.reading.claims.cascade.classes import word_class
from dateline.reading.claims.cascade.context import GROUND, HARMING, PLACELESS, Actors, Context
from dateline.reading.claims.cascade.pronouns import with_actors_meant
from dateline.reading.claims.cascade.row import is_verb
from dateline.reading.claims.cascade.scene import Scene, is_force
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.types import STRIKES
from dateline.reading.claims.cascade.units import object_of
from dateline.reading.claims.cascade.words import carry_words
from dateline.reading.claims.engine import Proposal

# Their nouns take the doer that the passage told for the type: "the offensive", "the siege".
_GOES_ON = frozenset[ClaimType]({"offensive", "withdraw", "besiege", "seize", "deploy"})
# These are on the other side of the last fight where they name no target.
_AGAINST = frozenset[ClaimType]({"offensive", "seize", "repel"})
_EFFECTS = frozenset[ClaimType]({"casualties", "destroy"})
EFFECT_REACH = 2  # sentences after a strike that may tell its dead without naming the doer again


def carry_over(scene: Scene, proposals: list[Proposal], context: Context) -> list[Proposal]:
    """The proposals of a sentence with roles filled in from it and from what the passage told before."""
    out = [_pointing_places(p, context) for p in proposals]
    out = [with_actors_meant(scene, p, context) for p in out]
    out = _killed_in_clash(scene, out)
    out = [_main_doer(scene, p) for p in out]
    out = [_within_sentence(p, out) for p in out]
    if scene.parsed.sentence.kind != "title":
        out = [_from_passage(scene, p, context) for p in out]
    return out


def _pointing_places(p: Proposal, context: Context) -> Proposal:
    """"the town" gives way to the naming it points back to."""
    places: list[PlaceMention] = []
    for place in p.place:
        if not place.pointing or _cuts(place):
            places.append(place)
        elif (place.type_word or "") in carry_words("pointing_place"):
            places += context.place or (place,)
        else:
            places.append(context.full_naming(place) or place)
    return replace(p, place=tuple(dict.fromkeys(places)))


def _cuts(place: PlaceMention) -> bool:
    """"the eastern part", "western districts": a part is good in itself."""
    return bool(set(place.text.lower().split()) & word_class("part") - carry_words("whole"))


def _killed_in_clash(scene: Scene, proposals: list[Proposal]) -> list[Proposal]:
    """"X were killed in clashes with Y": Y fought and killed, X are the other side."""
    out = list(proposals)
    for n, clash in enumerate(proposals):
        dead = next((p for p in proposals if p.type in ("casualties", "toll")
                     and p.trigger.end <= clash.trigger.start), None)
        if clash.type != "clash" or clash.agent or dead is None or not clash.target or not dead.harm:
            continue
        if len(scene.page.text[dead.trigger.end:clash.trigger.start].split()) > 4:
            continue
        who = next((h.who for h in dead.harm if h.who), None)
        hurt = tuple(a for a in scene.actors if who is not None and a.overlaps(who) and is_force(a))
        out[n] = replace(clash, agent=clash.target, target=hurt)
        if not dead.agent:
            out[out.index(dead)] = replace(dead, agent=clash.target)
    return out


def _main_doer(scene: Scene, p: Proposal) -> Proposal:
    """The side that acts in the sentence fights the clash told in it: "The army took the road after clashes with X"."""
    letter = scene.units.letter(scene.unit_at(p.trigger.start))
    takes_doer = p.type in GROUND or (p.type in HARMING and letter == "g")
    if p.agent or letter == "V" or not takes_doer:
        return p
    main = _main_verb(scene)
    if main is None:
        return p
    verb, subject = main
    doers = tuple(a for a in scene.actors_at(subject) if is_force(a) and a.kind != "source")
    if not doers or any(_same(a, t) for a in doers for t in p.target):
        return p
    fought = object_of(scene.units, verb) if p.type == "clash" and not p.target else None
    target = tuple(a for a in scene.actors_at(fought) if is_force(a)) if fought is not None else p.target
    return replace(p, agent=doers, target=target)


def _main_verb(scene: Scene) -> tuple[int, int] | None:
    """The units of the first active verb with a subject, and of that subject."""
    for k, letter in enumerate(scene.units.letters):
        verb = scene.units.verb(k) if letter in ("V", "u") else None
        if verb is None or verb.passive:
            continue
        subject = subject_of(scene.units, k)
        if subject is not None:
            return k, subject
    return None


def _within_sentence(p: Proposal, proposals: list[Proposal]) -> Proposal:
    """The dead take the doer of the strike in the same sentence and it theirs; a place told once serves all of it."""
    if not p.agent and p.type in _EFFECTS:
        p = replace(p, agent=next((q.agent for q in proposals if q.agent and q.type in (*STRIKES, "attack")), ()))
    if not p.agent and p.type in (*STRIKES, "attack"):
        p = replace(p, agent=next((q.agent for q in proposals if q.agent and q.type in _EFFECTS), ()))
    if p.type == "support" and not p.place:
        p = _with_supported(p, proposals)
    if p.type == "seize" and not p.target:
        p = replace(p, target=next((q.target for q in proposals if _same_seizure(p, q)), ()))
    if not p.place and _takes_place(p):
        place = next((q.place for q in proposals if q.place and _takes_place(q)), ())
        p = replace(p, place=place, anchored=False) if place else p
    return p


def _takes_place(p: Proposal) -> bool:
    return p.type not in PLACELESS and p.type != "hold"


def _with_supported(p: Proposal, proposals: list[Proposal]) -> Proposal:
    """Support for a ground action in the same sentence is where, when and as far as that is."""
    main = next((q for q in proposals if q.type in GROUND), None)
    if main is None:
        return p
    status = main.status if p.status == "happened" else p.status
    return replace(p, place=main.place, time=p.time or main.time, anchored=False, status=status)


def _same_seizure(p: Proposal, q: Proposal) -> bool:
    return q.type == "seize" and bool(q.target) and q.agent == p.agent


def _from_passage(scene: Scene, p: Proposal, context: Context) -> Proposal:
    """Sides, doer and place from the passage, where the type takes them."""
    if p.type == "clash" and not p.agent and context.sides:
        p = replace(p, agent=context.sides[0], target=p.target or context.sides[1])
    told = context.doers.get(p.type)
    if not p.agent and told is not None and p.type in _GOES_ON and not _is_verb(scene, p):
        p = replace(p, agent=told.agent, target=p.target or told.target)
    if p.type in _AGAINST and p.agent and not p.target:
        p = replace(p, target=_other_side(p.agent, context))
    strike = context.strike if context.strike and context.strike.agent else told
    if not p.agent and strike is not None and _is_of_strike(p, strike):
        p = replace(p, agent=strike.agent)
    if not p.place and context.place and p.type not in PLACELESS and p.type in HARMING | GROUND:
        p = replace(p, place=context.place, anchored=False)
    return p


def _is_of_strike(p: Proposal, strike: Proposal) -> bool:
    """Whether a claim without a doer tells the strike again, or its effects, at no other place."""
    elsewhere = p.anchored and p.place and strike.place and not _share_place(p, strike)
    if strike.status != "happened" or elsewhere:
        return False
    return p.type == strike.type or (p.type in _EFFECTS and p.sentence - strike.sentence <= EFFECT_REACH)


def _share_place(p: Proposal, q: Proposal) -> bool:
    """Whether two claims name one place or a name in common, or the first only points back."""
    names = {t.text.lower() for x in q.place for t in x.toponyms} | {x.text.lower() for x in q.place}
    return any(x.pointing or names & {x.text.lower(), *(t.text.lower() for t in x.toponyms)} for x in p.place)


def _is_verb(scene: Scene, p: Proposal) -> bool:
    return is_verb(scene.units.letter(scene.unit_at(p.trigger.start)))


def _other_side(agent: Actors, context: Context) -> Actors:
    """The side of the last fight that is not the agent, where one of the two is."""
    if context.sides is None:
        return ()
    one, two = context.sides
    for mine, theirs in ((one, two), (two, one)):
        if any(_same(a, b) for a in agent for b in mine):
            return theirs
    return ()


def _same(a: ActorMention, b: ActorMention) -> bool:
    """Whether two namings are of one side: one id or text, or both the regular forces of one state."""
    if a.id is not None and b.id is not None:
        return a.id == b.id or (a.side is not None and a.side == b.side)
    regular = carry_words("regular")
    return a.text.lower() == b.text.lower() or (a.head in regular and b.head in regular)
