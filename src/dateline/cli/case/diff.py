"""``dateline diff CASE A B``: what changed from one release to another, or to the case as it is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from dateline.cli.case import opened_case

if TYPE_CHECKING:
    from dateline.case.states import State
    from dateline.case.store import Store


@click.command("diff", short_help="Say what changed between two releases of a case.")
@click.argument("case", metavar="CASE")
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option("--json", "as_json", is_flag=True, help="A JSON array of objects.")
@click.option("-o", "--output", metavar="FILE", help="Write to FILE, whole or not at all.")
def command(case: str, before: str, after: str, *, as_json: bool, output: str | None) -> None:
    """Say in words what changed from release A of CASE to release B: events that are new, gone, changed, merged or
    split, field by field, and because of what.

    Either may be "now": the case as it is, under the filters of the other one. An event is followed by its claims.
    """
    from dateline.case.release import ReleaseError
    from dateline.case.states import pair
    from dateline.cli.output import opened

    with opened_case(case) as store:
        try:
            states = pair(store, before, after)
        except ReleaseError as error:
            raise click.UsageError(str(error)) from error
        with opened(output) as stream:
            for line in _json(store, *states) if as_json else _lines(store, *states):
                stream.write(line)


def _json(store: Store, before: State, after: State) -> Iterator[str]:
    from dateline.cli.case import json_lines
    from dateline.export.changes import changes

    return json_lines(change.to_json() for change in changes(store, before, after))


def _lines(store: Store, before: State, after: State) -> Iterator[str]:
    from dateline.cli.show import say
    from dateline.export.changes import changes

    told, kept = Counter[str](), len(after.hashes)
    for change in changes(store, before, after):
        told[change.kind] += 1
        kept -= len(change.after)
        yield from (f"{line}\n" for line in change.lines())
    counts = ", ".join(f"{n} {kind}" for kind, n in sorted(told.items())) or "nothing changed"
    yield (f"{before.name} -> {after.name}: {say.count(len(before.hashes), 'event')} -> {len(after.hashes)}; "
           f"{kept} as they were, {counts}\n")
