/** The filters of a list of events, kept in the address and, by name, in this browser. */
import { useState } from "preact/hooks";
import type { CaseView, Query } from "../api.ts";
import { change, type Place } from "../url.ts";

const NAMES = ["since", "until", "place", "region", "actor", "source", "text"] as const;
const SAVED = "dateline.filters";

export function filtersOf(query: URLSearchParams): Query {
  const told = Object.fromEntries(NAMES.map((name) => [name, query.get(name)]));
  return { ...told, type: query.getAll("type"), grade: query.getAll("grade") };
}

function saved(): Record<string, string> {
  try {
    return JSON.parse(localStorage.getItem(SAVED) ?? "{}") as Record<string, string>;
  } catch {
    return {}; // someone else's words under our name: as if nothing was saved
  }
}

export function Filters({ place, case_ }: { place: Place; case_: CaseView }) {
  const [kept, keep] = useState(saved);
  const set = (name: string) => (event: Event) =>
    change({ [name]: (event.currentTarget as HTMLInputElement).value, offset: null });
  const save = () => {
    const name = prompt("Name of this filter");
    if (!name) return;
    const all = { ...kept, [name]: place.query.toString() };
    localStorage.setItem(SAVED, JSON.stringify(all));
    keep(all);
  };
  return (
    <form class="filters" aria-label="Filters" onSubmit={(e) => e.preventDefault()}>
      {NAMES.map((name) => (
        <label key={name}>
          <span>{name}</span>
          {name === "since" || name === "until" ? (
            <input type="date" value={place.query.get(name) ?? ""} onChange={set(name)} />
          ) : (
            <input
              type="search"
              value={place.query.get(name) ?? ""}
              onChange={set(name)}
              placeholder={name === "text" ? 'words, "a phrase", begin*' : ""}
            />
          )}
        </label>
      ))}
      <Choice name="type" all={case_.types} place={place} />
      <Choice name="grade" all={case_.grades} place={place} />
      <span class="saved">
        {Object.entries(kept).map(([name, query]) => (
          <a key={name} href={`#/${place.parts.join("/") || "queue"}?${query}`}>
            {name}
          </a>
        ))}
        <button type="button" class="quiet" onClick={save}>
          Save this filter
        </button>
      </span>
    </form>
  );
}

function Choice({ name, all, place }: { name: string; all: readonly string[]; place: Place }) {
  return (
    <label>
      <span>{name}</span>
      <select
        value={place.query.get(name) ?? ""}
        onChange={(e) => change({ [name]: e.currentTarget.value || null, offset: null })}
      >
        <option value="">any</option>
        {all.map((one) => (
          <option key={one} value={one}>
            {one.replace("_", " ")}
          </option>
        ))}
      </select>
    </label>
  );
}
