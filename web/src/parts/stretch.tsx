/** The claims behind a stretch of a lane: the words, whose they are, and where they stand. */
import type { Shapes } from "../api.ts";
import type { Claim } from "../claims.ts";
import { ends, type Holder, type Holding } from "../holders.ts";
import { useLoaded } from "../load.ts";
import { Badge } from "./lane.tsx";
import { Quote } from "./quote.tsx";
import { counted } from "./words.tsx";

const AT_ONCE = 60; // claims

export function StretchView({ holding: h, holder, close }: { holding: Holding; holder: Holder; close: () => void }) {
  const { value, ready, error } = useLoaded<Shapes["ClaimsTold"]>("/claims", { claim: h.claims.slice(0, AT_ONCE) });
  const open = h.to.from === null && h.to.to === null;
  return (
    <aside class="stretchview" aria-label={`${h.name}: ${h.holder_name ?? "nobody named"}`} data-ready={ready ? "" : undefined}>
      <header>
        <h2>
          <Badge holder={holder} basis={h.basis} degree={h.degree} /> <bdi>{h.name}</bdi>: <bdi>{h.holder_name ?? "nobody named"}</bdi>, {h.degree}
        </h2>
        <button class="quiet" onClick={close} aria-label="Close">
          ×
        </button>
      </header>
      <p>
        From {ends(h.from)}; {open ? "no end told" : `to ${ends(h.to)}`}. Last heard {h.last_heard ?? "on a day not told"}.{" "}
        {h.basis === "assessed" ? "Assessed: independent origins, the side that lost it, or a reviewer with evidence say so." : "Only claimed: no independent origin and no losing side says so."} By the account of{" "}
        {h.accounts.map((a, n) => (
          <span key={a}>
            {n > 0 && ", "}
            <bdi>{a}</bdi>
          </span>
        ))}
        .
      </p>
      {error && <p class="error">{error.message}</p>}
      <p aria-live="polite">{value && counted(h.claims.length, "claim")}</p>
      <ol class="behind">
        {value?.claims.map((told) => {
          const claim = told.claim as unknown as Claim;
          return (
            <li key={claim.id}>
              <Quote telling={claim} />
              <div>
                <small>{told.published ?? "day not told"}</small>{" "}
                <a href={`#/report/${told.report}?claim=${claim.id}`}>
                  <bdi>{told.outlet ?? told.name}</bdi>
                </a>
                {claim.source.length > 0 && (
                  <small>
                    {" "}
                    citing <bdi>{claim.source.map((s) => s.name ?? s.text).join(", ")}</bdi>
                  </small>
                )}
                {" · "}
                {told.event ? <a href={`#/events/${told.event}`}>{claim.type.replaceAll("_", " ")}: the event</a> : <small>a state, no event</small>}
              </div>
            </li>
          );
        })}
      </ol>
      {h.claims.length > AT_ONCE && <p class="legend">The first {AT_ONCE} are shown.</p>}
    </aside>
  );
}
