"""Encodings, control characters, fields of rows and short texts: what is said of them."""

from typing import Any

import pytest

from dateline.data.table import read_toml
from dateline.model import Page, RawReport
from dateline.reading.page import read_page
from dateline.reading.page.language import tell_language
from dateline.reading.page.text import decode

NAMES = "Police in São José said that two men were shot near the café on Friday. "


def page(content: bytes | str, **more: Any) -> Page:
    raw = content.encode() if isinstance(content, str) else content
    return read_page(RawReport(name="x", path="x.txt", content=raw, **more))


def problems(read: Page) -> dict[str, str]:
    return {problem.code: problem.message for problem in read.problems}


@pytest.mark.parametrize("text", [NAMES, NAMES * 20, "Officers in São José said so."])
def test_windows_1252_comes_first_for_latin_script(text: str) -> None:
    read = page(text.encode("cp1252"))
    assert read.text == text
    assert "windows-1252" in problems(read)["guessed_encoding"]


def test_polish_is_not_taken_for_windows_1252() -> None:
    text = "Wojsko zajęło miasto w niedzielę, powiedział rzecznik władz. Żołnierze są już w środku, ogłoszono. " * 3
    assert decode(text.encode("cp1250")).text == text


@pytest.mark.parametrize("content", [NAMES.encode(), b"Plain words.", NAMES.encode("utf-16")])
def test_what_is_known_is_not_guessed(content: bytes) -> None:
    assert "guessed_encoding" not in problems(page(content))


def test_a_declared_encoding_is_not_guessed() -> None:
    assert not decode(b'<meta charset="windows-1252">' + NAMES.encode("cp1252")).guessed


@pytest.mark.parametrize("count", [2, 60])
def test_utf8_with_a_lost_byte_stays_utf8(count: int) -> None:
    read = page((NAMES * count).encode() + b"Then \xff it ended.")
    assert read.text == NAMES * count + "Then \ufffd it ended."
    assert set(problems(read)) == {"damaged_text"}


@pytest.mark.parametrize("control", ["\x1b[31m", "\x07", "\x08", "\x7f", "\x9b"])
def test_control_characters_are_said_and_stay(control: str) -> None:
    text = f"The police shot {control} two men in the town on Friday."
    read = page(text)
    assert read.text == text
    assert "control_characters" in problems(read)


def test_tabs_and_line_ends_are_no_control_characters() -> None:
    assert problems(page("The police shot\ttwo men in the town.\r\nThey died.\n")) == {}


@pytest.mark.parametrize("day", ["yesterday", "0000-00-00", "12/03/2024", "true", "2024"])
def test_a_date_that_is_not_understood(day: str) -> None:
    read = page("The police shot two men in the town.", published=day, line=7)
    assert "row 7" in problems(read)["bad_date"] and day in problems(read)["bad_date"]
    assert not any(candidate.evidence == "row" for candidate in read.dates)


@pytest.mark.parametrize("day", ["2024-03-12", "2024-03-12T10:00:00Z", "12 March 2024"])
def test_a_date_that_is_understood(day: str) -> None:
    assert "bad_date" not in problems(page("The police shot two men in the town.", published=day))


def test_a_field_that_was_no_text_is_named() -> None:
    read = page("The police shot two men in the town.", line=3, extras={"title": "[1]", "other": "5"})
    assert set(problems(read)) == {"bad_field"}
    assert "row 3" in problems(read)["bad_field"] and "'title'" in problems(read)["bad_field"]


@pytest.mark.parametrize(
    "text",
    ["Militants raided Maiduguri on Friday night.", "Israel bombs Rafah on Sunday.", "Army shells Homs on Tuesday.",
     "Gunmen kill governor in Valle del Cauca", "Rebels seize El Obeid near Dar es Salaam on Friday"],
)
def test_short_english_is_not_taken_for_another_language(text: str) -> None:
    assert tell_language(text) in (None, "en")


@pytest.mark.parametrize(("language", "table"), read_toml("page", "languages.toml").items())
def test_examples_of_the_language_data(language: str, table: dict[str, Any]) -> None:
    assert [tell_language(text) for text in table["example"]] == [language]


def test_a_script_tells_a_short_text() -> None:
    assert tell_language("Армия заняла город в воскресенье утром") not in (None, "en")
