import { expect, test } from "vitest";
import { readWorkflow } from "../../../src/core/doctor/workflow.ts";

const path = ".github/workflows/x.yml";

test("a workflow is read in every form that GitHub takes", () => {
  const text = `
on: [push, pull_request]
permissions: read-all
jobs:
  a:
    name: Build
    permissions:
      contents: write
      issues: none
      id-token: write
    environment: { name: production, url: https://example.com }
    steps:
      - run: make
      - uses: acme/tool@v1
        with: { Count: 3, dry-run: true, text: x }
  b:
    needs: a
    if: always()
    environment: staging
    permissions: {}
    uses: ./.github/workflows/y.yml
    with: { environment: staging }
  c:
    needs: [a, b]
    permissions: write-all
`;

  expect(readWorkflow(path, text)).toEqual({
    kind: "workflow",
    workflow: {
      path,
      triggers: ["push", "pull_request"],
      narrowed: {},
      permissions: { kind: "all", level: "read" },
      jobs: [
        {
          id: "a",
          name: "Build",
          condition: null,
          needs: [],
          environment: "production",
          permissions: { kind: "named", levels: { contents: "write", "id-token": "write" } },
          uses: null,
          with: {},
          steps: [
            { uses: null, with: {} },
            { uses: "acme/tool@v1", with: { count: "3", "dry-run": "true", text: "x" } },
          ],
        },
        {
          id: "b",
          name: null,
          condition: "always()",
          needs: ["a"],
          environment: "staging",
          permissions: { kind: "named", levels: {} },
          uses: "./.github/workflows/y.yml",
          with: { environment: "staging" },
          steps: [],
        },
        {
          id: "c",
          name: null,
          condition: null,
          needs: ["a", "b"],
          environment: null,
          permissions: { kind: "all", level: "write" },
          uses: null,
          with: {},
          steps: [],
        },
      ],
    },
  });
});

test("what narrows a trigger is read beside it", () => {
  const text =
    "on:\n  push: { branches: [main], paths-ignore: [docs/**] }\n  pull_request: { types: opened }\n  merge_group:\njobs: {}";

  expect(readWorkflow(path, text)).toMatchObject({
    workflow: {
      triggers: ["push", "pull_request", "merge_group"],
      narrowed: {
        push: { types: null, filters: ["paths-ignore", "branches"] },
        pull_request: { types: ["opened"], filters: [] },
      },
    },
  });
});

test.each([
  ["on: push\njobs: {}", ["push"]],
  ["on:\n  push:\n  merge_group:\njobs: {}", ["push", "merge_group"]],
  ["on: { schedule: [{ cron: '0 3 * * 1' }] }\njobs: {}", ["schedule"]],
  ["jobs: {}", []],
])("of %j the triggers are %j", (text, triggers) => {
  expect(readWorkflow(path, text)).toMatchObject({ workflow: { triggers } });
});

test.each([
  ["on: push\njobs:\n  a: [", "is no YAML with keys"],
  ["- a", "is no YAML with keys"],
  ["", "is no YAML with keys"],
  ["on: push", "has no `jobs`"],
  ["a: &a [x]\nb: [*a]\njobs: 3", "has no `jobs`"],
  ["[".repeat(20_000), "is no YAML with keys"],
  [`jobs: {}\n#${"x".repeat(1_048_576)}`, "is over 1 MiB"],
])("what GitHub would refuse is unreadable (%#)", (text, problem) => {
  expect(readWorkflow(path, text)).toEqual({ kind: "unreadable", path, problem });
});

test("a key that is no text is passed over without a word on the terminal", async () => {
  const warned: string[] = [];
  const listen = (warning: Error): void => void warned.push(warning.message);
  process.on("warning", listen);

  const reading = readWorkflow(path, "on: push\n? [a, b]\n: x\njobs: {}");

  await new Promise<void>((settle) => setImmediate(settle));
  process.off("warning", listen);
  expect(reading).toMatchObject({ kind: "workflow" });
  expect(warned).toEqual([]);
});

test("aliases that grow without bound are refused, and a shared anchor is read", () => {
  const nine = (name: string): string => `[${Array.from({ length: 9 }, () => `*${name}`).join(",")}]`;
  const bomb = `a: &a [x]\nb: &b ${nine("a")}\nc: &c ${nine("b")}\nd: ${nine("c")}\njobs: {}`;
  const shared = "on: push\njobs:\n  a:\n    permissions: &p { contents: read }\n  b:\n    permissions: *p\n";

  expect(readWorkflow(path, bomb)).toMatchObject({ kind: "unreadable" });
  expect(readWorkflow(path, shared)).toMatchObject({
    workflow: { jobs: [{}, { permissions: { kind: "named", levels: { contents: "read" } } }] },
  });
});
