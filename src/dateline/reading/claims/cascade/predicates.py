"""What stands around a noun in its clause: the verb whose subject it is, and the nouns that it hangs on."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.reading.claims.cascade.row import LINKS, Units, by_unit, is_verb
from dateline.reading.claims.cascade.units import list_from

_STEPPED_OVER = frozenset('LI"')


@by_unit
def after_noun(units: Units, k: int) -> int:
    """The unit after the noun at unit ``k``, what hangs on it, brackets and what it is listed with:
    "the siege of X by Y (a militia) and Z" -> what follows Z."""
    j = k + 1
    while j < len(units.letters):
        letter = units.letters[j]
        if letter in LINKS and units.letter[j + 1] == "N":
            j = list_from(units, j + 1)[-1] + 1
        elif letter == "C" and units.letter[j + 1] == "N":
            j += 2
        elif letter == "(" and ")" in units.letters[j:j + 6]:
            j = units.letters.index(")", j) + 1
        elif letter == "t" and units.letter[j + 1] == "N" and j == k + 1:
            j += 2  # "the battle to retake the city"
        elif letter == "," and units.letter[j + 1] == "R":
            end = units.letters.find(",", j + 1)
            if end < 0 or units.letter[end + 1] not in ("V", "u"):
                break
            j = end + 1  # "the operation, which began in May, is"
        elif letter in _STEPPED_OVER:
            j += 1
        else:
            break
    return j


def predicate_of(units: Units, k: int) -> int | None:
    """The verb whose subject the noun at unit ``k`` is. An -ed form may be one that only describes the noun."""
    j = after_noun(units, k)
    return j if units.letter[j] in ("V", "u") else None


def heads_over(units: Units, k: int) -> Iterator[tuple[int, str]]:
    """The nouns that the one at unit ``k`` hangs on, nearest first, each with the word between: "fear of an attack"."""
    while k >= 2 and units.letters[k - 1] in LINKS and units.letters[k - 2] == "N":
        yield k - 2, units.word[k - 1]
        k -= 2


def verb_before(units: Units, k: int, reach: int) -> int | None:
    """The verb over the clause that unit ``k`` is the verb of: "said the army controlled"; null where a mark, a
    relative or another clause stands between."""
    for j in range(k - 1, max(-1, k - 1 - reach), -1):
        letter = units.letters[j]
        if is_verb(letter):
            return j
        if letter in "R:.,":
            return None
    return None
