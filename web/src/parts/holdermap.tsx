/** Who may hold each place and road on a day, on the map: no areas between the places, for nobody told of them. */
import { useEffect, useMemo, useRef } from "preact/hooks";
import type { Shapes } from "../api.ts";
import type { Holder, Lane } from "../holders.ts";
import { holderLook, iconOf, laidOut } from "./holdersigns.ts";
import { faintness, standingOf, type Told } from "./lane.tsx";
import { MapFaults } from "./mapfaults.tsx";
import { useMap } from "./usemap.ts";
import type { Sign } from "./worldmap.ts";

export interface HolderMapProps {
  lanes: readonly Lane[];
  on: number;
  trusted: number | null;
  holders: ReadonlyMap<string, Holder>;
  told: Shapes["Lanes"];
  own: boolean;
  at: string | null;
  chosen: string | null;
  choose: (place: string) => void;
}

export function HolderMap({ lanes, on, trusted, holders, told, own, at, chosen, choose }: HolderMapProps) {
  const element = useRef<HTMLDivElement>(null);
  const look = useMemo(() => holderLook(holders.values()), [holders]);
  const signs = useMemo(() => lanes.flatMap((lane) => signOf(lane, on, trusted, holders, told) ?? []), [lanes, on, trusted, holders, told]);
  const drawn = useMap(element, own, look, signs, at, (ids) => ids[0] && choose(ids[0]));
  const { map } = drawn;
  useEffect(() => map?.mark(chosen ? [chosen] : []), [map, chosen]);
  useEffect(() => {
    const sign = signs.find((s) => s.id === chosen);
    if (sign) map?.reach(sign);
  }, [map, chosen]);
  const unplaced = lanes.filter((l) => !told.points[l.place] && !told.lines[l.place]).length;
  return (
    <div>
      <MapFaults drawn={drawn} instead="the lanes hold the same" />
      <div ref={element} class="map" role="region" aria-label="Map of who holds what; the lanes hold the same" />
      <p class="legend" aria-live="polite">
        Of {lanes.length}: on the map that day {signs.length}, without a place on it {unplaced}, not told of that day {lanes.length - signs.length - unplacedTold(lanes, told, on, trusted)}.
      </p>
    </div>
  );
}

/** How many lanes have a holder that day and no place on the map. */
function unplacedTold(lanes: readonly Lane[], told: Shapes["Lanes"], on: number, trusted: number | null): number {
  return lanes.filter((l) => !told.points[l.place] && !told.lines[l.place] && standingOf(l, on, trusted).length > 0).length;
}

/** A holder in words: "Islamic State, cut, claimed". */
function inWords({ holding: { holder_name, degree, basis } }: Told): string {
  return [holder_name ?? "nobody named", ...(degree === "full" ? [] : [degree]), ...(basis === "claimed" ? [basis] : [])].join(", ");
}

function signOf(lane: Lane, on: number, trusted: number | null, holders: ReadonlyMap<string, Holder>, told: Shapes["Lanes"]): Sign | null {
  const [point, line] = [told.points[lane.place], told.lines[lane.place]];
  const now = standingOf(lane, on, trusted);
  if ((!point && !line) || now.length === 0) return null;
  const shape = (line ?? null) as GeoJSON.LineString | null;
  const states = now.map((n) => n.holding.degree).filter((d) => d === "cut" || d === "open");
  return {
    id: lane.place,
    kind: shape ? "line" : "point",
    at: shape ? (shape.coordinates[0] as [number, number]) : [point![1]!, point![0]!],
    km: 0.1, // a sign, and no extent: what of a town is held is told in words
    shape,
    name: lane.name,
    label: states.length > 0 ? `${lane.name} (${states.join("/")})` : lane.name,
    hint: `${lane.name}: ${now.map(inWords).join("; ")}`,
    icon: iconOf(now.map(({ holding }) => ({ holding, holder: holders.get(holding.holder ?? "")! }))),
    tone: now[0]!.holding.holder || "nobody",
    rank: now.length, // rivals above
    told: lane.stretches.length,
    cut: states[0] === "cut",
    half: laidOut(now.length).wide / 2,
    faint: Math.max(...now.map((n) => faintness(n.days, n.how))),
  };
}
