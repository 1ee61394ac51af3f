/** How many events lie on which days, and a brush over them: drawn, moved and stretched by mouse or by keyboard. */
import { useRef, useState } from "preact/hooks";
import { dayOf, isoOf, ticks } from "../days.ts";
import { buckets, counted, type Span } from "../spans.ts";
import { useWidth } from "./width.ts";

const HEIGHT = 64;
const EDGE = 7; // pixels in which an end of the brush is taken hold of

export interface TimelineProps {
  spans: readonly (Span | null)[];
  /** Which of them the map shows. */
  seen: ReadonlySet<number>;
  since: string | null;
  until: string | null;
  choose: (since: string | null, until: string | null) => void;
}

type Hold = "draw" | "move" | "first" | "last";

export function Timeline({ spans, seen, since, until, choose }: TimelineProps) {
  const svg = useRef<SVGSVGElement>(null);
  const held = useRef<{ hold: Hold; at: number; from: [number, number] } | null>(null);
  const [drag, setDrag] = useState<[number, number] | null>(null);
  const wide = useWidth(svg);
  const { from, size, counts } = buckets(spans);
  if (counts.length === 0) return <p class="empty">No event has a day.</p>;
  const mine = counted(spans.map((s, n) => (seen.has(n) ? s : null)), from, size, counts.length);
  const most = Math.max(...counts);
  const end = from + counts.length * size - 1;
  const x = (d: number) => ((d - from) / (counts.length * size)) * wide;
  const clamp = (d: number) => Math.min(end, Math.max(from, d));
  const chosen: [number, number] | null = since || until ? [since ? clamp(dayOf(since)) : from, until ? clamp(dayOf(until)) : end] : null;
  const shown = drag ?? chosen;
  const say = (ends: [number, number]) => choose(isoOf(ends[0]), isoOf(ends[1]));
  const dayAt = (event: PointerEvent) => {
    const box = svg.current!.getBoundingClientRect();
    return clamp(from + Math.floor(((event.clientX - box.left) / box.width) * counts.length * size));
  };
  const begin = (event: PointerEvent) => {
    const at = dayAt(event);
    const left = event.clientX - svg.current!.getBoundingClientRect().left;
    const hold = chosen === null ? "draw" : holdOf(left, x(chosen[0]), x(chosen[1] + 1));
    held.current = { hold, at, from: chosen ?? [at, at] };
    svg.current!.setPointerCapture(event.pointerId);
    setDrag(stretched(held.current, at, from, end));
  };
  const go = (event: PointerEvent) => held.current && setDrag(stretched(held.current, dayAt(event), from, end));
  const done = (event: PointerEvent) => {
    if (!held.current) return;
    const ends = stretched(held.current, dayAt(event), from, end);
    held.current = null;
    setDrag(null);
    say(ends);
  };
  const tall = (n: number) => (n === 0 ? 0 : Math.max(2, (n / most) * (HEIGHT - 6)));
  const bar = wide / counts.length;
  const pieces = (some: readonly number[], className: string) => (
    <path class={className} d={some.map((n, i) => (n === 0 ? "" : `M${(i * bar).toFixed(1)} ${HEIGHT}v${-tall(n).toFixed(1)}h${Math.max(1, bar - (bar > 3 ? 1 : 0)).toFixed(1)}v${tall(n).toFixed(1)}z`)).join("")} />
  );
  return (
    <figure class="timeline">
      <div class="overview">
        <svg
          ref={svg}
          width="100%"
          height={HEIGHT}
          role="img"
          aria-label={`Events from ${isoOf(from)} to ${isoOf(end)}, ${size === 1 ? "a bar a day" : `a bar ${size} days`}; the most in one bar: ${most}`}
          onPointerDown={begin}
          onPointerMove={go}
          onPointerUp={done}
          onPointerCancel={() => setDrag((held.current = null))}
        >
          {shown && <rect class="brush" x={x(shown[0])} width={Math.max(2, x(shown[1] + 1) - x(shown[0]))} y={0} height={HEIGHT} />}
          {pieces(counts, "all")}
          {pieces(mine.counts, "maybe")}
          {pieces(mine.sure, "sure")}
        </svg>
        {shown &&
          ([0, 1] as const).map((n) => (
            <Handle key={n} label={n === 0 ? "first day" : "last day"} day={shown[n]} least={n === 0 ? from : shown[0]} most={n === 0 ? shown[1] : end} size={size} left={x(shown[n] + n)} set={(d) => say(n === 0 ? [d, shown[1]] : [shown[0], d])} />
          ))}
      </div>
      <Axis from={from} end={end} wide={wide} />
      <figcaption>
        <span>{size === 1 ? "A bar is a day" : `A bar is ${size} days`}, the tallest {most}. Dark: on the map, and in that bar. Pale: on the map, and may be in that bar. Grey: not on the map now.</span>
        <span>{shown ? `${isoOf(shown[0])} to ${isoOf(shown[1])}` : "all days; draw over them to choose"}</span>
      </figcaption>
    </figure>
  );
}

/** What is taken hold of: an end of the brush, the brush, or nothing yet. */
export function holdOf(at: number, left: number, right: number): Hold {
  if (Math.abs(at - left) <= EDGE) return "first";
  if (Math.abs(at - right) <= EDGE) return "last";
  return left < at && at < right ? "move" : "draw";
}

/** The days of the brush while it is held. */
export function stretched({ hold, at, from }: { hold: Hold; at: number; from: [number, number] }, now: number, least: number, most: number): [number, number] {
  if (hold === "draw") return [Math.min(at, now), Math.max(at, now)];
  if (hold === "first") return [Math.min(now, from[1]), from[1]];
  if (hold === "last") return [from[0], Math.max(now, from[0])];
  const by = Math.min(most - from[1], Math.max(least - from[0], now - at));
  return [from[0] + by, from[1] + by];
}

/** An end of the brush for the keyboard: arrows by a bar, Page keys by ten, Home and End. */
function Handle({ label, day, least, most, size, left, set }: { label: string; day: number; least: number; most: number; size: number; left: number; set: (day: number) => void }) {
  const steps: Record<string, number> = { ArrowLeft: -size, ArrowDown: -size, ArrowRight: size, ArrowUp: size, PageDown: -10 * size, PageUp: 10 * size, Home: -Infinity, End: Infinity };
  return (
    <span
      class="handle"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={day}
      aria-valuetext={isoOf(day)}
      style={{ left: `${left}px` }}
      onKeyDown={(event) => {
        const step = steps[event.key];
        if (step === undefined) return;
        event.preventDefault();
        set(Math.min(most, Math.max(least, day + step)));
      }}
    />
  );
}

export function Axis({ from, end, wide }: { from: number; end: number; wide: number }) {
  return (
    <div class="axis" aria-hidden="true">
      {ticks(from, end, Math.max(2, Math.floor(wide / 110))).map((t) => (
        <span key={t.day} style={{ left: `${((t.day - from) / (end - from + 1)) * 100}%` }}>
          {t.label}
        </span>
      ))}
    </div>
  );
}
