/** A written war with roads, provinces and a dozen holders: what is drawn is true to what is known, and every way to it. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openDesk, type Desk } from "./desk.ts";
import { seriousOn, showOn } from "./look.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk("web/browser/fronts.jsonl");
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.faults.splice(0)).toEqual([]));

const page = () => desk.page;
const press = (key: string) => page().keyboard.press(key);
const ready = () => page().locator(".map[data-ready]").waitFor();
const shown = async (route: string) => {
  await showOn(page(), "#/queue");
  await showOn(page(), route);
  await ready();
};
const listed = () => page().locator(".eventlist li").count();
const url = () => page().url();

it("days, map and list are one choice: a brush leaves what it holds in each, and the keyboard stretches it", async () => {
  await shown("#/map");
  await expect.poll(listed).toBe(21);
  await showOn(page(), "#/map?since=2016-02-01&until=2016-02-29");
  await expect.poll(listed).toBe(6);
  const last = page().getByRole("slider", { name: "last day" });
  await last.focus();
  await press("Home");
  await expect.poll(url).toContain("until=2016-02-03");
  await expect.poll(listed).toBe(1);
  await expect.poll(() => last.getAttribute("aria-valuetext")).toBe("2016-02-03");
});

it("a span of days is a bar as long as it, and opens its event", async () => {
  await shown("#/map");
  const bars = page().locator(".bars a");
  await expect.poll(() => bars.count()).toBe(2);
  const [short, long] = await Promise.all([0, 1].map(async (n) => (await bars.nth(n).boundingBox())!.width));
  expect(long! / short!).toBeCloseTo(30 / 5, 0); // April, and 14 to 18 February
  await bars.nth(1).click();
  await page().locator("article.event").waitFor();
});

it("one place is one sign however many events it has, and choosing it lists those alone", async () => {
  await shown("#/map");
  const road = page().locator(".eventlist li").filter({ hasText: "road between Aleppo and Azaz" });
  await expect.poll(() => road.count()).toBe(3);
  await road.first().hover();
  await page().locator(".eventlist li[data-chosen]").filter({ hasText: "road between" }).waitFor();
  await press("o");
  await expect.poll(listed).toBe(3);
  expect(await page().locator("p.chosen").textContent()).toContain("road between Aleppo and Azaz");
  await page().reload();
  await expect.poll(listed).toBe(3); // the choice is in the address
});

it("the map that was moved by hand is in the address, and is there again", async () => {
  await shown("#/map");
  await page().locator(".map canvas").focus();
  await press("+");
  await expect.poll(url).toMatch(/at=-?[\d.]+/);
  const at = /at=([^&]*)/.exec(url())![1];
  await page().reload();
  await ready();
  expect(/at=([^&]*)/.exec(url())![1]).toBe(at);
});

it("says whose boundaries are drawn, and which edition", async () => {
  await shown("#/map");
  expect(await page().locator(".map .maplibregl-ctrl-attrib").textContent()).toContain("Natural Earth 4.1, 1:50m");
});

it("no two holders have the same letters, nor those with lanes the same colour and pattern", async () => {
  await shown("#/control");
  const signs = await page().locator(".holders .badge").evaluateAll((all) => all.map((b) => [b.textContent, `${b.getAttribute("data-hue")} ${b.getAttribute("data-pattern")}`]));
  expect(signs.length).toBeGreaterThan(10);
  for (const n of [0, 1]) expect(new Set(signs.map((s) => s[n])).size).toBe(signs.length);
});

it("rivals stand side by side: both on the day, each with its claim, and a state that no event holds has its words too", async () => {
  await shown("#/control?on=2016-06-02");
  const manbij = page().locator(".lanes tbody tr").filter({ hasText: "Manbij" });
  const told = (await manbij.locator(".standing").textContent())!;
  expect(told).toContain("Syrian Democratic Forces");
  expect(told).toContain("Islamic State");
  await page().locator(".lanes tbody tr").filter({ hasText: "Madaya" }).locator(".stretch").first().click();
  await page().locator(".stretchview .behind").getByText("a state, no event").waitFor();
  expect(await page().locator(".stretchview q").textContent()).toContain("Hezbollah fighters hold the town of Madaya");
  expect(await seriousOn(page())).toEqual([]);
  await page().reload();
  await page().locator(".stretchview .behind q").waitFor(); // what is open is in the address
});

it("keys jump from change to change, of all lanes or of one", async () => {
  await shown("#/control?on=2016-02-03");
  await press(".");
  await expect.poll(url).toContain("on=2016-02-09"); // the road is cut
  await showOn(page(), "#/control?on=2016-02-09&name=Palmyra");
  await press("j");
  await press(">");
  await expect.poll(url).toContain("on=2016-03-27");
  await press(">");
  await expect.poll(url).toContain("on=2016-12-11");
});

it("nothing is left out before that is asked for: the choice stands at however old", async () => {
  await shown("#/control");
  expect(await page().getByLabel("last heard at most").inputValue()).toBe("");
});

it("who was not heard of for long is left out where that is asked for", async () => {
  await shown("#/control?on=2016-12-01");
  const azaz = page().locator(".lanes tbody tr").filter({ has: page().locator("th", { hasText: /^Azaz$/ }) });
  await expect.poll(() => azaz.locator("td").last().textContent()).toBe("10 months before");
  await page().getByLabel("last heard at most").selectOption("90");
  await expect.poll(() => azaz.locator(".standing").textContent()).toBe("not told");
});

it("moves nothing of its own accord where less motion is asked for", async () => {
  await page().emulateMedia({ reducedMotion: "reduce" });
  await shown("#/map");
  expect(await page().evaluate(() => document.getAnimations().length)).toBe(0);
  await page().emulateMedia({ reducedMotion: null });
});
