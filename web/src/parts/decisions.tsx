/** What people decided, in the order it is given: who, when, what, why, and the way back. */
import { undo } from "../judge.ts";

type Judgement = Record<string, unknown>;

/** `version` of the event that shows them; without one the event of each is looked up. `linked`: each leads to it. */
export function Decisions({ of, version, linked }: { of: readonly Judgement[]; version?: string; linked?: boolean }) {
  const back = (j: Judgement) => undo([{ number: Number(j["number"]), claim: String(j["claim"]) }], version);
  return (
    <ol class="history">
      {of.map((j) => (
        <li key={String(j["number"])} class={j["undone"] ? "undone" : ""}>
          {String(j["made"]).slice(0, 16).replace("T", " ")} <b>{String(j["who"])}</b>: {String(j["decision"]).replaceAll("_", " ")}
          {j["field"] ? ` ${String(j["field"])} → ${String(j["value"])}` : ""}: <bdi>{String(j["why"])}</bdi>{" "}
          {linked && (
            <>
              <a href={`#/events/${String(j["claim"])}`}>one</a>, <a href={`#/events/${String(j["other"])}`}>other</a>{" "}
            </>
          )}
          {j["undone"] ? "(undone)" : <button onClick={() => void back(j)}>Undo</button>}
        </li>
      ))}
    </ol>
  );
}
