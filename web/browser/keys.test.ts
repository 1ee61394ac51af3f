/** Every key that a screen's sheet names does what it says: a key without a check here fails, and so does a check
 * without its key. Nothing is decided by any of them before a reason is given. */
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { judgements, openDesk, type Desk } from "./desk.ts";
import { eventShown, leave, outOfFields, showOn } from "./look.ts";

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk("examples/case/reports.jsonl");
});
afterAll(() => desk?.close());
afterEach(() => expect(desk.faults.splice(0)).toEqual([]));

const page = () => desk.page;
const press = (key: string) => page().keyboard.press(key === "Ctrl+K" ? "Control+k" : key);
const within = (read: () => Promise<unknown>, is: unknown) => expect.poll(read).toEqual(is);
const leaves = (part: string) => () => expect.poll(() => page().url()).not.toContain(part);
const isAt = (part: string) => expect.poll(() => page().url()).toContain(part);

/** A key that asks for a reason under a title with these words. */
const asks = (words: string, more?: () => Promise<void>) => async () => {
  await page().locator("dialog[open] h2").getByText(words).waitFor();
  await more?.();
};
const field = (name: string, value: string) => async () => {
  expect(await page().locator("dialog[open] select").inputValue()).toBe(name);
  expect(await page().locator("dialog[open] label input").first().inputValue()).toBe(value);
};
/** The same, and what stands there is written over. */
const written = (name: string, value: string) => async () => {
  await field(name, value)();
  expect(await page().evaluate(() => getSelection()!.toString())).toBe(value);
};
const rowAt = (n: number) => () => within(() => page().locator("table.rows tbody tr").nth(n).getAttribute("aria-selected"), "true");
const claimAt = (n: number) => () => within(() => page().locator(".claims tbody").nth(n).getAttribute("data-chosen"), "");
const listAt = (n: number) => () => within(() => page().locator(".room .list li button").nth(n).getAttribute("aria-current"), "true");
const eventAt = (n: number) => () => within(() => page().locator(".eventlist li").nth(n).getAttribute("data-chosen"), "");
const pairAt = (n: number) => () => page().getByText(`Pair ${n};`).waitFor();

const GLOBAL: Record<string, () => Promise<unknown>> = {
  z: () => page().locator(".message").getByText("nothing to undo").waitFor(),
  "?": () => page().locator("dialog.sheet[open]").waitFor(),
  "Ctrl+K": () => page().locator("dialog.find[open]").waitFor(),
  "/": () => page().locator("dialog.find[open]").waitFor(),
  Q: () => isAt("#/queue"), M: () => isAt("#/map"), P: () => isAt("#/pairs"), C: () => isAt("#/control"),
  S: () => isAt("#/sources"), R: () => isAt("#/reports"), E: () => isAt("#/release"),
};

interface Screen {
  open: () => Promise<unknown>;
  keys: Record<string, () => Promise<unknown>>;
  /** What is pressed before a key, where it needs something before it. */
  before?: Record<string, () => Promise<unknown>>;
}

async function queue(): Promise<void> {
  await page().reload();
  await showOn(page(), "#/queue");
  await page().locator("table.rows tbody tr").first().waitFor();
}
async function event(): Promise<void> {
  await queue();
  await press("Enter");
  await page().locator("article.event").waitFor();
  await page().locator(".like li").first().waitFor();
}
async function report(): Promise<void> {
  await event();
  await press("o");
  await page().locator("article.room").waitFor();
}
async function choosePlace(): Promise<void> {
  await page().evaluate(() => {
    const words = document.querySelector('.room .body [data-kind="body"], .room .body span:last-child')!.firstChild!;
    const range = new Range();
    range.setStart(words, 0);
    range.setEnd(words, 7);
    getSelection()!.removeAllRanges();
    getSelection()!.addRange(range);
  });
  words = (await page().locator(".tools q").textContent())!;
}
let words = "";
/** The digit puts the words that are chosen in the text under its field. */
const ofWords = (name: string) => async () => {
  await page().locator("dialog[open]").waitFor();
  expect(words.length).toBeGreaterThan(3);
  await field(name, words)();
};
const mark2 = async () => {
  await press("m");
  await press("j");
  await press("m");
  await within(() => page().locator("tr[data-marked]").count(), 2);
};

