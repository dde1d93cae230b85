import { describe, expect, test } from "vitest";
import { labelled, pushed, taggedAs } from "../support/history.ts";
import { fullPlan, migration, opened } from "../support/pull.ts";
import { runStep } from "../support/run-step.ts";
import { actionWorld } from "../support/world.ts";

const world = actionWorld();

interface Merge {
  readonly files?: Record<string, string>;
  readonly body?: string | null;
  readonly author?: string;
  readonly labels?: readonly string[];
}

let branches = 0;

function merged(title: string, merge: Merge = {}): number {
  branches += 1;
  const branch = `topic-${branches}`;
  const { files = { [branch]: "x" }, body = null, author = "hubot", labels = [] } = merge;
  const pull = opened(world, { files, body, title, branch, author });
  labelled(world, pull, ...labels);
  world.github.repository.mergePull(pull, { method: "squash" });
  return pull;
}

/** The page of a release without the line that only machines see. */
function notesOf(tag: string): string {
  const release = world.github.repository.releases.find((one) => one.tagName === tag);
  return (release?.body ?? "").replace(/^<!-- rollback-ready:release:.*\n/, "");
}

const link = (pull: number): string => `([#${pull}](${world.github.url}/acme/shop/pull/${pull}))`;

test("notes group changes by kind, with links, authors and plans, and count the kinds that are hidden", async () => {
  const before = taggedAs(world, "v1.2.3");
  const feature = merged("feat(api): add notes", { files: migration, body: fullPlan("No.") });
  const fix = merged("fix: keep notes", { author: "mona" });
  const breaking = merged("feat!: rename orders");
  merged("docs: say more");
  merged("chore: tidy");
  const direct = pushed(world, "perf: read notes once");

  await runStep(world, "release");

  expect(before).toMatch(/^[0-9a-f]{40}$/);
  expect(notesOf("v2.0.0").split("\n").filter(Boolean)).toEqual([
    "## Changes since v1.2.3",
    "### ⚠️ Breaking changes",
    `- rename orders ${link(breaking)} by hubot`,
    "### Features",
    `- **api:** add notes ${link(feature)} by hubot, with a rollback plan`,
    "### Fixes",
    `- keep notes ${link(fix)} by mona`,
    "### Performance",
    `- read notes once ([${direct.slice(0, 7)}](${world.github.url}/acme/shop/commit/${direct})) by Mona Lisa`,
    "2 changes of kind docs, chore not listed.",
    `[All changes since v1.2.3](${world.github.url}/acme/shop/compare/v1.2.3...v2.0.0)`,
    "## Migrations",
    expect.stringContaining("000001&#95;add&#95;notes.up.sql: reversible"),
    "## Artifacts",
    "This release names no artifact.",
    expect.stringContaining("`release-manifest.json`"),
  ]);
});

test("hidden kinds are listed when they are asked for", async () => {
  taggedAs(world, "v1.2.3");
  merged("fix: keep notes");
  const docs = merged("docs: say more");
  merged("ci: run often");

  await runStep(world, "release", { "notes-show": "docs" });

  expect(notesOf("v1.2.4")).toContain(`### Documentation\n\n- say more ${link(docs)} by hubot`);
  expect(notesOf("v1.2.4")).toContain("1 change of kind ci not listed.");
});

test("labels speak for titles that are written freely", async () => {
  taggedAs(world, "v1.2.3");
  const pull = merged("Add notes", { labels: ["minor"] });

  await runStep(world, "release", { version: "labels" });

  expect(notesOf("v1.3.0")).toContain(`### Features\n\n- Add notes ${link(pull)} by hubot`);
});

test("what was taken back again is not told", async () => {
  taggedAs(world, "v1.2.3");
  const sha = pushed(world, "feat: add notes");
  pushed(world, `Revert "feat: add notes"\n\nThis reverts commit ${sha}.`);
  pushed(world, "fix: keep orders");

  await runStep(world, "release");

  expect(notesOf("v1.2.4")).toContain("keep orders");
  expect(notesOf("v1.2.4")).not.toContain("add notes");
});

test("a breaking change is told with what its footer says", async () => {
  taggedAs(world, "v1.2.3");
  pushed(world, "feat: rename notes\n\nBREAKING CHANGE: the field is called remark now");

  await runStep(world, "release");

  expect(notesOf("v2.0.0")).toMatch(
    /### ⚠️ Breaking changes\n\n- rename notes .* – the field is called remark now/,
  );
});

test("changes since a pre-release are those that came after it", async () => {
  taggedAs(world, "v1.2.3");
  const one = merged("feat: add notes");
  await runStep(world, "release", { channel: "beta" });
  const two = merged("fix: keep notes");

  await runStep(world, "release", { channel: "beta" });

  expect(notesOf("v1.3.0-beta.1")).toContain(`add notes ${link(one)} by hubot`);
  expect(notesOf("v1.3.0-beta.2")).toContain("## Changes since v1.3.0-beta.1");
  expect(notesOf("v1.3.0-beta.2")).toContain(`keep notes ${link(two)} by hubot`);
  expect(notesOf("v1.3.0-beta.2")).not.toContain("add notes");
});

