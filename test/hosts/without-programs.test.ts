import { join } from "node:path";
import { expect, test } from "vitest";
import { badRelease } from "../support/bad-release.ts";
import { gitopsRepository } from "../support/gitops-repository.ts";
import { deployed, type PastRelease } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { failsOnce } from "../support/quick-gate.ts";
import { runStep } from "../support/run-step.ts";
import { keyOf } from "../support/signing.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const values = "image:\n  digest: sha256:bad\n";
const install = "Install it in an earlier step (Debian and Ubuntu: git)";

/** A runner of one's own that has none of the programs. */
const noPrograms = () => ({ PATH: join(world.folder, "nothing") });

function gitLayer(): object {
  const repository = gitopsRepository(world.folder, { "values.yaml": values });
  const set = { "values.yaml": { "image.digest": "{artifact.shop.digest}" } };
  return { git: repository.fileUrl, branch: "main", set };
}

/** v1.0.0, whose tag was signed with a key of the policy, which demands that. */
async function signedRelease(): Promise<PastRelease> {
  const { publicKey, privateKey } = keyOf(world, "SSH");
  const policy = JSON.parse(policyOf(world, { redeploy: ["node", "deploy.cjs", "{release.tag}"] }));
  policy.signing = { required: true, signers: [publicKey] };
  const files = { ".github/rollback.yml": JSON.stringify(policy) };
  const commit = world.github.repository.commit({ branch: "main", files, message: "feat: begin" });
  const inputs = { version: "1.0.0", "signing-key": privateKey };
  const made = await runStep(world, "release", inputs, { sha: commit });
  return { tag: "v1.0.0", commit, manifestSha256: made.outputs["manifest-sha256"] ?? "", digest: "" };
}

test("guard with a `git` layer is told before the watch that git is missing", async () => {
  const { broken } = await badRelease(world, { redeploy: gitLayer() });
  const id = String(deployed(world, { commit: broken.commit, release: broken }));
  world.service.answer(...failsOnce);

  const refused = await runStep(world, "guard", { "deployment-id": id }, { env: noPrograms() });

  expect(refused.errors).toHaveLength(1);
  expect(refused.errors[0]).toContain(
    "The layer `redeploy` of `production` commits by `git`, which is not installed on this runner. Install it in an earlier step (Debian and Ubuntu: git).",
  );
  expect(world.service.asked).toEqual([]);
  expect(refused.writes).toEqual([]);
});

test("a rollback by a `git` layer fails with the sentence that mends it, and is finished once git is there", async () => {
  const { id } = await badRelease(world, { redeploy: gitLayer() });
  const inputs = { "deployment-id": String(id) };

  const failed = await runStep(world, "rollback", inputs, { env: noPrograms() });
  const returned = await runStep(world, "rollback", inputs, { runAttempt: 2 });

  expect(failed.outputs["outcome"]).toBe("failed");
  expect(failed.errors).toEqual([
    expect.stringContaining(`\`git\` is not installed on this runner. ${install}`),
  ]);
  expect(failed.summary).toContain("**Next:** Correct the cause and run this again");
  expect(returned.outputs["outcome"]).toBe("verified");
});

test("a deploy of a signed release is refused for what is missing here, and not for the release", async () => {
  const { tag } = await signedRelease();

  const refused = await runStep(world, "deploy", { release: tag }, { env: noPrograms() });
  const deploying = await runStep(world, "deploy", { release: tag });

  expect(refused.errors).toEqual([
    expect.stringMatching(
      /its signature was not verified: `(git|ssh-keygen)` is not installed on this runner\. Install it in an earlier step \(Debian and Ubuntu: (git|openssh-client)\)\.\nThe policy's `signing` demands it\. Correct that, and run this again\.$/,
    ),
  ]);
  expect(refused.writes).toEqual([]);
  expect(deploying.conclusion).toBe("success");
});
