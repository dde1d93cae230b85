import { join } from "node:path";
import { expect, test } from "vitest";
import { runAction } from "../../src/rehearsal/runner/run-action.ts";
import { badRelease } from "../support/bad-release.ts";
import { runStep } from "../support/run-step.ts";
import { stepJob } from "../support/step-job.ts";
import { byEvent, byName, mayStart, undoOnEvent, undoWorkflow } from "../support/undo-workflow.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const dispatches = {
  workflow: "/repos/{owner}/{repo}/actions/workflows/{workflow_id}/dispatches",
  event: "/repos/{owner}/{repo}/dispatches",
} as const;

/** Runs a rollback that is lost when its request to the route arrives, before or after the effect. */
async function lostAt(route: string, reset: "before" | "after"): Promise<void> {
  let pid = 0;
  world.github.fail({ method: "POST", route, reset, kill: () => process.kill(pid, "SIGKILL"), times: 1 });
  const result = await runAction({
    action: join(import.meta.dirname, "../../actions/rollback"),
    inputs: {},
    job: await stepJob(world, "rollback", mayStart),
    onStart: (id) => {
      pid = id;
    },
  });
  expect(result.signalName).toBe("SIGKILL");
}

test.each([
  ["a workflow by name", "workflow"],
  ["a workflow by name on an older server", "older"],
  ["an event", "event"],
] as const)(
  "%s that a lost runner had started is found and awaited, and not started again",
  async (_what, kind) => {
    await badRelease(world, kind === "event" ? byEvent : byName);
    if (kind === "event") undoOnEvent(world, "success");
    else undoWorkflow(world, "success");
    world.github.repository.isOlderServer = kind === "older";
    // The first try of an older server is refused before anything happens.
    if (kind === "older")
      world.github.fail({
        method: "POST",
        route: dispatches.workflow,
        status: 400,
        body: { message: "`return_run_details` is not a permitted key" },
        times: 1,
      });
    await lostAt(dispatches[kind === "event" ? "event" : "workflow"], "after");

    const again = await runStep(world, "rollback", {}, { ...mayStart, runAttempt: 2 });
    const third = await runStep(world, "rollback", {}, { ...mayStart, runAttempt: 3 });

    const { workflowRuns, deployments } = world.github.repository;
    expect(again.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
    expect(workflowRuns).toHaveLength(1);
    expect(deployments.filter((one) => one.task === "rollback")).toHaveLength(1);
    expect(third.writes).toEqual([]);
  },
);

test("a run that a lost runner had not yet started is started once by the next", async () => {
  await badRelease(world, byName);
  undoWorkflow(world, "success");
  await lostAt(dispatches.workflow, "before");

  const again = await runStep(world, "rollback", {}, { ...mayStart, runAttempt: 2 });

  expect(again.outputs["outcome"]).toBe("verified");
  expect(world.github.repository.workflowRuns).toHaveLength(1);
});

test("without a correlation in its inputs a run that may be of a lost runner is not started again: a person decides", async () => {
  await badRelease(world, { redeploy: { workflow: "undo.yml", inputs: { release: "{release.tag}" } } });
  undoWorkflow(world, "success");
  await lostAt(dispatches.workflow, "after");

  const again = await runStep(world, "rollback", {}, { ...mayStart, runAttempt: 2 });

  expect(again.outputs["outcome"]).toBe("failed");
  expect(again.errors[0]).toContain("no input holds `{correlation}` to tell by whom");
  expect(world.github.repository.workflowRuns).toHaveLength(1);
});
