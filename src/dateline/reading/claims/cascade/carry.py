"""What a reader carries over without doubt: pronouns, "the town", the sides of a fight, the place of a passage."""

from __future__ import annotations

from dataclasses import replace

from dateline.model import ActorMention, PlaceMention
from dateline.reading.claims.cascade.classes import word_class
from dateline.reading.claims.cascade.context import GROUND, HARMING, PLACELESS, REGULAR, Context
from dateline.reading.claims.cascade.scene import Scene, is_force
from dateline.reading.claims.cascade.types import STRIKES
from dateline.reading.claims.cascade.units import is_verb, listed_head, object_of, subject_of
from dateline.reading.claims.engine import Proposal

_THIRD = frozenset({"they", "it", "he", "she", "its", "their", "them"})


def carry_over(scene: Scene, proposals: list[Proposal], context: Context) -> list[Proposal]:
    """The proposals of a sentence with roles filled in from it and from what the passage told before."""
    title = scene.parsed.sentence.kind == "title"
    out = [_pointing_places(p, context) for p in proposals]
    out = [_pronoun_agent(scene, p, context) for p in out]
    out = _killed_in_clash(scene, out)
    out = [_main_doer(scene, p) for p in out]
    out = _within_sentence(out)
    if not title:
        out = [_from_passage(scene, p, context) for p in out]
    return out


def _pointing_places(p: Proposal, context: Context) -> Proposal:
    """"the town" gives way to the naming it points back to."""
    places: list[PlaceMention] = []
    for place in p.place:
        if not place.pointing or _cuts(place):
            places.append(place)
        elif (place.type_word or "") in ("area", "region", "place", "site", "there"):
            places += context.place or (place,)
        else:
            places.append(context.full_naming(place) or place)
    return replace(p, place=tuple(dict.fromkeys(places)))


def _cuts(place: PlaceMention) -> bool:
    """"the eastern part", "western districts": a part is good in itself."""
    return bool(set(place.text.lower().split()) & word_class("part") - {"area", "land", "areas"})


def _pronoun_agent(scene: Scene, p: Proposal, context: Context) -> Proposal:
    """An agent or target that is a pronoun, or a noun that points back, is the actor told before."""
    agent = _pointed(p.agent, context)
    target = _pointed(p.target, context)
    if (not agent and p.type not in ("casualties", "toll")) or p.type == "talks":
        pronoun = _pronoun_subject(scene, p)
        if pronoun is not None:
            agent = (*_referent(scene, pronoun, context), *agent)
    return replace(p, agent=agent, target=tuple(t for t in target if t not in agent))


def _pointed(actors: tuple[ActorMention, ...], context: Context) -> tuple[ActorMention, ...]:
    out: list[ActorMention] = []
    for a in actors:
        out += [x for x in (context.full_actor(a) if a.pointing else (a,)) if x not in out]
    return tuple(out)


def _pronoun_subject(scene: Scene, p: Proposal) -> int | None:
    """The unit of the pronoun that is the subject of a claim's verb."""
    k = scene.unit_at(p.trigger.start)
    if not is_verb(scene.units.letter(k)):
        return None
    subject = subject_of(scene.units, k)
    verb = scene.units.verb(k)
    if verb is not None and verb.passive:
        return None
    noun = scene.units.noun(subject) if subject is not None else None
    return subject if noun is not None and noun.pronoun and scene.parsed.lower(noun.head) in _THIRD else None


def _referent(scene: Scene, k: int, context: Context) -> tuple[ActorMention, ...]:
    """Whom a pronoun means: the last subject before it in the sentence that fits, else that of the sentence before."""
    word = scene.parsed.lower(scene.units.spans[k][0])
    for j in range(k - 1, -1, -1):
        if scene.units.letters[j] == "N" and scene.units.letter(j - 1) not in ("P", "O", "B", "T"):
            head = listed_head(scene.units, j)
            actors = tuple(a for a in scene.actors_at(head) if _agrees(word, a))
            if actors:
                return actors
    return tuple(a for a in context.subject if _agrees(word, a))


def _agrees(word: str, actor: ActorMention) -> bool:
    if actor.kind in ("media", "monitor", "source", "thing"):
        return False
    return (actor.kind == "person") == (word in ("he", "she"))


def _killed_in_clash(scene: Scene, proposals: list[Proposal]) -> list[Proposal]:
    """"X were killed in clashes with Y": Y fought and killed, X are the other side."""
    out = list(proposals)
    for n, clash in enumerate(proposals):
        dead = next((p for p in proposals if p.type in ("casualties", "toll") and p.trigger.end <= clash.trigger.start), None)
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


