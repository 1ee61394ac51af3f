"""What is wrong with a table: where, what, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault at a ``line`` (0: the table as a whole) and ``column`` (empty: the line as a whole)."""

    line: int
    column: str
    message: str

    def told(self, file: str) -> str:
        """``brigades.csv:3: kind: ...``"""
        where = f"{file}:{self.line}" if self.line else file
        return f"{where}: {self.column}: {self.message}" if self.column else f"{where}: {self.message}"


class BadTable(ValueError):
    """A table that is not taken, with every fault that was found."""

    def __init__(self, file: str, faults: list[Fault]) -> None:
        self.file = file
        self.faults = tuple(sorted(faults, key=lambda f: f.line))
        super().__init__("\n".join(fault.told(file) for fault in self.faults))
