"""One hit as a proposal: its roles, harm, status, source, place and time put together."""

from __future__ import annotations

from dateline.model import MEANS_NOT_TOLD, ClaimType, Found, Harm, Status, TimeMention, found
from dateline.reading.claims.cascade.agents import agents_of
from dateline.reading.claims.cascade.classes import singular, status_words, word_class
from dateline.reading.claims.cascade.extent import extent_of
from dateline.reading.claims.cascade.harmed import counted, harm_of
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.listed import with_listed
from dateline.reading.claims.cascade.means import STRIKES, means_told
from dateline.reading.claims.cascade.nameless import are_things, suffers
from dateline.reading.claims.cascade.noun_nature import is_known
from dateline.reading.claims.cascade.parts import Case
from dateline.reading.claims.cascade.places import name_for_thing, place_of_official, places_of_clause
from dateline.reading.claims.cascade.predicates import predicate_of
from dateline.reading.claims.cascade.reference import reference_of
from dateline.reading.claims.cascade.roles import Roles, places_in_role, targets_in_role
from dateline.reading.claims.cascade.row import Units, is_verb
from dateline.reading.claims.cascade.scene import Scene, is_instrument
from dateline.reading.claims.cascade.sources import Voices
from dateline.reading.claims.cascade.special import special_roles
from dateline.reading.claims.cascade.status import looks_ahead, names_nobody, read_status
from dateline.reading.claims.cascade.times import time_of
from dateline.reading.claims.cascade.tolls import counts_up, is_of_all_fighting, is_of_war, is_toll
from dateline.reading.claims.cascade.verb_status import is_rumour, not_kept_status
from dateline.reading.claims.cascade.weapons import weapon_of
from dateline.reading.claims.cascade.words import role_words, words_of_saying
from dateline.reading.claims.engine import Proposal
from dateline.reading.claims.rules import decides
from dateline.reading.grammar import VerbGroup
from dateline.reading.shapes import replace

WAR_TOTAL = 5000  # dead; so many are told of a war, hardly of one incident
FIGHTING_TOTAL = 1000  # dead; so many "have died in the fighting" of months
WAR_EXODUS = 100000  # displaced; so many of a war, fewer of one battle too
NATION = 1000000  # displaced; so many of no battle at all
LONG_TRIGGER = 4  # tokens; a verb whose particle stands farther off is quoted without it
_HARM = frozenset[ClaimType]({"casualties", "toll"})
_STANCE = frozenset[ClaimType]({"accuse", "refuse"})
# What began on a day and is not said to be over goes on.
_LASTING = frozenset[ClaimType]({"clash", "besiege", "hold", "offensive", "support"})


def propose(case: Case, voices: Voices) -> Proposal | None:
    """A hit as a proposal, or null where it holds nothing of its own."""
    scene, hit = case.scene, case.hit
    time = time_of(scene, hit, voices.scopes)
    status = _status(case, voices, time)
    harm = _harm(case, status)
    status = _unless_one_deed(case, harm, status)
    if (case.type == "casualties" and _tells_nobody(case, harm, status)) or _only_helps(case, status):
        return None
    if _is_total(case, harm, time, status) or (case.type in ("casualties", "displace") and is_of_war(case)):
        case = replace(case, type="toll")
    roles, anchored = _roles(case, voices)
    roles = _roles_by_source(case, roles, voices)
    if _is_own_arm(case, roles):
        return None
    source = voices.source_of(hit, status)
    return Proposal(
        case.type, scene.index, trigger_of(scene, hit), roles.agent, roles.target, roles.place, time,
        looks_ahead(status, scene, hit), tuple(harm),
        source,
        status, extent_of(case, roles.place), weapon_of(case), _rule(case), anchored, reference_of(scene, hit),
    )


def _is_own_arm(case: Case, roles: Roles) -> bool:
    """Whether what backs a force is only its own arms: "rebels, backed by tanks"; "coalition tanks" are of another."""
    return case.type == "support" and case.parts.passive and bool(roles.agent) and all(
        " " not in a.text and a.id is None and is_instrument(a) for a in roles.agent)


def trigger_of(scene: Scene, hit: Hit) -> Found:
    """The words of the trigger, without a particle that stands far off."""
    far = hit.gap is not None and hit.last - hit.first > LONG_TRIGGER
    return found(scene.page.text, *scene.parsed.words(hit.first, hit.first + 1 if far else hit.last))


