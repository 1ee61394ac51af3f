/** The reports of the case, a table worked by keyboard, and the place to hand in new ones. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ReportPage } from "../api.ts";
import type { ScreenProps } from "../frame.tsx";
import { useKeys } from "../keys.ts";
import { useLoaded } from "../load.ts";
import { HandIn } from "../parts/handin.tsx";
import { Head } from "../parts/head.tsx";
import { Pager } from "../parts/pager.tsx";
import { counted } from "../parts/words.tsx";
import { onChange } from "../store.ts";
import { layTrail } from "../trail.ts";
import { change, go } from "../url.ts";

const PAGE = 100;

export function Reports({ place, case_ }: ScreenProps) {
  const offset = Number(place.query.get("offset") ?? 0) || 0;
  const named = place.query.get("named");
  const { value, ready, error, again } = useLoaded<ReportPage>("/reports", { named, offset, limit: PAGE });
  useEffect(() => onChange(again), []);
  useEffect(() => void (value && layTrail("reports", value.reports.map((r) => r.id))), [value]);
  const [at, move] = useState(0);
  const rows = value?.reports ?? [];
  const here = Math.min(at, Math.max(rows.length - 1, 0));
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => table.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" }), [here, value]);
  const show = (to: number) => change({ offset: to === 0 ? null : `${to}` });
  const turn = (by: number) => {
    const to = offset + by * PAGE;
    if (value && to >= 0 && to < value.total) show(to);
  };
  useKeys([
    { key: "j", says: "next", run: () => move(Math.min(here + 1, Math.max(rows.length - 1, 0))) },
    { key: "k", says: "previous", run: () => move(Math.max(here - 1, 0)) },
    { key: "Enter", says: "open the chosen report", run: () => rows[here] && go(["report", rows[here].id]) },
    { key: "]", says: "next page", run: () => turn(1) },
    { key: "[", says: "page before", run: () => turn(-1) },
  ]);
  return (
    <section class="reports" data-ready={ready ? "" : undefined}>
      <h1>Reports</h1>
      <details open={case_.sizes.reports === 0}>
        <summary>Add reports</summary>
        <HandIn />
      </details>
      <form class="filters" onSubmit={(e) => e.preventDefault()}>
        <label>
          <span>title or outlet</span>
          <input type="search" value={named ?? ""} onInput={(e) => change({ named: e.currentTarget.value, offset: null })} />
        </label>
        {value && (
          <p aria-live="polite">
            {counted(value.total, "report")}
            {value.total > PAGE && `, ${offset + 1}–${Math.min(offset + PAGE, value.total)} shown`}
            <span class="soft hint">
              {" · "}
              <kbd>j</kbd> <kbd>k</kbd> move, <kbd>Enter</kbd> opens
            </span>
          </p>
        )}
      </form>
      {error && <p class="error">{error.message}</p>}
      {value && (
        <>
          {rows.length === 0 && named && <p class="empty">No report has these words in its title or outlet. What a report says is found with Find (Ctrl+K), or by text in the queue.</p>}
          {rows.length > 0 && (
            <table ref={table} class="rows list">
              <Head of={["Day", "Report", "Outlet", "Problems"]} />
              <tbody>
                {rows.map((r, n) => (
                  <tr key={r.id} aria-selected={n === here} onClick={() => move(n)}>
                    <td class={r.first && r.first === r.last ? "date" : "date open"}>{dayOf(r)}</td>
                    <td>
                      <a href={`#/report/${r.id}`}>
                        <bdi>{r.title ?? r.name}</bdi>
                      </a>
                    </td>
                    <td>
                      {r.outlet ? <bdi>{r.outlet}</bdi> : <span class="open">unknown</span>}
                      {r.agency && r.agency !== r.outlet && (
                        <small>
                          {" "}
                          <bdi>{r.agency}</bdi>
                        </small>
                      )}
                    </td>
                    <td>{r.problems.map((p) => p.replaceAll("_", " ")).join(", ")}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
          <Pager offset={offset} page={PAGE} total={value.total} to={show} keyed />
        </>
      )}
    </section>
  );
}

/** The day of a report, or how far it is known. */
function dayOf({ first, last }: { first: string | null; last: string | null }): string {
  if (first && first === last) return first;
  return first || last ? `${first ?? "…"} to ${last ?? "…"}` : "day unknown";
}
