"""What the claims of one sentence lend each other: who did it, where and when."""

from __future__ import annotations

from dateline.model import ActorMention, ClaimType, Harm, PlaceMention, TimeMention
from dateline.reading.claims.cascade.beyond import behind_relative, in_headline_before, in_parallel
from dateline.reading.claims.cascade.classes import any_class, singular, word_class
from dateline.reading.claims.cascade.context import FOUGHT, GROUND, PLACELESS
from dateline.reading.claims.cascade.means import STRIKES
from dateline.reading.claims.cascade.nameless import suffers
from dateline.reading.claims.cascade.row import is_verb
from dateline.reading.claims.cascade.scene import Scene, is_force, is_instrument
from dateline.reading.claims.cascade.signs import before_place
from dateline.reading.claims.cascade.units import parted_by_clause, told_apart_in_time
from dateline.reading.claims.cascade.words import carry_words, role_words
from dateline.reading.claims.engine import Proposal
from dateline.reading.claims.rules import carries
from dateline.reading.shapes import replace

_STRUCK = frozenset[ClaimType]({*STRIKES, "attack"})
# What the parties of a deal do under it: "exchanged prisoners under the deal signed in May".
_BY_PARTIES = frozenset[ClaimType]({"talks", "release", "violate"})
_EFFECTS = frozenset[ClaimType]({"casualties", "destroy"})
_TOLD_OF_CAUSE = _EFFECTS | frozenset[ClaimType](STRIKES)


@carries("carry.sentence")
def within_sentence(scene: Scene, p: Proposal, proposals: list[Proposal]) -> Proposal:
    """The dead take the doer of the strike in the same sentence and it theirs; who "met X and agreed" did so with X; a
    place told once serves all of it."""
    if p.type in _EFFECTS and not _downs(p) and all(a.id is None and is_instrument(a) for a in p.agent):
        p = done_by(p, _who_harmed(scene, p, proposals))  # whose drones they were rather than these
    elif not p.agent and p.type in _STRUCK:
        p = done_by(p, next((q.agent for q in proposals if q.agent and q.type in _EFFECTS and not _downs(q)), ()))
    if p.type == "agree" and not p.agent and _is_passive(scene, p):
        p = done_by(p, next((q.agent for q in proposals if q.type in _BY_PARTIES and len(q.agent) > 1), ()))
    if p.type == "violate" and not p.agent and p.reference != "other":
        p = done_by(p, next((q.agent for q in proposals if q.type == "agree" and q.reference != "verb"), ()))
    if p.type == "agree" and p.agent:
        met = (q.agent for q in proposals if q.type == "talks" and q.reference == "verb")
        p = replace(p, agent=next((them for them in met if set(p.agent) < set(them)), p.agent))
    if p.type == "support" and all(t.kind == "thing" for t in p.target):
        backed = next((q for q in proposals if _is_backed(scene, p, q)), None)  # "an offensive backed by X"
        p = replace(p, target=backed.agent) if backed is not None else p
    p = _place_of_cause(scene, p, proposals)
    if p.type == "support" and not p.place:
        p = _with_supported(scene, p, proposals)
    if p.type in FOUGHT and p.agent and not p.target and (opponent := _opponent(p, proposals)):
        p = replace(p, target=opponent)
    if not p.place and _takes_place(p) and p.reference != "general":
        told = [q.place for q in proposals if q.place and _lends_place(scene, q)
                and not _dates(scene, q, p) and not _told_apart(scene, q, p)]
        place = next((where for where in told if not suffers(p.type, where)), ())
        p = replace(p, place=place, anchored=False) if place else p
    if p.type == "displace" and (left := _fought_before(scene, p, proposals)):
        p = replace(p, place=left)
    return replace(p, time=_day_of_cause(scene, p, proposals)) if p.time is None and p.type in _TOLD_OF_CAUSE else p


