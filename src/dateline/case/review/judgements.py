"""People's judgements: append-only, undoable, and laid over the record whenever it is joined anew."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from dateline.case.derive import derive_again
from dateline.case.join import by_claim, check_correction, judged
from dateline.case.store import Store
from dateline.case.store.index import SqlIndex
from dateline.data.own import NOTHING, Own
from dateline.model import Decision, Found, Judgement, Toponym
from dateline.reading.where import in_force, place_meant

_OF_TWO: tuple[Decision, ...] = ("same", "not_same", "unsure")


class JudgementError(ValueError):
    """A judgement that cannot be made, and why."""


def judge(
    store: Store, claim: str, decision: Decision, *, who: str, why: str, other: str | None = None,
    field: str | None = None, value: str | None = None, words: Found | None = None,
    seen: Callable[[], None] = lambda: None, own: Own = NOTHING,
) -> int:
    """Keeps a judgement and joins anew what it touches; gives its number.

    ``words``: those of the claim's report that the value of ``correct`` was chosen from; ``own``: the user's places,
    in which the name of a corrected place is looked up too.

    ``seen`` is called when nobody else can write any more: what it raises, where the record is no longer as the judge
    saw it, ends the judgement. Raises ``JudgementError`` where a claim is not in the case, a part that the decision
    needs is missing or one that it does not take is given, the correction does not fit its field or the claim, its
    words do not stand where they are said to, or name or reason are missing: a decision that nobody signs or explains
    cannot be weighed later.
    """
    _check_signed(who, why)
    _check_whole(decision, claim, other, field, value)
    if words is not None and decision != "correct":
        raise JudgementError(f"{decision} takes no words of a report; correct does")
    with store.writing() as index:
        seen()
        for one in (claim, other):
            if one is not None:
                _check_there(store, index, one)
                if decision in _OF_TWO and not index.accounts_with([one]):
                    raise JudgementError(f"{one} is in no event: states and totals of a war are not joined")
        if words is not None:
            _check_words(index, claim, words)
        meant = _meant(index, claim, value, own) if field == "place" and value is not None else None
        number = index.put_judgement(
            Judgement(0, who, _now(), decision, claim, other, field, value, why, words=words, meant=meant))
        if field in ("from", "to"):
            _check_days(index, claim)
        _replay(index, claim, other)
    return number


def _check_signed(who: str, why: str) -> None:
    if not who.strip() or not why.strip():
        raise JudgementError("a judgement needs a name (--who) and a reason (--why)")


def _check_whole(decision: Decision, claim: str, other: str | None, field: str | None, value: str | None) -> None:
    """Raises ``JudgementError`` where a decision lacks what it is about, or says what it does not take."""
    if decision in _OF_TWO:
        if other is None:
            raise JudgementError(f"{decision} is about two claims: name the other one")
        if other == claim:
            raise JudgementError(f"{decision} is about two claims: {claim} is named twice")
    elif other is not None:
        raise JudgementError(f"{decision} is about one claim; a second one is taken by {', '.join(_OF_TWO)} only")
    if decision != "correct":
        if field is not None or value is not None:
            raise JudgementError(f"{decision} takes no field and no value; correct does")
    elif field is None or value is None:
        raise JudgementError("correct needs a field and its right value")
    elif (wrong := check_correction(field, value)) is not None:
        raise JudgementError(wrong)


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _check_there(store: Store, index: SqlIndex, claim: str) -> None:
    """Raises ``JudgementError`` where the case does not hold a claim, or somebody dropped it: what was decided by it
    would show nowhere."""
    if index.report_with(claim) is None:
        raise JudgementError(f"{store.title} holds no claim {claim}")
    for j in by_claim(index.judgements()).get(claim, ()):
        if j.decision == "drop":
            raise JudgementError(f"{claim} was dropped by {j.who} (judgement {j.number}): undo that first")


def _check_words(index: SqlIndex, claim: str, words: Found) -> None:
    """Raises ``JudgementError`` where other words stand at that place of the claim's report."""
    report = index.report(str(index.report_with(claim)))
    if not words.text.strip() or report.text[words.start:words.end] != words.text:
        raise JudgementError(f"{report.name} does not say {words.text[:80]!r} at {words.start} to {words.end}")


