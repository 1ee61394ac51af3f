/** One lane: the stretches of a place or road in time, who holds it on the day, and how old the last word is. */
import { useMemo } from "preact/hooks";
import { age, dayOf } from "../days.ts";
import { coreOf, says, standing, type Holder, type Holding, type Lane } from "../holders.ts";

const DEEP = 1.55; // rem of a row of a lane
const MOST_ROWS = 4; // of rivals in a lane that is not chosen: how many more there are stands below them
const MOST_TOLD = 4; // holders of one day, likewise
const FADES = 120; // days after the last word in which a bar goes pale

export interface Scale {
  first: number;
  last: number;
}

export interface LaneProps {
  lane: Lane;
  scale: Scale;
  on: number;
  /** Days after which nobody is taken to hold a place of which nothing was heard; null: never. */
  trusted: number | null;
  holders: ReadonlyMap<string, Holder>;
  chosen: boolean;
  /** The stretch of it that is open, by its number. */
  open: number | null;
  show: (stretch: number) => void;
  /** Chooses the lane, which shows all its rivals. */
  choose: () => void;
}

export function LaneRow({ lane, scale, on, trusted, holders, chosen, open, show, choose }: LaneProps) {
  const deep = Math.max(...lane.rows) + 1;
  const rows = chosen ? deep : Math.min(deep, MOST_ROWS);
  const more = lane.rows.filter((row) => row >= rows).length;
  const x = (day: number) => ((Math.min(scale.last + 1, Math.max(scale.first, day)) - scale.first) / (scale.last - scale.first + 1)) * 100;
  const now = standingOf(lane, on, trusted);
  const told = chosen ? now.length : MOST_TOLD;
  const heard = lane.lastHeard;
  const stretches = useMemo(
    () => lane.stretches.map((h, n) => lane.rows[n]! < rows && <Stretch key={n} holding={h} holder={holders.get(h.holder ?? "")!} x={x} row={lane.rows[n]!} open={open === n} show={() => show(n)} />),
    [lane, scale.first, scale.last, holders, open, chosen, rows],
  );
  return (
    <tr data-chosen={chosen ? "" : undefined} data-place={lane.place}>
      <th scope="row">
        <bdi>{lane.name}</bdi>
      </th>
      <td class="lane" style={{ height: `${(rows + Number(more > 0)) * DEEP + 0.3}rem` }}>
        {stretches}
        {more > 0 && (
          <button class="quiet more" style={{ top: `${rows * DEEP + 0.2}rem` }} onClick={choose}>
            {more} more beside these
          </button>
        )}
        <span class="now" style={{ left: `${x(on + 0.5)}%` }} />
      </td>
      <td class="standing">
        {now.length === 0 && <span class="open">not told</span>}
        {now.slice(0, told).map(({ holding: h, how, days }, n) => (
          <div key={n} class={how} style={{ opacity: Math.max(0.87, faintness(days, how)) }}>
            <Badge holder={holders.get(h.holder ?? "")!} basis={h.basis} degree={h.degree} /> <bdi>{h.holder_name ?? "nobody named"}</bdi>
            {h.degree !== "full" && `, ${h.degree}`}
            {h.basis === "claimed" && <small> claimed</small>}
            {how === "perhaps" && <small> since when is not told</small>}
          </div>
        ))}
        {now.length > told && <small>and {now.length - told} more: choose the lane</small>}
      </td>
      <td class="heard">{heard === null ? "" : heard > on ? <small>heard of later too</small> : age(on - heard)}</td>
    </tr>
  );
}

export interface Told {
  holding: Holding;
  n: number; // of the stretch
  how: "told" | "aged" | "perhaps";
  days: number;
}

const SURE = ["told", "aged", "perhaps"];

/** Who may hold a place on a day, each holder once for each way of holding: by the stretch of which the last word is
 * youngest. Who is told of first, of the others whoever was heard of last. */
export function standingOf(lane: Lane, on: number, trusted: number | null): Told[] {
  const best = new Map<string, Told>();
  lane.stretches.forEach((holding, n) => {
    const told = standing(holding, on);
    if (told === null || (trusted !== null && (told.age > trusted || told.how === "perhaps"))) return;
    const [key, one] = [`${holding.holder} ${holding.degree}`, { holding, n, how: told.how, days: told.age }];
    const before = best.get(key);
    if (!before || surer(one, before) < 0) best.set(key, one);
  });
  return [...best.values()].sort(surer);
}

const surer = (a: Told, b: Told): number => SURE.indexOf(a.how) - SURE.indexOf(b.how) || a.days - b.days || a.n - b.n;

/** How pale what is told of so long ago is shown, on the map down to a third in a year; words never less than can be read. */
export const faintness = (days: number, how: "told" | "aged" | "perhaps"): number => (how === "perhaps" ? 0.6 : how === "told" ? 1 : Math.max(0.35, 1 - days / 500));

/** The letters of a holder on its colour and pattern. */
export function Badge({ holder, basis = "assessed", degree = "full" }: { holder: Holder; basis?: Holding["basis"]; degree?: string }) {
  return (
    <b class="badge" data-hue={holder.hue} data-pattern={holder.pattern} data-basis={basis} data-degree={degree}>
      {holder.code}
    </b>
  );
}

interface StretchProps {
  holding: Holding;
  holder: Holder;
  x: (day: number) => number;
  row: number;
  open: boolean;
  show: () => void;
}

/** A stretch: pale where it may have begun or ended, solid where reports speak for it, going pale after the last word. */
function Stretch({ holding: h, holder, x, row, open, show }: StretchProps) {
  const core = coreOf(h);
  const left = x(h.from.from ? dayOf(h.from.from) : -Infinity);
  const right = x(h.to.to ? dayOf(h.to.to) + 1 : Infinity);
  const [begun, heard] = core ? [x(core.first), x(Math.max(core.last, h.last_heard && !h.to.from ? dayOf(h.last_heard) : -Infinity) + 1)] : [left, left];
  const wide = Math.max(right - left, 0.01);
  const part = (at: number) => `${(((Math.min(Math.max(at, left), right) - left) / wide) * 100).toFixed(2)}%`;
  const faded = core ? x((h.last_heard ? Math.max(core.last, dayOf(h.last_heard)) : core.last) + FADES) : right;
  return (
    <button
      class="stretch"
      data-hue={holder.hue}
      data-pattern={holder.pattern}
      data-basis={h.basis}
      data-degree={h.degree}
      aria-pressed={open}
      aria-label={`${holder.code}: ${says(h)}`}
      title={says(h)}
      style={{ left: `${left}%`, width: `max(5px, ${wide}%)`, top: `${row * DEEP + 0.2}rem`, "--begun": part(begun), "--heard": part(heard), "--faded": part(faded) }}
      onClick={show}
    >
      <span class="fill" />
      <span class="code" style={{ insetInlineStart: part(begun) }}>{holder.code}</span>
    </button>
  );
}
