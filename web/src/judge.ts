/** Decisions on their way to the case, each with the version of the record that was looked at. */
import { post, Refused, type EventView, type Shapes } from "./api.ts";
import { changed, say, sayWrong } from "./store.ts";

export interface Decision {
  decision: string;
  claim: string;
  version: string;
  why: string;
  other?: string | undefined;
  field?: string | undefined;
  value?: string | undefined;
}

/** Keeps a decision; gives the event as it stands then, also where it had changed meanwhile and nothing was kept. */
export async function judge(decision: Decision): Promise<EventView | null> {
  try {
    const kept = await post<Shapes["Judged"]>("/judgements", decision);
    changed();
    say(`${decision.decision.replace("_", " ")} kept (judgement ${kept.number})`, () => void undo(kept.number));
    return kept.event;
  } catch (error) {
    sayWrong(error);
    return error instanceof Refused ? error.now : null;
  }
}

export async function undo(number: number): Promise<void> {
  try {
    await post("/judgements/undo", { number });
    changed();
    say(`judgement ${number} undone`);
  } catch (error) {
    sayWrong(error);
  }
}
