/** The user's own map under the events: whatever layers the file has, drawn faintly; no font, no picture of it. */
import * as maplibre from "maplibre-gl";
import { TileType } from "pmtiles";
import { added, served } from "./tilefiles.ts";

interface Described {
  attribution?: unknown;
  vector_layers?: { id: string }[];
}

/** The name of its source. */
export const OWN = "own";

/** Lays the map of `/map.pmtiles` under the layer `before`. */
export async function layOwnMap(map: maplibre.Map, dark: boolean, before: string): Promise<void> {
  const file = served("map.pmtiles");
  const [header, metadata] = await Promise.all([file.getHeader(), file.getMetadata()]);
  const { attribution, vector_layers: layers } = metadata as Described;
  const source = { url: added(file), attribution: String(attribution ?? "your own map").replace(/<[^>]*>/g, "") };
  if (header.tileType !== TileType.Mvt) {
    map.addSource(OWN, { ...source, type: "raster", tileSize: 256 });
    map.addLayer({ id: OWN, type: "raster", source: OWN, paint: { "raster-opacity": 0.7, "raster-saturation": -0.6 } }, before);
    return;
  }
  map.addSource(OWN, { ...source, type: "vector" });
  for (const { id } of layers ?? []) for (const layer of layersOf(id, dark ? "#565d66" : "#a9a498")) map.addLayer(layer, before);
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
