import { expect, test } from "vitest";
import { loseManifest } from "../support/lose-manifest.ts";
import { deployed, knownGood, marks, released } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { fullPlan, migration, opened } from "../support/pull.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const failed = [{ state: "failure", text: marks.failed }];

function policy(): Readonly<Record<string, string>> {
  return { ".github/rollback.yml": policyOf(world, { redeploy: ["node", "deploy.cjs", "{release.tag}"] }) };
}

test("a Yes of one merged change does not cover the migration of another", async () => {
  const old = await released(world, "1.0.0", policy());
  knownGood(world, { commit: old.commit, release: old });
  const { repository } = world.github;
  repository.mergePull(opened(world, { files: migration, body: "A quick fix." }), { method: "squash" });
  const docs = { files: { "docs.md": "x" }, body: fullPlan("Yes. Only words."), branch: "docs" };
  repository.mergePull(opened(world, docs), { method: "squash" });
  const broken = await released(world, "1.1.0");
  deployed(world, { commit: broken.commit, release: broken, statuses: failed });

  const refused = await runStep(world, "rollback");

  expect(refused.outputs["outcome"]).toBe("roll-forward");
  expect(refused.errors[0]).toContain(
    "changed the schema and no merged plan says whether the old code runs on it",
  );
  expect(await world.ran()).toEqual([]);
});

test("a release on the way whose manifest is gone stops the way back before anything is touched", async () => {
  const old = await released(world, "1.0.0", policy());
  knownGood(world, { commit: old.commit, release: old });
  await released(world, "1.1.0");
  const broken = await released(world, "1.2.0");
  deployed(world, { commit: broken.commit, release: broken, statuses: failed });
  loseManifest(world.github, "v1.1.0");

  const refused = await runStep(world, "rollback");

  expect(refused.outputs["outcome"]).toBe("roll-forward");
  expect(refused.errors[0]).toContain(
    "the releases between v1.0.0 and v1.2.0 cannot be read, so their migrations are unknown",
  );
  expect(await world.ran()).toEqual([]);
});

test("a release that was cut off does not keep a later one from going back over it", async () => {
  const old = await released(world, "1.0.0", policy());
  knownGood(world, { commit: old.commit, release: old });
  world.github.fail({ method: "POST", route: "/repos/{owner}/{repo}/releases", times: 1, status: 422 });
  await expect(released(world, "1.1.0")).rejects.toThrow("No release 1.1.0");
  const broken = await released(world, "1.2.0");
  deployed(world, { commit: broken.commit, release: broken, statuses: failed });

  const returned = await runStep(world, "rollback");

  expect(returned.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
});

test("`{schema.version}` is refused, with a way out, when the target has migrations in several directories", async () => {
  const migrations = policyOf(world, {
    redeploy: ["node", "deploy.cjs", "{release.tag}"],
    migrations: ["node", "deploy.cjs", "goto", "{schema.version}"],
  });
  const old = await released(world, "1.0.0", {
    ".github/rollback.yml": migrations,
    "billing/000004_a.up.sql": "CREATE TABLE a (id int);",
    "orders/000007_b.up.sql": "CREATE TABLE b (id int);",
  });
  knownGood(world, { commit: old.commit, release: old });
  const pull = opened(world, { files: migration, body: fullPlan("No. It reads the old column.") });
  world.github.repository.mergePull(pull, { method: "squash" });
  const broken = await released(world, "1.1.0");
  deployed(world, { commit: broken.commit, release: broken, statuses: failed });
  await world.write(migration);

  const refused = await runStep(world, "rollback");

  expect(refused.exitCode).toBe(1);
  expect(refused.errors.join("\n")).toContain(
    "asks for `{schema.version}`, and migrations lie in several directories",
  );
  expect(await world.ran()).toEqual([]);
});
