import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { deployed, knownGood, marks, type PastRelease, released } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { bad, good } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const failed = [{ state: "failure", text: marks.failed }];
const redeploy = ["node", "deploy.cjs", "{release.tag}", "{artifact.shop}"];

function policy(): Readonly<Record<string, string>> {
  return { ".github/rollback.yml": policyOf(world, { redeploy }) };
}

function image(release: PastRelease): string {
  return `${world.registry.host}/acme/shop@${release.digest}`;
}

/** v1.0.0 known-good, v1.1.0 deployed and failed. */
async function oneBadRelease() {
  const old = await released(world, "1.0.0", policy());
  knownGood(world, { commit: old.commit, release: old });
  const broken = await released(world, "1.1.0");
  const id = deployed(world, { commit: broken.commit, release: broken, statuses: failed });
  return { old, broken, id };
}

test("the newest known-good release comes back by its own digest, is checked, and its record is kept", async () => {
  const { old, id } = await oneBadRelease();

  const first = await runStep(world, "rollback");
  const again = await runStep(world, "rollback");

  const { deployments } = world.github.repository;
  const record = JSON.parse(await readFile(first.outputs["record-path"] ?? "", "utf8"));
  expect(first.conclusion).toBe("success");
  expect(await world.ran()).toEqual([["v1.0.0", image(old)]]);
  expect(first.outputs).toMatchObject({
    outcome: "verified",
    "rolled-back-from": "v1.1.0",
    "rolled-back-to": "v1.0.0",
    "deployment-id": String(id),
  });
  expect(Number(first.outputs["seconds"])).toBeGreaterThan(0.9);
  expect(record).toMatchObject({
    from: { tag: "v1.1.0" },
    to: { tag: "v1.0.0" },
    layers: [
      { layer: "redeploy", outcome: "done", state: "release v1.0.0" },
      { layer: "config", outcome: "skipped", detail: "the policy has no such layer" },
      { layer: "migrations", outcome: "skipped", detail: "no migration was shipped" },
    ],
  });
  expect(first.summary).toContain("### ↩️ Rolled back and verified: `v1.1.0` → `v1.0.0` in `production`");
  expect(first.summary).toContain("| redeploy | done |");
  expect(deployments.map((one) => [one.task, one.ref, one.statuses.at(-1)?.state])).toEqual([
    ["deploy", "v1.0.0", "success"],
    ["deploy", "v1.1.0", "inactive"],
    ["rollback", "v1.0.0", "success"],
  ]);
  expect(again.writes).toEqual([]);
  expect(again.outputs).toEqual({ ...first.outputs, "record-path": expect.any(String) });
  expect(await world.ran()).toHaveLength(1);
});

test("a later attempt of the run finds it done, because a deploy step of ours refuses the held release", async () => {
  await oneBadRelease();

  const first = await runStep(world, "rollback");
  const again = await runStep(world, "rollback", {}, { runAttempt: 2 });

  expect(again.writes).toEqual([]);
  expect(again.outputs).toEqual({ ...first.outputs, "record-path": expect.any(String) });
  expect(await world.ran()).toHaveLength(1);
});

