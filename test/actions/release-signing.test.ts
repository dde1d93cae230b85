import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { pushed } from "../support/history.ts";
import { type RanStep, runStep } from "../support/run-step.ts";
import { keyOf, verifiedByGit } from "../support/signing.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const given = { version: "1.0.0" };
const kinds = ["SSH", "GPG"] as const;
const routes = {
  push: "/{owner}/{repo}.git/git-receive-pack",
  draft: "/repos/{owner}/{repo}/releases",
};

function policy(required: boolean, ...signers: readonly string[]): void {
  const text = JSON.stringify({ version: 1, signing: { required, signers } });
  pushed(world, "chore: say who signs", { files: { ".github/rollback.yml": text } });
}

/** All that a step said or left in its folders. */
function everythingOf(step: RanStep): string {
  const files = readdirSync(join(world.folder, "temp"), { recursive: true, encoding: "utf8" })
    .map((name) => join(world.folder, "temp", name))
    .filter((path) => statSync(path).isFile())
    .map((path) => readFileSync(path, "utf8"));
  return [step.log, step.summary, JSON.stringify(step.outputs), ...step.errors, ...files].join("\n");
}

function expectNoSecret(step: RanStep, privateKey: string, passphrase = "correct horse"): void {
  const everything = everythingOf(step);
  expect(everything).not.toContain("PRIVATE KEY");
  for (const line of privateKey.split("\n").filter((one) => one.length > 20)) {
    expect(everything).not.toContain(line);
  }
  expect(everything).not.toContain(passphrase);
}

describe.each(kinds)("with a key for %s", (kind) => {
  test("the tag is signed, git accepts it, and the release verifies under the policy", async () => {
    const keys = keyOf(world, kind);
    policy(true, keys.publicKey);

    const step = await runStep(world, "release", { ...given, "signing-key": keys.privateKey });
    const verified = await runStep(world, "release", { verify: "v1.0.0" });
    const deployed = await runStep(world, "deploy", { release: "v1.0.0" });

    expect(step.errors).toEqual([]);
    expect(step.summary).toContain("the tag is annotated and signed");
    expect(step.log).toContain(`tag v1.0.0 is signed with ${kind === "SSH" ? "an SSH" : "a GPG"} key`);
    expect(await verifiedByGit(world, "v1.0.0", kind, keys.publicKey)).toMatch(/Good .*signature/);
    expect(verified.outputs["holds"]).toBe("true");
    expect(verified.summary).toContain("tag: signed by");
    expect(deployed.errors).toEqual([]);
    expectNoSecret(step, keys.privateKey);
  });

  test("and its passphrase the tag is signed, and neither is told", async () => {
    const keys = keyOf(world, kind, "correct horse");
    pushed(world, "feat: start");
    const signing = { "signing-key": keys.privateKey, "signing-passphrase": "correct horse" };

    const step = await runStep(world, "release", { ...given, ...signing });

    expect(step.errors).toEqual([]);
    expect(await verifiedByGit(world, "v1.0.0", kind, keys.publicKey)).toMatch(/Good .*signature/);
    expectNoSecret(step, keys.privateKey);
  });

  test.each([
    ["no passphrase", {}, "Give `signing-passphrase` too."],
    ["a wrong passphrase", { "signing-passphrase": "wrong horse" }, "signing-passphrase"],
  ])("that is encrypted and %s nothing is written", async (_what, more, said) => {
    const keys = keyOf(world, kind, "correct horse");
    pushed(world, "feat: start");

    const step = await runStep(world, "release", { ...given, "signing-key": keys.privateKey, ...more });

    expect(step.exitCode).toBe(1);
    expect(step.errors).toEqual([expect.stringContaining("Input `signing-key`")]);
    expect(step.errors[0]).toContain(said);
    expect(step.writes).toEqual([]);
    expectNoSecret(step, keys.privateKey);
  });

  test("that the policy does not name nothing is written", async () => {
    const [ours, theirs] = [keyOf(world, kind), keyOf(world, kind)];
    policy(true, ours.publicKey);

    const step = await runStep(world, "release", { ...given, "signing-key": theirs.privateKey });

    expect(step.errors).toEqual([
      expect.stringContaining("does not belong to a key under `signing.signers` of the policy."),
    ]);
    expect(step.writes).toEqual([]);
  });

  test.each([
    ["at the draft", { route: routes.draft, status: 422 }],
    ["right after the push", { route: routes.push, reset: "after" as const }],
    ["before the push", { route: routes.push, reset: "before" as const }],
  ])("a run that was killed %s is finished under the same tag", async (_when, fault) => {
    const keys = keyOf(world, kind);
    policy(true, keys.publicKey);
    const signed = { ...given, "signing-key": keys.privateKey };
    const gone = new AbortController();
    const mode = "reset" in fault ? { reset: fault.reset } : { status: fault.status };
    const kill = fault.route === routes.push ? { kill: () => gone.abort() } : {};
    world.github.fail({ method: "POST", route: fault.route, times: 1, ...mode, ...kill });
    await runStep(world, "release", signed, { signal: gone.signal });
    const begun = world.github.repository.refs.get("refs/tags/v1.0.0");

    const again = await runStep(world, "release", signed, { runAttempt: 2 });

    expect(again.errors).toEqual([]);
    expect(again.outputs).toMatchObject({ tag: "v1.0.0", "is-new": "true" });
    expect(world.github.repository.refs.get("refs/tags/v1.0.0")).toEqual(begun ?? expect.any(String));
    expect(await verifiedByGit(world, "v1.0.0", kind, keys.publicKey)).toMatch(/Good .*signature/);
    expect(world.github.repository.releases.map((one) => one.draft)).toEqual([false]);
  });
});

