"""Roles that the words of a trigger give themselves: "rebel-held X", "X stronghold", "Backed by Y, X ...", "clashes between"."""

from __future__ import annotations

from dateline.model import ActorMention, ClaimType, PlaceMention, Toponym, found
from dateline.reading.claims.cascade.hits import Hit
from dateline.reading.claims.cascade.roles import Parts, thing_at
from dateline.reading.claims.cascade.scene import Scene, is_acting, is_force
from dateline.reading.claims.cascade.units import list_from, phrases_after, subject_of

Roles = tuple[tuple[ActorMention, ...], tuple[ActorMention, ...], tuple[PlaceMention, ...]]


def special_roles(scene: Scene, hit: Hit, parts: Parts, type_: ClaimType, agent: tuple[ActorMention, ...],
                  target: tuple[ActorMention, ...], place: tuple[PlaceMention, ...]) -> Roles:
    """Agent, target and place with what the form of the trigger adds."""
    if hit.kind == "suffix":
        return _compound(scene, hit)
    if hit.kind == "adjective":
        return agent, _following_people(scene, hit) if type_ == "destroy" else (), _place_of_unit(scene, hit.unit)
    if type_ == "hold" and hit.kind in ("noun", "phrase") and hit.pattern.roles.get("subject") != "agent":
        return _held(scene, hit, parts, agent, place)
    trigger_end = scene.parsed.words(hit.first, hit.last)[1]
    agent = tuple(a for a in agent if not (a.start >= scene.parsed.words(hit.first, hit.last)[0] and a.end <= trigger_end))
    if type_ == "clash":
        agent, target = _sides(scene, hit, parts, agent, target)
    if type_ in ("talks", "agree") and not agent:
        agent = _parties(scene, hit, parts)
    if type_ == "besiege" and parts.object is not None and not target:
        target = tuple(a for a in scene.actors_at(parts.object) if a.kind != "state" or a.head)
    if type_ == "relieve" and not place and parts.object is not None:
        place = tuple(p for prep, n in phrases_after(scene.units, parts.object)[:1] if prep in ("of", "on") and (p := scene.place_on(n)))
    if type_ == "repel":
        target = _repelled(scene, parts, target)
    if type_ == "aid" and not target:
        target = _receiving_place(scene, parts)
    if type_ == "talks" and not place and parts.governor is not None:
        place = _host(scene, parts.governor)
    if type_ == "refuse":
        target = tuple(t for t in target if t.kind != "thing")
    if type_ == "besiege" and hit.kind == "phrase":
        place = place or _subject_place(scene, hit)
    if type_ == "seize" and not target:
        target = _ousted(scene, hit, parts)
    if type_ == "seize" and not place and parts.object is not None:
        place = _unknown_name(scene, parts.object)
    if type_ == "hold" and hit.kind == "phrase" and not agent:
        subject = next((subject_of(scene.units, j) for j in range(hit.unit, max(-1, hit.unit - 3), -1)
                        if scene.units.letter(j) in ("V", "u")), None)
        agent = scene.actors_at(subject) if subject is not None else ()
    if not place and hit.kind == "verb" and parts.object is not None and type_ in STRUCK | {"seize", "withdraw", "deploy"}:
        place = _struck_place(scene, parts.object)
    if type_ in STRUCK and not target:
        target = _struck(scene, parts) if hit.kind == "noun" else _owner_struck(scene, parts)
    target = tuple(t for t in target if t.kind != "thing" or not _is_area(scene, t, type_))
    if place:
        target = tuple(t for t in target if t.kind != "thing" or not any(p.overlaps(t) for p in place))
    return agent, tuple(t for t in target if t not in agent), place


STRUCK = frozenset({"airstrike", "shelling", "bombing", "chemical", "offensive", "attack"})
_BUILT = frozenset({"destroy", "airstrike", "shelling", "bombing", "attack"})


def _struck_place(scene: Scene, k: int) -> tuple[PlaceMention, ...]:
    """The place that is stormed, entered or struck: the object, where it is no actor."""
    found_ = [p for j in list_from(scene.units, k) if not scene.actor_on(j) and (p := scene.place_on(j)) is not None]
    return tuple(dict.fromkeys(found_))


def _struck(scene: Scene, parts: Parts) -> tuple[ActorMention, ...]:
    """Whom a strike or attack is on: the actor after "on", "against", "at", or the one whose place it is ("on X positions")."""
    for prep, n in parts.phrases:
        if prep in ("on", "against", "at", "targeting"):
            return tuple(a for a in scene.actors_at(n) if is_acting(a)) or tuple(
                a for a in scene.described_by(n) if is_force(a) and a.kind != "state")
    return ()


