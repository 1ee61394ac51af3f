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

export function listen(): void {
  addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (writing(event.target)) {
      if (event.key === "Escape") (event.target as HTMLElement).blur();
      return;
    }
    // A key on a button is the button's own.
    if ((event.key === "Enter" || event.key === " ") && event.target !== document.body) return;
    const found = allKeys().findLast((k) => k.key === event.key);
    if (found && !document.querySelector("dialog[open]")) {
      event.preventDefault();
      found.run();
    }
  });
}
