"""What a reader carries over within a sentence, and what pronouns and pointing nouns in it mean."""

from __future__ import annotations

from functools import cache

from dateline.model import ActorMention, ClaimType, Harm, PlaceMention, TimeMention
from dateline.reading.claims.cascade.apposed import described
from dateline.reading.claims.cascade.beyond import behind_relative, in_headline_before, in_parallel
from dateline.reading.claims.cascade.classes import word_class
from dateline.reading.claims.cascade.context import FOUGHT, GROUND, HARMING, PLACELESS, Context
from dateline.reading.claims.cascade.foes import only_foe
from dateline.reading.claims.cascade.means import STRIKES
from dateline.reading.claims.cascade.nameless import suffers
from dateline.reading.claims.cascade.pair import two_of
from dateline.reading.claims.cascade.pronouns import subject_meant, with_actors_meant
from dateline.reading.claims.cascade.scene import Scene, is_force, is_instrument
from dateline.reading.claims.cascade.signs import before_place, is_nested, is_owner
from dateline.reading.claims.cascade.subjects import listed_head, subject_of
from dateline.reading.claims.cascade.units import object_of, parted_by_clause, told_apart_in_time
from dateline.reading.claims.cascade.words import carry_words, role_words, words_of_saying
from dateline.reading.claims.engine import Proposal
from dateline.reading.claims.rules import carries
from dateline.reading.shapes import replace

# What a side does to whoever holds against it, though nobody is named as its object.
_ON_FOE = frozenset[ClaimType]({"offensive", "seize", "relieve"})
# What is on the fighters that it kills; whoever lays a bomb means somebody else as often.
_ON_FIGHTERS = frozenset[ClaimType]({"airstrike", "shelling", "offensive", "seize"})
_STRUCK = frozenset[ClaimType]({*STRIKES, "attack"})
# What the parties of a deal do under it: "exchanged prisoners under the deal signed in May".
_BY_PARTIES = frozenset[ClaimType]({"talks", "release", "violate"})
_EFFECTS = frozenset[ClaimType]({"casualties", "destroy"})
_TOLD_OF_CAUSE = _EFFECTS | frozenset[ClaimType](STRIKES)
# What the side that acts in a sentence does in it too, though another word tells it.
_OF_MAIN_DOER = GROUND - {"hold", "besiege"}


def carry_over(scene: Scene, proposals: list[Proposal], context: Context) -> list[Proposal]:
    """The proposals of a sentence with roles filled in from it and from what the passage told before."""
    if not proposals:
        return []
    out = [_pointing_places(scene, p, context) for p in proposals]
    out = [with_actors_meant(scene, p, context) for p in out]
    out = _killed_in_clash(scene, out)
    out = [_by_subject(scene, p, out) for p in out]
    out = [_main_doer(scene, p, out, context) for p in out]
    out = [_within_sentence(scene, p, out) for p in out]
    out = [_fought_when(scene, p, out) for p in out]
    out = [_against(scene, p, out, context) for p in out]
    return [_dead_of_attack(scene, p, out) for p in out]


@carries("carry.pointing_place")
def _pointing_places(scene: Scene, p: Proposal, context: Context) -> Proposal:
    """"the town", "it" give way to the naming they point back to: one of their kind before them in the sentence, else
    the passage's; "a city that X besieged" to the name that it describes."""
    if all(place.toponyms and not place.pointing and described(scene, place) is None for place in p.place):
        return p
    meant = (m for place in p.place for m in _meant(scene, place, context))
    return replace(p, place=tuple(dict.fromkeys(meant)))


def _meant(scene: Scene, place: PlaceMention, context: Context) -> tuple[PlaceMention, ...]:
    """The place that one points back to, or itself; nothing where "it" points to none."""
    if not place.pointing or _cuts(place):
        return (described(scene, place) or place,)
    if place.text.lower() in role_words("place_pronoun"):
        told = [p for p in scene.places if p.end <= place.start and (p.pointing or p in scene.named)]
        last = [*context.named, *told][-1:]
        if any(p.precision == "country" and is_owner(scene, p) for p in last):
            return context.place  # "... since Mali's war began. It was their last base."
        return tuple(m for p in last if p.precision != "country" for m in _meant(scene, p, context))
    if (place.type_word or "") in carry_words("pointing_place"):
        named = [p for p in scene.named_before(place) if not _is_country(p) and not is_nested(scene, p)]
        return tuple(named[-1:] or context.of_its_kind(place)[-1:]) or context.place or (place,)
    return (context.full_naming(place, scene.named_before(place)) or place,)


