"""Who and whom: the parts of a sentence laid on the roles that a pattern declares."""

from __future__ import annotations

from dataclasses import dataclass, field

from dateline.model import ActorMention, PlaceMention
from dateline.reading.claims.cascade.classes import word_class
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.scene import Scene, is_acting
from dateline.reading.claims.cascade.units import (
    chain_head,
    clause_bounds,
    is_verb,
    list_from,
    object_of,
    phrases_after,
    subject_of,
)

_BEFORE_PLACE = frozenset("in on at near around across inside outside within along over throughout into from to toward towards".split())


@dataclass(slots=True)
class Parts:
    """The units that play a part for one hit. ``subject`` acts, ``object`` undergoes, whatever the voice."""

    subject: int | None = None
    object: int | None = None
    passive: bool = False
    governor: int | None = None
    phrases: list[tuple[str, int]] = field(default_factory=list)


def parts_of(scene: Scene, hit: Hit) -> Parts:
    """Subject, object and prepositional phrases of a hit."""
    if hit.kind == "verb":
        return _verb_parts(scene, hit)
    return _noun_parts(scene, hit)


def _verb_parts(scene: Scene, hit: Hit) -> Parts:
    units, k = scene.units, hit.unit
    verb = units.verb(k)
    last_unit = units.unit_of[hit.last - 1]
    direct = _object(scene, hit, k)
    passive = bool(verb and verb.passive)
    if verb is not None and verb.bare == "ed" and direct is None and not hit.pattern.intransitive:
        passive = True
    parts = Parts(passive=passive, phrases=phrases_after(units, max(k, last_unit)))
    if passive:
        parts.object = subject_of(units, k)
        parts.subject = next((n for prep, n in parts.phrases if prep == "by"), None)
    else:
        parts.subject = subject_of(units, k)
        parts.object = direct
    return parts


def _object(scene: Scene, hit: Hit, k: int) -> int | None:
    if hit.gap is not None:
        unit = scene.units.unit_of[hit.gap]
        while unit < len(scene.units.letters) and scene.units.letters[unit] in "LI":
            unit += 1
        return unit if scene.units.letter(unit) == "N" and scene.units.spans[unit][0] < hit.last else None
    found = object_of(scene.units, k, hit.last if hit.last > hit.first + 1 else None)
    if found is None and scene.units.letter(k + 1) == "C" and scene.units.letter(k + 2) in ("V", "u", "g"):
        return object_of(scene.units, k + 2)  # "killed and injured camp residents"
    if found is not None and scene.parsed.tags[scene.units.spans[found][0]] == "M" and scene.units.letter(found + 1) == "u":
        return None  # "100 civilians killed 700 injured": the figure belongs to the next verb
    if found is not None and scene.is_time(found):
        after = object_of(scene.units, found)
        return after
    return found


def _noun_parts(scene: Scene, hit: Hit) -> Parts:
    """A noun's parts: what governs it, and the phrases that hang on it."""
    units, k = scene.units, hit.unit
    parts = Parts(phrases=phrases_after(units, k))
    head = chain_head(units, k)
    before = head - 1
    while before >= 0 and units.letters[before] in "LI\"":
        before -= 1
    if before >= 1 and units.letters[before] in "PT" and is_verb(units.letters[before - 1]):
        before -= 1  # "preparing for talks"
    if before >= 0 and is_verb(units.letters[before]):
        parts.governor = before
    elif before >= 1 and units.letters[before] in "C,":
        parts.governor = next((v for v in range(before, max(-1, before - 5), -1) if is_verb(units.letters[v])), None)
    return parts


def agents_of_noun(scene: Scene, hit: Hit, parts: Parts) -> tuple[ActorMention, ...]:
    """Who does a noun: those who describe or own it, "by" somebody, or the subject of the verb that lends it a doer."""
    by = [n for prep, n in parts.phrases if hit.pattern.roles.get(prep) == "agent"]
    if by and (found := _acting(scene.actors_at(by[0]))):
        return found
    described = _acting(scene.modifiers_of(hit.unit, hit.last - 1))
    if described:
        return _with_joined(scene, hit, described)
    if parts.governor is not None:
        verb = scene.units.verb(parts.governor)
        if verb is not None and verb.lemma in word_class("light_verb") and verb.lemma not in word_class("suffer_verb"):
            subject = None if verb.passive else subject_of(scene.units, parts.governor)
            if subject is not None:
                return _acting(scene.actors_at(subject))
    return _passive_doer(scene, hit.unit) or _responsible(scene, hit.unit)


