"""From one version of the tables to the next, so that no case is ever left behind.

Each step is a function from the version that is its key to the next one. Version 1 is the first that was ever written.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from sqlalchemy import Connection, Table, bindparam, column, delete, insert, inspect, select, table, update

from dateline.case.derive import MANY, derive, derive_again
from dateline.case.join import Told, Voices, body, by_claim
from dateline.case.join.copies import COMMON_PRINT
from dateline.case.join.needs import needs_of
from dateline.case.store import schema as s
from dateline.case.store import search
from dateline.case.store.create import create_tables, create_views
from dateline.case.store.index import SqlIndex
from dateline.case.store.rows import heard_as, listed
from dateline.model import Event, decode

_DERIVED_1 = ("print", "name", "likeness", "account", "account_claim", "key", "edge", "event", "event_claim", "lane",
              "holding")


def migrate(db: Connection) -> None:
    """Leads the tables up to this version inside the transaction at hand; a newer case is left alone."""
    version = int(db.execute(select(s.meta.c.value).where(s.meta.c.name == "schema")).scalar_one())
    if version >= s.VERSION:
        return
    for view in inspect(db).get_view_names():  # they follow the tables
        db.exec_driver_sql(f"DROP VIEW {view}")
    while version < s.VERSION:
        STEPS[version](db)
        version += 1
        db.execute(update(s.meta).where(s.meta.c.name == "schema").values(value=str(version)))
    create_views(db)


def _to_2(db: Connection) -> None:
    """Claims get a number and their words; what follows from the reports is made again, as it is kept otherwise."""
    db.exec_driver_sql("CREATE TABLE claim_1 AS SELECT * FROM claim")
    for name in ("claim", *_DERIVED_1):
        db.exec_driver_sql(f"DROP TABLE {name}")
    create_tables(db)
    names = [c.name for c in s.claim.c if c.name not in ("number", "words")]
    old = table("claim_1", *(column(name, s.claim.c[name].type) for name in names))
    for rows in db.execute(select(old).order_by(old.c.report, old.c.n)).partitions(1000):
        db.execute(insert(s.claim), [{**row._mapping, "words": search.words_of(row.quote)} for row in rows])
    db.exec_driver_sql("DROP TABLE claim_1")
    db.execute(delete(s.meta).where(s.meta.c.name == "generation"))
    _judgements_of_today(db)  # joining reads them
    _derive_all(db)


def _derive_all(db: Connection) -> None:
    for some in db.execute(select(s.report.c.id).order_by(s.report.c.id)).scalars().partitions(MANY):
        index = SqlIndex(db)  # it keeps what it has looked up
        derive(index, [index.report(report) for report in some])


def _to_3(db: Connection) -> None:
    """Reports say where a copy of them is kept and when they were fetched; releases."""
    s.metadata.create_all(db)
    for name in ("archive_url", "fetched"):
        db.exec_driver_sql(f"ALTER TABLE report ADD COLUMN {name} TEXT")


def _to_4(db: Connection) -> None:
    """Texts are kept as their hashes, and prints by the numbers of texts. Edges, and on SQLite who is named, lie in the
    order in which they came."""
    db.exec_driver_sql("CREATE TABLE edge_2 AS SELECT a, b, score, features FROM edge")
    for name in ("edge", "print", *({"text"} & set(inspect(db).get_table_names()))):
        db.exec_driver_sql(f"DROP TABLE {name}")
    s.metadata.create_all(db)
    db.exec_driver_sql("INSERT INTO edge SELECT a, b, score, features FROM edge_2")
    db.exec_driver_sql("DROP TABLE edge_2")
    search.index_names_anew(db)
    db.execute(delete(s.background))
    for some in db.execute(select(s.report.c.id).order_by(s.report.c.id)).scalars().partitions(MANY):
        index = SqlIndex(db)
        index.put_texts([body(report, index.page(report).story) for report in some], COMMON_PRINT)


def _to_5(db: Connection) -> None:
    """Events say why they want a person's eye, reports what is wrong with them."""
    _add_column(db, s.event, "needs VARCHAR(80) NOT NULL DEFAULT ''")
    _add_column(db, s.report, "problems TEXT NOT NULL DEFAULT ''")
    events = select(s.event.c.id, s.event.c.record)
    _fill(db, s.event, "needs", ((i, needs_of(decode(Event, json.loads(r)))) for i, r in db.execute(events).all()))
    reports = select(s.report.c.id, s.report.c.record)
    _fill(db, s.report, "problems", ((i, _codes(r)) for i, r in db.execute(reports)))


