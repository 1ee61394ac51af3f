"""What was exported comes back: the same dossiers, the same bytes; what is not ours is refused with its line."""

from __future__ import annotations

import io
import json
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings

from dateline.case.pipeline import add_report
from dateline.case.store import Store
from dateline.export import FORMATS, export, format_of
from dateline.export.back import NotOurs, dossiers_in, files, is_export
from dateline.export.files import beside_name
from dateline.intake import open_reports
from dateline.model import Dossier, RawReport, dumps

from .builders import actor, claim, dossier, harm, head, link, place
from .made import cases

ROOT = Path(__file__).resolve().parents[2]
PARQUET = pytest.param("parquet", marks=pytest.mark.skipif(
    not __import__("importlib.util").util.find_spec("pyarrow"), reason="pyarrow is not installed (extra parquet)"))
COMPLETE = ("jsonl", PARQUET)

FULL = dossier(
    claim("a", agent=(actor("Army", "state.x"),), target=(actor("rebels"),), place=(place(),),
          harm=(harm(9, None, "civilians"),), source=(link("A. Witness"),), rules={"type": "made"}),
    claim("b", "casualties", on=None), heads=(head("r1"), head("r2", "City Herald")))


def written(dossiers: Iterable[Dossier], name: str, folder: Path) -> Path:
    """A file of that format, with its table of claims beside it."""
    form = format_of(name)
    path = folder / f"out{form.ending}"
    kind: Callable[[], Any] = io.BytesIO if form.binary else lambda: io.StringIO(newline="")
    out, claims = kind(), kind()
    export(dossiers, name, out, claims if form.beside else None)
    for file, stream in ((path, out), (form.beside and Path(beside_name(str(path), form.beside.ending)), claims)):
        if file:
            told = stream.getvalue()
            file.write_bytes(told if form.binary else told.encode())
    return path


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@pytest.fixture(scope="module")
def fortnight(tmp_path_factory: pytest.TempPathFactory) -> list[Dossier]:
    """The written case of a fortnight."""
    store = Store(str(tmp_path_factory.mktemp("fortnight") / "war.case"), create=True)
    for raw in open_reports([str(ROOT / "examples" / "case" / "reports.jsonl")]):
        assert isinstance(raw, RawReport)
        add_report(store, raw)
    dossiers = list(store.dossiers())
    store.close()
    return dossiers


@pytest.mark.parametrize("name", COMPLETE)
def test_the_written_case_comes_back_whole(name: str, fortnight: list[Dossier], tmp_path: Path) -> None:
    assert len(fortnight) > 10
    back = list(dossiers_in(written(fortnight, name, tmp_path)))
    assert back == fortnight and list(map(dumps, back)) == list(map(dumps, fortnight))  # rules are not compared


@pytest.mark.parametrize("name", COMPLETE)
@pytest.mark.parametrize("then", [PARQUET if name == "parquet" else name for name in FORMATS])
def test_what_came_back_goes_out_as_the_same_bytes(
    name: str, then: str, fortnight: list[Dossier], tmp_path: Path,
) -> None:
    for folder in ("file", "from case", "from file"):
        (tmp_path / folder).mkdir()
    written(fortnight, then, tmp_path / "from case")
    written(dossiers_in(written(fortnight, name, tmp_path / "file")), then, tmp_path / "from file")
    assert content(tmp_path / "from case") == content(tmp_path / "from file")


@pytest.mark.parametrize("name", COMPLETE)
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(made=cases())
def test_any_dossiers_come_back_whole(name: str, made: tuple[Dossier, ...]) -> None:
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as two:
        back = list(dossiers_in(written(made, name, Path(one))))
        assert list(map(dumps, back)) == list(map(dumps, made))
        written(back, name, Path(two))
        assert content(Path(one)) == content(Path(two))


def test_a_lone_surrogate_of_a_file_name_comes_back_from_json_lines(tmp_path: Path) -> None:
    odd = dossier(claim(), heads=(head("r1", name="page\udc80"),))
    assert list(dossiers_in(written([odd], "jsonl", tmp_path))) == [odd]


def test_a_judgement_of_an_older_file_has_no_words(tmp_path: Path) -> None:
    made = {"number": 1, "who": "A. Coder", "made": "2026-11-28T10:00:00Z", "decision": "note", "claim": "a",
            "other": None, "field": None, "value": None, "why": "seen", "undone": False}
    path = tmp_path / "old.jsonl"
    path.write_text(line(judgements=[made]) + "\n", encoding="utf-8")
    (back,) = dossiers_in(path)
    assert [(j.who, j.words) for j in back.judgements] == [("A. Coder", None)]


DEAD = {"kind": "killed", "class": "unknown", "side": None, "low": 1, "high": None}


def line(**changed: Any) -> str:
    return json.dumps({**FULL.to_json(), **changed})


def telling(**changed: Any) -> str:
    first, second = FULL.to_json()["tellings"]
    return line(tellings=[{**first, **changed}, second])


def without(name: str) -> str:
    return json.dumps({key: value for key, value in FULL.to_json().items() if key != name})


