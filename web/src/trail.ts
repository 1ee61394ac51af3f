/** The lists that were worked last, of events and of reports, so that one gets from one to the next and back to where
 * one was. */
const trails = { events: [] as readonly string[], reports: [] as readonly string[] };
let last = 0;

export type Trail = keyof typeof trails;

export function layTrail(of: Trail, ids: readonly string[]): void {
  trails[of] = ids;
}

/** The one so many steps on in the list; null at its ends and for one that is not in it. */
export function onTrail(of: Trail, id: string, by: number): string | null {
  const at = trails[of].indexOf(id);
  return at < 0 ? null : (trails[of][at + by] ?? null);
}

export function leftAt(n: number): void {
  last = n;
}

export function wasAt(): number {
  return last;
}
