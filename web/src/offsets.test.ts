import { describe, expect, it } from "vitest";
import { Offsets } from "./offsets.ts";

describe("offsets", () => {
  it("are the same where every letter is one unit", () => {
    const text = new Offsets("al-Hader, حلب");
    expect([text.units(10), text.points(10), text.slice(10, 13)]).toEqual([10, 10, "حلب"]);
  });

  it("differ behind an emoji", () => {
    const text = new Offsets("🚑 hit 🚑 twice");
    expect([text.units(0), text.units(1), text.units(2), text.units(6), text.units(7)]).toEqual([0, 2, 3, 7, 9]);
    expect([text.points(0), text.points(2), text.points(3), text.points(9)]).toEqual([0, 1, 2, 7]);
    expect(text.slice(8, 13)).toBe("twice");
  });

  it("count half a pair as one", () => {
    expect(new Offsets("a\ud83d b").slice(3, 4)).toBe("b");
  });
});
