import { expect, it } from "vitest";
import { contradicted } from "./words.tsx";

it("what origins contradict each other on is a question that they answer", () => {
  expect(["holder", "extent", "killed", "close_route"].map(contradicted)).toEqual(["who took it", "how much was taken", "how many were killed", "whether it happened: close route"]);
});
