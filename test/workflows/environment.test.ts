import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";

const script = join(import.meta.dirname, "../../.github/actions/environment/set-environment.sh");
const folder = mkdtempSync(join(tmpdir(), "rollback-ready-environment-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script as the runner does, and gives its log and what it hands to the steps that follow. */
function set(variables: string): { code: number | null; log: string; set: string } {
  const file = join(folder, `set-${Math.random()}`);
  const { status, stdout, stderr } = spawnSync("bash", [script], {
    env: { PATH: process.env["PATH"], VARIABLES: variables, GITHUB_ENV: file },
    encoding: "utf8",
  });
  let handed = "";
  try {
    handed = readFileSync(file, "utf8");
  } catch {
    // Nothing was handed on.
  }
  return { code: status, log: stdout + stderr, set: handed };
}

describe("the environment of the reusable workflows", () => {
  test("is each line of the secret, with every value masked before anything else is said", () => {
    const done = set("TOKEN=s3cret\nURL=https://shop.example/?a=b\n");

    expect(done).toEqual({
      code: 0,
      log: "::add-mask::s3cret\n::add-mask::https://shop.example/?a=b\nvariables set: 2\n",
      set: "TOKEN=s3cret\nURL=https://shop.example/?a=b\n",
    });
  });

  test("has values of several lines, each of which is masked, and blank ones kept", () => {
    const key = "KEY<<END\n-----BEGIN KEY-----\n\nabc=\n-----END KEY-----\nEND\nLAST=1\n";

    const done = set(key);

    expect(done.log).toBe(
      "::add-mask::-----BEGIN KEY-----\n::add-mask::abc=\n::add-mask::-----END KEY-----\n::add-mask::1\nvariables set: 2\n",
    );
    expect(done.set).toBe(key);
  });

  test("has no carriage returns, of a secret that was pasted on Windows", () => {
    expect(set("TOKEN=s3cret\r\nB=2\r\n")).toEqual({
      code: 0,
      log: "::add-mask::s3cret\n::add-mask::2\nvariables set: 2\n",
      set: "TOKEN=s3cret\nB=2\n",
    });
  });

  test("masks a value with a percent sign as the runner reads it", () => {
    expect(set("TOKEN=50%25\n").log).toBe("::add-mask::50%2525\nvariables set: 1\n");
  });

  test("is left as it is by an empty secret, by blank lines, and by a variable without a value", () => {
    expect(set("")).toEqual({ code: 0, log: "variables set: 0\n", set: "" });
    expect(set("\n  \nEMPTY=\n")).toEqual({ code: 0, log: "variables set: 1\n", set: "EMPTY=\n" });
  });

  test.each([
    ["a line without a name", "hunter2\n", "Line 1 of the secret"],
    ["a name that is none", "A=1\n2B=x\n", "Line 2 of the secret"],
    ["a value without an end", "KEY<<END\nabc\n", "has no end"],
  ])("refuses %s, hands nothing on, and does not show it", (_, variables, problem) => {
    const done = set(variables);

    expect(done.code).toBe(1);
    expect(done.log).toContain(problem);
    expect(done.set).toBe("");
    expect(done.log.replaceAll(/^::add-mask::.*$/gm, "")).not.toMatch(/hunter2|2B|abc/);
  });
});
