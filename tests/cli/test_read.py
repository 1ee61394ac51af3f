"""``dateline read``: what it prints, what it says about bad input, how it ends."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from dateline.cli import verbs
from dateline.cli.messages import Account
from dateline.cli.work import Outcome
from dateline.model import Problem

pytestmark = pytest.mark.usefixtures("stub")


@pytest.fixture
def page(tmp_path: Path) -> Path:
    path = tmp_path / "page.txt"
    path.write_text("Army units retake Sarmin\n\nA town was taken on Monday, officials said.\n", encoding="utf-8")
    return path


def run(*arguments: str | Path, **more: Any) -> Result:
    return CliRunner().invoke(verbs, ["read", *map(str, arguments)], **more)


def names(result: Result) -> list[str]:
    return [json.loads(line)["report"] for line in result.stdout.splitlines()]


def test_jsonl(page: Path) -> None:
    result = run(page, "--jsonl")
    assert result.exit_code == 0
    assert names(result) == ["page"]


def test_view_is_the_default(page: Path) -> None:
    assert "[retake]" in run(page).stdout


def test_events_as_table_csv_and_json(page: Path) -> None:
    assert run(page, "--events").stdout.startswith("REPORT")
    assert run(page, "--events", "--csv").stdout.startswith("report,incident,type,")
    assert len(json.loads(run(page, "--events", "--json").stdout)) == 2


def test_notes_on_a_report_that_was_read_go_to_standard_error(page: Path) -> None:
    result = run(page, "--jsonl")
    assert result.stderr == f"{page}: a crawl date was set aside (crawl_date)\n"


@pytest.mark.parametrize("arguments", [
    ["--jsonl", "--events"], ["--csv"], ["--json"], ["--events", "--csv", "--json"], ["--published", "yesterday"],
    ["--published", "2016-02-30"], ["--jobs", "0"], ["--max-size", "0"], ["--nonsense"],
])
def test_usage_errors_exit_2(page: Path, arguments: list[str]) -> None:
    result = run(page, *arguments)
    assert result.exit_code == 2
    assert result.stdout == ""


def test_no_path_is_a_usage_error() -> None:
    assert run().exit_code == 2


def test_a_report_that_fails_is_named_and_the_rest_is_read(tmp_path: Path, page: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": "a", "text": "first"}\n{"id": "b", "text": "FAIL"}\n{"id": "c", "text": "third"}\n')
    result = run(page, rows, "--jsonl")
    assert result.exit_code == 1
    assert names(result) == ["page", "a", "c"]
    assert f"{rows}:2: reading failed: RuntimeError: no such luck\\x1b[2J" in result.stderr
    assert result.stderr.endswith("1 of 4 not read (exit code 1)\n")
    assert "Traceback" not in result.stderr
    assert "Traceback" in run(rows, "--jsonl", "--debug").stderr


BAD: dict[str, tuple[str, bytes]] = {
    "empty file": ("empty.txt", b""),
    "binary": ("picture.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 8),
    "broken line": ("rows.jsonl", b'{"id": "a", "text": "one"}\n{"id": "b", "te\n{"id": "c", "text": "three"}\n'),
    "line of another encoding": ("latin.jsonl", b'{"id": "a", "text": "one"}\n{"id": "b", "text": "caf\xe9"}\n'),
    "duplicate ids": ("twice.jsonl", b'{"id": "a", "text": "one"}\n{"id": "a", "text": "two"}\n'),
    "row without text": ("none.jsonl", b'{"id": "a", "text": "one"}\n{"id": "b"}\n'),
}
LINES = {"broken line": 2, "line of another encoding": 2, "duplicate ids": 2, "row without text": 2}


@pytest.mark.parametrize("kind", BAD)
def test_bad_input_is_named_with_its_line_and_the_rest_is_read(tmp_path: Path, page: Path, kind: str) -> None:
    name, content = BAD[kind]
    bad = tmp_path / name
    bad.write_bytes(content)
    result = run(bad, page, "--jsonl")
    assert result.exit_code == 1
    where = f"{bad}:{LINES[kind]}: " if kind in LINES else f"{bad}: "
    assert where in result.stderr
    assert names(result)[-1] == "page"


def test_rows_around_a_broken_line_are_read(tmp_path: Path) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(BAD["broken line"][1])
    assert names(run(path, "--jsonl")) == ["a", "c"]


def test_missing_file(tmp_path: Path, page: Path) -> None:
    result = run(tmp_path / "nowhere.txt", page, "--jsonl")
    assert (result.exit_code, names(result)) == (1, ["page"])
    assert f"{tmp_path / 'nowhere.txt'}: no such file or folder (missing)\n" in result.stderr


def test_an_address_is_not_fetched(page: Path) -> None:
    result = run("https://example.org/report?id=1", page, "--jsonl")
    assert (result.exit_code, names(result)) == (1, ["page"])
    assert "dateline fetches nothing" in result.stderr


def test_file_without_read_permission(tmp_path: Path, page: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shut = tmp_path / "shut.txt"
    shut.write_text("Not for you to read.")
    if os.geteuid() == 0:  # root may read everything: the refusal of the system is put in its place
        deny(shut, monkeypatch)
    else:
        shut.chmod(0)
    result = run(shut, page, "--jsonl")
    assert (result.exit_code, names(result)) == (1, ["page"])
    assert f"{shut}: cannot be read: Permission denied" in result.stderr


def deny(shut: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def opener(real: Callable[..., Any]) -> Callable[..., Any]:
        def open_unless_shut(path: Any, *arguments: Any, **more: Any) -> Any:
            if str(path) == str(shut):
                raise PermissionError(13, "Permission denied", str(shut))
            return real(path, *arguments, **more)

        return open_unless_shut

    monkeypatch.setattr("builtins.open", opener(open))
    monkeypatch.setattr("io.open", opener(open))
    monkeypatch.setattr(Path, "open", opener(Path.open))
    monkeypatch.setattr(Path, "read_bytes", opener(Path.read_bytes))


def test_oversized_file(tmp_path: Path, page: Path) -> None:
    big = tmp_path / "big.txt"
    big.write_text("word " * 1000)
    result = run(big, page, "--jsonl", "--max-size", "500")
    assert (result.exit_code, names(result)) == (1, ["page"])
    assert f"{big}: larger than 500 bytes" in result.stderr


def test_broken_html_is_read(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<html><body><p>The town <b>fell</p></body", encoding="utf-8")
    assert run(page, "--jsonl").exit_code == 0


def test_standard_input() -> None:
    assert run("-", "--jsonl", input=b"A town was taken.").exit_code == 0


def test_output_file_appears_whole(tmp_path: Path, page: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("of yesterday")
    assert run(page, "--jsonl", "-o", target).exit_code == 0
    assert target.read_text(encoding="utf-8") == run(page, "--jsonl").stdout
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "page.txt"]


def test_output_is_left_alone_when_the_run_breaks(
    tmp_path: Path, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("of yesterday")

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(sys.modules["dateline.reading.pipeline"], "read_report", interrupt)
    run(page, "--jsonl", "-o", target)
    assert target.read_text() == "of yesterday"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "page.txt"]


@pytest.mark.parametrize("target", ["nowhere/out.jsonl", "."])
def test_output_that_cannot_be_written(tmp_path: Path, page: Path, target: str) -> None:
    result = run(page, "--jsonl", "-o", tmp_path / target)
    assert result.exit_code == 3
    assert result.stderr.startswith(f"Error: cannot write {tmp_path / target}: ")
    assert result.stderr.count("\n") == 1


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the full disk of Linux")
def test_output_to_a_full_disk(page: Path) -> None:
    result = run(page, "--jsonl", "-o", "/dev/full")
    assert result.exit_code == 3
    assert result.stderr == "Error: cannot write /dev/full: No space left on device\n"


def test_output_that_fills_the_disk_is_named_as_the_user_does(
    tmp_path: Path, page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device", ".hidden.part")

    monkeypatch.setattr(Path, "replace", full)
    target = tmp_path / "out.jsonl"
    result = run(page, "--jsonl", "-o", target)
    assert (result.exit_code, result.stderr) == (3, f"Error: cannot write {target}: No space left on device\n")
    assert [path.name for path in tmp_path.iterdir()] == ["page.txt"]


def test_output_over_an_input_is_refused(tmp_path: Path, page: Path) -> None:
    (tmp_path / "link.txt").symlink_to(page)
    before = page.read_bytes()
    for given, target in [(page, page), (page, tmp_path / "link.txt"), (tmp_path / "link.txt", page),
                          (tmp_path, page), (tmp_path / "*.txt", page), (page, tmp_path / "." / "page.txt")]:
        result = run(given, "--jsonl", "-o", target)
        assert result.exit_code == 2
        assert "one of the inputs" in result.stderr
        assert page.read_bytes() == before


def test_a_new_file_beside_the_inputs_may_be_written(tmp_path: Path, page: Path) -> None:
    assert run(tmp_path, "--jsonl", "-o", tmp_path / "out.jsonl").exit_code == 0


def test_output_to_a_device(page: Path) -> None:
    assert run(page, "--jsonl", "-o", "/dev/null").exit_code == 0


@pytest.mark.parametrize(("code", "exit_code"), [("damaged_text", 1), ("no_text", 1), ("other_language", 0)])
def test_lost_letters_count_for_the_exit_code(
    code: str, exit_code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    account = Account(debug=False)
    account.add(Outcome("page.txt", ["line"], (Problem(code, "something to know"),)))
    assert account.exit_code == exit_code
    account.tell()
    last = capsys.readouterr().err.splitlines()[-1]
    reason = "1 of 1 read, but with text damaged or missing (exit code 1)"
    assert last == (reason if exit_code else "page.txt: something to know (other_language)")


def test_help_lists_the_exit_codes() -> None:
    listed = run("--help").stdout.split("Exit codes:")[1]
    for code in ("0", "1", "2", "3", "130", "141", "143"):
        assert f"\n    {code} " in listed