@decides("status.one_deed", "happened")
def _unless_one_deed(case: Case, harm: list[Harm], status: Status) -> Status:
    """The status; what is told of one deed in the present has happened."""
    return "happened" if _is_one_deed(case, harm, status) else status


@decides("status.claim", "denied", "ongoing", "happened", "possible")
def _status(case: Case, voices: Voices, time: TimeMention | None) -> Status:
    status = read_status(case.scene, case.hit, case.parts)
    if case.type == "refuse" and case.hit.pattern.type == "agree":
        return "happened"  # "has not accepted the truce": the refusal is what happened
    if case.type == "violate" and case.hit.pattern.type == "agree":
        return not_kept_status(case.scene, case.hit.unit)
    alleged = case.hit.kind == "verb" and is_rumour(case.scene, case.hit.unit)  # "denied allegations that it had"
    deniable = status == "happened" or alleged or _is_any(case) or (status == "ongoing" and case.hit.kind == "verb")
    if deniable and voices.deny(case.hit) and case.type not in _STANCE and not _presupposed(case):
        return "denied"
    told = status == "happened" or (status == "ongoing" and case.scene.units.letter[case.hit.unit] == "g")
    if told and case.type not in _STANCE and _is_alleged(case):
        return "possible"
    if status != "happened":
        return status
    several = case.type in STRIKES and case.hit.kind == "noun" and _are_several(case)
    if (case.type in _LASTING or several) and time is not None and time.role == "since" and not _over(case.scene):
        return "ongoing"
    return status


def _is_any(case: Case) -> bool:
    """"denies carrying out any raids"."""
    return case.hit.kind == "noun" and case.scene.units.word[case.hit.unit] in status_words("indefinite_word")


def _are_several(case: Case) -> bool:
    """"has faced air strikes since May" go on, as one strike does not, nor what "air strikes did since May" or what
    was "hit by air strikes"."""
    head = case.scene.parsed.lower[case.hit.last - 1]
    units, known, first = case.scene.units, is_known(case.scene, case.hit), case.hit.unit
    while units.letters[max(0, first - 2):first] == "NC":
        first -= 2  # "by French and Malian air strikes"
    return head != singular(head) and units.word[first - 1] not in ("by", "in") and not known and (
        predicate_of(units, case.hit.unit) is None)


def _is_alleged(case: Case) -> bool:
    """"the men accused of looting", "is suspected of a raid": nobody is named who says that they did it."""
    units, k = case.scene.units, case.hit.unit
    for j in range(k - 1, -1, -1):
        verb = units.verb[j]
        if verb is not None and verb.lemma in status_words("accuse_verb"):
            describes = verb.bare == "ed" and "V" not in units.letters[j:k + 1]
            if not describes and _is_told_beside(units, j, k):
                return False
            return (verb.passive or describes) and units.word[j + 1] in role_words("accused_preposition")
        if units.letters[j] in "WR.:" or (verb is not None and verb.lemma in words_of_saying()):
            return False
    return False


def _is_told_beside(units: Units, j: int, k: int) -> bool:
    """Whether the accusation at unit ``j`` only describes between commas who does the finite verb at unit ``k``: "the
    militia, accused of looting shops, has left"."""
    return units.letters[k] == "V" and units.letter[j - 1] in (",", "R") and (
        units.letters[j:k].rstrip("L").endswith(","))


def _presupposed(case: Case) -> bool:
    """Whether a denial only mentions a happening as known: "denied that it had hit homes in the wave of raids"."""
    units, k = case.scene.units, case.hit.unit
    while units.word[k - 1] == "of" and units.letter[k - 2] == "N":
        k -= 2
    noun = units.noun[k] if case.hit.kind == "noun" else None
    done = units.word[k - 1] in word_class("doing_particle") and is_verb(units.letter[k - 2])  # "carrying out the raid"
    return noun is not None and noun.definite and units.letter[k - 1] == "P" and not done


def _over(scene: Scene) -> bool:
    """"had been closed since August": over by the time of the report."""
    verbs = (group for group in scene.parsed.groups if isinstance(group, VerbGroup))
    return any(verb.perfect and scene.parsed.lower[verb.first] == "had" for verb in verbs)


def _is_one_deed(case: Case, harm: list[Harm], status: Status) -> bool:
    """Whether the dead told in the present are counted, as no habit counts them: "attacks leave six dead"."""
    verb = case.scene.units.verb[case.hit.unit]
    simple = verb is not None and not verb.progressive
    return case.type == "casualties" and status == "ongoing" and simple and bool(counted(harm))


