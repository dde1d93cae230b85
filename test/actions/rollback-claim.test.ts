import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { RunSeed } from "../../src/rehearsal/github/state/start-run.ts";
import { type Contested, claimState, ledger, openContested } from "../faults/contested.ts";
import type { HeldFacts } from "../faults/held-step.ts";
import { type LeftClaim, leaveClaim } from "../faults/leave-claim.ts";
import { deployed, knownGood, marks } from "../support/past.ts";

let scene: Contested;

beforeAll(async () => {
  scene = await openContested({ others: { impatient: { deadline: "4s" } } });
});

beforeEach(() => scene.restore());

afterAll(async () => {
  const { violations } = scene.world.github;
  await scene.close();
  expect(violations).toEqual([]);
});

/** v1.0.0 known-good in that environment, and v1.1.0 failed there. */
function failedIn(environment: string): void {
  const { world, old, broken } = scene;
  knownGood(world, { commit: old.commit, release: old, environment });
  const statuses = [{ state: "failure", text: marks.failed }];
  deployed(world, { commit: broken.commit, release: broken, environment, statuses });
}

const rolledBack = ["begins v1.0.0 101", "ends v1.0.0 101"];
const over = { name: "deploy", runner: "machine of a rival", conclusion: "failure" };
const running = { name: "deploy", runner: "machine of a rival" };

interface Case {
  readonly is: string;
  readonly claim: LeftClaim;
  /** What GitHub knows of runs. */
  readonly runs?: readonly RunSeed[];
  readonly facts?: HeldFacts;
}

const free: readonly Case[] = [
  {
    is: "that was released",
    claim: { state: "released", holder: { runId: 90 } },
    runs: [{ id: 90, jobs: [running] }],
  },
  {
    is: "of a run that is over",
    claim: { holder: { runId: 90 } },
    runs: [{ id: 90, conclusion: "cancelled" }],
  },
  {
    is: "of an earlier attempt of this run",
    claim: { holder: { runId: 101 } },
    runs: [{ id: 101, jobs: [running], conclusion: "failure" }],
    facts: { runAttempt: 2 },
  },
  {
    is: "of an earlier attempt of another run",
    claim: { holder: { runId: 90 } },
    runs: [
      { id: 90, jobs: [over], conclusion: "failure" },
      { id: 90, attempt: 2, jobs: [running] },
    ],
  },
  {
    is: "of another machine's job of this very attempt that is over",
    claim: { holder: { runId: 101 } },
    runs: [{ id: 101, jobs: [over] }],
  },
  {
    is: "of a job that is over in a run that goes on",
    claim: { holder: { runId: 90 } },
    runs: [{ id: 90, jobs: [over, { name: "other", runner: "third machine" }] }],
  },
  {
    is: "of an earlier step of this job",
    claim: { holder: { runId: 101, job: "rollback", runner: "machine of 101" } },
  },
  {
    is: "of a run that GitHub does not know, whose lease is over",
    claim: { holder: { runId: 90 }, leaseMs: -1 },
  },
  {
    is: "whose lease is over, when the token may not read runs",
    claim: { holder: { runId: 90 }, leaseMs: -1 },
    runs: [{ id: 90, jobs: [running] }],
    facts: { permissions: { actions: "none" } },
  },
];

describe("a claim is taken", () => {
  test.each(free)("$is", async ({ claim, runs = [], facts = {} }) => {
    leaveClaim(scene.world, claim);
    for (const run of runs) scene.world.github.repository.startRun(run);

    const { done } = await scene.start("rollback", 101, {}, facts);
    const taken = await done;

    expect(taken.errors).toEqual([]);
    expect(taken.log).not.toContain("waiting:");
    expect(taken.outputs["outcome"]).toBe("verified");
    expect(await ledger(scene)).toEqual(rolledBack);
    expect(claimState(scene)).toBe("released");
  });
});

