/** The reading room: the text of a report with the words of each field marked, and its claims beside it. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import type { EventView, ReportView } from "../api.ts";
import { get } from "../api.ts";
import { FIELDS, type Claim, type Found } from "../claims.ts";
import type { ScreenProps } from "../frame.tsx";
import { judge } from "../judge.ts";
import { useKeys } from "../keys.ts";
import { useLoaded } from "../load.ts";
import { Offsets } from "../offsets.ts";
import { Ask, type Question } from "../parts/ask.tsx";
import { onChange, sayWrong } from "../store.ts";
import { change, go } from "../url.ts";

/** The words that a claim rests on, by the kind of mark. */
function marksOf(claim: Claim): Record<string, Found[]> {
  const time = claim.time.text !== null ? [claim.time as unknown as Found] : [];
  return {
    quote: [claim.quote],
    trigger: [claim.trigger],
    who: [...claim.agent, ...claim.target],
    where: claim.place,
    when: time,
    harm: claim.harm,
    source: claim.source,
  };
}

export function ReportScreen({ place, case_ }: ScreenProps) {
  const id = place.parts[1] ?? "";
  const { value, error, again } = useLoaded<ReportView>(`/reports/${encodeURIComponent(id)}`);
  useEffect(() => onChange(again), []);
  if (error) return <p class="error">{error.message}</p>;
  if (!value) return <p>Reading the report …</p>;
  return <Room key={value.report.id} view={value} place={place} case_={case_} />;
}

function Room({ view, place, case_ }: { view: ReportView } & ScreenProps) {
  const claims = view.claims as unknown as Claim[];
  const asked = place.query.get("claim");
  const at = Math.max(0, claims.findIndex((c) => c.id === asked));
  const chosen = claims[at];
  const text = useMemo(() => new Offsets(view.text), [view.text]);
  const [question, ask] = useState<Question | null>(null);
  const choose = (n: number) => claims[n] && change({ claim: claims[n].id });
  const decide = async (decision: string, title: string, fields: Question["fields"] = []) => {
    if (!chosen) return;
    try {
      const { version } = await get<EventView>(`/events/${chosen.id}`);
      ask({
        title,
        fields,
        done: ({ why = "", ...more }) => void judge({ decision, claim: chosen.id, version, why, ...more }),
      });
    } catch (error) {
      sayWrong(error);
    }
  };
  const correct = (value = "", field?: string) =>
    decide("correct", "Correct a field of this claim", [
      { name: "field", label: "Field", choices: case_.fields, ...(field ? { value: field } : {}) },
      { name: "value", label: "Value", value },
    ]);
  const words = () => getSelection()?.toString().trim() ?? "";
  useKeys([
    { key: "j", says: "next claim", run: () => void choose(Math.min(at + 1, claims.length - 1)) },
    { key: "k", says: "previous claim", run: () => void choose(Math.max(at - 1, 0)) },
    { key: "e", says: "correct a field", run: () => void correct(words()) },
    { key: "d", says: "drop the claim: it was read wrongly", run: () => void decide("drop", "Drop this claim: what was read wrongly?") },
    { key: "1", says: "the chosen words say who", run: () => void correct(words(), "agent") },
    { key: "2", says: "the chosen words say whom", run: () => void correct(words(), "target") },
    { key: "3", says: "the chosen words say where", run: () => void correct(words(), "place") },
    { key: "4", says: "the first day", run: () => void correct("", "from") },
    { key: "5", says: "the last day", run: () => void correct("", "to") },
    { key: "v", says: "open the event", run: () => chosen && go(["events", view.events[chosen.id] ?? chosen.id]) },
  ]);
  const { report } = view;
  return (
    <article class="room" data-ready="">
      <aside class="list" aria-label="Claims">
        <h2>{claims.length} claims</h2>
        <ol>
          {claims.map((c, n) => (
            <li key={c.id}>
              <button aria-current={n === at ? "true" : undefined} onClick={() => void choose(n)}>
                <b>{c.type.replace("_", " ")}</b> <span>{c.status}</span> <q dir="auto">{c.trigger.text}</q>
                <small>incident {c.incident}</small>
              </button>
            </li>
          ))}
        </ol>
      </aside>
      <section class="text" aria-label="Text of the report">
        <header>
          <h1>
            <bdi>{report.title ?? report.name}</bdi>
          </h1>
          <p>
            <bdi>{report.outlet ?? "outlet unknown"}</bdi>
            {report.agency && ` · ${report.agency}`} · {published(view)}
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
        <Text view={view} text={text} claim={chosen ?? null} />
      </section>
      <aside class="fields" aria-label="Fields of the chosen claim">
        {chosen ? <Fields claim={chosen} event={view.events[chosen.id] ?? null} /> : <p>No claim was read here.</p>}
      </aside>
      {question && <Ask question={question} close={() => ask(null)} />}
    </article>
  );
}

function published(view: ReportView): string {
  const { from, to, how } = view.published as { from: string | null; to: string | null; how: string | null };
  if (!from && !to) return "day of publication unknown";
  return from === to ? `published ${from} (${how})` : `published between ${from ?? "?"} and ${to ?? "?"} (${how})`;
}

