import { expect, it } from "vitest";
import { unroll } from "./unrolled.ts";

it("land across the 180th meridian goes on beyond it", () => {
  expect(unroll([[170, 60], [-170, 62], [-175, 68], [175, 70], [170, 60]])).toEqual([[170, 60], [190, 62], [185, 68], [175, 70], [170, 60]]);
});

it("other land stays where it is, and so does what goes round a pole", () => {
  const island = [[10, 50], [12, 50], [11, 52], [10, 50]];
  const pole = [[-90, -70], [90, -70], [-180, -70], [-90, -70]];
  expect(unroll(island)).toEqual(island);
  expect(unroll(pole)).toEqual(pole);
});
