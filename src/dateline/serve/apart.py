"""Long reports are read in a process of their own: they take seconds, in which nobody else would be answered, and what
is no text (a megabyte of one word again and again) takes hours and is given up."""

from __future__ import annotations

import signal
from dataclasses import dataclass
from math import ceil
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess
from threading import Lock

from dateline.case.unread import NotRead, in_words
from dateline.data.own import Own
from dateline.model import KeptReport, RawReport, kept
from dateline.reading.pipeline import read_report

_SHORT = 20_000  # bytes of a report that are read at once: of the worst text some seconds
_PATIENCE = 120.0  # seconds for one report; of news 5 MB, the most that is taken, need less
_CLOSED = "the desk was closed before it was read"
_LATER = 5  # seconds after which a process that nobody has given up ends by itself


@dataclass(frozen=True, slots=True)
class _Child:
    process: BaseProcess
    pipe: Connection


class Apart:
    """Reads reports with a user's own data; those that are long one after the other, in a process that begins with the
    first of them and ends with this one."""

    def __init__(self, own: Own, patience: float = _PATIENCE) -> None:
        self._own, self._patience = own, patience
        self._turn = Lock()
        self._child: _Child | None = None
        self._ended = False

    def end(self) -> None:
        """Ends the other process, whatever it reads, and begins none any more. Waits for nothing: it may be called as
        a signal comes, while another thread waits for that process."""
        self._ended = True
        if self._child is not None:
            self._child.process.kill()

    def read(self, raw: RawReport) -> KeptReport:
        """A report as it is read. Raises what reading raises, and ``NotRead`` for a long one that cannot be read, takes
        too long, or is being read as the process or the desk ends."""
        if len(raw.content) <= _SHORT:
            return kept(read_report(raw, self._own))
        with self._turn:
            told = self._ask(raw)
        if isinstance(told, KeptReport):
            return told
        raise told

    def _ask(self, raw: RawReport) -> KeptReport | NotRead:
        """What the other process makes of a report: it as it is read, or what went wrong."""
        if self._ended:
            return NotRead(_CLOSED)
        child = self._child = self._child or _begin(self._own, self._patience)
        if self._ended:  # as it began, so that ``end`` has not seen it
            child.process.kill()
        try:
            child.pipe.send(raw)
            if child.pipe.poll(self._patience):
                read: KeptReport | str = child.pipe.recv()
                return NotRead.by_fault("reading", read) if isinstance(read, str) else read
            why = (f"it was not read within {self._patience:.0f} seconds and is given up: news of this length is read "
                   "sooner; where it is news, read it with dateline add, which waits")
        except (EOFError, OSError):
            why = _CLOSED if self._ended else "the process that read it was ended from outside (out of memory?)"
        child.process.kill()
        child.pipe.close()
        self._child = None
        return NotRead(why)


def _begin(own: Own, patience: float) -> _Child:
    context = get_context("spawn")  # the same on every system, and no copied locks or open files
    ours, theirs = context.Pipe()
    process = context.Process(target=_read_on, args=(theirs, own, ceil(patience) + _LATER), daemon=True)
    process.start()
    theirs.close()  # so that each hears the end of the other
    return _Child(process, ours)


def _read_on(pipe: Connection, own: Own, longest: int) -> None:
    """Reads what comes until nobody is there any more; ``longest``: seconds after which one report ends the process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the desk answers Ctrl-C, and this ends with it
    while True:
        try:
            raw: RawReport = pipe.recv()
        except EOFError:
            return
        _end_after(longest)
        try:
            pipe.send(kept(read_report(raw, own)))
        except Exception as error:  # noqa: BLE001 - it is named with the report
            pipe.send(in_words(error))
        _end_after(0)


def _end_after(seconds: int) -> None:
    """Has the system end this process then, also in the midst of a pattern, for the desk may have been killed; 0: not
    any more. Only where the system has alarms (not on Windows)."""
    if hasattr(signal, "alarm"):
        signal.alarm(seconds)
