/** One event: its claims by independent origin, fields as columns, agreement quiet and disagreement loud. */
import { useEffect, useRef, useState } from "preact/hooks";
import { address, type EventView, type PairView, type Shapes } from "../api.ts";
import { useFold } from "../fold.ts";
import type { ScreenProps } from "../frame.tsx";
import { grouped } from "../groups.ts";
import { judge, versionNow, versionOf, type Decision } from "../judge.ts";
import { useKeys } from "../keys.ts";
import { useLoaded } from "../load.ts";
import { Actions, type Action } from "../parts/actions.tsx";
import { Ask, hintsFor, type Question } from "../parts/ask.tsx";
import { Decisions } from "../parts/decisions.tsx";
import { Download } from "../parts/download.tsx";
import { Lost } from "../parts/lost.tsx";
import { Tellings } from "../parts/tellings.tsx";
import { contradicted, days, Grade, Harm, inWords, Names, Needs, OF_SIDES, sideName, Where } from "../parts/words.tsx";
import { onChange, say } from "../store.ts";
import { layTrail, onTrail } from "../trail.ts";
import { go, onMap } from "../url.ts";
import { ON_CLAIM, ON_EVENT, remembers } from "../verdicts.ts";

/** What is decided about. */
const [EVENT, OTHER, CLAIM] = ["event", "with another", "claim"];

export function EventScreen({ place, case_ }: ScreenProps) {
  const id = place.parts[1] ?? "";
  const { value, ready, error, again } = useLoaded<EventView>(`/events/${encodeURIComponent(id)}`);
  useEffect(() => onChange(again), []);
  if (error) return <Lost error={error} />;
  if (!value) return <p>Reading the event …</p>;
  return <Shown key={value.event.id} view={value} ready={ready} place={place} case_={case_} />;
}

/** A pair from where one stands: the claim of this event, that of the other, and the other event. */
function beside(pair: PairView, id: string) {
  return pair.one.id === id ? { claim: pair.a, other: pair.b, row: pair.two } : { claim: pair.b, other: pair.a, row: pair.one };
}

