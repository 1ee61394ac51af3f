/** The events of one place are one sign on the map, with their number: a thousand deaths are not a thousand pins. */
import type { Shapes } from "./api.ts";
import type { Sign } from "./parts/worldmap.ts";

type Points = Shapes["Points"];

/** The gravest last: what sources contradict each other about must not hide behind what they agree on. */
const GRAVITY = ["discounted", "weak", "fair", "confirmed", "contested"];
const SOON_TOO_WIDE = ["region", "country"]; // an edge alone: a hatch over a whole country hides all that lies in it

export interface Spot extends Sign {
  /** The rows of `Points` that lie here. */
  rows: number[];
  /** Whether some call it by a name of which the one shown is no part: "market of Bara" and "large parts of Bara". */
  others?: boolean;
}

/** What a spot is called in the address: the same place as wide is the same spot. */
export function spotOf(points: Points, n: number): string | null {
  if (points.latitude[n] == null || points.longitude[n] == null) return null;
  const shape = points.shape[n];
  if (shape != null && points.precision[n] === "line") return JSON.stringify(points.shapes[shape]!["coordinates"]);
  return [points.latitude[n], points.longitude[n], points.radius_km[n] ?? 0, points.precision[n]].join(",");
}

export function spotsOf(points: Points, rows: readonly number[]): Spot[] {
  const spots = new Map<string, Spot>();
  for (const n of rows) {
    const id = spotOf(points, n);
    if (id === null) continue;
    const known = spots.get(id);
    if (known) add(known, points, n);
    else spots.set(id, begun(id, points, n));
  }
  for (const spot of spots.values()) if (spot.rows.length > 1) spot.label = `${spot.name}${spot.others ? ", …" : ""}  ${spot.rows.length}`;
  return [...spots.values()];
}

function begun(id: string, points: Points, n: number): Spot {
  const [precision, name, grade] = [points.precision[n] ?? "point", points.place[n] ?? "", points.grade[n]!];
  const shape = points.shape[n] != null ? (points.shapes[points.shape[n]!] as unknown as GeoJSON.Geometry) : null;
  return {
    id, rows: [n], name, label: name, icon: grade, tone: grade, faint: 1, half: 9, told: 1, rank: GRAVITY.indexOf(grade), shape,
    at: [points.longitude[n]!, points.latitude[n]!],
    km: points.radius_km[n] ?? 1,
    kind: shape === null ? "point" : shape.type.endsWith("LineString") ? "line" : SOON_TOO_WIDE.includes(precision) ? "wide" : precision === "near" ? "near" : "area",
  };
}

function add(spot: Spot, points: Points, n: number): void {
  spot.told = spot.rows.push(n);
  const [name, grade] = [points.place[n] ?? "", points.grade[n]!];
  if (name && !spot.name.includes(name)) spot.others ||= !name.includes(spot.name);
  if (name && name.length < spot.name.length) spot.name = name; // the shortest of what it is called
  if (GRAVITY.indexOf(grade) > GRAVITY.indexOf(spot.icon)) [spot.icon, spot.tone, spot.rank] = [grade, grade, GRAVITY.indexOf(grade)];
}

/** Rows by the list that they belong on; `within`: whether the days chosen hold an event. */
export function unplaced(points: Points, rows: readonly number[]): number[] {
  return rows.filter((n) => points.latitude[n] === null);
}
