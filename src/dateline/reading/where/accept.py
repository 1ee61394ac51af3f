"""Whether the best place of a name is taken for a fact, and why or why not: what is uncertain stays unresolved."""

from __future__ import annotations

from typing import NamedTuple

from dateline.reading.where.context import TOWNS, Context
from dateline.reading.where.entry import OVERLAY
from dateline.reading.where.folding import fold
from dateline.reading.where.gazetteer import Entry, Hit, by_id
from dateline.reading.where.lexicon import lexicon
from dateline.reading.where.named import look_up
from dateline.reading.where.prior import has_rival_at_war, is_listed_as, sung, town_at_war
from dateline.reading.where.score import is_local, lies_in
from dateline.reading.where.sighting import Sighting, is_doubtful
from dateline.reading.where.standing import Standing
from dateline.reading.where.wording import is_acronym

# Of the names that LGL and TR-News mark, on the halves looked at: of the best places that lead by less than 2.0 half to
# two thirds lie within 25 km of the truth, of those that lead by 3.0 or more nine in ten (bench/geoparsing.py).
_LEAD = 2.0                 # of the score, by which the best place must lead where there is no war
_LEAD_AT_WAR = 0.6          # by which a place in a land at war must lead on a page that tells of none
_LEAD_OF_LAND = 4.0         # by which a country must lead another place of its name: Georgia, Lebanon in Pennsylvania
_EVEN = 0.02                # of the score: places that no word of the page and no size tells apart
_TIMES_AS_LARGE = 5         # or it is as much larger than its rivals
_WELL_KNOWN = 300_000       # inhabitants from which a town is taken for itself without any sign of its country
_NEARBY = 1.5               # names of a page in one province from which another name of it is a place there
_SOME = 0.5                 # of such names, from which the only place of a name is meant
_PLAIN = 50_000             # below this a bare name must stand once where only a place can stand


class Verdict(NamedTuple):
    """Whether the best candidate is taken, and the reason in words."""

    accepted: bool
    reason: str


def judge(hit: Hit, margin: float, sighting: Sighting, context: Context) -> Verdict:
    """The verdict on the best candidate of a name, which leads the next one elsewhere by ``margin`` of the score."""
    e = hit.entry
    if e.kind == "country":
        return _judge_land(margin)
    if not is_local(e) and e.kind not in ("admin1", "district"):
        return Verdict(True, f"the {e.kind.replace('_', ' ')} of that name")
    verdicts = {r: lies_in(e, r) for r in sorted(sighting.regions)}
    parent = next((r for r, inside in verdicts.items() if inside), None)
    if not parent and (against := _told_against(e, sighting, context, verdicts)):
        return Verdict(False, against)
    if is_doubtful(sighting.text):
        return _judge_doubtful(e, margin, sighting, context, parent)
    if e.kind == "admin1":
        return _judge_region(e, sighting, context)
    borne = fold(sighting.text) in context.people
    bare = sighting.standing < Standing.PLACED or borne
    if e.kind == "district" and bare and " " not in sighting.text and not parent:      # "Laurel County" is no person
        return Verdict(False, "a district bears the name, but nothing says that a place is meant")
    if is_local(e) and borne and not parent and not context.at_war() and e.population < _WELL_KNOWN:
        return Verdict(False, "a person on the page bears the name")
    in_peace = sighting.standing > Standing.BARE and not context.at_war()
    others = e.kind == "district" and context.is_about_others(e.country, sighting.text)
    if not in_peace and (not context.is_home(e.country) or others):
        return _judge_abroad(e, sighting, context)
    if in_peace or e.country not in lexicon().war_countries:
        verdict = _judge_in_peace(e, margin, sighting, context, parent)
        if in_peace or not (verdict.accepted or is_famous(e, sighting.text)):
            return verdict
    elif is_local(e) and margin < _EVEN:
        return Verdict(False, "another place of that name fits as well")
    return _judge_at_home(e, sighting, context, parent)


def _is_unheard_of(e: Entry, name: str, context: Context) -> bool:
    """Whether a town of the project's own list, which counts no inhabitants, is of a land that the page does not speak
    of, while it is told in another ("in India") or the list itself knows several of that name ("Houla, Lebanon")."""
    own = e.id.startswith(OVERLAY) and e.kind in (*TOWNS, "quarter") and not e.population
    several = ", " in e.name
    return own and not context.is_home(e.country, name) and (several or context.is_told_in_a_land)


def _judge_land(margin: float) -> Verdict:
    sure = margin >= _LEAD_OF_LAND
    return Verdict(sure, "a country" if sure else "a country, and another place of that name fits nearly as well")


