import { expect, test } from "vitest";
import { released } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { type RanStep, runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const dayMs = 24 * 3_600_000;

/** v1.0.0, released with this `deploy` part in the policy of production. */
async function releasedUnder(deploy: object): Promise<void> {
  const policy = JSON.parse(policyOf(world));
  policy.environments.production.deploy = deploy;
  await released(world, "1.0.0", { ".github/rollback.yml": JSON.stringify(policy) });
}

function deploy(inputs: Readonly<Record<string, string>> = {}): Promise<RanStep> {
  return runStep(world, "deploy", { release: "v1.0.0", ...inputs });
}

function daysFromNow(days: number): string {
  return new Date(Date.now() + days * dayMs).toISOString();
}

/** A window of one hour that is at least eleven hours away, whenever this runs. */
function farWindow(): object {
  const hour = (new Date().getUTCHours() + 12) % 24;
  const clock = (at: number): string => `${String(at).padStart(2, "0")}:00`;
  return { from: clock(hour), to: clock((hour + 1) % 24) };
}

const inFreeze = () => ({
  freezes: [{ from: daysFromNow(-1), to: daysFromNow(1), reason: "Nobody is on call" }],
});
const demandingBackup = { backup: { "max-age": "24h", "verified-restore-max-age": "7d" } };
const evidence = (parts: object = {}): string =>
  JSON.stringify({
    id: "nightly-42",
    checksum: `sha256:${"a".repeat(64)}`,
    takenAt: daysFromNow(-0.5),
    restoreVerifiedAt: daysFromNow(-3),
    ...parts,
  });

test.each([
  ["in a freeze", () => inFreeze(), "frozen", "Nobody is on call"],
  [
    "outside of its windows",
    () => ({ windows: [farWindow()] }),
    "outside-window",
    "outside of the policy's windows",
  ],
  ["without the evidence of a backup", () => demandingBackup, "no-backup", "backup"],
])("a deploy %s is refused, nothing is written, and the page says why", async (_what, rules, code, said) => {
  await releasedUnder(rules());

  const refused = await deploy();

  expect(refused.exitCode).toBe(1);
  expect(refused.outputs).toMatchObject({ refused: code, "deployment-id": "", references: "" });
  expect(refused.errors.join()).toContain(said);
  expect(refused.summary).toContain("### ⛔ Not deployed: `v1.0.0` to `production`");
  expect(refused.writes).toEqual([]);
});

test("all that speaks against a deploy is said at once, and a person's reason passes what it may", async () => {
  await releasedUnder({ ...inFreeze(), windows: [farWindow()], ...demandingBackup });

  const refused = await deploy();
  const partly = await deploy({ "override-reason": "checkout is down" });
  const passed = await deploy({ "override-reason": "checkout is down", backup: evidence() });

  expect(refused.outputs["refused"]).toBe("outside-window,frozen,no-backup");
  expect(partly.outputs["refused"]).toBe("no-backup");
  expect(JSON.stringify(partly.annotations)).toContain("checkout is down");
  expect(passed.conclusion).toBe("success");
  expect(world.github.repository.deployments.map((one) => one.payload)).toEqual([
    expect.objectContaining({
      override: { by: "mona", reason: "checkout is down" },
      backup: expect.objectContaining({ id: "nightly-42" }),
    }),
  ]);
});

test("a secret in what people give as a reason or a backup's id is kept nowhere", async () => {
  await releasedUnder({ ...inFreeze(), ...demandingBackup });
  const secret = "s3cr3t-Pa55w0rd";

  const passed = await runStep(
    world,
    "deploy",
    {
      release: "v1.0.0",
      "override-reason": `psql -W ${secret} hangs`,
      backup: evidence({ id: `dump-${secret}-42` }),
    },
    { env: { DB_PASSWORD: secret } },
  );

  expect(passed.conclusion).toBe("success");
  const [deployment] = world.github.repository.deployments;
  expect(deployment?.payload).toMatchObject({
    override: { reason: "psql -W *** hangs" },
    backup: { id: "dump-***-42" },
  });
  expect(JSON.stringify(deployment) + passed.summary + JSON.stringify(passed.annotations)).not.toContain(
    secret,
  );
});

test.each([
  ["is too old", { takenAt: daysFromNow(-2) }],
  ["was never restored", { restoreVerifiedAt: undefined }],
  ["was restored too long ago", { restoreVerifiedAt: daysFromNow(-9) }],
  ["has no checksum", { checksum: "abc" }],
  ["has no id", { id: "" }],
])("a backup that %s is no evidence", async (_what, parts) => {
  await releasedUnder(demandingBackup);

  const refused = await deploy({ backup: evidence(parts) });

  expect(refused.outputs["refused"]).toBe("no-backup");
  expect(refused.writes).toEqual([]);
});

test("a deploy with the evidence that the policy demands is let in, each artifact an output of its own", async () => {
  await releasedUnder(demandingBackup);

  const passed = await deploy({ backup: evidence(), "override-reason": "not needed" });

  expect(passed.conclusion).toBe("success");
  expect(passed.outputs["refused"]).toBe("");
  expect(passed.outputs["artifact-shop"]).toBe(JSON.parse(passed.outputs["references"] ?? "{}").shop);
  expect(world.github.repository.deployments[0]?.payload).not.toHaveProperty("override");
});
