import { expect, it } from "vitest";
import { laidOut } from "./holdersigns.ts";

it("a sign shows three rivals and how many more there are, and is as wide as that", () => {
  expect([1, 3, 4, 7].map(laidOut)).toEqual([
    { tiles: 1, more: 0, wide: 34 },
    { tiles: 3, more: 0, wide: 94 },
    { tiles: 3, more: 1, wide: 116 },
    { tiles: 3, more: 4, wide: 116 },
  ]);
});
