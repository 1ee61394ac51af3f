"""Values of a reading in words: days, places, harm, sources. Unknown things look like what they are."""

from __future__ import annotations

from dateline.export.visible import visible
from dateline.export.words import count as count
from dateline.export.words import days as days
from dateline.export.words import figure as figure
from dateline.export.words import geometry as geometry
from dateline.export.words import unknown_day as unknown_day
from dateline.model import Claim, ClaimTime, Harm, Page, PageDate, PlaceMention

_HOW = {
    "given": "given by hand",
    "two_calendars": "two calendars on the page agree",
    "weekday": "a date line whose weekday agrees",
    "labelled": "labelled on the page",
    "dateline": "the agency's dateline",
    "date_line": "a bare date line",
    "updated": "labelled as the last change",
    "row": "from its row",
    "metadata": "from the page's metadata",
    "url": "from its address",
    "post": "a post in the story, of a day that it tells of",
    "picture": "the newest picture, of a day that the story tells of",
    "bounds": "only bounded by the text",
}


def when(time: ClaimTime) -> str:
    """The words of a claim that say when, and its days; where there are no words, its bounds stand at its incident."""
    if time.words is None:
        return days(time.first, time.last) or "day unknown"
    return f"“{visible(time.words.text)}” {days(time.first, time.last) or unknown_day(time.earliest, time.latest)}"


def published(page_date: PageDate) -> str:
    """The page's date and how it is known."""
    meant = days(page_date.first, page_date.last)
    if meant is None:
        return "date unknown"
    return f"{meant} ({_HOW.get(page_date.how or '', page_date.how)})" if page_date.how else meant


def where(place: PlaceMention) -> str:
    """Where a phrase points, or that it was named and not resolved."""
    if place.latitude is None or place.longitude is None or place.precision == "unresolved":
        return "place named, not resolved"
    return ", ".join([*_area(place), geometry(place.latitude, place.longitude, place.radius_km, place.precision)])


def _area(place: PlaceMention) -> list[str]:
    known = next((t for t in place.toponyms if t.id), None)
    if known is None:
        return []
    name = known.name if known.name and known.name not in place.text else None
    region = known.admin1 if known.admin1 and known.admin1 not in (known.name, place.text) else None
    return [visible(part) for part in (name, region, known.country) if part]


def harm(one: Harm) -> str:
    """``killed 55, militants``"""
    who = f", {visible(one.who.text)}" if one.who else ""
    return f"{one.kind.replace('_', ' ')} {figure(one.low, one.high)}{who}"


def source(claim: Claim) -> str:
    """Who says so: every link in the order of the text, "and" between those who speak side by side; or the outlet."""
    if not claim.source:
        return "in the outlet's own voice"
    first, *others = claim.source
    return "says " + visible(first.text) + "".join(
        (" and " if link.joint else "; ") + visible(link.text) for link in others)


def outlet(page: Page) -> str:
    """Outlet, agency and author, as far as the page names them."""
    parts = [visible(page.outlet) if page.outlet else "outlet not named"]
    parts += [f"text from {visible(page.agency)}"] if page.agency else []
    parts += [f"by {visible(page.author)}"] if page.author else []
    return " · ".join(parts)
