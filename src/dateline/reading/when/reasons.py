"""Why an expression has its days, in sentences for a person."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from dateline.model import ClaimTime, Found, Interval, PageDate, TimeMention
from dateline.reading.when.clause import Looks

# How the value of a kind is laid, for the past and for what is still to come; {day} is where it is counted from.
_LAID = {
    "date": ("the latest up to {day}", "the next from {day}"),
    "season": ("the latest up to {day}", "the next from {day}"),
    "persian": ("the latest up to {day}", "the next from {day}"),
    "hijri": ("the latest up to {day}", "the next from {day}"),
    "weekday": ("the latest such day up to {day}", "the next such day from {day}"),
    "deictic": ("counted from {day}", "counted from {day}"),
    "overnight": ("the night before {day}", "the night after {day}"),
    "period": ("counted on the calendar from {day}", "counted on the calendar from {day}"),
    "span": ("reaches up to {day}", "begins on {day}"),
    "ago": ("counted back from {day}", "counted back from {day}"),
    "offset": ("counted from {day}", "counted from {day}"),
    "apart": ("counted from {day}", "counted from {day}"),
    "around": ("counted from {day}", "counted from {day}"),
    "same": ("the same stretch as {day}, moved by whole years", "the same stretch as {day}, moved by whole years"),
    "nth_day": ("counted back from {day}", "counted back from {day}"),
}
_NO_DAY = {
    "duration": "a length of time, no day",
    "vague": "names no day",
    "often": "comes again and again, no one day",
}
_CALENDARS = {"persian": "of the Solar Hijri calendar", "hijri": "of the Hijri calendar, one day more or less"}
_THIRDS = "early, mid and late are the 1st to 10th, 11th to 20th and 21st to the end of a month"


@dataclass(frozen=True, slots=True)
class Story:
    """What stands around an expression: its page's day, its clause, the claim that it dates, the event it hangs on."""

    published: PageDate
    future: bool
    clause: Looks | None
    dates: Found | None
    hangs: Found | None
    told: Interval | None
    others: tuple[Interval, ...]


def reasons(mention: TimeMention, time: ClaimTime, story: Story) -> tuple[str, ...]:
    """The reasons in the order of the reading: how it is laid, from where, which way the clause looks, what is open."""
    return tuple(_reasons(mention, time, story))


def _reasons(mention: TimeMention, time: ClaimTime, story: Story) -> Iterator[str]:
    value = mention.value
    if value.kind in _NO_DAY:
        yield _NO_DAY[value.kind]
    elif mention.anchor == "absolute":
        yield "the words name the year"
    else:
        yield from _laid(mention, story)
    if value.kind in _CALENDARS:
        yield _CALENDARS[value.kind]
    if value.month is not None and value.modifier in ("early", "mid", "late"):
        yield _THIRDS
    if value.modifier == "either" and time.first and time.last:
        yield f"day and month may change places: {time.first} or {time.last}"
    if value.modifier == "about":
        yield "about: taken as it is named" if value.kind == "date" else "about: one unit more or less"
    if mention.role in ("since", "until"):
        yield f"“{mention.text.split()[0]}” leaves the {'end' if mention.role == 'since' else 'beginning'} open"
    for other in story.others:
        yield f"may also mean {_days(other.first, other.last)}"
    if value.kind not in _NO_DAY and time.first is None and time.last is None:
        yield from _open(time)
    if story.dates is not None:
        yield f"dates “{story.dates.text}”"


def _laid(mention: TimeMention, story: Story) -> Iterator[str]:
    """How the value is laid, and from where: the event told before, else the day of the page."""
    way = _LAID[mention.value.kind][story.future or mention.value.direction > 0]
    if story.hangs is not None and story.told is not None:
        told = f"told with “{story.hangs.text}”" if story.hangs.text else "that of the page"
        yield way.format(day=f"{_days(story.told.first, story.told.last)}, {told}")
        return
    page = story.published
    if mention.anchor in ("event", "narrative"):
        yield "no event of a known day is told before"
    if page.first is None and page.last is None:
        yield "the day of the page is not known"
        return
    yield way.format(day=f"{_days(page.first, page.last)}, the day of the page")
    yield from page.reasons[:1]
    if story.clause is not None:
        told = "still to come" if story.future else "past"
        yield f"told as {told}: “{story.clause.words.text}”"


def _open(time: ClaimTime) -> Iterator[str]:
    if time.earliest and time.latest:
        yield f"the day is open, between {time.earliest} and {time.latest}"
    elif time.latest:
        yield f"the day is open, not after {time.latest}"
    elif time.earliest:
        yield f"the day is open, not before {time.earliest}"


def _days(first: date | None, last: date | None) -> str:
    if first and last:
        return str(first) if first == last else f"{first} to {last}"
    return f"{first} on" if first else f"up to {last}"