def _owner_struck(scene: Scene, parts: Parts) -> tuple[ActorMention, ...]:
    """Whose place the object is: "stormed X strongholds", "bombed Y positions"."""
    if parts.object is None:
        return ()
    return tuple(a for a in scene.described_by(parts.object) if is_force(a) and a.kind not in ("state", "people"))


def _is_area(scene: Scene, thing: ActorMention, type_: str) -> bool:
    """Whether a thing is rather the place of it: towns and areas always, buildings where nothing is built or struck."""
    place = next((p for p in scene.places if p.overlaps(thing)), None)
    if place is None:
        return False
    return place.kind == "name" or type_ not in _BUILT or (place.type_word or "") in AREA_WORDS


AREA_WORDS = frozenset({"town", "city", "village", "area", "region", "district", "province", "countryside", "neighbourhood",
                        "neighborhood", "suburb", "outskirts", "governorate", "part", "capital", "territory", "valley", "county"})


def _repelled(scene: Scene, parts: Parts, target: tuple[ActorMention, ...]) -> tuple[ActorMention, ...]:
    """Whose attack was beaten off: "an infiltration attempt by X", "X's attack"."""
    if parts.object is None:
        return target
    for prep, n in phrases_after(scene.units, parts.object)[:2]:
        if prep in ("by", "of", "from"):
            return tuple(a for a in scene.actors_at(n) if is_acting(a)) or target
    return scene.described_by(parts.object) or tuple(t for t in target if t.kind != "thing")


def _receiving_place(scene: Scene, parts: Parts) -> tuple[ActorMention, ...]:
    """A receiver that is only a place stands as target too."""
    for prep, n in parts.phrases:
        place = scene.place_on(n) if prep == "to" else None
        if place is not None:
            return (ActorMention(place.text, place.start, place.end, None, None, "thing", ""),)
    return ()


def _host(scene: Scene, governor: int) -> tuple[PlaceMention, ...]:
    """A city that hosts talks: the subject of "host"."""
    verb = scene.units.verb(governor)
    subject = subject_of(scene.units, governor) if verb is not None and verb.lemma == "host" else None
    if subject is None:
        return ()
    a, b = scene.span(subject)
    places = [p for p in scene.mentions.places_in(a, b + 40) if p.start < b + 1 or p.start <= scene.span(governor)[0]]
    return tuple(places[:1])


def _unknown_name(scene: Scene, k: int) -> tuple[PlaceMention, ...]:
    """A name that no list knows, as a place named but unresolved."""
    if "name" not in scene.classes(k):
        return ()
    a, b = scene.span(k)
    text = scene.page.text[a:b]
    toponym = Toponym(text, a, b, None, None, None, None, None, "unresolved", None, None, "unresolved")
    return (PlaceMention(text, a, b, "name", a, (toponym,), None, None, None, "unresolved"),)


def _compound(scene: Scene, hit: Hit) -> Roles:
    """"ISIS-held northern city": the holder is the word before the hyphen, the place the rest of the group."""
    token = scene.parsed.sentence.tokens[hit.first]
    head = token.text.rsplit("-", 1)[0]
    inside = tuple(a for a in scene.actors if token.start <= a.start < token.end)
    holder = inside or (ActorMention(head, token.start, token.start + len(head), None, None, "described", head.lower(), adjective=True),)
    return holder, (), _place_of_unit(scene, hit.unit)


def _place_of_unit(scene: Scene, unit: int) -> tuple[PlaceMention, ...]:
    place = scene.place_on(unit)
    if place is None and scene.units.letter(unit + 1) in "OP" and scene.units.letter(unit + 2) == "N":
        place = scene.place_on(unit + 2)
    return (place,) if place else ()


def _following_people(scene: Scene, hit: Hit) -> tuple[ActorMention, ...]:
    last = scene.units.spans[hit.unit][1]
    if hit.last >= last:
        return ()
    a, b = scene.parsed.words(hit.last, last)
    return (ActorMention(scene.page.text[a:b], a, b, None, None, "thing", scene.head(hit.unit)),)


