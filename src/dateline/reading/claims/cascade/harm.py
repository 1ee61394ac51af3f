"""Who was harmed and how many: figures, ranges, bounds, vague amounts, lists that share a verb."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from dateline.data.load import noun_forms
from dateline.model import Found, Harm, HarmClass, HarmKind, found
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.units import list_from
from dateline.reading.grammar import NounGroup

_FIGURE = re.compile(r"\d[\d,.  ]*\d|\d")


# A figure with one of these says itself what befell them: "five dead and 12 injured".
_HURT: dict[str, HarmKind] = {"injured": "wounded", "wounded": "wounded", "hurt": "wounded", "dead": "killed", "killed": "killed",
                              "missing": "missing"}


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity as words give it; null where open. ``words``: its first and last token (exclusive)."""

    low: int | None
    high: int | None
    first: int
    last: int


@cache
def number_words() -> dict[str, dict[str, float]]:
    """The tables of ``data/patterns/numbers.toml``."""
    return tomllib.loads((files("dateline.data") / "patterns" / "numbers.toml").read_text(encoding="utf-8"))


def read_amount(scene: Scene, first: int, last: int) -> Amount | None:
    """The quantity that stands at the head of tokens ``first`` to ``last``, with the bound before it ("at least")."""
    tables = number_words()
    i = first
    while i < last and scene.parsed.tags[i] != "M" and _value(scene, i) is None:
        i += 1
    if i == last:
        return None
    value, j = _read_number(scene, i, last)
    if value is None and scene.parsed.lower(i + 1) in tables["multiple"]:  # "several hundred": twice the unit, open
        multiple, j = _read_number(scene, i + 1, last)
        return Amount(2 * (multiple or 0), None, i, j)
    if value is None:
        return Amount(None, None, i, i + 1)
    vague = scene.parsed.lower(i) in tables["vague"]
    before = " ".join(scene.parsed.lower(k) for k in range(max(0, i - 3), i))
    low, high = _bounds(before, value)
    if vague:
        low, high = value, None
    upper, j2 = _range_end(scene, j, last)
    if upper is not None and upper > value:
        return Amount(value, upper, i, j2)
    return Amount(low, high, i, j)


def _bounds(before: str, value: int) -> tuple[int | None, int | None]:
    tables = number_words()
    if any(before.endswith(cue) for cue in tables["at_least"]):
        return value, None
    if any(before.endswith(cue) for cue in tables["at_most"]):
        return None, value
    return value, value


def _read_number(scene: Scene, i: int, last: int) -> tuple[int | None, int]:
    """The number at token ``i`` and the token after it: "1.9 million", "twenty five", "scores"."""
    tables = number_words()
    value = _value(scene, i)
    if value is None:
        return None, i + 1
    j = i + 1
    while j < last:
        low = scene.parsed.lower(j)
        if low in tables["multiple"]:
            value *= tables["multiple"][low]
        elif low in tables["exact"] and value >= 20 and tables["exact"][low] < 10 and not scene.parsed.lower(i)[0].isdigit():
            value += tables["exact"][low]
        elif low == "of" and scene.parsed.lower(j + 1) in tables["multiple"] | tables["vague"]:
            value = {"tens": 20.0}.get(scene.parsed.lower(i), value / 100 if value == 200 else value)
            value *= (tables["multiple"] | tables["vague"])[scene.parsed.lower(j + 1)] / (2 if scene.parsed.lower(j + 1).endswith("s") else 1)
            j += 1
        else:
            break
        j += 1
    return round(value), j


def _value(scene: Scene, i: int) -> float | None:
    tables = number_words()
    low = scene.parsed.lower(i)
    if low[:1].isdigit():
        m = _FIGURE.match(low)
        if m is None or not low.replace(",", "").replace(".", "").isdigit():
            return None
        digits = m.group().replace(",", "")
        return float(digits) if digits.count(".") <= 1 else None
    for table in ("exact", "vague"):
        if low in tables[table]:
            return tables[table][low]
    return tables["multiple"].get(low)


def _range_end(scene: Scene, j: int, last: int) -> tuple[int | None, int]:
    """The upper end of a range: "between 20 and 30", "3,000 to 5,000", "20-30"."""
    if scene.parsed.lower(j) in ("to", "-", "–") or (scene.parsed.lower(j) == "and" and scene.parsed.lower(j - 2) == "between"):
        value = _value(scene, j + 1)
        if value is not None:
            number, end = _read_number(scene, j + 1, max(last, j + 3))
            return number, end
    return None, j


def harm_on(scene: Scene, k: int, kind: HarmKind, also: HarmKind | None = None) -> list[Harm]:
    """The harm that the list at unit ``k`` gives: one entry a member ("55 X, 18 Y and 19 Z"), then "including N children".

    A member without a figure after one with a figure shares it ("13 women and children").
    """
    out: list[Harm] = []
    members = list_from(scene.units, k)
    if len(members) > 1 and scene.units.word(members[0] - 1) == "between" and (spread := _spread(scene, members, kind)):
        return [spread]
    for j in members:
        entry = _entry(scene, j, kind)
        if entry is None or (out and out[0].low is not None and entry.low is None and entry.high is None):
            continue
        out.append(entry)
        if also:
            out.append(Harm(entry.words, also, None, None, entry.who, entry.group, entry.side))
        out += _included(scene, j, kind)
    return out


