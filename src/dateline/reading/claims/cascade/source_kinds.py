"""What kind of source a naming is (closed list of the codebook), and whose side it is on."""

from __future__ import annotations

from functools import cache, lru_cache

from dateline.data.entries import Noun
from dateline.data.load import noun_forms, outlets
from dateline.model import ActorMention, SourceKind
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.words import saying

# Groups of the `source` table of nouns.toml, and kinds of actors, by the kind of source that they are.
_NOUN_KINDS: dict[str, SourceKind] = {
    "media": "media", "state_media": "state_media", "witness": "witness", "monitor": "monitor", "activist": "activist",
    "unnamed": "unnamed", "document": "unnamed",
}
_ACTOR_KINDS: dict[str, SourceKind] = {
    "media": "media", "monitor": "monitor", "organisation": "organisation", "person": "person", "state": "official",
    "force": "official", "group": "official", "coalition": "official",
}
_OFFICES = frozenset({"government", "spokesperson", "command"})  # role groups of nouns.toml, of a state or force
_OF_PERSONS = ("activist", "witness", "monitor", "state_media", "media")  # "media activist": an activist
_OF_SIDE = frozenset({"government", "force", "political"})
_AGAINST = frozenset({"irregulars", "camps"})  # nouns of those who are not the state that describes them
_IN_ROLE = frozenset("POBN,")  # letters between a role and what it belongs to
_LONGEST_NOUN = 3  # words


def source_kind(scene: Scene, first: int, last: int, actor: ActorMention | None) -> SourceKind:
    """What kind of source tokens ``first`` to ``last`` name; ``actor``: the one named in them."""
    if actor is not None and not actor.head:
        return actor_kind(actor)
    if actor is not None and (media := _media_kind(actor)) is not None:
        return media
    for entry in _nouns_at_end(scene, first, last):
        kind = _kind_of_noun(scene, first, last, entry, actor)
        if kind is not None:
            return kind
    return _ACTOR_KINDS.get(actor.kind, "unnamed") if actor is not None else "unnamed"


def _nouns_at_end(scene: Scene, first: int, last: int) -> list[Noun]:
    """The entries of the noun that ends a naming, the longest first ("human rights commission")."""
    out: list[Noun] = []
    for size in range(min(_LONGEST_NOUN, last - first), 0, -1):
        words = " ".join(scene.parsed.lower[i] for i in range(last - size, last))
        out += sorted(noun_forms().get(words, ()), key=lambda noun: noun.table != "source")
    return out


def _kind_of_noun(
    scene: Scene, first: int, last: int, entry: Noun, actor: ActorMention | None,
) -> SourceKind | None:
    """The kind that one entry of its last noun gives a naming, by what describes the noun."""
    if entry.table == "source":
        return _NOUN_KINDS.get(entry.group)
    words = {scene.parsed.lower[i] for i in range(first, last)}
    known = actor.id if actor is not None else None
    if words & saying("of_relief") or (entry.table == "role" and (known or "").startswith("org.")):
        return "organisation"  # "aid agencies", "UN spokesman"
    if known is None and scene.parsed.lower[last - 1] in saying("unnamed_alone"):
        return _described(scene, first, last) or "unnamed"
    if entry.table == "role":
        return "official" if entry.group in _OFFICES else None
    return (_described(scene, first, last) or "official") if entry.table in _OF_SIDE else None


def _described(scene: Scene, first: int, last: int) -> SourceKind | None:
    """The kind by a word before the noun: "activist network", "monitoring team"."""
    entries = (e for i in range(first, last - 1) for e in noun_forms().get(scene.parsed.lower[i], ()))
    return next((_NOUN_KINDS[e.group] for e in entries if e.group in ("activist", "monitor")), None)


def actor_kind(actor: ActorMention) -> SourceKind:
    """The kind of source that a named actor is."""
    if (media := _media_kind(actor)) is not None:
        return media
    return "official" if is_medium(actor) else _ACTOR_KINDS.get(actor.kind, "unnamed")


def side_of(actor: ActorMention, kind: SourceKind) -> str | None:
    """The side of a source; "Syrian state media" are the state's, "Syrian rebels", "opposition officials" are not."""
    if kind == "state_media" and actor.side is None and (actor.id or "").startswith("state."):
        return ".".join((actor.id or "").split(".")[:2])
    return None if is_against(actor) else actor.side


def is_against(actor: ActorMention) -> bool:
    """Whether a naming after a state is of those who are not that state: "Syrian rebels", "an opposition official"."""
    return (actor.side or "").startswith("state.") and _tells_enemies(actor.text.lower())


@lru_cache(maxsize=1 << 13)
def _tells_enemies(words: str) -> bool:
    """Whether a naming has a noun of those who are against a state."""
    return any(entry.group in _AGAINST for word in words.split() for entry in noun_forms().get(word, ()))


def is_medium(actor: ActorMention) -> bool:
    """Whether an actor is an outlet, or publishes as one."""
    return actor.kind == "media" or (actor.id or "").startswith("media.")


def _media_kind(actor: ActorMention) -> SourceKind | None:
    if not is_medium(actor) or _governs(actor.name or ""):
        return None
    return "state_media" if actor.name in _state_media() else "media"


@cache
def _governs(name: str) -> bool:
    """Whether a publisher of its own reports is a ministry or headquarters."""
    tables = ({entry.table for entry in noun_forms().get(word, ())} for word in name.lower().split())
    return any(found & {"government", "force"} and "source" not in found for found in tables)


@cache
def _state_media() -> frozenset[str]:
    return frozenset(m.name for m in outlets() if m.kind == "state_media")


def kind_by_role(scene: Scene, k: int, person: ActorMention) -> SourceKind:
    """What kind of source a named person is, by the role before or after the name and by whom it belongs to."""
    first, last = _with_role(scene, k, person)
    tokens = [i for i in range(first, last) if scene.parsed.tags[i] in "NE"]
    roles = [e for i in tokens for e in noun_forms().get(scene.parsed.lower[i], ()) if e.table in ("role", "source")]
    if any(e.group in _OFFICES for e in roles):
        return "official"
    told = {e.group for e in roles if e.table == "source"}
    known = next((_NOUN_KINDS[group] for group in _OF_PERSONS if group in told), None)
    if known is not None or not roles:
        return known or "person"
    start, end = scene.parsed.words(first, last)
    bodies = (a for a in scene.actors if a.start < end and a.end > start and a.kind not in ("person", "people"))
    return next(map(actor_kind, bodies), "person")


def _with_role(scene: Scene, k: int, person: ActorMention) -> tuple[int, int]:
    """The tokens of a naming from unit ``k`` with the person and what follows as an apposition."""
    units = scene.units
    at = units.unit_of[scene.token_at(person.start)]
    first, last = min(k, at), max(k, at)
    while last + 2 < len(units.letters) and units.letters[last + 1] in _IN_ROLE and units.letters[last + 2] == "N":
        last += 2
    return units.spans[first][0], units.spans[last][1]
