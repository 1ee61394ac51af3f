"""The tables of a case, one schema for SQLite and PostgreSQL.

What was read (`report`, `claim`) is written once and never changed; what follows from it (`text` to `holding`) can
be made again from it and from `judgement`, to the same content. `record` columns hold the whole shape as JSON.
Releases (`release`, `released`, `frozen`) are written once and never changed.
Read them with any SQL client: the views `reports`, `claims`, `events` and `sources` name their columns as the program's
own output does; `search.py` has what people look things up by.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
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
)

VERSION = 10  # raised with every change of the tables; `migrations.py` leads from one to the next
metadata = MetaData()
_ID = String(16)

meta = Table("meta", metadata, Column("name", String(40), primary_key=True), Column("value", Text, nullable=False))

report = Table(
    "report", metadata,
    Column("id", _ID, primary_key=True), Column("name", Text, nullable=False), Column("path", Text, nullable=False),
    Column("url", Text), Column("archive_url", Text), Column("fetched", Text),
    Column("sha256", String(64), nullable=False), Column("title", Text), Column("outlet", Text),
    Column("agency", Text), Column("author", Text), Column("language", String(16)), Column("first", Date),
    Column("last", Date),
    Column("problems", Text, nullable=False, default=""),  # their codes, between spaces
    Column("gazetteers", Text),  # JSON of what those behind its places ask for; null where an older version read it
    Column("engine", String(40), nullable=False), Column("media", String(8), nullable=False),
    Column("content", LargeBinary, nullable=False), Column("given", Text, nullable=False),
    Column("record", Text, nullable=False),
)
claim = Table(
    "claim", metadata,
    Column("number", Integer, primary_key=True),  # what the index of words knows a claim by
    Column("id", _ID, nullable=False, unique=True),
    Column("report", _ID, ForeignKey("report.id"), nullable=False, index=True),
    Column("n", Integer, nullable=False), Column("type", String(16), nullable=False),
    Column("status", String(12), nullable=False), Column("incident", Integer, nullable=False),
    Column("quote", Text, nullable=False), Column("words", Text, nullable=False),  # of the quote, folded
    Column("trigger_words", Text, nullable=False), Column("agent", Text), Column("target", Text), Column("place", Text),
    Column("latitude", Float), Column("longitude", Float), Column("source", Text), Column("first", Date),
    Column("last", Date), Column("record", Text, nullable=False),
)
# The hashes of a report's words, 8 bytes each, so that it need not be read again to be compared. ``number`` grows with
# each report: the prints, which lie in no order of time, then need the fewest bytes.
text = Table(
    "text", metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("report", _ID, nullable=False, unique=True), Column("shingles", LargeBinary, nullable=False),
    Column("prints", LargeBinary, nullable=False), Column("quoted", LargeBinary, nullable=False),
)
print_ = Table(
    "print", metadata,
    Column("hash", BigInteger, primary_key=True), Column("number", Integer, primary_key=True), sqlite_with_rowid=False,
)
background = Table(  # the prints that too many reports have to tell anything
    "background", metadata,
    Column("hash", BigInteger, primary_key=True, autoincrement=False), Column("reports", Integer, nullable=False),
)
name = Table(
    "name", metadata,
    Column("name", String(200), primary_key=True), Column("report", _ID, primary_key=True, index=True),
    sqlite_with_rowid=False,
)
common_name = Table(
    "common_name", metadata,
    Column("name", String(200), primary_key=True), Column("reports", Integer, nullable=False), sqlite_with_rowid=False,
)
rare_names = Table(  # how many names a report has that are not common
    "rare_names", metadata,
    Column("report", _ID, primary_key=True), Column("names", Integer, nullable=False), sqlite_with_rowid=False,
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
account_claim = Table(  # ``led``: the claim that a headline's claim shortens
    "account_claim", metadata,
    Column("claim", _ID, primary_key=True), Column("account", _ID, nullable=False, index=True), Column("led", _ID),
    sqlite_with_rowid=False,
)
key = Table(  # what accounts are found by; ``wide``: its days are so many that the first one does not narrow the search
    "key", metadata,
    Column("name", String(80), nullable=False), Column("account", _ID, nullable=False, index=True),
    Column("wide", Boolean, nullable=False), Column("first", Date, nullable=False),
    Column("last", Date, nullable=False),
    Index("key_name", "name", "wide", "first", "last", "account"),
)
edge = Table(
    "edge", metadata,
    Column("a", _ID, primary_key=True), Column("b", _ID, primary_key=True, index=True),
    Column("score", Float, nullable=False), Column("features", Text, nullable=False),
)
event = Table(
    "event", metadata,
    Column("number", Integer, primary_key=True), Column("id", _ID, nullable=False, unique=True),
    Column("type", String(16), nullable=False), Column("first", Date),
    Column("last", Date), Column("earliest", Date), Column("latest", Date), Column("place", Text),
    Column("latitude", Float), Column("longitude", Float), Column("radius_km", Float), Column("precision", String(12)),
    Column("country", String(2)), Column("admin1", Text), Column("grade", String(12), nullable=False),
    Column("reports", Integer, nullable=False), Column("origins", Integer, nullable=False),
    Column("needs", String(80), nullable=False, default=""),  # a word each, of join/needs.py, between spaces
    Column("heard", Text, nullable=False, default="[]"),  # JSON of who is heard in it, see rows.py
    Column("record", Text, nullable=False), Index("event_days", "first", "last"), Index("event_place", "place"),
)
event_claim = Table(
    "event_claim", metadata,
    Column("claim", _ID, primary_key=True), Column("event", _ID, nullable=False, index=True), sqlite_with_rowid=False,
)
lane = Table(  # the claims that say who holds a place; ``settled``: the place that is meant, as other claims tell
    "lane", metadata,
    Column("place", Text, primary_key=True), Column("claim", _ID, primary_key=True, index=True),
    Column("name", Text, nullable=False), Column("report", _ID, nullable=False, index=True),
    Column("origin", Text, nullable=False), Column("settled", Text), Index("lane_settled", "settled", "name"),
    sqlite_with_rowid=False,
)
change = Table(  # what the claims of one event, of which ``claim`` is the first, say of a lane
    "change", metadata,
    Column("place", Text, primary_key=True), Column("claim", _ID, primary_key=True, index=True),
    Column("record", Text, nullable=False), sqlite_with_rowid=False,
)
holding = Table(
    "holding", metadata,
    Column("place", Text, primary_key=True), Column("n", Integer, primary_key=True, autoincrement=False),
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
    Column("words", Text),  # JSON of those in the report that the value was chosen from, with their offsets
    Column("meant", Text),  # JSON of the place that the gazetteer has under a corrected name
)
saved = Table(  # filters that people named; ``query``: as they stand in the address of the desk
    "saved", metadata,
    Column("name", Text, primary_key=True), Column("query", Text, nullable=False), Column("who", Text, nullable=False),
    Column("made", String(32), nullable=False),
)
release = Table(
    "release", metadata,
    Column("name", String(80), primary_key=True), Column("who", Text, nullable=False),
    Column("made", String(32), nullable=False), Column("note", Text, nullable=False),
    Column("filters", Text, nullable=False), Column("unreviewed", Boolean, nullable=False),
    Column("events", Integer, nullable=False), Column("left_out", Integer, nullable=False),
    Column("hash", String(64), nullable=False), Column("engine", String(40), nullable=False),
)
released = Table(  # the events of a release, in their order, each by the hash of its dossier
    "released", metadata,
    Column("release", String(80), primary_key=True), Column("n", Integer, primary_key=True, autoincrement=False),
    Column("event", _ID, nullable=False), Column("hash", String(64), nullable=False), sqlite_with_rowid=False,
)
frozen = Table(  # dossiers as they were: JSON, compressed (zlib)
    "frozen", metadata, Column("hash", String(64), primary_key=True), Column("record", LargeBinary, nullable=False),
)
