"""ACLED: a row an event by its codebook, its 31 columns and four of ours (``reference/formats.md``, section 1).

Takes: dossiers by day. Gives: a CSV file, and in the manifest what has no row there, by reason.
Looks things up in: ``data/export/acled.toml`` and the tables beside it.
Never: gives a day or a place that no report tells; adds up what different origins claim.
"""

from dateline.export.acled.columns import COLUMNS, OFFICIAL, OURS
from dateline.export.acled.write import write
from dateline.export.formats import Format

__all__ = ["COLUMNS", "FORMAT", "OFFICIAL", "OURS"]

RULES = (
    "Sub-events follow the claims that say it happened or goes on; what is planned, only possible or denied is left "
    "out, an attack really tried is an Armed clash.",
    "A place taken by force is Government regains territory where the forces of its state, or a group of their side, "
    "took it, else Non-state actor overtakes territory. Part of a place, a capture by nobody told, and a capture that"
    " others contradict are Armed clashes; the denial of the side that lost it does not outweigh accounts from "
    "elsewhere.",
    "A place taken and lost within a day is an Armed clash; of captures of one place on days that follow each other "
    "only the last is a change of territory.",
    "Fighting, air strikes, shelling and what belongs to them, of one day, one place and the same sides, are one "
    "Battles row; dateline_id lists all its events.",
    "fatalities: the least figure of any account that tells of all the dead: a part told beside its whole (\"three "
    "children among them\") is none, nor a word such as dozens where anybody gives a number; tens 10, dozens 12, "
    "scores 20, hundreds 100; an unknown number 10 in a country at war, else 3; nothing told 0; a suicide bomb at "
    "least 1. Figures of different origins are never added up.",
    "inter1, inter2: forces of a state 1 at home, 8 elsewhere; named groups 2 unless our table says otherwise; groups"
    " of a state's side and political bodies 3; communities and peoples that fight 4; unknown armed groups 3; "
    "civilians 7; missions, foreign coalitions and mercenaries 8.",
    "Names: Military Forces of a country for all its forces, without the years of its governments; groups by our "
    "neutral name; Civilians, Rioters, Protesters and Unidentified Armed Group with the country.",
    "time_precision 1 the day, 2 a week at most, 3 a month at most, the middle of the days entered; less exact: left "
    "out.",
    "geo_precision 1 the place named; 2 near it, or a district or short road, entered as the nearest town; 3 a "
    "province or region, entered as the most populous town that the gazetteer knows there; no place on the map: left "
    "out.",
    "source_scale: the seat of the outlet, National, Regional or International as seen from the event; Other where it"
    " is not known; of several the nearest and the farthest.",
    "event_id_cnty: the country and a number made of the event's id; timestamp: midnight UTC of the day on which the "
    "last report was published. admin2 and admin3 are empty.",
)

FORMAT = Format("acled", ".csv", write, RULES)
