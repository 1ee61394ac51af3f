"""People's judgements: append-only, undoable, and laid over the record whenever it is joined anew."""

from __future__ import annotations

from datetime import UTC, datetime

from dateline.case.control import renew
from dateline.case.join import check_correction, rejoin
from dateline.case.store import SqlIndex, Store
from dateline.model import Decision, Judgement


class JudgementError(ValueError):
    """A judgement that cannot be made, and why."""


def judge(
    store: Store, claim: str, decision: Decision, *, who: str, why: str, other: str | None = None,
    field: str | None = None, value: str | None = None,
) -> int:
    """Keeps a judgement and joins anew what it touches; gives its number.

    Raises ``JudgementError`` where a claim is not in the case, the correction does not fit its field, or name or reason
    are missing: a decision that nobody signs or explains cannot be weighed later.
    """
    if not who.strip() or not why.strip():
        raise JudgementError("a judgement needs a name (--who) and a reason (--why)")
    if field is not None and (wrong := check_correction(field, value or "")) is not None:
        raise JudgementError(wrong)
    made = datetime.now(UTC).isoformat(timespec="seconds")
    with store.writing() as index:
        for one in (claim, other):
            if one is not None and index.report_with(one) is None:
                raise JudgementError(f"{store.name} holds no claim {one}")
        number = index.put_judgement(Judgement(0, who, made, decision, claim, other, field, value, why))
        _replay(index, claim, other)
    return number


def split(store: Store, claim: str, *, who: str, why: str) -> tuple[int, ...]:
    """Takes the account of a claim out of its event: it is not the same as any other that the event holds now."""
    event = store.event(claim)
    if event is None:
        raise JudgementError(f"{store.name} holds no event with {claim}")
    with store.writing() as index:
        mine = index.account_with(claim)
        others = {a for c in event.claims if (a := index.account_with(c)) is not None and a != mine}
    if not others:
        raise JudgementError(f"nothing to split: all of {event.id} is one account")
    return tuple(judge(store, claim, "not_same", who=who, why=why, other=o) for o in sorted(others))


def undo(store: Store, number: int) -> Judgement:
    """Takes a judgement back; it stays in the record as undone. Raises ``JudgementError`` where there is none."""
    with store.writing() as index:
        judgement = index.undo(number)
        if judgement is None:
            raise JudgementError(f"{store.name} has no judgement {number} that stands")
        _replay(index, judgement.claim, judgement.other)
    return judgement


def _replay(index: SqlIndex, claim: str, other: str | None) -> None:
    """Joins anew the reports of the claims that a judgement names."""
    for report in sorted({r for c in (claim, other) if c is not None and (r := index.report_with(c)) is not None}):
        kept = index.report(report)
        renew(index, rejoin(index, kept) | {c.id for c in kept.claims})
