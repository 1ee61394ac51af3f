"""Whose account each claim of an event is: the reports of many events looked up at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping

from dateline.case.join.copies import Likeness
from dateline.case.join.index import JoinIndex, Told
from dateline.case.join.judged import corrected
from dateline.case.join.origins import Heard, Origin, heard_in, origin_of, shared_publishers
from dateline.model import Claim, Judgement, Telling

Judged = Mapping[str, Collection[Judgement]]  # by claim


class Voices:
    """Who tells what in the reports of some claims."""

    def __init__(self, index: JoinIndex, told: Collection[Told]) -> None:
        self._tellers = {t.id: t for t in index.tellers({t.report for t in told})}
        self._alike: dict[str, list[Likeness]] = defaultdict(list)
        for (report, _), likeness in index.likenesses(self._tellers).items():
            self._alike[report].append(likeness)

    def of(self, told: Collection[Told]) -> Mapping[str, Origin]:
        """For each report of the claims of one event the origin of its own voice."""
        tellers = {t.report: self._tellers[t.report] for t in told}
        return shared_publishers(tellers.values(), (like for r in tellers for like in self._alike.get(r, ())))

    def tellings(self, told: Collection[Told], judgements: Judged) -> tuple[Telling, ...]:
        """The claims of one event with their origins, in the order of their ids."""
        return tuple(Telling(claim, report, origin.name, origin.side)
                     for claim, report, origin in self._origins(told, judgements))

    def heard(self, told: Collection[Told], judgements: Judged) -> tuple[Heard, ...]:
        """Who is heard in one event."""
        return heard_in((report, origin) for _, report, origin in self._origins(told, judgements))

    def _origins(self, told: Collection[Told], judgements: Judged) -> Iterator[tuple[Claim, str, Origin]]:
        voices, claims = self.of(told), corrected_claims(told, judgements)
        for one in sorted(told, key=lambda t: t.claim.id):
            claim = claims[one.claim.id]
            yield claim, one.report, origin_of(claims.get(one.led or "", claim), voices[one.report])


def corrected_claims(told: Collection[Told], judgements: Judged) -> dict[str, Claim]:
    """Claims by id as people corrected them."""
    return {t.claim.id: corrected(t.claim, judgements.get(t.claim.id, ())) for t in told}
