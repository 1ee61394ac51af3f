"""Who is the subject of a verb in a row of units (Quirk et al. 1985, ch. 10; understood subjects: ch. 14, 15)."""

from __future__ import annotations

import re
from functools import cache

from dateline.reading.claims.cascade.classes import any_class, word_class
from dateline.reading.claims.cascade.clauses import (
    deed_of_headline,
    is_left_of,
    lands,
    never_undergone,
    opened_before,
    struck_before_relative,
    told_by_whose,
)
from dateline.reading.claims.cascade.listed_subject import listed_head
from dateline.reading.claims.cascade.row import LINKS, Units, by_unit, chain_head, is_verb
from dateline.reading.claims.cascade.words import acting_after_verbs, acting_object_verbs, role_words, saying

_BRACKETED = re.compile(r"\([^()]*\)")
_SKIPPED = frozenset('LI"-')
_FAR = 8  # units between a passive and who did it
_DEEPEST = 6  # verbs that lend each other a subject


@by_unit
def subject_of(units: Units, k: int) -> int | None:
    """The noun unit that is the subject of the verb at unit ``k``, or null.

    Steps over adverbs, brackets and appositions; shares the subject of a verb it is joined to; a relative clause takes
    the noun before it; an infinitive or participle takes the subject of the verb that governs it.
    """
    j = step_back(units, k - 1)
    if _lacks_subject(units, k, j):
        return _governor_subject(units, k, j, 0)
    first = deed_of_headline(units, k, j)
    return _subject(units, k if first is None else first, 0)


def _lacks_subject(units: Units, k: int, j: int) -> bool:
    """Whether the passive at unit ``k`` is told of the main verb's subject: "killed two men before being shot", "after
    having been held by X, Y said", "despite being shelled"; ``j``: the unit before it."""
    verb = units.verb[k]
    ing = verb is not None and verb.passive and units.parsed.lower[verb.first] in role_words("being")
    return ing and units.letter[j] in ("", "W", "P", "O", '"')


def _subject(units: Units, k: int, depth: int) -> int | None:
    if depth > _DEEPEST:
        return None
    letter = units.letter[k]
    j = step_back(units, k - 1)
    before = units.letter[j]
    if letter == "u" and before == "," and units.word[k + 1] == "by" and (
            units.letter[described := step_back(units, j - 1)] == "N"):
        return listed_head(units, chain_head(units, described))
    if letter == "u" and before in ("", '"', "W", ":") and units.letter[k + 1] == "B":
        return _governor_subject(units, k, -1, depth)
    if before == "g" and letter in ("V", "u") and units.letter[j - 1] == "N" and _is_one_word(units, j):
        return chain_head(units, j - 1)  # "hundreds of troops surviving withdrew"
    if letter == "g" and _is_gerund(units, k, j):
        return None
    if letter == "t" or (letter == "g" and (before not in ("N", "R") or _tells_effect(units, k, j))):
        return _governor_subject(units, k, j, depth)
    if before == "R":
        return _deed_before(units, k, j) or _antecedent(units, j)
    if before == "N":
        return _noun_before(units, j, letter)
    if before == "V" and letter in ("V", "u"):  # "were reported killed", "have for months been advancing"
        return _subject(units, j, depth + 1)
    if before == "t" and letter in ("V", "u") and (relative := _relative_before(units, j)) is not None:
        return _antecedent(units, relative)
    if before == "C" or (before == "," and letter in ("u", "V", "g")):
        return _joined_subject(units, k, j, depth)
    return None


def _caption_subject(units: Units, j: int) -> int | None:
    """Whom a caption shows, which has no verb of its own: "Rebel fighters after retreating from the base"."""
    shown = units.letters[:j]
    bare = bool(shown) and set(shown) <= set("NPOL") and "V" not in units.letters[j:] and "u" not in units.letters[j:]
    return chain_head(units, j - 1) if bare and shown[-1] == "N" else None


@by_unit
def step_back(units: Units, j: int) -> int:
    """The unit at or before ``j`` that is no adverb, time ("on Monday"), quotation mark, dash, bracket or aside with
    what it holds."""
    while j >= 0:
        if units.letters[j] == ")":
            opened = units.letters.rfind("(", 0, j)
            if opened < 0:
                return j
            j = opened - 1
        elif (aside := _aside(units, j)) is not None:
            j = aside - 1
        elif units.letters[j] in _SKIPPED:
            dated = units.letter[j - 1] == "P" or units.word[j - 1] in role_words("before_day")
            j -= 2 if units.letters[j] == "L" and dated else 1
        else:
            return j
    return j


