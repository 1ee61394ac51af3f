import { expect, it } from "vitest";
import { styleOf } from "./maplayers.ts";

it("signs have their place before names: the map gives it from the uppermost layer down", () => {
  const ids = styleOf("pmtiles://ground", false).layers.map((layer) => layer.id);
  expect(ids.slice(-2)).toEqual(["names", "icons"]);
});
