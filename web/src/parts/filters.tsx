/** The filters of a list of events, kept in the address and, by name, with the case. */
import { useState } from "preact/hooks";
import { get, post, type CaseView, type Query, type Shapes } from "../api.ts";
import { useLoaded } from "../load.ts";
import { sayWrong } from "../store.ts";
import { change, type Place } from "../url.ts";
import { DayField } from "./dayfield.tsx";

const NAMES = ["since", "until", "place", "region", "actor", "source", "text"] as const;

export function filtersOf(query: URLSearchParams): Query {
  const told = Object.fromEntries(NAMES.map((name) => [name, query.get(name)]));
  return { ...told, type: query.getAll("type"), grade: query.getAll("grade") };
}

export function Filters({ place, case_ }: { place: Place; case_: CaseView }) {
  const set = (name: string) => (event: Event) =>
    change({ [name]: (event.currentTarget as HTMLInputElement).value, offset: null });
  const clear = () => change(Object.fromEntries([...NAMES, "type", "grade", "need", "offset"].map((one) => [one, null])));
  return (
    <form class="filters" aria-label="Filters" onSubmit={(e) => e.preventDefault()}>
      {NAMES.map((name) => (
        <label key={name}>
          <span>{name}</span>
          {name === "since" || name === "until" ? (
            <DayField value={place.query.get(name)} end={name === "since" ? "first" : "last"} set={(day) => change({ [name]: day, offset: null })} />
          ) : (
            <input
              type="search"
              value={place.query.get(name) ?? ""}
              onChange={set(name)}
              title={name === "text" ? 'words of one sentence, "a phrase", or beginnings*' : undefined}
              placeholder={name === "text" ? "words" : ""}
            />
          )}
        </label>
      ))}
      <Choice name="type" all={case_.types} place={place} />
      <Choice name="grade" all={case_.grades} place={place} />
      <Saved place={place} clear={clear} />
    </form>
  );
}

/** Whether fewer events are asked for, and not only another view of them. */
const narrows = (query: URLSearchParams): boolean => [...NAMES, "type", "grade", "need", "decided"].some((name) => query.get(name));

/** The filters that anybody saved with the case, and a name for those of the address. */
function Saved({ place, clear }: { place: Place; clear: () => void }) {
  const { value } = useLoaded<Shapes["SavedFilters"]>("/filters");
  const [told, tell] = useState<Shapes["SavedFilters"] | null>(null);
  const [name, write] = useState("");
  const send = async (path: string, body: Record<string, string>) => {
    try {
      tell(await post<Shapes["SavedFilters"]>(path, body));
      write("");
    } catch (error) {
      sayWrong(error);
      await get<Shapes["SavedFilters"]>("/filters").then(tell, sayWrong); // as a colleague has left them
    }
  };
  const asked = new URLSearchParams(place.query);
  asked.delete("offset"); // a page of the list is no filter
  const save = () => name.trim() && void send("/filters", { name, query: asked.toString() });
  return (
    <span class="saved">
      {(told ?? value)?.filters.map((one) => (
        <span key={one.name} class="kept">
          <a href={`#/${place.parts.join("/") || "queue"}?${one.query}`} title={`saved by ${one.who} on ${one.made.slice(0, 10)}`} aria-current={one.query === asked.toString() ? "true" : undefined}>
            <bdi>{one.name}</bdi>
          </a>
          <button type="button" class="quiet" aria-label={`Forget the filter ${one.name}`} onClick={() => void send("/filters/forget", { name: one.name, version: one.version })}>
            ×
          </button>
        </span>
      ))}
      {narrows(asked) && (
        <>
          <button type="button" class="quiet" onClick={clear}>
            Clear
          </button>
          <input value={name} maxLength={80} aria-label="Name of this filter" placeholder="save as" onInput={(e) => write(e.currentTarget.value)} onKeyDown={(e) => e.key === "Enter" && save()} />
          <button type="button" class="quiet" onClick={save}>
            Save
          </button>
        </>
      )}
    </span>
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
            {one.replaceAll("_", " ")}
          </option>
        ))}
      </select>
    </label>
  );
}
