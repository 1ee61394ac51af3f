"""Any dossier at all, for Hypothesis: words from anywhere in Unicode, every field full or empty."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any, get_args

from hypothesis import strategies as st

from dateline.model import (
    CLAIM_TYPES,
    GRADES,
    ActorKind,
    ActorMention,
    Claim,
    ClaimTime,
    Conflict,
    Decision,
    Dossier,
    Event,
    Extent,
    Found,
    Gazetteer,
    Granularity,
    Harm,
    HarmClass,
    HarmKind,
    Interval,
    Judgement,
    Layer,
    PlaceMention,
    Precision,
    ReportHead,
    SourceKind,
    SourceLink,
    Stated,
    Status,
    Telling,
    Toponym,
)
from dateline.reading.incidents import row_of, type_of_row

ODD = ["=1+1", "\u202ekcab", "a\tb\r\nc", "\x00", "\u2028", "; =x", "\U0001f600", "\ufeff", "'", '"', "|",
       "\u0645\u0627"]
words = st.one_of(st.sampled_from(ODD), st.text(st.characters(exclude_categories=["Cs"]), max_size=12))
days = st.dates(date(1, 1, 1), date(9999, 12, 31))
maybe_day = st.none() | days
counts = st.integers(0, 2**62)
maybe_count = st.none() | counts


def one(of: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(get_args(of))


def some(of: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[Any]:
    return st.lists(of, max_size=most).map(tuple)


def near(most: float) -> st.SearchStrategy[Any]:
    return st.none() | st.floats(-most, most)


@st.composite
def found(draw: st.DrawFn) -> tuple[str, int, int]:
    text, start = draw(words), draw(st.integers(0, 10**6))
    return text, start, start + len(text)


spots = st.tuples(near(90), near(180), st.none() | st.floats(0, 20_000), one(Precision))
actors = st.builds(
    lambda at, *more: ActorMention(*at, *more), found(), st.none() | words, st.none() | words, one(ActorKind), words,
    st.none() | words, some(words), st.booleans(), st.booleans(), words)
toponyms = st.builds(
    lambda at, id_, name, spot, *more: Toponym(*at, id_, name, *spot, *more), found(), st.none() | words,
    st.none() | words, spots, st.none() | words, st.none() | words, one(Layer), some(words),
    st.none() | words, some(words))
places = st.builds(
    lambda at, kind, start, names, spot, *more: PlaceMention(*at, kind, start, names, *spot, *more), found(),
    st.sampled_from(["name", "site"]), counts, some(toponyms), spots, st.booleans(), st.booleans(), st.none() | words,
    counts, words)
harms = st.builds(Harm, found().map(lambda at: Found(*at)), one(HarmKind), maybe_count, maybe_count,
                  st.none() | found().map(lambda at: Found(*at)), one(HarmClass), st.none() | words, words)
links = st.builds(lambda at, *more: SourceLink(*at, *more), found(), st.none() | words, st.none() | words,
                  one(SourceKind), st.none() | words, st.booleans(), words)
times = st.builds(ClaimTime, st.none() | found().map(lambda at: Found(*at)), maybe_day, maybe_day, maybe_day, maybe_day,
                  st.none() | one(Granularity), words)
heads = st.builds(ReportHead, st.none(), words, st.none() | words, words, st.none() | words, st.none() | words,
                  st.none() | words, st.none() | words, st.none() | words, st.builds(Interval, maybe_day, maybe_day),
                  st.none() | words, st.none() | words, st.none() | some(st.builds(Gazetteer, words, words, words)))
stated = st.builds(Stated, words, some(words), some(words))
conflicts = st.builds(Conflict, words, some(stated), st.booleans())
judgements = st.builds(Judgement, counts, words, words, one(Decision), words, st.none() | words, st.none() | words,
                       st.none() | words, words, st.booleans(), st.none() | found().map(lambda at: Found(*at)))


def claims(id_: str) -> st.SearchStrategy[Claim]:
    """A claim of that id."""
    at = found().map(lambda span: Found(*span))
    return st.builds(
        Claim, st.just(id_), st.sampled_from(CLAIM_TYPES), at, at, some(actors), some(actors), some(places), times,
        some(harms), some(links), one(Status), st.none() | one(Extent), st.none() | at, counts, words, some(words),
        st.dictionaries(words, words, max_size=2))


@st.composite
def dossiers(draw: st.DrawFn, id_: str = "e") -> Dossier:
    """An event whose claims have ids that begin with ``id_``, each of a report of its own or of one."""
    told = [draw(claims(f"{id_}{n}")) for n in range(draw(st.integers(1, 2)))]
    n = draw(st.integers(1, len(told)))
    read = tuple(_named(draw(heads), f"r{i}") for i in range(n))
    tellings = tuple(Telling(c, f"r{i % n}", draw(words), draw(st.none() | words)) for i, c in enumerate(told))
    event = Event(told[0].id, type_of_row(told), tuple(c.id for c in told), tuple(r.id for r in read),
                  draw(some(words)), draw(some(conflicts)), draw(st.sampled_from(GRADES)), draw(some(words)),
                  row_of(told))
    return Dossier(event, tellings, read, draw(some(judgements)))


def _named(head: ReportHead, id_: str) -> ReportHead:
    return replace(head, id=id_)


@st.composite
def cases(draw: st.DrawFn) -> tuple[Dossier, ...]:
    """Dossiers in the order in which a case gives them."""
    made = [draw(dossiers(f"{n}-")) for n in range(draw(st.integers(0, 3)))]
    return tuple(sorted(made, key=lambda d: (d.event.row["from"] is None, d.event.row["from"] or "")))
