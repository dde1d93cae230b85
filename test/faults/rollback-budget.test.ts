import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { ExchangeRecord } from "../../src/rehearsal/github/server.ts";
import { badRelease, failedDeploy, type Shipped, shipped, wayBackPolicy } from "../support/bad-release.ts";
import { longestChain } from "../support/longest-chain.ts";
import { deployed, knownGood, type PastRelease } from "../support/past.ts";
import { failsOnce, good } from "../support/quick-gate.ts";
import { type RanStep, runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const most = 6;
// So long that requests which do not wait for each other are under way together, however slowly this machine starts a
// process or loads what it needs for the next one.
const latencyMs = 1000;
// A machine that stands still for longer than that makes a chain look longer than it is, and never shorter.
const stalls = { retry: 2 };
// Its first act is the moment at which the first layer has begun, in nanoseconds.
const redeploy = { command: ["sh", "-c", "date +%s%N >> begun"] };
const noImage = { old: { image: false }, broken: { image: false } } as const;
const files = (version: string): Shipped => ({
  image: false,
  artifacts: [`shop.tgz=file:shop-${version}.tgz`, `web.tgz=file:web-${version}.tgz`],
});

/** One bad release as each case has it; answers the failed deployment. */
const cases: Readonly<Record<string, () => Promise<number>>> = {
  "the first rollback ever in the repository": async () =>
    (await badRelease(world, { redeploy }, noImage)).id,
  "a later rollback of the environment": async () => {
    await badRelease(world, { redeploy }, noImage);
    await runStep(world, "rollback");
    return failedDeploy(world, await shipped(world, "1.2.0", { image: false }));
  },
  "artifacts that are assets of the release": async () => {
    for (const version of ["1.0.0", "1.1.0"]) {
      await world.write({
        [`shop-${version}.tgz`]: `shop ${version}`,
        [`web-${version}.tgz`]: `web ${version}`,
      });
    }
    return (await badRelease(world, { redeploy }, { old: files("1.0.0"), broken: files("1.1.0") })).id;
  },
  "an image in a registry": async () => (await badRelease(world, { redeploy })).id,
  "one candidate that is passed over, its image gone": async () => {
    const policy = wayBackPolicy(world, { redeploy });
    await wellRun(await shipped(world, "1.0.0", { files: policy }));
    const gone = await wellRun(await shipped(world, "1.1.0"));
    await fetch(`${world.registry.url}/v2/acme/shop/manifests/${gone.digest}`, { method: "DELETE" });
    return failedDeploy(world, await shipped(world, "1.2.0"));
  },
  "one candidate that is passed over, rolled back before": async () => {
    const policy = wayBackPolicy(world, { redeploy });
    await wellRun(await shipped(world, "1.0.0", { files: policy, image: false }));
    const undone = await shipped(world, "1.1.0", { image: false });
    const statuses = [{ state: "inactive", text: "rollback-ready: rolled back to v1.0.0 by deployment 3" }];
    deployed(world, { commit: undone.commit, release: undone, statuses });
    return failedDeploy(world, await shipped(world, "1.2.0", { image: false }));
  },
  "a failed release that is three releases ahead": async () => {
    const policy = wayBackPolicy(world, { redeploy });
    await wellRun(await shipped(world, "1.0.0", { files: policy, image: false }));
    await shipped(world, "1.1.0", { image: false });
    await shipped(world, "1.2.0", { image: false });
    return failedDeploy(world, await shipped(world, "1.3.0", { image: false }));
  },
};

async function wellRun(release: PastRelease): Promise<PastRelease> {
  knownGood(world, { commit: release.commit, release });
  return release;
}

test.each(Object.keys(cases))(
  "rollback: at most 6 requests one after another before the first layer: %s",
  stalls,
  async (name) => {
    await cases[name]?.();
    slowUntilLayer();
    const before = world.github.requests.length;

    const returned = await runStep(world, "rollback");

    const made = world.github.requests.slice(before);
    const first = until(made, await begunAt());
    expect(returned.outputs["outcome"], returned.log).toBe("verified");
    told(`rollback, ${name}`, first, made);
    expect(longestChain(first), listed(first)).toBeLessThanOrEqual(most);
  },
);

test.each(Object.keys(cases))(
  "guard: at most 6 requests one after another from the verdict to the first layer: %s",
  stalls,
  async (name) => {
    const id = await cases[name]?.();
    forgetVerdict(id ?? 0);
    world.service.answer(...failsOnce);
    slowUntilLayer();
    const before = world.github.requests.length;

    const guarded = await runStep(world, "guard", { "deployment-id": String(id) });

    const verdictAt = await verdictOf(guarded);
    const made = world.github.requests.slice(before).filter(({ startedAt }) => startedAt >= verdictAt);
    const first = until(made, await begunAt());
    world.service.answer(good);
    expect(guarded.outputs["outcome"], guarded.log).toBe("verified");
    told(`guard, ${name}`, first, made);
    expect(longestChain(first), listed(first)).toBeLessThanOrEqual(most);
  },
);

/** Makes every answer slow until the first layer has begun: from then on nothing is counted. */
function slowUntilLayer(): void {
  const begun = () => statSync(join(world.workspace, "begun"), { throwIfNoEntry: false })?.size ?? 0;
  const { github } = world;
  const before = begun();
  github.setLatency(latencyMs);
  const watch = setInterval(() => {
    if (begun() === before) return;
    clearInterval(watch);
    github.setLatency(0);
  }, 10);
  watch.unref();
}

/** Leaves the deployment as the deploy step does: no gate has judged it. */
function forgetVerdict(id: number): void {
  world.github.repository.deployments.find((one) => one.id === id)?.statuses.splice(0);
}

/** When the newest redeploy began, on the clock of the requests. */
async function begunAt(): Promise<number> {
  const lines = (await readFile(join(world.workspace, "begun"), "utf8")).trim().split("\n");
  return Number(lines.at(-1)) / 1e6 - sinceEpoch();
}

async function verdictOf({ outputs }: RanStep): Promise<number> {
  const { endedAt } = JSON.parse(await readFile(outputs["evidence-path"] ?? "", "utf8"));
  return Date.parse(endedAt) - sinceEpoch();
}

function sinceEpoch(): number {
  return Date.now() - performance.now();
}

/** What was answered before a moment: what was under way then kept nobody waiting. */
function until(made: readonly ExchangeRecord[], moment: number): readonly ExchangeRecord[] {
  return made.filter(({ endedAt }) => endedAt <= moment);
}

function told(name: string, first: readonly ExchangeRecord[], all: readonly ExchangeRecord[]): void {
  console.log(
    `${name}: ${longestChain(first)} one after another and ${first.length} in all before the first layer; ${all.length} in the whole step`,
  );
}

function listed(made: readonly ExchangeRecord[]): string {
  const from = Math.min(...made.map(({ startedAt }) => startedAt));
  return made
    .map(
      (one) =>
        `${Math.round(one.startedAt - from)}–${Math.round(one.endedAt - from)} ms ${one.method} ${one.path}`,
    )
    .join("\n");
}
