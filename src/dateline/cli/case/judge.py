"""``dateline judge CASE DECISION ID``: what a person decides about an event or claim."""

from __future__ import annotations

import getpass
from typing import Any

import click

from dateline.cli.case import list_options, opened_case, write_list
from dateline.cli.own import own_data

_DECISIONS = ("accept", "reject", "correct", "drop", "merge", "not-same", "unsure", "split", "check", "flag", "note",
              "undo", "list")
_COLUMNS = (("number", 6), ("made", 15), ("who", 10), ("decision", 8), ("claim", 11), ("other", 11), ("field", 8),
            ("value", 10), ("why", 15), ("undone", 6))


@click.command("judge", short_help="Decide about an event or claim; list or undo decisions.")
@click.argument("case", metavar="CASE")
@click.argument("decision", type=click.Choice(_DECISIONS))
@click.argument("words", metavar="[ID] [OTHER | FIELD VALUE]", nargs=-1)
@click.option("--who", default=getpass.getuser, show_default="your login", metavar="NAME", help="Who decides.")
@click.option("--why", default="", metavar="REASON", help="The reason; every decision but undo needs one.")
@list_options
def command(
    case: str, decision: str, words: tuple[str, ...], who: str, why: str, as_json: bool, as_csv: bool,
    output: str | None,
) -> None:
    """Keep a decision beside the record; what was read is never changed, and every decision can be undone.

    \b
      accept ID               a reviewer has evidence: the event is confirmed
      reject ID               it is not so, or no event: discounted
      correct ID FIELD VALUE  of a claim: type, status, extent, from, to, killed, wounded (18, 14-30, 14+);
                              of its event: place with latitude, longitude, radius_km, country (SY), admin1;
                              agent, target (names parted by ;)
      drop ID                 the claim was read wrongly and tells nothing
      merge ID OTHER          their two events are one
      not-same ID OTHER       they are not
      unsure ID OTHER         nobody can say yet whether they are: kept for a second look
      split ID                what this claim's report tells is another event
      check ID                it was read right: reviewed, and graded as its sources make it
      flag ID                 unsure: it wants a second look, and waits for a decision again
      note ID                 the reason is kept as a note
      undo NUMBER, list
    """
    from dateline.case import review

    with opened_case(case) as store:
        if decision == "list":
            told = (j.to_json() for j in store.judgements())
            write_list(told, _COLUMNS, as_json=as_json, as_csv=as_csv, output=output)
            return
        try:
            click.echo(_decide(review, store, decision, words, who, why))
        except review.JudgementError as error:
            raise click.UsageError(str(error)) from error


def _decide(review: Any, store: Any, decision: str, words: tuple[str, ...], who: str, why: str) -> str:
    wanted = {"correct": 3, "merge": 2, "not-same": 2, "unsure": 2}.get(decision, 1)
    if len(words) != wanted:
        raise click.UsageError(f"{decision} takes {wanted} word{'s' * (wanted > 1)} after it; see --help")
    if decision == "undo":
        if not words[0].isdigit():
            raise click.UsageError(f"undo takes the number of a judgement, not {words[0]!r}")
        return f"judgement {review.undo(store, int(words[0])).number} undone"
    if decision in ("split", "merge"):
        numbers = getattr(review, decision)(store, *words, who=who, why=why)
        return f"judgement {', '.join(map(str, numbers))} kept"
    more = {"field": words[1], "value": words[2]} if decision == "correct" else \
        {"other": words[1]} if wanted == 2 else {}
    name = decision.replace("-", "_")
    if more.get("field") == "place":
        return _placed(review, store, words, who, why)
    number = review.judge(store, words[0], name, who=who, why=why, **more)
    hidden = review.outdone(store, words[0]) if decision == "drop" else ()
    return f"judgement {number} kept{_no_longer_shown(hidden, number)}"


def _placed(review: Any, store: Any, words: tuple[str, ...], who: str, why: str) -> str:
    """Corrects a place, and says which one the gazetteer has under the name."""
    number = review.judge(store, words[0], "correct", who=who, why=why, field="place", value=words[2],
                          own=own_data(None))
    kept = next(j for j in store.judgements() if j.number == number)
    which = f"which is {kept.place_meant}" if kept.meant else "words alone: no gazetteer says which place that is"
    return f"judgement {number} kept: {kept.value}, {which}"


def _no_longer_shown(hidden: tuple[int, ...], number: int) -> str:
    """What a judgement takes from sight: nothing is lost, and "undo" brings it back."""
    if not hidden:
        return ""
    told = ", ".join(map(str, hidden))
    return (f"; judgement{'s' * (len(hidden) > 1)} {told} on the same claim no longer show{'s' * (len(hidden) == 1)} "
            f"(undo {number} brings {'them' if len(hidden) > 1 else 'it'} back)")
