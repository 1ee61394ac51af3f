/** Events whose day is only known as a span, each a bar as long as that span; those known to the day are no bars. */
import { useRef } from "preact/hooks";
import { rowsOf, type Span } from "../spans.ts";
import { Axis } from "./timeline.tsx";
import { useWidth } from "./width.ts";

const MOST = 120; // bars
const ROW = 15; // pixels

export interface Interval {
  id: string;
  span: Span;
  grade: string;
  says: () => string;
}

export function Intervals({ all, from, end, chosen, choose }: { all: readonly Interval[]; from: number; end: number; chosen: string | null; choose: (id: string) => void }) {
  const element = useRef<HTMLDivElement>(null);
  const wide = useWidth(element);
  if (all.length === 0) return <p class="legend">All events here are known to the day.</p>;
  const some = [...all].sort((a, b) => a.span.first - b.span.first || a.span.last - b.span.last).slice(0, MOST);
  const days = end - from + 1;
  const rows = rowsOf(some.map((i) => i.span), days / 100);
  const x = (d: number) => (Math.min(days, Math.max(0, d - from)) / days) * 100;
  return (
    <figure class="intervals">
      <figcaption>
        {all.length} {all.length === 1 ? "event is" : "events are"} not known to the day. Solid: as told. Outlined: only bounded by the reports. Faded end: open.
        {all.length > MOST && ` The first ${MOST} are drawn: choose fewer days.`}
      </figcaption>
      <div ref={element} class="bars" style={{ height: `${(Math.max(...rows) + 1) * ROW}px` }}>
        {some.map((i, n) => (
          <Bar key={i.id} interval={i} left={x(i.span.first)} wide={x(i.span.last + 1) - x(i.span.first)} top={rows[n]! * ROW} roomy={((x(i.span.last + 1) - x(i.span.first)) / 100) * wide > 60} chosen={i.id === chosen} choose={choose} />
        ))}
      </div>
      <Axis from={from} end={end} wide={wide} />
    </figure>
  );
}

/** `left`, `wide`: per cent of the time that is shown. */
function Bar({ interval: i, left, wide, top, roomy, chosen, choose }: { interval: Interval; left: number; wide: number; top: number; roomy: boolean; chosen: boolean; choose: (id: string) => void }) {
  const says = i.says();
  return (
    <a
      href={`#/events/${i.id}`}
      data-grade={i.grade}
      data-told={i.span.told ? "" : undefined}
      data-open={i.span.open ?? undefined}
      data-chosen={chosen ? "" : undefined}
      style={{ left: `${left}%`, width: `max(6px, ${wide}%)`, top: `${top}px` }}
      title={says}
      aria-label={says}
      tabIndex={-1}
      onMouseEnter={() => choose(i.id)}
    >
      {roomy && <bdi>{says}</bdi>}
    </a>
  );
}
