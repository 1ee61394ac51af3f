"""Frozen dataclasses with slots, of which a report makes hundreds.

Those of the standard library set each field of a frozen one by its name through ``object.__setattr__``; here the slots
themselves are set, in little more than half the time: 2 % of a reading. Those of ``reading/shapes.py`` are another
kind, which nothing guards.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:
    import dataclasses
    from dataclasses import MISSING

    def dataclass(*, frozen, slots, order=False):
        """``dataclasses.dataclass`` for what is frozen and has slots."""

        def over(cls):
            shape = dataclasses.dataclass(frozen=frozen, slots=slots, order=order)(cls)
            shape.__init__ = _init(shape)
            return shape

        return over

    def _init(shape):
        """The function that fills a shape, written as ``dataclasses`` writes it."""
        fields = dataclasses.fields(shape)
        known = {"MISSING": MISSING}
        for field in fields:
            known |= {f"set_{field.name}": getattr(shape, field.name).__set__,
                      f"default_{field.name}": field.default, f"make_{field.name}": field.default_factory}
        given = [f.name if _is_due(f) else f"{f.name}=default_{f.name}" for f in fields]
        lines = [f"set_{f.name}(self, {_value(f)})" for f in fields]
        if hasattr(shape, "__post_init__"):
            lines.append("self.__post_init__()")
        exec("\n ".join([f"def __init__(self, {', '.join(given)}):", *lines]), known)
        return known["__init__"]

    def _is_due(field):
        """Whether a value must be given for a field."""
        return field.default is MISSING and field.default_factory is MISSING

    def _value(field):
        """What a field is set to."""
        made = field.default_factory is not MISSING
        return f"make_{field.name}() if {field.name} is MISSING else {field.name}" if made else field.name
