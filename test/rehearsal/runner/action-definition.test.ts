import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readAction } from "../../../src/rehearsal/runner/action-definition.ts";
import { throwAwayFolder } from "./throw-away-action.ts";

function folderWith(text: string): string {
  const folder = throwAwayFolder();
  writeFileSync(join(folder, "action.yml"), text);
  writeFileSync(join(folder, "main.mjs"), "");
  return folder;
}

test("a script may stand outside the folder of the action", () => {
  const root = throwAwayFolder();
  mkdirSync(join(root, "actions", "gate"), { recursive: true });
  mkdirSync(join(root, "dist"));
  writeFileSync(join(root, "dist", "gate.js"), "");
  const folder = join(root, "actions", "gate");
  writeFileSync(join(folder, "action.yml"), "runs: { using: node24, main: ../../dist/gate.js }");

  const action = readAction(folder);

  expect(action.main).toBe(join(root, "dist", "gate.js"));
  expect(action.post).toBeNull();
});

test("a default that is a number or a boolean is text", () => {
  const action = readAction(
    folderWith(
      "inputs: { a: { default: 5 }, b: { default: true }, c: }\nruns: { using: node24, main: main.mjs }",
    ),
  );

  expect([...action.inputs.values()].map((input) => input.default)).toEqual(["5", "true", undefined]);
});

test.each([
  ["runs: { using: node20, main: main.mjs }", "`using: node20` is not node24"],
  ["runs: { using: composite, main: main.mjs }", "`using: composite` is not node24"],
  ["runs: { using: node24, main: absent.mjs }", "absent.mjs is not a file"],
  ["runs: { using: node24, main: main.mjs, post: absent.mjs }", "absent.mjs is not a file"],
  ["runs: { using: node24, main: main.mjs, pre: main.mjs }", "no `pre` step"],
  [
    "runs: { using: node24, main: main.mjs, post: main.mjs, post-if: github.ref }",
    "`post-if: github.ref` is not known here",
  ],
  ["runs: { using: node24 }", "action.yml does not parse"],
  ["runs: [", "action.yml does not parse"],
])("%j is refused with its reason", (text, problem) => {
  const folder = folderWith(text);

  expect(() => readAction(folder)).toThrow(problem);
});

test("a folder without action.yml is refused", () => {
  expect(() => readAction(throwAwayFolder())).toThrow("no action.yml");
});
