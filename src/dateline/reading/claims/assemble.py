"""Merged proposals as claims: days laid on the calendar, "a week after" hung on the event told before, ids given."""

from __future__ import annotations

import hashlib

from dateline.model import Claim, ClaimTime, Interval, Page, PageDate, found
from dateline.reading.claims.engine import Engine, Proposal
from dateline.reading.when import resolve
from dateline.reading.who import loaded_in


def assemble(page: Page, published: PageDate, merged: list[tuple[Engine, Proposal]]) -> tuple[Claim, ...]:
    """Claims in the order of the text, each for now an incident of its own."""
    told: Interval | None = None
    claims: list[Claim] = []
    for n, (engine, p) in enumerate(merged, 1):
        time = _time(p, published, told)
        if time.first is not None and time.first == time.last and p.time is not None and p.time.anchor != "event":
            told = Interval(time.first, time.last)
        sentence = page.sentences[p.sentence]
        claims.append(Claim(
            _id(page, p), p.type, found(page.text, sentence.start, sentence.end), p.trigger, p.agent, p.target, p.place,
            time, p.harm, p.source, p.status, p.extent, p.weapon, n, f"{engine.name} {engine.version} {p.rule}",
            _wording(p),
        ))
    return tuple(claims)


def _wording(p: Proposal) -> tuple[str, ...]:
    """The loaded words of a claim, each once: whoever uses them, they decide no field."""
    named = [(v.text, v.name) for values in (p.agent, p.target, p.source) for v in values]
    words = [(v.text, None) for v in (p.trigger, *p.place)]
    return tuple(dict.fromkeys(word for text, name in (*words, *named) for word in loaded_in(text, name)))


def _time(p: Proposal, published: PageDate, told: Interval | None) -> ClaimTime:
    if p.time is not None:
        return resolve(p.time, published, future=p.future, told=told)
    latest = published.last if p.status in ("happened", "ongoing") else None
    return ClaimTime(None, None, None, None, latest, None)


def _id(page: Page, p: Proposal) -> str:
    """Hash of report, type and trigger span, never of the rule: the same on every machine."""
    report = f"{page.report.sha256} {page.report.url or page.report.name}"
    key = f"{report} {p.type} {p.trigger.start} {p.trigger.end}"
    return hashlib.sha256(key.encode()).hexdigest()[:16]
