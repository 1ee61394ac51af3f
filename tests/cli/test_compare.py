"""``dateline compare``: the written fortnight held against a file coded by hand from its texts."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dateline.cli import verbs
from dateline.export import FORMATS

EXAMPLES = Path(__file__).resolve().parents[2] / "examples" / "case"
BY_HAND = str(EXAMPLES / "acled_by_hand.csv")
# Rows of the file with the happening of truth.json that each is coded from; null where no report tells of it.
CODED = {
    "SDN90001": "bara-lost", "SDN90002": "bara-lost", "SDN90003": "road-cut", "SDN90004": "shelling",
    "SDN90005": "market", "SDN90006": "kazgil", "SDN90007": "umrawaba", "SDN90008": "shelling-2",
    "SDN90009": "abducted", "SDN90010": None, "SDN90011": "road-open", "SDN90012": "bara-won",
    "SDN90013": "released", "SDN90014": None,
}


def run(*words: str) -> Result:
    return CliRunner().invoke(verbs, words)


@pytest.fixture(scope="module")
def case(tmp_path_factory: pytest.TempPathFactory) -> str:
    name = str(tmp_path_factory.mktemp("fortnight") / "fortnight.case")
    assert run("add", name, str(EXAMPLES / "reports.jsonl")).exit_code == 0
    return name


@pytest.fixture(scope="module")
def rows(case: str) -> list[dict[str, Any]]:
    told = run("compare", case, BY_HAND, "--json")
    assert told.exit_code == 0
    found: list[dict[str, Any]] = json.loads(told.stdout)
    return found


def happenings(case: str) -> dict[str, set[str]]:
    """For each event of the case the happenings of the truth that its claims are of, by report and words."""
    truth = json.loads((EXAMPLES / "truth.json").read_text(encoding="utf-8"))
    of = {(c["report"], c["quote"]): e["id"] for e in truth["events"] for c in e["claims"]}
    claims = csv.DictReader(io.StringIO(_claims(case), newline=""))
    found: dict[str, set[str]] = {}
    for claim in claims:
        name = claim["url"].rsplit("/", 1)[-1]
        if happening := of.get((name, claim["quote"][:48])):
            found.setdefault(claim["event"], set()).add(happening)
    return found


def _claims(case: str) -> str:
    folder = Path(case).parent
    assert run("export", case, "csv", "-o", str(folder / "events.csv")).exit_code == 0
    return (folder / "events.csv.claims.csv").read_text(encoding="utf-8")


def test_what_the_coder_had_from_the_reports_is_in_the_case(case: str, rows: list[dict[str, Any]]) -> None:
    """Whatever is had, or in an event that is had, is the happening that it was coded from."""
    of = happenings(case)
    told = {r["theirs"]: r for r in rows if r["theirs"]}
    assert set(told) == set(CODED)
    had = {id_: r for id_, r in told.items() if r["verdict"] in ("had", "shared")}
    assert all(CODED[id_] in of[r["event"]] for id_, r in had.items())
    assert len(had) >= 11  # of twelve that the reports tell


def test_what_no_report_tells_is_lacked(rows: list[dict[str, Any]]) -> None:
    lacked = {r["theirs"]: r for r in rows if r["verdict"] == "lacked"}
    assert set(lacked) == {id_ for id_, happening in CODED.items() if happening is None}
    assert "4 days apart" in lacked["SDN90014"]["doubts"]


def test_the_figure_that_differs_is_told_with_its_sources(rows: list[dict[str, Any]]) -> None:
    """The coder took the doctors' figure; the lowest is that of the radio."""
    figures = {r["theirs"]: d for r in rows for d in r["differences"]
               if r["verdict"] == "had" and d.startswith("fatalities")}
    assert list(figures) == ["SDN90005"]
    assert "theirs 19, ours 14 or more" in figures["SDN90005"]
    assert "14 Sheikan Radio; 19 Sudan Doctors Network" in figures["SDN90005"]


def test_a_second_day_of_a_battle_is_in_the_event_of_the_first(rows: list[dict[str, Any]]) -> None:
    row = next(r for r in rows if r["theirs"] == "SDN90002")
    assert (row["verdict"], row["other"]) == ("shared", "SDN90001")


