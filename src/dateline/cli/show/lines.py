"""Lines of words wrapped to a width: what every view is made of."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rich.console import Console
from rich.text import Text

from dateline.cli.show.mark import STYLES


@dataclass(frozen=True, slots=True)
class Line:
    """Words that wrap at ``indent``; ``label`` stands before them on the first line."""

    words: Text
    indent: int = 0
    label: str = ""


def sheet(lines: Iterable[Line], width: int, colour: bool) -> str:
    """The lines wrapped to ``width`` columns, with a rule under them.

    Words of the report are appended as plain text: rich never sees markup in them.
    """
    console = Console(
        file=io.StringIO(), width=width, force_terminal=colour, color_system="256" if colour else None,
        no_color=False, highlight=False, markup=False, emoji=False, legacy_windows=False,
    )
    with console.capture() as captured:
        for line in lines:
            for text in _wrapped(line, console, width):
                console.print(text, soft_wrap=True)
        console.print(Text("─" * width, STYLES["dim"]), soft_wrap=True)
    return captured.get()


def _wrapped(line: Line, console: Console, width: int) -> Iterator[Text]:
    parts = line.words.wrap(console, width - line.indent) or [Text()]
    for number, part in enumerate(parts):
        part.rstrip()
        before = line.label if number == 0 else ""
        yield Text().append(before.ljust(line.indent), "bold").append_text(part)
