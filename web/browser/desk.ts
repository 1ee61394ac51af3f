/** A desk over the written case of `examples/`, and a browser that tells of every error and of every foreign request. */
import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium, type BrowserContext, type Page } from "playwright-core";

export const ROOT = resolve(import.meta.dirname, "../..");
const PYTHON = process.env["PYTHON"] ?? join(ROOT, ".venv/bin/python");
const CHROMIUM = process.env["CHROMIUM"] || "/usr/bin/chromium";
const MAIN = "from dateline.cli import main; main()";
const QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export interface Desk {
  page: Page;
  /** The address with its token. */
  address: string;
  /** What the console said and what was asked of other addresses since the last look; empty where all is well. */
  faults: string[];
  /** Runs a verb of dateline on the case. */
  dateline: (...words: string[]) => string;
  /** Runs a line of Python with words as its arguments and gives what it prints. */
  python: (line: string, ...words: string[]) => string;
  /** Another window of the same person. */
  window: () => Promise<Page>;
  close: () => Promise<void>;
}

/** A judgement that the case keeps. */
export interface Kept {
  number: number;
  decision: string;
  claim: string;
  why: string;
  undone: boolean;
}

/** The judgements on the case of a desk, those that were taken back among them. */
export const judgements = (desk: Desk) => JSON.parse(desk.dateline("judge", "list", "--json")) as Kept[];

/** Begins a case of these reports (paths from the root of the repository), empty for none, and opens its desk. */
export const openDesk = (...reports: string[]): Promise<Desk> => openDeskWith([], ...reports);

/** The same with options of `dateline serve`. */
export async function openDeskWith(options: readonly string[], ...reports: string[]): Promise<Desk> {
  const folder = mkdtempSync(join(tmpdir(), "desk-"));
  const file = join(folder, "fortnight.case");
  const env = { ...process.env, DATELINE_DATA: join(folder, "own"), PYTHONPATH: join(ROOT, "src") };
  const python = (line: string, ...words: string[]): string => {
    const done = spawnSync(PYTHON, ["-c", line, ...words], { env, encoding: "utf8" });
    if (done.status !== 0) throw new Error(`${line} ${words.join(" ")}: ${done.stderr}`);
    return done.stdout;
  };
  const run = (...words: string[]): string => python(MAIN, words[0]!, file, ...words.slice(1));
  if (reports.length > 0) run("add", ...reports.map((r) => join(ROOT, r)));
  const server = spawn(PYTHON, ["-c", MAIN, "serve", file, ...(reports.length > 0 ? [] : ["--new"]), "--no-browser", "--as", "A. Coder", ...options], { env });
  const address = await printed(server);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: QUIET });
  const faults: string[] = [];
  const own = new URL(address).origin;
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await watched(context, own, faults);
  await page.goto(address);
  return {
    page, address, faults, dateline: run, python, window: () => watched(context, own, faults),
    close: async () => {
      await browser.close();
      server.kill("SIGTERM");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function printed(server: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    let told = "";
    server.stderr!.on("data", (some: Buffer) => (told += some.toString()));
    server.stdout!.on("data", (some: Buffer) => {
      const found = /http:\S+/.exec((told += some.toString()));
      if (found) done(found[0]);
    });
    server.on("exit", () => failed(new Error(`the desk did not open: ${told}`)));
  });
}

async function watched(context: BrowserContext, own: string, faults: string[]): Promise<Page> {
  const page = await context.newPage();
  page.on("console", (m) => {
    // The driver of software graphics complains of its own slowness.
    if (["error", "warning"].includes(m.type()) && !m.text().includes("GL Driver Message")) faults.push(`console: ${m.text()}`);
  });
  page.on("pageerror", (e) => faults.push(`error: ${e.message}`));
  page.on("request", (r) => {
    if (!/^(data|blob):/.test(r.url()) && new URL(r.url()).origin !== own) faults.push(`foreign: ${r.url()}`);
  });
  return page;
}
