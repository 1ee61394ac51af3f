import { expect, it } from "vitest";
import { called } from "./keys.ts";

type Press = Parameters<typeof called>[0];
const press = (key: string, code: string, more: Partial<Press> & { altGr?: boolean } = {}): string =>
  called({ key, code, shiftKey: false, ctrlKey: false, metaKey: false, getModifierState: (name) => name === "AltGraph" && more.altGr === true, ...more });

it("a key is called by what it writes", () => {
  expect([press("j", "KeyJ"), press("A", "KeyQ", { shiftKey: true }), press("Enter", "Enter"), press("k", "KeyK", { ctrlKey: true })]).toEqual(["j", "A", "Enter", "Ctrl+K"]);
});

it("on a keyboard of other letters it is called by its place", () => {
  expect([press("ت", "KeyJ"), press("О", "KeyJ", { shiftKey: true }), press("لا", "KeyB"), press("л", "KeyK", { ctrlKey: true })]).toEqual(["j", "J", "b", "Ctrl+K"]);
  expect([press("ج", "BracketLeft"), press("Х", "BracketLeft", { shiftKey: true }), press("؟", "Slash", { shiftKey: true }), press("٣", "Digit3")]).toEqual(["[", "{", "?", "3"]);
  expect(press("ö", "Semicolon")).toBe("ö");
});

it("AltGr only writes a sign, also where the system tells of it as Ctrl", () => {
  expect(press("[", "Digit8", { ctrlKey: true, altGr: true })).toBe("[");
});
