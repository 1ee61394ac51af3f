"""The reports of an event, by what another reader finds them again, and what people decided about it."""

from __future__ import annotations

from dateline.export.evidence.markup import Html, address, element, joined, pairs, told
from dateline.export.words import days
from dateline.model import Dossier, Judgement, ReportHead


def report(head: ReportHead) -> Html:
    """A report with its addresses and the hash of its bytes."""
    kept = address(head.archive_url) or element("span", "no copy is known", class_="dim")
    published = days(head.published.first, head.published.last) or "day not known"
    return joined(
        element("h3", told(head.teller), ", ", published, id=f"report-{head.id}"),
        pairs(("title", head.title and told(head.title)), ("author", head.author and told(head.author)),
              ("agency", head.agency and told(head.agency)), ("language", head.language),
              ("address", address(head.url)), ("archived at", kept),
              ("fetched", head.fetched and told(head.fetched)), ("called", told(head.name)),
              ("report", element("code", head.id)), ("SHA-256 of its bytes", element("code", head.sha256))))


def judgements(dossier: Dossier) -> Html:
    """What people decided, in the order that they did."""
    if not dossier.judgements:
        return element("p", "Nobody has decided about this event: it is as the program read it.")
    names = ("number", "when", "who", "decision", "on", "why")
    head = element("thead", element("tr", *(element("th", name, scope="col") for name in names)))
    rows = element("tbody", *map(_judgement, dossier.judgements))
    caption = element("caption", "Decisions that stand; what was taken back is not shown")
    return element("div", element("table", caption, head, rows), class_="scroll", role="region", tabindex="0",
                   aria_label="Judgements")


def _judgement(judgement: Judgement) -> Html:
    j = judgement
    what = f"{j.decision} {j.field} to {j.value}" if j.field else j.decision.replace("_", " ")
    on = " and ".join(claim for claim in (j.claim, j.other) if claim)
    return element("tr", element("th", str(j.number), scope="row"), element("td", j.made), element("td", told(j.who)),
                   element("td", told(what)), element("td", element("code", on)), element("td", told(j.why, 2000)))
