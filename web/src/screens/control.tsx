/** Who holds what: a lane per place and road, and who may hold it on one day. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Shapes } from "../api.ts";
import type { ScreenProps } from "../frame.tsx";
import { useKeys } from "../keys.ts";
import { useLoaded } from "../load.ts";
import { dayOf, isoOf } from "../parts/timeline.tsx";
import type { WorldMap } from "../parts/worldmap.ts";
import { onChange } from "../store.ts";
import { change } from "../url.ts";

interface Holding {
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

const SHOWN = 60;
const PALETTE = ["#0b5f94", "#a8480a", "#00694c", "#8d4a72", "#6b5a00", "#3d4a5c"]; // as [data-hue] in style.css
const HUES = 6; // of the palette in style.css, told apart by the colour-blind; the letter says the rest

export function Control({ place, case_ }: ScreenProps) {
  const { value, error, again } = useLoaded<Shapes["Lanes"]>("/control");
  useEffect(() => onChange(again), []);
  const holdings = (value?.holdings ?? []) as unknown as Holding[];
  const asked = (place.query.get("name") ?? "").toLowerCase();
  const { lanes, first, last, holders } = useMemo(() => sorted(holdings), [value]);
  const on = place.query.get("on") ?? (last ? isoOf(last) : "");
  const shown = lanes.filter(([h]) => h!.name.toLowerCase().includes(asked));
  const step = (by: number) => on && change({ on: isoOf(Math.min(last, Math.max(first, dayOf(on) + by))) });
  useKeys([
    { key: "]", says: "the next day", run: () => void step(1) },
    { key: "[", says: "the day before", run: () => void step(-1) },
    { key: "}", says: "a week on", run: () => void step(7) },
    { key: "{", says: "a week back", run: () => void step(-7) },
  ]);
  const [open, setOpen] = useState<Holding | null>(null);
  if (error) return <p class="error">{error.message}</p>;
  return (
    <section class="control" data-ready={value ? "" : undefined}>
      <h1>Who holds what</h1>
      <p>Solid: independent origins, or the losing side, say so. Hatched: only claimed. Pale ends: the day is not known. A silence is no holding.</p>
      {value && lanes.length === 0 && <p class="empty">No report of this case says who holds a place.</p>}
      {lanes.length > 0 && (
        <>
          <form class="filters" onSubmit={(e) => e.preventDefault()}>
            <label>
              <span>place or road</span>
              <input type="search" value={asked} onInput={(e) => change({ name: e.currentTarget.value })} />
            </label>
            <label class="slider">
              <span>as of {on}</span>
              <input type="range" min={first} max={last} value={on ? dayOf(on) : last} onInput={(e) => change({ on: isoOf(Number(e.currentTarget.value)) })} aria-valuetext={on} />
            </label>
            <label>
              <span>day</span>
              <input type="date" value={on} onChange={(e) => change({ on: e.currentTarget.value || null })} />
            </label>
          </form>
          <p aria-live="polite">
            {shown.length} places and roads{shown.length > SHOWN && `, the first ${SHOWN} shown: write part of a name`}
          </p>
          <ul class="holders">
            {holders.map((h) => (
              <li key={h.key} data-hue={h.hue}>
                <b>{h.letter}</b> {h.name}
              </li>
            ))}
          </ul>
          <table class="lanes">
            <thead>
              <tr>
                <th scope="col">Place or road</th>
                <th scope="col">
                  <span>{isoOf(first)}</span>
                  <span>{isoOf(last)}</span>
                </th>
                <th scope="col">On {on}</th>
                <th scope="col">Last heard</th>
              </tr>
            </thead>
            <tbody>
              {shown.slice(0, SHOWN).map((lane) => (
                <Lane key={lane[0]!.place} lane={lane} first={first} last={last} on={dayOf(on)} holders={holders} open={setOpen} />
              ))}
            </tbody>
          </table>
          <HolderMap lanes={shown} on={dayOf(on)} holders={holders} points={value!.points} own={case_.map} choose={(name) => change({ name })} />
          {open && (
            <aside class="verdict">
              <b>
                <bdi>{open.name}</bdi>: {open.holder_name ?? "nobody named"}, {open.degree}, {open.basis}
              </b>
              <span>
                from {span(open.from)} to {span(open.to)}, by the account of {open.accounts.join(", ")}
              </span>
              <span>
                {open.claims.map((c, n) => (
                  <a key={c} href={`#/events/${c}`}>
                    claim {n + 1}{" "}
                  </a>
                ))}
              </span>
            </aside>
          )}
        </>
      )}
    </section>
  );
}

/** Who may hold each place on a day, on the map: no areas between the places, for nobody told of them. */
function HolderMap({ lanes, on, holders, points, own, choose }: { lanes: Holding[][]; on: number; holders: Holder[]; points: Record<string, number[]>; own: boolean; choose: (name: string) => void }) {
  const element = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<WorldMap | null>(null);
  const names = useRef(new Map<string, string>());
  useEffect(() => {
    let made: WorldMap | null = null;
    let closed = false;
    // The lanes are shown first: they hold the same, and a map takes its time.
    const shown = new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    shown
      .then(() => import("../parts/worldmap.ts"))
      .then(({ WorldMap }) => {
        if (closed || !element.current) return;
        const clicked = (ids: string[]) => ids[0] && choose(names.current.get(ids[0]) ?? "");
        made = new WorldMap(element.current, own, clicked, () => undefined, Object.fromEntries(holders.map((h) => [h.key, PALETTE[h.hue] ?? "#767a80"])));
        setMap(made);
      })
      .catch(() => setMap(null)); // no WebGL: the lanes hold the same
    return () => {
      closed = true;
      made?.close();
    };
  }, [holders]);
  const shown = useMemo(() => {
    const there = lanes.flatMap((lane) => lane.filter((h) => mayHold(h, on) && points[h.place]));
    names.current = new Map(there.map((h) => [h.place, h.name]));
    return {
      id: there.map((h) => h.place),
      type: there.map((h) => h.degree),
      grade: there.map((h) => h.holder ?? ""),
      place: there.map((h) => h.name),
      latitude: there.map((h) => points[h.place]![0]!),
      longitude: there.map((h) => points[h.place]![1]!),
      radius_km: there.map(() => 3),
      // A filled dot where origins agree or the losing side says so, a ring where it is only claimed.
      precision: there.map((h) => (h.basis === "assessed" ? "point" : "claimed")),
    };
  }, [lanes, on, points]);
  const fitted = useRef(false);
  useEffect(() => {
    if (!map) return;
    void map.show(shown, () => true).then(() => element.current?.setAttribute("data-ready", ""));
    if (!fitted.current) map.fit({ ...shown, precision: shown.precision.map(() => "point") });
    fitted.current = true;
  }, [map, shown]);
  return <div ref={element} class="map low" role="region" aria-label="Map of who holds what; the lanes hold the same" />;
}

