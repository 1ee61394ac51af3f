"""A file of theirs held against a case: matched, told what differs, and what only the case has."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from dateline.compare.actors import Sides
from dateline.compare.differences import Difference, differences, differences_together
from dateline.compare.features import Feature, Pair
from dateline.compare.forms import TheirFile
from dateline.compare.match import Matches, match
from dateline.compare.ours import Ours, ours_of
from dateline.compare.settings import EXPECTED, Settings
from dateline.compare.tables import coded
from dateline.compare.theirs import Theirs
from dateline.model import Dossier

MARGIN = 7  # days around the file's span in which the nearest of ours is looked for

Verdict = Literal["had", "shared", "possible", "lacked", "only_ours"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One of theirs, or one that only the case has. ``ours`` of one that is lacked is the nearest. ``features``: what
    speaks for and against the two being one; ``other``: their event that ours is had with, where it is another;
    ``also``: events of ours that are one with ``ours`` in a row that we wrote."""

    verdict: Verdict
    theirs: Theirs | None
    ours: Ours | None
    features: tuple[Feature, ...] = ()
    differences: tuple[Difference, ...] = ()
    score: float | None = None
    km: float | None = None
    other: str | None = None
    also: tuple[Ours, ...] = ()

    @property
    def agrees(self) -> tuple[str, ...]:
        """The reasons for the two being one event."""
        return tuple(f.reason for f in self.features if f.says == "for")

    @property
    def doubts(self) -> tuple[str, ...]:
        """The reasons that leave a doubt or rule it out."""
        return tuple(f.reason for f in self.features if f.says != "for")


@dataclass(frozen=True, slots=True)
class Comparison:
    """Theirs in the order of their rows, then what only the case has by day. ``aside``: events of the case in those
    days and countries that the file need not have, by the reason."""

    findings: tuple[Finding, ...]
    aside: Counter[str]


def compare(
    file: TheirFile, dossiers: Iterable[Dossier], settings: Settings = EXPECTED, sides: Sides | None = None,
) -> Comparison:
    """Holds a file against the events of a case, of which those outside ``days_wanted`` need not be given."""
    sides = sides or Sides()
    wanted = frozenset(id_ for t in file.events for id_ in t.events)
    acled = file.form.name == "acled"
    ours = [ours_of(dossier, sides, wanted, acled=acled) for dossier in dossiers]
    found = match(file.events, ours, settings, sides)
    aside: Counter[str] = Counter()
    theirs = [_of_theirs(t, found, sides) for t in file.events]
    return Comparison((*theirs, *_only_ours(file, ours, found, aside)), aside)


def days_wanted(file: TheirFile, settings: Settings) -> tuple[date, date] | None:
    """The days of which a case's events are needed; null where the file has no event."""
    around = timedelta(max(MARGIN, settings.days))
    return (file.span[0] - around, file.span[1] + around) if file.span else None


def _of_theirs(theirs: Theirs, found: Matches, sides: Sides) -> Finding:
    id_ = theirs.id
    if p := found.had.get(id_):
        return _had(p, found.also.get(id_, ()), sides)
    if p := found.shared.get(id_):
        return _pair("shared", p, sides, other=found.taken[p.ours.id].id)
    if p := found.possible.get(id_):
        return _pair("possible", p, sides)
    if p := found.nearest.get(id_):
        taken = found.taken.get(p.ours.id)
        return Finding("lacked", theirs, p.ours, p.features, (), p.score, p.km, taken.id if taken else None)
    return Finding("lacked", theirs, None)


def _had(p: Pair, more: tuple[Pair, ...], sides: Sides) -> Finding:
    """One of theirs that the case has; of several events that are one row what differs from all of them together."""
    if not more:
        return _pair("had", p, sides)
    return Finding("had", p.theirs, p.ours, p.features, differences_together((p, *more), sides), p.score, p.km,
                   also=tuple(other.ours for other in more))


def _pair(verdict: Verdict, p: Pair, sides: Sides, other: str | None = None) -> Finding:
    return Finding(verdict, p.theirs, p.ours, p.features, differences(p, sides), p.score, p.km, other)


def _only_ours(file: TheirFile, ours: Iterable[Ours], found: Matches, aside: Counter[str]) -> Iterator[Finding]:
    """Events of ours that the file could have and has not, and why others are no such."""
    paired = {p.ours.id for p in (*found.paired, *found.possible.values())}
    span, countries = file.span, file.countries
    for one in ours:
        if one.id in paired or span is None or not _inside(one, span, countries):
            continue
        reason = _need_not(one, file.form.name)
        if reason is not None:
            aside[reason] += 1
        elif part := found.parts.get(one.id):
            aside["part of one of theirs that another of ours is had with"] += 1
            yield _part(one, part)
        else:
            yield Finding("only_ours", None, one)


def _part(one: Ours, part: Pair) -> Finding:
    return Finding("only_ours", None, one, part.features, (), part.score, part.km, part.theirs.id)


def _inside(one: Ours, span: tuple[date, date], countries: frozenset[str]) -> bool:
    """Whether an event begins in the file's days, and lies in its countries; what is not known excludes nothing."""
    window = one.window
    begun = window[0] if window and one.dated else None
    in_days = window is None or (window[0] <= span[1] and (begun or window[1]) >= span[0])
    return in_days and (one.country is None or not countries or one.country in countries)


def _need_not(one: Ours, form: str) -> str | None:
    """Why a file of that form need not have an event; null where it should."""
    types = coded(form)
    if one.grade == "discounted":
        return "rejected by a reviewer"
    if not one.happened:
        return "not said to have happened"
    if types is not None and not one.types & types:
        return "of a kind that is not coded there"
    if form != "acled" and not one.killed[0]:
        return "without a death told, which UCDP asks for"
    return None if one.dated else "day not known"
