import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { knownActions } from "./known-actions.ts";
import { oneJob } from "./one-job.ts";
import { outputsUsed } from "./outputs-used.ts";
import { readWorkflow } from "./workflow.ts";

const known = await knownActions(join(import.meta.dirname, "../../.."));
const called = readWorkflow(`
on: { workflow_call: { outputs: { tag: { value: "\${{ jobs.a.outputs.tag }}" } } } }
jobs: { a: { runs-on: ubuntu-latest, outputs: { tag: v1 }, steps: [run: exit 0] } }
`);
const workflows = (uses: string) => (uses === "./.github/workflows/called.yml" ? called : null);

describe("outputs of steps", () => {
  it.each([
    [`\${{ steps.gate.outputs.verdit }}`, "a: steps.gate.outputs.verdit"],
    [`\${{ steps.gat.outputs.verdict }}`, "a: steps.gat.outputs.verdict"],
    [`\${{ steps.gate.outputs['verdit'] }}`, "a: steps.gate.outputs.verdit"],
    [`\${{ steps['gate'].outputs.verdit == 'pass' }}`, "a: steps.gate.outputs.verdit"],
    [`\${{ steps.script.outputs.other }}`, "a: steps.script.outputs.other"],
    [`\${{ steps.late.outputs.verdict }}`, "a: steps.late.outputs.verdict"],
  ])("are not there: %s", (expression, complaint) => {
    expect(outputsUsed(withSteps(`env: { X: "${expression}" }`), known, workflows)).toEqual([complaint]);
  });

  it("are not there in an `if` without braces", () => {
    const found = outputsUsed(withSteps("if: steps.gate.outputs.verdit == 'pass'"), known, workflows);

    expect(found).toEqual(["a: steps.gate.outputs.verdit"]);
  });

  it.each([
    `\${{ steps.gate.outputs.verdict }}`,
    `\${{ steps.script.outputs.tag }} \${{ steps.script.outputs.lines }}`,
    `\${{ steps.program.outputs.anything }}`,
    `\${{ 'steps.gate.outputs.verdit' }} steps.gate.outputs.verdit`,
    `\${{ fromJSON(steps.gate.outputs.verdict).x }}`,
  ])("are there: %s", (expression) => {
    expect(outputsUsed(withSteps(`env: { X: "${expression}" }`), known, workflows)).toEqual([]);
  });
});

describe("outputs of jobs", () => {
  it.each([
    ["needs.a.outputs.tga", ["b: needs.a.outputs.tga"]],
    ["needs.c.outputs.tag", ["b: needs.c.outputs.tag"]],
    ["needs.call.outputs.version", ["b: needs.call.outputs.version"]],
    ["needs.a.outputs.tag", []],
    ["needs.call.outputs.tag", []],
    ["needs.foreign.outputs.anything", []],
  ])("needs.… of another job: %s", (expression, complaints) => {
    const workflow = readWorkflow(`
on: push
jobs:
  a: { runs-on: ubuntu-latest, outputs: { tag: v1 }, steps: [run: exit 0] }
  c: { runs-on: ubuntu-latest, outputs: { tag: v1 }, steps: [run: exit 0] }
  call: { uses: ./.github/workflows/called.yml }
  foreign: { uses: acme/flows/.github/workflows/x.yml@v1 }
  b: { needs: [a, call, foreign], runs-on: ubuntu-latest, steps: [{ run: exit 0, env: { X: "\${{ ${expression} }}" } }] }
`);

    expect(outputsUsed(workflow, known, workflows)).toEqual(complaints);
  });

  it("are not there for the caller of a reusable workflow", () => {
    const head = `on: { workflow_call: { outputs: { x: { value: "\${{ jobs.a.outputs.tga }}" } } } }\n`;

    const found = outputsUsed(oneJob("outputs: { tag: v1 }\nsteps: [run: exit 0]", head), known, workflows);

    expect(found).toEqual(["workflow_call: jobs.a.outputs.tga"]);
  });

  it("are not there when the step behind them gives none of that name", () => {
    const found = outputsUsed(withSteps("", `x: \${{ steps.gate.outputs.verdit }}`), known, workflows);

    expect(found).toEqual(["a: steps.gate.outputs.verdit"]);
  });
});

function withSteps(last: string, output = "x: a") {
  return oneJob(`
outputs:
  ${output}
steps:
  - id: gate
    uses: rollback-ready/suite/actions/gate@v1
  - id: script
    run: |
      echo "tag=v1" >> "$GITHUB_OUTPUT"
      echo "lines<<END" >> "$GITHUB_OUTPUT"
  - id: program
    run: ./make-outputs
  - run: exit 0
    ${last}
  - id: late
    uses: rollback-ready/suite/actions/gate@v1
`);
}
