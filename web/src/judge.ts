/** Decisions on their way to the case, each with the version of the record that was looked at. */
import { get, post, Refused, type ClaimView, type EventRow, type EventView, type Shapes } from "./api.ts";
import { counted, days, decided } from "./parts/words.tsx";
import { changed, say, sayWrong } from "./store.ts";
import { SAID } from "./verdicts.ts";

export interface Decision {
  decision: string;
  claim: string;
  version: string;
  why: string;
  other?: string | undefined;
  other_version?: string | undefined;
  field?: string | undefined;
  value?: string | undefined;
  /** The words of the claim's report that the value was chosen from, and where they begin, in code points. */
  words?: string | undefined;
  start?: number | undefined;
}

/** Judgements that were kept in this window, each with those that were kept at once with it: what is taken back among
 * them needs no question first. */
const mine = new Map<number, readonly Kept[]>();

/** A judgement by its number, with the claim that it names. */
export interface Kept {
  number: number;
  claim: string;
}

function keep(kept: readonly Kept[]): void {
  for (const { number } of kept) mine.set(number, kept);
}

/** What became of a decision. `event`: as it stands now, null for a claim that is in none. */
export interface Outcome {
  kept: boolean;
  event: EventView | null;
}

/** Keeps a decision, unless what it is about changed meanwhile. */
export async function judge(decision: Decision): Promise<Outcome> {
  try {
    const { numbers, event, version, hidden } = await post<Shapes["Judged"]>("/judgements", decision);
    const kept = numbers.map((number) => ({ number, claim: decision.claim }));
    keep(kept);
    changed();
    say(`${SAID[decision.decision] ?? decision.decision.replaceAll("_", " ")}${about(event)}: kept (judgement ${numbers.join(", ")})${outOfSight(hidden)}`, () => void undo(kept, version ?? undefined));
    return { kept: true, event };
  } catch (error) {
    sayWrong(error);
    if (!(error instanceof Refused) || error.code !== "changed_meanwhile") return { kept: false, event: null };
    changed(); // nothing was kept: the screen shows what somebody else decided
    return { kept: false, event: isEvent(error.now) ? error.now : null };
  }
}

/** Whether what changed meanwhile is an event, and no claim in none. */
const isEvent = (now: unknown): now is EventView => typeof now === "object" && now !== null && "tellings" in now;

/** The event that was decided about, as it stands now; its place is isolated, for it may be of another direction. */
function about(view: EventView | null): string {
  if (!view) return "";
  const { event } = view;
  return ` ${event.type.replaceAll("_", " ")} · \u2068${event.place ?? "no place"}\u2069 · ${days(event)}`;
}

/** What a dropped claim takes out of sight with it: nothing is lost, and undoing brings it back. */
function outOfSight(hidden: Shapes["Judged"]["hidden"]): string {
  const told = hidden.map((j) => `${decided(j)} (${String(j["number"])})`).join(", ");
  return told && `; no longer shown until it is undone: ${told}`;
}

/** Keeps decisions on several events one after the other, and says how many where one of them is refused. */
export async function judgeAll(decisions: readonly Decision[]): Promise<void> {
  const kept: Kept[] = [];
  const told = () => `${counted(kept.length, "decision")} kept${kept.length ? ` (judgement ${kept.map((k) => k.number).join(", ")})` : ""}`;
  try {
    for (const decision of decisions) {
      const { numbers } = await post<Shapes["Judged"]>("/judgements", decision);
      kept.push(...numbers.map((number) => ({ number, claim: decision.claim })));
    }
    say(told(), () => void undo(kept));
  } catch (error) {
    sayWrong(new Error(`${told()} of ${decisions.length}: ${error instanceof Error ? error.message : String(error)}`));
  }
  keep(kept);
  changed();
}

/** Takes judgements back, the last first. `version` of the one event or claim that they are about, as it was shown;
 * without it they are taken back whatever became of that meanwhile. */
export async function undo(some: readonly Kept[], version?: string): Promise<void> {
  try {
    for (const { number, claim } of some.toReversed()) {
      const seen = version ?? (await get<ClaimView>(`/claims/${encodeURIComponent(claim)}`).then((view) => view.version, () => undefined));
      const undone = await post<Shapes["Judged"]>("/judgements/undo", { number, version: seen });
      if (version) version = undone.version ?? undefined;
    }
    say(`judgement ${some.map((k) => k.number).join(", ")} undone`);
  } catch (error) {
    sayWrong(error);
  }
  changed();
}

/** The last decision that somebody made and that stands: of a split or merge, or of several kept at once, all its
 * judgements. */
export interface Last {
  judgements: readonly Kept[];
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
  const standing = new Set(judgements.map((j) => j["number"]));
  return {
    judgements: mine.get(Number(last["number"]))?.filter((k) => standing.has(k.number)) ?? together.map((j) => ({ number: Number(j["number"]), claim: String(j["claim"]) })),
    words: `${String(last["decision"]).replaceAll("_", " ")} of ${String(last["claim"])}, ${String(last["made"]).slice(0, 16).replace("T", " ")}: ${String(last["why"])}`,
    mine: mine.has(Number(last["number"])),
  };
}

/** Takes the last decision back, whatever became of its event meanwhile: it was asked for by its words. */
export const undoLast = (last: Last): Promise<void> => undo(last.judgements);

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
