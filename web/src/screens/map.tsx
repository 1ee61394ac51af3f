/** Map, timeline and lists of one choice of events: what is done in one is seen in the others, and in the address. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Shapes } from "../api.ts";
import { dayOf, isoOf } from "../days.ts";
import type { ScreenProps } from "../frame.tsx";
import { useKeys } from "../keys.ts";
import { useLoaded } from "../load.ts";
import { EventLists, inOneLine, type List } from "../parts/eventlists.tsx";
import { Filters, filtersOf } from "../parts/filters.tsx";
import { Intervals, type Interval } from "../parts/intervals.tsx";
import { MapFaults } from "../parts/mapfaults.tsx";
import { GRADE_LOOK, gradeSign, type Picture } from "../parts/signs.ts";
import { Shown } from "../parts/shown.tsx";
import { Timeline } from "../parts/timeline.tsx";
import { useMap } from "../parts/usemap.ts";
import { buckets, extentOf, spanOf, touches, type Span } from "../spans.ts";
import { spotsOf, unplaced, type Spot } from "../spots.ts";
import { onChange } from "../store.ts";
import { change, go } from "../url.ts";

type Points = Shapes["Points"];
const NONE: readonly number[] = [];

export function MapScreen({ place, case_ }: ScreenProps) {
  const { since, until, ...others } = filtersOf(place.query) as Record<string, string | null>;
  const { value: points, error, again } = useLoaded<Points>("/points", others, true);
  useEffect(() => onChange(again), []);
  const spans = useMemo(() => points?.id.map((_, n) => spanOf(points, n)) ?? [], [points]);
  const rows = useMemo(() => (points ? within(spans, since ?? null, until ?? null) : NONE), [points, spans, since, until]);
  const spots = useMemo(() => (points ? spotsOf(points, rows) : null), [points, rows]);
  const asked = place.query.getAll("spot");
  const element = useRef<HTMLDivElement>(null);
  const drawn = useMap(element, case_.map, GRADE_LOOK, spots, place.query.get("at"), (ids) => change({ spot: ids, list: null }));
  const here = useMemo(() => (spots ? seen(spots, asked, drawn.map?.seen() ?? null) : NONE), [spots, drawn.map, drawn.moves, place.query.get("spot")]);
  const lists = useMemo((): List[] => points ? listsOf(points, rows, spans, here, asked.length > 0) : [], [points, rows, spans, here]);
  const list = lists.find((l) => l.name === place.query.get("list")) ?? lists.find((l) => l.rows.length > 0) ?? lists[0];
  const [cursor, point] = useState<string | null>(null);
  useMapKeys({ points, spots, spans, list, lists, cursor, point, drawn, since: since ?? null, until: until ?? null });
  useEffect(() => {
    const at = points ? points.id.indexOf(cursor ?? "") : -1;
    const under = spots?.find((s) => s.rows.includes(at));
    drawn.map?.mark(under ? [...asked, under.id] : asked);
  }, [drawn.map, cursor, spots, place.query.get("spot")]);
  const time = useMemo(
    () => <Timeline spans={spans} seen={new Set(here)} since={since ?? null} until={until ?? null} choose={(a, b) => change({ since: a, until: b })} />,
    [spans, here, since, until],
  );
  const bars = useMemo(() => (points ? intervals(points, spans, here) : []), [points, spans, here]);
  const [from, end] = useMemo(() => timeOf(spans, since ?? null, until ?? null), [spans, since, until]);
  return (
    <section class="mapscreen">
      <h1>Map and timeline</h1>
      <Filters place={place} case_={case_} />
      {error && <p class="error">{error.message}</p>}
      <div class="maplists">
        <div class="mapside">
          <MapFaults drawn={drawn} instead="the lists beside it hold the same" />
          <div ref={element} class="map" role="region" aria-label="Map; the lists beside it hold the same events" />
          <Legend grades={case_.grades} />
        </div>
        {points && list && <EventLists points={points} lists={lists} shown={list} show={(name) => change({ list: name })} cursor={cursor} point={point} />}
      </div>
      {asked.length > 0 && (
        <p class="chosen">
          Only what lies at {spots?.filter((s) => asked.includes(s.id)).map((s) => s.name).join(", ") || "a place that holds none of these days"}.{" "}
          <button class="quiet" onClick={() => change({ spot: null })}>
            Show all that is on the map
          </button>
        </p>
      )}
      {time}
      {points && <Intervals all={bars} from={from} end={end} chosen={cursor} choose={point} />}
    </section>
  );
}

function within(spans: readonly (Span | null)[], since: string | null, until: string | null): number[] {
  const [first, last] = [since ? dayOf(since) : null, until ? dayOf(until) : null];
  return spans.flatMap((s, n) => (touches(s, first, last) ? [n] : []));
}

/** The rows that the map shows: those of the spots asked for, else of all that lie in what is seen. */
function seen(spots: readonly Spot[], asked: readonly string[], inSight: ((latitude: number, longitude: number) => boolean) | null): number[] {
  const some = spots.filter((s) => (asked.length > 0 ? asked.includes(s.id) : !inSight || inSight(s.at[1], s.at[0])));
  return some.flatMap((s) => s.rows).sort((a, b) => a - b);
}

