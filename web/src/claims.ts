/** The parts of a claim that the screens show, from the JSON of `read --jsonl`. */
export interface Found {
  text: string;
  start: number;
  end: number;
}

export interface Named extends Found {
  id: string | null;
  name: string | null;
  rule?: string | null;
}

/** What a name of a place was taken to be. */
export interface Toponym {
  name: string | null;
  country: string | null;
  admin1: string | null;
}

export interface Claim {
  id: string;
  type: string;
  quote: Found;
  trigger: Found;
  agent: Named[];
  target: Named[];
  place: (Found & { latitude: number | null; longitude: number | null; radius_km: number | null; precision: string; toponyms: Toponym[]; rule?: string | null })[];
  time: { text: string | null; start: number | null; end: number | null; from: string | null; to: string | null; earliest: string | null; latest: string | null; rule: string | null };
  harm: (Found & { kind: string; low: number | null; high: number | null; class: string; side: string | null; rule: string | null })[];
  source: (Named & { kind: string; joint: boolean; side: string | null })[];
  status: string;
  extent: string | null;
  weapon: Found | null;
  incident: number;
  wording: string[];
  rules: Record<string, string>;
  how: string;
}

export interface Telling extends Claim {
  report: string;
  origin: string;
  side: string | null;
}

/** The columns in which claims of one event are held against each other, each as the words to be compared. */
export const FIELDS: readonly { name: string; label: string; words: (c: Claim) => string }[] = [
  { name: "type", label: "What", words: (c) => c.type.replaceAll("_", " ") + (c.extent ? ` (${c.extent})` : "") },
  { name: "status", label: "Status", words: (c) => c.status },
  { name: "agent", label: "Who", words: (c) => names(c.agent) },
  { name: "target", label: "Whom", words: (c) => names(c.target) },
  { name: "place", label: "Where", words: (c) => c.place.map((p) => p.text).join(", ") },
  { name: "time", label: "When", words: (c) => when(c.time) },
  { name: "harm", label: "Harm", words: (c) => c.harm.map(harm).join("; ") },
];

function names(actors: readonly Named[]): string {
  return actors.map((a) => a.name ?? a.text).join(", ");
}

function when(time: Claim["time"]): string {
  if (!time.from && !time.to) return "";
  return time.from === time.to ? time.from! : `${time.from ?? "…"} to ${time.to ?? "…"}`;
}

export function harm(h: Claim["harm"][number]): string {
  const ends = h.low === h.high ? `${h.low ?? "some"}` : h.high === null ? `${h.low} or more` : h.low === null ? `up to ${h.high}` : `${h.low}–${h.high}`;
  return `${h.kind.replaceAll("_", " ")} ${ends}${h.class === "unknown" ? "" : ` ${h.class}`}`;
}

/** For each field the value that most claims give, among those that give one; null where they all differ. */
export function usual(claims: readonly Claim[], words: (c: Claim) => string): string | null {
  const counts = new Map<string, number>();
  for (const c of claims) {
    const value = words(c);
    if (value) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const [most, second] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most) return null;
  return !second || most[1] > second[1] ? most[0] : null;
}
