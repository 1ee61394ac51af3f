"""Which accounts of the dead are rivals: those that tell of all of them, in a number where any does.

A part told beside its whole ("three children were among the dead") is no lower figure, and a word ("dozens") is no
figure where somebody counted. Source: ACLED and UCDP code totals, not parts; the rule for words is ours.
Outside ``join``: the lists of a case need it and nothing else of that room.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

from dateline.data.numbers import is_vague
from dateline.model import Harm

K = TypeVar("K", bound=Hashable)
_MINORS_AND_WOMEN = frozenset({"children", "women"})


def rivals(accounts: Mapping[K, Sequence[Harm]], report: Mapping[K, frozenset[str]]) -> list[K]:
    """The accounts that are held against each other, by their keys; all where no better are told. ``report``: the
    reports that each comes from."""
    counted = _or_all([k for k, harms in accounts.items() if any(_is_number(h) for h in harms)], list(accounts))
    return wholes({k: accounts[k] for k in counted}, report)


def wholes(accounts: Mapping[K, Sequence[Harm]], report: Mapping[K, frozenset[str]]) -> list[K]:
    """The accounts that tell of all the people and not of a part of them beside a whole; all where none does."""
    whole = _or_all([k for k, harms in accounts.items() if not {h.group for h in harms} <= _MINORS_AND_WOMEN],
                    list(accounts))
    return [k for k in whole if not _is_part(k, whole, accounts, report)]


def _or_all(some: list[K], every: list[K]) -> list[K]:
    return some or every


def _is_part(one: K, others: list[K], accounts: Mapping[K, Sequence[Harm]], report: Mapping[K, frozenset[str]]) -> bool:
    """Whether an account tells of one class of people only, beside a greater figure for everybody in one report."""
    classes = {h.group for h in accounts[one]}
    if len(classes) > 1 or "unknown" in classes:
        return False
    most = max((h.low or 0 for h in accounts[one]), default=0)
    return any(h.group == "unknown" and (h.low or 0) > most for other in others if report[other] & report[one]
               for h in accounts[other] if _is_number(h))


def _is_number(harm: Harm) -> bool:
    return (harm.low is not None or harm.high is not None) and not is_vague(harm.words.text)
