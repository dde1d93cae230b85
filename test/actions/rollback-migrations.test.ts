import { expect, test } from "vitest";
import { deployed, knownGood, marks, type PastRelease, released } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { fullPlan, migration, opened } from "../support/pull.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const failed = [{ state: "failure", text: marks.failed }];
const redeploy = ["node", "deploy.cjs", "{release.tag}", "{artifact.shop}"];
const migrate = ["node", "deploy.cjs", "goto", "{schema.version}"];

function policy(): Readonly<Record<string, string>> {
  return { ".github/rollback.yml": policyOf(world, { redeploy, migrations: migrate }) };
}

function image(release: PastRelease): string {
  return `${world.registry.host}/acme/shop@${release.digest}`;
}

/** v1.0.0 known-good, v1.1.0 with a migration failed; the plan answers whether the old code runs on its schema. */
async function badMigration(answer: string) {
  const old = await released(world, "1.0.0", policy());
  knownGood(world, { commit: old.commit, release: old });
  const pull = opened(world, { files: migration, body: fullPlan(answer) });
  world.github.repository.mergePull(pull, { method: "squash" });
  const broken = await released(world, "1.1.0");
  const id = deployed(world, { commit: broken.commit, release: broken, statuses: failed });
  return { old, broken, id };
}

test("a migration is reversed after the redeploy when the plan says that the old code cannot run on its schema", async () => {
  const { old } = await badMigration("No. It reads the old column.");
  await world.write(migration);

  const returned = await runStep(world, "rollback");

  expect(returned.outputs["outcome"]).toBe("verified");
  expect(await world.ran()).toEqual([
    ["v1.0.0", image(old)],
    ["goto", "0"],
  ]);
});

test("a migration stays when the plan says that the old code runs on its schema", async () => {
  const { old } = await badMigration("Yes. It does not name the column.");

  const returned = await runStep(world, "rollback");

  expect(returned.outputs["outcome"]).toBe("verified");
  expect(await world.ran()).toEqual([["v1.0.0", image(old)]]);
  expect(returned.summary).toContain("the plan says that the old code runs on the new schema");
});

const down = "db/migrations/000001_add_notes.down.sql";

test.each([
  [
    "has changed in the workspace",
    { ...migration, [down]: "DROP TABLE orders;" },
    /the reversal `db\/migrations\/000001_add_notes\.down\.sql` has sha256 [0-9a-f]{64} in the workspace, and the release recorded [0-9a-f]{64}/,
  ],
  ["is not in the workspace", {}, /is not in the workspace; check out the failed release first/],
])("a reversal that %s is not run, and neither is anything else", async (_what, files, said) => {
  await badMigration("No. It reads the old column.");
  await world.write(files);

  const refused = await runStep(world, "rollback");

  expect(refused.exitCode).toBe(1);
  expect(refused.outputs).toMatchObject({ outcome: "roll-forward", "rolled-back-to": "" });
  expect(refused.errors[0]).toMatch(said);
  expect(refused.errors[0]).toContain("`v1.1.0` is still running. Roll forward with a fix");
  expect(await world.ran()).toEqual([]);
  expect(world.github.repository.deployments.filter((one) => one.task === "rollback")).toEqual([]);
});

test("a migration of which no plan says whether the old code can run on it blocks the way back", async () => {
  const old = await released(world, "1.0.0", policy());
  knownGood(world, { commit: old.commit, release: old });
  const broken = await released(world, "1.1.0", migration);
  deployed(world, { commit: broken.commit, release: broken, statuses: failed });
  await world.write(migration);

  const refused = await runStep(world, "rollback");

  expect(refused.outputs["outcome"]).toBe("roll-forward");
  expect(refused.errors[0]).toContain("no merged plan says whether the old code runs on it");
  expect(await world.ran()).toEqual([]);
});