def _is_country(place: PlaceMention) -> bool:
    """Whether a place is a whole country, and no part: "northern Syria"."""
    return place.precision == "country" and any(place.text == t.text for t in place.toponyms)


def _cuts(place: PlaceMention) -> bool:
    """"the eastern part", "the entire region": a part is good in itself, and so is what is set apart."""
    return not _cutting().isdisjoint(place.text.lower().split())


@cache
def _cutting() -> frozenset[str]:
    return word_class("part") - carry_words("whole") | carry_words("setting_apart")


@carries("carry.killed_in_clash")
def _killed_in_clash(scene: Scene, proposals: list[Proposal]) -> list[Proposal]:
    """"X were killed in clashes with Y": Y fought and killed, X are the other side; whoever "lost nine men in clashes
    with Y" fought Y."""
    out = list(proposals)
    for n, clash in enumerate(proposals):
        if clash.type != "clash" or clash.agent or not clash.target:
            continue
        dead = next((p for p in proposals if p.type in ("casualties", "toll")
                     and p.trigger.end <= clash.trigger.start), None)
        if dead is None or not dead.harm:
            continue
        if len(scene.page.text[dead.trigger.end:clash.trigger.start].split()) > 4:
            continue
        if loser := _loser(scene, dead):
            out[n] = replace(clash, agent=loser)
            continue
        who = next((h.who for h in dead.harm if h.who), None)
        hurt = tuple(a for a in scene.actors if who is not None and a.overlaps(who) and is_force(a))
        out[n] = replace(clash, agent=clash.target, target=hurt)
        if not dead.agent:
            out[out.index(dead)] = replace(dead, agent=clash.target)
    return out


def _loser(scene: Scene, dead: Proposal) -> tuple[ActorMention, ...]:
    """The side that tells its own dead: "the army lost nine men", "suffered heavy losses"."""
    k = scene.unit_at(dead.trigger.start)
    k -= scene.units.letter(k) == "N"
    verb, subject = scene.units.verb(k), subject_of(scene.units, k)
    loses = verb is not None and not verb.passive and verb.lemma in carry_words("losing")
    return tuple(a for a in scene.actors_at(subject) if is_force(a)) if loses and subject is not None else ()


@carries("carry.subject_deed")
def _by_subject(scene: Scene, p: Proposal, proposals: list[Proposal]) -> Proposal:
    """The doer of the deed that is the subject of killing ("a push by X killed nine"), and of those that a side lost
    in a fight the other side ("lost nine men in the battle with X")."""
    if p.agent or p.type != "casualties":
        return p
    k = scene.unit_at(p.trigger.start)
    verb = scene.units.verb(k)
    if _loser(scene, p):
        return _done_by(p, next((q.target for q in proposals if q.type == "clash" and q.target), ()))
    if verb is None or verb.passive or verb.lemma in carry_words("losing"):
        return p
    subject = subject_of(scene.units, k)
    deeds = (q.agent for q in proposals if q.type == "offensive" and scene.unit_at(q.trigger.start) == subject)
    return _done_by(p, next(deeds, ()))


@carries("carry.main_doer")
def _main_doer(scene: Scene, p: Proposal, proposals: list[Proposal], context: Context) -> Proposal:
    """The side that acts in the sentence fights the clash told in it: "The army took the road after clashes with X";
    who died in it did nothing."""
    if p.agent or p.reference == "general":
        return p
    letter = scene.units.letter(scene.unit_at(p.trigger.start))
    if letter == "V" or not (p.type in _OF_MAIN_DOER or (p.type in HARMING and letter == "g")):
        return p
    main = _main_verb(scene)
    if main is None:
        return p
    verb, subject = main
    if _is_anothers(scene, verb, p):
        return p
    if any(q.type in HARMING and not q.agent and scene.unit_at(q.trigger.start) == verb for q in proposals):
        return p
    doers = tuple(a for a in subject_meant(scene, subject, context) if is_force(a) and a.kind != "source")
    if not doers or any(_same(a, t) for a in doers for t in p.target):
        return p
    fought = object_of(scene.units, verb) if p.type == "clash" and not p.target else None
    target = tuple(a for a in scene.actors_at(fought) if is_force(a)) if fought is not None else p.target
    return replace(p, agent=doers, target=target)


