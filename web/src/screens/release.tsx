/** What leaves the case: filters, a release with what changed since the last, and files of every format. */
import { useEffect, useState } from "preact/hooks";
import { address, post, type EventPage, type Query, type Shapes } from "../api.ts";
import type { ScreenProps } from "../frame.tsx";
import { useLoaded } from "../load.ts";
import { Download } from "../parts/download.tsx";
import { Filters, filtersOf } from "../parts/filters.tsx";
import { Head } from "../parts/head.tsx";
import { Pager } from "../parts/pager.tsx";
import { counted } from "../parts/words.tsx";
import { changed, onChange, say, sayWrong } from "../store.ts";

/** What each format is for. */
const FOR: Readonly<Record<string, string>> = {
  csv: "a row an event, for a spreadsheet", geojson: "for a map", jsonl: "all there is, for programs and to make any other of it", parquet: "for data frames",
  ucdp: "the columns of UCDP GED", plover: "the codes of PLOVER", hxl: "with the tags of HXL, for humanitarian exchange", acled: "the columns of ACLED",
};
const PAGE = 100; // changes since a release that are listed at once

export function Release({ place, case_ }: ScreenProps) {
  const { value, ready, error, again } = useLoaded<Shapes["Releases"]>("/releases");
  useEffect(() => onChange(again), []);
  const releases = value?.releases ?? [];
  const latest = releases.at(-1);
  const [busy, setBusy] = useState(false);
  const [state, choose] = useState("");
  const [all, takeAll] = useState(false);
  const freeze = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const given = new FormData(form);
    setBusy(true);
    try {
      const made = await post<Shapes["ReleaseRow"]>(
        "/releases",
        { name: given.get("name"), note: given.get("note"), unreviewed: all },
        filtersOf(place.query),
      );
      changed();
      say(`${made.name}: ${made.events} events frozen${made.left_out ? `, ${made.left_out} left out as nobody decided about them` : ""}`);
      form.reset();
      takeAll(false);
    } catch (error) {
      sayWrong(error);
    }
    setBusy(false);
  };
  return (
    <section class="release" data-ready={ready ? "" : undefined}>
      <h1>Release and export</h1>
      {error && <p class="error">{error.message}</p>}
      <h2>Which events</h2>
      <Filters place={place} case_={case_} />
      <h2>Freeze them under a name</h2>
      <p>A release is never changed. Only events that a person has decided about are in it, unless all are asked for.</p>
      <p aria-live="polite">
        <HowMany asked={filtersOf(place.query)} all={all} />
      </p>
      <form class="filters" onSubmit={(e) => void freeze(e)}>
        <label>
          <span>name</span>
          <input name="name" required />
        </label>
        <label>
          <span>note</span>
          <input name="note" />
        </label>
        <label class="check">
          <input type="checkbox" checked={all} onChange={(e) => takeAll(e.currentTarget.checked)} /> also what nobody has decided about
        </label>
        <button disabled={busy}>Release</button>
      </form>
      {releases.length > 0 && (
        <table class="rows">
          <Head of={["Name", "Made", "By", { words: "Events", number: true }, { words: "Left out", number: true }, "Note", "Hash"]} />
          <tbody>
            {releases.map((r) => (
              <tr key={r.name}>
                <td>{r.name}</td>
                <td>{r.made}</td>
                <td>{r.who}</td>
                <td class="number">{r.events}</td>
                <td class="number">{r.left_out}</td>
                <td>{r.note}</td>
                <td>
                  <code title={r.hash}>{r.hash.slice(0, 12)}</code>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {latest && <Since release={latest.name} />}
      <h2>Export</h2>
      <form class="filters" onSubmit={(e) => e.preventDefault()}>
        <label>
          <span>of</span>
          <select value={state} onChange={(e) => choose(e.currentTarget.value)}>
            <option value="">the case as it is</option>
            {releases.map((r) => (
              <option key={r.name} value={r.name}>
                release {r.name}
              </option>
            ))}
          </select>
        </label>
      </form>
      <ul class="formats">
        {case_.formats.map((format) => (
          <li key={format}>
            <Download button href={address("/export", { ...filtersOf(place.query), format, release: state || null })}>
              {format}
            </Download>{" "}
            <span class="soft">{FOR[format]}</span>
          </li>
        ))}
      </ul>
      <p>Each is an archive of the file, the table of its claims, and what was left out and why.</p>
    </section>
  );
}

/** How many events a release would hold now: known before it is made, for it is never changed. */
function HowMany({ asked, all }: { asked: Query; all: boolean }) {
  const { value: passing, again } = useLoaded<EventPage>("/events", { ...asked, limit: 1 });
  const { value: decided, again: anew } = useLoaded<EventPage>("/queue", { ...asked, decided: true, limit: 1 });
  useEffect(() => onChange(() => (again(), anew())), []);
  if (!passing || !decided) return <>…</>;
  const held = all ? passing.total : decided.total;
  return (
    <>
      Now it would hold <b>{held}</b> of the {counted(passing.total, "event")} that pass the filters.
      {held === 0 && passing.total > 0 && " Nobody has decided about any of them: work the queue, or ask for all."}
    </>
  );
}

/** What changed is found out when it is asked for: all events are compared, of 100,000 claims for some seconds. */
function Since({ release }: { release: string }) {
  const [asked, ask] = useState(false);
  useEffect(() => ask(false), [release]);
  return (
    <details open={asked} onToggle={(e) => ask(e.currentTarget.open)}>
      <summary>What changed since {release}</summary>
      {asked && <Changes release={release} />}
    </details>
  );
}

function Changes({ release }: { release: string }) {
  const [offset, turn] = useState(0);
  const { value, error, again } = useLoaded<Shapes["Diff"]>("/diff", { before: release, offset, limit: PAGE });
  useEffect(() => onChange(again), []);
  return (
    <>
      <p aria-live="polite">
        {error ? <span class="error">{error.message}</span> : value ? (value.total === 0 ? "Nothing changed." : `${value.total} events differ.`) : "The case is compared with the release …"}
      </p>
      <ul class="changes">
        {value?.changes.map((c, n) => (
          <li key={n}>
            {c.lines.map((line, i) => (
              <div key={i} class={i === 0 ? "" : "soft"}>
                <bdi>{line}</bdi>
              </div>
            ))}
          </li>
        ))}
      </ul>
      {value && <Pager offset={offset} page={PAGE} total={value.total} to={turn} />}
    </>
  );
}
