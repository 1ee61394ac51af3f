/** The claims of an event put in order: by origin, and what is only printed again under where it stands first. */
import type { EventView } from "./api.ts";
import { FIELDS, type Telling } from "./claims.ts";

export interface Head {
  id: string;
  name: string;
  outlet: string | null;
  agency: string | null;
  published: { from: string | null; to: string | null };
}

/** A claim, and the same claim in reports that print the same words. */
export interface Group {
  telling: Telling;
  copies: Telling[];
}

/** Groups with those of one origin beside each other, the origins with most of them first; in each what the event is
 * about first, then by day of the report and place in the text. */
export function grouped(view: EventView): Group[] {
  const tellings = view.tellings as unknown as Telling[];
  const heads = new Map((view.reports as unknown as Head[]).map((r) => [r.id, r]));
  const copied = new Set(view.copies.filter((c) => ["copy", "derived"].includes(String(c["relation"]))).flatMap((c) => [`${c["a"]} ${c["b"]}`, `${c["b"]} ${c["a"]}`]));
  const day = (t: Telling) => heads.get(t.report)?.published.from ?? "9999";
  const about = (t: Telling) => (t.type === view.event.type ? 0 : 1);
  const credits = (t: Telling) => (heads.get(t.report)?.agency ? 1 : 0);
  const order = (a: Telling, b: Telling) => about(a) - about(b) || day(a).localeCompare(day(b)) || credits(a) - credits(b) || a.quote.start - b.quote.start;
  const names = [...new Set(tellings.map((t) => t.origin))];
  const origins = names.map((origin) => ({ origin, groups: fold(tellings.filter((t) => t.origin === origin).sort(order), copied) }));
  return origins.sort((a, b) => b.groups.length - a.groups.length || a.origin.localeCompare(b.origin)).flatMap((o) => o.groups);
}

function fold(tellings: readonly Telling[], copied: ReadonlySet<string>): Group[] {
  const groups: Group[] = [];
  for (const telling of tellings) {
    const same = groups.find((g) => again(g.telling, telling, copied));
    if (same) same.copies.push(telling);
    else groups.push({ telling, copies: [] });
  }
  return groups;
}

function again(a: Telling, b: Telling, copied: ReadonlySet<string>): boolean {
  if (a.report === b.report || !(a.quote.text === b.quote.text || copied.has(`${a.report} ${b.report}`))) return false;
  return a.trigger.text === b.trigger.text && FIELDS.every((f) => f.words(a) === f.words(b));
}

/** The column in which a contradiction of the record is seen. */
const COLUMN: Record<string, string> = { holder: "agent", responsibility: "agent", extent: "type", outcome: "type" };
export const FIGURES: readonly string[] = ["killed", "wounded", "captured", "missing", "displaced"];

/** For claims that contradict others, by "claim column", whether gravely. */
export function loudCells(view: EventView): Map<string, boolean> {
  const loud = new Map<string, boolean>();
  for (const c of view.contradictions) {
    const column = COLUMN[c.field] ?? (FIGURES.includes(c.field) ? "harm" : "status");
    for (const claim of c.values.flatMap((v) => v.claims)) {
      const cell = `${claim} ${column}`;
      loud.set(cell, c.grave || (loud.get(cell) ?? false));
    }
  }
  return loud;
}
