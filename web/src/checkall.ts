/** All that a report tells, checked at once: its events, each by one of its claims. */
import { get, type EventView, type ReportView } from "./api.ts";
import type { Claim } from "./claims.ts";
import { judgeAll } from "./judge.ts";
import type { Question } from "./parts/ask.tsx";
import { counted } from "./parts/words.tsx";
import { say, sayWrong } from "./store.ts";
import { ALL_CHECKED } from "./verdicts.ts";

const DECIDED = ["accept", "reject", "check", "flag"];

/** Asks once for the reason; what somebody decided on already stays as it is, so that nothing is turned back in passing. */
export async function checkAll({ events, claims }: ReportView, ask: (question: Question) => void): Promise<void> {
  const first = new Map((claims as unknown as Claim[]).toReversed().map((claim) => [events[claim.id], claim.id]));
  const ids = [...first].flatMap(([event, claim]) => (event === undefined ? [] : claim));
  try {
    const shown = await Promise.all(ids.map(async (claim) => ({ claim, ...(await get<EventView>(`/events/${claim}`)) })));
    const open = shown.filter(({ judgements }) => !judgements.some((j) => DECIDED.includes(String(j["decision"]))));
    if (open.length === 0) return say("no event of this report waits for a decision");
    const left = shown.length - open.length;
    ask({
      title: ALL_CHECKED,
      about: `This checks ${counted(open.length, "event")} of the report.${left ? ` On ${left} more somebody decided already: nothing is done to them.` : ""}`,
      done: ({ why = "" }) => void judgeAll(open.map(({ claim, version }) => ({ decision: "check", claim, version, why }))),
    });
  } catch (error) {
    sayWrong(error);
  }
}