def _aside(units: Units, j: int) -> int | None:
    """The dash that opens the aside that the dash at ``j`` closes: "allies -- among them X -- are", "troops -- backed
    by X -- took"; what has a subject of its own is no aside."""
    opened = units.letters.rfind("-", 0, j) if units.letters[j] == "-" else -1
    if opened < 1 or units.letters[opened - 1] != "N":
        return None
    inside, last = units.letters[opened + 1:j], units.verb[j - 1] if is_verb(units.letters[j - 1]) else None
    says = last is not None and last.lemma in _verbs_of_saying()
    return opened if says or inside[:1] in "Rug" or not any(map(is_verb, inside)) else None


def _is_one_word(units: Units, k: int) -> bool:
    first, last = units.spans[k]
    return last - first == 1


def _is_gerund(units: Units, k: int, j: int) -> bool:
    """Whether an -ing form is itself the subject of the verb after it: "he said taking the hill was no victory"."""
    verb = units.verb[j] if is_verb(units.letter[j]) else None
    opens = verb is not None and verb.lemma in _verbs_of_saying() and units.letter[k + 1] == "N"
    end = k + 2
    while units.letter[end] in LINKS and units.letter[end + 1] == "N":
        end += 2
    return opens and units.letter[end] == "V"


def _tells_effect(units: Units, k: int, j: int) -> bool:
    """Whether the -ing form after the noun at ``j`` says what the clause before it led to ("bombed a market destroying
    shops"), and not what that noun does ("guards patrolling the road")."""
    verb = units.verb[k]
    before = j - (units.letter[j - 1] == "W")  # "said after the raid, accusing"
    clause = max(units.letters.rfind(mark, 0, before) for mark in 'W:"') + 1
    governed = any(is_verb(c) for c in units.letters[clause:j])
    effect = verb is not None and verb.lemma in word_class("effect_verb")
    if units.word[_people_at(units, j) - 1] == "with":
        return False  # "with as many as 40 people dying"
    return governed and (effect or j not in units.acting)


def _relative_before(units: Units, j: int) -> int | None:
    """The relative word whose clause the infinitive at unit ``j`` ends: "a guard who asked not to be named said"."""
    clause = units.letters[:j].rstrip("LI")
    start = len(clause.rstrip("Vu"))
    return start - 1 if start < len(clause) and units.letter[start - 1] == "R" else None


def _deed_before(units: Units, k: int, j: int) -> int | None:
    """The deed that killed rather than the noun that hangs on it: "the attack on Bor that killed nine"."""
    verb, back = units.verb[k], _antecedent(units, j)
    if back is None or verb is None or verb.passive or verb.lemma not in word_class("effect_verb") or (
            units.word[j] not in role_words("of_things")):
        return None
    first = chain_head(units, back)
    nouns = (k for k in range(back - 2, first - 1, -2) if units.letters[k] == "N")
    return next((k for k in nouns if _is_deed(units, k)), None)


def _is_deed(units: Units, k: int) -> bool:
    noun = units.noun[k]
    return noun is not None and units.parsed.lower[noun.head] in any_class("violence", "attack")


def _antecedent(units: Units, j: int) -> int | None:
    """The noun before the relative word at unit ``j``; the share in "40 people, three of whom"."""
    back = step_back(units, j - 1)
    back -= units.letter[back] in (",", "O")
    return back if units.letter[back] == "N" else None


