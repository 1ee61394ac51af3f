/** The frame around every screen: where one is, how much waits, what went wrong, which keys there are. */
import type { ComponentType } from "preact";
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { CaseView } from "./api.ts";
import { useKeys } from "./keys.ts";
import { askAhead, useLoaded } from "./load.ts";
import { Find } from "./parts/find.tsx";
import { KeySheet } from "./parts/keysheet.tsx";
import { Messages } from "./parts/messages.tsx";
import { Undo } from "./parts/undo.tsx";
import { EventScreen } from "./screens/event.tsx";
import { Control } from "./screens/control.tsx";
import { MapScreen } from "./screens/map.tsx";
import { Pairs } from "./screens/pairs.tsx";
import { Queue } from "./screens/queue.tsx";
import { ReportScreen } from "./screens/report.tsx";
import { Reports } from "./screens/reports.tsx";
import { Release } from "./screens/release.tsx";
import { Sources } from "./screens/sources.tsx";
import { onChange, sayWrong } from "./store.ts";
import { go, usePlace, type Place } from "./url.ts";

export interface ScreenProps {
  place: Place;
  case_: CaseView;
}

/** Screens by the first part of the address; those with a label stand in the bar, each with the key that opens it. */
const SCREENS: Record<string, { label?: string; key?: string; screen: ComponentType<ScreenProps> }> = {
  queue: { label: "Queue", key: "Q", screen: Queue },
  map: { label: "Map", key: "M", screen: MapScreen },
  pairs: { label: "Pairs", key: "P", screen: Pairs },
  control: { label: "Control", key: "C", screen: Control },
  sources: { label: "Sources", key: "S", screen: Sources },
  reports: { label: "Reports", key: "R", screen: Reports },
  release: { label: "Release", key: "E", screen: Release },
  events: { screen: EventScreen },
  report: { screen: ReportScreen },
};
const BAR = Object.entries(SCREENS).filter(([, s]) => s.label);

/** Makes the map, and what it shows, while nothing else is to be done, so that both are there when they are asked for. What
 * fails is said, and tried again when the map is opened. */
async function makeReady(own: boolean): Promise<void> {
  try {
    await (await import("./parts/onemap.ts")).rehearse(own);
    await askAhead("/points");
  } catch (error) {
    sayWrong(new Error(`The map could not be made ready (${(error as Error).message}); it is tried again when you open it.`));
  }
}

export function Frame() {
  const place = usePlace();
  const { value: case_, error, again } = useLoaded<CaseView>("/case");
  const [sheet, showSheet] = useState(false);
  const [finding, find] = useState(false);
  useEffect(() => onChange(again), []);
  const own = case_?.map;
  useEffect(() => {
    if (own === undefined) return;
    const later = setTimeout(() => void makeReady(own), 300);
    return () => clearTimeout(later);
  }, [own]);
  useKeys([
    { key: "?", says: "show the keys", run: () => showSheet(true) },
    { key: "Ctrl+K", says: "find an event, a report or a screen", run: () => find(true) },
    { key: "/", says: "the same", run: () => find(true) },
    ...BAR.map(([to, s]) => ({ key: s.key!, says: `go to: ${s.label}`, run: () => go([to]) })),
  ]);
  const name = place.parts[0] ?? "queue";
  const Screen = SCREENS[name]?.screen;
  useLayoutEffect(() => scrollTo(0, 0), [name]); // before the screen goes to the row that it has chosen
  useEffect(() => {
    document.title = `${SCREENS[name]?.label ?? name} · ${case_?.name ?? "dateline"}`;
  }, [name, case_?.name]);
  return (
    <>
      <a class="skip" href="#main">
        Skip to the content
      </a>
      <header class="bar">
        <strong>{case_?.name ?? "dateline"}</strong>
        <nav aria-label="Screens">
          {BAR.map(([key, s]) => (
            <a key={key} href={`#/${key}`} aria-current={key === name ? "page" : undefined}>
              {s.label}
              {key === "queue" && case_ && <span class="count">{case_.needs["all"]}</span>}
            </a>
          ))}
        </nav>
        <span class="sizes">
          {case_ && `${case_.sizes.reports} reports · ${case_.sizes.claims} claims · ${case_.sizes.events} events`}
        </span>
        <span class="who" title="The name under which your decisions are kept">
          {case_?.who}
        </span>
        <button class="quiet" onClick={() => find(true)}>
          Find <kbd class="held">Ctrl K</kbd>
        </button>
        <button class="quiet" onClick={() => showSheet(true)}>
          Keys <kbd>?</kbd>
        </button>
      </header>
      <main id="main" tabIndex={-1}>
        {error && <p class="error">{error.message}</p>}
        {case_?.sizes.reports === 0 && !["queue", "reports"].includes(name) && (
          <p class="notice">
            The case holds no report yet: <a href="#/queue">hand in the first</a>.
          </p>
        )}
        {case_ && (Screen ? <Screen place={place} case_={case_} /> : <p class="empty">There is no such screen. <a href="#/queue">To the queue</a></p>)}
      </main>
      <Messages />
      {case_ && <Undo who={case_.who} />}
      {finding && <Find screens={BAR.map(([to, s]) => ({ label: s.label!, to: `#/${to}` }))} close={() => find(false)} />}
      {sheet && <KeySheet close={() => showSheet(false)} />}
    </>
  );
}
