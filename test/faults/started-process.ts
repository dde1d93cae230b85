import { spawn } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { nodeBinary } from "../../src/rehearsal/runner/node-binary.ts";

/** A process of Node 24 that runs. */
export interface StartedProcess {
  readonly ended: Promise<{ readonly exitCode: number | null; readonly isHung: boolean }>;
  /** What it has printed so far, both streams together. */
  printed(): string;
  /** Ends it at once, as a lost runner does. */
  kill(): void;
}

// In real time; no wait of a release lasts a second by the fast clock.
const hungAfterMs = 60_000;

/** Starts a script; one that does not end within a minute is killed and called hung. */
export function startProcess(
  args: readonly string[],
  place: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): StartedProcess {
  const child = spawn(nodeBinary(), args, { ...place, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
    });
  }
  const kill = () => void child.kill("SIGKILL");
  const closed = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code));
  });
  async function end() {
    const isHung = await outlasts(closed);
    if (isHung) kill();
    return { exitCode: await closed, isHung };
  }
  return { ended: end(), printed: () => printed, kill };
}

async function outlasts(closed: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController();
  const late = delay(hungAfterMs, true, { signal: timer.signal }).catch(() => false);
  const isLate = await Promise.race([closed.then(() => false), late]);
  timer.abort();
  return isLate;
}
