"""What is no claim of its own, because it tells again or only completes what the sentence told before."""

from __future__ import annotations

from dateline.model import ClaimType
from dateline.reading.claims.cascade.classes import singular, status_words, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.means import STRIKES, means_told
from dateline.reading.claims.cascade.parts import Case, Parts
from dateline.reading.claims.cascade.patterns import Entry, pattern_index
from dateline.reading.claims.cascade.propose import trigger_of
from dateline.reading.claims.cascade.row import chain_head, is_verb
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.struck import built_at, owners_of
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.units import list_from
from dateline.reading.claims.engine import Proposal
from dateline.reading.claims.rules import carries
from dateline.reading.shapes import replace

# A verb with its noun is one claim: "attend the talks", "deliver aid", "backed by air cover". For each type of noun the
# types of verbs that take it in.
_WITH_OBJECT: dict[str, tuple[ClaimType, ...]] = {
    "talks": ("talks", "refuse"), "offensive": ("repel",), "strike": ("repel",), "attack": ("repel",), "aid": ("aid",),
    "deploy": ("offensive", "attack", "deploy", *STRIKES), "support": ("support",),
    "agree": ("agree", "violate", "refuse"),
    **dict.fromkeys(STRIKES, (*STRIKES, "repel")),
}
# What a noun must be told as for the verb that has it as its subject or object to tell it better.
_AS_SUBJECT: dict[str, ClaimType] = {"aid": "aid", "agree": "agree", "violate": "agree", "support": "support"}
_VERB_OR_COMMA = frozenset("VutgC,")
_AS_NOUNS = frozenset[ClaimType]((*STRIKES, "agree", "talks", "aid"))
_BLOWS = frozenset[ClaimType]((*STRIKES, "attack", "offensive"))
Taken = set[tuple[ClaimType, int]]


def taken_by_verb(scene: Scene, hit: Hit, parts: Parts) -> list[int]:
    """The units of object, subject and means, with what follows "of" or a list: "part in the second round of talks",
    "hit the town with shells", "met in Juba for talks"."""
    out: list[int] = []
    by_deed = parts.subject if parts.passive and hit.pattern.type == "repel" else None  # "stalled by ambushes"
    for k in (parts.object, parts.subject, *(n for prep, n in parts.phrases if prep == "with")):
        if k is None or k == by_deed:
            continue
        out += list_from(scene.units, k)
        tried = hit.pattern.type == "repel" and scene.head[k] in status_words("attempt_noun")
        if scene.units.word[k + 1] == "of" or (tried and scene.units.word[k + 1] == "at"):
            out.append(k + 2)  # "blocked an attempt at an incursion"
    return out + [n for prep, n in parts.phrases if prep == "for" and _VERB_OR_COMMA.isdisjoint(
        scene.units.letters[hit.unit + 1:n])]


def means_of(parts: Parts, scene: Scene) -> list[int]:
    """The units of what a noun of striking was done with: "an attack with shells containing gas"."""
    out: list[int] = []
    for k in (n for prep, n in parts.phrases if prep == "with"):
        verb = scene.units.verb[k + 1]
        holds = verb is not None and verb.lemma in word_class("filling_verb")
        out += [k, k + 2] if holds else [k]
    return out


def completes_verb(hit: Hit, taken: Taken) -> bool:
    """Whether a noun is part of a verb's claim already. ``taken``: the units that verbs took, with the verb's type."""
    return hit.kind == "noun" and any((verb, hit.unit) in taken for verb in _WITH_OBJECT.get(hit.pattern.type, ()))


def says_how(scene: Scene, hit: Hit, parts: Parts, told: list[Proposal]) -> bool:
    """Whether an -ing form only says how the attack told last was made: "attacked the village, firing rockets"."""
    units, verb = scene.units, scene.units.verb[hit.unit]
    if hit.kind != "verb" or not told or told[-1].type not in ("attack", "offensive") or verb is None or (
            units.letter[hit.unit] != "g" or verb.lemma not in word_class("wielding_verb")):
        return False
    k = scene.unit_at(told[-1].trigger.start)
    aimed = any(prep in word_class("fired_at") for prep, _ in parts.phrases[:1])
    return not aimed and is_verb(units.letter[k]) and subject_of(units, k) == subject_of(units, hit.unit)


