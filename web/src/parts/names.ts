/** From which zoom on the name of a place is shown: where there is no room for all, those of which most is told. */
export interface Named {
  id: string;
  at: [number, number]; // longitude, latitude
  /** How much is told of it. */
  told: number;
}

const TILE = 512; // pixels of the world at zoom 0
const [WIDE, HIGH] = [90, 18]; // pixels of a short name
const MOST = 14; // zoom

/** The zoom of each by its id. A map would find out as well which names have room, but only by laying all of them. */
export function namedFrom(places: readonly Named[]): Map<string, number> {
  const taken = Array.from({ length: MOST + 1 }, () => new Set<string>());
  const from = new Map<string, number>();
  for (const { id, at } of [...places].sort((a, b) => b.told - a.told)) {
    const cells = taken.map((_, zoom) => cellOf(at, zoom));
    const first = cells.findIndex((cell, zoom) => !taken[zoom]!.has(cell));
    from.set(id, first < 0 ? MOST : first);
    if (first >= 0) cells.slice(first).forEach((cell, n) => taken[first + n]!.add(cell));
  }
  return from;
}

function cellOf([longitude, latitude]: [number, number], zoom: number): string {
  const world = TILE * 2 ** zoom;
  const north = Math.log(Math.tan(Math.PI / 4 + (Math.max(-85, Math.min(85, latitude)) * Math.PI) / 360)) / (2 * Math.PI);
  return `${Math.floor(((longitude + 180) / 360) * (world / WIDE))},${Math.floor((0.5 - north) * (world / HIGH))}`;
}
