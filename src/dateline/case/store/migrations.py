"""From one version of the tables to the next, so that no case is ever left behind.

Each step is a function from the version that is its key to the next one. Version 1 is the first that was ever written.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, select, update

from dateline.case.store import schema

STEPS: dict[int, Callable[[Connection], None]] = {}


def migrate(db: Connection) -> None:
    """Leads the tables up to this version inside the transaction at hand; a newer case is left alone."""
    version = int(db.execute(select(schema.meta.c.value).where(schema.meta.c.name == "schema")).scalar_one())
    while version < schema.VERSION:
        STEPS[version](db)
        version += 1
        db.execute(update(schema.meta).where(schema.meta.c.name == "schema").values(value=str(version)))
