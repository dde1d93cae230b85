import { describe, expect, test } from "vitest";
import { pushed, taggedAs, tagNames } from "../support/history.ts";
import { fullPlan, opened } from "../support/pull.ts";
import { manifestOf, releaseOnRef } from "../support/release-step.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();
const api = { "tag-prefix": "api-v", paths: "packages/api" };
const web = { "tag-prefix": "web/v", paths: "packages/web" };

function begin(): void {
  const sha = pushed(world, "chore: start", {
    files: { "packages/api/a": "1", "packages/web/a": "1", "packages/api-docs/a": "1", "README.md": "1" },
  });
  taggedAs(world, "api-v1.0.0", sha);
  taggedAs(world, "web/v3.0.0", sha);
}

function merged(
  title: string,
  branch: string,
  files: Record<string, string>,
  method: "squash" | "merge" = "squash",
): number {
  const pull = opened(world, { files, body: fullPlan("No."), title, branch });
  world.github.repository.mergePull(pull, { method });
  return pull;
}

const numbersIn = ({ changes }: { changes: readonly { number: number }[] }) =>
  changes.map((one) => one.number);

describe("several packages of one repository", () => {
  test.each(["squash", "merge"] as const)(
    "have a version, plans and migrations of their own (pull requests merged by %s)",
    async (method) => {
      begin();
      const first = merged(
        "feat: add notes",
        "api",
        { "packages/api/db/000001_a.up.sql": "CREATE TABLE a (id int);" },
        method,
      );
      const second = merged(
        "fix: show notes",
        "web",
        { "packages/web/db/000001_b.up.sql": "CREATE TABLE b (id int);" },
        method,
      );

      const apiStep = await runStep(world, "release", api);
      const webStep = await runStep(world, "release", web);

      const [apiManifest, webManifest] = [await manifestOf(apiStep), await manifestOf(webStep)];
      expect([apiStep.outputs["tag"], webStep.outputs["tag"]]).toEqual(["api-v1.1.0", "web/v3.0.1"]);
      expect([apiStep.outputs["version"], webStep.outputs["version"]]).toEqual(["1.1.0", "3.0.1"]);
      expect([numbersIn(apiManifest), numbersIn(webManifest)]).toEqual([[first], [second]]);
      const paths = [apiManifest, webManifest].map(({ migrations }) =>
        migrations.map((one: { up: { path: string }; change: number }) => [one.up.path, one.change]),
      );
      expect(paths).toEqual([
        [["packages/api/db/000001_a.up.sql", first]],
        [["packages/web/db/000001_b.up.sql", second]],
      ]);
      expect(apiManifest.schemas.map((one: { directory: string }) => one.directory)).toEqual([
        "packages/api/db",
      ]);
    },
  );

  test("are released together by a change of both, and neither by a change beside them", async () => {
    begin();
    merged("fix: rename notes", "both", { "packages/api/a": "2", "packages/web/a": "2" });
    const [both, alsoBoth] = [await runStep(world, "release", api), await runStep(world, "release", web)];
    merged("feat: say more", "docs", { "README.md": "2", "packages/api-docs/a": "2" });

    const neither = [await runStep(world, "release", api), await runStep(world, "release", web)];

    expect([both.outputs["tag"], alsoBoth.outputs["tag"]]).toEqual(["api-v1.0.1", "web/v3.0.1"]);
    expect(neither.map((step) => [step.conclusion, step.outputs["tag"]])).toEqual([
      ["success", ""],
      ["success", ""],
    ]);
    expect(neither.flatMap((step) => step.writes)).toEqual([]);
  });

  test("tell only their own changes in their notes", async () => {
    begin();
    merged("feat: add notes", "api", { "packages/api/b": "1" });
    merged("feat: show orders", "web", { "packages/web/b": "1" });

    await runStep(world, "release", web);

    const [release] = world.github.repository.releases;
    expect(release?.body).toContain("show orders");
    expect(release?.body).not.toContain("add notes");
    expect(release?.body).toContain("/compare/web/v3.0.0...web/v3.1.0");
  });

  test("may be a single file", async () => {
    begin();
    pushed(world, "feat: say more", { files: { "README.md": "2" } });
    pushed(world, "feat!: rename notes", { files: { "packages/api/a": "2" } });

    const step = await runStep(world, "release", {
      "tag-prefix": "readme-v",
      paths: "README.md",
      version: "commits",
    });

    expect(step.outputs["tag"]).toBe("readme-v0.1.0");
  });

  test("see a revert of their change beside the changes of others", async () => {
    begin();
    const sha = pushed(world, "feat: add notes", { files: { "packages/api/b": "1" } });
    pushed(world, "feat: show notes", { files: { "packages/web/b": "1" } });
    const message = `Revert "feat: add notes"\n\nThis reverts commit ${sha}.`;
    pushed(world, message, { files: { "packages/api/b": "0" } });

    const step = await runStep(world, "release", api);

    expect(step.conclusion).toBe("success");
    expect(step.outputs["tag"]).toBe("");
  });

  test.each(["../other", "packages/*", "packages//api", "packages/api/.."])(
    "are not given as `%s`",
    async (path) => {
      begin();

      const step = await runStep(world, "release", { ...api, paths: path });

      expect(step.errors).toEqual([expect.stringContaining(`Input \`paths\` has \`${path}\`.`)]);
      expect(step.writes).toEqual([]);
    },
  );

  test.each(["v v", "-v", "../v", "v..", "v~", "a//b", "api/", "x.lock/v"])(
    "have no tags that begin with `%s`",
    async (prefix) => {
      begin();

      const step = await runStep(world, "release", { "tag-prefix": prefix, version: "1.0.0" });

      expect(step.errors).toEqual([expect.stringContaining(`Input \`tag-prefix\` is \`${prefix}\`.`)]);
      expect(step.writes).toEqual([]);
    },
  );
});

