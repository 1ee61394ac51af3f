"""The whole page: no script, nothing from elsewhere, the same bytes for the same event."""

from __future__ import annotations

import base64
import hashlib

from dateline.case.attributions import lines
from dateline.data.table import read_text
from dateline.export.evidence.markup import Html, bullets, element, joined, pairs, told
from dateline.export.evidence.quotes import quotes
from dateline.export.evidence.sources import judgements, report
from dateline.export.evidence.table import side_by_side
from dateline.export.toll import toll
from dateline.export.words import count, days, figure, filters, geometry, unknown_day
from dateline.model import Dossier, HarmKind, Release

_KINDS: tuple[HarmKind, ...] = ("killed", "wounded", "captured", "missing", "displaced", "besieged", "in_need")
LONGEST_LINE = 2000  # letters of what a gazetteer asks to be printed
_PARTS = (("claims", "Claims side by side"), ("words", "Words and how they were read"), ("reports", "Reports"),
          ("judgements", "Judgements"))


def evidence(dossier: Dossier, release: Release | None = None) -> str:
    """The page of an event. ``release``: the frozen state that it is of, null for the case as it is."""
    title = _title(dossier)
    claims, words, reports, decided = (element("h2", name, id=id_) for id_, name in _PARTS)
    body = element(
        "main", _head(dossier, title), claims, side_by_side(dossier), words, *quotes(dossier), reports,
        *map(report, dossier.reports), decided, judgements(dossier), id="main")
    skip = element("a", "Skip to the claims", href="#claims", class_="skip")
    owed = lines(r.gazetteers for r in dossier.reports)
    foot = element("footer", element("p", _state(release), class_="dim"),
                   *(element("p", told(line, LONGEST_LINE), class_="dim") for line in owed))
    return f"<!DOCTYPE html>\n{_document(title, joined(skip, body, foot))}\n"


def _document(title: str, body: Html) -> Html:
    style = read_text("export", "evidence.css")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    # Only this style, and nothing else of any kind: https://www.w3.org/TR/CSP3/.
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    head = element(
        "head", Html('<meta charset="utf-8">'),
        Html(f'<meta http-equiv="Content-Security-Policy" content="{policy}">'),
        Html('<meta name="referrer" content="no-referrer">'),
        Html('<meta name="viewport" content="width=device-width, initial-scale=1">'),
        element("title", title), Html(f"<style>{style}</style>"))
    return element("html", head, element("body", body), lang="en")


def _title(dossier: Dossier) -> str:
    return f"{dossier.event.type.replace('_', ' ')}, {dossier.event.row['place'] or 'place unknown'}, {_day(dossier)}"


def _day(dossier: Dossier) -> str:
    row = dossier.event.row
    return days(row["from"], row["to"]) or unknown_day(row["earliest"], row["latest"])


def _head(dossier: Dossier, title: str) -> Html:
    event = dossier.event
    grade = element("p", element("span", event.grade, class_="grade"), " ",
                    count(len(event.reports), "report"), ", ", count(len(event.origins), "independent origin"))
    contradictions = [joined(element("strong", "contradiction" if c.grave else "figures differ"), " on ",
                             told(c.words, 1000))
                      for c in event.conflicts if not any(c.words in reason for reason in event.reasons)]
    contents = bullets([element("a", name, href=f"#{id_}") for id_, name in _PARTS])
    return element("header", element("h1", told(title)), grade, bullets([told(r, 1000) for r in event.reasons]),
                   bullets(contradictions), _facts(dossier), element("nav", contents, aria_label="Parts of this page"))


def _facts(dossier: Dossier) -> Html:
    row = dossier.event.row
    on_map = row["latitude"] is not None and row["longitude"] is not None
    at = geometry(row["latitude"], row["longitude"], row["radius_km"], row["precision"]) if on_map else "not on the map"
    lies = ", ".join(part for part in (at, row["admin1"], row["country"]) if part)
    harm = [f"{kind.replace('_', ' ')} {figure(*toll(dossier.claims, kind))}" for kind in _KINDS
            if any(h.kind == kind for c in dossier.claims for h in c.harm)]
    return pairs(
        ("event", element("code", dossier.event.id)), ("day", _day(dossier)),
        ("place", joined(told(row["place"]), f" ({lies})") if row["place"] else told(None)),
        ("who", told("; ".join(a["name"] for a in row["agent"]))),
        ("against whom", told("; ".join(a["name"] for a in row["target"]))), ("harm", told("; ".join(harm))),
        ("status", ", ".join(row["status"])), ("whose account", told("; ".join(dossier.event.origins), 1000)))


def _state(release: Release | None) -> Html:
    note = "A claim is what a report says, not what is true. Quotes are short; the reports are at their addresses. "
    if release is None:
        return joined(note, "Of the case as it is: a later page may differ.")
    return joined(note, "As frozen in release ", told(release.name), " by ", told(release.who), f" on {release.made}",
                  f" (filters: {filters(release.filters)}); SHA-256 of the release ", element("code", release.hash))
