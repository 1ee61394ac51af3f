"""Which events of two states are about the same: they share a claim, whatever their ids are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.case.states import State
from dateline.model import Dossier

_MANY = 500  # dossiers held at once


@dataclass(slots=True, eq=False)
class Group:
    """Events of the state before and after, by the hashes of their dossiers, that share claims with each other."""

    before: list[str]
    after: list[str]


def groups(before: State, after: State) -> Iterator[tuple[tuple[Dossier, ...], tuple[Dossier, ...]]]:
    """The events that changed, those that share claims together: in the order of the state after, then what is gone."""
    found = _joined(before, after)
    for start in range(0, len(found), _MANY):
        some = found[start:start + _MANY]
        old = before.dossiers([h for group in some for h in group.before])
        new = after.dossiers([h for group in some for h in group.after])
        for group in some:
            was, now = tuple(old[h] for h in group.before), tuple(new[h] for h in group.after)
            if was != now:  # else another version of the program wrote the same in other letters
                yield was, now


def _joined(before: State, after: State) -> list[Group]:
    """Connected by claims. Only the ids of claims are held in memory."""
    old, new = (_claims(one, other) for one, other in ((before, after), (after, before)))
    holder = {claim: h for h, claims in old.items() for claim in claims}
    of_old: dict[str, Group] = {}
    out: list[Group] = []
    for hash_, claims in new.items():
        shared = list(dict.fromkeys(holder[c] for c in claims if c in holder))
        known = list({id(g): g for h in shared if (g := of_old.get(h))}.values())
        group = known[0] if known else Group([], [])
        for other in known[1:]:
            group.before += other.before
            group.after += other.after
            out.remove(other)
        if not known:
            out.append(group)
        group.after.append(hash_)
        group.before += [h for h in shared if h not in of_old]
        of_old.update(dict.fromkeys(group.before, group))
    return out + [Group([h], []) for h in old if h not in of_old]


def _claims(state: State, other: State) -> dict[str, Sequence[str]]:
    """The claims of the dossiers that only one of two states has, by hash, in its order."""
    theirs = frozenset(other.hashes.values())
    mine = [h for h in state.hashes.values() if h not in theirs]
    out: dict[str, Sequence[str]] = {}
    for start in range(0, len(mine), _MANY):
        some = mine[start:start + _MANY]
        read = state.dossiers(some)
        out.update((h, read[h].event.claims) for h in some)
    return out
