"""The benches of joining, on groupings and texts written here."""

from __future__ import annotations

import importlib
import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture
def bench(monkeypatch: pytest.MonkeyPatch) -> Any:
    """A function that imports a module of bench/."""
    monkeypatch.syspath_prepend(str(Path(__file__).resolve().parents[2] / "bench"))
    return importlib.import_module


def test_b_cubed_of_a_grouping(bench: Any) -> None:
    gold = {"a": "1", "b": "1", "c": "2"}
    assert bench("incidents").b_cubed(gold, gold) == (1.0, 1.0, 1.0)
    p, r, _ = bench("incidents").b_cubed(gold, {"a": "x", "b": "x", "c": "x"})
    assert (round(p, 3), r) == (0.556, 1.0)
    assert bench("incidents").b_cubed(gold, {page: page for page in gold})[:2] == (1.0, pytest.approx(2 / 3))


def test_pages_that_one_event_holds_are_one_incident(bench: Any, tmp_path: Path) -> None:
    text = "Gunmen shot dead four teachers at a school in Maiduguri on Monday, police said."
    rows = [{"incident": "7", "id": n, "title": "Teachers shot", "content": text, "dct": "2024-05-07", "uri": ""}
            for n in ("a", "b")]
    rows.append({"incident": "8", "id": "c", "title": "Talks", "dct": "2024-05-07", "uri": "",
                 "content": "Envoys of the army and the rebels will meet in Juba on Friday."})
    (tmp_path / "pages.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    gold, found = bench("incidents").join_pages(tmp_path / "pages.jsonl")
    assert bench("incidents").b_cubed(gold, found) == (1.0, 1.0, 1.0)


def test_pairs_are_measured_by_class_and_by_event(bench: Any, tmp_path: Path) -> None:
    strike = "Warplanes bombed a market in Taiz on Wednesday, killing nine people. " * 3
    rows = [{"id": "a", "text": strike, "date": "2024-05-02"}, {"id": "b", "text": strike, "date": "2024-05-03"},
            {"id": "c", "text": "Envoys will meet in Muscat on Monday.", "date": "2024-05-03"}]
    (tmp_path / "reports.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    pairs = [{"a": "a", "b": "b", "text": "copy", "event": "same"},
             {"a": "a", "b": "c", "text": "independent", "event": "different"}]
    figures = bench("pairs").measure(tmp_path / "reports.jsonl", pairs)
    assert (figures["pairs"], figures["text"], figures["f1"]) == (2, 1.0, 1.0)


def test_a_figure_below_its_floor_is_named(bench: Any, capsys: pytest.CaptureFixture[str]) -> None:
    assert bench("pairs").below({"text": 1.0, "f1": 0.1}, "pairs") == 1
    assert "FLOOR pairs.f1" in capsys.readouterr().out
    assert bench("pairs").below({"text": 1.0, "f1": 1.0}, "pairs") == 0


@pytest.mark.parametrize("way", ["_cut", "_edited", "_in_round_up", "_in_clutter"])
def test_copies_made_in_each_way_are_found(bench: Any, way: str) -> None:
    copies = bench("copies")
    words = [f"w{n * 7919 % 997}" for n in range(400)]
    text, other = " ".join(words), " ".join(reversed(words))
    assert copies.is_copy(text, getattr(copies, way)(text, other, other))
    assert not copies.is_copy(text, other)


def test_the_exponent_of_growth(bench: Any) -> None:
    assert bench("scale").exponent([(1_000, 2.0), (10_000, 20.0)]) == pytest.approx(1.0)
    assert bench("scale").exponent([(1_000, 2.0), (5_000, 9.0), (10_000, 200.0)]) == pytest.approx(2.0)


def test_made_readings_are_whole_and_the_same_every_time(bench: Any) -> None:
    one, two = (list(bench("made_war").readings(200)) for _ in range(2))
    assert [reading for _, reading in one] == [reading for _, reading in two]
    for _, reading in one:
        for claim in reading.claims:
            for words in (claim.quote, claim.trigger, *claim.agent, *claim.place, *claim.source):
                assert reading.page.text[words.start:words.end] == words.text
    assert sum(len(reading.claims) for _, reading in one) == pytest.approx(200, rel=0.2)