def _noun_before(units: Units, j: int, letter: str) -> int:
    """The subject whose last noun is at ``j``: the head of its chain and list, over a relative clause inside it."""
    people = _people_at(units, j)
    if _is_told_by_relative(units, people):
        return people
    if (described := _taken_for(units, chain_head(units, people))) is not None:
        return described
    if letter == "u" and is_left_of(units, people):
        return people
    if letter == "g" and (j in units.acting or units.word[people - 1] == "with"):
        head = people  # "footage of guards patrolling", "with as many as 40 people dying"
    elif letter == "u" and j in units.acting and units.letter[j - 1] == "B" and units.letter[j + 2] in ("P", "B") and (
            not lands(units, j + 1) and not never_undergone(units, j + 1)):
        return j  # "an offensive launched by militants backed by X", "shells fired by rebels positioned in Y"
    elif letter == "u" and j in units.acting and chain_head(units, people) not in units.acting and (
            _finite_after(units, j + 1) or _blames(units, j + 1)):
        return people  # "the names of 14 people killed in the raid were read", "sanctions on officers accused of"
    else:
        head = chain_head(units, people)
    listed = _people_at(units, listed_head(units, head))  # "ten civilians, mostly women and children, were"
    parted = letter == "u" and listed not in units.acting and head in units.acting
    two_clauses = parted or _finite(units, j + 1, letter)
    if listed != head and two_clauses and (_is_object(units, listed) or _hangs_on_verb(units, listed)):
        return head  # "the army shelled Homs, and rebels fired back"
    shown = letter == "u" and _is_shown(units, listed)
    over = _over_relative(units, listed) if letter in ("V", "u") and not shown else None
    while over is not None and (further := _over_relative(units, over)) is not None:
        over = further  # "shells fired by rebels positioned in X hit"
    if over is None and listed not in units.acting and _apposes(units, listed):
        return listed - 1
    if over is None and units.letter[listed + 1] == "O" and listed < j and _is_being(units, j + 1):
        return listed + 2
    return over if over is not None else listed


def _taken_for(units: Units, k: int) -> int | None:
    """The noun that is taken for what the group at unit ``k`` names: "gunmen thought to belong to X"."""
    t = k - 1 - (units.letter[k - 1] == "P")
    verb = units.verb[t - 1] if t > 1 and units.letters[t - 2:t + 1] == "Nut" else None
    return chain_head(units, t - 2) if verb is not None and verb.lemma in saying("taking_for") else None


def _is_told_by_relative(units: Units, k: int) -> bool:
    """Whether the noun at unit ``k`` opens what the relative before it said: "Pakistan, which said 31 people died"."""
    verb = units.verb[k - 1] if k > 1 and is_verb(units.letter[k - 1]) else None
    return verb is not None and units.letter[k - 2] == "R" and verb.lemma in _verbs_of_saying()


def _apposes(units: Units, k: int) -> bool:
    """Whether the noun at unit ``k`` only says more of the name that opens the clause, the comma between them lost:
    "Red Dawn a local wing on Saturday drove ..."."""
    named = units.noun[k - 1]
    opens = k == 1 or units.letter[k - 2] in ("W", ",", '"', ":")
    return named is not None and opens and k - 1 in units.acting and units.parsed.tags[named.head] == "E"


def _is_shown(units: Units, k: int) -> bool:
    """Whether the noun at unit ``k`` is what a recording shows ("a photo showing a family killed in the raid") or what
    became of it is told ("leaving five people injured")."""
    verb = units.verb[k - 1] if is_verb(units.letter[k - 1]) else None
    return verb is not None and verb.bare == "ing" and (
        verb.lemma in saying("showing") or verb.lemma in word_class("effect_verb"))


def _finite_after(units: Units, k: int) -> bool:
    """Whether the -ed form at unit ``k`` only describes, since a finite verb follows in the clause."""
    for letter in units.letters[k + 1:]:
        if letter == "V" or letter in ',W:".R':
            return letter == "V"
    return False


def _blames(units: Units, k: int) -> bool:
    verb = units.verb[k]
    return verb is not None and verb.lemma in saying("blame")


def _is_being(units: Units, k: int) -> bool:
    """Whether the verb at unit ``k`` is one of "reports of a port being hit": the noun right before it undergoes."""
    return units.word[k] == "being"


def _finite(units: Units, k: int, letter: str) -> bool:
    """Whether a verb, after adverbs at ``k``, is finite: with auxiliaries, or an -ed form with an object."""
    while units.letter[k] in _SKIPPED and units.letter[k]:
        k += 1
    verb = units.verb[k]
    return verb is not None and (letter == "V" or (letter == "u" and units.letter[k + 1] == "N"))


def _hangs_on_verb(units: Units, k: int) -> bool:
    """Whether a noun hangs on the verb before it by a preposition: "were killed in raids and civilians died"."""
    return units.letter[k - 1] == "P" and is_verb(units.letter[k - 2])


def _is_object(units: Units, k: int) -> bool:
    """Whether a noun is object or complement of the verb before it, one with a subject of its own and not of saying."""
    k -= units.letter[k - 1] in ("P", "T")
    verb = units.verb[k - 1]
    if verb is None or verb.passive or verb.lemma in _verbs_of_saying():
        return False
    return verb.infinitive or units.letter[step_back(units, k - 2)] in ("N", "R")


