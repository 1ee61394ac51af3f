"""The source that a headline ends with ("Bomb kills 18: state TV", also where the colon was lost) or begins with ("UN:
militia attacks go on")."""

from __future__ import annotations

from dateline.data.load import noun_forms
from dateline.model import SourceLink
from dateline.reading.claims.cascade.links import bare_link, link_in, source_link
from dateline.reading.claims.cascade.scene import Scene
from dateline.reading.claims.cascade.source_kinds import source_kind
from dateline.reading.claims.cascade.words import saying
from dateline.reading.claims.rules import fills
from dateline.reading.grammar import NounGroup
from dateline.reading.grammar.groups import speaker_names

_SIDES = ("government", "force", "political")  # "Opposition: 30 killed in raid"


def source_at_end(scene: Scene) -> tuple[int, SourceLink] | None:
    """The token at which the source begins and its link; null where the headline names none at its end."""
    k = len(scene.units.letters.rstrip(".")) - 1
    noun = scene.units.noun[k] if k >= 1 else None
    if noun is None:
        return None
    if scene.units.letter[k - 1] in (":", "-") and not noun.definite:
        return _after_colon(scene, k, noun)
    return _unmarked(scene, k, noun) if _is_headline(scene) else None


@fills("source.before_colon")
def source_before_colon(scene: Scene) -> tuple[int, SourceLink] | None:
    """The token behind the colon and the link of the source before it; a land before a colon is only where it was."""
    noun = scene.units.noun[0]
    if scene.units.letter[1] != ":" or noun is None or scene.parsed.sentence.kind != "title":
        return None
    speaks = any(a.kind in ("monitor", "organisation", "media", "source", "person") for a in scene.actor_on(0))
    link = source_link(scene, 0) if speaks or _is_of(scene.head[0], "source", "role", *_SIDES) else None
    return (scene.units.spans[1][1], link) if link is not None else None


@fills("source.colon")
def _after_colon(scene: Scene, k: int, noun: NounGroup) -> tuple[int, SourceLink] | None:
    for i in range(noun.first, noun.last - 1):  # "monitor Jane Doe": the reporter's name follows the source
        if _is_of(scene.parsed.lower[i], "source"):
            return noun.first, bare_link(scene, i)
        if _is_of(f"{scene.parsed.lower[i]} {scene.parsed.lower[i + 1]}", "source"):
            return noun.first, link_in(scene, k, i, i + 2) or bare_link(scene, i)
    link = source_link(scene, k)
    known = scene.actor_on(k) or _is_of(scene.head[k], "source", "role")
    return (noun.first, link) if link and known else None


@fills("source.headline")
def _unmarked(scene: Scene, k: int, noun: NounGroup) -> tuple[int, SourceLink] | None:
    """A known source as the last words: "... in Damascus blast Monitor"."""
    end = scene.parsed.sentence.tokens[noun.last - 1].end
    known = any(a.kind in ("monitor", "organisation") and a.end == end for a in scene.actor_on(k))
    if scene.units.letter[k - 1] == "g":
        return None  # "killing rebel commander"
    words = " ".join(scene.parsed.lower[i] for i in range(noun.first, noun.last))
    known = known or words in saying("headline_source") or words in speaker_names()
    if not known and not _is_of(scene.parsed.lower[noun.head], "source"):
        return None
    first = noun.first if words in speaker_names() else noun.head
    while first > noun.first and scene.parsed.lower[first - 1] in saying("headline_describer"):
        first -= 1
    a, b = scene.parsed.words(first, noun.last)
    return first, SourceLink(scene.page.text[a:b], a, b, None, None, source_kind(scene, first, noun.last, None), None)


def _is_headline(scene: Scene) -> bool:
    """Whether a sentence is the title, the title told again at the head of the story, or opens a page without a full
    stop."""
    sentence, title = scene.parsed.sentence, scene.page.title
    unended = scene.index == 0 and scene.units.letters[-1:] not in ".\""
    return sentence.kind == "title" or unended or (
        title is not None and scene.page.text[sentence.start:sentence.end].rstrip(".") == title.rstrip("."))


def _is_of(word: str, *tables: str) -> bool:
    """Whether a word stands in one of the tables of ``nouns.toml``."""
    return any(entry.table in tables for entry in noun_forms().get(word, ()))
