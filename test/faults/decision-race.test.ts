import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  type Awaited,
  approved,
  awaitedDecision,
  decisions,
  mayComment,
  ownComments,
} from "../support/awaited-decision.ts";
import { good } from "../support/quick-gate.ts";
import { type ActionWorld, startActionWorld } from "../support/world.ts";
import { type HeldResult, type HeldStep, startStep } from "./held-step.ts";
import { startStep as startMortal } from "./start-step.ts";
import { startTurnstile } from "./turnstile.ts";

let world: ActionWorld;
let scene: Awaited;
let restore: () => void;

/** The run whose job reviewers approved, and that of the timer. */
const [approving, timing] = [60, 61];

beforeAll(async () => {
  world = await startActionWorld();
  // Over by the time that anybody looks, so that a timer decides at once.
  scene = await awaitedDecision(world, { timeout: "1s" }, {}, { recovery: "15s" });
  const { repository } = world.github;
  const deployments = structuredClone(repository.deployments);
  const comments = structuredClone(repository.comments);
  const refs = new Map(repository.refs);
  let seen = 0;
  restore = () => {
    world.service.answer(good);
    repository.deployments.splice(0, Number.POSITIVE_INFINITY, ...structuredClone(deployments));
    repository.comments.splice(0, Number.POSITIVE_INFINITY, ...structuredClone(comments));
    for (const name of repository.refs.keys()) if (!refs.has(name)) repository.deleteRef(name);
    for (const [name, sha] of refs) repository.setRef(name, sha);
    repository.workflowRuns.length = 0;
    approved(world, approving);
  };
  ran = async () => {
    const all = await world.ran();
    const now = all.slice(seen);
    seen = all.length;
    return now;
  };
}, 60_000);

let ran: () => Promise<readonly (readonly string[])[]>;

beforeEach(async () => {
  restore();
  await ran();
});

afterAll(async () => {
  const { violations } = world.github;
  await world.close();
  expect(violations).toEqual([]);
});

function start(mode: "decide" | "await", delayMs: () => number = () => 0): Promise<HeldStep> {
  const runId = mode === "decide" ? approving : timing;
  const runner = `machine of ${runId}`;
  world.github.repository.startRun({ id: runId, attempt: 1, jobs: [{ name: mode, runner }] });
  const inputs = { mode, "deployment-id": String(scene.id) };
  return startStep(world, "rollback", inputs, { runId, runner, delayMs, ...mayComment });
}

function rollbacks(): number {
  return world.github.repository.deployments.filter((one) => one.task === "rollback").length;
}

const byGrace = () => `production: rollback decided by grace (approval), deployment ${scene.id}`;
const byNobody = () => `production: rollback decided by nobody (timeout), deployment ${scene.id}`;
const isDecision = ({ method, path }: { method: string; path: string }) =>
  method === "POST" && path.endsWith("/git/refs");

/** Both are green and tell the same, one decision is kept, and the good release came back once. */
async function demandOne(results: readonly HeldResult[], decision: string): Promise<void> {
  expect(results.flatMap(({ errors }) => errors)).toEqual([]);
  expect(results.map(({ exitCode }) => exitCode)).toEqual([0, 0]);
  const told = ["outcome", "decision", "decided-by", "seconds", "rolled-back-to"];
  const [first, second] = results.map(({ outputs }) => told.map((name) => outputs[name]));
  expect(first).toEqual(second);
  expect(first?.slice(0, 2)).toEqual(["verified", "rollback"]);
  expect(decisions(world)).toEqual([decision]);
  expect(await ran()).toEqual([["v1.0.0"]]);
  expect(rollbacks()).toBe(1);
  expect(ownComments(world).filter((text) => text.includes("Decided: roll back"))).toHaveLength(1);
}

test("the approval comes first: the timer, which was about to decide, joins it", async () => {
  const timer = await start("await");
  const held = timer.turnstile.holdNext(isDecision, "request");
  await held.reached;
  const approval = await start("decide");
  const first = await approval.done;
  held.open();

  await demandOne([first, await timer.done], byGrace());
});

test("the timer comes first: the approval, which was about to decide, joins it", async () => {
  const approval = await start("decide");
  const held = approval.turnstile.holdNext(isDecision, "request");
  await held.reached;
  const timer = await start("await");
  const first = await timer.done;
  held.open();

  await demandOne([first, await approval.done], byNobody());
});

/** Marsaglia's xorshift, so that a trial that fails can be run again by its number. */
function dice(seed: number): (sides: number) => number {
  let x = seed * 2_654_435_761 + 1;
  return (sides) => {
    x ^= x << 13;
    x ^= x >>> 17;
    x ^= x << 5;
    return (x >>> 0) % sides;
  };
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  "at the same moment: one decision, one rollback, and both tell of it (trial %i)",
  async (trial) => {
    const roll = dice(trial);
    const steps = await Promise.all([start("decide", () => roll(60)), start("await", () => roll(60))]);
    for (const { turnstile } of steps) {
      const held = turnstile.hold({ nth: 1 + roll(16), at: roll(2) === 0 ? "request" : "answer" });
      void held.reached.then(() => wait(400)).then(held.open);
    }

    const results = await Promise.all(steps.map(({ done }) => done));

    const [decision = ""] = decisions(world);
    expect([byGrace(), byNobody()]).toContain(decision);
    await demandOne(results, decision);
  },
);

test.each(["decide", "await"] as const)(
  "whoever decided was lost before the rollback began, and the other finishes it (`%s` is lost)",
  async (lost) => {
    const turnstile = await startTurnstile(world.github.url);
    const held = turnstile.holdNext(isDecision, "answer");
    // Its run is that of the approval in both cases; the label keeps the two apart.
    world.github.repository.runReviews.set(100, [
      { login: "grace", state: "approved", environments: ["production-rollback"] },
    ]);
    world.github.repository.startRun({ id: 100, attempt: 1 });
    const mortal = await startMortal(world, {
      action: "rollback",
      inputs: { mode: lost, "deployment-id": String(scene.id) },
      sha: scene.broken.commit,
      attempt: 1,
      label: `lost ${lost}`,
      permissions: { issues: "write" },
      apiUrl: turnstile.url,
    });
    await held.reached;
    mortal.kill();
    await mortal.done;
    await turnstile.close();
    expect(await ran()).toEqual([]);

    const other = await (await start(lost === "decide" ? "await" : "decide")).done;

    expect(other.errors).toEqual([]);
    expect(other.exitCode).toBe(0);
    expect(other.outputs).toMatchObject({
      outcome: "verified",
      decision: "rollback",
      "decided-by": lost === "decide" ? "grace" : "",
    });
    expect(decisions(world)).toEqual([lost === "decide" ? byGrace() : byNobody()]);
    expect(await ran()).toEqual([["v1.0.0"]]);
    expect(rollbacks()).toBe(1);
  },
);

test.each([
  ["had its effect", { reset: "after" }],
  ["had none", { status: 502 }],
  ["was somebody else's", { rival: true }],
] as const)("the answer to the write of the decision was lost, and it %s", async (_what, fault) => {
  world.github.fail({ method: "POST", route: "/repos/{owner}/{repo}/git/refs", times: 1, ...fault });

  const step = await (await start("decide")).done;

  expect(step.errors).toEqual([]);
  expect(step.exitCode).toBe(0);
  expect(step.outputs).toMatchObject({ outcome: "verified", decision: "rollback", "decided-by": "grace" });
  expect(decisions(world)).toEqual([byGrace()]);
  expect(await ran()).toEqual([["v1.0.0"]]);
});