interface Holder {
  key: string;
  name: string;
  letter: string;
  hue: number;
}

function sorted(holdings: Holding[]): { lanes: Holding[][]; first: number; last: number; holders: Holder[] } {
  const lanes = [...Map.groupBy(holdings, (h) => h.place).values()];
  let [first, last] = [Infinity, -Infinity];
  const names = new Map<string, string>();
  for (const h of holdings) {
    for (const day of [h.from.from, h.from.to, h.to.from, h.to.to, h.last_heard]) {
      if (day) [first, last] = [Math.min(first, dayOf(day)), Math.max(last, dayOf(day))];
    }
    names.set(h.holder ?? "", h.holder_name ?? "nobody named");
  }
  const holders = [...names].sort((a, b) => a[1].localeCompare(b[1])).map(([key, name], n) => ({
    key, name, letter: String.fromCharCode(65 + (n % 26)), hue: key ? n % HUES : -1,
  }));
  return { lanes, first: first === Infinity ? 0 : first, last: last === -Infinity ? 0 : last, holders };
}

const span = (ends: { from: string | null; to: string | null }): string =>
  ends.from === ends.to ? (ends.from ?? "unknown") : `${ends.from ?? "?"}…${ends.to ?? "?"}`;

/** Whether a stretch may hold on a day: from the earliest day that it can have begun to the latest that it can have ended. */
export function mayHold(h: Pick<Holding, "from" | "to">, day: number): boolean {
  return (!h.from.from || dayOf(h.from.from) <= day) && (!h.to.to || day <= dayOf(h.to.to));
}

function Lane({ lane, first, last, on, holders, open }: { lane: Holding[]; first: number; last: number; on: number; holders: Holder[]; open: (h: Holding) => void }) {
  const wide = Math.max(1, last - first + 1);
  const x = (day: string | null, other: number) => (((day ? dayOf(day) : other) - first) / wide) * 100;
  const now = lane.filter((h) => mayHold(h, on));
  const heard = lane.map((h) => h.last_heard).filter((d): d is string => d !== null).sort().at(-1);
  const age = heard ? on - dayOf(heard) : null;
  const holder = (h: Holding) => holders.find((one) => one.key === (h.holder ?? ""))!;
  return (
    <tr>
      <th scope="row">
        <bdi>{lane[0]!.name}</bdi>
      </th>
      <td class="lane">
        {lane.map((h, n) => {
          const who = holder(h);
          const left = x(h.from.from, first);
          const right = x(h.to.to, last + 1) + (h.to.to ? 100 / wide : 0);
          return (
            <button
              key={n}
              data-hue={who.hue}
              data-basis={h.basis}
              data-degree={h.degree}
              class={h.from.from && h.to.to ? "" : "openended"}
              style={{ left: `${left}%`, width: `${Math.max(0.8, right - left)}%` }}
              title={`${who.name}, ${h.degree}, ${h.basis}: from ${span(h.from)} to ${span(h.to)}`}
              onClick={() => open(h)}
            >
              {who.letter}
            </button>
          );
        })}
        <span class="now" style={{ left: `${((on - first + 0.5) / wide) * 100}%` }} />
      </td>
      <td>
        {now.length === 0 && <span class="open">not told</span>}
        {now.map((h, n) => (
          <div key={n}>
            <b>{holder(h).letter}</b> {h.holder_name ?? ""} {h.degree !== "full" && h.degree} {h.basis === "claimed" && <small>(claimed)</small>}
          </div>
        ))}
      </td>
      <td>
        {heard ?? ""} {age !== null && age > 0 && <small>{age} {age === 1 ? "day" : "days"} before</small>}
      </td>
    </tr>
  );
}
