/** One event: its claims by independent origin, fields as columns, agreement quiet and disagreement loud. */
import { useEffect, useState } from "preact/hooks";
import { address, type EventView } from "../api.ts";
import { FIELDS, usual, type Telling } from "../claims.ts";
import type { ScreenProps } from "../frame.tsx";
import { judge, undo } from "../judge.ts";
import { useKeys } from "../keys.ts";
import { useLoaded } from "../load.ts";
import { Ask, type Question } from "../parts/ask.tsx";
import { days, Grade, Harm, Names, NEEDS, Where } from "../parts/words.tsx";
import { onChange } from "../store.ts";
import { go } from "../url.ts";

export function EventScreen({ place, case_ }: ScreenProps) {
  const id = place.parts[1] ?? "";
  const { value, error, again } = useLoaded<EventView>(`/events/${encodeURIComponent(id)}`);
  useEffect(() => onChange(again), []);
  if (error) return <p class="error">{error.message}</p>;
  if (!value) return <p>Reading the event …</p>;
  return <Shown key={value.event.id} view={value} place={place} case_={case_} />;
}

function Shown({ view, place, case_ }: { view: EventView } & ScreenProps) {
  const { event } = view;
  const tellings = view.tellings as unknown as Telling[];
  const [question, ask] = useState<Question | null>(null);
  const [at, move] = useState(0);
  const ordered = byOrigin(tellings);
  const chosen = ordered[Math.min(at, ordered.length - 1)];
  const back = () => go(["queue"], place.query);
  const decide = (title: string, decision: string, claim: string, more: Pick<Question, "fields"> = {}) =>
    ask({
      title,
      ...more,
      done: ({ why = "", ...fields }) => void judge({ decision, claim, version: view.version, why, ...fields }),
    });
  const correct = () =>
    chosen &&
    decide(`Correct a field of this claim`, "correct", chosen.id, {
      fields: [
        { name: "field", label: "Field", choices: case_.fields },
        { name: "value", label: "Value" },
      ],
    });
  useKeys([
    { key: "j", says: "next claim", run: () => move(Math.min(at + 1, ordered.length - 1)) },
    { key: "k", says: "previous claim", run: () => move(Math.max(at - 1, 0)) },
    { key: "a", says: "accept: there is evidence for the event", run: () => decide("Accept: what is the evidence?", "accept", event.id) },
    { key: "v", says: "checked: read right, the grade stays", run: () => decide("Checked: what did you look at?", "check", event.id) },
    { key: "x", says: "reject the event", run: () => decide("Reject: why is it not so, or no event?", "reject", event.id) },
    { key: "d", says: "drop the chosen claim: it was read wrongly", run: () => chosen && decide("Drop this claim: what was read wrongly?", "drop", chosen.id) },
    { key: "e", says: "correct a field of the chosen claim", run: () => void correct() },
    { key: "s", says: "split: the chosen claim's report tells another event", run: () => chosen && decide("Split: what makes it another event?", "split", chosen.id) },
    { key: "c", says: "note", run: () => decide("Note", "note", event.id) },
    { key: "o", says: "open the report of the chosen claim", run: () => chosen && go(["report", chosen.report], { claim: chosen.id }) },
    { key: "b", says: "back to the queue", run: back },
  ]);
  return (
    <article class="event" data-ready="">
      <p>
        <a href={`#/queue?${place.query}`}>← queue</a>
      </p>
      <h1>
        {event.type.replace("_", " ")}: <Where row={event} />, <span class={event.from || event.to ? "" : "open"}>{days(event)}</span>
      </h1>
      <p>
        <Names actors={event.agent} /> {event.target.length > 0 && "→ "}
        <Names actors={event.target} /> <Harm row={event} />
      </p>
      <div class="verdict">
        <Grade grade={event.grade} />
        <ul>
          {event.reasons.map((r) => (
            <li key={r}>{r}</li>
          ))}
        </ul>
        {(event.needs ?? []).length > 0 && <p>It is in the queue: {event.needs!.map((n) => NEEDS[n] ?? n).join("; ")}.</p>}
        <div class="actions">
          <button onClick={() => decide("Accept: what is the evidence?", "accept", event.id)}>
            Accept <kbd>a</kbd>
          </button>
          <button onClick={() => decide("Checked: what did you look at?", "check", event.id)}>
            Checked <kbd>v</kbd>
          </button>
          <button onClick={() => decide("Reject: why is it not so, or no event?", "reject", event.id)}>
            Reject <kbd>x</kbd>
          </button>
          <button onClick={() => void correct()}>
            Correct <kbd>e</kbd>
          </button>
          <button onClick={() => chosen && decide("Split: what makes it another event?", "split", chosen.id)}>
            Split <kbd>s</kbd>
          </button>
          <button onClick={() => decide("Note", "note", event.id)}>
            Note <kbd>c</kbd>
          </button>
          <a class="button" download href={address(`/events/${event.id}/evidence`)}>
            Evidence page
          </a>
        </div>
      </div>
      <Contradictions view={view} />
      <Claims tellings={ordered} chosen={chosen?.id ?? null} move={move} view={view} />
      <History view={view} />
      {question && <Ask question={question} close={() => ask(null)} />}
    </article>
  );
}