def _held(scene: Scene, hit: Hit, parts: Parts, agent: tuple[ActorMention, ...], place: tuple[PlaceMention, ...]) -> Roles:
    """A stronghold's holder describes or owns it ("Islamic State stronghold"); its place stands beside it."""
    if hit.kind == "noun":
        holder = tuple(a for a in scene.modifiers_of(hit.unit, hit.first) if is_acting(a))
        of = [n for prep, n in parts.phrases if prep == "of"]
        if of and not scene.place_on(of[0]):
            holder = holder or scene.actors_at(of[0])
        place = place or _beside(scene, hit)
        return holder or agent, (), place
    inner = tuple(a for a in scene.actors if scene.parsed.words(hit.first, hit.last)[0] <= a.start < scene.parsed.words(hit.first, hit.last)[1])
    of = [n for prep, n in parts.phrases if prep == "of"] if not inner else []
    holder = inner or (scene.actors_at(hit.unit) if scene.units.spans[hit.unit][0] >= hit.last else ())
    if not holder:
        following = scene.units.unit_of[hit.last] if hit.last < len(scene.units.unit_of) else None
        holder = scene.actors_at(following) if following is not None and scene.units.letter(following) == "N" else ()
    if not holder and not of:
        before = [a for a in scene.actors if a.end <= scene.parsed.words(hit.first, hit.last)[0] and is_force(a)]
        holder = tuple(before[-1:]) if any(scene.parsed.lower(i) in ("its", "their") for i in range(hit.first, hit.last)) else ()
    return holder or (scene.actors_at(of[0]) if of else ()), (), place or _subject_place(scene, hit)


def _beside(scene: Scene, hit: Hit) -> tuple[PlaceMention, ...]:
    """The named place in apposition to a stronghold, on either side: "Raqqa, an X stronghold", "X stronghold Raqqa"."""
    own = scene.place_on(hit.unit)
    if own is not None and own.kind == "name":
        return (own,)
    here = scene.parsed.sentence.tokens[hit.first]
    names = [p for p in scene.places if p.kind == "name"]
    after = [p for p in names if here.end <= p.start <= here.end + 30]
    before = [p for p in names if here.start - 60 <= p.end <= here.start]
    return tuple(after[:1] or before[-1:] or ([own] if own else []))


def _subject_place(scene: Scene, hit: Hit) -> tuple[PlaceMention, ...]:
    """The place that a phrase is said of: the subject of the verb before it, else the noun before it."""
    k = hit.unit
    for j in range(k, max(-1, k - 4), -1):
        if scene.units.letters[j] in ("V", "u"):
            subject = subject_of(scene.units, j)
            place = scene.place_on(subject) if subject is not None else None
            return (place,) if place else ()
    here = scene.parsed.sentence.tokens[hit.first].start
    before = [p for p in scene.places if p.end <= here and here - p.end < 30]
    return tuple(before[-1:])


def _sides(scene: Scene, hit: Hit, parts: Parts, agent: tuple[ActorMention, ...],
           target: tuple[ActorMention, ...]) -> tuple[tuple[ActorMention, ...], tuple[ActorMention, ...]]:
    """"clashes between A and B": the first side acts, the rest are the other; "A and B clashed" likewise."""
    between = next((n for prep, n in parts.phrases if prep in ("between", "among", "pitting")), None)
    if between is not None:
        members = list_from(scene.units, between)
        sides = [tuple(a for a in scene.actor_on(j) if is_acting(a)) or thing_at(scene, j)[:1] for j in members]
        sides = [s for s in sides if s]
        if len(sides) >= 2:
            return sides[0], tuple(a for s in sides[1:] for a in s)
        if sides:
            return sides[0], ()
    return agent, target


def _parties(scene: Scene, hit: Hit, parts: Parts) -> tuple[ActorMention, ...]:
    """The parties of talks or a deal: "between A and B", "with B", or the subject of the verb over the noun."""
    for prep, n in parts.phrases:
        if prep in ("between", "among", "with", "by"):
            found_ = tuple(a for j in list_from(scene.units, n) for a in scene.actor_on(j) if is_acting(a))
            if found_:
                return found_
    if parts.governor is not None:
        subject = subject_of(scene.units, parts.governor)
        verb = scene.units.verb(parts.governor)
        if subject is not None and verb is not None and not verb.passive and verb.lemma != "say":
            return tuple(a for a in scene.actors_at(subject) if is_acting(a))
    return ()


def _ousted(scene: Scene, hit: Hit, parts: Parts) -> tuple[ActorMention, ...]:
    """Who lost it: "from B" after the place, or the holder named in it ("key rebel town", "ISIS-held")."""
    for prep, n in parts.phrases:
        if prep == "from":
            lost = tuple(a for a in scene.actors_at(n) if is_acting(a))
            if lost:
                return lost
    if parts.object is not None:
        start, end = scene.span(parts.object)
        for token in scene.parsed.sentence.tokens:
            if start <= token.start < end and token.lower.endswith(("-held", "-controlled")):
                head = token.text.rsplit("-", 1)[0]
                return (ActorMention(head, token.start, token.start + len(head), None, None, "described", head.lower(), adjective=True),)
        return tuple(a for a in scene.actors if start <= a.start and a.end <= end and is_acting(a) and a.kind != "state")
    return ()


__all__ = ["found", "special_roles"]
