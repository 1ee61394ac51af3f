"""The bench on ACLED sub-events: which claim of a snippet leads, its sub-event, the figure worked out by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

import case2021


@pytest.mark.parametrize(("text", "label"), [
    ("Government troops seized the town of Gao from rebels on Monday.", "GOV_REGAINS_TERIT"),
    ("Rebels seized the town of Gao on Monday.", "NON_STATE_ACTOR_OVERTAKES_TER"),
    ("Rebels seized the town of Gao after fierce clashes with the army.", "NON_STATE_ACTOR_OVERTAKES_TER"),
    ("Clashes broke out near Gao. Rebels had seized the town of Gao last year.", "ARMED_CLASH"),
    ("A suicide bomber killed nine people in Mogadishu.", "SUIC_BOMB"),
    ("A roadside bomb killed nine people in Mogadishu.", "REM_EXPLOS"),
    ("Police arrested nine people in Mogadishu.", "ARREST"),
    ("Gunmen abducted nine people in Mogadishu.", "ABDUCT_DISSAP"),
    ("The army will attack rebel positions near Gao.", "ARMED_CLASH"),
    ("The harvest was good.", "-"),
])
def test_leading_claim(text: str, label: str) -> None:
    row = {"id": "1", "EventSnippet": text}
    assert case2021.label_of(case2021._claims(row), case2021.scheme().rules) == label


def test_every_label_out_of_scope_is_mapped_to_by_no_rule() -> None:
    scheme = case2021.scheme()
    assert not {rule.label for rule in scheme.rules} & (scheme.protests | scheme.added)


def test_weighted_f1_by_hand() -> None:
    # A: 1 of 2 found, 1 read: F1 2/3, weight 2. B: 1 of 1 found, 2 read: F1 2/3, weight 1. C: 0, weight 1.
    pairs = [("A", "A"), ("A", "B"), ("B", "B"), ("C", "-")]
    assert case2021.weighted_f1(pairs) == pytest.approx((0.667 * 2 + 0.667 + 0) / 4)


def test_what_was_read_is_written(tmp_path: Path) -> None:
    case2021.write(tmp_path / "out.tsv", [({"id": "1"}, "ATTACK"), ({"id": "2"}, "-")])
    assert (tmp_path / "out.tsv").read_text() == "id\tSubType\n1\tATTACK\n2\t\n"


def test_without_the_snippets_it_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = case2021.argparse.Namespace(file=tmp_path / "none.tsv", output=None, misses=False)
    assert case2021.main(arguments) == 0
    assert "not here, skipped" in capsys.readouterr().out
