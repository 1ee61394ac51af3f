"""A judgement as a row of its table: its parts as they are, its words and the place that it means as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from dateline.model import Found, Judgement, Toponym, dumps, loads


def judgement_row(judgement: Judgement) -> dict[str, Any]:
    """The row of a judgement, whose number the database gives."""
    row = {f.name: getattr(judgement, f.name) for f in fields(judgement) if f.name != "number"}
    return {**row, "words": judgement.words and dumps(judgement.words),
            "meant": judgement.meant and dumps(judgement.meant)}


def judgement_of(row: Mapping[Any, Any]) -> Judgement:
    """The judgement of a row."""
    return Judgement(**{**row, "words": loads(Found, row["words"]) if row["words"] is not None else None,
                        "meant": loads(Toponym, row["meant"]) if row["meant"] is not None else None})
