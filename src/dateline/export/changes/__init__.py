"""What changed between two states of a case, in words: events that are new, gone, changed, merged or split."""

from dateline.export.changes.change import Change, changes
from dateline.export.changes.fields import FieldChange

__all__ = ["Change", "FieldChange", "changes"]
