/** The list twin of the map: what it shows, what has no place and what has no day, each with its number. */
import { useEffect, useRef } from "preact/hooks";
import type { Shapes } from "../api.ts";
import { days, Grade } from "./words.tsx";

type Points = Shapes["Points"];
const LISTED = 200;

export interface List {
  name: string;
  title: string;
  rows: readonly number[];
}

export function EventLists({ points, lists, shown, show, cursor, point }: { points: Points; lists: readonly List[]; shown: List; show: (name: string) => void; cursor: string | null; point: (id: string) => void }) {
  const current = useRef<HTMLLIElement | null>(null);
  useEffect(() => current.current?.scrollIntoView({ block: "nearest" }), [cursor]);
  return (
    <div class="lists">
      <div class="chips" role="group" aria-label="Lists of events">
        {lists.map((list) => (
          <button key={list.name} aria-pressed={list === shown} onClick={() => show(list.name)}>
            {list.title} <span class="count">{list.rows.length}</span>
          </button>
        ))}
      </div>
      <p class="visually-hidden" aria-live="polite">
        {lists.map((list) => `${list.title}: ${list.rows.length}`).join("; ")}
      </p>
      {shown.rows.length === 0 && <p class="empty">None.</p>}
      <ol class="eventlist">
        {shown.rows.slice(0, LISTED).map((n) => {
          const id = points.id[n]!;
          return (
            <li key={id} ref={id === cursor ? current : null} data-chosen={id === cursor ? "" : undefined} onMouseEnter={() => point(id)} onFocusCapture={() => point(id)}>
              <a href={`#/events/${id}`}>{points.type[n]!.replaceAll("_", " ")}</a> <bdi class="place">{points.place[n] ?? "no place told"}</bdi>
              <small>{daysOf(points, n)}</small> <Grade grade={points.grade[n]!} />
            </li>
          );
        })}
      </ol>
      {shown.rows.length > LISTED && <p class="legend">The first {LISTED} are listed: choose days, come nearer on the map, or filter.</p>}
    </div>
  );
}

export const daysOf = (points: Points, n: number): string =>
  days({ from: points.first[n] ?? null, to: points.last[n] ?? null, earliest: points.earliest[n] ?? null, latest: points.latest[n] ?? null });

/** An event in one line; a place of another direction is isolated (Unicode 9.0, U+2068 and U+2069), so that the day after
 * it stays in order. */
export const inOneLine = (points: Points, n: number): string =>
  [points.type[n]!.replaceAll("_", " "), `\u2068${points.place[n] ?? "no place told"}\u2069`, daysOf(points, n)].join(" · ");
