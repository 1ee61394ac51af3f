/** The user's own map under the events: whatever layers the file has, drawn faintly, with the names of its points and lines
 * in the letters of this machine; no font, no picture of it. */
import * as maplibre from "maplibre-gl";
import { TileType } from "pmtiles";
import { BORDERS, FONT, SHAPES } from "./maplayers.ts";
import { added, served } from "./tilefiles.ts";

interface Described {
  attribution?: unknown;
  vector_layers?: { id: string }[];
}

/** The name of its source. */
export const OWN = "own";

const LONGEST = 60; // characters of a name

/** Lays the map of `/map.pmtiles` under ours. */
export async function layOwnMap(map: maplibre.Map, dark: boolean): Promise<void> {
  const file = served("map.pmtiles");
  const [header, metadata] = await Promise.all([file.getHeader(), file.getMetadata()]);
  const { attribution, vector_layers: layers } = metadata as Described;
  const source = { url: added(file), attribution: String(attribution ?? "your own map").replace(/<[^>]*>/g, "") };
  if (header.tileType !== TileType.Mvt) {
    map.addSource(OWN, { ...source, type: "raster", tileSize: 256 });
    map.addLayer({ id: OWN, type: "raster", source: OWN, paint: { "raster-opacity": 0.7, "raster-saturation": -0.6 } }, BORDERS);
    return;
  }
  map.addSource(OWN, { ...source, type: "vector" });
  const ids = (layers ?? []).map((layer) => layer.id);
  for (const id of ids) for (const layer of layersOf(id, dark ? "#565d66" : "#a9a498")) map.addLayer(layer, BORDERS);
  for (const id of ids) for (const layer of namesOf(id, dark)) map.addLayer(layer, SHAPES);
}

/** Areas, lines and points of one layer of the file. */
function layersOf(id: string, ink: string): maplibre.LayerSpecification[] {
  const layer = { source: OWN, "source-layer": id };
  const only = (kind: string): maplibre.FilterSpecification => ["==", ["geometry-type"], kind];
  return [
    { ...layer, id: `own ${id} areas`, type: "fill", filter: only("Polygon"), paint: { "fill-color": ink, "fill-opacity": 0.12 } },
    { ...layer, id: `own ${id} lines`, type: "line", filter: only("LineString"), paint: { "line-color": ink, "line-width": 0.7 } },
    { ...layer, id: `own ${id} points`, type: "circle", filter: only("Point"), paint: { "circle-color": ink, "circle-radius": 2 } },
  ];
}

/** Names in English where the file has them, as in those of Protomaps and OpenMapTiles, else as it calls them. */
const NAME: maplibre.ExpressionSpecification = ["slice", ["to-string", ["coalesce", ["get", "name:en"], ["get", "name_en"], ["get", "name"]]], 0, LONGEST];
/** Where not all have room: those first that the file ranks first, or shows first from afar. */
const RANK: maplibre.ExpressionSpecification = ["to-number", ["coalesce", ["get", "rank"], ["get", "min_zoom"]], 99];

/** The names of the points and along the lines of one layer. */
function namesOf(id: string, dark: boolean): maplibre.LayerSpecification[] {
  const layer = { source: OWN, "source-layer": id, type: "symbol" as const };
  const only = (kind: string): maplibre.FilterSpecification => ["all", ["==", ["geometry-type"], kind], ["any", ["has", "name"], ["has", "name:en"], ["has", "name_en"]]];
  const text = { "text-field": NAME, "text-font": FONT, "text-size": 11, "symbol-sort-key": RANK };
  const paint = { "text-color": dark ? "#a5a8ab" : "#6a675f", "text-halo-color": dark ? "#24282d" : "#fbfaf7", "text-halo-width": 1.2 };
  return [
    { ...layer, id: `own ${id} names along`, filter: only("LineString"), layout: { ...text, "symbol-placement": "line" }, paint },
    { ...layer, id: `own ${id} names`, filter: only("Point"), layout: { ...text, "text-variable-anchor": ["left", "right", "top", "bottom"], "text-radial-offset": 0.4, "text-max-width": 9 }, paint },
  ];
}