/** Claims with those of one origin beside each other, the origins with most claims first. */
function byOrigin(tellings: readonly Telling[]): Telling[] {
  const groups = Map.groupBy(tellings, (t) => t.origin);
  return [...groups.values()].sort((a, b) => b.length - a.length || a[0]!.origin.localeCompare(b[0]!.origin)).flat();
}

function Contradictions({ view }: { view: EventView }) {
  if (view.contradictions.length === 0) return null;
  return (
    <section class="contradictions">
      <h2>Where the origins differ</h2>
      {view.contradictions.map((c) => (
        <div key={c.field} class={c.grave ? "grave" : ""}>
          <h3>
            {c.grave && <span aria-hidden="true">⇄ </span>}
            {c.field.replace("_", " ")} {c.grave ? "(they cannot both be right)" : "(figures or words differ)"}
          </h3>
          <dl>
            {c.values.map((v) => (
              <div key={v.value}>
                <dt>
                  <bdi>{v.value}</bdi>
                </dt>
                <dd>{v.origins.join(", ")}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}

function Claims({ tellings, chosen, move, view }: { tellings: Telling[]; chosen: string | null; move: (n: number) => void; view: EventView }) {
  const heads = new Map(view.reports.map((r) => [r["id"] as string, r as Record<string, string | null>]));
  const usually = new Map(FIELDS.map((f) => [f.name, usual(tellings, f.words)]));
  let origin: string | null = null;
  return (
    <section>
      <h2>
        {tellings.length} claims of {view.reports.length} reports, {view.event.origins.length} independent origins
      </h2>
      <table class="claims">
        <thead>
          <tr>
            {FIELDS.map((f) => (
              <th key={f.name} scope="col">
                {f.label}
              </th>
            ))}
            <th scope="col">In the words of</th>
          </tr>
        </thead>
        {tellings.map((t, n) => {
          const first = t.origin !== origin;
          origin = t.origin;
          const head = heads.get(t.report);
          return (
            <tbody key={t.id} data-chosen={t.id === chosen ? "" : undefined} onClick={() => move(n)}>
              {first && (
                <tr class="origin">
                  <th colSpan={FIELDS.length + 1} scope="rowgroup">
                    <bdi>{t.origin}</bdi>
                    {t.side && <small> speaks for {t.side}</small>}
                  </th>
                </tr>
              )}
              <tr>
                {FIELDS.map((f) => {
                  const words = f.words(t);
                  const loud = words !== "" && words !== usually.get(f.name);
                  return (
                    <td key={f.name} class={loud ? "differs" : ""} title={loud ? "differs from what most claims say" : undefined}>
                      <bdi>{words}</bdi>
                    </td>
                  );
                })}
                <td>
                  <a href={`#/report/${t.report}?claim=${t.id}`}>{head?.["outlet"] ?? head?.["name"]}</a>
                </td>
              </tr>
              <tr class="quote">
                <td colSpan={FIELDS.length + 1}>
                  <Quote telling={t} />
                </td>
              </tr>
            </tbody>
          );
        })}
      </table>
      {view.copies.length > 0 && (
        <p class="copies">
          Counted once:{" "}
          {view.copies.map((c) => `${name(heads, c["a"])} and ${name(heads, c["b"])} (${String(c["relation"]).replace("_", " ")})`).join("; ")}
        </p>
      )}
    </section>
  );
}

function name(heads: Map<string, Record<string, string | null>>, id: unknown): string {
  const head = heads.get(String(id));
  return head?.["outlet"] ?? head?.["name"] ?? String(id);
}

/** The sentence of a claim with its trigger marked; nothing in it is markup. */
function Quote({ telling }: { telling: Telling }) {
  const { quote, trigger } = telling;
  const letters = [...quote.text];
  const [start, end] = [trigger.start - quote.start, trigger.end - quote.start];
  return (
    <q dir="auto">
      {letters.slice(0, start).join("")}
      <mark>{letters.slice(start, end).join("")}</mark>
      {letters.slice(end).join("")}
    </q>
  );
}

function History({ view }: { view: EventView }) {
  const rows = [...view.judgements, ...view.undone].sort((a, b) => Number(a["number"]) - Number(b["number"]));
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>What people decided</h2>
      <ol class="history">
        {rows.map((j) => (
          <li key={String(j["number"])} class={j["undone"] ? "undone" : ""}>
            {String(j["made"])} <b>{String(j["who"])}</b>: {String(j["decision"]).replace("_", " ")}
            {j["field"] ? ` ${String(j["field"])} → ${String(j["value"])}` : ""}: {String(j["why"])}{" "}
            {j["undone"] ? "(undone)" : <button onClick={() => void undo(Number(j["number"]))}>Undo</button>}
          </li>
        ))}
      </ol>
    </section>
  );
}
