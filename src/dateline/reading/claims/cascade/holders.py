"""Who holds which place, by the words that tell it: "rebel-held X", "X, a rebel stronghold", "under their control"."""

from __future__ import annotations

from typing import Literal

from dateline.data.actor import fold
from dateline.model import ActorMention, PlaceMention, Token
from dateline.reading.claims.cascade.classes import singular
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.parts import Case
from dateline.reading.claims.cascade.roles import Roles, acting
from dateline.reading.claims.cascade.scene import Scene, is_force
from dateline.reading.claims.cascade.subjects import subject_of
from dateline.reading.claims.cascade.words import role_words
from dateline.reading.claims.rules import fills
from dateline.reading.shapes import replace
from dateline.reading.who.names import Named, name_index


def holder_in_compound(scene: Scene, token: Token) -> ActorMention:
    """The word before the hyphen of "ISIS-held": a group by its name, else an actor only described."""
    head = token.text.rsplit("-", 1)[0]
    end = token.start + len(head)
    entries = [e for e in name_index().names.get(fold(head), ())
               if e.kind in ("group", "coalition") and (head.isupper() or not e.exact)]
    ids = {e.id for e in entries}
    settled = (a for a in scene.mentions.actors if a.text == head or a.id in ids)
    senses: tuple[ActorMention | Named, ...] = (*settled, *entries)  # the page's sense goes before the list's
    for known in senses:
        if known.id is not None and known.kind in ("group", "coalition"):
            return ActorMention(head, token.start, end, known.id, known.name, known.kind, side=known.side,
                                adjective=True)
    return ActorMention(head, token.start, end, None, None, "described", head.lower(), adjective=True)


@fills("holder.compound")
def compound_roles(case: Case) -> Roles:
    """"ISIS-held northern city": the holder is the word before the hyphen, the place the rest of the group."""
    scene = case.scene
    token = scene.parsed.sentence.tokens[case.hit.first]
    named = tuple(a for a in scene.actors if token.start <= a.start < token.end)
    held = tuple(_behind(place, token) for place in place_of_unit(scene, case.hit.unit))
    explained = _explained(scene, case.hit.unit) if not any(p.kind == "name" for p in held) else ()
    place = explained or held or _plain(scene, case.hit.unit, token)
    return Roles(named or (holder_in_compound(scene, token),), (), place)


def _plain(scene: Scene, unit: int, token: Token) -> tuple[PlaceMention, ...]:
    """The rest of the group, a noun that is no place else: "the rebel-held east", "ISIS-held structures"."""
    end = scene.span(unit)[1]
    a = token.end + 1
    if a >= end:
        return ()
    return (PlaceMention(scene.page.text[a:end], a, end, "site", a, (), None, None, None, "unresolved"),)


def _behind(place: PlaceMention, token: Token) -> PlaceMention:
    """What a compound inside a naming describes: "eastern Aleppo" of "a market in rebel-held eastern Aleppo"."""
    start = token.end + 1
    if not place.start <= token.start < start < place.end:
        return place
    names = tuple(t for t in place.toponyms if t.start >= start)
    kind: Literal["name", "site"] = "name" if names and place.start < token.start else place.kind
    return replace(place, text=place.text[start - place.start:], start=start, kind=kind, toponyms=names,
                   head_start=max(start, place.head_start))


def _explained(scene: Scene, unit: int) -> tuple[PlaceMention, ...]:
    """The name that a group after a comma says more of: "Daquq, a Kurdish-held town"."""
    noun = scene.units.noun[unit]
    if scene.units.letter[unit - 1] != "," or noun is None or noun.definite:
        return ()
    end = scene.span(unit - 1)[0]
    return tuple(p for p in scene.places if p.toponyms and end - 1 <= p.end <= end)


@fills("place.described")
def place_of_unit(scene: Scene, unit: int) -> tuple[PlaceMention, ...]:
    """The place that a group names, else the one in the phrase after it."""
    place = scene.place_on(unit)
    if place is None and scene.units.letter[unit + 1] in ("O", "P") and scene.units.letter[unit + 2] == "N":
        place = scene.place_on(unit + 2)
    return (place,) if place else ()


