"""What a case is called in words: a password in the address of its server is shown to nobody."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import make_url
from sqlalchemy.exc import ArgumentError

_SECRET = ("password", "sslpassword")  # of https://www.postgresql.org/docs/current/libpq-connect.html


def is_address(case: str) -> bool:
    """Whether a case is named by the address of a PostgreSQL server; else it is a file."""
    return case.startswith(("postgresql://", "postgres://", "postgresql+"))


def shown(case: str) -> str:
    """The path of a case as it was given, or its address without a password.

    >>> shown("postgresql://ada:secret@host/war?sslpassword=secret")
    'postgresql://ada:***@host/war'
    """
    if not is_address(case):
        return case
    try:
        url = make_url(case)
    except (ArgumentError, ValueError):  # ValueError: a port that is no number
        return f"{case.partition('://')[0]}://***"
    return url.difference_update_query(_SECRET).render_as_string(hide_password=True)


def title(case: str) -> str:
    """The same, a file without its folder."""
    return shown(case) if is_address(case) else Path(case).name
