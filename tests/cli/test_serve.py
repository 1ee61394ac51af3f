"""``dateline serve``: which case is opened, and which is begun."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dateline.case.store import Store, casefile
from dateline.cli import verbs

MAPS = Path(__file__).parents[1] / "serve" / "maps"
uvicorn = pytest.importorskip("uvicorn", reason="the desk needs dateline[web]")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What happens in place of serving: a word for each desk that was opened."""
    told: list[str] = []
    monkeypatch.setattr(uvicorn.Server, "run", lambda self, sockets: told.append("opened"))
    return told


def serve(case: Path, *options: str) -> Result:
    return CliRunner().invoke(verbs, ["serve", str(case), "--no-browser", *options])


def test_a_case_that_is_not_there_is_not_begun_and_how_to_begin_it_is_said(tmp_path: Path, opened: list[str]) -> None:
    told = serve(tmp_path / "typo.case")
    assert told.exit_code == 3 and opened == [] and list(tmp_path.iterdir()) == []
    assert "serve --new" in told.output and "dateline add" in told.output


def test_new_begins_an_empty_case_and_opens_it(tmp_path: Path, opened: list[str]) -> None:
    assert serve(tmp_path / "yemen.case", "--new").exit_code == 0
    with closing(Store(str(tmp_path / "yemen.case"))) as store:
        assert store.size().reports == 0
    assert serve(tmp_path / "yemen.case").exit_code == 0
    assert opened == ["opened", "opened"]


def test_new_is_refused_where_there_is_a_case(tmp_path: Path, opened: list[str]) -> None:
    Store(str(tmp_path / "yemen.case"), create=True).close()
    told = serve(tmp_path / "yemen.case", "--new")
    assert told.exit_code == 2 and "already" in told.output and opened == []


def test_new_leaves_alone_what_is_no_case(tmp_path: Path, opened: list[str]) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("no case, and long enough not to be taken for an empty one", encoding="utf-8")
    told = serve(notes, "--new")
    assert told.exit_code == 3 and "no case" in told.output and opened == []
    assert notes.read_text(encoding="utf-8").startswith("no case")


def test_a_desk_begun_beside_a_writer_says_what_it_waits_for_and_opens(
    tmp_path: Path, opened: list[str], monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(casefile, "WAIT", 0.3)
    with closing(Store(str(tmp_path / "yemen.case"), create=True)) as writer, writer.writing():
        told = serve(tmp_path / "yemen.case")
    assert told.exit_code == 0 and opened == ["opened"]
    assert told.stderr.startswith(f"waiting for another process that writes to {tmp_path / 'yemen.case'}, 0.3 seconds")
    assert told.stderr.endswith("when that is done; until then the desk shows the case and keeps no decision\n")


def test_a_map_that_cannot_be_drawn_is_said_before_the_desk_opens(tmp_path: Path, opened: list[str]) -> None:
    case, cut = tmp_path / "yemen.case", tmp_path / "cut.pmtiles"
    Store(str(case), create=True).close()
    whole = MAPS / "vector.pmtiles"
    cut.write_bytes(whole.read_bytes()[:-1])
    told = serve(case, "--map", str(cut))
    assert told.exit_code == 2 and "is cut off" in told.output and "The desk is open" not in told.output
    assert opened == []
    assert serve(case, "--map", str(whole)).exit_code == 0 and opened == ["opened"]
