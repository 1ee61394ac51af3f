/** The reading room as it is worked: report after report by keyboard, and what is decided there. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { judgements, openDesk, type Desk, type Kept } from "./desk.ts";
import { giveReason, showOn } from "./look.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk("examples/case/reports.jsonl");
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.faults.splice(0)).toEqual([]));

const page = () => desk.page;
const press = (key: string) => page().keyboard.press(key);
const standing = () => judgements(desk).filter((j) => !j.undone);
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
  expect(judgements(desk)).toEqual([]);
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
  await told(/^rejected .*: kept/);
  const before = standing();
  await press("A");
  await page().locator("dialog[open]").getByText("On 1 more somebody decided already").waitFor();
  const [, held, alone] = /checks (\d+) events(?: and (\d+) claims? in no event)? of the report/.exec((await page().locator("dialog[open] p").textContent())!)!;
  const events = Number(held) + Number(alone ?? 0);
  expect(Number(held)).toBeGreaterThan(1);
  await giveReason(page(), "read over");
  await told(`${events} decisions kept`);
  const made = standing().slice(before.length);
  expect(made.map((j) => [j.decision, j.why])).toEqual(Array(events).fill(["check", "read over"]));
  expect(made.map((j) => j.claim)).not.toContain(before.at(-1)!.claim);
  await press("A");
  await told("nothing in this report waits for a decision");
  await press("z");
  await told("undone");
  expect(standing()).toEqual(before);
});

it("words chosen for a field are kept with where they stand, and lead back into the text", async () => {
  await showOn(page(), "#/reports");
  await page().getByText("Add reports").click();
  await page().locator("textarea").fill("\u{1F691}\u{1F691} Rebels captured the town of Bara on Monday, residents said.");
  await page().getByRole("button", { name: "Read and add" }).click();
  await told("1 read and added");
  await page().getByRole("link", { name: /pasted|Rebels/ }).first().click();
  await page().locator("article.room[data-ready]").waitFor();
  await page().locator(".room .list li button").filter({ hasText: "captured" }).click();
  await page().evaluate(() => {
    const words = [...document.querySelectorAll(".room .body [data-start]")].map((part) => part.firstChild as Text).find((one) => one.data.includes("town of Bara"))!;
    const at = words.data.indexOf("town of Bara");
    getSelection()!.setBaseAndExtent(words, at - 1, words, at + "town of Bara ".length); // with the space around them
  });
  await page().locator(".tools q").getByText("town of Bara").waitFor();
  await press("3");
  await page().locator("dialog[open]").getByText("From the words “town of Bara”").waitFor();
  await giveReason(page(), "the whole name");
  await told(/^corrected.*: kept/);
  const last = judgements(desk).at(-1) as Kept & { words: unknown };
  expect(last.words).toEqual({ text: "town of Bara", start: 23, end: 35 }); // 23 characters before it, two of them wide
  await page().locator(".fields .history").getByRole("button", { name: "town of Bara" }).click();
  const seen = () => page().evaluate(() => [...(CSS.highlights.get("sight") ?? [])].map(String));
  await expect.poll(seen).toEqual(["town of Bara"]);
  expect(await page().locator(".tools q").count()).toBe(0); // the next field is not set from them
});

it("dropping a claim says which decisions it takes out of sight", async () => {
  await press("d");
  await giveReason(page(), "no town was taken");
  await told(/^dropped.*: kept/);
  const { number } = judgements(desk).filter((j) => j.decision === "correct").at(-1)!;
  await told(`no longer shown until it is undone: correct place → town of Bara (words alone: no gazetteer says which place) (${number})`);
  await press("z");
  await told(/judgement \d+ undone/); // that nothing was asked for in vain is seen from the faults
});
