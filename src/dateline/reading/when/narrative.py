"""The time expressions of a report one after the other, each laid on the calendar from where the story stands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from dateline.model import ClaimTime, Found, Interval, PageDate, TimeDirection, TimeMention, TimeReading, TimeValue
from dateline.reading.grammar import Parsed
from dateline.reading.when.clause import Looks, looks
from dateline.reading.when.days import unit_days
from dateline.reading.when.lay import lay
from dateline.reading.when.reasons import Story, reasons
from dateline.reading.when.resolve import others, resolve, stretch
from dateline.reading.when.timex import timex

Span = tuple[int, int]
_NO_STORY = frozenset({"span", "nth_day", "ago", "same"})  # kinds on which nothing else hangs
_FAR, _NEAR = 240, 92  # days


@dataclass(frozen=True, slots=True)
class ToldEvent:
    """An event told in ``words``, and its days: what "a week after" hangs on."""

    words: Found
    days: Interval


@dataclass(frozen=True, slots=True)
class Use:
    """How a claim takes an expression: its days, whether it is still to come, what had been told before it."""

    time: ClaimTime
    words: Found
    future: bool
    told: ToldEvent | None


@dataclass(slots=True)
class Telling:
    """What the claims of a report give: by span the expressions that they use, and the events of known days in the
    order of the text."""

    uses: dict[Span, Use] = field(default_factory=dict)
    events: list[ToldEvent] = field(default_factory=list)


def tell_times(
    text: str, sentences: Sequence[Parsed], times: Sequence[TimeMention], published: PageDate, telling: Telling,
) -> Iterator[TimeReading]:
    """Each expression with its days, in the order of the text, the two ends of a stretch of time after the whole."""
    starts = [p.sentence.start for p in sentences]
    so_far = _SoFar()
    for found in times:
        parsed = sentences[bisect_right(starts, found.start) - 1]
        clause = looks(text, parsed, found.start, found.end)
        use = telling.uses.get((found.start, found.end))
        mention, told = (found, use.told) if use else _hung(found, published, telling.events, so_far)
        reading = _read(mention, published, clause, use, told)
        yield _at_clock(reading, parsed, published, so_far.last)
        for n, end in enumerate(mention.ends):
            yield _end_of(reading, n, _read(end, published, clause, None, told, reading.direction))
        so_far.note(reading, _begun(mention, reading, published))


@dataclass(slots=True)
class _SoFar:
    """What the expressions before give: the last stretch of days, the last single day, the last quarter of a year."""

    last: ToldEvent | None = None
    day: ToldEvent | None = None
    quarter: ToldEvent | None = None

    def note(self, reading: TimeReading, begun: ToldEvent | None) -> None:
        told = _noted(reading) or begun
        self.last = told or self.last
        if told and told.days.first == told.days.last:
            self.day = told
        if told and reading.mention.granularity == "quarter":
            self.quarter = told


def _hung(
    mention: TimeMention, published: PageDate, events: Sequence[ToldEvent], so_far: _SoFar,
) -> tuple[TimeMention, ToldEvent | None]:
    """The expression and what it hangs on: "the quarter" and "a year earlier" on the quarter told last, if one is."""
    value = mention.value
    year_back = value.kind in ("ago", "offset") and value.unit == "year" and value.count == 1 and value.direction < 0
    if value.kind != "same" and not (year_back and so_far.quarter):
        at = bisect_left(events, mention.start, key=lambda e: e.words.start)
        before = events[max(0, at - 1):at]
        own = so_far.day if value.kind in ("offset", "apart") and value.unit in ("day", "week") else so_far.last
        told = max((e for e in (*before, own) if e), key=lambda e: e.words.start, default=None)
        return mention, told
    told = so_far.quarter or _current(value.unit or "year", published)
    if told is None or told.days.first is None:
        return mention, None
    step = value.year - told.days.first.year if value.year is not None else value.direction
    size = mention.granularity if told is not so_far.quarter else "quarter"
    same = TimeValue("same", unit=value.unit, direction=step)
    return replace(mention, value=same, anchor="narrative", granularity=size), told


def _current(unit: str, published: PageDate) -> ToldEvent | None:
    """Where none is told: the quarter that ended last before the page, or the year of the page."""
    day = published.first
    if day is None or day != published.last:
        return None
    first, last = unit_days(day, unit, -1 if unit == "quarter" else 0)
    return ToldEvent(Found("", 0, 0), Interval(first, last))


def _at_clock(
    reading: TimeReading, parsed: Parsed, published: PageDate, last: ToldEvent | None,
) -> TimeReading:
    """A bare time of day is in TIMEX3 that of the day told in its sentence, else of the page's."""
    value, part = reading.mention.value, reading.mention.value.part
    if value.kind != "vague" or part is None or not part[0].isdigit():
        return reading
    here = last.days.first if last and last.words.start >= parsed.sentence.start else None
    day = here or (published.first if published.first == published.last else None)
    return replace(reading, timex=f"{day}T{part}") if day else reading


