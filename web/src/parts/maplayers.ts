/** The layers of the map: ground, boundaries and a grid of degrees below; areas, roads, signs and names above. */
import type * as maplibre from "maplibre-gl";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import worldUrl from "world-atlas/countries-50m.json?url";
import type { Look } from "./signs.ts";
import { unrolled } from "./unrolled.ts";

interface Ground {
  land: GeoJSON.FeatureCollection;
  borders: GeoJSON.Geometry;
  names: GeoJSON.FeatureCollection;
}

let unpacked: Promise<Ground> | null = null;

/** The bundled boundaries, fetched and unpacked once. */
export function boundaries(): Promise<Ground> {
  const unpack = (world: Topology): Ground => {
    const countries = world.objects["countries"] as GeometryCollection<{ name: string }>;
    return {
      land: unrolled(feature(world, world.objects["land"]!)),
      borders: mesh(world, countries as never),
      names: namesOf(feature(world, countries)),
    };
  };
  unpacked ??= fetch(worldUrl).then((answer) => answer.json()).then(unpack);
  return unpacked;
}

/** A name for each country, in the middle of its largest part; `span`: its height in degrees. */
function namesOf(countries: GeoJSON.FeatureCollection<GeoJSON.Geometry, { name: string }>): GeoJSON.FeatureCollection {
  const features = countries.features.map(({ geometry, properties }) => {
    const parts = geometry.type === "MultiPolygon" ? geometry.coordinates : [(geometry as GeoJSON.Polygon).coordinates];
    const boxes = parts.map((rings) => boxOf(rings[0]!)).sort((a, b) => b.wide * b.high - a.wide * a.high);
    const { middle, high } = boxes[0]!;
    return { type: "Feature" as const, geometry: { type: "Point" as const, coordinates: middle }, properties: { name: properties.name, span: high } };
  });
  return { type: "FeatureCollection", features };
}

function boxOf(ring: number[][]): { middle: number[]; wide: number; high: number } {
  const [xs, ys] = [ring.map((p) => p[0]!), ring.map((p) => p[1]!)];
  const [west, east, south, north] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  return { middle: [(west + east) / 2, (south + north) / 2], wide: east - west, high: north - south };
}

/** Meridians and parallels, one every so many degrees. */
function grid(step: number): GeoJSON.Geometry {
  const coordinates: number[][][] = [];
  for (let x = -180; x <= 180; x += step) coordinates.push([[x, -85], [x, 85]]);
  for (let y = -80; y <= 80; y += step) coordinates.push([[-180, y], [180, y]]);
  return { type: "MultiLineString", coordinates };
}

const FONT = ["sans-serif"]; // of this machine: no glyphs are fetched

export async function layGround(map: maplibre.Map, dark: boolean, closed: () => boolean): Promise<void> {
  const { land, borders, names } = await boundaries();
  if (closed()) return;
  if (!map.isStyleLoaded()) await new Promise((done) => map.once("load", done));
  if (closed()) return;
  const sources: Record<string, GeoJSON.GeoJSON> = { land, borders, countries: names, grid10: grid(10), grid1: grid(1) };
  for (const [id, data] of Object.entries(sources)) map.addSource(id, { type: "geojson", data });
  const ink = dark ? "#4a5058" : "#b9b5a9";
  map.addLayer({ id: "land", type: "fill", source: "land", paint: { "fill-color": dark ? "#24282d" : "#fbfaf7" } });
  const faint = { "line-color": dark ? "#30353b" : "#e4e2da", "line-width": 0.7 };
  map.addLayer({ id: "grid10", type: "line", source: "grid10", maxzoom: 6, paint: faint });
  map.addLayer({ id: "grid1", type: "line", source: "grid1", minzoom: 6, paint: faint });
  map.addLayer({ id: "borders", type: "line", source: "borders", paint: { "line-color": ink, "line-width": 1 } });
  map.addLayer({
    id: "countries", type: "symbol", source: "countries", maxzoom: 8,
    filter: [">", ["*", ["get", "span"], ["^", 2, ["zoom"]]], 120],
    layout: { "text-field": ["get", "name"], "text-font": FONT, "text-size": 11, "text-transform": "uppercase", "text-letter-spacing": 0.14, "text-max-width": 7 },
    paint: { "text-color": dark ? "#7d838a" : "#8f8b80", "text-halo-color": dark ? "#24282d" : "#fbfaf7", "text-halo-width": 1 },
  });
}

