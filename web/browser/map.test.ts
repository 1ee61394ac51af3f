/** How the map comes: made while nothing else is done, drawn once when it is complete, and what becomes of it that fails. */
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openDesk, type Desk } from "./desk.ts";
import { showOn } from "./look.ts";

interface Watched {
  /** How often the canvas was wiped, to be drawn on anew. */
  drawn: number;
  /** The same, when the map was first said to be ready. */
  whenReady: number | null;
  asked: string[];
}

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk("web/browser/fronts.jsonl");
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.faults.splice(0)).toEqual([]));

/** Another window, in which every drawing of the map is counted. */
async function watched(): Promise<Page> {
  const page = await desk.window();
  await page.addInitScript(() => {
    const seen: Watched = { drawn: 0, whenReady: null, asked: [] };
    Object.assign(globalThis, { seen });
    const wipe = WebGL2RenderingContext.prototype.clear;
    WebGL2RenderingContext.prototype.clear = function (what) {
      if (what & this.COLOR_BUFFER_BIT && this.getParameter(this.FRAMEBUFFER_BINDING) === null) seen.drawn++;
      wipe.call(this, what);
    };
    const ask = globalThis.fetch;
    globalThis.fetch = (what, how) => (seen.asked.push(String(what)), ask(what, how));
    new MutationObserver(() => {
      if (document.querySelector(".map[data-ready]")) seen.whenReady ??= seen.drawn;
    }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["data-ready"] });
  });
  await page.goto(new URL("/", desk.address).href);
  return page;
}

const seenOn = (page: Page) => page.evaluate(() => (globalThis as unknown as { seen: Watched }).seen);

it("is made before it is asked for, and then drawn once: when all of it is there", async () => {
  const page = await watched();
  await page.waitForFunction(() => (globalThis as unknown as { seen: Watched }).seen.asked.some((a) => a.endsWith("api/v1/points")));
  expect((await seenOn(page)).drawn).toBe(1); // for nobody, so that the first time is over
  await showOn(page, "#/map");
  await page.locator(".map[data-ready]").waitFor();
  expect((await seenOn(page)).whenReady).toBe(2);
  await page.close();
});

it("where no map can be drawn that is said as the desk opens, and again where it would be, and the lists hold the same", async () => {
  const page = await desk.window();
  await page.addInitScript(() => {
    const give = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, how?: unknown) {
      return kind.startsWith("webgl") ? null : give.call(this, kind as never, how as never);
    } as typeof give;
  });
  await page.goto(new URL("/", desk.address).href);
  await page.locator(".message[data-wrong]").getByText("The map could not be made ready").waitFor();
  await page.getByRole("link", { name: "Map" }).click();
  await page.locator("p.error").getByText("The map cannot be drawn here").waitFor();
  await page.locator(".eventlist li").first().waitFor();
  expect(await page.locator(".eventlist li").count()).toBe(21);
  await page.close();
});

it("where the boundaries do not come the map says so, and comes when they do", async () => {
  const page = await desk.window();
  await page.route("**/ground-*.pmtiles", (route) => route.fulfill({ status: 503 }));
  await page.goto(new URL("/#/map", desk.address).href);
  await page.locator("p.error").getByText("the boundaries are not given: 503").waitFor();
  await page.unroute("**/ground-*.pmtiles");
  await showOn(page, "#/queue");
  await showOn(page, "#/map");
  await page.locator(".map[data-ready]").waitFor();
  expect(desk.faults.splice(0).filter((f) => !f.includes("503"))).toEqual([]); // the browser says what did not come
  await page.close();
});
