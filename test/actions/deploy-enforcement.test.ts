import { expect, test } from "vitest";
import { released } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const dayMs = 24 * 3_600_000;

async function releasedUnder(deploy: object): Promise<void> {
  const policy = JSON.parse(policyOf(world));
  policy.environments.production.deploy = deploy;
  await released(world, "1.0.0", { ".github/rollback.yml": JSON.stringify(policy) });
}

function deploy(inputs: Readonly<Record<string, string>> = {}) {
  return runStep(world, "deploy", { release: "v1.0.0", ...inputs });
}

const frozen = () => ({
  from: new Date(Date.now() - dayMs).toISOString(),
  to: new Date(Date.now() + dayMs).toISOString(),
  reason: "Nobody is on call",
});
const backup = { "verified-restore-max-age": "7d" };

test("a policy that only warns lets a deploy in, says what it would have refused, and keeps that on record", async () => {
  await releasedUnder({
    enforcement: "warn",
    freezes: [frozen()],
    backup,
    parity: { with: "staging", command: [process.execPath, "-e", "process.exit(1)", "{environment}"] },
  });

  const passed = await deploy({ "override-reason": "not needed" });

  expect(passed.conclusion).toBe("success");
  expect(passed.outputs["refused"]).toBe("");
  const warnings = passed.annotations
    .filter(({ level }) => level === "warning")
    .map(({ message }) => message);
  expect(warnings).toEqual([
    expect.stringMatching(
      /^Not refused, because the policy only warns \(frozen, `enforcement: warn`\): Deploys are frozen until .*`Nobody is on call`\.$/,
    ),
    "Not refused, because the policy only warns (no-backup, `enforcement: warn`): The input `backup` is missing, and the policy demands evidence of one.",
    "Not refused, because the policy only warns (no-parity, `enforcement: warn`): The configuration keys of `production` are not known: the command ended with exit code 1.",
  ]);
  expect(passed.summary).toContain("⚠️ The input `backup` is missing");
  const payload = world.github.repository.deployments[0]?.payload;
  expect(payload).toMatchObject({
    warnings: [{ code: "frozen" }, { code: "no-backup" }, { code: "no-parity" }],
  });
  expect(payload).not.toHaveProperty("override");
});

test("one rule can only warn while the others block", async () => {
  await releasedUnder({ freezes: [frozen()], backup: { ...backup, enforcement: "warn" } });

  const refused = await deploy();
  const passed = await deploy({ "override-reason": "checkout is down" });

  expect(refused.outputs["refused"]).toBe("frozen");
  expect(passed.conclusion).toBe("success");
  expect(world.github.repository.deployments[0]?.payload).toMatchObject({
    warnings: [{ code: "no-backup" }],
    override: { reason: "checkout is down" },
  });
});

test("a person's pause is never only a warning", async () => {
  await releasedUnder({ enforcement: "warn" });
  const paused = await runStep(world, "rollback", { mode: "pause", reason: "disk is full" });

  const refused = await deploy();

  expect(paused.conclusion).toBe("success");
  expect(refused.outputs["refused"]).toBe("paused");
});
