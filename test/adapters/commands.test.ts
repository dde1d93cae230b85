import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { processCommands } from "../../src/adapters/commands.ts";
import type { CommandResult, Log } from "../../src/kernel/ports/index.ts";

let workspace = "";
let logged: string[] = [];
const log: Log = {
  info: (line) => void logged.push(line),
  mask: () => {},
  warning: () => {},
  error: () => {},
};

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), "commands-")));
  logged = [];
});

afterEach(() => rmSync(workspace, { recursive: true, force: true }));

describe("a command", () => {
  it("gets its words as they are, whatever a shell would read in them", async () => {
    const words = [
      "v1;touch x",
      "$(touch x)",
      "`touch x`",
      "a && touch x",
      "two\nlines",
      "*",
      "$HOME",
      "",
      "'\"\\",
    ];

    const result = await node("process.stdout.write(JSON.stringify(process.argv.slice(1)))", { words });

    expect(result).toMatchObject({ kind: "exited", code: 0, tail: [JSON.stringify(words)] });
    expect(existsSync(join(workspace, "x"))).toBe(false);
  });

  it("runs in the workspace, with what it is given in its environment", async () => {
    const result = await node("console.log(process.cwd(), process.env.RELEASE, process.env.KEPT)", {
      env: { RELEASE: "v1.0.0" },
      environment: { KEPT: "kept" },
    });

    expect(tailOf(result)).toEqual([`${workspace} v1.0.0 kept`]);
  });

  it("does not see the step's inputs, which hold its token", async () => {
    const result = await node(
      "console.log(Object.keys(process.env).filter((name) => /^INPUT_/i.test(name)).length)",
      {
        environment: { INPUT_TOKEN: "secret", "INPUT_HEALTH-URL": "http://x", INPUT_: "y" },
      },
    );

    expect(tailOf(result)).toEqual(["0"]);
  });

  it("has nothing to read from", async () => {
    const result = await node("process.stdin.resume().on('end', () => console.log('end'))");

    expect(tailOf(result)).toEqual(["end"]);
  });

  it("answers with its exit code", async () => {
    expect(await node("process.exit(7)")).toMatchObject({ kind: "exited", code: 7 });
  });

  it("did not succeed when a signal ended it", async () => {
    expect(await node("process.kill(process.pid, 'SIGKILL')")).toMatchObject({ kind: "exited", code: 1 });
  });

  it("may be a file of the workspace that is executable", async () => {
    writeFileSync(join(workspace, "deploy"), "#!/bin/sh\necho deployed $1\n", { mode: 0o755 });

    expect(tailOf(await run(["./deploy", "v1.0.0"]))).toEqual(["deployed v1.0.0"]);
  });
});

describe("a command that cannot start", () => {
  it("was not found", async () => {
    expect(await run(["./no-such-deploy"])).toEqual({
      kind: "not-started",
      problem: "`./no-such-deploy` was not found in the workspace or on the PATH",
    });
  });

  it("is not executable", async () => {
    writeFileSync(join(workspace, "deploy"), "#!/bin/sh\n", { mode: 0o644 });

    expect(await run(["./deploy"])).toEqual({ kind: "not-started", problem: "`./deploy` is not executable" });
  });

  it("is a folder", async () => {
    mkdirSync(join(workspace, "deploy"));

    expect(await run(["./deploy"])).toMatchObject({ kind: "not-started" });
  });

  it("has a word that no program can be given", async () => {
    expect(await run([process.execPath, "a\u0000b"])).toMatchObject({ kind: "not-started" });
  });

  it("has more words than the system takes", async () => {
    expect(await run([process.execPath, "x".repeat(4_000_000)])).toMatchObject({ kind: "not-started" });
  });

  it("came after the job was cancelled", async () => {
    const result = await node("require('fs').writeFileSync('ran', '')", { signal: AbortSignal.abort() });

    expect(result).toMatchObject({ kind: "not-started" });
    expect(existsSync(join(workspace, "ran"))).toBe(false);
  });
});

