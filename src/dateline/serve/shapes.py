"""What the API answers with. The values are those of ``docs/codebook.md``; offsets count code points of the text."""

from __future__ import annotations

from typing import Any, NotRequired, TypedDict


class Actor(TypedDict):
    """A side of an event. ``id`` is null for those only described."""

    id: str | None
    name: str


# Names that are words of Python.
_Class = TypedDict("_Class", {"class": str})
_Days = TypedDict("_Days", {"from": str | None, "to": str | None})


class HarmSpan(_Class):
    """Figures claimed of one kind, class and side; null where open."""

    kind: str
    side: str | None
    low: int | None
    high: int | None


class ClaimRow(_Days):
    """What a claim in no event tells, and what the row of an event has of its claims."""

    types: list[str]
    place: str | None
    latitude: float | None
    longitude: float | None
    radius_km: float | None
    precision: str | None
    country: str | None
    admin1: str | None
    earliest: str | None
    latest: str | None
    agent: list[Actor]
    target: list[Actor]
    harm: list[HarmSpan]
    status: list[str]
    sources: list[str]


class EventRow(ClaimRow):
    """An event as ``events --json`` gives it. ``needs``: why it wants a person's eye."""

    id: str
    type: str
    grade: str
    reasons: list[str]
    reports: list[str]
    origins: list[str]
    conflicts: list[str]
    claims: list[str]
    needs: NotRequired[list[str]]


class EventPage(TypedDict):
    """Some of the events asked for; ``total`` of them in all."""

    total: int
    offset: int
    events: list[EventRow]


class Rival(TypedDict):
    """One value of a field, who gives it, and in which claims."""

    value: str
    origins: list[str]
    claims: list[str]


class Contradiction(TypedDict):
    """A field on which origins contradict each other; ``grave`` ones make an event contested."""

    field: str
    grave: bool
    values: list[Rival]


class EventView(TypedDict):
    """An event with all that stands behind it. ``version``: send it with a judgement, and to take one back.
    ``undone``: the judgements that name a claim of it and were taken back."""

    event: EventRow
    version: str
    contradictions: list[Contradiction]
    tellings: list[dict[str, Any]]
    reports: list[dict[str, Any]]
    judgements: list[dict[str, Any]]
    undone: list[dict[str, Any]]
    copies: list[dict[str, Any]]


class ReportRow(TypedDict):
    """A report of a case, without its text. ``first``, ``last``: its day, or those between which it lies."""

    id: str
    name: str
    title: str | None
    outlet: str | None
    agency: str | None
    url: str | None
    first: str | None
    last: str | None
    problems: list[str]


class ReportPage(TypedDict):
    """Some of the reports; ``total`` in all."""

    total: int
    offset: int
    reports: list[ReportRow]


class ReportView(TypedDict):
    """A report as it was read: its text, what each part of it is, its claims. ``judgements``: those that stand and name
    a claim of it."""

    report: ReportRow
    text: str
    sha256: str
    published: dict[str, Any]
    blocks: list[dict[str, Any]]
    problems: list[dict[str, str]]
    claims: list[dict[str, Any]]
    judgements: list[dict[str, Any]]
    events: dict[str, str]


class Added(TypedDict):
    """What came of reports handed in: ids of the new ones and of those known before, and what could not be read."""

    new: list[str]
    known: list[str]
    failed: list[str]


class Sizes(TypedDict):
    """How much a case holds."""

    reports: int
    claims: int
    events: int


class CaseView(TypedDict):
    """The case and who works on it. ``needs``: how many undecided events want an eye, by why;
    ``map``: whether there is a map of the user's own at ``/map.pmtiles``."""

    name: str
    version: str
    who: str
    sizes: Sizes
    needs: dict[str, int]
    types: list[str]
    grades: list[str]
    statuses: list[str]
    extents: list[str]
    fields: list[str]
    formats: list[str]
    map: bool


class PairView(TypedDict):
    """Two events that may be one; ``a`` and ``b`` are claims of theirs. ``features``: what speaks for it, and what
    against. ``unsure``: the judgements of those who could not say."""

    a: str
    b: str
    one: EventRow
    two: EventRow
    score: float
    features: list[dict[str, Any]]
    unsure: list[dict[str, Any]]


class PairPage(TypedDict):
    """Some pairs, the likeliest first, or the oldest doubt."""

    offset: int
    pairs: list[PairView]


class ReleaseRow(TypedDict):
    """A state of the case that was frozen: who, when, what its events had to be, and the hash of its content."""

    name: str
    made: str
    who: str
    note: str
    filters: dict[str, Any]
    unreviewed: bool
    events: int
    left_out: int
    hash: str
    engine: str


class SavedFilterRow(TypedDict):
    """Filters that somebody saved under a name; ``query``: as they stand in the address; ``version``: send it to
    forget them."""

    name: str
    query: str
    who: str
    made: str
    version: str


class SavedFilters(TypedDict):
    """The filters that are saved with the case, by name."""

    filters: list[SavedFilterRow]


class Releases(TypedDict):
    """The releases of a case."""

    releases: list[ReleaseRow]


class Change(TypedDict):
    """What changed of an event; ``lines`` say it to a person."""

    change: str
    before: list[dict[str, Any]]
    after: list[dict[str, Any]]
    why: list[str]
    fields: list[dict[str, Any]]
    lines: list[str]


class Diff(TypedDict):
    """Some of what changed between two states; ``total`` changes in all."""

    total: int
    offset: int
    changes: list[Change]


class Origins(TypedDict):
    """Who is heard in the case."""

    origins: list[dict[str, Any]]


class History(TypedDict):
    """Judgements, the undone ones too unless only standing ones were asked for."""

    judgements: list[dict[str, Any]]


class ClaimView(TypedDict):
    """A claim as it stands. ``claim``: as people corrected it; ``event``: what holds it, null for a state, a total of a
    war and what was dropped; ``row``: what it tells with all that was corrected, where no event holds it; ``version``:
    of the event, or of the claim where none holds it: send it with a judgement; ``judgements``: those on the same that
    stand."""

    id: str
    report: str
    claim: dict[str, Any]
    event: str | None
    row: ClaimRow | None
    version: str
    judgements: list[dict[str, Any]]


class Judged(TypedDict):
    """Judgements that were kept or taken back (split and merge make several), and the event as it stands now; null
    where no event holds the claim. ``version``: of the event, or of the claim where none holds it; null where the case
    no longer has it. ``hidden``: the judgements on a claim that show nowhere while it is dropped."""

    numbers: list[int]
    event: EventView | None
    version: str | None
    hidden: list[dict[str, Any]]
