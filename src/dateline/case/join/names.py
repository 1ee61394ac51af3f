"""Names that only a few reports have: who was hurt, who spoke, which street.

Two reports that share several of them tell of one happening more surely than by place and day alone.
"""

from __future__ import annotations

import re
from functools import cache

from dateline.case.join.accounts import folded
from dateline.data.load import groups, organisations, outlets, states
from dateline.model import KeptReport

COMMON_NAME = 12   # reports with one name beyond which it tells happenings apart no longer
ENOUGH_NAMES = 3   # rare names in both of two reports of which none is shared speak against one happening
_NAME = re.compile(r"\b[^\W\d_a-z][a-z'’]+(?: [^\W\d_a-z][a-z'’]+)+\b")
_RUNNING = frozenset({"lead", "body"})  # a headline's capitals say nothing


def tie(shared: int, rare: int, others: int) -> int:
    """How two reports are tied that have so many rare names, and share so many of them: -1 where both have enough of
    them and share none."""
    return shared or (-1 if min(rare, others) >= ENOUGH_NAMES else 0)


def names_of_report(report: KeptReport) -> frozenset[str]:
    """The names of two words or more in the running text of a report, folded, without those that everybody knows."""
    text = "\n".join(report.text[b.start:b.end] for b in report.blocks if b.kind in _RUNNING)
    return frozenset(folded(m.group()) for m in _NAME.finditer(text)) - _known()


@cache
def _known() -> frozenset[str]:
    """States, groups, organisations and outlets: they are in the news every day."""
    names = [n for s in states() for n in (s.name, *s.aliases)] + [n for g in groups() for n in (g.name, *g.aliases)]
    names += [n for o in organisations() for n in (o.name, *o.aliases)] + [n for o in outlets() for n in o.names]
    return frozenset(map(folded, names))
