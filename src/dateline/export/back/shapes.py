"""A line of ``export jsonl`` as the dossier that it was made of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar, get_args

from dateline.export.back.fields import Fields
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

T = TypeVar("T")

_ACTOR_KINDS, _DECISIONS, _EXTENTS, _GRANULARITIES = map(get_args, (ActorKind, Decision, Extent, Granularity))
_CLASSES, _HARMS, _LAYERS, _PRECISIONS = map(get_args, (HarmClass, HarmKind, Layer, Precision))
_SOURCES, _STATUSES = map(get_args, (SourceKind, Status))
_FAR = 20_040  # km, half the equator


def dossier_of(line: Any) -> Dossier:
    """The dossier of an object of ``export jsonl``. Raises ``NotOurs``, whose message names the field."""
    fields = Fields(line)
    dossier = Dossier(_event(fields), _all(fields, "tellings", _telling), _all(fields, "reports_read", _head),
                      _all(fields, "judgements", _judgement))
    _check(dossier, fields)
    return dossier


def _check(dossier: Dossier, fields: Fields) -> None:
    """That the parts of a line belong together."""
    event, heads = dossier.event, tuple(r.id for r in dossier.reports)
    if not event.claims or event.claims != tuple(sorted({t.claim.id for t in dossier.tellings})) or (
            len(event.claims) != len(dossier.tellings)):
        raise fields.wrong("tellings must hold each of claims once, in the order of their ids")
    if event.id != event.claims[0]:
        raise fields.wrong("id must be the first of claims")
    if event.reports != heads or len(set(heads)) != len(heads):
        raise fields.wrong("reports_read must hold each of reports once, in their order")
    if {t.report for t in dossier.tellings} != set(heads):
        raise fields.wrong("tellings must be of the reports in reports, and each report must have one")


def _event(f: Fields) -> Event:
    kind = f.one_of("type", CLAIM_TYPES)
    return Event(f.text("id"), kind, f.texts("claims"), f.texts("reports"), f.texts("origins"),
                 _all(f, "disputes", _dispute), f.one_of("grade", GRADES), f.texts("reasons"), _row(f))


def _row(f: Fields) -> dict[str, Any]:
    days = {name: day and day.isoformat() for name in ("from", "to", "earliest", "latest") for day in [f.day(name)]}
    latitude, longitude, km = _position(f)
    harm = [{"kind": h.one_of("kind", _HARMS), "class": h.one_of("class", _CLASSES), "side": h.text_or_null("side"),
             "low": h.count_or_null("low"), "high": h.count_or_null("high")} for h in f.objects("harm")]
    return {
        "types": list(f.some_of("types", CLAIM_TYPES)), **days, "place": f.text_or_null("place"), "latitude": latitude,
        "longitude": longitude, "radius_km": km, "precision": f.one_or_null("precision", _PRECISIONS),
        "country": f.text_or_null("country"), "admin1": f.text_or_null("admin1"),
        "agent": [_side(a) for a in f.objects("agent")], "target": [_side(a) for a in f.objects("target")],
        "harm": harm, "status": list(f.some_of("status", _STATUSES)), "sources": list(f.texts("sources")),
    }


def _side(f: Fields) -> dict[str, str | None]:
    return {"id": f.text_or_null("id"), "name": f.text("name")}


def _position(f: Fields) -> tuple[float | None, float | None, float | None]:
    """Latitude, longitude and the radius around them."""
    return (f.number_or_null("latitude", -90, 90), f.number_or_null("longitude", -180, 180),
            f.number_or_null("radius_km", 0, _FAR))


def _dispute(f: Fields) -> Conflict:
    return Conflict(f.text("field"), _all(f, "values", _stated), f.flag("grave"))


def _stated(f: Fields) -> Stated:
    return Stated(f.text("value"), f.texts("claims"), f.texts("origins"))


def _head(f: Fields) -> ReportHead:
    published = f.object("published")
    return ReportHead(
        f.text("id"), f.text("name"), f.text_or_null("url"), f.text("sha256"), f.text_or_null("title"),
        f.text_or_null("outlet"), f.text_or_null("agency"), f.text_or_null("author"), f.text_or_null("language"),
        Interval(published.day("from"), published.day("to")), f.text_or_null("archive_url"), f.text_or_null("fetched"),
        None if f.is_null("gazetteers") else _all(f, "gazetteers", _gazetteer))


def _gazetteer(f: Fields) -> Gazetteer:
    return Gazetteer(f.text("name"), f.text("licence"), f.text("attribution"))


def _judgement(f: Fields) -> Judgement:
    return Judgement(
        f.count("number"), f.text("who"), f.text("made"), f.one_of("decision", _DECISIONS), f.text("claim"),
        f.text_or_null("other"), f.text_or_null("field"), f.text_or_null("value"), f.text("why"), f.flag("undone"),
        _found(f.object("words")) if f.is_told("words") else None,
        _toponym(f.object("meant")) if f.is_told("meant") else None)


def _telling(f: Fields) -> Telling:
    return Telling(_claim(f), f.text("report"), f.text("origin"), f.text_or_null("side"))


def _claim(f: Fields) -> Claim:
    weapon = f.object_or_null("weapon")
    return Claim(
        id=f.text("id"), type=f.one_of("type", CLAIM_TYPES), quote=_found(f.object("quote")),
        trigger=_found(f.object("trigger")), agent=_all(f, "agent", _actor), target=_all(f, "target", _actor),
        place=_all(f, "place", _place), time=_time(f.object("time")), harm=_all(f, "harm", _harm),
        source=_all(f, "source", _link), status=f.one_of("status", _STATUSES),
        extent=f.one_or_null("extent", _EXTENTS), weapon=_found(weapon) if weapon else None,
        incident=f.count("incident"), how=f.text("how"), wording=f.texts("wording"), rules=f.named_texts("rules"))


def _found(f: Fields) -> Found:
    return Found(*_span(f))


def _span(f: Fields) -> tuple[str, int, int]:
    text, start, end = f.text("text"), f.count("start"), f.count("end")
    if end - start != len(text):
        raise f.wrong(f"start {start} and end {end} must lie as far apart as text is long, {len(text)} letters")
    return text, start, end


def _actor(f: Fields) -> ActorMention:
    return ActorMention(
        *_span(f), f.text_or_null("id"), f.text_or_null("name"), f.one_of("kind", _ACTOR_KINDS), f.text("head"),
        f.text_or_null("side"), f.texts("wording"), f.flag("adjective"), f.flag("pointing"), f.rule())


def _place(f: Fields) -> PlaceMention:
    return PlaceMention(
        *_span(f), f.one_of("kind", ("name", "site")), f.count("head_start"), _all(f, "toponyms", _toponym),
        *_position(f), f.one_of("precision", _PRECISIONS), f.flag("pointing"), f.flag("metonym"),
        f.text_or_null("type_word"), f.count("own"), f.rule())


def _toponym(f: Fields) -> Toponym:
    return Toponym(
        *_span(f), f.text_or_null("id"), f.text_or_null("name"), *_position(f), f.one_of("precision", _PRECISIONS),
        f.text_or_null("country"), f.text_or_null("admin1"), f.one_of("how", _LAYERS), f.texts("alternatives"),
        f.text_or_null("pcode"), f.texts("sources"))


def _time(f: Fields) -> ClaimTime:
    words = None if f.text_or_null("text") is None else _found(f)
    return ClaimTime(words, f.day("from"), f.day("to"), f.day("earliest"), f.day("latest"),
                     f.one_or_null("granularity", _GRANULARITIES), f.rule())


def _harm(f: Fields) -> Harm:
    who = f.object_or_null("who")
    return Harm(
        _found(f), f.one_of("kind", _HARMS), f.count_or_null("low"), f.count_or_null("high"),
        _found(who) if who else None, f.one_of("class", _CLASSES), f.text_or_null("side"), f.rule())


def _link(f: Fields) -> SourceLink:
    return SourceLink(
        *_span(f), f.text_or_null("id"), f.text_or_null("name"), f.one_of("kind", _SOURCES), f.text_or_null("side"),
        f.flag("joint"), f.rule())


def _all(f: Fields, name: str, made: Callable[[Fields], T]) -> tuple[T, ...]:
    return tuple(map(made, f.objects(name)))
