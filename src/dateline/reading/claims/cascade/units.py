"""A sentence as a row of units (groups and the words between them), and who is subject and object of what."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from dateline.reading.grammar import NounGroup, Parsed, VerbGroup

_BOUNDARY = frozenset('WR:"-.')
_SKIP = frozenset('LI"-')
_LINKS = frozenset("POBTFS")


@dataclass(frozen=True)
class Units:
    """``letters``: N noun group, V verb group with auxiliaries or finite, t infinitive, g bare -ing, u bare -ed form,
    else the tag of the word. ``spans``: tokens of each unit; ``groups``: its group index or -1."""

    parsed: Parsed
    letters: str
    spans: tuple[tuple[int, int], ...]
    groups: tuple[int, ...]

    @cached_property
    def unit_of(self) -> tuple[int, ...]:
        """For each token the index of its unit."""
        out: list[int] = []
        for k, (first, last) in enumerate(self.spans):
            out += [k] * (last - first)
        return tuple(out)

    def noun(self, k: int) -> NounGroup | None:
        g = self.groups[k]
        group = self.parsed.groups[g] if g >= 0 else None
        return group if isinstance(group, NounGroup) else None

    def verb(self, k: int) -> VerbGroup | None:
        g = self.groups[k]
        group = self.parsed.groups[g] if g >= 0 else None
        return group if isinstance(group, VerbGroup) else None

    def word(self, k: int) -> str:
        """The folded first word of a unit, empty outside the row."""
        return self.parsed.lower(self.spans[k][0]) if 0 <= k < len(self.spans) else ""

    def letter(self, k: int) -> str:
        return self.letters[k] if 0 <= k < len(self.letters) else ""


def units_of(parsed: Parsed) -> Units:
    """The row of units of a parsed sentence."""
    letters: list[str] = []
    spans: list[tuple[int, int]] = []
    groups: list[int] = []
    i = 0
    while i < len(parsed.tags):
        g = parsed.group_of[i]
        if g < 0:
            letters.append(parsed.tags[i])
            spans.append((i, i + 1))
            groups.append(-1)
            i += 1
            continue
        group = parsed.groups[g]
        letters.append("N" if isinstance(group, NounGroup) else _verb_letter(group))
        spans.append((group.first, group.last))
        groups.append(g)
        i = group.last
    return Units(parsed, "".join(letters), tuple(spans), tuple(groups))


def _verb_letter(group: VerbGroup) -> str:
    if group.infinitive:
        return "t"
    return {"ing": "g", "ed": "u", None: "V"}[group.bare]


def is_verb(letter: str) -> bool:
    return letter in ("V", "t", "g", "u")


def chain_head(units: Units, k: int) -> int:
    """The first noun group of a chain "N of N in N" that ends at unit ``k``."""
    while k >= 2 and units.letters[k - 2] == "N" and units.letters[k - 1] in _LINKS:
        k -= 2
    return k


def subject_of(units: Units, k: int, depth: int = 0) -> int | None:
    """The noun unit that is the subject of the verb at unit ``k``, or null.

    Steps over adverbs, brackets and appositions; shares the subject of a verb it is joined to; a relative clause takes
    the noun before it; an infinitive or participle takes the subject of the verb that governs it.
    """
    if depth > 6:
        return None
    letter = units.letter(k)
    j = _skip_back(units, k - 1)
    before = units.letter(j)
    if letter == "u" and before == "," and units.letter(j - 1) == "N" and units.word(k + 1) == "by":
        return chain_head(units, j - 1)
    if letter == "u" and before in ("", '"', "W", ":") and units.letter(k + 1) == "B":
        return _governor_subject(units, k, -1, depth)
    if before == "g" and letter in ("V", "u") and units.letter(j - 1) == "N" and units.spans[j][1] - units.spans[j][0] == 1:
        return chain_head(units, j - 1)  # "hundreds of troops surviving withdrew"
    if letter == "t" or (letter == "g" and before not in ("N", "R")) or before in ("W", "P", "B", "O") and letter == "g":
        return _governor_subject(units, k, j, depth)
    if before == "R":
        back = _skip_back(units, j - 1)
        back = back - 1 if units.letter(back) == "," else back
        return back if units.letter(back) == "N" else None
    if before == "N":
        head = chain_head(units, j)
        listed = listed_head(units, head)
        over = None
        if letter in ("V", "u"):
            over = _over_relative(units, head) if listed == head else _over_relative(units, listed)
        return over if over is not None else listed
    if before == "V" and letter == "u":  # "were reported killed"
        return subject_of(units, j, depth + 1)
    if before == "C" or (before == "," and letter in ("u", "V", "g")):
        return _joined_subject(units, k, j, depth)
    return None


def _over_relative(units: Units, head: int) -> int | None:
    """The noun before a relative clause whose last noun is at ``head``: "the force that has led the war has condemned";
    also where the clause is a participle: "militants operating inside the country have"."""
    v = head - 1
    if units.letter(v) in _LINKS:
        v -= 1
    if not is_verb(units.letter(v)) or units.letter(v) == "t":
        return None
    opener = v - 1
    if units.letter(v) == "V" or units.letter(opener) == "R":
        if units.letter(opener) != "R":
            return None
        opener -= 1
        opener -= units.letter(opener) == ","
    elif units.letter(v) == "u" and units.letter(v + 1) not in ("B", "P"):
        return None
    return listed_head(units, chain_head(units, opener)) if units.letter(opener) == "N" else None


def _skip_back(units: Units, j: int) -> int:
    while j >= 0:
        if units.letters[j] == ")":
            open_ = units.letters.rfind("(", 0, j)
            if open_ < 0:
                return j
            j = open_ - 1
        elif units.letters[j] in _SKIP:
            j -= 1
        else:
            return j
    return j


def listed_head(units: Units, j: int) -> int:
    """The first member of a list "N, N and N" that ends at unit ``j``; in a headline "N, N" is one too."""
    joined = units.parsed.sentence.kind == "title"
    while j >= 2:
        mark = units.letters[j - 1]
        if mark == "C" and units.word(j - 1) == "and":
            back = j - 3 if units.letters[j - 2] == "," else j - 2
            joined = True
        elif mark == "," and joined:
            back = j - 2
        else:
            return j
        if back < 0 or units.letters[back] != "N":
            return j
        j = chain_head(units, back)
    return j


def _governor_subject(units: Units, k: int, j: int, depth: int) -> int | None:
    """The subject of the verb that governs an infinitive or participle; what is forced or helped to act is the actor."""
    for v in range(j, -1, -1):
        if is_verb(units.letters[v]):
            if units.letter(k) == "t" and units.letters[j] == "N" and v == j - 1 and _object_acts(units, v):
                return j
            return subject_of(units, v, depth + 1)
    for v in range(k + 1, len(units.letters)):
        if units.letters[v] in ("V", "u"):
            return subject_of(units, v, depth + 1)
    return None


def _object_acts(units: Units, v: int) -> bool:
    verb = units.verb(v)
    return verb is not None and verb.lemma in ("help", "force", "allow", "enable", "ask", "order", "urge", "press", "lead", "prompt", "tell", "show", "want", "call", "push", "let", "make", "permit", "warn", "see", "expect")


def _joined_subject(units: Units, k: int, j: int, depth: int) -> int | None:
    """After "and" or a comma: the noun before an apposition between commas, else the subject of the verb before."""
    if units.letters[j] == "," and units.letter(k) in ("V", "u"):
        apposed = _before_apposition(units, j)
        if apposed is not None:
            return apposed
    for v in range(j, -1, -1):
        if is_verb(units.letters[v]):
            return subject_of(units, v, depth + 1)
    return None


def _before_apposition(units: Units, j: int) -> int | None:
    """The noun that opens the clause, where all between its comma and the comma at ``j`` only describes it:
    "Jane Doe, director for X, Y and Z, said", "the channel, whose owner has fled, reported"."""
    start = j
    while start > 0 and units.letters[start - 1] not in "W:\"":
        start -= 1
    if units.letter(start) in ("C", "L"):
        start += 1
    segments = units.letters[start:j].split(",")
    if len(segments) < 2 or not segments[0] or segments[0][0] != "N" or segments[0][-1] != "N":
        return None
    if any(is_verb(c) for c in segments[0]):
        return None
    for segment in segments[1:]:
        if "V" in segment and not segment.startswith(("R", "u", "g", "PR", "NR")) and "R" not in segment:
            return None
    return start


def object_of(units: Units, k: int, after: int | None = None) -> int | None:
    """The noun unit right after the verb at unit ``k`` (or after token ``after`` where the pattern took words)."""
    j = k + 1
    if after is not None:
        while j < len(units.letters) and units.spans[j][0] < after:
            j += 1
    while j < len(units.letters):
        if units.letters[j] in "LI\"(":
            j += 1
        elif units.letters[j] == "P" and units.letter(j + 1) == "L":  # "foiled on Saturday an attack"
            j += 2
        else:
            break
    if units.word(j) in ("over", "about", "around", "off") and units.letter(j + 1) == "N":
        j += 1
    return j if units.letter(j) == "N" else None


def list_from(units: Units, k: int, headline: bool = False) -> list[int]:
    """The noun units of the list that begins at noun unit ``k``: "N, N and N", each with what hangs on it skipped."""
    out = [k]
    j = k + 1
    while j < len(units.letters):
        letter = units.letters[j]
        if letter in _LINKS and units.letter(j + 1) == "N" and units.word(j) in ("of", "from"):
            j += 2
        elif units.word(j) == "alongside" and units.letter(j + 1) == "N":
            out.append(j + 1)
            j += 2
        elif letter in ("C", ",") and units.word(j) != "but" and (letter == "C" or headline or _and_follows(units, j)):
            step = 2 if letter == "," and units.letter(j + 1) == "C" else 1
            following = units.letter(j + step + 1)
            if units.letter(j + step) != "N" or (is_verb(following) and following in "Vu" and letter == "," and not headline):
                break
            out.append(j + step)
            j += step + 1
        else:
            break
    return out


def _and_follows(units: Units, j: int) -> bool:
    """Whether a comma at ``j`` belongs to a list that "and" closes: ", N, N and N"; an apposition has none."""
    while units.letter(j) == ",":
        j += 1
        if units.letter(j) == "C":
            return True
        if units.letter(j) != "N":
            return False
        j += 1
        while units.letter(j) in ("O", "P") and units.letter(j + 1) == "N":
            j += 2
    return units.letter(j) == "C"


def phrases_after(units: Units, k: int) -> list[tuple[str, int]]:
    """Prepositional phrases after unit ``k`` in its clause: (preposition, noun unit), nearest first."""
    out: list[tuple[str, int]] = []
    j = k + 1
    while j < len(units.letters):
        letter = units.letters[j]
        if letter in ("V", "t") or letter in "WR:." or (letter == "u" and units.word(j + 1) != "by"):
            break
        if letter in ("P", "O", "B", "T") and units.letter(j + 1) == "N":
            out.append((units.word(j), j + 1))
            j += 1
        j += 1
    return out


def clause_bounds(units: Units, k: int) -> tuple[int, int]:
    """The units of the clause around unit ``k``: from boundary to boundary (subordinator, relative, colon, quote)."""
    first, last = k, k
    while first > 0 and units.letters[first - 1] not in _BOUNDARY:
        first -= 1
    while last + 1 < len(units.letters) and units.letters[last + 1] not in _BOUNDARY:
        last += 1
    return first, last + 1