WRONG = [
    ("[1]", "the line must be an object, and is a list"),
    ("3", "the line must be an object, and is 3"),
    ("{", "no JSON"),
    ('{"id": NaN}', "NaN is no number"),
    ('{"a":' * 100_000, "no JSON of ours"),
    ('{"a": ' + "9" * 5_000 + "}", "no JSON of ours"),
    ('{"type": "seize", "id": "x"}', "claims is missing"),
    (without("grade"), "grade is missing"),
    (without("radius_km"), "radius_km is missing"),
    (line(grade="good"), "grade must be one of discounted, contested, weak, fair, confirmed, and is 'good'"),
    (line(type=["seize"]), "and is a list"),
    (line(latitude="13.5"), "latitude must be a number from -90 to 90, or null, and is '13.5'"),
    (line(latitude=True), "latitude must be a number"),
    (line(longitude=181), "longitude must be a number"),
    (line(longitude=12.5).replace("12.5", "1e400"), "longitude must be a number"),
    (line(radius_km=-1), "radius_km must be"),
    (line(**{"from": "yesterday"}), "from must be a day such as 2016-02-25, or null, and is 'yesterday'"),
    (line(**{"from": "2024-W18-3"}), "from must be a day"),
    (line(**{"from": 20240501}), "from must be a day"),
    (line(reasons="one origin"), "reasons must be a list of texts"),
    (line(harm=[DEAD | {"low": -1}]), "harm[0].low must be a whole number"),
    (line(harm=[DEAD | {"low": 1.5}]), "harm[0].low must be a whole number"),
    (line(harm=[DEAD | {"low": 2**63}]), "harm[0].low must be a whole number"),
    (line(agent=[{"id": None, "name": None}]), "agent[0].name must be text"),
    (telling(quote={"text": "told", "start": 0, "end": 9}), "tellings[0].quote: start 0 and end 9"),
    (telling(quote=None), "tellings[0].quote must be an object"),
    (telling(rules={"type": 1}), "tellings[0].rules must be an object of texts"),
    (telling(status="rumoured"), "tellings[0].status must be one of happened"),
    (telling(report="r9"), "tellings must be of the reports in reports"),
    (telling(id="z"), "tellings must hold each of claims once"),
    (line(id="b"), "id must be the first of claims"),
    (line(reports=["r1"]), "reports_read must hold each of reports once"),
    (line(claims=[], tellings=[]), "tellings must hold each of claims once"),
    (line(judgements=[{"number": "1"}]), "judgements[0].number must be a whole number"),
]


@pytest.mark.parametrize(("text", "told"), WRONG, ids=map(str, range(len(WRONG))))
def test_a_line_that_is_not_ours_is_refused_by_its_number_and_field(text: str, told: str, tmp_path: Path) -> None:
    file = tmp_path / "war.jsonl"
    file.write_text(f"{json.dumps(dossier(claim('0')).to_json())}\n\n{text}\n", encoding="utf-8")
    with pytest.raises(NotOurs) as error:
        list(dossiers_in(file))
    assert str(error.value).startswith(f"{file}, line 3: ") and told in str(error.value)


def test_a_value_is_told_in_a_few_safe_words(tmp_path: Path) -> None:
    file = tmp_path / "war.jsonl"
    file.write_text(line(grade="\u202e\x1b[2J" + "x" * 10_000), encoding="utf-8")
    with pytest.raises(NotOurs) as error:
        list(dossiers_in(file))
    assert len(str(error.value)) < 400 and not {"\u202e", "\x1b"} & set(str(error.value))


def test_other_bytes_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "war.jsonl"
    file.write_bytes(b'{"id": "\xff"}\n')
    with pytest.raises(NotOurs, match="line 1: no UTF-8"):
        list(dossiers_in(file))


def test_a_line_without_end_is_not_read_to_its_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "LONGEST", 1_000)
    file = tmp_path / "war.jsonl"
    file.write_text("{" + " " * 5_000, encoding="utf-8")
    with pytest.raises(NotOurs, match="longer than 1,000 bytes"):
        list(dossiers_in(file))


def test_an_event_told_twice_and_one_out_of_order_are_refused(tmp_path: Path) -> None:
    file = tmp_path / "war.jsonl"
    early, late = dossier(claim("a")), dossier(claim("b", on=None))
    for lines, told in (([early, early], "stands there twice"), ([late, early], "in the order of their days")):
        file.write_text("".join(json.dumps(d.to_json()) + "\n" for d in lines), encoding="utf-8")
        with pytest.raises(NotOurs, match=f"line 2: .*{told}"):
            list(dossiers_in(file))


def test_a_mark_that_an_editor_put_before_the_text_is_let_be(tmp_path: Path) -> None:
    file = tmp_path / "war.jsonl"
    file.write_text(f"\ufeff{line()}\n", encoding="utf-8")
    assert is_export(file) and list(dossiers_in(file)) == [FULL]


def test_a_case_is_no_export(tmp_path: Path) -> None:
    Store(str(tmp_path / "war.case"), create=True).close()
    assert not is_export(tmp_path / "war.case") and not is_export(tmp_path / "none") and not is_export("\0")
    (tmp_path / "empty").touch()
    assert not is_export(tmp_path / "empty")
