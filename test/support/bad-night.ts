import { deployed, knownGood, type PastRelease, released } from "./past.ts";
import { fullPlan, opened } from "./pull.ts";
import { bad, good } from "./quick-gate.ts";
import { runStep } from "./run-step.ts";
import type { ActionWorld } from "./world.ts";
import { snapshotOf } from "./world-snapshot.ts";

/** A night in which v1.1.0 failed its gate and v1.0.0 came back, and nobody has opened an issue yet. */
export interface BadNight {
  readonly good: PastRelease;
  readonly broken: PastRelease;
  /** The deployment that failed. */
  readonly failed: number;
  /** Number of the pull request that v1.1.0 brought. */
  readonly pull: number;
  /** Makes GitHub as it was then. */
  restore(): void;
}

export interface NightParts {
  /** `incidents` of the policy. */
  readonly incidents?: Readonly<Record<string, unknown>>;
  /** Files of v1.0.0, and of the pull request that came after it. */
  readonly before?: Readonly<Record<string, string>>;
  readonly changed?: Readonly<Record<string, string>>;
  readonly title?: string;
  /** Whether anything was rolled back. */
  readonly isReturned?: boolean;
}

/** Plays it by the actions themselves: two releases, a pull request, a gate, and a rollback. */
export async function badNight(world: ActionWorld, parts: NightParts = {}): Promise<BadNight> {
  const { repository } = world.github;
  const { incidents, before = {}, changed = { "src/notes.txt": "notes" }, isReturned = true } = parts;
  const checks = [{ name: "health", url: `${world.service.url}/health` }];
  const redeploy = { command: ["node", "deploy.cjs", "{release.tag}"], timeout: "20s" };
  const production = {
    gate: { checks, interval: "100ms", bake: "1s" },
    rollback: { redeploy, recovery: "2s", bake: "1s" },
  };
  const policy = {
    version: 1,
    environments: { production },
    ...(incidents === undefined ? {} : { incidents }),
  };
  const old = await released(world, "1.0.0", {
    ".github/rollback.yml": JSON.stringify(policy),
    ".github/CODEOWNERS": "/src/ @acme/shop\n",
    ...before,
  });
  knownGood(world, { commit: old.commit, release: old });
  const title = parts.title ?? "Add notes to orders";
  const pull = opened(world, { files: changed, body: fullPlan("Yes."), title, author: "hubot" });
  repository.mergePull(pull, { method: "squash" });
  const broken = await released(world, "1.1.0");
  const failed = deployed(world, { commit: broken.commit, release: broken });
  await failedGate(world, failed);
  if (isReturned) await comesBack(world, failed);
  return { good: old, broken, failed, pull, restore: snapshotOf(world) };
}

/** Lets the gate of a deployment fail. */
export async function failedGate(world: ActionWorld, deployment: number): Promise<void> {
  world.service.answer(bad);
  const gate = await runStep(world, "gate", { "deployment-id": String(deployment) });
  if (gate.outputs["verdict"] !== "fail") throw new Error(`The gate did not fail:\n${gate.log}`);
}

/** Deploys v1.1.0 once more, which fails as it did before, and comes back. Answers the deployment that failed. */
export async function failedAgain(world: ActionWorld, { broken }: BadNight): Promise<number> {
  const failed = deployed(world, { commit: broken.commit, release: broken });
  await failedGate(world, failed);
  await comesBack(world, failed);
  return failed;
}

/** Rolls the environment back after a deployment that failed. */
export async function comesBack(world: ActionWorld, failed: number): Promise<void> {
  world.service.answer(good);
  const undone = await runStep(world, "rollback", { "deployment-id": String(failed) });
  if (undone.outputs["outcome"] !== "verified") throw new Error(`Nothing came back:\n${undone.log}`);
}
