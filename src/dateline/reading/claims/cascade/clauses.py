"""What a relative clause, a participle or a phrase between a subject and its verb means for the verbs behind it."""

from __future__ import annotations

from dateline.reading.claims.cascade.classes import any_class, singular, word_class
from dateline.reading.claims.cascade.row import Units, chain_head, is_verb
from dateline.reading.claims.cascade.words import role_words, saying


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


def told_with(units: Units, k: int) -> bool:
    """Whether the noun at unit ``k`` is of those told beside others, so that the -ed form of harm behind it is of them
    alone: "rose to 12 with over 200 wounded", "killed nine men and 12 wounded"."""
    verb, noun = units.verb[k + 1], units.noun[k]
    if noun is None or verb is None or verb.lemma not in word_class("harming_verb"):
        return False
    bare = units.parsed.tags[noun.first:noun.last].lstrip("L") == "M"
    beside = bare and units.letter[k - 1] == "C" and units.letter[k - 2] == "N" and is_verb(units.letter[k - 3])
    return beside or units.word[k - 1] == "with"


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
        "effect_verb", "violent_verb", "strike_verb", "taking_verb")
    return len(clause) - 1 if placed and plain and clause[:-1].strip("NPOL") == "" else None


def named_of(units: Units, k: int, subject: int | None) -> int | None:
    """Whom the subject of the verb at unit ``k`` only describes, where that verb stands in a relative clause or is a
    participle right behind it: "the PKK, a group that has fought", "Jane Doe, a leader fighting", "X was a force
    fighting"; else the subject."""
    if subject is None or subject < 1:
        return subject
    behind = units.letters[subject + 1:k].lstrip("L")
    inside = behind[:1] == "R" or (not behind and units.letters[k] == "g")
    named = _described_at(units, subject) if inside and "," not in behind else None
    return subject if named is None else named


def _described_at(units: Units, k: int) -> int | None:
    """The unit of the name before the comma, or before "is a", of whom unit ``k`` says what one is."""
    noun, before = units.noun[k], units.noun[k - 2]
    if noun is None or before is None or units.parsed.tags[noun.first] != "D" or units.parsed.tags[noun.head] != "N":
        return None
    if units.letters[k - 1] == "C":
        return _described_at(units, k - 2) if k > 2 else None
    word, verb = units.parsed.lower[noun.head], units.verb[k - 1]
    if verb is not None and verb.lemma in role_words("copula") and not before.pronoun:
        return chain_head(units, k - 2) if units.word[k] in role_words("indefinite") else None
    named = units.letters[k - 1] == "," and units.parsed.tags[before.head] == "E"
    return k - 2 if named and singular(word) == word else None


def is_shown(units: Units, k: int, *, by_any: bool = False) -> bool:
    """Whether the noun at unit ``k`` is what a recording shows ("a photo showing a family killed in the raid") or what
    became of it is told ("leaving five people injured"); ``by_any``: by any form of a verb of showing."""
    verb = units.verb[k - 1] if is_verb(units.letter[k - 1]) else None
    shows = verb is not None and verb.lemma in saying("showing")
    return shows if by_any else verb is not None and verb.bare == "ing" and (
        shows or verb.lemma in word_class("effect_verb"))


def is_fought_with(units: Units, k: int) -> bool:
    """Whether "with" at unit ``k`` leads to whom the verb before it fights: "clashed with gunmen, killing nine"."""
    verb = units.verb[k - 1]
    return verb is not None and verb.lemma in role_words("fought_with")


def opened_before(units: Units, k: int) -> int:
    """The relative word whose clause goes on behind the conjunction at unit ``k``, else ``k``."""
    opener = units.letters.rfind("R", 0, k)
    inside = units.letters[opener + 1:k]
    return opener if opener > 0 and inside[:1] in ("V", "u") and set(inside) <= set("VuBNPOL") else k


def is_pressed(units: Units, head: int) -> bool:
    """Whether the noun at unit ``head`` is on whom something is put so that he acts: "put pressure on X to leave"."""
    noun = units.noun[head - 2] if units.letters[max(0, head - 2):head] == "NP" else None
    acts = noun is not None and head in units.acting
    return acts and noun is not None and units.parsed.lower[noun.head] in word_class("pressing_noun") and (
        units.word[head - 1] in role_words("pressing_preposition"))