function Shown({ view, ready, place, case_ }: { view: EventView; ready: boolean } & ScreenProps) {
  const { event } = view;
  const { value, again } = useLoaded<Shapes["PairPage"]>("/pairs", { event: event.id, limit: 20 });
  useEffect(() => onChange(again), []);
  const pairs = (value?.pairs ?? []).map((pair) => beside(pair, event.id));
  const groups = grouped(view);
  const [question, ask] = useState<Question | null>(null);
  const [at, move] = useState(0);
  const [folding, fold] = useFold();
  const here = Math.min(at, groups.length - 1);
  const chosen = groups[here]?.telling;
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) document.querySelector("[data-chosen]")?.scrollIntoView({ block: "nearest" });
    moved.current = true; // opening an event shows its head
  }, [here]);
  const decide = (title: string, decision: string, claim = event.id, more: { fields?: Question["fields"]; other?: string } = {}) =>
    ask({
      title,
      again: remembers(decision),
      ...(more.fields && { fields: more.fields }),
      done: ({ why = "", ...fields }) => void kept({ decision, claim, version: view.version, why, other: more.other, ...fields }),
    });
  /** Keeps a decision, of two events only where the other one too is as it is shown here. */
  const kept = async ({ other, ...decision }: Decision) => {
    if (!other) return judge(decision);
    const pair = pairs.find((p) => p.other === other);
    const other_version = await (pair ? versionOf(pair.row) : versionNow(other));
    return other_version && judge({ ...decision, claim: pair?.claim ?? decision.claim, other, other_version });
  };
  const correct = () =>
    chosen &&
    decide("Correct a field of this claim", "correct", chosen.id, {
      fields: [
        { name: "field", label: "Field", choices: case_.fields },
        { name: "value", label: "Value", hint: hintsFor(case_) },
      ],
    });
  const others = pairs.map(({ other, row }): [string, string] => [other, inWords(row)]);
  const merge = () =>
    decide("Merge: what makes them one event?", "merge", event.id, {
      fields: [{ name: "other", label: others.length ? "With the event, or the id of any other" : "With the event of this id", value: others[0]?.[0] ?? "", hint: () => others }],
    });
  const ofPair = (decision: string, title: string) =>
    others.length === 0
      ? say("no other event is taken for this one: m merges it with any, s takes a claim out of it")
      : decide(title, decision, event.id, { fields: [{ name: "other", label: "The other event", choices: others }] });
  const step = (by: number) => {
    const to = onTrail("events", event.id, by);
    if (to) go(["events", to], place.query);
    else say("no further event in the list that this one was opened from");
  };
  const actions: Action[] = [
    ...ON_EVENT.map((v) => ({ ...v, about: EVENT, run: () => decide(v.title, v.decision) })),
    { about: OTHER, key: "y", label: "One event", says: "yes: it is one with an event like it", run: () => ofPair("merge", "One event: why?") },
    { about: OTHER, key: "n", label: "Not the same", says: "no: it is not the same as an event like it", run: () => ofPair("not_same", "Not the same: what makes them two events?") },
    { about: OTHER, key: "u", label: "Unsure", says: "unsure whether it is one with an event like it", run: () => ofPair("unsure", "Unsure: what would tell?") },
    { about: OTHER, key: "m", label: "Merge", says: "merge it with any other event", run: merge },
    ...ON_CLAIM.map((v) => ({ ...v, about: CLAIM, run: () => chosen && decide(v.title, v.decision, chosen.id) })),
    { about: CLAIM, key: "e", label: "Correct", says: "correct a field of the chosen claim", run: () => void correct() },
    { key: "j", says: "next claim", run: () => move(Math.min(here + 1, groups.length - 1)) },
    { key: "k", says: "previous claim", run: () => move(Math.max(here - 1, 0)) },
    { key: "o", says: "open the report of the chosen claim", run: () => chosen && go(["report", chosen.report], { claim: chosen.id }) },
    { key: "h", says: "fold or unfold words about the dead and wounded", run: fold },
    { key: "]", says: "next event of the list", run: () => step(1) },
    { key: "[", says: "event before in the list", run: () => step(-1) },
    { key: "b", says: "back to the queue", run: () => go(["queue"], place.query) },
  ];
  useKeys(actions);
  useEffect(() => layTrail("reports", [...new Set(groups.flatMap((g) => [g.telling, ...g.copies]).map((t) => t.report))]), [view]);
  return (
    <article class="event" data-ready={ready ? "" : undefined} data-event={event.id}>
      <p class="paths">
        <a href={`#/queue?${place.query}`}>
          ← queue <kbd>b</kbd>
        </a>
        <span>
          <button class="quiet" onClick={() => step(-1)}>
            event before <kbd>[</kbd>
          </button>
          <button class="quiet" onClick={() => step(1)}>
            next <kbd>]</kbd>
          </button>
        </span>
        <span class="soft">
          event <code>{event.id}</code>
        </span>
        {event.latitude !== null && event.longitude !== null && <a href={onMap(event.latitude, event.longitude)}>on the map</a>}
        <Download href={address(`/events/${event.id}/evidence`)} title="this event as one page that stands alone: claims, quotes, sources">
          evidence page
        </Download>
        <label class="check">
          <input type="checkbox" checked={folding} onChange={fold} /> fold words about the dead and wounded <kbd>h</kbd>
        </label>
      </p>
      <h1>
        {event.type.replaceAll("_", " ")}: <Where row={event} />, <span class={event.from || event.to ? "" : "open"}>{days(event)}</span>
      </h1>
      <p>
        <Names actors={event.agent} /> {event.target.length > 0 && "→ "}
        <Names actors={event.target} />
        {event.harm.length > 0 && " · "}
        <Harm row={event} />
      </p>
      <div class="verdict">
        <Grade grade={event.grade} />
        <ul>
          {event.reasons.map((r) => (
            <li key={r}>{r}</li>
          ))}
        </ul>
        {(event.needs ?? []).length > 0 && (
          <p>
            Open: <Needs row={event} />.
          </p>
        )}
        <Actions of={actions} />
      </div>
      <Contradictions view={view} />
      <Tellings groups={groups} chosen={chosen?.id ?? null} move={move} view={view} />
      {pairs.length > 0 && (
        <section class="like">
          <h2>Events like it</h2>
          <ul>
            {pairs.map(({ claim, other, row }) => (
              <li key={claim + other}>
                <a href={`#/events/${row.id}`}>
                  <bdi>{inWords(row)}</bdi>
                </a>{" "}
                <button onClick={() => decide("One event: why?", "merge", claim, { other })}>One event</button>{" "}
                <button onClick={() => decide("Not the same: what makes them two events?", "not_same", claim, { other })}>Not the same</button>
              </li>
            ))}
          </ul>
          <p>
            <a href={`#/pairs?event=${event.id}`}>Side by side, with what speaks for and against</a>
          </p>
        </section>
      )}
      <History view={view} />
      {question && <Ask question={question} close={() => ask(null)} />}
    </article>
  );
}

function Contradictions({ view }: { view: EventView }) {
  if (view.contradictions.length === 0) return null;
  return (
    <section class="contradictions">
      <h2>Where the origins differ</h2>
      <div>
        {view.contradictions.map((c) => (
          <div key={c.field} class={c.grave ? "grave" : ""}>
            <h3>
              {c.grave && <span aria-hidden="true">⇄ </span>}
              {contradicted(c.field)} <small>{c.grave ? "they cannot both be right" : "figures differ"}</small>
            </h3>
            <dl>
              {c.values.map((v) => (
                <div key={v.value}>
                  <dt>
                    <bdi>{OF_SIDES.includes(c.field) ? v.value.split(", ").map(sideName).join(", ") : v.value}</bdi>
                  </dt>
                  <dd>
                    <bdi>{v.origins.join(", ")}</bdi>
                  </dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
      </div>
    </section>
  );
}

function History({ view }: { view: EventView }) {
  const rows = [...view.judgements, ...view.undone].sort((a, b) => Number(a["number"]) - Number(b["number"]));
  if (rows.length === 0) return null;
  return (
    <section>
      <h2>What people decided</h2>
      <Decisions of={rows} version={view.version} />
    </section>
  );
}
