"""What a reader carries over within a sentence, and what pronouns and pointing nouns in it mean."""

from __future__ import annotations

from functools import cache

from dateline.model import ActorMention, ClaimType, HarmClass, PlaceMention
from dateline.reading.claims.cascade.apposed import described, run_on
from dateline.reading.claims.cascade.classes import singular, word_class
from dateline.reading.claims.cascade.context import GROUND, HARMING, Context
from dateline.reading.claims.cascade.foes import only_foe
from dateline.reading.claims.cascade.lent import are_its_own, done_by, is_when, same_actor, within_sentence
from dateline.reading.claims.cascade.listed_subject import listed_head
from dateline.reading.claims.cascade.means import STRIKES
from dateline.reading.claims.cascade.pair import two_of
from dateline.reading.claims.cascade.pronouns import subject_meant, with_actors_meant
from dateline.reading.claims.cascade.row import is_verb
from dateline.reading.claims.cascade.scene import Scene, is_force
from dateline.reading.claims.cascade.signs import is_nested, is_owner
from dateline.reading.claims.cascade.struck import built_at
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.units import object_of, parted_by_clause
from dateline.reading.claims.cascade.words import carry_words, role_words, words_of_saying
from dateline.reading.claims.engine import Proposal
from dateline.reading.claims.rules import carries
from dateline.reading.shapes import replace

# What a side does to whoever holds against it, though nobody is named as its object.
_ON_FOE = frozenset[ClaimType]({"offensive", "seize", "relieve"})
# Deeds whose doer one accuses by condemning them, and that fall on something.
_STRUCK = frozenset[ClaimType]({*STRIKES, "attack", "offensive"})
# What is on the fighters that it kills; whoever lays a bomb means somebody else as often.
_ON_FIGHTERS = frozenset[ClaimType]({"airstrike", "shelling", "offensive", "seize"})
_UNARMED = frozenset[HarmClass]({"civilians", "children", "women"})
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
    out = [within_sentence(scene, p, out) for p in out]
    out = [_fought_when(scene, p, out) for p in out]
    out = [_condemned(scene, p, out) for p in out]
    out = [_through(scene, p) for p in out]
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
    if two := _two_meant(scene, place, context):
        return two
    if whole := run_on(scene, place):
        return (whole,)
    if context.listed and _are_those_listed(scene, place, len(context.listed)):
        return context.listed
    if not place.pointing:
        return (described(scene, place) or place,)
    if _cuts(place):
        alone = place.text.lower() == place.type_word  # "the neighbourhood" may be a district told before
        named = context.of_its_kind(place, scene.named_before(place)) if alone else []
        return (named[-1] if named else described(scene, place) or place,)
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


def _two_meant(scene: Scene, place: PlaceMention, context: Context) -> tuple[PlaceMention, ...]:
    """The two places that "both towns", "the two cities" mean: the last ones named, which "and" joins, and no third."""
    number, _, noun = place.text.lower().partition(" ")
    if place.toponyms or noun != place.type_word or number not in carry_words("of_two") or not (
            place.pointing or number == "both"):
        return ()
    *others, one, two = [None, None, *context.named, *scene.named_before(place)]
    text = scene.page.text
    if one is None or two is None or text[one.end:two.start].strip() not in role_words("list_and"):
        return ()
    third = others[-1] is not None and text[others[-1].end:one.start].strip() == ","
    return () if third else (one, two)


def _are_those_listed(scene: Scene, place: PlaceMention, count: int) -> bool:
    """Whether a bare plural points back to as many places as one list told: "these areas", "the two towns" of two."""
    *number, noun = place.text.lower().split()
    k, units = scene.unit_at(place.start), scene.units
    if scene.span(k)[1] != place.end or scene.parsed.tags[scene.token_at(place.start) - 1] != "D" or (
            units.letter[k + 1] in ("P", "O") and scene.place_on(k + 2) is not None):
        return False  # "the rebel-held areas in X", "the towns hospital"
    told = count == 2 if number == ["two"] else not number
    return place.pointing and not place.toponyms and told and noun == place.type_word and (
        noun.endswith("s") and singular(noun) in carry_words("any_place"))


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
    """"X were killed in clashes with Y": Y fought and killed, X are the other side (the marks of the seeds); whoever
    "lost nine men in clashes with Y" fought Y."""
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
    k -= scene.units.letter[k] == "N"
    verb, subject = scene.units.verb[k], subject_of(scene.units, k)
    loses = verb is not None and not verb.passive and verb.lemma in carry_words("losing")
    return tuple(a for a in scene.actors_at(subject) if is_force(a)) if loses and subject is not None else ()


