"""Merged proposals as claims: days laid on the calendar, "a week after" hung on the event told before, ids given."""

from __future__ import annotations

import hashlib
from datetime import date

from dateline.model import ASSERTED, Claim, ClaimTime, Interval, Page, PageDate, found
from dateline.reading.claims.engine import Engine, Proposal
from dateline.reading.claims.rules import rule_of
from dateline.reading.claims.told import Told
from dateline.reading.when import resolve, stretch


def assemble(page: Page, published: PageDate, merged: list[tuple[Engine, Proposal]]) -> tuple[Told, ...]:
    """Claims in the order of the text, each for now an incident of its own, with how they are told."""
    told: Interval | None = None
    around: Interval | None = None      # the stretch told last, a day or longer: what "that month" is of
    report = f"{page.report.sha256} {page.report.url or page.report.name}"
    passages = _passages(page)
    out: list[Told] = []
    for n, (engine, p) in enumerate(merged, 1):
        time = _time(p, published, around if p.time and p.time.value.kind == "around" else told)
        if time.first is not None and time.first == time.last and _dates(p) and is_past(time.first, published):
            told = Interval(time.first, time.last)
        around = _stretch(p, published) or around
        sentence = page.sentences[p.sentence]
        claim = Claim(
            _id(report, p), p.type, found(page.text, sentence.start, sentence.end), p.trigger, p.agent, p.target,
            p.place, time, p.harm, p.source, p.status, p.extent, p.weapon, n,
            f"{engine.name} {engine.version} {p.rule}", rules=_rules(p),
        )
        title = sentence.kind == "title"
        out.append(Told(claim, p.sentence, passages[p.sentence], title, p.reference, p.anchored, p.future))
    return tuple(out)


def _rules(p: Proposal) -> dict[str, str]:
    """The rules of the fields whose values carry none themselves."""
    rules = {"type": p.rule, "status": rule_of(p.status)}
    filled = {"time": (p.time, "time.clause"), "extent": (p.extent, rule_of(p.extent)), "weapon": (p.weapon, "weapon")}
    return rules | {name: rule for name, (value, rule) in filled.items() if value is not None}


def _passages(page: Page) -> list[int]:
    """For each sentence the number of its passage: a subhead begins a new one, so does the step from title to body."""
    out: list[int] = []
    before = ""
    for sentence in page.sentences:
        kinds = (before, sentence.kind)
        new = bool(out) and ("subhead" in kinds or kinds.count("title") == 1)
        out.append((out[-1] if out else 0) + new)
        before = sentence.kind
    return out


def is_past(day: date, published: PageDate) -> bool:
    """Whether a day may be that of an event told: a coming one is no event to count from."""
    return published.last is None or day <= published.last


def _stretch(p: Proposal, published: PageDate) -> Interval | None:
    """The days, past and known, of a claim that has days of its own; those in which it began where it goes on."""
    if p.time is None or not _dates(p) or p.time.role not in ("at", "since"):
        return None
    days = stretch(p.time, published, future=p.future, told=None)
    return Interval(*days) if days and is_past(days[0], published) else None


def _dates(p: Proposal) -> bool:
    """Whether a claim has a day of its own, not one counted from another."""
    return p.time is not None and p.time.anchor != "event"


def _time(p: Proposal, published: PageDate, told: Interval | None) -> ClaimTime:
    if p.time is not None:
        return resolve(p.time, published, future=p.future, told=told)
    latest = published.last if p.status in ASSERTED else None
    return ClaimTime(None, None, None, None, latest, None)


def _id(report: str, p: Proposal) -> str:
    """Hash of report, type and trigger span, never of the rule: the same on every machine."""
    key = f"{report} {p.type} {p.trigger.start} {p.trigger.end}"
    return hashlib.sha256(key.encode()).hexdigest()[:16]
