import { describe, expect, it } from "vitest";
import type { Shapes } from "./api.ts";
import { dayOf } from "./days.ts";
import { buckets, extentOf, rowsOf, spanOf, touches } from "./spans.ts";

const may = dayOf("2024-05-01");
const span = (first: number, last: number) => ({ first, last });

describe("the days of events", () => {
  const told = (...days: (string | null)[]) => {
    const [first, last, earliest, latest] = [0, 1, 2, 3].map((n) => [days[n] ?? null]);
    return spanOf({ first, last, earliest, latest } as unknown as Shapes["Points"], 0);
  };

  it("are those that are told, else those that the reports leave open, never made up", () => {
    expect(told("2024-05-01", "2024-05-03")).toEqual({ first: may, last: may + 2, told: true, open: null });
    expect(told("2024-05-01", null)).toEqual({ first: may, last: may, told: false, open: "after" });
    expect(told("2024-05-01", null, null, "2024-05-09")).toEqual({ first: may, last: may + 8, told: false, open: null });
    expect(told(null, null, "2024-05-01", "2024-05-02")).toEqual({ first: may, last: may + 1, told: false, open: null });
    expect(told(null, null, null, "2024-05-02")).toBeNull();
  });

  it("are chosen where they may touch the days asked for", () => {
    const one = told("2024-05-01", "2024-05-03");
    expect([touches(one, may + 2, null), touches(one, may + 3, null), touches(one, null, may - 1), touches(null, may, null), touches(null, null, null)]).toEqual([true, false, false, false, true]);
  });

  it("count on each day that they may be, and apart where they can be on no other", () => {
    expect(buckets([span(may, may), span(may, may + 2), null])).toEqual({ from: may, size: 1, counts: [2, 1, 1], sure: [1, 0, 0] });
    expect(buckets([span(0, 0), span(9, 9)], 5)).toEqual({ from: 0, size: 2, counts: [1, 0, 0, 0, 1], sure: [1, 0, 0, 0, 1] });
    expect(buckets([])).toEqual({ from: 0, size: 1, counts: [], sure: [] });
  });

  it("reach from the first to the last of them, however many there are", () => {
    const many = new Array<ReturnType<typeof span>>(300_000).fill(span(5, 6));
    expect(extentOf([span(7, 9), null, ...many, span(3, 4)])).toEqual([3, 9]);
    expect([extentOf([null]), extentOf([])]).toEqual([null, null]);
  });

  it("are laid in rows where they do not touch", () => {
    expect(rowsOf([span(0, 5), span(3, 4), span(6, 9), span(5, 5)])).toEqual([0, 1, 0, 1]);
  });
});
