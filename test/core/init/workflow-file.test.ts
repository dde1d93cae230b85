import { describe, expect, it } from "vitest";
import { readWorkflow } from "../../../src/core/init/workflow-file.ts";

const path = ".github/workflows/a.yml";

describe("somebody's workflow", () => {
  it("is read with its lines, and with the environment of the workflow, the job and the step", () => {
    const text = `name: ship
on: [push]
env: { A: 1, B: b }
jobs:
  deploy:
    environment: { name: production, url: https://shop.example }
    env: { B: c }
    steps:
      - uses: acme/x@v1
        with: { a: true, b: [1] }
      - run: ./deploy
        env: { C: d }
`;

    expect(readWorkflow(path, text)).toEqual({
      kind: "workflow",
      workflow: {
        path,
        name: "ship",
        triggers: ["push"],
        jobs: [
          {
            id: "deploy",
            line: 6,
            uses: null,
            with: {},
            environment: { name: "production", url: "https://shop.example" },
            steps: [
              { line: 9, uses: "acme/x", with: { a: "true" }, run: null, env: { A: "1", B: "c" } },
              { line: 11, uses: null, with: {}, run: "./deploy", env: { A: "1", B: "c", C: "d" } },
            ],
          },
        ],
      },
    });
  });

  it.each([
    ["on: push\njobs: {}\n", ["push"]],
    ["on:\n  push:\n  schedule: [{ cron: x }]\njobs: {}\n", ["push", "schedule"]],
    ["jobs: {}\n", []],
    ["on: [[1]]\njobs: {}\n", []],
  ])("says what starts it: %j", (text, triggers) => {
    expect(readWorkflow(path, text)).toMatchObject({ workflow: { triggers } });
  });

  it("is read as far as its shape is known", () => {
    const text =
      "jobs:\n  a: null\n  b: { steps: x }\n  c: { steps: [null, { run: [1] }], environment: [x] }\n";

    const read = readWorkflow(path, text);

    expect(read).toMatchObject({
      workflow: {
        jobs: [
          { id: "b", steps: [] },
          { id: "c", environment: null },
        ],
      },
    });
  });

  it.each([
    ["a: [", "line 1 is no YAML"],
    ["a: 1\nb: [\n", "line 3 is no YAML"],
    ["just words", "it has no jobs"],
    ["", "it has no jobs"],
    [null, "it is no plain text file"],
    [`jobs: {}\n# ${"x".repeat(140_000)}`, "it is over 128 KB"],
    [`a: ${"[".repeat(60_000)}`, /nested too deeply|no YAML/],
    [
      `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefghi"
        .split("")
        .map((one, at) => `${one}: &${one} [${`*${"abcdefghi"[at]},`.repeat(9)}]`)
        .join("\n")}\njobs: *i\n`,
      "it is nested too deeply, or grows too much",
    ],
  ])("is left unread with its reason, and never throws (%#)", (text, reason) => {
    const read = readWorkflow(path, text);

    expect(read).toEqual({
      kind: "unread",
      path,
      reason: typeof reason === "string" ? reason : expect.stringMatching(reason),
    });
  });
});
