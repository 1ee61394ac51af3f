/** How long from a click until a screen can be used: node web/bench.mjs ADDRESS. Prints a line of JSON. */
import { chromium } from "playwright-core";

const address = process.argv[2];
const executablePath = process.env.CHROMIUM || "/usr/bin/chromium";
const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({ executablePath, args: QUIET });
const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
let bytes = 0;
const session = await page.context().newCDPSession(page);
await session.send("Network.enable");
session.on("Network.loadingFinished", (e) => (bytes += e.encodedDataLength));
const told = {};

/** Until it is seen. Looks at each frame: a locator's own waiting looks twice a second. */
const seen = (selector) =>
  page.waitForFunction((s) => (document.querySelector(s)?.getClientRects().length ?? 0) > 0, selector, { polling: "raf", timeout: 60_000 });

/** `also`: what comes after the screen can be used, by its name. */
async function timed(name, act, ready, also = {}) {
  const start = performance.now();
  await act();
  for (const [what, there] of [[name, ready], ...Object.entries(also)]) {
    await seen(there);
    told[what] = Math.round(performance.now() - start) / 1000;
  }
}

/** The list of a map holds the same and is worked by the same keys; the map is there when every sign of it is drawn. */
const map = (name) => timed(name, () => page.keyboard.press("M"), ".mapscreen .eventlist li", { [`${name}, drawn`]: ".map[data-ready]" });
const queue = (name) => timed(name, () => page.keyboard.press("Q"), "section.queue[data-ready] tbody tr");

await timed("first load", () => page.goto(address), "section.queue[data-ready] tbody tr");
told["first load, kB"] = Math.round(bytes / 1000);
await timed("event", () => page.keyboard.press("Enter"), "article.event[data-ready]");
await queue("queue");
await map("map");
await timed("control", () => page.keyboard.press("C"), "section.control[data-ready] tbody tr", { "control, drawn": ".map[data-ready]" });
await queue("queue again");
await map("map again");
await timed("pairs", () => page.keyboard.press("P"), "section.pairs[data-ready]");
await timed("sources", () => page.keyboard.press("S"), "section.sources [data-ready] tbody tr");
await timed("sides", () => page.keyboard.press("t"), "section.sources [data-ready] :is(tbody tr, .boxes li)");
await timed("reports", () => page.keyboard.press("R"), "section.reports[data-ready] tbody tr");
await timed("reading room", () => page.locator("section.reports tbody a").first().click(), "article.room[data-ready]");
await timed("release", () => page.keyboard.press("E"), "section.release[data-ready]");
await timed("sources again", () => page.keyboard.press("S"), "section.sources [data-ready] tbody tr");
await browser.close();
console.log(JSON.stringify(told));
