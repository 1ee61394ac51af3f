import { describe, expect, it } from "vitest";
import { buckets, dayOf, isoOf } from "./timeline.tsx";

describe("the timeline", () => {
  it("counts an event on each day that it may have happened", () => {
    const may = dayOf("2024-05-01");
    expect(buckets([{ first: may, last: may }, { first: may, last: may + 2 }, null])).toEqual({ from: may, size: 1, counts: [2, 1, 1] });
  });

  it("makes bars of several days where there are too many", () => {
    expect(buckets([{ first: 0, last: 0 }, { first: 9, last: 9 }], 5)).toEqual({ from: 0, size: 2, counts: [1, 0, 0, 0, 1] });
  });

  it("turns days into numbers and back", () => {
    expect(isoOf(dayOf("2016-02-29"))).toBe("2016-02-29");
    expect(buckets([])).toEqual({ from: 0, size: 1, counts: [] });
  });
});
