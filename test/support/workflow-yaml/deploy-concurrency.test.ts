import { describe, expect, it } from "vitest";
import { deployConcurrency, waitingRollbacks } from "./deploy-concurrency.ts";
import { oneJob } from "./one-job.ts";
import { readWorkflow } from "./workflow.ts";

const deploys = [
  "uses: rollback-ready/suite@v1",
  "uses: rollback-ready/suite/actions/deploy@v1",
  "uses: rollback-ready/suite/actions/gate@v1",
  "uses: $/actions/gate, with: { mode: shadow }",
];
const cut = "{ group: production, cancel-in-progress: true }";

describe("a job that deploys", () => {
  it.each(deploys)("stands in a group: %s", (step) => {
    expect(deployConcurrency(oneJob(`steps: [{ ${step} }]`))).toEqual(["a: has no `concurrency`"]);
    expect(deployConcurrency(oneJob(`concurrency: production\nsteps: [{ ${step} }]`))).toEqual([]);
    expect(deployConcurrency(oneJob(`steps: [{ ${step} }]`, "on: push\nconcurrency: production\n"))).toEqual(
      [],
    );
  });

  it("is not cancelled by the next run", () => {
    const complaint = ["a: a deploy that has begun may be cancelled by the next run"];
    const steps = `steps: [{ ${deploys[0]} }]`;

    expect(deployConcurrency(oneJob(`concurrency: ${cut}\n${steps}`))).toEqual(complaint);
    expect(deployConcurrency(oneJob(steps, `on: push\nconcurrency: ${cut}\n`))).toEqual(complaint);
  });

  it.each([
    "uses: rollback-ready/suite/actions/gate@v1, with: { mode: preflight }",
    "uses: rollback-ready/suite/actions/gate@v1, with: { mode: collect }",
    "uses: rollback-ready/suite/actions/plan-check@v1",
    "run: ./deploy",
  ])("is not this one: %s", (step) => {
    expect(deployConcurrency(oneJob(`steps: [{ ${step} }]`))).toEqual([]);
  });
});

describe("a job that watches what another one deployed", () => {
  it.each([
    ["", []],
    ["concurrency: { group: watch, queue: max }", []],
    ["concurrency: production", ["b: a newer run may take its place in the group before it has watched"]],
    [`concurrency: ${cut}`, ["b: a deploy that has begun may be cancelled by the next run"]],
  ])("needs no group, and waits in none that drops it: %s", (concurrency, complaints) => {
    const workflow = readWorkflow(`
on: push
jobs:
  a:
    concurrency: production
    steps: [uses: rollback-ready/suite/actions/deploy@v1]
  b:
    needs: a
    ${concurrency}
    steps: [uses: rollback-ready/suite@v1]
`);

    expect(deployConcurrency(workflow)).toEqual(complaints);
  });
});

describe("a rollback by hand", () => {
  const rollback = "steps: [uses: rollback-ready/suite/actions/rollback@v1]";

  it("waits in no group", () => {
    const complaint = ["a: a rollback by hand waits in a `concurrency` group"];

    expect(waitingRollbacks(oneJob(`concurrency: production\n${rollback}`))).toEqual(complaint);
    expect(waitingRollbacks(oneJob(rollback, "on: push\nconcurrency: production\n"))).toEqual(complaint);
    expect(waitingRollbacks(oneJob(rollback))).toEqual([]);
  });

  it("is not one that follows a deploy in its workflow", () => {
    const steps =
      "steps: [uses: rollback-ready/suite/actions/gate@v1, uses: rollback-ready/suite/actions/rollback@v1]";

    expect(waitingRollbacks(oneJob(`concurrency: production\n${steps}`))).toEqual([]);
  });
});
