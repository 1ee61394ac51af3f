"""Who was harmed and how many: an entry a group of people, lists that share a verb, shares ("including 3 children")."""

from __future__ import annotations

from collections.abc import Iterator

from dateline.model import Harm, HarmKind, found
from dateline.reading.claims.cascade.amounts import read_amount
from dateline.reading.claims.cascade.classes import word_class
from dateline.reading.claims.cascade.people import entry_of
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.units import list_from
from dateline.reading.claims.rules import fills, names
from dateline.reading.shapes import replace

_REACH = 12  # units after the people within which a share of them is told


@names("harm.also")
def harm_on(scene: Scene, k: int, kind: HarmKind, also: HarmKind | None = None) -> list[Harm]:
    """The harm that the list at unit ``k`` gives: an entry a member ("55 X, 18 Y and 19 Z"), each before its share.

    A member without a figure after one with a figure shares it ("13 women and children"); several without one are one
    entry ("women and children"). ``also``: a second harm that the same words tell of the same people.
    """
    members = list_from(scene.units, k, scene.parsed.sentence.kind in ("title", "subhead"))
    ends = members if scene.units.word[k - 1] == "between" else _ends_before(scene, k)
    if len(ends) > 1 and (spread := _spread(scene, ends, kind)):
        return [spread]
    out: list[Harm] = []
    for j, entry in _entries(scene, members, kind):
        out.append(entry)
        if also:
            out.append(replace(entry, kind=also, low=None, high=None, rule="harm.also"))
        out += [share for share in _shares(scene, j, entry.kind) if not _is_more(share, entry)]
    return out + _gravely(scene, k, kind) if out and out[0].low else out


def _ends_before(scene: Scene, k: int) -> list[int]:
    """The two figures of "between 10 and 30 dead", told at the second."""
    units = scene.units
    told = units.letter[k - 1] == "C" and units.word[k - 3] == "between" and units.letter[k - 2] == "N"
    return [k - 2, k] if told else []


@fills("harm.gravely")
def _gravely(scene: Scene, k: int, kind: HarmKind) -> list[Harm]:
    """Those among the hurt of whom it is told how badly: "17 were wounded, four of them seriously"."""
    units = scene.units
    for j in range(k + 1, min(k + _REACH, len(units.letters)) if kind == "wounded" else 0):
        after = j + 3 if _of_them(scene, j) else j + 1
        grave = scene.parsed.lower[units.spans[after][0]] in word_class("gravely") if units.letter[after] else False
        noun = units.noun[j] if grave and units.letter[j - 1] in (",", "C") else None
        bare = noun is not None and set(scene.parsed.tags[noun.first:noun.last]) <= {"M", "L"}
        if bare and noun is not None and (amount := read_amount(scene, noun.first, noun.last)) is not None:
            return [Harm(found(scene.page.text, *scene.parsed.words(amount.first, amount.last)), kind, amount.low,
                         amount.high, None, "unknown", None)]
        if units.letters[j] in "WR.:":
            return []
    return []


def _is_more(share: Harm, whole: Harm) -> bool:
    """Whether a share is greater than the whole, so that it is of others: "two killed and 14 hurt, three of them men".
    """
    return share.low is not None and whole.high is not None and share.low > whole.high


@fills("harm.between")
def _spread(scene: Scene, members: list[int], kind: HarmKind) -> Harm | None:
    """"between 20 and 30 militants" is one figure with two ends."""
    first, second = entry_of(scene, members[0], kind), entry_of(scene, members[1], kind)
    if first is None or second is None or first.low is None or second.high is None:
        return None
    return replace(second, low=first.low, high=second.high)


def _entries(scene: Scene, members: list[int], kind: HarmKind) -> list[tuple[int, Harm]]:
    """An entry a member that names people; one without a figure is part of the entry before it."""
    out: list[tuple[int, Harm]] = []
    for j in members:
        entry = entry_of(scene, j, kind)
        if entry is None:
            continue
        last, before = out[-1] if out else (-1, entry)
        if out and entry.low is None and entry.high is None and before.kind == entry.kind:
            if before.low is None and before.high is None:
                out[-1] = last, _with_words_to(scene, before, entry)
            continue
        out.append((j, entry))
    return out


