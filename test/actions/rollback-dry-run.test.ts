import { expect, test } from "vitest";
import { badRelease, rollbackNotes } from "../support/bad-release.ts";
import { migration } from "../support/pull.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const layers = {
  flag: { command: ["./flags", "off", "{environment}"] },
  traffic: {
    command: ["./weight", "{share}"],
    steps: [10, 100],
    read: { url: "https://router.example/weight", contains: "{share}" },
  },
  redeploy: { command: ["./deploy", "{artifact.shop}"], timeout: "5m" },
  migrations: { command: ["./migrate", "goto", "{schema.version}"] },
  reconcile: { command: ["./count", "{environment}"], drift: { json: "$.drift" }, threshold: 0 },
};
const ships = { broken: { merged: { files: migration, answer: "No. It reads the old column." } } };

test("a dry run shows target, layers and migrations as a rollback would have them, and writes nothing", async () => {
  await world.write(migration);
  const { old } = await badRelease(world, layers, ships);

  const planned = await runStep(world, "rollback", { "dry-run": "true" });

  expect(planned).toMatchObject({
    conclusion: "success",
    writes: [],
    outputs: { outcome: "planned", target: "v1.0.0", "rolled-back-to": "", "rolled-back-from": "v1.1.0" },
  });
  expect(planned.summary).toContain("Dry run: `v1.1.0` → `v1.0.0` in `production`");
  const rows = planned.summary.split("\n").filter((line) => line.startsWith("| "));
  expect(rows.slice(2)).toEqual([
    "| 1 | flag | 60 s | it succeeds | `./flags off production` |",
    "| 2 | traffic to 10 % | 60 s | it is seen at `router.example` | `./weight 10` |",
    "| 3 | traffic to 100 % | 60 s | it is seen at `router.example` | `./weight 100` |",
    `| 4 | redeploy | 300 s | it succeeds | \`./deploy ${world.registry.host}/acme/shop@${old.digest}\` |`,
    "| 5 | migrations | 60 s | it succeeds | `./migrate goto 0` |",
    "| 6 | reconcile | 60 s | it succeeds | `./count production` |",
  ]);
  expect(planned.summary).toContain("Migrations that are reversed, newest first, since the plan says");
  expect(rollbackNotes(world)).toEqual([]);
});

test("a dry run needs a token that can only read", async () => {
  const reading = { actions: "read", contents: "read", deployments: "read" } as const;
  await badRelease(world, { redeploy: layers.redeploy });
  const byHand = { "dry-run": "true", release: "v1.0.0", reason: "Orders are slow" };

  const byGate = await runStep(world, "rollback", { "dry-run": "true" }, { permissions: reading });
  const planned = await runStep(world, "rollback", byHand, { permissions: reading });

  for (const { conclusion, outputs, annotations } of [byGate, planned]) {
    expect([conclusion, outputs["target"], annotations]).toEqual(["success", "v1.0.0", []]);
  }
});

test("a dry run with nothing to return to is red, says why, and writes nothing", async () => {
  await badRelease(world, { redeploy: layers.redeploy });
  const missing = { "dry-run": "true", release: "v9.9.9" };

  const refused = await runStep(world, "rollback", missing);

  expect(refused).toMatchObject({ conclusion: "failure", writes: [] });
  expect(refused.log).toContain("v9.9.9");
});

test("after a rollback a dry run says that it was done, and writes nothing", async () => {
  await badRelease(world, { redeploy: { command: ["node", "--version"] } });
  await runStep(world, "rollback");

  const planned = await runStep(world, "rollback", { "dry-run": "true" });

  expect(planned).toMatchObject({ conclusion: "success", writes: [], outputs: { outcome: "done before" } });
  expect(planned.summary).toMatch(
    /^Nothing was touched\. Deployment \d+ of v1\.1\.0 was rolled back before, to v1\.0\.0, which runs now\.$/m,
  );
});
