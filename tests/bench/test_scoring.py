"""The project's own scorer, on figures worked out by hand and against the one that the marks came with."""

from __future__ import annotations

import random
import runpy
from pathlib import Path
from typing import Any

import pytest

import scoring

ROOT = Path(__file__).resolve().parents[2]
GOLD = ROOT.parent / "shared" / "gold"


def claim(kind: str, quote: str, **fields: Any) -> dict[str, Any]:
    return {"type": kind, "quote": quote, "trigger": quote.split()[1], "incident": 1, **fields}


def test_claims_and_slots_by_hand() -> None:
    marked = {"a": [
        claim("seize", "Army took Sarmin town", agent=["Army"], place=["Sarmin town"], extent="full"),
        claim("casualties", "Shells killed nine people", harm=[{"kind": "killed", "low": 9, "high": 9}]),
    ]}
    read = {"a": [
        claim("seize", "Army took Sarmin town", agent=[{"text": "Army"}], place=[{"text": "Kufra"}], extent="full"),
        claim("talks", "Shells killed nine people"),
    ]}
    scores = scoring.score(marked, read)
    assert (scores.claims.hits, scores.claims.marked, scores.claims.read) == (1, 2, 2)
    assert scores.any_type.hits == 2
    # Marked: agent, place, extent, harm. Read: agent, place, extent. Right: agent, extent. F1 = 2 * 2 / (4 + 3).
    assert scores.slots.f1 == round(4 / 7, 3)
    assert scores.wholly_right.hits == 0
    assert [line.split()[1] for line in scores.misses] == ["missed", "extra"]


def test_days_and_status_of_a_line_of_the_program() -> None:
    marked = {"a": [claim("talks", "They meet on Monday", start="2016-02-22", end="2016-02-22", status="planned")]}
    read = {"a": [claim("talks", "They meet on Monday", status="planned",
                        time={"text": "Monday", "start": 13, "end": 19, "from": "2016-02-22", "to": "2016-02-22"})]}
    scores = scoring.score(marked, read)
    assert scores.wholly_right.f1 == scores.slots.f1 == 1.0


@pytest.mark.parametrize(("one", "other", "same"), [
    ("the Syrian army", "Syrian army", True),
    ("army", "Syrian army units", True),
    ("army", "key road linking the heartland with the army base", False),
    ("rebels", "army", False),
])
def test_namings_agree(one: str, other: str, same: bool) -> None:
    assert scoring.same_naming(one, other) is same


def test_b_cubed_by_hand() -> None:
    # Two claims of one happening read as two: precision 1, recall 1/2.
    figures = scoring.b_cubed([(1, 1), (1, 2)])
    assert (figures.precision, figures.recall, figures.f1) == (1.0, 0.5, 0.667)


@pytest.mark.skipif(not GOLD.exists(), reason="the shared marks are not here")
@pytest.mark.parametrize("name", ["seeds.jsonl", "dev.jsonl"])
def test_same_figures_as_the_scorer_of_the_marks(name: str) -> None:
    theirs = runpy.run_path(str(GOLD / "score.py"))
    marked = scoring.load(GOLD / name)
    read = perturbed(marked, random.Random(7))
    mine, reference = scoring.score(marked, read), theirs["score"](marked, read, misses=True)
    for ours, key in ((mine.claims, "claims"), (mine.any_type, "claims_any_type"), (mine.slots, "slots"),
                      (mine.wholly_right, "claims_wholly_right")):
        assert same(ours, reference[key]), key
    assert all(same(tally, reference["fields_of_found_claims"][key]) for key, tally in mine.fields.items())
    assert all(same(tally, reference["by_type"][key]) for key, tally in mine.types.items())
    assert mine.incidents.f1 == reference["incidents"]["f1"]
    assert len(mine.misses) == len(reference["misses"])


def same(ours: Any, reference: dict[str, Any]) -> bool:
    return (ours.precision, ours.recall, ours.f1, ours.marked, ours.read) == tuple(
        reference[key] for key in ("precision", "recall", "f1", "gold", "predicted")
    )


def perturbed(marked: dict[str, list[dict[str, Any]]], chance: random.Random) -> dict[str, list[dict[str, Any]]]:
    """A copy with claims dropped, of another type, with fields emptied or cut short, and in other incidents."""
    read: dict[str, list[dict[str, Any]]] = {}
    for name, claims in marked.items():
        read[name] = [_worse(dict(one), chance) for one in claims if chance.random() > 0.2]
    return read


def _worse(one: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    if chance.random() < 0.2:
        one["type"] = chance.choice(["seize", "clash", "talks"])
    for name in ("agent", "target", "place", "source"):
        if chance.random() < 0.3:
            one[name] = [value.split()[0] for value in one[name]][: chance.randint(0, 2)]
    if chance.random() < 0.2:
        one["start"], one["harm"], one["status"] = None, [], chance.choice(["happened", "denied"])
    one["incident"] = chance.randint(1, 5)
    return one
