"""Ways to show a reading: JSON lines, rows per incident, a view made for reading.

Takes: a ``Reading`` and a ``Style``. Gives: chunks of text, the same wherever and in whichever process.
Looks things up in: nothing. Never: writes; the verb does.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:  # a list of a case looks nobody up
    from dateline.data.actor import Actor
    from dateline.model import Reading

Format = Literal["view", "jsonl", "table", "csv", "json"]


@dataclass(frozen=True, slots=True)
class Style:
    """How to show readings. ``width`` is in columns; ``colour`` is for terminals only; ``explained``: with the rule of
    each field, in the view and in JSON lines."""

    format: Format
    width: int = 100
    colour: bool = False
    explained: bool = False


def head(style: Style) -> str:
    """What stands before the first report."""
    from dateline.cli.show import rows

    if style.format == "csv":
        return rows.csv_head()
    if style.format == "table":
        return rows.table_head(style.width, style.colour)
    return "[\n" if style.format == "json" else ""


def chunks(reading: Reading, style: Style, own: tuple[Actor, ...] = ()) -> list[str]:
    """A reading as text: one chunk per report or per row, to be joined by :func:`between`. ``own``: the user's actors,
    for what is explained."""
    if style.format == "jsonl":
        return [dumps(_explained(reading, own) if style.explained else reading.to_json()) + "\n"]
    if style.format == "view":
        from dateline.cli.show.view import view

        return [view(reading, style.width, style.colour, explained=style.explained, own=own)]
    from dateline.cli.show import rows

    if style.format == "csv":
        return rows.csv_lines(reading)
    found = rows.rows(reading)
    if style.format == "table":
        return [rows.table_line(row, style.width) for row in found]
    return [dumps(row) for row in found]


def _explained(reading: Reading, own: tuple[Actor, ...]) -> dict[str, Any]:
    """The line of a reading, each claim with the reasons of its fields."""
    from dateline.reading.explain import explain

    line = reading.to_json()
    for told, claim in zip(line["claims"], reading.claims, strict=True):
        told["explain"] = [reason.to_json() for reason in explain(claim, own)]
    return line


def between(style: Style) -> str:
    """What stands between two chunks."""
    return ",\n" if style.format == "json" else ""


def tail(style: Style, *, empty: bool) -> str:
    """What stands after the last chunk; ``empty`` where there was none."""
    if style.format != "json":
        return ""
    return "]\n" if empty else "\n]\n"


def dumps(value: Any) -> str:
    """JSON on one line, in the letters of the report."""
    return json.dumps(value, ensure_ascii=False)
