import { spawn } from "node:child_process";
import { setTimeout as delay } from "node:timers/promises";
import { nodeBinary } from "../../src/rehearsal/runner/node-binary.ts";

/** A process of Node 24 that can be lost or cancelled while it works. */
export interface StepProcess {
  readonly ended: Promise<{ readonly exitCode: number | null; readonly isHung: boolean }>;
  /** What it has printed so far, both streams together. */
  printed(): string;
  /** Ends it at once, as a lost runner does. */
  kill(): void;
  /** Ends it as the runner cancels a job: SIGINT, SIGTERM after 7.5 s, the kill 2.5 s later. */
  cancel(): void;
}

export interface ProcessPlace {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  /** Told of all that was printed so far, whenever there is more. */
  readonly onText: (printed: string) => void;
}

const hungAfterMs = 60_000;
const termAfterMs = 7_500;
const killAfterMs = 2_500;

/** Starts a script; one that does not end within a minute is killed and called hung. */
export function startStepProcess(args: readonly string[], { onText, ...place }: ProcessPlace): StepProcess {
  const child = spawn(nodeBinary(), args, { ...place, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      printed += text;
      onText(printed);
    });
  }
  const over = new AbortController();
  const later = (ms: number) => delay(ms, true, { signal: over.signal }).catch(() => false);
  const closed = new Promise<number | null>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve(code));
  }).finally(() => over.abort());
  let isHung = false;
  const kill = () => void child.kill("SIGKILL");
  async function cancel(): Promise<void> {
    child.kill("SIGINT");
    if (await later(termAfterMs)) child.kill("SIGTERM");
    if (await later(killAfterMs)) kill();
  }
  async function watch(): Promise<void> {
    isHung = await later(hungAfterMs);
    if (isHung) kill();
  }
  void watch();
  return {
    ended: closed.then((exitCode) => ({ exitCode, isHung })),
    printed: () => printed,
    kill,
    cancel: () => void cancel(),
  };
}
