"""Where: toponyms, relative places and sites.

Takes: a ``Page``.
Gives: ``PlaceMention``s in the order of the text, each with its toponyms resolved or "named but unresolved"; or, for
``dateline where``, a ``PlaceReading`` of every place name, with candidates and reasons.
Looks things up in: ``data/places`` (gazetteer, overlay, countries, type words).
Never: pins "northern Aleppo province" as a point; gives a guess as a fact.
"""

from dateline.reading.where.find import find_places
from dateline.reading.where.gazetteer import in_force
from dateline.reading.where.meant import place_meant
from dateline.reading.where.named import is_generic
from dateline.reading.where.survey import resolve_spans, survey_places
from dateline.reading.where.used import gazetteers_of

__all__ = ["find_places", "gazetteers_of", "in_force", "is_generic", "place_meant", "resolve_spans", "survey_places"]
