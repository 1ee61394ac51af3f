/** The reading room: the text of a report with the words of each field marked, and its claims beside it. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ClaimView, ReportView } from "../api.ts";
import { get } from "../api.ts";
import { checkAll } from "../checkall.ts";
import { oneLine, useChosen } from "../chosen.ts";
import type { Claim, Found } from "../claims.ts";
import { useFold } from "../fold.ts";
import type { ScreenProps } from "../frame.tsx";
import { judge } from "../judge.ts";
import { useKeys } from "../keys.ts";
import { useLoaded } from "../load.ts";
import { Offsets } from "../offsets.ts";
import { Actions, type Action } from "../parts/actions.tsx";
import { Ask, hintsFor, type Question } from "../parts/ask.tsx";
import { Decisions } from "../parts/decisions.tsx";
import { Fields } from "../parts/fields.tsx";
import { Lost } from "../parts/lost.tsx";
import { Stands } from "../parts/stands.tsx";
import { Text, type Sight } from "../parts/text.tsx";
import { counted } from "../parts/words.tsx";
import { onChange, say, sayWrong } from "../store.ts";
import { onTrail } from "../trail.ts";
import { change, go } from "../url.ts";
import { ON_CLAIM, ON_EVENT, remembers, SAID } from "../verdicts.ts";

export function ReportScreen({ place, case_ }: ScreenProps) {
  const id = place.parts[1] ?? "";
  const { value, ready, error, again } = useLoaded<ReportView>(`/reports/${encodeURIComponent(id)}`);
  useEffect(() => onChange(again), []);
  if (error) return <Lost error={error} />;
  if (!value) return <p>Reading the report …</p>;
  return <Room key={value.report.id} view={value} ready={ready} place={place} case_={case_} />;
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

function Room({ view, ready, place, case_ }: { view: ReportView; ready: boolean } & ScreenProps) {
  const claims = view.claims as unknown as Claim[];
  const asked = place.query.get("claim");
  const at = Math.max(0, claims.findIndex((c) => c.id === asked));
  const chosen = claims[at];
  const text = useMemo(() => new Offsets(view.text), [view.text]);
  const [question, ask] = useState<Question | null>(null);
  const [sight, show] = useState<Sight | null>(null);
  const [folding, fold] = useFold();
  const words = useChosen(text);
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => follow(list.current), [at]);
  const choose = (n: number) => {
    show(null);
    if (claims[n]) change({ claim: claims[n].id });
  };
  const judged = view.judgements.filter((j) => chosen && [j["claim"], j["other"]].includes(chosen.id));
  const event = chosen && (view.events[chosen.id] ?? null);
  const decide = (decision: string, title: string, fields: Question["fields"] = [], from: Found | null = null) => {
    if (!chosen) return;
    if (!event && decision === "split") return say("no event holds this claim: there is nothing to split");
    const seen = get<ClaimView>(`/claims/${chosen.id}`).catch(sayWrong);
    const done = async ({ why = "", ...more }: Record<string, string>) => {
      const shown = await seen;
      const cited = from ? { words: from.text, start: from.start } : {};
      if (!shown) return;
      const { kept } = await judge({ decision, claim: chosen.id, version: shown.version, why, ...cited, ...more });
      if (kept && from) getSelection()?.empty();
    };
    ask({ title, again: remembers(decision), fields, done: (answer) => void done(answer), ...(from && { about: `From the words “${oneLine(from)}”.` }) });
  };
  const now = (field: string): string => {
    const told = { from: chosen?.time.from, to: chosen?.time.to, type: chosen?.type, status: chosen?.status };
    return told[field as keyof typeof told] ?? "";
  };
  /** Words that are chosen are kept with the value, also where that is not theirs: "on Monday" for a day. */
  const correct = (value: string, field?: string, edited = false) =>
    decide(
      "correct",
      "Correct a field of this claim",
      [
        { name: "field", label: "Field", choices: case_.fields, ...(field ? { value: field } : {}) },
        { name: "value", label: "Value", value, edited, hint: hintsFor(case_) },
      ],
      words,
    );
  const digits = DIGITS.map((d) => ({ ...d, run: () => correct(d.ofWords ? oneLine(words) : now(d.field), d.field, !d.ofWords) }));
  const step = (by: number) => {
    const to = onTrail("reports", view.report.id, by);
    if (to) go(["report", to]);
    else say("no further report in the list that this one was opened from");
  };
  const actions: Action[] = [
    ...ON_EVENT.map((v) => ({ ...v, about: event ? "its event" : "the claim", run: () => decide(v.decision, v.title) })),
    { about: "all claims", key: "A", label: "All read right", says: "all claims shown were read right: checks what nobody decided on, events and claims in none", run: () => void checkAll(view, ask) },
    ...ON_CLAIM.map((v) => ({ ...v, about: "the claim", run: () => decide(v.decision, v.title) })),
    { about: "the claim", key: "e", label: "Correct", says: "correct a field of the chosen claim", run: () => correct(oneLine(words)) },
    { about: "its event", key: "o", label: "Open it", says: "open the event of the chosen claim", run: () => (event ? go(["events", event]) : say("no event holds this claim")) },
    ...digits.map((d) => ({ key: d.key, says: d.ofWords ? `the chosen words say ${d.label}` : `set: ${d.label}`, run: d.run })),
    { key: "j", says: "next claim", run: () => choose(Math.min(at + 1, claims.length - 1)) },
    { key: "k", says: "previous claim", run: () => choose(Math.max(at - 1, 0)) },
    { key: "Enter", says: "next claim; on the last one the report is finished: the next of the list", run: () => (at + 1 < claims.length ? choose(at + 1) : step(1)) },
    { key: "]", says: "next report of the list", run: () => step(1) },
    { key: "[", says: "report before in the list", run: () => step(-1) },
    { key: "h", says: "fold or unfold words about the dead and wounded", run: fold },
    { key: "b", says: "back", run: () => history.back() },
  ];
  useKeys(actions);
  return (
    <article class="room" data-ready={ready ? "" : undefined}>
      <aside class="list" aria-label="Claims">
        <h2>
          {counted(claims.length, "claim")}
        </h2>
        <ol ref={list}>
          {claims.map((c, n) => (
            <li key={c.id}>
              <button aria-current={n === at ? "true" : undefined} onClick={() => choose(n)}>
                <b>{c.type.replaceAll("_", " ")}</b> <q dir="auto">{c.trigger.text}</q> <span>{c.status === "happened" ? "" : c.status}</span>
                <Standing claim={c.id} view={view} />
              </button>
            </li>
          ))}
        </ol>
      </aside>
      <section class="text" aria-label="Text of the report" tabIndex={0}>
        <p class="paths">
          <button class="quiet" onClick={() => history.back()}>
            ← back <kbd>b</kbd>
          </button>
          <button class="quiet" onClick={() => step(-1)}>
            report before <kbd>[</kbd>
          </button>
          <button class="quiet" onClick={() => step(1)}>
            next <kbd>]</kbd>
          </button>
        </p>
        <Head view={view} />
        <div class="tools">
          {words ? (
            <>
              <q dir="auto">{oneLine(words).slice(0, 60)}</q>
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
        {chosen && !event && <p class="soft">{isDropped(chosen.id, view) ? "Dropped: it tells nothing until that is undone." : NO_EVENT}</p>}
        {chosen && <Actions of={actions} />}
        {chosen ? <Fields claim={chosen} view={view} show={(found) => show({ found })} /> : <p>No claim was read here.</p>}
        {chosen && !event && judged.some((j) => j["decision"] === "correct") && <Stands claim={chosen.id} />}
        {judged.length > 0 && (
          <>
            <h2>What people decided by this claim</h2>
            <Decisions of={judged} show={(found) => text.slice(found.start, found.end) === found.text ? show({ found }) : say("the report has other words there by now")} />
          </>
        )}
      </aside>
      {question && <Ask question={question} close={() => ask(null)} />}
    </article>
  );
}

const NO_EVENT = "In no event: a state, or a total of a war. What is decided here is about this claim alone; a state counts on its lane of control.";

const isDropped = (claim: string, view: ReportView) => view.judgements.some((j) => j["claim"] === claim && j["decision"] === "drop");

/** Whether a claim is in an event, and what was decided by it. */
function Standing({ claim, view }: { claim: string; view: ReportView }) {
  const said = view.judgements.filter((j) => j["claim"] === claim).map((j) => SAID[String(j["decision"])] ?? String(j["decision"]).replaceAll("_", " "));
  const words = [...(view.events[claim] || isDropped(claim, view) ? [] : ["in no event"]), ...new Set(said)];
  return words.length > 0 ? <small>{words.join(" · ")}</small> : null;
}

/** The chosen claim stays in sight of its list, and keeps the focus where that is in the list. */
function follow(list: HTMLOListElement | null): void {
  const chosen = list?.querySelector<HTMLElement>("[aria-current]");
  chosen?.scrollIntoView({ block: "nearest" });
  if (list?.contains(document.activeElement)) chosen?.focus();
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

/** How the day of a page is known. */
const HOW: Readonly<Record<string, string>> = {
  given: "given by hand", row: "by its row", metadata: "by the page's metadata", url: "by its address", labelled: "labelled on the page", dateline: "by its dateline",
  date_line: "by a bare date line", updated: "labelled as the last change", bounds: "only bounded by the text",
};

function published(view: ReportView): string {
  const { from, to, how } = view.published as { from: string | null; to: string | null; how: string | null };
  if (!from && !to) return "day of publication unknown";
  const why = (how && HOW[how]) || how?.replaceAll("_", " ");
  return from === to ? `published ${from}, ${why}` : `published between ${from ?? "?"} and ${to ?? "?"}, ${why}`;
}
