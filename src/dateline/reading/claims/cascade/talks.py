"""Who talks or makes a deal: those between whom it is, with whom, who convenes it, and for whom delegates speak."""

from __future__ import annotations

from dateline.model import ActorMention
from dateline.reading.claims.cascade.classes import any_status, status_words
from dateline.reading.claims.cascade.parts import Case
from dateline.reading.claims.cascade.predicates import predicate_of
from dateline.reading.claims.cascade.roles import Roles, acting
from dateline.reading.claims.cascade.row import Units, is_verb
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.units import list_from, phrases_after
from dateline.reading.claims.cascade.words import carry_words, role_words, words_of_saying
from dateline.reading.claims.rules import fills
from dateline.reading.shapes import replace


def told_of(case: Case) -> list[tuple[str, int]]:
    """The phrases after a noun, and those after the verb that says it happened: "clashes erupted on Friday between",
    "clashes that ensued between"."""
    k = predicate_of(case.scene.units, case.hit.unit) if case.hit.kind == "noun" else None
    if case.scene.units.letter[case.hit.unit + 1] == "R":
        k = case.hit.unit + 2
    verb = case.scene.units.verb[k] if k is not None else None
    happens = verb is not None and verb.lemma in any_status(
        "begin_verb", "happen_verb", "rage_verb", "resume_verb")
    return [*case.parts.phrases, *(phrases_after(case.scene.units, k) if k is not None and happens else ())]


def with_parties(case: Case, roles: Roles) -> Roles:
    """The roles with all parties as agents, each by whom it speaks for."""
    return replace(roles, agent=tuple(x for a in _all_parties(case, roles.agent) for x in _senders(case.scene, a)))


def _all_parties(case: Case, agent: tuple[ActorMention, ...]) -> tuple[ActorMention, ...]:
    if not agent:
        return tuple(dict.fromkeys((*_parties(case), *_spoken_to(case), *_hosts(case)))) or _resolved(case)
    met = any(prep == "with" for prep, _ in case.parts.phrases[:1]) and case.hit.kind == "noun"
    others = _other_party(case) if met else ()
    return tuple(dict.fromkeys((*others, *agent, *_convened(case), *_spoken_to(case), *_hosts(case))))


@fills("party.hosts")
def _hosts(case: Case) -> tuple[ActorMention, ...]:
    """By whom talks are held, and under whose auspices: "a summit that will be hosted by X", "under UN auspices"."""
    scene, units, out = case.scene, case.scene.units, list[ActorMention]()
    if case.hit.kind != "noun" or case.type != "talks":
        return ()
    held = case.hit.unit + 2 if units.letter[case.hit.unit + 1] == "R" else predicate_of(units, case.hit.unit)
    verb = units.verb[held] if held is not None else None
    if held is not None and verb is not None and verb.passive and verb.lemma in role_words("hosting_verb"):
        out += [a for prep, n in phrases_after(units, held) if prep == "by" for a in acting(scene.actors_at(n))]
    for prep, n in told_of(case):
        if prep == "under" and scene.head[n] in role_words("auspices"):
            of = scene.actors_at(n + 2) if units.word[n + 1] == "of" and units.letter[n + 2] == "N" else ()
            out += [a for a in acting(of or scene.described_by(n)) if a not in out]
    return tuple(out)


@fills("party.with")
def _spoken_to(case: Case) -> tuple[ActorMention, ...]:
    """To whom somebody says something in the talks that a noun tells: "X told Y in a telephone call"; no reporters."""
    units, k = case.scene.units, case.hit.unit
    told = len(units.letters[:k].rstrip("NPOC")) - 1
    verb = units.verb[told] if told >= 0 and case.hit.kind == "noun" and units.letter[k - 1] == "P" else None
    if verb is None or verb.passive or verb.lemma not in role_words("telling_to") or units.letter[told + 1] != "N":
        return ()
    return tuple(a for a in acting(case.scene.actors_at(told + 1)) if a.kind in ("person", "state"))


