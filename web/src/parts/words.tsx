/** Small things told in words, the same on every screen. */
import type { EventRow } from "../api.ts";
import { FIGURES } from "../groups.ts";

export const NEEDS: Record<string, string> = {
  flagged: "second look asked for",
  contested: "sources contradict each other",
  unplaced: "not on the map",
  undated: "no day",
  unknown_actor: "doer not identified",
  figures: "figures differ",
  weak: "one origin",
  pair: "may be one with another",
  unsure: "unsure whether it is one with another",
  page: "a page contradicts itself about its day",
};

const SIGNS: Record<string, string> = { confirmed: "●", fair: "◕", weak: "◔", contested: "⇄", discounted: "○" };

/** The needs that are about pairs, with what of the address leads to them. */
const PAIRS: Record<string, string> = { pair: "", unsure: "unsure=true&" };

/** Why an event waits; who wonders whether it is one with another is led to these pairs. */
export function Needs({ row }: { row: EventRow }) {
  return (
    <>
      {(row.needs ?? []).map((need, n) => (
        <span key={need}>
          {n > 0 && "; "}
          {need in PAIRS ? <a href={`#/pairs?${PAIRS[need]}event=${row.id}`}>{NEEDS[need]}</a> : (NEEDS[need] ?? need)}
        </span>
      ))}
    </>
  );
}

/** The side that somebody speaks for: "group.rapid_support_forces" is the Rapid Support Forces. */
export function sideName(side: string | null): string {
  if (side === null) return "No side";
  const words = side.split(".").slice(1).join(" ").replaceAll("_", " ") || side;
  return words.replace(/(^| )[a-z]/g, (letter) => letter.toUpperCase()) + (side.startsWith("state.") ? " (state)" : "");
}

/** An event in one line, where only words can stand. */
export function inWords(row: EventRow): string {
  const who = [row.agent, row.target].map((some) => some.map((a) => a.name).join(", ")).filter(Boolean).join(" → ");
  return [row.type.replaceAll("_", " "), row.place ?? "no place", days(row), who].filter(Boolean).join(" · ");
}

/** "accept", "correct place → Mocha (Mocha, Ta‘izz, YE)". */
export function decided(judgement: Record<string, unknown>): string {
  const { decision, field, value, meant } = judgement;
  const which = field === "place" ? ` (${placeIn(meant as Meant | null)})` : "";
  return String(decision).replaceAll("_", " ") + (field ? ` ${String(field)} → ${String(value)}${which}` : "");
}

type Meant = { name: string | null; admin1: string | null; country: string | null };

/** Which place of the gazetteer a corrected name is. */
const placeIn = (meant: Meant | null): string => (meant ? [meant.name, meant.admin1, meant.country].filter(Boolean).join(", ") : "words alone: no gazetteer says which place");

const CONTRADICTED: Record<string, string> = { holder: "who took it", extent: "how much was taken", responsibility: "who did the harm", outcome: "taken or beaten off" };
/** Those of them whose values are sides. */
export const OF_SIDES: readonly string[] = ["holder", "responsibility"];

/** On what origins contradict each other: "who took it", "how many were killed", "whether it happened: close route". */
export function contradicted(field: string): string {
  if (FIGURES.includes(field)) return `how many were ${field}`;
  return CONTRADICTED[field] ?? `whether it happened: ${field.replaceAll("_", " ")}`;
}

/** "1 report", "2 reports". */
export const counted = (n: number, word: string): string => `${n} ${word}${n === 1 ? "" : "s"}`;

/** A grade with sign, letter and colour, so that no eye depends on one of them. */
export function Grade({ grade }: { grade: string }) {
  return (
    <span class="grade" data-grade={grade}>
      <span aria-hidden="true">{SIGNS[grade] ?? "?"}</span> {grade}
    </span>
  );
}

/** "2024-05-01", "2024-05-01 to 05-03", "since 2024-06-01", "by 2024-11-05 at the latest", "day unknown". */
export function days(row: Pick<EventRow, "from" | "to" | "earliest" | "latest">): string {
  if (row.from && row.to) return row.from === row.to ? row.from : `${row.from} to ${row.to}`;
  if (row.from) return `since ${row.from}`;
  if (row.to) return `until ${row.to}`;
  if (row.earliest && row.latest) return `between ${row.earliest} and ${row.latest}`;
  if (row.latest) return `by ${row.latest} at the latest`;
  return row.earliest ? `not before ${row.earliest}` : "day unknown";
}

export function Names({ actors }: { actors: EventRow["agent"] }) {
  return (
    <>
      {actors.map((a, n) => (
        <span key={n}>
          {n > 0 && ", "}
          <bdi class={a.id ? "actor" : "actor described"} title={a.id ?? "only described: no known actor"}>
            {a.name}
          </bdi>
        </span>
      ))}
    </>
  );
}

/** "killed 14 or more", "14–30", "up to 30", "an unknown number". */
export function figure(low: number | null, high: number | null): string {
  if (low === null && high === null) return "some";
  if (low === null) return `up to ${high}`;
  if (high === null) return `${low} or more`;
  return low === high ? `${low}` : `${low}–${high}`;
}

export function Harm({ row }: { row: EventRow }) {
  return (
    <>
      {row.harm.map((h, n) => {
        return (
          <span key={n} class="harm">
            {n > 0 && "; "}
            {h.kind.replaceAll("_", " ")} {figure(h.low, h.high)}
            {h.class !== "unknown" && ` (${h.class})`}
          </span>
        );
      })}
    </>
  );
}

/** A place as it is known: unresolved ones say so. */
export function Where({ row }: { row: EventRow }) {
  if (!row.place) return <span class="open">no place told</span>;
  return (
    <span class={row.latitude === null ? "place open" : "place"}>
      <bdi>{row.place}</bdi>
      {row.latitude === null ? " (not found)" : row.admin1 ? <small> {row.admin1}</small> : null}
    </span>
  );
}
