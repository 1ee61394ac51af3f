/** The layers of the map: ground, boundaries and a grid of degrees below; areas, roads, signs and names above. */
import type * as maplibre from "maplibre-gl";
import { FINEST, LAYER } from "../ground/layer.ts";

type Collection = GeoJSON.FeatureCollection;

export const collected = (features: GeoJSON.Feature[]): Collection => ({ type: "FeatureCollection", features });

export const FONT = ["sans-serif"]; // of this machine: no glyphs are fetched

type Layer = maplibre.LayerSpecification;
type Expression = maplibre.ExpressionSpecification;

const BUFFER = 16; // pixels of its neighbours in a tile: more than half of the widest line, and little to be cut and drawn twice

/** The whole style, so that the map is made in one go: the ground from the tiles at that address, and with nothing in them
 * yet the `signs` with their shapes, and those of them that are `marked`. */
export function styleOf(ground: string, dark: boolean): maplibre.StyleSpecification {
  const empty = { type: "geojson" as const, data: collected([]), buffer: BUFFER };
  const sources = { ground: { type: "vector" as const, tiles: [`${ground}/{z}/{x}/{y}`], maxzoom: FINEST }, signs: empty, marked: empty };
  return { version: 8, sources, layers: [...groundLayers(dark), ...signLayers(dark)] };
}

/** The layers under which a map of the user's own is laid, and under which its names are: ours have their place first. */
export const BORDERS = "borders";
export const SHAPES = "areas";
/** Those of what is marked: hidden while nothing is, for a source that is seen has tiles to be made. */
export const MARKED = ["marked", "marked edges"];
const HIDDEN = { visibility: "none" as const };

const is = (...kinds: string[]): maplibre.FilterSpecification => ["in", ["get", "kind"], ["literal", kinds]];

function groundLayers(dark: boolean): Layer[] {
  const faint = { "line-color": dark ? "#30353b" : "#e4e2da", "line-width": 0.7 };
  const ground = { source: "ground", "source-layer": LAYER };
  return [
    { id: "sea", type: "background", paint: { "background-color": dark ? "#16181b" : "#e9edf0" } },
    { id: "land", type: "fill", ...ground, filter: is("land"), paint: { "fill-color": dark ? "#24282d" : "#fbfaf7", "fill-antialias": false } }, // the borders lie on its edge
    { id: "grid10", type: "line", ...ground, filter: is("grid10"), maxzoom: 6, paint: faint },
    { id: "grid1", type: "line", ...ground, filter: is("grid1"), minzoom: 6, paint: faint },
    { id: BORDERS, type: "line", ...ground, filter: is("border", "land"), paint: { "line-color": dark ? "#4a5058" : "#b9b5a9", "line-width": 1 } },
    {
      id: "countries", type: "symbol", ...ground, maxzoom: 8,
      filter: ["all", is("name"), [">", ["*", ["get", "span"], ["^", 2, ["zoom"]]], 120]] as never,
      layout: { "text-field": ["get", "name"], "text-font": FONT, "text-size": 11, "text-transform": "uppercase", "text-letter-spacing": 0.14, "text-max-width": 7 },
      paint: { "text-color": dark ? "#7d838a" : "#8f8b80", "text-halo-color": dark ? "#24282d" : "#fbfaf7", "text-halo-width": 1 },
    },
  ];
}

/** Twice as large with every zoom, so that it is as many kilometres on any. */
const trueRadius: Expression = ["interpolate", ["exponential", 2], ["zoom"], 0, ["get", "r0"], 16, ["*", ["get", "r0"], 65536]];

/** The layers of what is drawn, from below to above. */
function signLayers(dark: boolean): Layer[] {
  const tone: Expression = ["get", "colour"];
  const faint: Expression = ["get", "faint"];
  const [ink, paper] = [dark ? "#e4e4e1" : "#1c1d1f", dark ? "#16181b" : "#fbfaf7"];
  const both = (...filters: unknown[]): maplibre.FilterSpecification => ["all", ...filters] as never;
  const standing = ["==", ["geometry-type"], "Point"]; // the sign itself, not its shape
  const shaped = ["!", standing];
  const edge = (id: string, filter: maplibre.FilterSpecification, paint: maplibre.LineLayerSpecification["paint"]): Layer => ({
    id, type: "line", source: "signs", filter, paint: { "line-color": tone, "line-opacity": faint, ...paint },
  });
  return [
    { id: SHAPES, type: "fill", source: "signs", filter: both(shaped, is("area")), paint: { "fill-pattern": ["image", ["get", "hatch"]], "fill-opacity": ["*", 0.8, faint] } },
    { id: "tints", type: "fill", source: "signs", filter: both(shaped, is("near")), paint: { "fill-color": tone, "fill-opacity": ["*", 0.13, faint] } },
    edge("wide", both(shaped, is("wide")), { "line-width": 1.2, "line-dasharray": [6, 3] }),
    edge("edges", both(shaped, is("area", "near")), { "line-width": 1.4 }),
    { id: "marked edges", type: "line", source: "marked", filter: shaped as never, layout: HIDDEN, paint: { "line-width": 5, "line-color": ink, "line-opacity": 0.85 } },
    edge("road casing", both(shaped, is("line")), { "line-color": paper, "line-width": 7, "line-opacity": 0.9 }),
    edge("roads", both(shaped, is("line"), ["!", ["get", "cut"]]), { "line-width": 3.5, "line-dasharray": [2.2, 0.9] }),
    edge("cut roads", both(shaped, is("line"), ["get", "cut"]), { "line-width": 3.5, "line-dasharray": [0.7, 1.8] }),
    {
      id: "discs", type: "circle", source: "signs", filter: both(standing, is("point"), [">", ["*", ["get", "r0"], ["^", 2, ["zoom"]]], 4]), // smaller ones lie under the sign
      paint: { "circle-radius": trueRadius, "circle-color": tone, "circle-opacity": ["*", 0.16, faint], "circle-stroke-color": tone, "circle-stroke-width": 0.8, "circle-stroke-opacity": ["*", 0.7, faint] },
    },
    { id: "marked", type: "circle", source: "marked", filter: standing as never, layout: HIDDEN, paint: { "circle-radius": ["+", 4, ["get", "half"]], "circle-opacity": 0, "circle-stroke-color": ink, "circle-stroke-width": 2.5 } },
    {
      // below the signs, which so have their place first: no name is written over one
      id: "names", type: "symbol", source: "signs", filter: both(standing, [">=", ["zoom"], ["get", "from"]]),
      layout: {
        "text-field": ["get", "label"], "text-font": FONT, "text-size": 12, "text-variable-anchor": ["left", "right", "top", "bottom"],
        "text-radial-offset": ["+", 0.25, ["/", ["get", "half"], 12]], "text-justify": "auto", "text-optional": true, "text-max-width": 14, "text-padding": 0,
      },
      paint: { "text-color": dark ? "#d6d6d2" : "#2b2d30", "text-halo-color": paper, "text-halo-width": 2.5 },
    },
    {
      id: "icons", type: "symbol", source: "signs", filter: standing as never,
      layout: { "icon-image": ["image", ["get", "icon"]], "icon-allow-overlap": true, "icon-padding": 0, "symbol-sort-key": ["get", "rank"] },
      paint: { "icon-opacity": faint },
    },
  ];
}
