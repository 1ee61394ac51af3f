"""The columns: ACLED's 31 in their order of March 2023 (acledR, ``acled_old_dummy``), ours behind them."""

from __future__ import annotations

OFFICIAL = (
    "event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type", "sub_event_type", "actor1",
    "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2", "interaction", "civilian_targeting", "iso",
    "region", "country", "admin1", "admin2", "admin3", "location", "latitude", "longitude", "geo_precision", "source",
    "source_scale", "notes", "fatalities", "tags", "timestamp",
)
# Event ids, the grade of the least certain of them, and how many reports and independent origins stand behind the row.
OURS = ("dateline_id", "dateline_grade", "dateline_reports", "dateline_origins")
COLUMNS = OFFICIAL + OURS
