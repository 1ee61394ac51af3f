"""Long reports are read in a process of their own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from dateline.data.own import NOTHING
from dateline.model import RawReport, kept
from dateline.reading.pipeline import read_report
from dateline.serve import apart
from dateline.serve.apart import Apart, GivenUp

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
    with pytest.raises(GivenUp, match="not read within 0 seconds and is given up"):
        reader.read(raw("a " * 500_000))
    reader._patience = 300
    assert reader.read(raw(NEWS * 400)).claims


def test_a_process_that_is_ended_from_outside_is_said_and_the_next_begins(reader: Apart) -> None:
    assert reader.read(raw(NEWS * 400)).claims
    assert reader._child is not None
    reader._child.process.kill()
    reader._child.process.join()
    with pytest.raises(GivenUp, match="ended from outside"):
        reader.read(raw(NEWS * 400))
    assert reader.read(raw(NEWS * 400)).claims
