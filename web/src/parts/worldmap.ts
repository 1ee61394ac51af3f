/**
 * The map: bundled boundaries, no tile and no font of any other server. Events are drawn as large as they are
 * uncertain: a filled dot only for a place that is known to a few kilometres, else a ring of its true radius.
 * Boundaries: Natural Earth 4.1, 1:50m (public domain), as packed by world-atlas 2.0.2.
 */
import * as maplibre from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { feature, mesh } from "topojson-client";
import type { Topology } from "topojson-specification";
import { unrolled } from "./unrolled.ts";
import worldUrl from "world-atlas/countries-50m.json?url";

maplibre.setWorkerUrl(workerUrl);

export interface Points {
  id: string[];
  type: string[];
  grade: string[];
  place: (string | null)[];
  latitude: (number | null)[];
  longitude: (number | null)[];
  radius_km: (number | null)[];
  precision: (string | null)[];
}

const METRES_PER_PIXEL = 78_271.517; // at the equator, zoom 0, tiles of 512 pixels
const NAMES = 400; // names on the map at most
const EXACT = ["point", "near"];
const COLOURS: Record<string, string> = {
  confirmed: "#1b7a5c",
  fair: "#2f6db3",
  weak: "#767a80",
  contested: "#b4541c",
  discounted: "#b9b9b4",
};

let unpacked: Promise<{ land: unknown; borders: unknown }> | null = null;

/** The bundled boundaries, fetched and unpacked once. */
export function boundaries(): Promise<{ land: unknown; borders: unknown }> {
  const unpack = (world: Topology) => ({ land: unrolled(feature(world, world.objects["land"]!)), borders: mesh(world, world.objects["countries"] as never) });
  unpacked ??= fetch(worldUrl).then((answer) => answer.json()).then(unpack);
  return unpacked;
}

/** The names to be written, by the number of the event beside which they stand: one for each spot, the shortest that
 * it is called by, and none where a name would say more than is known. */
function namesOf(points: Points, within: (n: number) => boolean): Map<number, string> {
  const spots = new Map<string, { at: number; name: string }>();
  for (let n = 0; n < points.id.length; n++) {
    const name = points.place[n];
    if (!name || !within(n) || !EXACT.includes(points.precision[n] ?? "")) continue;
    const spot = `${points.latitude[n]?.toFixed(2)} ${points.longitude[n]?.toFixed(2)}`;
    const before = spots.get(spot);
    if (before) before.name = name.length < before.name.length ? name : before.name;
    else if (spots.size < NAMES) spots.set(spot, { at: n, name });
  }
  return new Map([...spots.values()].map((s) => [s.at, s.name]));
}

export class WorldMap {
  private readonly map: maplibre.Map;
  private readonly ready: Promise<void>;
  private closed = false;

  /** `own`: whether there is a map of the user's own; `colours`: by the value of `grade` of the points. */
  constructor(
    element: HTMLElement,
    own: boolean,
    chosen: (ids: string[]) => void,
    moved: () => void,
    private readonly colours: Record<string, string> = COLOURS,
  ) {
    const dark = matchMedia("(prefers-color-scheme: dark)").matches;
    this.map = new maplibre.Map({
      container: element,
      style: { version: 8, sources: {}, layers: [{ id: "ground", type: "background", paint: { "background-color": dark ? "#16181b" : "#eef1f3" } }] },
      attributionControl: false,
      renderWorldCopies: false,
      maxZoom: 14,
    });
    this.map.addControl(new maplibre.NavigationControl({ showCompass: false }));
    this.map.addControl(new maplibre.ScaleControl({ unit: "metric" }));
    this.map.addControl(new maplibre.AttributionControl({ compact: false, customAttribution: "Boundaries: Natural Earth 4.1" }));
    this.ready = this.lay(dark, own);
    this.map.on("moveend", moved);
    this.map.on("click", (event) => {
      const near = 4;
      const box: [maplibre.PointLike, maplibre.PointLike] = [
        [event.point.x - near, event.point.y - near],
        [event.point.x + near, event.point.y + near],
      ];
      const found = this.map.getLayer("exact") ? this.map.queryRenderedFeatures(box, { layers: ["exact", "rough"] }) : [];
      chosen([...new Set(found.map((f) => String(f.properties["id"])))]);
    });
  }

