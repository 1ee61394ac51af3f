"""What reading one report gives: the page, its date, its claims and their incidents."""

from __future__ import annotations

from typing import Any

from dateline.model.claim import Claim, ClaimType
from dateline.model.page import Page
from dateline.model.place import Gazetteer
from dateline.model.report import Problem
from dateline.model.shape import dataclass
from dateline.model.time import PageDate


@dataclass(frozen=True, slots=True)
class Incident:
    """One happening within a report: the row a coder would enter, as far as one report gives it.

    ``row`` holds the columns of ``read --events`` (see ``docs/codebook.md``).
    """

    number: int
    type: ClaimType
    claims: tuple[str, ...]
    row: dict[str, Any]

    def to_json(self) -> dict[str, Any]:
        return {"incident": self.number, "type": self.type, "claims": list(self.claims), **self.row}


@dataclass(frozen=True, slots=True)
class Reading:
    """One report, read. ``problems`` says what stood in the way; what cannot be opened at all is a ``Refusal``.
    ``gazetteers``: those that gave the places of its claims."""

    page: Page
    published: PageDate
    claims: tuple[Claim, ...]
    incidents: tuple[Incident, ...]
    problems: tuple[Problem, ...]
    gazetteers: tuple[Gazetteer, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """The line of ``dateline read --jsonl``, keys in the order of the design."""
        page = self.page
        return {
            "report": page.report.name, "path": page.report.path, "url": page.report.url,
            "sha256": page.report.sha256, "text": page.text, "title": page.title, "outlet": page.outlet,
            "agency": page.agency, "author": page.author, "language": page.language,
            "published": self.published.to_json(), "blocks": [b.to_json() for b in page.blocks],
            "claims": [c.to_json() for c in self.claims],
            "incidents": [i.to_json() for i in self.incidents],
            "problems": [p.to_json() for p in self.problems],
            "gazetteers": [g.to_json() for g in self.gazetteers],
        }
