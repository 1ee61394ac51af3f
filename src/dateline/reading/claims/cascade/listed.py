"""Places that are told as one list: "in Homs, Hama and near Idlib", "districts including X and Y"."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal

from dateline.model import PlaceMention
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.words import role_words, words_of_saying
from dateline.reading.claims.rules import fills
from dateline.reading.shapes import replace

# How a place follows another: as a further or the last member, as an example, as no member but inside the list.
_SUBJECT_AND_VERB = re.compile(",?N[Vu]")
Link = Literal["next", "last", "example", "aside"]


@fills("place.listed")
def with_listed(scene: Scene, places: tuple[PlaceMention, ...]) -> tuple[PlaceMention, ...]:
    """The places with those listed after the first of them, where "and" closes the list or examples are told."""
    if not places:
        return ()
    places = (*_before(scene, places[0]), *places)
    out: list[PlaceMention] = []
    last, closed, example, apposed = places[0], False, False, False
    for place in (p for p in scene.places if p.start >= last.end):
        if _is_around(scene, last, place):
            closed = True
            continue
        link = _link(scene, last, place)
        over = closed and link not in ("aside", "example")
        if link is None or over or (not example and _opens_clause(scene, last, place)):
            break
        if apposed and place.kind == "site":
            break  # "Aleppo, the largest city and a hub of trade"
        apposed = link == "aside" and _is_apposed(scene, last, place)
        if link != "aside":
            out.append(place)
        last, closed, example = place, link == "last", example or link == "example"
    told = {*places, *out} if closed or example or _is_run_together(scene, (places[0], *out)) else {*places}
    counted = {p for p in told if len(told) > 1 and _is_counted_out(scene, p, out)}
    whole = sorted((_with_surroundings(scene, p) for p in told - counted), key=lambda p: p.start)
    return tuple(p for n, p in enumerate(whole) if n == 0 or p.start >= whole[n - 1].end)


def _is_run_together(scene: Scene, places: tuple[PlaceMention, ...]) -> bool:
    """Whether a title lists places with no mark and no "and" between: "Rocket Attacks in Nyala Kutum"; the second of
    two may be what the first lies in."""
    first, *others = (p.toponyms[0].admin1 if p.toponyms else None for p in places)
    apart = None not in (first, *others) and first not in others
    bare = not any(scene.page.text[a.end:b.start].strip() for a, b in pairwise(places))
    return scene.parsed.sentence.kind == "title" and bool(others) and apart and bare


def _with_surroundings(scene: Scene, place: PlaceMention) -> PlaceMention:
    """A place with what lies around it, which makes one naming: "Damascus and its countryside"."""
    around = next((p for p in scene.places if p.start >= place.end), None)
    if around is None or not _is_around(scene, place, around) or _opens_clause(scene, place, around):
        return place
    return replace(place, text=scene.page.text[place.start:around.end], end=around.end)


def _is_around(scene: Scene, place: PlaceMention, other: PlaceMention) -> bool:
    one, *rest = scene.page.text[place.end:other.start].lower().split() or [""]
    return one in role_words("list_and") and len(rest) == 1 and rest[0] in role_words("list_owner") and (
        not other.toponyms and (other.type_word or "") in role_words("around"))


def _is_counted_out(scene: Scene, place: PlaceMention, named: list[PlaceMention]) -> bool:
    """Whether all that a plural counts is named behind a mark: "two camps - X and Y"."""
    return any(_follows_mark(scene, place, name) for name in named)


def _follows_mark(scene: Scene, place: PlaceMention, name: PlaceMention) -> bool:
    between = scene.page.text[place.end:name.start].strip()
    return not place.toponyms and between in role_words("naming_mark")


def _before(scene: Scene, place: PlaceMention) -> tuple[PlaceMention, ...]:
    """The places that "and", and commas before that, join to one: "a base in X and a naval station", "X, Y and Z"."""
    last = max((p for p in scene.places if p.end <= place.start), key=lambda p: p.end, default=None)
    if last is None or last.metonym or not last.toponyms:
        return ()
    if _joined(scene, last, place) not in (["and"], [",", "and"]):
        return ()
    out = [last]
    sentence = scene.parsed.sentence
    mark = [","] if "," in scene.page.text[sentence.start:sentence.end] else []  # or all commas were lost
    for one in reversed([p for p in scene.named if p.end <= last.start]):
        if _joined(scene, one, out[0]) != mark:
            break
        out.insert(0, one)
    return tuple(out)


def _joined(scene: Scene, one: PlaceMention, other: PlaceMention) -> list[str]:
    """The words between two places but articles."""
    words = scene.page.text[one.end:other.start].lower().replace(",", " , ").split()
    return [w for w in words if w not in role_words("article")]


def _link(scene: Scene, last: PlaceMention, place: PlaceMention) -> Link | None:
    """What the words between two places make of the second."""
    words = scene.page.text[last.end:place.start].lower().replace(",", " , ").replace("as well as", "and").split()
    bare = [w for w in words if w not in role_words("article")]
    if _is_apposed(scene, last, place):
        return "aside"
    if _follows_mark(scene, last, place):
        return "example"  # "four villages: X and Y", "two camps - X and Y"
    if _gives_examples(scene, last, place, bare):
        return "example"
    if not words:
        return "next" if "," not in scene.page.text[last.start:scene.parsed.sentence.end] else None
    preposition = bare.pop() if bare[-1:] and bare[-1] in role_words("list_preposition") else None
    if not bare:
        struck = preposition in role_words("striking_preposition") and place.kind == "name" and place.type_word is None
        return None if struck else "aside"  # "fired from Tabit on Nyala" beside "Tel Aran near Aleppo"
    if bare == [","]:
        return "next"
    told_more = preposition is not None and bare[0] == "," and bare[1] in role_words("telling_more")
    if bare[-1] in role_words("list_and") and (bare[:-1] in ([], [","]) or (told_more and bare[-2] == ",")):
        return "last"
    return None


def _is_apposed(scene: Scene, last: PlaceMention, place: PlaceMention) -> bool:
    """Whether the second only says what the first is: "Aleppo, the largest city"."""
    words = scene.page.text[last.end:place.start].lower().replace(",", " , ").split()
    bare = [w for w in words if w not in role_words("article")]
    return bare == [","] and last.kind == "name" and place.kind == "site"


def _gives_examples(scene: Scene, last: PlaceMention, place: PlaceMention, words: list[str]) -> bool:
    """Whether "including", "such as" leads to a place from a plural: "cities under their control, such as X"."""
    rest = list(words)
    while rest and rest[-1] in role_words("example_rest"):
        rest.pop()
    opened = rest[-1:] and (rest[-1] in role_words("example_opener") or rest[-2:] == ["such", "as"])
    between = scene.units.letters[scene.unit_at(last.end - 1) + 1:scene.unit_at(place.start)]
    return bool(opened) and "V" not in between


def _opens_clause(scene: Scene, last: PlaceMention, place: PlaceMention) -> bool:
    """Whether a place is rather the subject of the next clause, or stands before it: "fought in Homs and Hama was
    shelled", "fought in Homs, and in Hama the army shelled a market"."""
    units, after = scene.units, scene.unit_at(place.end - 1) + 1
    if scene.parsed.sentence.kind == "title" or not (
            units.letter[after] == "V" or _stands_before_clause(scene, place, after)):
        return False
    return bool({"V", "u"} & set(units.letters[:scene.unit_at(last.start)]))


def _stands_before_clause(scene: Scene, place: PlaceMention, after: int) -> bool:
    """Whether "in X" stands before a subject with its verb, which is none of saying."""
    clause = _SUBJECT_AND_VERB.match(scene.units.letters, after)
    verb = scene.units.verb[clause.end() - 1] if clause else None
    return scene.units.letter[scene.unit_at(place.start) - 1] == "P" and (
        verb is not None and verb.lemma not in words_of_saying())
