"""Actors by their noun: "Syrian government forces", "fighters from Hezbollah", "gunmen", "media activist Khalid Halabi"."""

from __future__ import annotations

from functools import cache

from dateline.data.load import noun_forms, nouns, read_toml
from dateline.model import ActorKind, ActorMention, Page
from dateline.reading.grammar import NounGroup, Parsed
from dateline.reading.who.names import Named, fold, match_name, name_index

_KIND: dict[str, ActorKind] = {"force": "force", "instrument": "force", "government": "state", "political": "described",
                               "people": "people", "role": "person", "source": "source"}
_MEMBERS = {"force": "forces", "instrument": "forces", "political": "groups", "people": "people", "government": "government",
            "role": "officials", "source": "sources"}
_POSSESSIVE = frozenset({"its", "their", "his", "her"})
_POINTING = frozenset({"group", "trio", "pair", "two", "side", "sides", "source", "sources", "organisation", "organization",
                       "outlet", "agency", "statement", "others", "latter", "former", "movement"})


@cache
def loaded_words() -> frozenset[str]:
    """Loaded words, lower case: kept as wording, never in an id."""
    return frozenset(form.lower() for word in nouns().loaded for form in word.forms)


@cache
def allegiance_words() -> frozenset[str]:
    """"loyal", "allied" and the like, which tie a force to whom it follows."""
    return frozenset(read_toml("actors", "grammar.toml")["allegiance"].split())


@cache
def not_describing() -> frozenset[str]:
    """Actor nouns that do not say who acts when they describe another noun ("military offensive")."""
    return frozenset(read_toml("actors", "grammar.toml")["not_describing"].split())


def read_group(page: Page, parsed: Parsed, group: NounGroup, named: dict[int, tuple[int, tuple[Named, ...]]],
               country: str | None) -> list[ActorMention]:
    """The actors that one noun group names: none, one, or a person and the actor of the role before the name."""
    if group.pronoun:
        return []
    first, last = _core(parsed, group)
    if first >= last:
        return []
    inside = [(i, *named[i]) for i in range(first, last) if i in named]
    at = group.head
    if parsed.lower(at) in allegiance_words() and at > first:
        at -= 1
    head = parsed.lower(at)
    noun = _noun(parsed, at, inside)
    if noun is None:
        return _bare_name(page, parsed, group, first, last, inside, country)
    split = _split_at(parsed, first, inside)
    if split > first:
        ahead = [_mention(page, parsed, i, end, choose(e, country)) for i, end, e in inside if end <= split and e[0].kind in ("media", "monitor", "state")]
        first, inside = split, [n for n in inside if n[0] >= split]
    else:
        ahead = []
    entry = _owner(inside, country)
    id_, name, side = _identity(entry, noun)
    text_start, text_end = parsed.words(first, _with_allegiance(parsed, group, last))
    wording = tuple(parsed.sentence.tokens[k].text for k in range(first, last) if parsed.lower(k) in loaded_words())
    plain = last - first == 1 and entry is None
    determiner = parsed.lower(group.first)
    pointing = plain and (determiner in _POSSESSIVE or (group.definite and (head in _POINTING or noun in ("force", "political"))))
    kind = _KIND[noun]
    if entry is not None and noun in ("force", "instrument", "political") and entry.kind in ("group", "coalition"):
        kind = entry.kind
    return [*ahead, ActorMention(page.text[text_start:text_end], text_start, text_end, id_, name, kind, head, side, wording,
                         pointing=pointing)]


def _with_allegiance(parsed: Parsed, group: NounGroup, last: int) -> int:
    """The end of a naming with whom it follows: "forces loyal to X", "militias allied with Y"."""
    k = group.last
    if parsed.lower(k - 1) not in allegiance_words() and parsed.lower(k) in allegiance_words():
        k += 1
    if parsed.lower(k - 1) in allegiance_words() and parsed.lower(k) in ("to", "with"):
        n = parsed.group_of[k + 1] if k + 1 < len(parsed.group_of) else -1
        if n >= 0:
            return parsed.groups[n].last
    return last


def _split_at(parsed: Parsed, first: int, inside: list[tuple[int, int, tuple[Named, ...]]]) -> int:
    """Where the naming really begins when a comma was lost: after an outlet ("Al-Manar Syrian forces"), after a common noun
    before a nationality ("the border Syrian forces"), or at the second of two nationalities ("Syrian Russian jets")."""
    split = first
    for n, (i, _, entries) in enumerate(inside):
        before = inside[n - 1] if n else None
        if i > first and entries[0].adjective and (parsed.tags[i - 1] == "N" or (
                before is not None and before[1] == i and (before[2][0].kind in ("media", "monitor") or before[2][0].adjective))):
            split = i
    return split


def _core(parsed: Parsed, group: NounGroup) -> tuple[int, int]:
    """The group without determiners and figures ("more than 20 heavily-armed gunmen": "heavily-armed gunmen")."""
    first, last = group.first, group.last
    for k in range(first, last - 1):
        if parsed.tags[k] == "O" or parsed.tags[k] in "DML" or parsed.lower(k) in ("least", "other"):
            if parsed.tags[k] == "M" and k + 1 < last and parsed.tags[k + 1] not in "OMDL" and parsed.tags[k] != "O":
                first = k + 1
                break
            first = k + 1
        elif k + 1 < last and parsed.tags[k + 1] == "O":
            first = k + 1
        else:
            break
    return first, last


