"""Releases: a state of the case frozen under a name, which nothing that happens to the case later can change."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from dateline.case.store import CaseError, Store
from dateline.case.store.filter import EVERYTHING, Filter
from dateline.case.store.matches import matches
from dateline.case.store.releases import content_hash
from dateline.model import REVIEWING, Dossier, Judgement, Release, decode

NOW = "now"  # the state of the case as it is, where the name of a release is asked for


class ReleaseError(ValueError):
    """A release that cannot be made, or that is not there, and what to do."""


def reviews(dossier: Dossier) -> tuple[Judgement, ...]:
    """The decisions that tell that a person has looked at an event, and after which nobody asked for a second look."""
    on = [j for j in dossier.judgements if j.claim in dossier.event.claims]
    flagged = max((j.number for j in on if j.decision == "flag"), default=0)
    return tuple(j for j in on if j.decision in REVIEWING and j.number > flagged)


def reviewed(dossier: Dossier) -> bool:
    """Whether such a decision stands on an event."""
    return bool(reviews(dossier))


def release_of(store: Store, name: str) -> Release:
    """The release of that name. Raises ``ReleaseError`` where there is none."""
    with store.frozen() as frozen:
        found, names = frozen.release(unicodedata.normalize("NFC", name)), [r.name for r in frozen.listed()]
    if found is None:
        there = f"there are {', '.join(names)}" if names else "there are none yet; make one with: dateline release"
        raise ReleaseError(f"{store.title} has no release {name!r}; {there}")
    return found


def released(store: Store, made: Release, wanted: Filter = EVERYTHING) -> Iterator[Dossier]:
    """The events of a release that pass a filter, as they were and in the order that they had.

    Raises ``CaseError`` where they are not all there, or one is not as it was frozen.
    """
    with store.frozen() as frozen:
        if content_hash(frozen.hashes(made.name)) != made.hash:
            raise CaseError(f"release {made.name} of {store.title} is not as it was frozen: the case is damaged, or "
                            "another program wrote to it; go back to a copy of it")
        yield from (d for d in frozen.dossiers(made.name) if wanted == EVERYTHING or matches(wanted, d))


def released_with(store: Store, made: Release, claim: str) -> Dossier | None:
    """The event of a release that holds a claim; found at once where that is the event's id."""
    with store.frozen() as frozen:
        hash_ = frozen.hashes(made.name).get(claim)
        if hash_ is not None:
            return frozen.records([hash_])[hash_]
        return next((d for d in frozen.dossiers(made.name) if claim in d.event.claims), None)


def filter_of(made: Release) -> Filter:
    """What the events of a release had to be. Raises ``ReleaseError`` where, by an older dateline, none could be it."""
    try:
        return decode(Filter, dict(made.filters))
    except ValueError as error:
        raise ReleaseError(f"release {made.name} holds nothing to be compared: {error}") from error
