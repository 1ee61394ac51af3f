/** Who is heard: origins, who passes them on, who speaks first and who alone. */
import { useEffect, useState } from "preact/hooks";
import type { Shapes } from "../api.ts";
import type { ScreenProps } from "../frame.tsx";
import { useLoaded } from "../load.ts";
import { onChange } from "../store.ts";

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

export function Sources(_: ScreenProps) {
  const { value, error, again } = useLoaded<Shapes["Origins"]>("/sources");
  useEffect(() => onChange(again), []);
  const [by, sort] = useState<keyof Origin>("events");
  const origins = [...((value?.origins ?? []) as unknown as Origin[])].sort((a, b) =>
    typeof a[by] === "number" ? Number(b[by]) - Number(a[by]) : String(a[by] ?? "").localeCompare(String(b[by] ?? "")),
  );
  return (
    <section data-ready={value ? "" : undefined}>
      <h1>Sources</h1>
      <p>An origin is who first said a thing: a named speaker, an agency, an outlet. Whoever only passes it on is no second origin.</p>
      {error && <p class="error">{error.message}</p>}
      <table class="rows">
        <thead>
          <tr>
            {COLUMNS.map(([key, label]) => (
              <th key={key} scope="col" aria-sort={key === by ? (key === "origin" || key === "side" ? "ascending" : "descending") : "none"}>
                <button class="quiet" onClick={() => sort(key)}>
                  {label}
                </button>
              </th>
            ))}
            <th scope="col">Passed on by</th>
          </tr>
        </thead>
        <tbody>
          {origins.map((o) => (
            <tr key={o.origin + o.side}>
              <td>
                <a href={`#/queue?source=${encodeURIComponent(o.origin)}`}>
                  <bdi>{o.origin}</bdi>
                </a>
              </td>
              <td>{o.side ?? ""}</td>
              <td>{o.events}</td>
              <td>{o.alone}</td>
              <td>{o.first}</td>
              <td>{o.reports}</td>
              <td>
                <bdi>{o.relayed_by.join(", ")}</bdi>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
