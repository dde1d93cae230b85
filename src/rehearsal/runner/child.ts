import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";

/** How long a step gets: from SIGINT to SIGTERM, from SIGTERM to the kill, and from its exit to the end of its output. */
export interface CancelTimings {
  readonly termMs: number;
  readonly killMs: number;
  readonly streamsMs?: number;
}

/** GitHub docs: "Workflow cancellation reference": 7500 ms, then 2500 ms. */
export const RUNNER_TIMINGS: CancelTimings = { termMs: 7500, killMs: 2500, streamsMs: 5000 };

/** How a process ended; exactly one of code and signal is set. */
export interface ChildEnd {
  readonly exitCode: number | null;
  readonly signalName: string | null;
}

interface ChildOptions {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: Record<string, string>;
  readonly signal: AbortSignal | undefined;
  readonly timings: CancelTimings;
  readonly onStart: ((pid: number) => void) | undefined;
  readonly onOutput: (stream: "stdout" | "stderr", text: string) => void;
}

/**
 * Runs a process to its end and the end of its output. An abort sends SIGINT to that process alone, then SIGTERM,
 * then kills all of its group. What is left of the group at the end is killed too: the runner does that when the
 * job ends.
 */
export async function runChild(options: ChildOptions): Promise<ChildEnd> {
  const child = spawn(options.command, options.args, {
    cwd: options.cwd,
    env: options.env,
    stdio: ["ignore", "pipe", "pipe"],
    detached: process.platform !== "win32",
    windowsHide: true,
  });
  const end = ended(child);
  const killAll = () => killGroup(child);
  const cancel = () => void cancelInSteps(child, end, options.timings);
  const streamsMs = options.timings.streamsMs ?? RUNNER_TIMINGS.streamsMs;
  let streamsTimer: NodeJS.Timeout | undefined;
  for (const name of ["stdout", "stderr"] as const) {
    child[name]?.setEncoding("utf8").on("data", (text: string) => options.onOutput(name, text));
  }
  child.once("exit", () => {
    streamsTimer = setTimeout(() => abandonOutput(child), streamsMs);
  });
  options.signal?.addEventListener("abort", cancel, { once: true });
  process.once("exit", killAll);
  if (child.pid !== undefined) options.onStart?.(child.pid);

  try {
    return await end;
  } finally {
    clearTimeout(streamsTimer);
    options.signal?.removeEventListener("abort", cancel);
    process.removeListener("exit", killAll);
    killAll();
  }
}

function ended(child: ChildProcess): Promise<ChildEnd> {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (exitCode, signalName) => resolve({ exitCode, signalName }));
  });
}

async function cancelInSteps(
  child: ChildProcess,
  end: Promise<unknown>,
  timings: CancelTimings,
): Promise<void> {
  child.kill("SIGINT");
  if (await endsWithin(end, timings.termMs)) return;
  child.kill("SIGTERM");
  if (await endsWithin(end, timings.killMs)) return;
  killGroup(child);
}

async function endsWithin(end: Promise<unknown>, milliseconds: number): Promise<boolean> {
  const timer = new AbortController();
  const timeout = delay(milliseconds, false, { signal: timer.signal }).catch(() => false);
  try {
    return await Promise.race([
      end.then(
        () => true,
        () => true,
      ),
      timeout,
    ]);
  } finally {
    timer.abort();
  }
}

// A grandchild that outlives the step and holds its output would otherwise keep the step open for ever.
function abandonOutput(child: ChildProcess): void {
  killGroup(child);
  child.stdout?.destroy();
  child.stderr?.destroy();
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  if (process.platform === "win32") {
    spawnSync("taskkill", ["/pid", String(child.pid), "/T", "/F"]);
    return;
  }
  try {
    process.kill(-child.pid, "SIGKILL");
  } catch {
    // ESRCH: nobody is left in the group.
  }
}
