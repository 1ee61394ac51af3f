/** What the tests look at on a page: a screen that is ready, and its faults for those who cannot see it well. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect } from "vitest";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

/** Leads to a screen, `#/queue`, and waits until it shows what it is to show: the screen before no longer counts. */
export async function showOn(page: Page, route: string): Promise<void> {
  await page.evaluate(async (to) => {
    if (location.hash === to) return;
    const turned = new Promise((done) => addEventListener("hashchange", done, { once: true }));
    location.hash = to;
    await turned;
    await new Promise((done) => setTimeout(done)); // what is drawn for it is drawn right after
  }, route);
  await page.locator("main > :is(section, article)").first().waitFor();
  await page.locator("[data-ready]").first().waitFor();
}

/** The serious and critical findings of axe-core on what is shown now. */
export async function seriousOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    async () => (await (globalThis as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } }).axe.run()).violations,
  );
  return found.filter((v) => ["serious", "critical"].includes(v.impact)).map((v) => `${v.id}: ${v.nodes[0]?.html.slice(0, 200)}`);
}

/** The event that is shown, by its id. */
export const eventShown = (page: Page) => page.locator("article.event").getAttribute("data-event");

/** Leaves every dialog that is open. */
export async function leave(page: Page): Promise<void> {
  await expect.poll(async () => {
    if (await page.locator("dialog[open]").count()) await page.keyboard.press("Escape");
    return page.locator("dialog").count();
  }).toBe(0);
}

/** Whether nothing is being written in. */
export const outOfFields = (page: Page) => expect.poll(() => page.evaluate(() => document.activeElement!.matches("input, textarea, select"))).toBe(false);

/** Answers the question that a decision asks, once it is there. */
export async function giveReason(page: Page, why: string): Promise<void> {
  await page.locator("dialog[open]").waitFor();
  await page.keyboard.type(why);
  await page.keyboard.press("Enter");
}

/** Waits until the letters are there, nothing moves, and what was drawn last is on the screen. */
export async function still(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all(document.getAnimations().map((moving) => moving.finished));
    for (let n = 0; n < 2; n++) await new Promise((done) => requestAnimationFrame(done));
  });
}
