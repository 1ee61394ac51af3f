/**
 * The map: bundled boundaries, no tile and no font of any other server. What is drawn is as large as it is uncertain: a
 * sign stands only where a town or site is known; else it stands on the edge of an area of the true extent, or on the
 * line of a road. Boundaries and names: Natural Earth 4.1, 1:50m (public domain), as packed by world-atlas 2.0.2.
 */
import * as maplibre from "maplibre-gl";
import "maplibre-gl/dist/maplibre-gl.css";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { boundaries, layersOf, layGround } from "./maplayers.ts";
import type { Look } from "./signs.ts";

export { boundaries };

maplibre.setWorkerUrl(workerUrl);

export interface Sign {
  id: string;
  /** `point`: a sign where it is, on a disc as wide as its radius; `near`, `area` and `wide`: an edge, the first with a
   * tint, the second hatched; `line`: a road. */
  kind: "point" | "near" | "area" | "wide" | "line";
  at: [number, number]; // longitude, latitude
  km: number;
  shape: GeoJSON.Geometry | null;
  name: string;
  label: string;
  /** The picture, and the colour of line and edge, both by the name that the screen's `Look` knows them by. */
  icon: string;
  tone: string;
  faint: number; // opacity, 1 for all
  /** What lies over what where signs meet: the higher above. */
  rank: number;
  /** A road that is told to be cut. */
  cut?: boolean;
  /** How far from its middle the picture goes to either side, in pixels. */
  half: number;
}

export interface View {
  at: [number, number];
  zoom: number;
}

const METRES_PER_PIXEL = 78_271.517; // at the equator, zoom 0, tiles of 512 pixels
const NEAR = 5; // pixels around a click

export class WorldMap {
  private readonly map: maplibre.Map;
  private readonly ready: Promise<void>;
  private readonly dark = matchMedia("(prefers-color-scheme: dark)").matches;
  private closed = false;
  private signs = new Map<string, Sign>();

