"""What a user keeps in a folder of theirs, as every verb that reads asks for it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from dateline.data.actor import Actor
    from dateline.data.own import Own, PlaceFile

Command = TypeVar("Command", bound=Callable[..., Any])


def data_option(command: Command) -> Command:
    """The option that names the user's folder."""
    return click.option("--data", metavar="FOLDER", help="Folder of your own lists; else $DATELINE_DATA, else the "
                        "place that your system keeps such data in.")(command)


def own_folder(data: str | None) -> Path:
    """The user's folder, which need not exist."""
    from dateline.own import user_folder

    return user_folder(data)


def own_data(data: str | None) -> Own:
    """The user's actors and places. Raises ``click.UsageError`` where they cannot be read, so that nothing is
    written."""
    from dateline.data.own import Own

    return Own(own_actors(data), own_places(data))


def own_actors(data: str | None) -> tuple[Actor, ...]:
    """The user's own actors; raises as ``own_data``."""
    from dateline.own import OwnActors

    kept = OwnActors(own_folder(data))
    return refused(kept.read, kept.path, "your own list of actors")


def own_places(data: str | None) -> tuple[PlaceFile, ...]:
    """The user's own gazetteers; raises as ``own_data``."""
    from dateline.own import OwnPlaces

    kept = OwnPlaces(own_folder(data))
    return refused(kept.files, kept.folder, "your own places")


Kept = TypeVar("Kept")


def refused(reader: Callable[[], Kept], path: Path, what: str) -> Kept:
    """What ``reader`` gives; ``click.UsageError`` with what is wrong where it cannot read ``path``."""
    from dateline.export.visible import visible
    from dateline.own import BadTable

    try:
        return reader()
    except BadTable as error:
        told = "\n".join(visible(line) for line in str(error).splitlines())
        raise click.UsageError(f"{what} cannot be used:\n{told}") from error
    except OSError as error:
        raise click.UsageError(f"cannot read {visible(str(path))}: {error.strerror or error}") from error
