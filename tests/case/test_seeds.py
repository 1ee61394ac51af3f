"""The five seed reports of ``../shared`` in one case: what the design says that a case must make of them."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

import dateline
from dateline.model import Claim, Event, Holding

SEEDS = Path(__file__).resolve().parents[3] / "shared" / "reports" / "seeds"
KHANASER = "geonames:168351"
Row = tuple[str, Claim, Event | None]  # name of the report, claim, and the event that holds it

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason=f"the seed reports are not at {SEEDS}")


@cache
def case_of_seeds() -> tuple[list[Row], list[Holding]]:
    """Every claim of the seeds and the lanes of control, in a case of their own."""
    with TemporaryDirectory() as folder, dateline.open_case(Path(folder) / "seeds.case") as case:
        assert case.add(SEEDS) == []
        held = {c: e for e in case.store.events() for c in e.claims}
        reports = [r.id for r in case.store.reports()]
        with case.store.writing() as index:
            kept = [index.report(r) for r in reports]
        return [(r.name, c, held.get(c.id)) for r in kept for c in r.claims], list(case.store.control())


def rows(report: str, trigger: str, quote: str = "") -> list[Row]:
    """The claims of a report whose trigger and sentence hold these words."""
    found = [r for r in case_of_seeds()[0]
             if r[0].startswith(report) and trigger in r[1].trigger.text and quote in r[1].quote.text]
    assert found, f"no claim {trigger!r} is read in {report}"
    return found


def event(report: str, trigger: str, quote: str = "") -> Event:
    """The one event of these claims."""
    (one,) = {e.id: e for _, _, e in rows(report, trigger, quote) if e}.values()
    return one


def told_in(event_: Event) -> list[Claim]:
    return [c for _, c, e in case_of_seeds()[0] if e and e.id == event_.id]


def test_khanaser_taken_in_2013_and_in_2016_is_two_events_and_one_lane() -> None:
    first, again = event("000", "captured", "Khanaser"), event("003", "liberated", "Khanaser")
    assert first.id != again.id
    assert first.row["from"] == "2013-09-29"
    lane = [h for h in case_of_seeds()[1] if h.place == KHANASER]
    claims = {c for h in lane if h.holder == "state.syria" for c in h.claims}
    assert {c.id for _, c, _ in (*rows("000", "captured", "Khanaser"), *rows("003", "liberated"))} <= claims


def test_the_loss_told_in_passing_is_an_event_of_its_own() -> None:
    assert event("003", "captured", "Two days earlier").id != event("003", "liberated", "Khanaser").id


def test_al_hader_is_one_event_contested_between_the_town_and_large_parts() -> None:
    taken = event("001", "recaptured", "State television")
    told = [*rows("001", "regained", "al-Hader town"), *rows("001", "taken control of", "large parts of al-Hader"),
            *rows("001", "seized", "key rebel town"), *rows("001", "regained", "Aleppo province on Thursday")]
    assert {e.id for _, _, e in told if e} == {taken.id}
    assert taken.grade == "contested"
    (conflict,) = [c for c in taken.conflicts if c.field == "extent"]
    origins = {v.value: v.origins for v in conflict.values}
    assert "State television" in origins["full"] and origins["partial"] == ("Khalid Halabi",)


def test_the_claims_about_the_road_are_one_event() -> None:
    told = [*rows("000", "reopen"), *rows("000", "clashes"), *rows("000", "engaging"), *rows("000", "liberation"),
            *rows("000", "took control of")]
    assert len({e.id if e else None for _, _, e in told}) == 1


def test_press_tv_is_the_origin_of_the_page_that_reprints_it() -> None:
    own = [e for name, c, e in case_of_seeds()[0] if name.startswith("000") and e and not c.source]
    assert own and all("Press TV" in e.origins for e in own)
    assert not [e for name, _, e in case_of_seeds()[0] if name.startswith("000") and e
                and "The Iran Project" in e.origins]


def test_press_tv_is_the_origin_of_what_another_page_cites_it_for() -> None:
    cited = event("004", "advanced", "Press TV reports")
    assert "Press TV" in cited.origins and "Tabnak" in cited.origins


def test_totals_are_in_no_event() -> None:
    totals = [(c.trigger.text, e) for _, c, e in case_of_seeds()[0] if c.type == "toll"]
    assert totals and not [t for t, e in totals if e]


def statuses_of_talks(event_: Event) -> set[str]:
    return {c.status for c in told_in(event_) if c.type == "talks"}


def test_planned_and_denied_talks_are_never_held() -> None:
    for report, trigger, quote in (("000", "holding", "Geneva II"), ("001", "attend", "not expected"),
                                   ("001", "meet", "This weekend"), ("002", "hold", "next round"),
                                   ("004", "host", "Astana will host"), ("004", "meeting", "upcoming")):
        assert "happened" not in statuses_of_talks(event(report, trigger, quote)), trigger


def test_readiness_for_a_conference_is_not_about_the_one_held_before_it() -> None:
    assert event("000", "take part in", "readiness").id != event("000", "meeting", "June 2012").id
