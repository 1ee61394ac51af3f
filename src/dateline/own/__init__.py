"""What a user added: their own actors and places, kept in one folder of theirs.

Takes: tables of the user; the folder, by the option, the environment or the custom of the system.
Gives: ``Actor`` entries and gazetteers, checked as a whole: a table is taken with all its rows or not at all.
Looks things up in: the shipped actors, for sides; the shipped gazetteer, for countries and provinces.
Never: writes outside that folder.
"""

from __future__ import annotations

from dateline.own.faults import BadTable, Fault
from dateline.own.folder import VARIABLE, user_folder
from dateline.own.kept import Added, OwnActors
from dateline.own.places import AddedPlaces, Options, OwnPlaces, Source
from dateline.own.table import COLUMNS, parse_table

__all__ = [
           "COLUMNS",
           "VARIABLE",
           "Added",
           "AddedPlaces",
           "BadTable",
           "Fault",
           "Options",
           "OwnActors",
           "OwnPlaces",
           "Source",
           "parse_table",
           "user_folder",
]