test("a promotion tells all since the last stable version", async () => {
  taggedAs(world, "v1.2.3");
  const pull = merged("feat: add notes", { body: fullPlan("No.") });
  await runStep(world, "release", { channel: "beta" });

  await runStep(world, "release");

  const notes = notesOf("v1.3.0");
  expect(notes).toContain("## Changes since v1.2.3");
  expect(notes).toContain(`- add notes ${link(pull)} by hubot, with a rollback plan`);
  expect(notes).toContain("/compare/v1.2.3...v1.3.0");
});

test("a template lays out the notes", async () => {
  taggedAs(world, "v1.2.3");
  merged("feat!: rename orders");
  merged("fix: keep notes");
  const template =
    "# Shop {version}\n\nRead this first:\n\n{breaking}\n\n{changes}\n\nFrom {previous} to {tag}. {compare}";

  await runStep(world, "release", { "notes-template": template });

  const notes = notesOf("v2.0.0");
  expect(notes).toMatch(/^# Shop 2\.0\.0\n\nRead this first:\n\n### ⚠️ Breaking changes\n\n- rename orders/);
  expect(notes.match(/rename orders/g)).toHaveLength(1);
  expect(notes).toContain("From v1.2.3 to v2.0.0. [All changes since v1.2.3](");
  expect(notes).not.toContain("## Artifacts");
});

test("a template and kinds that cannot be used are all named, and nothing is written", async () => {
  pushed(world, "feat: start");
  const inputs = { "notes-template": "{change} and {nonsense}", "notes-show": "doc\nfeat" };

  const step = await runStep(world, "release", inputs);

  expect(step.errors).toHaveLength(1);
  expect(step.errors[0]).toContain("names `{change}`. Write `{changes}`.");
  expect(step.errors[0]).toContain("names `{nonsense}`. Write one of `{version}`");
  expect(step.errors[0]).toContain("Input `notes-show` has `doc`. Write `docs`.");
  expect(step.errors[0]).toContain("Input `notes-show` has `feat`.");
  expect(step.writes).toEqual([]);
});

describe("strangers' words", () => {
  test.each([
    ["a mention", "fix: thank @mona and @acme/team", /@mona|@acme/],
    ["a reference", "fix: close #999 of acme/other#1 and GH-7", /#999|other#1|GH-7/],
    [
      "a link",
      "fix: see [here](https://evil.example) or https://evil.example",
      /\]\(https:\/\/evil|https:\/\/evil/,
    ],
    ["an image", "fix: ![x](https://evil.example/x.png)", /!\[x/],
    ["HTML", "fix: <img src=x onerror=alert(1)><details>", /<img|<details/],
    ["a marker", "fix: <!-- rollback-ready:release:v1 key=x -->", /<!--/],
    ["a fence", "fix: ``` and `code`", /`/],
    ["a cell's end", "fix: a | b", / \| /],
    ["hidden marks", "fix: abc\u202edef\u200b", /\u202e|\u200b/],
    ["a placeholder", "fix: {manifest}", /\{manifest\}/],
  ])("do nothing in the notes and in the summary: %s", async (_what, title, active) => {
    taggedAs(world, "v1.2.3");
    merged(title, { author: "hubot" });

    const step = await runStep(world, "release");

    const line =
      notesOf("v1.2.4")
        .split("\n")
        .find((one) => one.startsWith("- ")) ?? "";
    expect(step.outputs["tag"]).toBe("v1.2.4");
    expect(line.replace(/ \(\[#\d+\].*$/, "")).not.toMatch(active);
    expect(step.summary.replaceAll("`", "")).not.toMatch(active);
  });

  test("in a commit's author, scope and footer do nothing either", async () => {
    taggedAs(world, "v1.2.3");
    const author = { name: "@mona <b>", email: "x@example.com" };
    world.github.repository.commit({
      branch: "main",
      files: { a: "a" },
      message: "feat(@acme)!: rename\n\nBREAKING CHANGE: ask @mona, see https://evil.example <script>",
      author,
    });

    await runStep(world, "release");

    const line =
      notesOf("v2.0.0")
        .split("\n")
        .find((one) => one.startsWith("- ")) ?? "";
    expect(line).not.toMatch(/@mona|@acme|https:\/\/evil|<script|<b>/);
  });

  test("cannot start a workflow command in the log", async () => {
    taggedAs(world, "v1.2.3");
    pushed(world, "fix: one\n\n::set-output name=tag::v9\n::error::forged");
    merged("fix: two%0A::error::forged");

    const step = await runStep(world, "release");

    expect(step.errors).toEqual([]);
    expect(step.outputs["tag"]).toBe("v1.2.4");
  });

  test("without end are cut, and the release is made", async () => {
    taggedAs(world, "v1.2.3");
    for (let index = 0; index < 120; index++) pushed(world, `fix: ${"very ".repeat(400)}long ${index}`);

    const step = await runStep(world, "release");

    expect(step.errors).toEqual([]);
    expect(notesOf("v1.2.4").length).toBeLessThan(125_000);
  });
});
