"""The benches of joining, on groupings and texts written here."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import copies
import incidents
import made_war
import pairs
import scale


def test_b_cubed_of_a_grouping() -> None:
    gold = {"a": "1", "b": "1", "c": "2"}
    assert incidents.b_cubed(gold, gold) == (1.0, 1.0, 1.0)
    p, r, _ = incidents.b_cubed(gold, {"a": "x", "b": "x", "c": "x"})
    assert (round(p, 3), r) == (0.556, 1.0)
    assert incidents.b_cubed(gold, {page: page for page in gold})[:2] == (1.0, pytest.approx(2 / 3))


def test_pages_that_one_event_holds_are_one_incident(tmp_path: Path) -> None:
    text = "Gunmen shot dead four teachers at a school in Maiduguri on Monday, police said."
    rows = [{"incident": "7", "id": n, "title": "Teachers shot", "content": text, "dct": "2024-05-07", "uri": ""}
            for n in ("a", "b")]
    rows.append({"incident": "8", "id": "c", "title": "Talks", "dct": "2024-05-07", "uri": "",
                 "content": "Envoys of the army and the rebels will meet in Juba on Friday."})
    (tmp_path / "pages.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    gold, found = incidents.join_pages(tmp_path / "pages.jsonl")
    assert incidents.b_cubed(gold, found) == (1.0, 1.0, 1.0)


def test_pairs_are_measured_by_class_and_by_event(tmp_path: Path) -> None:
    strike = "Warplanes bombed a market in Taiz on Wednesday, killing nine people. " * 3
    rows = [{"id": "a", "text": strike, "date": "2024-05-02"}, {"id": "b", "text": strike, "date": "2024-05-03"},
            {"id": "c", "text": "Envoys will meet in Muscat on Monday.", "date": "2024-05-03"}]
    (tmp_path / "reports.jsonl").write_text("".join(json.dumps(r) + "\n" for r in rows), encoding="utf-8")
    marked = [{"a": "a", "b": "b", "text": "copy", "event": "same"},
              {"a": "a", "b": "c", "text": "independent", "event": "different"}]
    figures = pairs.measure(tmp_path / "reports.jsonl", marked)
    assert (figures["pairs"], figures["text"], figures["f1"]) == (2, 1.0, 1.0)


def test_a_figure_below_its_floor_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert pairs.below({"text": 1.0, "f1": 0.1}, "pairs") == 1
    assert "FLOOR pairs.f1" in capsys.readouterr().out
    assert pairs.below({"text": 1.0, "f1": 1.0}, "pairs") == 0


@pytest.mark.parametrize("way", ["_cut", "_edited", "_in_round_up", "_in_clutter"])
def test_copies_made_in_each_way_are_found(way: str) -> None:
    words = [f"w{n * 7919 % 997}" for n in range(400)]
    text, other = " ".join(words), " ".join(reversed(words))
    assert copies.is_copy(text, getattr(copies, way)(text, other, other))
    assert not copies.is_copy(text, other)


def test_the_exponent_of_growth() -> None:
    assert scale.exponent([(1_000, 2.0), (10_000, 20.0)]) == pytest.approx(1.0)
    assert scale.exponent([(1_000, 2.0), (5_000, 9.0), (10_000, 200.0)]) == pytest.approx(2.0)


def test_made_readings_are_whole_and_the_same_every_time() -> None:
    one, two = (list(made_war.readings(200)) for _ in range(2))
    assert [reading for _, reading in one] == [reading for _, reading in two]
    for _, reading in one:
        for claim in reading.claims:
            for words in (claim.quote, claim.trigger, *claim.agent, *claim.place, *claim.source):
                assert reading.page.text[words.start:words.end] == words.text
    assert sum(len(reading.claims) for _, reading in one) == pytest.approx(200, rel=0.2)
