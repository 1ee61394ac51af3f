"""PLOVER: a line of JSON for each event of its types that an event of ours holds."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from dateline.data.plover import plover
from dateline.export.formats import Format, TextOut
from dateline.export.manifest import Manifest
from dateline.export.plover.actors import parts
from dateline.export.plover.coding import Coded, coded
from dateline.export.plover.record import days_of, record_json
from dateline.model import Dossier

RULES = (
    "types: each claim type stands for a type of PLOVER by the table in data/export/plover.toml; the claims of an "
    "event that stand for one type make one record, so that an event may have several; states (hold) and totals are "
    "none; the dead are ASSAULT only where nothing else of PLOVER is told, troops sent none where they attack",
    "status: what is planned is AGREE, CONCEDE or THREATEN as its type asks, or nothing; what is possible or denied is "
    "nothing",
    "actors: nobody told as acting is no event of PLOVER, nor is AID or COOPERATE without a recipient; compound actors "
    "are a list, without the nameless (\"the army\") where one of their sector has a name; where both sides use force "
    "all that bear arms are actors; things are none; code is ISO 3166-1 alpha-3, of a group that of its country, IMG "
    "for groups of four countries and more or of none, IGO and NGO for organisations, empty where not known; loaded "
    "words decide no sector",
    "days: date and enddate are the days of the event; those of an accusation, a refusal and of what stands beside the "
    "leading type are its own; without a day, or with one known to no year, there is no record",
    "text: the sentence that tells most, with its offsets in the report; never the report",
    "fields: dateCoded stays empty, so that the same record gives the same file; comment says what origins contradict "
    "each other on",
)


def _write(dossiers: Iterable[Dossier], out: TextOut, manifest: Manifest) -> None:
    for dossier in dossiers:
        records, why = _records(dossier)
        if not records:
            manifest.leave_out(why)
            continue
        for record in records:
            out.write(json.dumps(record) + "\n")
        manifest.taken += 1
        manifest.rows += len(records)
        if len(records) > 1:
            manifest.changed["types"] += 1


def _records(dossier: Dossier) -> tuple[list[dict[str, Any]], str]:
    """The records of an event, and why the first of those that it has not is none."""
    if dossier.event.grade == "discounted":
        return [], "rejected by a reviewer"
    told, records, whys = coded(dossier), list[dict[str, Any]](), list[str]()
    for record in told:
        made = _record(dossier, record, len(records) + 1)
        if isinstance(made, str):
            whys.append(made)
        else:
            records.append(made)
    return records, next(iter(whys), "no event of PLOVER, or only planned, possible or denied")


def _record(dossier: Dossier, record: Coded, number: int) -> dict[str, Any] | str:
    """The object of a record, or why it is none."""
    actor, recipient = parts(record.tellings, both=record.both)
    if not actor:
        return "nobody told as acting"
    if not recipient and record.event in plover().needs_recipient:
        return f"{record.event} without a recipient"
    when = days_of(dossier, record)
    if when is None:
        return "day not known within a year"
    return record_json(dossier, record, (actor, recipient), when, number)


FORMAT = Format("plover", ".jsonl", _write, RULES)
