import { describe, expect, it } from "vitest";
import type { Shapes } from "./api.ts";
import { spotOf, spotsOf, unplaced } from "./spots.ts";

const ROAD = { type: "LineString", coordinates: [[37.2, 36.2], [37, 36.6]] };
const RING = { type: "Polygon", coordinates: [[[37, 36], [38, 36], [37, 37], [37, 36]]] };
type Row = [grade: string, place: string | null, at: [number, number] | null, precision: string, shape?: number];

function points(rows: Row[]): Shapes["Points"] {
  return {
    id: rows.map((_, n) => `e${n}`), type: rows.map(() => "seize"), grade: rows.map((r) => r[0]), place: rows.map((r) => r[1]),
    latitude: rows.map((r) => r[2]?.[0] ?? null), longitude: rows.map((r) => r[2]?.[1] ?? null), radius_km: rows.map((r) => (r[2] ? 3 : null)),
    precision: rows.map((r) => r[3]), shape: rows.map((r) => r[4] ?? null), shapes: [ROAD, RING],
    first: [], last: [], earliest: [], latest: [],
  };
}

describe("the signs of a map", () => {
  it("are one for all events of a place, with their number and the shortest of its names", () => {
    const told = points([["weak", "town of Azaz", [36.6, 37], "point"], ["fair", "Azaz", [36.6, 37], "point"], ["weak", null, null, "unresolved"]]);
    const spots = spotsOf(told, [0, 1, 2]);
    expect(spots.map((s) => [s.label, s.rows, s.kind, s.icon])).toEqual([["Azaz  2", [0, 1], "point", "fair"]]);
    expect(unplaced(told, [0, 1, 2])).toEqual([2]);
  });

  it("say where a place goes by names of which none is a part of the other", () => {
    const told = points([["weak", "market of Bara", [13.7, 30], "near", 1], ["weak", "large parts of Bara", [13.7, 30], "near", 1]]);
    expect(spotsOf(told, [0, 1])[0]!.label).toBe("market of Bara, …  2");
  });

  it("do not hide a contradiction behind what is confirmed", () => {
    const told = points([["contested", "Azaz", [36.6, 37], "point"], ["confirmed", "Azaz", [36.6, 37], "point"]]);
    expect(spotsOf(told, [0, 1])[0]!.icon).toBe("contested");
  });

  it("keep a province apart from the town at its middle, a road a line, and a country an edge", () => {
    const told = points([["weak", "Aleppo", [36.2, 37.2], "point"], ["weak", "Aleppo province", [36.2, 37.2], "province", 1], ["weak", "the road", [36.4, 37.1], "line", 0], ["weak", "Syria", [35, 38], "country", 1], ["weak", "a river", [35, 39], "line", 1]]);
    expect(spotsOf(told, [0, 1, 2, 3, 4]).map((s) => s.kind)).toEqual(["point", "area", "line", "wide", "area"]);
    expect(spotOf(told, 2)).toBe("[[37.2,36.2],[37,36.6]]");
  });
});
