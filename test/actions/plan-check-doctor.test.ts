import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { settingsOf } from "../../src/rehearsal/github/state/repository-settings.ts";
import { checkWorkflow, deployWorkflow } from "../core/doctor/healthy.ts";
import { knownGood, released } from "../support/past.ts";
import { runStep, type StepFacts } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const scheduled: StepFacts = { eventName: "schedule", event: { schedule: "0 3 * * 1" } };
/** What the workflow of the README gives. */
const given: StepFacts = {
  ...scheduled,
  permissions: { checks: "none", actions: "read", deployments: "read" },
};

async function setUp(policy = "version: 1\n"): Promise<string> {
  const { repository } = world.github;
  settingsOf(repository).environments.push({ name: "production", branches: "named" });
  return repository.commit({
    branch: "main",
    files: {
      ".github/workflows/plan.yml": checkWorkflow,
      ".github/workflows/deploy.yml": deployWorkflow,
      ".github/rollback.yml": policy,
    },
    message: "Set up",
  });
}

/** A repository whose deployment passed the gate, and that has no release. */
async function shop(policy?: string): Promise<void> {
  knownGood(world, { commit: await setUp(policy), kind: "deploy" });
}

test("on a schedule it looks at the settings, tells what is missing, and writes nothing", async () => {
  await setUp();
  const release = await released(world, "1.4.0");
  knownGood(world, { commit: release.commit, release });

  const ran = await runStep(world, "plan-check", {}, given);

  expect(ran.conclusion).toBe("success");
  expect(ran.writes).toEqual([]);
  expect(ran.outputs).toMatchObject({
    passed: "false",
    title: "1 error, 2 warnings, 2 not known, 11 in order",
    findings: "3",
    "migrations-path": "",
  });
  expect(ran.errors).toEqual([]);
  expect(ran.annotations.map(({ level, message }) => [level, message])).toEqual([
    [
      "warning",
      `Required check: Nothing requires the job \`plan-check\` on \`main\`, so a change without a plan can be merged. ${world.github.url}/acme/shop/settings/rules: New ruleset → New branch ruleset, enforcement Active, target the default branch, Require status checks to pass, add \`plan-check\` with GitHub Actions as its source.`,
    ],
  ]);
  const summary = await readFile(ran.outputs["summary-path"] ?? "", "utf8");
  expect(summary.split("\n").slice(0, 4)).toEqual([
    "**Settings: 1 error, 2 warnings, 2 not known, 11 in order**",
    "",
    "| State | What | Seen | What to do |",
    "| --- | --- | --- | --- |",
  ]);
  expect(summary).toContain("| ⚠️ warning | Immutable releases | The newest release, `v1.4.0`, is not one:");
  expect(ran.summary).toContain(summary.trim());
});

test("what an owner's token may read besides is told too", async () => {
  await shop();
  settingsOf(world.github.repository).workflowToken = "write";

  const ran = await runStep(
    world,
    "plan-check",
    {},
    { ...given, permissions: { ...given.permissions, administration: "read" } },
  );

  expect(ran.outputs["title"]).toBe("1 error, 3 warnings, 10 in order");
});

test("with the permissions of a check it tells what it may not read", async () => {
  await shop();

  const ran = await runStep(world, "plan-check", {}, scheduled);

  expect(ran.conclusion).toBe("success");
  expect(ran.log).toContain("not known: Known-good release in `production`, which takes `deployments: read`");
  expect(ran.log).toContain("not known: Environment `production`, which takes `actions: read`");
});

test("an error fails it where the policy says so, and a warning does not", async () => {
  await shop("version: 1\ndoctor: { enforcement: block }\n");

  const bad = await runStep(world, "plan-check", {}, given);
  settingsOf(world.github.repository).rulesetChecks.set("main", [{ name: "plan-check", app: 15_368 }]);
  const mended = await runStep(world, "plan-check", {}, given);

  expect(bad.conclusion).toBe("failure");
  expect(bad.errors.at(-1)).toBe(
    "rollback-ready plan check: Settings: 1 error, 1 warning, 3 not known, 9 in order.\nThe summary of this job says what to do about each.",
  );
  expect(bad.outputs["findings"]).toBe("2");
  expect(mended.conclusion).toBe("success");
  expect(mended.outputs["findings"]).toBe("1");
});

test("a policy that cannot be read fails it: what it asks for is not known", async () => {
  await shop();
  world.github.repository.commit({
    branch: "main",
    files: { ".github/rollback.yml": "version: 1\ndoctr: {}\n" },
    message: "Slip",
  });

  const ran = await runStep(world, "plan-check", {}, given);

  expect(ran.conclusion).toBe("failure");
  expect(ran.errors[0]).toContain("Line 2, column 1: `doctr` is not a key of the file. Write `doctor`.");
});

test("`mode` says it on any event", async () => {
  await shop();

  const pushed = await runStep(
    world,
    "plan-check",
    { mode: "doctor" },
    { permissions: given.permissions ?? {} },
  );
  const byHand = await runStep(world, "plan-check", {}, { ...given, eventName: "workflow_dispatch" });
  const asked = await runStep(world, "plan-check", { mode: "check" }, given);

  expect([pushed.outputs["findings"], byHand.outputs["findings"]]).toEqual(["2", "2"]);
  expect(asked.errors[0]).toContain("EVENT_UNSUPPORTED: `plan-check` cannot run on the event `schedule`.");
});
