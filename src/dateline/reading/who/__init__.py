"""Actors of a page.

Takes: a page and its parsed sentences; the user's own actors, if any.
Gives: the sentences, their noun groups parted where a comma was lost; actor mentions, one a noun group, with a neutral
id each or none where the actor is only described.
Looks things up in: ``data/actors``, ``data/outlets.tsv``.
Never: takes loaded words for categories; they are kept as wording.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from datetime import date

from dateline.data.actor import Actor
from dateline.model import ActorMention, Page
from dateline.reading.grammar import NounGroup, Parsed
from dateline.reading.shapes import replace
from dateline.reading.who.described import GroupReader
from dateline.reading.who.names import KnownName, Setting, choose, name_index, names_in
from dateline.reading.who.pieces import parted
from dateline.reading.who.words import loaded_in

__all__ = ["find_actors", "loaded_in"]


def find_actors(
    page: Page, sentences: tuple[Parsed, ...], own: tuple[Actor, ...] = (),
) -> tuple[tuple[Parsed, ...], tuple[ActorMention, ...]]:
    """The sentences, parted where a comma was lost, and every naming of an actor in them, in the order of the text;
    none overlaps another. ``own`` entries go before shipped."""
    index = name_index(own)
    named = [names_in(p.sentence.tokens, index) for p in sentences]
    parsed = tuple(map(parted, sentences, named))
    setting = Setting(_main_country(named), _days(page))
    mentions: list[ActorMention] = []
    for p, names in zip(parsed, named, strict=True):
        reader = GroupReader(page, p, names, setting)
        for group in p.groups:
            if isinstance(group, NounGroup):
                mentions += reader.read(group)
    return parsed, tuple(map(_worded, _with_persons(page, parsed, _outermost(mentions))))


def _worded(mention: ActorMention) -> ActorMention:
    """With the loaded words of the naming beside its id."""
    wording = loaded_in(mention.text, mention.name if mention.kind != "person" else None)
    return replace(mention, wording=wording) if wording else mention


def _outermost(mentions: list[ActorMention]) -> list[ActorMention]:
    """Each once, without those inside a longer one: "Sudan" in "Sudan's army"."""
    once = list({(m.start, m.end): m for m in mentions}.values())
    return [m for n, m in enumerate(once) if len(
        [o for o in once[max(0, n - 3):n + 4] if o.start <= m.start and m.end <= o.end]) == 1]  # itself


def _main_country(named: list[dict[int, KnownName]]) -> str | None:
    """The country named most often on the page, to choose among names that several actors share."""
    votes: Counter[str] = Counter()
    for names in named:
        for name in names.values():
            entry = choose(name.entries, Setting())
            if entry.kind == "state" and entry.countries:
                votes[entry.countries[0]] += 1
    return votes.most_common(1)[0][0] if votes else None


def _days(page: Page) -> tuple[date, date] | None:
    """The days that the page may be from, by what it says of itself; null where it says nothing."""
    told = [d for d in page.dates if d.evidence != "crawl"]
    return (min(d.first for d in told), max(d.last for d in told)) if told else None


def _with_persons(page: Page, parsed: tuple[Parsed, ...], mentions: list[ActorMention]) -> list[ActorMention]:
    """Adds the later namings of a person by the last name alone ("Halabi"), with the person's side."""
    by_last = {m.text.split()[-1]: m for m in reversed(mentions) if m.kind == "person" and len(m.text.split()) > 1}
    if not by_last:
        return mentions
    told = sorted(mentions, key=lambda m: m.start)
    for p in parsed:
        for i, token in enumerate(p.sentence.tokens):
            full = by_last.get(token.text)
            if full is None or token.start < full.end or p.tags[i] != "E":
                continue
            before = bisect_right(told, token.start, key=lambda m: m.start)
            if before and token.start < told[before - 1].end:
                continue
            mentions.append(replace(full, text=token.text, start=token.start, end=token.end))
    return sorted(mentions, key=lambda m: m.start)
