"""Filters that are saved with the case."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from dateline.case import review
from dateline.case.saved import FilterError, saved
from dateline.serve.answers import NotThere, Refused
from dateline.serve.desk import Desk
from dateline.serve.route import Param, Route
from dateline.serve.shapes import SavedFilters

_NAME = Param("name", "text", "What it is called.", required=True, longest=80)
_FILTERS = (_NAME, Param("query", "text", "The filters as they stand in the address.", required=True))


def _saved(desk: Desk) -> dict[str, Any]:
    return {"filters": [asdict(one) for one in saved(desk.store)]}


def _save(desk: Desk, *, name: str, query: str) -> dict[str, Any]:
    try:
        review.save_filter(desk.store, name, query, who=desk.who)
    except FilterError as error:
        raise Refused(str(error)) from error
    return _saved(desk)


def _forget(desk: Desk, *, name: str) -> dict[str, Any]:
    try:
        review.forget_filter(desk.store, name)
    except FilterError as error:
        raise NotThere(str(error)) from error
    return _saved(desk)


ROUTES = (
    Route("GET", "/filters", "The filters that are saved with the case.", SavedFilters, _saved),
    Route("POST", "/filters", "Save filters under a name that is free.", SavedFilters, _save, body=_FILTERS),
    Route("POST", "/filters/forget", "Take a saved filter away.", SavedFilters, _forget, body=(_NAME,)),
)
