import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { annotationCommand, maskCommand } from "../../src/adapters/workflow-command.ts";

// In a process of its own: @actions/core writes to the standard output of the whole process.
const script = `
  import * as core from "@actions/core";
  for (const { secret, message, title, file, line } of JSON.parse(process.argv[1])) {
    core.setSecret(secret);
    core.warning(message, { title, file, startLine: line });
    core.error(message, { title });
    core.debug(message);
  }
`;

test("the lines are those that @actions/core writes, whatever they hold", () => {
  // Not empty: @actions/core leaves a space where an empty property was.
  const text = fc.string({
    minLength: 1,
    unit: fc.constantFrom("%", "\r", "\n", ":", ",", "::", "a", "é", "%0A", "##[error]"),
  });
  const cases = fc.sample(
    fc.record({
      secret: text,
      message: text,
      title: text,
      file: text,
      line: fc.integer({ min: 1, max: 99 }),
    }),
    { numRuns: 200, seed: 1 },
  );

  const theirs = spawnSync(process.execPath, ["--input-type=module", "-e", script, JSON.stringify(cases)], {
    cwd: import.meta.dirname,
    encoding: "utf8",
  });

  const ours = cases.map(
    ({ secret, message, title, file, line }) =>
      maskCommand(secret) +
      annotationCommand("warning", message, { title, file, line }) +
      annotationCommand("error", message, { title }) +
      annotationCommand("debug", message),
  );
  expect(theirs.stderr).toBe("");
  expect(ours.join("")).toBe(theirs.stdout);
});
