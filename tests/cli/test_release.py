"""``dateline release``, and what a release is exported as."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from .test_case import case as case  # of two reports
from .test_case import event_of, run

ALL = ("--unreviewed", "--who", "Ada")


def test_what_is_left_out_is_said(case: str) -> None:
    none = run("release", case, "v1", "--who", "Ada")
    assert none.exit_code == 2 and "nobody has decided about any" in none.output
    run("judge", case, "check", str(event_of(case, "airstrike")["id"]), "--who", "Ada", "--why", "read over")
    made = run("release", case, "v1", "--who", "Ada", "--note", "first")
    assert made.exit_code == 0 and "v1: 1 event frozen" in made.output
    assert "1 event left out: nobody has decided about it" in made.output
    again = run("release", case, "v1", *ALL)
    assert again.exit_code == 2 and "never changed" in again.output


def test_the_list(case: str) -> None:
    run("release", case, "v1", "--type", "airstrike", "--since", "2024-05-01", "--note", "=1+1", *ALL)
    one, = json.loads(run("release", case, "--list", "--json").output)
    assert one["filters"] == {"since": "2024-05-01", "types": ["airstrike"]} and one["who"] == "Ada"
    row, = csv.DictReader(io.StringIO(run("release", case, "--list", "--csv").output))
    assert row["filters"] == "since 2024-05-01, types airstrike" and row["note"] == "'=1+1" and len(row["hash"]) == 64
    assert "v1" in run("release", case, "--list").output


@pytest.mark.parametrize("words", [(), ("v1", "--list"), ("v1", "--json"), ("now", "--unreviewed")])
def test_usage(case: str, words: tuple[str, ...]) -> None:
    assert run("release", case, *words).exit_code == 2


def test_exports_read_the_release(case: str, tmp_path: Path) -> None:
    run("release", case, "v1", *ALL)
    before = run("export", case, "jsonl").stdout
    for report in json.loads(run("reports", case, "--json").output):
        run("remove", case, report["id"])
    assert run("export", case, "jsonl").stdout == ""
    out = tmp_path / "v1.csv"
    assert run("export", case, "csv", "--release", "v1", "-o", str(out)).exit_code == 0
    about = json.loads((tmp_path / "v1.csv.about.json").read_text(encoding="utf-8"))
    listed, = json.loads(run("release", case, "--list", "--json").output)
    assert about["release"]["name"] == "v1" and about["release"]["hash"] == listed["hash"]
    assert len(list(csv.DictReader(out.open(encoding="utf-8")))) == listed["events"]
    assert run("export", case, "jsonl", "--release", "v1").stdout == before
    strikes = run("export", case, "jsonl", "--release", "v1", "--type", "airstrike").stdout
    assert len(strikes.splitlines()) == 1
    missing = run("export", case, "jsonl", "--release", "v2")
    assert missing.exit_code == 2 and "there are v1" in missing.output


def test_where_a_copy_is_kept_goes_through_the_case(tmp_path: Path) -> None:
    row = {"id": "a", "text": "Rebels captured Juba on Monday.", "published": "2024-05-02",
           "url": "https://paper.example/a", "archive_url": "https://kept.example/a", "fetched": "2024-05-03T10:00Z"}
    (tmp_path / "a.jsonl").write_text(json.dumps(row), encoding="utf-8")
    case = str(tmp_path / "a.case")
    run("add", case, str(tmp_path / "a.jsonl"))
    report, = json.loads(run("reports", case, "--json").output)
    run("reread", case, report["id"])
    again, = json.loads(run("reports", case, "--json").output)
    assert again == report and (again["archive_url"], again["fetched"]) == (row["archive_url"], row["fetched"])
    run("export", case, "csv", "-o", str(tmp_path / "out.csv"))
    claim, = csv.DictReader((tmp_path / "out.csv.claims.csv").open(encoding="utf-8"))
    assert (claim["url"], claim["archive_url"], claim["fetched"]) == (
        row["url"], row["archive_url"], row["fetched"])


def test_evidence_of_the_case_and_of_a_release(case: str, tmp_path: Path) -> None:
    strike, out = event_of(case, "airstrike"), tmp_path / "strike.html"
    run("release", case, "v1", *ALL)
    assert run("evidence", case, str(strike["id"]), "-o", str(out)).exit_code == 0
    page = out.read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>") and "Of the case as it is" in page
    for report in json.loads(run("reports", case, "--json").output):
        run("remove", case, report["id"])
    missing = run("evidence", case, str(strike["id"]))
    assert missing.exit_code == 2 and "holds no event" in missing.output
    claims: list[str] = strike["claims"]  # type: ignore[assignment]
    pages = {run("evidence", case, claim, "--release", "v1").stdout for claim in claims}
    assert len(pages) == 1 and "release <bdi>v1</bdi>" in pages.pop()
    assert run("evidence", case, "0" * 16, "--release", "v1").exit_code == 2
    assert run("evidence", case, claims[0], "--release", "v2").exit_code == 2
