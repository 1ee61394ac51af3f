"""The shapes that rooms hand each other: frozen, slotted, typed, and to JSON. Imports no other room."""

from dateline.model.actor import ActorKind, ActorMention
from dateline.model.claim import (
    CLAIM_TYPES,
    MEANS_NOT_TOLD,
    Claim,
    ClaimType,
    Extent,
    Harm,
    HarmClass,
    HarmKind,
    SourceKind,
    SourceLink,
    Status,
)
from dateline.model.page import (
    STORY_KINDS,
    Block,
    BlockKind,
    DateCandidate,
    Evidence,
    Page,
    Sentence,
    Token,
)
from dateline.model.place import Layer, PlaceMention, Precision, Toponym
from dateline.model.reading import Incident, Reading
from dateline.model.report import Media, Problem, RawReport, Refusal
from dateline.model.text import Found, found
from dateline.model.time import (
    ClaimTime,
    Granularity,
    Interval,
    PageDate,
    TimeAnchor,
    TimeMention,
    TimeRole,
    TimeValue,
)

__all__ = [
    "CLAIM_TYPES", "MEANS_NOT_TOLD", "STORY_KINDS", "ActorKind", "ActorMention", "Block", "BlockKind",
    "Claim", "ClaimTime", "ClaimType", "DateCandidate", "Evidence", "Extent", "Found", "Granularity", "Harm",
    "HarmClass", "HarmKind", "Incident", "Interval", "Layer", "Media", "Page", "PageDate", "PlaceMention",
    "Precision", "Problem", "RawReport", "Reading", "Refusal", "Sentence", "SourceKind", "SourceLink",
    "Status", "TimeAnchor", "TimeMention", "TimeRole", "TimeValue", "Token", "Toponym", "found",
]
