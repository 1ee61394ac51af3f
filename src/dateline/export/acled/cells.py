"""The cells of a row by column."""

from __future__ import annotations

import calendar
import hashlib
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any

from dateline.data.actor import fold
from dateline.data.load import outlets
from dateline.export.acled.codes import Country, countries
from dateline.export.acled.deaths import together
from dateline.export.acled.notes import notes_of
from dateline.export.acled.parties import CIVILIANS
from dateline.export.acled.row import Row
from dateline.model import GRADES, ReportHead

# From near to far; of several the nearest and the farthest are named: "National-International".
SCALES = ("Other", "National", "Regional", "International")
_DEMONSTRATIONS = ("Protests", "Riots")


def cells(row: Row) -> tuple[Any, ...]:
    """The cells in the order of ``COLUMNS``."""
    sub, place, day, first, second = row.sub, row.place, row.day, row.first, row.second
    assert sub is not None and first is not None
    heads = {r.id: r for d in row.dossiers for r in d.reports}
    deaths = row.deaths[0] if len(row.deaths) == 1 else together(row.deaths)
    first_code, second_code = first.inter, second.inter if second else 0
    targeted = second_code == CIVILIANS and sub.event != "Strategic developments"
    return (
        _event_id(row), day.on.isoformat(), day.on.year, day.precision, sub.disorder, sub.event, sub.name, first.name,
        row.beside[0], first_code, second.name if second else "", row.beside[1], second_code,
        _interaction(first_code, second_code), "Civilian targeting" if targeted else "", place.country.iso,
        place.country.region, place.country.name, place.admin1, "", "", place.location, f"{place.latitude:.4f}",
        f"{place.longitude:.4f}", place.precision, tuple(sorted({r.teller for r in heads.values()})),
        _scale(heads.values(), place.country), notes_of(row), deaths.figure,
        "crowd size=no report" if sub.event in _DEMONSTRATIONS else "", _timestamp(heads.values()),
        tuple(d.event.id for d in row.dossiers), min((d.event.grade for d in row.dossiers), key=GRADES.index),
        len(heads), len({o for d in row.dossiers for o in d.event.origins}),
    )


def _event_id(row: Row) -> str:
    """The country's three letters and a number made of the id of the (first) event: the same whenever it is made."""
    id_ = row.dossiers[0].event.id
    return f"{row.place.country.iso3}{int(hashlib.sha256(id_.encode()).hexdigest()[:15], 16)}"


def _interaction(first: int, second: int) -> str:
    """Two digits, the lower first; one-sided "10".

    >>> _interaction(7, 1), _interaction(8, 0)
    ('17', '80')
    """
    low, high = sorted((first, second))
    return f"{low}{high}" if low else f"{high}0"


def _timestamp(heads: Iterable[ReportHead]) -> int | str:
    """Midnight UTC of the last day on which a report of it was published, in Unix time; empty where none is known."""
    published = max((r.published.last for r in heads if r.published.last), default=None)
    return calendar.timegm(published.timetuple()) if published else ""


def _scale(heads: Iterable[ReportHead], country: Country) -> str:
    scales = {_scale_of(r.outlet, country) for r in heads}
    ordered = [s for s in SCALES if s in scales]
    return "-".join(dict.fromkeys((ordered[0], ordered[-1]))) if ordered else SCALES[0]


@lru_cache(maxsize=1 << 12)
def _scale_of(outlet: str | None, country: Country) -> str:
    """National where the outlet's seat is in the country of the event, regional where it is in its region,
    international elsewhere; other where the outlet is not in our table."""
    seat = countries().get(_seats().get(fold(outlet or ""), ""))
    if seat is None:
        return "Other"
    if seat.iso2 == country.iso2:
        return "National"
    return "Regional" if seat.region == country.region else "International"


@cache
def _seats() -> dict[str, str]:
    return {fold(name): o.country for o in outlets() for name in o.names}
