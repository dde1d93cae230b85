import { describe, expect, test } from "vitest";
import { checkedOut } from "../support/checkout.ts";
import { pushed, taggedAs, tagNames } from "../support/history.ts";
import { releaseOnRef, warningsOf } from "../support/release-step.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const given = { version: "1.0.0" };

describe("a dry run", () => {
  test("shows version, artifacts, checks and notes, and writes nothing", async () => {
    taggedAs(world, "v1.2.3");
    pushed(world, "feat: add notes");
    await world.write({ "out/notes.txt": "hello" });
    const inputs = { artifacts: "notes=file:out/notes.txt", "floating-tags": "true", "dry-run": "true" };

    const step = await runStep(world, "release", inputs);
    const real = await runStep(world, "release", { ...inputs, "dry-run": "false" });

    expect(step.conclusion).toBe("success");
    expect(step.writes).toEqual([]);
    expect(step.summary).toContain("### 🧪 Would release `v1.3.0`");
    expect(step.summary).toContain("2cf24dba5fb0");
    expect(step.summary).toContain("## Changes since v1.2.3");
    expect(step.summary).toContain("- add notes");
    expect(step.outputs).toMatchObject({
      tag: "v1.3.0",
      version: "1.3.0",
      "release-id": "",
      "is-new": "false",
    });
    expect(step.outputs["manifest-sha256"]).toBe(real.outputs["manifest-sha256"]);
    expect(step.outputs["references"]).toBe(real.outputs["references"]);
  });

  test("finds what would stop the release: a token that may not write", async () => {
    pushed(world, "feat: start");

    const step = await runStep(
      world,
      "release",
      { ...given, "dry-run": "true" },
      { permissions: { contents: "read" } },
    );

    expect(step.errors).toEqual([
      expect.stringContaining(
        "Token: it may not make tags and releases. Add `contents: write` under `permissions:` of the job.",
      ),
    ]);
    expect(step.writes).toEqual([]);
  });

  test("of a release that is there already shows it and writes nothing", async () => {
    pushed(world, "feat: start");
    const first = await runStep(world, "release", given);

    const step = await runStep(world, "release", { ...given, "dry-run": "true" });

    expect(step.conclusion).toBe("success");
    expect(step.outputs["manifest-sha256"]).toBe(first.outputs["manifest-sha256"]);
    expect(step.writes).toEqual([]);
  });
});

test("a token that may not write is told so, and nothing is left behind", async () => {
  pushed(world, "feat: start");

  const step = await runStep(world, "release", given, { permissions: { contents: "read" } });

  expect(step.exitCode).toBe(1);
  expect(step.errors).toEqual([expect.stringMatching(/PERMISSION_MISSING: .*`contents: write`/)]);
  expect(step.writes).toEqual([]);
  expect(tagNames(world)).toEqual([]);
});

describe("the checkout", () => {
  test("with changed tracked files stops the release and names them; untracked ones do not", async () => {
    const sha = pushed(world, "feat: start", { files: { "src/a.js": "1", "src/b.js": "1" } });
    await checkedOut(world, sha);
    await world.write({ "src/a.js": "2", "out/built.js": "x" });

    const dirty = await runStep(world, "release", given);
    const allowed = await runStep(world, "release", { ...given, "allow-dirty": "true" });

    expect(dirty.errors).toEqual([
      expect.stringContaining(
        `Checkout: it is not as commit ${sha.slice(0, 12)} has it: \`src/a.js\` changed. Commit the changes first, or write \`allow-dirty: true\` where a build step makes them.`,
      ),
    ]);
    expect(dirty.writes).toEqual([]);
    expect(allowed.outputs["is-new"]).toBe("true");
  });

  test("that is clean, or of another commit, does not stop it", async () => {
    const sha = pushed(world, "feat: start", { files: { "src/a.js": "1" } });
    await checkedOut(world, sha);
    await world.write({ "out/built.js": "x" });
    const clean = await runStep(world, "release", given);
    await world.write({ "src/a.js": "2" });
    pushed(world, "feat: next");

    const other = await runStep(world, "release", { version: "1.1.0" });

    expect([clean, other].map((step) => step.outputs["is-new"])).toEqual(["true", "true"]);
  });

  test("that is shallow loses nothing: history is read from GitHub", async () => {
    taggedAs(world, "v1.2.3");
    pushed(world, "feat: add notes");
    const sha = pushed(world, "fix: keep notes");
    await checkedOut(world, sha, { depth: 1 });

    const step = await runStep(world, "release");

    expect(step.outputs["tag"]).toBe("v1.3.0");
    expect(step.log).toContain("the checkout is shallow; history is read from GitHub, so nothing is missing");
    expect(world.github.repository.releases[0]?.body).toContain("add notes");
  });
});

