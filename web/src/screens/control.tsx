/** Who holds what: a lane per place and road, who may hold it on one day, and the claims behind each change. */
import { useEffect, useMemo, useState } from "preact/hooks";
import type { Shapes } from "../api.ts";
import { dayOf, isoOf, monthsOn } from "../days.ts";
import type { ScreenProps } from "../frame.tsx";
import { changesOf, lanesOf, type Holder, type Holding, type Lane, type Lanes } from "../holders.ts";
import { useKeys } from "../keys.ts";
import { useLoaded } from "../load.ts";
import { DayField } from "../parts/dayfield.tsx";
import { Head } from "../parts/head.tsx";
import { HolderMap } from "../parts/holdermap.tsx";
import { Badge, LaneRow, standingOf } from "../parts/lane.tsx";
import { StretchView } from "../parts/stretch.tsx";
import { Axis } from "../parts/timeline.tsx";
import { onChange } from "../store.ts";
import { change } from "../url.ts";

type Options = readonly (readonly [value: string, words: string])[];

const PAGE = 40; // lanes shown at first
const TRUSTED: Options = [["", "however old"], ["30", "30 days"], ["90", "90 days"], ["365", "a year"]];
const SORTS: Record<string, (a: Lane, b: Lane) => number> = {
  name: (a, b) => a.name.localeCompare(b.name),
  changes: (a, b) => b.stretches.length - a.stretches.length || a.name.localeCompare(b.name),
  heard: (a, b) => (b.lastHeard ?? 0) - (a.lastHeard ?? 0) || a.name.localeCompare(b.name),
};

export function Control({ place, case_ }: ScreenProps) {
  const { value, ready, error, again } = useLoaded<Shapes["Lanes"]>("/control", {}, true);
  useEffect(() => onChange(again), []);
  const all = useMemo(() => lanesOf((value?.holdings ?? []) as unknown as Holding[]), [value]);
  const query = place.query;
  const [name, holder, sort, open] = [query.get("name") ?? "", query.get("holder"), query.get("sort") ?? "name", query.get("stretch")];
  const lanes = useMemo(() => chosenLanes(all, name, holder, sort), [all, name, holder, sort]);
  const on = query.get("on") ? dayOf(query.get("on")!) : all.last;
  const trusted = query.get("heard") ? Number(query.get("heard")) : null;
  const [shown, show] = useState(PAGE);
  const lane = lanes.find((l) => l.place === query.get("lane")) ?? null;
  const opened = lane && open !== null ? lane.stretches[Number(open)] : undefined;
  useControlKeys({ all, lanes: lanes.slice(0, shown), lane, on, trusted, open });
  if (error) return <p class="error">{error.message}</p>;
  return (
    <section class="control" data-ready={ready ? "" : undefined}>
      <h1>Who holds what</h1>
      {value && all.lanes.length === 0 && <p class="empty">No report of this case says who holds a place.</p>}
      {value && all.lanes.length > 0 && (
        <>
          <Asked query={query} holders={all.holders} />
          <Day all={all} lanes={lanes} on={on} />
          <div class="maplists" data-open={opened ? "" : undefined}>
            <HolderMap lanes={lanes} on={on} trusted={trusted} holders={all.holders} told={value} own={case_.map} at={query.get("at")} chosen={lane?.place ?? null} choose={(p) => change({ lane: p, stretch: null })} />
            {opened ? (
              <StretchView holding={opened} holder={all.holders.get(opened.holder ?? "")!} close={() => change({ stretch: null })} />
            ) : (
              <Holders holders={all.holders} chosen={holder} />
            )}
          </div>
          <LaneTable all={all} lanes={lanes.slice(0, shown)} on={on} trusted={trusted} chosen={lane} open={open} />
          <p aria-live="polite" class="legend">
            {lanes.length} {lanes.length === 1 ? "place or road" : "places and roads"}
            {lanes.length > shown && `, ${shown} of them listed`}
          </p>
          {lanes.length > shown && <button onClick={() => show(shown + PAGE)}>{Math.min(PAGE, lanes.length - shown)} more</button>}
        </>
      )}
    </section>
  );
}

