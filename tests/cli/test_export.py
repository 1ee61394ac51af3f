"""``dateline export`` as a user types it."""

from __future__ import annotations

import csv
import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import dateline
from dateline.case.store.filter import Filter
from dateline.cli import verbs
from dateline.cli.output import opened

ROWS = [
    {"id": "radio", "outlet": "Village Radio", "published": "2024-05-02",
     "text": "Warplanes bombed a market in Taiz on Wednesday, killing nine people."},
    {"id": "herald", "outlet": "City Herald", "published": "2024-05-03",
     "text": "An air strike on a market in Taiz killed 11 people on Wednesday, a hospital official said. Houthi "
             "fighters captured the town of Marib on Thursday, the official said."},
]


def run(*words: str) -> Result:
    return CliRunner().invoke(verbs, words)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A case of two reports."""
    folder = tmp_path_factory.mktemp("export")
    (folder / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in ROWS), encoding="utf-8")
    assert run("add", str(folder / "yemen.case"), str(folder / "rows.jsonl")).exit_code == 0
    return str(folder / "yemen.case")


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_a_file_has_its_claims_and_its_manifest_beside_it(case: str, tmp_path: Path) -> None:
    done = run("export", case, "csv", "-o", str(tmp_path / "yemen.csv"))
    assert done.exit_code == 0 and "2 events in 2 rows" in done.output
    events, claims = rows(tmp_path / "yemen.csv"), rows(tmp_path / "yemen.csv.claims.csv")
    assert {e["id"] for e in events} == {c["event"] for c in claims}
    about = json.loads((tmp_path / "yemen.csv.about.json").read_text(encoding="utf-8"))
    assert about["rows"] == 2 and about["format"] == "csv"
    assert any("GeoNames" in line for line in about["attributions"]) and "GeoNames" in done.output


def test_filters_are_those_of_events(case: str) -> None:
    for asked in (["--type", "seize"], ["--min-grade", "fair"], ["--grade", "weak"], ["--since", "2024-05-02"]):
        listed = json.loads(run("events", case, *asked, "--json").output)
        out = run("export", case, "csv", *asked).stdout.splitlines()[1:]
        assert [line.split(",")[0] for line in out] == [e["id"] for e in listed]


def test_a_grade_that_no_other_option_allows_is_a_usage_error(case: str) -> None:
    done = run("export", case, "csv", "--grade", "weak", "--min-grade", "fair")
    assert done.exit_code == 2 and "--min-grade" in done.output


def test_the_same_record_gives_the_same_bytes(case: str, tmp_path: Path) -> None:
    names = ("a.csv", "b.csv")
    for name in names:
        run("export", case, "csv", "-o", str(tmp_path / name))
    for ending in ("", ".claims.csv", ".about.json"):
        one, two = ((tmp_path / f"{name}{ending}").read_bytes() for name in names)
        assert one == two


def test_no_such_case_and_no_such_format(tmp_path: Path, case: str) -> None:
    assert run("export", str(tmp_path / "none.case"), "csv").exit_code == 3
    assert run("export", case, "xls").exit_code == 2


def test_a_mark_for_excel_stands_before_tables_alone(case: str, tmp_path: Path) -> None:
    plain, marked = tmp_path / "plain.csv", tmp_path / "marked.csv"
    run("export", case, "csv", "-o", str(plain))
    run("export", case, "csv", "--bom", "-o", str(marked))
    for ending in ("", ".claims.csv"):
        assert Path(f"{marked}{ending}").read_bytes() == b"\xef\xbb\xbf" + Path(f"{plain}{ending}").read_bytes()
    assert run("export", case, "csv", "--bom").stdout_bytes.startswith(b"\xef\xbb\xbfid,type")
    for form in ("jsonl", "geojson"):
        refused = run("export", case, form, "--bom", "-o", str(tmp_path / "x"))
        assert refused.exit_code == 2 and "Excel" in refused.output and not (tmp_path / "x").exists()


def test_a_file_of_ours_stands_for_its_case(case: str, tmp_path: Path) -> None:
    whole = tmp_path / "whole.jsonl"
    assert run("export", case, "jsonl", "-o", str(whole)).exit_code == 0
    for form in ("csv", "geojson", "jsonl"):
        assert run("export", str(whole), form).stdout_bytes == run("export", case, form).stdout_bytes


def test_events_are_not_chosen_in_a_file(case: str, tmp_path: Path) -> None:
    run("export", case, "jsonl", "-o", str(tmp_path / "whole.jsonl"))
    refused = run("export", str(tmp_path / "whole.jsonl"), "csv", "--type", "seize")
    assert refused.exit_code == 2 and "leave the filters out" in refused.output


def test_a_file_that_is_not_ours_is_told_with_its_line(case: str, tmp_path: Path) -> None:
    (tmp_path / "rows.jsonl").write_text(json.dumps(ROWS[0]) + "\n", encoding="utf-8")  # reports, not events
    refused = run("export", str(tmp_path / "rows.jsonl"), "csv", "-o", str(tmp_path / "out.csv"))
    assert refused.exit_code == 3 and "rows.jsonl, line 1: type is missing" in refused.output
    assert not list(tmp_path.glob("out*")) and not list(tmp_path.glob(".out*"))


def test_nothing_is_written_over_what_is_read(case: str, tmp_path: Path) -> None:
    before = Path(case).read_bytes()
    refused = run("export", case, "csv", "-o", case)
    assert refused.exit_code == 2 and "would go into one of the inputs" in refused.output
    assert Path(case).read_bytes() == before


@pytest.mark.parametrize("verb", [("events", "--json"), ("control",), ("sources", "--csv"), ("reports",)])
def test_no_list_is_written_over_its_case(case: str, tmp_path: Path, verb: tuple[str, ...]) -> None:
    (tmp_path / "link").symlink_to(case)
    before = Path(case).read_bytes()
    refused = run(verb[0], case, *verb[1:], "-o", str(tmp_path / "link"))
    assert refused.exit_code == 2 and "would go into one of the inputs" in refused.output
    assert Path(case).read_bytes() == before


@pytest.mark.parametrize("verb", [("events",), ("control", "--csv"), ("sources",), ("reports",), ("export", "csv")])
def test_nothing_is_written_over_another_case_or_the_files_that_a_database_keeps_beside_one(
    case: str, tmp_path: Path, verb: tuple[str, ...],
) -> None:
    other = tmp_path / "other.case"
    other.write_bytes(Path(case).read_bytes())
    (tmp_path / "link").symlink_to(other)
    named = {"other.case": "it is a case of dateline", "link": "it is a case of dateline",
             **{f"other.case-{ending}": "keeps a file of that name for the case other.case"
                for ending in ("wal", "shm", "journal")}}
    for name, why in named.items():
        refused = run(verb[0], case, *verb[1:], "-o", str(tmp_path / name))
        assert refused.exit_code == 3 and f"cannot write {tmp_path / name}: " in refused.output
        assert why in refused.output and "choose another" in refused.output
    beside = run(verb[0], case, *verb[1:], "-o", f"{case}-wal")
    assert beside.exit_code == 3 and "keeps a file of that name for the case" in beside.output
    assert other.read_bytes() == Path(case).read_bytes() and not Path(f"{other}-wal").exists()


def test_any_other_file_is_written_over(case: str, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.sqlite"
    with closing(sqlite3.connect(foreign)) as db:
        db.execute("CREATE TABLE t (x)")
    (tmp_path / "empty").touch()
    (tmp_path / "old.csv").write_text("id,type\n", encoding="utf-8")
    for name in ("foreign.sqlite", "empty", "old.csv", "old.csv-wal", "-wal"):
        assert run("events", case, "--csv", "-o", str(tmp_path / name)).exit_code == 0
        assert (tmp_path / name).read_text(encoding="utf-8").startswith("id,")


@pytest.mark.parametrize("ending", ["", ".claims.csv", ".about.json"])
def test_python_writes_nothing_over_what_it_reads(case: str, tmp_path: Path, ending: str) -> None:
    own = tmp_path / f"war{ending}"
    own.write_bytes(Path(case).read_bytes())
    (tmp_path / f"other{ending}").symlink_to(own)
    for name in ("war", "other"):
        with pytest.raises(ValueError, match="would go into one of the inputs"):
            dateline.export_case(own, "csv", tmp_path / name)
        with dateline.open_case(own, create=False) as opened_case, pytest.raises(ValueError, match="of the inputs"):
            dateline.export_case(opened_case, "csv", tmp_path / name)
    assert own.read_bytes() == Path(case).read_bytes()
    dateline.export_case(own, "jsonl", tmp_path / "w.jsonl")
    before = (tmp_path / "w.jsonl").read_bytes()
    with pytest.raises(ValueError, match="would go into one of the inputs"):
        dateline.export_case(tmp_path / "w.jsonl", "csv", tmp_path / "w.jsonl")
    assert (tmp_path / "w.jsonl").read_bytes() == before


def test_python_says_why_it_cannot_write(case: str, tmp_path: Path) -> None:
    for name, why in (("", "it is a folder"), ("none/x.csv", "there is no such folder")):
        with pytest.raises(OSError, match=why):
            dateline.export_case(case, "csv", tmp_path / name)
    assert not list(tmp_path.iterdir())


def test_what_stands_beside_a_file_is_of_that_file_alone(case: str, tmp_path: Path) -> None:
    for form, name in (("csv", "war.2024"), ("csv", "war.2025"), ("csv", "o.csv"), ("geojson", "o.geojson")):
        assert run("export", case, form, "-o", str(tmp_path / name)).exit_code == 0
    assert len(list(tmp_path.iterdir())) == 4 * 3
    assert json.loads((tmp_path / "o.csv.about.json").read_text(encoding="utf-8"))["format"] == "csv"
    assert rows(tmp_path / "war.2024.claims.csv") == rows(tmp_path / "o.csv.claims.csv")


@pytest.mark.parametrize("ending", [".claims.csv", ".about.json"])
def test_what_stands_beside_is_not_written_over_what_is_read(case: str, tmp_path: Path, ending: str) -> None:
    (tmp_path / f"war{ending}").write_bytes(Path(case).read_bytes())
    before = {f.name: f.read_bytes() for f in tmp_path.iterdir()}
    refused = run("export", str(tmp_path / f"war{ending}"), "csv", "-o", str(tmp_path / "war"))
    assert refused.exit_code == 2 and "would go into one of the inputs" in refused.output
    assert {f.name: f.read_bytes() for f in tmp_path.iterdir() if not f.name.endswith(("-wal", "-shm"))} == before


def test_the_claims_of_a_parquet_file_are_read_too(case: str, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed (extra parquet)")
    run("export", case, "parquet", "-o", str(tmp_path / "war.parquet"))
    before = {f.name: f.read_bytes() for f in tmp_path.iterdir()}
    for out in ("war.parquet", "war.parquet.claims.parquet"):
        assert run("export", str(tmp_path / "war.parquet"), "jsonl", "-o", str(tmp_path / out)).exit_code == 2
    assert {f.name: f.read_bytes() for f in tmp_path.iterdir()} == before


def test_parquet_goes_to_a_file_or_a_pipe(case: str, tmp_path: Path) -> None:
    pytest.importorskip("pyarrow", reason="pyarrow is not installed (extra parquet)")
    assert run("export", case, "parquet", "-o", str(tmp_path / "war.parquet")).exit_code == 0
    assert (tmp_path / "war.parquet").read_bytes() == run("export", case, "parquet").stdout_bytes
    for form in ("csv", "jsonl"):
        assert run("export", str(tmp_path / "war.parquet"), form).stdout_bytes == run("export", case, form).stdout_bytes


def test_a_package_that_is_missing_is_asked_for(case: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.delitem(sys.modules, "dateline.export.arrow", raising=False)
    monkeypatch.delattr("dateline.export.arrow", raising=False)
    missing = run("export", case, "parquet", "-o", str(tmp_path / "war.parquet"))
    assert missing.exit_code == 3 and "pip install 'dateline[parquet]'" in missing.output
    assert not list(tmp_path.iterdir())


def test_bytes_too_appear_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "out.bin"
    target.write_bytes(b"before")
    with pytest.raises(RuntimeError), opened(str(target), binary=True) as stream:
        stream.write(b"\x00\xff half")
        raise RuntimeError
    assert target.read_bytes() == b"before" and list(tmp_path.iterdir()) == [target]
    with opened(str(target), binary=True) as stream:
        stream.write(b"\x00\xff\r\n")
    assert target.read_bytes() == b"\x00\xff\r\n"


def test_python_writes_the_same_files(case: str, tmp_path: Path) -> None:
    run("export", case, "csv", "-o", str(tmp_path / "a.csv"), "--type", "seize")
    with dateline.open_case(case, create=False) as opened_case:
        manifest = dateline.export_case(opened_case, "csv", tmp_path / "b.csv", wanted=Filter(types=("seize",)))
    assert manifest.taken == 1
    for ending in ("", ".claims.csv", ".about.json"):
        assert (tmp_path / f"a.csv{ending}").read_bytes() == (tmp_path / f"b.csv{ending}").read_bytes()
    dateline.export_case(case, "jsonl", tmp_path / "c.jsonl")
    dateline.export_case(tmp_path / "c.jsonl", "jsonl", tmp_path / "d.jsonl")
    assert (tmp_path / "c.jsonl").read_bytes() == (tmp_path / "d.jsonl").read_bytes()
    with pytest.raises(ValueError, match="those are"):
        dateline.export_case(case, "xls", tmp_path / "e.xls")
    with pytest.raises(ValueError, match="not in a file"):
        dateline.export_case(tmp_path / "c.jsonl", "csv", tmp_path / "e.csv", wanted=Filter(types=("seize",)))
    assert not list(tmp_path.glob("*e.*"))


def test_events_as_shapes_on_a_map(case: str) -> None:
    geopandas = pytest.importorskip("geopandas", reason="geopandas is not installed (extra geo)")
    with dateline.open_case(case, create=False) as opened_case:
        events = opened_case.events()
        frame = events.to_geopandas()
        assert isinstance(frame, geopandas.GeoDataFrame) and frame.crs == "EPSG:4326"
        assert list(frame["id"]) == [e["id"] for e in events]
        assert set(frame.geometry.geom_type.dropna()) == {"Point", "Polygon"}  # Marib, and a market in Taiz
        assert frame.cx[43:46, 12:17].shape[0] == frame.geometry.notna().sum() > 0  # in Yemen
        assert len(opened_case.events(Filter(place="nowhere")).to_geopandas()) == 0
