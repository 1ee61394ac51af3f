/** Single keys, live only while no field is being written in; each screen says which it has. */
import { useEffect, useRef } from "preact/hooks";

export interface Key {
  key: string;
  says: string;
  run: () => void;
}

/** The keys of the screen that is shown and of the frame around it, for the sheet that `?` opens. */
const layers = new Map<object, readonly Key[]>();

export function allKeys(): Key[] {
  return [...layers.values()].flat();
}

export function useKeys(keys: readonly Key[]): void {
  const layer = useRef({}).current;
  layers.set(layer, keys);
  useEffect(() => () => void layers.delete(layer), [layer]);
}

export function writing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** How a key is called on the sheet; with Ctrl (or ⌘) it may also be pressed while a field is being written in. */
function called(event: KeyboardEvent): string {
  return event.ctrlKey || event.metaKey ? `Ctrl+${event.key.toUpperCase()}` : event.key;
}

export function listen(): void {
  addEventListener("keydown", (event) => {
    if (event.altKey || event.defaultPrevented) return;
    const key = called(event);
    if (writing(event.target) && !key.startsWith("Ctrl+")) {
      if (event.key === "Escape") (event.target as HTMLElement).blur();
      return;
    }
    // A key on a button or link is the button's own, but for one that is chosen already: it has nothing left to do.
    const own = (event.target as HTMLElement).closest("a, button, summary");
    if ((event.key === "Enter" || event.key === " ") && own && own.ariaCurrent !== "true") return;
    const found = allKeys().findLast((k) => k.key === key);
    if (found && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      found.run();
    }
  });
}
