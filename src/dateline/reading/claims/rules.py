"""Which rule filled a field: written on the value when it is found, so that it goes wherever the value goes.

A function that finds values names its rule above its head; what the rule does stands with a source and an example in
``data/rules.toml``. Rules are for the reader of a claim: nothing here changes what is read.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import fields
from functools import cache, wraps
from operator import attrgetter, is_not
from typing import Any, ParamSpec, TypeVar

from dateline.model import ActorMention, Harm, PlaceMention, SourceLink
from dateline.reading.shapes import replace

P = ParamSpec("P")
R = TypeVar("R")

# Ids of all rules that some function names.
NAMED: set[str] = set()
_VALUES = (ActorMention, PlaceMention, SourceLink, Harm)
# Their fields before ``rule``, which is the last of all of them.
_BEFORE_RULE: dict[type, Callable[[Any], tuple[Any, ...]]] = {
    cls: attrgetter(*(field.name for field in fields(cls)[:-1])) for cls in _VALUES}
# Fields of roles, scopes, proposals and claims that hold such values.
_FIELDS = ("agent", "target", "place", "harm", "source", "links")
# Those that a claim may take from another one.
_CARRIED = ("agent", "target", "place", "source")
# What a function that fills a claim takes it as: itself, in what holds it, or one of several.
_TAKEN_AS = ("Proposal", "Claim", "Told", "list[Proposal]")


class Ruled(str):
    """A word of a closed list ("planned") with the rule that chose it."""

    rule: str


def fills(rule: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Above a function that finds values: those without a rule have this one."""
    NAMED.add(rule)

    def over(find: Callable[P, R]) -> Callable[P, R]:
        @wraps(find)
        def found(*args: P.args, **more: P.kwargs) -> R:
            value = find(*args, **more)
            return marked(value, rule) if value else value

        return found

    return over


def names(*rules: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Above a function that chooses among rules for ``marked``."""
    NAMED.update(rules)
    return lambda find: find


def carries(rule: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Above a function that fills fields of a claim, or of each of a list: the values that were not there have this
    rule, whatever rule filled them where they come from."""
    NAMED.add(rule)

    def over(fill: Callable[P, R]) -> Callable[P, R]:
        at = _parameter_of_claim(fill)

        @wraps(fill)
        def filled(*args: P.args, **more: P.kwargs) -> R:
            after, before = fill(*args, **more), args[at]
            return after if after is before else _carried(after, getattr(before, "claim", before), rule)

        return filled

    return over


def decides(rule: str, *values: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Above a function that chooses a word of a closed list: it carries the rule ``rule.word``, unless a function
    inside chose it. ``values``: the words that it may choose itself."""
    NAMED.update(f"{rule}.{value}" for value in values)

    def over(choose: Callable[P, R]) -> Callable[P, R]:
        @wraps(choose)
        def chosen(*args: P.args, **more: P.kwargs) -> R:
            value = choose(*args, **more)
            if value is None or isinstance(value, Ruled):
                return value
            return _ruled(value, rule)  # type: ignore[return-value]

        return chosen

    return over


@cache
def _ruled(value: str, rule: str) -> Ruled:
    ruled = Ruled(value)
    ruled.rule = f"{rule}.{value}"
    return ruled


def rule_of(value: object) -> str:
    """The rule on a value, empty where there is none."""
    return str(getattr(value, "rule", ""))


def marked(value: R, rule: str, *, again: bool = False) -> R:
    """A value, or each of several, with the rule that filled it. One that has a rule keeps it, but for ``again``."""
    if not value:
        return value
    if isinstance(value, _VALUES):
        return value if value.rule and not again else _with_rule(value, rule)
    if isinstance(value, (tuple, list)):
        ruled = [marked(one, rule, again=again) for one in value]
        return type(value)(ruled) if _differ(ruled, value) else value
    held: Any = {}
    shape: type = type(value)
    for name in _fields_of(shape):
        values = getattr(value, name)
        if values and (new := marked(values, rule, again=again)) is not values:
            held[name] = new
    return replace(value, **held) if held else value  # type: ignore[type-var]


@cache
def _fields_of(cls: type) -> tuple[str, ...]:
    """The fields of a class that hold values with a rule."""
    declared = getattr(cls, "__dataclass_fields__", ())
    return tuple(name for name in _FIELDS if name in declared)


def _with_rule(value: Any, rule: str) -> Any:
    return type(value)(*_BEFORE_RULE[type(value)](value), rule)


def _differ(new: Sequence[object], old: Sequence[object]) -> bool:
    return any(map(is_not, new, old))


def _parameter_of_claim(fill: Callable[..., Any]) -> int:
    """The place among a function's parameters of the claim that it fills, by what they are declared to be."""
    declared = [kind for name, kind in fill.__annotations__.items() if name != "return"]
    return next(declared.index(kind) for kind in _TAKEN_AS if kind in declared)


def _carried(after: Any, before: Any, rule: str) -> Any:
    """A claim, or each of a list, with the rule on the values that are new."""
    if after is before:
        return after
    if isinstance(after, list):
        return [_carried(a, b, rule) for a, b in zip(after, before, strict=True)]
    new: dict[str, Any] = {}
    for name in _CARRIED:
        values, told = getattr(after, name), getattr(before, name)
        if values and values is not told:
            ruled = tuple(_known(v, told, rule) for v in values)
            if _differ(ruled, values):
                new[name] = ruled
    return replace(after, **new) if new else after


def _known(value: Any, before: tuple[Any, ...], rule: str) -> Any:
    """A value as it stood there before, else with the rule that brought it."""
    return next((b for b in before if b is value or b == value), None) or marked(value, rule, again=True)
