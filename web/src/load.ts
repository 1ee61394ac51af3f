/** What a screen shows is asked for when its address changes; what comes too late is thrown away. */
import { useEffect, useState } from "preact/hooks";
import { get, type Query } from "./api.ts";

export interface Loaded<T> {
  value: T | null;
  error: Error | null;
  again: () => void;
}

export function useLoaded<T>(path: string, query: Query = {}): Loaded<T> {
  const [state, set] = useState<{ value: T | null; error: Error | null }>({ value: null, error: null });
  const [turn, next] = useState(0);
  const asked = JSON.stringify([path, query]);
  useEffect(() => {
    const stop = new AbortController();
    get<T>(path, query, stop.signal).then(
      (value) => set({ value, error: null }),
      (error: Error) => stop.signal.aborted || set({ value: null, error }),
    );
    return () => stop.abort();
  }, [asked, turn]);
  return { ...state, again: () => next((n) => n + 1) };
}
