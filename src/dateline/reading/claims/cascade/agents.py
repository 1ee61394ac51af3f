"""Who does what a trigger tells: as the pattern declares it for verbs, from the words around it for nouns."""

from __future__ import annotations

from functools import cache

from dateline.model import ActorMention, ClaimType
from dateline.reading.claims.cascade.classes import any_class, singular, word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.means import STRIKES
from dateline.reading.claims.cascade.parts import Case, after_preposition, ascribed_to, ascribes, is_by_others
from dateline.reading.claims.cascade.responsible import passive_doer, responsible
from dateline.reading.claims.cascade.roles import acting, agents_in_role, is_label, says_what_is_hit, thing_at
from dateline.reading.claims.cascade.row import Units, before_bracket, is_verb
from dateline.reading.claims.cascade.scene import Scene, is_force, is_instrument
from dateline.reading.claims.cascade.subjects import step_back, subject_of
from dateline.reading.claims.cascade.tolls import is_of_war
from dateline.reading.claims.cascade.units import clause_bounds, list_from, object_of
from dateline.reading.claims.cascade.words import role_words
from dateline.reading.claims.rules import fills
from dateline.reading.grammar import VerbGroup

# Acts that only people and bodies do: their subject is the agent though no list knows it.
_BY_PEOPLE = frozenset[ClaimType]({"accuse", "refuse", "violate", "abduct", "release", "clash"})
# What one does by saying it.
_STATED = frozenset[ClaimType]({"refuse", "agree"})


def agents_of(case: Case) -> tuple[ActorMention, ...]:
    """Who does it; mere people do not strike, and as subject of a killing they are its dead; who leaves with fighters
    does not pull out."""
    by_noun = case.hit.kind == "noun"
    agents = _agents_of_noun(case) if by_noun else agents_in_role(case) or _at_hands(case) or _plain_subject(case)
    agents = agents or _causing(case)
    if agents:
        agents += tuple(a for a in (*_beside(case), *_named_apart(case, agents[-1])) if a not in agents)
    if case.type in ("casualties", "toll", "displace") and is_of_war(case):
        return _whose_war(case)
    if case.type in ("casualties", "toll", *STRIKES):
        agents = tuple(a for a in agents if a.kind != "people")
    if case.type in ("withdraw", "agree") and any(map(is_force, agents)):
        agents = tuple(a for a in agents if a.kind != "people")  # "rebels and their families left"
    return agents


@fills("agent.subject")
def _causing(case: Case) -> tuple[ActorMention, ...]:
    """Whose deed caused the harm that a noun tells: "the Kenyan attack caused deaths"."""
    units, governor = case.scene.units, case.parts.governor
    verb = units.verb[governor] if governor is not None else None
    if governor is None or verb is None or verb.passive or case.type != "casualties" or case.hit.kind != "noun" or (
            verb.lemma not in role_words("causing")):
        return ()
    subject = subject_of(units, governor)
    deed = subject is not None and case.scene.head[subject] in word_class("violence")
    return acting(case.scene.described_by(subject)) if deed and subject is not None else ()


@fills("agent.whose_war")
def _whose_war(case: Case) -> tuple[ActorMention, ...]:
    """Who wages the war that kills: "the Front, whose revolt has killed"; whose country it ravages does not."""
    units, k = case.scene.units, case.parts.subject
    if k is None or units.word[k] != "whose":
        return ()
    before = step_back(units, k - 1)
    before -= units.letter[before] == ","
    return tuple(a for a in case.scene.actors_at(before) if is_force(a) and a.kind not in ("state", "people")) if (
        units.letter[before] == "N") else ()


@fills("agent.plain_subject")
def _plain_subject(case: Case) -> tuple[ActorMention, ...]:
    """The words of a subject that no list knows as an actor, of an act of people ("many accused the mayor"); not of one
    to whom it was done ("the teacher regained his freedom")."""
    subject, does = case.parts.subject, case.hit.pattern.roles.get("subject", "agent") == "agent"
    if not does or case.type not in _BY_PEOPLE or subject is None or case.scene.place_on(subject) is not None:
        return ()
    if case.scene.head[subject] in any_class("attack", "deal", "talks"):
        return ()
    if after_preposition(case.scene.units, subject):
        return ()  # "in a statement on Monday, the army, ..."
    return thing_at(case.scene, subject)


