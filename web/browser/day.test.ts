/** A working day in small: an empty case, the written reports dropped in, the queue worked empty, a release, an export. */
import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { judgements, openDesk, ROOT, type Desk } from "./desk.ts";
import { giveReason, leave, showOn } from "./look.ts";

let desk: Desk;
const WRITTEN = readFileSync(`${ROOT}/examples/case/reports.jsonl`, "utf8");

beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.faults.splice(0)).toEqual([]));

/** Drops a file on the place for it, as from a folder of the desktop. */
async function drop(name: string, content: string): Promise<void> {
  const files = await desk.page.evaluateHandle(([name, content]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content!], name!));
    return transfer;
  }, [name, content] as const);
  await desk.page.dispatchEvent(".drop", "drop", { dataTransfer: files });
}

/** The event in the first row; null where no row is left. */
const first = () => desk.page.evaluate(() => document.querySelector("table.rows tbody tr a")?.getAttribute("href") ?? null);
const waits = async () => Number(await desk.page.locator(".bar .count").textContent());

it("a case is begun, worked, released and exported without leaving the browser", async () => {
  const { page } = desk;
  await page.getByText("The case is empty: drop a report here").waitFor();
  await drop("reports.jsonl", WRITTEN);
  await page.locator(".message").getByText("32 read and added").waitFor();
  await page.locator("table.rows tbody tr").first().waitFor();
  const all = await waits();
  expect(all).toBeGreaterThan(10);
  const decisions = ["v", "a", "x"];
  for (let left = all, n = 0; left > 0; n++) {
    await page.locator("table.rows tbody tr").first().waitFor();
    const decided = await first();
    if (n % 2) await page.keyboard.press("Enter").then(() => page.locator("article.event").waitFor());
    await page.keyboard.press(decisions[n % 3]!);
    await giveReason(page, `looked at it, number ${n}`);
    await page.locator(".message").getByText(`kept (judgement ${n + 1})`).waitFor();
    if (n % 2) await page.keyboard.press("b");
    await page.locator("section.queue[data-ready]").waitFor();
    await expect.poll(waits).toBeLessThan(left);
    await expect.poll(first).not.toBe(decided); // the list follows the count
    left = await waits();
  }
  await page.getByText("Nothing waits here").waitFor();

  const compared: string[] = []; // all events of a case are: only when somebody asks
  page.on("request", (r) => void (r.url().includes("/diff") && compared.push(r.url())));
  await page.keyboard.press("E");
  await page.locator("section.release[data-ready]").waitFor();
  await page.locator('input[name="name"]').fill("week-47");
  await page.locator('input[name="note"]').fill("the day's work");
  await page.getByRole("button", { name: "Release" }).click();
  await page.locator(".message").getByText(/week-47: \d+ events frozen/).waitFor();
  const since = page.getByText("What changed since week-47");
  await since.waitFor();
  expect(compared).toEqual([]);
  await since.click();
  await page.getByText("Nothing changed.").waitFor();
  expect(compared).toHaveLength(1);
  await page.locator('select:has(option[value="week-47"])').selectOption("week-47");
  const [saved] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "csv", exact: true }).click()]);
  const told = JSON.parse(desk.python(
    "import csv,io,json,sys,zipfile; z=zipfile.ZipFile(sys.argv[1]); n=[x for x in z.namelist() if x.endswith('.csv') and '.claims.' not in x]; "
    + "r=list(csv.DictReader(io.StringIO(z.read(n[0]).decode()))); print(json.dumps({'names': z.namelist(), 'grades': sorted({x['grade'] for x in r}), 'rows': len(r)}))",
    (await saved.path())!,
  )) as { names: string[]; grades: string[]; rows: number };
  const release = JSON.parse(desk.dateline("release", "--list", "--json"))[0] as { events: number; who: string };
  expect(release.who).toBe("A. Coder");
  expect(release.events).toBeGreaterThanOrEqual(all - 2); // decisions can join no events, only mark them
  expect(told.rows).toBe(release.events);
  expect(told.names).toContain("fortnight.case.week-47.csv.about.json");
  expect(told.grades).toEqual(expect.arrayContaining(["confirmed", "discounted"]));
});

