"""Who is heard in a case is counted as its events tell it: by the same origins."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from dateline.case.join import origin_id
from dateline.case.pipeline import add_report
from dateline.case.store import Store
from dateline.case.tally import tally
from dateline.intake import open_reports
from dateline.model import RawReport

Fill = Callable[..., Store]

WRITTEN = Path(__file__).resolve().parents[2] / "examples" / "case" / "reports.jsonl"


def heard(store: Store) -> dict[str, int]:
    """In how many events each origin is heard, as the events themselves say."""
    return dict(Counter(origin_id(name) for event in store.events() for name in event.origins))


def counted(store: Store) -> dict[str, int]:
    return {origin_id(one.origin): one.events for one in tally(store)}


def test_the_written_set_is_counted_as_its_events_tell_it(case: str) -> None:
    with closing(Store(case, create=True)) as store:
        for report in open_reports([str(WRITTEN)]):
            assert isinstance(report, RawReport)
            add_report(store, report)
        assert heard(store) and counted(store) == heard(store)


def test_a_reprint_under_another_name_is_no_origin(case: str, filled: Fill) -> None:
    """Late Echo prints what Village Radio wrote, and a line more."""
    store = filled(case)
    assert counted(store) == heard(store)
    assert "late echo" not in counted(store)


def test_a_headline_is_the_voice_of_whom_it_shortens(case: str) -> None:
    told = ("Air strike kills nine in Taiz\n\nWarplanes bombed a market in Taiz on Wednesday, killing nine people, "
            "the United Nations said.")
    with closing(Store(case, create=True)) as store:
        add_report(store, RawReport("r", "r.txt", told.encode(), encoding="utf-8", published="2024-05-02",
                                    outlet="Village Radio"))
        assert counted(store) == heard(store) and len(counted(store)) == 1
