"""A report as a case keeps it: its text and what the page says of itself, without the steps of reading."""

from __future__ import annotations

import hashlib

from dateline.model.claim import Claim
from dateline.model.page import STORY_KINDS, Block
from dateline.model.place import Gazetteer
from dateline.model.reading import Reading
from dateline.model.report import Problem, RawReport
from dateline.model.shape import dataclass
from dateline.model.time import PageDate


@dataclass(frozen=True, slots=True)
class KeptReport:
    """One report of a case and its claims. ``id`` is a hash of its bytes and origin, the same on every machine;
    ``archive_url`` and ``fetched`` are no part of it."""

    id: str
    name: str
    path: str
    url: str | None
    sha256: str
    text: str
    title: str | None
    outlet: str | None
    agency: str | None
    author: str | None
    language: str | None
    published: PageDate
    blocks: tuple[Block, ...]
    problems: tuple[Problem, ...]
    claims: tuple[Claim, ...]
    archive_url: str | None = None
    fetched: str | None = None
    gazetteers: tuple[Gazetteer, ...] | None = None     # null where an older version read it

    @property
    def story(self) -> str:
        """The text without page furniture, line by line."""
        return "\n".join(self.text[b.start:b.end] for b in self.blocks if b.kind in STORY_KINDS)


def report_id(raw: RawReport) -> str:
    """The id of a report: the same bytes from the same origin are the same report."""
    return hashlib.sha256(f"{raw.sha256} {raw.url or raw.name}".encode()).hexdigest()[:16]


def kept(reading: Reading) -> KeptReport:
    """A reading as a case keeps it."""
    page, raw = reading.page, reading.page.report
    return KeptReport(
        report_id(raw), raw.name, raw.path, raw.url, raw.sha256, page.text, page.title, page.outlet, page.agency,
        page.author, page.language, reading.published, page.blocks, reading.problems, reading.claims, raw.archive_url,
        raw.fetched, reading.gazetteers,
    )
