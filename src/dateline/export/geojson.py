"""GeoJSON (RFC 7946): a feature an event, its shape as wide as its place is known, for any program that draws maps."""

from __future__ import annotations

from collections.abc import Iterable

from dateline.export.csv import COLUMNS, row
from dateline.export.formats import Format, TextOut
from dateline.export.manifest import Manifest
from dateline.export.quoted import dumps
from dateline.model import Dossier
from dateline.model.geometry import geometry

_NO_PLACE = "event without a place on the map: its geometry is null"
_RULES = (
    "geometry: a town or site is a point; what is known to some km, and a district, province, region or country, is "
    "the circle of its radius_km around latitude and longitude; a road told by two places or more is the straight "
    "line between them",
    "an event whose place is not on the map is kept, with null for its geometry",
)


def _write(dossiers: Iterable[Dossier], out: TextOut, manifest: Manifest) -> None:
    out.write('{"type": "FeatureCollection", "features": [')
    between = "\n"
    for dossier in dossiers:
        shape, cells = geometry(dossier), row(dossier)
        if shape is None:
            manifest.changed[_NO_PLACE] += 1
        feature = {"type": "Feature", "id": dossier.event.id, "geometry": shape,
                   "properties": {column: cells[column] for column in COLUMNS}}
        out.write(f"{between}{dumps(feature)}")
        between = ",\n"
        manifest.rows += 1
        manifest.taken += 1
    out.write("\n]}\n")


FORMAT = Format("geojson", ".geojson", _write, _RULES)
