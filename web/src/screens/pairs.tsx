/** Pairs of events that may be one, side by side, with what speaks for it and against: yes, no, unsure. */
import { useEffect, useState } from "preact/hooks";
import type { EventRow, PairView, Shapes } from "../api.ts";
import type { ScreenProps } from "../frame.tsx";
import { judge, versionOf } from "../judge.ts";
import { useKeys } from "../keys.ts";
import { useLoaded } from "../load.ts";
import { Ask, type Question } from "../parts/ask.tsx";
import { days, Grade, Harm, Names, Where } from "../parts/words.tsx";
import { onChange } from "../store.ts";
import { change } from "../url.ts";

const PAGE = 20;

export function Pairs({ place }: ScreenProps) {
  const offset = Number(place.query.get("offset") ?? 0) || 0;
  const event = place.query.get("event");
  const { value, error, again } = useLoaded<Shapes["PairPage"]>("/pairs", { event, offset, limit: PAGE });
  useEffect(() => onChange(again), []);
  const [at, move] = useState(0);
  const [question, ask] = useState<Question | null>(null);
  const pairs = value?.pairs ?? [];
  const pair = pairs[Math.min(at, pairs.length - 1)];
  const next = () => (at + 1 < pairs.length ? move(at + 1) : pairs.length === PAGE ? (change({ offset: `${offset + PAGE}` }), move(0)) : undefined);
  const decide = (decision: "merge" | "not_same", title: string) => {
    if (!pair) return;
    const seen = Promise.all([versionOf(pair.one), versionOf(pair.two)]);
    const done = async (why: string) => {
      const [version, other_version] = await seen;
      if (version && other_version) await judge({ decision, claim: pair.a, other: pair.b, version, other_version, why });
    };
    ask({ title, done: ({ why = "" }) => void done(why) });
  };
  const same = () => decide("merge", "One event: why?");
  const other = () => decide("not_same", "Two events: why?");
  useKeys([
    { key: "j", says: "next pair", run: next },
    { key: "k", says: "pair before", run: () => move(Math.max(0, at - 1)) },
    { key: "y", says: "yes: they are one event", run: same },
    { key: "n", says: "no: they are two", run: other },
    { key: "u", says: "unsure: leave it and go on", run: next },
  ]);
  return (
    <section class="pairs" data-ready={value ? "" : undefined}>
      <h1>Events that may be one</h1>
      {error && <p class="error">{error.message}</p>}
      {event && (
        <p>
          Only pairs of <a href={`#/events/${event}`}>one event</a>; <a href="#/pairs">show all</a>
        </p>
      )}
      {value && pairs.length === 0 && <p class="empty">No pair waits for a decision.</p>}
      {pair && (
        <>
          <p aria-live="polite">
            Pair {offset + Math.min(at, pairs.length - 1) + 1}; score {pair.score}, where 3 is enough to join two accounts that nothing keeps apart
          </p>
          <div class="sides">
            <Side row={pair.one} />
            <Side row={pair.two} />
          </div>
          <Features pair={pair} />
          <div class="actions">
            <button onClick={same}>
              Yes, one event <kbd>y</kbd>
            </button>
            <button onClick={other}>
              No, two events <kbd>n</kbd>
            </button>
            <button onClick={next}>
              Unsure <kbd>u</kbd>
            </button>
          </div>
        </>
      )}
      {question && <Ask question={question} close={() => ask(null)} />}
    </section>
  );
}

function Side({ row }: { row: EventRow }) {
  return (
    <article>
      <h2>
        <a href={`#/events/${row.id}`}>{row.type.replace("_", " ")}</a>
      </h2>
      <dl>
        <div>
          <dt>When</dt>
          <dd>{days(row)}</dd>
        </div>
        <div>
          <dt>Where</dt>
          <dd>
            <Where row={row} />
          </dd>
        </div>
        <div>
          <dt>Who</dt>
          <dd>
            <Names actors={row.agent} /> {row.target.length > 0 && "→ "}
            <Names actors={row.target} />
          </dd>
        </div>
        <div>
          <dt>Harm</dt>
          <dd>
            <Harm row={row} />
          </dd>
        </div>
        <div>
          <dt>Says</dt>
          <dd>{row.origins.join(", ")}</dd>
        </div>
      </dl>
      <Grade grade={row.grade} />
    </article>
  );
}

function Features({ pair }: { pair: PairView }) {
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
