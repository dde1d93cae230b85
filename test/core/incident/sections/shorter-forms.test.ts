import { expect, it } from "vitest";
import { shorterForms } from "../../../../src/core/incident/sections/shorter-forms.ts";

it("only forms that get shorter are kept", () => {
  expect(shorterForms("long one", "long one", "longer than it", "one", "two", "1")).toEqual([
    "long one",
    "one",
    "1",
  ]);
  expect(shorterForms("alone")).toEqual(["alone"]);
});
