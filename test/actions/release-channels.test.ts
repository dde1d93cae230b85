import { expect, test } from "vitest";
import { pushed, taggedAs, tagNames } from "../support/history.ts";
import { fullPlan, migration, opened } from "../support/pull.ts";
import { manifestOf } from "../support/release-step.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

test("pre-releases of a channel count up, and the promotion leaves the channel's word out", async () => {
  taggedAs(world, "v1.2.3");
  const beta = { channel: "beta" };
  pushed(world, "feat: add notes");
  const first = await runStep(world, "release", beta);
  pushed(world, "fix: keep notes");
  const second = await runStep(world, "release", beta);

  const promoted = await runStep(world, "release");

  expect([first, second, promoted].map((step) => step.outputs["tag"])).toEqual([
    "v1.3.0-beta.1",
    "v1.3.0-beta.2",
    "v1.3.0",
  ]);
  const { releases } = world.github.repository;
  expect(releases.map((one) => [one.tagName, one.prerelease])).toEqual([
    ["v1.3.0-beta.1", true],
    ["v1.3.0-beta.2", true],
    ["v1.3.0", false],
  ]);
});

test("a breaking change raises the aim of a channel, and its number begins anew", async () => {
  taggedAs(world, "v1.2.3");
  pushed(world, "feat: add notes");
  await runStep(world, "release", { channel: "beta" });
  pushed(world, "feat!: rename notes");

  const step = await runStep(world, "release", { channel: "beta" });

  expect(step.outputs["version"]).toBe("2.0.0-beta.1");
});

test("another channel above it takes over, and a lower one is refused", async () => {
  taggedAs(world, "v1.2.3");
  pushed(world, "feat: add notes");
  await runStep(world, "release", { channel: "beta" });
  pushed(world, "fix: keep notes");

  const candidate = await runStep(world, "release", { channel: "rc" });
  pushed(world, "fix: keep more notes");
  const back = await runStep(world, "release", { channel: "beta" });

  expect(candidate.outputs["version"]).toBe("1.3.0-rc.1");
  expect(back.errors).toEqual([expect.stringContaining("Release on the channel `rc`")]);
  expect(back.writes).toEqual([]);
});

test("nothing new since the last pre-release of the channel is nothing to release", async () => {
  taggedAs(world, "v1.2.3");
  pushed(world, "feat: add notes");
  await runStep(world, "release", { channel: "beta" });
  pushed(world, "docs: say more");

  const step = await runStep(world, "release", { channel: "beta" });

  expect(step.conclusion).toBe("success");
  expect(step.outputs).toMatchObject({ tag: "", "is-new": "false" });
  expect(step.writes).toEqual([]);
});

test("a run for the same commit again gives the same pre-release and writes nothing", async () => {
  taggedAs(world, "v1.2.3");
  pushed(world, "feat: add notes");
  const first = await runStep(world, "release", { channel: "beta" });

  const again = await runStep(world, "release", { channel: "beta" }, { runAttempt: 2 });

  expect(again.outputs).toEqual({ ...first.outputs, "is-new": "false", "manifest-path": expect.any(String) });
  expect(again.writes).toEqual([]);
});

test("a promotion of the very commit of a pre-release is a release of its own", async () => {
  taggedAs(world, "v1.2.3");
  const sha = pushed(world, "feat: add notes");
  await runStep(world, "release", { channel: "rc" });

  const promoted = await runStep(world, "release", {}, { sha });

  expect(promoted.outputs).toMatchObject({ tag: "v1.3.0", "is-new": "true" });
  expect((await manifestOf(promoted)).previous).toMatchObject({ tag: "v1.3.0-rc.1", commit: sha });
});

test("each release of a channel carries only the plans that came since the one before, and no plan is lost", async () => {
  taggedAs(world, "v1.2.3");
  const { repository } = world.github;
  const merge = (branch: string, title: string, files: Record<string, string>): number => {
    const pull = opened(world, { files, body: fullPlan("No."), title, branch });
    repository.mergePull(pull, { method: "squash" });
    return pull;
  };
  const one = merge("one", "feat: add notes", migration);
  const first = await manifestOf(await runStep(world, "release", { channel: "beta" }));
  const two = merge("two", "fix: keep notes", { b: "b" });
  const second = await manifestOf(await runStep(world, "release", { channel: "beta" }));
  const three = merge("three", "fix: keep more notes", { c: "c" });

  const promoted = await manifestOf(await runStep(world, "release"));

  const numbers = [first, second, promoted].map(({ changes }) =>
    changes.map((change: { number: number }) => change.number),
  );
  expect(numbers).toEqual([[one], [two], [three]]);
  expect([first, second, promoted].map(({ migrations }) => migrations.length)).toEqual([1, 0, 0]);
});

test.each(["Beta", "1", "beta.1", "beta/x", "β"])("`%s` is no channel", async (channel) => {
  pushed(world, "feat: add notes");

  const step = await runStep(world, "release", { channel });

  expect(step.errors).toEqual([
    expect.stringContaining(`Input \`channel\` is \`${channel}\`. Write a word such as \`beta\` or \`rc\`.`),
  ]);
  expect(tagNames(world)).toEqual([]);
});
