/**
 * The map: bundled boundaries, no tile and no font of any other server. What is drawn is as large as it is uncertain: a
 * sign stands only where a town or site is known; else it stands on the edge of an area of the true extent, or on the
 * line of a road. Boundaries and names: Natural Earth 4.1, 1:50m (public domain), as packed by world-atlas 2.0.2.
 */
import * as maplibre from "maplibre-gl";
import { collected, MARKED } from "./maplayers.ts";
import type { PatientMap } from "./patientmap.ts";
import { namedFrom } from "./names.ts";
import { hatchOf, type Look } from "./signs.ts";

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
  /** What is said where it is pointed at, if that is more than its label. */
  hint?: string;
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
  /** How much is told of it: where there is no room for all names, those with most have theirs. */
  told: number;
}

export interface View {
  at: [number, number];
  zoom: number;
}

/** A screen that shows the map. */
export interface Shower {
  look: Look;
  /** Signs were clicked. */
  chosen: (ids: string[]) => void;
  moved: (view: View, byHand: boolean) => void;
  /** Something is not drawn, and why. */
  lacks: (why: string) => void;
}

const METRES_PER_PIXEL = 78_271.517; // at the equator, zoom 0, tiles of 512 pixels
const NEAR = 5; // pixels around a click
const HINTS = 6; // signs that are named where many lie under the pointer: how many more there are stands below them

export class WorldMap {
  private shower: Shower | null = null;
  private signs = new Map<string, Sign>();
  private features = new Map<string, GeoJSON.Feature[]>();
  private marked: readonly string[] = [];
  private lacking: string | null = null;

  /** `map`: made in `element`, with the layers of `styleOf`. */
  constructor(private readonly map: PatientMap, private readonly element: HTMLElement, private readonly dark: boolean) {
    map.on("moveend", (e) => this.shower?.moved(this.view(), "originalEvent" in e && e.originalEvent !== undefined));
    map.on("click", (e) => this.shower?.chosen(this.under(e.point)));
    map.on("mousemove", (e) => this.point(e.point));
    new ResizeObserver(() => this.element.style.visibility === "" && this.fill()).observe(element);
  }

  get shown(): boolean {
    return this.shower !== null;
  }

  /** Some of what is to be drawn cannot be; the first of it is told. */
  lack(own: boolean, why: string): void {
    this.lacking ??= own ? `your own map has a fault: ${why}` : why;
    this.shower?.lacks(this.lacking);
  }

  /** Comes into an element of a screen; gives what takes it out again. It is seen when it shows what that screen asks. */
  enter(host: HTMLElement, shower: Shower): () => void {
    this.shower = shower;
    if (this.lacking) shower.lacks(this.lacking);
    this.element.style.visibility = "hidden";
    this.map.be("held"); // until it has its signs: the tiles of the view before are for nobody
    this.element.title = "";
    host.append(this.element);
    return () => {
      if (this.shower !== shower) return;
      this.shower = null;
      this.element.remove();
    };
  }

  /** As large as its place on the screen: not before something is to be shown, for that is a frame to be drawn. */
  private fill(): void {
    const [canvas, { clientWidth: wide, clientHeight: high }] = [this.map.getCanvas(), this.element];
    if (wide > 0 && (canvas.clientWidth !== wide || canvas.clientHeight !== high)) this.map.resize();
  }

  private paint(id: string): void {
    const picture = this.map.hasImage(id) ? null : this.shower!.look.picture(id, this.dark);
    if (picture) this.map.addImage(id, picture.data, { pixelRatio: picture.ratio });
  }

  /** The signs at a point of the screen: those that stand or run there before the areas around them, and of those the
   * smallest, so that a town can be chosen that lies in a province. */
  private under(point: maplibre.Point): string[] {
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
    const says = ids.map((id) => this.signs.get(id)).map((sign) => sign?.hint ?? sign?.label ?? "");
    const more = says.length > HINTS ? [`and ${says.length - HINTS} more: come nearer`] : [];
    this.map.getContainer().title = [...says.slice(0, HINTS), ...more].join("\n");
  }

