#!/usr/bin/env python3
"""Runs the notebook of the documentation and writes what its cells give into it. Needs pandas, not Jupyter.

    tools/notebook.py

The cells run in order, in one namespace and in the folder of the notebook, as Jupyter runs them.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
import sys
from pathlib import Path
from typing import Any

NOTEBOOK = Path(__file__).resolve().parents[1] / "docs" / "from_reports_to_a_map.ipynb"
_SHOWN = (("image/svg+xml", "_repr_svg_"), ("text/html", "_repr_html_"))


def main() -> int:
    notebook = json.loads(NOTEBOOK.read_text(encoding="utf-8"))
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    for n, (cell, outputs) in enumerate(zip(cells, run(cells), strict=True), 1):
        cell["execution_count"], cell["outputs"] = n, outputs
    NOTEBOOK.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return 0


def run(cells: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """The outputs of cells, as Jupyter keeps them."""
    names: dict[str, Any] = {}
    with contextlib.chdir(NOTEBOOK.parent):
        return [_outputs(n, "".join(cell["source"]), names) for n, cell in enumerate(cells, 1)]


def _outputs(n: int, source: str, names: dict[str, Any]) -> list[dict[str, Any]]:
    tree, told = ast.parse(source), io.StringIO()
    last = tree.body.pop() if isinstance(tree.body[-1], ast.Expr) else None
    with contextlib.redirect_stdout(told):
        exec(compile(tree, f"cell {n}", "exec"), names)
        value = eval(compile(ast.Expression(last.value), f"cell {n}", "eval"), names) if last else None
    printed = [{"name": "stdout", "output_type": "stream", "text": _lines(told.getvalue())}] if told.getvalue() else []
    if value is None:
        return printed
    data = {kind: _lines(getattr(value, method)()) for kind, method in _SHOWN if hasattr(value, method)}
    data["text/plain"] = _lines("A map" if "image/svg+xml" in data else repr(value))
    return [*printed, {"data": data, "execution_count": n, "metadata": {}, "output_type": "execute_result"}]


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


if __name__ == "__main__":
    sys.exit(main())
