import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { judgements, openDesk, type Desk } from "./desk.ts";
import { seriousOn, showOn } from "./look.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk("examples/case/reports.jsonl");
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.faults.splice(0)).toEqual([]));

const show = (route: string) => showOn(desk.page, route);
const serious = () => seriousOn(desk.page);

it("the address loses its token", () => {
  expect(desk.page.url()).not.toContain("token");
});

it("the queue is worked by keyboard: down, open, back, and nothing is decided by moving", async () => {
  await show("#/queue");
  const rows = desk.page.locator("table.rows tbody tr");
  await desk.page.keyboard.press("j");
  await expect.poll(() => rows.nth(1).getAttribute("aria-selected")).toBe("true");
  await desk.page.keyboard.press("k");
  await expect.poll(() => rows.nth(0).getAttribute("aria-selected")).toBe("true");
  await desk.page.keyboard.press("Enter");
  await desk.page.locator("article.event").waitFor();
  expect(await serious()).toEqual([]);
  await desk.page.keyboard.press("b");
  await desk.page.locator("section.queue[data-ready]").waitFor();
  expect(judgements(desk)).toEqual([]);
});

it("accepting needs a reason, takes the event out of the queue, and z puts it back", async () => {
  await show("#/queue");
  const waits = Number(await desk.page.locator(".chips .count").first().textContent());
  await desk.page.keyboard.press("Enter");
  await desk.page.locator("article.event").waitFor();
  await desk.page.keyboard.press("a");
  await desk.page.locator("dialog[open]").waitFor();
  await desk.page.keyboard.press("Enter"); // no reason: it stays open
  expect(await desk.page.locator("dialog[open]").count()).toBe(1);
  await desk.page.keyboard.type("film of the square, a and z are letters here");
  await desk.page.keyboard.press("Enter");
  await desk.page.locator(".verdict .grade[data-grade=confirmed]").waitFor();
  const kept = judgements(desk);
  expect(kept.map((j: { decision: string; who: string }) => [j.decision, j.who])).toEqual([["accept", "A. Coder"]]);
  await show("#/queue");
  await expect.poll(() => desk.page.locator(".chips .count").first().textContent()).toBe(`${waits - 1}`);
  await desk.page.keyboard.press("z");
  await expect.poll(() => desk.page.locator(".chips .count").first().textContent()).toBe(`${waits}`);
});

it("the reading room marks the words of the chosen claim and nothing else", async () => {
  await show("#/reports");
  await desk.page.getByRole("link", { name: "Sudanese town divided after day of battles" }).click();
  await desk.page.locator("article.room").waitFor();
  await desk.page.keyboard.press("j");
  const marked = () => desk.page.evaluate(() => [...(CSS.highlights.get("trigger") ?? [])].map((r) => String(r)));
  await expect.poll(marked).toEqual(["captured"]);
  expect(await serious()).toEqual([]);
});

it("a place says where it was taken to lie, and leads to the map there", async () => {
  await show("#/reports");
  await desk.page.getByRole("link", { name: "Sudanese town divided after day of battles" }).click();
  await desk.page.locator("article.room").waitFor();
  await desk.page.keyboard.press("j");
  await desk.page.locator(".fields").getByText("Bārah, North Kordofan, SD · near 13.700 30.367 ±1.4 km").waitFor();
  await desk.page.locator(".fields").getByRole("link", { name: "on the map" }).click();
  await desk.page.locator(".map[data-ready]").waitFor();
  await desk.page.locator(".eventlist").getByText("market of Bara").waitFor();
});

it("the map draws every event that has a place and lists those that have none", async () => {
  await show("#/map");
  await desk.page.locator(".map[data-ready]").waitFor();
  const told = async () => {
    const [seen, unplaced, undated] = (await desk.page.locator(".lists .chips .count").allTextContents()).map(Number);
    return [seen! + unplaced!, unplaced, undated];
  };
  await expect.poll(told).toEqual([17, 5, 2]);
});

it("days drawn over on the timeline go into the address and back out with r", async () => {
  await show("#/map");
  const box = (await desk.page.locator(".timeline svg").boundingBox())!;
  await desk.page.mouse.move(box.x + box.width * 0.9, box.y + 20);
  await desk.page.mouse.down();
  await desk.page.mouse.move(box.x + box.width * 0.97, box.y + 20);
  await desk.page.mouse.up();
  await expect.poll(() => desk.page.url()).toMatch(/since=2024-1\d-\d\d&until=2024-11-\d\d/);
  await desk.page.keyboard.press("r");
  await expect.poll(() => desk.page.url()).not.toContain("since");
});

it("a filter takes a day, a month or a year as days are written here, and no other", async () => {
  const { page } = desk;
  await show("#/queue");
  const until = page.getByLabel("until");
  await until.fill("2024-11");
  await until.press("Enter");
  await expect.poll(() => page.url()).toContain("until=2024-11-30");
  await until.fill("11/05/2024");
  await until.press("Enter");
  expect(await until.evaluate((field: HTMLInputElement) => field.validationMessage)).toContain("a day is written 2024-11-05");
  expect(page.url()).toContain("until=2024-11-30");
  await until.fill("");
  await until.press("Enter");
  await expect.poll(() => page.url()).not.toContain("until");
});