/** The text line by line. Marks are laid over it by the browser, so that no letter is torn from its word. */
function Text({ view, text, claim }: { view: ReportView; text: Offsets; claim: Claim | null }) {
  const body = useRef<HTMLDivElement>(null);
  const blocks = view.blocks as { start: number; end: number; kind: string }[];
  useLayoutEffect(() => {
    const parts = [...(body.current?.querySelectorAll<HTMLElement>("[data-start]") ?? [])];
    const range = (found: Found) => rangeOf(parts, text.units(found.start), text.units(found.end));
    CSS.highlights?.clear();
    if (!claim) return;
    for (const [kind, found] of Object.entries(marksOf(claim))) {
      const ranges = found.filter((f) => text.slice(f.start, f.end) === f.text).map(range);
      const there = ranges.filter((r): r is Range => r !== null);
      if (there.length > 0) CSS.highlights?.set(kind, new Highlight(...there));
    }
    const first = range(claim.trigger);
    first?.startContainer.parentElement?.scrollIntoView({ block: "center" });
    return () => CSS.highlights?.clear();
  }, [claim?.id, view.report.id]);
  return (
    <div ref={body} class="body">
      {linesOf(view.text, text, blocks).map((line) => (
        <p key={line[0]!.start} dir="auto">
          {line.map((part) => (
            <span key={part.start} data-start={part.start} data-kind={part.kind}>
              {part.words}
            </span>
          ))}
        </p>
      ))}
    </div>
  );
}

/** A stretch of a line with one job; `start` in UTF-16 units. */
interface Part {
  start: number;
  kind: string;
  words: string;
}

function linesOf(whole: string, text: Offsets, blocks: { start: number; end: number; kind: string }[]): Part[][] {
  const edges = blocks.map((b) => ({ start: text.units(b.start), end: text.units(b.end), kind: b.kind }));
  const lines: Part[][] = [];
  let start = 0;
  for (const words of whole.split("\n")) {
    if (words.trim()) lines.push(partsOf(words, start, edges));
    start += words.length + 1;
  }
  return lines;
}

function partsOf(words: string, start: number, edges: { start: number; end: number; kind: string }[]): Part[] {
  const end = start + words.length;
  const inside = edges.filter((b) => b.start < end && b.end > start);
  const parts: Part[] = [];
  let at = start;
  const part = (to: number, kind: string) => {
    if (to > at) parts.push({ start: at, kind, words: whole(at, to) });
    at = Math.max(at, to);
  };
  const whole = (from: number, to: number) => words.slice(from - start, to - start);
  for (const b of inside) {
    part(Math.min(b.start, end), "clutter");
    part(Math.min(b.end, end), b.kind);
  }
  part(end, inside.length ? inside.at(-1)!.kind : "clutter");
  return parts;
}

/** The range of units, which may go over several parts and lines. */
function rangeOf(parts: HTMLElement[], start: number, end: number): Range | null {
  const holds = (unit: number) => (line: HTMLElement) => {
    const first = Number(line.dataset["start"]);
    return first <= unit && unit <= first + (line.textContent?.length ?? 0);
  };
  const [from, to] = [parts.findLast(holds(start)), parts.find(holds(end))];
  if (!from?.firstChild || !to?.firstChild) return null;
  const range = new Range();
  range.setStart(from.firstChild, start - Number(from.dataset["start"]));
  range.setEnd(to.firstChild, end - Number(to.dataset["start"]));
  return range;
}

function Fields({ claim, event }: { claim: Claim; event: string | null }) {
  const rules: Record<string, string | null | undefined> = {
    ...claim.rules,
    agent: claim.agent[0]?.rule,
    target: claim.target[0]?.rule,
    place: claim.place[0]?.rule,
    time: claim.time.rule,
    harm: claim.harm[0]?.rule,
  };
  return (
    <>
      <h2>
        {claim.type.replace("_", " ")} <q dir="auto">{claim.trigger.text}</q>
      </h2>
      <dl>
        {FIELDS.map((f) => {
          const words = f.words(claim);
          return (
            <div key={f.name}>
              <dt>{f.label}</dt>
              <dd>
                <bdi>{words || <span class="open">not told</span>}</bdi>
                {words && rules[f.name] && <small title="the rule that read it"> {rules[f.name]}</small>}
              </dd>
            </div>
          );
        })}
        <div>
          <dt>Says</dt>
          <dd>
            {claim.source.length === 0 ? "the outlet itself" : claim.source.map((s, n) => (
              <span key={n}>
                {n > 0 && (s.joint ? " and " : " ← ")}
                <bdi>{s.text}</bdi> <small>{s.kind.replace("_", " ")}</small>
              </span>
            ))}
          </dd>
        </div>
        {claim.wording.length > 0 && (
          <div>
            <dt>Loaded words</dt>
            <dd>
              <bdi>{claim.wording.join(", ")}</bdi>
            </dd>
          </div>
        )}
        <div>
          <dt>Read by</dt>
          <dd>
            <code>{claim.how}</code>
          </dd>
        </div>
      </dl>
      {event && (
        <p>
          <a href={`#/events/${event}`}>
            Its event <kbd>v</kbd>
          </a>
        </p>
      )}
    </>
  );
}
