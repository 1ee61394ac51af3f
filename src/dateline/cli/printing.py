"""Printing what came of many reports, in their order, while the next are read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.cli.messages import Account, Progress
from dateline.cli.output import Output
from dateline.cli.work import Item, Outcome


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands before, between and after the chunks; ``empty`` after none at all."""

    head: str = ""
    between: str = ""
    tail: str = ""
    empty: str = ""


def write_all(
    outcomes: Iterable[tuple[Item, Outcome[list[str]]]], stream: Output, account: Account, frame: Frame, *,
    flush: bool, progress: bool,
) -> None:
    """Write the chunks of every outcome; ``flush``: each report is shown as soon as it is read."""
    count = Progress(progress)
    stream.write(frame.head)
    empty = True
    for _, outcome in outcomes:
        for chunk in outcome.made or ():
            stream.write(chunk if empty else frame.between + chunk)
            empty = False
        if flush:
            stream.flush()
        account.add(outcome)
        count.step()
    stream.write(frame.empty if empty else frame.tail)
    count.clear()
