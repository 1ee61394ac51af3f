"""``dateline export`` as a user types it."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.cli import verbs

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
    events, claims = rows(tmp_path / "yemen.csv"), rows(tmp_path / "yemen.claims.csv")
    assert {e["id"] for e in events} == {c["event"] for c in claims}
    about = json.loads((tmp_path / "yemen.about.json").read_text(encoding="utf-8"))
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
    for ending in (".csv", ".claims.csv", ".about.json"):
        one, two = ((tmp_path / name).with_suffix(ending).read_bytes() for name in names)
        assert one == two


def test_no_such_case_and_no_such_format(tmp_path: Path, case: str) -> None:
    assert run("export", str(tmp_path / "none.case"), "csv").exit_code == 3
    assert run("export", case, "xls").exit_code == 2
