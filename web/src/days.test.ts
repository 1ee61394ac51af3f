import { describe, expect, it } from "vitest";
import { age, dayOf, dayWritten, isoOf, monthsOn, ticks } from "./days.ts";

describe("days", () => {
  it("are numbers and back", () => expect(isoOf(dayOf("2016-02-29"))).toBe("2016-02-29"));

  it("are taken as they are written, whole or as a month or year, and never guessed", () => {
    expect([dayWritten("2024-11-05"), dayWritten("2024-2-9"), dayWritten("2024-11", "first"), dayWritten("2024-02", "last"), dayWritten("2023", "last"), dayWritten("2023", "first")]).toEqual(["2024-11-05", "2024-02-09", "2024-11-01", "2024-02-29", "2023-12-31", "2023-01-01"]);
    expect([dayWritten("2024-11"), dayWritten("5/11/2024", "first"), dayWritten("2024-13", "first"), dayWritten("2024-02-30"), dayWritten("yesterday", "last")]).toEqual([null, null, null, null, null]);
  });

  it("go on by months, never past the end of one", () => {
    const on = (day: string, by: number) => isoOf(monthsOn(dayOf(day), by));
    expect([on("2024-01-31", 1), on("2024-03-31", -1), on("2024-12-15", 1), on("2024-01-15", -1)]).toEqual(["2024-02-29", "2024-02-29", "2025-01-15", "2023-12-15"]);
  });

  it("say how long before", () => expect([0, 1, 12, 90, 800].map(age)).toEqual(["that day", "1 day before", "12 days before", "3 months before", "2 years before"]));

  it("divide an axis by days, months or years", () => {
    const labels = (a: string, b: string) => ticks(dayOf(a), dayOf(b)).map((t) => t.label);
    expect(labels("2024-11-01", "2024-11-05")).toEqual(["2024-11-01", "11-02", "11-03", "11-04", "11-05"]);
    expect(labels("2024-01-15", "2024-05-02")).toEqual(["2024-02", "2024-03", "2024-04", "2024-05"]);
    expect(labels("2011-03-01", "2016-05-02")).toEqual(["2012", "2013", "2014", "2015", "2016"]);
  });
});
