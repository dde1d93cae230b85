import fc from "fast-check";
import { expect, test } from "vitest";
import { shownAnnotations } from "../../../src/core/plan/shown-annotations.ts";

function at(...places: readonly string[]) {
  return places.map((place) => ({ path: place.slice(0, 1), place }));
}

test.each([
  ["all, where there is room for all", at("a1", "a2", "b1"), 3, ["a1", "a2", "b1"]],
  [
    "of each file the first before any file's second",
    at("a1", "a2", "a3", "b1", "c1"),
    3,
    ["a1", "b1", "c1"],
  ],
  [
    "others in the room that is left, in their order",
    at("a1", "a2", "a3", "b1", "b2"),
    4,
    ["a1", "a2", "a3", "b1"],
  ],
  [
    "the first of the first files, where there are more files than room",
    at("a1", "b1", "c1"),
    2,
    ["a1", "b1"],
  ],
  ["none of none", [], 2, []],
])("shows %s", (_, all, most, shown) => {
  expect(shownAnnotations(all, most).map(({ place }) => place)).toEqual(shown);
});

test("shows as many as there is room for, whatever they are", () => {
  const paths = fc.array(fc.constantFrom("a", "b", "c").map((path) => ({ path })));

  fc.assert(
    fc.property(paths, fc.nat(10), (all, most) => {
      expect(shownAnnotations(all, most)).toHaveLength(Math.min(all.length, most));
    }),
  );
});
