import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { deployed, knownGood, released } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { opened } from "../support/pull.ts";
import { failsOnce } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

/** What is not inherited from the machine of the tests: its programs. */
const noPrograms = () => ({ PATH: join(world.folder, "nothing") });

function start(): string {
  return world.github.repository.commit({ branch: "main", files: { a: "a" }, message: "Start" });
}

async function emptyWorkspace(): Promise<void> {
  await rm(world.workspace, { recursive: true });
  await mkdir(world.workspace);
}

describe("an event that an action cannot work with", () => {
  test.each<[action: string, event: string, inputs: Readonly<Record<string, string>>, write: string]>([
    [
      "postmortem",
      "push",
      { mode: "comment" },
      "Run `mode: comment` with `on: { issue_comment: { types: [created] } }`.",
    ],
    [
      "postmortem",
      "pull_request",
      { mode: "lint" },
      "Run `mode: lint` with `on: { issues: { types: [closed, reopened, edited, labeled, unlabeled] } }`.",
    ],
    [
      "rollback",
      "push",
      { mode: "comment" },
      "Run `mode: comment` with `on: { issue_comment: { types: [created] } }`.",
    ],
    ["plan-check", "push", {}, "Run it `on: pull_request_target`, `on: pull_request` or `on: merge_group`."],
  ])("%s on %s with %j is refused with the trigger to write", async (action, eventName, inputs, write) => {
    start();

    const refused = await runStep(world, action, inputs, { eventName });

    expect(refused.errors).toEqual([
      `${action}: EVENT_UNSUPPORTED: \`${action}\` cannot run on the event \`${eventName}\`.\n${write}`,
    ]);
    expect(refused.writes).toEqual([]);
  });
});

describe("a job without a checkout", () => {
  test("is told by guard before the watch, not when the rollback is needed", async () => {
    const policy = policyOf(world, { redeploy: ["./deploy.sh", "{release.tag}"] });
    const old = await released(world, "1.0.0", { ".github/rollback.yml": policy });
    knownGood(world, { commit: old.commit, release: old });
    const broken = await released(world, "1.1.0");
    const id = String(deployed(world, { commit: broken.commit, release: broken }));
    world.service.answer(...failsOnce);
    await emptyWorkspace();

    const refused = await runStep(world, "guard", { "deployment-id": id });

    expect(refused.errors).toHaveLength(1);
    expect(refused.errors[0]).toContain(
      "The layer `redeploy` of `production` runs `./deploy.sh`, and the workspace is empty. Write a step with `uses: actions/checkout` before this one.",
    );
    expect(world.service.asked).toEqual([]);
    expect(refused.writes).toEqual([]);
  });

  test("is told by rollback in its one error", async () => {
    const policy = policyOf(world, { redeploy: ["./deploy.sh", "{release.tag}"] });
    const old = await released(world, "1.0.0", { ".github/rollback.yml": policy });
    knownGood(world, { commit: old.commit, release: old });
    const broken = await released(world, "1.1.0");
    const id = String(deployed(world, { commit: broken.commit, release: broken }));
    await emptyWorkspace();

    const failed = await runStep(world, "rollback", { "deployment-id": id, reason: "bad" });

    expect(failed.errors).toHaveLength(1);
    expect(failed.errors[0]).toContain(
      "`./deploy.sh` was not found, and the workspace is empty: write a step with `uses: actions/checkout` before this one",
    );
  });

  test("releases no file: the workspace is empty", async () => {
    start();
    await emptyWorkspace();

    const refused = await runStep(world, "release", { version: "1.0.0", artifacts: "app=file:dist/app.zip" });

    expect(refused.errors).toEqual([
      expect.stringContaining(
        "Artifact `app` (file:dist/app.zip) does not resolve: there is no such file in the workspace, which is empty.",
      ),
    ]);
    expect(refused.writes).toEqual([]);
  });

  test("is told by deploy, whose policy compares keys by a command of the repository", async () => {
    const policy = JSON.parse(policyOf(world));
    policy.environments.production.deploy = {
      parity: { with: "staging", command: ["./ops/keys", "{environment}"] },
    };
    await released(world, "1.0.0", { ".github/rollback.yml": JSON.stringify(policy) });
    await emptyWorkspace();

    const refused = await runStep(world, "deploy", { release: "v1.0.0" });

    expect(refused.outputs["refused"]).toBe("no-parity");
    expect(refused.errors.join()).toContain(
      "`./ops/keys` was not found, and the workspace is empty: write a step with `uses: actions/checkout` before this one",
    );
    expect(refused.writes).toEqual([]);
  });

  test("is told by gate, whose check is a command of the repository", async () => {
    const policy = JSON.parse(policyOf(world));
    const smoke = { kind: "command", name: "smoke", command: ["./ops/smoke"] };
    policy.environments.production.gate = { checks: [smoke], interval: "250ms", bake: "2s" };
    const made = await released(world, "1.0.0", { ".github/rollback.yml": JSON.stringify(policy) });
    const id = String(deployed(world, { commit: made.commit, release: made }));
    await emptyWorkspace();

    const judged = await runStep(world, "gate", { "deployment-id": id });

    expect(judged.outputs["verdict"]).toBe("error");
    expect(judged.errors.join()).toContain(
      "the workspace is empty: write a step with `uses: actions/checkout` before this one",
    );
  });

  test("needs none for a release of images, or for the check of a pull request", async () => {
    start();
    await emptyWorkspace();
    const pull = opened(world, { files: { b: "b" }, body: "" });

    const made = await runStep(world, "release", { version: "1.0.0" });
    const checked = await runStep(world, "plan-check", {}, { pull });

    expect(made.outputs["is-new"]).toBe("true");
    expect(checked.outputs["passed"]).toBe("false");
  });
});

describe("a runner of one's own without git", () => {
  test("releases, and says of files that nobody can say of which commit they are", async () => {
    start();
    await world.write({ "app.zip": "bytes" });
    const inputs = { version: "1.0.0", artifacts: "app=file:app.zip" };

    const made = await runStep(world, "release", inputs, { env: noPrograms() });

    expect(made.outputs["is-new"]).toBe("true");
    expect(made.annotations.map(({ message }) => message)).toEqual([
      "git is not installed on this runner, so nobody can say whether the released files are of the released commit.",
    ]);
  });

  test("signs no tag: the program that is missing is named, with the package that has it", async () => {
    start();
    const key = "-----BEGIN OPENSSH PRIVATE KEY-----\nabc\n-----END OPENSSH PRIVATE KEY-----\n";

    const refused = await runStep(
      world,
      "release",
      { version: "1.0.0", "signing-key": key },
      { env: noPrograms() },
    );

    expect(refused.errors).toEqual([
      expect.stringContaining(
        "`ssh-keygen` is not installed on this runner. Install it in an earlier step (Debian and Ubuntu: openssh-client).",
      ),
    ]);
    expect(refused.writes).toEqual([]);
  });
});
