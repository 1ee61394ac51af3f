"""The case of ``examples/case`` in the formats of UCDP, PLOVER and HXL: valid, complete, the same each time."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline.case.pipeline import add_report
from dateline.case.store import Store
from dateline.case.store.filter import Filter
from dateline.export import export
from dateline.intake import open_reports
from dateline.model import Dossier, RawReport

from .validators import hxl, plover, ucdp

REPORTS = Path(__file__).parents[2] / "examples" / "case" / "reports.jsonl"


@pytest.fixture(scope="module")
def fortnight(tmp_path_factory: pytest.TempPathFactory) -> list[Dossier]:
    store = Store(str(tmp_path_factory.mktemp("case") / "fortnight.case"), create=True)
    for raw in open_reports([str(REPORTS)]):
        assert isinstance(raw, RawReport)
        add_report(store, raw)
    return list(store.dossiers(Filter()))


def written(events: list[Dossier], form: str) -> str:
    out = io.StringIO(newline="")
    manifest = export(events, form, out)
    assert manifest.taken + manifest.left_out.total() == len(events)
    return out.getvalue()


@pytest.mark.parametrize(("form", "faults"), [("ucdp", ucdp.faults), ("plover", plover.faults), ("hxl", hxl.faults)])
def test_every_row_is_valid(fortnight: list[Dossier], form: str, faults: Callable[[str], list[str]]) -> None:
    text = written(fortnight, form)
    assert faults(text) == [] and text == written(fortnight, form)


def test_the_market_as_a_coder_would_enter_it(fortnight: list[Dossier]) -> None:
    """The strike of 7 November: the army says 25 fighters, the RSF 30, doctors 19, a radio and a paper 14."""
    row = next(line for line in written(fortnight, "ucdp").splitlines() if ",2024-11-07,2024-11-07," in line)
    assert "Government of Sudan - RSF" in row
    assert ",0,0,0,14,14,30,14,625,," in row  # deaths_a ... best, high, low, gwnoa, gwnob
