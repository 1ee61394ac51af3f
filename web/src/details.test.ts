import { expect, it } from "vitest";
import type { Claim, Found } from "./claims.ts";
import { detailOf } from "./details.ts";

const claim = (more: object) => ({ harm: [], time: { from: null, to: null, earliest: null, latest: null }, ...more }) as unknown as Claim;
const of = (field: string, found: object, more = {}) => detailOf(claim(more), field, found as Found);

it("a place says which it was taken to be, where it lies and how widely", () => {
  const town = { toponyms: [{ name: "Kidal", admin1: "Kidal", country: "ML" }], latitude: 18.4411, longitude: 1.4078, radius_km: 2.5, precision: "near" };
  expect(of("place", town)).toBe("Kidal, ML · near 18.441 1.408 ±2.5 km");
  expect(of("place", { ...town, toponyms: [], radius_km: null, precision: "point" })).toBe("18.441 1.408");
  expect(of("place", { ...town, latitude: null })).toBe("not found: not on the map");
});

it("a name says which entry it is, words of a day that is only bounded say its bounds, figures are told apart", () => {
  expect([of("agent", { id: "group.a" }), of("target", { id: null })]).toEqual(["group.a", "only described: no known actor"]);
  expect(of("time", {}, { time: { from: null, to: null, earliest: null, latest: "2024-05-02" } })).toBe("by 2024-05-02 at the latest");
  expect(of("time", {}, { time: { from: "2024-05-01", to: "2024-05-01" } })).toBeNull();
  const [men, women] = [{ kind: "killed", low: 3, high: 3, class: "men" }, { kind: "wounded", low: 2, high: null, class: "unknown" }];
  expect([of("harm", men, { harm: [men] }), of("harm", women, { harm: [men, women] })]).toEqual([null, "wounded 2 or more"]);
});
