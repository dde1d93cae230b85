import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { processCommands } from "../../src/adapters/commands.ts";
import type { CommandResult, Log } from "../../src/kernel/ports/index.ts";

let workspace = "";
const log: Log = { info: () => {}, group: () => {}, mask: () => {}, warning: () => {}, error: () => {} };

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), "commands-")));
});

afterEach(() => rmSync(workspace, { recursive: true, force: true }));

describe("a command that cannot start", () => {
  it("was not found", async () => {
    writeFileSync(join(workspace, "other"), "");

    expect(await run(["./no-such-deploy"])).toEqual({
      kind: "not-started",
      problem: "`./no-such-deploy` was not found in the workspace or on the PATH",
    });
  });

  it("was not found where nothing is, as without a checkout", async () => {
    expect(await run(["./deploy"])).toEqual({
      kind: "not-started",
      problem:
        "`./deploy` was not found, and the workspace is empty: write a step with `uses: actions/checkout` before this one",
    });
  });

  it("is not executable", async () => {
    writeFileSync(join(workspace, "deploy"), "#!/bin/sh\n", { mode: 0o644 });

    expect(await run(["./deploy"])).toEqual({ kind: "not-started", problem: "`./deploy` is not executable" });
  });

  it("is a folder", async () => {
    mkdirSync(join(workspace, "deploy"));

    expect(await run(["./deploy"])).toEqual({
      kind: "not-started",
      problem: "`./deploy` is a folder, not a program",
    });
  });

  it.each(["./deploy", "deploy"])("has an interpreter that is not there (%s)", async (program) => {
    writeFileSync(join(workspace, "deploy"), "#!/opt/no such/python\n", { mode: 0o755 });

    expect(await run([program], { path: workspace })).toEqual({
      kind: "not-started",
      problem: `\`${program}\` asks for the interpreter \`/opt/no\`, which is not there`,
    });
  });

  it("has Windows line ends, which the system reads as a part of the interpreter's name", async () => {
    writeFileSync(join(workspace, "deploy"), "#!/bin/sh\r\necho\r\n", { mode: 0o755 });

    expect(await run(["./deploy"])).toMatchObject({
      problem: "`./deploy` asks for the interpreter `/bin/sh\\r`, which is not there",
    });
  });

  it("lies below a file", async () => {
    writeFileSync(join(workspace, "deploy"), "");

    expect(await run(["./deploy/now"])).toMatchObject({
      problem: "`./deploy/now` was not found: a part of its path is no folder",
    });
  });

  it("has a word that no program can be given", async () => {
    expect(await run([process.execPath, "a\u0000b"])).toMatchObject({
      problem: expect.stringContaining("a word or a variable holds a NUL character"),
    });
  });

  it("begins with an empty word", async () => {
    expect(await run([""])).toEqual({
      kind: "not-started",
      problem: "the command begins with an empty word",
    });
  });

  it("has more words than the system takes", async () => {
    expect(await run([process.execPath, "x".repeat(4_000_000)])).toMatchObject({
      problem: expect.stringContaining("are together longer than the system takes"),
    });
  });

  it("has no workspace to run in", async () => {
    rmSync(workspace, { recursive: true });

    expect(await run([process.execPath])).toEqual({
      kind: "not-started",
      problem: `the workspace \`${workspace}\` is not there`,
    });
  });

  it("came after the job was cancelled", async () => {
    const result = await run(["touch", "ran"], { signal: AbortSignal.abort() });

    expect(result).toMatchObject({ kind: "not-started" });
    expect(existsSync(join(workspace, "ran"))).toBe(false);
  });
});

interface Options {
  readonly path?: string;
  readonly signal?: AbortSignal;
}

function run(argv: readonly [string, ...string[]], options: Options = {}): Promise<CommandResult> {
  const environment = { PATH: options.path ?? process.env["PATH"] };
  const commands = processCommands(workspace, environment, log);
  return commands.run({ argv, env: {}, timeoutMs: 20_000 }, options.signal);
}
