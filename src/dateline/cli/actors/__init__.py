"""``dateline actors``: the actors that names stand for, shipped and the user's own; one file per verb."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from dateline.data.actor import Actor
    from dateline.own import OwnActors

VERBS = ("add", "list", "why")
Command = TypeVar("Command", bound=Callable[..., Any])


class _Verbs(click.Group):
    """Each verb is the command of that name in the module of that name."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        command = importlib.import_module(f"dateline.cli.actors.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command


@click.group(cls=_Verbs, short_help="Show the actors that names stand for, and add your own.")
def actors() -> None:
    """Show the actors that names stand for, and add your own.

    Your own entries are kept in one folder of yours and go before the shipped ones in every later "dateline read".
    """


def data_option(command: Command) -> Command:
    """The option that names the user's folder."""
    return click.option("--data", metavar="FOLDER", help="Folder of your own lists; else $DATELINE_DATA, else the "
                        "place that your system keeps such data in.")(command)


def own_list(data: str | None) -> OwnActors:
    """The user's list in the folder that is meant."""
    from dateline.own import OwnActors, user_folder

    return OwnActors(user_folder(data))


def own_actors(data: str | None) -> tuple[Actor, ...]:
    """The user's own actors. Raises ``click.UsageError`` where the list cannot be read, so that nothing is written."""
    from dateline.cli.show.visible import visible
    from dateline.own import BadTable

    kept = own_list(data)
    try:
        return kept.read()
    except BadTable as error:
        told = "\n".join(visible(line) for line in str(error).splitlines())
        raise click.UsageError(f"your own list of actors cannot be used:\n{told}") from error
    except OSError as error:
        raise click.UsageError(f"cannot read {visible(str(kept.path))}: {error.strerror or error}") from error
