/** Words about the dead and wounded are folded where somebody asks for it: in this browser, until they ask otherwise. */
import { useEffect, useState } from "preact/hooks";
import type { Claim } from "./claims.ts";
import { isHabit, setHabit } from "./habits.ts";

const HABIT = "dateline_fold";
const listeners = new Set<(on: boolean) => void>();

/** Whether to fold, and what turns it over on every part of the screen at once. */
export function useFold(): [boolean, () => void] {
  const [on, set] = useState(() => isHabit(HABIT));
  useEffect(() => {
    listeners.add(set);
    return () => void listeners.delete(set);
  }, []);
  const turn = () => {
    setHabit(HABIT, !on);
    for (const listener of listeners) listener(!on);
  };
  return [on, turn];
}

/** Whether a claim tells of people harmed. */
export const grim = (claim: Pick<Claim, "harm" | "type">): boolean =>
  claim.harm.length > 0 || ["casualties", "toll", "chemical"].includes(claim.type);
