/**
 * The ground of the map: land, boundaries, a grid of degrees and the names of countries, made at build time.
 * Boundaries and names: Natural Earth 4.1, 1:50m (public domain), as packed by world-atlas 2.0.2.
 */
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import atlas from "world-atlas/countries-50m.json" with { type: "json" };
import { unrolled } from "./unrolled.ts";

type Feature = GeoJSON.Feature;

/** All of it, each feature with its `kind`. */
export function world(): Feature[] {
  const topology = atlas as unknown as Topology;
  const countries = topology.objects["countries"] as GeometryCollection<{ name: string }>;
  const land = unrolled(feature(topology, topology.objects["land"]!)).features.map((f) => ({ ...f, properties: { kind: "land" } }));
  // The coasts are the edges of the land: a line of their own would say them twice.
  const between = mesh(topology, countries as never, (one, other) => one !== other);
  const lines = [line("border", between), line("grid10", grid(10)), line("grid1", grid(1))];
  return [...land, ...lines, ...namesOf(feature(topology, countries))];
}

const line = (kind: string, geometry: GeoJSON.Geometry): Feature => ({ type: "Feature", geometry, properties: { kind } });

/** A name for each country, in the middle of its largest part; `span`: its height in degrees. */
function namesOf(countries: GeoJSON.FeatureCollection<GeoJSON.Geometry, { name: string }>): Feature[] {
  return countries.features.map(({ geometry, properties }) => {
    const parts = geometry.type === "MultiPolygon" ? geometry.coordinates : [(geometry as GeoJSON.Polygon).coordinates];
    const boxes = parts.map((rings) => boxOf(rings[0]!)).sort((a, b) => b.wide * b.high - a.wide * a.high);
    const { middle, high } = boxes[0]!;
    return { type: "Feature", geometry: { type: "Point", coordinates: middle }, properties: { kind: "name", name: properties.name, span: high } };
  });
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
