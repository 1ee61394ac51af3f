/** The reports of the case, and the place to hand in new ones. */
import { useEffect } from "preact/hooks";
import type { ReportPage } from "../api.ts";
import type { ScreenProps } from "../frame.tsx";
import { useLoaded } from "../load.ts";
import { HandIn } from "../parts/handin.tsx";
import { onChange } from "../store.ts";
import { layTrail } from "../trail.ts";
import { change } from "../url.ts";

const PAGE = 100;

export function Reports({ place }: ScreenProps) {
  const offset = Number(place.query.get("offset") ?? 0) || 0;
  const { value, ready, error, again } = useLoaded<ReportPage>("/reports", { offset, limit: PAGE });
  useEffect(() => onChange(again), []);
  useEffect(() => void (value && layTrail("reports", value.reports.map((r) => r.id))), [value]);
  return (
    <section class="reports" data-ready={ready ? "" : undefined}>
      <h1>Reports</h1>
      <details>
        <summary>Add reports</summary>
        <HandIn />
      </details>
      {error && <p class="error">{error.message}</p>}
      {value && (
        <>
          <p aria-live="polite">{value.total} reports</p>
          <ul class="list">
            {value.reports.map((r) => (
              <li key={r.id}>
                <a href={`#/report/${r.id}`}>
                  <bdi>{r.title ?? r.name}</bdi>
                </a>{" "}
                <small>
                  <bdi>{r.outlet ?? "outlet unknown"}</bdi>
                  {r.agency && ` (${r.agency})`}
                  {r.problems.length > 0 && ` · ${r.problems.join(", ")}`}
                </small>
              </li>
            ))}
          </ul>
          {value.total > PAGE && (
            <p>
              <button disabled={offset === 0} onClick={() => change({ offset: `${Math.max(0, offset - PAGE)}` })}>
                Before
              </button>
              <button disabled={offset + PAGE >= value.total} onClick={() => change({ offset: `${offset + PAGE}` })}>
                Next
              </button>
            </p>
          )}
        </>
      )}
    </section>
  );
}
