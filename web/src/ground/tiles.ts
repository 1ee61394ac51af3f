/** The ground of the map as tiles of one file: nothing is left to be cut or thinned out where the desk is opened. */
import { GeoJSONVT } from "@maplibre/geojson-vt";
import { fromGeojsonVt } from "@maplibre/vt-pbf";
import { archiveOf, type Tile } from "./archive.ts";
import { FINEST, LAYER } from "./layer.ts";
import { world } from "./world.ts";

/** Tiles of a range of zooms. `extent`: units of a tile; `tolerance`: units by which a line may leave its points. Far off
 * that is the pixel that nobody sees. The last zoom is drawn up to a thousand times as large: a unit of it is 600 m at the
 * equator, and a scale of 1:50m leaves out more. Finer tiles would take the desk over 700 kB. */
interface Fineness {
  zooms: readonly number[];
  extent: number;
  tolerance: number;
}
const FAR: Fineness = { zooms: Array.from({ length: FINEST }, (_, z) => z), extent: 2048, tolerance: 4 };
const NEAR: Fineness = { zooms: [FINEST], extent: 4096, tolerance: 1.5 };
const BUFFER = 1 / 128; // of its neighbours in a tile: half of the widest line, and a little

/** The file with the tiles of all zooms. */
export function groundFile(): Uint8Array {
  const features = world(); // a line for each degree is drawn near by alone, where the tiles of the last zoom are
  const far = tilesOf(features.filter((f) => f.properties!["kind"] !== "grid1"), FAR);
  return archiveOf([...far, ...tilesOf(features, NEAR)], { vector_layers: [{ id: LAYER, fields: {} }] });
}

function tilesOf(features: GeoJSON.Feature[], { zooms, extent, tolerance }: Fineness): Tile[] {
  const options = { tolerance, extent, buffer: BUFFER * extent, maxZoom: FINEST + 1, indexMaxZoom: 0 }; // at its last zoom nothing would be left out
  const index = new GeoJSONVT({ type: "FeatureCollection", features }, options);
  return zooms.flatMap((z) =>
    Array.from({ length: 4 ** z }, (_, n) => {
      const [x, y] = [n % 2 ** z, Math.floor(n / 2 ** z)];
      return { z, x, y, data: fromGeojsonVt({ [LAYER]: index.getTile(z, x, y)! }, { version: 2, extent }) };
    }),
  );
}
