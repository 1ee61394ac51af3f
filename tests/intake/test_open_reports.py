import json
import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from dateline.intake import open_reports
from dateline.model import RawReport, Refusal


def split(items: Iterable[RawReport | Refusal]) -> tuple[list[RawReport], list[Refusal]]:
    reports: list[RawReport] = []
    refusals: list[Refusal] = []
    for item in items:
        if isinstance(item, RawReport):
            reports.append(item)
        else:
            refusals.append(item)
    return reports, refusals


def read(*paths: Path | str, max_size: int = 5_000_000) -> tuple[list[RawReport], list[Refusal]]:
    return split(open_reports([str(path) for path in paths], max_size=max_size))


def codes(refusals: Iterable[Refusal]) -> list[str]:
    return [refusal.problem.code for refusal in refusals]


def test_a_text_file(tmp_path: Path) -> None:
    (tmp_path / "one.txt").write_bytes(b"A town fell.\r\n")
    reports, refusals = read(tmp_path / "one.txt")
    assert refusals == []
    assert (reports[0].name, reports[0].content, reports[0].media) == ("one", b"A town fell.\r\n", "text")


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.xhtml", "a.txt"])
def test_html_by_ending_or_content(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("<!-- saved --><!DOCTYPE html><html><p>x</p></html>")
    assert read(tmp_path / name)[0][0].media == "html"


def test_a_folder_is_read_in_order_without_hidden_files(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    for name in ("c.txt", "b/z.txt", "b/a.text", ".hidden.txt", "a.txt"):
        (tmp_path / name).write_text(f"Report {name}")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "x.txt").write_text("no")
    names = [Path(report.path).relative_to(tmp_path).as_posix() for report in read(tmp_path)[0]]
    assert names == ["a.txt", "b/z.txt", "c.txt"]  # b/a.text has the name of a.txt and is refused


def test_same_name_is_refused_and_names_both(tmp_path: Path) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "a.txt").write_text("one")
    (tmp_path / "x" / "a.txt").write_text("two")
    reports, refusals = read(tmp_path)
    assert [report.content for report in reports] == [b"one"]
    assert codes(refusals) == ["same_name"]
    assert str(tmp_path / "a.txt") in str(refusals[0]) and str(tmp_path / "x" / "a.txt") in str(refusals[0])


def test_a_file_named_twice_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one")
    reports, refusals = read(tmp_path / "a.txt", tmp_path, str(tmp_path / "*.txt"))
    assert (len(reports), refusals) == (1, [])