test.each([
  ["the intent", "/repos/{owner}/{repo}/deployments", "after"],
  ["the intent, not recorded", "/repos/{owner}/{repo}/deployments", "before"],
  ["the first mark", "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses", "after"],
] as const)(
  "a lost answer to %s is looked up, and the rollback goes on, with one rollback on record",
  async (_what, route, reset) => {
    const { old } = await oneBadRelease();
    world.github.fail({ method: "POST", route, reset, times: 1 });

    const first = await runStep(world, "rollback");
    const again = await runStep(world, "rollback");
    const third = await runStep(world, "rollback");

    expect(first.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
    expect(again.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
    expect(world.github.repository.deployments.filter((one) => one.task === "rollback")).toHaveLength(1);
    expect((await world.ran()).at(-1)).toEqual(["v1.0.0", image(old)]);
    expect(third.writes).toEqual([]);
  },
);

test("a newer release that never passed our gate is passed over, with the reason", async () => {
  const old = await released(world, "1.0.0", policy());
  knownGood(world, { commit: old.commit, release: old });
  const unjudged = await released(world, "1.1.0");
  const text = marks.passed;
  deployed(world, {
    commit: unjudged.commit,
    release: unjudged,
    statuses: [
      { state: "success", text: "" },
      { state: "success", text, by: "mallory" },
    ],
  });
  const broken = await released(world, "1.2.0");
  deployed(world, { commit: broken.commit, release: broken, statuses: failed });

  const returned = await runStep(world, "rollback");

  expect(returned.outputs["rolled-back-to"]).toBe("v1.0.0");
  expect(returned.summary).toContain("Passed over: v1.1.0 never passed the gate.");
});

test("a known-good release whose image is gone is passed over, with the reason", async () => {
  const old = await released(world, "1.0.0", policy());
  knownGood(world, { commit: old.commit, release: old });
  const gone = await released(world, "1.1.0");
  knownGood(world, { commit: gone.commit, release: gone });
  const broken = await released(world, "1.2.0");
  deployed(world, { commit: broken.commit, release: broken, statuses: failed });
  await fetch(`${world.registry.url}/v2/acme/shop/manifests/${gone.digest}`, { method: "DELETE" });

  const returned = await runStep(world, "rollback");

  expect(await world.ran()).toEqual([["v1.0.0", image(old)]]);
  expect(returned.summary).toContain(
    "Passed over: v1.1.0: artifact shop does not resolve &#40;the registry has no such tag or digest",
  );
});

test("a known-good release whose tag was moved is passed over", async () => {
  const { old } = await oneBadRelease();
  const other = world.github.repository.commit({ branch: "other", files: { a: "a" }, message: "Elsewhere" });
  world.github.repository.setRef("refs/tags/v1.0.0", other);

  const refused = await runStep(world, "rollback");

  expect(refused.exitCode).toBe(1);
  expect(refused.outputs).toMatchObject({ outcome: "nothing-to-return-to", "rolled-back-to": "" });
  expect(refused.errors[0]).toContain("The release `v1.0.0` cannot be used");
  expect(old.tag).toBe("v1.0.0");
  expect(await world.ran()).toEqual([]);
});

test("a newer deployment takes over: nothing is rolled back under it", async () => {
  const { id } = await oneBadRelease();
  const next = await released(world, "1.2.0");
  const newer = deployed(world, { commit: next.commit, release: next });

  const first = await runStep(world, "rollback", { "deployment-id": String(id) });
  const again = await runStep(world, "rollback", { "deployment-id": String(id) }, { runAttempt: 2 });

  expect(first.exitCode).toBe(1);
  expect(first.outputs).toMatchObject({ outcome: "superseded", "rolled-back-to": "" });
  expect(first.errors).toEqual([
    `rollback-ready rollback: Nothing was rolled back: deployment ${newer} is newer than the failed one.\nThe newer deployment has its own gate; look there.`,
  ]);
  expect(await world.ran()).toEqual([]);
  expect(again.writes).toEqual([]);
});

test("without a known-good release nothing is touched, and the error says what is still running", async () => {
  const broken = await released(world, "1.0.0", policy());
  deployed(world, { commit: broken.commit, release: broken, statuses: failed });

  const first = await runStep(world, "rollback");
  const again = await runStep(world, "rollback", {}, { runAttempt: 2 });

  expect(first.exitCode).toBe(1);
  expect(first.errors).toEqual([
    "rollback-ready rollback: Nothing was rolled back in `production`: there is no known-good release to return to (no deployment there ever passed the gate).\n`v1.0.0` is still running. Roll forward with a fix, or deploy a release that you trust by hand.",
  ]);
  expect(await world.ran()).toEqual([]);
  expect(world.github.repository.deployments).toHaveLength(1);
  expect(again.writes).toEqual([]);
});

test("a placeholder that the target does not have is refused with the nearest one, and nothing is touched", async () => {
  await oneBadRelease();

  const refused = await runStep(world, "rollback", {
    "rollback-command": "node deploy.cjs {artifact.shopp}",
  });

  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toEqual([
    expect.stringContaining(
      "The command of `redeploy` asks for `{artifact.shopp}`, which this release does not have. Write `{artifact.shop}`.",
    ),
  ]);
  expect(refused.errors[0]).toContain("No layer was run.");
  expect(world.github.repository.deployments.filter((one) => one.task === "rollback")).toEqual([]);
  expect(await world.ran()).toEqual([]);
});

test("words of the command stay words, whatever the values hold", async () => {
  await oneBadRelease();

  await runStep(world, "rollback", {
    "rollback-command": '["node", "deploy.cjs", "a b; echo $HOME", "{environment}"]',
  });

  expect(await world.ran()).toEqual([["a b; echo $HOME", "production"]]);
});

test("a release that is back and not well is said so, with exit code 1, and the next run tries the same one", async () => {
  await oneBadRelease();
  world.service.answer(bad);

  const first = await runStep(world, "rollback");
  world.service.answer(good);
  const again = await runStep(world, "rollback");

  expect(first.exitCode).toBe(1);
  expect(first.outputs).toMatchObject({ outcome: "unverified", seconds: "", "rolled-back-to": "v1.0.0" });
  expect(first.errors[0]).toContain(
    "`production` was returned to `v1.0.0`, and it is not healthy: no good answer within 5 s",
  );
  expect(first.errors[0]).toContain("A person must look now; no older release is tried by itself.");
  expect(again.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
  expect(world.github.repository.deployments.filter((one) => one.task === "rollback")).toHaveLength(1);
});

test.each([
  ["", "passed the gate.\nGive `reason` to undo it by hand."],
  [
    "own",
    "has not failed the gate.\nGive `reason` to undo it all the same, or run `actions/gate` on it first.",
  ],
  ["77", "There is no deployment 77 of `production`.\nGive the id that `deploy` or `gate` put out."],
])("only a failed deployment is undone (deployment-id: %j)", async (given, said) => {
  const old = await released(world, "1.0.0", policy());
  const id = knownGood(world, { commit: old.commit, release: old });
  const inputs = given === "" ? {} : { "deployment-id": given === "own" ? String(id) : given };

  const refused = await runStep(world, "rollback", inputs);

  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toEqual([expect.stringContaining(said)]);
  expect(refused.writes).toEqual([]);
});
