"""A user's own gazetteers: a file of a form that is known, taken whole or not at all.

Takes: GeoNames, OCHA, UCDP, ACLED, NGA, Wikidata, GeoJSON and plain tables, also zipped.
Gives: one file a source, of the form that the reading wing looks names up in (``reading.where.base``).
Looks things up in: the shipped gazetteer, for countries and provinces; ``data/places``, for forms, kinds and codes.
Never: holds more than a part of a large file in memory; leaves half a source behind.
"""

from dateline.own.places.kept import AddedPlaces, OwnPlaces, Source
from dateline.own.places.take import Options

__all__ = ["AddedPlaces", "Options", "OwnPlaces", "Source"]
