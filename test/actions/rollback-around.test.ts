import { expect, test } from "vitest";
import { badRelease, recordOf, rollbackNotes } from "../support/bad-release.ts";
import { deployed, marks } from "../support/past.ts";
import { bad } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const says = (...words: readonly string[]) => ({ command: ["node", "deploy.cjs", ...words] });
const breaks = { command: ["node", "-e", "console.error('no such limit'); process.exit(3)"] };
const redeploy = says("redeploy");
const prints = (text: string) => ({ command: ["node", "-e", `console.log(${JSON.stringify(text)})`] });

test("hooks are run before the first layer and after the verified return, and stand in record and summary", async () => {
  await badRelease(world, {
    redeploy,
    before: [{ name: "throttle", ...says("throttle", "{environment}") }],
    after: [{ name: "open", ...says("open", "{release.tag}"), required: true }],
  });

  const returned = await runStep(world, "rollback");

  expect(returned.outputs["outcome"]).toBe("verified");
  expect(await world.ran()).toEqual([["throttle", "production"], ["redeploy"], ["open", "v1.0.0"]]);
  expect((await recordOf(returned)).hooks?.map(({ name, when, outcome }) => [name, when, outcome])).toEqual([
    ["throttle", "before", "done"],
    ["open", "after", "done"],
  ]);
  expect(returned.summary).toContain("| `throttle` | before | done | exit code 0 |");
});

test("a required hook that fails begins no rollback", async () => {
  await badRelease(world, { redeploy, before: [{ name: "throttle", ...breaks, required: true }] });

  const barred = await runStep(world, "rollback");

  expect(barred).toMatchObject({ conclusion: "failure", outputs: { outcome: "failed" } });
  expect(barred.errors.join()).toContain(
    "The rollback of `production` could not begin: the hook throttle is required, and it failed: exit code 3",
  );
  expect(await world.ran()).toEqual([]);
});

test("a hook that is not required is a warning when it fails, and the rollback goes on", async () => {
  await badRelease(world, { redeploy, before: [{ name: "throttle", ...breaks }] });

  const returned = await runStep(world, "rollback");

  expect(returned.outputs["outcome"]).toBe("verified");
  expect(returned.log).toContain("The hook `throttle` (before) failed: exit code 3");
  expect(await world.ran()).toEqual([["redeploy"]]);
});

test("what was closed stays closed when the return is not verified, and that is said", async () => {
  await badRelease(world, {
    redeploy,
    before: [{ name: "throttle", ...says("throttle") }],
    after: [{ name: "open", ...says("open") }],
  });
  world.service.answer(bad);

  const returned = await runStep(world, "rollback");

  expect(returned.outputs["outcome"]).toBe("unverified");
  expect(await world.ran()).toEqual([["throttle"], ["redeploy"]]);
  expect(returned.summary).toContain(
    "**What was closed before may be closed still:** `open` did not open it.",
  );
});

test("a required hook that fails after the return leaves it verified, and the job is red", async () => {
  await badRelease(world, { redeploy, after: [{ name: "open", ...breaks, required: true }] });

  const returned = await runStep(world, "rollback");

  expect(returned).toMatchObject({ conclusion: "failure", outputs: { outcome: "verified" } });
  expect(returned.errors.join()).toContain("the hook `open` is required, and it failed");
});

test.each([
  ["no drift", prints("0"), {}, "verified", "a drift of 0, and at most 0 is accepted"],
  ["drift that is accepted", prints("3"), { threshold: 5 }, "verified", "a drift of 3"],
  ["more drift", prints("3"), {}, "unverified", "a drift of 3, and at most 0 is accepted"],
  ["more drift that is only warned of", prints("3"), { enforcement: "warn" }, "verified", "a drift of 3"],
  ["a count that is not known", breaks, {}, "unverified", "the drift is not known: the command ended with"],
  ["no number", prints("fine"), {}, "unverified", "the drift is not known"],
])("reconciling with %s", async (_name, command, more, outcome, said) => {
  await badRelease(world, { redeploy, reconcile: { ...command, ...more } });

  const returned = await runStep(world, "rollback");

  expect(returned.outputs["outcome"], returned.log).toBe(outcome);
  expect((await recordOf(returned)).reconciliation?.detail).toContain(said);
  expect(returned.summary).toContain("**Reconciled:**");
});

test.each([
  ["a hook", { before: [{ name: "throttle", ...says("{artifact.shp}") }] }, "asks for `{artifact.shp}`"],
  ["the count", { reconcile: says("{relase.tag}") }, "asks for `{relase.tag}`"],
  [
    "two hooks of one name",
    {
      before: [
        { name: "a", ...says("1") },
        { name: "a", ...says("2") },
      ],
    },
    "a name of its own for each",
  ],
])(
  "%s that cannot be read or filled is refused before anything is touched",
  async (_name, parts, problem) => {
    await badRelease(world, { redeploy, ...parts });

    const refused = await runStep(world, "rollback");

    expect(refused.conclusion).toBe("failure");
    expect(refused.log).toContain(problem);
    expect(await world.ran()).toEqual([]);
    expect(rollbackNotes(world)).toEqual([]);
  },
);

test("who cannot go back is told which backup there is, and when a restore was last verified", async () => {
  await badRelease(world, { redeploy: breaks });
  const backup = {
    id: "nightly-42",
    checksum: `sha256:${"a".repeat(64)}`,
    takenAt: "2026-11-20T04:00:00Z",
    restoreVerifiedAt: "2026-11-18T04:00:00Z",
  };
  const failed = world.github.repository.deployments.at(-1);
  if (failed !== undefined) Object.assign(failed.payload as object, { backup });

  const stuck = await runStep(world, "rollback");

  expect((await recordOf(stuck)).backup).toEqual(backup);
  expect(stuck.summary).toContain("**The backup before this deploy:** `nightly-42`");
});

test("a return that began and was overtaken says what its hooks may have left closed", async () => {
  const before = [{ name: "throttle", ...says("throttle") }];
  const { id, broken } = await badRelease(world, { redeploy, before });
  const job = new AbortController();
  const onLine = (line: string): void => {
    if (line.includes("before throttle: done")) job.abort();
  };
  const cancelled = await runStep(world, "rollback", {}, { signal: job.signal, onLine });
  const next = world.github.repository.commit({ branch: "main", files: { b: "b" }, message: "Next" });
  const statuses = [{ state: "success", text: marks.passed }];
  deployed(world, { commit: next, release: { ...broken, tag: "v1.2.0" }, statuses });

  const overtaken = await runStep(world, "rollback", { "deployment-id": String(id) });

  expect(cancelled.outputs["outcome"], cancelled.log).toBe("interrupted");
  expect(overtaken.outputs["outcome"], overtaken.log).toBe("superseded");
  expect(overtaken.log).toMatch(
    /warning\]An earlier run began to go back \(deployment \d+\) and did not end it: what `throttle` closed may be closed still\. A person must open it\./,
  );
});
