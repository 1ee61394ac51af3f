/** What needs a decision and why: a table worked by keyboard, its filters in the address. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { EventPage, EventRow, Shapes } from "../api.ts";
import type { Claim } from "../claims.ts";
import type { ScreenProps } from "../frame.tsx";
import { judge, versionOf } from "../judge.ts";
import { useKeys } from "../keys.ts";
import { useLoaded } from "../load.ts";
import { Ask, type Question } from "../parts/ask.tsx";
import { Filters, filtersOf } from "../parts/filters.tsx";
import { HandIn } from "../parts/handin.tsx";
import { Head } from "../parts/head.tsx";
import { Latest } from "../parts/latest.tsx";
import { Pager } from "../parts/pager.tsx";
import { counted, days, Grade, Harm, inWords, Names, Needs, NEEDS, Where } from "../parts/words.tsx";
import { onChange, say } from "../store.ts";
import { layTrail, leftAt, wasAt } from "../trail.ts";
import { change, go } from "../url.ts";
import { ON_EVENT, remembers } from "../verdicts.ts";

const PAGE = 50;
const LATEST = 50; // decisions that are listed where those decided are

export function Queue({ place, case_ }: ScreenProps) {
  const needs = place.query.getAll("need");
  const decided = place.query.get("decided") === "true";
  const offset = Number(place.query.get("offset") ?? 0) || 0;
  const asked = { ...filtersOf(place.query), need: needs, decided, offset, limit: PAGE };
  const { value, ready, error, again } = useLoaded<EventPage>("/queue", asked);
  useEffect(() => onChange(again), []);
  const [at, move] = useState(wasAt);
  const [question, ask] = useState<Question | null>(null);
  const [marked, mark] = useState<readonly EventRow[]>([]);
  const rows = value?.events ?? [];
  const here = Math.min(at, Math.max(rows.length - 1, 0));
  leftAt(here);
  layTrail("events", rows.map((row) => row.id));
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => {
    table.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: "nearest" });
  }, [here, value]);
  const open = (row: EventRow | undefined) => row && go(["events", row.id], place.query);
  const decide = (decision: string, title: string, row = rows[here], other?: EventRow) => {
    if (!row) return;
    const seen = Promise.all([row, ...(other ? [other] : [])].map(versionOf));
    const done = async (why: string) => {
      const [version, other_version] = await seen;
      if (!version || other_version === null) return;
      if ((await judge({ decision, claim: row.id, version, why, other: other?.id, other_version })).kept) mark([]);
    };
    ask({ title, about: [row, ...(other ? [other] : [])].map(inWords).join(" — "), again: remembers(decision), done: ({ why = "" }) => void done(why) });
  };
  const turn = (row: EventRow | undefined) =>
    row && mark(marked.some((m) => m.id === row.id) ? marked.filter((m) => m.id !== row.id) : [...marked, row].slice(-2));
  const both = (decision: string, title: string) =>
    marked.length === 2 ? decide(decision, title, marked[0], marked[1]) : say("mark two events first, each with m");
  const same = () => both("merge", "The two marked are one event: why?");
  const apart = () => both("not_same", "The two marked are not the same: why?");
  const doubt = () => both("unsure", "Unsure whether the two marked are one: what would tell?");
  /** How many wait for a reason: of those decided nobody counts them. */
  const waiting = (need: string) => !decided && <span class="count">{case_.needs[need]}</span>;
  const next = () => move(Math.min(here + 1, Math.max(rows.length - 1, 0)));
  const show = (to: number) => change({ offset: `${to}` });
  useKeys([
    { key: "j", says: "next", run: next },
    { key: "k", says: "previous", run: () => move(Math.max(here - 1, 0)) },
    { key: "Enter", says: "open the chosen event", run: () => open(rows[here]) },
    ...ON_EVENT.map(({ key, says, decision, title }) => ({ key, says, run: () => decide(decision, title) })),
    { key: "m", says: "mark the event; two marked can be merged", run: () => turn(rows[here]) },
    { key: "y", says: "the two marked are one event", run: same },
    { key: "n", says: "the two marked are not the same", run: apart },
    { key: "u", says: "unsure whether the two marked are one", run: doubt },
    { key: "]", says: "next page", run: () => value && offset + PAGE < value.total && show(offset + PAGE) },
    { key: "[", says: "page before", run: () => offset > 0 && show(Math.max(0, offset - PAGE)) },
  ]);
  return (
    <section class="queue" data-ready={ready ? "" : undefined}>
      <h1>{decided ? "Decided" : "What needs a decision"}</h1>
      <div class="chips" role="group" aria-label="Why">
        <button aria-pressed={needs.length === 0} onClick={() => change({ need: null, offset: null })}>
          all {waiting("all")}
        </button>
        {Object.entries(NEEDS).map(([need, words]) => (
          <button
            key={need}
            aria-pressed={needs.includes(need)}
            data-none={decided || case_.needs[need] ? undefined : ""}
            onClick={() =>
              change({ need: needs.includes(need) ? needs.filter((n) => n !== need) : [...needs, need], offset: null })
            }
          >
            {words} {waiting(need)}
          </button>
        ))}
        <button aria-pressed={decided} onClick={() => change({ decided: decided ? null : "true", offset: null })}>
          decided already
        </button>
      </div>
      <Filters place={place} case_={case_} />
      {decided && <Latest title="Decisions, the latest first: who, when and why" last={LATEST} byWhom />}
      {error && <p class="error">{error.message}</p>}
      {value && value.total === 0 && (case_.sizes.events > 0 ? <Nothing narrowed={[...place.query.keys()].some((k) => k !== "decided" && k !== "offset")} decided={decided} /> : <Begin reports={case_.sizes.reports} />)}
      {value && value.total > 0 && (
        <>
          <p aria-live="polite">
            {value.total} {value.total === 1 ? "event" : "events"}
            {value.total > PAGE && `, ${offset + 1}–${Math.min(offset + PAGE, value.total)} shown`}
            <span class="soft hint">
              {" · "}
              <kbd>j</kbd> <kbd>k</kbd> move, <kbd>Enter</kbd> opens, <kbd>v</kbd> checked, <kbd>a</kbd> accept, <kbd>x</kbd> reject, <kbd>f</kbd> second look, <kbd>m</kbd> mark
            </span>
          </p>
          {marked.length > 0 && (
            <div class="marked">
              <ol>
                {marked.map((m) => (
                  <li key={m.id}>
                    <bdi>{inWords(m)}</bdi>
                  </li>
                ))}
              </ol>
              <button disabled={marked.length < 2} onClick={same}>
                One event <kbd>y</kbd>
              </button>
              <button disabled={marked.length < 2} onClick={apart}>
                Not the same <kbd>n</kbd>
              </button>
              <button disabled={marked.length < 2} onClick={doubt}>
                Unsure <kbd>u</kbd>
              </button>
              <button class="quiet" onClick={() => mark([])}>
                Unmark
              </button>
            </div>
          )}
          <table ref={table} class="rows">
            <Head of={["Day", "What", "Where", "Who", "Harm", "Grade", decided ? "What is open" : "Why it is here", { words: "Origins", number: true }]} />
            <tbody>
              {rows.map((row, n) => (
                <tr key={row.id} aria-selected={n === here} data-marked={marked.some((m) => m.id === row.id) ? "" : undefined} onClick={() => move(n)} onDblClick={() => open(row)}>
                  <td class={row.from || row.to ? "date" : "date open"}>{days(row)}</td>
                  <td>
                    <a href={`#/events/${row.id}?${place.query}`}>{row.type.replaceAll("_", " ")}</a>
                  </td>
                  <td>
                    <Where row={row} />
                  </td>
                  <td>
                    <Names actors={row.agent} />
                    {row.target.length > 0 && " → "}
                    <Names actors={row.target} />
                  </td>
                  <td>
                    <Harm row={row} />
                  </td>
                  <td>
                    <Grade grade={row.grade} />
                  </td>
                  <td>
                    <Needs row={row} />
                  </td>
                  <td class="number">{row.origins.length}</td>
                </tr>
              ))}
            </tbody>
          </table>
          <Pager offset={offset} page={PAGE} total={value.total} to={show} keyed />
        </>
      )}
      {!decided && (needs.length === 0 || needs.includes("flagged")) && <FlaggedClaims />}
      {question && <Ask question={question} close={() => ask(null)} />}
    </section>
  );
}

