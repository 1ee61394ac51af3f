/** Whatever a report says is shown as words: markup, formulas, controls, both directions, a line without end. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openDesk, type Desk } from "./desk.ts";
import { showOn } from "./look.ts";

let desk: Desk;
const MARKUP = '<img src=x onerror="window.evil=1"><b class="evil">Bara</b><script>window.evil=2</script>';
const REPORTS = [
  { title: `Rebels capture ${MARKUP}`, outlet: `=HYPERLINK("http://evil.example","${MARKUP}")`, url: "javascript:window.evil=3", published: "2024-11-05",
    text: `Rebels of ${MARKUP} captured the town of Bara on Monday, killing 12 people, Halima <u class="evil">Osman</u> said. The army said its soldiers had killed 3 civilians.` },
  { title: "كتيبة \u202egnp.exe", outlet: "صحيفة \u202eحلب\u2066", published: "2024-11-05", text: "Rebels captured the town of Bara on Monday, قال \u202eالمتحدث\u202c killing 14 people. \u{1F691}\u{1F691} The army denied it on Tuesday." },
  { title: "A line", outlet: "@SUM(1+1)*cmd|' /C calc'!A0", published: "2024-11-06", text: `Rebels captured the town of Bara on Monday. ${"x".repeat(20_000)} ${"many words in one line ".repeat(4_000)}\n\n${"\u0007\u001b[31m"}Troops shelled Bara on Tuesday.` },
  { title: `Unbroken ${"n".repeat(400)}`, outlet: `صحيفة${"ـ".repeat(300)}`, published: "2024-11-06", text: `Troops shelled the town of V${"eryvery".repeat(30)} on Tuesday, killing 12 people, said Abdul-${"Rahman-al-".repeat(30)}Hashimi.` },
];
const aside = () => desk.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

beforeAll(async () => {
  desk = await openDesk();
  const { page } = desk;
  await showOn(page, "#/reports");
  await page.getByText("Add reports").click();
  await page.locator('input[type="file"]').setInputFiles({ name: "wild.jsonl", mimeType: "text/plain", buffer: Buffer.from(REPORTS.map((r) => JSON.stringify(r)).join("\n")) });
  await page.locator(".message").getByText("4 read and added").waitFor();
});
afterAll(() => desk?.close());
afterEach(async () => {
  expect(await desk.page.evaluate(() => (window as unknown as { evil?: number }).evil)).toBeUndefined();
  expect(await desk.page.locator(".evil, main img, main iframe, main script, main a[href^=javascript], main a[href^=http]").count()).toBe(0);
  expect(desk.faults.splice(0)).toEqual([]);
});

const words = () => desk.page.locator("main").textContent();

it.each([
  ["#/reports", MARKUP], ["#/queue", "Bara"], ["#/map?list=unplaced", "Bara"], ["#/control", "Bara"], ["#/sources", "=HYPERLINK"], ["#/sources?view=sides", "HYPERLINK"], ["#/pairs", ""], ["#/release", ""],
])("%s", async (route, shown) => {
  await showOn(desk.page, route);
  await expect.poll(words).toContain(shown);
  expect(await aside()).toBeLessThanOrEqual(0);
});

it("the event and each report", async () => {
  const { page } = desk;
  await showOn(page, "#/queue");
  await page.keyboard.press("Enter");
  await page.locator("article.event").waitFor();
  await expect.poll(words).toContain('<b class="evil">');
  expect(await aside()).toBeLessThanOrEqual(0);
  for (const { title } of REPORTS) {
    await showOn(page, "#/reports");
    await page.getByRole("link", { name: title.slice(0, 6) }).first().click();
    await page.locator("article.room .body").waitFor();
    await expect.poll(words).toContain(title.slice(0, 6));
    expect(await aside()).toBeLessThanOrEqual(0); // a line without end is broken, and does not push the page aside
  }
});

it("an embedded direction ends where its field ends", async () => {
  await showOn(desk.page, "#/reports");
  const isolated = await desk.page.evaluate(() => [...document.querySelectorAll("main td bdi")].filter((b) => b.textContent!.includes("\u202e")).length);
  expect(isolated).toBeGreaterThan(0);
  expect(await desk.page.evaluate(() => [...document.querySelectorAll("main *")].filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && /[\u202a-\u202e\u2066-\u2069]/.test(n.textContent!)) && !e.closest("bdi, [dir=auto]")).length)).toBe(0);
});

it("finding, the reason asked for and what is kept", async () => {
  const { page } = desk;
  await showOn(page, "#/queue");
  await page.keyboard.press("Control+k");
  await page.locator("dialog[open]").waitFor();
  await page.keyboard.type("HYPERLINK");
  await page.locator(".find li").getByText("=HYPERLINK").first().waitFor();
  expect(await page.locator(".find .evil, .find img").count()).toBe(0);
  await page.keyboard.press("Escape");
  await page.locator("dialog[open]").waitFor({ state: "detached" });
  await page.keyboard.press("Enter");
  await page.locator("article.event").waitFor();
  await page.keyboard.press("c");
  await page.locator("dialog[open]").waitFor();
  await page.keyboard.insertText(MARKUP);
  await page.keyboard.press("Enter");
  await page.locator(".history").getByText("<script>").waitFor();
});
