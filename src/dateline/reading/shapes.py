"""Dataclasses of which a report makes hundreds and that no room outside the reading sees.

To the type checker they are those of the standard library, and it sees to it that nobody writes to a frozen one. At run
time nothing guards them: a guarded class sets each field through ``object.__setattr__``, ``dataclasses.replace`` looks
up all fields anew, ``functools.cached_property`` of Python 3.11 takes a lock: together 4 % of a reading. What leaves
the reading is of ``dateline.model``, where frozen is frozen: the ``dataclass`` of ``model/shape.py`` keeps the guard,
which these cannot have, since ``cached_property`` writes to them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["cached_property", "dataclass", "replace"]

if TYPE_CHECKING:
    from dataclasses import dataclass, replace
    from functools import cached_property
else:
    import dataclasses
    from functools import cache

    def dataclass(*, frozen=False, slots=False):
        """``dataclasses.dataclass``; a frozen one has equality and a hash by its fields."""
        return dataclasses.dataclass(slots=slots, unsafe_hash=frozen)

    def replace(value, /, **changes):
        """``dataclasses.replace``."""
        return _replacer(type(value), *changes)(value, changes)

    @cache
    def _replacer(shape, *changed):
        """The function that makes one of a shape with some fields changed, written as ``dataclasses`` writes
        ``__init__``: half the time of walking over the fields."""
        names = [field.name for field in dataclasses.fields(shape)]
        if unknown := set(changed).difference(names):
            raise TypeError(f"{shape.__name__} has no field {min(unknown)!r}")
        values = (f"changes[{name!r}]" if name in changed else f"value.{name}" for name in names)
        return eval(f"lambda value, changes: shape({', '.join(values)})", {"shape": shape})

    class cached_property:
        """``functools.cached_property``."""

        def __init__(self, find):
            self.find, self.__doc__ = find, find.__doc__

        def __set_name__(self, owner, name):
            self.name = name

        def __get__(self, holder, owner=None):
            if holder is None:
                return self
            value = self.find(holder)
            setattr(holder, self.name, value)  # not by ``__dict__``: once asked for, it slows all fields down
            return value
