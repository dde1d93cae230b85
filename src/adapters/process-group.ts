import { type ChildProcess, spawn } from "node:child_process";
import { closeSync } from "node:fs";
import type { Readable } from "node:stream";
import { type OutputPipe, outputPipes } from "./output-pipes.ts";

export interface GroupRequest {
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly timeoutMs: number;
  /** From SIGTERM to SIGKILL; and how long output is waited for when nothing that can be ended holds it. */
  readonly graceMs: number;
  readonly cancelled: AbortSignal | undefined;
  readonly out: (part: Buffer) => void;
  readonly err: (part: Buffer) => void;
}

export type GroupEnd =
  | { readonly kind: "not-started"; readonly error: NodeJS.ErrnoException }
  /** Before it was started. */
  | { readonly kind: "cancelled" }
  | {
      readonly kind: "ended";
      /** Both are null when it could not be ended. */
      readonly code: number | null;
      readonly signal: NodeJS.Signals | null;
      readonly isLate: boolean;
      /** Something outside of the group, or that may not be killed, holds on to the output. */
      readonly leftRunning: boolean;
      readonly seconds: number;
    };

interface Started {
  readonly child: ChildProcess;
  readonly streams: readonly Readable[];
}

/**
 * Runs a program without a shell in a process group of its own, which ends as a whole at the deadline or when the job is
 * cancelled. Always settles: a process that left the group, or that may not be killed, is not waited for.
 */
export async function runGroup(request: GroupRequest): Promise<GroupEnd> {
  const pipes = await outputPipes([request.out, request.err]);
  if (request.cancelled?.aborted === true) {
    for (const { writeEnd, stream } of pipes ?? []) {
      closeSync(writeEnd);
      stream.destroy();
    }
    return { kind: "cancelled" };
  }
  return follow(request, pipes);
}

function follow(request: GroupRequest, pipes: readonly OutputPipe[] | null): Promise<GroupEnd> {
  return new Promise((settle) => {
    const begun = performance.now();
    const started = start(request, pipes);
    if (started instanceof Error) {
      settle({ kind: "not-started", error: started });
      return;
    }
    const { child, streams }: Started = started;
    let open = streams.length;
    let isOver = false;
    let isLate = false;
    let isEnding = false;
    let ended: { code: number | null; signal: NodeJS.Signals | null; ms: number } | null = null;
    let wait: NodeJS.Timeout | undefined;

    function finish(leftRunning: boolean): void {
      isOver = true;
      clearTimeout(deadline);
      clearTimeout(wait);
      request.cancelled?.removeEventListener("abort", stop);
      const { code = null, signal = null, ms = performance.now() } = ended ?? {};
      settle({ kind: "ended", code, signal, isLate, leftRunning, seconds: (ms - begun) / 1000 });
    }
    function giveUp(): void {
      finish(true);
      for (const stream of streams) stream.destroy();
      child.unref();
    }
    function stop(): void {
      if (ended !== null || isEnding) return;
      isEnding = true;
      signalGroup(child, "SIGTERM");
      wait = setTimeout(() => {
        signalGroup(child, "SIGKILL");
        wait = setTimeout(giveUp, request.graceMs);
      }, request.graceMs);
    }
    const deadline = setTimeout(() => {
      isLate = true;
      stop();
    }, request.timeoutMs);
    request.cancelled?.addEventListener("abort", stop, { once: true });

    function finishWhenAllEnded(): void {
      if (isOver || ended === null || open > 0) return;
      // What is left of the group, and silent, would hold on to the old state.
      if (isEnding) signalGroup(child, "SIGKILL");
      finish(false);
    }
    for (const stream of streams) {
      stream.on("error", () => stream.destroy());
      stream.on("close", () => {
        open -= 1;
        finishWhenAllEnded();
      });
    }
    child.on("error", (error) => {
      if (isOver || child.pid !== undefined) return;
      isOver = true;
      clearTimeout(deadline);
      request.cancelled?.removeEventListener("abort", stop);
      settle({ kind: "not-started", error });
    });
    child.on("exit", (code, signal) => {
      clearTimeout(deadline);
      ended = { code, signal, ms: performance.now() };
      // A service that it left running may hold on to the output.
      if (!isEnding && !isOver) wait = setTimeout(giveUp, request.graceMs);
      finishWhenAllEnded();
    });
  });
}

// spawn throws some failures (too many words, a NUL in one) and emits the others.
function start(
  { argv: [program, ...rest], cwd, env, out, err }: GroupRequest,
  pipes: readonly OutputPipe[] | null,
): Started | NodeJS.ErrnoException {
  try {
    const child = spawn(program, rest, {
      cwd,
      env,
      shell: false,
      detached: process.platform !== "win32",
      stdio: ["ignore", pipes?.[0]?.writeEnd ?? "pipe", pipes?.[1]?.writeEnd ?? "pipe"],
    });
    child.stdout?.on("data", out);
    child.stderr?.on("data", err);
    const own = [child.stdout, child.stderr].filter((stream) => stream !== null);
    return { child, streams: pipes?.map((pipe) => pipe.stream) ?? own };
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  } finally {
    for (const { writeEnd } of pipes ?? []) closeSync(writeEnd);
  }
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // The group is gone already, or is another user's.
  }
}
