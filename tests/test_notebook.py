"""The notebook of the documentation runs, in ten cells, and shows what its cells give."""

from __future__ import annotations

import importlib.util
import json
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
AGAIN = "run tools/notebook.py, and look at what changed"


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("notebook", ROOT / "tools" / "notebook.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def shown(outputs: list[dict[str, Any]]) -> list[list[str]]:
    """What cells print and draw; tables, which look otherwise with another pandas, by their first column alone."""
    out = []
    for one in outputs:
        data = one.get("data", {})
        text = one.get("text") or data.get("image/svg+xml") or [line[:13] for line in data["text/plain"]]
        out.append([line.rstrip() for line in text])
    return out


def test_the_notebook_shows_what_its_cells_give(tool: ModuleType) -> None:
    pytest.importorskip("pandas", reason="pandas is not installed (extra frames)")
    cells = [c for c in json.loads(tool.NOTEBOOK.read_text(encoding="utf-8"))["cells"] if c["cell_type"] == "code"]
    assert len(cells) == 10
    for n, (cell, outputs) in enumerate(zip(cells, tool.run(cells), strict=True), 1):
        assert shown(cell["outputs"]) == shown(outputs), f"cell {n}: {AGAIN}"


def test_the_notebook_needs_nothing_that_is_not_installed_with_it(tool: ModuleType) -> None:
    words = json.loads(tool.NOTEBOOK.read_text(encoding="utf-8"))
    imports = {line.split()[1].partition(".")[0] for cell in words["cells"] if cell["cell_type"] == "code"
               for line in "".join(cell["source"]).splitlines() if line.startswith(("import ", "from "))}
    assert imports <= {"dateline", "pathlib", "tempfile", "json", "html"}
