"""``dateline places why``: to which places a name leads, by which layer, and which one is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from dateline.cli.own import data_option, own_folder, own_places, refused

if TYPE_CHECKING:
    from dateline.reading.where.entry import Entry
    from dateline.reading.where.why import NameReasons

_SHOWN = 10
_LAYERS = {
    "exact": "as it is written", "fold": "once case, marks and hyphens are set aside",
    "article": "with another form of the Arabic article",
    "key": "by its sound: taken only where the report names its province, a distance or neighbours",
}


def _country(ctx: click.Context, param: click.Parameter, value: str | None) -> str | None:
    if value is not None and not re.fullmatch("[A-Z]{2}", value):
        raise click.BadParameter(f"{value!r} is no ISO code of two capitals, as SY or SD")
    return value


@click.command("why", short_help="Say to which place a name leads, and why.")
@click.argument("name", metavar="NAME")
@click.option("--country", callback=_country, metavar="CC", help="As in a report on this country (ISO code).")
@click.option("--near", metavar="PLACE", help="As beside this place: a name, or LATITUDE,LONGITUDE.")
@click.option("--json", "as_json", is_flag=True, help="A JSON object.")
@data_option
@click.pass_context
def command(
    ctx: click.Context, name: str, country: str | None, near: str | None, as_json: bool, data: str | None,
) -> None:
    """Say which places have NAME, by which layer of the matcher and from which source, and which one is meant.

    Where none is certain the name stays unresolved in a report; names that are spelled like it are suggestions only.
    Exit code 1: no gazetteer has the name or one that sounds like it.
    """
    from dateline.cli.output import opened
    from dateline.cli.show import dumps
    from dateline.own import OwnPlaces
    from dateline.reading.where import in_force
    from dateline.reading.where.why import reasons_of

    kept = OwnPlaces(own_folder(data))
    with in_force(own_places(data)):
        told = reasons_of(name, country, _point(near, country))
    lines = refused(lambda: {s.name: s.attribution for s in kept.sources()}, kept.folder, "your own places")
    with opened(None) as stream:
        stream.write(dumps(_object(told)) + "\n" if as_json else "".join(_lines(told, lines)))
    if not told.hits:
        ctx.exit(1)


def _point(near: str | None, country: str | None) -> tuple[float, float] | None:
    if near is None:
        return None
    from dateline.reading.where.why import reasons_of

    if m := re.fullmatch(r"\s*(-?\d+(?:\.\d+)?)\s*,\s*(-?\d+(?:\.\d+)?)\s*", near):
        latitude, longitude = float(m[1]), float(m[2])
        if abs(latitude) > 90 or abs(longitude) > 180:
            raise click.BadParameter(f"{near} is no point: latitude is -90 to 90, longitude -180 to 180",
                                     param_hint="--near")
        return latitude, longitude
    told = reasons_of(near, country)
    if told.chosen is None:
        raise click.BadParameter(f"{near!r}: {told.reason}; give LATITUDE,LONGITUDE", param_hint="--near")
    return told.chosen.latitude, told.chosen.longitude


def row(e: Entry) -> dict[str, Any]:
    """A place as an object."""
    from dateline.reading.where.gazetteer import admin1_name

    return {"id": e.id, "name": e.name, "kind": e.kind, "latitude": e.latitude, "longitude": e.longitude,
            "radius_km": e.radius_km, "country": e.country,
            "admin1": None if e.kind == "country" else admin1_name(e.admin1), "population": e.population or None,
            "pcode": e.code, "source": e.source}


def _object(told: NameReasons) -> dict[str, Any]:
    return {
        "name": told.name, "place": row(told.chosen) if told.chosen else None, "reason": told.reason,
        "layers": [{"layer": layer, "places": [row(e) for e in entries]} for layer, entries in told.by_layer()],
        "renamed": [{"name": d.name.name, "from": d.name.valid_from, "to": d.name.valid_to, "source": d.name.source,
                     "place": row(d.entry)} for d in told.dated],
        "suggestions": [{"likeness": s.likeness, **row(s.entry)} for s in told.suggested],
    }


def _lines(told: NameReasons, attributions: dict[str, str]) -> Iterator[str]:
    from dateline.export.visible import visible

    yield visible(told.name) + "\n"
    for indent, line in _told(told):
        yield " " * indent + visible(line) + "\n"
    used = {h.entry.source for h in told.hits}
    for name in sorted(used):
        said = "Place data (c) GeoNames, geonames.org, CC BY 4.0, and dateline's own list" if name == "shipped" else (
            attributions.get(name, ""))
        yield visible(f"source {name}: {said or 'no attribution told'}") + "\n"


def _told(told: NameReasons) -> Iterator[tuple[int, str]]:
    meant = f"{told.chosen.id}: " if told.chosen else "unresolved: "
    yield 0, meant + told.reason
    for layer, entries in told.by_layer():
        yield 0, f"{layer} ({_LAYERS[layer]}): {len(entries)}"
        yield from ((2, _about(e)) for e in entries[:_SHOWN])
        if len(entries) > _SHOWN:
            yield 2, f"and {len(entries) - _SHOWN} more; --json shows all"
    for was in told.dated:
        days = " ".join(filter(None, (was.name.valid_from and f"from {was.name.valid_from}",
                                      was.name.valid_to and f"until {was.name.valid_to}")))
        yield 0, f"{was.name.name} was {was.entry.name}'s name {days} ({was.name.source})"
    if told.suggested:
        yield 0, "spelled like it (suggestions, never taken):"
        yield from ((2, f"{s.likeness:.2f} {_about(s.entry)}") for s in told.suggested)


def _about(e: Entry) -> str:
    from dateline.reading.where.gazetteer import admin1_name

    parts = (e.kind.replace("_", " "), admin1_name(e.admin1) if e.kind != "country" else None, e.country,
             f"{e.population:,} people" if e.population else None, f"P-code {e.code}" if e.code else None)
    return (f"{e.id} {e.name} ({', '.join(p for p in parts if p)}) at {e.latitude:.4f}, {e.longitude:.4f}, within "
            f"{e.radius_km:g} km; {e.source}")