@carries("carry.subject_deed")
def _by_subject(scene: Scene, p: Proposal, proposals: list[Proposal]) -> Proposal:
    """The doer of the deed that is the subject of killing ("a push by X killed nine"), and of those that a side lost
    in a fight the other side ("lost nine men in the battle with X")."""
    if p.agent or p.type != "casualties":
        return p
    k = scene.unit_at(p.trigger.start)
    verb = scene.units.verb[k]
    if _loser(scene, p):
        return done_by(p, next((q.target for q in proposals if q.type == "clash" and q.target), ()))
    if verb is None or verb.passive or verb.lemma in carry_words("losing"):
        return p
    subject = subject_of(scene.units, k)
    deeds = (q.agent for q in proposals if q.type == "offensive" and scene.unit_at(q.trigger.start) == subject)
    return done_by(p, next(deeds, ()))


@carries("carry.main_doer")
def _main_doer(scene: Scene, p: Proposal, proposals: list[Proposal], context: Context) -> Proposal:
    """The side that acts in the sentence fights the clash told in it: "The army took the road after clashes with X";
    who died in it did nothing."""
    if p.agent or p.reference == "general":
        return p
    letter = scene.units.letter[scene.unit_at(p.trigger.start)]
    if letter == "V" or not (p.type in _OF_MAIN_DOER or (p.type in HARMING and letter == "g")):
        return p
    main = _main_verb(scene)
    if main is None:
        return p
    verb, subject = main
    if _is_anothers(scene, verb, p) or _is_against_them(scene, p, proposals):
        return p
    if any(q.type in HARMING and not q.agent and scene.unit_at(q.trigger.start) == verb for q in proposals):
        return p
    doers = tuple(a for a in subject_meant(scene, subject, context) if is_force(a) and a.kind != "source")
    if not doers or any(same_actor(a, t) for a in doers for t in p.target):
        return p
    fought = object_of(scene.units, verb) if p.type == "clash" and not p.target else None
    target = tuple(a for a in scene.actors_at(fought) if is_force(a)) if fought is not None else p.target
    return replace(p, agent=doers, target=target)


def _is_against_them(scene: Scene, p: Proposal, proposals: list[Proposal]) -> bool:
    """Whether what a claim tells is done to those who act: "their post came under fire", "strikes to repel the
    assault"."""
    k = scene.unit_at(p.trigger.start)
    verb = scene.units.verb[k]
    return (verb is not None and verb.lemma in role_words("coming_under")) or any(
        q.type == "repel" and object_of(scene.units, scene.unit_at(q.trigger.start)) == k for q in proposals)


def _is_between_them(scene: Scene, p: Proposal) -> bool:
    """"fighting between them": the sides are those told."""
    k = scene.unit_at(p.trigger.start)
    return scene.units.word[k + 1] in role_words("side_preposition") and scene.units.word[k + 2] in carry_words(
        "third_person")


def _is_anothers(scene: Scene, verb: int, p: Proposal) -> bool:
    """Whether a noun tells what others did than the subject of the verb at unit ``verb``: "jets struck the hills, and
    clashes broke out", "troops sent to the town were stalled by ambushes"."""
    k = scene.unit_at(p.trigger.start)
    by = scene.units.letter[listed_head(scene.units, k) - 1] == "B"
    return by or (verb < k and parted_by_clause(scene.units, verb, k))


def _main_verb(scene: Scene) -> tuple[int, int] | None:
    """The units of the first active verb with a subject, and of that subject; who says or is something does not act."""
    for k, letter in enumerate(scene.units.letters):
        verb = scene.units.verb[k] if letter in ("V", "u") else None
        if verb is None or verb.passive or verb.lemma in words_of_saying() or (
                verb.lemma in role_words("copula")):
            continue
        if letter == "u" and scene.units.letter[k - 1] == "," and object_of(scene.units, k) is None:
            continue  # "nine soldiers, killed in an ambush, were buried"
        subject = subject_of(scene.units, k)
        if subject is not None and not _lacks_being(scene, k, subject):
            return k, subject
    return None