def _to_6(db: Connection) -> None:
    """Reports say beside their record whom their places are to be attributed to."""
    _add_column(db, s.report, "gazetteers TEXT")
    known = ((i, json.loads(r).get("gazetteers")) for i, r in db.execute(select(s.report.c.id, s.report.c.record)))
    rows = [{"row": i, "told": json.dumps(told)} for i, told in known if told is not None]
    if rows:
        keeping = update(s.report).where(s.report.c.id == bindparam("row")).values(gazetteers=bindparam("told"))
        db.execute(keeping, rows)


def _to_7(db: Connection) -> None:
    """Events say who is heard in them."""
    _judgements_of_today(db)  # joining reads them
    _add_column(db, s.event, "heard TEXT NOT NULL DEFAULT '[]'")
    index, k = SqlIndex(db), s.event_claim.c
    judgements = by_claim(index.judgements())
    keeping = update(s.event).where(s.event.c.id == bindparam("row")).values(heard=bindparam("told"))
    ids = db.execute(select(s.event.c.id)).scalars().all()
    for some in (ids[start:start + MANY] for start in range(0, len(ids), MANY)):
        event = {row.claim: row.event for row in db.execute(select(k.claim, k.event).where(k.event.in_(some)))}
        told = index.told(set(index.accounts_with(event).values()))
        voices, by_event = Voices(index, told), defaultdict[str, list[Told]](list)
        for one in told:
            by_event[event[one.claim.id]].append(one)
        db.execute(keeping, [{"row": i, "told": heard_as(voices.heard(of, judgements))} for i, of in by_event.items()])


def _judgements_of_today(db: Connection) -> None:
    for name in ("words", "meant"):
        _add_column(db, s.judgement, f"{name} TEXT")


def _to_8(db: Connection) -> None:
    """Judgements say from which words of a report a value was chosen."""
    _judgements_of_today(db)


def _to_9(db: Connection) -> None:
    """Lanes of control hear judgements; filters are saved with the case."""
    s.metadata.create_all(db)
    _judgements_of_today(db)
    index = SqlIndex(db)
    for report in sorted({r for j in index.judgements() if (r := index.report_with(j.claim)) is not None}):
        derive_again(index, index.report(report))


def _to_10(db: Connection) -> None:
    """Judgements say which place of the gazetteer a corrected name is; those made before are of words alone."""
    _judgements_of_today(db)


def _codes(report: str) -> list[str]:
    return [problem["code"] for problem in json.loads(report)["problems"]]


def _add_column(db: Connection, to: Table, declared: str) -> None:
    """Adds a column to a table that an earlier step has not just made as it is today."""
    if declared.split()[0] not in {c["name"] for c in inspect(db).get_columns(to.name)}:
        db.exec_driver_sql(f"ALTER TABLE {to.name} ADD COLUMN {declared}")


def _fill(db: Connection, of: Table, name: str, told: Iterable[tuple[str, Sequence[str]]]) -> None:
    """Fills a column of words where there are any."""
    rows = [{"row": i, "words": listed(words)} for i, words in told if words]
    if rows:
        db.execute(update(of).where(of.c.id == bindparam("row")).values({name: bindparam("words")}), rows)


STEPS: dict[int, Callable[[Connection], None]] = {
    1: _to_2, 2: _to_3, 3: _to_4, 4: _to_5, 5: _to_6, 6: _to_7, 7: _to_8, 8: _to_9, 9: _to_10}
