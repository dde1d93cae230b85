import { expect, test } from "vitest";
import { labelled, pushed, taggedAs, tagNames } from "../support/history.ts";
import { fullPlan, migration, opened } from "../support/pull.ts";
import { manifestOf } from "../support/release-step.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const steps = {
  draft: { method: "POST", route: "/repos/{owner}/{repo}/releases" },
  upload: { method: "POST", route: "/repos/{owner}/{repo}/releases/{release_id}/assets" },
  publish: { method: "PATCH", route: "/repos/{owner}/{repo}/releases/{release_id}" },
};

/** The next run is cut off at a step: it is refused, so that it is not tried again. */
function cutAt(step: keyof typeof steps): void {
  world.github.fail({ ...steps[step], times: 1, status: 422 });
}

function merged(title: string, branch: string, files: Record<string, string>, ...labels: string[]): number {
  const pull = opened(world, { files, body: fullPlan("No."), title, branch });
  labelled(world, pull, ...labels);
  world.github.repository.mergePull(pull, { method: "squash" });
  return pull;
}

test.each(["draft", "upload", "publish"] as const)(
  "a computed version that was cut off at the %s is finished under the same version",
  async (step) => {
    taggedAs(world, "v1.2.3");
    const sha = pushed(world, "feat: add notes");
    cutAt(step);
    const cut = await runStep(world, "release", {}, { sha });
    pushed(world, "feat!: rename notes");

    const again = await runStep(world, "release", {}, { sha, runAttempt: 2 });

    expect(cut.exitCode).toBe(1);
    expect(again.errors).toEqual([]);
    expect(again.outputs).toMatchObject({ tag: "v1.3.0", "is-new": "true" });
    expect(again.summary).toContain("an earlier run began it at this commit");
    expect(tagNames(world)).toEqual(["v1.2.3", "v1.3.0"]);
    expect(world.github.repository.releases.map((one) => [one.tagName, one.draft])).toEqual([
      ["v1.3.0", false],
    ]);
  },
);

test("a version from labels that was cut off is finished although the labels have changed", async () => {
  taggedAs(world, "v1.2.3");
  const pull = merged("Add notes", "one", { a: "a" }, "minor");
  cutAt("publish");
  await runStep(world, "release", { version: "labels" });
  labelled(world, pull, "major");

  const again = await runStep(world, "release", { version: "labels" }, { runAttempt: 2 });

  expect(again.errors).toEqual([]);
  expect(again.outputs).toMatchObject({ tag: "v1.3.0", "is-new": "true" });
});

test("a pre-release that was cut off is finished under the same number", async () => {
  taggedAs(world, "v1.2.3");
  pushed(world, "feat: add notes");
  cutAt("draft");
  await runStep(world, "release", { channel: "beta" });

  const again = await runStep(world, "release", { channel: "beta" }, { runAttempt: 2 });

  expect(again.outputs).toMatchObject({ tag: "v1.3.0-beta.1", "is-new": "true" });
  expect(tagNames(world)).toEqual(["v1.2.3", "v1.3.0-beta.1"]);
});

test.each(["1.4.0", "commits"])(
  "the release after one that was never finished carries its plans and migrations too (version %s)",
  async (version) => {
    taggedAs(world, "v1.2.3");
    const one = merged("feat: add notes", "one", migration);
    cutAt("draft");
    await runStep(world, "release");
    const two = merged("fix: keep notes", "two", { b: "b" });

    const next = await runStep(world, "release", { version });

    const { previous, changes, migrations } = await manifestOf(next);
    expect(next.errors).toEqual([]);
    expect(previous).toMatchObject({ tag: "v1.2.3" });
    expect(migrations).toMatchObject([{ version: "1", change: one }]);
    expect(changes.map((change: { number: number }) => change.number)).toEqual([one, two]);
  },
);

test("the notes of the release after one that was never finished tell its changes too", async () => {
  taggedAs(world, "v1.2.3");
  merged("feat: add notes", "one", { a: "a" });
  cutAt("draft");
  await runStep(world, "release");
  merged("fix: keep notes", "two", { b: "b" });

  await runStep(world, "release", { version: "1.4.0" });

  const [next] = world.github.repository.releases;
  expect(next?.body).toContain("keep notes");
  expect(next?.body).toContain("add notes");
});

test("a draft of ours that lost its files is filled again; one that holds a wrong file gets the right one", async () => {
  pushed(world, "feat: start");
  await world.write({ "out/notes.txt": "hello" });
  const inputs = { version: "1.0.0", artifacts: "notes=file:out/notes.txt" };
  cutAt("publish");
  await runStep(world, "release", inputs);
  const [draft] = world.github.repository.releases;
  const [notes, manifest] = draft?.assets ?? [];
  if (notes === undefined || manifest === undefined) throw new Error("The draft holds too little.");
  const wrong = { ...notes, bytes: Buffer.from("other"), digest: `sha256:${"0".repeat(64)}` };
  draft?.assets.splice(0, 2, wrong);

  const again = await runStep(world, "release", inputs, { runAttempt: 2 });

  const [release] = world.github.repository.releases;
  expect(again.outputs["is-new"]).toBe("true");
  expect(release?.assets.map((one) => [one.name, one.bytes?.toString().slice(0, 1)])).toEqual([
    ["notes.txt", "h"],
    ["release-manifest.json", "{"],
  ]);
});
