/** All that a report tells, checked at once: its events, each by one of its claims, and its claims that are in none. */
import { get, type ClaimView, type ReportView } from "./api.ts";
import type { Claim } from "./claims.ts";
import { judgeAll } from "./judge.ts";
import type { Question } from "./parts/ask.tsx";
import { counted } from "./parts/words.tsx";
import { say, sayWrong } from "./store.ts";
import { ALL_CHECKED } from "./verdicts.ts";

const DECIDED = ["accept", "reject", "check", "flag", "drop"];

/** Asks once for the reason; what somebody decided on already stays as it is, so that nothing is turned back in passing. */
export async function checkAll({ events, claims }: ReportView, ask: (question: Question) => void): Promise<void> {
  const first = new Map((claims as unknown as Claim[]).toReversed().map(({ id }) => [events[id] ?? id, id]));
  try {
    const shown = await Promise.all([...first.values()].map((claim) => get<ClaimView>(`/claims/${claim}`)));
    const open = shown.filter(({ judgements }) => !judgements.some((j) => DECIDED.includes(String(j["decision"]))));
    if (open.length === 0) return say("nothing in this report waits for a decision");
    const left = shown.length - open.length;
    const held = open.filter(({ event }) => event !== null).length;
    const what = [held > 0 && counted(held, "event"), held < open.length && `${counted(open.length - held, "claim")} in no event`].filter(Boolean);
    ask({
      title: ALL_CHECKED,
      about: `This checks ${what.join(" and ")} of the report.${left ? ` On ${left} more somebody decided already: nothing is done to them.` : ""}`,
      done: ({ why = "" }) => void judgeAll(open.map(({ id, version }) => ({ decision: "check", claim: id, version, why }))),
    });
  } catch (error) {
    sayWrong(error);
  }
}
