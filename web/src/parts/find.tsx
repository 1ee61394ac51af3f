/** Find anything: screens, events and reports by a few words. */
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { get, type EventPage, type ReportPage } from "../api.ts";
import { days } from "./words.tsx";

interface Hit {
  kind: string;
  words: string;
  to: string;
}

const SOME = 6;

/** Events by place, by actor and by the words of their reports, reports by title or outlet; each once. */
async function hits(words: string, signal: AbortSignal): Promise<Hit[]> {
  const events = (name: string) =>
    get<EventPage>("/events", { [name]: words, limit: SOME }, signal).then((page) => page.events, () => []);
  const [place, actor, text, reports] = await Promise.all([
    events("place"),
    events("actor"),
    events("text"),
    get<ReportPage>("/reports", { named: words, limit: SOME }, signal).then((page) => page.reports, () => []),
  ]);
  const found = new Map([...place, ...actor, ...text].map((e) => [e.id, e]));
  return [
    ...[...found.values()].map((e) => ({
      kind: "event",
      words: `${e.type.replaceAll("_", " ")}, ${e.place ?? "no place"}, ${days(e)}`,
      to: `#/events/${e.id}`,
    })),
    ...reports.map((r) => ({ kind: "report", words: `${r.title ?? r.name} · ${r.outlet ?? "outlet unknown"}`, to: `#/report/${r.id}` })),
  ];
}

export function Find({ screens, close }: { screens: readonly { label: string; to: string }[]; close: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [words, write] = useState("");
  const [found, show] = useState<Hit[]>([]);
  const [at, move] = useState(0);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    move(0);
    const asked = words.trim();
    const own = screens.filter((s) => asked && s.label.toLowerCase().startsWith(asked.toLowerCase()));
    const first = own.map((s) => ({ kind: "screen", words: s.label, to: s.to }));
    show(first);
    if (asked.length < 2) return;
    const stop = new AbortController();
    const later = setTimeout(() => void hits(asked, stop.signal).then((more) => stop.signal.aborted || show([...first, ...more])), 150);
    return () => (clearTimeout(later), stop.abort());
  }, [words]);
  const go = (hit: Hit | undefined) => {
    if (!hit) return;
    dialog.current?.close();
    location.hash = hit.to;
  };
  const key = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      event.preventDefault();
      move(Math.min(Math.max(0, at + by), found.length - 1));
    }
  };
  return (
    <dialog ref={dialog} onClose={close} class="ask find" aria-label="Find anything">
      <form onSubmit={(e) => (e.preventDefault(), go(found[at]))}>
        <input autofocus autocomplete="off" aria-label="Place, actor, words of a report, or a screen" placeholder="place, actor, words of a report, or a screen" value={words} onInput={(e) => write(e.currentTarget.value)} onKeyDown={key} />
        <ol aria-live="polite">
          {found.map((hit, n) => (
            <li key={hit.to} data-chosen={n === at ? "" : undefined}>
              <a href={hit.to} aria-current={n === at ? "true" : undefined} onClick={() => dialog.current?.close()}>
                <small>{hit.kind}</small> <bdi>{hit.words}</bdi>
              </a>
            </li>
          ))}
        </ol>
        {words.trim().length > 1 && found.length === 0 && <p class="open">Nothing is called so.</p>}
      </form>
    </dialog>
  );
}
