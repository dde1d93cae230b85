import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runAction } from "../../../src/rehearsal/runner/run-action.ts";
import { throwAwayAction, throwAwayJob } from "./throw-away-action.ts";

/** Runs an action and aborts when it prints `ready`. */
async function cancelled(
  main: string,
  cancelTimings: { termMs: number; killMs: number; streamsMs?: number },
) {
  const job = throwAwayJob();
  const abort = new AbortController();
  const lines: string[] = [];
  const result = await runAction({
    action: throwAwayAction({ main }),
    inputs: {},
    job,
    signal: abort.signal,
    cancelTimings,
    onLine: (line) => {
      lines.push(line);
      if (line.startsWith("ready")) abort.abort();
    },
  });
  return { result, job, pid: Number(/^ready (\d+)/.exec(result.log)?.[1] ?? 0) };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  // A killed process stays in the table as a zombie until its new parent has looked, which some containers never do.
  const status = `/proc/${pid}/stat`;
  return !existsSync(status) || !/^\d+ \(.*\) Z/.test(readFileSync(status, "utf8"));
}

async function isGone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100 && isAlive(pid); tries++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  return !isAlive(pid);
}

test("an action that leaves on SIGINT is cancelled, and what it wrote on the way out is read", async () => {
  const { result } = await cancelled(
    `import { appendFileSync } from "node:fs";
process.on("SIGINT", () => { appendFileSync(process.env.GITHUB_OUTPUT, "verdict=cancelled\\n"); process.exit(0); });
setInterval(() => {}, 1000);
console.log("ready");`,
    { termMs: 5000, killMs: 5000 },
  );

  expect(result).toMatchObject({ conclusion: "cancelled", exitCode: 0, outputs: { verdict: "cancelled" } });
  expect(result.warnings).toEqual(["The operation was canceled."]);
});

test("an action that ignores SIGINT gets SIGTERM after its time", async () => {
  const { result } = await cancelled(
    `process.on("SIGINT", () => console.log("int"));
process.on("SIGTERM", () => { console.log("term"); process.exit(7); });
setInterval(() => {}, 1000);
console.log("ready");`,
    { termMs: 60, killMs: 5000 },
  );

  expect(result).toMatchObject({ conclusion: "cancelled", exitCode: 7 });
  expect(result.log).toBe("ready\nint\nterm\n##[error]The operation was canceled.");
});

test("an action that ignores both is killed with its children", async () => {
  const { result, pid } = await cancelled(
    `import { spawn } from "node:child_process";
process.on("SIGINT", () => {});
process.on("SIGTERM", () => {});
const child = spawn(process.execPath, ["-e", "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)"], { stdio: "inherit" });
setInterval(() => {}, 1000);
console.log("ready " + child.pid);`,
    { termMs: 50, killMs: 50 },
  );

  expect(result).toMatchObject({ conclusion: "cancelled", exitCode: null, signalName: "SIGKILL" });
  expect(await isGone(pid)).toBe(true);
});

test("only the entry process gets SIGINT", async () => {
  const { job } = await cancelled(
    `import { spawn } from "node:child_process";
const script = "process.on('SIGINT', () => require('fs').writeFileSync('child-got-it', '')); setInterval(() => {}, 1000); console.log('up')";
const child = spawn(process.execPath, ["-e", script], { stdio: ["ignore", "pipe", "ignore"] });
process.on("SIGINT", () => setTimeout(() => process.exit(1), 100));
child.stdout.once("data", () => console.log("ready"));`,
    { termMs: 5000, killMs: 5000 },
  );

  expect(existsSync(join(job.workspace, "child-got-it"))).toBe(false);
});

test("a signal that was given before the start starts nothing, and no post step", async () => {
  const action = throwAwayAction({ main: "console.log('main')", post: "console.log('post')" });

  const result = await runAction({ action, inputs: {}, job: throwAwayJob(), signal: AbortSignal.abort() });

  expect(result).toMatchObject({ conclusion: "cancelled", exitCode: null, isStarted: false });
  expect(await result.runPost()).toBeNull();
});

test("a child that outlives the action is ended with the step", async () => {
  const action = throwAwayAction({
    main: `import { spawn } from "node:child_process";
const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "ignore" });
child.unref();
console.log("ready " + child.pid);`,
  });

  const result = await runAction({ action, inputs: {}, job: throwAwayJob() });

  expect(result.conclusion).toBe("success");
  expect(await isGone(Number(result.log.slice(6)))).toBe(true);
});

test("a child that holds the output open keeps the step only for the time of grace", async () => {
  const action = throwAwayAction({
    main: `import { spawn } from "node:child_process";
const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"], { stdio: "inherit" });
child.unref();
console.log("ready " + child.pid);`,
  });

  const result = await runAction({
    action,
    inputs: {},
    job: throwAwayJob(),
    cancelTimings: { termMs: 50, killMs: 50, streamsMs: 50 },
  });

  expect(result.conclusion).toBe("success");
  expect(await isGone(Number(result.log.slice(6)))).toBe(true);
});
