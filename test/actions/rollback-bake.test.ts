import { expect, test } from "vitest";
import { badRelease, rollbackNotes, wayBackPolicy } from "../support/bad-release.ts";
import { bad } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const redeploy = { command: ["node", "deploy.cjs", "{release.tag}"] };

test("the full bake confirms the release that came back: a mark, outputs, exit code 0, and no second bake", async () => {
  await badRelease(world, { redeploy });

  const returned = await runStep(world, "rollback");
  const again = await runStep(world, "rollback");

  expect(returned.exitCode).toBe(0);
  expect(returned.outputs).toMatchObject({ outcome: "verified", confirmed: "true" });
  expect(Number(returned.outputs["seconds-to-confirmed"])).toBeGreaterThan(
    Number(returned.outputs["seconds"]),
  );
  expect(returned.summary).toContain("### ✅ Confirmed by the full bake: `production`");
  expect(rollbackNotes(world).at(-1)).toMatch(
    /^rollback-ready: confirmed after rollback: .* \[evidence [0-9a-f]{16}\]$/,
  );
  expect(again.writes).toEqual([]);
  expect(again.outputs).toEqual({ ...returned.outputs, "record-path": expect.any(String) });
});

test("a release that turns bad in its full bake is unconfirmed: exit code 1, a mark, nothing further undone, and the next run says the same", async () => {
  await badRelease(world, { redeploy });

  const returned = await runStep(world, "rollback", {}, { onLine: turnsBadAfterRecovery });
  const again = await runStep(world, "rollback");

  const notes = rollbackNotes(world);
  const made = world.github.repository.deployments.findLast((one) => one.task === "rollback");
  expect(returned.exitCode).toBe(1);
  expect(returned.outputs).toMatchObject({
    outcome: "verified",
    "rolled-back-to": "v1.0.0",
    confirmed: "false",
    "seconds-to-confirmed": "",
  });
  expect(returned.errors[0]).toMatch(
    /`production` was returned to `v1\.0\.0` and verified, and then failed its full bake: health: .* bad/,
  );
  expect(returned.errors[0]).toContain("A person must look now; no older release is tried by itself.");
  expect(returned.summary).toContain("### 🚨 Failed its bake after the rollback: `production`");
  expect(notes.at(-1)).toMatch(/^rollback-ready: NOT confirmed after rollback: health: .* bad/);
  expect(made?.statuses.at(-1)?.state).toBe("failure");
  expect(await world.ran()).toHaveLength(1);
  expect(again.exitCode).toBe(1);
  expect(again.writes).toEqual([]);
  expect(again.outputs).toEqual({ ...returned.outputs, "record-path": expect.any(String) });
});

test("a bake that was cut off is baked again by the next run, and no layer runs again", async () => {
  await badRelease(world, { redeploy, bake: "20s" });
  const cancel = new AbortController();
  const onLine = (line: string): void => {
    if (line.includes("it is watched for")) cancel.abort();
  };

  const cut = await runStep(world, "rollback", {}, { signal: cancel.signal, onLine });
  const marked = rollbackNotes(world).filter((one) => /confirmed/i.test(one));
  world.github.repository.commit({
    branch: "main",
    files: wayBackPolicy(world, { redeploy }),
    message: "Shorten the bake",
  });
  const again = await runStep(world, "rollback", {}, { runAttempt: 2 });

  expect(cut.outputs["confirmed"] ?? "").toBe("");
  expect(marked).toEqual([]);
  expect(again.exitCode).toBe(0);
  expect(again.outputs).toMatchObject({ outcome: "verified", confirmed: "true" });
  expect(await world.ran()).toHaveLength(1);
});

test("the step's bake comes before the policy's", async () => {
  await badRelease(world, { redeploy, bake: "20s" });

  const returned = await runStep(world, "rollback", { bake: "1s" });

  expect(returned.outputs["confirmed"]).toBe("true");
  expect(returned.log).toContain("it is watched for 1 s more");
});

function turnsBadAfterRecovery(line: string): void {
  if (line.includes("it is watched for")) world.service.answer(bad);
}