def is_doer_of_told(scene: Scene, hit: Hit) -> bool:
    """Whether a noun only tells who did what is told before: "the attack was carried out by a suicide bomber"."""
    units, k = scene.units, hit.unit
    v = k - 3 if units.letter[k - 2] == "P" else k - 2  # "carried out"
    verb = units.verb[v] if units.letter[k - 1] == "B" and v >= 0 else None
    done = verb is not None and verb.passive and verb.lemma in word_class("doing_verb")
    by = subject_of(units, v) if done and scene.head[k] in word_class("lone_person") else None
    return by is not None and _names_strike(scene, by)


def describes_taken(scene: Scene, hit: Hit, parts: Parts, taken: Taken) -> bool:
    """Whether a participle only says more of the noun that completes a verb: "met for talks brokered by X"."""
    describes = hit.kind == "verb" and parts.passive and scene.units.letter[hit.unit] == "u"
    return describes and hit.pattern.type in ("talks", "agree") and any(
        (hit.pattern.type, k) in taken for k in (parts.object, hit.unit - 1))


def told_by_noun(hit: Hit, parts: Parts, scene: Scene, told: list[Proposal], type_: ClaimType) -> bool:
    """Whether a noun that a verb takes is the claim already: "shells fired at the port", "left the town under a deal
    brokered by X", "aid trucks carrying food"."""
    if hit.kind != "verb" or parts.object is None or type_ not in _AS_NOUNS:
        return False
    letter = "u" if parts.passive else "g" if type_ == "aid" else ""
    beside = scene.units.letter[hit.unit] == letter and scene.units.letter[hit.unit - 1] == "N"
    of = [parts.object + 2] if scene.units.word[parts.object + 1] == "of" else []  # "a new round of talks opened"
    taken = [*([parts.object, *of] if hit.unit >= parts.object else []), *([hit.unit - 1] if beside else [])]
    kinds = STRIKES if type_ in STRIKES else (type_,)
    return any(scene.unit_at(p.trigger.start) in taken and p.type in kinds for p in told)


def told_by_verb(case: Case, told: list[Proposal], proposal: Proposal) -> tuple[list[Proposal], Proposal]:
    """The claims so far and that of a verb; where a noun that it takes was told as aid or as a deal, the verb tells it
    better: "aid convoys reached the town", "the truce took effect", "was violated", "an arms shipment was sent"; what
    was foiled is no blow."""
    form = case.scene.parsed.verbs[case.hit.first] if case.hit.kind == "verb" else None
    beaten = proposal.status not in ("planned", "possible")  # "tried to repel the assault": there was one
    if case.type == "repel" and beaten and form is not None and form.lemma in word_class("foiling_verb"):
        foiled = [p for p in told if p.type in _BLOWS and case.scene.unit_at(p.trigger.start) == case.parts.object]
        return [p for p in told if p not in foiled], proposal
    noun_type = _AS_SUBJECT.get(case.type) if case.hit.kind == "verb" else None
    if noun_type is None:
        return told, proposal
    taken = (case.parts.subject if case.type != "support" else None, case.parts.object)
    n = next((n for n, p in enumerate(told) if p.type == noun_type and (p.type in ("aid", "support") or not p.agent)
              and case.scene.unit_at(p.trigger.start) in taken), None)
    return (told, proposal) if n is None else ([*told[:n], *told[n + 1:]], _with_doer(proposal, told[n]))


@carries("carry.doer_of_aid")
def _with_doer(proposal: Proposal, noun: Proposal) -> Proposal:
    status = noun.status if proposal.status == "happened" else proposal.status
    return replace(proposal, agent=noun.agent or proposal.agent, target=proposal.target or noun.target, status=status)


