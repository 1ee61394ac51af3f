"""The first noun of the list that a subject ends: "rebels, soldiers and police left"."""

from __future__ import annotations

from dateline.reading.claims.cascade.classes import word_class
from dateline.reading.claims.cascade.row import LINKS, Units, before_bracket, chain_head, is_verb
from dateline.reading.claims.cascade.words import role_words


def listed_head(units: Units, j: int) -> int:
    """The first member of a list "N, N and N" that ends at unit ``j``; in a headline "N, N" is one too."""
    joined = units.parsed.sentence.kind in ("title", "subhead")
    if _opens_clause(units, j):
        return j
    while j >= 1:
        mark = units.letters[j - 1]
        if mark == "C" and j >= 2 and units.word[j - 1] in role_words("list_joiner"):
            back = j - 3 if units.letters[j - 2] == "," else j - 2
            joined = True
        elif mark == "," and joined and not _begins_with_figure(units, j):
            back = j - 2
        elif mark == "N" and _runs_on(units, j, joined):
            back = j - 1
        elif units.word[j - 1] == "with" and units.word[j - 2] in word_class("together"):
            back = j - 3  # "the army along with militias"
        else:
            return j
        back = before_bracket(units, back)
        if back < 0 or units.letters[back] != "N" or _ends_share(units, back):
            return j
        head = chain_head(units, back)
        if units.letters[max(0, head - 2):head] in ("VB", "uB") and units.parsed.tags[units.spans[j][0]] == "M":
            return j  # "was killed by army fire and 12 others were hurt"
        if mark == "," and _is_fronted(units, head):
            return j
        j = head
    return j


def _opens_clause(units: Units, j: int) -> bool:
    """Whether the noun at unit ``j`` after ", and" is the subject of a new clause: no list stands before the comma, and
    both sides have a verb ("Queues stood at the gate, and sacks were handed out")."""
    if j < 2 or units.letters[j - 2:j] != ",C":
        return False
    end = j + 1
    while units.letter[end] in LINKS and units.letter[end + 1] == "N":
        end += 2
    head = chain_head(units, j - 3) if units.letter[j - 3] == "N" else 0
    return units.letter[end] in ("V", "u") and head > 0 and units.letter[head - 1] != "," and (
        any(map(is_verb, units.letters[:head])))


def _is_fronted(units: Units, k: int) -> bool:
    """Whether the noun at unit ``k`` stands before the subject of its sentence: "in the hills, X and Y fought", "after
    the war spread to the hills, X and Y met"."""
    opener = units.letters.find("W", 0, k)
    before = units.letters[:k] if opener < 0 else units.letters[:opener]
    if any(map(is_verb, before)):
        return False
    told = opener >= 0 and any(map(is_verb, units.letters[opener:k]))
    return told or (opener < 0 and before.rstrip("NC").endswith("P"))


def _runs_on(units: Units, j: int, joined: bool) -> bool:
    """Whether the noun at ``j`` goes on from the noun before it, their comma lost: "Syrian Russian jets", and in a list
    "Kenya a close friend and Uganda", "two houses one school and a shop"."""
    if joined and all(units.parsed.tags[units.spans[k][0]] == "M" for k in (j - 1, j)):
        return units.parsed.sentence.kind != "title"
    if j not in units.acting or j - 1 not in units.acting:
        return False
    named = units.noun[j - 1]
    proper = named is not None and units.parsed.tags[named.head] == "E"
    also = joined and proper and named is not None and "E" in units.parsed.tags[slice(*units.spans[j])][-1:]
    return j - 1 in units.bare or also or (joined and proper and units.word[j] in role_words("indefinite"))


def _ends_share(units: Units, j: int) -> bool:
    """Whether the noun at unit ``j`` is a share told behind its verb: "were killed, including a child, and others"."""
    return units.word[j - 1] in word_class("share") and any(c in "Vu" for c in units.letters[max(0, j - 3):j - 1])


def _begins_with_figure(units: Units, j: int) -> bool:
    """Whether a new harm begins in a headline: "five dead, 12 wounded"."""
    return units.parsed.sentence.kind == "title" and units.parsed.tags[units.spans[j][0]] == "M"