def test_what_only_the_case_has(rows: list[dict[str, Any]]) -> None:
    """The coder had no use for reinforcements on their way; talks and aid are no events of ACLED."""
    assert [r["type"] for r in rows if r["verdict"] == "only_ours"] == ["deploy"]


def test_in_words(case: str) -> None:
    told = run("compare", case, BY_HAND)
    assert told.exit_code == 0
    summary = told.stdout.splitlines()[:3]
    assert "ACLED, 14 events, 2024-11-04 to 2024-11-13 in SD" in summary[0]
    assert summary[1].startswith("theirs: ") and summary[1].endswith("2 lacked")
    lacked = told.stdout.partition("The case lacks (2)")[2].partition("\n\n")[0]
    assert "SDN90010 (line 11)  2024-11-10  Al Khuwei" in lacked
    assert lacked.count("nearest: ") == lacked.count("not the same: ") == 2


def test_csv_has_the_columns_of_json(case: str, rows: list[dict[str, Any]]) -> None:
    told = run("compare", case, BY_HAND, "--csv")
    table = list(csv.DictReader(io.StringIO(told.stdout, newline="")))
    assert list(table[0]) == list(rows[0]) and [r["verdict"] for r in table] == [r["verdict"] for r in rows]
    assert "theirs: " in told.stderr


def test_filters_and_days_asked_for(case: str) -> None:
    some = json.loads(run("compare", case, BY_HAND, "--since", "2024-11-12", "--json").stdout)
    assert [r["theirs"] for r in some if r["theirs"]] == ["SDN90012", "SDN90013", "SDN90014"]
    only = json.loads(run("compare", case, BY_HAND, "--type", "airstrike", "--json").stdout)
    assert [r["theirs"] for r in only if r["verdict"] == "had"] == ["SDN90005"]


def test_bad_rows_are_named_and_the_rest_compared(case: str, tmp_path: Path) -> None:
    text = Path(BY_HAND).read_text(encoding="utf-8").replace("06 November 2024", "someday", 1)
    (tmp_path / "bad.csv").write_text(text, encoding="utf-8")
    told = run("compare", case, str(tmp_path / "bad.csv"))
    assert told.exit_code == 1 and "ACLED, 13 events" in told.stdout
    assert "bad.csv:5: event_date is 'someday', not a day such as 2024-11-04" in told.stderr


