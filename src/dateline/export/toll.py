"""The figures of one kind of harm in an incident: added up within a claim, rivals between claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.case.rivals import rivals
from dateline.model import Claim, Harm, HarmClass, HarmKind, Telling

# Low and high; null where open.
Figure = tuple[int | None, int | None]


def toll(claims: Iterable[Claim], kind: HarmKind) -> Figure:
    """The least and the greatest of what the claims tell; null where none tells it, the high also where one is open."""
    harms = ([harm for harm in side_by_side(claim) if harm.kind == kind] for claim in claims)
    told = [within(some) for some in harms if some]
    lows = [low for low, _ in told if low is not None]
    highs = [high for _, high in told if high is not None]
    return min(lows, default=None), max(highs, default=None) if len(highs) == len(told) else None


def toll_of(tellings: Sequence[Telling], kind: HarmKind) -> Figure:
    """The least and the greatest of what the claims of an event tell that are rivals; null where open or not told."""
    harms = {t.claim.id: [h for h in t.claim.harm if h.kind == kind] for t in tellings}
    held = rivals({i: some for i, some in harms.items() if some},
                  {t.claim.id: frozenset({t.report}) for t in tellings})
    return toll((t.claim for t in tellings if t.claim.id in held), kind)


def side_by_side(claim: Claim) -> list[Harm]:
    """The harm of a claim, groups of one class that it lists beside each other as one: "40 militants and 25 soldiers"
    are 65 fighters. A share ("12 fighters, two of them commanders") is no group of its own."""
    out: list[Harm] = []
    for harm in claim.harm:
        beside = next((n for n, other in enumerate(out) if _is_beside(other, harm)), None)
        if beside is None:
            out.append(harm)
        else:
            low, high = _sum([(h.low, h.high) for h in (out[beside], harm)]) or (None, None)
            side = harm.side if harm.side == out[beside].side else None
            out[beside] = replace(out[beside], low=low, high=high, side=side)
    return out


def _is_beside(one: Harm, other: Harm) -> bool:
    if (one.kind, one.group) != (other.kind, other.group) or "harm.share" in (one.rule, other.rule):
        return False
    return one.who is not None and other.who is not None and one.who.text.lower() != other.who.text.lower()


def within(harms: Sequence[Harm]) -> Figure:
    """What one claim tells in all. A part is not added to its whole.

    Fighters and civilians exclude each other; children and women are counted among the civilians, and all of them
    among people of no class.
    """
    minors_and_women = _sum([_class(harms, "children"), _class(harms, "women")])
    civilians = _larger(_class(harms, "civilians"), minors_and_women)
    return _larger(_class(harms, "unknown"), _sum([_class(harms, "combatants"), civilians])) or (None, None)


def _class(harms: Sequence[Harm], group: HarmClass) -> Figure | None:
    """People of one class: added up by side; of one side, or of a side that is not told, the largest figure."""
    largest: dict[str | None, Figure | None] = {}
    for harm in harms:
        if harm.group == group:
            largest[harm.side] = _larger(largest.get(harm.side), (harm.low, harm.high))
    anyone = largest.pop(None, None)
    return _larger(anyone, _sum(largest.values()))


def _sum(figures: Iterable[Figure | None]) -> Figure | None:
    told = [figure for figure in figures if figure is not None]
    if not told:
        return None
    lows = [low for low, _ in told if low is not None]
    highs = [high for _, high in told if high is not None]
    return sum(lows) if lows else None, sum(highs) if len(highs) == len(told) else None


def _larger(whole: Figure | None, parts: Figure | None) -> Figure | None:
    """The figure that is certain of more people; of two that are alike, the whole."""
    if whole is None or parts is None:
        return whole or parts
    return max(whole, parts, key=lambda figure: figure[0] or 0)
