/** Pairs of events that may be one, side by side, with what speaks for it and against: yes, no, unsure. */
import { useEffect, useState } from "preact/hooks";
import type { EventRow, EventView, PairView, Shapes } from "../api.ts";
import type { ScreenProps } from "../frame.tsx";
import { grouped } from "../groups.ts";
import { judge, versionOf } from "../judge.ts";
import { useKeys } from "../keys.ts";
import { useLoaded } from "../load.ts";
import { Ask, type Question } from "../parts/ask.tsx";
import { Decisions } from "../parts/decisions.tsx";
import { Latest } from "../parts/latest.tsx";
import { Quote } from "../parts/quote.tsx";
import { counted, days, Grade, Harm, Names, Where } from "../parts/words.tsx";
import { onChange, say } from "../store.ts";
import { change } from "../url.ts";

const PAGE = 20;
const ABOUT_PAIRS = ["same", "not_same", "unsure"];
const LATEST = 12; // decisions on pairs that stand below
const QUOTED = 4; // sentences of an event that are shown beside the other's

export function Pairs({ place }: ScreenProps) {
  const offset = Number(place.query.get("offset") ?? 0) || 0;
  const event = place.query.get("event");
  const unsure = place.query.get("unsure") === "true";
  const { value, ready, error, again } = useLoaded<Shapes["PairPage"]>("/pairs", { event, unsure, offset, limit: PAGE });
  useEffect(() => onChange(again), []);
  const [at, move] = useState(0);
  const [question, ask] = useState<Question | null>(null);
  const pairs = value?.pairs ?? [];
  const here = Math.max(0, Math.min(at, pairs.length - 1));
  const pair = pairs[here];
  const next = () => {
    if (here + 1 < pairs.length) move(here + 1);
    else if (pairs.length === PAGE) (change({ offset: `${offset + PAGE}` }), move(0));
    else say("this is the last pair");
  };
  const before = () => {
    if (here > 0) move(here - 1);
    else if (offset > 0) (change({ offset: `${Math.max(0, offset - PAGE)}` }), move(PAGE - 1));
  };
  const decide = (decision: "merge" | "not_same" | "unsure", title: string) => {
    if (!pair) return;
    const seen = Promise.all([versionOf(pair.one), versionOf(pair.two)]);
    const done = async (why: string) => {
      const [version, other_version] = await seen;
      if (version && other_version) await judge({ decision, claim: pair.a, other: pair.b, version, other_version, why });
    };
    ask({ title, done: ({ why = "" }) => void done(why) });
  };
  const show = (which: boolean) => (move(0), change({ unsure: which ? "true" : null, offset: null }));
  const same = () => decide("merge", "One event: why?");
  const other = () => decide("not_same", "Two events: why?");
  const doubt = () => decide("unsure", "Unsure: what would tell?");
  useKeys([
    { key: "j", says: "next pair", run: next },
    { key: "k", says: "pair before", run: before },
    { key: "y", says: "yes: they are one event", run: same },
    { key: "n", says: "no: they are two", run: other },
    { key: "u", says: "unsure: keep it for a second look, with what would tell", run: doubt },
  ]);
  return (
    <section class="pairs" data-ready={ready ? "" : undefined}>
      <h1>Events that may be one</h1>
      <div class="chips" role="group" aria-label="Which pairs">
        <button aria-pressed={!unsure} onClick={() => show(false)}>
          to be decided
        </button>
        <button aria-pressed={unsure} onClick={() => show(true)}>
          second look: somebody was unsure
        </button>
      </div>
      {error && <p class="error">{error.message}</p>}
      {event && (
        <p>
          Only pairs of <a href={`#/events/${event}`}>one event</a>; <a href={unsure ? "#/pairs?unsure=true" : "#/pairs"}>show all</a>
        </p>
      )}
      {value && pairs.length === 0 && <p class="empty">{unsure ? "Nobody was unsure of a pair." : "No pair waits for a decision."}</p>}
      {pair && (
        <>
          <p aria-live="polite">
            Pair {offset + here + 1}; score {pair.score}, where 3 is enough to join two accounts that nothing keeps apart
          </p>
          <div class="actions">
            <div>
              <button onClick={same}>
                Yes, one event <kbd>y</kbd>
              </button>
              <button onClick={other}>
                No, two events <kbd>n</kbd>
              </button>
              <button onClick={doubt}>
                Unsure <kbd>u</kbd>
              </button>
            </div>
            <span class="soft hint">
              <kbd>j</kbd> <kbd>k</kbd> move and decide nothing
            </span>
          </div>
          {pair.unsure.length > 0 && <Decisions of={pair.unsure} />}
          <div class="sides">
            <Side row={pair.one} other={pair.two} />
            <Side row={pair.two} other={pair.one} />
          </div>
          <Features pair={pair} />
        </>
      )}
      <Latest title="Decided of late on pairs" of={ABOUT_PAIRS} last={LATEST} />
      {question && <Ask question={question} close={() => ask(null)} />}
    </section>
  );
}

/** One event of a pair; what it has otherwise than the other is marked, and so are words beside colour. */
function Side({ row, other }: { row: EventRow; other: EventRow }) {
  const { value, again } = useLoaded<EventView>(`/events/${row.id}`);
  useEffect(() => onChange(again), []);
  const groups = value ? grouped(value) : [];
  const unlike = (field: "agent" | "target" | "harm") => JSON.stringify(row[field]) !== JSON.stringify(other[field]);
  const facts: [string, boolean, preact.ComponentChild][] = [
    ["When", days(row) !== days(other), days(row)],
    ["Where", row.place !== other.place, <Where row={row} />],
    ["Who", unlike("agent"), <Names actors={row.agent} />],
    ["Whom", unlike("target"), <Names actors={row.target} />],
    ["Harm", unlike("harm"), <Harm row={row} />],
    ["Says", false, <bdi>{row.origins.join(", ")}</bdi>],
  ];
  return (
    <article>
      <h2>
        <a href={`#/events/${row.id}`}>{row.type.replaceAll("_", " ")}</a> <Grade grade={row.grade} />
      </h2>
      <dl>
        {facts.map(([label, differs, words]) => (
          <div key={label} class={differs ? "unlike" : ""}>
            <dt>{label}</dt>
            <dd>
              {differs && (
                <span title="not as the other" aria-label="not as the other:">
                  ≠{" "}
                </span>
              )}
              {words}
            </dd>
          </div>
        ))}
      </dl>
      <ul class="evidence">
        {groups.slice(0, QUOTED).map(({ telling }) => (
          <li key={telling.id}>
            <Quote telling={telling} />{" "}
            <a href={`#/report/${telling.report}?claim=${telling.id}`}>
              <small>
                <bdi>{telling.origin}</bdi>
              </small>
            </a>
          </li>
        ))}
      </ul>
      {groups.length > QUOTED && <p class="soft">and {counted(groups.length - QUOTED, "more claim")}</p>}
    </article>
  );
}

function Features({ pair }: { pair: PairView }) {
  if (pair.features.length === 0) return <p class="soft">Nothing in the two was found to speak for one event.</p>;
  return (
    <table class="features">
      <caption>What speaks for one event (+) and against (−)</caption>
      <tbody>
        {pair.features.map((f, n) => {
          const weight = Number(f["weight"]);
          return (
            <tr key={n} class={weight < 0 ? "against" : ""}>
              <th scope="row">{String(f["name"])}</th>
              <td>
                {weight < 0 ? "−" : "+"}
                {Math.abs(weight)}
              </td>
              <td>{String(f["reason"])}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