def repeats_promise(scene: Scene, hit: Hit, told: list[Proposal]) -> bool:
    """Whether a deal is what a side agreed to do and is told by that: "agreed to extend the truce"."""
    if hit.pattern.type != "agree" or not told or told[-1].type != "agree":
        return False
    before = scene.unit_at(told[-1].trigger.start)
    between = scene.units.letters[before + 1:hit.unit + 1]
    return scene.units.letter[before] in ("V", "u") and "t" in between and set(between) <= set("LtNPD")


def repeats_release(scene: Scene, hit: Hit, told: list[Proposal]) -> bool:
    """Whether a swap is only that in which those told before it were freed: "were freed during the swap"."""
    swap = hit.kind == "noun" and hit.pattern.type == "release" and (
        scene.units.word[hit.unit - 1] in word_class("within_swap"))
    return swap and any(p.type == "release" and scene.unit_at(p.trigger.start) < hit.unit for p in told)


def listed_with_last(scene: Scene, hit: Hit, told: list[Proposal]) -> bool:
    """Whether a word only adds to a list that is a claim already: "war crimes and crimes against humanity"."""
    last = next((p for p in reversed(told) if p.type != "abduct"), None)  # "killings, disappearances and rape"
    if last is None or hit.pattern.type != "attack" or last.type != "attack":
        return False
    before = scene.unit_at(last.trigger.start)
    between = scene.units.letters[before + 1:hit.unit]
    return (bool(between) and set(between) <= set("C,N")) or (before == hit.unit and hit.first > 0)


def retell(case: Case, told: list[Proposal]) -> list[Proposal] | None:
    """Null, unless a verb only says what a strike named as its subject or doer did ("the air strikes hit ..."). Then
    the strike is the claim: the claims told so far, that one with the verb's place and target."""
    scene, hit, parts = case.scene, case.hit, case.parts
    if (m := _fired(scene, hit, parts, told)) is not None:
        hits = replace(told[m], trigger=trigger_of(scene, hit))
        return [*told[:m], hits if parts.object is None else _with_object(scene, hits, parts.object), *told[m + 1:]]
    by = _strike_of_participle(scene, hit, told)
    by = _doer(scene, hit, parts) if by is None else by
    if by is None:
        return None
    start, end = scene.span(by)
    n = next((n for n, p in enumerate(told) if p.trigger.start < end and start < p.trigger.end
              and p.type in _BLOWS), None)
    if n is None:
        return told if parts.passive and _names_strike(scene, by) else None
    strike = told[n]
    if strike.type == "attack" and means_told(scene, hit, parts):
        strike = replace(strike, type=case.type)  # "an attack by a swarm of drones targeting the base"
    if strike.type in STRIKES and by == hit.unit - 1 and _is_means(strike):
        strike = replace(strike, trigger=trigger_of(scene, hit))
    struck = _struck_last(scene, hit) or parts.object
    if struck is not None:
        strike = _with_object(scene, strike, struck)
    return [*told[:n], strike, *told[n + 1:]]


def _fired(scene: Scene, hit: Hit, parts: Parts, told: list[Proposal]) -> int | None:
    """The claim of the participle that says who fired what then struck: "missiles fired by X hit the port"."""
    units = scene.units
    if parts.subject is None or parts.passive or units.letter[hit.unit] not in ("V", "u"):
        return None
    fired = [(n, scene.unit_at(p.trigger.start)) for n, p in enumerate(told) if p.type in STRIKES]
    return next((n for n, k in fired if units.letter[k] == "u" and parts.subject < k < hit.unit
                 and subject_of(units, k) == parts.subject and "munition" in scene.classes(parts.subject)), None)


