"""The days between which the names of an entry are good, in words."""

from __future__ import annotations

from dateline.data.actor import Actor


def years(actor: Actor) -> str:
    """``2016 to 2018-03``, ``from 2016``, ``to 2018``; empty where nothing bounds it."""
    first, last = actor.valid_from, actor.valid_to
    if first and last:
        return f"{first} to {last}"
    return f"from {first}" if first else f"to {last}" if last else ""
