import { expect, test } from "vitest";
import {
  badRelease,
  failedDeploy,
  recordOf,
  rollbackNotes,
  shipped,
  wayBackPolicy,
} from "../support/bad-release.ts";
import { knownGood } from "../support/past.ts";
import { migration } from "../support/pull.ts";
import { reworded } from "../support/reworded-manifest.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const up = "db/migrations/000001_add_notes.up.sql";
const down = "db/migrations/000001_add_notes.down.sql";
const irreversible = {
  [up]: "DROP TABLE notes;\n",
  [down]: "DO $$\nBEGIN\n  RAISE EXCEPTION 'irreversible: notes';\nEND\n$$;\n",
};
const ways = {
  redeploy: { command: ["node", "deploy.cjs", "{release.tag}"] },
  migrations: { command: ["node", "deploy.cjs", "goto", "{schema.version}"] },
};

/** v1.0.0 known-good, v1.1.0 failed and shipped a migration whose reversal destroys data. */
async function destructiveRelease(answer: string): Promise<void> {
  await world.write(migration);
  const old = await shipped(world, "1.0.0", { files: wayBackPolicy(world, ways) });
  knownGood(world, { commit: old.commit, release: old });
  const made = await shipped(world, "1.1.0", { merged: { files: migration, answer } });
  const broken = reworded(world, made, ({ migrations }) => {
    for (const one of migrations) one["verdict"] = "destructive";
  });
  failedDeploy(world, broken);
}

test("behind an irreversible migration nothing is returned to: the error names it, and summary and record say what the plan said", async () => {
  await badRelease(world, ways, {
    broken: { merged: { files: irreversible, answer: "No. It reads the notes." } },
  });

  const forward = await runStep(world, "rollback");
  const again = await runStep(world, "rollback", {}, { runAttempt: 2 });

  const record = await recordOf(forward);
  expect(forward.exitCode).toBe(1);
  expect(forward.outputs).toMatchObject({ outcome: "roll-forward", "rolled-back-to": "", seconds: "" });
  expect(forward.errors[0]).toContain(
    `every known-good release is behind a point of no return: \`${up}\` of v1.1.0 has no known way back: its author says that it cannot be reversed`,
  );
  expect(forward.errors[0]).toContain("`v1.1.0` is still running. Roll forward with a fix");
  expect(record.barrier).toMatchObject({
    path: up,
    release: "v1.1.0",
    verdict: "irreversible-declared",
    change: expect.any(Number),
    plan: { oldCodeOnNewSchema: "no" },
  });
  expect(JSON.stringify(record.barrier?.plan?.fields)).toContain("Values of the new column are lost.");
  expect(forward.summary).toContain("### 🚨 Going back is not safe: `v1.1.0`");
  expect(forward.summary).toContain(`**Roll forward.** \`${up}\` of \`v1.1.0\` (#${record.barrier?.change})`);
  expect(forward.summary).toContain("Values of the new column are lost.");
  expect(forward.summary.match(/old code on new schema:.*/g)).toEqual([
    expect.stringMatching(/^old code on new schema:\*\* No\b/),
  ]);
  expect(await world.ran()).toEqual([]);
  expect(rollbackNotes(world)).toEqual([]);
  expect(again.writes).toEqual([]);
});

