/** More accounts of one place than a lane shows at once, and an event whose origins all differ: nothing lies over another. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openDesk, type Desk } from "./desk.ts";
import { seriousOn, showOn } from "./look.ts";

let desk: Desk;
const HOLDERS = ["Islamic State", "Hezbollah", "The Free Syrian Army", "The Nusra Front", "The Syrian Democratic Forces", "Ahrar al-Sham", "The Syrian army"];
const OUTLETS = ["Levant Wire", "North Post", "Coast Radio", "River Daily", "Hill Gazette", "Plain Courier", "Harbour Times"];
const ROWS = HOLDERS.map((who, n) => ({
  id: `r${n}`, outlet: OUTLETS[n], published: "2016-02-05",
  text: `${who} holds the town of Azaz, ${OUTLETS[n]} reported on Friday. An air strike on the town of Manbij killed ${n + 11} people on Thursday, a doctor of ${OUTLETS[n]} hospital said.`,
}));

beforeAll(async () => {
  desk = await openDesk();
  await desk.page.locator('input[type="file"]').setInputFiles({ name: "rows.jsonl", mimeType: "text/plain", buffer: Buffer.from(ROWS.map((r) => JSON.stringify(r)).join("\n")) });
  await desk.page.locator(".message").getByText(`${ROWS.length} read and added`).waitFor();
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.faults.splice(0)).toEqual([]));

/** Pairs of the elements found that lie over each other, by their words. */
const overlapping = (what: string) =>
  desk.page.locator(what).evaluateAll((all) => {
    const boxes = all.map((one) => one.getBoundingClientRect());
    const over = (a: DOMRect, b: DOMRect) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
    return all.flatMap((a, n) => all.slice(n + 1).flatMap((b, m) => (over(boxes[n]!, boxes[n + 1 + m]!) ? [`${a.textContent} ${b.textContent}`] : [])));
  });

it("a lane shows four rivals and how many more there are; chosen it shows each in a row of its own", async () => {
  const lane = desk.page.locator(".lanes tbody tr").filter({ hasText: "Azaz" });
  await showOn(desk.page, "#/control");
  await lane.waitFor();
  expect(await lane.locator(".stretch").count()).toBe(4);
  expect(await overlapping(".lane .stretch, .lane .more")).toEqual([]);
  await lane.getByRole("button", { name: `${HOLDERS.length - 4} more` }).click();
  await expect.poll(() => lane.locator(".stretch").count()).toBe(HOLDERS.length);
  expect(await overlapping(".lane .stretch")).toEqual([]);
  expect(await lane.locator(".more").count()).toBe(0);
  expect(await seriousOn(desk.page)).toEqual([]);
});

it("a sign of the map names every rival of its place where it is pointed at", async () => {
  await showOn(desk.page, "#/control");
  await desk.page.locator(".map[data-ready]").waitFor();
  const sign = desk.page.locator(".map > div");
  const box = (await desk.page.locator(".map").boundingBox())!; // of one place: it stands in the middle
  await desk.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  const told = (await sign.getAttribute("title"))!;
  expect(told).toMatch(/^Azaz: /);
  expect(told.split("; ").length).toBe(HOLDERS.length);
  for (const who of ["Islamic State", "Hezbollah", "Nusra Front", "Ahrar al-Sham"]) expect(told).toContain(who);
});

it("an event shows every figure of every origin beside the others", async () => {
  await showOn(desk.page, "#/queue?place=Manbij");
  await desk.page.keyboard.press("Enter");
  await desk.page.locator("article.event .contradictions").waitFor();
  await desk.page.locator(".contradictions h3").getByText("how many were killed").waitFor();
  expect(await desk.page.getByRole("group", { name: "claim", exact: true }).getByRole("button").allTextContents()).toEqual(["Split s", "Drop claim d", "Correct e"]);
  const figures = await desk.page.locator(".contradictions dt").allTextContents();
  expect(figures.length).toBeGreaterThan(4);
  for (const width of [1400, 900, 500]) {
    await desk.page.setViewportSize({ width, height: 900 });
    expect(await overlapping(".contradictions dl > div")).toEqual([]);
    expect(await overlapping(".verdict > *, .contradictions > div > div, .claims")).toEqual([]);
  }
});
