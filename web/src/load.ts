/** What a screen shows is asked for when its address changes; what comes too late is thrown away. */
import { useEffect, useState } from "preact/hooks";
import { address, get, getAsSent, type Query } from "./api.ts";
import { onChange } from "./store.ts";

export interface Loaded<T> {
  value: T | null;
  /** Whether it is the answer to what is asked now: until that comes, the answer before stays. */
  ready: boolean;
  error: Error | null;
  again: () => void;
}

interface Kept {
  to: string;
  sent: string;
  value: unknown;
}

/** What each route answered last, of those whose large answers are to be kept: gone as soon as anything is decided. */
const kept = new Map<string, Kept>();
onChange(() => kept.clear());

/** Asks for an answer that is to be kept. The same answer is the same value, so that nothing is made of it again. */
async function askToKeep<T>(path: string, query: Query, signal?: AbortSignal): Promise<T> {
  const [to, before] = [address(path, query), kept.get(path)];
  const sent = await getAsSent(path, query, signal);
  const same = before?.to === to && before.sent === sent;
  const value = same ? before.value : JSON.parse(sent);
  kept.set(path, { to, sent, value });
  return value as T;
}

/** Asks before anybody looks, so that the answer is there when somebody does. */
export async function askAhead(path: string, query: Query = {}): Promise<void> {
  if (!kept.has(path)) await askToKeep(path, query);
}

function keptTo<T>(path: string, query: Query): T | null {
  const before = kept.get(path);
  return before?.to === address(path, query) ? (before.value as T) : null;
}

/** `keep`: shows what was answered to the same question before, until the new answer is there. */
export function useLoaded<T>(path: string, query: Query = {}, keep = false): Loaded<T> {
  const asked = JSON.stringify([path, query]);
  const [state, set] = useState<{ value: T | null; error: Error | null; to: string }>(() => ({ value: keep ? keptTo<T>(path, query) : null, error: null, to: asked }));
  const [turn, next] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    (keep ? askToKeep<T> : get<T>)(path, query, stop.signal).then(
      (value) => set({ value, error: null, to: asked }),
      (error: Error) => stop.signal.aborted || set({ value: null, error, to: asked }),
    );
    return () => stop.abort();
  }, [asked, turn]);
  const { value, error, to } = state;
  return { value, error, ready: value !== null && to === asked, again: () => next((n) => n + 1) };
}
