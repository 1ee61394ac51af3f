"""``dateline.read``: one report from a path or from words."""

from __future__ import annotations

from pathlib import Path

import pytest

import dateline

pytestmark = pytest.mark.usefixtures("stub")


def test_a_path_is_opened(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text("A town was taken.")
    assert dateline.read(page).page.report.name == "page"
    assert dateline.read(str(page)).page.report.path == str(page)


@pytest.mark.parametrize("text", ["A town was taken.", "word " * 5000, "with a \x00 in it", ""])
def test_words_are_read(text: str) -> None:
    report = dateline.read(text).page.report
    assert report.content == text.encode()
    assert report.encoding == "utf-8"


def test_a_path_to_nothing_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        dateline.read(tmp_path / "nowhere.txt")


@pytest.mark.parametrize("typo", ["typo.txt", "reports/monday", "..\\\\monday", "archive.tar.gz", "/nowhere"])
def test_a_word_that_can_only_be_a_path_is_not_read_as_words(typo: str) -> None:
    with pytest.raises(FileNotFoundError, match="no such file"):
        dateline.read(typo)


@pytest.mark.parametrize("text", ["Hello.", "Shelling", "either/or this", "see page.txt\n", "x/" * 5000])
def test_words_that_are_no_path_are_read(text: str) -> None:
    assert dateline.read(text).page.report.content == text.encode()


def test_a_file_that_is_refused_is_said(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    with pytest.raises(ValueError, match=r"empty\.txt: "):
        dateline.read(empty)


def test_a_file_of_many_reports_is_said(tmp_path: Path) -> None:
    rows = tmp_path / "rows.jsonl"
    rows.write_text('{"id": "a", "text": "one"}\n{"id": "b", "text": "two"}\n')
    with pytest.raises(ValueError, match="2 reports"):
        dateline.read(rows)
