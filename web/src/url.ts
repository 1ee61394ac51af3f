/** The address is the truth for what is shown: `#/queue?need=weak`. */
import { useEffect, useState } from "preact/hooks";

export interface Place {
  /** The parts of the path: ["events", "0528bc37ec032834"]. */
  parts: string[];
  query: URLSearchParams;
}

export function parse(hash: string): Place {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  return { parts: path.split("/").filter(Boolean).map(decodeURIComponent), query: new URLSearchParams(query) };
}

export function written(parts: readonly string[], query: URLSearchParams | Record<string, string> = {}): string {
  const words = new URLSearchParams(query).toString();
  return `#/${parts.map(encodeURIComponent).join("/")}${words ? `?${words}` : ""}`;
}

/** Leads to the map around a place. */
export const onMap = (latitude: number, longitude: number): string => written(["map"], { at: `${latitude.toFixed(4)},${longitude.toFixed(4)},8` });

export function go(parts: readonly string[], query: URLSearchParams | Record<string, string> = {}): void {
  location.hash = written(parts, query);
}

/** Changes some of the query; null takes a name out. Does not add a step to the history. */
export function change(changes: Record<string, string | readonly string[] | null>): void {
  const { parts, query } = parse(location.hash);
  for (const [name, value] of Object.entries(changes)) {
    query.delete(name);
    for (const one of value === null || value === "" ? [] : Array.isArray(value) ? value : [value]) {
      query.append(name, one as string);
    }
  }
  history.replaceState(null, "", written(parts, query));
  dispatchEvent(new HashChangeEvent("hashchange"));
}

export function usePlace(): Place {
  const [place, set] = useState(() => parse(location.hash));
  useEffect(() => {
    const changed = () => set(parse(location.hash));
    addEventListener("hashchange", changed);
    changed(); // it may have changed before anybody listened
    return () => removeEventListener("hashchange", changed);
  }, []);
  return place;
}
