"""Releases: frozen, signed, the same whatever happens to the case, and only of what people have looked at."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import create_engine, delete, update

from dateline.case import states
from dateline.case.pipeline import add_report, remove_report, reread_report
from dateline.case.release import ReleaseError, filter_of, release_of, released, reviewed
from dateline.case.review import judge, release, split, undo
from dateline.case.store import CaseError, Store
from dateline.case.store import schema as s
from dateline.case.store.filter import Filter, Near
from dateline.case.store.matches import matches
from dateline.case.store.releases import packed
from dateline.model import Dossier

from .conftest import raw
from .test_pipeline import market

Fill = Callable[..., Store]
SIGNED = {"who": "Ada", "why": "read over"}


def all_of(store: Store, name: str) -> list[Dossier]:
    return list(released(store, release_of(store, name)))


def test_only_what_people_decided_about_is_released(case: str, filled: Fill) -> None:
    store = filled(case)
    judge(store, market(store).id, "check", **SIGNED)
    made = release(store, "first", who="Ada", note="for the desk")
    assert [d.event.id for d in all_of(store, "first")] == [market(store).id]
    assert (made.events, made.left_out) == (1, store.size().events - 1)
    assert release(store, "all", who="Ada", unreviewed=True).events == store.size().events


@pytest.mark.parametrize(("decision", "counts"), [("accept", True), ("reject", True), ("check", True), ("note", False),
                                                 ("drop", False)])
def test_decisions_that_review(case: str, filled: Fill, decision: str, counts: bool) -> None:
    store = filled(case, "radio")
    judge(store, market(store).id, decision, **SIGNED)  # type: ignore[arg-type]
    assert reviewed(next(store.dossiers())) is counts
    undo(store, 1)
    assert not reviewed(next(store.dossiers()))


def test_a_split_reviews_neither_of_its_events(case: str, filled: Fill) -> None:
    store = filled(case, "radio", "herald")
    herald = next(r.id for r in store.reports() if r.name == "herald")
    claim = next(c.id for r, c in store.claims(market(store).claims) if r == herald)
    split(store, claim, **SIGNED)
    assert [reviewed(d) for d in store.dossiers() if d.event.type == "airstrike"] == [False, False]


def test_a_check_leaves_the_grade_to_the_sources(case: str, filled: Fill) -> None:
    store = filled(case)
    before = market(store)
    judge(store, before.id, "check", **SIGNED)
    assert market(store) == before


def test_nothing_that_happens_later_touches_it(case: str, filled: Fill) -> None:
    store = filled(case, "radio", "herald", "gazette")
    made = release(store, "first", who="Ada", unreviewed=True)
    before = all_of(store, "first")
    add_report(store, raw("echo"))
    judge(store, market(store).id, "reject", **SIGNED)
    for report in [r.id for r in store.reports()][:2]:
        remove_report(store, report)
    for report in [r.id for r in store.reports()]:
        reread_report(store, report)
    assert all_of(store, "first") == before and release_of(store, "first") == made
    assert release(store, "second", who="Bo", unreviewed=True).hash != made.hash


def test_a_name_is_used_once_and_means_nothing_else(case: str, filled: Fill) -> None:
    store = filled(case, "radio")
    release(store, "v1.0", who="Ada", unreviewed=True)
    with pytest.raises(ReleaseError, match=r"has a release v1\.0 already"):
        release(store, "v1.0", who="Ada", unreviewed=True)
    for name in ("", "now", "-o", "two words", "a/b", "x" * 81, "x\u202e"):
        with pytest.raises(ReleaseError, match="is no name for a release"):
            release(store, name, who="Ada", unreviewed=True)
    with pytest.raises(ReleaseError, match=r"no release 'v2'; there are v1\.0"):
        release_of(store, "v2")
    with pytest.raises(ReleaseError, match="needs the name"):
        release(store, "v2", who=" ", unreviewed=True)
    with pytest.raises(ReleaseError, match="no text in UTF-8"):
        release(store, "v2", who="Ada", note="\udce9", unreviewed=True)


def test_of_nothing_nothing_is_kept(case: str, filled: Fill) -> None:
    store = filled(case)
    with pytest.raises(ReleaseError, match=f"nobody has decided about any of the {store.size().events}"):
        release(store, "first", who="Ada")
    with pytest.raises(ReleaseError, match="no event passes the filters"):
        release(store, "first", Filter(place="Atlantis"), who="Ada", unreviewed=True)
    with store.frozen() as frozen:
        assert frozen.listed() == [] and frozen.hashes("first") == {}


def test_the_hash_is_that_of_the_content(tmp_path: Path, filled: Fill) -> None:
    here = filled(str(tmp_path / "a"))
    there = filled(str(tmp_path / "b"), "talks", "gazette", "echo", "herald", "radio")
    made, other = (release(store, name, who="Ada", unreviewed=True) for store, name in ((here, "x"), (there, "y")))
    assert made.hash == other.hash
    fewer = release(here, "fewer", Filter(types=("talks",)), who="Ada", unreviewed=True)
    assert fewer.hash != made.hash and filter_of(fewer) == Filter(types=("talks",))


def test_the_hash_is_the_same_on_every_database(server: str, tmp_path: Path, filled: Fill) -> None:
    here, there = filled(str(tmp_path / "a")), filled(server)
    one, other = (release(store, "x", who="Ada", unreviewed=True) for store in (here, there))
    assert one.hash == other.hash
    assert all_of(here, "x") == all_of(there, "x")


def test_what_two_releases_share_is_kept_once(case: str, filled: Fill) -> None:
    store = filled(case)
    for name in ("first", "second"):
        release(store, name, who="Ada", unreviewed=True)
    with store.frozen() as frozen:
        hashes = frozen.hashes("first")
        assert hashes == frozen.hashes("second") and len(frozen.records(hashes.values())) == len(hashes)
        counted = frozen._db.execute(s.frozen.select()).all()
    assert len(counted) == len(hashes)


def test_a_record_that_was_changed_is_no_release(tmp_path: Path, filled: Fill) -> None:
    store = filled(str(tmp_path / "c"))
    made = release(store, "first", who="Ada", unreviewed=True)
    other = packed(next(store.dossiers(Filter(types=("talks",)))))[1]
    with create_engine(f"sqlite:///{tmp_path / 'c'}").begin() as db:
        db.execute(update(s.frozen).values(record=other))
    with pytest.raises(CaseError, match="not as it was kept"):
        list(released(store, made))
    with create_engine(f"sqlite:///{tmp_path / 'c'}").begin() as db:
        db.execute(delete(s.released).where(s.released.c.n == 1))
    with pytest.raises(CaseError, match="not as it was frozen"):
        list(released(store, made))


@pytest.mark.parametrize("wanted", [
    Filter(), Filter(since=date(2024, 5, 2)), Filter(until=date(2024, 5, 1)), Filter(until=date(2024, 5, 8)),
    Filter(place="market"), Filter(region="ye"), Filter(region="ma'rib"), Filter(near=Near(13.58, 44.02, 20)),
    Filter(near=Near(0, 0, 20)), Filter(actor="houthi"), Filter(types=("casualties",)),
    Filter(types=("talks", "seize")), Filter(grades=("weak", "fair")), Filter(source="official"),
    Filter(text="market noon"), Filter(text='"the strike"'),
    Filter(text='"strike the"'), Filter(text="hospi*"), Filter(text="hospi"), Filter(actor="houthi", text="marib"),
], ids=str)
def test_a_release_is_filtered_as_the_case_is(case: str, filled: Fill, wanted: Filter) -> None:
    store = filled(case)
    found = [d.event.id for d in store.dossiers(wanted)]
    assert [d.event.id for d in store.dossiers() if matches(wanted, d)] == found
    made = release(store, "all", who="Ada", unreviewed=True)
    assert [d.event.id for d in released(store, made, wanted)] == found


def test_a_release_of_no_day_is_said_not_compared(case: str, filled: Fill, monkeypatch: pytest.MonkeyPatch) -> None:
    store = filled(case, "radio")
    made = {name: release(store, name, who="Ada", unreviewed=True) for name in ("v1", "v2")}
    made["v1"] = replace(made["v1"], filters={"since": "2024-05-03", "until": "2024-05-01"})  # of old
    monkeypatch.setattr(states, "release_of", lambda _, name: made[name])
    for names in (("v1", "v2"), ("v1", "now")):
        with pytest.raises(ReleaseError, match="release v1 holds nothing to be compared: no day lies between"):
            states.pair(store, *names)