const SCREENS: Record<string, Screen> = {
  queue: {
    open: queue,
    before: {
      k: () => press("j").then(rowAt(1)), y: mark2, n: mark2, u: mark2,
      // The written case has one page; as if there were three. The key's own test ends by waiting for what is
      // still being answered: an answer to a page that is gone is an error after the test.
      "]": () => page().route("**/api/v1/queue?*", async (route) => {
        const told = await route.fetch();
        await route.fulfill({ response: told, json: { ...(await told.json()), total: 120 } });
      }).then(() => page().reload()).then(() => page().getByText("120 events, 1–50 shown").waitFor()),
      "[": () => page().evaluate(() => (location.hash = "#/queue?offset=50")).then(() => isAt("offset=50")).then(() => within(() => page().locator("table.rows tbody tr").count(), 0)),
    },
    keys: {
      j: rowAt(1), k: rowAt(0), Enter: () => page().locator("article.event").waitFor(), a: asks("Accept"), v: asks("Checked"), x: asks("Reject"), f: asks("Second look"),
      m: () => within(() => page().locator("tr[data-marked]").count(), 1), y: asks("The two marked are one event"), n: asks("The two marked are not the same"),
      u: asks("Unsure whether the two marked are one"), c: asks("Note"),
      "]": () => isAt("offset=50").then(() => page().unrouteAll({ behavior: "wait" })), "[": () => isAt("offset=0"),
    },
  },
  event: {
    open: event,
    before: { k: () => press("j").then(claimAt(1)), "[": async () => { const one = await eventShown(page()); await press("]"); await expect.poll(() => eventShown(page())).not.toBe(one); } },
    keys: {
      a: asks("Accept"), v: asks("Checked"), x: asks("Reject"), f: asks("Second look"),
      y: asks("One event", others), n: asks("Not the same", others), u: asks("Unsure", others),
      m: asks("Merge", async () => expect(await page().locator("dialog datalist option").count()).toBeGreaterThan(0)), s: asks("Split"),
      e: asks("Correct a field"), d: asks("Drop this claim"), c: asks("Note"), j: claimAt(1), k: claimAt(0),
      o: () => page().locator("article.room").waitFor(),
      h: () => page().locator(".folded").first().waitFor().then(() => press("h")),
      "]": async () => expect.poll(() => eventShown(page())).toBe(await second()),
      "[": async () => expect.poll(() => eventShown(page())).toBe(await first()),
      b: () => isAt("#/queue"),
    },
  },
  report: {
    open: report,
    before: {
      j: toFirstClaim, k: () => toFirstClaim().then(() => press("j")).then(listAt(1)), Enter: toFirstClaim,
      "1": choosePlace, "2": choosePlace, "3": choosePlace,
      "]": reportOfList, "[": () => reportOfList().then(() => press("]")).then(reportAt(1)),
    },
    keys: {
      a: asks("Accept"), v: asks("Checked"), x: asks("Reject"), f: asks("Second look"), c: asks("Note"), s: asks("Split"),
      A: asks("All read right", () => page().locator("dialog[open]").getByText(/This checks \d+ events?( and \d+ claims? in no event)? of the report/).waitFor()),
      j: listAt(1), k: listAt(0), Enter: listAt(1), e: asks("Correct a field"), d: asks("Drop this claim"),
      "1": ofWords("agent"), "2": ofWords("target"), "3": ofWords("place"),
      "4": asks("Correct", written("from", "2024-11-04")), "5": asks("Correct", written("to", "2024-11-04")),
      "6": asks("Correct", written("type", "seize")), "7": asks("Correct", written("status", "happened")),
      h: () => page().locator(".folded").first().waitFor().then(() => press("h")),
      o: () => page().locator("article.event").waitFor(), b: () => page().locator("article.event").waitFor(),
      "]": reportAt(1), "[": reportAt(0),
    },
  },
  pairs: {
    open: () => page().reload().then(() => showOn(page(), "#/pairs")).then(pairAt(1)),
    before: { k: () => press("j").then(pairAt(2)) },
    keys: { j: pairAt(2), k: pairAt(1), y: asks("One event"), n: asks("Two events"), u: asks("Unsure") },
  },
  map: {
    open: () => showOn(page(), "#/release").then(() => showOn(page(), "#/map?since=2024-11-08")).then(() => page().locator(".map[data-ready]").waitFor()),
    before: {
      k: () => press("j").then(() => press("j")).then(eventAt(1)), Enter: () => press("j").then(eventAt(0)),
      o: () => press("j").then(eventAt(0)),
      "0": async () => {
        const box = (await page().locator(".map").boundingBox())!;
        await page().mouse.move(box.x + box.width / 2, box.y + 60);
        await page().mouse.down();
        await page().mouse.move(box.x + box.width / 2 + 120, box.y + 90, { steps: 8 });
        await page().mouse.up();
        await isAt("at=");
      },
    },
    keys: {
      j: eventAt(0), k: eventAt(0),
      Enter: () => page().locator("article.event").waitFor(), l: () => isAt("list=unplaced"), o: () => isAt("spot="),
      "]": leaves("since=2024-11-08"), "[": leaves("since=2024-11-08"), "}": leaves("since=2024-11-08"), "{": leaves("since=2024-11-08"),
      r: leaves("since"), "0": leaves("at="),
    },
  },
  control: {
    open: () => showOn(page(), "#/control?on=2024-11-09").then(() => page().locator(".lanes tbody tr").first().waitFor()),
    before: {
      k: () => press("j").then(() => isAt("lane=")), Enter: () => press("j").then(() => isAt("lane=")),
      b: () => press("j").then(() => isAt("lane=")).then(() => press("Enter")).then(() => isAt("stretch=")),
    },
    keys: {
      "]": () => isAt("on=2024-11-10"), "[": () => isAt("on=2024-11-08"), "}": () => isAt("on=2024-11-17"), "{": () => isAt("on=2024-10-09"),
      ".": leaves("on=2024-11-09"), ",": leaves("on=2024-11-09"), ">": leaves("on=2024-11-09"), "<": leaves("on=2024-11-09"),
      j: () => isAt("lane="), k: () => isAt("lane="), Enter: () => isAt("stretch="), b: leaves("stretch="), r: leaves("on="),
    },
  },
  sources: { open: () => showOn(page(), "#/sources"), keys: { t: () => isAt("view=sides") } },
  reports: {
    open: reports,
    before: {
      k: () => press("j").then(rowAt(1)),
      // As if there were more than a page of them; it ends as in the queue.
      "]": () => page().route("**/api/v1/reports?*", async (route) => {
        const told = await route.fetch();
        await route.fulfill({ response: told, json: { ...(await told.json()), total: 120 } });
      }).then(() => page().reload()).then(() => page().getByText("120 reports, 1–100 shown").waitFor()),
      "[": () => showOn(page(), "#/reports?offset=100"),
    },
    keys: { j: rowAt(1), k: rowAt(0), Enter: reportAt(0), "]": () => isAt("offset=100").then(() => page().unrouteAll({ behavior: "wait" })), "[": leaves("offset=") },
  },
  release: { open: () => showOn(page(), "#/release"), keys: {} },
};

