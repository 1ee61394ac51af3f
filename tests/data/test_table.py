"""Reading of tab-separated and TOML data files: what is taken, and what the messages name."""

import pytest

from dateline.data.load import DataError, Row, nouns, parse_nouns, read_toml
from dateline.data.table import parse_tsv

COLUMNS = ("id", "aliases", "year")


def rows(text: str) -> list[Row]:
    return list(parse_tsv("things.tsv", text, COLUMNS))


def test_comments_and_blank_lines_are_skipped_and_lines_counted() -> None:
    (row,) = rows("# about things\n\nid\taliases\tyear\n# first\nthing.a\tone|two\t2013\n")
    assert (row.line, row.text("id"), row.words("aliases"), row.year("year")) == (5, "thing.a", ("one", "two"), 2013)


def test_empty_cells_are_empty_lists_and_nulls() -> None:
    (row,) = rows("id\taliases\tyear\nthing.a\t\t\n")
    assert row.words("aliases") == ()
    assert row.year("year") is None
    assert row.optional("aliases") is None


def test_wrong_header_is_named_with_file_and_line() -> None:
    with pytest.raises(DataError, match=r"things\.tsv:1: header"):
        rows("id\tyear\taliases\n")


def test_wrong_number_of_cells_names_the_entry() -> None:
    with pytest.raises(DataError, match=r"things\.tsv:2 \(thing\.a\): 2 cells, not 3"):
        rows("id\taliases\tyear\nthing.a\tone\n")


@pytest.mark.parametrize(
    ("line", "message"),
    [("thing.a\tone||two\t\n", "aliases has an empty item"), ("thing.a\t\t13\n", "year is no year")],
)
def test_bad_cells_name_file_line_and_entry(line: str, message: str) -> None:
    (row,) = rows("id\taliases\tyear\n" + line)
    with pytest.raises(DataError, match=rf"things\.tsv:2 \(thing\.a\): {message}"):
        row.words("aliases")
        row.year("year")


def test_missing_text_is_refused() -> None:
    (row,) = rows("id\taliases\tyear\nthing.a\t\t\n")
    with pytest.raises(DataError, match="aliases is empty"):
        row.text("aliases")


def test_toml_is_read_from_the_package() -> None:
    assert "force" in read_toml("actors", "nouns.toml")


def test_noun_words_are_singular_and_plural() -> None:
    group = {"words": ["child/children", "/troops", "military"], "harm": "children", "examples": ["A child ran."]}
    found = parse_nouns("n.toml", {"people": {"young": group}}).people
    assert [(n.singular, n.plural) for n in found] == [("child", "children"), (None, "troops"), ("military", None)]
    assert {(n.table, n.group, n.harm, n.speaker) for n in found} == {("people", "young", "children", False)}


@pytest.mark.parametrize(
    ("group", "message"),
    [
        ({"words": ["child/children"]}, r"\[people\.young\]: no examples"),
        ({"words": ["Child/children"], "examples": ["A child ran."]}, "not a lower-case"),
        ({"words": ["/"], "examples": ["A child ran."]}, "not a lower-case"),
        ({"words": ["child/children"], "harm": "youth", "examples": ["A child ran."]}, "harm is 'youth'"),
    ],
)
def test_wrong_noun_tables_are_named(group: dict[str, object], message: str) -> None:
    with pytest.raises(DataError, match=message):
        parse_nouns("n.toml", {"people": {"young": group}})


def test_loaders_read_once() -> None:
    assert nouns() is nouns()
