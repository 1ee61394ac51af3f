/** The claims of an event: fields as columns, agreement quiet, disagreement loud, copies under what they copy. */
import type { EventView } from "../api.ts";
import { FIELDS, usual, type Telling } from "../claims.ts";
import { loudCells, type Group, type Head as ReportHead } from "../groups.ts";
import { Head } from "./head.tsx";
import { Quote } from "./quote.tsx";
import { counted, sideName } from "./words.tsx";

const WIDE = FIELDS.length + 1;

export function Tellings({ groups, chosen, move, view }: { groups: Group[]; chosen: string | null; move: (n: number) => void; view: EventView }) {
  const heads = new Map((view.reports as unknown as ReportHead[]).map((r) => [r.id, r]));
  const usually = new Map(FIELDS.map((f) => [f.name, usual(groups.map((g) => g.telling), f.words)]));
  const loud = loudCells(view);
  let origin: string | null = null;
  return (
    <section>
      <h2>
        {counted(view.tellings.length, "claim")} of {counted(view.reports.length, "report")}, {counted(view.event.origins.length, "independent origin")}
      </h2>
      <table class="claims">
        <Head of={[...FIELDS.map((f) => f.label), "Report"]} />
        {groups.map(({ telling: t, copies }, n) => {
          const first = t.origin !== origin;
          origin = t.origin;
          return (
            <tbody key={t.id} data-chosen={t.id === chosen ? "" : undefined} onClick={() => move(n)}>
              {first && (
                <tr class="origin">
                  <th colSpan={WIDE} scope="rowgroup">
                    <bdi>{t.origin}</bdi>
                    {t.side && <small> speaks for {sideName(t.side)}</small>}
                  </th>
                </tr>
              )}
              <tr>
                {FIELDS.map((f) => (
                  <Cell key={f.name} words={f.words(t)} usual={usually.get(f.name) ?? null} grave={loud.get(`${t.id} ${f.name}`)} />
                ))}
                <td>
                  <ReportLink telling={t} head={heads.get(t.report)} />
                </td>
              </tr>
              <tr class="quote">
                <td colSpan={WIDE}>
                  <Quote telling={t} />
                  {copies.length > 0 && (
                    <details class="copies">
                      <summary>
                        printed again in {counted(copies.length, "report")}, counted once
                      </summary>
                      {copies.map((c, i) => (
                        <span key={c.id}>
                          {i > 0 && ", "}
                          <ReportLink telling={c} head={heads.get(c.report)} />
                        </span>
                      ))}
                    </details>
                  )}
                </td>
              </tr>
            </tbody>
          );
        })}
      </table>
      <Copies view={view} heads={heads} />
    </section>
  );
}

function Cell({ words, usual, grave }: { words: string; usual: string | null; grave: boolean | undefined }) {
  const kind = words === "" ? "" : grave ? "differs" : grave === false ? "varies" : words === usual ? "agrees" : "";
  return (
    <td class={kind} title={grave ? "contradicts another origin" : grave === false ? "another origin has another figure" : undefined}>
      {grave && words !== "" && <span aria-hidden="true">⇄{"\u00a0"}</span>}
      <bdi>{words}</bdi>
    </td>
  );
}

function ReportLink({ telling, head }: { telling: Telling; head: ReportHead | undefined }) {
  return (
    <>
      <a href={`#/report/${telling.report}?claim=${telling.id}`}>
        <bdi>{head?.outlet ?? head?.name ?? telling.report}</bdi>
      </a>{" "}
      <small>{head?.published.from}</small>
    </>
  );
}

function Copies({ view, heads }: { view: EventView; heads: Map<string, ReportHead> }) {
  const name = (id: unknown) => heads.get(String(id))?.outlet ?? heads.get(String(id))?.name ?? String(id);
  if (view.copies.length === 0) return null;
  return (
    <p class="soft">
      Texts that are related:{" "}
      {view.copies.map((c, n) => (
        <span key={n}>
          {n > 0 && "; "}
          <bdi>{name(c["a"])}</bdi> and <bdi>{name(c["b"])}</bdi> ({String(c["relation"]).replaceAll("_", " ")})
        </span>
      ))}
    </p>
  );
}