def _end_of(whole: TimeReading, n: int, end: TimeReading) -> TimeReading:
    """An end of a stretch of days, laid with the whole: the Friday of "Friday into Saturday" is the one before it."""
    day = whole.last if n else whole.first
    if day is None or end.mention.granularity not in ("day", "part") or end.first == day:
        return end
    return replace(end, first=day, last=day, earliest=day, latest=day, timex=timex(end.mention.value, (day, day)))


def _begun(mention: TimeMention, reading: TimeReading, published: PageDate) -> ToldEvent | None:
    """The month in which a war broke out: a claim holds from then on, but "that month" is all of it."""
    if mention.role != "at" or reading.mention.role != "since" or mention.anchor == "event":
        return None
    days = stretch(mention, published, future=False, told=None)
    return ToldEvent(mention, Interval(*days)) if days else None


def _noted(reading: TimeReading) -> ToldEvent | None:
    """An expression as what later ones may hang on: a stretch of days of its own, in the past."""
    mention, days = reading.mention, Interval(reading.first, reading.last)
    own = mention.anchor != "event" and mention.role == "at" and mention.value.kind not in _NO_STORY
    known = days.first is not None and days.last is not None and reading.direction != "future"
    return ToldEvent(mention, days) if own and known else None


def _read(
    mention: TimeMention, published: PageDate, clause: Looks | None, use: Use | None, told: ToldEvent | None,
    way: TimeDirection | None = None,
) -> TimeReading:
    way = ("future" if use.future else "past") if use else way or _way(mention, clause, published)
    future, before = way == "future", told.days if told else None
    time = use.time if use else resolve(mention, published, future=future, told=before)
    if use and mention.role == "at" and time.first is not None and time.last is None:
        mention = replace(mention, role="since")  # "which began on 30 September": the claim holds from then on
    alternatives = others(mention, published, future=future)
    hangs = told.words if told and mention.anchor in ("event", "narrative") else None
    clause = clause if clause and clause.way == way else None
    story = Story(published, future, clause, use.words if use else None, hangs, before, alternatives)
    value = timex(mention.value, stretch(_exact(mention), published, future=future, told=before))
    return TimeReading(mention, time.first, time.last, time.earliest, time.latest, way, alternatives, value,
                       reasons(mention, time, story))


def _exact(mention: TimeMention) -> TimeMention:
    """The words without "about": the value in TIMEX3 has that beside it."""
    value = mention.value
    return replace(mention, value=replace(value, modifier=None)) if value.modifier == "about" else mention


def _way(mention: TimeMention, clause: Looks | None, published: PageDate) -> TimeDirection | None:
    """Where an expression looks that no claim uses. A bare date or quarter is the nearer one where the other is far,
    since a date of another year is given with its year; a bare "by August" and a bare "this Friday" lie ahead."""
    way = clause.way if clause else None
    if way is None and (mention.role == "until" or mention.value.modifier == "this"):
        way = "future"
    gaps = _gaps(mention.value, published)
    if gaps is None:
        return way
    back, ahead = gaps
    if way == "future":
        return "past" if ahead > _FAR and back <= _NEAR else way
    certain = mention.value.day is None and way == "past"  # "was taken in December" of the year before
    return "future" if back > _FAR and ahead <= _NEAR and not certain else way


def _gaps(value: TimeValue, published: PageDate) -> tuple[int, int] | None:
    """Days from the latest such date to the page and from there to the next; null where the words choose."""
    day = published.first
    quarter = value.modifier == "quarter" and value.unit == "quarter"
    bare = value.kind == "date" and value.year is None and not value.direction and value.end is None
    if not bare or not (quarter or (value.month is not None and value.unit is None)):
        return None
    if day is None or day != published.last:
        return None
    past, coming = lay(value, day, False)[1], lay(value, day, True)[0]
    return ((day - past).days, (coming - day).days) if past and coming else None