async function reports(): Promise<void> {
  await page().reload();
  await showOn(page(), "#/reports");
  await page().locator("table.rows tbody tr").first().waitFor();
}
/** The first report of the list of reports. */
async function reportOfList(): Promise<void> {
  await showOn(page(), "#/reports");
  await page().locator("section.reports .list a").first().click();
  await reportAt(0)();
}
function reportAt(n: number): () => Promise<void> {
  return async () => {
    const id = await page().evaluate(async (at) => ((await (await fetch("api/v1/reports?limit=9")).json()) as { reports: { id: string }[] }).reports[at]!.id, n);
    await isAt(`#/report/${id}`);
    await page().locator("article.room[data-ready]").waitFor();
  };
}
/** What is chosen from are the events like the one that is shown. */
async function others(): Promise<void> {
  expect(await page().locator("dialog[open] select option").count()).toBe(await page().locator(".like li").count());
}
async function toFirstClaim(): Promise<void> {
  await page().locator(".room .list li button").first().click();
  await listAt(0)();
}
const nth = (n: number) => () =>
  page().evaluate(async (at) => ((await (await fetch("api/v1/queue?limit=50")).json()) as { events: { id: string }[] }).events[at]!.id, n);
const [first, second] = [nth(0), nth(1)];

it.each(Object.keys(SCREENS))("%s: all keys of the sheet, and no others, are checked", async (name) => {
  await SCREENS[name]!.open();
  await press("?");
  const named = await page().locator("dialog.sheet dt").allTextContents();
  await leave(page());
  expect(named.sort()).toEqual([...Object.keys(GLOBAL), ...Object.keys(SCREENS[name]!.keys)].sort());
  expect(new Set(named).size).toBe(named.length); // no key shadows another
});