  private async lay(dark: boolean, own: boolean): Promise<void> {
    const { land, borders } = await boundaries();
    if (this.closed) return;
    if (!this.map.isStyleLoaded()) await new Promise((done) => this.map.once("load", done));
    this.map.addSource("land", { type: "geojson", data: land as never });
    this.map.addSource("borders", { type: "geojson", data: borders as never });
    this.map.addLayer({ id: "land", type: "fill", source: "land", paint: { "fill-color": dark ? "#24282d" : "#fbfaf7" } });
    this.map.addLayer({ id: "borders", type: "line", source: "borders", paint: { "line-color": dark ? "#4a5058" : "#b9b5a9", "line-width": 0.8 } });
    if (own) {
      const { layOwnMap } = await import("./ownmap.ts");
      await layOwnMap(this.map, dark, "borders");
      if (this.closed) return;
    }
    this.map.addSource("events", { type: "geojson", data: { type: "FeatureCollection", features: [] } });
    const grade = ["match", ["get", "grade"], ...Object.entries(this.colours).flat(), "#767a80"] as never;
    // Twice as large with every zoom, so that it is as many kilometres on any.
    const true_ = (least: number) =>
      ["interpolate", ["exponential", 2], ["zoom"], 0, ["max", least, ["get", "r0"]], 16, ["max", least, ["*", ["get", "r0"], 65536]]] as never;
    this.map.addLayer({
      id: "rough", type: "circle", source: "events", filter: ["==", ["get", "exact"], false],
      paint: { "circle-radius": true_(6), "circle-opacity": 0, "circle-stroke-color": grade, "circle-stroke-width": 1.2, "circle-stroke-opacity": 0.8 },
    });
    this.map.addLayer({
      id: "exact", type: "circle", source: "events", filter: ["==", ["get", "exact"], true],
      paint: { "circle-radius": true_(4), "circle-color": grade, "circle-opacity": 0.55, "circle-stroke-color": grade, "circle-stroke-width": 1 },
    });
    this.layNames(dark);
  }

  /** Writes the names of places beside them, in the fonts of this machine. */
  private layNames(dark: boolean): void {
    this.map.addLayer({
      id: "names", type: "symbol", source: "events", filter: ["has", "name"],
      layout: { "text-field": ["get", "name"], "text-font": ["sans-serif"], "text-size": 12, "text-anchor": "left", "text-offset": [0.9, 0], "text-optional": true },
      paint: { "text-color": dark ? "#d6d6d2" : "#33363a", "text-halo-color": dark ? "#16181b" : "#fbfaf7", "text-halo-width": 1.4 },
    });
  }

  async show(points: Points, within: (n: number) => boolean): Promise<void> {
    await this.ready;
    if (this.closed) return;
    const features = [];
    const names = namesOf(points, within);
    for (let n = 0; n < points.id.length; n++) {
      const [latitude, longitude] = [points.latitude[n], points.longitude[n]];
      if (latitude == null || longitude == null || !within(n)) continue;
      const metres = (points.radius_km[n] ?? 1) * 1000;
      const r0 = metres / (METRES_PER_PIXEL * Math.max(0.05, Math.cos((latitude * Math.PI) / 180)));
      features.push({
        type: "Feature" as const,
        geometry: { type: "Point" as const, coordinates: [longitude, latitude] },
        properties: { id: points.id[n], grade: points.grade[n], exact: EXACT.includes(points.precision[n] ?? ""), r0, ...(names.has(n) && { name: names.get(n) }) },
      });
    }
    const source = this.map.getSource("events") as maplibre.GeoJSONSource;
    source.setData({ type: "FeatureCollection", features });
  }

  /** Shows all that is on the map, with some room around it. */
  fit(points: Points): void {
    const bounds = new maplibre.LngLatBounds();
    points.latitude.forEach((latitude, n) => {
      const longitude = points.longitude[n];
      if (latitude != null && longitude != null && EXACT.includes(points.precision[n] ?? "")) bounds.extend([longitude, latitude]);
    });
    if (!bounds.isEmpty()) this.map.fitBounds(bounds, { padding: 60, maxZoom: 9, animate: false });
  }

  /** What tells whether a place is in what is seen now. */
  seen(): (latitude: number, longitude: number) => boolean {
    const bounds = this.map.getBounds();
    const [south, west, north, east] = [bounds.getSouth(), bounds.getWest(), bounds.getNorth(), bounds.getEast()];
    return (latitude, longitude) => south <= latitude && latitude <= north && west <= longitude && longitude <= east;
  }

  close(): void {
    this.closed = true;
    this.map.remove();
  }
}
