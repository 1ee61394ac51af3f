"""A case from Python: ``dateline.open_case("war.case")``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from dateline.case.attributions import attributions
from dateline.case.review import hand_in
from dateline.case.store import Store
from dateline.case.store.filter import EVERYTHING, Filter
from dateline.intake import open_reports
from dateline.model import Dossier
from dateline.model.geometry import geometry


class Rows:
    """A list of objects as ``--json`` prints them; also as a table where pandas or polars is installed."""

    def __init__(self, make: Callable[[], Iterable[dict[str, Any]]]) -> None:
        self._make = make

    def __iter__(self) -> Iterator[dict[str, Any]]:
        return iter(self._make())

    def to_pandas(self) -> Any:
        """A ``pandas.DataFrame``, a row an object. Raises ``ImportError`` where pandas is not installed."""
        import pandas

        return pandas.DataFrame(list(self))

    def to_polars(self) -> Any:
        """A ``polars.DataFrame``, a row an object; nested values are JSON. Raises ``ImportError`` without polars."""
        import json

        import polars

        flat = [{k: json.dumps(v, ensure_ascii=False) if isinstance(v, (dict, list)) else v for k, v in row.items()}
                for row in self]
        return polars.DataFrame(flat, infer_schema_length=None)


class EventRows(Rows):
    """Events; also as shapes on a map where geopandas is installed."""

    def __init__(self, dossiers: Callable[[], Iterable[Dossier]], make: Callable[[], Iterable[dict[str, Any]]]) -> None:
        super().__init__(make)
        self._dossiers = dossiers

    def to_geopandas(self) -> Any:
        """A ``geopandas.GeoDataFrame`` in WGS84, a row an event, each with the shape that ``export geojson`` gives it:
        none where its place is not on the map. Raises ``ImportError`` where geopandas is not installed (extra ``geo``).
        """
        import geopandas

        features = [{"type": "Feature", "geometry": geometry(d), "properties": d.event.to_json()}
                    for d in self._dossiers()]
        if not features:
            return geopandas.GeoDataFrame(geometry=[], crs="EPSG:4326")
        return geopandas.GeoDataFrame.from_features(features, crs="EPSG:4326")


class Case:
    """A case, open until ``close`` or the end of its ``with`` block."""

    def __init__(self, name: str | Path, *, create: bool = True) -> None:
        """Opens a case, a file or ``postgresql://...``; begins one unless ``create`` is false. Raises ``CaseError``."""
        self.store = Store(str(name), create=create)

    def add(self, *paths: str | Path, published: str | None = None, outlet: str | None = None) -> list[str]:
        """Reads reports into the case and joins them; what could not be read, one sentence each."""
        items = open_reports([str(p) for p in paths], published=published, outlet=outlet)
        return hand_in(self.store, items).failed

    def events(self, wanted: Filter = EVERYTHING) -> EventRows:
        """The events that pass a filter, as ``dateline events --json`` prints them."""
        return EventRows(lambda: self.store.dossiers(wanted), lambda: (e.to_json() for e in self.store.events(wanted)))

    def claims(self) -> Rows:
        """All claims of events, with the id of their event and report."""
        return Rows(self._claims)

    def _claims(self) -> Iterator[dict[str, Any]]:
        for event in self.store.events():
            for report, claim in self.store.claims(event.claims):
                yield {"event": event.id, "report": report, **claim.to_json()}

    def control(self, place: str | None = None, on: date | None = None) -> Rows:
        """Who holds what, as ``dateline control --json`` prints it."""
        return Rows(lambda: (h.to_json() for h in self.store.control(place, on)))

    def attributions(self) -> tuple[str, ...]:
        """What the gazetteers behind the places of the case ask to be printed beside them, a line each."""
        return attributions(self.store)

    def close(self) -> None:
        """Lets go of the database."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self.close()
