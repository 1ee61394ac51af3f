/** What a screen shows is asked for when its address changes; what comes too late is thrown away. */
import { useEffect, useState } from "preact/hooks";
import { get, type Query } from "./api.ts";
import { onChange } from "./store.ts";

export interface Loaded<T> {
  value: T | null;
  /** Whether it is the answer to what is asked now: until that comes, the answer before stays. */
  ready: boolean;
  error: Error | null;
  again: () => void;
}

/** What was answered last, for those large answers that are asked to be kept: gone as soon as anything is decided. */
const kept = new Map<string, unknown>();
onChange(() => kept.clear());

/** `keep`: shows what was answered to the same question before, until the new answer is there. */
export function useLoaded<T>(path: string, query: Query = {}, keep = false): Loaded<T> {
  const asked = JSON.stringify([path, query]);
  const [state, set] = useState<{ value: T | null; error: Error | null; to: string }>(() => ({ value: keep ? ((kept.get(asked) as T | undefined) ?? null) : null, error: null, to: asked }));
  const [turn, next] = useState(0);
  useEffect(() => {
    const stop = new AbortController();
    get<T>(path, query, stop.signal).then(
      (value) => {
        if (keep) kept.clear(); // one at a time: they are large
        if (keep) kept.set(asked, value);
        set({ value, error: null, to: asked });
      },
      (error: Error) => stop.signal.aborted || set({ value: null, error, to: asked }),
    );
    return () => stop.abort();
  }, [asked, turn]);
  const { value, error, to } = state;
  return { value, error, ready: value !== null && to === asked, again: () => next((n) => n + 1) };
}
