import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { deployConcurrency, waitingRollbacks } from "../../support/workflow-yaml/deploy-concurrency.ts";
import { expressionsInScripts } from "../../support/workflow-yaml/expressions-in-scripts.ts";
import { type GithubParser, githubParser } from "../../support/workflow-yaml/github-parser.ts";
import { knownActions } from "../../support/workflow-yaml/known-actions.ts";
import { knownWorkflows } from "../../support/workflow-yaml/known-workflows.ts";
import { lostComments } from "../../support/workflow-yaml/lost-comments.ts";
import { outputsUsed } from "../../support/workflow-yaml/outputs-used.ts";
import { permissionsGranted } from "../../support/workflow-yaml/permissions-granted.ts";
import { reusableCalls } from "../../support/workflow-yaml/reusable-calls.ts";
import { readWorkflow } from "../../support/workflow-yaml/workflow.ts";
import { writtenWorkflows } from "../../support/written-workflows.ts";

const root = join(import.meta.dirname, "../../..");
const actions = await knownActions(root);
const workflows = knownWorkflows(root);
const written = await writtenWorkflows();
let complaints: GithubParser;

beforeAll(async () => {
  complaints = await githubParser(root);
});

describe.each(written)("$path for $team", ({ path, text }) => {
  it("is well-formed to GitHub's own parser", async () => {
    expect(await complaints(path, text)).toEqual([]);
  });

  it("calls our workflows with what they take, and grants exactly what they need", () => {
    const workflow = readWorkflow(text);

    expect([
      ...reusableCalls(workflow, workflows),
      ...permissionsGranted(workflow, actions, workflows),
      ...outputsUsed(workflow, actions, workflows),
    ]).toEqual([]);
  });

  it("deploys one at a time, lets no rollback wait, and loses no comment", () => {
    const workflow = readWorkflow(text);

    expect([
      ...deployConcurrency(workflow),
      ...waitingRollbacks(workflow),
      ...lostComments(workflow),
      ...expressionsInScripts(workflow),
    ]).toEqual([]);
  });

  it("has lines that an editor shows whole", () => {
    expect(text.split("\n").filter((line) => line.length > 110)).toEqual([]);
  });
});

it("each of the four is written under both of its names, and the one that deploys for many teams", () => {
  const names = written.map(({ path }) => path.replace(".github/workflows/", ""));

  const four = ["rollback-plan.yml", "ship.yml", "rollback.yml", "incidents.yml"];
  const other = four.map((name) => `rollback-ready-${name.replace("rollback-plan", "plan")}`);
  expect(new Set(names)).toEqual(new Set([...four, ...other]));
  expect(names.filter((name) => name === "ship.yml").length).toBeGreaterThan(20);
});
