import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { processCommands } from "../../src/adapters/commands.ts";
import type { CommandResult, Log } from "../../src/kernel/ports/index.ts";

let workspace = "";
let logged: string[] = [];
let warned: string[] = [];
const log: Log = {
  group: () => {},
  info: (line) => void logged.push(line),
  mask: () => {},
  warning: (message) => void warned.push(message),
  error: () => {},
};

beforeEach(() => {
  workspace = realpathSync(mkdtempSync(join(tmpdir(), "commands-")));
  logged = [];
  warned = [];
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
      "--upload-pack=touch x",
      "-x",
      "%PATH%",
      "ü ❄ 日本",
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

  it.each([
    ["SIGSEGV", 139],
    ["SIGKILL", 137],
    ["SIGTERM", 143],
  ])("that %s ended says so, with the code that a shell gives it", async (signal, code) => {
    const result = await node(`process.kill(process.pid, "${signal}"); setInterval(() => {}, 1000)`);

    expect(result).toMatchObject({ kind: "exited", code, signal });
  });

  it("may write to /dev/stderr and /dev/stdout, as it does in a `run:` step", async () => {
    const result = await run(["sh", "-c", "echo one > /dev/stderr; echo two | tee /dev/stderr"]);

    expect(result).toMatchObject({ kind: "exited", code: 0, lastLine: "two" });
    expect([...tailOf(result)].sort()).toEqual(["one", "two", "two"]);
  });

  it("may be a file of the workspace that is executable", async () => {
    writeFileSync(join(workspace, "deploy"), "#!/bin/sh\necho deployed $1\n", { mode: 0o755 });

    expect(tailOf(await run(["./deploy", "v1.0.0"]))).toEqual(["deployed v1.0.0"]);
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

  it("is said to be at work still when something of it left the process group; nobody waits for that", async () => {
    const parent = `const { spawn } = require("node:child_process");
      const left = spawn(process.execPath, ["-e", "setTimeout(() => {}, 20000)"], { stdio: "inherit", detached: true });
      console.log("left " + left.pid);
      setInterval(() => {}, 1000)`;

    const result = await node(parent, { timeoutMs: 400, graceMs: 100 });

    const left = Number(/left (\d+)/.exec(tailOf(result).join())?.[1]);
    const isStillUp = isAlive(left);
    process.kill(left, "SIGKILL");
    expect(result).toMatchObject({ kind: "timed-out", leftRunning: true });
    expect(secondsOf(result)).toBeLessThan(5);
    expect(isStillUp).toBe(true);
    expect(warned).toEqual([
      expect.stringContaining("something that it started left its process group and may be at work still"),
    ]);
  });

  it("is one that closes its output and sleeps, too", async () => {
    const result = await run(["sh", "-c", "echo up; exec >&- 2>&-; sleep 20"], {
      timeoutMs: 300,
      graceMs: 100,
    });

    expect(result).toMatchObject({ kind: "timed-out", tail: ["up"], lastLine: "up" });
    expect(result).not.toHaveProperty("leftRunning");
  });

  it("is ended with what it started in its group and silenced", async () => {
    const child = "sh -c 'trap \"\" TERM; while :; do sleep 0.05; done' >/dev/null 2>&1 & echo $!; sleep 20";

    const result = await run(["sh", "-c", child], { timeoutMs: 300, graceMs: 100 });

    expect(result).toMatchObject({ kind: "timed-out" });
    await expect.poll(() => isAlive(Number(tailOf(result)[0]))).toBe(false);
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

    expect(await running).toMatchObject({ kind: "exited", code: 143, signal: "SIGTERM" });
  });
});

describe("the start of a command", () => {
  it("does not happen any more when the job is cancelled before it", async () => {
    const cancelled = new AbortController();
    const running = node("require('node:fs').writeFileSync('started', '')", { signal: cancelled.signal });
    cancelled.abort();

    expect(await running).toEqual({ kind: "not-started", problem: "the job was cancelled before" });
    expect(existsSync(join(workspace, "started"))).toBe(false);
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
    expect(result).toMatchObject({ kind: "exited", code: 0, tail: ["deployed"], leftRunning: true });
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
  const commands = processCommands(workspace, environment, log, undefined, options.graceMs);
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
