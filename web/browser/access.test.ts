/** Every screen and every dialog, in light and in dark, for those who cannot see it well; and how much it loads. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openDesk, type Desk } from "./desk.ts";
import { leave, seriousOn, showOn } from "./look.ts";

let desk: Desk;
const BUDGET = 700_000; // bytes, compressed

beforeAll(async () => {
  desk = await openDesk("examples/case/reports.jsonl");
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.faults.splice(0)).toEqual([]));

type Step = () => Promise<unknown>;
const press = (key: string) => desk.page.keyboard.press(key);
const opened = () => desk.page.locator("dialog[open]").waitFor();
const event: Step = async () => {
  await showOn(desk.page, "#/queue?need=contested");
  await press("Enter");
  await desk.page.locator("article.event").waitFor();
};
const report: Step = async () => {
  await event();
  await press("o");
  await desk.page.locator("article.room").waitFor();
};
const at = (route: string): Step => () => showOn(desk.page, route);

const SCREENS: Record<string, Step> = {
  queue: at("#/queue"), decided: at("#/queue?decided=true"), filtered: at("#/queue?place=Bara"), map: at("#/map"), pairs: at("#/pairs"), control: at("#/control"),
  sources: at("#/sources"), sides: at("#/sources?view=sides"), reports: at("#/reports"), release: at("#/release"), event, report,
  "event, folded": async () => (await event(), await press("h")),
  "the reason for a decision": async () => (await event(), await press("e"), await opened()),
  "merging": async () => (await event(), await press("m"), await opened()),
  "the keys": async () => (await at("#/queue")(), await press("?"), await opened()),
  "finding": async () => (await at("#/queue")(), await press("Control+k"), await opened(), await desk.page.keyboard.type("Bara"), await desk.page.locator(".find li").first().waitFor()),
};

for (const colorScheme of ["light", "dark"] as const) {
  it.each(Object.keys(SCREENS))(`%s, ${colorScheme}: no serious finding`, async (name) => {
    await desk.page.emulateMedia({ colorScheme });
    await SCREENS[name]!();
    expect(await seriousOn(desk.page)).toEqual([]);
    await leave(desk.page);
    if (name === "event, folded") await press("h");
  });
}

it("loads less than 700 kB, with the map and its boundaries too", async () => {
  const page = await desk.window();
  const session = await page.context().newCDPSession(page);
  let bytes = 0;
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  session.on("Network.loadingFinished", (e) => (bytes += e.encodedDataLength));
  await page.goto(desk.address);
  await page.locator("section.queue[data-ready] tbody tr").first().waitFor();
  await showOn(page, "#/map");
  await page.locator(".map[data-ready]").waitFor();
  await page.close();
  expect(bytes).toBeGreaterThan(200_000); // all of it was counted
  expect(bytes).toBeLessThan(BUDGET);
});
