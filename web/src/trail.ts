/** The list of events that was worked last, so that one gets from one to the next and back to where one was. */
let trail: readonly string[] = [];
let last = 0;

export function layTrail(ids: readonly string[]): void {
  trail = ids;
}

/** The event so many steps on from one of the list; null at its ends and for one that is not in it. */
export function onTrail(id: string, by: number): string | null {
  const at = trail.indexOf(id);
  return at < 0 ? null : (trail[at + by] ?? null);
}

export function leftAt(n: number): void {
  last = n;
}

export function wasAt(): number {
  return last;
}