for (const [name, screen] of Object.entries(SCREENS)) {
  it.each(Object.keys(screen.keys))(`${name}: %s`, async (key) => {
    await screen.open();
    await screen.before?.[key]?.();
    await press(key);
    await screen.keys[key]!();
    await leave(page());
  });
}

it.each(Object.keys(GLOBAL))("everywhere: %s", async (key) => {
  for (const route of ["#/queue", "#/release"]) {
    await showOn(page(), route);
    await press(key);
    await GLOBAL[key]!();
    await leave(page());
  }
});

it("keys are letters while something is written, and none of them decided anything", async () => {
  await showOn(page(), "#/queue");
  await page().locator('input[type="search"]').first().click();
  await page().keyboard.type("Qaxvj");
  expect(await page().locator('input[type="search"]').first().inputValue()).toBe("Qaxvj");
  expect(await page().locator("dialog[open]").count()).toBe(0);
  await press("Escape"); // leaves the field
  await outOfFields(page());
  await press("P");
  await isAt("#/pairs");
  expect(judgements(desk)).toEqual([]);
});

it("single keys can be turned off, stay off in the next desk of this browser, and come back", async () => {
  const { page } = desk;
  const turn = async () => {
    await page.getByRole("button", { name: "Keys" }).click();
    await page.getByLabel("single keys are on").click();
    await leave(page);
  };
  await queue();
  await turn();
  expect(await page.locator("main kbd:visible").count()).toBe(0); // none is named that is dead
  await page.reload();
  await queue();
  for (const key of ["j", "P", "?", "a"]) await press(key);
  await rowAt(0)();
  expect(await page.locator("dialog[open]").count()).toBe(0);
  expect(page.url()).toContain("#/queue");
  await press("Ctrl+K"); // is held, and stays
  await page.locator("dialog.find[open]").waitFor();
  await leave(page);
  const cookies = await page.context().cookies();
  expect(cookies.filter((c) => c.name === "dateline_no_single_keys").map((c) => [c.value, c.domain, c.expires > 0])).toEqual([["yes", "127.0.0.1", true]]);
  await turn();
  await press("j");
  await rowAt(1)();
});

it("a list longer than a page is turned by hand too", async () => {
  const { page } = desk;
  await SCREENS["queue"]!.before!["]"]!();
  await page.getByRole("button", { name: "Next" }).click();
  await isAt("offset=50");
  await page.unrouteAll({ behavior: "wait" });
});

it("keys of an Arabic keyboard are those at their places", async () => {
  await queue();
  await page().evaluate(() => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "ت", code: "KeyJ", bubbles: true })));
  await rowAt(1)();
});

it("the row that is chosen is clear of the bar and of the head of its table, whichever way one goes", async () => {
  const { page } = desk;
  await page.setViewportSize({ width: 1400, height: 420 });
  await queue();
  const rows = await page.locator("table.rows tbody tr").count();
  const hidden = () =>
    page.evaluate(() => {
      const [row, head] = ['tr[aria-selected="true"]', "table.rows thead th"].map((what) => document.querySelector(what)!.getBoundingClientRect());
      return row!.top < head!.bottom - 1 || row!.bottom > innerHeight || head!.top < document.querySelector(".bar")!.getBoundingClientRect().bottom - 1;
    });
  for (const key of [...new Array<string>(rows - 1).fill("j"), ...new Array<string>(rows - 2).fill("k")]) {
    await press(key);
    await expect.poll(hidden, key).toBe(false);
  }
  await page.setViewportSize({ width: 1400, height: 900 });
});
