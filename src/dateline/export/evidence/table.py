"""The claims of an event side by side: a row each under whose account it is, their fields as columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dateline.export.evidence import fields as f
from dateline.export.evidence.markup import Html, element, joined, told
from dateline.model import Dossier, Telling

_Marks = Mapping[tuple[str, str], str]  # by claim and column
_ALWAYS = frozenset({"type", "status", "when"})  # the other columns stand where a claim tells something


def side_by_side(dossier: Dossier) -> Html:
    """The table, in a box of its own that scrolls."""
    marks, rows = f.disputes(dossier), {t.claim.id: _words(t) for t in dossier.tellings}
    columns = [c for c in next(iter(rows.values())) if c in _ALWAYS or any(row[c] for row in rows.values())]
    head = element("thead", element("tr", *(element("th", c, scope="col") for c in ("claim", *columns, "report"))))
    caption = element("caption", _legend(marks))
    bodies = (element("tbody", _origin(name, tellings, len(columns) + 2),
                      *(_row(dossier, t, {c: rows[t.claim.id][c] for c in columns}, marks) for t in tellings))
              for name, tellings in _by_origin(dossier))
    table = element("table", caption, head, *bodies, class_="side")
    return element("div", table, class_="scroll", role="region", tabindex="0", aria_label="Claims side by side")


def _words(telling: Telling) -> dict[str, str | None]:
    """The cells of a claim by column."""
    claim = telling.claim
    return {"type": f"{claim.type} “{claim.trigger.text}”", "status": claim.status, "who": f.actors(claim.agent),
            "against whom": f.actors(claim.target), "where": f.places(claim.place), "when": f.when(claim),
            "harm": f.harm(claim), "extent": claim.extent, "weapon": claim.weapon.text if claim.weapon else None}


def _legend(marks: _Marks) -> str:
    how = "Claims by whose account they are; “–”: not told, and what no claim tells has no column."
    if not marks:
        return f"{how} No two accounts contradict each other."
    return (f"{how} “{f.CONTRADICTS}”: it cannot be so together with what another account says. “{f.DIFFERS}”: a "
            "figure, day or place that is not that of the others.")


def _by_origin(dossier: Dossier) -> Iterator[tuple[str, list[Telling]]]:
    """Origins in the order of the event, each with its claims in the order of report and text."""
    where = {report.id: n for n, report in enumerate(dossier.reports)}
    tellings = sorted(dossier.tellings, key=lambda t: (where[t.report], t.claim.trigger.start, t.claim.id))
    names = dict.fromkeys((*dossier.event.origins, *(t.origin for t in tellings)))
    for name in names:
        if theirs := [t for t in tellings if t.origin == name]:
            yield name, theirs


def _origin(name: str, tellings: list[Telling], columns: int) -> Html:
    sides = ", ".join(dict.fromkeys(t.side for t in tellings if t.side))
    speaks = element("span", f" · speaks for {sides}", class_="dim") if sides else None
    return element("tr", element("th", told(name), speaks, scope="rowgroup", colspan=str(columns)), class_="origin")


def _row(dossier: Dossier, telling: Telling, words: Mapping[str, str | None], marks: _Marks) -> Html:
    claim, report = telling.claim, dossier.report(telling.report)
    cells = (element("td", told(value), _mark(marks.get((claim.id, column)))) for column, value in words.items())
    link = element("a", element("code", claim.id), href=f"#claim-{claim.id}")
    source = element("a", told(report.teller), href=f"#report-{report.id}")
    return element("tr", element("th", link, scope="row"), *cells, element("td", source))


def _mark(sign: str | None) -> Html | None:
    return joined(" ", element("strong", sign, class_="differs")) if sign else None