def _harm(case: Case, status: Status) -> list[Harm]:
    """The people harmed. "no casualties", "any casualties": nobody is said to be."""
    if case.hit.pattern.default_status == "denied":
        return []  # "was unhurt"
    harm = harm_of(case.scene, case.hit, case.parts)
    nobody = status == "denied" or case.scene.units.word[case.hit.unit] == "any"
    return [] if nobody and not counted(harm) and all(h.who is None for h in harm) else harm


def _tells_nobody(case: Case, harm: list[Harm], status: Status) -> bool:
    """Whether no word says who was harmed; "nobody was hurt" and "unhurt" say who was not."""
    if harm or case.hit.kind == "noun" or case.hit.pattern.also:
        return False
    return not (status == "denied" and (case.hit.pattern.default_status == "denied" or names_nobody(case)))


def _only_helps(case: Case, status: Status) -> bool:
    """"would help X to retake": the aim is the claim."""
    aim = case.scene.units.letters[case.hit.unit + 1:case.hit.unit + 4]
    return case.type == "support" and case.hit.kind == "verb" and status == "possible" and ("t" in aim or "V" in aim)


def _roles(case: Case, voices: Voices) -> tuple[Roles, bool]:
    """Who, whom and where, and whether the place stands in the claim's own clause."""
    declared = Roles(agents_of(case), targets_in_role(case), places_in_role(case, placing=False))
    roles = _named_rather(case, special_roles(case, declared), voices)
    elsewhere = case.type in _STANCE or (case.type == "hold" and case.hit.kind == "noun")
    if not roles.place and not elsewhere:
        near = places_of_clause(case.scene, case.hit, case.type, voices.scopes)
        own = near or places_in_role(case, placing=True)
        roles = Roles(roles.agent, roles.target,
                      own or place_of_official(case.scene, case.hit, case.type, voices.scopes))
    listed = roles.place if case.hit.kind == "suffix" else with_listed(case.scene, roles.place)
    return Roles(roles.agent, roles.target, listed), bool(roles.place)


def _named_rather(case: Case, roles: Roles, voices: Voices) -> Roles:
    """Of a building struck the named place beside it, "bombed a clinic that it supports in X"; of several none."""
    if not roles.place or not suffers(case.type, roles.place):
        return roles
    named = name_for_thing(case.scene, case.hit, case.type, voices.scopes)
    return replace(roles, place=named or tuple(p for p in roles.place if not are_things(p)))


def _roles_by_source(case: Case, roles: Roles, voices: Voices) -> Roles:
    """Whoever is accused of it did it; the dead are told as harm and not as target."""
    if case.type == "accuse":
        return roles
    target = () if case.type in _HARM else roles.target
    return Roles(voices.accused_of(case.scene, case.hit) or roles.agent, target, roles.place)


def _is_total(case: Case, harm: list[Harm], time: TimeMention | None, status: Status) -> bool:
    """Whether dead or displaced are a running total and not those of an incident."""
    if case.hit.pattern.context == "on_people":
        return False  # "the deadliest attack on pilgrims since 2011"
    if case.type == "casualties":
        by_somebody = case.parts.subject is not None and not case.parts.passive
        counts = [h.low or h.high or 0 for h in harm]
        of_war = any(count >= FIGHTING_TOTAL for count in counts) and is_of_all_fighting(case.scene, case.hit)
        one = case.parts.passive and bool(counts) and all(count == 1 for count in counts)
        if one and not (time is not None and time.role == "since"):
            return False  # "her son was killed by a sniper in 2013"
        return of_war or any(count >= WAR_TOTAL for count in counts) or is_toll(
            case.scene, case.hit, time, status, by_somebody=by_somebody, exact=any(counts))
    since = time is not None and time.role == "since"
    if case.type == "displace" and counts_up(case.scene, case.hit) and any(h.low for h in harm):
        return True  # "a total of 4,000 people have been displaced"
    return case.type == "displace" and any((h.low or 0) >= (WAR_EXODUS if since else NATION) for h in harm)


def _rule(case: Case) -> str:
    """The pattern, and that the type of a strike is inferred where its words do not say what struck."""
    rule = case.hit.pattern.id
    inferred = case.type in STRIKES and not means_told(case.scene, case.hit, case.parts)
    return f"{rule} {MEANS_NOT_TOLD}" if inferred else rule
