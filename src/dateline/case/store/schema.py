"""The tables of a case, one schema for SQLite and PostgreSQL.

What was read (`report`, `claim`) is written once and never changed; what follows from it (`print` to `holding`) can
be made again from it and from `judgement`, to the same content. `record` columns hold the whole shape as JSON.
Read them with any SQL client: the views `reports`, `claims`, `events` and `sources` name their columns as the program's
own output does.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Connection,
    Date,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    insert,
)

VERSION = 1  # raised with every change of the tables; `migrations.py` leads from one to the next
metadata = MetaData()
_ID = String(16)

meta = Table("meta", metadata, Column("name", String(40), primary_key=True), Column("value", Text, nullable=False))

report = Table(
    "report", metadata,
    Column("id", _ID, primary_key=True), Column("name", Text, nullable=False), Column("path", Text, nullable=False),
    Column("url", Text), Column("sha256", String(64), nullable=False), Column("title", Text), Column("outlet", Text),
    Column("agency", Text), Column("author", Text), Column("language", String(16)), Column("first", Date),
    Column("last", Date), Column("engine", String(40), nullable=False), Column("media", String(8), nullable=False),
    Column("content", LargeBinary, nullable=False), Column("given", Text, nullable=False),
    Column("record", Text, nullable=False),
)
claim = Table(
    "claim", metadata,
    Column("id", _ID, primary_key=True), Column("report", _ID, ForeignKey("report.id"), nullable=False, index=True),
    Column("n", Integer, nullable=False), Column("type", String(16), nullable=False),
    Column("status", String(12), nullable=False), Column("incident", Integer, nullable=False),
    Column("quote", Text, nullable=False),
    Column("trigger_words", Text, nullable=False), Column("agent", Text), Column("target", Text), Column("place", Text),
    Column("latitude", Float), Column("longitude", Float), Column("source", Text), Column("first", Date),
    Column("last", Date), Column("record", Text, nullable=False),
)
print_ = Table(
    "print", metadata,
    Column("hash", BigInteger, nullable=False), Column("report", _ID, nullable=False, index=True),
    Index("print_hash", "hash", "report"),
)
name = Table(
    "name", metadata,
    Column("name", String(200), nullable=False), Column("report", _ID, nullable=False, index=True),
    Index("name_name", "name", "report"),
)
likeness = Table(
    "likeness", metadata,
    Column("a", _ID, primary_key=True), Column("b", _ID, primary_key=True, index=True),
    Column("relation", String(16), nullable=False), Column("containment", Float, nullable=False),
    Column("run", Integer, nullable=False),
)
account = Table(
    "account", metadata,
    Column("id", _ID, primary_key=True), Column("report", _ID, nullable=False, index=True),
    Column("record", Text, nullable=False),
)
account_claim = Table(
    "account_claim", metadata,
    Column("claim", _ID, primary_key=True), Column("account", _ID, nullable=False, index=True),
)
key = Table(
    "key", metadata,
    Column("name", String(80), nullable=False), Column("account", _ID, nullable=False, index=True),
    Column("first", Date, nullable=False), Column("last", Date, nullable=False),
    Index("key_name", "name", "first", "last"),
)
edge = Table(
    "edge", metadata,
    Column("a", _ID, primary_key=True), Column("b", _ID, primary_key=True, index=True),
    Column("score", Float, nullable=False), Column("features", Text, nullable=False),
)
event = Table(
    "event", metadata,
    Column("id", _ID, primary_key=True), Column("type", String(16), nullable=False), Column("first", Date),
    Column("last", Date), Column("earliest", Date), Column("latest", Date), Column("place", Text),
    Column("latitude", Float), Column("longitude", Float), Column("radius_km", Float), Column("precision", String(12)),
    Column("country", String(2)), Column("admin1", Text), Column("grade", String(12), nullable=False),
    Column("reports", Integer, nullable=False), Column("origins", Integer, nullable=False),
    Column("record", Text, nullable=False), Index("event_days", "first", "last"), Index("event_place", "place"),
)
event_claim = Table(
    "event_claim", metadata,
    Column("claim", _ID, primary_key=True), Column("event", _ID, nullable=False, index=True),
)
lane = Table(  # the claims that say who holds a place
    "lane", metadata,
    Column("place", String(120), nullable=False), Column("claim", _ID, nullable=False, index=True),
    Column("name", Text, nullable=False), Column("report", _ID, nullable=False), Index("lane_place", "place", "claim"),
)
holding = Table(
    "holding", metadata,
    Column("place", String(120), nullable=False, index=True), Column("n", Integer, nullable=False),
    Column("name", Text, nullable=False, index=True), Column("holder", Text),
    Column("degree", String(12), nullable=False), Column("basis", String(12), nullable=False),
    Column("since_first", Date), Column("since_last", Date),
    Column("until_first", Date), Column("until_last", Date), Column("last_heard", Date),
    Column("record", Text, nullable=False),
)
judgement = Table(
    "judgement", metadata,
    Column("number", Integer, primary_key=True), Column("who", Text, nullable=False),
    Column("made", String(32), nullable=False), Column("decision", String(16), nullable=False),
    Column("claim", _ID, nullable=False), Column("other", _ID),
    Column("field", Text), Column("value", Text), Column("why", Text, nullable=False),
    Column("undone", Boolean, nullable=False, default=False),
)


# What people read with other programs; the names of the columns are those of the program's own output.
_VIEWS = {
    "reports": """
        SELECT id, name, outlet, agency, author, title, language, first AS published_from, last AS published_to, url,
            path, sha256 FROM report""",
    "claims": """
        SELECT c.id, c.report, e.event, c.type, c.status, c.quote, c.trigger_words AS trigger, c.agent, c.target,
            c.place, c.latitude, c.longitude, c.source, c.first AS "from", c.last AS "to"
        FROM claim c LEFT JOIN event_claim e ON e.claim = c.id""",
    "events": """
        SELECT id, type, first AS "from", last AS "to", earliest, latest, place, latitude, longitude, radius_km,
            precision, country, admin1, grade, reports, origins FROM event""",
    "sources": """
        SELECT source, count(*) AS claims, count(DISTINCT report) AS reports FROM claim
        WHERE source IS NOT NULL GROUP BY source""",
    "control": """
        SELECT place, name, holder, degree, basis, since_first, since_last, until_first, until_last, last_heard
        FROM holding""",
}


def create(db: Connection) -> None:
    """Makes all tables and views in an empty database."""
    metadata.create_all(db)
    for view, query in _VIEWS.items():
        db.exec_driver_sql(f"CREATE VIEW {view} AS {query}")
    db.execute(insert(meta), [{"name": "schema", "value": str(VERSION)}, {"name": "generation", "value": "0"}])
