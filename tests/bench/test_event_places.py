"""The bench of places on small sentences marked here."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

import event_places


def row(marked: str) -> dict[str, Any]:
    """A sentence with its verb in [brackets] and its places in {braces}, in the form of the file."""
    text, spans, start = "", [], 0
    for letter in marked:
        if letter in "[{":
            start = len(text)
        elif letter in "]}":
            spans.append({"start": start, "end": len(text), "label": "VERB" if letter == "]" else "LOCATION"})
        else:
            text += letter
    return {"text": text, "spans": spans}


def test_words_and_sentences_are_counted() -> None:
    figures = event_places.tally([
        row("Rebels [captured] the town of {Tikrit} on Monday."),
        row("Gunmen [killed] four men in Homs, a day after a raid near {Damascus}."),
        row("The minister [smiled] in {Homs}."),
    ])
    assert (figures["sentences"], figures["no claim"]) == (3, 1)
    assert (figures["same"], figures["wrong"], figures["missing"]) == (1, 1, 0)
    measures = event_places.precision, event_places.recall, event_places.agreement
    assert [measure(figures) for measure in measures] == [0.5, 0.5, 0.5]


def test_rows_without_a_place_and_texts_told_twice_are_left_out(tmp_path: Path) -> None:
    rows = [row("Rebels [captured] {Tikrit}."), row("Rebels [captured] {Tikrit}."), row("They [captured] it."),
            row("They [captured] {i}t.")]
    path = tmp_path / "rows.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(r) + "\n" for r in rows)
    assert [r["text"] for r in event_places.rows(path)] == ["Rebels captured Tikrit."]


def test_a_figure_below_its_floor_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    good = event_places.Counter({"sentences": 1, "same": 1, "hit": 1, "marked": 1, "read": 1})
    assert event_places.below(good) == 0
    assert event_places.below(event_places.Counter({"sentences": 1, "wrong": 1, "marked": 1, "read": 1})) == 1
    assert "FLOOR event_places: agreement 0.000" in capsys.readouterr().out


def test_without_the_file_it_skips(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
                                   ) -> None:
    monkeypatch.setattr("sys.argv", ["event_places.py", "/nowhere/rows.jsonl"])
    assert event_places.main() == 0
    assert "not here, skipped" in capsys.readouterr().out
