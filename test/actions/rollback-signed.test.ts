import { expect, test } from "vitest";
import { parse } from "yaml";
import { pushed } from "../support/history.ts";
import { deployed, knownGood, marks, type PastRelease } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { runStep } from "../support/run-step.ts";
import { keyOf } from "../support/signing.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const failed = [{ state: "failure", text: marks.failed }];

async function release(version: string, key: Readonly<Record<string, string>>): Promise<PastRelease> {
  const commit = pushed(world, `feat: work for ${version}`);
  const step = await runStep(world, "release", { version, ...key }, { sha: commit });
  if (step.conclusion !== "success") throw new Error(step.log);
  const manifestSha256 = step.outputs["manifest-sha256"] ?? "";
  return { tag: `v${version}`, commit, manifestSha256, digest: "" };
}

function requireSignature(publicKey: string): void {
  const policy = parse(policyOf(world, { redeploy: ["node", "deploy.cjs", "{release.tag}"] }));
  const text = JSON.stringify({ ...policy, signing: { required: true, signers: [publicKey] } });
  pushed(world, "chore: say who signs", { files: { ".github/rollback.yml": text } });
}

test("a rollback passes over what nobody signed, and returns to the release that a signer of the policy signed", async () => {
  const keys = keyOf(world, "SSH");
  const signed = await release("1.0.0", { "signing-key": keys.privateKey });
  const unsigned = await release("1.1.0", {});
  const broken = await release("1.2.0", {});
  requireSignature(keys.publicKey);
  knownGood(world, { commit: signed.commit, release: signed });
  knownGood(world, { commit: unsigned.commit, release: unsigned });
  deployed(world, { commit: broken.commit, release: broken, statuses: failed });

  const returned = await runStep(world, "rollback");

  expect(returned.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "v1.0.0" });
  expect(returned.summary).toContain("its tag is not signed");
});

test("a rollback does not return to a release that a stranger signed", async () => {
  const keys = keyOf(world, "SSH");
  const stranger = keyOf(world, "GPG");
  const old = await release("1.0.0", { "signing-key": stranger.privateKey });
  const broken = await release("1.1.0", {});
  requireSignature(keys.publicKey);
  knownGood(world, { commit: old.commit, release: old });
  deployed(world, { commit: broken.commit, release: broken, statuses: failed });

  const returned = await runStep(world, "rollback");

  expect(returned.outputs).toMatchObject({ outcome: "nothing-to-return-to", "rolled-back-to": "" });
  expect(await world.ran()).toEqual([]);
});