const held: readonly Case[] = [
  { is: "of a run that goes on", claim: { holder: { runId: 90 } }, runs: [{ id: 90, jobs: [running] }] },
  {
    is: "of another machine's job of this very attempt that goes on",
    claim: { holder: { runId: 101 } },
    runs: [{ id: 101, jobs: [running] }],
  },
  {
    is: "of a run that GitHub does not know, in its lease",
    claim: { holder: { runId: 90 }, leaseMs: 60_000 },
  },
  {
    is: "in its lease, when the token may not read runs",
    claim: { holder: { runId: 90 }, leaseMs: 60_000 },
    runs: [{ id: 90, conclusion: "failure" }],
    facts: { permissions: { actions: "none" } },
  },
];

describe("a claim is respected", () => {
  test.each(held)("$is: at the deadline nothing was done, and the error names its run", async (given) => {
    const { claim, runs = [], facts = {} } = given;
    failedIn("impatient");
    const url = leaveClaim(scene.world, { ...claim, environment: "impatient" });
    for (const run of runs) scene.world.github.repository.startRun(run);

    const { done } = await scene.start("rollback", 101, { environment: "impatient" }, facts);
    const refused = await done;

    expect(refused.exitCode).toBe(1);
    expect(refused.log).toContain(`waiting: \`impatient\` is being rolled back by ${url}`);
    expect(refused.errors).toEqual([
      expect.stringContaining(`ENVIRONMENT_CLAIMED: \`impatient\` is being rolled back by ${url} since`),
    ]);
    expect(refused.writes).toEqual([]);
    expect(await ledger(scene)).toEqual([]);
    expect(claimState(scene, "impatient")).toBe("held");
  });

  test("and taken as soon as its run is over", async () => {
    leaveClaim(scene.world, { holder: { runId: 90 } });
    scene.world.github.repository.startRun({ id: 90, jobs: [running] });
    const onLine = (line: string) => {
      if (line.startsWith("waiting:")) scene.world.github.repository.finishRun(90, "cancelled");
    };

    const joined = await (await scene.start("rollback", 101, {}, { onLine })).done;

    expect(joined.outputs["outcome"]).toBe("verified");
    expect(joined.log).toContain("waiting:");
    expect(await ledger(scene)).toEqual(rolledBack);
  });

  test("and taken when its lease ends, where GitHub does not tell whether its run is over", async () => {
    leaveClaim(scene.world, { holder: { runId: 90 }, leaseMs: 1_500 });

    const joined = await (await scene.start("rollback", 101)).done;

    expect(joined.outputs["outcome"]).toBe("verified");
    expect(joined.log).toContain("waiting:");
    expect(await ledger(scene)).toEqual(rolledBack);
  });

  test("by guard too, which then opens the postmortem and says that nothing was rolled back", async () => {
    const { world, next } = scene;
    const environment = "impatient";
    failedIn(environment);
    const id = deployed(world, { commit: next.commit, release: next, environment });
    const url = leaveClaim(world, { environment, holder: { runId: 90 } });
    world.github.repository.startRun({ id: 90, jobs: [running] });
    world.service.answer({ status: 503 });
    const inputs = { environment, "deployment-id": String(id) };

    const guarded = await (await scene.start("guard", 101, inputs)).done;

    expect(guarded.exitCode).toBe(1);
    expect(guarded.outputs).toMatchObject({ verdict: "fail", outcome: "not-run" });
    expect(guarded.errors.join("\n")).toContain(`\`impatient\` is being rolled back by ${url}`);
    expect(scene.world.github.repository.issues).toHaveLength(1);
    expect(await ledger(scene)).toEqual([]);
  });
});

test("a job that may not write refs goes on without a claim, with a warning", async () => {
  const { done } = await scene.start("rollback", 101, {}, { permissions: { contents: "read" } });
  const unclaimed = await done;

  expect(unclaimed.outputs["outcome"]).toBe("verified");
  expect(unclaimed.annotations.map((one) => one.message).join("\n")).toContain("`production` is not claimed");
  expect(await ledger(scene)).toEqual(rolledBack);
});