def _responsible(scene: Scene, k: int) -> tuple[ActorMention, ...]:
    """Who is held responsible: "X is responsible for the attack", "X was behind the raid"."""
    i = scene.units.spans[k][0] - 1
    word = scene.parsed.lower(i - 1) if scene.parsed.lower(i) == "for" else scene.parsed.lower(i)
    if word == "responsibility":
        verb = next((j for j in range(k, -1, -1) if scene.units.letters[j] in "Vu"), None)
        subject = subject_of(scene.units, verb) if verb is not None else None
        return _acting(scene.actors_at(subject)) if subject is not None else ()
    if word not in ("responsible", "behind", "blamed"):
        return ()
    for j in range(k - 1, -1, -1):
        if scene.units.letters[j] == "V":
            subject = subject_of(scene.units, j)
            return _acting(scene.actors_at(subject)) if subject is not None else ()
        if scene.units.letters[j] == "N" and (found := _acting(scene.actors_at(j))):
            return found
    return ()


def _passive_doer(scene: Scene, k: int) -> tuple[ActorMention, ...]:
    """Who did it where the verb after says so: "airstrikes carried out by X", "the strike was believed to have been
    launched by X"."""
    for j in range(k + 1, min(k + 6, len(scene.units.letters))):
        letter = scene.units.letters[j]
        verb = scene.units.verb(j)
        if verb is not None and (verb.bare == "ed" or scene.parsed.tags[verb.head] == "U"):
            n = j + 1
            while scene.units.letter(n) in ("P", "L"):  # "carried out by", "claimed jointly by"
                n += 1
            if scene.units.letter(n) == "B" and scene.units.letter(n + 1) == "N":
                return _acting(scene.actors_at(n + 1)) or _acting(scene.described_by(n + 1))
        if letter not in "VutLPR":
            return ()
    return ()


def _with_joined(scene: Scene, hit: Hit, described: tuple[ActorMention, ...]) -> tuple[ActorMention, ...]:
    """"Russian and Syrian air raids": the adjective joined before the group describes it too."""
    k = hit.unit
    if scene.units.letter(k - 1) == "C" and scene.units.letter(k - 2) == "N":
        noun = scene.units.noun(k - 2)
        if noun is not None and noun.last - noun.first <= 2:
            joined = tuple(a for a in scene.actor_on(k - 2) if is_acting(a))
            return joined + described
    return described


def _acting(actors: tuple[ActorMention, ...]) -> tuple[ActorMention, ...]:
    return tuple(a for a in actors if is_acting(a))


def actors_in_role(scene: Scene, hit: Hit, parts: Parts, role: str) -> tuple[ActorMention, ...]:
    """The actors that the pattern's roles give to ``agent`` or ``target``."""
    out: list[ActorMention] = []
    for part, k in _parts_for(hit, parts, role):
        found = scene.actors_at(k)
        if role == "agent":
            found = _acting(found) or (_acting(scene.described_by(k)) if part != "subject" else ())
        elif not found and part in ("object", "subject"):
            found = thing_at(scene, k)
        elif not found:
            found = scene.described_by(k)
        out += [a for a in found if a not in out]
        if out and part in ("subject", "object") and hit.pattern.type not in ("talks", "agree"):
            break
    return tuple(out)


def _parts_for(hit: Hit, parts: Parts, role: str) -> list[tuple[str, int]]:
    out: list[tuple[str, int]] = []
    roles = hit.pattern.roles
    if roles.get("subject") == role and parts.subject is not None:
        out.append(("subject", parts.subject))
    if roles.get("object") == role and parts.object is not None:
        out.append(("object", parts.object))
    active = hit.kind == "verb" and not parts.passive
    out += [(prep, n) for prep, n in parts.phrases if roles.get(prep) == role and not (prep == "by" and active)]
    return out


def thing_at(scene: Scene, k: int) -> tuple[ActorMention, ...]:
    """The words of a noun group that names a thing, as a value: the whole list, without articles and figures."""
    out: list[ActorMention] = []
    for j in list_from(scene.units, k):
        noun = scene.units.noun(j)
        if noun is None or noun.pronoun or scene.is_time(j):
            continue
        first = noun.first
        while first < noun.last - 1 and scene.parsed.tags[first] in "DML" and scene.parsed.tags[first + 1] != "O":
            first += 1
        a, b = scene.parsed.words(first, noun.last)
        out.append(ActorMention(scene.page.text[a:b], a, b, None, None, "thing", scene.head(j)))
    return tuple(out)


