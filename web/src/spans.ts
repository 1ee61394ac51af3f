/** The days on which events can lie, counted into buckets and laid beside each other as bars. */
import type { Shapes } from "./api.ts";
import { dayOf } from "./days.ts";

type Points = Shapes["Points"];

/** From the first day to the last on which an event can lie. `told`: whether the words give both ends, or only what the
 * reports around it leave open; null beyond an end that nothing bounds. */
export interface Span {
  first: number;
  last: number;
  told: boolean;
  open: "before" | "after" | null;
}

const day = (iso: string | null | undefined): number | null => (iso ? dayOf(iso) : null);

/** Null where an event has no day: neither told, nor bounded on both sides. */
export function spanOf(points: Points, n: number): Span | null {
  const [first, last, earliest, latest] = [points.first[n], points.last[n], points.earliest[n], points.latest[n]].map(day);
  if (first != null && last != null) return { first, last, told: true, open: null };
  if (first != null) return { first, last: latest ?? first, told: false, open: latest == null ? "after" : null };
  if (last != null) return { first: earliest ?? last, last, told: false, open: earliest == null ? "before" : null };
  return earliest != null && latest != null ? { first: earliest, last: latest, told: false, open: null } : null;
}

export const touches = (span: Span | null, since: number | null, until: number | null): boolean =>
  since === null && until === null ? true : span !== null && (since === null || span.last >= since) && (until === null || span.first <= until);

export interface Buckets {
  from: number;
  size: number; // days
  /** How many events may lie in each, and how many of them lie in no other. */
  counts: number[];
  sure: number[];
}

type Ends = Pick<Span, "first" | "last">;

/** The first and the last day of all of them, which may be hundreds of thousands; null where none has a day. */
export function extentOf(spans: readonly (Ends | null)[]): [low: number, high: number] | null {
  let [low, high] = [Infinity, -Infinity];
  for (const s of spans) if (s) [low, high] = [Math.min(low, s.first), Math.max(high, s.last)];
  return low > high ? null : [low, high];
}

/** Counts in buckets of so many days that at most `most` of them fill the time; an event counts in each it touches. */
export function buckets(spans: readonly (Ends | null)[], most = 160): Buckets {
  const extent = extentOf(spans);
  if (!extent) return { from: 0, size: 1, counts: [], sure: [] };
  const [low, high] = extent;
  const size = Math.max(1, Math.ceil((high - low + 1) / most));
  return { from: low, size, ...counted(spans, low, size, Math.ceil((high - low + 1) / size)) };
}

/** The same into buckets that are given. */
export function counted(spans: readonly (Ends | null)[], from: number, size: number, length: number): Pick<Buckets, "counts" | "sure"> {
  const [counts, sure] = [new Array<number>(length).fill(0), new Array<number>(length).fill(0)];
  for (const s of spans) {
    if (!s) continue;
    const [a, b] = [Math.floor((s.first - from) / size), Math.floor((s.last - from) / size)];
    for (let n = a; n <= b; n++) counts[n]!++;
    if (a === b) sure[a]!++;
  }
  return { counts, sure };
}

/** Bars laid so that no two of one row touch: the row of each, in the order given. `apart`: days between two. */
export function rowsOf(spans: readonly Ends[], apart = 0): number[] {
  const ends: number[] = [];
  return spans.map((s) => {
    const free = ends.findIndex((end) => end + apart < s.first);
    const row = free < 0 ? ends.length : free;
    ends[row] = s.last;
    return row;
  });
}