test("the newest known-good release on this side of an irreversible migration is returned to", async () => {
  const oldest = await shipped(world, "1.0.0", { files: wayBackPolicy(world, ways) });
  knownGood(world, { commit: oldest.commit, release: oldest });
  const merged = { files: irreversible, answer: "No." };
  const near = await shipped(world, "1.1.0", { merged });
  knownGood(world, { commit: near.commit, release: near });
  failedDeploy(world, await shipped(world, "1.2.0"));

  const refused = await runStep(world, "rollback", { release: "v1.0.0" });
  const returned = await runStep(world, "rollback");

  expect(refused.errors[0]).toContain("v1.0.0 is behind a point of no return");
  expect(refused.errors[0]).toContain("Give `reason` to return to v1.0.0 all the same.");
  expect(returned.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.1.0" });
  expect(await world.ran()).toEqual([["v1.1.0"]]);
});

test("a person may return behind an irreversible migration with a reason: the schema stays, and the record says what was overridden", async () => {
  await badRelease(world, ways, {
    broken: { merged: { files: irreversible, answer: "No. It reads the notes." } },
  });

  const alone = await runStep(world, "rollback", { reason: "The notes are not needed" });
  const ordered = await runStep(world, "rollback", { release: "v1.0.0", reason: "The notes are not needed" });

  const record = await recordOf(ordered);
  expect(alone.outputs["outcome"]).toBe("roll-forward");
  expect(ordered.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
  expect(record.word?.overrode).toEqual([expect.stringContaining("v1.0.0 is behind a point of no return")]);
  expect(record.layers[2]).toMatchObject({
    layer: "migrations",
    outcome: "skipped",
    detail: `\`${up}\` has no reversal, and the return was ordered all the same`,
  });
  expect(await world.ran()).toEqual([["v1.0.0"]]);
});

test("a reversal that destroys data runs only on a person's word with the release and a reason", async () => {
  await destructiveRelease("No. It reads the old column.");

  const automatic = await runStep(world, "rollback");
  const without = await runStep(world, "rollback", { release: "v1.0.0" });
  const ranBefore = await world.ran();
  const ordered = await runStep(world, "rollback", { release: "v1.0.0", reason: "The column is empty" });

  expect(automatic.outputs["outcome"]).toBe("roll-forward");
  expect(automatic.errors[0]).toContain(
    `\`${up}\` of v1.1.0 has no known way back: it destroys data of which its reversal has no copy`,
  );
  expect(without.exitCode).toBe(1);
  expect(without.errors[0]).toContain("v1.0.0 is behind a point of no return");
  expect(ranBefore).toEqual([]);
  expect(ordered.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
  expect(await world.ran()).toEqual([["v1.0.0"], ["goto", "0"]]);
});

test("a reversal that destroys data does not run when the plan says that the old code runs on the new schema", async () => {
  await destructiveRelease("Yes. It does not name the column.");

  const ordered = await runStep(world, "rollback", { release: "v1.0.0", reason: "It is slow" });

  expect(ordered.outputs["outcome"]).toBe("verified");
  expect(await world.ran()).toEqual([["v1.0.0"]]);
});

test.each([
  ["Yes. It does not name the table.", "verified", [["v1.0.0"]]],
  ["No. It reads the notes.", "roll-forward", []],
  ["I do not know.", "roll-forward", []],
])("point-of-no-return: trust-plan with the plan's answer %j ends as %s", async (answer, outcome, ran) => {
  const trusting = { ...ways, "point-of-no-return": "trust-plan" };
  await badRelease(world, trusting, { broken: { merged: { files: irreversible, answer } } });

  const ended = await runStep(world, "rollback");

  expect(ended.outputs["outcome"]).toBe(outcome);
  expect(await world.ran()).toEqual(ran);
});

test("a trusted plan speaks of the release directly before its own, and of no older one", async () => {
  const oldest = await shipped(world, "1.0.0", {
    files: wayBackPolicy(world, { ...ways, "point-of-no-return": "trust-plan" }),
  });
  knownGood(world, { commit: oldest.commit, release: oldest });
  await shipped(world, "1.1.0");
  const merged = { files: irreversible, answer: "Yes. It does not name the table." };
  failedDeploy(world, await shipped(world, "1.2.0", { merged }));

  const forward = await runStep(world, "rollback");

  expect(forward.outputs["outcome"]).toBe("roll-forward");
  expect(forward.summary).toContain("- **old code on new schema:** Yes. It does not name the table.");
  expect(await world.ran()).toEqual([]);
});
