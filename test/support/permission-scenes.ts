import { expect } from "vitest";
import { deployed, knownGood, marks, released } from "./past.ts";
import { policyOf } from "./policy.ts";
import { fullPlan, opened } from "./pull.ts";
import { bad, quickGate } from "./quick-gate.ts";
import { type RanStep, runStep, type StepFacts } from "./run-step.ts";
import type { ActionWorld } from "./world.ts";

/** What an action is run on, and what is true of the run that had all permissions. */
export interface PermissionScene {
  readonly inputs: Readonly<Record<string, string>>;
  readonly facts?: StepFacts;
  readonly finished: (step: RanStep) => void;
}

/** What is set up once for all cases of an action. */
type Begin = (world: ActionWorld) => Promise<PermissionScene>;

async function release(world: ActionWorld): Promise<PermissionScene> {
  await released(world, "1.0.0");
  const pull = opened(world, { files: { a: "a" }, body: fullPlan("Yes.") });
  world.github.repository.mergePull(pull, { method: "squash" });
  return { inputs: { version: "1.1.0" }, finished: (step) => expect(step.outputs["is-new"]).toBe("true") };
}

async function deploy(world: ActionWorld): Promise<PermissionScene> {
  await released(world, "1.0.0");
  const finished = (step: RanStep): void => {
    expect(step.conclusion).toBe("success");
    expect(world.github.repository.deployments).toHaveLength(1);
  };
  return { inputs: { release: "v1.0.0" }, finished };
}

async function planCheck(world: ActionWorld): Promise<PermissionScene> {
  world.github.repository.commit({ branch: "main", files: { a: "a" }, message: "Start" });
  const pull = opened(world, { files: { b: "b" }, body: fullPlan("Yes.") });
  const finished = (step: RanStep): void => {
    expect(step.outputs["passed"]).toBe("true");
    expect(world.github.repository.checkRuns).toHaveLength(1);
  };
  return { inputs: {}, facts: { pull }, finished };
}

async function gate(world: ActionWorld): Promise<PermissionScene> {
  const past = await released(world, "1.0.0");
  const id = deployed(world, { commit: past.commit, release: past });
  return {
    inputs: { ...quickGate(world), "deployment-id": String(id) },
    finished: (step) => expect(step.outputs["verdict"]).toBe("pass"),
  };
}

// The recovery check is the longest part of most cases, and none of them is about it.
function quickPolicy(world: ActionWorld): string {
  const policy = JSON.parse(policyOf(world, { redeploy: ["node", "deploy.cjs", "{release.tag}"] }));
  policy.environments.production.rollback.recovery = "2s";
  return JSON.stringify(policy);
}

async function failing(world: ActionWorld): Promise<string> {
  const old = await released(world, "1.0.0", { ".github/rollback.yml": quickPolicy(world) });
  knownGood(world, { commit: old.commit, release: old });
  const broken = await released(world, "1.1.0");
  return String(deployed(world, { commit: broken.commit, release: broken }));
}

async function rollback(world: ActionWorld): Promise<PermissionScene> {
  const id = await failing(world);
  const statuses = world.github.repository.deployments.at(-1)?.statuses;
  const [pattern] = world.github.repository.deployments[0]?.statuses ?? [];
  if (pattern !== undefined) statuses?.push({ ...pattern, state: "failure", description: marks.failed });
  const finished = (step: RanStep): void => {
    expect(step.outputs["outcome"]).toBe("verified");
    expect(world.github.repository.deployments.filter((one) => one.task === "rollback")).toHaveLength(1);
  };
  return { inputs: { "deployment-id": id }, finished };
}

async function postmortem(world: ActionWorld): Promise<PermissionScene> {
  const id = await failing(world);
  world.service.answer(bad);
  await runStep(world, "gate", { "deployment-id": id });
  return {
    inputs: { "deployment-id": id },
    finished: () => expect(world.github.repository.issues).toHaveLength(1),
  };
}

async function guard(world: ActionWorld): Promise<PermissionScene> {
  const id = await failing(world);
  const finished = (step: RanStep): void => {
    expect(step.outputs["outcome"]).toBe("verified");
    expect(world.github.repository.deployments.filter((one) => one.task === "rollback")).toHaveLength(1);
    expect(world.github.repository.issues).toHaveLength(1);
  };
  return { inputs: { "deployment-id": id }, finished };
}

export const permissionScenes = {
  release,
  deploy,
  "plan-check": planCheck,
  gate,
  rollback,
  postmortem,
  guard,
} as const satisfies Readonly<Record<string, Begin>>;
export type PermissionedAction = keyof typeof permissionScenes;
