import { expect, test } from "vitest";
import { checkedOut } from "../support/checkout.ts";
import { pushed, taggedAs, tagNames } from "../support/history.ts";
import { deployed, knownGood, marks, type PastRelease, released } from "../support/past.ts";
import { policyOf } from "../support/policy.ts";
import { releaseOnRef } from "../support/release-step.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const drafts = { method: "POST", route: "/repos/{owner}/{repo}/releases", times: 1, status: 422 };
const failed = [{ state: "failure", text: marks.failed }];

async function packageRelease(
  prefix: string,
  path: string,
  version: string,
  sha: string,
): Promise<PastRelease> {
  const step = await runStep(world, "release", { version, "tag-prefix": prefix, paths: path }, { sha });
  if (step.conclusion !== "success") throw new Error(step.log);
  const manifestSha256 = step.outputs["manifest-sha256"] ?? "";
  return { tag: `${prefix}${version}`, commit: sha, manifestSha256, digest: "" };
}

test("a rollback of one package returns to a release of the same, and no other is newer than it", async () => {
  const policy = policyOf(world, { redeploy: ["node", "deploy.cjs", "{release.tag}"] });
  const files = { "packages/api/a": "1", "packages/web/a": "1", ".github/rollback.yml": policy };
  const sha = pushed(world, "feat: start", { files });
  const api = await packageRelease("api-v", "packages/api", "1.0.0", sha);
  const web = await packageRelease("web-v", "packages/web", "1.0.0", sha);
  knownGood(world, { commit: sha, release: api });
  knownGood(world, { commit: sha, release: web });
  const next = pushed(world, "feat: more", { files: { "packages/api/a": "2" } });
  const broken = await packageRelease("api-v", "packages/api", "1.1.0", next);
  const id = deployed(world, { commit: next, release: broken, statuses: failed });
  knownGood(world, { commit: sha, release: web });

  const returned = await runStep(world, "rollback", { "deployment-id": String(id) });

  expect(returned.outputs).toMatchObject({ outcome: "verified", "rolled-back-to": "api-v1.0.0" });
});

test("a maintenance branch goes on from its own tag, however many greater versions there are", async () => {
  const old = pushed(world, "feat: start");
  taggedAs(world, "v1.0.0", old);
  for (let minor = 0; minor < 12; minor++) taggedAs(world, `v2.${minor}.0`);
  const sha = pushed(world, "fix: on 1.x", { branch: "1.x", from: old });

  const step = await releaseOnRef(world, {}, { ref: "refs/heads/1.x", sha });

  expect(step.outputs["tag"]).toBe("v1.0.1");
});

test("a line that is not found among the greatest versions is refused, and taken for no first release", async () => {
  const old = pushed(world, "feat: start");
  taggedAs(world, "v1.0.0", old);
  for (let minor = 0; minor < 31; minor++) taggedAs(world, `v2.${minor}.0`);
  const sha = pushed(world, "fix: on 1.x", { branch: "1.x", from: old });

  const lost = await releaseOnRef(world, {}, { ref: "refs/heads/1.x", sha });
  const given = await releaseOnRef(world, { version: "1.0.1" }, { ref: "refs/heads/1.x", sha });

  expect(lost.errors[0]).toContain(
    "none of the 30 greatest versions is in the history of the commit. Give `version`",
  );
  expect(given.outputs["tag"]).toBe("v1.0.1");
});

test("what was begun at a commit is found among many versions of another channel", async () => {
  taggedAs(world, "v1.2.3");
  const next = pushed(world, "feat!: next", { branch: "next", from: taggedAs(world, "v1.2.4") });
  for (let beta = 1; beta <= 31; beta++) taggedAs(world, `v2.0.0-beta.${beta}`, next);
  const sha = pushed(world, "feat: x");
  world.github.fail(drafts);
  await runStep(world, "release", {}, { sha });

  const again = await runStep(world, "release", {}, { sha, runAttempt: 2 });

  expect(again.outputs["tag"]).toBe("v1.3.0");
  expect(tagNames(world)).not.toContain("v1.4.0");
});

test("what a pre-release told nobody, since it was never finished, comes with the next", async () => {
  taggedAs(world, "v1.2.3");
  pushed(world, "feat: x");
  world.github.fail(drafts);
  await runStep(world, "release", { channel: "beta" });
  pushed(world, "docs: y");

  const next = await runStep(world, "release", { channel: "beta" });

  expect(next.outputs["tag"]).toBe("v1.3.0-beta.2");
});

test("a pre-release of another branch is not what a release comes after", async () => {
  const old = await released(world, "1.2.3");
  const other = pushed(world, "feat: experiment", { branch: "next", from: old.commit });
  await releaseOnRef(world, { channel: "beta" }, { ref: "refs/heads/next", sha: other });
  pushed(world, "feat: real");

  const step = await runStep(world, "release", {});

  expect(step.summary).toContain("after `v1.2.3`");
});

test("a commit of a branch that is gone is refused, since nobody can say what it is on", async () => {
  const base = pushed(world, "feat: start");
  const sha = pushed(world, "feat: orphan", { branch: "gone", from: base });
  world.github.repository.deleteRef("refs/heads/gone");

  const step = await releaseOnRef(world, { version: "1.0.0" }, { ref: "refs/heads/gone", sha });

  expect(step.errors[0]).toContain("the branch that this workflow runs on is gone");
  expect(step.writes).toEqual([]);
});

test("files of a checkout of another commit are not released, unless that is said to be right", async () => {
  const first = pushed(world, "feat: start", { files: { "app.js": "one" } });
  const second = pushed(world, "feat: more", { files: { "app.js": "two" } });
  await checkedOut(world, first);
  const inputs = { version: "1.0.0", artifacts: "app=file:app.js" };

  const refused = await runStep(world, "release", inputs, { sha: second });
  const said = await runStep(world, "release", { ...inputs, "allow-dirty": "true" }, { sha: second });

  expect(refused.errors[0]).toContain(`it is of commit ${first.slice(0, 12)}, and the release of`);
  expect(refused.writes).toEqual([]);
  expect(said.conclusion).toBe("success");
});
