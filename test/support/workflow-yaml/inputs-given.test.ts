import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { inputsGiven } from "./inputs-given.ts";
import { knownActions } from "./known-actions.ts";
import { oneJob } from "./one-job.ts";

const known = await knownActions(join(import.meta.dirname, "../../.."));

describe("inputs of a step", () => {
  it.each([
    ["uses: rollback-ready/suite@v1, with: { bak: 2m }", "a: `bak` is not an input of guard"],
    [
      "uses: rollback-ready/suite/actions/gate@v1, with: { mode: look }",
      expect.stringContaining("a: `mode` of gate:"),
    ],
    ["uses: ./actions/gate, with: { bake: soon }", expect.stringContaining("a: `bake` of gate:")],
    ["uses: $/actions/deploy", "a: deploy needs `release`"],
    ['uses: rollback-ready/suite/actions/deploy@v1, with: { release: "" }', "a: deploy needs `release`"],
    ["uses: actions/upload-artifact@v4, with: { name: a }", "a: actions/upload-artifact needs `path`"],
    ["uses: actions/checkout@v4, with: { depth: 0 }", "a: `depth` is not an input of actions/checkout"],
    ["uses: acme/thing@v1", "a: nobody described `acme/thing@v1`"],
    [
      "uses: rollback-ready/suite/actions/gates@v1",
      "a: nobody described `rollback-ready/suite/actions/gates@v1`",
    ],
  ])("are wrong in: %s", (step, complaint) => {
    expect(inputsGiven(oneJob(`steps: [{ ${step} }]`), known)).toEqual([complaint]);
  });

  it("are right where they may be written so, and not judged where an expression fills them", () => {
    const steps = `
steps:
  - uses: rollback-ready/suite/actions/gate@v1
    with: { bake: "\${{ inputs.bake }}", interval: 5s, allowed-bad: 2 }
  - uses: rollback-ready/suite/actions/deploy@v1
    with: { release: "\${{ inputs.tag }}", override-reason: "" }
  - run: exit 0
`;

    expect(inputsGiven(oneJob(steps), known)).toEqual([]);
  });
});
