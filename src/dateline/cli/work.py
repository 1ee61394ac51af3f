"""Reading many reports, in this process or in several: the same outcomes in the same order."""

from __future__ import annotations

import gc
import os
import re
import signal
import threading
import traceback
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache
from itertools import count
from multiprocessing import connection, get_context, parent_process
from typing import Any, Generic, TypeVar

from dateline.model import Problem, RawReport, Refusal

T = TypeVar("T")

# Reports under way per process: enough to keep all of them busy, few enough to keep memory flat.
_WINDOW = 8

_ADDRESS = re.compile(r"https?://", re.I)


@dataclass(frozen=True, slots=True)
class Outcome(Generic[T]):
    """What came of one input: what was made of it, or why there is nothing.

    ``where`` is ``path`` or ``path:line``; ``trace`` the traceback of a failure, for ``--debug``.
    """

    where: str
    made: T | None = None
    problems: tuple[Problem, ...] = ()
    failure: str | None = None
    trace: str | None = None


# What to make of every report of a run, with the problems found on the way; it goes to other processes by pickle.
Task = Callable[[RawReport], tuple[T, tuple[Problem, ...]]]
Item = RawReport | Refusal

# The task of a process that reads for another: it is sent once and not with every report.
_tasks: list[Task[Any]] = []


# Reports that this process was given.
_turn = count(1)


@cache
def keep_tables() -> None:
    """What the first report loaded stays for good: the collector of cycles need not walk it again and again.

    About 4 % of reading (https://docs.python.org/3/library/gc.html, ``gc.freeze``). Once a process, after a first
    report, so that who reads one waits for nothing.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000)  # a report makes and lets go of many small things, hardly any of them in cycles


def outcomes(items: Iterable[Item], task: Task[T], jobs: int) -> Generator[tuple[Item, Outcome[T]], None, None]:
    """Every item with its outcome, in order, read by ``jobs`` processes; with one job, by this process."""
    if jobs > 1:
        return _in_processes(items, task, jobs)
    return ((item, refused(item) if isinstance(item, Refusal) else _attempt(item, task)) for item in items)


def _attempt(report: RawReport, task: Task[T] | None = None) -> Outcome[T]:
    if next(_turn) > 1:
        keep_tables()
    try:
        made, problems = (task or _tasks[-1])(report)
        return Outcome(where(report.path, report.line), made, problems)
    except Exception as error:  # noqa: BLE001 - one bad report must not lose the others; it is named, and exit is 1
        return failed(report, "reading", error)


def failed(report: RawReport, doing: str, error: Exception) -> Outcome[Any]:
    """The outcome of a report on which the program failed. ``doing``: "reading"."""
    why = f"{doing} failed: {type(error).__name__}: {error}"
    return Outcome(where(report.path, report.line), failure=why, trace="".join(traceback.format_exception(error)))


def refused(refusal: Refusal) -> Outcome[Any]:
    """The outcome of an input that could not be taken."""
    why = refusal.problem.message
    if _ADDRESS.match(refusal.path):
        why = "dateline fetches nothing from the net; save the page first and give the file"
    return Outcome(where(refusal.path, refusal.line), failure=f"{why} ({refusal.problem.code})")


def where(path: str, line: int | None) -> str:
    """Where a report came from, as messages name it."""
    return path if line is None else f"{path}:{line}"


def _in_processes(items: Iterable[Item], task: Task[T], jobs: int) -> Generator[tuple[Item, Outcome[T]], None, None]:
    pool = _pool(jobs, task)
    waiting: deque[tuple[Item, Future[Outcome[T]] | None]] = deque()
    try:
        for item in items:
            future: Future[Outcome[T]] | None = None
            if not isinstance(item, Refusal):
                try:
                    future = pool.submit(_attempt, item)
                except BrokenProcessPool:
                    pool = _pool(jobs, task)
                    future = pool.submit(_attempt, item)
            waiting.append((item, future))
            if len(waiting) >= _WINDOW * jobs:
                yield _result(*waiting.popleft(), task)
        while waiting:
            yield _result(*waiting.popleft(), task)
        pool.shutdown()  # all is done: its threads end before the interpreter takes their pipes away
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _result(item: Item, future: Future[Outcome[T]] | None, task: Task[T]) -> tuple[Item, Outcome[T]]:
    if isinstance(item, Refusal) or future is None:
        assert isinstance(item, Refusal)
        return item, refused(item)
    try:
        return item, future.result()
    except BrokenProcessPool:
        return item, _alone(item, task)


def _alone(report: RawReport, task: Task[T]) -> Outcome[T]:
    """Read again in a process of its own: when a process dies, all reports under way fail and one is to blame."""
    pool = _pool(1, task)
    try:
        return pool.submit(_attempt, report).result()
    except BrokenProcessPool:
        why = "reading failed: the process was ended from outside (out of memory?)"
        return Outcome(where(report.path, report.line), failure=why)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pool(jobs: int, task: Task[Any]) -> ProcessPoolExecutor:
    # spawn: the same on every system, and no copied locks or open files.
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_ready, initargs=(task,))


def _ready(task: Task[Any]) -> None:
    """Ctrl-C reaches the whole group; the first process alone answers it, and takes the others with it when it dies."""
    _tasks.append(task)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_the_first, daemon=True).start()


def _end_with_the_first() -> None:
    first = parent_process()
    if first is not None:
        connection.wait([first.sentinel])
        os._exit(1)
