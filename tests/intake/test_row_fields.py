"""Fields of rows that are not what they should be, and tables that are not whole."""

import json
from pathlib import Path
from typing import Any

import pytest

from dateline.intake import open_reports
from dateline.model import RawReport, Refusal


def read(path: Path) -> tuple[list[RawReport], list[Refusal]]:
    items = list(open_reports([str(path)]))
    return [i for i in items if isinstance(i, RawReport)], [i for i in items if isinstance(i, Refusal)]


@pytest.mark.parametrize("field", ["text", "html"])
@pytest.mark.parametrize("value", [5, 1.5, True, ["a", "b"], {"a": "b"}])
def test_a_text_that_is_none_is_refused(tmp_path: Path, field: str, value: Any) -> None:
    rows = [{"id": "a", "text": "A town fell."}, {"id": "b", field: value}]
    (tmp_path / "r.jsonl").write_text("\n".join(map(json.dumps, rows)))
    reports, refusals = read(tmp_path / "r.jsonl")
    assert [report.name for report in reports] == ["a"]
    assert [(refusal.line, refusal.problem.code) for refusal in refusals] == [(2, "not_text")]
    assert "row 2" in refusals[0].problem.message and f"'{field}'" in refusals[0].problem.message


@pytest.mark.parametrize("field", ["title", "outlet", "url", "archive_url"])
@pytest.mark.parametrize("value", [5, False, ["a"], {}])
def test_another_field_that_is_no_text_is_left_out(tmp_path: Path, field: str, value: Any) -> None:
    (tmp_path / "r.jsonl").write_text(json.dumps({"id": "a", "text": "A town fell.", field: value}))
    (report,), refusals = read(tmp_path / "r.jsonl")
    assert refusals == []
    assert getattr(report, field) is None
    assert report.extras == {field: json.dumps(value)}


@pytest.mark.parametrize("content", ["id,text\n", "id,text\n\n,\n", "id,text"])
def test_a_table_without_rows(tmp_path: Path, content: str) -> None:
    (tmp_path / "t.csv").write_text(content)
    assert [refusal.problem.code for refusal in read(tmp_path / "t.csv")[1]] == ["no_rows"]


def test_a_column_that_stands_twice(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("id,text,Text\na,one,two\n")
    reports, refusals = read(tmp_path / "t.csv")
    assert reports == []
    assert [refusal.problem.code for refusal in refusals] == ["same_column"]
    assert "'text'" in refusals[0].problem.message


@pytest.mark.parametrize(
    ("rest", "names"), [('b,two\nc,three\n', []), ('b,"two"\nc,three\n', ["c"]), ('b,"two"\nc,"three"\n', ["c"])]
)
def test_a_quotation_mark_that_is_not_closed(tmp_path: Path, rest: str, names: list[str]) -> None:
    (tmp_path / "t.csv").write_text('id,text\na,"one\n' + rest)
    reports, refusals = read(tmp_path / "t.csv")
    assert [report.name for report in reports] == names
    assert [(refusal.line, refusal.problem.code) for refusal in refusals] == [(2, "broken_line")]
    assert "quotation mark is not closed" in refusals[0].problem.message


def test_a_quotation_mark_within_a_cell_is_a_letter(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text('id,text\na,A 5" gun fired.\nb,"He said ""stop""\nand left."\n')
    reports, refusals = read(tmp_path / "t.csv")
    assert ([report.name for report in reports], refusals) == (["a", "b"], [])


def test_where_a_copy_is_kept_and_when_it_was_fetched(tmp_path: Path) -> None:
    rows = [{"id": "a", "text": "A town fell.", "archive_url": "https://web.archive.example/a", "fetched": 1714600000},
            {"id": "b", "text": "A town fell."}]
    (tmp_path / "r.jsonl").write_text("\n".join(map(json.dumps, rows)))
    (tmp_path / "r.csv").write_text("id,text,archive_url,fetched\nc,A town fell.,https://kept.example/c,2024-05-01\n")
    told = [(r.archive_url, r.fetched, r.extras) for name in ("r.jsonl", "r.csv") for r in read(tmp_path / name)[0]]
    assert told == [("https://web.archive.example/a", "1714600000", {}), (None, None, {}),
                    ("https://kept.example/c", "2024-05-01", {})]
