/** Single keys, live only while no field is being written in; each screen says which it has. Whoever hits them by chance,
 * by speech or with a shaking hand turns them off (WCAG 2.1.4); keys that are held with Ctrl, Enter and Esc stay. */
import { useEffect, useRef } from "preact/hooks";
import { isHabit, setHabit } from "./habits.ts";

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

const OFF = "dateline_no_single_keys";

/** Whether single keys are live in this browser. */
export const singleKeys = (): boolean => !isHabit(OFF);

export function setSingleKeys(on: boolean): void {
  setHabit(OFF, !on);
  markKeys();
}

/** Where they are off, the pages name none (`style.css`). */
const markKeys = () => document.documentElement.toggleAttribute("data-no-single-keys", !singleKeys());

type Pressed = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey" | "getModifierState">;

/** Signs by their place on a keyboard, without and with Shift. */
const SIGNS: Readonly<Record<string, readonly [string, string]>> = {
  BracketLeft: ["[", "{"], BracketRight: ["]", "}"], Comma: [",", "<"], Period: [".", ">"], Slash: ["/", "?"],
};

/** What stands at its place on an English keyboard, for one that writes Arabic, Cyrillic or any other letters. */
function inLatin({ key, code, shiftKey }: Pressed): string {
  if (/^[ -~]*$/.test(key)) return key;
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter) return shiftKey ? letter : letter.toLowerCase();
  return SIGNS[code]?.[shiftKey ? 1 : 0] ?? /^Digit(\d)$/.exec(code)?.[1] ?? key;
}

/** How a key is called on the sheet; with Ctrl (or ⌘) it may also be pressed while a field is being written in. AltGr,
 * which some systems tell as Ctrl and Alt, only writes a sign. */
export function called(event: Pressed): string {
  const held = (event.ctrlKey || event.metaKey) && !event.getModifierState("AltGraph");
  return held ? `Ctrl+${inLatin(event).toUpperCase()}` : inLatin(event);
}

export function listen(): void {
  markKeys();
  addEventListener("keydown", (event) => {
    if ((event.altKey && !event.getModifierState("AltGraph")) || event.defaultPrevented) return;
    const key = called(event);
    if (writing(event.target) && !key.startsWith("Ctrl+")) {
      if (event.key === "Escape") (event.target as HTMLElement).blur();
      return;
    }
    if (key.length === 1 && !singleKeys()) return;
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