  /** `own`: whether there is a map of the user's own; `chosen`: the signs that were clicked; `moved`: by hand. */
  constructor(element: HTMLElement, own: boolean, private readonly look: Look, chosen: (ids: string[]) => void, moved: (view: View, byHand: boolean) => void) {
    const dark = this.dark;
    this.map = new maplibre.Map({
      container: element,
      style: { version: 8, sources: {}, layers: [{ id: "ground", type: "background", paint: { "background-color": dark ? "#16181b" : "#e9edf0" } }] },
      attributionControl: false,
      renderWorldCopies: false,
      maxZoom: 14,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : 150,
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.addControl(new maplibre.NavigationControl({ showCompass: false }));
    this.map.addControl(new maplibre.ScaleControl({ unit: "metric" }));
    this.map.addControl(new maplibre.AttributionControl({ compact: false, customAttribution: "Boundaries and names of countries: Natural Earth 4.1, 1:50m" }));
    this.ready = this.lay(dark, own);
    this.map.on("moveend", (e) => moved(this.view(), "originalEvent" in e && e.originalEvent !== undefined));
    this.map.on("click", (e) => chosen(this.under(e.point)));
    this.map.on("mousemove", (e) => this.point(e.point));
  }

  private async lay(dark: boolean, own: boolean): Promise<void> {
    await layGround(this.map, dark, () => this.closed);
    if (this.closed) return;
    if (own) {
      const { layOwnMap } = await import("./ownmap.ts");
      await layOwnMap(this.map, dark, "borders");
      if (this.closed) return;
    }
    for (const source of ["shapes", "signs"]) this.map.addSource(source, { type: "geojson", data: none() });
    for (const layer of layersOf(this.look, dark)) this.map.addLayer(layer);
  }

  private paint(id: string): void {
    const picture = this.map.hasImage(id) ? null : this.look.picture(id, this.dark);
    if (picture) this.map.addImage(id, picture.data, { pixelRatio: picture.ratio });
  }

  /** The signs at a point of the screen: those that stand or run there before the areas around them, and of those the
   * smallest, so that a town can be chosen that lies in a province. */
  private under(point: maplibre.Point): string[] {
    if (!this.map.getLayer("icons")) return [];
    const box: [maplibre.PointLike, maplibre.PointLike] = [[point.x - NEAR, point.y - NEAR], [point.x + NEAR, point.y + NEAR]];
    const ids = (layers: string[]) => [...new Set(this.map.queryRenderedFeatures(box, { layers }).map((f) => String(f.properties["id"])))];
    const exact = ids(["icons", "discs", "roads", "cut roads", "edges", "wide"]);
    if (exact.length > 0) return exact;
    const around = ids(["areas", "tints"]).map((id) => this.signs.get(id)!).sort((a, b) => a.km - b.km);
    return around.slice(0, 1).map((s) => s.id);
  }

  private point(point: maplibre.Point): void {
    const ids = this.under(point);
    this.map.getCanvas().style.cursor = ids.length > 0 ? "pointer" : "";
    this.map.getContainer().title = ids.slice(0, 6).map((id) => this.signs.get(id)?.label ?? "").join("\n");
  }

  async show(signs: readonly Sign[]): Promise<void> {
    await this.ready;
    if (this.closed) return;
    for (const id of new Set(signs.flatMap((s) => [s.icon, `hatch ${s.tone}`]))) this.paint(id);
    this.signs = new Map(signs.map((s) => [s.id, s]));
    (this.map.getSource("shapes") as maplibre.GeoJSONSource).setData(collected(signs.filter((s) => s.shape !== null).map((s) => featureOf(s, s.shape!))));
    (this.map.getSource("signs") as maplibre.GeoJSONSource).setData(collected(signs.map((s) => featureOf(s, { type: "Point", coordinates: standing(s) }))));
  }

  /** Resolves when all that was shown is painted. */
  drawn(): Promise<unknown> {
    return this.map.once("idle");
  }

  /** Rings these signs, without moving the map. */
  async mark(ids: readonly string[]): Promise<void> {
    await this.ready;
    if (!this.closed) for (const layer of ["marked", "marked edges"]) this.map.setFilter(layer, ["in", ["get", "id"], ["literal", [...ids]]]);
  }

  /** Brings a sign into sight where it is out of it. */
  reach(sign: Sign): void {
    if (!this.map.getBounds().contains(sign.at)) this.map.panTo(sign.at, { animate: false });
  }

  /** Shows all that is drawn, with some room around it; whole countries only where there is nothing else. */
  fit(signs: readonly Sign[]): void {
    const some = signs.filter((s) => s.kind !== "wide");
    const bounds = new maplibre.LngLatBounds();
    for (const s of some.length > 0 ? some : signs) for (const at of corners(s)) bounds.extend(at);
    if (!bounds.isEmpty()) this.map.fitBounds(bounds, { padding: 50, maxZoom: 9, animate: false });
  }

  go(view: View): void {
    this.map.jumpTo({ center: view.at, zoom: view.zoom });
  }

  view(): View {
    const { lng, lat } = this.map.getCenter();
    return { at: [lng, lat], zoom: this.map.getZoom() };
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

const none = (): GeoJSON.FeatureCollection => collected([]);
const collected = (features: GeoJSON.Feature[]): GeoJSON.FeatureCollection => ({ type: "FeatureCollection", features });

function featureOf(sign: Sign, geometry: GeoJSON.Geometry): GeoJSON.Feature {
  const { id, kind, label, icon, tone, faint, half, rank, cut = false } = sign;
  const r0 = (sign.km * 1000) / (METRES_PER_PIXEL * Math.max(0.05, Math.cos((sign.at[1] * Math.PI) / 180)));
  return { type: "Feature", geometry, properties: { id, kind, label, icon, tone, faint, r0, hatch: `hatch ${tone}`, half, rank, cut } };
}

function corners(sign: Sign): [number, number][] {
  return sign.shape === null ? [sign.at] : (positions(sign.shape) as [number, number][]);
}

function positions(shape: GeoJSON.Geometry): number[][] {
  if (shape.type === "LineString") return shape.coordinates;
  if (shape.type === "Polygon" || shape.type === "MultiLineString") return shape.coordinates.flat();
  return shape.type === "MultiPolygon" ? shape.coordinates.flat(2) : [];
}

/** Where the sign stands: on the northern edge of an area, half way along a road. */
function standing(sign: Sign): number[] {
  if (sign.shape === null) return sign.at;
  const all = positions(sign.shape);
  if (sign.kind !== "line") return all.reduce((a, b) => (b[1]! > a[1]! ? b : a));
  const [a, b] = [all[Math.floor((all.length - 1) / 2)]!, all[Math.floor((all.length - 1) / 2) + 1]!];
  return [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2];
}
