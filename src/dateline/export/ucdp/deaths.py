"""The dead of an event by side, best, low and high: the account of one origin, and the span of all."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.case.rivals import rivals
from dateline.export.sides import side_of_id
from dateline.export.toll import Figure
from dateline.export.ucdp.dyads import Dyad
from dateline.model import Claim, Dossier, Harm, Telling

_CIVIL = ("civilians", "children", "women")
# Columns of people who exclude each other; "fighters" are those of a side that is not of the dyad or not told, "whole"
# are people of whom nothing is told, the others among them.
_PARTS = ("a", "b", "civilians", "fighters")


@dataclass(frozen=True, slots=True)
class Account:
    """What one origin tells: the dead that it is certain of, by column, and the most that it can mean. ``partial``: the
    origin speaks for a side of the dyad, on the dead of the other. ``least``: a figure was 1 for want of a number."""

    origin: str
    a: int
    b: int
    civilians: int
    unknown: int
    high: int
    partial: bool
    least: bool

    @property
    def total(self) -> int:
        return self.a + self.b + self.civilians + self.unknown


@dataclass(frozen=True, slots=True)
class Deaths:
    """``best``: the account taken; ``low`` and ``high``: the span over all accounts, which holds it."""

    best: Account
    low: int
    high: int
    rivals: bool


def deaths(dossier: Dossier, told: Sequence[Telling], dyad: Dyad) -> Deaths | None:
    """The dead of an event; null where nobody tells any.

    Best is one account and never a sum of several: those go first whose origin is of no side in the fight or tells the
    dead of its own, then those that most origins agree with, then the least.
    """
    every = [a for a in _accounts(dossier, told, dyad) if a.high > 0]
    if not every:
        return None
    accounts = _rivals([a for a in every if not a.least] or every, told)
    agreed = Counter(a.total for a in accounts)
    best = min(accounts, key=lambda a: (a.total == 0, a.partial, -agreed[a.total], a.total, a.origin))
    totals = [a.total for a in accounts]
    return Deaths(best, min(totals), max(a.high for a in accounts), len(set(totals)) > 1)


def _rivals(accounts: list[Account], told: Sequence[Telling]) -> list[Account]:
    """The accounts that tell of all the dead, in a number where any does."""
    harms: dict[str, list[Harm]] = {a.origin: [] for a in accounts}
    reports: dict[str, frozenset[str]] = dict.fromkeys(harms, frozenset())
    for telling in told:
        killed = [h for h in telling.claim.harm if h.kind == "killed"]
        if killed and telling.origin in harms:
            harms[telling.origin] += killed
            reports[telling.origin] |= {telling.report}
    held = rivals(harms, reports)
    return [a for a in accounts if a.origin in held]


def _accounts(dossier: Dossier, told: Sequence[Telling], dyad: Dyad) -> Iterable[Account]:
    """What each origin tells in the last of its reports that gives figures."""
    published = {r.id: r.published.last or r.published.first or date.min for r in dossier.reports}
    by_origin: dict[str, list[Telling]] = defaultdict(list)
    for telling in told:
        if any(h.kind == "killed" for h in telling.claim.harm):
            by_origin[telling.origin].append(telling)
    for origin, tellings in sorted(by_origin.items()):
        last = max(published[t.report] for t in tellings)
        yield _account(origin, [t for t in tellings if published[t.report] == last], dyad)


def _account(origin: str, tellings: Sequence[Telling], dyad: Dyad) -> Account:
    parts: dict[str, Figure] = {}
    for telling in tellings:
        for column, figure in _columns(telling.claim, dyad).items():
            parts[column] = _surer(parts.get(column), figure)
    certain = Counter({column: low or 0 for column, (low, _) in parts.items()})
    least = not any(certain.values()) and all(high is None for _, high in parts.values())
    parted = sum(certain[column] for column in _PARTS)
    unknown = int(least) or certain["fighters"] + max(0, certain["whole"] - parted)
    side = tellings[0].side
    partial = side in (dyad.a.key, dyad.b.key) and not parts.keys() <= {"a" if side == dyad.a.key else "b"}
    a, b, civilians = certain["a"], certain["b"], certain["civilians"]
    return Account(origin, a, b, civilians, unknown, max(_most(parts), a + b + civilians + unknown), partial, least)


def _most(parts: dict[str, Figure]) -> int:
    """The most that the figures can mean; an open end counts as what is certain."""
    ends = {column: high if high is not None else low or 0 for column, (low, high) in parts.items()}
    return max(ends.pop("whole", 0), sum(ends.values()))


def _columns(claim: Claim, dyad: Dyad) -> dict[str, Figure]:
    """The figures of one claim by column. Children and women are counted among the civilians."""
    by_column: dict[str, dict[str, Figure]] = defaultdict(dict)
    for harm in claim.harm:
        if harm.kind == "killed":
            group = harm.group if harm.group in _CIVIL else harm.side or ""
            cell = by_column[_column(harm, claim, dyad)]
            cell[group] = _surer(cell.get(group), (harm.low, harm.high))
    return {column: _civil(cell) if column == "civilians" else _added(cell.values())
            for column, cell in by_column.items()}


def _column(harm: Harm, claim: Claim, dyad: Dyad) -> str:
    if harm.group in _CIVIL:
        return "civilians"
    if harm.group != "combatants":
        return "whole"
    side = side_of_id(harm.side) if harm.side else None
    if side is not None:
        return {dyad.a.key: "a", dyad.b.key: "b"}.get(side.key, "fighters")
    if not dyad.b.fights:
        return "fighters"
    return _killed_by({column for column in map(dyad.column, claim.agent) if column})


def _killed_by(doers: set[str]) -> str:
    """The column of fighters of whom only the killers are told: one side's victims are the other's dead."""
    return {"a": "b", "b": "a"}.get(next(iter(doers)), "fighters") if len(doers) == 1 else "fighters"


def _civil(cell: dict[str, Figure]) -> Figure:
    young = [cell[group] for group in ("children", "women") if group in cell]
    return _surer(cell.get("civilians"), _added(young)) if young else cell["civilians"]


def _added(figures: Iterable[Figure]) -> Figure:
    told = list(figures)
    lows = [low for low, _ in told if low is not None]
    highs = [high for _, high in told if high is not None]
    return sum(lows) if lows else None, sum(highs) if len(highs) == len(told) else None


def _surer(one: Figure | None, other: Figure) -> Figure:
    """The figure that is certain of more people."""
    return other if one is None or (other[0] or 0, other[1] or 0) > (one[0] or 0, one[1] or 0) else one
