"""Filters that are saved with the case."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from dateline.case import review
from dateline.case.saved import FilterError, TakenError, saved
from dateline.model import SavedFilter
from dateline.serve.answers import NotThere, Refused, Stale
from dateline.serve.desk import Desk, version_of
from dateline.serve.route import Param, Route
from dateline.serve.shapes import SavedFilters

_NAME = Param("name", "text", "What it is called.", required=True, longest=80)
_FILTERS = (_NAME, Param("query", "text", "The filters as they stand in the address.", required=True))
_SHOWN = (_NAME, Param("version", "text", "Its version as it was shown.", required=True, longest=64))


def _saved(desk: Desk) -> dict[str, Any]:
    return {"filters": [_row(one) for one in saved(desk.store)]}


def _row(one: SavedFilter) -> dict[str, Any]:
    return {**asdict(one), "version": version_of(one)}


def _save(desk: Desk, *, name: str, query: str) -> dict[str, Any]:
    try:
        review.save_filter(desk.store, name, query, who=desk.who)
    except TakenError as error:
        raise Stale(str(error), now=_row(error.now)) from error
    except FilterError as error:
        raise Refused(str(error)) from error
    return _saved(desk)


def _forget(desk: Desk, *, name: str, version: str) -> dict[str, Any]:
    def seen(now: SavedFilter) -> None:
        if version_of(now) != version:
            raise Stale(f"the filter {name!r} changed since it was shown: {now.who} saved another under that name; "
                        "look at it as it is now", now=_row(now))

    try:
        review.forget_filter(desk.store, name, seen=seen)
    except FilterError as error:
        raise NotThere(str(error)) from error
    return _saved(desk)


ROUTES = (
    Route("GET", "/filters", "The filters that are saved with the case.", SavedFilters, _saved),
    Route("POST", "/filters", "Save filters under a name that is free.", SavedFilters, _save, body=_FILTERS),
    Route("POST", "/filters/forget", "Take a saved filter away.", SavedFilters, _forget, body=_SHOWN),
)
