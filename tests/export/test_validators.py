"""The validators find what they are there for: a valid file with one thing wrong has one fault."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest

from dateline.export import export
from dateline.model import Dossier

from .builders import actor, claim, dossier, harm, place
from .validators import hxl, plover, ucdp

BATTLE = dossier(claim(
    "a", "clash", agent=(actor("the Sudanese army", "state.sudan.armed_forces", "state.sudan", "force"),),
    target=(actor("Rapid Support Forces", "group.rapid_support_forces", "group.rapid_support_forces"),),
    place=(place(),), harm=(harm(9, 9),)))


def written(event: Dossier, form: str) -> str:
    out = io.StringIO(newline="")
    export([event], form, out)
    return out.getvalue()


def changed(text: str, line: int, column: str, cell: str) -> str:
    """A CSV file with another value in a cell of a line, the first after the names being 1."""
    rows = list(csv.reader(io.StringIO(text, newline="")))
    rows[line][rows[0].index(column)] = cell
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerows(rows)
    return out.getvalue()


@pytest.mark.parametrize(("column", "cell"), [
    ("type_of_violence", "4"), ("type_of_violence", "3"), ("where_prec", "0"), ("date_prec", "2"),
    ("event_clarity", ""), ("best", "10"), ("low", "11"), ("high", "8"), ("deaths_unknown", "many"),
    ("date_end", "2024-05-02"), ("year", "2023"), ("geom_wkt", "POINT (13.5795 44.0209)"), ("priogrid_gid", "149490"),
    ("region", "Arabia"), ("side_b", ""), ("gwnoa", "1000"), ("gwnob", "625"), ("id", "7"), ("conflict_new_id", "7"),
    ("adm_2", "Taiz"), ("dateline_id", ""), ("dateline_grade", "discounted"), ("number_of_sources", "9"),
    ("latitude", "91"),
])
def test_ucdp(column: str, cell: str) -> None:
    text = written(BATTLE, "ucdp")
    assert ucdp.faults(text) == [] != ucdp.faults(changed(text, 1, column, cell))


def test_ucdp_columns_and_line_ends() -> None:
    text = written(BATTLE, "ucdp")
    assert ucdp.faults(text.replace("side_a,side_b_dset_id", "side_b_dset_id,side_a"))
    assert ucdp.faults(text.removesuffix("\r\n"))


@pytest.mark.parametrize(("field", "value"), [
    ("event", "FIGHT"), ("mode", ["seize"]), ("mode", ["firearms", "firearms"]), ("context", ["humanitarian"]),
    ("actor", []), ("actor", [{"actorText": "x", "code": "Sudan", "sector": "MIL"}]),
    ("actor", [{"actorText": "x", "code": "SDN", "sector": "XYZ"}]), ("enddate", "2024-04-30"), ("text", "other"),
    ("dateCoded", "2024-05-03"), ("dateline_claims", []), ("dateline_grade", "discounted"), ("dateline_origins", 0),
    ("mood", "bad"),
])
def test_plover(field: str, value: Any) -> None:
    text = written(BATTLE, "plover")
    wrong = json.dumps(json.loads(text) | {field: value})
    assert plover.faults(text) == [] != plover.faults(wrong)
    assert plover.faults(text + text) == ["line 2: id a twice"]


@pytest.mark.parametrize(("line", "column", "cell"), [
    (1, "event_id", "#event+Code"), (1, "actor1", "#group+name+second"), (1, "notes", "#story"),
    (2, "fatalities", "nine"), (2, "fatalities_high", "3"), (2, "latitude", ""), (2, "longitude", "200"),
    (2, "iso3", "YE"), (2, "date_end", "2024-05-03"), (2, "dateline_grade", ""), (2, "event_id", ""),
])
def test_hxl(line: int, column: str, cell: str) -> None:
    text = written(BATTLE, "hxl")
    assert hxl.faults(text) == [] != hxl.faults(changed(text, line, column, cell))
