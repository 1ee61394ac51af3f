"""Whose places a case shows."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

import dateline
from dateline.case.attributions import attributions, lines
from dateline.case.pipeline import add_report, remove_report
from dateline.case.release import released
from dateline.case.review import release
from dateline.case.store import Store
from dateline.case.store.filter import Filter
from dateline.data.own import Own
from dateline.export.evidence import evidence
from dateline.export.files import State, export_file
from dateline.model import RawReport
from dateline.own import OwnPlaces
from dateline.own.places import Options

TABLE = "name,lat,lon,country,pcode\nQarzufa,35.0,37.0,SY,C9999\n"
TEXT = "Troops in Syria seized the town of Qarzufa on Sunday. A strike on Aleppo killed four civilians."
SHIPPED = "GeoNames"


@pytest.fixture
def case(tmp_path: Path) -> Store:
    return Store(str(tmp_path / "a.case"), create=True)


def own(tmp_path: Path) -> Own:
    file = tmp_path / "mine.csv"
    file.write_text(TABLE)
    places = OwnPlaces(tmp_path / "data")
    places.add(file, Options(), licence="CC BY-IGO", attribution="OCHA, Syria")
    return Own(places=places.files())


def test_each_gazetteer_that_gave_a_place_has_its_line(case: Store, tmp_path: Path) -> None:
    mine = own(tmp_path)
    add_report(case, RawReport("one", "-", TEXT.encode()), mine)
    lines = attributions(case)
    assert lines[0] == "OCHA, Syria (CC BY-IGO)" and SHIPPED in lines[1] and len(lines) == 2
    OwnPlaces(tmp_path / "data").remove("mine")
    assert attributions(case) == lines      # what was owed on the day of reading


def test_a_gazetteer_that_gave_nothing_has_none(case: Store, tmp_path: Path) -> None:
    add_report(case, RawReport("one", "-", TEXT.partition(". ")[2].encode()), own(tmp_path))
    (line,) = attributions(case)
    assert SHIPPED in line


def test_some_reports_only(case: Store, tmp_path: Path) -> None:
    mine = own(tmp_path)
    add_report(case, RawReport("one", "-", TEXT.encode()), mine)
    other = add_report(case, RawReport("two", "-", b"A strike on Homs in Syria killed six civilians."), mine)
    assert other is not None
    (strike,) = (d for d in case.dossiers() if other.id in d.event.reports)
    (line,) = lines(head.gazetteers for head in strike.reports)
    assert SHIPPED in line


def test_a_release_keeps_its_lines_whatever_happens_to_the_case(case: Store, tmp_path: Path) -> None:
    report = add_report(case, RawReport("one", "-", TEXT.encode()), own(tmp_path))
    add_report(case, RawReport("two", "-", b"A strike on Homs in Syria killed six civilians."))
    assert report is not None
    made = release(case, "v1", who="Ada", unreviewed=True)

    def written() -> tuple[str, ...]:
        state = State(released(case, made), made)
        return export_file(state, "csv", str(tmp_path / "v1.csv")).attributions

    lines_, files = written(), {f.name: f.read_bytes() for f in tmp_path.glob("v1*")}
    assert lines_[0] == "OCHA, Syria (CC BY-IGO)" and len(lines_) == 2
    assert remove_report(case, report.id)
    assert written() == lines_ and len(attributions(case)) == 1
    assert {f.name: f.read_bytes() for f in tmp_path.glob("v1*")} == files and len(files) == 3


def test_what_is_filtered_owes_only_what_its_own_reports_owe(case: Store, tmp_path: Path) -> None:
    add_report(case, RawReport("one", "-", TEXT.encode()), own(tmp_path))
    add_report(case, RawReport("two", "-", b"A strike on Homs in Syria killed six civilians."))
    for place, n in (("Qarzufa", 2), ("Homs", 1), ("Atlantis", 0)):
        state = State(case.dossiers(Filter(place=place)))
        assert len(export_file(state, "csv", str(tmp_path / "some.csv")).attributions) == n


def test_the_page_of_an_event_says_whose_places_it_shows(case: Store, tmp_path: Path) -> None:
    add_report(case, RawReport("one", "-", TEXT.encode()), own(tmp_path))
    add_report(case, RawReport("two", "-", b"A strike on Homs in Syria killed six civilians."))
    seized, strike = (evidence(next(case.dossiers(Filter(place=name)))).partition("<footer>")[2]
                      for name in ("Qarzufa", "Homs"))
    assert "OCHA, Syria (CC BY-IGO)" in seized
    assert SHIPPED in strike and "OCHA" not in strike


def test_the_p_code_stands_on_the_toponym(case: Store, tmp_path: Path) -> None:
    report = add_report(case, RawReport("one", "-", TEXT.encode()), own(tmp_path))
    assert report is not None
    codes = {t.name: (t.pcode, t.sources) for c in report.claims for p in c.place for t in p.toponyms}
    assert codes == {"Qarzufa": ("C9999", ("mine",)), "Aleppo": (None, ("shipped",))}


def test_what_a_version_before_kept_is_found_again_and_else_the_shipped_one_is_owed(tmp_path: Path) -> None:
    path = tmp_path / "b.case"
    with dateline.open_case(path) as case:
        add_report(case.store, RawReport("one", "-", TEXT.encode()), own(tmp_path))
        two = add_report(case.store, RawReport("two", "-", b"A strike on Homs in Syria killed six civilians."))
        assert two is not None
    with closing(sqlite3.connect(path)) as db, db:
        query = "SELECT record FROM report WHERE id = ?"
        record = json.loads(db.execute(query, [two.id]).fetchone()[0])
        del record["gazetteers"]
        db.execute("UPDATE report SET record = ? WHERE id = ?", [json.dumps(record), two.id])
        db.execute("ALTER TABLE report DROP COLUMN gazetteers")
        db.execute("UPDATE meta SET value = '5' WHERE name = 'schema'")
    with dateline.open_case(path) as case:
        heads = {r.name: r.gazetteers for d in case.store.dossiers() for r in d.reports}
        assert heads["two"] is None and [g.name for g in heads["one"] or ()] == ["mine", "shipped"]
        ours, geonames = case.attributions()
    assert ours == "OCHA, Syria (CC BY-IGO)" and SHIPPED in geonames and lines([None]) == (geonames,)
