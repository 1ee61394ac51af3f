"""The same question that a filter asks of the tables, asked of a dossier: a release has no tables of its own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from dateline.case.store.filter import Filter
from dateline.case.store.search import Term, terms, words_of
from dateline.model import Claim, Dossier, Event, Found


def matches(wanted: Filter, dossier: Dossier) -> bool:
    """Whether an event passes a filter, to the same answer as ``Filter.on`` and ``passes``."""
    event, claims = dossier.event, dossier.claims
    return (_in_days(wanted, event) and _is_there(wanted, event) and _is_told(wanted, claims)
            and (not wanted.grades or event.grade in wanted.grades))


def _in_days(wanted: Filter, event: Event) -> bool:
    first, last = _day(event, "from"), _day(event, "to") or _day(event, "latest")
    if wanted.since is not None and (last is None or last < wanted.since):
        return False
    return wanted.until is None or first is None or first <= wanted.until


def _day(event: Event, field: str) -> date | None:
    return date.fromisoformat(day) if (day := event.row[field]) else None


def _is_there(wanted: Filter, event: Event) -> bool:
    row = event.row
    if wanted.place is not None and not _named([row["place"]], wanted.place):
        return False
    if wanted.region is not None and not (_named([row["admin1"]], wanted.region)
                                          or row["country"] == wanted.region.upper()):
        return False
    if wanted.near is not None and row["latitude"] is None:
        return False
    return wanted.passes(event)


def _is_told(wanted: Filter, claims: Iterable[Claim]) -> bool:
    """Whether for each of these some claim has the words."""
    if wanted.actor is not None and not any(
            _named([_joined(c.agent), _joined(c.target)], wanted.actor) for c in claims):
        return False
    if wanted.source is not None and not any(_named([_joined(c.source)], wanted.source) for c in claims):
        return False
    if wanted.text is None:
        return True
    asked = terms(wanted.text)
    return bool(asked) and any(_worded(c.quote.text, asked) for c in claims)


def _joined(found: Iterable[Found]) -> str:
    return "; ".join(f.text for f in found)


def _named(names: Iterable[str | None], words: str) -> bool:
    return any(words.lower() in name.lower() for name in names if name)


def _worded(quote: str, asked: Iterable[Term]) -> bool:
    words = f" {words_of(quote)} "
    return all(f" {' '.join(term.words)}{'' if term.open else ' '}" in words for term in asked)
