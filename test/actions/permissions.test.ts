import { expect, test } from "vitest";
import { deployed, knownGood, marks, released } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { fullPlan, opened } from "../support/pull.ts";
import { bad, failsOnce, good, quickGate } from "../support/quick-gate.ts";
import { type RanStep, runStep, type StepFacts } from "../support/run-step.ts";
import { permissionsOf, type TokenChange } from "../support/token.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

interface Scene {
  readonly inputs: Readonly<Record<string, string>>;
  readonly facts?: StepFacts;
  /** What is true of the run that had all permissions. */
  readonly finished: (step: RanStep) => void;
}

async function releaseScene(): Promise<Scene> {
  await released(world, "1.0.0");
  const pull = opened(world, { files: { a: "a" }, body: fullPlan("Yes.") });
  world.github.repository.mergePull(pull, { method: "squash" });
  return { inputs: { version: "1.1.0" }, finished: (step) => expect(step.outputs["is-new"]).toBe("true") };
}

async function deployScene(): Promise<Scene> {
  await released(world, "1.0.0");
  const finished = (step: RanStep): void => {
    expect(step.conclusion).toBe("success");
    expect(world.github.repository.deployments).toHaveLength(1);
  };
  return { inputs: { release: "v1.0.0" }, finished };
}

async function planScene(): Promise<Scene> {
  world.github.repository.commit({ branch: "main", files: { a: "a" }, message: "Start" });
  const pull = opened(world, { files: { b: "b" }, body: fullPlan("Yes.") });
  const finished = (step: RanStep): void => {
    expect(step.outputs["passed"]).toBe("true");
    expect(world.github.repository.checkRuns).toHaveLength(1);
  };
  return { inputs: {}, facts: { pull }, finished };
}

async function gateScene(): Promise<Scene> {
  const release = await released(world, "1.0.0");
  const id = deployed(world, { commit: release.commit, release });
  return {
    inputs: { ...quickGate(world), "deployment-id": String(id) },
    finished: (step) => expect(step.outputs["verdict"]).toBe("pass"),
  };
}

async function failedScene(): Promise<string> {
  const old = await released(world, "1.0.0", {
    ".github/rollback.yml": policyOf(world, { redeploy: ["node", "deploy.cjs", "{release.tag}"] }),
  });
  knownGood(world, { commit: old.commit, release: old });
  const broken = await released(world, "1.1.0");
  return String(deployed(world, { commit: broken.commit, release: broken }));
}

async function rollbackScene(): Promise<Scene> {
  const id = await failedScene();
  const statuses = world.github.repository.deployments.at(-1)?.statuses;
  const [pattern] = world.github.repository.deployments[0]?.statuses ?? [];
  if (pattern !== undefined) statuses?.push({ ...pattern, state: "failure", description: marks.failed });
  const finished = (step: RanStep): void => {
    expect(step.outputs["outcome"]).toBe("verified");
    expect(world.github.repository.deployments.filter((one) => one.task === "rollback")).toHaveLength(1);
  };
  return { inputs: { "deployment-id": id }, finished };
}

async function postmortemScene(): Promise<Scene> {
  const id = await failedScene();
  world.service.answer(bad);
  await runStep(world, "gate", { "deployment-id": id });
  world.service.answer(good);
  return {
    inputs: { "deployment-id": id },
    finished: () => expect(world.github.repository.issues).toHaveLength(1),
  };
}

async function guardScene(): Promise<Scene> {
  const id = await failedScene();
  world.service.answer(...failsOnce);
  const finished = (step: RanStep): void => {
    expect(step.outputs["outcome"]).toBe("verified");
    expect(world.github.repository.deployments.filter((one) => one.task === "rollback")).toHaveLength(1);
    expect(world.github.repository.issues).toHaveLength(1);
  };
  return { inputs: { "deployment-id": id }, finished };
}

const scenes: Readonly<Record<string, () => Promise<Scene>>> = {
  release: releaseScene,
  deploy: deployScene,
  "plan-check": planScene,
  gate: gateScene,
  rollback: rollbackScene,
  postmortem: postmortemScene,
  guard: guardScene,
};

