/** Days as numbers since 1970-01-01, and as words. */
export function dayOf(iso: string): number {
  const before = known.get(iso);
  if (before !== undefined) return before;
  const day = Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
  known.set(iso, day);
  return day;
}

/** A case has thousands of times more dates than days. */
const known = new Map<string, number>();

export const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** A day as somebody wrote it, in ISO form; of a month or a year its first or last, as `end` says. Null where it is none:
 * "5/11/2024" may be of May or of November, and is not guessed. */
export function dayWritten(words: string, end?: "first" | "last"): string | null {
  const [, year, month, day] = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(words) ?? [];
  if (!year || (!day && !end)) return null;
  const m = month ? Number(month) : end === "last" ? 12 : 1;
  const d = day ? Number(day) : end === "last" ? new Date(Date.UTC(Number(year), m, 0)).getUTCDate() : 1;
  const date = new Date(Date.UTC(Number(year), m - 1, d));
  return date.getUTCMonth() === m - 1 && date.getUTCDate() === d ? date.toISOString().slice(0, 10) : null;
}

/** The same day of another month, or the last that the month has. */
export function monthsOn(day: number, by: number): number {
  const date = new Date(day * 86_400_000);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + by + 1, 0));
  return dayOf(last.toISOString().slice(0, 10)) - last.getUTCDate() + Math.min(date.getUTCDate(), last.getUTCDate());
}

/** "today" is not known to a record: how long before the day that is looked at. */
export function age(days: number): string {
  if (days < 1) return "that day";
  if (days < 60) return days === 1 ? "1 day before" : `${days} days before`;
  return days < 730 ? `${Math.round(days / 30.44)} months before` : `${Math.round(days / 365.25)} years before`;
}

/** Days that divide a span into a few even parts, for an axis: the first of months or years where it is long. */
export function ticks(first: number, last: number, most = 7): { day: number; label: string }[] {
  const months = [0, 1, 2, 3, 6, 12, 24, 60, 120].find((m) => (last - first) / (m === 0 ? 7 : m * 30.44) <= most) ?? 240;
  const out: { day: number; label: string }[] = [];
  if (months === 0) {
    const step = Math.max(1, Math.ceil((last - first) / most));
    for (let day = first; day <= last; day += step) out.push({ day, label: out.length === 0 ? isoOf(day) : isoOf(day).slice(5) });
    return out;
  }
  const from = new Date(first * 86_400_000);
  for (let month = Math.ceil(from.getUTCMonth() / months) * months; ; month += months) {
    const day = Date.UTC(from.getUTCFullYear(), month, 1) / 86_400_000;
    if (day > last) return out;
    if (day >= first) out.push({ day, label: isoOf(day).slice(0, months >= 12 ? 4 : 7) });
  }
}
