"""What people decided, laid over the claims that lanes are made of: of an event, or of a state, which is in none."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from dateline.case.control.changes import WIDE, Told
from dateline.case.control.settled import OPEN
from dateline.case.join.accounts import folded
from dateline.case.join.judged import corrected, names_given
from dateline.case.join.sides import actor_named
from dateline.model import ActorMention, Event, Judgement

On = Mapping[str, Collection[Judgement]]  # judgements by the claim that they are on


def decided(claims: Collection[str], judgements: On) -> tuple[Judgement, ...]:
    """The judgements on any of the claims that tell one thing, in the order that they were made."""
    return tuple(sorted((j for claim in claims for j in judgements.get(claim, ())), key=lambda j: j.number))


def place_given(on: Sequence[Judgement]) -> tuple[str, str] | None:
    """The lane of the place that people gave in place of the one that was read, as key and name: that of the place in
    the gazetteer, or one of the words alone where the gazetteer leaves open which place that is."""
    last = _last(on, "place")
    if last is None or last.value is None:
        return None
    if last.meant is not None and last.meant.id is not None and last.meant.precision not in WIDE:
        return last.meant.id, last.value
    return OPEN + folded(last.value), last.value


def as_decided(told: Told, judgements: On, event: Event | None, on: Sequence[Judgement]) -> Told:
    """A claim as people corrected it, with the sides that they gave its event. ``on``: the judgements on the event, or
    on the claim where it is in none."""
    claim = corrected(told.claim, judgements.get(told.claim.id, ()))
    if event is not None and claim.type != event.type:
        return replace(told, claim=claim)  # who withdrew is not the doer of the capture
    if (agent := _last(on, "agent")) is not None:
        claim = replace(claim, agent=_actors(agent.value or ""))
    if (target := _last(on, "target")) is not None:
        claim = replace(claim, target=_actors(target.value or ""))
    return replace(told, claim=claim)


def _last(on: Sequence[Judgement], field: str) -> Judgement | None:
    """The last correction of a field; null where there is none."""
    return next((j for j in reversed(on) if j.decision == "correct" and j.field == field), None)


def _actors(names: str) -> tuple[ActorMention, ...]:
    """Actors by the names that a person gave them: their offsets are those of no report."""
    return tuple(ActorMention(name, 0, len(name), actor_named(name), name, "described") for name in names_given(names))
