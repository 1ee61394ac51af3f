"""Making a case in an empty database."""

from __future__ import annotations

from sqlalchemy import Connection, insert

from dateline.case.store import schema, search

# What people read with other programs; the names of the columns are those of the program's own output.
_VIEWS = {
    "reports": """
        SELECT id, name, outlet, agency, author, title, language, first AS published_from, last AS published_to, url,
            archive_url, fetched, path, sha256 FROM report""",
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
    "releases": """
        SELECT name, made, who, note, filters, unreviewed, events, left_out, hash, engine FROM release""",
}


def create_case(db: Connection) -> None:
    """Makes a case in an empty database."""
    create_tables(db)
    create_views(db)
    db.execute(insert(schema.meta), [{"name": "schema", "value": str(schema.VERSION)}])


def create_tables(db: Connection) -> None:
    """Makes the tables that are not there yet, and what people look things up by."""
    schema.metadata.create_all(db)
    search.create(db)


def create_views(db: Connection) -> None:
    """Makes all views."""
    for view, query in _VIEWS.items():
        db.exec_driver_sql(f"CREATE VIEW {view} AS {query}")
