/** Files of tiles, in the form of PMTiles, that the map draws from: the bundled ground, and a map of the user's own. */
import * as maplibre from "maplibre-gl";
import { PMTiles, Protocol } from "pmtiles";
import groundUrl from "virtual:ground";

const protocol = new Protocol();
maplibre.addProtocol("pmtiles", protocol.tile);

/** The address under which a map finds the tiles of a file. */
export function added(file: PMTiles): string {
  protocol.add(file);
  return `pmtiles://${file.source.getKey()}`;
}

let bundled: Promise<string> | null = null;

/** The address of the bundled ground, which is fetched whole and once. */
export function ground(): Promise<string> {
  bundled ??= fetched(groundUrl).then((bytes) =>
    added(new PMTiles({ getKey: () => "ground", getBytes: async (from, length) => ({ data: bytes.slice(from, from + length) }) })),
  );
  bundled.catch(() => (bundled = null)); // whoever asks next tries again
  return bundled;
}

async function fetched(url: string): Promise<ArrayBuffer> {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`the boundaries are not given: ${answer.status} ${answer.statusText}`);
  return answer.arrayBuffer();
}