def _lacks_being(scene: Scene, k: int, subject: int) -> bool:
    """Whether an -ed form of harm without an object is a passive: "nine were killed and two lorries destroyed"."""
    verb = scene.units.verb[k]
    harms = verb is not None and verb.bare == "ed" and verb.lemma in word_class("effect_verb")
    return harms and object_of(scene.units, k) is None and scene.units.letter[subject - 1] == "C"


@carries("carry.sentence")
def _dead_of_attack(scene: Scene, p: Proposal, proposals: list[Proposal]) -> Proposal:
    """The doer of the attack on forces in which they died: "policemen were killed in an attack by X", "when X ..."."""
    if p.agent or p.type != "casualties":
        return p
    on_them = (q.agent for q in proposals if q.type == "offensive" and q.agent and any(
        h.who is not None and a.overlaps(h.who) for h in p.harm for a in q.target))
    return done_by(p, next(on_them, ()) or _attacking_when(scene, p, proposals))


@carries("carry.sentence")
def _fought_when(scene: Scene, p: Proposal, proposals: list[Proposal]) -> Proposal:
    """A fight that nobody is told of with who attacked whom then ("clashes broke out when X attacked Y"), or with the
    two whose talks it follows ("fighting flared after talks between X and Y collapsed")."""
    if p.type != "clash" or p.target or (p.agent and not _is_between_them(scene, p)):
        return p
    if _is_between_them(scene, p) and (pair := next(filter(None, map(two_of, proposals)), ())):
        return replace(p, agent=pair[:1], target=pair[1:])
    for q in proposals:
        if q.type == "offensive" and q.agent and q.target and is_when(scene, p, q):
            return replace(p, agent=q.agent, target=q.target)
        if q.type == "talks" and len(q.agent) == 2 and all(map(is_force, q.agent)):
            return replace(p, agent=q.agent[:1], target=q.agent[1:])
    return p


@carries("carry.sentence")
def _condemned(scene: Scene, p: Proposal, proposals: list[Proposal]) -> Proposal:
    """Whom one accuses who condemns a deed: its doer ("condemned the massacre by X")."""
    if p.type != "accuse" or p.target or not p.agent:
        return p
    deed = object_of(scene.units, scene.unit_at(p.trigger.start))
    doers = (q.agent for q in proposals if q.type in _STRUCK and scene.unit_at(q.trigger.start) == deed)
    doer = tuple(a for a in next(doers, ()) if not any(same_actor(a, b) for b in p.agent))
    return replace(p, target=doer) if doer else p


@carries("carry.object_of_strike")
def _through(scene: Scene, p: Proposal) -> Proposal:
    """What a strike ripped through: "a blast tore through a bus"."""
    k = scene.unit_at(p.trigger.start)
    if p.target or p.type not in _STRUCK or p.type == "chemical" or scene.units.letter[k] != "N":
        return p
    for j in range(k + 1, len(scene.units.letters) - 2):
        verb = scene.units.verb[j]
        if verb is not None and verb.lemma in role_words("ripping") and subject_of(scene.units, j) == k and (
                scene.units.word[j + 1] in role_words("through")) and scene.units.letter[j + 2] == "N":
            struck = built_at(scene, j + 2)
            return replace(p, target=struck) if struck else p
    return p


def _died_as(scene: Scene, p: Proposal, q: Proposal) -> bool:
    """Whether people died "as" somebody attacked them or where they were; "as troops advanced" tells of no attack, and
    "the mayor was killed as rebels attacked the army" leaves open by whom."""
    told = is_verb(scene.units.letter[scene.unit_at(p.trigger.start)])
    if not told or not is_when(scene, p, q, "moment_as"):
        return False
    dead = [a for h in p.harm if h.who is not None for a in scene.actors if a.overlaps(h.who)]
    return any(map(is_force, dead)) if q.target else any(place.rule == "place.struck" for place in q.place)


def _attacking_when(scene: Scene, p: Proposal, proposals: list[Proposal]) -> tuple[ActorMention, ...]:
    """Who attacked when people died, told in the clause right after: "one was killed when gunmen opened fire"."""
    q = next((q for q in proposals if q.type == "offensive" and (
        is_when(scene, p, q) or _died_as(scene, p, q))), None)
    agents = q.agent if q is not None else ()
    return tuple(a for a in agents if not any((h.who is not None and a.overlaps(h.who)) or are_its_own(a, h)
                                              for h in p.harm))


