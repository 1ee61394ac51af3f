/** Who holds what: the stretches of the lanes, how their holders are told apart, and what is told of one day. */
import { dayOf } from "./days.ts";

export interface Holding {
  place: string;
  name: string;
  holder: string | null;
  holder_name: string | null;
  from: { from: string | null; to: string | null };
  to: { from: string | null; to: string | null };
  degree: string;
  basis: "assessed" | "claimed";
  accounts: string[];
  last_heard: string | null;
  claims: string[];
}

export interface Holder {
  key: string;
  name: string;
  /** The letters by which it is known on lanes and map: no two holders have the same. */
  code: string;
  hue: number; // -1: nobody named
  pattern: number;
  lanes: number;
}

export const HUES = 6; // told apart by the colour-blind: Okabe and Ito, as [data-hue] in the style
export const PATTERNS = 4; // plain, bars, dots, checks: 24 holders before a sign comes again, and the letters never do

/** A lane: one place or road with its stretches in the order of time, and the row of each where rivals overlap. */
export interface Lane {
  place: string;
  name: string;
  stretches: Holding[];
  rows: number[];
  lastHeard: number | null;
}

export interface Lanes {
  lanes: Lane[];
  holders: Map<string, Holder>;
  first: number;
  last: number;
  /** All days on which something changes, in order. */
  changes: number[];
}

const bounds = (h: Holding): (string | null)[] => [h.from.from, h.from.to, h.to.from, h.to.to, h.last_heard];
const day = (iso: string | null): number | null => (iso ? dayOf(iso) : null);

export function lanesOf(holdings: readonly Holding[]): Lanes {
  const days = holdings.flatMap((h) => bounds(h).filter((d) => d !== null).map(dayOf));
  const lanes = [...grouped(holdings, (h) => h.place).values()].map(laneOf);
  const first = days.reduce((a, b) => Math.min(a, b), Infinity);
  const last = days.reduce((a, b) => Math.max(a, b), -Infinity);
  return { lanes, holders: holdersOf(holdings), first: days.length ? first : 0, last: days.length ? last : 0, changes: changesOf(lanes) };
}

function grouped<T>(some: readonly T[], by: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of some) {
    const group = groups.get(by(one));
    if (group) group.push(one);
    else groups.set(by(one), [one]);
  }
  return groups;
}

function laneOf(stretches: Holding[]): Lane {
  const heard = stretches.map((h) => h.last_heard).filter((d) => d !== null).sort().at(-1);
  return { place: stretches[0]!.place, name: stretches[0]!.name, stretches, rows: rivals(stretches), lastHeard: heard ? dayOf(heard) : null };
}

/** The days on which a stretch begins or ends, of some lanes. */
export function changesOf(lanes: readonly Lane[]): number[] {
  const all = lanes.flatMap((l) => l.stretches.flatMap((h) => [h.from.to ?? h.from.from, h.to.from ?? h.to.to].filter((d) => d !== null)));
  return [...new Set(all.map(dayOf))].sort((a, b) => a - b);
}

/** Rows in which no two stretches overlap by more than the day on which the one follows the other. */
function rivals(stretches: readonly Holding[]): number[] {
  const ends: number[] = [];
  return stretches.map((h) => {
    const [first, last] = [day(h.from.to ?? h.from.from) ?? -Infinity, day(h.to.from ?? h.to.to) ?? Infinity];
    const free = ends.findIndex((end) => end <= first);
    const row = free < 0 ? ends.length : free;
    ends[row] = Math.max(last, first);
    return row;
  });
}

/** The holders with most lanes first, who have the plainest signs; nobody named last. */
function holdersOf(holdings: readonly Holding[]): Map<string, Holder> {
  const lanes = grouped(holdings, (h) => h.holder ?? "");
  const several = [...lanes].map(([key, some]) => ({ key, name: some[0]!.holder_name ?? "nobody named", lanes: new Set(some.map((h) => h.place)).size }));
  several.sort((a, b) => Number(!a.key) - Number(!b.key) || b.lanes - a.lanes || a.name.localeCompare(b.name));
  const taken = new Set<string>();
  return new Map(several.map((h, n) => [h.key, { ...h, code: h.key ? codeOf(h.name, taken) : "?", hue: h.key ? n % HUES : -1, pattern: Math.floor(n / HUES) % PATTERNS }]));
}

const SMALL = new Set(["of", "the", "and", "for", "in", "al", "el"]);

/** Letters for a name that nobody before has: the first ones of its words, else of its one word, else with a number. */
export function codeOf(name: string, taken: Set<string>): string {
  const words = name.split(/[\s\-’']+/u).filter(Boolean);
  const great = words.filter((w, n) => !SMALL.has(w.toLowerCase()) && !(n === 0 && w === "forces"));
  const some = great.length > 0 ? great : words;
  const initials = some.map((w) => [...w][0]!).join("").toUpperCase().slice(0, 3);
  const letters = [...(some[0] ?? "?")].slice(0, 3).join("").toUpperCase();
  const tries = [some.length > 1 ? initials : letters.slice(0, 2), letters, ...Array.from({ length: 999 }, (_, n) => `${initials.slice(0, 2)}${n + 2}`)];
  const code = tries.find((c) => !taken.has(c))!;
  taken.add(code);
  return code;
}

/** What is told of a stretch on a day.
 *
 * `told`: reports speak of it then, or before and after; `aged`: the last that spoke of it did so `age` days before and
 * nobody told its end; `perhaps`: it held later, or until then, and since when is not known. */
export interface Standing {
  how: "told" | "aged" | "perhaps";
  age: number; // days, 0 unless aged
}

export function standing(h: Pick<Holding, "from" | "to" | "last_heard">, on: number): Standing | null {
  const [core, heard] = [coreOf(h), day(h.last_heard)];
  const [least, most] = [day(h.from.from), day(h.to.to)];
  if ((least !== null && on < least) || (most !== null && on > most)) return null;
  if (core === null || on < core.first) return { how: "perhaps", age: 0 };
  if (on <= core.last || (heard !== null && on <= heard)) return { how: "told", age: 0 };
  return { how: "aged", age: on - Math.max(core.last, heard ?? -Infinity) };
}

/** The days for which reports speak: from the latest day that it can have begun to the last that it was heard, or ended;
 * null where no day is known. */
export function coreOf(h: Pick<Holding, "from" | "to" | "last_heard">): { first: number; last: number } | null {
  const [begun, ended, heard] = [day(h.from.to ?? h.from.from), day(h.to.from ?? h.to.to), day(h.last_heard)];
  const last = ended ?? heard ?? begun;
  const first = begun ?? (ended === null ? heard : ended);
  return first === null || last === null ? null : { first, last: Math.max(first, last) };
}

/** "2024-11-04", "between 2024-11-04 and 2024-11-09", "a day not told". */
export function ends({ from, to }: { from: string | null; to: string | null }): string {
  if (from === to) return from ?? "a day not told";
  return from && to ? `between ${from} and ${to}` : from ? `${from} or later` : `${to} or before`;
}

/** A stretch in one line. */
export function says(h: Holding): string {
  const until = h.to.from === null && h.to.to === null ? "no end told" : `until ${ends(h.to)}`;
  return `${h.holder_name ?? "nobody named"}, ${h.degree}, ${h.basis}: from ${ends(h.from)}, ${until}; last heard ${h.last_heard ?? "on a day not told"}`;
}
