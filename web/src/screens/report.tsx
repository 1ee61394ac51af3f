/** The reading room: the text of a report with the words of each field marked, and its claims beside it. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { EventView, ReportView } from "../api.ts";
import { get } from "../api.ts";
import type { Claim } from "../claims.ts";
import { useFold } from "../fold.ts";
import type { ScreenProps } from "../frame.tsx";
import { judge } from "../judge.ts";
import { useKeys } from "../keys.ts";
import { useLoaded } from "../load.ts";
import { Offsets } from "../offsets.ts";
import { Ask, hintsFor, type Question } from "../parts/ask.tsx";
import { Fields } from "../parts/fields.tsx";
import { Text, type Sight } from "../parts/text.tsx";
import { counted } from "../parts/words.tsx";
import { onChange, sayWrong } from "../store.ts";
import { change, go } from "../url.ts";

export function ReportScreen({ place, case_ }: ScreenProps) {
  const id = place.parts[1] ?? "";
  const { value, error, again } = useLoaded<ReportView>(`/reports/${encodeURIComponent(id)}`);
  useEffect(() => onChange(again), []);
  if (error) return <p class="error">{error.message}</p>;
  if (!value) return <p>Reading the report …</p>;
  return <Room key={value.report.id} view={value} place={place} case_={case_} />;
}

/** What the digits set; those of words take the words that are chosen in the text. */
const DIGITS: readonly { key: string; label: string; field: string; ofWords: boolean }[] = [
  { key: "1", label: "who", field: "agent", ofWords: true },
  { key: "2", label: "whom", field: "target", ofWords: true },
  { key: "3", label: "where", field: "place", ofWords: true },
  { key: "4", label: "first day", field: "from", ofWords: false },
  { key: "5", label: "last day", field: "to", ofWords: false },
  { key: "6", label: "what", field: "type", ofWords: false },
  { key: "7", label: "status", field: "status", ofWords: false },
];

