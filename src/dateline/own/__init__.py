"""What a user added: their own actors, kept in one folder of theirs.

Takes: a table of the user; the folder, by the option, the environment or the custom of the system.
Gives: ``Actor`` entries, checked as a whole: a table is taken with all its rows or not at all.
Looks things up in: the shipped actors, for sides.
Never: writes outside that folder.
"""

from __future__ import annotations

from dateline.own.faults import BadTable, Fault
from dateline.own.folder import VARIABLE, user_folder
from dateline.own.kept import Added, OwnActors
from dateline.own.table import COLUMNS, parse_table

__all__ = ["COLUMNS", "VARIABLE", "Added", "BadTable", "Fault", "OwnActors", "parse_table", "user_folder"]
