"""The record in a database: SQLite in one file, or PostgreSQL by its address.

Takes: reports as kept, and what joining makes of them.
Gives: reports, claims and events, and the lookups of joining (``index``, not loaded to read a case).
Looks things up in: nothing.
Never: holds rules of meaning; changes what was read.
"""

from dateline.case.store.connect import is_begun
from dateline.case.store.faults import CaseError
from dateline.case.store.store import Size, Store

__all__ = ["CaseError", "Size", "Store", "is_begun"]
