/** Map and timeline, coupled, with lists of what is seen, what has no place and what has no day. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Shapes } from "../api.ts";
import type { ScreenProps } from "../frame.tsx";
import { useKeys } from "../keys.ts";
import { useLoaded } from "../load.ts";
import { Filters, filtersOf } from "../parts/filters.tsx";
import { dayOf, Timeline, type Span } from "../parts/timeline.tsx";
import { Grade } from "../parts/words.tsx";
import type { WorldMap } from "../parts/worldmap.ts";
import { onChange } from "../store.ts";
import { change } from "../url.ts";

type Points = Shapes["Points"];
const LISTED = 200;

/** The days on which an event can lie, as far as they are told: its bounds only where both are. */
function spanOf(points: Points, n: number): Span | null {
  const first = points.first[n] ?? points.last[n] ?? (points.latest[n] ? points.earliest[n] : null);
  const last = points.last[n] ?? points.first[n] ?? (points.earliest[n] ? points.latest[n] : null);
  return first && last ? { first: dayOf(first), last: dayOf(last) } : null;
}

export function MapScreen({ place, case_ }: ScreenProps) {
  const { since, until, ...others } = filtersOf(place.query) as Record<string, string | null>;
  const { value, error, again } = useLoaded<Points>("/points", others);
  useEffect(() => onChange(again), []);
  const spans = useMemo(() => value?.id.map((_, n) => spanOf(value, n)) ?? [], [value]);
  const within = (n: number) => {
    const span = spans[n];
    if (!since && !until) return true;
    return !!span && (!since || span.last >= dayOf(since)) && (!until || span.first <= dayOf(until));
  };
  const element = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<WorldMap | null>(null);
  const [broken, setBroken] = useState<string | null>(null);
  const [, moved] = useState(0);
  const [chosen, choose] = useState<string[]>([]);
  useEffect(() => {
    let made: WorldMap | null = null;
    let closed = false;
    import("../parts/worldmap.ts").then(
      ({ WorldMap }) => {
        if (closed || !element.current) return;
        made = new WorldMap(element.current, case_.map, choose, () => moved((n) => n + 1));
        setMap(made);
      },
    ).catch((e: Error) => setBroken(e.message));
    return () => {
      closed = true;
      made?.close();
    };
  }, []);
  const fitted = useRef(false);
  useEffect(() => {
    if (!map || !value) return;
    void map.show(value, within).then(() => element.current?.setAttribute("data-ready", ""));
    if (!fitted.current) map.fit(value);
    fitted.current = true;
  }, [map, value, since, until]);
  useKeys([{ key: "r", says: "all days again", run: () => change({ since: null, until: null }) }]);
  if (error) return <p class="error">{error.message}</p>;
  const all = value?.id.map((_, n) => n).filter(within) ?? [];
  const placed = all.filter((n) => value!.latitude[n] !== null);
  const inSight = map ? map.seen() : () => true;
  const seen = chosen.length
    ? placed.filter((n) => chosen.includes(value!.id[n]!))
    : placed.filter((n) => inSight(value!.latitude[n]!, value!.longitude[n]!));
  const lists: [string, number[]][] = [
    [chosen.length ? "Chosen on the map" : "Seen on the map", seen],
    ["Without a place", all.filter((n) => value!.latitude[n] === null)],
    ["Without a day", value?.id.map((_, n) => n).filter((n) => !spans[n]) ?? []],
  ];
  return (
    <section class="mapscreen">
      <h1>Map and timeline</h1>
      <Filters place={place} case_={case_} />
      <div class="maplists">
        <div>
          {broken && <p class="error">The map cannot be drawn here ({broken}); the lists beside it hold the same.</p>}
          <div ref={element} class="map" role="region" aria-label="Map; the lists beside it hold the same events" />
          <p class="legend">
            Filled: known to a few kilometres. Ring: somewhere within. Colour: {case_.grades.map((g) => <Grade key={g} grade={g} />)}
          </p>
          <Timeline spans={spans} since={since ?? null} until={until ?? null} choose={(a, b) => change({ since: a, until: b })} />
        </div>
        <div class="lists">
          {lists.map(([title, some], n) => (
            <details key={title} open={n === 0}>
              <summary aria-live="polite">
                {title}: {some.length}
              </summary>
              <ul>
                {value &&
                  some.slice(0, LISTED).map((i) => (
                    <li key={value.id[i]}>
                      <a href={`#/events/${value.id[i]}`}>{value.type[i]!.replace("_", " ")}</a> <bdi>{value.place[i] ?? "?"}</bdi>{" "}
                      <small>{value.first[i] ?? value.last[i] ?? "day unknown"}</small> <Grade grade={value.grade[i]!} />
                    </li>
                  ))}
              </ul>
              {some.length > LISTED && <p>and {some.length - LISTED} more: narrow the filters, or come nearer on the map</p>}
            </details>
          ))}
          {chosen.length > 0 && <button onClick={() => choose([])}>Show all that is seen</button>}
        </div>
      </div>
    </section>
  );
}
