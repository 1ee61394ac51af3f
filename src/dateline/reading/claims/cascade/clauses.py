"""What a relative clause or a participle between a subject and its verb means for the verbs behind it."""

from __future__ import annotations

from dateline.reading.claims.cascade.classes import any_class, word_class
from dateline.reading.claims.cascade.row import Units


def struck_before_relative(units: Units, k: int, j: int) -> int | None:
    """The verb of violence whose effect the -ing form at unit ``k`` tells, behind a relative clause that tells none:
    "bombed a village where rebels met, killing nine"; ``j``: the comma."""
    opener = units.letters.rfind("R", 0, j)
    verb = units.verb[k]
    effect = verb is not None and verb.lemma in word_class("effect_verb") and units.letter[k] == "g"
    if not effect or units.letter[j] != "," or opener < 1 or "," in units.letters[opener - 1:j]:
        return None
    violent = [v for v in range(j) if (group := units.verb[v]) is not None and not group.passive
               and group.lemma in any_class("violent_verb", "strike_verb")]
    return violent[-1] if violent and violent[-1] < opener else None


def told_by_whose(units: Units, start: int, end: int) -> bool:
    """Whether a clause between two units is told of a noun by "whose": "a farmer whose brothers were killed"."""
    return any(units.word[k] == "whose" for k in range(start, end))


def lands(units: Units, k: int) -> bool:
    """Whether the verb at unit ``k`` tells what shells do: "a shell fired by rebels landed on a house"."""
    verb = units.verb[k]
    return verb is not None and verb.lemma in word_class("landing_verb")


def is_left_of(units: Units, k: int) -> bool:
    """Whether the noun before the one at unit ``k`` only says what is left of it or where it went: an -ed form tells
    what befell the latter: "the ruins of shops destroyed in", "a haven for families displaced by"."""
    before = units.noun[k - 2] if k > 1 and units.letter[k - 1] in ("O", "P") else None
    return before is not None and units.parsed.lower[before.head] in word_class("left_of")


def never_undergone(units: Units, k: int) -> bool:
    """Whether an -ed form is of a verb that takes no passive and so is finite: "units backed by X continued on"."""
    verb = units.verb[k]
    return verb is not None and verb.lemma in word_class("never_passive")


def deed_of_headline(units: Units, k: int, j: int) -> int | None:
    """The first verb of a headline that has lost the comma before its second at unit ``k``, behind the place at ``j``:
    "Army kills ten rebels in X breaks siege of Y"."""
    title = units.parsed.headline or units.parsed.sentence.kind == "title"
    if units.letters[k] != "V" or units.letter[j] != "N" or not title:
        return None
    clause = units.letters[:k].rstrip("NPOL")
    first = units.verb[len(clause) - 1]
    placed = units.letter[j - 1] == "P" and "NP" in units.letters[len(clause):j]
    plain = first is not None and not first.passive and first.bare is None and first.lemma in any_class(
        "effect_verb", "violent_verb", "strike_verb")
    return len(clause) - 1 if placed and plain and clause[:-1].strip("NPOL") == "" else None


def opened_before(units: Units, k: int) -> int:
    """The relative word whose clause goes on behind the conjunction at unit ``k``, else ``k``."""
    opener = units.letters.rfind("R", 0, k)
    inside = units.letters[opener + 1:k]
    return opener if opener > 0 and inside[:1] in ("V", "u") and set(inside) <= set("VuBNPOL") else k
