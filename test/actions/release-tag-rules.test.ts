import { describe, expect, test } from "vitest";
import type { TagRule } from "../../src/rehearsal/github/state/tag-ruleset.ts";
import { pushed, taggedAs, tagNames } from "../support/history.ts";
import { warningsOf } from "../support/release-step.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const bot = "github-actions[bot]";

function ruled(
  rules: readonly TagRule[],
  more: { bypass?: string[]; enforcement?: "active" | "evaluate" } = {},
) {
  const { bypass = [], enforcement = "active" } = more;
  world.github.repository.rulesets.push({
    name: "Release tags",
    enforcement,
    include: ["refs/tags/v*"],
    rules,
    bypass,
  });
}

const pattern = (text: string, negate = false): TagRule => {
  return { type: "tag_name_pattern", operator: "starts_with", pattern: text, negate };
};

describe("a ruleset", () => {
  test("that keeps tags from being made is told by a dry run, and names itself when the tag is refused", async () => {
    pushed(world, "feat: start");
    ruled([{ type: "creation" }]);

    const dry = await runStep(world, "release", { version: "1.0.0", "dry-run": "true" });
    const step = await runStep(world, "release", { version: "1.0.0" });

    const told =
      "The ruleset `Release tags` keeps `v1.0.0` from being made, unless this token may bypass it.";
    expect(warningsOf(dry)).toContain(told);
    expect(step.exitCode).toBe(1);
    expect(step.errors).toEqual([
      expect.stringContaining(
        "TAG_FORBIDDEN: The tag `v1.0.0` may not be made: the ruleset `Release tags` keeps this token from it.",
      ),
    ]);
    expect(tagNames(world)).toEqual([]);
    expect(world.github.repository.releases).toEqual([]);
  });

  test("that this token may bypass keeps nothing", async () => {
    pushed(world, "feat: start");
    ruled([{ type: "creation" }], { bypass: [bot] });

    const step = await runStep(world, "release", { version: "1.0.0" });

    expect(step.outputs).toMatchObject({ tag: "v1.0.0", "is-new": "true" });
  });

  test.each([
    ["another beginning", pattern("release-"), "Choose a `tag-prefix` for names that start with `release-`."],
    ["not this beginning", pattern("v", true), "Choose a `tag-prefix` for names that do not start with `v`."],
    ["signatures", { type: "required_signatures" } as const, "Give `signing-key`."],
  ])("that wants %s says how, and leaves no tag and no release", async (_what, rule, said) => {
    pushed(world, "feat: start");
    ruled([rule]);

    const step = await runStep(world, "release", { version: "1.0.0" });

    expect(warningsOf(step)).toEqual([expect.stringContaining(said)]);
    expect(step.errors).toEqual([
      expect.stringContaining("TAG_FORBIDDEN: The tag `v1.0.0` may not be made: the ruleset `Release tags`"),
    ]);
    expect(tagNames(world)).toEqual([]);
    expect(world.github.repository.releases).toEqual([]);
  });

  test("whose pattern the tag fits keeps nothing", async () => {
    pushed(world, "feat: start");
    ruled([pattern("v1.")]);

    const step = await runStep(world, "release", { version: "1.0.0" });

    expect(step.outputs["is-new"]).toBe("true");
  });

  test.each([
    ["a name pattern", pattern("release-")],
    ["signatures", { type: "required_signatures" } as const],
  ])("that this token may bypass does not stop it by %s", async (_what, rule) => {
    pushed(world, "feat: start");
    ruled([rule], { bypass: [bot] });

    const step = await runStep(world, "release", { version: "1.0.0" });

    expect(step.errors).toEqual([]);
    expect(step.outputs["is-new"]).toBe("true");
  });

  test("that is only evaluated, or for other tags, keeps nothing and is not told", async () => {
    pushed(world, "feat: start");
    ruled([{ type: "creation" }, { type: "required_signatures" }], { enforcement: "evaluate" });
    const others = { include: ["refs/tags/api-*"], rules: [{ type: "creation" } as const] };
    world.github.repository.rulesets.push({ name: "Others", enforcement: "active", ...others });

    const step = await runStep(world, "release", { version: "1.0.0" });

    expect(step.outputs["is-new"]).toBe("true");
    expect(warningsOf(step)).toEqual([]);
  });

  test("that keeps tags from being moved or deleted does not keep them from being made", async () => {
    pushed(world, "feat: start");
    ruled([{ type: "update" }, { type: "deletion" }, { type: "non_fast_forward" }]);

    const step = await runStep(world, "release", { version: "1.0.0" });

    expect(step.outputs["is-new"]).toBe("true");
  });
});

