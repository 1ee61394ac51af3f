"""The parameters that say which events: those of ``dateline events``."""

from __future__ import annotations

from typing import Any

from dateline.case.store.filter import Filter, Near
from dateline.case.store.search import terms
from dateline.model import CLAIM_TYPES, GRADES
from dateline.serve.answers import BadField
from dateline.serve.route import Param

PAGE = (
    Param("offset", "integer", "So many are left out before the first.", default=0, least=0, most=10_000_000),
    Param("limit", "integer", "At most so many.", default=50, least=1, most=500),
)
FILTER = (
    Param("since", "day", "Those that can have happened on that day or later."),
    Param("until", "day", "Those that can have happened on that day or before."),
    Param("place", "text", "Part of the place's name."),
    Param("near", "text", "LATITUDE,LONGITUDE,KM: in that circle."),
    Param("region", "text", "Part of the first-level region's name, or a country's ISO code."),
    Param("actor", "text", "Words of an agent or target."),
    Param("type", "text", "Of that type.", many=True, choices=CLAIM_TYPES),
    Param("grade", "text", "Of that grade.", many=True, choices=GRADES),
    Param("source", "text", "Words of a source."),
    Param("text", "text", "Words of one sentence, \"a phrase\", or beginnings*."),
)


def filter_of(asked: dict[str, Any]) -> Filter:
    """Takes the values of ``FILTER`` out of what was asked. Raises ``BadField``."""
    given = {p.name: asked.pop(p.name) for p in FILTER}
    text, near = given["text"], given.pop("near")
    if text is not None and not terms(text):
        raise BadField("text", "holds no word to look for")
    circle = _near(near)
    try:
        return Filter(types=given.pop("type"), grades=given.pop("grade"), near=circle, **given)
    except ValueError as error:
        raise BadField("until", str(error)) from None


def _near(words: str | None) -> Near | None:
    if words is None:
        return None
    try:
        latitude, longitude, km = (float(n) for n in words.split(","))
    except ValueError:
        raise BadField("near", f"{words[:60]!r} is not LATITUDE,LONGITUDE,KM, such as 36.2,37.16,25") from None
    if not (abs(latitude) <= 90 and abs(longitude) <= 180 and 0 <= km <= 20_040):
        raise BadField("near", "is no circle on the earth: degrees and km")
    return Near(latitude, longitude, km)