/** The words that are chosen in the text now. */
function useSelection(): string {
  const [words, set] = useState("");
  useEffect(() => {
    const look = () => {
      const chosen = getSelection();
      const inside = chosen?.anchorNode?.parentElement?.closest(".room .body");
      set(inside ? chosen!.toString().replace(/\s+/g, " ").trim() : "");
    };
    look(); // what was chosen before the first look
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, []);
  return words;
}

function Room({ view, place, case_ }: { view: ReportView } & ScreenProps) {
  const claims = view.claims as unknown as Claim[];
  const asked = place.query.get("claim");
  const at = Math.max(0, claims.findIndex((c) => c.id === asked));
  const chosen = claims[at];
  const text = useMemo(() => new Offsets(view.text), [view.text]);
  const [question, ask] = useState<Question | null>(null);
  const [sight, show] = useState<Sight | null>(null);
  const [folding, fold] = useFold();
  const words = useSelection();
  const choose = (n: number) => {
    show(null);
    if (claims[n]) change({ claim: claims[n].id });
  };
  const decide = (decision: string, title: string, fields: Question["fields"] = []) => {
    if (!chosen) return;
    const seen = get<EventView>(`/events/${chosen.id}`).catch(sayWrong);
    const done = async ({ why = "", ...more }: Record<string, string>) => {
      const event = await seen;
      if (event) await judge({ decision, claim: chosen.id, version: event.version, why, ...more });
    };
    ask({ title, fields, done: (answer) => void done(answer) });
  };
  const now = (field: string): string => {
    const told = { from: chosen?.time.from, to: chosen?.time.to, type: chosen?.type, status: chosen?.status };
    return told[field as keyof typeof told] ?? "";
  };
  const correct = (value = "", field?: string) =>
    decide("correct", "Correct a field of this claim", [
      { name: "field", label: "Field", choices: case_.fields, ...(field ? { value: field } : {}) },
      { name: "value", label: "Value", value, hint: hintsFor(case_) },
    ]);
  const event = chosen && (view.events[chosen.id] ?? null);
  const digits = DIGITS.map((d) => ({ ...d, run: () => correct(d.ofWords ? words : now(d.field), d.field) }));
  useKeys([
    { key: "j", says: "next claim", run: () => choose(Math.min(at + 1, claims.length - 1)) },
    { key: "k", says: "previous claim", run: () => choose(Math.max(at - 1, 0)) },
    { key: "e", says: "correct a field", run: () => correct(words) },
    { key: "d", says: "drop the claim: it was read wrongly", run: () => decide("drop", "Drop this claim: what was read wrongly?") },
    ...digits.map((d) => ({ key: d.key, says: d.ofWords ? `the chosen words say ${d.label}` : `set: ${d.label}`, run: d.run })),
    { key: "h", says: "fold or unfold words about the dead and wounded", run: fold },
    { key: "v", says: "open the event of the claim", run: () => chosen && event && go(["events", event]) },
    { key: "b", says: "back", run: () => history.back() },
  ]);
  return (
    <article class="room" data-ready="">
      <aside class="list" aria-label="Claims">
        <h2>
          {counted(claims.length, "claim")}
        </h2>
        <ol>
          {claims.map((c, n) => (
            <li key={c.id}>
              <button aria-current={n === at ? "true" : undefined} onClick={() => choose(n)}>
                <b>{c.type.replaceAll("_", " ")}</b> <q dir="auto">{c.trigger.text}</q> <span>{c.status === "happened" ? "" : c.status}</span>
                {!view.events[c.id] && <small>in no event</small>}
              </button>
            </li>
          ))}
        </ol>
      </aside>
      <section class="text" aria-label="Text of the report" tabIndex={0}>
        <Head view={view} />
        <div class="tools">
          {words ? (
            <>
              <q dir="auto">{words.slice(0, 60)}</q>
              {digits
                .filter((d) => d.ofWords)
                .map((d) => (
                  <button key={d.key} onMouseDown={(e) => e.preventDefault()} onClick={d.run}>
                    {d.label} <kbd>{d.key}</kbd>
                  </button>
                ))}
            </>
          ) : (
            <span class="soft">Choose words to set a field of the claim.</span>
          )}
          <label class="check">
            <input type="checkbox" checked={folding} onChange={fold} /> fold words about the dead and wounded <kbd>h</kbd>
          </label>
        </div>
        <Text view={view} text={text} claim={chosen ?? null} sight={sight} folding={folding} />
      </section>
      <aside class="fields" aria-label="Fields of the chosen claim">
        {chosen ? <Fields claim={chosen} view={view} show={(found) => show({ found })} /> : <p>No claim was read here.</p>}
        {event && (
          <p>
            <a href={`#/events/${event}`}>
              Its event <kbd>v</kbd>
            </a>
          </p>
        )}
      </aside>
      {question && <Ask question={question} close={() => ask(null)} />}
    </article>
  );
}

function Head({ view }: { view: ReportView }) {
  const { report } = view;
  return (
    <header>
      <h1>
        <bdi>{report.title ?? report.name}</bdi>
      </h1>
      <p>
        <bdi>{report.outlet ?? "outlet unknown"}</bdi>
        {report.agency && (
          <>
            {" · "}
            <bdi>{report.agency}</bdi>
          </>
        )}
        {` · ${published(view)}`}
        {report.url && (
          <>
            {" · "}
            <bdi class="address">{report.url}</bdi>
          </>
        )}
      </p>
      {view.problems.map((p) => (
        <p key={p["code"]} class="problem">
          {p["message"]}
        </p>
      ))}
    </header>
  );
}

function published(view: ReportView): string {
  const { from, to, how } = view.published as { from: string | null; to: string | null; how: string | null };
  if (!from && !to) return "day of publication unknown";
  return from === to ? `published ${from} (${how})` : `published between ${from ?? "?"} and ${to ?? "?"} (${how})`;
}
