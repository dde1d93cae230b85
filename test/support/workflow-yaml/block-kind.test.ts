import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readPolicy } from "../../../src/core/policy/read.ts";
import { blockKind } from "./block-kind.ts";
import { readWorkflow } from "./workflow.ts";
import { yamlBlocks } from "./yaml-blocks.ts";

describe("a block of a page", () => {
  it("that is a workflow is taken as it stands", () => {
    const text = "on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [run: exit 0]\n";

    expect(blockKind(text)).toEqual({ kind: "workflow", text, isWhole: true });
  });

  it.each([
    ["permissions:\n  contents: read\n", { permissions: { contents: "read" } }],
    ["on:\n  push:\n", { on: { push: null } }],
    ["on: push\nconcurrency: a\n", { on: { push: null }, concurrency: "a" }],
    [
      "- uses: a/b@v1\n  with: { c: d }\n- run: exit 0\n",
      { jobs: { shown: { steps: [{ uses: "a/b@v1", with: { c: "d" } }, { run: "exit 0" }] } } },
    ],
    ["steps:\n  - uses: a/b@v1\n", { jobs: { shown: { steps: [{ uses: "a/b@v1" }] } } }],
    ["runs-on: x\nconcurrency: a\n", { jobs: { shown: { concurrency: "a", steps: [{ run: "exit 0" }] } } }],
    ["jobs:\n  a:\n    steps: [uses: a/b@v1]\n", { on: { workflow_dispatch: null }, jobs: { a: {} } }],
  ])("that is a part of a workflow is made whole: %s", (text, whole) => {
    const block = blockKind(text);

    expect(block).toMatchObject({ kind: "workflow", isWhole: false });
    expect(block.kind === "workflow" && readWorkflow(block.text)).toMatchObject(whole);
  });

  it.each([
    "version: 1\nplan:\n  enforcement: warn\n",
    "plan:\n  enforcement: warn\n",
    'command: [./db/migrate, goto, "{schema.version}"]\n---\n# another\nstep: [npx, knex, "migrate:down"]\ncurrent: [npx, knex, "migrate:currentVersion"]\n',
  ])("that is a policy, or a part of one, can be read as a policy: %s", (text) => {
    const block = blockKind(text);

    const readings = block.kind === "policies" ? block.texts.map((policy) => readPolicy(policy).kind) : [];
    expect(readings).toEqual(text.split("---").map(() => "policy"));
  });

  it("that is a composite action is known as such", () => {
    expect(blockKind("name: a\nruns: { using: composite, steps: [] }\n")).toMatchObject({ kind: "action" });
  });

  it.each([
    ["apiVersion: v1\nkind: Pod\n", "has the keys apiVersion, kind"],
    ["a word", "is no mapping"],
    ["on: [push\n", expect.stringContaining("cannot be read")],
    ["", "is empty"],
  ])("that nobody knows is not passed over: %s", (text, reason) => {
    expect(blockKind(text)).toEqual({ kind: "unknown", reason });
  });
});

describe("the blocks of a page", () => {
  it("are those of YAML, with their first line and without the indentation of a list", () => {
    const page = [
      "# Title",
      "```yaml",
      "on: push",
      "```",
      "```json",
      "{}",
      "```",
      "1. In a list:",
      "   ```yml",
      "   a:",
      "     b: c",
      "   ```",
      "````yaml title",
      "run: |",
      "  ```",
      "````",
      "",
    ].join("\n");

    const blocks = yamlBlocks("A.md", page);

    expect(blocks.map(({ line, text }) => [line, text])).toEqual([
      [3, "on: push\n"],
      [10, "a:\n  b: c\n"],
      [14, "run: |\n  ```\n"],
    ]);
    expect(blocks.map(({ text }) => parse(text))[1]).toEqual({ a: { b: "c" } });
  });
});