@fills("party.hosts")
def _resolved(case: Case) -> tuple[ActorMention, ...]:
    """The body whose resolution something was agreed in: "as agreed in Security Council Resolution 2259"."""
    scene, units = case.scene, case.scene.units
    if case.hit.kind != "verb" or case.type != "agree":
        return ()
    held = (n for prep, n in case.parts.phrases[:1] if prep == "in" and any(
        scene.parsed.lower[i] in role_words("resolving_noun") for i in range(*units.spans[n])))
    return tuple(a for n in held for a in acting(scene.described_by(n)))


@fills("party.between")
def _convened(case: Case) -> tuple[ActorMention, ...]:
    """Those between whom somebody convenes it: "A mediated talks between B and C"."""
    between = (n for prep, n in case.parts.phrases if prep in role_words("side_preposition"))
    members = (j for n in between for j in list_from(case.scene.units, n))
    return acting(tuple(a for j in members for a in case.scene.actor_on(j)))


@fills("party.senders")
def _senders(scene: Scene, actor: ActorMention) -> tuple[ActorMention, ...]:
    """For whom delegates speak: "representatives from the government"; else the actor itself."""
    k = scene.unit_at(actor.start)
    sent = actor.head in role_words("delegate") and scene.units.word[k + 1] in role_words("sender_preposition")
    first = list_from(scene.units, k + 2)[:1] if sent and scene.units.letter[k + 2] == "N" else []
    return tuple(a for j in first for a in acting(scene.actor_on(j))) or (() if first else (actor,))


@fills("party.with")
def _parties(case: Case) -> tuple[ActorMention, ...]:
    """The parties of talks or a deal: "between A and B", "with B", or the subject of the verb over the noun."""
    scene, governor = case.scene, case.parts.governor
    for prep, n in told_of(case):
        if prep in role_words("party_preposition"):
            named = acting(tuple(a for j in list_from(scene.units, n) for a in scene.actor_on(j)))
            if named:
                return (*_other_party(case), *named) if prep == "with" else named
    verb = scene.units.verb[governor] if governor is not None else None
    if governor is None:
        return _whose(case)
    if verb is None or verb.passive or verb.lemma == "say" or _is_plea(case, governor):
        return ()
    subject = subject_of(scene.units, governor)
    return acting(scene.actors_at(subject)) if subject is not None else ()


def _whose(case: Case) -> tuple[ActorMention, ...]:
    """Whose meeting a possessive that opens the sentence tells ahead: "In their first meeting, X and Y agreed" (Quirk
    et al. 1985, 6.19)."""
    units, k = case.scene.units, case.hit.unit
    if units.word[k] not in carry_words("owning") or any(map(is_verb, units.letters[:k])):
        return ()
    comma = units.letters.find(",", k)
    verbs = (v for v in range(comma + 1, len(units.letters)) if units.letters[v] in "Vu")
    subjects = (subject_of(units, v) for v in verbs if not _says(units, v))
    subject = next((j for j in subjects if j is not None and j > comma), None) if comma >= 0 else None
    return acting(case.scene.actors_at(subject)) if subject is not None else ()


def _says(units: Units, v: int) -> bool:
    verb = units.verb[v]
    return verb is not None and verb.lemma in words_of_saying()


def _is_plea(case: Case, governor: int) -> bool:
    """"the UN called for a truce", "urged a ceasefire": who asks for it is no party; who "called a truce" is."""
    verb = case.scene.units.verb[governor]
    if case.type != "agree" or verb is None or verb.lemma not in status_words("pleading_verb"):
        return False
    after = case.scene.units.word[governor + 1]
    return verb.lemma in status_words("direct_plea") or after in status_words("pleading_for")


@fills("party.with")
def _other_party(case: Case) -> tuple[ActorMention, ...]:
    """Who meets those after "with": the subject of the clause ("told reporters during a meeting with X", "after a
    meeting with X, Y said")."""
    scene, k = case.scene, case.hit.unit
    verbs = [v for v, letter in enumerate(scene.units.letters) if letter in "Vu"]
    for v in [*reversed([v for v in verbs if v < k]), *(v for v in verbs if v > k)]:
        subject = subject_of(scene.units, v)
        if subject is not None and (named := acting(scene.actors_at(subject))):
            return named
    return ()