describe("a maintenance branch", () => {
  async function branched(): Promise<string> {
    const old = taggedAs(world, "v1.2.0");
    pushed(world, "feat!: rename notes");
    await runStep(world, "release");
    return old;
  }

  test("goes on in its own line, and main is not shown as older than it", async () => {
    const old = await branched();
    const sha = pushed(world, "fix: keep notes", { branch: "1.x", from: old });

    const step = await releaseOnRef(world, { "floating-tags": "true" }, { ref: "refs/heads/1.x", sha });

    expect(step.errors).toEqual([]);
    expect(step.outputs).toMatchObject({ tag: "v1.2.1", "is-new": "true" });
    expect((await manifestOf(step)).previous).toMatchObject({ tag: "v1.2.0", commit: old });
    expect(tagNames(world)).toEqual(["v1", "v1.2", "v1.2.0", "v1.2.1", "v2.0.0"]);
  });

  test("may not reach into the line after it", async () => {
    const old = await branched();
    const sha = pushed(world, "feat!: rename orders", { branch: "1.x", from: old });

    const step = await releaseOnRef(world, {}, { ref: "refs/heads/1.x", sha });

    expect(step.errors).toEqual([expect.stringMatching(/RELEASE_REFUSED: .*\n.*2\.0\.0/)]);
    expect(step.writes).toEqual([]);
  });

  test("does not hold main up: its release goes on above both", async () => {
    const old = await branched();
    const sha = pushed(world, "fix: keep notes", { branch: "1.x", from: old });
    await releaseOnRef(world, {}, { ref: "refs/heads/1.x", sha });
    pushed(world, "fix: keep orders");

    const step = await runStep(world, "release");

    expect(step.outputs["tag"]).toBe("v2.0.1");
    expect((await manifestOf(step)).previous).toMatchObject({ tag: "v2.0.0" });
  });
});
