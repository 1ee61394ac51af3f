/** How many events lie on which days: bars to be drawn over with the mouse, or two dates to be written. */
import { useRef, useState } from "preact/hooks";

export interface Span {
  first: number; // days since 1970-01-01
  last: number;
}

export const dayOf = (iso: string): number => Math.round(Date.parse(`${iso}T00:00:00Z`) / 86_400_000);
export const isoOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** Counts in buckets of so many days that at most `most` of them fill the span; an event counts in each it touches. */
export function buckets(spans: readonly (Span | null)[], most = 160): { from: number; size: number; counts: number[] } {
  let [low, high] = [Infinity, -Infinity];
  for (const s of spans) if (s) [low, high] = [Math.min(low, s.first), Math.max(high, s.last)];
  if (low > high) return { from: 0, size: 1, counts: [] };
  const size = Math.max(1, Math.ceil((high - low + 1) / most));
  const counts = new Array<number>(Math.ceil((high - low + 1) / size)).fill(0);
  for (const s of spans) {
    if (!s) continue;
    const [a, b] = [Math.floor((s.first - low) / size), Math.floor((s.last - low) / size)];
    for (let n = a; n <= b; n++) counts[n]!++;
  }
  return { from: low, size, counts };
}

const HEIGHT = 72;

export function Timeline({ spans, since, until, choose }: { spans: readonly (Span | null)[]; since: string | null; until: string | null; choose: (since: string | null, until: string | null) => void }) {
  const svg = useRef<SVGSVGElement>(null);
  const drawn = useRef<[number, number] | null>(null);
  const [drag, show] = useState<[number, number] | null>(null);
  const setDrag = (ends: [number, number] | null) => show((drawn.current = ends));
  const { from, size, counts } = buckets(spans);
  if (counts.length === 0) return <p class="empty">No event has a day.</p>;
  const most = Math.max(...counts);
  const width = 1000;
  const bar = width / counts.length;
  const day = (event: PointerEvent) => {
    const box = svg.current!.getBoundingClientRect();
    const share = Math.min(0.9999, Math.max(0, (event.clientX - box.left) / box.width));
    return from + Math.floor(share * counts.length) * size;
  };
  const x = (d: number) => ((d - from) / size) * bar;
  const [low, high] = drag
    ? [Math.min(...drag), Math.max(...drag) + size - 1]
    : [since ? dayOf(since) : null, until ? dayOf(until) : null];
  return (
    <figure class="timeline">
      <svg
        ref={svg}
        viewBox={`0 0 ${width} ${HEIGHT}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={`Events from ${isoOf(from)} to ${isoOf(from + counts.length * size - 1)}, ${size === 1 ? "a bar a day" : `a bar ${size} days`}; the most in one bar: ${most}`}
        onPointerDown={(e) => {
          e.currentTarget.setPointerCapture(e.pointerId);
          setDrag([day(e), day(e)]);
        }}
        onPointerMove={(e) => drawn.current && setDrag([drawn.current[0], day(e)])}
        onPointerUp={() => {
          const ends = drawn.current;
          setDrag(null);
          if (ends) choose(isoOf(Math.min(...ends)), isoOf(Math.max(...ends) + size - 1));
        }}
      >
        {(low !== null || high !== null) && (
          <rect class="brush" x={low === null ? 0 : x(low)} width={Math.max(bar, (high === null ? width : x(high + 1)) - (low === null ? 0 : x(low)))} y={0} height={HEIGHT} />
        )}
        {counts.map((n, i) =>
          n === 0 ? null : (
            <rect key={i} x={i * bar} width={Math.max(1, bar - 1)} y={HEIGHT - (n / most) * (HEIGHT - 4)} height={(n / most) * (HEIGHT - 4)}>
              <title>
                {isoOf(from + i * size)}
                {size > 1 && ` to ${isoOf(from + (i + 1) * size - 1)}`}: {n}
              </title>
            </rect>
          ),
        )}
      </svg>
      <figcaption>
        <span>{isoOf(from)}</span>
        <span>{size === 1 ? "a bar is a day" : `a bar is ${size} days`}; draw over them to choose</span>
        <span>{isoOf(from + counts.length * size - 1)}</span>
      </figcaption>
    </figure>
  );
}
