"""What joining must be able to look up while a case grows; the store implements it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Protocol

from dateline.case.join.cluster import Pair
from dateline.case.join.copies import Body, Likeness
from dateline.case.join.same_event import Edge
from dateline.model import Account, Event, Judgement, KeptReport

Key = tuple[str, date, date]  # what an account can be found by, and the days between which its happening lies


class JoinIndex(Protocol):
    """Lookups and derived rows of one case, inside one transaction. Ids are those of the model."""

    def report(self, report: str) -> KeptReport: ...

    def put_prints(self, body: Body) -> None: ...

    def drop_prints(self, report: str) -> None: ...

    def common(self, hashes: Collection[int], at_least: int) -> Mapping[int, int]:
        """Of the hashes those that at least so many reports have, with their number."""
        ...

    def reports_with(self, hashes: Collection[int]) -> Mapping[str, int]:
        """Reports that have any of the prints, with how many of them."""
        ...

    def likenesses(self, reports: Collection[str]) -> tuple[Likeness, ...]:
        """The kept relations between two of these reports."""
        ...

    def neighbours(self, report: str) -> frozenset[str]:
        """Reports of which a likeness to this one is kept."""
        ...

    def put_likeness(self, likeness: Likeness) -> None: ...

    def put_names(self, report: str, names: Collection[str]) -> None: ...

    def rare_names(self, reports: Collection[str], at_most: int) -> Mapping[str, frozenset[str]]:
        """For each of the reports its names that at most so many reports have."""
        ...

    def reports_named(self, names: Collection[str]) -> Mapping[str, frozenset[str]]:
        """For each of the names the reports that have it."""
        ...

    def put_account(self, account: Account, keys: Iterable[Key]) -> None: ...

    def accounts(self, ids: Collection[str]) -> Mapping[str, Account]: ...

    def accounts_of(self, reports: Collection[str]) -> tuple[Account, ...]: ...

    def near(self, keys: Collection[Key]) -> frozenset[str]:
        """Accounts with one of the keys whose days meet those of the key."""
        ...

    def drop_accounts(self, ids: Collection[str]) -> None:
        """Forgets accounts with their keys and edges."""
        ...

    def put_edges(self, edges: Collection[Edge]) -> None:
        """Keeps edges; one that was kept for the same pair before gives way."""
        ...

    def drop_edges(self, pairs: Collection[Pair]) -> None: ...

    def edges_at(self, accounts: Collection[str]) -> tuple[Edge, ...]:
        """The edges that touch one of the accounts."""
        ...

    def judgements(self) -> tuple[Judgement, ...]:
        """What people decided and did not take back, in the order that they did."""
        ...

    def account_with(self, claim: str) -> str | None:
        """The account that holds a claim now."""
        ...

    def replace_events(self, claims: Collection[str], events: Collection[Event]) -> None:
        """Forgets the events of these claims and keeps the new ones."""
        ...