@fills("agent.beside")
def _beside(case: Case) -> tuple[ActorMention, ...]:
    """Who did it beside the doer: "the army, together with X", "... in cooperation with X"."""
    scene, units = case.scene, case.scene.units
    if scene.words.isdisjoint(_beside_phrases()):
        return ()
    first, last = clause_bounds(units, case.hit.unit)
    for k in range(first, last):
        for words in _beside_phrases().get(units.word[k], ()):
            start = units.spans[k][0]
            n = start + len(words)
            here = all(scene.parsed.lower[start + i] == w for i, w in enumerate(words)) and n < len(units.unit_of)
            if here and not _is_anothers(units, k, case.hit.unit, first):
                return acting(scene.actors_at(units.unit_of[n]))
    return ()


@fills("agent.subject")
def _named_apart(case: Case, agent: ActorMention) -> tuple[ActorMention, ...]:
    """Those who are named of a doer at the end of the clause: "several groups have used drones, including X and Y"."""
    scene, units = case.scene, case.scene.units
    if agent.id is not None or singular(agent.head) == agent.head or scene.words.isdisjoint(word_class("example")):
        return ()
    opener = next((j for j in range(case.hit.unit + 2, clause_bounds(units, case.hit.unit)[1])
                   if units.word[j] in word_class("example") and units.letter[j - 1] == ","), None)
    if opener is None or units.letter[opener - 2] != "N" or not all(map(is_instrument, scene.actor_on(opener - 2))):
        return ()  # "fought several groups, including X"
    first = opener + 1 + (units.letter[opener + 1] == ":")
    named = scene.actors_at(first) if units.letter[first] == "N" else ()
    return tuple(a for a in named if a.id is not None and is_force(a))


def _is_anothers(units: Units, k: int, unit: int, first: int) -> bool:
    """Whether the phrase at ``k`` hangs on another verb of the clause from ``first`` than the one at ``unit``: who
    "fought alongside X and accused Y" does not accuse with X."""
    before = units.letters[first:k] if k < unit else units.letters[unit + 1:k]
    return any(map(is_verb, before))


@cache
def _beside_phrases() -> dict[str, list[list[str]]]:
    """The words that join a doer, by their first one."""
    phrases: dict[str, list[list[str]]] = {}
    for words in map(str.split, role_words("beside")):
        phrases.setdefault(words[0], []).append(words)
    return phrases


def _agents_of_noun(case: Case) -> tuple[ActorMention, ...]:
    """Those "by" whom it is, who describe or own it, or the subject of the verb that lends it a doer."""
    return _bomber(case) or _named_doers(case)


def _named_doers(case: Case) -> tuple[ActorMention, ...]:
    """Who did it by the words at the noun, else by the verbs over and after it."""
    named = (_by_phrase(case) or _at_hands(case) or _contact_clause(case)
             or _blamed(case) or _describing(case) or _leader(case.scene, case.hit) or _owners(case))
    if named := named or _done_right_by(case):
        return named
    lender = _lender_subject(case)
    if lender is not None:
        verb = case.scene.units.verb[case.parts.governor] if case.parts.governor is not None else None
        stated = case.type in ("talks", "agree", "refuse", "aid")  # what one may do by announcing it
        return _lending(case.scene, lender, None if stated else verb)
    if sent := _from_whom(case):
        return sent
    return passive_doer(case.scene, case.hit.unit) or responsible(case.scene, case.hit) or _opening(case)


def _done_right_by(case: Case) -> tuple[ActorMention, ...]:
    """Who did it by the participle right behind, whoever shall stop it: "called on X to halt raids launched by Y"."""
    return passive_doer(case.scene, case.hit.unit) if case.scene.units.letter[case.hit.unit + 1] == "u" else ()


@fills("agent.phrase")
def _from_whom(case: Case) -> tuple[ActorMention, ...]:
    """From whom strikes come: "air strikes from the coalition"; a bare "Lebanon" may be where they come from."""
    units, k = case.scene.units, case.hit.unit
    told = case.type in STRIKES and units.word[k + 1] == "from" and units.letter[k + 2] == "N"
    named = case.scene.actors_at(k + 2) if told else ()
    return tuple(a for a in named if is_force(a) and not (a.kind == "state" and not a.head))


