import { expect, it } from "vitest";
import { tellingLine } from "../../../src/core/text/telling-line.ts";

const trace = [
  "node:internal/modules/cjs/loader:1386",
  "  throw err;",
  "  ^",
  "",
  "Error: Cannot find module '/srv/no-such-tool.cjs'",
  "    at Function._resolveFilename (node:internal/modules/cjs/loader:1383:15)",
  "  code: 'MODULE_NOT_FOUND',",
  "  requireStack: []",
  "}",
  "",
  "Node.js v24.21.0",
  "",
];

it.each([
  ["the last line that is not blank", ["one", "two ", " "], "two"],
  [
    "the error above a trace of Node, and not its version",
    trace,
    "Error: Cannot find module '/srv/no-such-tool.cjs'",
  ],
  ["the version where no error stands above it", ["Node.js v24.21.0"], "Node.js v24.21.0"],
  [
    "an error that is not the last line only under such a trace",
    ["TypeError: x", "retry 2 of 2"],
    "retry 2 of 2",
  ],
  ["nothing where nothing was said", ["", " "], undefined],
])("the line that tells why a program ended is %s", (_what, lines, expected) => {
  expect(tellingLine(lines)).toBe(expected);
});