function chosenLanes(all: Lanes, name: string, holder: string | null, sort: string): Lane[] {
  const words = name.toLowerCase();
  const some = all.lanes.filter((l) => l.name.toLowerCase().includes(words) && (holder === null || l.stretches.some((h) => (h.holder ?? "") === holder)));
  return some.sort(SORTS[sort] ?? SORTS["name"]);
}

/** What is asked for: places, a holder, how old the last word may be, and the order of the lanes. */
function Asked({ query, holders }: { query: URLSearchParams; holders: ReadonlyMap<string, Holder> }) {
  const choice = (name: string, label: string, options: Options) => (
    <label>
      <span>{label}</span>
      <select value={query.get(name) ?? options[0]![0]} onChange={(e) => change({ [name]: e.currentTarget.value || null })}>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
  const names = [...holders.values()].filter((h) => h.key).map((h) => [h.key, `${h.code} ${h.name}`] as const);
  return (
    <form class="filters" aria-label="Filters" onSubmit={(e) => e.preventDefault()}>
      <label>
        <span>place or road</span>
        <input type="search" value={query.get("name") ?? ""} onInput={(e) => change({ name: e.currentTarget.value })} />
      </label>
      {choice("holder", "held at some time by", [["", "anybody"], ...names])}
      {choice("heard", "last heard at most … before", TRUSTED)}
      {choice("sort", "order", [["name", "by name"], ["changes", "most changes"], ["heard", "last heard"]])}
    </form>
  );
}

/** The day that is looked at: a slider, days, months and changes to step by. */
function Day({ all, lanes, on }: { all: Lanes; lanes: readonly Lane[]; on: number }) {
  const to = (day: number) => change({ on: isoOf(Math.min(all.last, Math.max(all.first, day))) });
  const changes = useMemo(() => changesOf(lanes), [lanes]);
  const [before, after] = [changes.findLast((d) => d < on), changes.find((d) => d > on)];
  const step = (label: string, words: string, day: number | undefined) => (
    <button type="button" class="quiet" aria-label={words} title={words} disabled={day === undefined} onClick={() => day !== undefined && to(day)}>
      {label}
    </button>
  );
  return (
    <div class="day">
      <b aria-live="polite">As of {isoOf(on)}</b>
      {step("⇤", "the change before", before)}
      {step("− month", "a month back", monthsOn(on, -1))}
      {step("− day", "the day before", on - 1)}
      <input type="range" min={all.first} max={all.last} value={on} aria-label="as of" aria-valuetext={isoOf(on)} onInput={(e) => to(Number(e.currentTarget.value))} />
      {step("day +", "the next day", on + 1)}
      {step("month +", "a month on", monthsOn(on, 1))}
      {step("⇥", "the next change", after)}
      <DayField value={isoOf(on)} end="last" label="the day" set={(day) => day && to(dayOf(day))} />
    </div>
  );
}

/** The legend: who is who, and how what is known of a stretch is drawn. */
function Holders({ holders, chosen }: { holders: ReadonlyMap<string, Holder>; chosen: string | null }) {
  const some = [...holders.values()];
  const sample: Holder = { key: "", name: "", code: "AB", hue: 0, pattern: 0, lanes: 0 };
  return (
    <div class="legendlist">
      <ul class="holders">
        {some.map((h) => (
          <li key={h.key}>
            <button class="quiet" aria-pressed={h.key !== "" && h.key === chosen} disabled={h.key === ""} onClick={() => change({ holder: h.key === chosen ? null : h.key })}>
              <Badge holder={h} /> <bdi>{h.name}</bdi> <span class="count">{h.lanes}</span>
            </button>
          </li>
        ))}
      </ul>
      <p class="legend">
        <Badge holder={sample} /> assessed: independent origins, or the losing side, say so. <Badge holder={sample} basis="claimed" /> only claimed. <Badge holder={sample} degree="disputed" /> disputed or in part.{" "}
        <Badge holder={sample} degree="besieged" /> besieged. Side by side: rivals, or a change whose day is not told; on the map +2: so many more of them. Paler the longer nothing was heard; a pale end: the day is not known. A silence is no holding, and nothing is drawn between places.
      </p>
    </div>
  );
}

function LaneTable({ all, lanes, on, trusted, chosen, open }: { all: Lanes; lanes: readonly Lane[]; on: number; trusted: number | null; chosen: Lane | null; open: string | null }) {
  const time = (
    <>
      <Axis from={all.first} end={all.last} wide={700} />
      <span class="visually-hidden">
        From {isoOf(all.first)} to {isoOf(all.last)}
      </span>
    </>
  );
  return (
    <table class="lanes">
      <Head of={["Place or road", { words: time }, `On ${isoOf(on)}`, "Last heard"]} />
      <tbody>
        {lanes.map((lane) => (
          <LaneRow
            key={lane.place}
            lane={lane}
            scale={all}
            on={on}
            trusted={trusted}
            holders={all.holders}
            chosen={lane === chosen}
            open={lane === chosen && open !== null ? Number(open) : null}
            choose={() => change({ lane: lane.place, stretch: null })}
            show={(n) => change({ lane: lane.place, stretch: lane === chosen && open === String(n) ? null : String(n) })}
          />
        ))}
      </tbody>
    </table>
  );
}

interface Worked {
  all: Lanes;
  lanes: readonly Lane[];
  lane: Lane | null;
  on: number;
  trusted: number | null;
  open: string | null;
}

function useControlKeys({ all, lanes, lane, on, trusted, open }: Worked): void {
  const to = (day: number | undefined) => day !== undefined && all.lanes.length > 0 && change({ on: isoOf(Math.min(all.last, Math.max(all.first, day))) });
  const after = (some: readonly Lane[]) => changesOf(some).find((d) => d > on);
  const before = (some: readonly Lane[]) => changesOf(some).findLast((d) => d < on);
  const step = (by: number) => {
    const at = lane ? lanes.indexOf(lane) : -1;
    const next = lanes[Math.min(lanes.length - 1, Math.max(0, at < 0 ? 0 : at + by))];
    if (!next) return;
    change({ lane: next.place, stretch: null });
    document.querySelector(`tr[data-place="${CSS.escape(next.place)}"]`)?.scrollIntoView({ block: "nearest" });
  };
  const openNext = () => {
    if (!lane) return;
    const now = standingOf(lane, on, trusted).map((s) => s.n);
    const some = now.length > 0 ? now : lane.stretches.map((_, n) => n);
    change({ stretch: String(some[(some.indexOf(Number(open ?? -1)) + 1) % some.length]!) });
  };
  useKeys([
    { key: "]", says: "the next day", run: () => void to(on + 1) },
    { key: "[", says: "the day before", run: () => void to(on - 1) },
    { key: "}", says: "a month on", run: () => void to(monthsOn(on, 1)) },
    { key: "{", says: "a month back", run: () => void to(monthsOn(on, -1)) },
    { key: ".", says: "the next change of any lane shown", run: () => void to(after(lanes)) },
    { key: ",", says: "the change before", run: () => void to(before(lanes)) },
    { key: ">", says: "the next change of the chosen lane", run: () => void to(after(lane ? [lane] : lanes)) },
    { key: "<", says: "the change of the chosen lane before", run: () => void to(before(lane ? [lane] : lanes)) },
    { key: "j", says: "the next lane", run: () => step(1) },
    { key: "k", says: "the lane before", run: () => step(-1) },
    { key: "Enter", says: "the claims behind the chosen lane on that day; again: the next of them", run: openNext },
    { key: "b", says: "close the claims", run: () => change({ stretch: null }) },
    { key: "r", says: "all lanes, the last day", run: () => change({ on: null, name: null, holder: null, heard: null, lane: null, stretch: null }) },
  ]);
}
