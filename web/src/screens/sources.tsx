/** Who is heard: origins, who passes them on, who speaks first and who alone; what the sides say of the same events. */
import { useEffect, useState } from "preact/hooks";
import type { Shapes } from "../api.ts";
import type { ScreenProps } from "../frame.tsx";
import { useLoaded } from "../load.ts";
import { useKeys } from "../keys.ts";
import { Filters } from "../parts/filters.tsx";
import { Head, type Column } from "../parts/head.tsx";
import { Sides } from "../parts/sides.tsx";
import { sideName } from "../parts/words.tsx";
import { onChange } from "../store.ts";
import { change } from "../url.ts";

interface Origin {
  origin: string;
  side: string | null;
  events: number;
  alone: number;
  first: number;
  reports: number;
  relayed_by: string[];
}

const COLUMNS: readonly [keyof Origin, string][] = [
  ["origin", "Origin"],
  ["side", "Speaks for"],
  ["events", "Events"],
  ["alone", "Alone in"],
  ["first", "First in"],
  ["reports", "Reports"],
];

const SHOWN = 200;

export function Sources(props: ScreenProps) {
  const compare = props.place.query.get("view") === "sides";
  const turn = () => change({ view: compare ? null : "sides", offset: null });
  useKeys([{ key: "t", says: "turn between origins and what the sides say of the same events", run: turn }]);
  return (
    <section class="sources">
      <h1>Sources</h1>
      <div class="chips" role="group" aria-label="What to show">
        <button aria-pressed={!compare} onClick={() => compare && turn()}>
          who is heard
        </button>
        <button aria-pressed={compare} onClick={() => compare || turn()}>
          what the sides say of the same events <kbd>t</kbd>
        </button>
      </div>
      {compare ? (
        <>
          <Filters place={props.place} case_={props.case_} />
          <Sides place={props.place} />
        </>
      ) : (
        <Origins />
      )}
    </section>
  );
}

function Origins() {
  const [asked, look] = useState("");
  const { value, ready, error, again } = useLoaded<Shapes["Origins"]>("/sources");
  useEffect(() => onChange(again), []);
  const [by, sort] = useState<keyof Origin>("events");
  const origins = [...((value?.origins ?? []) as unknown as Origin[])].sort((a, b) =>
    typeof a[by] === "number" ? Number(b[by]) - Number(a[by]) : String(a[by] ?? "").localeCompare(String(b[by] ?? "")),
  );
  const columns = COLUMNS.map(([key, words]): Column => {
    const number = key !== "origin" && key !== "side";
    return { words, number, sorted: key !== by ? "none" : number ? "descending" : "ascending", sort: () => sort(key) };
  });
  const found = origins.filter((o) => o.origin.toLowerCase().includes(asked.toLowerCase()));
  return (
    <div data-ready={ready ? "" : undefined}>
      <p>An origin is who first said a thing: a named speaker, an agency, an outlet. Whoever only passes it on is no second origin.</p>
      {error && <p class="error">{error.message}</p>}
      <form class="filters" onSubmit={(e) => e.preventDefault()}>
        <label>
          <span>origin</span>
          <input type="search" value={asked} onInput={(e) => look(e.currentTarget.value)} />
        </label>
        <p aria-live="polite">
          {found.length} origins{found.length > SHOWN && `, the first ${SHOWN} shown`}
        </p>
      </form>
      <table class="rows">
        <Head of={[...columns, "Passed on by"]} />
        <tbody>
          {found.slice(0, SHOWN).map((o) => (
            <tr key={o.origin + o.side}>
              <td>
                <a href={`#/sources?view=sides&source=${encodeURIComponent(o.origin)}`} title="what it and others say of the same events">
                  <bdi>{o.origin}</bdi>
                </a>
              </td>
              <td>{o.side ? sideName(o.side) : ""}</td>
              <td class="number">{o.events}</td>
              <td class="number">{o.alone}</td>
              <td class="number">{o.first}</td>
              <td class="number">{o.reports}</td>
              <td>
                <bdi>{o.relayed_by.join(", ")}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