@fills("agent.opening")
def _opening(case: Case) -> tuple[ActorMention, ...]:
    """Who does the main deed where one not told before opens the sentence: "in another attack, gunmen shot a man"."""
    units, k = case.scene.units, case.hit.unit
    noun = units.noun[k]
    opens = k == 1 and units.word[0] in word_class("opening") and noun is not None and not noun.definite
    main = next((j for j in range(k + 1, len(units.letters)) if units.letters[j] in "Vu"), None) if opens else None
    verb = units.verb[main] if main is not None else None
    if main is None or verb is None or verb.passive or verb.lemma not in word_class("violent_verb"):
        return ()
    subject = subject_of(units, main)
    return tuple(a for a in acting(case.scene.actors_at(subject)) if is_force(a)) if subject is not None and (
        subject > k) else ()


@fills("agent.bomber")
def _bomber(case: Case) -> tuple[ActorMention, ...]:
    """Who is named by the deed itself: "a suicide bomber"."""
    return thing_at(case.scene, case.hit.unit) if case.scene.head[case.hit.unit] in word_class("lone_person") else ()


@fills("agent.by")
def _by_phrase(case: Case) -> tuple[ActorMention, ...]:
    """"an attack by X", also of a pattern's other phrases of the doer."""
    letters, k = case.scene.units.letters, case.hit.unit
    by = next((n for prep, n in case.parts.phrases if case.hit.pattern.roles.get(prep) == "agent"
               and not (prep == "of" and "," in letters[k:n])  # "the talks, a demand of X"
               and not (prep == "by" and case.hit.kind == "noun" and is_by_others(case.scene, k, n))), None)
    if by is None:
        return ()
    return acting(case.scene.actors_at(by)) or acting(case.scene.described_by(by)) or _agentive(case.scene, by)


@fills("agent.at_hands")
def _at_hands(case: Case) -> tuple[ActorMention, ...]:
    """"killed at the hands of X", "a series of bombings at the hands of X"."""
    units = case.scene.units
    for _, n in case.parts.phrases:
        if case.scene.head[n] == "hand" and units.word[n - 1] == "at" and units.word[n + 1] == "of":
            return acting(case.scene.actors_at(n + 2)) if units.letter[n + 2] == "N" else ()
    return ()


@fills("agent.ascribed")
def _blamed(case: Case) -> tuple[ActorMention, ...]:
    """"blamed the raid on X"."""
    k, governor = case.hit.unit, case.parts.governor
    on_somebody = governor is not None and ascribes(case.scene.units, governor, k)
    to = ascribed_to(case.scene.units, governor) if on_somebody and governor is not None else None
    return acting(case.scene.actors_at(to)) if to is not None else ()


@fills("agent.contact_clause")
def _contact_clause(case: Case) -> tuple[ActorMention, ...]:
    """"the raids the army has carried out": a relative clause without its "that" (Quirk et al. 1985, 17.13)."""
    scene, units, k = case.scene, case.scene.units, case.hit.unit
    if k + 1 not in units.acting or units.letter[k + 1] != "N":
        return ()
    v = list_from(units, k + 1)[-1] + 1
    verb = units.verb[v]
    done = verb is not None and not verb.passive and verb.lemma in word_class("doing_verb")
    return acting(scene.actors_at(k + 1)) if done and object_of(units, v) is None else ()


def _agentive(scene: Scene, k: int) -> tuple[ActorMention, ...]:
    """People named only by what they do: "violence by opponents of the mayor"."""
    noun = scene.units.noun[k]
    plural = noun is not None and scene.parsed.lower[noun.head].endswith(tuple(role_words("agentive_ending")))
    return thing_at(scene, k)[:1] if plural else ()


@fills("agent.describing")
def _describing(case: Case) -> tuple[ActorMention, ...]:
    """"Russian air raids", "X's attack"."""
    scene, k = case.scene, case.hit.unit
    described = acting(scene.modifiers_of(k, case.hit.last - 1)) or _over_day(scene, k)
    described = tuple(a for a in described if not is_label(scene, a, case.hit.last - 1))
    described = tuple(a for a in described if not says_what_is_hit(scene, a, case.hit.first)
                      and a.head not in word_class("means"))  # "artillery attacks"
    if scene.units.word[k] in role_words("possessive") and all(a.id is None for a in described):
        return ()  # "its forces' attacks": whose they are stands before
    return _joined_before(scene, k) + described if described else ()


