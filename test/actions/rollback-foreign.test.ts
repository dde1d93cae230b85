import { expect, test } from "vitest";
import { bot, deployed, knownGood, marks, type PastRelease, released } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { failsOnce, good } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const failed = [{ state: "failure", text: marks.failed }];
const redeploy = ["node", "deploy.cjs", "{release.commit}"];

function policy(): Readonly<Record<string, string>> {
  return { ".github/rollback.yml": policyOf(world, { redeploy }) };
}

/** As GitHub makes one for a job with `environment:`; it writes a success of its own when the job ends. */
function madeByGitHub(commit: string, state: "in_progress" | "success" | "inactive" = "success"): number {
  const texts = state === "in_progress" ? ["in_progress"] : ["in_progress", "success"];
  if (state === "inactive") texts.push(state);
  return deployed(world, { commit, creator: bot, statuses: texts.map((one) => ({ state: one, text: "" })) });
}

function commit(name: string): string {
  return world.github.repository.commit({ branch: "main", files: { name }, message: `Change to ${name}` });
}

async function twoReleases(): Promise<readonly [PastRelease, PastRelease]> {
  return [await released(world, "1.0.0", policy()), await released(world, "1.1.0")];
}

test("deployments that GitHub made before, between and after ours are no target and supersede nothing", async () => {
  const [old, broken] = await twoReleases();
  madeByGitHub(commit("before"), "inactive");
  madeByGitHub(old.commit, "inactive");
  knownGood(world, { commit: old.commit, release: old });
  madeByGitHub(commit("between"), "inactive");
  madeByGitHub(broken.commit);
  const id = deployed(world, { commit: broken.commit, release: broken, statuses: failed });
  madeByGitHub(broken.commit);
  madeByGitHub(commit("after"));

  const first = await runStep(world, "rollback");
  madeByGitHub(broken.commit);
  const again = await runStep(world, "rollback", {}, { runAttempt: 2 });

  expect(first.errors).toEqual([]);
  expect(first.outputs).toMatchObject({
    outcome: "verified",
    "rolled-back-to": "v1.0.0",
    "deployment-id": String(id),
  });
  expect(first.summary).not.toContain("Passed over");
  expect(await world.ran()).toEqual([[old.commit]]);
  expect(again.writes).toEqual([]);
  expect(again.outputs).toEqual({ ...first.outputs, "record-path": expect.any(String) });
});

test("with nothing but GitHub's own successes there is nothing to return to", async () => {
  const old = commit("old");
  world.github.repository.commit({ branch: "main", files: policy(), message: "Add the policy" });
  madeByGitHub(old, "inactive");
  const broken = commit("broken");
  deployed(world, { commit: broken, statuses: failed });
  madeByGitHub(broken);

  const refused = await runStep(world, "rollback");

  expect(refused.exitCode).toBe(1);
  expect(refused.outputs["outcome"]).toBe("nothing-to-return-to");
  expect(await world.ran()).toEqual([]);
});

