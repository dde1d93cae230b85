import { expect, test } from "vitest";
import { pushed, taggedAs, tagNames } from "../support/history.ts";
import { releaseOnRef, warningsOf } from "../support/release-step.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const floating = { "floating-tags": "true" };

function commitOf(tag: string): string | undefined {
  const { objects, refs } = world.github.repository;
  return objects.peel(refs.get(`refs/tags/${tag}`) ?? "");
}

test("`v1` and `v1.2` are made and moved to the release, and no release is of them", async () => {
  const first = pushed(world, "feat: start");
  const one = await runStep(world, "release", { ...floating, version: "1.2.0" });
  const atFirst = [commitOf("v1"), commitOf("v1.2")];
  const second = pushed(world, "fix: keep notes");

  const two = await runStep(world, "release", { ...floating, version: "1.2.1" });

  expect(atFirst).toEqual([first, first]);
  expect([commitOf("v1"), commitOf("v1.2"), commitOf("v1.2.0")]).toEqual([second, second, first]);
  expect([one, two].map((step) => step.summary.includes("`v1` and `v1.2` moved to it"))).toEqual([
    true,
    true,
  ]);
  expect(world.github.repository.releases.map((one) => one.tagName)).toEqual(["v1.2.0", "v1.2.1"]);
});

test("they are moved although releases are immutable", async () => {
  world.github.repository.setImmutableReleases(true);
  pushed(world, "feat: start");
  await runStep(world, "release", { ...floating, version: "1.2.0" });
  const second = pushed(world, "fix: keep notes");

  const step = await runStep(world, "release", { ...floating, version: "1.2.1" });

  expect(step.errors).toEqual([]);
  expect([commitOf("v1"), commitOf("v1.2")]).toEqual([second, second]);
});

test("they are left alone unless that is asked for", async () => {
  pushed(world, "feat: start");

  await runStep(world, "release", { version: "1.2.0" });

  expect(tagNames(world)).toEqual(["v1.2.0"]);
});

test("a pre-release moves none, and nothing is moved while a release is not published", async () => {
  pushed(world, "feat: start");
  await runStep(world, "release", { ...floating, channel: "beta", "initial-version": "1.2.0" });
  pushed(world, "fix: keep notes");
  const publish = { method: "PATCH", route: "/repos/{owner}/{repo}/releases/{release_id}" };
  world.github.fail({ ...publish, times: 1, status: 422 });

  const cut = await runStep(world, "release", floating);

  expect(cut.exitCode).toBe(1);
  expect(tagNames(world)).toEqual(["v1.2.0", "v1.2.0-beta.1"]);
});

test("a run that ended before they were moved is finished by the next one", async () => {
  const sha = pushed(world, "feat: start");
  await runStep(world, "release", { version: "1.2.0" });

  const again = await runStep(world, "release", { ...floating, version: "1.2.0" }, { runAttempt: 2 });

  expect(again.outputs["is-new"]).toBe("false");
  expect([commitOf("v1"), commitOf("v1.2")]).toEqual([sha, sha]);
});

test("a version of an older line moves its own tags and not those of the newer one", async () => {
  const old = pushed(world, "feat: start");
  await runStep(world, "release", { ...floating, version: "1.2.0" });
  const next = pushed(world, "feat: more");
  await runStep(world, "release", { ...floating, version: "1.3.0" });
  const sha = pushed(world, "fix: keep notes", { branch: "1.2.x", from: old });

  const step = await releaseOnRef(world, { ...floating, version: "1.2.1" }, { ref: "refs/heads/1.2.x", sha });

  expect(step.errors).toEqual([]);
  expect([commitOf("v1"), commitOf("v1.2"), commitOf("v1.3")]).toEqual([next, sha, next]);
});

test("before 1.0.0 only the line of the minor number has a tag", async () => {
  pushed(world, "feat: start");

  await runStep(world, "release", floating);

  expect(tagNames(world)).toEqual(["v0.1", "v0.1.0"]);
});

test("a package's floating tags have its prefix", async () => {
  pushed(world, "feat: start");

  await runStep(world, "release", { ...floating, version: "1.2.0", "tag-prefix": "api/v" });

  expect(tagNames(world)).toEqual(["api/v1", "api/v1.2", "api/v1.2.0"]);
});

test("one that cannot be moved is told, and the release stands", async () => {
  pushed(world, "feat: start");
  taggedAs(world, "v1");
  const include = ["refs/tags/v1"];
  world.github.repository.rulesets.push({
    name: "Major tags",
    enforcement: "active",
    include,
    rules: [{ type: "update" }],
  });
  const before = commitOf("v1");
  const sha = pushed(world, "feat: more");

  const step = await runStep(world, "release", { ...floating, version: "1.2.0" });

  expect(step.conclusion).toBe("success");
  expect(step.outputs).toMatchObject({ tag: "v1.2.0", "is-new": "true" });
  expect([commitOf("v1"), commitOf("v1.2")]).toEqual([before, sha]);
  expect(step.summary).toContain("`v1.2` moved to it");
  expect(step.summary).not.toContain("`v1` and");
  expect(step.errors).toEqual([]);
  expect(warningsOf(step)).toEqual([expect.stringMatching(/^The tag `v1` was not moved/)]);
});

test("a release that somebody attached to one is pointed out, and the tag is not lost", async () => {
  pushed(world, "feat: start");
  await runStep(world, "release", { ...floating, version: "1.2.0" });
  const { repository } = world.github;
  const [published] = repository.releases;
  if (published === undefined) throw new Error("There is no release.");
  repository.releases.push({ ...published, id: repository.nextId(), tagName: "v1", immutable: true });
  repository.burnedTags.add("v1");
  pushed(world, "feat: more");

  const step = await runStep(world, "release", { ...floating, version: "1.3.0" });

  expect(step.conclusion).toBe("success");
  expect(warningsOf(step)).toEqual([expect.stringMatching(/^The tag `v1` was not moved/)]);
});