/** Claims for which somebody asked for a second look, and which no event brings into the table. */
function FlaggedClaims() {
  const { value, again } = useLoaded<Shapes["ClaimsTold"]>("/claims", { flagged: true });
  useEffect(() => onChange(again), []);
  if (!value?.claims.length) return null;
  return (
    <section class="aside">
      <h2>{counted(value.claims.length, "claim")} in no event: second look asked for</h2>
      <ul>
        {value.claims.map(({ claim, report, outlet, name }) => {
          const { id, type, quote } = claim as unknown as Claim;
          return (
            <li key={id}>
              <a href={`#/report/${report}?claim=${id}`}>{type.replaceAll("_", " ")}</a> <q dir="auto">{quote.text}</q> <small>{outlet ?? name}</small>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** Where no event is listed: what may be done next. */
function Nothing({ narrowed, decided }: { narrowed: boolean; decided: boolean }) {
  if (narrowed)
    return (
      <p class="empty">
        {decided ? "Nothing that is decided passes these filters." : "Nothing waits here that passes these filters."} <a href={decided ? "#/queue?decided=true" : "#/queue"}>Without them</a>
      </p>
    );
  return (
    <p class="empty">
      {decided ? (
        "Nobody has decided about an event yet."
      ) : (
        <>
          Nothing waits here: all is decided. <a href="#/queue?decided=true">Look at it again</a>, or <a href="#/release">release it</a>.
        </>
      )}
    </p>
  );
}

/** Where there is nothing to decide yet: how reports come in. */
function Begin({ reports }: { reports: number }) {
  return (
    <>
      <p class="empty">{reports === 0 ? "The case is empty: drop a report here." : "No report of this case tells an event: add others."}</p>
      <HandIn />
    </>
  );
}