@carries("carry.foe")
def _against(scene: Scene, p: Proposal, proposals: list[Proposal], context: Context) -> Proposal:
    """Whom a side fights or strikes where its clause leaves it open: the fighters killed, else the one foe named."""
    if p.target or p.reference == "general":
        return p
    target = _fighters_killed(scene, p, proposals) if p.type in _ON_FIGHTERS and (
        p.agent or p.type != "seize") else ()  # who died in another raid lost no town
    open_ = p.agent and p.type in _ON_FOE and not _falls_on_object(scene, p)
    if not target and open_ and scene.parsed.sentence.kind != "title":
        beside = tuple(a for q in proposals if q.type == "support" for a in (*q.agent, *q.target))
        beside += tuple(a for a in scene.actors if _is_whose(scene, a, p.agent))
        target = only_foe(scene, p.agent, beside, context)
    if p.type == "seize":
        target = tuple(a for a in target if (a.id is not None or not _is_dead(a, proposals)) and not (
            _acts_since(scene, a, scene.unit_at(p.trigger.start))))
    return replace(p, target=target) if target else p


def _falls_on_object(scene: Scene, p: Proposal) -> bool:
    """Whether the verb of an attack has an object: who "attacked a base" did so to it, whoever else is named."""
    k = scene.unit_at(p.trigger.start)
    return p.type == "offensive" and is_verb(scene.units.letter[k]) and object_of(scene.units, k) is not None and (
        p.trigger.end <= scene.span(k)[1])


def _is_dead(a: ActorMention, proposals: list[Proposal]) -> bool:
    """Whether somebody is told as killed: "took a base and killed 200 soldiers" does not say whose base it was."""
    return any(h.who is not None and a.overlaps(h.who) for q in proposals if q.type == "casualties" for h in q.harm)


def _acts_since(scene: Scene, a: ActorMention, k: int) -> bool:
    """Whether somebody does the main deed of a sentence that opens with the seizure told by the noun at unit ``k``:
    "despite the army's capture of X, rebels hold Y" does not say whom it took X from."""
    j, before = scene.unit_at(a.start), scene.units.letters[:k]
    opens = scene.units.letter[k] == "N" and before[:1] in ("P", "W") and not any(map(is_verb, before))
    main = opens and j > k and scene.units.letter[j + 1] in ("V", "u")
    return main and subject_of(scene.units, j + 1) == j


def _is_whose(scene: Scene, a: ActorMention, agent: tuple[ActorMention, ...]) -> bool:
    """Whether an actor is whose men the doers are: "soldiers with the X militia"."""
    k = scene.unit_at(a.start)
    return scene.units.word[k - 1] in carry_words("belonging") and any(
        scene.unit_at(doer.start) == k - 2 for doer in agent)


def _fighters_killed(scene: Scene, p: Proposal, proposals: list[Proposal]) -> tuple[ActorMention, ...]:
    """The fighters that died by what the sentence tells; mere people do not become whom it was on."""
    harm = [h for q in proposals if q.type == "casualties" and _by_same(p, q) and not _is_next_deed(scene, p, q)
            for h in q.harm]
    if any(h.group in _UNARMED for h in harm):
        return ()  # "killed nine fighters and five civilians": on whom it was is not told
    dead = [h.who for h in harm if h.who is not None]
    hurt = (a for a in scene.actors if is_force(a) and any(a.overlaps(who) for who in dead))
    return tuple(dict.fromkeys(a for a in hurt if not any(same_actor(a, b) for b in p.agent)))


def _is_next_deed(scene: Scene, p: Proposal, q: Proposal) -> bool:
    """Whether a headline tells another deed of the same side behind the killing, with a place of its own: "Army Kills
    18 Rebels in Homs Advances in Hama"."""
    behind = any(place.end + 1 == p.trigger.start for place in scene.places)
    return scene.parsed.headline and q.trigger.end <= p.trigger.start and behind and (
        scene.parsed.lower[scene.token_at(p.trigger.end - 1) + 1] in role_words("placing"))


def _by_same(p: Proposal, q: Proposal) -> bool:
    return not p.agent or not q.agent or any(same_actor(a, b) for a in p.agent for b in q.agent)
