"""Which sub-event an event is, by the types of its claims (``reference/formats.md``, sections 1.1 and 8).

A rule looks at one group of types and names a sub-event or passes; the rules stand in ACLED's hierarchy, so that the
first that holds names the row. Who the sides are is looked at later (``settled.py``).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dateline.export.acled.codes import told
from dateline.export.acled.story import Story
from dateline.model import Claim, ClaimType
from dateline.reading.incidents import type_of_row

CAPTURE = "a place taken by force"  # Government regains or Non-state actor overtakes, by who took it


@dataclass(frozen=True, slots=True)
class Kind:
    """A sub-event and the types that decided it; ``name`` null: no event there, ``reason`` why. ``other``: the type by
    which the notes tell a row. ``joins``: part of a battle of that day and place, where there is one."""

    name: str | None
    types: tuple[ClaimType, ...]
    reason: str = ""
    other: str = ""
    joins: bool = False


# Why an event whose leading type is this has no place in the format.
_NO_EVENT: dict[ClaimType, str] = {
    "hold": "a state of control is no event there", "toll": "a total is no event there",
    "aid": "relief is not in ACLED", "refuse": "a refusal is not in ACLED", "accuse": "an accusation is not in ACLED",
    "support": "backing is no event there", "talks": "talks without an outcome are no event there",
    "violate": "a breach told without the act", "offensive": "an advance, no fighting told",
    "besiege": "a standing siege, its beginning not told", "close_route": "a road cut, nothing told of how",
    "withdraw": "a withdrawal, nobody told to take over", "casualties": "people harmed, not told how or by whom",
    "deploy": "forces that are there, no move told", "displace": "one person or family moved",
    "chemical": "a weapon that the Chemical Weapons Convention does not list",
}
_STRIKES: tuple[ClaimType, ...] = ("airstrike", "shelling", "bombing", "chemical")


def kind_of(story: Story) -> Kind:
    """The sub-event of an event with at least one claim of what happened."""
    for rule in _RULES:
        if (kind := rule(story)) is not None:
            return kind
    leading = type_of_row([t.claim for t in story.tellings])
    joins = leading in ("withdraw", "casualties")
    return Kind(None, (leading,), _NO_EVENT.get(leading, "no event there"), joins=joins)


def attempted(claims: Sequence[Claim]) -> bool:
    """Whether claims of what only may be tell an attack that was really tried."""
    return any(c.status == "possible" and c.type in ("offensive", "seize", "clash", "attack")
               and told("attempt", c.quote.text) for c in claims)


def _ground(s: Story) -> Kind | None:
    for type_ in ("seize", "relieve", "open_route"):
        if type_ not in s.types:
            continue
        unfought = not s.fought and ("withdraw" in s.types or s.says("unfought", type_, "withdraw"))
        if (type_ == "seize" and not unfought) or (type_ != "seize" and (s.fought or s.says("forced", type_))):
            return Kind(CAPTURE, (type_,))
        if s.says("deal", type_, "withdraw") or s.says("surrender", "withdraw"):
            return Kind("Agreement", (type_, "withdraw"))
        if type_ == "seize":
            return Kind("Non-violent transfer of territory", ("seize",))
    return None


def _battle(s: Story) -> Kind | None:
    if not s.types.isdisjoint(("clash", "repel")) or _both_ways(s):
        return Kind("Armed clash", ("clash", "repel", "offensive", "shelling"))
    if "offensive" in s.types and (s.fought or s.attacked):
        return Kind("Armed clash", ("offensive",))
    return Kind("Armed clash", ("withdraw",)) if "withdraw" in s.types and s.fought and s.types.isdisjoint(
        (*_STRIKES, "attack")) else None


def _both_ways(s: Story) -> bool:
    """Two sides that shell each other."""
    fire = [(frozenset(a.id or a.text for a in c.agent), frozenset(a.id or a.text for a in c.target))
            for c in s.of("shelling")]
    return any(a & d and b & c for a, b in fire for c, d in fire)


def _explosion(s: Story) -> Kind | None:
    if "chemical" in s.types and not s.says("no_chemical", "chemical"):
        return Kind("Chemical weapon", ("chemical", "airstrike", "shelling"))
    if "airstrike" in s.types:
        return Kind("Air/drone strike", ("airstrike",))
    if s.says("suicide", "bombing"):
        return Kind("Suicide bomb", ("bombing",))
    if s.names("grenade", "attack", "bombing", "shelling") and not s.says("launcher", "attack", "bombing", "shelling"):
        return Kind("Grenade", ("attack", "bombing", "shelling"))
    if "shelling" in s.types or ("destroy" in s.types and s.names("aircraft", "destroy") and not _unmanned(s)):
        return Kind("Shelling/artillery/missile attack", ("shelling", "destroy"))
    return Kind("Remote explosive/landmine/IED", ("bombing",)) if "bombing" in s.types else None


def _unmanned(s: Story) -> bool:
    return s.names("arms", "destroy")


def _violence(s: Story) -> Kind | None:
    if s.says("sexual", "attack"):
        return Kind("Sexual violence", ("attack",))
    if "attack" in s.types:
        return Kind("Attack", ("attack",))
    if "abduct" in s.types:
        return Kind("Attack" if s.hurt else "Abduction/forced disappearance", ("abduct",), joins=True)
    if "casualties" in s.types and s.hurt and s.types <= {"casualties", "accuse", "toll", "hold", "support"}:
        if "combatants" in s.hurt and not s.civilians_hurt:
            return Kind("Armed clash", ("casualties",), joins=True)
        if s.civilians_hurt and any(c.agent for c in s.of("casualties")):
            return Kind("Attack", ("casualties",), joins=True)
    return None


def _strategic(s: Story) -> Kind | None:
    if "agree" in s.types or ("release" in s.types and s.says("deal", "release")):
        return Kind("Agreement", ("agree", "talks", "release"))
    if "withdraw" in s.types and (s.says("deal", "withdraw") or s.says("surrender", "withdraw")):
        return Kind("Agreement", ("withdraw",))
    if "besiege" in s.types:
        return Kind("Change to group/activity", ("besiege",), other="besiege")
    if "destroy" in s.types:
        arms = s.names("arms", "destroy")
        return Kind("Disrupted weapons use" if arms else "Looting/property destruction", ("destroy",), joins=True)
    if any(c.status == "happened" for c in s.of("deploy")):
        base = s.names("base", "deploy")
        return Kind("Headquarters or base established" if base else "Change to group/activity", ("deploy",))
    other: tuple[ClaimType, ...] = ("relieve", "open_route", "close_route", "release")
    moved: tuple[ClaimType, ...] = ("displace",) if any(map(_is_of_many, s.of("displace"))) else ()
    return next((Kind("Other", (t,), other=t) for t in (*other, *moved) if t in s.types), None)


def _is_of_many(displaced: Claim) -> bool:
    """Whether more than one person or household moved."""
    return bool(displaced.harm) or not displaced.target or any(not told("household", t.text) for t in displaced.target)


_RULES: tuple[Callable[[Story], Kind | None], ...] = (_ground, _battle, _explosion, _violence, _strategic)