def _strike_of_participle(scene: Scene, hit: Hit, told: list[Proposal]) -> int | None:
    """The verb of the strike that an -ing form only says more of: "fired missiles on Tuesday targeting a depot"."""
    verb, form = scene.units.verb[hit.unit], scene.units.letter[hit.unit]
    if form != "g" or verb is None or verb.lemma not in word_class("strike_verb"):
        return None
    aims = verb.lemma in word_class("aiming_verb")  # "attacked the airport, targeting a plane"
    last = next((p for p in reversed(told) if p.type in (_BLOWS if aims else STRIKES)), None)
    if last is None:
        return None
    k = scene.unit_at(last.trigger.start)
    by_means = scene.head[hit.unit - 1] in word_class("means")  # "shelled X with artillery targeting homes"
    same = by_means or subject_of(scene.units, k) == subject_of(scene.units, hit.unit)
    return k if same and scene.units.letter[k] in ("V", "u") else None


def _doer(scene: Scene, hit: Hit, parts: Parts) -> int | None:
    """The subject; "a spate of blasts to hit the city", "air strikes targeting the port": the noun before; of a
    relative clause the strike before it: "rocket attacks by X that had hit the port"; and what somebody was hit with:
    "was targeted with a grenade attack"."""
    units, k = scene.units, hit.unit
    if units.letter[k] in ("t", "g") and units.letter[k - 1] == "N":
        return next((n for n in range(chain_head(units, k - 1), k, 2) if _names_strike(scene, n)), k - 1)
    if units.letter[k - 1] == "R" and units.letter[k - 2] == "N":
        return next((n for n in range(k - 2, -1, -2) if units.letters[n] == "N" and _names_strike(scene, n)
                     and chain_head(units, k - 2) <= n), parts.subject)
    means = next((n for prep, n in parts.phrases if prep == "with"), None)
    told = parts.passive and means is not None and scene.head[means] not in word_class("means")
    if told and means is not None and _names_strike(scene, means):
        return means
    meant = _meant_strike(scene, parts.subject)
    if meant is not None or parts.subject is None:
        return meant
    members = list_from(units, parts.subject)  # "Libyan army and French air strikes hit the port"
    return next((n for n in members[1:] if _names_strike(scene, n)), parts.subject)


def _meant_strike(scene: Scene, k: int | None) -> int | None:
    """The strike that opens the sentence, where the pronoun at unit ``k`` means it: "the blast was deadly since it hit
    a market"."""
    first = scene.units.letters.find("N")
    noun = scene.units.noun[k] if k is not None and k > first >= 0 else None
    means = noun is not None and noun.pronoun and scene.parsed.lower[noun.head] in word_class("plural_pronoun")
    return first if means and _names_strike(scene, first) else None


def _struck_last(scene: Scene, hit: Hit) -> int | None:
    """What a vehicle was driven into: "rammed a car into a convoy"."""
    k = scene.units.unit_of[hit.last] if hit.gap is not None and hit.last < len(scene.units.unit_of) else -1
    return k if k > 0 and scene.units.letters[k - 1:k + 1] == "PN" else None


def _is_means(strike: Proposal) -> bool:
    """Whether the trigger names only what struck ("a shell"), so that the verb tells the strike better."""
    return singular(strike.trigger.text.lower().split()[-1]) in word_class("means")


@carries("carry.object_of_strike")
def _with_object(scene: Scene, strike: Proposal, k: int) -> Proposal:
    place = scene.place_on(k)
    own = strike.anchored and strike.place
    target = strike.target or scene.actors_at(k) or owners_of(scene, k) or (
        built_at(scene, k) if strike.type in _BLOWS and strike.type != "chemical" else ())
    return replace(strike, place=strike.place if own or place is None else (place,), target=target,
                   anchored=strike.anchored or place is not None)


def _names_strike(scene: Scene, k: int) -> bool:
    """Whether a noun unit names a strike, so that its own words will be the claim; a rocket is one only by its harm."""
    return any(entry.pattern.type in (*STRIKES, "strike") and entry.pattern.context != "harms"
               and _stands_at(scene, i, entry) for i in range(*scene.units.spans[k])
               for entry in pattern_index().nouns.get(singular(scene.parsed.lower[i]), ()))


def _stands_at(scene: Scene, i: int, entry: Entry) -> bool:
    return all(singular(scene.parsed.lower[i + 1 + n]) in words for n, words in enumerate(entry.words))
