import pytest

from dateline.reading.page.text import decode

LINE = "Die Armee nahm die Stadt „Müllheim“ am Sonntag ein – ein Sprecher bestätigte dies für die Behörden. "


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_marks_and_utf8(encoding: str) -> None:
    assert decode(LINE.encode(encoding))[0] == LINE


def test_declared_character_set_of_html() -> None:
    page = '<html><head><meta charset="windows-1252"></head><body>' + LINE + "</body></html>"
    assert decode(page.encode("cp1252"))[0] == page


def test_windows_1252_is_guessed() -> None:
    text = LINE * 5
    assert decode(text.encode("cp1252"))[0] == text


def test_windows_1251_is_guessed() -> None:
    text = "Армия заняла город в воскресенье, сообщил представитель военного ведомства на востоке страны. " * 4
    assert decode(text.encode("cp1251"))[0] == text


def test_encoding_told_by_intake_comes_first() -> None:
    assert decode("héros".encode("utf-16-le"), "utf-16-le")[0] == "héros"


def test_line_ends_are_kept() -> None:
    assert decode(b"a\r\nb\rc\n")[0] == "a\r\nb\rc\n"


def test_an_unknown_declared_set_is_passed_over() -> None:
    assert decode('<meta charset="klingon"> é'.encode())[0].endswith("é")