  /** Draws these signs in place of those before; until they are drawn. */
  show(signs: readonly Sign[]): Promise<void> {
    const { shower } = this;
    if (!shower) return Promise.resolve();
    const { look } = shower;
    this.fill();
    for (const id of new Set(signs.flatMap((s) => [s.icon, ...(s.kind === "area" ? [hatchOf(look.colour(s.tone))] : [])]))) this.paint(id);
    this.signs = new Map(signs.map((s) => [s.id, s]));
    const standings = signs.map((s) => ({ ...s, at: standing(s) }));
    const from = namedFrom(standings);
    this.features = new Map(standings.map((s) => [s.id, featuresOf(s, look, from.get(s.id)!)]));
    const put = this.put("signs", [...this.features.values()].flat());
    this.ring();
    return put.then(() => {
      if (this.shower !== shower) return;
      if (this.element.style.visibility === "hidden") this.map.be("unseen");
      return this.map.drawn();
    }).then(() => {
      if (this.shower !== shower) return;
      this.element.style.visibility = "";
      this.map.be("seen");
    });
  }

  /** Rings these signs, without moving the map. */
  mark(ids: readonly string[]): void {
    if (ids.join() === this.marked.join()) return;
    this.marked = ids;
    this.ring();
  }

  private ring(): void {
    const features = this.marked.flatMap((id) => this.features.get(id) ?? []);
    if (features.length > 0) void this.put("marked", features);
    for (const layer of MARKED) this.map.setLayoutProperty(layer, "visibility", features.length > 0 ? "visible" : "none");
  }

  private put(source: "signs" | "marked", features: GeoJSON.Feature[]): Promise<void> {
    return (this.map.getSource(source) as maplibre.GeoJSONSource).setData(collected(features));
  }

  /** Brings a sign into sight where it is out of it. */
  reach(sign: Sign): void {
    if (!this.map.getBounds().contains(sign.at)) this.map.panTo(sign.at, { animate: false });
  }

  /** Shows all that is drawn, with some room around it; whole countries only where there is nothing else. */
  fit(signs: readonly Sign[]): void {
    this.fill();
    const some = signs.filter((s) => s.kind !== "wide");
    const bounds = new maplibre.LngLatBounds();
    for (const s of some.length > 0 ? some : signs) for (const at of corners(s)) bounds.extend(at);
    if (!bounds.isEmpty()) this.map.fitBounds(bounds, { padding: 50, maxZoom: 9, animate: false });
  }

  go(view: View): void {
    this.fill();
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

  /** Out of the page a browser puts off what is drawn: it is told to begin. */
  begin(): void {
    const brush = this.map.getCanvas().getContext("webgl2");
    brush?.fenceSync(brush.SYNC_GPU_COMMANDS_COMPLETE, 0);
    brush?.flush();
  }

  close(): void {
    this.map.remove();
  }
}

/** A sign, with its shape below it. */
function featuresOf(sign: Sign, look: Look, from: number): GeoJSON.Feature[] {
  const { id, kind, at, shape, label, icon, faint, half, rank, cut = false } = sign;
  const r0 = (sign.km * 1000) / (METRES_PER_PIXEL * Math.max(0.05, Math.cos((at[1] * Math.PI) / 180)));
  const colour = look.colour(sign.tone);
  const properties = { id, kind, label, icon, colour, faint, r0, hatch: hatchOf(colour), half, rank, cut, from };
  const shapes: GeoJSON.Geometry[] = [...(shape ? [shape] : []), { type: "Point", coordinates: at }];
  return shapes.map((geometry) => ({ type: "Feature", geometry, properties }));
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
function standing(sign: Sign): [number, number] {
  if (sign.shape === null) return sign.at;
  const all = positions(sign.shape) as [number, number][];
  if (sign.kind !== "line") return all.reduce((a, b) => (b[1]! > a[1]! ? b : a));
  const [a, b] = [all[Math.floor((all.length - 1) / 2)]!, all[Math.floor((all.length - 1) / 2) + 1]!];
  return [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2];
}
