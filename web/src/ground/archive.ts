/** Writes tiles into one file: PMTiles, version 3 (https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md), with one
 * directory and nothing packed, so that the same tiles are the same bytes on every machine. */
import { zxyToTileId } from "pmtiles";

export interface Tile {
  z: number;
  x: number;
  y: number;
  data: Uint8Array;
}

const HEADER = 127; // bytes
const [NOT_PACKED, VECTOR] = [1, 1];
const [WEST, SOUTH, EAST, NORTH] = [-180, -85, 180, 85];

export function archiveOf(tiles: readonly Tile[], metadata: Record<string, unknown>): Uint8Array {
  const some = tiles.map((t) => ({ id: zxyToTileId(t.z, t.x, t.y), data: t.data })).sort((a, b) => a.id - b.id);
  const [root, words] = [directory(some), new TextEncoder().encode(JSON.stringify(metadata))];
  const zooms = tiles.map((t) => t.z);
  const size = some.reduce((sum, t) => sum + t.data.length, 0);
  const [atWords, atTiles] = [HEADER + root.length, HEADER + root.length + words.length];
  const file = new Uint8Array(atTiles + size);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode("PMTiles"));
  view.setUint8(7, 3);
  const lengths = [HEADER, root.length, atWords, words.length, atTiles, 0, atTiles, size, some.length, some.length, some.length];
  lengths.forEach((n, at) => view.setBigUint64(8 + 8 * at, BigInt(n), true));
  [1, NOT_PACKED, NOT_PACKED, VECTOR, Math.min(...zooms), Math.max(...zooms)].forEach((n, at) => view.setUint8(96 + at, n));
  [WEST, SOUTH, EAST, NORTH].forEach((degrees, at) => view.setInt32(102 + 4 * at, degrees * 1e7, true));
  file.set(root, HEADER);
  file.set(words, atWords);
  let at = atTiles;
  for (const { data } of some) {
    file.set(data, at);
    at += data.length;
  }
  return file;
}

/** Ids, runs, lengths and places of tiles that lie one behind the other. */
function directory(tiles: readonly { id: number; data: Uint8Array }[]): Uint8Array {
  const ids = tiles.map(({ id }, n) => id - (n > 0 ? tiles[n - 1]!.id : 0));
  const places = tiles.map((_, n) => (n === 0 ? 1 : 0)); // at 0, and each where the one before ends
  return Uint8Array.from([tiles.length, ...ids, ...tiles.map(() => 1), ...tiles.map((t) => t.data.length), ...places].flatMap(varint));
}

function varint(n: number): number[] {
  const bytes: number[] = [];
  for (; n > 127; n = Math.floor(n / 128)) bytes.push((n % 128) | 128);
  return [...bytes, n];
}
