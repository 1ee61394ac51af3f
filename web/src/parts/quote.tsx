/** The words of a claim as they stand in the report. */
import type { Claim } from "../claims.ts";
import { grim, useFold } from "../fold.ts";

/** The sentence of a claim with its trigger marked; nothing in it is markup. */
export function Quote({ telling }: { telling: Claim }) {
  const [folding] = useFold();
  const { quote, trigger } = telling;
  const letters = [...quote.text];
  const [start, end] = [trigger.start - quote.start, trigger.end - quote.start];
  const words = (
    <q dir="auto">
      {letters.slice(0, start).join("")}
      <mark>{letters.slice(start, end).join("")}</mark>
      {letters.slice(end).join("")}
    </q>
  );
  if (!folding || !grim(telling)) return words;
  return (
    <details class="folded">
      <summary>words about the dead or wounded</summary>
      {words}
    </details>
  );
}
