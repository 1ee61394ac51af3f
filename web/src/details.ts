/** What the words of a field were taken to be: the place and its extent, the entry behind a name, days that are only bounded. */
import type { Claim, Found, Named } from "./claims.ts";
import { harm } from "./claims.ts";
import { days } from "./parts/words.tsx";

type Place = Claim["place"][number];

/** What is said below the words of a field; null where the value above says all. */
export function detailOf(claim: Claim, field: string, found: Found): string | null {
  if (field === "place") return placed(found as Place);
  if (field === "agent" || field === "target") return (found as Named).id ?? "only described: no known actor";
  if (field === "harm" && claim.harm.length > 1) return harm(found as Claim["harm"][number]);
  if (field === "time" && !claim.time.from && !claim.time.to) return days(claim.time);
  return null;
}

/** "Bārah, North Kordofan, SD · near 13.700 30.367 ±1.4 km": a point is not called so, all else is. */
function placed({ toponyms, latitude, longitude, radius_km, precision }: Place): string {
  if (latitude === null || longitude === null) return "not found: not on the map";
  const of = toponyms[0];
  const name = of && [...new Set([of.name, of.admin1, of.country])].filter(Boolean).join(", ");
  const at = `${precision === "point" ? "" : `${precision} `}${latitude.toFixed(3)} ${longitude.toFixed(3)}${radius_km ? ` ±${radius_km} km` : ""}`;
  return [name, at].filter(Boolean).join(" · ");
}
