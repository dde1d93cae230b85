import { describe, expect, test } from "vitest";
import { pushed } from "../support/history.ts";
import { warningsOf } from "../support/release-step.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const given = { version: "1.0.0" };

describe("a draft for the same tag", () => {
  function draftBy(login: string, body: string): number {
    const { repository } = world.github;
    const id = repository.nextId();
    const at = repository.timestamp();
    repository.releases.push({
      id,
      author: repository.account(login),
      assets: [],
      tagName: "v1.0.0",
      targetCommitish: "main",
      name: "Soon",
      body,
      draft: true,
      prerelease: false,
      immutable: false,
      createdAt: at,
      publishedAt: null,
      updatedAt: at,
    });
    return id;
  }

  test.each([
    ["somebody wrote", "Big news"],
    [
      "copies a marker of another release",
      "<!-- rollback-ready:release:v1 key=rb1%3A0000000000000000 -->\nBig news",
    ],
  ])("that %s is named and left as it is", async (_what, body) => {
    pushed(world, "feat: start");
    const id = draftBy("mallory", body);

    const step = await runStep(world, "release", given);

    expect(warningsOf(step)).toEqual([
      expect.stringMatching(/^A draft for `v1\.0\.0` by mallory is left as it is: http/),
    ]);
    expect(step.outputs["is-new"]).toBe("true");
    expect(world.github.repository.releases.find((one) => one.id === id)).toMatchObject({
      draft: true,
      body,
      name: "Soon",
    });
    expect(world.github.repository.releases.map((one) => one.draft).sort()).toEqual([false, true]);
  });

  test("that an earlier run of ours left is adopted", async () => {
    pushed(world, "feat: start");
    const publish = { method: "PATCH", route: "/repos/{owner}/{repo}/releases/{release_id}" };
    world.github.fail({ ...publish, times: 1, status: 422 });
    await runStep(world, "release", given);
    const [draft] = world.github.repository.releases;

    const step = await runStep(world, "release", given, { runAttempt: 2 });

    expect(step.outputs["release-id"]).toBe(String(draft?.id));
    expect(world.github.repository.releases.map((one) => [one.id, one.draft])).toEqual([[draft?.id, false]]);
    expect(warningsOf(step)).toEqual([]);
  });
});
