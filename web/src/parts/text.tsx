/** The text of a report, line by line, with the words of a claim marked and clutter greyed. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ReportView } from "../api.ts";
import type { Claim, Found } from "../claims.ts";
import { grim } from "../fold.ts";
import type { Offsets } from "../offsets.ts";

/** The words that a claim rests on, by the kind of mark. */
export function marksOf(claim: Claim): Record<string, Found[]> {
  const time = claim.time.text !== null ? [claim.time as unknown as Found] : [];
  return {
    quote: [claim.quote],
    trigger: [claim.trigger],
    who: [...claim.agent, ...claim.target],
    where: claim.place,
    when: time,
    harm: claim.harm,
    source: claim.source,
  };
}

/** Words to be brought into sight; a new object each time that they are asked for. */
export interface Sight {
  found: Found;
}

/** Marks are laid over the text by the browser, so that no letter is torn from its word. */
export function Text({ view, text, claim, sight, folding }: { view: ReportView; text: Offsets; claim: Claim | null; sight: Sight | null; folding: boolean }) {
  const body = useRef<HTMLDivElement>(null);
  const blocks = view.blocks as { start: number; end: number; kind: string }[];
  const parts = () => [...(body.current?.querySelectorAll<HTMLElement>("[data-start]") ?? [])];
  const range = (found: Found) => rangeOf(parts(), text.units(found.start), text.units(found.end));
  useLayoutEffect(() => {
    CSS.highlights?.clear();
    if (!claim) return;
    for (const [kind, found] of Object.entries(marksOf(claim))) {
      const ranges = found.filter((f) => text.slice(f.start, f.end) === f.text).map(range);
      const there = ranges.filter((r): r is Range => r !== null);
      if (there.length > 0) CSS.highlights?.set(kind, new Highlight(...there));
    }
    const first = range(claim.trigger);
    first?.startContainer.parentElement?.scrollIntoView({ block: "center" });
    return () => CSS.highlights?.clear();
  }, [claim?.id, view.report.id, folding]);
  useLayoutEffect(() => {
    const words = sight && range(sight.found);
    if (!words) return;
    words.startContainer.parentElement?.closest("details")?.setAttribute("open", "");
    words.startContainer.parentElement?.scrollIntoView({ block: "center" });
    CSS.highlights?.set("sight", new Highlight(words));
    return () => void CSS.highlights?.delete("sight");
  }, [sight, claim?.id, folding]);
  const grave = folding ? (view.claims as unknown as Claim[]).filter(grim).map((c) => ({ start: text.units(c.quote.start), end: text.units(c.quote.end) })) : [];
  return (
    <div ref={body} class="body">
      {linesOf(view.text, text, blocks).map((line) => {
        const [start, last] = [line[0]!.start, line.at(-1)!];
        const words = (
          <p key={start} dir="auto">
            {line.map((part) => (
              <span key={part.start} data-start={part.start} data-kind={part.kind}>
                {part.words}
              </span>
            ))}
          </p>
        );
        if (!grave.some((g) => g.start < last.start + last.words.length && g.end > start)) return words;
        return (
          <details key={start} class="folded">
            <summary>words about the dead or wounded</summary>
            {words}
          </details>
        );
      })}
    </div>
  );
}

/** A stretch of a line with one job; `start` in UTF-16 units. */
interface Part {
  start: number;
  kind: string;
  words: string;
}

function linesOf(whole: string, text: Offsets, blocks: { start: number; end: number; kind: string }[]): Part[][] {
  const edges = blocks.map((b) => ({ start: text.units(b.start), end: text.units(b.end), kind: b.kind }));
  const lines: Part[][] = [];
  let start = 0;
  for (const words of whole.split("\n")) {
    if (words.trim()) lines.push(partsOf(words, start, edges));
    start += words.length + 1;
  }
  return lines;
}

function partsOf(words: string, start: number, edges: { start: number; end: number; kind: string }[]): Part[] {
  const end = start + words.length;
  const inside = edges.filter((b) => b.start < end && b.end > start);
  const parts: Part[] = [];
  let at = start;
  const part = (to: number, kind: string) => {
    if (to > at) parts.push({ start: at, kind, words: whole(at, to) });
    at = Math.max(at, to);
  };
  const whole = (from: number, to: number) => words.slice(from - start, to - start);
  for (const b of inside) {
    part(Math.min(b.start, end), "clutter");
    part(Math.min(b.end, end), b.kind);
  }
  part(end, inside.length ? inside.at(-1)!.kind : "clutter");
  return parts;
}

/** The range of units, which may go over several parts and lines. */
function rangeOf(parts: HTMLElement[], start: number, end: number): Range | null {
  const holds = (unit: number) => (line: HTMLElement) => {
    const first = Number(line.dataset["start"]);
    return first <= unit && unit <= first + (line.textContent?.length ?? 0);
  };
  const [from, to] = [parts.findLast(holds(start)), parts.find(holds(end))];
  if (!from?.firstChild || !to?.firstChild) return null;
  const range = new Range();
  range.setStart(from.firstChild, start - Number(from.dataset["start"]));
  range.setEnd(to.firstChild, end - Number(to.dataset["start"]));
  return range;
}