test("GitHub's success at the job's end does not undo the verdict, nor its `inactive` a known-good release", async () => {
  const [old, broken] = await twoReleases();
  const inactive = { state: "inactive", text: "" };
  deployed(world, {
    commit: old.commit,
    release: old,
    statuses: [{ state: "success", text: marks.passed }, inactive],
  });
  const success = { state: "success", text: "" };
  deployed(world, { commit: broken.commit, release: broken, statuses: [...failed, success] });

  const returned = await runStep(world, "rollback");

  expect(returned.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
});

test("guard adopts the deployment that GitHub made for its job; once passed, a rollback returns to its commit", async () => {
  world.github.repository.commit({ branch: "main", files: policy(), message: "Add the policy" });
  const first = commit("first");
  const adopted = madeByGitHub(first, "in_progress");
  const passed = await runStep(world, "guard", {}, { sha: first, runId: 1 });
  const untouched = commit("untouched");
  madeByGitHub(untouched);
  const second = commit("second");
  const other = madeByGitHub(second, "in_progress");
  world.service.answer(...failsOnce);

  const guarded = await runStep(world, "guard", {}, { sha: second, runId: 2 });

  const { deployments } = world.github.repository;
  expect(passed.outputs).toMatchObject({ verdict: "pass", "deployment-id": String(adopted) });
  expect(guarded.outputs).toMatchObject({ outcome: "verified", "deployment-id": String(other) });
  expect(guarded.outputs["rolled-back-to"]).toBe(first.slice(0, 12));
  expect(await world.ran()).toEqual([[first]]);
  expect(deployments.filter(({ task }) => task === "deploy")).toHaveLength(3);
});

test("an adopted deployment supersedes an older failed one, as one of ours does", async () => {
  const [old, broken] = await twoReleases();
  knownGood(world, { commit: old.commit, release: old });
  const id = deployed(world, { commit: broken.commit, release: broken, statuses: failed });
  const next = commit("next");
  const newer = madeByGitHub(next, "in_progress");
  await runStep(world, "guard", {}, { sha: next, runId: 7 });

  const refused = await runStep(world, "rollback", { "deployment-id": String(id) });

  expect(refused.outputs["outcome"]).toBe("superseded");
  expect(refused.errors[0]).toContain(`deployment ${newer} is newer than the failed one`);
  expect(await world.ran()).toEqual([]);
});

test("guard without an id takes what this run's deploy opened, and not what GitHub made around it", async () => {
  const [old, broken] = await twoReleases();
  knownGood(world, { commit: old.commit, release: old });
  const facts = { sha: broken.commit, runId: 9 };
  madeByGitHub(broken.commit, "in_progress");
  const opened = await runStep(world, "deploy", { release: "v1.1.0" }, facts);
  madeByGitHub(broken.commit, "in_progress");
  world.service.answer(...failsOnce);

  const guarded = await runStep(world, "guard", {}, facts);
  // The `if: always()` job, for which GitHub makes one more.
  madeByGitHub(broken.commit, "in_progress");
  world.service.answer(good);
  const last = await runStep(world, "guard", {}, facts);

  expect(guarded.outputs).toMatchObject({
    verdict: "fail",
    outcome: "verified",
    "deployment-id": opened.outputs["deployment-id"],
  });
  expect(last.outputs).toEqual({ ...guarded.outputs, "evidence-path": expect.any(String) });
  expect(last.writes).toEqual([]);
  expect(await world.ran()).toEqual([[old.commit]]);
});

test("a deployment by GitHub with our words from a stranger's status is not adopted by it", async () => {
  const [old, broken] = await twoReleases();
  knownGood(world, { commit: old.commit, release: old });
  const stranger = { state: "success", text: marks.passed, by: "mallory" };
  deployed(world, { commit: commit("strange"), statuses: [stranger] });
  deployed(world, { commit: broken.commit, release: broken, statuses: failed });
  deployed(world, { commit: commit("later"), statuses: [stranger] });

  const returned = await runStep(world, "rollback");

  expect(returned.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
});

test("a bake that was cut off is made up for, though GitHub has made a deployment since", async () => {
  const [old, broken] = await twoReleases();
  knownGood(world, { commit: old.commit, release: old });
  deployed(world, { commit: broken.commit, release: broken, statuses: failed });
  await runStep(world, "rollback");
  const made = world.github.repository.deployments.find(({ task }) => task === "rollback");
  // As it stands when the job dies in the bake.
  made?.statuses.pop();
  madeByGitHub(broken.commit, "in_progress");

  const again = await runStep(world, "rollback");

  expect(again.outputs).toMatchObject({ outcome: "verified", confirmed: "true" });
  expect(made?.statuses.at(-1)?.description).toContain("rollback-ready: confirmed after rollback");
  expect(await world.ran()).toEqual([[old.commit]]);
});