def _with_words_to(scene: Scene, first: Harm, last: Harm) -> Harm:
    """One entry for two groups without figures: "women and children"."""
    if first.who is None or last.who is None:
        return first
    who = found(scene.page.text, first.who.start, last.who.end)
    unarmed = {first.group, last.group} <= {"women", "children", "civilians"}
    return replace(first, who=who, group=first.group if first.group == last.group else
                   "civilians" if unarmed else "unknown")


@fills("harm.share")
def _shares(scene: Scene, k: int, kind: HarmKind) -> list[Harm]:
    """The harm of those among the people at unit ``k`` whom the sentence tells apart."""
    for j in _share_units(scene, k):
        entries = _entries(scene, _members_of_share(scene, k, j), kind)
        told = [h for _, h in entries if h.low is not None or h.group != "unknown" or _of_them(scene, j)]
        if told:
            return [_counted_before(scene, j, h, kind) for h in told]
    return []


def _share_units(scene: Scene, k: int) -> Iterator[int]:
    """Where a share may begin: "including 11 children and two women" after the people, also behind the verb;
    "- 17 men and two women"; "some of them children"; "among them six children"."""
    units, passed, others = scene.units, False, False  # the verb; another figure with a verb
    for j in range(k + 1, min(k + _REACH, len(units.letters))):
        letter = units.letters[j]
        told = units.word[j] in word_class("share") and not (units.word[j] == "among" and j > k + 1
                                                             and units.letters[j - 1] == "N")  # "clashes among X"
        told = told and scene.head[j + 1] not in word_class("the_harmed")  # "a nurse was among the victims"
        if _is_other_count(scene, j):
            return  # "a nurse was killed and 14 people, many of them students, were hurt"
        if (told or (letter == "-" and passed)) and units.letter[j + 1] == "N":
            among_them = units.word[j + 1] in word_class("of_share") and units.letter[j + 2] == "N"
            yield j + 2 if among_them else j + 1
        if letter == "N" and _of_them(scene, j) and not others:
            yield j
        if letter == "C" and units.letter[j + 1] == "N":
            if not passed and "thing" in scene.classes(j + 1):
                return  # "11 injuries and damage to houses, including a school"
            others = others or units.letter[j + 2] in ("V", "u")
        if letter in "tWR.:" or (letter == "V" and passed):
            return
        passed = passed or letter in "Vu"


def _is_other_count(scene: Scene, j: int) -> bool:
    """Whether a count of others begins at unit ``j``, so that a share told behind it is of these."""
    noun = scene.units.noun[j]
    joined = scene.units.letter[j - 1] == "C" or (
        scene.units.letter[j - 2] == "C" and scene.units.letter[j - 1] in ("V", "u", "g"))
    return noun is not None and joined and not _of_them(scene, j) and "M" in scene.parsed.tags[noun.first:noun.last]


def _of_them(scene: Scene, j: int) -> bool:
    """Whether unit ``j`` is a quantity "of them" or "of whom"."""
    return scene.units.word[j + 1] == "of" and scene.units.word[j + 2] in word_class("of_share")


def _members_of_share(scene: Scene, k: int, j: int) -> list[int]:
    """The list of a share; one followed by a verb of its own is no part of it ("and 43 others were injured")."""
    units = scene.units
    if _of_them(scene, j):
        j += 4 if units.letter[j + 3] in ("V", "-") else 3
    if units.letter[j] != "N":
        return []
    members = list_from(units, j)
    behind_verb = any(c in "Vu" for c in units.letters[k + 1:j])
    if behind_verb and len(members) > 1 and units.letter[members[-1] + 1] in ("V", "u"):
        members.pop()
    return members


def _counted_before(scene: Scene, j: int, share: Harm, kind: HarmKind) -> Harm:
    """The share with the figure that stands before its "of them": "three of them children"."""
    counted = entry_of(scene, j, kind) if _of_them(scene, j) else None
    if counted is None or (counted.low is None and counted.high is None):
        return share
    return replace(share, low=counted.low, high=counted.high, words=counted.words)