def test_globs(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.txt", "sub/c.txt"):
        (tmp_path / name).write_text(name)
    assert [r.name for r in read(f"{tmp_path}/*.txt")[0]] == ["a", "b"]
    assert [r.name for r in read(f"{tmp_path}/**/*.txt")[0]] == ["a", "b", "c"]
    assert sorted(r.name for r in read(f"{tmp_path}/**")[0]) == ["a", "b", "c"]
    assert codes(read(f"{tmp_path}/*.zip")[1]) == ["no_match"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("e.txt", b"", "empty"),
        ("e.txt", b" \r\n\t", "empty"),
        ("e.txt", b"\xff\xfe", "empty"),
        ("b.txt", b"PK\x03\x04\x00\x00\x00\x08" * 50, "binary"),
        ("b.txt", bytes(range(1, 32)) * 20, "binary"),
        ("b.csv", b"\x00\x01\x02" * 40, "binary"),
        ("big.txt", b"x" * 1001, "oversized"),
        ("p.pdf", b"%PDF-1.7", "unknown_kind"),
        ("w.warc.gz", b"\x1f\x8b", "not_yet"),
        ("w.warc", b"WARC/1.0", "not_yet"),
        ("e.jsonl", b"\n\n", "empty"),
        ("e.csv", b"", "empty"),
        ("c.csv", b"id,body\n1,x\n", "no_text"),
    ],
)
def test_files_that_are_refused(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    (tmp_path / name).write_bytes(content)
    (tmp_path / "z-good.txt").write_text("The rest is read.")
    reports, refusals = read(tmp_path / name, tmp_path / "z-good.txt", max_size=1000)
    assert codes(refusals) == [code]
    assert refusals[0].path == str(tmp_path / name)
    assert [report.name for report in reports] == ["z-good"]


def test_missing_file_and_empty_folder(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert codes(read(tmp_path / "no.txt", tmp_path / "empty")[1]) == ["missing", "empty_folder"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_file_without_permission(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "a.txt").chmod(0)
    assert codes(read(tmp_path / "a.txt")[1]) == ["unreadable"]


def test_an_error_of_the_system_is_a_refusal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text("x")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert str(read(tmp_path / "a.txt")[1][0]).endswith("cannot be read: Permission denied")


def test_loops_of_links_end(tmp_path: Path) -> None:
    (tmp_path / "d").mkdir()
    (tmp_path / "d" / "a.txt").write_text("x")
    (tmp_path / "d" / "up").symlink_to(tmp_path)
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    reports, refusals = read(tmp_path)
    assert [report.name for report in reports] == ["a"]
    assert len(refusals) == 1 and refusals[0].path.endswith("loop.txt")


def test_json_lines(tmp_path: Path) -> None:
    rows = [
        json.dumps({"id": "r1", "text": "A town fell.", "published": "2015-03-01", "outlet": "X", "tags": ["a", "b"]}),
        "{broken",
        json.dumps({"id": "r2", "html": "<p>x</p>", "url": "http://example.org/a", "title": "T"}),
        json.dumps(["no", "row"]),
        json.dumps({"id": "r1", "text": "Again."}),
        json.dumps({"id": "r3", "body": "x"}),
        json.dumps({"id": "r4", "text": "  "}),
        json.dumps({"id": 5, "text": "A number for a name."}),
        json.dumps({"text": "No name."}),
        '{"id": "r6", "text": "\\ud800"}',
    ]
    content = b"\xef\xbb\xbf" + "\n".join(rows).encode() + b'\n{"id": "bad", "text": "\xff"}\n'
    (tmp_path / "rows.jsonl").write_bytes(content)
    reports, refusals = read(tmp_path / "rows.jsonl")
    assert [report.name for report in reports] == ["r1", "r2", "5", "rows-9"]
    assert [(refusal.line, refusal.problem.code) for refusal in refusals] == [
        (2, "broken_line"), (4, "broken_line"), (5, "same_name"), (6, "no_text"), (7, "empty"), (10, "undecodable"),
        (11, "undecodable"),
    ]
    assert reports[0].extras == {"tags": '["a", "b"]'}
    assert (reports[0].encoding, reports[0].line, reports[0].published) == ("utf-8", 1, "2015-03-01")
    assert reports[1].media == "html"
    assert ":5" in str(refusals[2]) and ":1" in str(refusals[2])


def test_an_oversized_line_is_refused_alone(tmp_path: Path) -> None:
    rows = [{"id": "a", "text": "x"}, {"id": "b", "text": "y" * 5000}, {"id": "c", "text": "z"}]
    (tmp_path / "r.jsonl").write_text("\n".join(map(json.dumps, rows)))
    reports, refusals = read(tmp_path / "r.jsonl", max_size=1000)
    assert [report.name for report in reports] == ["a", "c"]
    assert [(refusal.line, refusal.problem.code) for refusal in refusals] == [(2, "oversized")]


@pytest.mark.parametrize(
    "content",
    ['{"id": "a", "text": "x"}', '[{"id": "a", "text": "x"}]', '{\n "id": "a",\n "text": "x"\n}'],
)
def test_a_json_document(tmp_path: Path, content: str) -> None:
    (tmp_path / "d.json").write_text(content)
    assert [report.name for report in read(tmp_path / "d.json")[0]] == ["a"]


def test_tables(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(
        b"\xef\xbb\xbfid,text,Outlet,note\r\n"
        b'r1,"Two lines,\r\none cell",X,n\r\nr2,,X,n\r\nr3,more,X,n,too many\r\nr4,last,X,\r\n'
    )
    reports, refusals = read(tmp_path / "t.csv")
    assert [(report.name, report.content, report.outlet) for report in reports] == [
        ("r1", b"Two lines,\r\none cell", "X"), ("r4", b"last", "X"),
    ]
    assert [(refusal.line, refusal.problem.code) for refusal in refusals] == [(4, "empty"), (5, "broken_line")]
    assert reports[0].extras == {"note": "n"}


def test_tab_and_semicolon(tmp_path: Path) -> None:
    (tmp_path / "t.tsv").write_text("id\ttext\na\tone, two; three\n")
    (tmp_path / "s.csv").write_text("id;text\nb;one, two\n")
    reports, _ = read(tmp_path / "t.tsv", tmp_path / "s.csv")
    assert [report.content for report in reports] == [b"one, two; three", b"one, two"]


def test_a_bad_byte_refuses_its_row_alone(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_bytes(b"id,text\na,good\nb,bad \xff\nc,good\n")
    reports, refusals = read(tmp_path / "t.csv")
    assert [report.name for report in reports] == ["a", "c"]
    assert [(refusal.line, refusal.problem.code) for refusal in refusals] == [(3, "undecodable")]


def test_utf16_is_no_binary(tmp_path: Path) -> None:
    for encoding in ("utf-16", "utf-16-le", "utf-16-be"):
        (tmp_path / f"{encoding}.txt").write_bytes("The army left the town on Monday.".encode(encoding))
    reports, refusals = read(tmp_path)
    assert refusals == []
    assert {report.encoding for report in reports} == {"utf-16", "utf-16-le", "utf-16-be"}


def test_standard_input(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    rows = b'{"id": "a", "text": "x"}\n{"id": "b", "text": "y"}'
    for content, names in ((b"A town fell.", ["stdin"]), (rows, ["a", "b"])):
        (tmp_path / "in").write_bytes(content)
        with (tmp_path / "in").open() as file:
            monkeypatch.setattr("sys.stdin", file)
            assert [report.name for report in read("-")[0]] == names


def test_what_is_given_by_hand_holds_for_all(tmp_path: Path) -> None:
    (tmp_path / "r.jsonl").write_text('{"id": "a", "text": "x", "outlet": "Row", "published": "2014-01-01"}')
    report = next(iter(open_reports([str(tmp_path)], published="2015-02-03", outlet="Hand")))
    assert isinstance(report, RawReport)
    assert (report.given_date, report.published, report.outlet) == ("2015-02-03", "2014-01-01", "Hand")
