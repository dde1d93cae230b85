import { expect, test } from "vitest";
import { pushed, taggedAs } from "../support/history.ts";
import { warningsOf } from "../support/release-step.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const publication = { method: "PATCH", route: "/repos/{owner}/{repo}/releases/{release_id}" };
const inputs = { version: "1.0.0", artifacts: "notes=file:out/notes.txt" };

/** A release whose draft is complete, and which GitHub refused to publish. */
async function cutBeforePublication(): Promise<string> {
  const sha = pushed(world, "feat: start");
  await world.write({ "out/notes.txt": "hello" });
  world.github.fail({ ...publication, times: 1, status: 422 });
  await runStep(world, "release", inputs, { sha });
  return sha;
}

test.each([
  ["moved", (sha: string) => void taggedAs(world, "v1.0.0", sha)],
  ["deleted", () => world.github.repository.deleteRef("refs/tags/v1.0.0")],
])("a tag that is %s while files are uploaded keeps the release from being published", async (_, tamper) => {
  const sha = pushed(world, "feat: start");
  const other = pushed(world, "feat: more");
  await world.write({ "out/notes.txt": "hello" });

  const step = await runStep(world, "release", inputs, {
    sha,
    onLine: (line) => {
      if (String(JSON.stringify(line)).includes("uploaded notes.txt")) tamper(other);
    },
  });

  expect(step.conclusion).toBe("failure");
  expect(step.errors[0]).toMatch(/TAG_(MOVED|TAKEN)/);
  expect(world.github.repository.releases.every((release) => release.draft)).toBe(true);
});

test("what somebody wrote into the draft is not what is published", async () => {
  const sha = await cutBeforePublication();
  const [draft] = world.github.repository.releases;
  if (draft === undefined) throw new Error("There is no draft.");
  const marker = draft.body?.split("\n")[0] ?? "";
  Object.assign(draft, {
    body: `${marker}\nDownload from https://evil.example/`,
    name: "Evil",
    prerelease: true,
    author: world.github.repository.account("stranger"),
  });

  const step = await runStep(world, "release", inputs, { sha, runAttempt: 2 });

  expect(step.conclusion).toBe("success");
  expect(draft).toMatchObject({ draft: false, name: "v1.0.0", prerelease: false });
  expect(draft.body).not.toContain("evil");
});

test("a release is finished with the bits that its draft holds, though a new build gives others", async () => {
  const sha = await cutBeforePublication();
  await world.write({ "out/notes.txt": "built again" });

  const step = await runStep(world, "release", inputs, { sha, runAttempt: 2 });

  const [release] = world.github.repository.releases;
  expect(step.outputs["is-new"]).toBe("true");
  expect(warningsOf(step).join()).toContain("was begun with other artifacts than this run has");
  expect(release?.assets.find((asset) => asset.name === "notes.txt")?.bytes?.toString()).toBe("hello");
});

test("bits that the draft lacks must be those that it was begun with, and are named when they are not", async () => {
  const sha = pushed(world, "feat: start");
  await world.write({ "out/notes.txt": "hello" });
  world.github.fail({ method: "POST", route: "/repos/{owner}/{repo}/releases", times: 1, status: 422 });
  await runStep(world, "release", inputs, { sha });
  await world.write({ "out/notes.txt": "built again" });

  const step = await runStep(world, "release", inputs, { sha, runAttempt: 2 });

  expect(step.errors[0]).toContain("it was begun with `notes` as sha256:2cf24dba5fb0");
  expect(step.writes).toEqual([]);
});

test("a tag that was copied under another name is no release of that name", async () => {
  const sha = pushed(world, "feat: start");
  await runStep(world, "release", { version: "1.0.0" }, { sha });
  const { repository } = world.github;
  repository.setRef("refs/tags/v7.0.0", repository.refs.get("refs/tags/v1.0.0") ?? "");

  const step = await runStep(world, "release", { version: "7.0.0" }, { sha });

  expect(step.errors[0]).toContain("TAG_TAKEN");
  expect(step.writes).toEqual([]);
});

test("a refused line shows no password", async () => {
  pushed(world, "feat: start");
  const artifacts = [
    "a=oci:bob:hunter2@ghcr.io/acme/x:1",
    "b=generic:https://h.example/f#access_token=SECRET1",
    "c=npm:https://u:SECRET3@r/x",
  ].join("\n");

  const step = await runStep(world, "release", { version: "1.0.0", artifacts });

  expect(step.errors).toHaveLength(1);
  expect(step.log).not.toMatch(/hunter2|SECRET/);
});
