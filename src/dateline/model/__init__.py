"""The shapes that rooms hand each other: frozen, slotted, typed, and to JSON. Imports no other room."""

from dateline.model.account import Account, Figure, Spot
from dateline.model.actor import ActorKind, ActorMention
from dateline.model.claim import (
    ASSERTED,
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
from dateline.model.codec import decode, dumps, encode, loads
from dateline.model.control import Basis, Degree, Holding
from dateline.model.dossier import Dossier, ReportHead, Telling
from dateline.model.event import GRADES, Conflict, Event, Grade, Stated
from dateline.model.judgement import REVIEWING, Decision, Judgement
from dateline.model.kept import KeptReport, kept, report_id
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
from dateline.model.place import (
    Candidate,
    Gazetteer,
    Layer,
    PlaceMention,
    PlaceReading,
    Precision,
    Toponym,
    great_circle_km,
)
from dateline.model.reading import Incident, Reading
from dateline.model.release import Release
from dateline.model.report import Media, Problem, RawReport, Refusal
from dateline.model.saved import SavedFilter
from dateline.model.text import Found, beyond, found
from dateline.model.time import (
    ClaimTime,
    Granularity,
    Interval,
    PageDate,
    TimeAnchor,
    TimeDirection,
    TimeMention,
    TimeReading,
    TimeRole,
    TimeValue,
)

__all__ = [
    "ASSERTED", "CLAIM_TYPES", "GRADES", "MEANS_NOT_TOLD", "REVIEWING", "STORY_KINDS", "Account", "ActorKind",
    "ActorMention",
    "Basis", "Block", "BlockKind", "Candidate", "Claim", "ClaimTime", "ClaimType", "Conflict", "DateCandidate",
    "Decision", "Degree", "Dossier", "Event", "Evidence", "Extent", "Figure", "Found", "Gazetteer", "Grade",
    "Granularity", "Harm", "HarmClass", "HarmKind", "Holding", "Incident", "Interval", "Judgement", "KeptReport",
    "Layer", "Media", "Page", "PageDate", "PlaceMention", "PlaceReading", "Precision", "Problem", "RawReport",
    "Reading", "Refusal", "Release", "ReportHead", "SavedFilter", "Sentence", "SourceKind", "SourceLink", "Spot",
    "Stated", "Status", "Telling", "TimeAnchor", "TimeDirection", "TimeMention", "TimeReading", "TimeRole", "TimeValue",
    "Token", "Toponym", "beyond", "decode", "dumps", "encode", "found", "great_circle_km", "kept", "loads",
    "report_id",
]
