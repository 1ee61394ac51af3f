"""Where a claim comes from: two claims corroborate each other only when their origins differ.

An origin is the named speaker, else the outlet that first told it: publishers of one family are one, a credited agency
stands for those who print it, and reports of which one copies the other share theirs (reference/pages-and-dates.md,
section 7; Airwars and IBC count origins the same way).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Protocol

from dateline.case.join.accounts import folded
from dateline.case.join.copies import Likeness
from dateline.data.load import outlets, states
from dateline.model import Claim, Interval, KeptReport, PageDate, SourceLink

_NAMELESS = frozenset({"unnamed", "witness", "activist"})
_MEDIA = frozenset({"media", "state_media"})


@dataclass(frozen=True, slots=True)
class Origin:
    """An origin. ``id``: the family of a publisher, else the folded name; two with one id are one origin.

    ``name``: as shown; ``side``: the side it speaks for, null where none is known.
    """

    id: str
    name: str = field(compare=False)
    side: str | None = field(compare=False)


class Published(Protocol):
    """What of a report says who published it: a kept one, or the ``Teller`` of one."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def outlet(self) -> str | None: ...
    @property
    def agency(self) -> str | None: ...
    @property
    def published(self) -> Interval | PageDate: ...


@dataclass(frozen=True, slots=True)
class Teller:
    """A report without its text and its claims."""

    id: str
    name: str
    outlet: str | None
    agency: str | None
    published: Interval


def publisher(report: Published) -> Origin:
    """Who first told what a report says in its own voice: the credited agency, else the outlet, by family."""
    name = report.agency or report.outlet
    if name is None:
        return Origin(f"report {report.id}", f"unnamed outlet of {report.name}", None)
    return _known(name, None)


@cache
def _by_family() -> dict[str, Origin]:
    return {folded(alias): Origin(folded(o.family or o.name), o.name, o.side) for o in outlets() for alias in o.names}


@lru_cache(20_000)  # the same outlets and speakers again and again
def _known(name: str, side: str | None) -> Origin:
    """The origin of a name: the outlet of that name, else the name itself."""
    return _by_family().get(folded(name)) or Origin(folded(name), name, side)


def speaker(claim: Claim) -> Origin | None:
    """The named speaker behind a claim, else the outlet that relays a nameless one; null for the report's own voice."""
    return speaker_of(claim.source)


def speaker_of(source: Collection[SourceLink]) -> Origin | None:
    """The same of the links of a claim's source."""
    named = [s for s in source if s.kind not in _NAMELESS | _MEDIA or _is_person_by_name(s)]
    relays = [s for s in source if s.kind in _MEDIA]
    link = next(iter(named or relays), None)
    return _of_link(link) if link else None


def _is_person_by_name(link: SourceLink) -> bool:
    """Whether an activist or witness is named."""
    return link.kind in _NAMELESS - {"unnamed"} and link.name is not None


def origin_id(name: str) -> str:
    """The id of the origin of that name."""
    return _known(name, None).id


def _of_link(link: SourceLink) -> Origin:
    if link.kind == "official" and (state := _state_of(link)) is not None:
        return _known(state, link.side)
    return _known(link.name or link.text, link.side)


def _state_of(link: SourceLink) -> str | None:
    """The government that an office of a state speaks for: "Russia", "the Kremlin", "the defence ministry", "the army"
    are one party to a war and one origin; null for persons and forces that have a name of their own."""
    if link.side is None or not (link.id in (link.side, f"{link.side}.forces") or (link.id or "").startswith("media.")):
        return None
    name = _states().get(link.side)
    return f"government of {name}" if name else None


@cache
def _states() -> dict[str, str]:
    return {s.id: s.name for s in states()}


def shared_publishers(reports: Iterable[Published], likenesses: Iterable[Likeness]) -> Mapping[str, Origin]:
    """For each report id the origin of its own voice; copies and what is derived from them have one in common.

    The name of a group is that of a credited agency among them where there is one, else the first in the alphabet.
    """
    by_id = {r.id: r for r in reports}
    if len(by_id) == 1:
        return {i: publisher(report) for i, report in by_id.items()}
    groups: dict[str, frozenset[str]] = {i: frozenset({i}) for i in by_id}
    for like in likenesses:
        if like.relation in ("copy", "derived") and like.a in groups and like.b in groups:
            joined = groups[like.a] | groups[like.b]
            groups.update(dict.fromkeys(joined, joined))
    return {i: _first_teller([by_id[j] for j in group]) for i, group in groups.items()}


def _first_teller(group: list[Published]) -> Origin:
    """The origin of a group of copies: the agency that one of them credits, else the earliest published."""
    credited = [r for r in group if r.agency]
    dated = sorted(credited or group, key=lambda r: (r.published.first is None, str(r.published.first), r.id))
    return publisher(dated[0])


def origin_of(claim: Claim, voice: Origin) -> Origin:
    """The origin of a claim in a report whose own voice has the origin ``voice``."""
    return speaker(claim) or voice


def led_by(report: KeptReport) -> Mapping[str, Claim]:
    """For the claims of a headline, by their ids, the first claim of the text below about the same incident.

    A headline shortens what stands below it: "Army kills 30" over a text in which a party says so is no second account.
    One that names a known speaker itself stays as it is.
    """
    titles = [b for b in report.blocks if b.kind == "title"]
    below: dict[int, Claim] = {}
    above: list[Claim] = []
    for claim in sorted(report.claims, key=lambda c: c.trigger.start):
        if any(b.start <= claim.trigger.start < b.end for b in titles):
            above.append(claim)
        else:
            below.setdefault(claim.incident, claim)
    return {c.id: below[c.incident] for c in above
            if c.incident in below and not any(s.id is not None for s in c.source)}


@dataclass(frozen=True, slots=True)
class Heard:
    """An origin that is heard in an event, as ``Origin``, and the reports that have what it says."""

    id: str
    name: str
    side: str | None
    reports: tuple[str, ...]


def heard_in(told: Iterable[tuple[str, Origin]]) -> tuple[Heard, ...]:
    """The origins of an event in the order of their ids. ``told``: report and origin of each claim, in their order."""
    of: dict[str, tuple[Origin, dict[str, None]]] = {}
    for report, origin in told:
        of.setdefault(origin.id, (origin, {}))[1][report] = None
    return tuple(Heard(i, origin.name, origin.side, tuple(sorted(of_it)))
                 for i, (origin, of_it) in sorted(of.items()))


def names_of(origins: Iterable[Origin]) -> tuple[str, ...]:
    """The names of different origins in the order of the alphabet, each origin once."""
    named: dict[str, str] = {}
    for origin in origins:
        named[origin.id] = min(named.get(origin.id, origin.name), origin.name)
    return tuple(sorted(named.values()))
