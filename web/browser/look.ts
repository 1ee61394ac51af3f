/** What the tests look at on a page: a screen that is ready, and its faults for those who cannot see it well. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string }[];
}

/** Leads to a screen, `#/queue`, and waits until it shows what it is to show. */
export async function showOn(page: Page, route: string): Promise<void> {
  await page.evaluate((to) => (location.hash = to), route);
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
