"""What joining must be able to look up while a case grows; the store implements it."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple, Protocol

from dateline.case.join.cluster import Link, Pair
from dateline.case.join.copies import Body, Likeness
from dateline.case.join.origins import Heard, Teller
from dateline.case.join.same_event import Edge
from dateline.model import Account, Claim, Event, Judgement

Days = tuple[date, date]


class FoundBy(NamedTuple):
    """What an account can be found by: names, and the days between which its happening lies."""

    names: frozenset[str]
    days: Days


@dataclass(frozen=True, slots=True)
class Told:
    """A claim of an account, its report, and where it stands in a headline the claim below that it shortens."""

    account: str
    report: str
    claim: Claim
    led: str | None


class Joined(NamedTuple):
    """An event, and who is heard in it."""

    event: Event
    heard: tuple[Heard, ...]


class JoinIndex(Protocol):
    """Lookups and derived rows of one case, inside one transaction. Ids are those of the model."""

    def tellers(self, reports: Collection[str]) -> tuple[Teller, ...]:
        """Who published these reports."""
        ...

    def put_texts(self, bodies: Collection[Body], at_most: int) -> frozenset[int]:
        """Keeps the texts of new reports; gives the prints that more than so many reports have, and not before."""
        ...

    def drop_text(self, report: str, at_most: int) -> frozenset[int]:
        """Forgets a text; gives those of its prints that no more than so many reports have, and more before."""
        ...

    def texts(self, reports: Collection[str]) -> Mapping[str, Body]: ...

    def background(self, prints: Collection[int]) -> frozenset[int]:
        """Of the prints those that too many reports have."""
        ...

    def sharing_prints(self, prints: Mapping[str, Collection[int]], at_least: int) -> frozenset[Pair]:
        """The pairs of one of these reports, with its prints, and another that has so many of them too."""
        ...

    def reports_with(self, prints: Collection[int]) -> frozenset[str]:
        """The reports that have one of the prints."""
        ...

    def likenesses(self, reports: Collection[str]) -> Mapping[Pair, Likeness]:
        """The kept relations of these reports to each other and to all others."""
        ...

    def replace_likenesses(self, gone: Collection[Pair], new: Collection[Likeness]) -> None: ...

    def put_names(self, names: Mapping[str, Collection[str]], at_most: int) -> frozenset[str]:
        """Keeps the names in new reports; gives those that more than so many reports have, and not before."""
        ...

    def drop_names(self, report: str, at_most: int) -> frozenset[str]:
        """Forgets the names in a report; gives those that no more than so many reports have, and more before."""
        ...

    def reports_named(self, names: Collection[str]) -> frozenset[str]:
        """The reports that have one of the names."""
        ...

    def rare_names(self, reports: Collection[str]) -> Mapping[str, int]:
        """For each of the reports how many names it has that few reports have."""
        ...

    def shared_names(self, reports: Collection[str]) -> Mapping[Pair, int]:
        """How many of those names each of the reports shares with which others."""
        ...

    def put_accounts(self, accounts: Mapping[Account, FoundBy], led: Mapping[str, str]) -> None:
        """Keeps accounts and what they are found by. ``led``: claims of headlines with those that they shorten."""
        ...

    def drop_accounts(self, ids: Collection[str]) -> None:
        """Forgets accounts with what they are found by and their edges."""
        ...

    def accounts(self, ids: Collection[str]) -> Mapping[str, Account]: ...

    def accounts_of(self, reports: Collection[str]) -> tuple[Account, ...]: ...

    def near(self, names: Collection[str], days: Days) -> Mapping[str, frozenset[str]]:
        """For each of the names the accounts that have it and whose days meet these."""
        ...

    def put_edges(self, edges: Collection[Edge]) -> None: ...

    def drop_edges(self, pairs: Collection[Pair]) -> None: ...

    def edges_at(self, accounts: Collection[str]) -> tuple[Edge, ...]:
        """The edges that touch one of the accounts."""
        ...

    def links_at(self, accounts: Collection[str]) -> tuple[Link, ...]:
        """The same without their reasons."""
        ...

    def judgements(self) -> tuple[Judgement, ...]:
        """What people decided and did not take back, in the order that they did."""
        ...

    def accounts_with(self, claims: Collection[str]) -> Mapping[str, str]:
        """For each of the claims the account that holds it now, where one does."""
        ...

    def groups_of(self, accounts: Collection[str]) -> Mapping[str, frozenset[str]]:
        """For these accounts, and for all that share an event with one of them, the accounts of that event."""
        ...

    def told(self, accounts: Collection[str]) -> tuple[Told, ...]:
        """The claims of accounts as they were read."""
        ...

    def replace_events(self, claims: Collection[str], events: Collection[Joined]) -> None:
        """Forgets the events of these claims and keeps the new ones."""
        ...
