"""Making a release: the one thing that freezes a state of the case."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from importlib.metadata import version

from dateline.case.release import NOW, ReleaseError, reviewed
from dateline.case.store import Store
from dateline.case.store.filter import EVERYTHING, Filter
from dateline.case.store.releases import content_hash
from dateline.model import Dossier, Release

LONGEST_NAME = 80
_NAME = re.compile(r"\w[\w.+-]*")


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
