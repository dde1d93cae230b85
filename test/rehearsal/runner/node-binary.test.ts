import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { nodeBinary } from "../../../src/rehearsal/runner/node-binary.ts";

test("a process that is Node 24 is used itself", () => {
  expect(nodeBinary({ version: "v24.1.0", execPath: "/opt/node" })).toBe("/opt/node");
});

test("from another Node, the one that npm installed is used", () => {
  const binary = nodeBinary({ version: "v22.1.0", execPath: "/opt/node" });

  expect(execFileSync(binary, ["--version"], { encoding: "utf8" })).toMatch(/^v24\./);
});
