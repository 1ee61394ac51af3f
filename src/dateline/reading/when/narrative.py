"""The time expressions of a report one after the other, each laid on the calendar from where the story stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from dateline.model import ClaimTime, Found, Interval, PageDate, TimeMention, TimeReading
from dateline.reading.grammar import Parsed
from dateline.reading.when.clause import Looks, looks
from dateline.reading.when.reasons import Story, reasons
from dateline.reading.when.resolve import others, resolve, stretch
from dateline.reading.when.timex import timex

Span = tuple[int, int]


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
    last: ToldEvent | None = None
    for mention in times:
        parsed = sentences[bisect_right(starts, mention.start) - 1]
        clause = looks(text, parsed, mention.start, mention.end)
        use = telling.uses.get((mention.start, mention.end))
        told = use.told if use else _nearest(telling.events, last, mention)
        reading = _read(mention, published, clause, use, told)
        yield reading
        yield from _ends(mention, published, clause, told)
        last = _noted(reading) or last


def _nearest(events: Sequence[ToldEvent], last: ToldEvent | None, mention: TimeMention) -> ToldEvent | None:
    """The event told before, else what the expression before dates."""
    before = [e for e in events if e.words.start < mention.start]
    return max((e for e in (*before[-1:], last) if e), key=lambda e: e.words.start, default=None)


def _noted(reading: TimeReading) -> ToldEvent | None:
    """An expression as what later ones may hang on: a stretch of days of its own, in the past."""
    mention, days = reading.mention, Interval(reading.first, reading.last)
    own = mention.anchor != "event" and mention.role == "at" and mention.value.kind not in ("span", "nth_day")
    known = days.first is not None and days.last is not None and reading.direction != "future"
    return ToldEvent(mention, days) if own and known else None


def _read(
    mention: TimeMention, published: PageDate, clause: Looks | None, use: Use | None, told: ToldEvent | None,
) -> TimeReading:
    way = ("future" if use.future else "past") if use else clause.way if clause else None
    future, before = way == "future", told.days if told else None
    time = use.time if use else resolve(mention, published, future=future, told=before)
    if use and mention.role == "at" and time.first is not None and time.last is None:
        mention = replace(mention, role="since")  # "which began on 30 September": the claim holds from then on
    alternatives = others(mention, published, future=future)
    hangs = told.words if told and mention.anchor in ("event", "narrative") else None
    story = Story(published, clause, use.words if use else None, hangs, before, alternatives)
    value = timex(mention.value, stretch(mention, published, future=future, told=before))
    return TimeReading(mention, time.first, time.last, time.earliest, time.latest, way, alternatives, value,
                       reasons(mention, time, story))


def _ends(
    mention: TimeMention, published: PageDate, clause: Looks | None, told: ToldEvent | None,
) -> Iterator[TimeReading]:
    """The two ends of "from 3 to 5 June", as expressions of their own."""
    for end in mention.ends:
        yield _read(end, published, clause, None, told)
