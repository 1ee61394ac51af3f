"""Claims of a page.

Takes: a page, its mentions and its date.
Gives: claims as ``docs/codebook.md`` defines them as far as their own sentence tells them; the room of incidents
links and completes them.
Looks things up in: ``data/patterns``.
Never: merges two speakers; drops a link of the source chain.
"""

from __future__ import annotations

from dateline.model import Page, PageDate
from dateline.reading.claims.assemble import assemble
from dateline.reading.claims.cascade.engine import Cascade
from dateline.reading.claims.engine import Engine
from dateline.reading.claims.ground import ground
from dateline.reading.claims.merge import merge
from dateline.reading.claims.relevance import only_of_conflict
from dateline.reading.claims.told import Reference, Told
from dateline.reading.mentions import Mentions

__all__ = ["Reference", "Told", "only_of_conflict", "read_claims"]


def read_claims(
    page: Page, mentions: Mentions, published: PageDate, engines: tuple[Engine, ...] = (Cascade(),),
) -> tuple[Told, ...]:
    """The claims of a page in the order of the text: engines propose, one grounder checks, one merger decides."""
    proposals = [(engine, p) for engine in engines for p in engine.propose(page, mentions) if ground(page, p)]
    return assemble(page, published, merge(proposals))