def _spread(scene: Scene, members: list[int], kind: HarmKind) -> Harm | None:
    """"between 20 and 30 militants" is one figure with two ends."""
    first, second = _entry(scene, members[0], kind), _entry(scene, members[1], kind)
    if first is None or second is None or first.low is None or second.high is None:
        return None
    return replace(second, low=first.low, high=second.high)


def _entry(scene: Scene, k: int, kind: HarmKind) -> Harm | None:
    noun = scene.units.noun(k)
    if noun is None or scene.is_time(k) or noun.pronoun and scene.parsed.lower(noun.head) in ("it", "there", "i", "we", "you"):
        return None
    amount = read_amount(scene, noun.first, noun.last)
    who = _who(scene, noun, amount)
    if amount is None and not _human(scene, k, noun) and not (kind in ("killed", "wounded") and _one_person(scene, noun)):
        return None
    if (scene.parsed.lower(noun.first) == "no" and scene.parsed.tags[noun.first] == "D") or scene.parsed.lower(noun.head) in ("nobody", "none"):
        return None
    kind = _HURT.get(scene.parsed.lower(noun.head), kind)
    low, high = (amount.low, amount.high) if amount else _single(scene, noun)
    a, b = scene.parsed.words(amount.first, amount.last) if amount else scene.parsed.words(noun.head, noun.head + 1)
    actors = scene.actor_on(k)
    side = actors[0].side if actors else None
    return Harm(found(scene.page.text, a, b), kind, low, high, None if noun.pronoun else who, harm_class(scene, noun), side)


def _human(scene: Scene, k: int, noun: NounGroup) -> bool:
    """Whether a group without a figure is people."""
    if noun.pronoun:
        return False
    if any(scene.parsed.lower(i) in noun_forms() for i in (noun.head,)):
        return noun_forms()[scene.parsed.lower(noun.head)][0].table in ("force", "people", "role", "political")
    return any(a.kind in ("person", "people", "force", "group") for a in scene.actor_on(k))


def _single(scene: Scene, noun: NounGroup) -> tuple[int | None, int | None]:
    """One for a singular person ("a waitress", "whose sister", "Jane Doe"), open for a plural or a body of people."""
    low = scene.parsed.lower(noun.head)
    if scene.parsed.tags[noun.head] == "E":
        return (1, 1) if noun.last - noun.first >= 2 and not noun_forms().get(low) else (None, None)
    entries = noun_forms().get(low, ())
    singular_form = any(e.singular == low and e.plural != low for e in entries) or (not entries and _one_person(scene, noun))
    return (1, 1) if singular_form and low not in number_words()["collective"] else (None, None)


def _one_person(scene: Scene, noun: NounGroup) -> bool:
    """A singular noun after "a", "an", "one" or a possessive, which as the object of killing is a person."""
    low = scene.parsed.lower(noun.head)
    return scene.parsed.lower(noun.first) in ("a", "an", "one", "his", "her", "another") and not low.endswith("s") or (
        not low.endswith("s") and low == "bomber")


def _who(scene: Scene, noun: NounGroup, amount: Amount | None) -> Found | None:
    """The words for the people, without figure and article; a bare figure stands for itself."""
    first = amount.last if amount else noun.first
    while first < noun.last and (scene.parsed.tags[first] in "DMLO" or scene.parsed.lower(first) in ("other", "more")):
        first += 1
    last = noun.last
    while last > first and scene.parsed.lower(last - 1) in _HURT:
        last -= 1
    if first >= last:
        return None
    a, b = scene.parsed.words(first, last)
    return found(scene.page.text, a, b)


def _included(scene: Scene, k: int, kind: HarmKind) -> list[Harm]:
    """"including 11 children and two women" after the people, also behind the verb; "- 17 men and two women"."""
    passed = False
    for j in range(k + 1, min(k + 12, len(scene.units.letters))):
        letter = scene.units.letters[j]
        opens = scene.units.word(j) in ("including", "among") or (letter == "-" and passed)
        if opens and scene.units.letter(j + 1) == "N" and j > k:
            return [h for n in list_from(scene.units, j + 1) if (h := _entry(scene, n, kind)) is not None
                    and (h.low is not None or h.group != "unknown")]
        if letter in "tWR.:" or (letter == "V" and passed):
            break
        passed = passed or letter in "Vu"
    return []


def harm_class(scene: Scene, noun: NounGroup) -> HarmClass:
    """Whom the words mean: civilians, combatants, children, women or unknown."""
    for i in range(noun.last - 1, noun.first - 1, -1):
        for entry in noun_forms().get(scene.parsed.lower(i), ()):
            if entry.harm is not None and entry.harm != "unknown":
                return entry.harm
    return "unknown"
