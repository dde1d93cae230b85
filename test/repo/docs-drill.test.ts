import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { shipped, wayBackPolicy } from "../support/bad-release.ts";
import { knownGood } from "../support/past.ts";
import { runStep } from "../support/run-step.ts";
import { readWorkflow } from "../support/workflow-yaml/workflow.ts";
import { yamlBlocks } from "../support/workflow-yaml/yaml-blocks.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const path = ".github/PRACTICES.md";
const page = readFileSync(join(import.meta.dirname, "../..", path), "utf8");
const redeploy = { command: ["./deploy", "{artifact.shop}"] };
const scheduled = { eventName: "schedule", event: { schedule: "0 5 * * 1" }, actor: "mona" };

/** What the page's weekly look gives to the action. */
function looks(): Readonly<Record<string, string>> {
  const block = yamlBlocks(path, page).find(({ text }) => text.startsWith("name: could we go back\n"));
  const steps = Object.values(readWorkflow(block?.text ?? "").jobs).flatMap((job) => job.steps);
  const inputs = steps.find(({ uses }) => uses?.includes("/actions/rollback@"))?.with;
  return z.record(z.string(), z.coerce.string()).parse(inputs);
}

test("the weekly look is green where a release can be returned to, though nothing failed, and writes nothing", async () => {
  const policy = wayBackPolicy(world, { redeploy });
  const old = await shipped(world, "1.0.0", { files: policy });
  knownGood(world, { commit: old.commit, release: old });
  const now = await shipped(world, "1.1.0");
  knownGood(world, { commit: now.commit, release: now });

  const ran = await runStep(world, "rollback", looks(), scheduled);

  expect(ran).toMatchObject({
    conclusion: "success",
    writes: [],
    outputs: { outcome: "planned", target: "v1.0.0" },
  });
  expect(ran.summary).toContain(`./deploy ${world.registry.host}/acme/shop@${old.digest}`);
});

test("it is red where nothing could be returned to", async () => {
  const only = await shipped(world, "1.0.0", { files: wayBackPolicy(world, { redeploy }) });
  knownGood(world, { commit: only.commit, release: only });

  const ran = await runStep(world, "rollback", looks(), scheduled);

  expect(ran).toMatchObject({ conclusion: "failure", writes: [] });
});

test("it is red where the bytes of the older release are gone", async () => {
  const old = await shipped(world, "1.0.0", { files: wayBackPolicy(world, { redeploy }) });
  knownGood(world, { commit: old.commit, release: old });
  const now = await shipped(world, "1.1.0");
  knownGood(world, { commit: now.commit, release: now });
  const gone = await fetch(`${world.registry.url}/v2/acme/shop/manifests/${old.digest}`, {
    method: "DELETE",
  });

  const ran = await runStep(world, "rollback", looks(), scheduled);

  expect(gone.ok).toBe(true);
  expect(ran).toMatchObject({ conclusion: "failure", writes: [] });
});
