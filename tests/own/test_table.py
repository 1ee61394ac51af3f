"""A user's table of actors: what is taken, and what is said about what cannot be."""

from __future__ import annotations

import pytest

from dateline.data.actor import Actor
from dateline.own import BadTable, parse_table
from dateline.own.table import MOST_FAULTS

HEAD = "id,name,aliases,kind,side,countries,valid_from,valid_to,source\n"


def entries(text: str) -> tuple[Actor, ...]:
    return tuple(line.actor for line in parse_table(text.encode(), "mine.csv"))


def faults(content: str | bytes) -> list[str]:
    with pytest.raises(BadTable) as error:
        parse_table(content if isinstance(content, bytes) else content.encode(), "mine.csv")
    return str(error.value).splitlines()


def test_all_columns() -> None:
    (actor,) = entries(HEAD + "own.hill,Hill Brigade,HB|Men of the Hill,group,state.mali,ML|NE,2016,2018-03,notes\n")
    assert (actor.id, actor.names, actor.kind, actor.side) == (
        "own.hill", ("Hill Brigade", "HB", "Men of the Hill"), "group", "state.mali")
    assert (actor.countries, actor.valid_from, actor.valid_to, actor.source, actor.own) == (
        ("ML", "NE"), "2016", "2018-03", "notes", True)


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_marks_between_columns(mark: str) -> None:
    (actor,) = entries(f"Name{mark}Kind{mark}Valid from\nHill Brigade{mark}group{mark}2016\n")
    assert (actor.id, actor.side, actor.valid_from) == ("own.hillbrigade", "own.hillbrigade", "2016")


def test_what_is_not_told_is_filled_from_what_is_known() -> None:
    monitor, more = entries("id,name,kind\n,Hill Monitor,monitor\ngroup.iskp,Hill Province,group\n")
    assert (monitor.side, monitor.source) == (None, "mine.csv")
    assert more.side == "group.islamic_state"  # that of the shipped entry which gets a name more


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_that_say_what_they_are(encoding: str) -> None:
    (line,) = parse_table("name,kind\nBrigade Türk\u00e7e,group\n".encode(encoding), "mine.csv")
    assert line.actor.name == "Brigade Türk\u00e7e"


def test_comments_and_empty_lines_are_skipped_and_counted() -> None:
    (line,) = parse_table(b"# of the field office\n\nname,kind\n\nHill Brigade,group\n", "mine.csv")
    assert line.number == 5


def test_a_name_in_another_script() -> None:
    (actor,) = entries("name,kind\nلواء الجبل,group\n")
    assert actor.names == ("لواء الجبل",)


FAULTY = [
    ("", "mine.csv: no header"),
    ("name\nHill Brigade\n", "mine.csv:1: kind: the column is missing"),
    ("name,kind,alias\nHill Brigade,group,HB\n", "mine.csv:1: alias: no such column; did you mean 'aliases'?"),
    ("name,kind,name\nHill,group,Hill\n", "mine.csv:1: name: the column is there twice"),
    (HEAD + ",Hill Brigade,,grup,,,,,\n", "mine.csv:2: kind: 'grup' is no kind; write one of force, group"),
    (HEAD + ",,,group,,,,,\n", "mine.csv:2: name: an entry needs a name"),
    (HEAD + ",Hill Brigade,HB||Hill,group,,,,,\n", "mine.csv:2: aliases: an empty item"),
    (HEAD + ",Hill Brigade,Is,group,,,,,\n", "mine.csv:2: aliases: 'Is' would be found in ordinary words"),
    (HEAD + ",Hill Brigade,Army,group,,,,,\n", "mine.csv:2: aliases: 'Army' is a common noun"),
    (HEAD + ",hill brigade,,group,,,,,\n", "mine.csv:2: name: 'hill brigade' is all in small letters"),
    (HEAD + "Own Hill,Hill Brigade,,group,,,,,\n", "mine.csv:2: id: 'Own Hill' is no id"),
    (HEAD + ",Hill Brigade,,group,,Mali,,,\n", "mine.csv:2: countries: 'Mali' is no ISO code"),
    (HEAD + ",Hill Brigade,,group,,,12/2016,,\n", "mine.csv:2: valid_from: '12/2016' is no year or day"),
    (HEAD + ",Hill Brigade,,group,,,2016-13,,\n", "mine.csv:2: valid_from: '2016-13' is no year or day"),
    (HEAD + ",Hill Brigade,,group,,,2018,2016,\n", "mine.csv:2: valid_to: 2016 is before valid_from, 2018"),
    (HEAD + ",Hill Brigade,,group\n", "mine.csv:2: 4 cells under 9 columns"),
    (HEAD + ',"Hill Brigade,,group,,,,,\n', "mine.csv:2: no row of a table"),
    (HEAD.encode() + b",Brigade T\xfcrk,,group,,,,,\n", "mine.csv:2: not UTF-8 text; save the table as UTF-8"),
    (b"name,kind\nHill\x00,group\n", "mine.csv:2: holds NUL"),
]


@pytest.mark.parametrize(("content", "said"), FAULTY, ids=[said for _, said in FAULTY])
def test_faults_are_named_with_line_and_column(content: str | bytes, said: str) -> None:
    assert faults(content)[0].startswith(said)


def test_all_faults_are_named_at_once_but_not_without_end() -> None:
    bad = ",Hill Brigade,,grup,,Mali,,,\n"
    assert len(faults(HEAD + bad + bad)) == 4
    assert len(faults(HEAD + bad * 50)) <= MOST_FAULTS + 2
    assert faults(HEAD + bad * 50)[-1].endswith("the lines from here on were not looked at")
