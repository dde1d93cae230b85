import { expect, test } from "vitest";
import { badRelease, recordOf, rollbackNotes } from "../support/bad-release.ts";
import { type RanStep, runStep } from "../support/run-step.ts";
import {
  byEvent,
  byName,
  mayStart,
  undoOnEvent,
  undoRunsEnd,
  undoWorkflow,
} from "../support/undo-workflow.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

async function firstLayerOf(step: RanStep) {
  return (await recordOf(step)).layers[0];
}

test("a workflow is started by name with the digests, its run is noted and awaited, and its conclusion is the layer's", async () => {
  const { old, id } = await badRelease(world, byName);
  undoWorkflow(world, "success");

  const returned = await runStep(world, "rollback", {}, mayStart);
  const again = await runStep(world, "rollback", {}, mayStart);

  const [run, ...others] = world.github.repository.workflowRuns;
  const url = `${world.github.url}/acme/shop/actions/runs/${run?.id}`;
  expect(others).toEqual([]);
  expect(run).toMatchObject({
    event: "workflow_dispatch",
    headBranch: "main",
    inputs: {
      release: "v1.0.0",
      image: `${world.registry.host}/acme/shop@${old.digest}`,
      call: `rollback-${id}-v1.0.0-redeploy-1`,
    },
  });
  expect(returned.outputs).toMatchObject({ outcome: "verified", confirmed: "true" });
  expect(await firstLayerOf(returned)).toMatchObject({
    argv: ["undo.yml"],
    outcome: "done",
    detail: `run ${run?.id} succeeded`,
    state: "release v1.0.0",
    url,
  });
  expect(returned.summary).toContain(`([run](${url}))`);
  expect(rollbackNotes(world)).toContain(`rollback-ready: layer started: redeploy as run ${run?.id}`);
  expect(rollbackNotes(world)).toContain(`rollback-ready: layer done: redeploy (run ${run?.id} succeeded)`);
  expect(again.writes).toEqual([]);
});

test("an older server does not name the run: it is found by its correlation among others", async () => {
  await badRelease(world, byName);
  undoWorkflow(world, "success");
  const { repository } = world.github;
  repository.isOlderServer = true;
  repository.startRun({
    event: "workflow_dispatch",
    path: ".github/workflows/undo.yml",
    title: "by somebody else",
    conclusion: "failure",
  });

  const returned = await runStep(world, "rollback", {}, mayStart);

  const [, run, ...others] = repository.workflowRuns;
  expect(others).toEqual([]);
  expect(returned.outputs["outcome"]).toBe("verified");
  expect(await firstLayerOf(returned)).toMatchObject({ outcome: "done", detail: `run ${run?.id} succeeded` });
});

test("an event carries correlation, environment, release, commit and artifacts, and the run that it started is awaited", async () => {
  const { old, id } = await badRelease(world, byEvent);
  undoOnEvent(world, "success");

  const returned = await runStep(world, "rollback", {}, mayStart);

  const { workflowRuns } = world.github.repository;
  expect(returned.outputs["outcome"]).toBe("verified");
  expect(workflowRuns).toHaveLength(1);
  expect(workflowRuns[0]?.payload).toEqual({
    correlation: `rollback-${id}-v1.0.0-redeploy-1`,
    environment: "production",
    release: "v1.0.0",
    commit: old.commit,
    artifacts: { shop: `${world.registry.host}/acme/shop@${old.digest}` },
    reason: "gate",
  });
  expect(await firstLayerOf(returned)).toMatchObject({ argv: ["undo"], outcome: "done" });
});

test("config may be a workflow beside a redeploy command, with a run and a correlation of its own", async () => {
  const redeploy = { command: ["node", "deploy.cjs", "{release.tag}"] };
  const { id } = await badRelease(world, { redeploy, config: byName.redeploy });
  undoWorkflow(world, "success");

  const returned = await runStep(world, "rollback", {}, mayStart);

  expect(returned.outputs["outcome"]).toBe("verified");
  expect(world.github.repository.workflowRuns[0]?.inputs["call"]).toBe(`rollback-${id}-v1.0.0-config-1`);
  expect(await world.ran()).toEqual([["v1.0.0"]]);
});

