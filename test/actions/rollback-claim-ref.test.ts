import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { nodeDigest } from "../../src/adapters/digest.ts";
import { claimRef } from "../../src/core/rollback/claim.ts";
import { type Contested, claimState, ledger, openContested } from "../faults/contested.ts";
import { leaveClaim, leaveNote } from "../faults/leave-claim.ts";
import { deployed, knownGood, marks } from "../support/past.ts";

const oddNames = ["prod/eu west", "🚀 live", "e".repeat(255), "a/b", "..", "-x", "a.lock", "日本"];

let scene: Contested;

beforeAll(async () => {
  const names = [...oddNames, "a", "staging"];
  scene = await openContested({
    others: Object.fromEntries(names.map((name) => [name, { deadline: "30m" }])),
  });
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
const running = { name: "deploy", runner: "machine of a rival" };

test.each([
  ["words", "hello"],
  ["nothing", ""],
  ["JSON of another form", 'x\n\n{"schema":"rollback-ready/claim/v2","state":"held"}'],
  ["JSON that is cut", 'x\n\n{"schema":"rollback-ready/claim/v1",'],
  ["a megabyte", `x\n\n"${"y".repeat(1_000_000)}"`],
])("a claim's ref that holds %s is taken over with a warning", async (_what, text) => {
  leaveNote(scene.world, text);

  const taken = await (await scene.start("rollback", 101)).done;

  expect(taken.outputs["outcome"]).toBe("verified");
  expect(taken.annotations.map((one) => [one.level, one.message])).toEqual([
    [
      "warning",
      expect.stringMatching(/^`refs\/rollback-ready\/claims\/\w+` holds no claim that can be read/),
    ],
  ]);
  expect(await ledger(scene)).toEqual(rolledBack);
  expect(claimState(scene)).toBe("released");
});

test("a claim's ref that points at a file instead of a commit is taken over with a warning", async () => {
  const { repository } = scene.world.github;
  // A run that tries for ever must not reach into the tests after this one.
  const facts = { signal: AbortSignal.timeout(20_000) };
  const blob = repository.objects.writeBlob(Buffer.from("hello"));
  repository.setRef(claimRef("production", nodeDigest().sha256), blob);

  const taken = await (await scene.start("rollback", 101, {}, facts)).done;

  expect(taken.errors).toEqual([]);
  expect(taken.outputs["outcome"]).toBe("verified");
  expect(await ledger(scene)).toEqual(rolledBack);
});

test.each([
  ["creates the ref", null],
  ["moves the ref", "released"],
] as const)("a rival that %s between our read and our write is waited for", async (_what, before) => {
  const { repository } = scene.world.github;
  repository.startRun({ id: 90, jobs: [running] });
  if (before !== null) leaveClaim(scene.world, { state: before, holder: { runId: 80 } });
  const waited = Promise.withResolvers<void>();
  const onLine = (line: string) => {
    if (line.startsWith("waiting:")) waited.resolve();
  };
  const ours = await scene.start("rollback", 101, {}, { onLine });
  const write = ours.turnstile.holdNext(
    ({ isWrite, path }) => isWrite && path.endsWith(before === null ? "/git/refs" : "/graphql"),
    "request",
  );
  await Promise.race([write.reached, ours.done]);

  leaveClaim(scene.world, { holder: { runId: 90 } });
  write.open();
  await Promise.race([waited.promise, ours.done]);
  const meanwhile = await ledger(scene);
  repository.finishRun(90, "success");
  const joined = await ours.done;

  expect(meanwhile).toEqual([]);
  expect(joined.errors).toEqual([]);
  expect(joined.outputs["outcome"]).toBe("verified");
  expect(await ledger(scene)).toEqual(rolledBack);
  expect(claimState(scene)).toBe("released");
});

test("a rival's equal request that wins does not keep this run waiting for itself", async () => {
  const route = "/repos/{owner}/{repo}/git/refs";
  scene.world.github.fail({ method: "POST", route, rival: true, times: 1 });

  const ours = await (await scene.start("rollback", 101)).done;

  expect(ours.outputs["outcome"]).toBe("verified");
  expect(ours.log).not.toContain("waiting:");
  expect(await ledger(scene)).toEqual(rolledBack);
});

test.each(oddNames)("an environment is claimed and given back by any name (%s)", async (environment) => {
  failedIn(environment);

  const done = await (await scene.start("rollback", 101, { environment })).done;

  expect(done.errors).toEqual([]);
  expect(done.outputs["outcome"]).toBe("verified");
  expect(await ledger(scene)).toEqual(rolledBack);
  expect(claimState(scene, environment)).toBe("released");
});

test.each([
  ["a", "a/b"],
  ["a/b", "a"],
  ["staging", "production"],
])("a claim of `%s` does not keep `%s` waiting", async (claimed, environment) => {
  if (environment !== "production") failedIn(environment);
  leaveClaim(scene.world, { environment: claimed, holder: { runId: 90 } });
  scene.world.github.repository.startRun({ id: 90, jobs: [running] });

  const done = await (await scene.start("rollback", 101, { environment })).done;

  expect(done.log).not.toContain("waiting:");
  expect(done.outputs["outcome"]).toBe("verified");
  expect(claimState(scene, claimed)).toBe("held");
});
