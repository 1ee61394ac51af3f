"""Pictures of other stories within the text of one: an agency, a photographer, and the headline of the linked story.

Pages that lost their layout run these into the next sentence ("REUTERS Jane Doe Army Enters Town The army ...").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from dateline.data.table import read_toml
from dateline.reading.page.tables import agency_names, agency_openers

_SHORTEST = 7   # words in a row of headline case: agency, two names and a headline
_WORD = re.compile(r"\S+")
_ENDED = re.compile(r"(?:^|[.!?…\"”)]|\d{4})\s*$")


def linked_stories(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where such pictures stand between two offsets: from the agency's name to the beginning of the next sentence."""
    if agency_openers().isdisjoint(text[start:end].split()):
        return
    after = start
    for credit in _credit().finditer(text, start, end):
        if credit.start() < after or not _ENDED.search(text[max(start, credit.start() - 12):credit.start()]):
            continue
        stop = _headline_end(text, credit.start(), end)
        if stop is not None:
            yield credit.start(), stop
            after = stop


@cache
def _credit() -> re.Pattern[str]:
    return re.compile(rf"(?:{agency_names().pattern})(?: Photo| \d{{4}})?(?= [A-Z])")


@cache
def _words(name: str) -> frozenset[str]:
    """A list of ``data/page/credits.toml``."""
    return frozenset(read_toml("page", "credits.toml")[name])


def _headline_end(text: str, start: int, end: int) -> int | None:
    """Where the run of headline case ends and a sentence begins, or null where the run is too short to be one."""
    run: list[re.Match[str]] = []
    for word in _WORD.finditer(text, start, end):
        if word.group()[0] in "\"“(":
            return word.start() if len(run) >= _SHORTEST else None
        if not _headline_case(word.group()):
            break
        run.append(word)
    else:
        return None
    if len(run) < _SHORTEST:
        return None
    capitals = [w for w in run if w.group()[0].isupper()]
    opener = next((w for w in reversed(capitals[_SHORTEST - 1:]) if w.group().lower() in _words("openers")), None)
    return (opener or capitals[-1]).start()


def _headline_case(word: str) -> bool:
    first = word.lstrip("'‘")[:1]
    return not first.isalpha() or first.isupper() or word in _words("small") or word.startswith(("al-", "el-", "ez-"))

