import { type ChildProcessByStdio, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import type { CommandResult, Commands, Log } from "../kernel/ports/index.ts";
import { childEnvironment } from "./child-environment.ts";

const tailLines = 40;
const maxLineLength = 4_000;

/**
 * Runs argv without a shell in a process group of its own, so that the deadline ends all that the command started.
 * The step's inputs (they hold its token) are not passed on. `graceMs` is the time from SIGTERM to SIGKILL, and the
 * longest wait for output after the command itself has ended: a service that it left running may hold on to it.
 */
export function processCommands(
  workspace: string,
  environment: NodeJS.ProcessEnv,
  log: Log,
  graceMs = 2_000,
): Commands {
  return {
    run(request, signal) {
      return new Promise<CommandResult>((settle) => {
        if (signal?.aborted === true) {
          settle({ kind: "not-started", problem: "the job was cancelled before" });
          return;
        }
        const begun = performance.now();
        const child = start(request.argv, workspace, { ...childEnvironment(environment), ...request.env });
        if (child instanceof Error) {
          settle({ kind: "not-started", problem: describe(request.argv[0], child) });
          return;
        }
        const tail: string[] = [];
        const keep = (line: string): void => {
          // As the runner does for a `run:` step: such a line is obeyed and never shown.
          const [, secret] = /^\s*::add-mask::(.+)$/.exec(line) ?? [];
          if (secret !== undefined) {
            log.mask(decodeData(secret));
            return;
          }
          log.info(`  ${line}`);
          tail.push(line);
          if (tail.length > tailLines) tail.shift();
        };
        eachLine(child.stdout, keep);
        eachLine(child.stderr, keep);
        let late = false;
        const end = (): void => {
          endGroup(child, "SIGTERM");
          setTimeout(() => endGroup(child, "SIGKILL"), graceMs).unref();
        };
        const timer = setTimeout(() => {
          late = true;
          end();
        }, request.timeoutMs);
        signal?.addEventListener("abort", end, { once: true });
        let lingering: NodeJS.Timeout | undefined;
        const finish = (result: CommandResult): void => {
          clearTimeout(timer);
          clearTimeout(lingering);
          signal?.removeEventListener("abort", end);
          settle(result);
        };
        child.on("error", (error) =>
          finish({ kind: "not-started", problem: describe(request.argv[0], error) }),
        );
        child.on("exit", () => {
          clearTimeout(timer);
          lingering = setTimeout(() => {
            child.stdout.destroy();
            child.stderr.destroy();
          }, graceMs);
        });
        child.on("close", (code) => {
          const seconds = (performance.now() - begun) / 1000;
          // What the command left running in its group would hold on to the old state.
          if (late) endGroup(child, "SIGKILL");
          finish(
            late ? { kind: "timed-out", seconds, tail } : { kind: "exited", code: code ?? 1, seconds, tail },
          );
        });
      });
    },
  };
}

type Child = ChildProcessByStdio<null, Readable, Readable>;

// spawn throws some failures (too many words, a NUL in one) and emits the others.
function start(argv: readonly [string, ...string[]], cwd: string, env: NodeJS.ProcessEnv): Child | Error {
  const [program, ...rest] = argv;
  try {
    return spawn(program, rest, {
      cwd,
      env,
      shell: false,
      detached: process.platform !== "win32",
      stdio: ["ignore", "pipe", "pipe"],
    });
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

// Workflow commands escape these three (GitHub docs: workflow commands).
function decodeData(data: string): string {
  return data.replaceAll("%0D", "\r").replaceAll("%0A", "\n").replaceAll("%25", "%");
}

function endGroup(child: Child, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group is gone already.
  }
}

function eachLine(stream: Readable, take: (line: string) => void): void {
  let rest = "";
  stream.setEncoding("utf8");
  stream.on("data", (chunk: string) => {
    const lines = (rest + chunk).split(/\r?\n/);
    rest = (lines.pop() ?? "").slice(-maxLineLength);
    for (const line of lines) take(line.slice(0, maxLineLength));
  });
  // Not "end", which does not come when the stream is given up.
  stream.on("close", () => {
    if (rest !== "") take(rest);
  });
}

function describe(program: string, error: Error): string {
  const code = "code" in error ? error.code : undefined;
  if (code === "ENOENT") return `\`${program}\` was not found in the workspace or on the PATH`;
  if (code === "EACCES") return `\`${program}\` is not executable`;
  return error.message;
}
