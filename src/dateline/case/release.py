"""Releases: a state of the case frozen under a name, which nothing that happens to the case later can change."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from importlib.metadata import version

from dateline.case.store import CaseError, Store
from dateline.case.store.filter import EVERYTHING, Filter
from dateline.case.store.matches import matches
from dateline.case.store.releases import content_hash
from dateline.model import REVIEWING, Dossier, Judgement, Release, decode

NOW = "now"  # the state of the case as it is, where the name of a release is asked for
LONGEST_NAME = 80
_NAME = re.compile(r"\w[\w.+-]*")


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


def release(
    store: Store, name: str, wanted: Filter = EVERYTHING, *, who: str, note: str = "", unreviewed: bool = False,
) -> Release:
    """Freezes the events that pass a filter: of these those that people have decided about, or all (``unreviewed``).

    Raises ``ReleaseError`` where the name is none or is taken, nobody signs, or nothing would be in it: then nothing
    is kept.
    """
    name = _checked(name)
    _check_signed(who, note)
    sieve = _Sieve(unreviewed=unreviewed)
    with store.freezing(wanted) as (frozen, dossiers):
        if frozen.release(name) is not None:
            raise ReleaseError(f"{store.title} has a release {name} already, and a release is never changed; choose "
                               f"another name")
        hashes = frozen.keep(name, sieve.through(dossiers))
        if not hashes:
            raise ReleaseError(_nothing(sieve.left_out))
        made = Release(name, who, datetime.now(UTC).isoformat(timespec="seconds"), note, wanted.asked(), unreviewed,
                       len(hashes), sieve.left_out, content_hash(hashes), version("dateline"))
        frozen.enter(made)
    return made


def _check_signed(who: str, note: str) -> None:
    if not who.strip():
        raise ReleaseError("a release needs the name of who makes it (--who)")
    try:
        f"{who}{note}".encode()
    except UnicodeEncodeError as error:  # letters of a terminal that is not set to UTF-8
        raise ReleaseError("--who or --note is no text in UTF-8; set the terminal to UTF-8") from error


class _Sieve:
    """Lets the reviewed events through and counts the others."""

    def __init__(self, *, unreviewed: bool) -> None:
        self._all, self.left_out = unreviewed, 0

    def through(self, dossiers: Iterable[Dossier]) -> Iterator[Dossier]:
        for dossier in dossiers:
            if self._all or reviewed(dossier):
                yield dossier
            else:
                self.left_out += 1


def _checked(name: str) -> str:
    name = unicodedata.normalize("NFC", name)
    if not _NAME.fullmatch(name) or len(name) > LONGEST_NAME or name == NOW:
        raise ReleaseError(f"{name!r} is no name for a release: letters, digits, '.', '-', '+' and '_', at most "
                           f"{LONGEST_NAME}, a letter or digit first; {NOW!r} is the case as it is")
    return name


def _nothing(left_out: int) -> str:
    if not left_out:
        return "nothing to release: no event passes the filters"
    return (f"nothing to release: nobody has decided about any of the {left_out} that pass the filters; review them "
            "(dateline judge CASE check ID, and the like), or ask for unreviewed ones (--unreviewed)")


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
