"""A group of verbs, each in a module of its own that is imported when the verb is used."""

from __future__ import annotations

import importlib
from typing import ClassVar

import click


class Verbs(click.Group):
    """Each verb is the ``command`` of the module of that name in ``package``."""

    package: ClassVar[str]
    verbs: ClassVar[tuple[str, ...]]

    @staticmethod
    def of(package: str, verbs: tuple[str, ...]) -> type[Verbs]:
        """The class of a group."""
        return type("Verbs", (Verbs,), {"package": package, "verbs": verbs})

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.verbs)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.verbs:
            return None
        command = importlib.import_module(f"{self.package}.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command
