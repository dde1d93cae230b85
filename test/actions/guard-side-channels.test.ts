import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loseManifest } from "../support/lose-manifest.ts";
import { deployed, knownGood, released } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { bad, failsOnce, quickGate } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const command = "node deploy.cjs {release.commit}";

function commit(name: string): string {
  return world.github.repository.commit({ branch: "main", files: { name }, message: `Change to ${name}` });
}

test("files that cannot be written do not keep the old release from coming back", async () => {
  const fine = commit("fine");
  knownGood(world, { commit: fine });
  commit("broken");
  world.service.answer(...failsOnce);
  const temp = join(world.folder, "temp-of-the-job");
  await mkdir(temp, { recursive: true });
  await writeFile(join(temp, "rollback-ready"), "a file where the folder must be");

  const guarded = await runStep(
    world,
    "guard",
    { ...quickGate(world), "rollback-command": command },
    { temp },
  );

  expect(guarded.outputs).toMatchObject({ verdict: "fail", outcome: "verified", "evidence-path": "" });
  expect(await world.ran()).toEqual([[fine]]);
  expect(world.github.repository.issues).toHaveLength(1);
  expect(guarded.log).toContain("The evidence was not written to a file");
});

test("one 502 on the mark of the failure does not keep the old release from coming back", async () => {
  const fine = commit("fine");
  knownGood(world, { commit: fine });
  const id = deployed(world, { commit: commit("broken") });
  world.service.answer(...failsOnce);
  world.github.fail({
    method: "POST",
    route: "/repos/{owner}/{repo}/deployments/{deployment_id}/statuses",
    times: 1,
    status: 502,
  });

  const guarded = await runStep(world, "guard", {
    ...quickGate(world),
    "deployment-id": String(id),
    "rollback-command": command,
  });

  expect(guarded.outputs).toMatchObject({ verdict: "fail", outcome: "verified" });
  expect(await world.ran()).toEqual([[fine]]);
  const marked = world.github.repository.deployments.find((one) => one.id === id)?.statuses;
  expect(marked?.filter((one) => one.description.includes("failed the gate"))).toHaveLength(1);
});

test("a release whose manifest is gone is watched all the same, and going back from it is left to a person", async () => {
  const old = await released(world, "1.0.0", {
    ".github/rollback.yml": policyOf(world, { redeploy: ["node", "deploy.cjs", "{release.tag}"] }),
  });
  knownGood(world, { commit: old.commit, release: old });
  const broken = await released(world, "1.1.0");
  const id = deployed(world, { commit: broken.commit, release: broken });
  loseManifest(world.github, "v1.1.0");
  world.service.answer(bad);

  const guarded = await runStep(world, "guard", { "deployment-id": String(id) });

  expect(guarded.outputs).toMatchObject({ verdict: "fail", outcome: "roll-forward" });
  expect(guarded.errors.join()).toContain("the manifest of v1.1.0 cannot be read");
  expect(await world.ran()).toEqual([]);
  expect(world.github.repository.issues).toHaveLength(1);
});

test("what a command masks is hidden from there on, and it gets no token of the runner's", async () => {
  knownGood(world, { commit: commit("fine") });
  commit("broken");
  world.service.answer(...failsOnce);
  await world.write({
    "masks.cjs": `console.log("::add-mask::s3cr3t-value");
console.log("using s3cr3t-value, token", process.env.ACTIONS_RUNTIME_TOKEN ?? "none");
console.log("oidc", process.env.ACTIONS_ID_TOKEN_REQUEST_URL);\n`,
  });

  const guarded = await runStep(
    world,
    "guard",
    { ...quickGate(world), "rollback-command": "node masks.cjs" },
    { env: { ACTIONS_RUNTIME_TOKEN: "runtime-token", ACTIONS_ID_TOKEN_REQUEST_URL: "https://oidc.example" } },
  );

  expect(guarded.log).not.toContain("s3cr3t-value");
  expect(guarded.log).toContain("using ***, token none");
  expect(guarded.log).toContain("oidc ***");
});

test("a check whose URL holds a password is refused before anything is asked", async () => {
  const files = {
    ".github/rollback.yml": policyOf(world, {
      check: { url: "http://probe:hunter2@127.0.0.1/health?key=topsecret" },
      redeploy: ["node", "deploy.cjs"],
    }),
  };
  world.github.repository.commit({ branch: "main", files, message: "Add a policy" });

  const refused = await runStep(world, "guard");

  expect(refused.exitCode).toBe(1);
  expect(refused.errors[0]).toContain("a URL without a user and password in it");
  expect(refused.errors[0]).not.toMatch(/hunter2|topsecret/);
  expect(refused.writes).toEqual([]);
});

test("an address that is not public is refused before it is asked, and nothing is rolled back", async () => {
  knownGood(world, { commit: commit("fine") });
  commit("next");

  const guarded = await runStep(world, "guard", {
    ...quickGate(world),
    "health-url": "http://169.254.169.254/health",
    "rollback-command": command,
  });

  expect(guarded.exitCode).toBe(1);
  expect(guarded.errors[0]).toContain("asks `169.254.169.254`, which is no public address.");
  expect(guarded.writes).toEqual([]);
  expect(await world.ran()).toEqual([]);
});
