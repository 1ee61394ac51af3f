"""What hangs on a verb or noun in a row of units: object, list, prepositional phrases, clause."""

from __future__ import annotations

import re

from dateline.reading.claims.cascade.classes import word_class
from dateline.reading.claims.cascade.row import LINKS, Units, is_verb, owned, past_bracket
from dateline.reading.claims.cascade.words import role_words, words_of_saying

LONGEST_LIST = 50  # members; no report lists more, and hostile text must not cost its square
_CLAUSE_BOUNDS = frozenset('WR:"-.')
_PHRASE_OPENERS = frozenset("POBT")

_NEW_CLAUSE = re.compile(r",C(?:[PB]N|L)*N[^WR:.]*?[Vu]")


def object_of(units: Units, k: int, after: int | None = None) -> int | None:
    """The noun unit right after the verb at unit ``k`` (or after token ``after`` where the pattern took words)."""
    j = k + 1
    if after is not None:
        while j < len(units.letters) and units.spans[j][0] < after:
            j += 1
    while j < len(units.letters):
        if units.letters[j:j + 2] == "LS":
            j += 2  # "blamed Monday's attack"
        elif units.letters[j] in "LI\"(":
            j += 1
        elif units.letters[j:j + 2] == "PL" and units.letter[j + 2] != "S":  # "foiled on Saturday an attack"
            j += 2
        else:
            break
    if units.word[j] in word_class("particle") and units.letter[j + 1] == "N":
        j += 1
    if units.letters[j:j + 3] == 'N"N' and set(units.parsed.tags[slice(*units.spans[j])]) == {"D"}:
        j += 2  # "killed a 'top commander'": the article stands before the quotation mark
    return j if units.letter[j] == "N" else None


def list_from(units: Units, k: int, headline: bool = False) -> list[int]:
    """The noun units of the list that begins at noun unit ``k``: "N, N and N", each with what hangs on it skipped."""
    out = [k]
    j = k + 1
    while (j := past_bracket(units, j)) < len(units.letters) and len(out) < LONGEST_LIST:
        if units.letters[j] in LINKS and units.letter[j + 1] == "N" and units.word[j] in word_class("hanging"):
            j += 2
            continue
        if units.word[j] == "on" and _is_hand(units, j + 1):
            j += 2  # "A on the one hand and B on the other"
            continue
        if _apposed(units, out[-1], j):
            j += 1 + (units.letters[j] == ",")
            continue
        member = _next_member(units, j, headline)
        if member is None:
            break
        out.append(member)
        j = member + 1
    return _before_speakers(units, out)


def _before_speakers(units: Units, members: list[int]) -> list[int]:
    """A list behind a verb without those who say it: "killed 20 people, | witnesses and the opposition said"."""
    verb = units.verb[members[-1] + 1] if units.letter[members[-1] + 1] in ("V", "u") else None
    if verb is None or verb.lemma not in words_of_saying() or not _verb_before(units, members[0]):
        return members
    after_comma = [n for n, k in enumerate(members) if n and units.letter[k - 1] == ","]
    return members[:after_comma[-1]] if after_comma else members


def _is_hand(units: Units, k: int) -> bool:
    """Whether the noun at unit ``k`` sets two sides against each other: "on the one hand", "on the other side"."""
    noun = units.noun[k]
    if noun is None or units.parsed.lower[noun.head] not in role_words("side"):
        return False
    words = {units.parsed.lower[i] for i in range(noun.first, noun.head)}
    return not words.isdisjoint(role_words("one_side"))


def _next_member(units: Units, j: int, headline: bool) -> int | None:
    """The next member of a list after the mark or conjunction at unit ``j``, or null where it joins no noun."""
    letter = units.letters[j]
    if letter == "N" and _begins_with_figure(units, j) and _begins_with_figure(units, j - 1) and (
            units.letter[j + 1] not in ("u", "V")):
        return j  # "14 soldiers five civilians"
    if letter == "N" and j in units.acting and (j - 1 in units.bare or _names_run_on(units, j)):
        return j  # "Syrian Russian jets"
    if letter == "N" and _articles_run_on(units, j):
        return j
    if units.word[j] in word_class("together") and units.word[j + 1] == "with" and units.letter[j + 2] == "N":
        return j + 2
    if letter not in ("C", ",") or units.word[j] == "but":
        return None
    if letter == "," and (_begins_with_figure(units, j + 1) and not _begins_with_figure(units, j - 1)
                          if headline else not (_and_follows(units, j) or _states_run_on(units, j))):
        return None  # in a headline "clashes between X and Y, 27 dead"
    member = j + 2 if letter == "," and units.letter[j + 1] == "C" else j + 1
    if units.letter[member] != "N":
        return None
    last = owned(units, member) or member  # "..., and the village's chief was"
    before_verb = letter == "," and not headline and units.letter[last + 1] in ("V", "u")
    return None if before_verb and _verb_before(units, j) else member


def _begins_with_figure(units: Units, k: int) -> bool:
    return units.letter[k] == "N" and units.parsed.tags[slice(*units.spans[k])].lstrip("L")[:1] == "M"


