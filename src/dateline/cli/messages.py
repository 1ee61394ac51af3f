"""What goes to standard error: progress while it is a terminal, and at the end what failed, one line each."""

from __future__ import annotations

import sys
import time
from typing import Any

import click

from dateline.cli.work import Outcome
from dateline.export.visible import visible

# Readings with these problems are kept, and still count for the exit code: letters or the whole text are lost.
_DAMAGED = frozenset({"damaged_text", "no_text"})


class Progress:
    """A count that is redrawn in place; says nothing where ``shown`` is false."""

    def __init__(self, shown: bool) -> None:
        self._shown = shown
        self._count = 0
        self._next = 0.0

    def step(self) -> None:
        self._count += 1
        if self._shown and time.monotonic() >= self._next:
            self._next = time.monotonic() + 0.1
            sys.stderr.write(f"\r{self._count} read")
            sys.stderr.flush()

    def clear(self) -> None:
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


class Account:
    """What went wrong in a run. Failures come before the notes on reports that were read."""

    def __init__(self, *, debug: bool) -> None:
        self._debug = debug
        self._failures: list[str] = []
        self._notes: list[str] = []
        self._inputs = self._damaged = 0

    def add(self, outcome: Outcome[Any]) -> None:
        where = visible(outcome.where)
        self._inputs += 1
        if outcome.failure is not None:
            trace = f"\n{outcome.trace}" if self._debug and outcome.trace else ""
            self._failures.append(f"{where}: {visible(outcome.failure)}{trace}")
        self._notes += [f"{where}: {visible(problem.message)} ({problem.code})" for problem in outcome.problems]
        self._damaged += any(problem.code in _DAMAGED for problem in outcome.problems)

    def tell(self) -> None:
        for line in (*self._failures, *self._notes):
            click.echo(line, err=True)
        why = [f"{len(self._failures)} of {self._inputs} not read"] if self._failures else []
        if self._damaged:
            why.append(f"{self._damaged} of {self._inputs} read, but with text damaged or missing")
        if why:
            click.echo(f"{'; '.join(why)} (exit code {self.exit_code})", err=True)

    @property
    def exit_code(self) -> int:
        return 1 if self._failures or self._damaged else 0
