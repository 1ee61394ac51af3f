"""``dateline serve CASE``: the case in a browser."""

from __future__ import annotations

import getpass
import os
import socket
from pathlib import Path
from typing import TYPE_CHECKING

import click

from dateline.cli.case import NoCase, opened_case
from dateline.cli.own import data_option, own_data

if TYPE_CHECKING:
    from dateline.serve.guard import Guard

_LOCAL = "127.0.0.1"


@click.command("serve", short_help="Review and see a case in the browser.")
@click.argument("case", metavar="CASE")
@click.option("--port", type=click.IntRange(0, 65_535), default=0, metavar="N", help="By default any that is free.")
@click.option("--host", default=_LOCAL, show_default=True, metavar="ADDRESS",
              help="Where to listen. Any but this machine's own needs a password, in DATELINE_PASSWORD.")
@click.option("--as", "who", default=getpass.getuser, show_default="your login", metavar="NAME",
              help="The name under which judgements are kept.")
@click.option("--map", "own_map", type=click.Path(exists=True, dir_okay=False, path_type=Path), metavar="FILE.pmtiles",
              help="A map of your own under the events (https://docs.protomaps.com/pmtiles).")
@click.option("--new", is_flag=True, help="Begin CASE, empty, where there is none; refused where there is one.")
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@data_option
def command(
    case: str, *, port: int, host: str, who: str, own_map: Path | None, new: bool, no_browser: bool, data: str | None,
) -> None:
    """Open CASE in the browser: what needs a decision, the reports, the map, who holds what.

    With --new the case is begun and reports are dropped into the browser; without it a CASE that is not there is an
    error, so that a name written wrongly begins nothing.

    The address that is printed holds a random token; without it nobody is let in. Nothing is asked of any other
    address. Ctrl-C ends it.
    """
    try:
        from dateline.serve.server import Server
    except ImportError as error:
        raise click.ClickException("the desk needs two more packages: pip install 'dateline[web]'") from error
    from dateline.serve.desk import Desk

    if own_map is not None:
        _check_map(own_map)
    guard = _guard(host)
    listening = _listen(host, port)
    _check_begun(case, new=new)
    with opened_case(case, create=new) as store:
        store.size()  # what is wrong with the case is said now and not in the browser
        if (in_the_way := store.open_to_write()) is not None:
            click.echo(f"{in_the_way}; until then the desk shows the case and keeps no decision", err=True)
        address = f"http://{_shown(host)}:{listening.getsockname()[1]}/?token={guard.token}"
        click.echo(f"The desk is open at {address}\nCtrl-C ends it.")
        if not no_browser:
            click.launch(address)
        Server(Desk(store, who, own_data(data), own_map), guard).run([listening])


def _check_begun(case: str, *, new: bool) -> None:
    """Raises ``NoCase`` where a case that is to be opened is not there, and ``click.UsageError`` where one that is to
    be begun is."""
    from dateline.case.store import is_begun
    from dateline.case.store.names import shown

    if is_begun(case):
        if new:
            with opened_case(case):  # what is no case is said to be none
                raise click.UsageError(f"there is a case {shown(case)} already; open it without --new")
    elif not new:
        raise NoCase(f"there is no case {shown(case)}; begin an empty one with: dateline serve --new {shown(case)}\n"
                     f"or one of reports with: dateline add {shown(case)} REPORTS")


def _check_map(path: Path) -> None:
    """Raises ``click.UsageError`` for what is no map that the desk can draw."""
    from dateline.serve.ownmap import NoMap, check_map

    try:
        check_map(path)
    except NoMap as error:
        raise click.UsageError(f"{path} {error}") from error
    except OSError as error:
        raise click.UsageError(f"{path} cannot be read: {error.strerror}") from error


def _guard(host: str) -> Guard:
    from dateline.serve.guard import LOCAL, Guard

    password = os.environ.get("DATELINE_PASSWORD") or None
    if host not in LOCAL and (password is None or len(password) < 12):
        raise click.UsageError(f"--host {host} lets other machines in: set DATELINE_PASSWORD to a password of 12 or "
                               "more characters first")
    return Guard() if host in LOCAL else Guard(hosts=(), password=password)


def _listen(host: str, port: int) -> socket.socket:
    """A socket at the address. Raises ``click.UsageError`` where there can be none."""
    try:
        return socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except (OSError, OverflowError) as error:
        raise click.UsageError(f"cannot listen at {host} port {port}: {error}") from error


def _shown(host: str) -> str:
    return f"[{host}]" if ":" in host else host
