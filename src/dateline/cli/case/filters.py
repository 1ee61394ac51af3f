"""The options that say which events: the same for every verb that takes many."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

import click

from dateline.model import CLAIM_TYPES, GRADES

if TYPE_CHECKING:
    from dateline.case.store import Store
    from dateline.case.store.filter import Filter, Near
    from dateline.model import Dossier, Release

F = TypeVar("F", bound=Callable[..., Any])
_DAY = click.DateTime(["%Y-%m-%d"])


def _near(_: click.Context, __: click.Parameter, value: str | None) -> Near | None:
    from dateline.case.store.filter import Near

    if value is None:
        return None
    try:
        latitude, longitude, km = (float(n) for n in value.split(","))
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is not LATITUDE,LONGITUDE,KM, such as 36.2,37.16,25") from error
    return Near(latitude, longitude, km)


_OPTIONS = (
    click.option("--since", type=_DAY, metavar="DATE", help="Those that can have happened on that day or later."),
    click.option("--until", type=_DAY, metavar="DATE", help="Those that can have happened on that day or before."),
    click.option("--place", metavar="NAME", help="Part of the place's name."),
    click.option("--near", callback=_near, metavar="LAT,LON,KM",
                 help="In a circle; what is not on the map is left out."),
    click.option("--region", metavar="NAME", help="Part of the first-level region's name, or a country's ISO code."),
    click.option("--actor", metavar="NAME", help="Words of an agent or target."),
    click.option("--type", "types", type=click.Choice(CLAIM_TYPES), multiple=True, metavar="TYPE", help="Repeatable."),
    click.option("--grade", "grades", type=click.Choice(GRADES), multiple=True, help="Repeatable."),
    click.option("--min-grade", type=click.Choice(GRADES), help=f"That grade or better: {', '.join(GRADES)}."),
    click.option("--source", metavar="NAME", help="Words of a source."),
    click.option("--text", metavar="WORDS",
                 help="Words of one sentence or headline that tells of the event, \"a phrase\", or beginnings*. What "
                      "else stands in a report, a headline that tells of no event too, is not searched."),
)


release_option = click.option("--release", "name", metavar="NAME", help="The events as a release froze them.")


def state_of(store: Store, name: str | None, filter_: Filter) -> tuple[Release | None, Iterator[Dossier]]:
    """The release of that name and its events that pass a filter; without a name those of the case as it is.

    Raises ``click.UsageError`` where there is no such release.
    """
    if name is None:
        return None, store.dossiers(filter_)
    from dateline.case.release import released

    release = the_release(store, name)
    return release, released(store, release, filter_)


def the_release(store: Store, name: str) -> Release:
    """The release of that name. Raises ``click.UsageError`` where there is none."""
    from dateline.case.release import ReleaseError, release_of

    try:
        return release_of(store, name)
    except ReleaseError as error:
        raise click.UsageError(str(error)) from error


def filter_options(command: F) -> F:
    """The options that ``wanted`` takes."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def wanted(
    *, since: Any, until: Any, types: tuple[str, ...], grades: tuple[str, ...], min_grade: str | None, **more: Any,
) -> Filter:
    """The filter that the options of a verb ask for. Raises ``click.UsageError`` where they ask for nothing."""
    from dateline.case.store.filter import Filter
    from dateline.case.store.search import terms

    if more["text"] is not None and not terms(more["text"]):
        raise click.UsageError(f"--text {more['text']!r} holds no word to look for")
    if min_grade is not None:
        allowed = GRADES[GRADES.index(min_grade):]
        grades = tuple(g for g in allowed if not grades or g in grades)
        if not grades:
            raise click.UsageError(f"no --grade asked for is {min_grade} or better (--min-grade)")
    try:
        return Filter(since=since and since.date(), until=until and until.date(), types=types, grades=grades, **more)
    except ValueError as error:
        raise click.UsageError(str(error)) from error