it("control says who may hold a town on a day, and steps from day to day", async () => {
  await show("#/control?on=2024-11-13");
  const bara = desk.page.locator(".lanes tbody tr").filter({ hasText: "Bara" }).first();
  await expect.poll(() => bara.locator("td").nth(1).textContent()).toContain("Sudanese Armed Forces");
  await show("#/control?on=2024-11-06");
  await expect.poll(() => bara.locator("td").nth(1).textContent()).toContain("Rapid Support Forces");
  await desk.page.keyboard.press("]");
  await expect.poll(() => desk.page.url()).toContain("on=2024-11-07");
});

it("the keys of a screen are on a sheet", async () => {
  await show("#/queue");
  await desk.page.keyboard.press("?");
  const sheet = desk.page.locator("dialog.sheet");
  expect(await sheet.textContent()).toContain("open the chosen event");
  await desk.page.keyboard.press("Escape");
  await sheet.waitFor({ state: "detached" });
});

it("reports are found by words of their title or outlet", async () => {
  await show("#/reports");
  await desk.page.getByLabel("title or outlet").fill("horn wire");
  await desk.page.getByText("6 reports").waitFor();
  expect(desk.page.url()).toContain("named=horn+wire");
  await desk.page.getByLabel("title or outlet").fill("no such outlet");
  await desk.page.getByText("No report has these words").waitFor();
});

it("a release says how many events it would hold before it is made", async () => {
  await show("#/release");
  await desk.page.getByText("Now it would hold 0 of the 17 events").waitFor();
  await desk.page.getByText("also what nobody has decided about").click();
  await desk.page.getByText("Now it would hold 17 of the 17 events").waitFor();
  await show("#/release?place=Bara");
  await desk.page.getByText("Now it would hold 3 of the 3 events").waitFor();
});

it("where nothing is listed the page says what may be done next", async () => {
  await show("#/queue?place=Nowhere");
  await desk.page.getByRole("link", { name: "Without them" }).click();
  await desk.page.locator("table.rows tbody tr").first().waitFor();
});

it("a file that cannot be made says why, one that can is saved under its name", async () => {
  const { page } = desk;
  await show("#/release");
  await page.route("**/api/v1/export?*", (route) => route.fulfill({ status: 422, json: { error: { code: "refused", message: "parquet needs a package that is not installed" } } }));
  await page.getByRole("link", { name: "parquet" }).click();
  await page.locator(".message[data-wrong]").getByText("parquet needs a package that is not installed").waitFor();
  await page.unroute("**/api/v1/export?*");
  const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "csv", exact: true }).click()]);
  expect(saved.suggestedFilename()).toBe("fortnight.case.csv.zip");
  expect(desk.faults.splice(0).filter((f) => !f.includes("422"))).toEqual([]); // the browser says what did not come
});

it("what is not there leads back, and a filter that is none can be mended where it was written", async () => {
  const { page } = desk;
  await show("#/events/nothing");
  await page.getByRole("link", { name: "To the queue" }).waitFor();
  await page.evaluate(() => (location.hash = "#/map?text=*"));
  await page.locator("p.error").waitFor();
  await page.getByLabel("text", { exact: true }).fill("market");
  await page.keyboard.press("Enter");
  await page.locator(".eventlist li").first().waitFor();
  expect(await page.locator("p.error").count()).toBe(0);
  expect(desk.faults.splice(0).filter((f) => !/40[04]|422/.test(f))).toEqual([]);
});

it("a pasted text with markup, controls and both directions is read, and shown as text", async () => {
  await show("#/reports");
  await desk.page.getByText("Add reports").click();
  const wild = 'Rebels <img src=x onerror="document.title=1"> captured the town of <b>Bara</b> on Monday, صحيفة \u202eحلب said.';
  await desk.page.locator("textarea").fill(wild);
  await desk.page.getByLabel("Outlet", { exact: true }).fill('<script>alert("x")</script>');
  await desk.page.getByRole("button", { name: "Read and add" }).click();
  await desk.page.locator(".message").getByText("1 read and added").waitFor();
  await desk.page.getByRole("link", { name: /pasted|Rebels/ }).first().click();
  await desk.page.locator("article.room").waitFor();
  expect(await desk.page.locator(".body").textContent()).toContain("<img src=x onerror=");
  expect(await desk.page.locator(".body img, .body b, .body script").count()).toBe(0);
  expect(await desk.page.title()).not.toBe("1");
});

it("a wrong token opens nothing", async () => {
  const stranger = await desk.page.context().browser()!.newContext();
  const page = await stranger.newPage();
  const answer = await page.goto(new URL("/?token=wrong", desk.address).href);
  expect(answer!.status()).toBe(403);
  expect(await page.textContent("body")).toContain("Open the address");
  await stranger.close();
});
