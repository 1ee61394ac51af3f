"""The command line: one file per verb, imported when the verb is used, so that ``dateline --help`` starts at once.

Takes: arguments. Gives: output, messages on standard error, an exit code.
Looks things up in: nothing. Never: computes; it calls the rooms and prints.
"""

from __future__ import annotations

import importlib
import signal
import sys

import click

from dateline import __version__

# Each verb with the module and the function that hold it.
_ON_CASES = ("add", "events", "show", "explain", "control", "sources", "judge", "reports", "remove", "reread",
             "export", "release", "diff", "evidence", "serve")
VERBS = {
    "read": "dateline.cli.read:read", "when": "dateline.cli.when:when", "where": "dateline.cli.where:where",
    "actors": "dateline.cli.actors:actors", "places": "dateline.cli.places:places",
    **{verb: f"dateline.cli.case.{verb}:command" for verb in _ON_CASES},
    "compare": "dateline.cli.case.compare:command",
}


class _Verbs(click.Group):
    """Verbs by name, imported when they are used."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        module, _, name = VERBS[cmd_name].partition(":")
        command = getattr(importlib.import_module(module), name)
        assert isinstance(command, click.Command)
        return command


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="dateline")
def verbs() -> None:
    """Read reports on armed conflict into a record in which every value can be traced to its words.

    The exit codes stand at the end of "dateline read --help".
    """


def main() -> None:
    """Entry point of the ``dateline`` command. Ctrl-C ends it quietly with 130, SIGTERM with 143, as shells expect."""
    signal.signal(signal.SIGTERM, _end)
    try:
        sys.exit(verbs.main(standalone_mode=False))
    except click.ClickException as error:
        error.show()
        sys.exit(error.exit_code)
    except (click.Abort, KeyboardInterrupt):
        sys.exit(130)


def _end(number: int, _: object) -> None:
    """Unwind as Ctrl-C does: half-written files are removed and the other processes stop."""
    sys.exit(128 + number)
