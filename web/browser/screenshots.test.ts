/** The pictures of the README, from the written case. `make screenshots` keeps them; a test only sees that they can be
 * made and are small. */
import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openDesk, ROOT, type Desk } from "./desk.ts";
import { showOn, still } from "./look.ts";

const FOLDER = process.env["SCREENSHOTS"] ? join(ROOT, "docs/images") : mkdtempSync(join(tmpdir(), "shots-"));
const LARGEST = 200_000; // bytes; hatched areas and a city of dots do not compress well
let desk: Desk;

beforeAll(async () => {
  desk = await openDesk("examples/case/reports.jsonl");
  await desk.page.setViewportSize({ width: 1120, height: 620 });
});
afterAll(() => desk?.close());

const SHOTS: Record<string, () => Promise<unknown>> = {
  queue: () => showOn(desk.page, "#/queue").then(() => desk.page.locator("table.rows tbody tr").first().waitFor()),
  event: async () => {
    await showOn(desk.page, "#/queue?need=contested");
    await desk.page.getByText("3 events").waitFor();
    await desk.page.keyboard.press("Enter");
    await desk.page.locator(".like li").first().waitFor();
  },
  "reading-room": async () => {
    await desk.page.keyboard.press("o");
    await desk.page.locator("article.room").waitFor();
  },
  map: async () => {
    await showOn(desk.page, "#/map");
    await desk.page.locator(".map[data-ready]").waitFor();
  },
};

it.each(Object.keys(SHOTS))("%s", async (name) => {
  await SHOTS[name]!();
  await still(desk.page);
  const path = join(FOLDER, `desk-${name}.png`);
  await desk.page.screenshot({ path });
  expect(statSync(path).size).toBeLessThan(LARGEST);
});