@cache
def _verbs_of_saying() -> frozenset[str]:
    return saying("say") | saying("blame") | saying("showing")


def _people_at(units: Units, j: int) -> int:
    """The noun at unit ``j``, or the people of whom it is a share: "ten civilians, some of them children, were"."""
    if units.word[j - 1] in word_class("of_share") and units.word[j - 2] == "of":
        back = step_back(units, j - 4)
    elif units.word[j - 1] in word_class("share_adverb") and units.letter[j - 2] in ("-", ",", "N"):
        back = step_back(units, j - 2)
    else:
        return j
    back -= units.letter[back] == ","
    return back if units.letter[back] == "N" else j


def _over_relative(units: Units, head: int) -> int | None:
    """The noun before a relative clause whose last noun is at ``head``: "the force that has led the war has condemned";
    also where the clause is a participle: "militants operating inside the country have"."""
    v = head - 1
    if units.letter[v] in LINKS:
        v = step_back(units, v - 1)  # "who were kidnapped on Sunday by pirates"
    verb = units.verb[v] if is_verb(units.letter[v]) else None
    if verb is None or verb.infinitive or (verb.bare == "ing" and verb.lemma in saying("say")):
        return None  # "the agency saying four people were killed"
    opener = v - 1
    if units.letter[opener] == "C":
        opener = opened_before(units, opener)  # "rebels that are backed by X and are fighting Y took"
    if units.letter[opener] == "R":
        opener -= 1
        opener -= units.letter[opener] == ","
    elif (units.letter[v] == "V" and units.word[v] not in role_words("being")) or (
            units.letter[v] == "u" and units.letter[v + 1] not in ("B", "P")):
        return None
    return listed_head(units, chain_head(units, opener)) if units.letter[opener] == "N" else None


def _governor_subject(units: Units, k: int, j: int, depth: int) -> int | None:
    """The subject of the verb that governs an infinitive or participle, or that verb's object ("forced X to flee"); in
    "the launch of an offensive by X to take Y" it is X."""
    if (struck := struck_before_relative(units, k, j)) is not None:
        return _subject(units, struck, depth + 1)
    if units.letters[k] == "g" and units.letters[j] == "W" and (shown := _caption_subject(units, j)) is not None:
        return shown
    for v in range(j, -1, -1):
        if units.letter[k] == "t" and units.letters[v] == "B" and v + 1 in units.acting and not _only_holds(units, v):
            return v + 1
        if is_verb(units.letters[v]) and units.letter[k] == "g" and _only_tells(units, v):
            continue
        if is_verb(units.letters[v]):
            head = listed_head(units, chain_head(units, j)) if units.letters[j] == "N" else -1
            if units.letter[k] == "t" and _object_acts(units, v, head):
                return head
            blamed = object_acting(units, v, j) if units.letter[k] == "g" else None
            if blamed is not None:
                return blamed
            return _by_whom(units, v) if _is_effect_of_passive(units, k, v) else _subject(units, v, depth + 1)
    for v in range(k + 1, len(units.letters)):
        if units.letters[v] in ("V", "u"):
            return _subject(units, v, depth + 1)
    return None


def _only_tells(units: Units, v: int) -> bool:
    """Whether the verb at unit ``v`` only says between commas who tells it: "jets struck the camp, the army said,"."""
    verb = units.verb[v]
    aside = units.letter[v + 1] == "," and units.letters[v - 2:v] == ",N"
    return aside and verb is not None and verb.lemma in saying("say")


def _only_holds(units: Units, by: int) -> bool:
    """Whether the "by" at a unit says who holds or leads something and not who did it: "land held by X"."""
    verb = units.verb[by - 1]
    return verb is not None and verb.bare == "ed" and verb.lemma in role_words("by_others")


def is_reciprocal(units: Units, k: int) -> bool:
    """Whether a noun only stands for the other side: "each other", "one another", "the other"."""
    noun = units.noun[k]
    return noun is not None and noun.last - noun.first <= 2 and (
        units.parsed.lower[noun.head] in word_class("reciprocal"))


