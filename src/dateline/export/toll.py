"""The figures of one kind of harm in an incident: added up within a claim, rivals between claims."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from dateline.model import Claim, Harm, HarmClass, HarmKind

# Low and high; null where open.
Figure = tuple[int | None, int | None]


def toll(claims: Iterable[Claim], kind: HarmKind) -> Figure:
    """The least and the greatest of what the claims tell; null where none tells it, the high also where one is open."""
    harms = ([harm for harm in claim.harm if harm.kind == kind] for claim in claims)
    told = [within(some) for some in harms if some]
    lows = [low for low, _ in told if low is not None]
    highs = [high for _, high in told if high is not None]
    return min(lows, default=None), max(highs, default=None) if len(highs) == len(told) else None


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