def place_in_role(scene: Scene, hit: Hit, parts: Parts) -> tuple[PlaceMention, ...]:
    """The place that the pattern's own roles name."""
    for _, k in _parts_for(hit, parts, "place"):
        found = [p for j in list_from(scene.units, k) if (p := scene.place_on(j)) is not None]
        if found:
            return tuple(dict.fromkeys(found))
    return ()


def places_of_clause(scene: Scene, hit: Hit, parts: Parts) -> tuple[PlaceMention, ...]:
    """The place of the happening where no role names it: the nearest phrase of place after, else before, in its clause."""
    struck = _shaken(scene, hit)
    if struck is not None:
        return (struck,)
    tokens = scene.parsed.sentence.tokens
    here = tokens[hit.first].start
    inside = scene.place_on(hit.unit) if hit.kind == "noun" else None
    if inside is not None and inside.kind == "name" and inside.start < here:
        return (inside,)  # "the Vienna meeting", "Geneva talks"
    places = [p for p in scene.places if not p.metonym and not _topic(scene, p)]
    located = [p for p in places if _locative(scene, p)]
    after = [p for p in located if p.start >= here]
    before = [p for p in located if p.end <= here]
    chosen = None
    if after and not _far(scene, here, after[0].start):
        chosen = after[0]
    elif before:
        chosen = before[-1]
    elif after:
        chosen = after[0]
    else:
        chosen = _any_place(scene, hit, places)
    if chosen is None:
        return ()
    return (chosen, *_joined_places(scene, chosen))


def _topic(scene: Scene, place: PlaceMention) -> bool:
    """"a conference on Syria", "talks for Syria": what it is about is not where it is."""
    i = scene.token_at(place.start)
    return scene.parsed.lower(i - 1) in ("on", "for", "about") and place.precision == "country"


def _any_place(scene: Scene, hit: Hit, places: list[PlaceMention]) -> PlaceMention | None:
    """A named place below the country in the trigger's clause, where none stands after a preposition of place."""
    first, last = clause_bounds(scene.units, hit.unit)
    start, end = scene.span(first)[0], scene.span(last - 1)[1]
    named = [p for p in places if start <= p.start and p.end <= end and p.toponyms and p.precision != "country" and not p.metonym]
    return named[0] if named else None


def _shaken(scene: Scene, hit: Hit) -> PlaceMention | None:
    """The place that a noun's own verb takes as object: "fighting shook the capital", "air strikes pounded the suburbs"."""
    if hit.kind != "noun":
        return None
    for k in range(hit.unit + 1, min(hit.unit + 8, len(scene.units.letters))):
        letter = scene.units.letters[k]
        if letter in ("V", "u") and subject_of(scene.units, k) == hit.unit:
            unit = object_of(scene.units, k)
            place = scene.place_on(unit) if unit is not None else None
            return place if place is not None and not scene.actor_on(unit or 0) else None
        if letter in "WR:.":
            return None
    return None


def _joined_places(scene: Scene, place: PlaceMention) -> list[PlaceMention]:
    """Places joined to one: "in Syria and Iraq"."""
    out: list[PlaceMention] = []
    last = place
    joined = False
    for p in scene.places:
        if p.start < last.end:
            continue
        words = scene.page.text[last.end:p.start].strip()
        if words not in (",", "and", ", and", "and the", "and in", "or", "and in the", ", including", "and on"):
            break
        joined = joined or "and" in words
        out.append(p)
        last = p
    return out if joined else []


def _locative(scene: Scene, place: PlaceMention) -> bool:
    """Whether a preposition of place stands before it."""
    i = scene.token_at(place.start)
    while i > 0 and scene.parsed.tags[i - 1] in "DJCL":
        i -= 1
    return scene.parsed.lower(i - 1) in _BEFORE_PLACE


def _far(scene: Scene, here: int, there: int) -> bool:
    """Whether another verb with its own subject stands between."""
    a, b = scene.unit_at(here), scene.unit_at(there)
    return any(scene.units.letters[j] in "VW" for j in range(a + 1, b)) and b - a > 4
