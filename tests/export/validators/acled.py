"""Checks a file against ACLED: columns, codes and what its codebook says of them. Knows nothing of the writer.

Source: ../shared/reference/formats.md sections 1, 1.1 and 1.2; ACLED Codebook (acleddata.com/knowledge-base/codebook).
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime

COLUMNS = """
event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type, actor1, assoc_actor_1,
inter1, actor2, assoc_actor_2, inter2, interaction, civilian_targeting, iso, region, country, admin1, admin2, admin3,
location, latitude, longitude, geo_precision, source, source_scale, notes, fatalities, tags,
timestamp""".replace("\n", " ").strip().split(", ")
OURS = ["dateline_id", "dateline_grade", "dateline_reports", "dateline_origins"]

POLITICAL, DEMONSTRATIONS, STRATEGIC = "Political violence", "Demonstrations", "Strategic developments"
BOTH = f"{POLITICAL}; {DEMONSTRATIONS}"
SUB_EVENTS = {
    "Battles": (POLITICAL, "Armed clash", "Government regains territory", "Non-state actor overtakes territory"),
    "Explosions/Remote violence": (
        POLITICAL, "Chemical weapon", "Air/drone strike", "Suicide bomb", "Shelling/artillery/missile attack",
        "Remote explosive/landmine/IED", "Grenade"),
    "Violence against civilians": (POLITICAL, "Sexual violence", "Attack", "Abduction/forced disappearance"),
    "Protests": (DEMONSTRATIONS, "Peaceful protest", "Protest with intervention", "Excessive force against protesters"),
    "Riots": (DEMONSTRATIONS, "Violent demonstration", "Mob violence"),
    "Strategic developments": (
        STRATEGIC, "Agreement", "Arrests", "Change to group/activity", "Disrupted weapons use",
        "Headquarters or base established", "Looting/property destruction", "Non-violent transfer of territory",
        "Other"),
}
DISORDER = {sub: disorder for disorder, *subs in SUB_EVENTS.values() for sub in subs} | {
    "Excessive force against protesters": BOTH, "Mob violence": BOTH}
REGIONS = {
    "Western Africa", "Middle Africa", "Eastern Africa", "Southern Africa", "Northern Africa", "South Asia",
    "Southeast Asia", "Middle East", "Europe", "Caucasus and Central Asia", "Central America", "South America",
    "Caribbean", "East Asia", "North America", "Oceania", "Antarctica"}
# Countries that wars of our time are in: ISO number, name, region.
KNOWN = {
    "760": ("Syria", "Middle East"), "368": ("Iraq", "Middle East"), "887": ("Yemen", "Middle East"),
    "729": ("Sudan", "Northern Africa"), "804": ("Ukraine", "Europe"), "275": ("Palestine", "Middle East"),
    "180": ("Democratic Republic of Congo", "Middle Africa"), "231": ("Ethiopia", "Eastern Africa"),
    "4": ("Afghanistan", "Caucasus and Central Asia"), "104": ("Myanmar", "Southeast Asia"),
    "466": ("Mali", "Western Africa"), "404": ("Kenya", "Eastern Africa"), "792": ("Turkey", "Middle East")}
SCALES = ["Other", "National", "Regional", "International"]
GRADES = {"contested", "weak", "fair", "confirmed"}  # what a reviewer rejected does not go out
MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
          "December"]


def faults(text: str) -> list[str]:
    """What is wrong with a file, each with its line."""
    if not text.endswith("\r\n"):
        return ["the last line has no end"]
    head, *rows = csv.reader(io.StringIO(text, newline=""))
    if head != COLUMNS + OURS:
        return [f"columns: {head}"]
    found, seen = [], set()
    for number, row in enumerate(rows, 2):
        cells = dict(zip(head, row, strict=True))
        found += [f"line {number}: {fault}" for check in CHECKS for fault in check(cells)]
        if cells["event_id_cnty"] in seen:
            found.append(f"line {number}: id {cells['event_id_cnty']} twice")
        seen.add(cells["event_id_cnty"])
    return found


def _event(row: dict[str, str]) -> Iterator[str]:
    known = SUB_EVENTS.get(row["event_type"])
    if known is None or row["sub_event_type"] not in known[1:]:
        yield f"sub-event {row['sub_event_type']!r} of {row['event_type']!r}"
    elif row["disorder_type"] != DISORDER[row["sub_event_type"]]:
        yield f"disorder {row['disorder_type']!r} of {row['sub_event_type']!r}"
    if not re.fullmatch(r"[A-Z]{3}\d+", row["event_id_cnty"]):
        yield f"id {row['event_id_cnty']!r}"


def _day(row: dict[str, str]) -> Iterator[str]:
    if not re.fullmatch(r"\d{4}-\d\d-\d\d", row["event_date"]) or row["event_date"][:4] != row["year"]:
        yield f"day {row['event_date']!r} of {row['year']!r}"
        return
    if row["time_precision"] not in {"1", "2", "3"}:
        yield f"time_precision {row['time_precision']!r}"
    day = date.fromisoformat(row["event_date"])
    begins = "On" if row["time_precision"] == "1" else "Around"
    if not row["notes"].startswith(f"{begins} {day.day} {MONTHS[day.month - 1]} {day.year}"):
        yield f"notes begin {row['notes'][:40]!r}"


def _actors(row: dict[str, str]) -> Iterator[str]:
    codes = [row["inter1"], row["inter2"]]
    if not row["actor1"] or codes[0] not in set("12345678") or codes[1] not in set("012345678"):
        yield f"actor1 {row['actor1']!r}, inter {codes}"
    if bool(row["actor2"]) == (codes[1] == "0"):
        yield f"actor2 {row['actor2']!r} has inter2 {codes[1]}"
    if row["assoc_actor_2"] and not row["actor2"]:
        yield "an associated actor of nobody"
    expected = f"{codes[0]}0" if codes[1] == "0" else "".join(sorted(codes))
    if row["interaction"] != expected:
        yield f"interaction {row['interaction']!r} of {codes}"
    for column in ("1", "2"):
        if row[f"actor{column}"] and row[f"actor{column}"] in row[f"assoc_actor_{column}"].split("; "):
            yield f"actor{column} stands beside itself"


def _sides(row: dict[str, str]) -> Iterator[str]:
    """What the codebook says of the actors of each event type."""
    one, two, event = row["inter1"], row["inter2"], row["event_type"]
    if event == "Battles" and not {one, two} <= set("12348"):
        yield f"a battle of {one} and {two}"
    if event == "Violence against civilians" and (one not in "12348" or two != "7"):
        yield f"violence of {one} against {two}"
    if event == "Explosions/Remote violence" and one not in "12348":
        yield f"an explosion by {one}"
    if event == "Riots" and "5" not in (one, two):
        yield f"a riot without rioters: {one}, {two}"
    if event == "Protests" and "6" not in (one, two):
        yield f"a protest without protesters: {one}, {two}"
    territory = row["sub_event_type"]
    if territory == "Government regains territory" and one not in "13":
        yield f"a government {one}"
    if territory == "Non-state actor overtakes territory" and one == "1":
        yield "forces of the state are no non-state actor"
    if territory == "Arrests" and one != "1":
        yield f"arrests by {one}"


def _civilians(row: dict[str, str]) -> Iterator[str]:
    aimed = row["event_type"] not in ("Battles", STRATEGIC) and row["inter2"] == "7"
    if row["civilian_targeting"] != ("Civilian targeting" if aimed else ""):
        yield f"civilian_targeting {row['civilian_targeting']!r} of {row['event_type']}, {row['inter2']}"


def _place(row: dict[str, str]) -> Iterator[str]:
    if not row["iso"].isdigit() or row["iso"] != str(int(row["iso"])) or row["region"] not in REGIONS:
        yield f"iso {row['iso']!r}, region {row['region']!r}"
    if row["iso"] in KNOWN and KNOWN[row["iso"]] != (row["country"], row["region"]):
        yield f"{row['iso']} is not {row['country']}, {row['region']}"
    if not row["country"] or not row["location"] or row["admin2"] or row["admin3"]:
        yield f"place {row['country']!r}, {row['admin2']!r}, {row['admin3']!r}, {row['location']!r}"
    for column, most in (("latitude", 90), ("longitude", 180)):
        if not re.fullmatch(r"-?\d+\.\d{4}", row[column]) or abs(float(row[column])) > most:
            yield f"{column} {row[column]!r}"
    if row["geo_precision"] not in {"1", "2", "3"}:
        yield f"geo_precision {row['geo_precision']!r}"


def _source(row: dict[str, str]) -> Iterator[str]:
    if not row["source"]:
        yield "no source"
    scales = row["source_scale"].split("-")
    if not 1 <= len(scales) <= 2 or not set(scales) <= set(SCALES) or scales != sorted(set(scales), key=SCALES.index):
        yield f"source_scale {row['source_scale']!r}"
    if row["timestamp"]:
        if not row["timestamp"].isdigit() or int(row["timestamp"]) % 86400:
            yield f"timestamp {row['timestamp']!r}"
        elif datetime.fromtimestamp(int(row["timestamp"]), UTC).year > 2100:
            yield "a report of the far future"


def _told(row: dict[str, str]) -> Iterator[str]:
    demonstration = row["event_type"] in ("Protests", "Riots")
    ending = ". [size=no report]" if demonstration else "."
    if not row["notes"].endswith(ending) or ("[size" in row["notes"]) != demonstration:
        yield f"notes end {row['notes'][-40:]!r}"
    if row["tags"] != ("crowd size=no report" if demonstration else ""):
        yield f"tags {row['tags']!r}"
    if "\n" in row["notes"] or "{" in row["notes"] or "None" in row["notes"]:
        yield f"notes {row['notes']!r}"
    if not row["fatalities"].isdigit():
        yield f"fatalities {row['fatalities']!r}"
    if row["sub_event_type"] == "Suicide bomb" and row["fatalities"] == "0":
        yield "the bomber is not counted"


def _ours(row: dict[str, str]) -> Iterator[str]:
    if not row["dateline_id"] or row["dateline_grade"] not in GRADES:
        yield f"id {row['dateline_id']!r}, grade {row['dateline_grade']!r}"
    if not all(row[c].isdigit() and int(row[c]) > 0 for c in ("dateline_reports", "dateline_origins")):
        yield f"{row['dateline_reports']} reports, {row['dateline_origins']} origins"


def _formulas(row: dict[str, str]) -> Iterator[str]:
    for column, cell in row.items():
        if cell.startswith(("=", "+", "@", "\t", "\r")) or (cell.startswith("-") and column not in (
                "latitude", "longitude")):
            yield f"{column} is a formula: {cell!r}"


CHECKS: tuple[Callable[[dict[str, str]], Iterator[str]], ...] = (
    _event, _day, _actors, _sides, _civilians, _place, _source, _told, _ours, _formulas)
