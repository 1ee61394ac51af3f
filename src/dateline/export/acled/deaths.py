"""Fatalities by ACLED's rule: the most conservative figure, vague words turned from the words themselves."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from dateline.case.rivals import rivals
from dateline.export.acled.codes import at_war, pattern, tables
from dateline.export.toll import side_by_side, within
from dateline.model import ASSERTED, Harm, Telling


@dataclass(frozen=True, slots=True)
class Deaths:
    """The figure entered, by whom any is told, and whether it comes from a vague word or from no figure at all."""

    figure: int = 0
    origins: frozenset[str] = frozenset()
    vague: bool = False
    unknown: bool = False


NONE = Deaths()


def deaths_of(tellings: Iterable[Telling], country: str) -> Deaths:
    """The fatalities of an event.

    What one report has of one origin is one account: within it a part is not added to its whole, and people of
    different sides are (``export/toll.py``). Between accounts that are rivals (``case/rivals.py``) the least
    figure stands; nothing is added up over them.
    """
    told: dict[tuple[str, str], list[Harm]] = defaultdict(list)
    for t in tellings:
        if t.claim.harm and t.claim.status in ASSERTED and t.claim.type != "toll":
            told[t.origin, t.report].extend(h for h in side_by_side(t.claim) if h.kind == "killed")
    accounts = {key: harms for key, harms in told.items() if harms}
    if not accounts:
        return NONE
    held = rivals(accounts, {key: frozenset({key[1]}) for key in accounts})
    figures = [_figure(accounts[key]) for key in held]
    least = min((low for low, _ in figures if low is not None), default=None)
    origins = frozenset(origin for origin, _ in accounts)
    if least is None:
        most = min((high for _, high in figures if high is not None), default=None)
        return Deaths(_unknown(country) if most is None else min(most, _unknown(country)), origins, unknown=True)
    vague = any(_of_word(h.words.text) == least for key in held for h in accounts[key])
    return Deaths(least, origins, vague)


def together(parts: Collection[Deaths]) -> Deaths:
    """Of events that are one row: figures are added where one origin tells them, so that it knows them apart; of
    those that different origins tell the greatest stands."""
    by_origin: dict[str, int] = defaultdict(int)
    for part in parts:
        for origin in part.origins:
            by_origin[origin] += part.figure
    figure = max([*by_origin.values(), *(p.figure for p in parts)])
    return Deaths(figure, frozenset().union(*(p.origins for p in parts)), any(p.vague for p in parts),
                  any(p.unknown for p in parts))


def _figure(harms: list[Harm]) -> tuple[int | None, int | None]:
    return within([_converted(h) for h in harms])


def _converted(harm: Harm) -> Harm:
    low = _of_word(harm.words.text)
    return harm if low is None else replace(harm, low=low)


@lru_cache(maxsize=1 << 14)
def _of_word(text: str) -> int | None:
    """The figure that ACLED enters for a vague word; null where there is none.

    >>> _of_word("dozens of"), _of_word("tens of thousands"), _of_word("two dozen"), _of_word("14")
    (12, 10000, None, None)
    """
    vague: Mapping[str, int] = tables()["vague"]
    found = _vague().findall(text)
    figure = 1
    for word in found:
        figure *= vague[word.lower()]
    return figure if found else None


@cache
def _vague() -> re.Pattern[str]:
    return pattern(tables()["vague"])


def _unknown(country: str) -> int:
    figures: Mapping[str, int] = tables()["unknown"]
    return figures["war" if country in at_war() else "elsewhere"]
