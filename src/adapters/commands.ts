import { type ChildProcess, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import type { CommandResult, Commands, Log } from "../kernel/ports/index.ts";

const tailLines = 40;
const graceMs = 2_000;
const maxLineLength = 4_000;

/**
 * Runs argv without a shell in a process group of its own, so that the deadline ends all that the command started.
 * The step's inputs (they hold its token) are not passed on.
 */
export function processCommands(workspace: string, environment: NodeJS.ProcessEnv, log: Log): Commands {
  return {
    run(request, signal) {
      return new Promise<CommandResult>((settle) => {
        const begun = performance.now();
        const [program, ...rest] = request.argv;
        const child = spawn(program, rest, {
          cwd: workspace,
          env: { ...withoutInputs(environment), ...request.env },
          shell: false,
          detached: process.platform !== "win32",
          stdio: ["ignore", "pipe", "pipe"],
        });
        const tail: string[] = [];
        const keep = (line: string): void => {
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
        const finish = (result: CommandResult): void => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", end);
          settle(result);
        };
        child.on("error", (error) => finish({ kind: "not-started", problem: describe(program, error) }));
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

function withoutInputs(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith("INPUT_")));
}

function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
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
  stream.on("end", () => {
    if (rest !== "") take(rest);
  });
}

function describe(program: string, error: Error): string {
  const code = "code" in error ? error.code : undefined;
  if (code === "ENOENT") return `\`${program}\` was not found in the workspace or on the PATH`;
  if (code === "EACCES") return `\`${program}\` is not executable`;
  return error.message;
}