def _over_day(scene: Scene, k: int) -> tuple[ActorMention, ...]:
    """"after a rebel Thursday attack", "after the rebel (banned in Freedonia) attack": an adverb or a bracket stands
    between noun and doer, who is told after a preposition or opens the sentence."""
    units = scene.units
    j = step_back(units, k - 1)
    bare = scene.parsed.tags[units.spans[k][0]] != "D"
    apart = bare and j < k - 1 and units.letters[k - 1] in "L)" and units.letter[j] == "N"
    opens = units.letter[j - 1] in ("", "P", "O", "W", "B")
    return tuple(a for a in scene.actor_on(j) if is_force(a)) if apart and opens else ()


@fills("agent.of")
def _owners(case: Case) -> tuple[ActorMention, ...]:
    """"the advance of X", where whose it is does it."""
    phrases = case.parts.phrases[:1]
    if case.scene.head[case.hit.unit] not in role_words("done_by_of") or not phrases or phrases[0][0] != "of":
        return ()
    return tuple(a for a in case.scene.actors_at(phrases[0][1]) if is_force(a))


@fills("agent.lender")
def _lending(scene: Scene, subject: int, verb: VerbGroup | None) -> tuple[ActorMention, ...]:
    """"X launched an offensive"; "no group admitted the attack" names nobody, "the minister announced the capture" not
    who took the town."""
    nobody = scene.parsed.lower[scene.units.spans[subject][0]] in role_words("nobody")
    tells = verb is not None and verb.lemma in role_words("announcing")
    return () if nobody else tuple(a for a in acting(scene.actors_at(subject)) if not (tells and a.kind == "person"))


@fills("agent.leader")
def _leader(scene: Scene, hit: Hit) -> tuple[ActorMention, ...]:
    """Who leads it, by the compound before the noun ("French-led air strikes"): a force only described."""
    suffixes = tuple(role_words("leader_suffix"))
    for token in scene.parsed.sentence.tokens[scene.units.spans[hit.unit][0]:hit.first]:
        if token.lower.endswith(suffixes):
            head = token.lower
            return (ActorMention(token.text, token.start, token.end, None, None, "described", head, adjective=True),)
    return ()


def _lender_subject(case: Case) -> int | None:
    """The subject of a verb that lends a noun its doer: "launched an offensive", not "suffered an attack"."""
    scene, governor = case.scene, case.parts.governor
    verb = scene.units.verb[governor] if governor is not None else None
    if governor is None or verb is None or verb.passive or case.type == "hold" or (
            scene.head[case.hit.unit] in role_words("falling")):
        return None
    if case.type != "violate" and not _is_its_object(scene, governor, case.hit.unit):
        return None  # but "used gas in breach of the deal"
    lends = verb.lemma in word_class("light_verb") and verb.lemma not in word_class("suffer_verb")
    states = case.type in _STATED and verb.lemma in word_class("stating_verb")
    lends = lends or (verb.lemma in word_class("answering_verb") and scene.units.word[case.hit.unit - 1] in (
        word_class("with_means")))
    grants = case.type == "support" and verb.lemma in word_class("granting_verb")  # "sent air defence systems"
    return subject_of(scene.units, governor) if lends or states or grants else None


def _is_its_object(scene: Scene, verb: int, k: int) -> bool:
    """Whether a noun is what the verb is about, and hangs on no other noun of its clause by more than "of": "launched a
    series of attacks", "went on the offensive", not "fired missiles in response to the attack"."""
    letters = scene.units.letters[verb + 1:k]
    hung = any(letters[i] in "PT" and letters[i - 1] == "N" for i in range(1, len(letters)))
    return not hung


def _joined_before(scene: Scene, k: int) -> tuple[ActorMention, ...]:
    """"Russian and Syrian air raids": the adjective joined before the group describes it too."""
    if k - 1 in scene.units.acting and scene.units.letter[k - 1] == "N":
        return acting(scene.actor_on(k - 1))  # "Syrian army Islamic State clash": a comma was lost
    named = before_bracket(scene.units, k - 2)
    if scene.units.letter[k - 1] != "C" or scene.units.letter[named] != "N":
        return ()
    noun = scene.units.noun[named]
    short = noun is not None and noun.last - noun.first <= 2
    return acting(scene.actor_on(named)) if short or named < k - 2 else ()
