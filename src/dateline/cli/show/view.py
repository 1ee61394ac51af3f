"""A reading as a person reads it: the page, then its claims by incident, each with its words and its source."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from rich.text import Text

from dateline.cli.show import say
from dateline.cli.show.lines import Line, sheet
from dateline.cli.show.mark import STYLES, marked_sentence
from dateline.cli.show.rows import harm_words, names
from dateline.data.actor import Actor
from dateline.export.visible import short, visible
from dateline.model import MEANS_NOT_TOLD, Claim, Found, Incident, Page, PageDate, Problem, Reading

# Where the words of a claim begin: its type stands before them.
_COLUMN = 16


def view(
    reading: Reading, width: int, colour: bool, *, explained: bool = False, own: tuple[Actor, ...] = (),
) -> str:
    """One report, wrapped to ``width`` columns, with a rule under it; ``explained``: with the reason of each field."""
    why = (lambda claim: _reasons(claim, own)) if explained else (lambda claim: iter(()))
    return sheet(_lines(reading, why, brackets=not colour), width, colour)


def _lines(reading: Reading, why: Callable[[Claim], Iterator[Line]], *, brackets: bool) -> Iterator[Line]:
    yield from _page(reading)
    claims = {claim.id: claim for claim in reading.claims}
    for incident in reading.incidents:
        yield Line(Text())
        yield from _incident(incident)
        told: set[str] = set()
        for claim_id in incident.claims:
            claim = claims[claim_id]
            yield Line(marked_sentence(claim, brackets=brackets), _COLUMN, f"   {claim.type}")
            yield Line(Text(" · ", STYLES["dim"]).join(_details(claim, told)), _COLUMN)
            yield from why(claim)


def _reasons(claim: Claim, own: tuple[Actor, ...]) -> Iterator[Line]:
    from dateline.cli.show.why import LABEL, reasons

    for label, text in reasons(claim, own):
        yield Line(text, _COLUMN + LABEL, " " * _COLUMN + label)


def _page(reading: Reading) -> Iterator[Line]:
    counts = f"{say.count(len(reading.claims), 'claim')} in {say.count(len(reading.incidents), 'incident')}"
    told = counts if reading.claims else "no claims found"
    return page_lines(reading.page, reading.published, told, reading.problems)


def page_lines(page: Page, published: PageDate, told: str, problems: Sequence[Problem]) -> Iterator[Line]:
    """The head of a report: its title, who published it and when, where it was read from, what stood in the way."""
    yield Line(Text(short(page.title), "bold") if page.title else Text("no title", STYLES["dim"]))
    yield Line(Text(f"{say.outlet(page)} · {say.published(published)}"))
    for reason in published.reasons if published.how != "given" else ():
        yield Line(Text(short(reason), STYLES["dim"]), 3)
    line = "" if page.report.line is None else f":{page.report.line}"
    yield Line(Text(f"{visible(page.report.name)} · {visible(page.report.path)}{line} · {told}", STYLES["dim"]))
    for problem in problems:
        yield Line(Text(f"! {visible(problem.message)} ({problem.code})", STYLES["status"]))


def _incident(incident: Incident) -> Iterator[Line]:
    row = incident.row
    place, day = row.get("place"), say.days(row.get("from"), row.get("to"))
    yield Line(Text("  ").join([
        Text(f"{incident.number:<2} {incident.type}", "bold"),
        Text(short(str(place)), f"bold {STYLES['place']}") if place else Text("place not told", STYLES["dim"]),
        Text(day, f"bold {STYLES['time']}") if day else Text(say.unknown_day(row.get("earliest"), row.get("latest")),
                                                           STYLES["dim"]),
    ]))
    who, whom, harm = names(row.get("agent")), names(row.get("target")), harm_words(row)
    parts = [("", who, "agent"), ("against " if who else "to ", whom, "target"), ("", harm, "harm")]
    under = Text("  ").join(Text(label + words, STYLES[field]) for label, words, field in parts if words)
    if under:
        yield Line(under, 3)


def _details(claim: Claim, told: set[str]) -> Iterator[Text]:
    """The fields of a claim: who says so first, unless it is said not simply to have happened.

    ``told`` holds the places that this incident has told already: where they lie is not said again.
    """
    if claim.status != "happened":
        yield Text(claim.status, STYLES["status"])
    yield Text(say.source(claim), STYLES["source" if claim.source else "dim"])
    if claim.extent == "partial":
        yield Text("in part", STYLES["status"])
    for label, field, actors in (("who", "agent", claim.agent), ("whom", "target", claim.target)):
        if actors:
            yield _labelled(label, ", ".join(_told(claim, actor) for actor in actors), field)
    for place in claim.place:
        lies = "" if place.text in told else f" ({say.where(place)})"
        told.add(place.text)
        yield _labelled("where", _told(claim, place) + lies, "place")
    yield _labelled("when", say.when(claim.time), "time" if claim.time.words else "dim")
    for harm in claim.harm:
        yield _labelled("harm", say.harm(harm), "harm")
    if claim.how.endswith(MEANS_NOT_TOLD):
        yield Text(MEANS_NOT_TOLD, STYLES["dim"])
    if claim.weapon:
        yield _labelled("with", _told(claim, claim.weapon), "dim")


def _labelled(label: str, words: str, field: str) -> Text:
    return Text().append(f"{label} ", STYLES["dim"]).append(words, STYLES[field])


def _told(claim: Claim, words: Found) -> str:
    """The words, and a note where they stand in another sentence and were carried over."""
    return short(words.text) + ("" if claim.quote.holds(words) else " (carried over)")