@fills("holder.stronghold")
def stronghold_roles(case: Case, roles: Roles) -> Roles:
    """A stronghold's holder describes or owns it ("Islamic State stronghold"); its place stands beside it."""
    describing = acting(case.scene.modifiers_of(case.hit.unit, case.hit.first))
    holder = tuple(a for a in describing if a.kind != "state" or a.head) or describing
    of = _after_of(case)
    if of is not None and not holder and not case.scene.place_on(of):
        holder = case.scene.actors_at(of)
    own = case.scene.place_on(case.hit.unit)
    named = tuple(p for p in roles.place if p != own)
    told_apart = own is not None and (" " in own.text or singular(own.text.lower()) != own.text.lower())
    itself = (own,) if own is not None and told_apart else ()  # "their last stronghold", but no "stronghold of X"
    return Roles(holder or roles.agent, (), named or _beside(case.scene, case.hit) or itself)


@fills("holder.phrase")
def held_roles(case: Case, roles: Roles) -> Roles:
    """A phrase of holding: its holder stands in it, right after it or after its "of", or "their" points back to it."""
    scene, hit = case.scene, case.hit
    start, end = scene.parsed.words(hit.first, hit.last)
    inner = tuple(a for a in scene.actors if start <= a.start < end)
    of = _after_of(case) if not inner else None
    holder = inner or _holder_after(scene, hit)
    if not holder and of is None and _points_back(scene, hit):
        holder = tuple([a for a in scene.actors if a.end <= start and is_force(a)][-1:])
    if not holder and of is not None:
        holder = scene.actors_at(of)
    return Roles(holder, (), roles.place or subject_place(scene, hit))


def _after_of(case: Case) -> int | None:
    return next((n for prep, n in case.parts.phrases if prep == "of"), None)


def _holder_after(scene: Scene, hit: Hit) -> tuple[ActorMention, ...]:
    """The actors of the group right after the phrase."""
    units = scene.units
    if hit.last >= len(units.unit_of):
        return ()
    following = units.unit_of[hit.last]
    return scene.actors_at(following) if units.letter[following] == "N" else ()


def _points_back(scene: Scene, hit: Hit) -> bool:
    return any(scene.parsed.lower[i] in role_words("possessive") for i in range(hit.first, hit.last))


def _beside(scene: Scene, hit: Hit) -> tuple[PlaceMention, ...]:
    """The place that a stronghold is: "X stronghold Raqqa", "Raqqa is an X stronghold", "Raqqa, an X stronghold"; its
    own phrase only where that names more than the country."""
    own = scene.place_on(hit.unit)
    if own is not None and own.kind == "name":
        return (own,)
    verb = scene.units.verb[hit.unit - 1]
    if verb is not None and verb.lemma in role_words("copula") and (said := subject_place(scene, hit)):
        return said
    here, start = scene.parsed.sentence.tokens[hit.first], scene.span(hit.unit)[0]
    apposed = [p for p in scene.places if p.end <= start and not scene.page.text[p.end:start].strip(" ,-–—")]
    names = [p for p in scene.places if p.kind == "name"]
    after = [p for p in names if here.end <= p.start <= here.end + 30]
    before = [p for p in names if here.start - 60 <= p.end <= here.start]
    exact = own is not None and own.precision != "country" and bool(own.toponyms)
    return tuple(apposed[:1] or after[:1] or before[-1:] or ([own] if own is not None and exact else []))


@fills("place.said_of")
def subject_place(scene: Scene, hit: Hit) -> tuple[PlaceMention, ...]:
    """The place that a phrase is said of: the subject of the verb before it, else the noun before it."""
    for j in range(hit.unit, max(-1, hit.unit - 4), -1):
        if scene.units.letters[j] in ("V", "u"):
            subject = subject_of(scene.units, j)
            place = scene.place_meant(subject) if subject is not None else None  # "It was their last stronghold"
            return (place,) if place else ()
    here = scene.parsed.sentence.tokens[hit.first].start
    before = [p for p in scene.places if p.end <= here and here - p.end < 30]
    return tuple(before[-1:])
