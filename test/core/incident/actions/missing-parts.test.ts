import { expect, it } from "vitest";
import { missingIn } from "../../../../src/core/incident/actions/missing-parts.ts";
import { actionWith } from "./action-example.ts";

it("an action with all that it needs lacks nothing", () => {
  expect(missingIn(actionWith())).toEqual([]);
});

it("what an action lacks is named, with a line to write", () => {
  const bare = actionWith({
    type: null,
    owner: null,
    due: null,
    outcome: null,
    validation: null,
    finding: null,
  });

  expect(missingIn(bare).map(({ part, what }) => [part, what])).toEqual([
    ["type", "a type"],
    ["owner", "an owner"],
    ["due", "a day"],
    ["outcome", "an outcome"],
    ["validation", "a validation"],
    ["finding", "what it remedies"],
  ]);
  expect(missingIn(bare)[2]?.write).toBe("Due: a day such as 2026-12-10");
});

it("an outcome that cannot be measured is as good as missing", () => {
  expect(missingIn(actionWith({ outcome: "more robust deploys" }))).toEqual([
    {
      part: "outcome",
      what: "a measurable outcome (it says better or worse, and not by how much)",
      write: "Outcome: a number with its unit, or what can be seen then",
    },
  ]);
});
