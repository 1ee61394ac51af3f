"""The sentence that tells most of an event, for formats that have room for one."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.model import Telling


def told_best(tellings: Iterable[Telling], type_: str) -> Telling:
    """The claim that tells most of who did it to whom; of those alike, one of the type. Raises ``ValueError`` where
    there is none."""
    return max(tellings, key=lambda t: (bool(t.claim.agent) + bool(t.claim.target), t.claim.type == type_))
