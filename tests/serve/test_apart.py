"""Long reports are read in a process of their own."""

from __future__ import annotations

import signal
import time
from collections.abc import Iterator
from dataclasses import replace
from threading import Timer
from typing import cast

import pytest

from dateline.case.unread import NotRead
from dateline.data.own import NOTHING
from dateline.model import RawReport, kept
from dateline.reading.pipeline import read_report
from dateline.serve import apart
from dateline.serve.apart import Apart

NEWS = "Rebels captured the town of Marib on Thursday, residents said. "


def raw(text: str) -> RawReport:
    return RawReport("long", "long.txt", text.encode(), encoding="utf-8", published="2024-05-02")


@pytest.fixture
def reader() -> Iterator[Apart]:
    made = Apart(NOTHING)
    yield made
    if made._child is not None:
        made._child.process.kill()


def test_a_long_report_is_read_as_any_other(reader: Apart, monkeypatch: pytest.MonkeyPatch) -> None:
    long, short = raw(NEWS * 400), raw(NEWS)
    expected = kept(read_report(long)), kept(read_report(short))
    assert reader.read(short) == expected[1] and reader._child is None
    monkeypatch.setattr(apart, "read_report", None)  # not by this process
    assert reader.read(long) == expected[0]
    child = reader._child
    assert reader.read(raw(NEWS * 401)).text.startswith(NEWS) and reader._child is child


def test_what_is_not_read_in_time_is_given_up_and_the_next_is_read(reader: Apart) -> None:
    reader._patience = 0.2
    with pytest.raises(NotRead, match="not read within 0 seconds and is given up"):
        reader.read(raw("a " * 500_000))
    reader._patience = 300
    assert reader.read(raw(NEWS * 400)).claims


def test_a_fault_of_the_program_is_told_in_words(reader: Apart) -> None:
    unreadable = replace(raw(NEWS * 400), content=cast("bytes", NEWS * 400))  # text where bytes belong
    with pytest.raises(TypeError) as here:
        read_report(unreadable)
    with pytest.raises(NotRead) as apart:
        reader.read(unreadable)
    assert str(apart.value) == str(NotRead.by_fault("reading", here.value))
    assert "a fault of dateline" in str(apart.value)


def test_a_process_that_is_ended_from_outside_is_said_and_the_next_begins(reader: Apart) -> None:
    assert reader.read(raw(NEWS * 400)).claims
    assert reader._child is not None
    reader._child.process.kill()
    reader._child.process.join()
    with pytest.raises(NotRead, match="ended from outside"):
        reader.read(raw(NEWS * 400))
    assert reader.read(raw(NEWS * 400)).claims


def test_who_waits_for_a_report_does_so_no_longer_when_the_desk_ends(reader: Apart) -> None:
    begun = time.monotonic()
    Timer(2, reader.end).start()
    with pytest.raises(NotRead, match="the desk was closed before it was read"):
        reader.read(raw("a " * 500_000))
    assert time.monotonic() - begun < 30
    with pytest.raises(NotRead, match="the desk was closed"):
        reader.read(raw(NEWS * 400))
    assert reader._child is None


@pytest.mark.skipif(not hasattr(signal, "alarm"), reason="the system has no alarms")
def test_a_process_that_nobody_gives_up_ends_by_itself() -> None:
    child = apart._begin(NOTHING, 1.0)  # as where the desk was killed
    child.pipe.send(raw("a " * 500_000))
    child.process.join(60)
    assert child.process.exitcode == -signal.SIGALRM
