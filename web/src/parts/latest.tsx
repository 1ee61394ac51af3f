/** What was decided of late, each with its way back: all that people keep is signed, and can be looked through. */
import { useEffect, useState } from "preact/hooks";
import type { Shapes } from "../api.ts";
import { useLoaded } from "../load.ts";
import { onChange } from "../store.ts";
import { Decisions } from "./decisions.tsx";

interface Asked {
  title: string;
  /** Decisions of these kinds; all without them. */
  of?: readonly string[];
  last: number;
  /** Whether those of one person can be asked for. */
  byWhom?: boolean;
}

export function Latest({ title, of = [], last, byWhom }: Asked) {
  const [who, ask] = useState("");
  const { value, again } = useLoaded<Shapes["History"]>("/judgements", { decision: of, who: who.trim(), last });
  useEffect(() => onChange(again), []);
  if (!value || (value.judgements.length === 0 && who === "")) return null;
  return (
    <details class="latest">
      <summary>{title}</summary>
      {byWhom && (
        <label>
          by <input type="search" placeholder="anybody" value={who} onInput={(e) => ask(e.currentTarget.value)} />
        </label>
      )}
      {value.judgements.length === 0 && <p class="soft">Nobody of this name decided anything; names are written as they stand in the bar.</p>}
      <Decisions of={value.judgements.toReversed()} linked />
    </details>
  );
}