type Layer = maplibre.AddLayerObject;
type Expression = maplibre.ExpressionSpecification;

/** Twice as large with every zoom, so that it is as many kilometres on any. */
const trueRadius = (least: number): Expression =>
  ["interpolate", ["exponential", 2], ["zoom"], 0, ["max", least, ["get", "r0"]], 16, ["max", least, ["*", ["get", "r0"], 65536]]];

/** The layers of what is drawn, from below to above. */
export function layersOf(look: Look, dark: boolean): Layer[] {
  const tone = ["match", ["get", "tone"], ...Object.entries(look.colours).flat(), "#6b6f75"] as unknown as Expression;
  const faint: Expression = ["get", "faint"];
  const is = (...kinds: string[]): maplibre.FilterSpecification => ["in", ["get", "kind"], ["literal", kinds]];
  const [ink, paper] = [dark ? "#e4e4e1" : "#1c1d1f", dark ? "#16181b" : "#fbfaf7"];
  const edge = (id: string, filter: maplibre.FilterSpecification, paint: maplibre.LineLayerSpecification["paint"]): Layer => ({
    id, type: "line", source: "shapes", filter, paint: { "line-color": tone, "line-opacity": faint, ...paint },
  });
  return [
    { id: "areas", type: "fill", source: "shapes", filter: is("area"), paint: { "fill-pattern": ["image", ["get", "hatch"]], "fill-opacity": ["*", 0.8, faint] } },
    { id: "tints", type: "fill", source: "shapes", filter: is("near"), paint: { "fill-color": tone, "fill-opacity": ["*", 0.13, faint] } },
    edge("wide", is("wide"), { "line-width": 1.2, "line-dasharray": [6, 3] }),
    edge("edges", is("area", "near"), { "line-width": 1.4 }),
    edge("marked edges", ["in", ["get", "id"], ["literal", []]], { "line-width": 5, "line-color": ink, "line-opacity": 0.85 }),
    edge("road casing", is("line"), { "line-color": paper, "line-width": 7, "line-opacity": 0.9 }),
    edge("roads", ["all", is("line"), ["!", ["get", "cut"]]] as never, { "line-width": 3.5, "line-dasharray": [2.2, 0.9] }),
    edge("cut roads", ["all", is("line"), ["get", "cut"]] as never, { "line-width": 3.5, "line-dasharray": [0.7, 1.8] }),
    {
      id: "discs", type: "circle", source: "signs", filter: is("point"),
      paint: { "circle-radius": trueRadius(3), "circle-color": tone, "circle-opacity": ["*", 0.16, faint], "circle-stroke-color": tone, "circle-stroke-width": 0.8, "circle-stroke-opacity": ["*", 0.7, faint] },
    },
    { id: "marked", type: "circle", source: "signs", filter: ["in", ["get", "id"], ["literal", []]], paint: { "circle-radius": ["+", 4, ["get", "half"]], "circle-opacity": 0, "circle-stroke-color": ink, "circle-stroke-width": 2.5 } },
    {
      id: "icons", type: "symbol", source: "signs",
      layout: { "icon-image": ["image", ["get", "icon"]], "icon-allow-overlap": true, "symbol-sort-key": ["get", "rank"] },
      paint: { "icon-opacity": faint },
    },
    {
      id: "names", type: "symbol", source: "signs",
      layout: {
        "text-field": ["get", "label"], "text-font": FONT, "text-size": 12, "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": ["+", 0.25, ["/", ["get", "half"], 12]], "text-justify": "auto", "text-optional": true, "text-max-width": 14,
      },
      paint: { "text-color": dark ? "#d6d6d2" : "#2b2d30", "text-halo-color": paper, "text-halo-width": 1.5 },
    },
  ];
}