test.each(["failure", "cancelled", "timed_out"])(
  "a run that ends with `%s` fails the layer: the state is not known, the error says how, and the run is linked",
  async (conclusion) => {
    const { id } = await badRelease(world, byName);
    undoWorkflow(world, conclusion);

    const failed = await runStep(world, "rollback", {}, mayStart);
    undoRunsEnd(world, "success");
    const again = await runStep(world, "rollback", {}, { ...mayStart, runAttempt: 2 });

    const [first, second] = world.github.repository.workflowRuns;
    const detail = `run ${first?.id} ended with \`${conclusion}\``;
    expect(failed.exitCode).toBe(1);
    expect(failed.outputs).toMatchObject({ outcome: "failed", "rolled-back-to": "" });
    expect(failed.errors[0]).toContain(`the layer redeploy failed: ${detail}`);
    expect(await firstLayerOf(failed)).toMatchObject({
      outcome: "failed",
      state: `not known: ${detail} on its way to release v1.0.0`,
      url: `${world.github.url}/acme/shop/actions/runs/${first?.id}`,
    });
    expect(second?.inputs["call"]).toBe(`rollback-${id}-v1.0.0-redeploy-2`);
    expect(again.outputs["outcome"]).toBe("verified");
  },
);

test("a run that does not end by the layer's deadline is asked to stop, and the layer has failed", async () => {
  await badRelease(world, { redeploy: { ...byName.redeploy, timeout: "3s" } });
  undoWorkflow(world, null);

  const failed = await runStep(world, "rollback", {}, mayStart);

  const [run] = world.github.repository.workflowRuns;
  expect(failed.outputs["outcome"]).toBe("failed");
  expect(failed.errors[0]).toContain(
    `run ${run?.id} had not ended at its deadline of 3 s (last seen in_progress); it was asked to stop`,
  );
  expect(run).toMatchObject({ status: "completed", conclusion: "cancelled" });
});

test("the deadline of the rollback ends the wait for a run, too, and the error names that one", async () => {
  await badRelease(world, { ...byName, deadline: "4s" });
  undoWorkflow(world, null);

  const failed = await runStep(world, "rollback", {}, mayStart);

  expect(failed.outputs["outcome"]).toBe("failed");
  expect(failed.errors[0]).toMatch(/had not ended at its deadline of [234](\.\d)? s/);
  expect(world.github.repository.workflowRuns[0]?.conclusion).toBe("cancelled");
});

test("a run that never appears fails the layer within its deadline, and the error says how long was waited and what to write", async () => {
  await badRelease(world, { redeploy: { ...byName.redeploy, timeout: "3s" } });
  undoWorkflow(world, "success", "Undo without a name");
  world.github.repository.isOlderServer = true;

  const failed = await runStep(world, "rollback", {}, mayStart);

  expect(failed.outputs["outcome"]).toBe("failed");
  expect(failed.errors[0]).toMatch(
    /no run with `rollback-\d+-v1\.0\.0-redeploy-1` in its name appeared within [23](\.\d)? s; write `\{correlation\}` into an input and show it in the workflow's `run-name`/,
  );
  expect((await firstLayerOf(failed))?.state).toContain("`undo.yml` may have been accepted");
});

test("an event that no workflow listens to fails the layer", async () => {
  await badRelease(world, { redeploy: { ...byEvent.redeploy, event: "other", timeout: "3s" } });
  undoOnEvent(world, "success");

  const failed = await runStep(world, "rollback", {}, mayStart);

  expect(failed.outputs["outcome"]).toBe("failed");
  expect((await firstLayerOf(failed))?.state).toContain("the event `other` may have been accepted");
  expect(world.github.repository.workflowRuns).toEqual([]);
});

test.each([
  [
    "inputs that the workflow does not declare",
    { workflow: "undo.yml", inputs: { ...byName.redeploy.inputs, extra: "x" } },
    'inputs provided: ["extra"]',
  ],
  ["a workflow that is not there", { workflow: "gone.yml" }, "`gone.yml`"],
  ["a branch that is not there", { ...byName.redeploy, ref: "gone" }, "No ref found for: gone"],
])("%s: nothing was started, and the error says so", async (_what, redeploy, said) => {
  await badRelease(world, { redeploy });
  undoWorkflow(world, "success");

  const failed = await runStep(world, "rollback", {}, mayStart);

  expect(failed.exitCode).toBe(1);
  expect(failed.outputs).toMatchObject({ outcome: "failed", "rolled-back-to": "" });
  expect(failed.errors[0]).toContain(said);
  expect(failed.errors[0]).toContain("redeploy failed (as it was before: no run was started)");
  expect(world.github.repository.workflowRuns).toEqual([]);
});

test("without `actions: write` no workflow is started, and the error names the permission", async () => {
  await badRelease(world, byName);
  undoWorkflow(world, "success");

  const failed = await runStep(world, "rollback");

  expect(failed.outputs["outcome"]).toBe("failed");
  expect(failed.errors[0]).toContain("actions: write");
  expect(failed.errors[0]).toContain("no run was started");
  expect(world.github.repository.workflowRuns).toEqual([]);
});

test("an event needs no `actions: write`: what the README asks for is enough", async () => {
  await badRelease(world, byEvent);
  undoOnEvent(world, "success");

  const returned = await runStep(world, "rollback");

  expect(returned.outputs["outcome"]).toBe("verified");
});