const stopped: readonly (readonly [string, TokenChange, RegExp])[] = [
  [
    "release",
    { contents: "none" },
    /may not .*: it lacks `contents: read`\.\nAdd `contents: read` under `permissions:` of the job/,
  ],
  ["release", { contents: "read" }, /may not keep the manifest as a git object: it lacks `contents: write`/],
  ["release", { "pull-requests": "none" }, /may not list .*pull requests.*: it lacks `pull-requests: read`/],
  ["deploy", { contents: "none" }, /may not read `\.github\/rollback\.yml`: it lacks `contents: read`/],
  [
    "deploy",
    { deployments: "none" },
    /may not list the deployments of `production`: it lacks `deployments: read`/,
  ],
  [
    "deploy",
    { deployments: "read" },
    /may not create a deployment to `production`: it lacks `deployments: write`/,
  ],
  ["plan-check", { contents: "none" }, /may not read `\.github\/rollback\.yml`: it lacks `contents: read`/],
  ["plan-check", { "pull-requests": "none" }, /may not .*pull request.*: it lacks `pull-requests: read`/],
  ["gate", { contents: "none" }, /may not read `\.github\/rollback\.yml`: it lacks `contents: read`/],
  ["gate", { deployments: "none" }, /may not read the deployment \d+: it lacks `deployments: read`/],
  ["gate", { deployments: "read" }, /may not mark deployment \d+ as success: it lacks `deployments: write`/],
  ["rollback", { contents: "none" }, /may not read `\.github\/rollback\.yml`: it lacks `contents: read`/],
  [
    "rollback",
    { deployments: "none" },
    /may not list the deployments of `production`: it lacks `deployments: read`/,
  ],
  [
    "rollback",
    { deployments: "read" },
    /may not create a deployment to `production`: it lacks `deployments: write`/,
  ],
  ["postmortem", { contents: "none" }, /may not read `\.github\/rollback\.yml`: it lacks `contents: read`/],
  [
    "postmortem",
    { deployments: "none" },
    /may not list the deployments of `production`: it lacks `deployments: read`/,
  ],
  ["postmortem", { issues: "none" }, /may not list .*: it lacks `issues: read`/],
  ["postmortem", { issues: "read" }, /may not .*: it lacks `issues: write`/],
  ["guard", { contents: "none" }, /may not read `\.github\/rollback\.yml`: it lacks `contents: read`/],
  ["guard", { deployments: "none" }, /may not read the deployment \d+: it lacks `deployments: read`/],
  ["guard", { deployments: "read" }, /may not mark deployment \d+ as failure: it lacks `deployments: write`/],
];

test.each(stopped)(
  "%s with %j says which permission is missing for which step; given it, the next run finishes",
  async (action, permissions, said) => {
    const { inputs, facts, finished } = await (scenes[action] ?? releaseScene)();

    const refused = await runStep(world, action, inputs, { ...facts, permissions });
    world.service.answer(
      // What nobody could mark as failed is asked again.
      ...(action === "guard" && refused.outputs["outcome"] !== "verified" ? failsOnce : [good]),
    );
    const again = await runStep(world, action, inputs, { ...facts, runAttempt: 2 });

    expect(refused.exitCode).toBe(1);
    expect(refused.errors[0]).toMatch(said);
    expect(refused.errors[0]).toContain("then run it again");
    finished(again);
  },
);

const goesOn: readonly (readonly [string, TokenChange])[] = [
  ["deploy", { actions: "none" }],
  ["gate", { contents: "read" }],
  ["rollback", { contents: "read" }],
  ["rollback", { actions: "none" }],
  ["postmortem", { contents: "read" }],
  ["postmortem", { actions: "none" }],
  ["postmortem", { "pull-requests": "none" }],
  ["guard", { contents: "read" }],
  ["guard", { actions: "none" }],
  ["guard", { "pull-requests": "none" }],
];

test.each(goesOn)(
  "%s with %j does its work: what it could not keep is a warning at most",
  async (action, permissions) => {
    const { inputs, facts, finished } = await (scenes[action] ?? releaseScene)();

    const ran = await runStep(world, action, inputs, { ...facts, permissions });

    finished(ran);
    for (const one of ran.annotations.filter((annotation) => annotation.level === "warning")) {
      expect(one.message).toMatch(
        /(?:The record of deployment \d+ was not kept|The evidence of the gate was not kept|so nothing keeps another run from (?:rolling it back|opening it) at the same time|Later incidents will not find this one)\. The token may not .*: it lacks `contents: write`\./,
      );
    }
  },
);

test.each<[TokenChange]>([[{ issues: "none" }], [{ issues: "read" }]])(
  "guard with %j rolls back, and has the text of the issue in its summary; given it, the next run opens it",
  async (permissions) => {
    const { inputs, finished } = await guardScene();

    const refused = await runStep(world, "guard", inputs, { permissions });
    const again = await runStep(world, "guard", inputs, { runAttempt: 2 });

    expect(refused.outputs).toMatchObject({ outcome: "verified", "issue-url": "" });
    const warnings = refused.annotations.filter(({ level }) => level === "warning");
    expect(warnings.at(-1)?.message).toMatch(
      /^There is no issue for the postmortem\. The token may not .*: it lacks `issues: (?:read|write)`\./,
    );
    expect(refused.summary).toContain("Postmortem: there is no issue for it, so here it is");
    expect(refused.summary).toContain("## Contributing factors");
    finished(again);
  },
);

test("every permission that an action declares is tried without", async () => {
  for (const action of Object.keys(scenes)) {
    const tried = [...stopped, ...goesOn, ["guard", { issues: "none" }] as const]
      .filter(([name]) => name === action)
      .flatMap(([, change]) => Object.keys(change));
    const declared = Object.keys(await permissionsOf(action));
    // A check run is what plan-check can do without: its own tests show a fork's token.
    expect(declared.filter((name) => name !== "checks").toSorted()).toEqual([...new Set(tried)].toSorted());
  }
});

test("a token that GitHub does not know is refused with what to do", async () => {
  await deployScene();

  const refused = await runStep(world, "deploy", { release: "v1.0.0", token: "ghs_expired" });

  expect(refused.exitCode).toBe(1);
  expect(refused.errors).toEqual([
    expect.stringMatching(
      /deploy: TOKEN_REFUSED: GitHub did not accept the token when asked to .*\nLeave the input `token` out to use the job's own token, or give one that has not expired\./,
    ),
  ]);
  expect(refused.log).not.toContain("ghs_expired");
});
