"""The list that a user keeps: added to whole or not at all, in one folder and nowhere else."""

from __future__ import annotations

from pathlib import Path

import pytest

from dateline.own import BadTable, OwnActors, user_folder

HEAD = "id,name,aliases,kind,side,countries,valid_from,valid_to,source\n"
HILL = "own.hill,Hill Brigade,HB,group,,ML,,,notes\n"
DUNE = "own.dune,Dune Brigade,DB,group,state.mali,,2016,,notes\n"


@pytest.fixture
def kept(tmp_path: Path) -> OwnActors:
    return OwnActors(tmp_path / "deep" / "folder")


def add(kept: OwnActors, *rows: str, replace: bool = False) -> tuple[tuple[str, ...], ...]:
    added = kept.add((HEAD + "".join(rows)).encode(), "mine.csv", replace=replace)
    return added.new, added.replaced, added.same


def ids(kept: OwnActors) -> list[str]:
    return [actor.id for actor in kept.read()]


def test_nothing_is_there_at_first(kept: OwnActors) -> None:
    assert kept.read() == ()
    assert not kept.path.parent.exists()


def test_what_is_added_is_kept_as_it_was(kept: OwnActors) -> None:
    assert add(kept, HILL) == (("own.hill",), (), ())
    assert add(kept, DUNE, HILL.replace("HB", "HB|Hills")) == (("own.dune",), ("own.hill",), ())
    assert add(kept, DUNE) == ((), (), ("own.dune",))
    hill, dune = kept.read()
    assert (hill.names, hill.side, hill.countries) == (("Hill Brigade", "HB", "Hills"), "own.hill", ("ML",))
    assert (dune.side, dune.valid_from, dune.source, dune.own) == ("state.mali", "2016", "notes", True)


def test_adding_twice_leaves_the_same_bytes(kept: OwnActors) -> None:
    add(kept, HILL, DUNE)
    before = kept.path.read_bytes()
    add(kept, DUNE, HILL)
    assert sorted(kept.path.read_bytes().splitlines()) == sorted(before.splitlines())


def test_replace_lets_the_table_be_the_list(kept: OwnActors) -> None:
    add(kept, HILL)
    add(kept, DUNE, replace=True)
    assert ids(kept) == ["own.dune"]
    add(kept, replace=True)
    assert ids(kept) == []


CLASHING = [
    ([HILL, HILL], "mine.csv:3: id: own.hill stands in line 2 already"),
    ([HILL, DUNE.replace("DB", "HB|DB")], "mine.csv:3: aliases: 'HB' also names own.hill (line 2)"),
    ([DUNE.replace("Dune", "Kept")], "mine.csv:2: name: 'Kept Brigade' also names own.kept (your list)"),
    ([DUNE.replace("state.mali", "Mali")], "mine.csv:2: side: 'Mali' is no id of an entry; write state.mali"),
    ([DUNE.replace("state.mali", "own.nobody")], "mine.csv:2: side: 'own.nobody' is no id of an entry"),
    ([HILL, DUNE.replace("group", "grup")], "mine.csv:3: kind: 'grup' is no kind"),
]


@pytest.mark.parametrize(("rows", "said"), CLASHING, ids=[said for _, said in CLASHING])
def test_a_table_with_one_bad_row_changes_nothing(kept: OwnActors, rows: list[str], said: str) -> None:
    add(kept, "own.kept,Kept Brigade,,group,,,,,\n")
    before = kept.path.read_bytes()
    with pytest.raises(BadTable) as error:
        add(kept, *rows)
    assert str(error.value).startswith(said)
    assert kept.path.read_bytes() == before


@pytest.mark.parametrize("rows", [
    [HILL, DUNE.replace("DB", "HB").replace(",,2016", ",SD,2016")],  # by country
    [HILL.replace("ML,,", "ML,,2015"), DUNE.replace("DB", "HB")],  # by date
])
def test_names_may_be_shared_where_country_or_date_tells_apart(kept: OwnActors, rows: list[str]) -> None:
    add(kept, *rows)
    assert ids(kept) == ["own.hill", "own.dune"]


def test_a_side_may_be_an_own_entry(kept: OwnActors) -> None:
    add(kept, HILL, DUNE.replace("state.mali", "own.hill"))
    assert kept.read()[1].side == "own.hill"


def test_a_list_made_wrong_by_hand_is_named(kept: OwnActors) -> None:
    add(kept, HILL)
    kept.path.write_text(kept.path.read_text() + "own.x\n")
    with pytest.raises(BadTable, match=r"actors\.tsv:4: 1 cells under 9 columns"):
        kept.read()


def test_nothing_else_is_written(kept: OwnActors, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    add(kept, HILL)
    assert [p.name for p in tmp_path.rglob("*") if p.is_file()] == ["actors.tsv"]

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(OSError, match="No space"):
        add(kept, DUNE)
    assert [p.name for p in tmp_path.rglob("*") if p.is_file()] == ["actors.tsv"]
    assert ids(kept) == ["own.hill"]


@pytest.mark.parametrize(("given", "environment", "system", "folder"), [
    ("/named", {"DATELINE_DATA": "/set"}, "linux", "/named"),
    (None, {"DATELINE_DATA": "/set"}, "linux", "/set"),
    (None, {"XDG_DATA_HOME": "/xdg"}, "linux", "/xdg/dateline"),
    (None, {"XDG_DATA_HOME": "relative"}, "linux", "/home/u/.local/share/dateline"),
    (None, {}, "linux", "/home/u/.local/share/dateline"),
    (None, {}, "darwin", "/home/u/Library/Application Support/dateline"),
    (None, {"LOCALAPPDATA": "/local"}, "win32", "/local/dateline"),
])
def test_folder_by_the_custom_of_the_system(
    monkeypatch: pytest.MonkeyPatch, given: str | None, environment: dict[str, str], system: str, folder: str,
) -> None:
    monkeypatch.setenv("HOME", "/home/u")
    assert str(user_folder(given, environment, system)) == folder
