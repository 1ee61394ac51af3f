/** The reading room as it is worked: report after report by keyboard, and what is decided there. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openDesk, type Desk } from "./desk.ts";
import { giveReason, showOn } from "./look.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk("examples/case/reports.jsonl");
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.faults.splice(0)).toEqual([]));

interface Kept {
  number: number;
  decision: string;
  claim: string;
  why: string;
  undone: boolean;
}

const page = () => desk.page;
const press = (key: string) => page().keyboard.press(key);
const kept = () => JSON.parse(desk.dateline("judge", "list", "--json")) as Kept[];
const standing = () => kept().filter((j) => !j.undone);
const claims = () => page().locator(".room .list li button");
const chosen = () => claims().evaluateAll((all) => all.findIndex((one) => one.ariaCurrent === "true"));
const title = () => page().locator(".room h1").textContent();
const told = (words: string | RegExp) => page().locator(".message").getByText(words).waitFor();

/** Opens the report of the list that has this title. */
async function open(name: string): Promise<void> {
  await showOn(page(), "#/reports");
  await page().getByRole("link", { name }).click();
  await page().locator("article.room[data-ready]").waitFor();
}

it("Enter goes from claim to claim and from the last one to the next report, and decides nothing", async () => {
  await showOn(page(), "#/reports");
  const names = await page().locator("section.reports .list a").allTextContents();
  await open(names[0]!);
  for (let n = 1; n < (await claims().count()); n++) {
    await press("Enter");
    await expect.poll(chosen).toBe(n);
  }
  await press("Enter");
  await expect.poll(title).toBe(names[1]);
  expect(kept()).toEqual([]);
});

it("at the end of the list it says so", async () => {
  await showOn(page(), "#/reports");
  await page().locator("section.reports .list a").last().click();
  await page().locator("article.room[data-ready]").waitFor();
  const last = await title();
  await press("]");
  await told("no further report");
  expect(await title()).toBe(last);
});

it("keys go on from a claim that was clicked, and the focus goes with them", async () => {
  await open("Sudanese town divided after day of battles");
  await claims().nth(1).click();
  await expect.poll(chosen).toBe(1);
  await press("j");
  await expect.poll(chosen).toBe(2);
  await expect.poll(() => page().evaluate(() => document.activeElement!.ariaCurrent)).toBe("true");
  await press("Enter");
  await expect.poll(chosen).toBe(3);
});

it("all that a report tells is checked at once with one reason, but for what was decided; z takes all of it back", async () => {
  await open("A fortnight in North Kordofan");
  await press("x");
  await giveReason(page(), "another war");
  await told("reject kept");
  const before = standing();
  await press("A");
  await page().locator("dialog[open]").getByText("On 1 more somebody decided already").waitFor();
  const events = Number(/checks (\d+) event/.exec((await page().locator("dialog[open] p").textContent())!)![1]);
  expect(events).toBeGreaterThan(1);
  await giveReason(page(), "read over");
  await told(`${events} decisions kept`);
  const made = standing().slice(before.length);
  expect(made.map((j) => [j.decision, j.why])).toEqual(Array(events).fill(["check", "read over"]));
  expect(made.map((j) => j.claim)).not.toContain(before.at(-1)!.claim);
  await press("A");
  await told("no event of this report waits for a decision");
  await press("z");
  await told("undone");
  expect(standing()).toEqual(before);
});