def _fought_before(scene: Scene, p: Proposal, proposals: list[Proposal]) -> tuple[PlaceMention, ...]:
    """The one place of the fight that people are said to flee, where only that they went to is told by their own words:
    "clashes in X forced 300 families to flee to Y", "fled to Y after gunmen stormed X"."""
    goals = [scene.units.word[scene.unit_at(place.start) - 1] in role_words("goal_preposition") for place in p.place]
    if not goals or not all(goals) or not carry_words("coming_back").isdisjoint(p.trigger.text.lower().split()):
        return ()
    fights = [q for q in proposals if q.type in FOUGHT | _STRUCK | {"seize"} and q.status in ("happened", "ongoing")
              and not _dates(scene, q, p) and not _parted_by_where(scene, q, p)
              and (q.trigger.end <= p.trigger.start or is_when(scene, p, q, "after_what"))]
    left = {q.place for q in fights}
    named = next(iter(left), ())
    one = len(left) == 1 and len(named) == 1 and named[0].kind == "name" and named[0].precision != "country"
    return named if one and not named[0].pointing and named != p.place else ()


def _is_backed(scene: Scene, p: Proposal, q: Proposal) -> bool:
    """Whether what is backed is a happening that is told: its noun stands right before the word for it."""
    k = scene.unit_at(p.trigger.start) - 1
    return q.type != "support" and scene.units.letter[k] == "N" and scene.unit_at(q.trigger.start) == k


def _is_died_in(scene: Scene, p: Proposal, q: Proposal) -> bool:
    """Whether people were killed "in" an operation: "nine were killed on Sunday in an army operation"."""
    k, verb = scene.unit_at(q.trigger.start), scene.units.verb[scene.unit_at(p.trigger.start)]
    told = q.type == "offensive" and p.type == "casualties" and q.trigger.start > p.trigger.start
    return told and verb is not None and verb.passive and scene.units.word[k - 1] in ("in", "during")


def _is_crash(scene: Scene, p: Proposal, q: Proposal) -> bool:
    """Whether people died as what they flew in was brought down: "two pilots were killed when rebels shot down a
    helicopter"."""
    manned = word_class("aircraft") - word_class("munition")
    k, v = scene.unit_at(p.trigger.start), scene.unit_at(q.trigger.start)
    opener = scene.units.letters.rfind("W", k, v)  # "when their car crashed and rebels shot down" is of two happenings
    if any(map(is_verb, scene.units.letters[opener + 1:v])):
        return False
    flown = q.type == "destroy" and any(singular(a.head) in manned for a in q.target)
    return flown and p.type == "casualties" and (is_when(scene, p, q) or is_when(scene, p, q, "after_what"))


def _is_passive(scene: Scene, p: Proposal) -> bool:
    k = scene.unit_at(p.trigger.start)
    verb = scene.units.verb[k]
    return verb is not None and (verb.passive or (verb.bare == "ed" and scene.units.letter[k - 1] != "R"))


def _who_harmed(scene: Scene, p: Proposal, proposals: list[Proposal]) -> tuple[ActorMention, ...]:
    """The doer of a strike told in the same sentence; nobody where the harm is told apart, with a strike of its own by
    nobody named, or where troops of no side told would have killed their like."""
    deeds = (q for q in proposals if q.type in _STRUCK or _is_died_in(scene, p, q) or _is_crash(scene, p, q))
    causes = [q for q in deeds if not _of_next_clause(scene, p, q)]
    nameless = any(not q.agent for q in causes)
    doers = (q.agent for q in causes if not (nameless and _parted_by_where(scene, q, p)))
    return next((them for them in doers if them and not any(
        _is_of_no_side(a) and _are_soldiers_of_no_side(h) for a in them for h in p.harm)), ())


