import { expect, it } from "vitest";
import { holdOf, stretched } from "./timeline.tsx";

it("the brush is held by an end, by its middle, or drawn anew", () => {
  expect([100, 200, 150, 300].map((at) => holdOf(at, 103, 196))).toEqual(["first", "last", "move", "draw"]);
});

it("and is stretched, moved as a whole up to the ends of time, or drawn", () => {
  const from: [number, number] = [10, 20];
  const at = (hold: "draw" | "move" | "first" | "last", now: number) => stretched({ hold, at: 15, from }, now, 0, 30);
  expect([at("draw", 12), at("first", 25), at("last", 28), at("move", 17), at("move", 99), at("move", -99)]).toEqual([[12, 15], [20, 20], [10, 28], [12, 22], [20, 30], [0, 10]]);
});