def _is_between_them(scene: Scene, p: Proposal) -> bool:
    """"fighting between them": the sides are those told."""
    k = scene.unit_at(p.trigger.start)
    return scene.units.word(k + 1) in role_words("side_preposition") and scene.units.word(k + 2) in carry_words(
        "third_person")


def _is_anothers(scene: Scene, verb: int, p: Proposal) -> bool:
    """Whether a noun tells what others did than the subject of the verb at unit ``verb``: "jets struck the hills, and
    clashes broke out", "troops sent to the town were stalled by ambushes"."""
    k = scene.unit_at(p.trigger.start)
    by = scene.units.letter(listed_head(scene.units, k) - 1) == "B"
    return by or (verb < k and parted_by_clause(scene.units, verb, k))


def _main_verb(scene: Scene) -> tuple[int, int] | None:
    """The units of the first active verb with a subject, and of that subject; who says or is something does not act."""
    for k, letter in enumerate(scene.units.letters):
        verb = scene.units.verb(k) if letter in ("V", "u") else None
        if verb is None or verb.passive or verb.lemma in words_of_saying() or (
                verb.lemma in role_words("copula")):
            continue
        if letter == "u" and scene.units.letter(k - 1) == "," and object_of(scene.units, k) is None:
            continue  # "nine soldiers, killed in an ambush, were buried"
        subject = subject_of(scene.units, k)
        if subject is not None and not _lacks_being(scene, k, subject):
            return k, subject
    return None


def _lacks_being(scene: Scene, k: int, subject: int) -> bool:
    """Whether an -ed form of harm without an object is a passive: "nine were killed and two lorries destroyed"."""
    verb = scene.units.verb(k)
    harms = verb is not None and verb.bare == "ed" and verb.lemma in word_class("effect_verb")
    return harms and object_of(scene.units, k) is None and scene.units.letter(subject - 1) == "C"


@carries("carry.sentence")
def _within_sentence(scene: Scene, p: Proposal, proposals: list[Proposal]) -> Proposal:
    """The dead take the doer of the strike in the same sentence and it theirs; who "met X and agreed" did so with X; a
    place told once serves all of it."""
    if p.type in _EFFECTS and not _downs(p) and all(a.id is None and is_instrument(a) for a in p.agent):
        p = _done_by(p, _who_harmed(scene, p, proposals))  # whose drones they were rather than these
    elif not p.agent and p.type in _STRUCK:
        p = _done_by(p, next((q.agent for q in proposals if q.agent and q.type in _EFFECTS and not _downs(q)), ()))
    if p.type == "agree" and not p.agent and _is_passive(scene, p):
        p = _done_by(p, next((q.agent for q in proposals if q.type in _BY_PARTIES and len(q.agent) > 1), ()))
    if p.type == "violate" and not p.agent and p.reference != "other":
        p = _done_by(p, next((q.agent for q in proposals if q.type == "agree" and q.reference != "verb"), ()))
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
    goals = [scene.units.word(scene.unit_at(place.start) - 1) in role_words("goal_preposition") for place in p.place]
    if not goals or not all(goals) or not carry_words("coming_back").isdisjoint(p.trigger.text.lower().split()):
        return ()
    fights = [q for q in proposals if q.type in FOUGHT | _STRUCK | {"seize"} and q.status in ("happened", "ongoing")
              and not _dates(scene, q, p) and not _parted_by_where(scene, q, p)
              and (q.trigger.end <= p.trigger.start or _is_when(scene, p, q, "after_what"))]
    left = {q.place for q in fights}
    named = next(iter(left), ())
    one = len(left) == 1 and len(named) == 1 and named[0].kind == "name" and named[0].precision != "country"
    return named if one and not named[0].pointing and named != p.place else ()


def _is_backed(scene: Scene, p: Proposal, q: Proposal) -> bool:
    """Whether what is backed is a happening that is told: its noun stands right before the word for it."""
    k = scene.unit_at(p.trigger.start) - 1
    return q.type != "support" and scene.units.letter(k) == "N" and scene.unit_at(q.trigger.start) == k


def _is_died_in(scene: Scene, p: Proposal, q: Proposal) -> bool:
    """Whether people were killed "in" an operation: "nine were killed on Sunday in an army operation"."""
    k, verb = scene.unit_at(q.trigger.start), scene.units.verb(scene.unit_at(p.trigger.start))
    told = q.type == "offensive" and p.type == "casualties" and q.trigger.start > p.trigger.start
    return told and verb is not None and verb.passive and scene.units.word(k - 1) in ("in", "during")


