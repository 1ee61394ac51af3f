/** What a claim that no event holds tells with all that people corrected of it: nothing else shows that. */
import { useEffect } from "preact/hooks";
import type { ClaimView } from "../api.ts";
import { harm, type Claim } from "../claims.ts";
import { useLoaded } from "../load.ts";
import { onChange } from "../store.ts";
import { days } from "./words.tsx";

type Row = NonNullable<ClaimView["row"]>;

export function Stands({ claim }: { claim: string }) {
  const { value, again } = useLoaded<ClaimView>(`/claims/${claim}`);
  useEffect(() => onChange(again), []);
  if (!value?.row || value.id !== claim) return null;
  return (
    <section class="stands" aria-label="As corrected">
      <h2>As it was corrected</h2>
      <dl>
        {told(value.row, value.claim as unknown as Claim).map(([label, words]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <bdi>{words || <span class="open">not told</span>}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function told(row: Row, claim: Claim): [label: string, words: string][] {
  return [
    ["What", claim.type.replaceAll("_", " ") + (claim.extent ? ` (${claim.extent})` : "")],
    ["Status", row.status.join(", ")],
    ["Who", row.agent.map((a) => a.name).join(", ")],
    ["Whom", row.target.map((a) => a.name).join(", ")],
    ["Where", where(row)],
    ["When", days(row)],
    ["Harm", claim.harm.map(harm).join("; ")],
  ];
}

/** "the old fort, Taiz, YE (13.5, 44, within 2 km)", "the old fort (on no map)". */
function where(row: Row): string {
  const names = [row.place, row.admin1, row.country].filter(Boolean).join(", ");
  if (!names) return "";
  const point = row.latitude === null || row.longitude === null ? "on no map" : `${row.latitude}, ${row.longitude}${row.radius_km ? `, within ${row.radius_km} km` : ""}`;
  return `${names} (${point})`;
}
