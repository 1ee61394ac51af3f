import { expect, it } from "vitest";
import { namedFrom } from "./names.ts";

const place = (id: string, longitude: number, latitude: number, told: number) => ({ id, at: [longitude, latitude] as [number, number], told });

it("where two lie together the one of which most is told has its name from afar, the other when there is room", () => {
  const from = namedFrom([place("hamlet", 37.101, 36.2, 3), place("city", 37.1, 36.2, 40)]);
  expect(from.get("city")).toBe(0);
  expect(from.get("hamlet")).toBeGreaterThan(7); // a pixel and a half at zoom 10
});

it("what lies alone has its name from the first zoom on", () => {
  expect([...namedFrom([place("a", 44, 15, 1), place("b", -70, -30, 1)]).values()]).toEqual([0, 0]);
});

it("names of one spot come at the last zoom at the latest", () => {
  expect(namedFrom([place("a", 44, 15, 2), place("b", 44, 15, 1)]).get("b")).toBe(14);
});
