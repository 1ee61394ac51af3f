"""The bench of provinces and civilian dead on small reports written here."""

from __future__ import annotations

from typing import Any

import pytest

import fakes


def incident(admin1: str | None, **killed: int) -> dict[str, Any]:
    harm = [{"kind": "killed", "class": name, "side": None, "low": n, "high": n} for name, n in killed.items()]
    return {"admin1": admin1, "harm": harm}


def test_the_main_incident_is_the_first_with_dead() -> None:
    talks, strike, clash = incident("Geneva"), incident("Idlib", civilians=4), incident("Aleppo", combatants=9)
    assert fakes.main_incident([talks, strike, clash]) is strike
    assert fakes.main_incident([talks, incident("Hama")]) is talks
    assert fakes.main_incident([]) is None


def test_a_province_not_told_is_that_of_the_first_row_with_one() -> None:
    strike = incident(None, civilians=4)
    assert fakes.governorate([strike, incident("Rif-dimashq"), incident("Homs")], strike) == "damascus"
    assert fakes.governorate([strike], strike) is None


def test_civilians_go_before_dead_of_no_class() -> None:
    assert fakes.civilians(incident(None, unknown=30, civilians=12, children=5)) == 12
    assert fakes.civilians(incident(None, unknown=30, children=5)) == 30
    assert fakes.civilians(incident(None, combatants=30)) is None


def test_labels_are_counted_where_they_are_told() -> None:
    text = "Air strikes killed six civilians in the city of Idlib in Syria on Monday, a monitor said."
    row = {"id": "1", "title": "Strikes kill six", "text": text, "date": "2017-04-04"}
    figures = fakes.tally([{**row, "governorate": "idlib", "civilians": "6"},
                           {**row, "governorate": "homs", "civilians": "0"}, {**row, "governorate": None}])
    assert (figures["reports"], figures["governorates"], figures["civilian labels"]) == (3, 2, 1)
    assert (fakes.share(figures, "governorate"), fakes.share(figures, "civilians")) == (0.5, 1.0)


def test_a_figure_below_its_floor_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    figures = fakes.Counter({"governorates": 4, "governorate": 4, "civilian labels": 4, "civilians": 1})
    assert fakes.below(figures) == 1
    assert "FLOOR fakes: civilians 0.250" in capsys.readouterr().out


def test_without_the_file_it_skips(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
                                   ) -> None:
    monkeypatch.setattr("sys.argv", ["fakes.py", "/nowhere/fakes.jsonl"])
    assert fakes.main() == 0
    assert "not here, skipped" in capsys.readouterr().out
