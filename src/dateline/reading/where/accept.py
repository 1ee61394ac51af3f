"""Whether the best place of a name is taken for a fact, and why or why not: what is uncertain stays unresolved."""

from __future__ import annotations

from typing import NamedTuple

from dateline.reading.where.context import Context
from dateline.reading.where.folding import fold
from dateline.reading.where.gazetteer import Entry, Hit, look_up
from dateline.reading.where.prior import has_rival_at_war, town_at_war
from dateline.reading.where.score import is_local, lies_in
from dateline.reading.where.sighting import Sighting, is_doubtful
from dateline.reading.where.standing import Standing

_WELL_KNOWN = 300_000       # inhabitants from which a town is taken for itself without any sign of its country
_PLAIN = 50_000             # below this a bare name must stand once where only a place can stand


class Verdict(NamedTuple):
    """Whether the best candidate is taken, and the reason in words."""

    accepted: bool
    reason: str


def judge(hit: Hit, sighting: Sighting, context: Context) -> Verdict:
    """The verdict on the best candidate of a name."""
    e = hit.entry
    if e.kind == "country":
        return Verdict(True, "a country")
    if not is_local(e) and e.kind != "admin1":
        return Verdict(True, f"the {e.kind.replace('_', ' ')} of that name")
    verdicts = {r: lies_in(e, r) for r in sorted(sighting.regions)}
    if is_local(e) and False in verdicts.values() and True not in verdicts.values():
        return Verdict(False, f"said to lie in {', '.join(verdicts)}, where no place of that name is known")
    if is_doubtful(sighting.text):
        placed = context.is_home(e.country) and sighting.standing == Standing.PLACED
        return Verdict(placed, "stands where only a place can" if placed else "a common word or a person's name too")
    parent = next((r for r, inside in verdicts.items() if inside), None)
    if e.kind == "admin1":
        return _judge_region(e, sighting, context)
    return _judge_at_home(e, sighting, context, parent) if context.is_home(e.country) else _judge_abroad(
        e, sighting)


def _judge_region(e: Entry, sighting: Sighting, context: Context) -> Verdict:
    if context.is_home(e.country):
        return Verdict(True, f"a first-level region of {e.country}, a country of the page")
    told = sighting.want == "admin1" or (sighting.standing > Standing.BARE and not context.country_votes)
    return Verdict(told, "named as a region" if told else f"a region of {e.country}, which the page does not speak of")


def _judge_at_home(e: Entry, sighting: Sighting, context: Context, parent: str | None) -> Verdict:
    entries = [h.entry for h in look_up(sighting.text)]
    told = sighting.standing > Standing.BARE
    own = e.id.startswith("project:") and " " in sighting.text
    plain = told or own or e.population >= _PLAIN
    if not plain and not (town_at_war(entries) == e and fold(sighting.text) not in context.people):
        return Verdict(False, "a small place of that name is known, but nothing says that a place is meant")
    if parent:
        return Verdict(True, f"{parent} is named beside it")
    return Verdict(True, f"{_count(e, entries)} of that name in {e.country}, a country of the page")


def _judge_abroad(e: Entry, sighting: Sighting) -> Verdict:
    if e.population >= _WELL_KNOWN:
        return Verdict(True, f"a city of {e.population:,}, known without its country")
    entries = [h.entry for h in look_up(sighting.text)]
    told = sighting.standing > Standing.BARE
    if told and e.population >= _PLAIN and not has_rival_at_war(e, entries):
        return Verdict(True, f"the largest place of that name, {e.population:,} inhabitants")
    return Verdict(False, f"{len(entries)} places of that name, none in a country of the page")


def _count(e: Entry, entries: list[Entry]) -> str:
    here = sum(o.country == e.country and is_local(o) for o in entries)
    return "the only place" if here == 1 else f"the best fitting of {here} places"