def _meant(index: SqlIndex, claim: str, name: str, own: Own) -> Toponym | None:
    """The place that the gazetteer has under a name, beside the places that the claim's report tells of; null where
    reading would leave open which it is."""
    report = index.report(str(index.report_with(claim)))
    beside = {t.text for c in report.claims for p in c.place for t in p.toponyms}
    with in_force(own.places):
        found = place_meant(name.strip(), sorted(beside))
    return found if found.id is not None else None


def _check_days(index: SqlIndex, claim: str) -> None:
    """Raises ``JudgementError`` where a claim as it is now corrected would end before it begins."""
    report = index.report(str(index.report_with(claim)))
    time = next((c.time for c in judged(report, by_claim(index.judgements())).claims if c.id == claim), None)
    if time is not None and time.first and time.last and time.first > time.last:
        raise JudgementError(f"{claim} would be from {time.first} to {time.last}: correct the other end first")


def split(
    store: Store, claim: str, *, who: str, why: str, seen: Callable[[], None] = lambda: None,
) -> tuple[int, ...]:
    """Takes the account of a claim out of its event: it is not the same as any other that the event holds now.

    One judgement for each other account, all kept or none; their numbers. ``seen``: as of ``judge``.
    """
    _check_signed(who, why)
    with store.writing() as index:
        seen()
        event = store.event(claim)
        if event is None:
            raise JudgementError(f"{store.title} holds no event with {claim}")
        accounts = index.accounts_with(event.claims)
        others = set(accounts.values()) - {accounts.get(claim)}
        if not others:
            raise JudgementError(f"nothing to split: all of {event.id} is one account")
        made = _now()
        numbers = tuple(index.put_judgement(Judgement(0, who, made, "not_same", claim, other, None, None, why))
                        for other in sorted(others))
        _replay(index, claim, *sorted(others))
    return numbers


def merge(
    store: Store, claim: str, other: str, *, who: str, why: str, seen: Callable[[], None] = lambda: None,
) -> tuple[int, ...]:
    """Makes the events of two claims one: the account of the first is the same as every other of both.

    One judgement for each other account, all kept or none; their numbers. Of two that are in one event already it says
    that they belong together. ``seen``: as of ``judge``.
    """
    _check_signed(who, why)
    if not other:
        raise JudgementError("merge is about two events: name a claim of the other one")
    with store.writing() as index:
        seen()
        one, two = store.event(claim), store.event(other)
        if one is None or two is None:
            raise JudgementError(f"{store.title} holds no event with {claim if one is None else other}")
        accounts = index.accounts_with((*one.claims, *two.claims) if one.id != two.id else (claim, other))
        others = sorted(set(accounts.values()) - {accounts.get(claim)})
        if not others:
            raise JudgementError(f"nothing to merge: {claim} and {other} are one account")
        made = _now()
        numbers = tuple(index.put_judgement(Judgement(0, who, made, "same", claim, account, None, None, why))
                        for account in others)
        _replay(index, claim, *others)
    return numbers


def outdone(store: Store, claim: str) -> tuple[int, ...]:
    """The judgements on a claim, of those that stand, that show nowhere while it is dropped: its corrections, and what
    was decided about its event by it. Pairs are between reports and stay out."""
    return tuple(j.number for j in store.judgements()
                 if j.claim == claim and not j.undone and j.decision not in ("drop", *_OF_TWO))


def undo(store: Store, number: int, *, seen: Callable[[Judgement], None] = lambda _: None) -> Judgement:
    """Takes a judgement back; it stays in the record as undone. Raises ``JudgementError`` where there is none.

    ``seen``: as of ``judge``; it is given the judgement.
    """
    with store.writing() as index:
        judgement = index.undo(number)
        if judgement is None:
            raise JudgementError(f"{store.title} has no judgement {number} that stands")
        seen(judgement)
        _replay(index, judgement.claim, judgement.other)
    return judgement


def _replay(index: SqlIndex, *claims: str | None) -> None:
    """Joins anew the reports of the claims that a judgement names."""
    for report in sorted({r for c in claims if c is not None and (r := index.report_with(c)) is not None}):
        derive_again(index, index.report(report))
