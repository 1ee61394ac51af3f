/** Maps of one's own under the events: files that programs of others wrote are drawn, and one with a fault takes nothing else away. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeAll, afterAll, expect, it } from "vitest";
import { openDeskWith, ROOT, type Desk } from "./desk.ts";
import { showOn } from "./look.ts";

const MAPS = join(ROOT, "tests/serve/maps");
const VIEW = "#/map?at=15.5,29.5,6"; // the middle of the square in the vector map
const ROOT_AT = 127; // in a file: its directory behind the header
const [ROOT_LENGTH, TILES] = [16, 56]; // in a header, by the specification of PMTiles 3

let folder: string;
let desk: Desk;

beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), "maps-"))));
afterEach(() => desk?.close());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function openOn(map: string): Promise<void> {
  desk = await openDeskWith(["--map", map]);
  await showOn(desk.page, VIEW);
  await desk.page.locator(".map[data-ready]").waitFor();
}

/** Red, green and blue of the map, so many pixels right of its middle. */
async function inkAt(right: number): Promise<number[]> {
  const box = (await desk.page.locator(".map").boundingBox())!;
  const shot = await desk.page.screenshot({ clip: { x: Math.round(box.x + box.width / 2) + right, y: Math.round(box.y + box.height / 2) + 9, width: 1, height: 1 } });
  return desk.page.evaluate(async (png) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${png}`;
    await picture.decode();
    const brush = document.createElement("canvas").getContext("2d")!;
    brush.drawImage(picture, 0, 0);
    return [...brush.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }, shot.toString("base64"));
}

/** How many pixels of a part of the screen are darker than any line or area under the events. */
async function inked(clip: { x: number; y: number; width: number; height: number }): Promise<number> {
  const shot = await desk.page.screenshot({ clip });
  return desk.page.evaluate(async (png) => {
    const picture = new Image();
    picture.src = `data:image/png;base64,${png}`;
    await picture.decode();
    const brush = document.createElement("canvas").getContext("2d")!;
    brush.drawImage(picture, 0, 0);
    const { data } = brush.getImageData(0, 0, picture.width, picture.height);
    return Array.from({ length: data.length / 4 }, (_, n) => data[4 * n]!).filter((red) => red < 150).length;
  }, shot.toString("base64"));
}

const near = (ink: number[], right: readonly number[]) => expect(ink.map((n, at) => Math.abs(n - right[at]!) <= 3), `${ink}`).toEqual([true, true, true]);
const attribution = () => desk.page.locator(".map .maplibregl-ctrl-attrib").textContent();

it("draws the layers of a vector map, read part by part, and asks nobody else for anything", async () => {
  const parts: (number | undefined)[] = [];
  desk = await openDeskWith(["--map", join(MAPS, "vector.pmtiles")]);
  desk.page.on("response", (answer) => answer.url().endsWith("/map.pmtiles") && parts.push(answer.request().headers()["range"] ? answer.status() : undefined));
  await showOn(desk.page, VIEW);
  await desk.page.locator(".map[data-ready]").waitFor();
  near(await inkAt(0), [241, 240, 236]); // #a9a498 at .12 over land, #fbfaf7
  near(await inkAt(300), [251, 250, 247]); // 6.6 degrees east: outside of the square
  expect(await attribution()).toContain("Map by hand");
  expect(new Set(parts)).toEqual(new Set([206]));
  expect(await desk.page.locator("p.error").count()).toBe(0);
  expect(desk.faults.splice(0)).toEqual([]);
});

it("names what the map names, in letters of this machine", async () => {
  await openOn(join(MAPS, "vector.pmtiles"));
  // 3.5 degrees west of the middle and 1.5 north stands "Abu Test": 91 pixels a degree at zoom 6, and a little more northwards
  const box = (await desk.page.locator(".map").boundingBox())!;
  const clip = { x: Math.round(box.x + box.width / 2 - 319 + 6), y: Math.round(box.y + box.height / 2 - 142 - 8), width: 60, height: 16 };
  expect(await inked(clip)).toBeGreaterThan(15); // pixels in the strokes of letters; 35 in DejaVu Sans
  expect(await inked({ ...clip, y: clip.y + 30 })).toBe(0);
  expect(desk.faults.splice(0)).toEqual([]);
});

it("draws a map of pictures", async () => {
  await openOn(join(MAPS, "raster.pmtiles"));
  near(await inkAt(0), [182, 111, 110]); // red with .6 less of its colour is 153, 51, 51; that at .7 over land
  expect(await attribution()).toContain("Picture by hand");
  expect(desk.faults.splice(0)).toEqual([]);
});

/** The vector map with its tiles written over from their first byte on. */
function withTiles(name: string, tiles: Buffer): string {
  const bytes = readFileSync(join(MAPS, "vector.pmtiles"));
  tiles.copy(bytes, Number(bytes.readBigUInt64LE(TILES)));
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
}

/** A map whose one tile, of zoom 0 and of all zooms nearer by, unpacks to 100 MB. */
function withBomb(): string {
  const bytes = readFileSync(join(MAPS, "vector.pmtiles"));
  const bomb = gzipSync(Buffer.alloc(100_000_000));
  const long = [(bomb.length & 127) | 128, ((bomb.length >> 7) & 127) | 128, bomb.length >> 14]; // 2^14 to 2^21
  const root = gzipSync(Buffer.from([1, 0, 1, ...long, 1]));
  const words = bytes.subarray(Number(bytes.readBigUInt64LE(24)), Number(bytes.readBigUInt64LE(24) + bytes.readBigUInt64LE(32)));
  const header = Buffer.from(bytes.subarray(0, ROOT_AT));
  [root.length, ROOT_AT + root.length, words.length, 0, 0, ROOT_AT + root.length + words.length, bomb.length].forEach((n, at) => header.writeBigUInt64LE(BigInt(n), ROOT_LENGTH + 8 * at));
  header.writeUInt8(0, 101); // the nearest zoom
  writeFileSync(join(folder, "bomb.pmtiles"), Buffer.concat([header, root, words, bomb]));
  return join(folder, "bomb.pmtiles");
}

it.each([
  ["tiles that are not packed as they say", () => withTiles("garbage.pmtiles", Buffer.alloc(873, 0x55)), "The compressed data was not valid"],
  ["a tile that would fill the memory", withBomb, "a part of it has more than 20 MB, unpacked"],
])("says what is wrong with %s, and draws the rest", async (_, file, why) => {
  await openOn(file());
  await desk.page.locator("p.error").getByText(`your own map has a fault: ${why}`).waitFor();
  near(await inkAt(0), [251, 250, 247]);
  await showOn(desk.page, "#/sources");
  await showOn(desk.page, VIEW);
  await desk.page.locator("p.error").getByText("your own map has a fault").waitFor(); // said wherever the map is shown
  expect(desk.faults.splice(0)).toEqual([]);
});

it("says that the file is gone, where it is, and draws the rest", async () => {
  const file = withTiles("gone.pmtiles", Buffer.alloc(0));
  desk = await openDeskWith(["--map", file]);
  rmSync(file);
  await desk.page.reload();
  await showOn(desk.page, VIEW);
  await desk.page.locator("p.error").getByText("your own map has a fault: Bad response code: 404").waitFor();
  await desk.page.locator(".map[data-ready]").waitFor();
  expect(desk.faults.splice(0).filter((f) => !f.includes("404"))).toEqual([]); // the browser says what did not come
});
