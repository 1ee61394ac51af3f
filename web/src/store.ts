/** What happened a moment ago, for whoever shows it: messages, and that the record changed. */
type Listener = () => void;

const listeners = new Set<Listener>();

/** Calls back whenever a decision was kept or a report came in; gives what ends it. */
export function onChange(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export function changed(): void {
  for (const listener of listeners) listener();
}

export interface Message {
  text: string;
  wrong: boolean;
  undo?: (() => void) | undefined;
}

let show: (message: Message) => void = () => undefined;

export function onMessage(listener: (message: Message) => void): void {
  show = listener;
}

export function say(text: string, undo?: () => void): void {
  show({ text, wrong: false, undo });
}

export function sayWrong(error: unknown): void {
  show({ text: error instanceof Error ? error.message : String(error), wrong: true });
}
