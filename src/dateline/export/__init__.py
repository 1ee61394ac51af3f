"""A case in the forms that its users hand on.

Takes: dossiers, each an event with its claims, reports and judgements, from a case or a release of it.
Gives: files, and a manifest of what went into them and what did not.
Looks things up in: ``data/export``.
Never: stores what can be derived; drops something without counting it; changes the record.
"""

from dateline.export.formats import FORMATS, Format, format_of
from dateline.export.manifest import Manifest
from dateline.export.pipeline import export

__all__ = ["FORMATS", "Format", "Manifest", "export", "format_of"]
