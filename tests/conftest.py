"""No test reads or writes the lists of whoever runs it, and none the database of another that runs beside it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlalchemy.engine import make_url

SERVER = "DATELINE_TEST_POSTGRES"


def pytest_configure() -> None:
    """Gives each of several processes (pytest-xdist) a database of its own beside the one named."""
    worker, address = os.environ.get("PYTEST_XDIST_WORKER"), os.environ.get(SERVER)
    if worker is None or address is None:
        return
    whole = make_url(address)
    own = f"{whole.database}_{worker}"
    engine = create_engine(whole.set(drivername="postgresql+psycopg"), isolation_level="AUTOCOMMIT")
    with engine.connect() as db:
        db.exec_driver_sql(f'DROP DATABASE IF EXISTS "{own}"')
        db.exec_driver_sql(f'CREATE DATABASE "{own}"')
    engine.dispose()
    os.environ[SERVER] = whole.set(database=own).render_as_string(hide_password=False)


@pytest.fixture(autouse=True)
def no_own_lists(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATELINE_DATA", str(tmp_path / "no lists of one's own"))
