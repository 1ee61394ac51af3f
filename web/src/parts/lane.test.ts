import { expect, it } from "vitest";
import { dayOf } from "../days.ts";
import { lanesOf, type Holding } from "../holders.ts";
import { standingOf } from "./lane.tsx";

const heard = (holder: string, on: string, more: Partial<Holding> = {}): Holding => ({
  place: "p", name: "Bara", holder, holder_name: holder, from: { from: on, to: on }, to: { from: null, to: null }, degree: "full", basis: "claimed", accounts: [], last_heard: on, claims: [], ...more,
});

it("who may hold a place is told once, by the youngest word, whoever was heard of last before the others", () => {
  const lane = lanesOf([heard("A", "2024-05-01"), heard("B", "2024-05-03"), heard("A", "2024-05-09"), heard("A", "2024-05-02", { degree: "besieged" })]).lanes[0]!;
  const now = standingOf(lane, dayOf("2024-05-10"), null);
  expect(now.map((t) => [t.holding.holder, t.holding.degree, t.days])).toEqual([["A", "full", 1], ["B", "full", 7], ["A", "besieged", 8]]);
  expect(standingOf(lane, dayOf("2024-05-10"), 5).map((t) => t.n)).toEqual([2]);
});
