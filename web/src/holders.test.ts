import { describe, expect, it } from "vitest";
import { dayOf } from "./days.ts";
import { codeOf, coreOf, ends, lanesOf, standing, type Holding } from "./holders.ts";

const on = (iso: string) => ({ from: iso, to: iso });
const open = { from: null, to: null };
const stretch = (holder: string | null, from: Holding["from"], to: Holding["to"], more: Partial<Holding> = {}): Holding => ({
  place: "p", name: "Bara", holder, holder_name: holder, from, to, degree: "full", basis: "claimed", accounts: [], last_heard: "2024-05-20", claims: [], ...more,
});

describe("holders", () => {
  it("have letters of their own, however many there are", () => {
    const taken = new Set<string>();
    expect(["Rapid Support Forces", "Islamic State", "Hezbollah", "forces of Syria", "Free Syrian Army", "Iraqi Security", "Islamic Sunrise"].map((n) => codeOf(n, taken))).toEqual(["RSF", "IS", "HE", "SY", "FSA", "IRA", "ISL"]);
    const many = Array.from({ length: 40 }, (_, n) => stretch(`Group ${n}`, on("2024-05-01"), open, { place: `p${n}` }));
    const holders = [...lanesOf(many).holders.values()];
    expect(new Set(holders.map((h) => h.code)).size).toBe(40);
    expect(new Set(holders.slice(0, 24).map((h) => `${h.hue} ${h.pattern}`)).size).toBe(24);
  });

  it("whoever has most lanes comes first, and nobody named has no colour", () => {
    const { holders } = lanesOf([stretch("A", open, open), stretch(null, open, open), stretch("B", open, open), stretch("B", open, open, { place: "q" })]);
    expect([...holders.values()].map((h) => [h.key, h.hue])).toEqual([["B", 0], ["A", 1], ["", -1]]);
  });
});

describe("lanes", () => {
  it("give rivals of the same time rows of their own, and one row to those that follow each other", () => {
    const told = lanesOf([stretch("A", open, on("2024-05-04")), stretch("B", on("2024-05-04"), on("2024-05-10")), stretch("A", open, on("2024-05-10")), stretch("B", on("2024-05-10"), open)]);
    expect(told.lanes[0]!.rows).toEqual([0, 0, 1, 0]);
    expect(told.changes.map((d) => d - dayOf("2024-05-01"))).toEqual([3, 9]);
  });
});

describe("on a day", () => {
  const since = stretch("A", on("2024-05-04"), open);
  const at = (h: Holding, iso: string) => standing(h, dayOf(iso));

  it("a stretch is told between what was heard of it, ages after it, and is not before it", () => {
    expect(at(since, "2024-05-03")).toBeNull();
    expect(at(since, "2024-05-10")).toEqual({ how: "told", age: 0 });
    expect(at(since, "2024-05-25")).toEqual({ how: "aged", age: 5 });
  });

  it("a state heard of once held perhaps before, nobody knows since when", () => {
    const once = stretch("A", open, open);
    expect([at(once, "2024-04-01")!.how, at(once, "2024-05-20")!.how, at(once, "2024-05-21")!.age]).toEqual(["perhaps", "told", 1]);
    expect(coreOf(once)).toEqual({ first: dayOf("2024-05-20"), last: dayOf("2024-05-20") });
    expect(coreOf(stretch("A", open, open, { last_heard: null }))).toBeNull();
  });

  it("who lost a place held it until then, perhaps from long before", () => {
    const lost = stretch("A", open, on("2024-05-04"));
    expect([at(lost, "2024-05-01")!.how, at(lost, "2024-05-04")!.how, at(lost, "2024-05-05")]).toEqual(["perhaps", "told", null]);
  });

  it("both may hold while nobody tells the very day of a change", () => {
    const between = { from: "2024-05-04", to: "2024-05-09" };
    expect([at(stretch("A", open, between), "2024-05-06")!.how, at(stretch("B", between, open), "2024-05-06")!.how]).toEqual(["told", "perhaps"]);
    expect([ends(between), ends(open), ends({ from: null, to: "2024-05-09" })]).toEqual(["between 2024-05-04 and 2024-05-09", "a day not told", "2024-05-09 or before"]);
  });
});
