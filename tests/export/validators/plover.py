"""Checks lines of JSON against PLOVER: fields, types, modes, contexts, sectors. Knows nothing of the writer.

Source: PLOVER manual (openeventdata/PLOVER), through ../shared/reference/formats.md section 3.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

FIELDS = ["id", "date", "event", "mode", "context", "actor", "recipient", "event_loc", "text", "textInfo",
          "publication", "coder", "version", "dateCoded", "comment"]
OPTIONAL = {"enddate"}
MODES = {
    "AGREE": "", "CONSULT": "visit third-party multilateral phone", "SUPPORT": "", "CONCEDE": "", "COOPERATE": "",
    "AID": "", "RETREAT": "withdraw release disarm ceasefire access resign", "REQUEST": "assist change yield meet",
    "REJECT": "assist change yield meet", "ACCUSE": "disapprove investigate allege",
    "THREATEN": "restrict arrest relations expel territory violence",
    "PROTEST": "demo riot strike hunger boycott obstruct vandalize", "SANCTION": "convict expel withdraw discontinue",
    "MOBILIZE": "troops weapons police militia",
    "COERCE": "seize restrict censor curfew martial-law arrest deport withhold misinformation cyber",
    "ASSAULT": "abduct beat torture sexual targeted destroy primitive firearms explosives suicide-attack aerial drone "
               "heavy-weapons crowd-control unconventional",
}
CONTEXTS = {
    "military", "intelligence", "executive", "legislative", "election", "political_institutions", "pro_democracy",
    "pro_autocracy", "economic", "legal", "reparations", "human_rights", "rights_freedoms", "repression",
    "human_security", "gender", "lgbt", "religion_ethnicity", "inequality", "diplomatic", "territory",
    "peacekeeping", "health", "asylum", "migration", "disasters", "natural_resource", "environment", "technology",
    "terrorism", "cbrn", "cyber", "misinformation", "crime", "corruption", "illegal_drugs", "trafficking",
}
SECTORS = {
    "", "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL",
    "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC",
}
NEED_RECIPIENT = {"AID", "COOPERATE"}


def faults(text: str) -> list[str]:
    """What is wrong with a file, each with its line."""
    found, seen = [], set()
    for number, line in enumerate(text.splitlines(), 1):
        record = json.loads(line)
        if record["id"] in seen:
            found.append(f"line {number}: id {record['id']} twice")
        seen.add(record["id"])
        found += [f"line {number}: {fault}" for fault in _record(record)]
    return found


def _record(record: dict[str, Any]) -> Iterator[str]:
    plain = [key for key in record if not key.startswith("dateline_") and key not in OPTIONAL]
    if plain != FIELDS:
        yield f"fields {plain}"
    event = record["event"]
    if event not in MODES:
        yield f"event {event}"
    elif not set(record["mode"]) <= set(MODES[event].split()):
        yield f"{event} has modes {record['mode']}"
    if not set(record["context"]) <= CONTEXTS:
        yield f"contexts {record['context']}"
    for part in ("mode", "context"):
        if len(set(record[part])) != len(record[part]):
            yield f"{part} twice"
    first, last = date.fromisoformat(record["date"]), date.fromisoformat(record.get("enddate", record["date"]))
    if not 0 <= (last - first).days < 366:
        yield f"from {first} to {last}"
    yield from _actors(record)
    yield from _ours(record)


def _actors(record: dict[str, Any]) -> Iterator[str]:
    if not record["actor"]:
        yield "no actor"
    if record["event"] in NEED_RECIPIENT and not record["recipient"]:
        yield f"{record['event']} without a recipient"
    for actor in record["actor"] + record["recipient"]:
        if not actor["actorText"] or not re.fullmatch(r"|[A-Z]{3}", actor["code"]) or actor["sector"] not in SECTORS:
            yield f"actor {actor}"


def _ours(record: dict[str, Any]) -> Iterator[str]:
    info = record["textInfo"]
    if info["end"] - info["start"] != len(record["text"]) or not record["text"]:
        yield "offsets of the text"
    if not info["start"] <= info["trigger"]["start"] < info["trigger"]["end"] <= info["end"]:
        yield "offsets of the trigger"
    if not record["id"].startswith(record["dateline_id"]) or not record["dateline_claims"]:
        yield "no event, no claims"
    if record["dateline_grade"] not in ("contested", "weak", "fair", "confirmed"):
        yield f"grade {record['dateline_grade']}"
    if record["dateline_reports"] < 1 or record["dateline_origins"] < 1 or record["dateCoded"] is not None:
        yield "counts, or a day of coding"