def _noun(parsed: Parsed, head: int, inside: list[tuple[int, int, tuple[Named, ...]]]) -> str | None:
    """The table of the head noun, null where the head is part of a name."""
    if any(i <= head < end and end - i > 1 for i, end, _ in inside):
        return None
    found = noun_forms().get(parsed.lower(head))
    if not found:
        return None
    if parsed.tags[head] == "E" and any(i <= head < end for i, end, _ in inside):
        return None
    return found[0].table


def _owner(inside: list[tuple[int, int, tuple[Named, ...]]], country: str | None) -> Named | None:
    """Whose force it is: a group named inside wins over a state ("Lebanese Hezbollah militia")."""
    entries = [choose(e, country) for _, _, e in inside]
    special = [e for e in entries if e.kind in ("group", "coalition", "force")]
    return (special or entries or [None])[-1]


def choose(entries: tuple[Named, ...], country: str | None) -> Named:
    """The entry of the page's country where a name stands for several."""
    return next((e for e in entries if country and country in e.countries), entries[0])


def _identity(entry: Named | None, noun: str) -> tuple[str | None, str | None, str | None]:
    """The neutral id, name and side of a described actor: the armed forces of a state are one actor under it."""
    if entry is None:
        return None, None, None
    if entry.kind == "people":
        return f"{entry.id}.{noun}", f"{_MEMBERS.get(noun, noun)} of the {entry.name}", None
    if entry.kind == "state":
        if noun in ("force", "instrument"):
            return f"{entry.id}.forces", f"forces of {entry.name}", entry.id
        if noun in ("government", "role"):
            return entry.id, f"government of {entry.name}", entry.id
        return f"{entry.id}.{noun}", f"{_MEMBERS.get(noun, noun)} of {entry.name}", None
    return entry.id, entry.name, entry.side


def _bare_name(page: Page, parsed: Parsed, group: NounGroup, first: int, last: int,
               inside: list[tuple[int, int, tuple[Named, ...]]], country: str | None) -> list[ActorMention]:
    """A group that is a name: a known one, or a person after a role noun or as an unknown name of two words or more."""
    if inside and not (inside[-1][1] < last and _person_tail(parsed, inside[-1][1], last)):
        *others, (i, end, entries) = inside
        out = [_mention(page, parsed, a, b, choose(e, country), adjective=True) for a, b, e in others]
        entry = choose(entries, country)
        modifies = end < last and (entry.adjective or not _unknown_head(parsed, end, last))
        start = i if modifies or others else _widen(parsed, first, i)
        return [*out, _mention(page, parsed, start, end, entry, adjective=modifies)]
    modifier = _modifier(page, parsed, first, last)
    if modifier is not None:
        return [modifier]
    start = last
    while start > first and parsed.tags[start - 1] == "E" and not _is_role(parsed, start - 1):
        start -= 1
    if last - start >= 2 or (last - start == 1 and start > first and _is_role(parsed, start - 1)):
        a, b = parsed.words(start, last)
        side = None
        roles = [choose(e, country) for _, _, e in inside]
        if roles:
            side = roles[-1].side
        return [ActorMention(page.text[a:b], a, b, None, page.text[a:b], "person", "", side)]
    return []


def _modifier(page: Page, parsed: Parsed, first: int, last: int) -> ActorMention | None:
    """An actor noun that describes another noun: "rebel offensive", "regime air strikes", "coalition warplane strikes"."""
    for k in range(last - 2, first - 1, -1):
        if parsed.lower(k) not in not_describing() and any(n.table in ("force", "government", "political") for n in noun_forms().get(parsed.lower(k), ())):
            a, b = parsed.words(k, k + 1)
            wording = (parsed.sentence.tokens[k].text,) if parsed.lower(k) in loaded_words() else ()
            return ActorMention(page.text[a:b], a, b, None, None, "described", parsed.lower(k), wording=wording, adjective=True)
    return None


def _person_tail(parsed: Parsed, end: int, last: int) -> bool:
    """Whether a name follows a role after the known name ("Russian Foreign Minister Sergey Lavrov")."""
    return any(_is_role(parsed, k) for k in range(end, last)) and parsed.tags[last - 1] == "E"


def _unknown_head(parsed: Parsed, end: int, last: int) -> bool:
    return all(parsed.tags[k] == "E" for k in range(end, last))


def _widen(parsed: Parsed, first: int, i: int) -> int:
    """Where the naming begins: describing words before a name belong to it ("US-backed Syrian Democratic Forces")."""
    return first if all(parsed.tags[k] in "JNE" for k in range(first, i)) else i


def _is_role(parsed: Parsed, k: int) -> bool:
    return any(n.table == "role" for n in noun_forms().get(parsed.lower(k), ()))


def _mention(page: Page, parsed: Parsed, first: int, last: int, entry: Named, adjective: bool = False) -> ActorMention:
    a, b = parsed.words(first, last)
    if last - first == 1 and page.text[b - 1] == "s" and fold(page.text[a:b]) not in name_index().names:
        b -= 1  # "ISILs stronghold": the apostrophe of a possessive was lost
    return ActorMention(page.text[a:b], a, b, entry.id, entry.name, entry.kind, "", entry.side,
                        adjective=adjective or (entry.adjective and last - first == 1))


__all__ = ["choose", "loaded_words", "match_name", "read_group"]
