/** Claims that no event holds are decided on in the reading room; and filters that one saves are there for the next. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { judgements, openDesk, type Desk } from "./desk.ts";
import { giveReason, seriousOn, showOn } from "./look.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk("web/browser/fronts.jsonl");
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.faults.splice(0)).toEqual([]));

const page = () => desk.page;
const press = (key: string) => page().keyboard.press(key);
const standing = () => judgements(desk).filter((j) => !j.undone);
const holders = () => (JSON.parse(desk.dateline("control", "Taiz", "--json")) as { holder: string; basis: string }[]).map((h) => [h.holder, h.basis]);
const told = (words: string | RegExp) => page().locator(".message").getByText(words).waitFor();
const chosen = () => page().locator(".room .list [aria-current]");
const decide = async (key: string, why: string, kept: string) => {
  await press(key);
  await giveReason(page(), why);
  await told(`${kept}: kept`);
};

it("a state and a total of a war are claims in no event, and the room says what deciding on them does", async () => {
  await showOn(page(), "#/reports");
  await page().getByText("Add reports").click();
  await page().locator("textarea").fill("Government troops still hold the town of Taiz, a nurse said. The war in Yemen has killed more than 150,000 people since 2014.");
  await page().getByRole("button", { name: "Read and add" }).click();
  await told("1 read and added");
  await page().getByRole("link", { name: /pasted|Government troops/ }).first().click();
  await page().locator("article.room[data-ready]").waitFor();
  expect(await page().locator(".room .list small").allTextContents()).toEqual(["in no event", "in no event"]);
  await page().getByText("What is decided here is about this claim alone").waitFor();
  expect(await seriousOn(page())).toEqual([]);
  expect(holders()).toEqual([["state.yemen", "claimed"]]);
});

it("it is accepted, and z takes that back", async () => {
  await decide("a", "film of the square", "accepted");
  await chosen().getByText("in no event · accepted").waitFor();
  expect(holders()).toEqual([["state.yemen", "assessed"]]);
  expect(standing().map((j) => [j.decision, j.why])).toEqual([["accept", "film of the square"]]);
  await press("z");
  await told("undone");
  await chosen().getByText("in no event", { exact: true }).waitFor();
  expect(standing()).toEqual([]);
});

it("it is rejected, and the lane of control no longer tells it", async () => {
  await decide("x", "the town fell in March", "rejected");
  await chosen().getByText("rejected").waitFor();
  expect(holders()).toEqual([]);
  await press("z");
  await told("undone");
});

it("it is corrected: another holder is on the lane", async () => {
  await press("1");
  await page().locator("dialog[open] input").first().fill("Houthis");
  await page().locator("dialog[open] input").last().fill("the nurse meant them");
  await press("Enter");
  await told(/^corrected.*: kept/);
  await chosen().getByText("corrected").waitFor();
  expect(holders()).toEqual([["group.houthis", "claimed"]]);
  await page().locator(".stands").getByText("Houthi").waitFor();
  await press("z");
  await told("undone");
  await expect.poll(() => page().locator(".stands").count()).toBe(0);
});

it("it is noted and flagged, waits in the queue for the second look, and is checked", async () => {
  await decide("c", "who is the nurse?", "noted");
  await decide("f", "ask the office in Aden", "second look");
  await page().locator(".fields .history").getByText("ask the office in Aden").waitFor();
  await showOn(page(), "#/queue?need=flagged");
  await page().getByText("1 claim in no event: second look asked for").waitFor();
  expect(await seriousOn(page())).toEqual([]);
  await page().getByRole("link", { name: "hold", exact: true }).click();
  await page().locator("article.room[data-ready]").waitFor();
  await decide("v", "asked", "checked");
  expect(standing().map((j) => j.decision)).toEqual(["note", "flag", "check"]);
  await showOn(page(), "#/queue?need=flagged");
  await page().locator("section.queue[data-ready]").waitFor();
  expect(await page().getByText("in no event: second look asked for").count()).toBe(0);
});

it("all read right checks the claims in no event too, those on which nobody decided", async () => {
  await page().goBack();
  await page().locator("article.room[data-ready]").waitFor();
  await press("A");
  await page().locator("dialog[open]").getByText("This checks 1 claim in no event of the report. On 1 more somebody decided already").waitFor();
  await giveReason(page(), "read over");
  await told("1 decision kept");
  await press("z");
  await told("undone");
});

it("it is dropped and says so; what is about a dropped claim is refused with the way back", async () => {
  await press("k");
  await decide("d", "a joke", "dropped");
  await page().getByText("Dropped: it tells nothing until that is undone.").waitFor();
  expect(holders()).toEqual([]);
  const { number } = standing().at(-1)!;
  await press("a");
  await giveReason(page(), "no joke");
  await told(`was dropped by A. Coder (judgement ${number}): undo that first`);
  expect(desk.faults.splice(0)).toEqual(["console: Failed to load resource: the server responded with a status of 400 (Bad Request)"]);
  await press("z");
  await told("undone");
  await chosen().getByText("in no event").waitFor();
  expect(holders()).toEqual([["state.yemen", "claimed"]]);
});

it("there is nothing to split and no event to open, and the keys say so", async () => {
  await press("s");
  await told("no event holds this claim: there is nothing to split");
  await press("o");
  await told("no event holds this claim");
});

it("what somebody else decided about it meanwhile is not written over", async () => {
  const claim = (await page().evaluate(() => location.hash)).split("claim=")[1]!;
  await press("c");
  await page().locator("dialog[open]").waitFor();
  await page().waitForLoadState("networkidle");
  desk.dateline("judge", "note", claim, "--who", "Bo", "--why", "I know the nurse");
  await giveReason(page(), "who knows the nurse?");
  await told("the claim changed since it was shown");
  expect(desk.faults.splice(0)).toEqual(["console: Failed to load resource: the server responded with a status of 409 (Conflict)"]);
  await page().locator(".fields .history").getByText("I know the nurse").waitFor();
  expect(standing().filter((j) => j.why === "who knows the nurse?")).toEqual([]);
});

it("filters are saved with the case: whoever opens it has them, and a name is not taken twice", async () => {
  await showOn(page(), "#/queue?place=Azaz&grade=weak");
  await page().getByLabel("Name of this filter").fill("the north");
  await page().getByRole("button", { name: "Save", exact: true }).click();
  await page().getByRole("link", { name: "the north" }).waitFor();
  const other = await desk.window();
  await other.goto(page().url());
  await other.evaluate(() => localStorage.clear());
  await showOn(other, "#/map");
  await other.getByRole("link", { name: "the north" }).click();
  await expect.poll(() => other.evaluate(() => location.hash)).toBe("#/map?place=Azaz&grade=weak");
  await showOn(other, "#/queue?place=Azaz");
  await other.getByLabel("Name of this filter").fill("the north");
  await other.keyboard.press("Enter");
  await other.locator(".message").getByText("A. Coder saved a filter named 'the north'").waitFor();
  expect(desk.faults.splice(0)).toEqual(["console: Failed to load resource: the server responded with a status of 409 (Conflict)"]);
  await other.getByRole("button", { name: "Forget the filter the north" }).click();
  await expect.poll(() => other.getByRole("link", { name: "the north" }).count()).toBe(0);
  await other.close();
  await page().reload();
  await page().locator("section.queue[data-ready]").waitFor();
  expect(await page().getByRole("link", { name: "the north" }).count()).toBe(0);
});
