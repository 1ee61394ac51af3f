"""How far an event can be trusted, with the reason. The first grade that holds (Airwars's scheme, adapted)."""

from __future__ import annotations

from dateline.case.join.conflicts import Told
from dateline.case.join.origins import names_of
from dateline.case.join.sides import sides_of
from dateline.model import Claim, Conflict, Grade

# Deeds that no side boasts of, and people whom no side says it harmed without cause.
_WRONGS = frozenset({"attack", "chemical"})
_CIVILIANS = frozenset({"civilians", "children", "women"})


def grade(told: list[Told], conflicts: tuple[Conflict, ...]) -> tuple[Grade, tuple[str, ...]]:
    """The grade of an event and the sentences that say why."""
    names = names_of(o for _, o in told)
    grave = [c for c in conflicts if c.grave]
    if grave:
        return "contested", tuple(f"origins contradict each other on {c.words}" for c in grave)
    against = sorted({o.name for c, o in told if o.side is not None and o.side in hurt_by(c)})
    if against and len(names) > 1:
        return "confirmed", tuple(f"{name} says so against its own side" for name in against)
    if len(names) < 2:
        return "weak", (f"one origin: {names[0]}",)
    sides = {o.side for _, o in told}
    if len(sides) == 1 and None not in sides:
        return "weak", (f"{len(names)} origins, all of one side ({sides.pop()}): {', '.join(names)}",)
    return "fair", (f"{len(names)} independent origins: {', '.join(names)}",)


def hurt_by(claim: Claim) -> frozenset[str]:
    """The sides whose interest a claim goes against: who lost the place, who failed, who harmed civilians."""
    if claim.status != "happened":
        return frozenset()
    if claim.type in ("seize", "repel"):
        return sides_of(claim.target)
    harmed = any(h.group in _CIVILIANS for h in claim.harm)
    return sides_of(claim.agent) if harmed or claim.type in _WRONGS | {"withdraw"} else frozenset()
