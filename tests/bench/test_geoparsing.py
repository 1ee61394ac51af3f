"""The bench of geoparsing on an article written here."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

import geoparsing

ARTICLE = """<?xml version="1.0" encoding="utf-8"?>
<articles><article docid="1"><text><![CDATA[Shops shut in Damascus. A man in Oberat in Syria said so.]]></text>
<toponyms>{toponyms}</toponyms></article></articles>"""
DAMASCUS = """<toponym><start>{start}</start><end>{end}</end><phrase>Damascus</phrase>
<gaztag><lat>{lat}</lat><lon>36.29</lon></gaztag></toponym>"""
OBERAT = "<toponym><start>33</start><end>39</end><phrase>Oberat</phrase></toponym>"


def written(folder: Path, *toponyms: str) -> Path:
    path = folder / "set.xml.gz"
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.write(ARTICLE.format(toponyms="".join(toponyms)))
    return path


def test_names_given_and_found_are_counted(tmp_path: Path) -> None:
    path = written(tmp_path, DAMASCUS.format(start=14, end=22, lat=33.51), OBERAT)
    figures = geoparsing.measure(geoparsing.articles(path))
    assert figures.share(161.0) == 1.0
    assert figures.n["reachable"] == 1
    assert (figures.n["marked"], figures.n["found"], figures.n["exact"]) == (2, 3, 2)     # Syria is not marked
    assert (figures.n["placed"], figures.n["placed right"]) == (1, 1)
    assert figures.f1("exact") == pytest.approx(0.8)


def test_an_offset_that_is_off_is_put_right_and_one_that_is_lost_left_out(tmp_path: Path) -> None:
    path = written(tmp_path, DAMASCUS.format(start=16, end=24, lat=33.51), OBERAT.replace("Oberat", "Oberata"))
    (article,) = geoparsing.articles(path)
    assert [(m.start, m.end) for m in article.marked] == [(14, 22)]


def test_an_unresolved_name_is_as_far_off_as_can_be(tmp_path: Path) -> None:
    figures = geoparsing.Figures(answers=[geoparsing.Answer(None), geoparsing.Answer(0.0, "point"),
                                          geoparsing.Answer(100.0, "province")])
    assert figures.share(161.0) == pytest.approx(2 / 3)
    assert (figures.share_plotted(25.0), figures.share_plotted(25.0, "point")) == (0.5, 1.0)
    assert figures.auc() == pytest.approx((1 + 0 + 0.46586) / 3, abs=1e-4)    # ln 101 / ln 20039


def test_what_is_plotted_is_told_by_its_precision(tmp_path: Path) -> None:
    path = written(tmp_path, DAMASCUS.format(start=14, end=22, lat=33.51), OBERAT)
    told = geoparsing.report(geoparsing.measure(geoparsing.articles(path)))
    assert "plotted, all      1.000; of these within 25 km 1.000" in told
    assert "plotted, point    1.000; of these within 25 km 1.000" in told


def test_a_figure_below_its_floor_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert geoparsing.below("lgl", geoparsing.Figures(answers=[geoparsing.Answer(None)])) == 1
    assert "FLOOR geoparsing lgl: given 0.000" in capsys.readouterr().out
    assert geoparsing.below("another set", geoparsing.Figures()) == 0


def test_without_the_file_it_skips(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr("sys.argv", ["geoparsing.py", "/nowhere/set.xml"])
    assert geoparsing.main() == 0
    assert "not here, skipped" in capsys.readouterr().out


@pytest.mark.parametrize(("content", "words"), [
    ("<articles><article>", "line 1"), ("", "no element found"),
    ("<articles><article docid='7'><text>Homs</text><toponym><start>0</start><phrase>Homs</phrase><lat>95</lat>"
     "<lon>36</lon></toponym></article></articles>", "article 7: 'Homs' at 95, 36, which is no point"),
    ("<articles><article docid='7'><text>Homs</text><toponym><start>x</start><phrase>Homs</phrase></toponym>"
     "</article></articles>", "article 7: invalid literal"),
])
def test_a_file_that_cannot_be_read_is_named_with_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], content: str, words: str,
) -> None:
    path = tmp_path / "mine.xml"
    path.write_text(content, encoding="utf-8")
    monkeypatch.setattr("sys.argv", ["geoparsing.py", str(path)])
    assert geoparsing.main() == 2
    assert words in capsys.readouterr().err
