import { expect, test } from "vitest";
import { knownEnvironments } from "../../../src/core/doctor/known-environments.ts";
import { usedActions } from "../../../src/core/doctor/used-actions.ts";
import { readWorkflow, type Workflow } from "../../../src/core/doctor/workflow.ts";
import { defaultPolicy } from "../../../src/core/policy/policy.ts";
import { rules } from "./healthy.ts";

function read(name: string, text: string): Workflow {
  const reading = readWorkflow(`.github/workflows/${name}`, text);
  if (reading.kind === "unreadable") throw new Error(reading.problem);
  return reading.workflow;
}

const gate = "rollback-ready/suite/actions/gate@v1";
const ofCalled = read("called.yml", `on: workflow_call\njobs:\n  a:\n    steps:\n      - uses: ${gate}\n`);
const caller = (uses: string) =>
  read("caller.yml", `on: push\njobs:\n  a:\n    uses: ${uses}\n    with: { environment: staging }\n`);

function actionsOf(all: readonly Workflow[]): readonly string[] {
  return all
    .slice(0, 1)
    .flatMap(({ jobs }) => jobs.flatMap((job) => usedActions(job, all).map(({ action }) => action)));
}

test("a job runs what the workflow that it calls runs, of the repository or of the suite", () => {
  expect(actionsOf([caller("./.github/workflows/called.yml"), ofCalled])).toEqual(["gate"]);
  expect(actionsOf([caller("$/.github/workflows/called.yml"), ofCalled])).toEqual(["gate"]);
  expect(actionsOf([caller("./.github/workflows/gone.yml"), ofCalled])).toEqual([]);
  expect(actionsOf([caller("acme/other/.github/workflows/called.yml@v1"), ofCalled])).toEqual([]);
  expect(actionsOf([caller("rollback-ready/suite/.github/workflows/pipeline.yml@v1")])).toEqual([
    "release",
    "deploy",
    "guard",
    "rollback",
    "postmortem",
  ]);
});

test("workflows that call each other in a circle come to an end", () => {
  expect(actionsOf([caller("./.github/workflows/caller.yml")])).toEqual([]);
});

test("many jobs that call each other's workflows are looked into once each", () => {
  const jobs = (next: number) =>
    Array.from({ length: 20 }, (_, at) => `  j${at}:\n    uses: ./.github/workflows/w${next}.yml\n`).join("");
  const chain = Array.from({ length: 20 }, (_, at) => read(`w${at}.yml`, `on: push\njobs:\n${jobs(at + 1)}`));
  const last = read("w20.yml", `on: workflow_call\njobs:\n  a:\n    steps:\n      - uses: ${gate}\n`);
  const [first] = chain[0]?.jobs ?? [];
  if (first === undefined) throw new Error("no job");

  expect(usedActions(first, [...chain, last]).map(({ action }) => action)).toEqual(["gate"]);
});

test("environments are those of the policy and those that a step or a call names", () => {
  const own = read(
    "own.yml",
    `on: push\njobs:\n  a:\n    steps:\n      - uses: ${gate}\n        with: { environment: canary }\n      - uses: ${gate}\n      - uses: ${gate}\n        with: { environment: "\${{ inputs.environment }}" }\n`,
  );
  const all = [own, caller("rollback-ready/suite/.github/workflows/deploy.yml@v1")];

  expect(knownEnvironments(rules("environments: { eu: {}, canary: {} }"), all)).toEqual([
    "eu",
    "canary",
    "production",
    "staging",
  ]);
  expect(knownEnvironments(defaultPolicy(), [])).toEqual([]);
  const many = Array.from({ length: 12 }, (_, at) => `e${at}: {}`).join(", ");
  expect(knownEnvironments(rules(`environments: { ${many} }`), [])).toHaveLength(10);
});