describe("a tag", () => {
  test("of an immutable release that was deleted is burned, and the next version is free", async () => {
    world.github.repository.setImmutableReleases(true);
    pushed(world, "feat: start");
    await runStep(world, "release", { version: "1.0.0" });
    world.github.repository.releases.length = 0;
    world.github.repository.deleteRef("refs/tags/v1.0.0");

    const burned = await runStep(world, "release", { version: "1.0.0" });
    const next = await runStep(world, "release", { version: "1.0.1" });

    expect(burned.exitCode).toBe(1);
    expect(burned.errors).toEqual([
      expect.stringMatching(
        /TAG_BURNED: The tag `v1\.0\.0` cannot be made.*\nThe name of an immutable release stays taken .* Release the next version\.$/,
      ),
    ]);
    expect(next.outputs).toMatchObject({ tag: "v1.0.1", "is-new": "true" });
    expect(world.github.repository.releases.map((one) => one.tagName)).toEqual(["v1.0.1"]);
  });

  test("that is burned is not blamed on a ruleset whose pattern it fits", async () => {
    world.github.repository.burnedTags.add("v1.0.0");
    ruled([pattern("v")]);
    pushed(world, "feat: start");

    const step = await runStep(world, "release", { version: "1.0.0" });

    expect(step.errors).toEqual([expect.stringContaining("TAG_BURNED: The tag `v1.0.0` cannot be made")]);
  });

  test("of ours that was moved is told as moved, with both commits", async () => {
    const sha = pushed(world, "feat: start");
    await runStep(world, "release", { version: "1.0.0" });
    const { repository } = world.github;
    const next = pushed(world, "fix: keep notes");
    const object = repository.objects.peel(repository.refs.get("refs/tags/v1.0.0") ?? "");
    expect(object).toBe(sha);
    const moved = await remade(next);
    repository.setRef("refs/tags/v1.0.0", moved);

    const step = await runStep(world, "release", { version: "1.0.0" }, { sha });

    expect(step.errors).toEqual([
      expect.stringContaining(
        `TAG_MOVED: The tag \`v1.0.0\` was moved: it is at commit ${next.slice(0, 12)}, not at ${sha.slice(0, 12)}.`,
      ),
    ]);
    expect(step.writes).toEqual([]);
  });

  // The tag object of v1.0.0 with its message, at another commit.
  async function remade(commit: string): Promise<string> {
    const { github } = world;
    const token = github.issueToken({
      label: "mallory",
      login: "mallory",
      type: "User",
      permissions: { contents: "write" },
    });
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    const at = `${github.url}/repos/acme/shop/git/tags`;
    const old = await fetch(`${at}/${github.repository.refs.get("refs/tags/v1.0.0")}`, { headers });
    const { message } = (await old.json()) as { message: string };
    const body = JSON.stringify({ tag: "v1.0.0", message, object: commit, type: "commit" });
    const made = await fetch(at, { method: "POST", headers, body });
    return ((await made.json()) as { sha: string }).sha;
  }

  test("of a directory's name is refused clearly", async () => {
    pushed(world, "feat: start");
    taggedAs(world, "v1.0.0/x");

    const step = await runStep(world, "release", { version: "1.0.0" });

    expect(step.exitCode).toBe(1);
    expect(step.errors).toHaveLength(1);
    expect(step.errors[0]).not.toContain("burned");
    expect(world.github.repository.releases).toEqual([]);
  });
});

test("among 5,000 tags the last version is found with one request for all of them", async () => {
  const sha = pushed(world, "feat: start");
  for (let index = 0; index < 5000; index++) {
    world.github.repository.setRef(`refs/tags/v1.${Math.floor(index / 100)}.${index % 100}`, sha);
  }
  pushed(world, "fix: keep notes");

  const step = await runStep(world, "release");

  const lists = world.github.requests.filter(({ path }) => path.includes("/matching-refs/"));
  expect(step.outputs).toMatchObject({ tag: "v1.49.100", "is-new": "true" });
  expect(lists).toHaveLength(1);
  expect(world.github.requests.length).toBeLessThan(16);
});
