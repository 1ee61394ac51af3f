"""The bench of speakers: reading of the stand-off marks, matching, and a run over a small archive made here."""

from __future__ import annotations

import io
import tarfile
from pathlib import Path
from typing import Any

import pytest

import polnear

TEXT = "The mayor left. Rebels hold the mill, a doctor said. It rained, the miller told Reuters.\n"
MARKS = ("T1\tSource 38 46\ta doctor\nT2\tCue 47 51\tsaid\nE1\tAttribution:T3 Cue:T2 Source:T1\n"
         "T4\tSource 63 73\tthe miller\nT5\tSource 0 9;80 87\tThe mayor Reuters\n")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "marks.tar.gz"
    with tarfile.open(path, "w:gz") as tar:
        for name, text in (("set/dev/text/mill.txt", TEXT), ("set/dev/attributions/mill_a1.ann", MARKS),
                           ("set/train/text/other.txt", TEXT), ("set/train/attributions/other_a1.ann", MARKS)):
            info = tarfile.TarInfo(name)
            info.size = len(text.encode())
            tar.addfile(info, io.BytesIO(text.encode()))
    return path


def test_sources_of_a_stand_off_file() -> None:
    assert polnear.marked_sources(MARKS) == {(38, 46), (63, 73), (0, 87)}


@pytest.mark.parametrize(("marked", "read", "hits"), [
    ({(0, 5)}, [(4, 9)], 1),
    ({(0, 5)}, [(5, 9)], 0),
    ({(0, 9)}, [(0, 3), (4, 9)], 1),  # each at most once
])
def test_spans_match_where_they_overlap(marked: set[Any], read: list[Any], hits: int) -> None:
    assert polnear.matched(frozenset(marked), read) == hits


def test_only_the_dev_part_is_read(archive: Path) -> None:
    (article,) = polnear.articles(archive, "dev")
    assert [article.text[a:b] for a, b in polnear.read_sources(article)] == ["a doctor", "the miller"]


def test_a_lost_speaker_falls_below_the_floor(
    archive: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("sys.argv", ["polnear.py", str(archive)])
    assert polnear.main() == 0
    monkeypatch.setattr(polnear, "read_sources", lambda article: [])
    assert polnear.main() == 1
    assert "FLOOR" in capsys.readouterr().out
    monkeypatch.setattr("sys.argv", ["polnear.py", str(archive.parent / "none.tar.gz")])
    assert polnear.main() == 0
