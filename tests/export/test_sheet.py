"""No cell of any table is a formula, and no line of any file turns itself around."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace
from typing import Any

import pytest

from dateline.export import FORMATS, export, format_of
from dateline.export.sheet import csv_row, safe_cell
from dateline.model import Dossier, Judgement

from .builders import actor, claim, dossier, harm, head, link, place

WILD = ["=HYPERLINK(\"http://x\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1",
        "\u00a0=1", "\u200c=1", "\uff1d1+1", "a; =1+1", "a;@x", "\u202e=1",
        "x\u202ekcab", "\u2066hidden\u2069", "\ufeff=1"]
UNSEEN = re.compile("[\u202a-\u202e\u2066-\u2069\u200e\u200f\ufeff]")


@pytest.mark.parametrize(("value", "cell"), [
    (None, ""), ([], ""), ("", ""), (0, 0), (-5, -5), (2.5, 2.5), ("Taiz", "Taiz"), ("two  spaces\n", "two spaces "),
    ("=1", "'=1"), (" =1", "' =1"), ("\t=1", "' =1"), ("-", "'-"), ("\uff1d1", "'\uff1d1"), ("a-b", "a-b"),
    (["a", "=b"], "a; '=b"), ("a;=b", "a;'=b"), ("x | -1", "x | '-1"), ([{"name": "@x"}, {"text": "y"}], "'@x; y"),
    ("\u202e=1", "\\u202e=1"), ("10-20", "10-20"), ("5 = 5", "5 = 5"),
])
def test_cells(value: Any, cell: Any) -> None:
    assert safe_cell(value) == cell


def test_a_row_is_what_the_standard_says() -> None:
    assert csv_row(["a,b", 'say "x"', 3, ""]) == '"a,b","say ""x""",3,\r\n'


def wild(words: str) -> Dossier:
    """An event with those words wherever words of a report can stand."""
    made = dossier(
        claim("a", place=(place(words),), agent=(actor(words, "state.x"),), target=(actor(words),),
              harm=(harm(3, 3, "civilians", words),), source=(link(words),), wording=(words,), how=words,
              weapon=replace(claim().quote, text=words, start=0, end=len(words))),
        heads=(head("r1", words, name=words, url=words, title=words, agency=words, author=words),), origins=(words,),
        grade="fair", reasons=(words,))
    made.event.row.update(admin1=words, sources=[words])  # type: ignore[attr-defined]
    note = Judgement(1, words, "2024-05-03T00:00:00Z", "note", "a", None, None, None, words)
    return replace(made, judgements=(note,))


def files(name: str, made: Dossier) -> list[str]:
    """What of a format is text: its file and its table of claims."""
    form = format_of(name)
    out, claims = io.StringIO(newline=""), io.StringIO(newline="")
    export([made], name, out, claims if form.beside else None)
    return [out.getvalue(), claims.getvalue()]


TEXTS = [name for name in FORMATS if not format_of(name).binary]


@pytest.mark.parametrize("words", WILD)
@pytest.mark.parametrize("name", TEXTS)
def test_no_format_lets_words_of_a_report_act(name: str, words: str) -> None:
    for text in files(name, wild(words)):
        assert not UNSEEN.search(text), name
    for text in files(name, wild(words))[format_of(name).ending != ".csv":]:
        for row in csv.reader(io.StringIO(text, newline="")):
            for cell in row:
                for part in re.split("[;|\t]", cell):
                    number = re.fullmatch(r"-?\d+(\.\d+)?", part)
                    assert number or not part.lstrip(" \u00a0\u200c").startswith(tuple("=+-@\uff1d")), (name, cell)


def test_the_words_are_still_there() -> None:
    text, claims = files("csv", wild("=SUM(A1)"))
    assert "'=SUM(A1)" in text and claims.count("=SUM(A1)") >= 9