describe("a commit", () => {
  test("of another branch than the run's is refused", async () => {
    pushed(world, "feat: start");
    const topic = pushed(world, "feat: try", { branch: "topic" });

    const step = await runStep(world, "release", { ...given, commit: topic });

    expect(step.errors).toEqual([
      expect.stringContaining(`Commit: ${topic.slice(0, 12)} is not in the history of the branch \`main\`.`),
    ]);
    expect(step.writes).toEqual([]);
  });

  test("that is on no branch any more is refused", async () => {
    pushed(world, "feat: start");
    const topic = pushed(world, "feat: try", { branch: "topic" });
    world.github.repository.deleteRef("refs/heads/topic");

    const step = await runStep(world, "release", { ...given, commit: topic });

    expect(step.errors).toEqual([expect.stringContaining("is not in the history of the branch `main`.")]);
    expect(step.writes).toEqual([]);
  });

  test("of the branch's past is released", async () => {
    const old = pushed(world, "feat: start");
    pushed(world, "feat: next");

    const step = await runStep(world, "release", { ...given, commit: old });

    expect(step.outputs["is-new"]).toBe("true");
    expect(
      world.github.repository.objects.peel(world.github.repository.refs.get("refs/tags/v1.0.0") ?? ""),
    ).toBe(old);
  });

  test("is released by a run of a tag's ref, when it is on the default branch", async () => {
    const sha = taggedAs(world, "build-7");
    pushed(world, "feat: next");

    const step = await releaseOnRef(world, given, { ref: "refs/tags/build-7", sha });

    expect(step.errors).toEqual([]);
    expect(step.outputs["is-new"]).toBe("true");
  });

  test("that is on no branch is refused by a run of a tag's ref too", async () => {
    pushed(world, "feat: start");
    const topic = pushed(world, "feat: try", { branch: "topic" });
    taggedAs(world, "build-7", topic);
    world.github.repository.deleteRef("refs/heads/topic");

    const step = await releaseOnRef(world, given, { ref: "refs/tags/build-7", sha: topic });

    expect(step.errors).toEqual([
      expect.stringContaining(`Commit: ${topic.slice(0, 12)} is not in the history`),
    ]);
    expect(step.writes).toEqual([]);
  });

  test("whose workflow files no branch has is warned of, and GitHub's refusal is clear and leaves no tag", async () => {
    const workflow = ".github/workflows/ci.yml";
    const old = pushed(world, "ci: one", { files: { [workflow]: "on: push" } });
    pushed(world, "ci: two", { files: { [workflow]: "on: pull_request" } });

    const dry = await runStep(world, "release", { ...given, commit: old, "dry-run": "true" });
    const step = await runStep(world, "release", { ...given, commit: old });

    expect(warningsOf(dry)).toEqual([
      expect.stringContaining(
        `\`${workflow}\` is not what \`main\` has now: GitHub may want \`workflows: write\``,
      ),
    ]);
    expect(step.errors).toHaveLength(1);
    expect(step.errors[0]).toContain("workflows");
    expect(tagNames(world)).toEqual([]);
  });
});

test.each([
  [true, "immutable"],
  [false, "not immutable"],
])(
  "immutable releases (%s) are told beforehand and afterwards, and a third run writes nothing",
  async (isOn, word) => {
    world.github.repository.setImmutableReleases(isOn);
    pushed(world, "feat: start");
    const first = await runStep(world, "release", given);
    pushed(world, "feat: next");

    const second = await runStep(world, "release", { version: "1.1.0" });
    const third = await runStep(world, "release", { version: "1.1.0" }, { runAttempt: 2 });

    expect(first.summary).toContain(`the release is ${word}`);
    expect(second.log).toContain(`releases are ${word}, as the last one tells`);
    expect(world.github.repository.releases.map((one) => one.immutable)).toEqual([isOn, isOn]);
    expect(third.outputs["is-new"]).toBe("false");
    expect(third.writes).toEqual([]);
  },
);
