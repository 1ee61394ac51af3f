/** How a holder looks on lanes and map: hue, pattern and letters; a claim that nobody else confirms is hollow. */
import type { Holder, Holding } from "../holders.ts";
import { drawn, Look, type Picture } from "./signs.ts";

const PALETTE = ["#0b5f94", "#a8480a", "#00694c", "#8d4a72", "#6b5a00", "#3d4a5c"]; // as [data-hue] in the style
const NOBODY = "#6b6f75";
const WIDTH = 30;
const HEIGHT = 18;
const MOST = 3; // tiles side by side: of more, how many more there are
const MORE = 22; // the width of that number
const EDGE = 2; // around all of them

export const hueOf = (holder: Holder): string => PALETTE[holder.hue] ?? NOBODY;

/** A tile as the name of its picture: code, hue, pattern, basis and degree; several side by side where rivals hold. */
export function iconOf(parts: readonly { holder: Holder; holding: Holding }[]): string {
  return parts.map(({ holder, holding }) => [holder.code, holder.hue, holder.pattern, holding.basis, holding.degree].join("|")).join("&");
}

export function holderLook(holders: Iterable<Holder>): Look {
  return new Look(Object.fromEntries([...holders].map((h) => [h.key || "nobody", hueOf(h)])), tiles);
}

/** How a sign of so many rivals is laid out: tiles, how many more there are, and how wide it is. */
export function laidOut(rivals: number): { tiles: number; more: number; wide: number } {
  const [tiles, more] = [Math.min(rivals, MOST), Math.max(0, rivals - MOST)];
  return { tiles, more, wide: tiles * WIDTH + (more > 0 ? MORE : 0) + 2 * EDGE };
}

export function tiles(icon: string, ground: string): Picture | null {
  const parts = icon.split("&").map((p) => p.split("|"));
  if (parts.some((p) => p.length !== 5)) return null;
  const { tiles, more, wide } = laidOut(parts.length);
  return drawn(wide, HEIGHT + 2 * EDGE, (brush) => {
    brush.translate(EDGE, EDGE);
    for (const [code, hue, pattern, basis, degree] of parts.slice(0, tiles)) {
      tile(brush, { code: code!, colour: PALETTE[Number(hue)] ?? NOBODY, pattern: Number(pattern), solid: basis === "assessed", degree: degree! }, ground);
      brush.translate(WIDTH, 0);
    }
    if (more > 0) counted(brush, more, ground);
  });
}

interface Tile {
  code: string;
  colour: string;
  pattern: number;
  solid: boolean;
  degree: string;
}

function tile(brush: CanvasRenderingContext2D, { code, colour, pattern, solid, degree }: Tile, ground: string): void {
  brush.save();
  brush.fillStyle = solid ? colour : ground;
  brush.fillRect(0, 0, WIDTH, HEIGHT);
  brush.beginPath();
  brush.rect(0, 0, WIDTH, HEIGHT);
  brush.clip();
  patterned(brush, pattern, solid ? "rgba(255,255,255,0.35)" : `${colour}55`);
  if (degree === "disputed" || degree === "partial") slanted(brush, solid ? "rgba(255,255,255,0.6)" : colour);
  brush.restore();
  brush.strokeStyle = degree === "besieged" ? (ground === "#ffffff" ? "#1c1d1f" : "#f2f2ef") : solid ? ground : colour;
  brush.lineWidth = degree === "besieged" ? 3 : solid ? 1.2 : 2;
  if (!solid) brush.setLineDash([4, 2]);
  brush.strokeRect(0.5, 0.5, WIDTH - 1, HEIGHT - 1);
  brush.setLineDash([]);
  lettered(brush);
  brush.lineWidth = 3;
  brush.strokeStyle = solid ? colour : ground;
  brush.strokeText(code, WIDTH / 2, HEIGHT / 2 + 1, WIDTH - 4);
  brush.fillStyle = solid ? "#ffffff" : ground === "#ffffff" ? colour : "#f2f2ef";
  brush.fillText(code, WIDTH / 2, HEIGHT / 2 + 1, WIDTH - 4);
}

function lettered(brush: CanvasRenderingContext2D): void {
  brush.font = "700 11px system-ui, sans-serif";
  brush.textAlign = "center";
  brush.textBaseline = "middle";
}

/** How many more there are than are drawn. */
function counted(brush: CanvasRenderingContext2D, more: number, ground: string): void {
  brush.fillStyle = ground;
  brush.fillRect(0, 0, MORE, HEIGHT);
  brush.fillStyle = ground === "#ffffff" ? "#1c1d1f" : "#f2f2ef";
  lettered(brush);
  brush.fillText(`+${more}`, MORE / 2, HEIGHT / 2 + 1, MORE - 2);
}

/** Plain, bars, dots, checks. */
function patterned(brush: CanvasRenderingContext2D, pattern: number, ink: string): void {
  brush.fillStyle = ink;
  for (let x = 0; x < WIDTH; x += 6) {
    if (pattern === 1) brush.fillRect(x, 0, 2.5, HEIGHT);
    for (let y = 0; pattern >= 2 && y < HEIGHT; y += 6) {
      if (pattern === 2) brush.fillRect(x + 1, y + 1, 2.5, 2.5);
      if (pattern === 3) brush.fillRect(x + ((y / 6) % 2) * 3, y, 3, 6);
    }
  }
}

function slanted(brush: CanvasRenderingContext2D, ink: string): void {
  brush.strokeStyle = ink;
  brush.lineWidth = 1.4;
  for (let x = -HEIGHT; x < WIDTH; x += 6) {
    brush.beginPath();
    brush.moveTo(x, HEIGHT);
    brush.lineTo(x + HEIGHT, 0);
    brush.stroke();
  }
}