test("without a key the tag is not signed, and that is said", async () => {
  pushed(world, "feat: start");

  const step = await runStep(world, "release", given);

  expect(step.summary).toContain("the tag is annotated and not signed");
});

test.each([
  ["no key at all", "not a key"],
  ["a public key", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGJ1aWxkIG9ubHk release key"],
  [
    "a key that was cut",
    "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEA\n-----END OPENSSH PRIVATE KEY-----",
  ],
  [
    "a key without its line breaks",
    "-----BEGIN OPENSSH PRIVATE KEY----- b3BlbnNzaC1rZXktdjEA -----END OPENSSH PRIVATE KEY-----",
  ],
])("%s as a key is refused before anything is written", async (_what, key) => {
  pushed(world, "feat: start");

  const step = await runStep(world, "release", { ...given, "signing-key": key });

  expect(step.exitCode).toBe(1);
  expect(step.errors).toEqual([expect.stringContaining("Input `signing-key`")]);
  expect(step.errors[0]).not.toContain("b3BlbnNzaC1rZXktdjEA");
  expect(step.writes).toEqual([]);
});

test("a passphrase without a key is refused", async () => {
  pushed(world, "feat: start");

  const step = await runStep(world, "release", { ...given, "signing-passphrase": "correct horse" });

  expect(step.errors).toEqual([
    expect.stringContaining("Input `signing-passphrase` is given without a key."),
  ]);
  expect(step.log).not.toContain("correct horse");
});

test("where the policy requires signatures, an unsigned release is not deployed", async () => {
  const keys = keyOf(world, "SSH");
  pushed(world, "feat: start");
  await runStep(world, "release", given);
  policy(true, keys.publicKey);

  const step = await runStep(world, "deploy", { release: "v1.0.0" });

  expect(step.errors).toEqual([
    expect.stringContaining("RELEASE_UNUSABLE: The release `v1.0.0` cannot be used: its tag is not signed."),
  ]);
  expect(step.writes).toEqual([]);
});

test.each([true, false])(
  "a release that a stranger signed is not deployed (signatures required: %s)",
  async (required) => {
    const [ours, theirs] = [keyOf(world, "SSH"), keyOf(world, "SSH")];
    pushed(world, "feat: start");
    await runStep(world, "release", { ...given, "signing-key": theirs.privateKey });
    policy(required, ours.publicKey);

    const step = await runStep(world, "deploy", { release: "v1.0.0" });

    expect(step.errors).toEqual([expect.stringContaining("its signature does not hold")]);
    expect(step.writes).toEqual([]);
  },
);

test("where the policy requires signatures, an unsigned release is not even made", async () => {
  const keys = keyOf(world, "SSH");
  policy(true, keys.publicKey);

  const step = await runStep(world, "release", given);

  expect(step.errors).toEqual([expect.stringContaining("Policy: `signing.required`")]);
  expect(step.writes).toEqual([]);
});
