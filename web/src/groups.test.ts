import { describe, expect, it } from "vitest";
import type { EventView } from "./api.ts";
import { grouped, loudCells } from "./groups.ts";

const found = (text: string, start = 0) => ({ text, start, end: start + text.length });

/** A claim by hand: who says it, in which report, in which words. */
function telling(id: string, report: string, origin: string, quote: string, more: object = {}) {
  return {
    id, report, origin, side: null, type: "seize", status: "happened", extent: null, quote: found(quote), trigger: found("captured"),
    agent: [], target: [], place: [], harm: [], source: [], time: { from: null, to: null, text: null }, ...more,
  };
}

function view(tellings: object[], copies: object[] = [], contradictions: object[] = []): EventView {
  const reports = [["wire", "Wire", null], ["paper", "Paper", "Wire"], ["radio", "Radio", null]].map(([id, outlet, agency]) => ({
    id, name: id, outlet, agency, published: { from: "2024-05-02", to: "2024-05-02" },
  }));
  return { event: { type: "seize" }, tellings, reports, copies, contradictions } as unknown as EventView;
}

describe("the claims of an event", () => {
  it("are folded under the origin's own report where another prints the same words", () => {
    const same = "They captured it.";
    const groups = grouped(view([telling("1", "paper", "Wire", same), telling("2", "wire", "Wire", same), telling("3", "radio", "Radio", "It was captured.")]));
    expect(groups.map((g) => [g.telling.id, g.copies.map((c) => c.id)])).toEqual([["3", []], ["2", ["1"]]]);
  });

  it("are not folded where a field differs, or the reports are no copies and the words differ", () => {
    const other = telling("1", "paper", "Wire", "They captured it.", { status: "denied" });
    expect(grouped(view([other, telling("2", "wire", "Wire", "They captured it.")]))).toHaveLength(2);
    const words = telling("1", "paper", "Wire", "They captured it today.");
    const plain = telling("2", "wire", "Wire", "They captured it.");
    expect(grouped(view([words, plain]))).toHaveLength(2);
    expect(grouped(view([words, plain], [{ a: "paper", b: "wire", relation: "copy" }]))).toHaveLength(1);
  });

  it("are loud in the column of what they contradict", () => {
    const value = (claims: string[]) => ({ value: "", origins: [], claims });
    const loud = loudCells(view([], [], [
      { field: "extent", grave: true, values: [value(["1"]), value(["2"])] },
      { field: "killed", grave: false, values: [value(["1"])] },
      { field: "seize", grave: true, values: [value(["3"])] },
    ]));
    expect([...loud]).toEqual([["1 type", true], ["2 type", true], ["1 harm", false], ["3 status", true]]);
  });
});
