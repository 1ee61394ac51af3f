"""Who a speaker without a name is, where the report names the only one of that kind.

A lead says "a war monitor", the text below it "the Syrian Observatory for Human Rights": one source by two namings, not
two origins. It is settled after happenings are linked: who says so joins no happenings.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from operator import is_not

from dateline.data.load import states
from dateline.model import Claim, SourceKind, SourceLink
from dateline.reading.claims.cascade.words import saying
from dateline.reading.claims.rules import names
from dateline.reading.shapes import replace

_PLAIN: dict[SourceKind, str] = {"monitor": "plain_monitor", "state_media": "plain_state_media"}
_ARTICLES = ("the ", "a ", "an ")
Named = Mapping[SourceKind, tuple[SourceLink, ...]]


def name_speakers(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    """The claims of a report, each speaker without a name with that of the one whom the words can only mean."""
    named = _named(claims)
    if not named:
        return claims
    there = frozenset(t.country for c in claims for p in c.place for t in p.toponyms if t.country)
    return tuple(_with_named(c, named, there) for c in claims)


def _with_named(claim: Claim, named: Named, there: frozenset[str]) -> Claim:
    meant = tuple(_meant(s, named, there) for s in claim.source)
    return replace(claim, source=meant) if any(map(is_not, meant, claim.source)) else claim


def _named(claims: tuple[Claim, ...]) -> Named:
    """The sources of a report that are known by name, once each, by kind."""
    found: dict[SourceKind, dict[str, SourceLink]] = {}
    for link in (s for c in claims for s in c.source if s.id is not None and not s.id.endswith(".source")):
        found.setdefault(link.kind, {}).setdefault(link.id or "", link)
    return {kind: tuple(links.values()) for kind, links in found.items()}


@names("source.only_one")
def _meant(link: SourceLink, named: Named, countries: frozenset[str]) -> SourceLink:
    """``countries``: of which the report tells; "state media" without more are those of a state there."""
    if link.name is not None and not (link.id or "").endswith(".source"):
        return link
    of_kind = [o for o in named.get(link.kind, ()) if link.side == o.side or (
        link.side is None and (link.kind != "state_media" or _home(o.side) in countries))]
    meant = of_kind if _is_plain(link) else [o for o in of_kind if _shortens(link.text, o)]
    if len(meant) != 1:
        return link
    one = meant[0]
    return replace(link, id=one.id, name=one.name, side=one.side, rule="source.only_one")


def _is_plain(link: SourceLink) -> bool:
    """Whether the words say only what kind of source it is: "a war monitor", "state television"."""
    words = _PLAIN.get(link.kind)
    told = _spoken(link.text).split()
    if (link.id or "").endswith(".source"):
        told = told[1:]  # "Syrian state media": of the state that the side is
    return words is not None and set(told) <= saying(words)


def _shortens(text: str, full: SourceLink) -> bool:
    """Whether words are the beginning or the end of a fuller naming: "the coalition" of "the US-led coalition"."""
    short = _spoken(text)
    return any(long == short or long.startswith(f"{short} ") or long.endswith(f" {short}")
               for long in map(_spoken, filter(None, (full.text, full.name))))


@cache
def _home(side: str | None) -> str | None:
    """The country of a state's side."""
    return next((s.iso2 for s in states() if s.id == side), None)


def _spoken(text: str) -> str:
    low = text.lower()
    return next((low[len(a):] for a in _ARTICLES if low.startswith(a)), low)
