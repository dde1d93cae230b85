import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { textAfter } from "../../../src/core/init/proposal.ts";
import { propose } from "../../../src/core/init/propose.ts";
import { surveyTeam } from "../../flows/init/survey-team.ts";
import { teams } from "../../flows/init/teams.ts";
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

const root = join(import.meta.dirname, "../../..");
const actions = await knownActions(root);
const workflows = knownWorkflows(root);
const written = (
  await Promise.all(
    [...Object.entries(teams), ["nothing", {}] as const].map(async ([team, files]) =>
      propose(await surveyTeam(files)).files.flatMap((one) =>
        one.path.startsWith(".github/workflows/") ? [{ team, path: one.path, text: textAfter(one) }] : [],
      ),
    ),
  )
).flat();
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

it("four workflows are written for each team", () => {
  expect(written).toHaveLength(4 * (Object.keys(teams).length + 1));
});
