"""What kind of actor a naming means, for schemes that sort actors by kind."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from dateline.data.load import noun_forms
from dateline.data.schemes import Nature, natures
from dateline.model import ActorKind, ActorMention

_LONGEST = 4  # words of a noun
_NO_ACTORS = frozenset[ActorKind]({"thing", "source"})
# What an actor is of whom neither entry nor words say more.
_OF_KIND: Mapping[ActorKind, str] = {
    "state": "government", "force": "unnamed", "people": "people", "person": "people", "organisation": "organisation",
    "monitor": "organisation", "media": "media", "group": "armed_group", "coalition": "armed_group",
}


def nature_of(actor: ActorMention) -> Nature | None:
    """The nature of an actor; null for things, and where the words tell none."""
    return _nature(actor.kind, actor.id or "", actor.side or "", actor.head, actor.text.lower())


@lru_cache(maxsize=65536)
def _nature(kind: ActorKind, id_: str, side: str, head: str, text: str) -> Nature | None:
    if kind in _NO_ACTORS:
        return None
    listed = _by_id().get(id_)
    if listed is not None:
        return listed
    words = _of_words(text, head)
    name = _of_entry(kind, id_, side, words)
    return natures()[name] if name else words or natures().get(_OF_KIND.get(kind, ""))


def _of_entry(kind: ActorKind, id_: str, side: str, words: Nature | None) -> str | None:
    """The nature by an entry of the actor files, or by the side of a person; null where the words decide."""
    if id_.startswith("state."):
        return _of_state(kind, id_, words)
    if id_.startswith("group."):
        return "party" if kind == "organisation" else "pro_government" if side.startswith("state.") else "armed_group"
    if id_.startswith("org."):
        return {"coalition": "mission", "media": "media"}.get(kind, "organisation")
    if id_.startswith("people."):
        return _of_people(kind, words)
    if kind == "person" and side:
        return "government" if side.startswith("state.") else "armed_group" if side.startswith("group.") else None
    return None


def _of_people(kind: ActorKind, words: Nature | None) -> str | None:
    """The nature of a people, of who rules in its name, and of its fighters, who are a group by that name."""
    if kind == "force":
        return words.name if words and words.party == "group" else "armed_group"
    return {"people": "civilians", "state": "party"}.get(kind)


def _of_state(kind: ActorKind, id_: str, words: Nature | None) -> str | None:
    tail = id_.split(".")[2:]
    if tail == ["people"]:
        return "civilians"
    if tail in (["political"], ["armed"]):
        return None  # "Chadian opposition groups", "Syrian rebels": their words tell
    if kind == "force":
        own = words is not None and (words.party == "group" or words.name in ("police", "intelligence"))
        return words.name if words and own else "military"
    return "government"


def _of_words(text: str, head: str) -> Nature | None:
    """The nature that the noun has, with the words before it: "rebel fighters" are rebels."""
    words = text.split()
    if head in words:
        words = words[:words.index(head) + 1]
    for size in range(min(_LONGEST, len(words)), 0, -1):
        nature = _of_noun(" ".join(words[-size:]))
        if nature is not None:
            before = _of_noun(words[-size - 1]) if nature.name == "unnamed" and len(words) > size else None
            return _armed(before) or nature
    return _of_noun(head)


def _armed(modifier: Nature | None) -> Nature | None:
    """What armed people are whom a word of this nature modifies."""
    if modifier is None or modifier.armed:
        return modifier and natures()[modifier.armed or ""]
    return modifier if modifier.party in ("state", "group") else None


def _of_noun(form: str) -> Nature | None:
    for noun in noun_forms().get(form, ()):
        own = _by_word().get(noun.singular or noun.plural or "")
        nature = own or _by_table().get(f"{noun.table}.{noun.group}")
        if nature is not None:
            return nature
    return None


@cache
def _by_id() -> dict[str, Nature]:
    return {id_: nature for nature in natures().values() for id_ in nature.ids}


@cache
def _by_word() -> dict[str, Nature]:
    return {word: nature for nature in natures().values() for word in nature.words}


@cache
def _by_table() -> dict[str, Nature]:
    return {table: nature for nature in natures().values() for table in nature.nouns}
