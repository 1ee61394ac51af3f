/** Files of tiles, in the form of PMTiles, that the map draws from: the bundled ground, and a map of the user's own. */
import * as maplibre from "maplibre-gl";
import { Compression, FetchSource, PMTiles, Protocol, type RangeResponse } from "pmtiles";
import groundUrl from "virtual:ground";

const protocol = new Protocol();
maplibre.addProtocol("pmtiles", protocol.tile);

const MOST = 20_000_000; // bytes of a tile or a directory, unpacked: real ones have some hundred thousand

/** A file on this server, of which no part can fill the memory. */
export function served(name: string): PMTiles {
  return new PMTiles(new Parts(new URL(name, location.href).href), undefined, unpacked);
}

class Parts extends FetchSource {
  override async getBytes(from: number, length: number, signal?: AbortSignal, etag?: string): Promise<RangeResponse> {
    if (length > MOST) throw new Error(`a part of it has more than ${MOST / 1e6} MB`);
    return super.getBytes(from, length, signal, etag);
  }
}

async function unpacked(packed: ArrayBuffer, how: Compression): Promise<ArrayBuffer> {
  if (how !== Compression.Gzip) return packed;
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")).getReader();
  for (let some = await reader.read(); !some.done; some = await reader.read()) {
    parts.push(some.value);
    size += some.value.length;
    if (size <= MOST) continue;
    await reader.cancel();
    throw new Error(`a part of it has more than ${MOST / 1e6} MB, unpacked`);
  }
  return new Blob(parts).arrayBuffer();
}

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
