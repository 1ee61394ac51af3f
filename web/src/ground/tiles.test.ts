import { VectorTile } from "@mapbox/vector-tile";
import { PbfReader } from "pbf";
import { PMTiles } from "pmtiles";
import { expect, it } from "vitest";
import { FINEST, LAYER } from "./layer.ts";
import { groundFile } from "./tiles.ts";

const file = groundFile();
const archive = new PMTiles({ getKey: () => "ground", getBytes: async (from, length) => ({ data: file.slice(from, from + length).buffer as ArrayBuffer }) });

/** The features of a tile by their kinds: what others read of what we wrote. */
async function kindsOf(z: number, x: number, y: number): Promise<Record<string, unknown[]>> {
  const tile = (await archive.getZxy(z, x, y))!;
  const layer = new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers[LAYER]!;
  const kinds: Record<string, unknown[]> = {};
  for (let n = 0; n < layer.length; n++) {
    const { kind, name } = layer.feature(n).properties as { kind: string; name?: string };
    (kinds[kind] ??= []).push(name ?? kind);
  }
  return kinds;
}

it("has every tile of every zoom, in the form that readers of such files expect", async () => {
  const header = await archive.getHeader();
  expect([header.specVersion, header.tileType, header.minZoom, header.maxZoom]).toEqual([3, 1, 0, FINEST]);
  expect(header.numTileEntries).toBe(1 + 4 + 16 + 64 + 256);
  for (let z = 0; z <= FINEST; z++) for (let n = 0; n < 4 ** z; n++) expect(await archive.getZxy(z, n % 2 ** z, Math.floor(n / 2 ** z))).toBeDefined();
});

it("shows a country where it is: land, borders and its name", async () => {
  const sudan = await kindsOf(4, 9, 7); // 22.5 to 45 degrees east, 0 to 21.9 north
  expect(Object.keys(sudan).sort()).toEqual(["border", "grid1", "grid10", "land", "name"]);
  expect(sudan["name"]).toContain("Sudan");
  expect(sudan["name"]).not.toContain("Peru");
});

it("is sea alone in the middle of the Pacific, and has a line for each degree near by alone", async () => {
  expect(Object.keys(await kindsOf(4, 1, 9)).sort()).toEqual(["grid1", "grid10"]); // 157 to 135 west, 22 to 41 south
  expect(Object.keys(await kindsOf(0, 0, 0)).sort()).toEqual(["border", "grid10", "land", "name"]);
});

it("has no border that runs across the whole world: what ends at the 180th meridian does not go on at the other side", async () => {
  const tile = (await archive.getZxy(0, 0, 0))!;
  const layer = new VectorTile(new PbfReader(new Uint8Array(tile.data))).layers[LAYER]!;
  const borders = Array.from({ length: layer.length }, (_, n) => layer.feature(n)).filter((f) => f.properties["kind"] === "border");
  const steps = borders.flatMap((f) => f.loadGeometry().flatMap((line) => line.slice(1).map((p, n) => Math.abs(p.x - line[n]!.x))));
  expect(steps.length).toBeGreaterThan(100);
  expect(Math.max(...steps)).toBeLessThan(layer.extent / 4); // the longest straight one, on the 49th parallel, is 28 degrees of 360 long
});
