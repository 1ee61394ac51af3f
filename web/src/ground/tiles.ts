/** The ground of the map as tiles of one file: nothing is left to be cut or thinned out where the desk is opened. */
import { GeoJSONVT } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import { archiveOf, type Tile } from "./archive.ts";
import { FINEST, LAYER } from "./layer.ts";
import { world } from "./world.ts";

const EXTENT = 8192; // units of a tile, as the map has them
const PIXEL = EXTENT / 512;

/** The file with the tiles of all zooms. */
export function groundFile(): Uint8Array {
  const features = world(); // a line for each degree is drawn near by alone, where the tiles of the last zoom are
  const near = tilesOf(features, [FINEST]);
  const far = tilesOf(features.filter((f) => f.properties!["kind"] !== "grid1"), Array.from({ length: FINEST }, (_, z) => z));
  return archiveOf([...far, ...near], { vector_layers: [{ id: LAYER, fields: {} }] });
}

function tilesOf(features: GeoJSON.Feature[], zooms: readonly number[]): Tile[] {
  const options = { tolerance: PIXEL, extent: EXTENT, buffer: 16 * PIXEL, maxZoom: FINEST, indexMaxZoom: 0 };
  const index = new GeoJSONVT({ type: "FeatureCollection", features }, options);
  return zooms.flatMap((z) =>
    Array.from({ length: 4 ** z }, (_, n) => {
      const [x, y] = [n % 2 ** z, Math.floor(n / 2 ** z)];
      return { z, x, y, data: fromGeojsonVt({ [LAYER]: index.getTile(z, x, y)! }, { version: 2, extent: EXTENT }) };
    }),
  );
}
