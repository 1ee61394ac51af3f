"""A list as a table: one line an object, each column cut to its share of the width."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from rich.cells import cell_len, set_cell_size

from dateline.export.sheet import plain
from dateline.export.visible import visible


def table(objects: Iterable[dict[str, Any]], columns: tuple[tuple[str, int], ...], wide: int) -> Iterator[str]:
    """The lines of a table. ``columns``: keys with their share of the width ``wide``, in percent."""
    sizes = [max(4, wide * share // 100 - 1) for _, share in columns]
    yield _line([key.upper() for key, _ in columns], sizes)
    for one in objects:
        yield _line([_cell(one[key]) for key, _ in columns], sizes)


def _cell(value: Any) -> str:
    if value is None or value == []:
        return "?"
    if isinstance(value, bool):
        return "yes" if value else ""
    if isinstance(value, str):
        return visible(value)
    return str(value) if isinstance(value, (int, float)) else "; ".join(map(visible, plain(value)))


def _line(cells: list[str], sizes: list[int]) -> str:
    return " ".join(map(_fitted, cells, sizes)).rstrip() + "\n"


def _fitted(cell: str, size: int) -> str:
    """A cell cut or filled up to so many places of a terminal, of which some letters take two."""
    if cell.isascii():
        return cell.ljust(size) if len(cell) <= size else f"{cell[:size - 1]}…"
    return set_cell_size(cell, size) if cell_len(cell) <= size else set_cell_size(cell, size - 1) + "…"
