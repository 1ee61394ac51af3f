"""The validator of ACLED files finds each thing that can be wrong."""

from __future__ import annotations

import csv
import io

import pytest

from .validators.acled import COLUMNS, OURS, faults

GOOD = {
    "event_id_cnty": "SDN1", "event_date": "2024-11-09", "year": "2024", "time_precision": "1",
    "disorder_type": "Political violence", "event_type": "Battles", "sub_event_type": "Armed clash",
    "actor1": "Rapid Support Forces", "assoc_actor_1": "", "inter1": "2", "actor2": "Military Forces of Sudan",
    "assoc_actor_2": "", "inter2": "1", "interaction": "12", "civilian_targeting": "", "iso": "729",
    "region": "Northern Africa", "country": "Sudan", "admin1": "North Kordofan", "admin2": "", "admin3": "",
    "location": "El Obeid", "latitude": "13.1842", "longitude": "30.2167", "geo_precision": "1",
    "source": "Village Radio", "source_scale": "National-International",
    "notes": "On 9 November 2024, A and B clashed in El Obeid (North Kordofan), according to C.", "fatalities": "3",
    "tags": "", "timestamp": "1731110400", "dateline_id": "c1", "dateline_grade": "fair", "dateline_reports": "2",
    "dateline_origins": "1",
}
VIOLENCE = {"event_type": "Violence against civilians", "sub_event_type": "Attack", "actor2": "Civilians (Sudan)",
            "inter2": "7", "interaction": "27", "civilian_targeting": "Civilian targeting"}


def file(*rows: dict[str, str], columns: list[str] | None = None) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns or COLUMNS + OURS, lineterminator="\r\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def test_good_rows_have_no_fault() -> None:
    assert faults(file(GOOD, GOOD | VIOLENCE | {"event_id_cnty": "SDN2"})) == []


def test_columns_and_ends_are_those_of_acled() -> None:
    assert len(COLUMNS) == 31
    assert faults(file(GOOD).removesuffix("\r\n")) and faults(file(columns=COLUMNS[::-1] + OURS))
    assert faults(file(GOOD, GOOD)) == ["line 3: id SDN1 twice"]


@pytest.mark.parametrize("wrong", [
    {"event_id_cnty": "1"}, {"sub_event_type": "Attack"}, {"event_type": "Fights"}, {"disorder_type": "Demonstrations"},
    {"event_date": "9.11.2024"}, {"year": "2023"}, {"time_precision": "4"}, {"time_precision": "2"},
    {"notes": "On 8 November 2024, x."}, {"notes": GOOD["notes"][:-1]}, {"notes": GOOD["notes"] + " [size=no report]"},
    {"notes": "On 9 November 2024, {a} fought."}, {"notes": "On 9 November 2024, None fought."},
    {"actor1": ""}, {"inter1": "9"}, {"inter2": "0"}, {"actor2": ""}, {"interaction": "21"},
    {"assoc_actor_2": "Military Forces of Sudan"}, {"inter2": "7", "interaction": "27"},
    {"actor2": "", "inter2": "0", "interaction": "20"}, {"civilian_targeting": "Civilian targeting"},
    {"iso": "0729"}, {"iso": "SDN"}, {"country": "Chad"}, {"region": "Africa"}, {"location": ""}, {"admin2": "Sheikan"},
    {"latitude": "13.18"}, {"latitude": "913.1842"}, {"longitude": "none"}, {"geo_precision": "0"}, {"source": ""},
    {"source_scale": "Local"}, {"source_scale": "International-National"}, {"source_scale": "National-National"},
    {"fatalities": "dozens"}, {"fatalities": ""}, {"tags": "crowd size=no report"}, {"timestamp": "now"},
    {"timestamp": "1731110401"}, {"timestamp": "99999964800"}, {"dateline_id": ""}, {"dateline_grade": "discounted"},
    {"dateline_reports": "0"}, {"dateline_origins": ""}, {"source": "=Herald"}, {"admin1": "-1+1"},
    VIOLENCE | {"civilian_targeting": ""}, VIOLENCE | {"inter1": "6", "interaction": "67"},
    {"sub_event_type": "Non-state actor overtakes territory", "inter1": "1", "interaction": "11"},
    {"event_type": "Explosions/Remote violence", "sub_event_type": "Suicide bomb", "fatalities": "0"},
    {"event_type": "Explosions/Remote violence", "sub_event_type": "Grenade", "inter1": "7", "interaction": "17"},
    {"event_type": "Riots", "sub_event_type": "Mob violence", "disorder_type": "Political violence; Demonstrations",
     "notes": "On 9 November 2024, x. [size=no report]", "tags": "crowd size=no report"},
    {"event_type": "Strategic developments", "disorder_type": "Strategic developments", "sub_event_type": "Arrests"},
])
def test_each_fault_is_found(wrong: dict[str, str]) -> None:
    assert faults(file(GOOD | wrong))
