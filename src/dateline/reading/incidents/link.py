"""The claims of a report in the order of the text: each linked to a happening told before or opening a new one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from itertools import repeat

from dateline.data.table import read_toml
from dateline.model import Claim
from dateline.reading.claims import Told
from dateline.reading.incidents.evidence import Happening, evidence
from dateline.reading.incidents.fill import fill
from dateline.reading.incidents.kinds import CAUSES, FAMILY, bonded
from dateline.reading.incidents.wording import wording_of
from dateline.reading.shapes import replace

# How far back a claim looks, so that the time grows with the length of a report and not its square.
RECENT_HAPPENINGS = 40
RECENT_TOLD = 12


@cache
def weights() -> Mapping[str, float]:
    """What each piece of evidence weighs (``data/patterns/happenings.toml``)."""
    return {name: float(value) for name, value in read_toml("patterns", "happenings.toml")["weight"].items()}


def link(told: tuple[Told, ...]) -> tuple[Claim, ...]:
    """The claims numbered by happening from 1 and completed from what was told of it before."""
    happenings: list[Happening] = []
    passage: list[Told] = []
    done: dict[str, tuple[Claim, Happening]] = {}
    for t in causes_first(told):
        if passage and passage[-1].passage != t.passage:
            passage.clear()
        happening = happening_of(t, happenings, passage)
        if happening is None:
            happening = Happening()
            happenings.append(happening)
        t = fill(t, happening, passage)
        happening.tell(t)
        passage.append(t)
        del passage[:-RECENT_TOLD]
        done[t.claim.id] = t.claim, happening
    return _numbered([done[t.claim.id] for t in told])


def _numbered(claims: list[tuple[Claim, Happening]]) -> tuple[Claim, ...]:
    """The claims in the order of the text with the numbers of their happenings, and their loaded words."""
    numbers: dict[int, int] = {}
    return tuple(replace(c, incident=numbers.setdefault(id(h), len(numbers) + 1), wording=wording_of(c))
                 for c, h in claims)


def causes_first(told: tuple[Told, ...]) -> list[Told]:
    """The claims sentence by sentence, in each what was done before what it led to: the dead follow their strike."""
    return sorted(told, key=lambda t: (t.sentence, FAMILY[t.claim.type] not in CAUSES))


def happening_of(t: Told, happenings: list[Happening], passage: list[Told]) -> Happening | None:
    """The happening told before that a claim is about by the weight of the evidence, the latest of equals."""
    last = max([o.sentence for o in passage if o.sentence < t.sentence], default=-1)
    best: tuple[float, Happening] | None = None
    weigh = weights()
    types = bonded(t.claim.type)
    for happening in happenings[-RECENT_HAPPENINGS:]:
        pieces = None if types.isdisjoint(happening.types) else evidence(t, happening, last)
        if pieces is None:
            continue
        score = sum(map(weigh.get, pieces, repeat(0.0))) + weigh["base"]
        if score > 0 and (best is None or score >= best[0]):
            best = (score, happening)
    return best[1] if best else None
