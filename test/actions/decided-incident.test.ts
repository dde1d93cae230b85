import { expect, test } from "vitest";
import { incidentRef } from "../../src/core/incident/record.ts";
import { approved, awaitedDecision, commented, mayComment } from "../support/awaited-decision.ts";
import { keptFiles } from "../support/kept-files.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

function decisionOf(id: number): unknown {
  const record = keptFiles(world, incidentRef(id))["incident-record.json"];
  return (record as { decision?: unknown } | undefined)?.decision;
}

test("the incident says who decided, how, when, and where: first awaited, then an approval", async () => {
  const { id } = await awaitedDecision(world);
  const awaited = decisionOf(id);
  const run = expect.stringMatching(/\/acme\/shop\/actions\/runs\/60$/);
  approved(world, 60);
  await runStep(
    world,
    "rollback",
    { mode: "decide", "deployment-id": String(id) },
    { runId: 60, ...mayComment },
  );

  await runStep(world, "postmortem", { "deployment-id": String(id) });

  expect(awaited).toBeUndefined();
  expect(decisionOf(id)).toMatchObject({
    decision: "rollback",
    how: "approval",
    by: "grace",
    reason: null,
    source: run,
    deadline: { onTimeout: "rollback" },
  });
  const body = world.github.repository.issues[0]?.body ?? "";
  expect(body).toMatch(
    /\| who decides \| a person until [\d: -]+ UTC, else rollback \| rollback by grace, who approved the waiting job \(\[run\]\(/,
  );
  expect(body).toMatch(/ \| rollback decided by grace, who approved the waiting job \| \[run\]\(/);
}, 60_000);

test("a comment is named as the source, with its reason as text that does nothing", async () => {
  const { id } = await awaitedDecision(world);
  world.github.repository.permit("grace", "write");
  await commented(world, "grace", "/stay @acme/all it is <b>well</b>");

  await runStep(world, "postmortem", { "deployment-id": String(id) });

  const source = expect.stringMatching(/\/issues\/1#issuecomment-\d+$/);
  expect(decisionOf(id)).toMatchObject({ decision: "stay", how: "comment", by: "grace", source });
  const body = world.github.repository.issues[0]?.body ?? "";
  expect(body).toMatch(/ \| stay decided by grace in a comment \| .*#issuecomment-\d+/);
  expect(body).toContain("Reason of who decided: @&#8203;acme/all it is &#60;b&#62;well&#60;/b&#62;");
}, 60_000);

test("where the policy asks nobody the incident that guard opens says so", async () => {
  const { id } = await awaitedDecision(world, { mode: "automatic" });

  expect(decisionOf(id)).toMatchObject({ decision: "rollback", how: "automatic", by: null, deadline: null });
  expect(world.github.repository.issues[0]?.body).toContain(
    "| who decides | the policy, at once | rollback by the policy, which asks nobody ([run](",
  );
}, 60_000);

test("a note without a mark is not told: anybody who may push can write it", async () => {
  const { id } = await awaitedDecision(world);
  approved(world, 60);
  world.github.fail({
    method: "POST",
    route: "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
    status: 403,
    times: 1,
  });
  await runStep(
    world,
    "rollback",
    { mode: "decide", "deployment-id": String(id) },
    { runId: 60, ...mayComment },
  );

  await runStep(world, "postmortem", { "deployment-id": String(id) });

  expect(decisionOf(id)).toBeUndefined();
}, 60_000);