def _names_run_on(units: Units, j: int) -> bool:
    """Whether names follow each other up to "and", the commas between them lost: "Jaish X Faylaq Y and Ahrar Z"."""
    if j - 1 not in units.acting or not (_ends_in_name(units, j - 1) and _ends_in_name(units, j)):
        return False
    while units.letter[j + 1] == "N" and j + 1 in units.acting and _ends_in_name(units, j + 1):
        j += 1
    return units.letter[j + 1] == "C" and j + 2 in units.acting


def _articles_run_on(units: Units, j: int) -> bool:
    """Whether nouns with "a" or a figure follow each other up to "and", the commas lost: "a market a school and a
    clinic"."""
    if not _is_new(units, j - 1):
        return False
    while _is_new(units, j):
        if units.letter[j + 1] == "C":
            return _is_new(units, j + 2)
        j += 1
    return False


def _is_new(units: Units, k: int) -> bool:
    """Whether a noun group opens with "a" or a figure."""
    return units.letter[k] == "N" and (units.word[k] in role_words("indefinite") or _begins_with_figure(units, k))


def _states_run_on(units: Units, j: int) -> bool:
    """Whether the comma at unit ``j`` stands among three or more states, though no "and" closes them."""
    found = [k in units.bare and units.letter[k] == "N" for k in (j - 3, j - 1, j + 1, j + 3)]
    return found[1] and found[2] and ((found[0] and units.letter[j - 2] == ",") or (
        found[3] and units.letter[j + 2] == ","))


def _ends_in_name(units: Units, k: int) -> bool:
    noun = units.noun[k]
    return noun is not None and units.parsed.tags[noun.head] == "E"


def _verb_before(units: Units, j: int) -> bool:
    """Whether a verb stands before unit ``j`` in its clause, so that a comma may begin a new one."""
    first, _ = clause_bounds(units, j)
    return any(is_verb(c) for c in units.letters[first:j])


def _apposed(units: Units, named: int, j: int) -> bool:
    """Whether only an apposition to the last member stands at ``j`` in a list: "Russia, a Syrian ally, and China"."""
    k = j + (units.letters[j] == ",")
    if units.letter[k] != "N" or k not in units.acting or units.word[k] not in role_words("indefinite"):
        return False
    head = units.noun[named]
    tags = units.parsed.tags[head.first:head.last] if head is not None else ""
    return (tags.endswith("E") and "M" not in tags and (
        units.letter[k + 1] == "C" or (units.letter[k + 1] == "," and _and_follows(units, k + 1))))


def _and_follows(units: Units, j: int) -> bool:
    """Whether a comma at ``j`` belongs to a list that "and" closes: ", N, N and N"; an apposition has none."""
    while units.letter[j] == ",":
        j += 1
        if units.letter[j] == "C":
            return True
        if units.letter[j] != "N":
            return False
        j = past_bracket(units, j + 1)
        while units.letter[j] in ("O", "P") and units.letter[j + 1] == "N":
            j += 2
    return units.letter[j] == "C"


def phrases_after(units: Units, k: int) -> list[tuple[str, int]]:
    """Prepositional phrases after unit ``k`` in its clause: (preposition, noun unit), nearest first."""
    out: list[tuple[str, int]] = []
    j = k + 1
    while j < len(units.letters):
        letter = units.letters[j]
        if letter in "VtWR:." or (letter == "u" and units.word[j + 1] != "by" and units.letters[j - 1] != "C"):
            break
        if units.word[j] == "according":
            break  # what follows says who tells it
        if letter in _PHRASE_OPENERS:
            noun = j + 1 + (units.letter[j + 1] == '"')  # "blamed it on 'terrorists'"
            if units.letter[noun] == "N":
                out.append((units.word[j], noun))
                j = noun
        j += 1
    return out


def clause_bounds(units: Units, k: int) -> tuple[int, int]:
    """The units of the clause around unit ``k``: from boundary to boundary (subordinator, relative, colon, quote)."""
    first, last = k, k
    while first > 0 and units.letters[first - 1] not in _CLAUSE_BOUNDS:
        first -= 1
    while last + 1 < len(units.letters) and units.letters[last + 1] not in _CLAUSE_BOUNDS:
        last += 1
    return first, last + 1


def parted_by_clause(units: Units, first: int, last: int) -> bool:
    """Whether between two units a comma and a conjunction open a clause with a subject and a verb of its own: "nine
    people died, and the army shelled the town"."""
    if units.letters.find(",C", first + 1, last + 1) < 0:
        return False  # as between nearly all
    return any(m.start() > first and m.end() <= last + 1 for m in _NEW_CLAUSE.finditer(units.letters, first))


def told_apart_in_time(units: Units, first: int, last: int) -> bool:
    """Whether the clause at unit ``last`` only says what came before or after what unit ``first`` tells: "The strikes
    came a day after rebels shelled the town"; "when", "as" often open the same happening."""
    opener = units.letters.rfind("W", first + 1, max(first, last))
    return opener >= 0 and units.word[opener] in role_words("ordering")
