/** What each side says of the same events, their figures beside each other. */
import type { Shapes } from "../api.ts";
import { useLoaded } from "../load.ts";
import type { Place } from "../url.ts";
import { change } from "../url.ts";
import { filtersOf } from "./filters.tsx";
import { Head } from "./head.tsx";
import { Pager } from "./pager.tsx";
import { days, figure, Grade, sideName, Where } from "./words.tsx";

const PAGE = 20;
const MANY = 5; // sides that still fit beside each other as columns

export function Sides({ place }: { place: Place }) {
  const offset = Number(place.query.get("offset") ?? 0) || 0;
  const { value, ready, error } = useLoaded<Shapes["SidePage"]>("/sides", { ...filtersOf(place.query), offset, limit: PAGE });
  if (error) return <p class="error">{error.message}</p>;
  if (!value) return null;
  if (value.total === 0) return <p class="empty" data-ready={ready ? "" : undefined}>No event that passes the filters is told by more than one origin.</p>;
  const named = new Set(value.events.flatMap((e) => e.sides.map((s) => s.side)));
  const columns = [...named].sort((a, b) => Number(a === null) - Number(b === null) || String(a).localeCompare(String(b)));
  return (
    <div data-ready={ready ? "" : undefined}>
      <p aria-live="polite">
        {value.total} events that more than one origin tells{value.total > PAGE && `, ${offset + 1}–${Math.min(offset + PAGE, value.total)} shown`}
      </p>
      {columns.length > MANY ? <Boxes page={value} /> : (
        <table class="rows compare">
          <Head of={["Event", ...columns.map(sideName)]} />
          <tbody>
            {value.events.map(({ event, sides }) => (
              <tr key={event.id}>
                <th scope="row">
                  <a href={`#/events/${event.id}`}>{event.type.replaceAll("_", " ")}</a> <Where row={event} /> <small>{days(event)}</small> <Grade grade={event.grade} />
                </th>
                {columns.map((side) => (
                  <td key={side}>
                    <Said side={sides.find((s) => s.side === side)} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <Pager offset={offset} page={PAGE} total={value.total} to={(to) => change({ offset: `${to}` })} />
    </div>
  );
}

/** Where there are many sides: for each event those that speak of it. */
function Boxes({ page }: { page: Shapes["SidePage"] }) {
  return (
    <ul class="boxes">
      {page.events.map(({ event, sides }) => (
        <li key={event.id}>
          <h2>
            <a href={`#/events/${event.id}`}>{event.type.replaceAll("_", " ")}</a> <Where row={event} /> <small>{days(event)}</small> <Grade grade={event.grade} />
          </h2>
          <dl>
            {sides.map((side) => (
              <div key={side.side}>
                <dt>{sideName(side.side)}</dt>
                <dd>
                  <Said side={side} />
                </dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Said({ side }: { side: Shapes["SideSaid"] | undefined }) {
  if (!side) return <span class="open">silent</span>;
  return (
    <>
      <div>{side.says.join(", ")}</div>
      {side.harm.map((h, n) => (
        <div key={n} class="figure">
          {h.kind.replaceAll("_", " ")} <b>{figure(h.low, h.high)}</b>
          {h.class !== "unknown" && ` ${h.class}`}
        </div>
      ))}
      <small>
        <bdi>{side.origins.join(", ")}</bdi>
      </small>
    </>
  );
}
