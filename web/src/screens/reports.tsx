/** The reports of the case, and the place to hand in new ones. */
import { useEffect, useState } from "preact/hooks";
import { post, type ReportPage, type Shapes } from "../api.ts";
import type { ScreenProps } from "../frame.tsx";
import { useLoaded } from "../load.ts";
import { changed, onChange, say, sayWrong } from "../store.ts";
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
      <HandIn />
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

async function told(added: Promise<Shapes["Added"]>): Promise<void> {
  try {
    const { new: fresh, known, failed } = await added;
    changed();
    for (const why of failed) sayWrong(new Error(why));
    if (failed.length === 0) say(`${fresh.length} read and added${known.length ? `, ${known.length} known already` : ""}`);
  } catch (error) {
    sayWrong(error);
  }
}

function HandIn() {
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    await work();
    setBusy(false);
  };
  const files = (list: FileList | null) =>
    run(async () => {
      for (const file of list ?? []) await told(post("/files", file, { name: file.name }));
    });
  const paste = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const given = Object.fromEntries([...new FormData(form)].filter(([, value]) => value !== ""));
    void run(async () => {
      await told(post("/reports", given));
      form.reset();
    });
  };
  return (
    <details class="handin" open={over}>
      <summary>Add reports</summary>
      <div
        class="drop"
        data-over={over ? "" : undefined}
        onDragOver={(e) => (e.preventDefault(), setOver(true))}
        onDragLeave={() => setOver(false)}
        onDrop={(e) => {
          e.preventDefault();
          setOver(false);
          void files(e.dataTransfer?.files ?? null);
        }}
      >
        <label>
          Drop files here, or choose them <input type="file" multiple disabled={busy} onChange={(e) => void files(e.currentTarget.files)} />
        </label>
      </div>
      <form onSubmit={paste} class="paste">
        <label>
          <span>Or paste the text of one report</span>
          <textarea name="text" rows={6} required disabled={busy} dir="auto" />
        </label>
        <label>
          <span>Outlet</span>
          <input name="outlet" />
        </label>
        <label>
          <span>Published</span>
          <input name="published" type="date" />
        </label>
        <label>
          <span>Address</span>
          <input name="url" type="url" />
        </label>
        <button disabled={busy}>{busy ? "Reading …" : "Read and add"}</button>
      </form>
    </details>
  );
}