def _place_of_cause(scene: Scene, p: Proposal, proposals: list[Proposal]) -> Proposal:
    """What a participle behind them says came of a deed was in all the places that it was in: "struck X and two camps
    near Y, killing nine"."""
    k = scene.unit_at(p.trigger.start)
    if scene.units.letter[k] != "g" or p.type not in (*_EFFECTS, "displace") or not p.place or (
            p.place[-1].end > p.trigger.start):
        return p
    causes = (q.place for q in proposals if q.trigger.end <= p.trigger.start and _lends_place(scene, q))
    whole = next((told for told in causes if set(p.place) < set(told)), ())
    return replace(p, place=whole) if whole else p


def _day_of_cause(scene: Scene, p: Proposal, proposals: list[Proposal]) -> TimeMention | None:
    """The day of what led to a harm told by a participle, and of a strike that of its harm: "fired at X on Monday,
    killing one"."""
    effect = scene.units.letter[scene.unit_at(p.trigger.start)] == "g"
    for q in proposals:
        strikes = q.type in (*STRIKES, "attack")
        causes = effect and p.type in _EFFECTS and q.trigger.end <= p.trigger.start and (strikes or q.type in FOUGHT)
        described = scene.parsed.tags[scene.token_at(q.trigger.start)] == "J"  # "a deadly attack" is the other one
        harms = p.type in STRIKES and q.type == "casualties" and q.status == p.status and not described and (
            not _parted_by_where(scene, p, q))
        if q.time is not None and q.time.role == "at" and (causes or harms) and not _of_next_clause(scene, p, q) and (
                not _of_next_clause(scene, q, p)):
            return q.time
    return None


def done_by(p: Proposal, doers: tuple[ActorMention, ...]) -> Proposal:
    return replace(p, agent=doers) if doers else p


def is_when(scene: Scene, p: Proposal, q: Proposal, words: str = "moment") -> bool:
    """Whether one is told in the clause of the other's moment right after it; ``words``: the list of what opens it."""
    k, v = scene.unit_at(p.trigger.start), scene.unit_at(q.trigger.start)
    return k < v and scene.units.letters[k:v].count("W") == 1 and any(
        scene.units.word[j] in carry_words(words) for j in range(k, v))


def are_its_own(a: ActorMention, h: Harm) -> bool:
    """Whether soldiers of whom no side is told are those of the state whose forces did it, or of troops of whom none is
    told either: they hardly killed them."""
    return _are_soldiers_of_no_side(h) and (a.of_state or _is_of_no_side(a))


def _are_soldiers_of_no_side(h: Harm) -> bool:
    return h.side is None and h.who is not None and h.who.text.split()[-1].lower() in carry_words("regular")


def _is_of_no_side(a: ActorMention) -> bool:
    """Whether these are troops of whom no state is told: "the army"."""
    return a.id is None and a.head in carry_words("regular")


def _downs(p: Proposal) -> bool:
    """Whether what was fired or flown is brought down, so that who does it is not who struck."""
    return p.type == "destroy" and any(
        a.head in any_class("munition", "mine", "airstrike") for a in p.target)


def _of_next_clause(scene: Scene, p: Proposal, q: Proposal) -> bool:
    """Whether one is told in a clause of its own after another: "nine people were killed, and the army shelled X"."""
    return parted_by_clause(scene.units, scene.unit_at(p.trigger.start), scene.unit_at(q.trigger.start))


def _parted_by_where(scene: Scene, q: Proposal, p: Proposal) -> bool:
    """Whether the second of two claims is told in a relative clause that began after the first: "shelled X, where five
    people were killed in a car bombing", and not "hit a hall where police eat, killing ten"."""
    between = scene.units.letters[scene.unit_at(q.trigger.start):scene.unit_at(p.trigger.start)]
    return "R" in between and "," not in between[between.rindex("R"):]


def _told_apart(scene: Scene, q: Proposal, p: Proposal) -> bool:
    """Whether one claim is told in a headline's clause of its own behind that of another, in a relative clause of the
    subject before it, or before what goes on meanwhile."""
    here, at = scene.unit_at(p.trigger.start), scene.unit_at(q.trigger.start)
    return in_headline_before(scene, at, here) or (
        here < at and (behind_relative(scene, here, at + 1) or in_parallel(scene, here, at + 1)))


