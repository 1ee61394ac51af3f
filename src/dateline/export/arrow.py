"""Dossiers as rows of two tables of Apache Arrow, and out of them again. Needs pyarrow, the extra ``parquet``.

The tables have the names of ``export jsonl`` (see ``docs/codebook.md``): ``events`` all of a line but its claims,
``claims`` a row a claim with the id of its event in front. Days are days.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from dateline.export.csv import row
from dateline.model import Dossier

_ROWS = 250       # held as objects at once
_BATCHES = 20     # of so many rows in a row group
_WORD, _INT, _REAL, _FLAG, _DAY = pa.string(), pa.int64(), pa.float64(), pa.bool_(), pa.date32()
_WORDS = pa.list_(_WORD)
_FOUND = {"text": _WORD, "start": _INT, "end": _INT}
_SPOT = {"latitude": _REAL, "longitude": _REAL, "radius_km": _REAL, "precision": _WORD}


def _one(**fields: Any) -> pa.StructType:
    return pa.struct(list(fields.items()))


def _many(**fields: Any) -> pa.ListType:
    return pa.list_(_one(**fields))


_ACTORS = _many(**_FOUND, id=_WORD, name=_WORD, wording=_WORDS, rule=_WORD, kind=_WORD, head=_WORD, side=_WORD,
                adjective=_FLAG, pointing=_FLAG)
_TOPONYMS = _many(**_FOUND, id=_WORD, name=_WORD, **_SPOT, country=_WORD, admin1=_WORD, how=_WORD, pcode=_WORD,
                  sources=_WORDS, alternatives=_WORDS)
_PLACES = _many(**_FOUND, **_SPOT, toponyms=_TOPONYMS, rule=_WORD, kind=_WORD, head_start=_INT, pointing=_FLAG,
                metonym=_FLAG, type_word=_WORD, own=_INT)
_DAYS = {"from": _DAY, "to": _DAY}
_BOUNDS = {**_DAYS, "earliest": _DAY, "latest": _DAY}
_TOLL = ("killed_low", "killed_high", "wounded_low", "wounded_high")
_SIDES = _many(id=_WORD, name=_WORD)
_JUDGEMENTS = _many(number=_INT, who=_WORD, made=_WORD, decision=_WORD, claim=_WORD, other=_WORD, field=_WORD,
                    value=_WORD, why=_WORD, undone=_FLAG, words=_one(**_FOUND))
_HEADS = _many(id=_WORD, name=_WORD, url=_WORD, archive_url=_WORD, fetched=_WORD, sha256=_WORD, title=_WORD,
               outlet=_WORD, agency=_WORD, author=_WORD, language=_WORD, published=_one(**_DAYS),
               gazetteers=_many(name=_WORD, licence=_WORD, attribution=_WORD))
_DISPUTES = _many(field=_WORD, values=_many(value=_WORD, claims=_WORDS, origins=_WORDS), grave=_FLAG)


def _schema(kind: str, fields: Mapping[str, Any]) -> pa.Schema:
    return pa.schema(list(fields.items()), metadata={"dateline": f"{kind} 1"})


EVENTS = _schema("events", {
    "id": _WORD, "type": _WORD, "types": _WORDS, **_BOUNDS, "place": _WORD, **_SPOT, "country": _WORD, "admin1": _WORD,
    "agent": _SIDES, "target": _SIDES,
    "harm": _many(**{"kind": _WORD, "class": _WORD, "side": _WORD, "low": _INT, "high": _INT}),
    "status": _WORDS, "sources": _WORDS, "grade": _WORD, "reasons": _WORDS, "reports": _WORDS, "origins": _WORDS,
    "conflicts": _WORDS, "claims": _WORDS, "disputes": _DISPUTES, "reports_read": _HEADS, "judgements": _JUDGEMENTS,
    # What follows from the rest: for who counts, not read back.
    "report_count": _INT, "origin_count": _INT, **dict.fromkeys(_TOLL, _INT),
})
CLAIMS = _schema("claims", {
    "event": _WORD, "report": _WORD, "origin": _WORD, "side": _WORD, "id": _WORD, "type": _WORD,
    "quote": _one(**_FOUND), "trigger": _one(**_FOUND), "agent": _ACTORS, "target": _ACTORS, "place": _PLACES,
    "time": _one(**_FOUND, **_BOUNDS, granularity=_WORD, rule=_WORD),
    "harm": _many(**_FOUND, **{"kind": _WORD, "low": _INT, "high": _INT, "who": _one(**_FOUND), "class": _WORD,
                               "side": _WORD, "rule": _WORD}),
    "source": _many(**_FOUND, id=_WORD, name=_WORD, kind=_WORD, side=_WORD, joint=_FLAG, rule=_WORD),
    "status": _WORD, "extent": _WORD, "weapon": _one(**_FOUND), "incident": _INT, "wording": _WORDS,
    "rules": pa.map_(_WORD, _WORD), "how": _WORD, "outlet": _WORD, "url": _WORD,
})


def event_row(dossier: Dossier) -> dict[str, Any]:
    """The row of an event: a line without its claims, and what is counted of it."""
    line, cells = dossier.without_claims(), row(dossier)
    reports = [{**r, "published": _with_days(r["published"], date.fromisoformat)} for r in line["reports_read"]]
    return {**_with_days(line, date.fromisoformat), "reports_read": reports, **{name: cells[name] for name in _TOLL},
            "report_count": cells["reports"], "origin_count": cells["origins"]}


def claim_rows(dossier: Dossier) -> Iterator[dict[str, Any]]:
    """The rows of the claims of an event."""
    heads = {r.id: r for r in dossier.reports}
    for told in dossier.tellings_json():
        head = heads[told["report"]]
        yield {"event": dossier.event.id, **told, "time": _with_days(told["time"], date.fromisoformat),
               "rules": list(told["rules"].items()), "outlet": head.outlet, "url": head.url}


def line_of(event: Mapping[str, Any], claims: list[dict[str, Any]]) -> dict[str, Any]:
    """The line that such rows were made of, days in ISO again."""
    heads = [{**r, "published": _with_days(r["published"], date.isoformat)} for r in event["reports_read"]]
    told = [{**c, "time": _with_days(c["time"], date.isoformat), "rules": dict(c["rules"])} for c in claims]
    return {**_with_days(event, date.isoformat), "reports_read": heads, "tellings": told}


def _with_days(row: Mapping[str, Any], turned: Callable[[Any], Any]) -> dict[str, Any]:
    return {**row, **{name: turned(row[name]) for name in _BOUNDS if row.get(name) is not None}}


class Table:
    """A Parquet file that grows by groups of rows. A context: what is held at its end is written too."""

    def __init__(self, out: Any, schema: pa.Schema) -> None:
        self._schema, self._rows, self._batches = schema, list[dict[str, Any]](), list[pa.RecordBatch]()
        self._writer = pq.ParquetWriter(_Sink(out), schema, compression="zstd")

    def __enter__(self) -> Table:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self._convert()
            self._flush()
        self._writer.close()

    def add(self, row: dict[str, Any]) -> None:
        """One more row."""
        self._rows.append(row)
        if len(self._rows) == _ROWS:
            self._convert()
            if len(self._batches) == _BATCHES:
                self._flush()

    def _convert(self) -> None:
        if self._rows:
            self._batches.append(_batch(self._rows, self._schema))
            self._rows = []

    def _flush(self) -> None:
        if self._batches:
            self._writer.write_table(pa.Table.from_batches(self._batches))
            self._batches = []


def _batch(rows: list[dict[str, Any]], schema: pa.Schema) -> pa.RecordBatch:
    try:
        return pa.RecordBatch.from_pylist(rows, schema)
    except UnicodeEncodeError:  # a file name that is no UTF-8
        return pa.RecordBatch.from_pylist(_encodable(rows), schema)


def _encodable(value: Any) -> Any:
    """A value whose words can be written as UTF-8: a lone surrogate as ``\\udc80``."""
    if isinstance(value, str):
        return value.encode("utf-8", "backslashreplace").decode()
    if isinstance(value, dict):
        return {name: _encodable(one) for name, one in value.items()}
    return [_encodable(one) for one in value] if isinstance(value, list) else value


class _Sink:
    """A stream as pyarrow writes to one."""

    closed = False

    def __init__(self, out: Any) -> None:
        self._out = out

    def write(self, data: Any) -> int:
        self._out.write(bytes(data))
        return len(data)

    def flush(self) -> None: ...

    def close(self) -> None: ...
