"""Indexes for what people look for, the only tables that differ between SQLite and PostgreSQL.

Words are folded and parted here, so that both find the same: small letters without accents, without apostrophes, every
other mark a space. The tables keep themselves by triggers, whoever writes.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, column, false, func, select, table

from dateline.case.store import schema as s

# Who is named stands beside each other, so that a search need not read the records. It looks at all of them, so they
# lie in the order in which they come, which is the quickest to write.
_NAMED = "CREATE INDEX claim_named ON claim (number, agent, target, source, id)"
_SQLITE = (
    "CREATE VIRTUAL TABLE claim_words USING fts5(words, content='claim', content_rowid='number')",
    """CREATE TRIGGER claim_comes AFTER INSERT ON claim BEGIN
        INSERT INTO claim_words (rowid, words) VALUES (new.number, new.words); END""",
    """CREATE TRIGGER claim_goes AFTER DELETE ON claim BEGIN
        INSERT INTO claim_words (claim_words, rowid, words) VALUES ('delete', old.number, old.words); END""",
    "CREATE VIRTUAL TABLE event_box USING rtree(number, south, north, west, east)",
    """CREATE TRIGGER event_comes AFTER INSERT ON event WHEN new.latitude IS NOT NULL BEGIN
        INSERT INTO event_box VALUES (new.number, new.latitude, new.latitude, new.longitude, new.longitude); END""",
    """CREATE TRIGGER event_goes AFTER DELETE ON event BEGIN DELETE FROM event_box WHERE number = old.number; END""",
    _NAMED,
)
_POSTGRES = (
    "CREATE INDEX claim_words ON claim USING gin (to_tsvector('simple'::regconfig, words))",
    "CREATE INDEX event_box ON event (latitude, longitude)",
)
_LONGEST_WORD = 2_046  # bytes of a word that PostgreSQL keeps and looks for (documentation, section 12.11)
_MARK = re.compile(r"['’ʼ`´‘]")
_WORD = re.compile(r"[^\W_]+")
_TERM = re.compile(r'"([^"]*)"?|([^\s"]+)')


def create(db: Connection) -> None:
    """Makes the indexes in a case whose tables are there and empty."""
    for statement in _POSTGRES if db.dialect.name == "postgresql" else _SQLITE:
        db.exec_driver_sql(statement)


def index_names_anew(db: Connection) -> None:
    """Makes the index of who is named again, where an older dateline made it otherwise."""
    if db.dialect.name == "sqlite":
        db.exec_driver_sql("DROP INDEX claim_named")
        db.exec_driver_sql(_NAMED)


def words_of(text_: str) -> str:
    """The words of a text as they are looked for, parted by spaces.

    >>> words_of("Ma'arat al-Nu‘man: “Hôpital” hit, 3 dead")
    'maarat al numan hopital hit 3 dead'
    """
    plain = _MARK.sub("", text_).casefold()
    if not plain.isascii():
        plain = "".join(c for c in unicodedata.normalize("NFKD", plain) if not unicodedata.combining(c))
    return " ".join(_WORD.findall(plain))


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must follow each other; ``open``: the last one may go on ("bomb*")."""

    words: tuple[str, ...]
    open: bool


def terms(query: str) -> tuple[Term, ...]:
    """What a query asks for: words, "a phrase" and beginnings*, of which all must be in one sentence. Other marks say
    nothing, and a quotation mark without its second one reaches to the end.

    >>> [(t.words, t.open) for t in terms('barrel "field hospital" al-Had*')]
    [(('barrel',), False), (('field', 'hospital'), False), (('al', 'had'), True)]
    """
    found = ((m.group(1) or m.group(2) or "", m.group(2) is not None) for m in _TERM.finditer(query))
    told = (Term(tuple(words_of(part).split()), bare and part.endswith("*")) for part, bare in found)
    return tuple(term for term in told if term.words)


def worded(dialect: str, wanted: tuple[Term, ...]) -> ColumnElement[bool]:
    """Whether the words of a claim are those that are wanted."""
    wanted = tuple(dict.fromkeys(wanted))
    if dialect == "postgresql":
        if any(len(word.encode()) > _LONGEST_WORD for term in wanted for word in term.words):
            return false()
        asked = " & ".join(" <-> ".join(t.words) + (":*" if t.open else "") for t in wanted)
        return func.to_tsvector("simple", s.claim.c.words).op("@@")(func.to_tsquery("simple", asked))
    asked = " ".join(f'"{" ".join(t.words)}"{"*" if t.open else ""}' for t in wanted)
    index = table("claim_words", column("rowid"), column("claim_words"))
    return s.claim.c.number.in_(select(index.c.rowid).where(index.c.claim_words.op("MATCH")(asked)))


@dataclass(frozen=True, slots=True)
class Box:
    """A box on the map, in WGS84 degrees; where it lies across the date line ``west`` is the greater."""

    south: float
    north: float
    west: float
    east: float


def inside(dialect: str, box: Box) -> ColumnElement[bool]:
    """Whether an event lies in a box."""
    c = s.event.c
    if dialect == "postgresql":
        return c.latitude.between(box.south, box.north) & _between(c.longitude, c.longitude, box)
    index = table("event_box", *map(column, ("number", "south", "north", "west", "east"))).c
    found = select(index.number).where(index.south <= box.north, index.north >= box.south,
                                       _between(index.west, index.east, box))
    return c.number.in_(found)


def _between(west: ColumnElement[float], east: ColumnElement[float], box: Box) -> ColumnElement[bool]:
    if box.west > box.east:
        return (east >= box.west) | (west <= box.east)
    return (west <= box.east) & (east >= box.west)