it("decisions are listed with who made them and why, also those of one person, and lead to their events", async () => {
  const { page } = desk;
  await showOn(page, "#/queue?decided=true");
  const made = page.locator("details.latest");
  await made.locator("summary").click();
  await expect.poll(() => made.locator("li").count()).toBe(judgements(desk).length);
  expect(await made.locator("li").last().textContent()).toContain("A. Coder: check: looked at it, number 0");
  await made.getByRole("searchbox").fill("Nobody");
  await made.getByText("Nobody of this name decided anything").waitFor();
  await made.getByRole("searchbox").fill("A. Coder");
  await made.getByRole("link", { name: "the event" }).first().click();
  await page.locator("article.event .history").getByText("looked at it").first().waitFor();
});

it("what somebody else decided meanwhile is shown, and nothing is written over it", async () => {
  const { page } = desk;
  await showOn(page, "#/queue?decided=true");
  await page.keyboard.press("Enter");
  await page.locator("article.event").waitFor();
  const other = await desk.window();
  await other.goto(page.url());
  await other.locator("article.event").waitFor();
  const before = judgements(desk).length;
  for (const [window, why] of [[other, "the other window was first"], [page, "this one was not"]] as const) {
    await window.keyboard.press("c");
    await giveReason(window, why);
    await window.locator(".message:not(:empty)").waitFor();
  }
  await page.locator(".message").getByText("the event changed since it was shown").waitFor();
  await page.locator(".history").getByText("the other window was first").waitFor();
  await other.close();
  expect(desk.faults.splice(0)).toEqual(["console: Failed to load resource: the server responded with a status of 409 (Conflict)"]);
  const kept = judgements(desk);
  expect(kept.slice(before).map((j) => j.why)).toEqual(["the other window was first"]);
});

it("a flag puts an event back into the queue until a later decision, and z takes it back", async () => {
  const { page } = desk;
  await showOn(page, "#/queue?decided=true");
  await page.keyboard.press("f");
  await giveReason(page, "the day may be wrong");
  await expect.poll(waits).toBe(1);
  await showOn(page, "#/queue?need=flagged");
  await page.getByRole("cell", { name: "second look asked for" }).waitFor();
  await page.keyboard.press("z");
  await expect.poll(waits).toBe(0);
});

it("a pair of which somebody is unsure leaves the queue of pairs for a second look, with the reason, and z takes it back", async () => {
  const { page } = desk;
  await showOn(page, "#/pairs");
  await page.getByText("Pair 1;").waitFor();
  const second = () => desk.page.getByRole("button", { name: "second look" });
  await page.keyboard.press("u");
  await giveReason(page, "the list of names would tell");
  await page.locator(".message").getByText(/^unsure .*: kept/).waitFor();
  await second().click();
  await page.locator(".history").getByText("the list of names would tell").first().waitFor();
  await page.keyboard.press("z");
  await page.getByText("Nobody was unsure of a pair").waitFor();
  expect(judgements(desk).at(-1)).toMatchObject({ decision: "unsure", undone: true, who: "A. Coder" });
});

it("z goes on to the decisions of an earlier sitting only when asked again", async () => {
  const { page } = desk;
  const standing = () => judgements(desk).filter((j) => !j.undone).length;
  await page.reload();
  await page.locator("section[data-ready]").waitFor();
  const before = standing();
  await page.keyboard.press("z");
  await page.locator("dialog[open]").getByText("earlier sitting").waitFor();
  expect(standing()).toBe(before);
  await leave(page);
  await page.keyboard.press("z");
  await page.locator("dialog[open]").waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".message").getByText("undone").waitFor();
  expect(standing()).toBeLessThan(before);
});

it("two events are marked, merged and parted again", async () => {
  const { page } = desk;
  await showOn(page, "#/queue?decided=true");
  const events = async () => Number(/(\d+) events/.exec((await page.locator(".sizes").textContent())!)![1]);
  const before = await events();
  await page.locator("table.rows tbody tr").nth(1).waitFor();
  for (const key of ["m", "j", "m", "y"]) await page.keyboard.press(key);
  await giveReason(page, "one fight told twice");
  await page.locator(".message").getByText(/^merge .*: kept/).waitFor();
  await expect.poll(events).toBe(before - 1);
  await page.keyboard.press("z");
  await expect.poll(events, { timeout: 10_000 }).toBe(before);
});