def _is_passive(scene: Scene, p: Proposal) -> bool:
    k = scene.unit_at(p.trigger.start)
    verb = scene.units.verb(k)
    return verb is not None and (verb.passive or (verb.bare == "ed" and scene.units.letter(k - 1) != "R"))


def _who_harmed(scene: Scene, p: Proposal, proposals: list[Proposal]) -> tuple[ActorMention, ...]:
    """The doer of a strike told in the same sentence; nobody where the harm is told apart, with a strike of its own by
    nobody named, or where troops of no side told would have killed their like."""
    deeds = (q for q in proposals if q.type in _STRUCK or _is_died_in(scene, p, q))
    causes = [q for q in deeds if not _of_next_clause(scene, p, q)]
    nameless = any(not q.agent for q in causes)
    doers = (q.agent for q in causes if not (nameless and _parted_by_where(scene, q, p)))
    return next((them for them in doers if them and not any(
        _is_of_no_side(a) and _are_soldiers_of_no_side(h) for a in them for h in p.harm)), ())


def _place_of_cause(scene: Scene, p: Proposal, proposals: list[Proposal]) -> Proposal:
    """What a participle behind them says came of a deed was in all the places that it was in: "struck X and two camps
    near Y, killing nine"."""
    k = scene.unit_at(p.trigger.start)
    if scene.units.letter(k) != "g" or p.type not in (*_EFFECTS, "displace") or not p.place or (
            p.place[-1].end > p.trigger.start):
        return p
    causes = (q.place for q in proposals if q.trigger.end <= p.trigger.start and _lends_place(scene, q))
    whole = next((told for told in causes if set(p.place) < set(told)), ())
    return replace(p, place=whole) if whole else p


def _day_of_cause(scene: Scene, p: Proposal, proposals: list[Proposal]) -> TimeMention | None:
    """The day of what led to a harm told by a participle, and of a strike that of its harm: "fired at X on Monday,
    killing one"."""
    effect = scene.units.letter(scene.unit_at(p.trigger.start)) == "g"
    for q in proposals:
        strikes = q.type in (*STRIKES, "attack")
        causes = effect and p.type in _EFFECTS and q.trigger.end <= p.trigger.start and (strikes or q.type in FOUGHT)
        harms = p.type in STRIKES and q.type == "casualties" and q.status == p.status and (
            not _parted_by_where(scene, p, q))
        if q.time is not None and q.time.role == "at" and (causes or harms) and not _of_next_clause(scene, p, q) and (
                not _of_next_clause(scene, q, p)):
            return q.time
    return None


def _done_by(p: Proposal, doers: tuple[ActorMention, ...]) -> Proposal:
    return replace(p, agent=doers) if doers else p


@carries("carry.sentence")
def _dead_of_attack(scene: Scene, p: Proposal, proposals: list[Proposal]) -> Proposal:
    """The doer of the attack on forces in which they died: "policemen were killed in an attack by X", "when X ..."."""
    if p.agent or p.type != "casualties":
        return p
    on_them = (q.agent for q in proposals if q.type == "offensive" and q.agent and any(
        h.who is not None and a.overlaps(h.who) for h in p.harm for a in q.target))
    return _done_by(p, next(on_them, ()) or _attacking_when(scene, p, proposals))


@carries("carry.sentence")
def _fought_when(scene: Scene, p: Proposal, proposals: list[Proposal]) -> Proposal:
    """A fight that nobody is told of with who attacked whom then ("clashes broke out when X attacked Y"), or with the
    two whose talks it follows ("fighting flared after talks between X and Y collapsed")."""
    if p.type != "clash" or p.target or (p.agent and not _is_between_them(scene, p)):
        return p
    if _is_between_them(scene, p) and (pair := next(filter(None, map(two_of, proposals)), ())):
        return replace(p, agent=pair[:1], target=pair[1:])
    for q in proposals:
        if q.type == "offensive" and q.agent and q.target and _is_when(scene, p, q):
            return replace(p, agent=q.agent, target=q.target)
        if q.type == "talks" and len(q.agent) == 2 and all(map(is_force, q.agent)):
            return replace(p, agent=q.agent[:1], target=q.agent[1:])
    return p


