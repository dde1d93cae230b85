import { describe, expect, test } from "vitest";
import { labelled, pushed, taggedAs, tagNames } from "../support/history.ts";
import { fullPlan, opened } from "../support/pull.ts";
import { manifestOf, warningsOf } from "../support/release-step.ts";
import { type RanStep, runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

function expectReleased(step: RanStep, tag: string): void {
  expect(step.errors).toEqual([]);
  expect(step.outputs).toMatchObject({ tag, "is-new": "true" });
  expect(tagNames(world)).toContain(tag);
}

function expectNothing(step: RanStep): void {
  expect(step.conclusion).toBe("success");
  expect(step.outputs).toMatchObject({ tag: "", version: "", "is-new": "false", references: "{}" });
  expect(step.summary).toContain("### 📦 Nothing to release");
  expect(step.writes).toEqual([]);
}

describe("a version from commits", () => {
  test.each([
    ["a feature", "feat: add notes", "v1.3.0"],
    ["a fix", "fix: keep notes", "v1.2.4"],
    ["a speed-up", "perf: read notes once", "v1.2.4"],
    ["a breaking change by its mark", "fix(api)!: rename notes", "v2.0.0"],
    ["a breaking change by its footer", "fix: rename notes\n\nBREAKING CHANGE: the field is gone", "v2.0.0"],
    ["a breaking chore", "chore!: drop Node 18", "v2.0.0"],
    ["a footer that sets it", "chore: release\n\nRelease-As: 1.5.0", "v1.5.0"],
    ["a revert of what was released before", "revert: feat: add orders\n\nRefs: 1234567", "v1.2.4"],
  ])("is raised by %s", async (_what, message, tag) => {
    taggedAs(world, "v1.2.3");
    pushed(world, "docs: say more");
    pushed(world, message);

    const step = await runStep(world, "release");

    expectReleased(step, tag);
  });

  test.each([
    ["a breaking change", "feat!: rename notes", "v0.4.0"],
    ["a feature", "feat: add notes", "v0.4.0"],
    ["a fix", "fix: keep notes", "v0.3.2"],
  ])("stays below 1.0.0 after %s", async (_what, message, tag) => {
    taggedAs(world, "v0.3.1");
    pushed(world, message);

    const step = await runStep(world, "release");

    expectReleased(step, tag);
  });

  test.each([
    ["0.1.0 by itself", {}, "v0.1.0"],
    ["what the input says", { "initial-version": "1.0.0" }, "v1.0.0"],
  ])("is %s when none was released before", async (_what, inputs, tag) => {
    pushed(world, "Start");

    const step = await runStep(world, "release", inputs);

    expectReleased(step, tag);
  });

  test.each([
    ["only kinds that release nothing", ["docs: say more", "ci: run often", "chore: tidy"]],
    ["only commits that are not conventional", ["Tidy up", "WIP"]],
    ["no commit at all", []],
  ])("is nothing to release, and no error, with %s", async (_what, messages) => {
    taggedAs(world, "v1.2.3");
    for (const message of messages) pushed(world, message);

    const step = await runStep(world, "release");

    expectNothing(step);
  });

  test("is nothing to release when a feature was taken back again", async () => {
    taggedAs(world, "v1.2.3");
    const sha = pushed(world, "feat: add notes");
    pushed(world, `Revert "feat: add notes"\n\nThis reverts commit ${sha}.`);

    const step = await runStep(world, "release");

    expectNothing(step);
  });

  test("counts a branch that was begun before the last release and merged after it", async () => {
    const start = pushed(world, "chore: start");
    const branch = { branch: "topic", from: start, date: "2024-01-01T00:00:00Z" };
    pushed(world, "feat: add notes", branch);
    taggedAs(world, "v1.2.3");
    const { repository } = world.github;
    const pull = repository.openPull({
      title: "Add notes",
      body: fullPlan("Yes."),
      head: "topic",
      base: "main",
      author: "hubot",
    });
    repository.mergePull(pull, { method: "merge" });

    const step = await runStep(world, "release");

    expectReleased(step, "v1.3.0");
    expect((await manifestOf(step)).changes).toMatchObject([{ number: pull }]);
  });

  test("reads a squashed pull request by its title", async () => {
    taggedAs(world, "v1.2.3");
    const pull = opened(world, { files: { a: "a" }, body: null, title: "feat: add notes" });
    world.github.repository.mergePull(pull, { method: "squash" });

    const step = await runStep(world, "release");

    expectReleased(step, "v1.3.0");
    expect(step.log).toContain(`version 1.3.0: a feature in #${pull}`);
  });

  test("passes over tags that are no full version", async () => {
    taggedAs(world, "v1.2.3");
    for (const name of ["v9", "v9.9", "v9.0", "vendor-v9.0.0", "v09.0.0", "v9.0.0+build"])
      taggedAs(world, name);
    pushed(world, "fix: keep notes");

    const step = await runStep(world, "release");

    expectReleased(step, "v1.2.4");
  });

  test("warns of commits that are not written so, and releases by the others", async () => {
    taggedAs(world, "v1.2.3");
    const plain = pushed(world, "Tidy up");
    pushed(world, "fix: keep notes");

    const step = await runStep(world, "release");

    expectReleased(step, "v1.2.4");
    expect(warningsOf(step)).toEqual([
      expect.stringMatching(/^1 commit is not written as Conventional Commits.*: [0-9a-f]{12}\.$/),
    ]);
    expect(warningsOf(step)[0]).toContain(plain.slice(0, 12));
  });
});

describe("a version from labels", () => {
  function merged(title: string, ...labels: readonly string[]): number {
    const pull = opened(world, { files: { [title]: "x" }, body: null, title, branch: title });
    labelled(world, pull, ...labels);
    world.github.repository.mergePull(pull, { method: "squash" });
    return pull;
  }

  test.each([
    ["breaking", "v2.0.0"],
    ["semver: minor", "v1.3.0"],
    ["enhancement", "v1.3.0"],
    ["bug", "v1.2.4"],
  ])("is raised by the label `%s`", async (label, tag) => {
    taggedAs(world, "v1.2.3");
    merged("One", "documentation", label);

    const step = await runStep(world, "release", { version: "labels" });

    expectReleased(step, tag);
  });

  test("takes a pull request without a label for a patch, and names it", async () => {
    taggedAs(world, "v1.2.3");
    const pull = merged("One", "documentation");

    const step = await runStep(world, "release", { version: "labels" });

    expectReleased(step, "v1.2.4");
    expect(warningsOf(step)).toEqual([
      expect.stringMatching(new RegExp(`^1 pull request has no label .*: #${pull}.$`)),
    ]);
  });

  test("is nothing to release when every pull request is labelled to be left out", async () => {
    taggedAs(world, "v1.2.3");
    merged("One", "minor", "skip-release");

    const step = await runStep(world, "release", { version: "labels" });

    expectNothing(step);
  });
});

describe("a version that was given", () => {
  test.each([
    [
      "below the last one",
      "1.2.2",
      "1.2.2 is below 1.2.3, which is released already (tag `v1.2.3`). Write a version above 1.2.3.",
    ],
    ["a pre-release of the last one", "1.2.3-rc.1", "1.2.3-rc.1 is below 1.2.3"],
  ])("and is %s is refused before anything is written", async (_what, version, said) => {
    taggedAs(world, "v1.2.3");
    pushed(world, "fix: keep notes");

    const step = await runStep(world, "release", { version });

    expect(step.exitCode).toBe(1);
    expect(step.errors).toEqual([expect.stringContaining(said)]);
    expect(step.writes).toEqual([]);
  });

  test("and equals the last one is refused on another commit", async () => {
    taggedAs(world, "v1.2.3");
    pushed(world, "fix: keep notes");

    const step = await runStep(world, "release", { version: "1.2.3" });

    expect(step.errors).toEqual([expect.stringContaining("TAG_TAKEN: The tag `v1.2.3` is taken")]);
    expect(step.writes).toEqual([]);
  });
});
