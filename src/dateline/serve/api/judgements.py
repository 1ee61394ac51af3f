"""What people decide: kept by ``case.review``, never over a record that changed since it was shown."""

from __future__ import annotations

from typing import Any, get_args

from dateline.case import review
from dateline.case.alone import Alone
from dateline.case.lookups import history, judgements_on
from dateline.model import Decision, Dossier, Found, Judgement
from dateline.serve.answers import BadField, NotThere, Refused, Stale
from dateline.serve.api.events import event_view
from dateline.serve.api.views import claim_view
from dateline.serve.desk import Desk, version_of
from dateline.serve.route import Param, Route
from dateline.serve.shapes import History, Judged

_JUDGEMENT = (
    Param("decision", "text", "What is decided.", required=True, choices=(*get_args(Decision), "split", "merge")),
    Param("claim", "text", "The claim, or the event by any of its claims.", required=True, longest=64),
    Param("version", "text", "The version of the event as it was shown, or of the claim where no event holds it.",
          required=True, longest=64),
    Param("other", "text", "The second claim of same, not_same, unsure and merge.", longest=64),
    Param("other_version", "text", "The version of the event of other as it was shown; with other.", longest=64),
    Param("field", "text", "The field of correct.", longest=40),
    Param("value", "text", "The value of correct."),
    Param("words", "text", "The words of the claim's report that the value of correct was chosen from, to the letter."),
    Param("start", "integer", "Where they begin, in code points of its text; with words.", least=0, most=2**31 - 1),
    Param("why", "text", "The reason.", required=True),
)
_HISTORY = (
    Param("decision", "text", "Those that decide so.", many=True, choices=get_args(Decision)),
    Param("who", "text", "Those of this person.", longest=200),
    Param("standing", "flag", "Only those that nobody took back.", default=False),
    Param("last", "integer", "At most so many, the last of them.", least=1, most=10_000),
)
_UNDO = (
    Param("number", "integer", "The judgement.", required=True, least=1, most=2**31 - 1),
    Param("version", "text", "The version of an event that it is about, or of its claim where no event holds it, as it "
                             "was shown; none where the case no longer has its claims.", longest=64),
)


def _judge(
    desk: Desk, *, decision: str, claim: str, version: str, other: str | None, other_version: str | None,
    field: str | None, value: str | None, words: str | None, start: int | None, why: str,
) -> dict[str, Any]:
    def seen() -> None:
        _check_unchanged(desk, claim, version)
        if other is not None:
            _check_unchanged(desk, other, other_version or "")

    if other is not None and other_version is None:
        raise BadField("other_version", "is missing: the version of the event of other")
    if (words is None) != (start is None):
        raise BadField("start" if start is None else "words", "is missing: words are given with where they begin")
    chosen = Found(words, start, start + len(words)) if words is not None and start is not None else None
    try:
        numbers: tuple[int, ...]
        if decision == "split":
            numbers = review.split(desk.store, claim, who=desk.who, why=why, seen=seen)
        elif decision == "merge":
            numbers = review.merge(desk.store, claim, other or "", who=desk.who, why=why, seen=seen)
        else:
            given: Any = decision
            numbers = (review.judge(desk.store, claim, given, who=desk.who, why=why, other=other, field=field,
                                    value=value, words=chosen, seen=seen, own=desk.own),)
    except review.JudgementError as error:
        raise Refused(str(error)) from error
    hidden = review.outdone(desk.store, claim) if decision == "drop" else ()
    return _now(desk, numbers, claim, hidden)


def _check_unchanged(desk: Desk, claim: str, version: str) -> None:
    """Raises ``Stale`` where the event of a claim, or a claim in no event, is no longer as it was shown."""
    now = desk.standing(claim)
    if version_of(now) != version:
        raise _stale(desk, now)


def _stale(desk: Desk, now: Dossier | Alone) -> Stale:
    if isinstance(now, Alone):
        return Stale("the claim changed since it was shown; look at it as it is now", now=claim_view(now.claim.id, now))
    return Stale("the event changed since it was shown; look at it as it is now", now=event_view(desk, now))


def _undo(desk: Desk, *, number: int, version: str | None) -> dict[str, Any]:
    def seen(judgement: Judgement) -> None:
        shown = [d for c in (judgement.claim, judgement.other) if c is not None and (d := desk.held(c)) is not None]
        if shown and version not in {version_of(d) for d in shown}:
            raise _stale(desk, shown[0])

    try:
        undone = review.undo(desk.store, number, seen=seen)
    except review.JudgementError as error:
        raise NotThere(str(error)) from error
    return _now(desk, (number,), undone.claim)


def _now(desk: Desk, numbers: tuple[int, ...], claim: str, hidden: tuple[int, ...] = ()) -> dict[str, Any]:
    """Judgements and the event as it now stands: none holds the claim where it was dropped. ``hidden``: those that no
    longer show."""
    now = desk.held(claim)
    return {"numbers": list(numbers), "event": event_view(desk, now) if isinstance(now, Dossier) else None,
            "version": version_of(now) if now is not None else None,
            "hidden": [j.to_json() for j in judgements_on(desk.store, [claim]) if j.number in hidden]}


def _history(
    desk: Desk, *, decision: tuple[str, ...], who: str | None, standing: bool, last: int | None,
) -> dict[str, Any]:
    found = history(desk.store, decisions=decision, who=who, standing=standing, last=last)
    return {"judgements": [j.to_json() for j in found]}


ROUTES = (
    Route("GET", "/judgements", "Judgements, in the order that they were made.", History, _history, _HISTORY),
    Route("POST", "/judgements", "Decide about an event or claim.", Judged, _judge, body=_JUDGEMENT),
    Route("POST", "/judgements/undo", "Take a judgement back.", Judged, _undo, body=_UNDO),
)