def _is_when(scene: Scene, p: Proposal, q: Proposal, words: str = "moment") -> bool:
    """Whether one is told in the clause of the other's moment right after it; ``words``: the list of what opens it."""
    k, v = scene.unit_at(p.trigger.start), scene.unit_at(q.trigger.start)
    return k < v and scene.units.letters[k:v].count("W") == 1 and any(
        scene.units.word(j) in carry_words(words) for j in range(k, v))


def _attacking_when(scene: Scene, p: Proposal, proposals: list[Proposal]) -> tuple[ActorMention, ...]:
    """Who attacked when people died, told in the clause right after: "one was killed when gunmen opened fire"."""
    q = next((q for q in proposals if q.type == "offensive" and _is_when(scene, p, q)), None)
    agents = q.agent if q is not None else ()
    return tuple(a for a in agents if not any((h.who is not None and a.overlaps(h.who)) or are_its_own(a, h)
                                              for h in p.harm))


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
        a.head in word_class("munition", "mine", "airstrike") for a in p.target)


@carries("carry.foe")
def _against(scene: Scene, p: Proposal, proposals: list[Proposal], context: Context) -> Proposal:
    """Whom a side fights or strikes where its clause leaves it open: the fighters killed, else the one foe named."""
    if p.target or p.reference == "general":
        return p
    target = _fighters_killed(scene, p, proposals) if p.type in _ON_FIGHTERS and (
        p.agent or p.type != "seize") else ()  # who died in another raid lost no town
    if not target and p.agent and p.type in _ON_FOE and scene.parsed.sentence.kind != "title":
        beside = tuple(a for q in proposals if q.type == "support" for a in (*q.agent, *q.target))
        beside += tuple(a for a in scene.actors if _is_whose(scene, a, p.agent))
        target = only_foe(scene, p.agent, beside, context)
    if p.type == "seize":
        target = tuple(a for a in target if a.id is not None or not _is_dead(a, proposals))
    return replace(p, target=target) if target else p


def _is_dead(a: ActorMention, proposals: list[Proposal]) -> bool:
    """Whether somebody is told as killed: "took a base and killed 200 soldiers" does not say whose base it was."""
    return any(h.who is not None and a.overlaps(h.who) for q in proposals if q.type == "casualties" for h in q.harm)


def _is_whose(scene: Scene, a: ActorMention, agent: tuple[ActorMention, ...]) -> bool:
    """Whether an actor is whose men the doers are: "soldiers with the X militia"."""
    k = scene.unit_at(a.start)
    return scene.units.word(k - 1) in carry_words("belonging") and any(
        scene.unit_at(doer.start) == k - 2 for doer in agent)


def _fighters_killed(scene: Scene, p: Proposal, proposals: list[Proposal]) -> tuple[ActorMention, ...]:
    """The fighters that died by what the sentence tells; mere people do not become whom it was on."""
    dead = [h.who for q in proposals if q.type == "casualties" and _by_same(p, q) for h in q.harm if h.who is not None]
    hurt = (a for a in scene.actors if is_force(a) and any(a.overlaps(who) for who in dead))
    return tuple(dict.fromkeys(a for a in hurt if not any(_same(a, b) for b in p.agent)))


def _by_same(p: Proposal, q: Proposal) -> bool:
    return not p.agent or not q.agent or any(_same(a, b) for a in p.agent for b in q.agent)


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
    """Whether the rest of a sentence may be where a claim is told: not where people fled to, nor a supply line."""
    arrived = q.type == "displace" and scene.parsed.lower(before_place(scene, q.place[0])) in (
        role_words("goal_preposition"))
    return _takes_place(q) and not arrived and q.type not in ("open_route", "close_route") and not _is_another(q.place)


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
    holders = (q.agent for q in proposals if q.type == "hold" and q.agent and p.type != "clash")
    for them in (*against, *holders):
        if all(is_force(a) for a in them) and not any(_same(a, b) for a in them for b in p.agent):
            return them
    return ()


def _same(a: ActorMention, b: ActorMention) -> bool:
    """Whether two namings are of one side: one id or text, or both the regular forces of one state."""
    if a.id is not None and b.id is not None:
        return a.id == b.id or (a.side is not None and a.side == b.side)
    regular = carry_words("regular")
    return a.text.lower() == b.text.lower() or (a.head in regular and b.head in regular)