def _within_sentence(proposals: list[Proposal]) -> list[Proposal]:
    """The dead take the doer of the strike in the same sentence; a place told once serves the whole sentence."""
    out: list[Proposal] = []
    places = [p.place for p in proposals if p.place and p.type not in PLACELESS and p.type != "hold"]
    doers = [p.agent for p in proposals if p.agent and (p.type in STRIKES or p.type in ("attack",))]
    hurt = [p.agent for p in proposals if p.agent and p.type in ("casualties", "destroy")]
    for p in proposals:
        if not p.agent and p.type in ("casualties", "destroy") and doers:
            p = replace(p, agent=doers[0])
        if not p.agent and p.type in STRIKES and hurt:
            p = replace(p, agent=hurt[0])
        if p.type == "support" and not p.place and (main := next((q for q in proposals if q.type in GROUND), None)):
            p = replace(p, place=main.place, time=p.time or main.time, anchored=False,
                        status=main.status if p.status == "happened" else p.status)
        if p.type == "seize" and not p.target:
            p = replace(p, target=next((q.target for q in proposals if q.type == "seize" and q.target and q.agent == p.agent), ()))
        if not p.place and places and p.type not in PLACELESS and p.type not in ("hold",):
            p = replace(p, place=places[0], anchored=False)
        out.append(p)
    return out


def _main_doer(scene: Scene, p: Proposal) -> Proposal:
    """The side that acts in the sentence fights the clash told in it: "The army took the road after clashes with X"."""
    letter = scene.units.letter(scene.unit_at(p.trigger.start))
    if p.agent or letter == "V" or (p.type not in GROUND and not (p.type in HARMING and letter == "g")):
        return p
    for k, letter in enumerate(scene.units.letters):
        if letter not in ("V", "u"):
            continue
        verb = scene.units.verb(k)
        subject = subject_of(scene.units, k)
        if verb is None or verb.passive or subject is None:
            continue
        target = p.target
        if p.type == "clash" and not target and (unit := object_of(scene.units, k)) is not None:
            target = tuple(a for a in scene.actors_at(unit) if is_force(a))
        actors = tuple(a for a in scene.actors_at(subject) if is_force(a) and a.kind != "source")
        if actors and not any(_same(a, t) for a in actors for t in p.target):
            return replace(p, agent=actors, target=target)
        return p
    return p


def _from_passage(scene: Scene, p: Proposal, context: Context) -> Proposal:
    """Sides, doer and place from the passage, where the type takes them."""
    if p.type == "clash" and not p.agent and context.sides:
        p = replace(p, agent=context.sides[0], target=p.target or context.sides[1])
    told = context.doers.get(p.type)
    if not p.agent and told is not None and p.type in ("offensive", "withdraw", "besiege", "seize", "deploy") and not _is_verb(scene, p):
        p = replace(p, agent=told.agent, target=p.target or told.target)
    if p.type in ("offensive", "seize", "repel") and p.agent and not p.target and context.sides:
        p = replace(p, target=_other_side(p.agent, context))
    strike = context.strike if context.strike and context.strike.agent else told
    elsewhere = strike is not None and p.anchored and p.place and strike.place and not _share_place(p, strike)
    if not p.agent and strike is not None and strike.status == "happened" and not elsewhere:
        if p.type == strike.type or (p.type in ("casualties", "destroy") and p.sentence - strike.sentence <= 2):
            p = replace(p, agent=strike.agent)
    if not p.place and context.place and p.type not in PLACELESS and (p.type in HARMING or p.type in GROUND):
        p = replace(p, place=context.place, anchored=False)
    return p


def _share_place(p: Proposal, q: Proposal) -> bool:
    """Whether two claims name one place or a name in common."""
    names = {t.text.lower() for x in q.place for t in x.toponyms} | {x.text.lower() for x in q.place}
    return any(x.text.lower() in names or x.pointing or any(t.text.lower() in names for t in x.toponyms) for x in p.place)


def _is_verb(scene: Scene, p: Proposal) -> bool:
    return is_verb(scene.units.letter(scene.unit_at(p.trigger.start)))


def _other_side(agent: tuple[ActorMention, ...], context: Context) -> tuple[ActorMention, ...]:
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
    return a.text.lower() == b.text.lower() or (a.head in REGULAR and b.head in REGULAR)
