/** What people decided, in the order it is given: who, when, what, from which words, why, and the way back. */
import type { Found } from "../claims.ts";
import { undo } from "../judge.ts";
import { decided } from "./words.tsx";

type Judgement = Record<string, unknown>;

interface Shown {
  of: readonly Judgement[];
  /** Of the event that shows them; without one the event of each is looked up. */
  version?: string;
  /** Whether each leads to its event, or to both. */
  linked?: boolean;
  /** Brings the words of a correction into sight, where their report is shown. */
  show?: (found: Found) => void;
}

export function Decisions({ of, version, linked, show }: Shown) {
  const back = (j: Judgement) => undo([{ number: Number(j["number"]), claim: String(j["claim"]) }], version);
  return (
    <ol class="history">
      {of.map((j) => (
        <li key={String(j["number"])} class={j["undone"] ? "undone" : ""}>
          {String(j["made"]).slice(0, 16).replace("T", " ")} <b>{String(j["who"])}</b>: <bdi>{decided(j)}</bdi>
          {j["words"] ? <From words={j["words"] as Found} show={show} /> : ""}: <bdi>{String(j["why"])}</bdi>{" "}
          {linked && (
            <>
              <a href={`#/events/${String(j["claim"])}`}>{j["other"] ? "one" : "the event"}</a>
              {j["other"] ? (
                <>
                  , <a href={`#/events/${String(j["other"])}`}>other</a>
                </>
              ) : null}{" "}
            </>
          )}
          {j["undone"] ? "(undone)" : <button onClick={() => void back(j)}>Undo</button>}
        </li>
      ))}
    </ol>
  );
}

/** The words of the report that a value was chosen from. */
function From({ words, show }: { words: Found; show: ((found: Found) => void) | undefined }) {
  const quoted = <q dir="auto">{words.text}</q>;
  if (!show) return <> from {quoted}</>;
  return (
    <>
      {" from "}
      <button class="words" title="show in the text" onClick={() => show(words)}>
        {quoted}
      </button>
    </>
  );
}