function listsOf(points: Points, rows: readonly number[], spans: readonly (Span | null)[], here: readonly number[], chosen: boolean): List[] {
  return [
    { name: "seen", title: chosen ? "Chosen on the map" : "On the map", rows: here },
    { name: "unplaced", title: "Without a place", rows: unplaced(points, rows) },
    { name: "undated", title: "Without a day", rows: spans.flatMap((s, n) => (s === null ? [n] : [])) },
  ];
}

/** The events that are not known to the day. */
function intervals(points: Points, spans: readonly (Span | null)[], rows: readonly number[]): Interval[] {
  return rows.flatMap((n) => {
    const span = spans[n];
    if (!span || (span.first === span.last && span.open === null)) return [];
    return [{ id: points.id[n]!, span, grade: points.grade[n]!, says: () => inOneLine(points, n) }];
  });
}

/** The time that is shown: the days chosen, else all that the timeline has. */
function timeOf(spans: readonly (Span | null)[], since: string | null, until: string | null): [number, number] {
  const { from, size, counts } = buckets(spans);
  return [since ? dayOf(since) : from, until ? dayOf(until) : from + size * counts.length - 1];
}

interface Worked {
  points: Points | null;
  spots: readonly Spot[] | null;
  spans: readonly (Span | null)[];
  list: List | undefined;
  lists: readonly List[];
  cursor: string | null;
  point: (id: string | null) => void;
  drawn: ReturnType<typeof useMap>;
  since: string | null;
  until: string | null;
}

function useMapKeys({ points, spots, spans, list, lists, cursor, point, drawn, since, until }: Worked): void {
  const at = useRef(cursor); // a second key may come before the first was drawn
  at.current = cursor;
  const spotAt = (id: string | null) => spots?.find((s) => s.rows.some((n) => points!.id[n] === id));
  const step = (by: number) => {
    if (!points || !list || list.rows.length === 0) return;
    const from = list.rows.findIndex((n) => points.id[n] === at.current);
    const next = points.id[list.rows[Math.min(list.rows.length - 1, Math.max(0, from < 0 ? 0 : from + by))]!]!;
    point((at.current = next));
    const spot = spotAt(next);
    if (spot) drawn.map?.reach(spot);
  };
  const slide = (ends: [number, number]) => change({ since: isoOf(ends[0]), until: isoOf(ends[1]) });
  const extent = useMemo(() => extentOf(spans), [spans]);
  const [low, high] = extent ?? [0, 0];
  const [first, last] = [since ? dayOf(since) : low, until ? dayOf(until) : high];
  const long = last - first + 1;
  const move = (by: number) => extent && slide(since || until ? [first + by * long, last + by * long] : by > 0 ? [low, low + Math.ceil(long / 10)] : [high - Math.ceil(long / 10), high]);
  const widen = (by: number) => extent && last - first + 2 * by >= 0 && slide([Math.max(low, first - by), Math.min(high, last + by)]);
  useKeys([
    { key: "j", says: "the next event of the list", run: () => step(1) },
    { key: "k", says: "the event before", run: () => step(-1) },
    { key: "Enter", says: "open the chosen event", run: () => cursor && go(["events", cursor]) },
    { key: "l", says: "the next list: on the map, without a place, without a day", run: () => change({ list: lists[(lists.indexOf(list!) + 1) % lists.length]?.name ?? null }) },
    { key: "o", says: "only what lies where the chosen event does, and all again", run: () => change({ spot: spotAt(cursor) && !location.hash.includes("spot=") ? spotAt(cursor)!.id : null, list: null }) },
    { key: "]", says: "later: on by as many days as are chosen", run: () => void move(1) },
    { key: "[", says: "earlier by as many", run: () => void move(-1) },
    { key: "}", says: "more days: a tenth on either side", run: () => void widen(Math.max(1, Math.round(long / 10))) },
    { key: "{", says: "fewer days", run: () => void widen(-Math.max(1, Math.round(long / 10))) },
    { key: "r", says: "all days again", run: () => change({ since: null, until: null }) },
    { key: "0", says: "the whole of it on the map", run: () => (change({ at: null }), spots && drawn.map?.fit(spots)) },
  ]);
}

const signs = new Map<string, Picture>();

/** The sign of a grade, drawn once. */
function signed(grade: string): Picture {
  const picture = signs.get(grade) ?? gradeSign(grade, "#ffffff");
  signs.set(grade, picture);
  return picture;
}

function Legend({ grades }: { grades: readonly string[] }) {
  return (
    <p class="legend">
      {grades.map((g) => (
        <span key={g} class="key">
          <Shown picture={signed(g)} /> {g}
        </span>
      ))}
      <span>
        The gravest of a place is shown. A disc is as wide as a place is uncertain; hatched: somewhere in it; dashed edge: a region or country; dashed line: a road, straight between the towns that name it.
      </span>
    </p>
  );
}
