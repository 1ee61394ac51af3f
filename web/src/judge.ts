/** Decisions on their way to the case, each with the version of the record that was looked at. */
import { get, post, Refused, type EventRow, type EventView, type Shapes } from "./api.ts";
import { changed, say, sayWrong } from "./store.ts";

export interface Decision {
  decision: string;
  claim: string;
  version: string;
  why: string;
  other?: string | undefined;
  other_version?: string | undefined;
  field?: string | undefined;
  value?: string | undefined;
}

/** Judgements that were kept in this window: what is taken back among them needs no question first. */
const mine = new Set<number>();

/** Keeps a decision; gives the event as it stands then, also where it had changed meanwhile and nothing was kept. */
export async function judge(decision: Decision): Promise<EventView | null> {
  try {
    const kept = await post<Shapes["Judged"]>("/judgements", decision);
    for (const number of kept.numbers) mine.add(number);
    changed();
    say(`${decision.decision.replaceAll("_", " ")} kept (judgement ${kept.numbers.join(", ")})`, () => void undo(kept.event?.version, ...kept.numbers));
    return kept.event;
  } catch (error) {
    sayWrong(error);
    if (!(error instanceof Refused) || error.code !== "changed_meanwhile") return null;
    changed(); // nothing was kept: the screen shows what somebody else decided
    return error.now;
  }
}

/** Takes judgements back, the last first; `version` of an event that they are about, as it was shown. */
export async function undo(version: string | undefined, ...numbers: number[]): Promise<void> {
  try {
    for (const number of numbers.toReversed()) version = (await post<Shapes["Judged"]>("/judgements/undo", { number, version })).event?.version;
    say(`judgement ${numbers.join(", ")} undone`);
  } catch (error) {
    sayWrong(error);
  }
  changed();
}

/** The last decision that somebody made and that stands: of a split or merge all its judgements. */
export interface Last {
  numbers: number[];
  claim: string;
  /** "accept of 27f7c10ba4fa374f, 2024-11-05 10:12: film of the square" */
  words: string;
  /** Whether it was made in this window. */
  mine: boolean;
}

const LONGEST = 200; // accounts of one event, of which a merge keeps a judgement each

export async function lastOf(who: string): Promise<Last | null> {
  const { judgements } = await get<Shapes["History"]>("/judgements", { who, standing: true, last: LONGEST });
  const [last] = judgements.toReversed();
  if (!last) return null;
  const parts = ["made", "decision", "claim", "why"] as const;
  const from = judgements.findLastIndex((j) => parts.some((part) => j[part] !== last[part])) + 1;
  const together = ["same", "not_same"].includes(String(last["decision"])) ? judgements.slice(from) : [last];
  return {
    numbers: together.map((j) => Number(j["number"])),
    claim: String(last["claim"]),
    words: `${String(last["decision"]).replaceAll("_", " ")} of ${String(last["claim"])}, ${String(last["made"]).slice(0, 16).replace("T", " ")}: ${String(last["why"])}`,
    mine: mine.has(Number(last["number"])),
  };
}

/** Takes the last decision back, whatever became of its event meanwhile: it was asked for by its words. */
export async function undoLast(last: Last): Promise<void> {
  const version = await get<EventView>(`/events/${encodeURIComponent(last.claim)}`).then((view) => view.version, () => undefined);
  await undo(version, ...last.numbers);
}

/** The version of an event that stands in a list, to decide on it there; null, and the list is made anew, where the
 * event is no longer as the list shows it. */
export async function versionOf(row: EventRow): Promise<string | null> {
  try {
    const { event, version } = await get<EventView>(`/events/${encodeURIComponent(row.id)}`);
    if (asTold(event) === asTold(row)) return version;
    changed();
    sayWrong(new Error("The event changed since this list was made; it is shown as it is now, and nothing was kept."));
  } catch (error) {
    sayWrong(error);
  }
  return null;
}

/** The version of an event that is named by its id alone, as it is now; null where there is none. */
export async function versionNow(id: string): Promise<string | null> {
  try {
    return (await get<EventView>(`/events/${encodeURIComponent(id)}`)).version;
  } catch (error) {
    sayWrong(error);
    return null;
  }
}

function asTold({ needs: _, ...row }: EventRow): string {
  return JSON.stringify(row);
}