def _told_against(e: Entry, sighting: Sighting, context: Context, verdicts: dict[str, bool | None]) -> str | None:
    """What the page says that the place is not, where no province named beside it holds it."""
    if sighting.is_too_large(e):
        return f"called a village, and the {e.kind} known is larger"
    if is_local(e) and False in verdicts.values():
        return f"said to lie in {', '.join(verdicts)}, where no place of that name is known"
    if _is_unheard_of(e, sighting.text, context):
        return f"a small place of {_land(e)}, which the page does not speak of"
    return None


def _judge_doubtful(e: Entry, margin: float, sighting: Sighting, context: Context, parent: str | None) -> Verdict:
    """A name that is a common word or a person's too: it must stand where only a place can. Nobody is called by a
    common word, so "captured" says as much of it."""
    least = Standing.PLACED if fold(sighting.text) in lexicon().persons else Standing.ACTED_ON
    if not context.is_home(e.country, sighting.text) or sighting.standing < least:
        return Verdict(False, "a common word or a person's name too")
    if e.kind != "admin1" and e.country not in lexicon().war_countries:
        return _judge_in_peace(e, margin, sighting, context, parent)
    return Verdict(True, "stands where only a place can")


def _judge_region(e: Entry, sighting: Sighting, context: Context) -> Verdict:
    if context.is_home(e.country):
        return Verdict(True, f"a first-level region of {_land(e)}, a country of the page")
    told = sighting.want == "admin1" or (sighting.standing > Standing.BARE and not context.country_votes)
    return Verdict(told, "named as a region" if told else f"a region of {_land(e)}, which the page does not speak of")


def _judge_in_peace(e: Entry, margin: float, sighting: Sighting, context: Context, parent: str | None) -> Verdict:
    """Where there is no war: the best place is taken where it fits by far best, or no other is and the page is near."""
    name = sighting.text
    entries = sung([h.entry for h in look_up(name)], name)
    rivals = (o for o in entries if o.id != e.id and o.kind == e.kind)
    if parent and margin < _LEAD_AT_WAR and any(lies_in(o, parent) for o in rivals):
        return Verdict(False, f"{parent} is named beside it, and more than one place of that name lies there")
    if parent:
        return Verdict(True, f"{parent} is named beside it")
    if is_acronym(name) and sighting.standing < Standing.PLACED:
        return Verdict(False, "capitals that may be anything's")
    if has_rival_at_war(e, entries) and not context.is_home(e.country):
        return Verdict(False, f"{len(entries)} places of that name, more than one in a land at war")
    if e.country in lexicon().war_countries:
        return _judge_by_lead(entries, margin, _LEAD_AT_WAR)
    near = context.nearby(e.admin1, name)
    if not (is_listed_as(e, name) or e.id.startswith(OVERLAY) or near >= _NEARBY):
        return Verdict(False, f"{e.name} is called so too, and the page does not speak of its province")
    if len(entries) == 1 and not (context.is_home(e.country, name) or near >= _SOME or e.population >= _PLAIN):
        return Verdict(False, f"the only place of that name known lies in {_land(e)}, which the page does not speak of")
    by_lead = _judge_by_lead(entries, margin, _LEAD)
    no_other = context.at_war() or not context.speaks_of_another(e.country, name)
    if not by_lead.accepted and no_other and e.population >= _PLAIN and _is_by_far_largest(e, entries):
        return Verdict(True, f"by far the largest of {len(entries)} places of that name")
    return by_lead


def _is_by_far_largest(e: Entry, entries: list[Entry]) -> bool:
    return e.population >= _TIMES_AS_LARGE * max((o.population for o in entries if o.id != e.id), default=0)


def _judge_by_lead(entries: list[Entry], margin: float, least: float) -> Verdict:
    if len(entries) == 1:
        return Verdict(True, "the only place of that name")
    if margin >= least:
        return Verdict(True, f"fits far better than {len(entries) - 1} other places of that name")
    return Verdict(False, f"{len(entries)} places of that name, none of which fits far better")


def _judge_at_home(e: Entry, sighting: Sighting, context: Context, parent: str | None) -> Verdict:
    if parent:
        return Verdict(True, f"{parent} is named beside it")
    entries = sung([h.entry for h in look_up(sighting.text)], sighting.text)
    town = town_at_war(entries)
    told = sighting.standing > Standing.BARE
    own = e.id.startswith(OVERLAY) and " " in sighting.text
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
    return "the only place" if here <= 1 else f"the best fitting of {here} places"


def _land(e: Entry) -> str:
    country = by_id(f"country:{e.country}")
    return country.name if country else e.country or "no country"
