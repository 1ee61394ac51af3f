/** The user's own map under the events: whatever layers the file has, drawn faintly; no font, no picture. */
import * as maplibre from "maplibre-gl";
import { PMTiles, Protocol } from "pmtiles";

interface VectorLayer {
  id: string;
}

let protocol: Protocol | null = null;

/** Lays the map of `/map.pmtiles` under the layer `before`. */
export async function layOwnMap(map: maplibre.Map, dark: boolean, before: string): Promise<void> {
  const file = new PMTiles(new URL("map.pmtiles", location.href).href);
  if (protocol === null) {
    protocol = new Protocol();
    maplibre.addProtocol("pmtiles", protocol.tile);
  }
  protocol.add(file);
  const [header, metadata] = await Promise.all([file.getHeader(), file.getMetadata()]);
  const url = `pmtiles://${file.source.getKey()}`;
  const attribution = String((metadata as { attribution?: string }).attribution ?? "your own map").replace(/<[^>]*>/g, "");
  if (header.tileType !== 1) {
    map.addSource("own", { type: "raster", url, tileSize: 256, attribution });
    map.addLayer({ id: "own", type: "raster", source: "own", paint: { "raster-opacity": 0.7, "raster-saturation": -0.6 } }, before);
    return;
  }
  map.addSource("own", { type: "vector", url, attribution });
  const ink = dark ? "#565d66" : "#a9a498";
  for (const { id } of (metadata as { vector_layers?: VectorLayer[] }).vector_layers ?? []) {
    const layer = { source: "own", "source-layer": id };
    const areas: maplibre.FilterSpecification = ["==", ["geometry-type"], "Polygon"];
    const lines: maplibre.FilterSpecification = ["==", ["geometry-type"], "LineString"];
    map.addLayer({ ...layer, id: `own ${id} areas`, type: "fill", filter: areas, paint: { "fill-color": ink, "fill-opacity": 0.12 } }, before);
    map.addLayer({ ...layer, id: `own ${id} lines`, type: "line", filter: lines, paint: { "line-color": ink, "line-width": 0.7 } }, before);
  }
}