def _dates(scene: Scene, q: Proposal, p: Proposal) -> bool:
    """Whether one only dates what is told again."""
    first, last = scene.unit_at(p.trigger.start), scene.unit_at(q.trigger.start)
    return p.reference == "back" and told_apart_in_time(scene.units, first, last)


def _lends_place(scene: Scene, q: Proposal) -> bool:
    """Whether the rest of a sentence may be where a claim is told: not where people fled to, nor a supply line,
    nor what a word describes in passing and people left ("buses from two besieged towns")."""
    arrived = q.type == "displace" and scene.parsed.lower[before_place(scene, q.place[0])] in (
        role_words("goal_preposition"))
    closed = q.type in ("open_route", "close_route") or (q.type == "deploy" and _only_stands(scene, q))
    left = q.type == "besiege" and _is_left(scene, q.place[0])
    return _takes_place(q) and not (arrived or closed or left) and not _is_another(q.place)


def _is_left(scene: Scene, place: PlaceMention) -> bool:
    """Whether words say that somebody or something came out of a place."""
    i = before_place(scene, place)
    out = scene.parsed.lower[i] == "of" and scene.parsed.lower[i - 1] == "out"
    return out or scene.parsed.lower[i] in role_words("leaving")


def _only_stands(scene: Scene, q: Proposal) -> bool:
    """Whether a claim only says where they stand who do something else: "rebels positioned in X fired on Y"."""
    k = scene.unit_at(q.trigger.start)
    verb = scene.units.verb[k]
    return verb is not None and verb.lemma in role_words("seat_verb") and (
        scene.units.letter[k] == "u" or scene.units.letter[k - 1] == "R")


def _is_another(places: tuple[PlaceMention, ...]) -> bool:
    """"other cities", "elsewhere in the province", "several villages": not where the rest of the sentence is."""
    return any(set(p.text.lower().split()) & carry_words("another_place") for p in places)


def _takes_place(p: Proposal) -> bool:
    return p.type not in PLACELESS and p.type != "hold"


def _with_supported(scene: Scene, p: Proposal, proposals: list[Proposal]) -> Proposal:
    """Support for a ground action in the same sentence is where, when and as far as that is."""
    here = scene.unit_at(p.trigger.start)
    main = next((q for q in proposals if q.type in GROUND and not behind_relative(
        scene, scene.unit_at(q.trigger.start), here)), None)
    if main is None:
        return p
    status = main.status if p.status == "happened" else p.status
    return replace(p, place=main.place, time=p.time or main.time, anchored=False, status=status)


def _opponent(p: Proposal, proposals: list[Proposal]) -> tuple[ActorMention, ...]:
    """Whom a side fights, by what else the sentence says that it does to them, else by who holds the place."""
    against = (q.target for q in proposals if q.type in FOUGHT and q.target and q.agent == p.agent)
    holders = (q.agent for q in proposals if q.type == "hold" and q.agent and p.type != "clash" and _is_there(p, q))
    for them in (*against, *holders):
        if all(is_force(a) for a in them) and not any(same_actor(a, b) for a in them for b in p.agent):
            return them
    return ()


def _is_there(p: Proposal, q: Proposal) -> bool:
    """Whether nothing says that one claim is of another place than the other: "held X, and rebels the west"."""
    return not p.place or not q.place or any(a.start < b.end and b.start < a.end for a in p.place for b in q.place)


def same_actor(a: ActorMention, b: ActorMention) -> bool:
    """Whether two namings are of one side: one id or text, or both the regular forces of one state."""
    if a.id is not None and b.id is not None:
        return a.id == b.id or (a.side is not None and a.side == b.side)
    regular = carry_words("regular")
    return a.text.lower() == b.text.lower() or (a.head in regular and b.head in regular)
