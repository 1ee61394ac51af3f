"""Claims that stand in no event: states ("still hold the town"), totals of a war, and those that people dropped."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import ColumnElement, case, func, select

from dateline.case.join.events import row_alone
from dateline.case.join.judged import by_claim, corrected
from dateline.case.lookups import ClaimTold, claims_told, judgements_on
from dateline.case.store import Store
from dateline.case.store import schema as s
from dateline.model import REVIEWING, Claim, Judgement


@dataclass(frozen=True, slots=True)
class Alone:
    """A claim that no event holds, as people corrected it, the id of its report, and the judgements on it that stand.
    """

    claim: Claim
    report: str
    judgements: tuple[Judgement, ...]

    @property
    def row(self) -> dict[str, Any]:
        """What it tells, with all that was corrected, as the row of an event has it."""
        return row_alone(self.claim, self.judgements)

    @property
    def dropped(self) -> bool:
        """Whether it is in no event because somebody found it read wrongly."""
        return any(j.decision == "drop" for j in self.judgements)


def alone(store: Store, claim: str) -> Alone | None:
    """A claim that no event holds; null where one does, or the case does not hold it."""
    told = claims_told(store, [claim])
    if not told or told[0].event is not None:
        return None
    on = judgements_on(store, [claim])
    return Alone(corrected(told[0].claim, on), told[0].report, on)


def flagged(store: Store) -> tuple[ClaimTold, ...]:
    """Those of which the last word asks for a second look, as people corrected them, by the day of their reports."""
    j = s.judgement.c
    asking = func.max(case((j.decision == "flag", j.number), else_=0))
    query = (select(j.claim).where(j.undone.is_(False), j.decision.in_((*REVIEWING, "flag")), ~_held(), ~_dropped())
             .group_by(j.claim).having(asking == func.max(j.number)))
    with store.reading() as db:
        claims: Collection[str] = db.execute(query).scalars().all()
    on = by_claim(judgements_on(store, claims))
    return tuple(replace(t, claim=corrected(t.claim, on[t.claim.id])) for t in claims_told(store, claims))


def _held() -> ColumnElement[bool]:
    return select(s.event_claim.c.claim).where(s.event_claim.c.claim == s.judgement.c.claim).exists()


def _dropped() -> ColumnElement[bool]:
    other = s.judgement.alias("other")
    return select(other.c.number).where(other.c.claim == s.judgement.c.claim, other.c.undone.is_(False),
                                        other.c.decision == "drop").exists()
