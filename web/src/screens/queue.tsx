/** What needs a decision and why: a table worked by keyboard, its filters in the address. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { EventPage, EventRow } from "../api.ts";
import type { ScreenProps } from "../frame.tsx";
import { useKeys } from "../keys.ts";
import { useLoaded } from "../load.ts";
import { Filters, filtersOf } from "../parts/filters.tsx";
import { days, Grade, Harm, Names, NEEDS, Where } from "../parts/words.tsx";
import { onChange } from "../store.ts";
import { change, go } from "../url.ts";

const PAGE = 50;

export function Queue({ place, case_ }: ScreenProps) {
  const needs = place.query.getAll("need");
  const decided = place.query.get("decided") === "true";
  const offset = Number(place.query.get("offset") ?? 0) || 0;
  const asked = { ...filtersOf(place.query), need: needs, decided, offset, limit: PAGE };
  const { value, error, again } = useLoaded<EventPage>("/queue", asked);
  useEffect(() => onChange(again), []);
  const [at, move] = useState(0);
  const rows = value?.events ?? [];
  const here = Math.min(at, Math.max(rows.length - 1, 0));
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    table.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [here, value]);
  const open = (row: EventRow | undefined) => row && go(["events", row.id], place.query);
  useKeys([
    { key: "j", says: "next", run: () => move(Math.min(here + 1, rows.length - 1)) },
    { key: "k", says: "previous", run: () => move(Math.max(here - 1, 0)) },
    { key: "Enter", says: "open the chosen event", run: () => open(rows[here]) },
    { key: "]", says: "next page", run: () => value && offset + PAGE < value.total && change({ offset: `${offset + PAGE}` }) },
    { key: "[", says: "page before", run: () => offset > 0 && change({ offset: `${Math.max(0, offset - PAGE)}` }) },
  ]);
  return (
    <section class="queue" data-ready={value ? "" : undefined}>
      <h1>{decided ? "Decided" : "What needs a decision"}</h1>
      <div class="chips" role="group" aria-label="Why">
        <button aria-pressed={needs.length === 0} onClick={() => change({ need: null, offset: null })}>
          all <span class="count">{case_.needs["all"]}</span>
        </button>
        {Object.entries(NEEDS).map(([need, words]) => (
          <button
            key={need}
            aria-pressed={needs.includes(need)}
            onClick={() =>
              change({ need: needs.includes(need) ? needs.filter((n) => n !== need) : [...needs, need], offset: null })
            }
          >
            {words} <span class="count">{case_.needs[need]}</span>
          </button>
        ))}
        <button aria-pressed={decided} onClick={() => change({ decided: decided ? null : "true", offset: null })}>
          decided already
        </button>
      </div>
      <Filters place={place} case_={case_} />
      {error && <p class="error">{error.message}</p>}
      {value && value.total === 0 && (
        <p class="empty">{case_.sizes.events === 0 ? "The case is empty: add reports first." : "Nothing waits here."}</p>
      )}
      {value && value.total > 0 && (
        <>
          <p aria-live="polite">
            {value.total} {value.total === 1 ? "event" : "events"}
            {value.total > PAGE && `, ${offset + 1}–${Math.min(offset + PAGE, value.total)} shown`}
          </p>
          <table ref={table} class="rows">
            <thead>
              <tr>
                {["Day", "What", "Where", "Who", "Harm", "Grade", "Why it is here", "Origins"].map((h) => (
                  <th key={h} scope="col">
                    {h}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, n) => (
                <tr key={row.id} aria-selected={n === here} onClick={() => move(n)} onDblClick={() => open(row)}>
                  <td class={row.from || row.to ? "" : "open"}>{days(row)}</td>
                  <td>
                    <a href={`#/events/${row.id}?${place.query}`}>{row.type.replace("_", " ")}</a>
                  </td>
                  <td>
                    <Where row={row} />
                  </td>
                  <td>
                    <Names actors={row.agent} />
                    {row.target.length > 0 && " → "}
                    <Names actors={row.target} />
                  </td>
                  <td>
                    <Harm row={row} />
                  </td>
                  <td>
                    <Grade grade={row.grade} />
                  </td>
                  <td>{(row.needs ?? []).map((n) => NEEDS[n] ?? n).join("; ")}</td>
                  <td>{row.origins.length}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
    </section>
  );
}
