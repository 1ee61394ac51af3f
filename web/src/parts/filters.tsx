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
  const store = (all: Record<string, string>) => {
    localStorage.setItem(SAVED, JSON.stringify(all));
    keep(all);
  };
  const [name, write] = useState("");
  const save = () => {
    if (!name.trim()) return;
    store({ ...kept, [name.trim()]: place.query.toString() });
    write("");
  };
  const clear = () => change(Object.fromEntries([...NAMES, "type", "grade", "need", "offset"].map((one) => [one, null])));
  const drop = (one: string) => store(Object.fromEntries(Object.entries(kept).filter(([other]) => other !== one)));
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
        {Object.entries(kept).map(([one, query]) => (
          <span key={one} class="kept">
            <a href={`#/${place.parts.join("/") || "queue"}?${query}`} aria-current={query === place.query.toString() ? "true" : undefined}>
              {one}
            </a>
            <button type="button" class="quiet" aria-label={`Forget the filter ${one}`} onClick={() => drop(one)}>
              ×
            </button>
          </span>
        ))}
        {place.query.size > 0 && (
          <>
            <button type="button" class="quiet" onClick={clear}>
              Clear
            </button>
            <input value={name} aria-label="Name of this filter" placeholder="name of this filter" onInput={(e) => write(e.currentTarget.value)} onKeyDown={(e) => e.key === "Enter" && save()} />
            <button type="button" class="quiet" onClick={save}>
              Save
            </button>
          </>
        )}
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
