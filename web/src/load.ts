/** What a screen shows is asked for when its address changes; what comes too late is thrown away. */
import { useEffect, useState } from "preact/hooks";
import { get, type Query } from "./api.ts";
import { onChange } from "./store.ts";

export interface Loaded<T> {
  value: T | null;
  error: Error | null;
  again: () => void;
}

/** What was answered last, for those large answers that are asked to be kept: gone as soon as anything is decided. */
const kept = new Map<string, unknown>();
onChange(() => kept.clear());

/** `keep`: shows what was answered to the same question before, until the new answer is there. */
export function useLoaded<T>(path: string, query: Query = {}, keep = false): Loaded<T> {
  const [state, set] = useState<{ value: T | null; error: Error | null }>(() => ({ value: keep ? ((kept.get(JSON.stringify([path, query])) as T | undefined) ?? null) : null, error: null }));
  const [turn, next] = useState(0);
  const asked = JSON.stringify([path, query]);
  useEffect(() => {
    const stop = new AbortController();
    get<T>(path, query, stop.signal).then(
      (value) => {
        if (keep) kept.clear(); // one at a time: they are large
        if (keep) kept.set(asked, value);
        set({ value, error: null });
      },
      (error: Error) => stop.signal.aborted || set({ value: null, error }),
    );
    return () => stop.abort();
  }, [asked, turn]);
  return { ...state, again: () => next((n) => n + 1) };
}
