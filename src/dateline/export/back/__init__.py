"""Files of ours back into dossiers: what ``export`` wrote as JSON lines or Parquet, as complete as it left its case.

Takes: a file. Gives: dossiers, in its order.
Looks things up in: nothing.
Never: trusts a file. What is not as ``export`` writes it is refused with its line and field; nothing of a file is
guessed, mended or left out.
"""

from dateline.export.back.fields import NotOurs
from dateline.export.back.files import dossiers_in, files_of, is_export
from dateline.export.back.shapes import dossier_of

__all__ = ["NotOurs", "dossier_of", "dossiers_in", "files_of", "is_export"]
