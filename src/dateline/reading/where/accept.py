"""Whether the best place of a name is taken for a fact, and why or why not: what is uncertain stays unresolved."""

from __future__ import annotations

from typing import NamedTuple

from dateline.reading.where.context import Context
from dateline.reading.where.folding import fold
from dateline.reading.where.gazetteer import Entry, Hit, by_id
from dateline.reading.where.named import look_up
from dateline.reading.where.prior import has_rival_at_war, is_listed_as, sung, town_at_war
from dateline.reading.where.score import is_local, lies_in
from dateline.reading.where.sighting import Sighting, is_doubtful
from dateline.reading.where.standing import Standing
from dateline.reading.where.wording import is_acronym

_MARGIN = 0.6               # of the score, by which the best place must lead on a page about no war
_EVEN = 0.02                # of the score: places that no word of the page and no size tells apart
_TIMES_AS_LARGE = 5         # or it is as much larger than its rivals
_WELL_KNOWN = 300_000       # inhabitants from which a town is taken for itself without any sign of its country
_NEARBY = 1.5               # names of a page in one province from which another name of it is a place there
_PLAIN = 50_000             # below this a bare name must stand once where only a place can stand


class Verdict(NamedTuple):
    """Whether the best candidate is taken, and the reason in words."""

    accepted: bool
    reason: str


def judge(hit: Hit, margin: float, sighting: Sighting, context: Context) -> Verdict:
    """The verdict on the best candidate of a name, which leads the next one elsewhere by ``margin`` of the score."""
    e = hit.entry
    if e.kind == "country":
        return Verdict(True, "a country")
    if not is_local(e) and e.kind not in ("admin1", "district"):
        return Verdict(True, f"the {e.kind.replace('_', ' ')} of that name")
    verdicts = {r: lies_in(e, r) for r in sorted(sighting.regions)}
    if sighting.is_too_large(e) and True not in verdicts.values():
        return Verdict(False, f"called a village, and the {e.kind} known is larger")
    if is_local(e) and False in verdicts.values() and True not in verdicts.values():
        return Verdict(False, f"said to lie in {', '.join(verdicts)}, where no place of that name is known")
    if is_doubtful(sighting.text):
        placed = context.is_home(e.country) and sighting.standing == Standing.PLACED
        return Verdict(placed, "stands where only a place can" if placed else "a common word or a person's name too")
    parent = next((r for r, inside in verdicts.items() if inside), None)
    if e.kind == "admin1":
        return _judge_region(e, sighting, context)
    borne = fold(sighting.text) in context.people
    bare = sighting.standing < Standing.PLACED or borne
    if e.kind == "district" and bare and " " not in sighting.text and not parent:      # "Laurel County" is no person
        return Verdict(False, "a district bears the name, but nothing says that a place is meant")
    if is_local(e) and borne and not parent and not context.at_war() and e.population < _WELL_KNOWN:
        return Verdict(False, "a person on the page bears the name")
    if sighting.standing > Standing.BARE and not context.at_war():
        return _judge_in_peace(e, margin, sighting, context, parent)
    if not context.is_home(e.country):
        return _judge_abroad(e, sighting, context)
    if is_local(e) and margin < _EVEN:
        return Verdict(False, "another place of that name fits as well")
    return _judge_at_home(e, sighting, context, parent)


def _judge_region(e: Entry, sighting: Sighting, context: Context) -> Verdict:
    if context.is_home(e.country):
        return Verdict(True, f"a first-level region of {_land(e)}, a country of the page")
    told = sighting.want == "admin1" or (sighting.standing > Standing.BARE and not context.country_votes)
    return Verdict(told, "named as a region" if told else f"a region of {_land(e)}, which the page does not speak of")


def _judge_in_peace(e: Entry, margin: float, sighting: Sighting, context: Context, parent: str | None) -> Verdict:
    """On a page about no land at war: the best place is taken where it fits by far best, or is by far the largest."""
    if parent:
        return Verdict(True, f"{parent} is named beside it")
    entries = sung([h.entry for h in look_up(sighting.text)], sighting.text)
    if is_acronym(sighting.text) and sighting.standing < Standing.PLACED:
        return Verdict(False, "capitals that may be anything's")
    if has_rival_at_war(e, entries) and not context.is_home(e.country):
        return Verdict(False, f"{len(entries)} places of that name, more than one in a land at war")
    if len(entries) == 1:
        return Verdict(True, "the only place of that name")
    if margin >= _MARGIN:
        return Verdict(True, f"fits far better than {len(entries) - 1} other places of that name")
    largest = max(o.population for o in entries if o.id != e.id) * _TIMES_AS_LARGE
    if e.population >= max(_PLAIN, largest):
        return Verdict(True, f"by far the largest of {len(entries)} places of that name")
    return Verdict(False, f"{len(entries)} places of that name, none of which fits far better")


def _judge_at_home(e: Entry, sighting: Sighting, context: Context, parent: str | None) -> Verdict:
    if parent:
        return Verdict(True, f"{parent} is named beside it")
    entries = sung([h.entry for h in look_up(sighting.text)], sighting.text)
    town = town_at_war(entries)
    told = sighting.standing > Standing.BARE
    own = e.id.startswith("project:") and " " in sighting.text
    near = not context.at_war() and fold(sighting.text) not in context.people and (
        context.nearby(e.admin1, sighting.text) >= _NEARBY)
    plain = told or own or e.population >= _PLAIN or near
    if not plain and not (town is not None and town.country == e.country and fold(sighting.text) not in context.people):
        return Verdict(False, "a small place of that name is known, but nothing says that a place is meant")
    return Verdict(True, f"{_count(e, entries)} of that name in {_land(e)}, a country of the page")


def _judge_abroad(e: Entry, sighting: Sighting, context: Context) -> Verdict:
    if is_famous(e, sighting.text):
        return Verdict(True, f"a city of {e.population:,}, known without its country")
    entries = sung([h.entry for h in look_up(sighting.text)], sighting.text)
    told = sighting.standing > Standing.BARE
    own = is_listed_as(e, sighting.text) or not context.at_war()
    if told and own and e.population >= _PLAIN and not has_rival_at_war(e, entries):
        return Verdict(True, f"the largest place of that name, {e.population:,} inhabitants")
    many = f"{len(entries)} places of that name, none" if len(entries) > 1 else "the one place of that name is not"
    return Verdict(False, f"{many} in a country of the page")


def is_famous(e: Entry, name: str) -> bool:
    """Whether a town is taken for itself anywhere: a city, under the name that it is listed by."""
    return e.population >= _WELL_KNOWN and is_listed_as(e, name)


def _count(e: Entry, entries: list[Entry]) -> str:
    here = sum(o.country == e.country and is_local(o) for o in entries)
    return "the only place" if here == 1 else f"the best fitting of {here} places"


def _land(e: Entry) -> str:
    country = by_id(f"country:{e.country}")
    return country.name if country else e.country or "no country"