def test_rows_of_one_fault_are_told_together(case: str, tmp_path: Path) -> None:
    table = list(csv.DictReader(io.StringIO(Path(BY_HAND).read_text(encoding="utf-8"), newline="")))
    for row in (*table[1:4], table[6]):
        row["latitude"], row["longitude"] = row["longitude"], row["latitude"]
    with (tmp_path / "bad.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(table[0]))
        writer.writeheader()
        writer.writerows([*table, table[0]])
    told = run("compare", case, str(tmp_path / "bad.csv"))
    assert told.exit_code == 1 and "4 rows of the file not read" in told.stdout
    assert "1 row of the file doubled, counted once" in told.stdout
    assert "bad.csv:3-5, 8: the point lies far from SD, and in it with latitude and longitude" in told.stderr
    assert "bad.csv:16: tells what line 2 tells" in told.stderr


def test_a_doubled_row_alone_is_no_failure(case: str, tmp_path: Path) -> None:
    lines = Path(BY_HAND).read_text(encoding="utf-8").splitlines(keepends=True)
    (tmp_path / "twice.csv").write_text("".join((*lines, lines[-1])), encoding="utf-8")
    told = run("compare", case, str(tmp_path / "twice.csv"))
    assert told.exit_code == 0 and "ACLED, 14 events" in told.stdout and "counted once" in told.stderr


def test_a_header_alone_is_refused(case: str, tmp_path: Path) -> None:
    (tmp_path / "head.csv").write_text(Path(BY_HAND).read_text(encoding="utf-8").splitlines()[0], encoding="utf-8")
    told = run("compare", case, str(tmp_path / "head.csv"))
    assert told.exit_code == 2 and "the columns of ACLED and no row under them" in told.stderr


def test_a_file_of_something_else(case: str, tmp_path: Path) -> None:
    (tmp_path / "other.csv").write_text("id,name\n1,x\n", encoding="utf-8")
    told = run("compare", case, str(tmp_path / "other.csv"))
    assert told.exit_code == 2 and "for ACLED it lacks event_id_cnty" in told.stderr
    assert run("compare", case, str(tmp_path / "missing.csv")).exit_code == 2
    assert run("compare", str(tmp_path / "no.case"), BY_HAND).exit_code == 3


def test_nothing_in_the_file_moves_the_cursor_or_runs(case: str, tmp_path: Path) -> None:
    text = Path(BY_HAND).read_text(encoding="utf-8").replace("Al Khuwei", "\x1b[2J\u202eKhuwei").replace(
        "SDN90010", "=HYPERLINK(1)")
    (tmp_path / "bad.csv").write_text(text, encoding="utf-8")
    words = run("compare", case, str(tmp_path / "bad.csv")).stdout
    assert "\x1b" not in words and "\u202e" not in words and "\\x1b[2J\\u202eKhuwei" in words
    assert "'=HYPERLINK(1)" in run("compare", case, str(tmp_path / "bad.csv"), "--csv").stdout


def test_a_release_is_held_against_the_file(case: str) -> None:
    assert run("release", case, "strikes", "--type", "airstrike", "--unreviewed", "--who", "A. Coder").exit_code == 0
    told = json.loads(run("compare", case, BY_HAND, "--release", "strikes", "--json").stdout)
    assert [r["theirs"] for r in told if r["verdict"] == "had"] == ["SDN90005"]
    assert run("compare", case, BY_HAND, "--release", "none").exit_code == 2


@pytest.mark.parametrize("form", ["acled", "ucdp"])
def test_what_we_export_comes_back_as_had(case: str, tmp_path: Path, form: str) -> None:
    """By our ids every row, whatever the rules of the form made of it; without them no row is taken for another."""
    if form not in FORMATS:
        pytest.skip(f"export {form} is not there yet")
    file = tmp_path / "back.csv"
    assert run("export", case, form, "-o", str(file)).exit_code == 0
    table = list(csv.DictReader(io.StringIO(file.read_text(encoding="utf-8-sig"), newline="")))
    by_id = [r for r in json.loads(run("compare", case, str(file), "--json").stdout) if r["theirs"]]
    assert [(r["verdict"], "; ".join([r["event"], *r["also"]])) for r in by_id] == [
        ("had", row["dateline_id"]) for row in table]
    assert not [d for r in by_id for d in r["differences"] if d.startswith("fatalities")]
    for row in table:
        row["dateline_id"] = ""
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, list(table[0]))
        writer.writeheader()
        writer.writerows(table)
    anew = [r for r in json.loads(run("compare", case, str(file), "--json").stdout) if r["theirs"]]
    assert {r["verdict"] for r in anew} <= {"had", "possible"}
    assert [r["event"] for r in anew] == [r["event"] for r in by_id]


def test_a_row_of_several_events_comes_back_with_all_of_them(tmp_path: Path) -> None:
    """A clash and the shelling in it are one row of ACLED: none of the two is only ours."""
    texts = ("The Sudanese army and the Rapid Support Forces clashed in Bara on Monday, residents said.",
             "The Sudanese army shelled positions of the Rapid Support Forces in Bara on Monday, a commander said.")
    with (tmp_path / "two.jsonl").open("w", encoding="utf-8") as out:
        for n, text in enumerate(texts):
            out.write(json.dumps({"text": text, "published": "2024-11-05", "outlet": f"Radio {n}"}) + "\n")
    case, file = str(tmp_path / "two.case"), str(tmp_path / "two.csv")
    assert run("add", case, str(tmp_path / "two.jsonl")).exit_code == 0
    event, = json.loads(run("events", case, "--json").stdout)
    run("judge", case, "split", event["id"], "--who", "A. Coder", "--why", "two things")
    assert run("export", case, "acled", "-o", file).exit_code == 0
    found, = json.loads(run("compare", case, file, "--json").stdout)
    ids = {e["id"] for e in json.loads(run("events", case, "--json").stdout)}
    assert len(ids) == 2 and {found["event"], *found["also"]} == ids
    assert found["verdict"] == "had" and not found["differences"]
    told = run("compare", case, file).stdout
    assert "0 that the file lacks" in told and f"and: {found['also'][0]}" in told
