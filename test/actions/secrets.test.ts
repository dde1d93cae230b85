import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { incidentFiles } from "../../src/core/incident/record.ts";
import { bot, knownGood, released } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { fullPlan, opened } from "../support/pull.ts";
import { failsOnce, good } from "../support/quick-gate.ts";
import { type RanStep, runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

async function filesBelow(folder: string): Promise<readonly { path: string; text: string }[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  return Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, "utf8") })));
}

test("the token of a step is in no log, summary, output, file, request to others or object on GitHub", async () => {
  const files = {
    ".github/rollback.yml": policyOf(world, { redeploy: ["node", "deploy.cjs", "{artifact.shop}"] }),
  };
  const old = await released(world, "1.0.0", files);
  knownGood(world, { commit: old.commit, release: old });
  const pull = opened(world, { files: { a: "a" }, body: fullPlan("Yes.") });
  const ran: RanStep[] = [await runStep(world, "plan-check", {}, { pull })];
  world.github.repository.mergePull(pull, { method: "squash" });
  await released(world, "1.1.0");
  ran.push(await runStep(world, "deploy", { release: "v1.1.0" }));
  const inputs = { "deployment-id": ran.at(-1)?.outputs["deployment-id"] ?? "" };
  world.service.answer(...failsOnce);

  for (const action of ["gate", "rollback", "postmortem", "guard"])
    ran.push(await runStep(world, action, inputs));

  const { issues, deployments, releases, checkRuns } = world.github.repository;
  const { lift: _none, ...written } = incidentFiles;
  const kept = Object.values(written).map((name) =>
    String(
      world.github.repository.readFile(`refs/rollback-ready/incidents/${inputs["deployment-id"]}`, name),
    ),
  );
  const onGitHub = JSON.stringify([issues, deployments, releases, checkRuns, kept]);
  const left = await filesBelow(world.folder);
  expect(ran.map((step) => step.errors.some((error) => error.includes("UNEXPECTED")))).not.toContain(true);
  expect(kept).not.toContain("undefined");
  expect(left.some(({ path }) => path.endsWith("environment.json"))).toBe(true);
  for (const { token, ...step } of ran) {
    expect(step.commands.filter((one) => one.data.includes(token)).map((one) => one.command)).toEqual([
      "add-mask",
    ]);
    const shown = { ...step, commands: [], masks: [] };
    expect(JSON.stringify(shown)).not.toContain(token);
    // The runner writes `***` where a secret would have been shown.
    expect(step.log).not.toContain("***");
    expect(step.summary).not.toContain("***");
    expect(onGitHub).not.toContain(token);
    expect(left.filter(({ text }) => text.includes(token))).toEqual([]);
    expect(JSON.stringify(world.service.asked)).not.toContain(token);
  }
  expect(issues.map((one) => one.user.login)).toEqual([bot]);
});

test("what stands in the query of a health URL is in no page, record or file", async () => {
  world.github.repository.commit({ branch: "main", files: { a: "a" }, message: "Start" });
  world.service.answer(...failsOnce, good);
  const inputs = {
    "health-url": `${world.service.url}/health?key=hunter2`,
    interval: "100ms",
    bake: "1s",
    "rollback-command": "node deploy.cjs",
  };

  const guarded = await runStep(world, "guard", inputs);

  expect(world.service.asked[0]?.path).toBe("/health?key=hunter2");
  expect(
    `${guarded.log}${guarded.summary}${JSON.stringify([guarded.outputs, guarded.annotations])}`,
  ).not.toContain("hunter2");
  expect(world.github.repository.issues[0]?.body).not.toContain("hunter2");
  expect((await filesBelow(world.folder)).filter(({ text }) => text.includes("hunter2"))).toEqual([]);
});
