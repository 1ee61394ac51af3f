"""Where the origins of an event contradict each other, in words and field by field. No rival is dropped."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dateline.case.join.origins import Origin
from dateline.case.join.sides import is_one_part_of_other, sides_of
from dateline.case.rivals import wholes
from dateline.data.numbers import is_vague
from dateline.model import Claim, ClaimType, Conflict, Harm, HarmKind, Stated

Told = tuple[Claim, Origin]  # a claim and its origin
_HARMING = frozenset[ClaimType]({"airstrike", "shelling", "bombing", "chemical", "attack", "casualties", "destroy"})
_MET = frozenset[ClaimType]({"talks", "agree"})
_ANYWHERE = frozenset({""})  # a part told in another report contradicts its whole no more than in the same one
_FIGURES: tuple[HarmKind, ...] = ("killed", "wounded", "captured", "missing", "displaced")


def conflicts_of(told: list[Told]) -> tuple[Conflict, ...]:
    """The conflicts of an event's claims, the grave ones first: on these two origins cannot both be right."""
    fields = [_field("holder", _holders(told), grave=True), _field("extent", _extents(told), grave=True),
              _field("responsibility", _responsible(told), grave=True), _field("outcome", _outcomes(told), grave=True),
              *_denials(told),
              *(_field(kind, _figures(told, kind), grave=False) for kind in _FIGURES)]
    return tuple(f for f in fields if f is not None)


def _field(
    name: str, values: Iterable[tuple[str, Claim, Origin]], *, grave: bool, by_one: bool = False,
) -> Conflict | None:
    """A conflict where two values are not told by the very same origins; ``by_one``: or where one tells both."""
    by_value: dict[str, list[tuple[Claim, Origin]]] = {}
    for value, claim, origin in values:
        by_value.setdefault(value, []).append((claim, origin))
    stated = tuple(_stated(v, told) for v, told in sorted(by_value.items()))
    tellers = [{o for _, o in told} for told in by_value.values()]
    apart = len(tellers) > 1 and (by_one or any(t != tellers[0] for t in tellers))
    return Conflict(name, stated, grave) if apart else None


def _stated(value: str, told: list[Told]) -> Stated:
    return Stated(value, tuple(sorted({c.id for c, _ in told})), tuple(sorted({o.name for _, o in told})))


def _holders(told: list[Told]) -> Iterator[tuple[str, Claim, Origin]]:
    """Who took the place, where one origin's taker is another's loser; allies told one by one contradict nobody."""
    taken = [(sides_of(c.agent), c, o) for c, o in told if c.type == "seize" and c.status == "happened"]
    lost = frozenset(s for c, _ in told if c.type == "seize" for s in sides_of(c.target))
    if any(sides & lost for sides, _, _ in taken):
        yield from ((", ".join(sorted(sides)), c, o) for sides, c, o in taken if sides)


def _outcomes(told: list[Told]) -> Iterator[tuple[str, Claim, Origin]]:
    """Taken or beaten off, where a side that took the place by the one account was beaten off by the other."""
    so = [(c, o) for c, o in told if c.status == "happened"]
    taken = [(c, o) for c, o in so if c.type == "seize" and c.extent != "partial"]
    beaten = frozenset(s for c, _ in so if c.type == "repel" for s in sides_of(c.target))
    if any(sides_of(c.agent) & beaten for c, _ in taken):
        yield from (("taken", c, o) for c, o in taken if sides_of(c.agent) & beaten)
        yield from (("beaten off", c, o) for c, o in so if c.type == "repel")


def _extents(told: list[Told]) -> Iterator[tuple[str, Claim, Origin]]:
    return ((c.extent, c, o) for c, o in told
            if c.extent and c.type in ("seize", "withdraw") and c.status == "happened")


def _responsible(told: list[Told]) -> Iterator[tuple[str, Claim, Origin]]:
    """Who did the harm, where two accounts of it have no side in common and neither names a part of the other's."""
    blamed = [(sides, c, o) for c, o in told
              if c.type in _HARMING and c.status in ("happened", "possible") and (sides := sides_of(c.agent))]
    if any(a.isdisjoint(b) and not is_one_part_of_other(one, two)
           for i, (a, one, _) in enumerate(blamed) for b, two, _ in blamed[i + 1:]):
        yield from ((", ".join(sorted(sides)), c, o) for sides, c, o in blamed)


def _denials(told: list[Told]) -> Iterator[Conflict | None]:
    """Types that one origin says happened and another says did not. Of a meeting a party denies only its own part."""
    for type_ in sorted({c.type for c, _ in told if c.status == "denied"}):
        absent = frozenset(s for c, _ in told if c.type == type_ and c.status == "denied" for s in sides_of(c.agent))
        said = ((c.status, c, o) for c, o in told if c.type == type_ and c.status in ("happened", "ongoing", "denied")
                and not (type_ in _MET and absent and absent.isdisjoint(sides_of(c.agent))))
        values = [("denied" if s == "denied" else "happened", c, o) for s, c, o in said]
        yield _field(type_, values, grave=True, by_one=True)


def _figures(told: list[Told], kind: HarmKind) -> Iterator[tuple[str, Claim, Origin]]:
    """The figures of all the people harmed in one way, not those of a part ("three children among the dead")."""
    counted = {c.id: [h for h in c.harm if h.kind == kind and h.low is not None and c.type == "casualties"]
               for c, _ in told}
    harms = {id_: some for id_, some in counted.items() if some}
    held = set(wholes(harms, dict.fromkeys(harms, _ANYWHERE)))
    for c, o in told:
        if c.id in held:
            yield _told(max(harms[c.id], key=lambda h: h.low or 0)), c, o


def _told(harm: Harm) -> str:
    """A figure as it was given: a word for many stays the word, for nobody said the number that it is read as."""
    return f"“{harm.words.text}”" if is_vague(harm.words.text) else _span(harm.low, harm.high)


def _span(low: int | None, high: int | None) -> str:
    if high is None:
        return f"{low} or more"
    return str(low) if low == high else f"{low}-{high}"
