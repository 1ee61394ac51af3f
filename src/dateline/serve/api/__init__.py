"""The routes of the API, a module a subject."""

from dateline.serve.api import case, events, judgements, pairs, release, reports, saved, views
from dateline.serve.route import Route

ROUTES: tuple[Route, ...] = (
    *case.ROUTES, *events.ROUTES, *reports.ROUTES, *pairs.ROUTES, *judgements.ROUTES, *views.ROUTES,
    *release.ROUTES, *saved.ROUTES)
