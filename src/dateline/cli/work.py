"""Reading many reports, in this process or in several: the same outcomes in the same order."""

from __future__ import annotations

import re
import signal
import traceback
from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context

from dateline.cli.show import Style, chunks
from dateline.data.actor import Actor
from dateline.model import Problem, RawReport, Refusal

# Reports under way per process: enough to keep all of them busy, few enough to keep memory flat.
_WINDOW = 8

_ADDRESS = re.compile(r"https?://", re.I)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one input: its reading as chunks of text, or why there is none.

    ``where`` is ``path`` or ``path:line``; ``trace`` the traceback of a failure, for ``--debug``.
    """

    where: str
    chunks: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    failure: str | None = None
    trace: str | None = None


@dataclass(frozen=True, slots=True)
class Task:
    """How to read and show every report of a run."""

    style: Style
    own: tuple[Actor, ...] = ()


# The task of a process that reads for another: it is sent once and not with every report.
_tasks: list[Task] = []


def outcomes(items: Iterable[RawReport | Refusal], task: Task, jobs: int) -> Generator[Outcome, None, None]:
    """The outcome of every item in order, read by ``jobs`` processes; with one job, by this process."""
    if jobs > 1:
        return _in_processes(items, task, jobs)
    return (refused(item) if isinstance(item, Refusal) else _attempt(item, task) for item in items)


def _attempt(report: RawReport, task: Task | None = None) -> Outcome:
    from dateline.reading.pipeline import read_report

    style, own = (task.style, task.own) if task is not None else (_tasks[-1].style, _tasks[-1].own)
    try:
        reading = read_report(report, own)
        return Outcome(where(report.path, report.line), tuple(chunks(reading, style, own)), reading.problems)
    except Exception as error:  # noqa: BLE001 - one bad report must not lose the others; it is named, and exit is 1
        why = f"reading failed: {type(error).__name__}: {error}"
        return Outcome(where(report.path, report.line), failure=why, trace=traceback.format_exc())


def refused(refusal: Refusal) -> Outcome:
    """The outcome of an input that could not be taken."""
    why = refusal.problem.message
    if _ADDRESS.match(refusal.path):
        why = "dateline fetches nothing from the net; save the page first and give the file"
    return Outcome(where(refusal.path, refusal.line), failure=f"{why} ({refusal.problem.code})")


def where(path: str, line: int | None) -> str:
    """Where a report came from, as messages name it."""
    return path if line is None else f"{path}:{line}"


def _in_processes(items: Iterable[RawReport | Refusal], task: Task, jobs: int) -> Generator[Outcome, None, None]:
    pool = _pool(jobs, task)
    waiting: deque[tuple[RawReport | Refusal, Future[Outcome] | None]] = deque()
    try:
        for item in items:
            future = None
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


def _result(item: RawReport | Refusal, future: Future[Outcome] | None, task: Task) -> Outcome:
    if isinstance(item, Refusal) or future is None:
        assert isinstance(item, Refusal)
        return refused(item)
    try:
        return future.result()
    except BrokenProcessPool:
        return _alone(item, task)


def _alone(report: RawReport, task: Task) -> Outcome:
    """Read again in a process of its own: when a process dies, all reports under way fail and one is to blame."""
    pool = _pool(1, task)
    try:
        return pool.submit(_attempt, report).result()
    except BrokenProcessPool:
        why = "reading failed: the process was ended from outside (out of memory?)"
        return Outcome(where(report.path, report.line), failure=why)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pool(jobs: int, task: Task) -> ProcessPoolExecutor:
    # spawn: the same on every system, and no copied locks or open files.
    return ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_ready, initargs=(task,))


def _ready(task: Task) -> None:
    """Ctrl-C reaches the whole group; the first process alone answers it."""
    _tasks.append(task)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