describe("what a command prints", () => {
  it("is logged line by line from both streams, and its last forty lines are kept", async () => {
    const result = await node(
      "for (let i = 1; i <= 50; i++) console.log('line ' + i); console.error('last words')",
    );

    expect(logged).toContain("  line 1");
    expect(logged).toContain("  last words");
    expect(tailOf(result)).toHaveLength(40);
    expect(tailOf(result)).not.toContain("line 1");
  });

  it("is logged to its end when no line feed closes it", async () => {
    await node("process.stdout.write('one\\r\\ntwo')");

    expect(logged).toEqual(["  one", "  two"]);
  });

  it("is put together when a character comes in two parts", async () => {
    await node(
      "const b = Buffer.from('ä'); process.stdout.write(b.subarray(0, 1)); setTimeout(() => process.stdout.write(b.subarray(1)), 30)",
    );

    expect(logged).toEqual(["  ä"]);
  });

  it("is cut when a line has no end", async () => {
    const result = await node("process.stdout.write('x'.repeat(1_000_000))");

    expect(tailOf(result).every((line) => line.length <= 4000)).toBe(true);
  });
});

describe("a command that is late", () => {
  it("ends at its deadline with all that it started, even what does not listen", async () => {
    const stubborn =
      "process.on('SIGTERM', () => {}); console.log('child ' + process.pid); setInterval(() => {}, 1000)";
    const parent = `const { spawn } = require("node:child_process");
      spawn(process.execPath, ["-e", ${JSON.stringify(stubborn)}], { stdio: "inherit" });
      setInterval(() => {}, 1000)`;

    const result = await node(parent, { timeoutMs: 600, graceMs: 100 });

    expect(result).toMatchObject({ kind: "timed-out" });
    const child = Number(/child (\d+)/.exec(tailOf(result).join())?.[1]);
    expect(child).toBeGreaterThan(0);
    await expect.poll(() => isAlive(child)).toBe(false);
  });

  it("may use its grace to put things in order", async () => {
    const tidy =
      "process.on('SIGTERM', () => { console.log('tidy'); process.exit(0) }); setInterval(() => {}, 1000)";

    const result = await node(tidy, { timeoutMs: 500, graceMs: 5000 });

    expect(result).toMatchObject({ kind: "timed-out", tail: ["tidy"] });
    expect(secondsOf(result)).toBeLessThan(5);
  });

  it("ends when the job is cancelled", async () => {
    const cancelled = new AbortController();
    const running = node("console.log('up'); setInterval(() => {}, 1000)", { signal: cancelled.signal });
    await expect.poll(() => logged).toContain("  up");

    cancelled.abort();

    expect(await running).toMatchObject({ kind: "exited", code: 1 });
  });
});

describe("a command that leaves something running", () => {
  it("has ended when it ends, though what it left holds on to its output", async () => {
    const parent = `const { spawn } = require("node:child_process");
      const left = spawn(process.execPath, ["-e", "setTimeout(() => {}, 20000)"], { stdio: "inherit", detached: true });
      left.unref();
      require("node:fs").writeFileSync("left", String(left.pid));
      console.log("deployed")`;

    const result = await node(parent, { timeoutMs: 15_000, graceMs: 100 });

    const left = Number(readFileSync(join(workspace, "left"), "utf8"));
    const isStillUp = isAlive(left);
    process.kill(left, "SIGKILL");
    expect(result).toMatchObject({ kind: "exited", code: 0, tail: ["deployed"] });
    expect(secondsOf(result)).toBeLessThan(10);
    expect(isStillUp).toBe(true);
  });
});

interface Options {
  readonly words?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly environment?: NodeJS.ProcessEnv;
  readonly timeoutMs?: number;
  readonly graceMs?: number;
  readonly signal?: AbortSignal;
}

function node(script: string, options: Options = {}): Promise<CommandResult> {
  return run([process.execPath, "-e", script, "--", ...(options.words ?? [])], options);
}

function run(argv: readonly [string, ...string[]], options: Options = {}): Promise<CommandResult> {
  const environment = { PATH: process.env["PATH"], ...options.environment };
  const commands = processCommands(workspace, environment, log, options.graceMs);
  return commands.run(
    { argv, env: options.env ?? {}, timeoutMs: options.timeoutMs ?? 20_000 },
    options.signal,
  );
}

function tailOf(result: CommandResult): readonly string[] {
  return result.kind === "not-started" ? [result.problem] : result.tail;
}

function secondsOf(result: CommandResult): number {
  return result.kind === "not-started" ? 0 : result.seconds;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // One that has ended and that nobody has asked about yet (a zombie) still has its number.
  const stat = `/proc/${pid}/stat`;
  return !existsSync(stat) || !/\) Z /.test(readFileSync(stat, "utf8"));
}