def object_acting(units: Units, v: int, j: int) -> int | None:
    """The object of the verb at unit ``v`` where an -ing form behind the preposition at ``j`` tells what that object
    does: "accused X of shelling Y", "prevented X from leaving", "blamed X and Y for killing"."""
    verb, k = units.verb[v], v + 1
    if verb is None or verb.passive or verb.lemma not in acting_object_verbs() or units.letter[k] != "N":
        return None
    if is_reciprocal(units, k):
        return None  # "accused each other of shelling Y"
    return k if units.word[j] in acting_object_verbs()[verb.lemma] else None


def _is_effect_of_passive(units: Units, k: int, v: int) -> bool:
    """Whether an -ing form tells what came of a deed told in the passive: "a convoy was hit, killing five"."""
    verb, effect = units.verb[v], units.verb[k]
    told = verb is not None and verb.passive and effect is not None and effect.lemma in word_class("effect_verb")
    return told and units.letter[k] == "g" and units.letter[step_back(units, k - 1)] == ","


def _by_whom(units: Units, v: int) -> int | None:
    """The doer of a passive: "was hit by X"."""
    by = next((j for j in range(v + 1, min(v + _FAR, len(units.letters))) if units.letters[j] in "B,"), None)
    return by + 1 if by is not None and units.letters[by] == "B" and units.letter[by + 1] == "N" else None


def _object_acts(units: Units, v: int, head: int) -> bool:
    """Whether the noun at unit ``head`` is the subject of the infinitive after it, as the object of the verb at unit
    ``v`` ("forced them to flee") or behind its preposition ("called on them to leave")."""
    verb = units.verb[v]
    if verb is None or head not in (v + 1, v + 2):
        return False
    if head == v + 2:
        return units.word[v + 1] in acting_after_verbs().get(verb.lemma, ())
    return verb.lemma in word_class("object_acts_verb")


def _joined_subject(units: Units, k: int, j: int, depth: int) -> int | None:
    """After "and" or a comma: the noun before an apposition between commas, else the subject of the verb before."""
    if units.letters[j] == "," and units.letter[k] in ("V", "u"):
        told = _before_share(units, j)
        apposed = _before_apposition(units, j) if told is None else told
        if apposed is not None:
            return apposed
    for v in range(j, -1, -1):
        if is_verb(units.letters[v]):
            return _subject(units, v, depth + 1)
    described = units.letter[k] == "u" and units.letters[j] == "," and units.letter[j - 1] == "N"
    return listed_head(units, chain_head(units, j - 1)) if described else None  # "the deal, struck in Doha, calls for"


def _before_share(units: Units, j: int) -> int | None:
    """The people before a share of them between commas: "five people, including two nuns, were", "20, most of them
    women, were"."""
    opener = units.letters.rfind(",", 0, j)
    shared = any_class("share", "share_adverb")
    inside = range(opener + 1, j)
    share = units.word[opener + 1] in shared or any(
        units.word[i] == "of" and units.word[i + 1] in word_class("of_share") for i in inside)
    before = units.letter[opener - 1] == "N" and opener > 0
    told = before and share and not any(is_verb(units.letters[i]) for i in inside)
    return listed_head(units, chain_head(units, opener - 1)) if told else None


def _dateline_end(units: Units, j: int) -> int:
    """The one dash before unit ``j`` that no verb stands before: "JUBA, 15 April (UPI) -- X, known as Y, attacked"."""
    dash = units.letters.find("-", 0, j)
    return dash if units.letters.count("-", 0, j) == 1 and not any(map(is_verb, units.letters[:dash])) else -1


def _before_apposition(units: Units, j: int) -> int | None:
    """The noun that opens the clause, where all between its comma and the comma at ``j`` only describes it:
    "Jane Doe, director for X, Y and Z, said", "the channel, whose owner has fled, reported"."""
    where = max((k for k in range(j) if units.letters[k] == "R" and units.word[k] == "where"), default=-1)
    start = max(where, _dateline_end(units, j), *(units.letters.rfind(mark, 0, j) for mark in 'W:"')) + 1
    if units.letter[start] in ("C", "L"):
        start += 1
    named, *described = _BRACKETED.sub("", units.letters[start:j]).split(",")  # "the army (SAA), backed by X, took"
    if not described or named[:1] != "N" or named[-1] != "N" or any(is_verb(c) for c in named):
        return None
    for segment in described:
        finite = "V" in segment and "R" not in segment and not segment.startswith(("u", "g"))
        if finite and not told_by_whose(units, start, j):
            return None
    return start
