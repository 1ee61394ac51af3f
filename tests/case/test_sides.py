"""What each side of a war says of the same events."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.case.pipeline import add_report
from dateline.case.sides import compared
from dateline.case.store import Store
from dateline.model import RawReport

# Written for this test.
REPORTS = {
    "rebels": "The Rapid Support Forces captured the town of Bara on Monday, killing 40 soldiers, the Rapid Support "
              "Forces said in a statement.",
    "army": "The Sudanese army denied on Tuesday that the Rapid Support Forces had captured the town of Bara on "
            "Monday. The Sudanese army said 11 of its soldiers were killed in Bara.",
    "away": "Shelling killed three people in Kosti on Monday, a doctor said.",
}


@pytest.fixture
def store(tmp_path: Path) -> Store:
    made = Store(str(tmp_path / "sudan.case"), create=True)
    for name, text in REPORTS.items():
        add_report(made, RawReport(name, f"{name}.txt", text.encode(), encoding="utf-8", published="2024-11-05",
                                   outlet=f"{name.title()} Post"))
    return made


def test_each_side_has_its_origins_words_and_figures(store: Store) -> None:
    found, total = compared(store)
    assert total == len(found) and all(event.row["place"] != "Kosti" for event, _ in found)  # one origin alone
    event, sides = next((e, s) for e, s in found if e.type == "seize")
    assert "Bara" in str(event.row["place"])
    by_side = {side.side: side for side in sides}
    rebels, army = by_side["group.rapid_support_forces"], by_side["state.sudan"]
    assert rebels.origins == ("Rapid Support Forces",) and "seize full" in rebels.says
    assert "seize full denied" in army.says
    assert [h.low for h in rebels.harm if h.kind == "killed"] == [40]
