/** The words that are chosen in the text of a report now, with where they stand in it. */
import { useEffect, useState } from "preact/hooks";
import type { Found } from "./claims.ts";
import type { Offsets } from "./offsets.ts";

export function useChosen(text: Offsets): Found | null {
  const [found, set] = useState<Found | null>(null);
  useEffect(() => {
    const look = () => set(chosenIn(text));
    look(); // what was chosen before the first look
    document.addEventListener("selectionchange", look);
    return () => document.removeEventListener("selectionchange", look);
  }, [text]);
  return found;
}

/** The words as a value is written: on one line. */
export const oneLine = (found: Found | null): string => found?.text.replace(/\s+/g, " ") ?? "";

function chosenIn(text: Offsets): Found | null {
  const chosen = getSelection();
  const body = chosen?.anchorNode?.parentElement?.closest(".room .body");
  if (!body || chosen!.isCollapsed) return null;
  const range = chosen!.getRangeAt(0);
  const parts = [...body.querySelectorAll<HTMLElement>("[data-start]")].filter((part) => range.intersectsNode(part));
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return null;
  const unit = (part: HTMLElement, node: Node, offset: number, otherwise: number) =>
    Number(part.dataset["start"]) + (node.parentElement === part ? offset : otherwise);
  const start = unit(first, range.startContainer, range.startOffset, 0);
  const end = unit(last, range.endContainer, range.endOffset, last.textContent!.length);
  return trimmed(text, start, end);
}

/** The words between two units without the space around them; null where there is nothing else. */
export function trimmed(text: Offsets, start: number, end: number): Found | null {
  const words = text.text.slice(start, end);
  const bare = words.trim();
  if (!bare) return null;
  const from = start + words.indexOf(bare);
  return { text: bare, start: text.points(from), end: text.points(from + bare.length) };
}
