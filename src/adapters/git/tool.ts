import { type ChildProcess, spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { howToInstall } from "../../core/text/how-to-install.ts";

export interface ToolRequest {
  readonly argv: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Can be read from file descriptor 3, so that it is in no argument, file or environment. */
  readonly secret?: string;
  readonly timeoutMs: number;
}

export type ToolResult =
  | { readonly kind: "exited"; readonly code: number; readonly out: string; readonly err: string }
  | { readonly kind: "timed-out"; readonly seconds: number }
  | { readonly kind: "cancelled" }
  | { readonly kind: "absent"; readonly program: string };

export interface Tools {
  run(request: ToolRequest): Promise<ToolResult>;
}

const maxOutput = 16 * 1024 * 1024;

/**
 * Programs whose output is read here and never streamed to the log. They see a few variables of the job's environment
 * and none of its inputs, tokens or GIT_ settings, and have no terminal to ask questions on.
 */
export function tools(environment: NodeJS.ProcessEnv, signal?: AbortSignal): Tools {
  const base = keptFrom(environment);
  return {
    run(request) {
      return new Promise((settle) => {
        if (signal?.aborted === true) {
          settle({ kind: "cancelled" });
          return;
        }
        const [program, ...args] = request.argv;
        const child = spawn(program, args, {
          cwd: request.cwd,
          env: { ...base, ...request.env },
          shell: false,
          // A session of its own: no terminal, and a group that can be ended with all that it started.
          detached: process.platform !== "win32",
          stdio: ["pipe", "pipe", "pipe", "pipe"],
        });
        const [stdin, stdout, stderr, secret] = child.stdio as unknown as [
          Writable,
          Readable,
          Readable,
          Writable,
        ];
        let ended: ToolResult | undefined;
        const end = (result: ToolResult): void => {
          ended ??= result;
          endGroup(child);
        };
        const seconds = request.timeoutMs / 1000;
        const timer = setTimeout(() => end({ kind: "timed-out", seconds }), request.timeoutMs);
        const cancel = (): void => end({ kind: "cancelled" });
        signal?.addEventListener("abort", cancel, { once: true });
        const out = collect(stdout);
        const err = collect(stderr);
        give(stdin, request.input ?? "");
        give(secret, request.secret ?? "");
        child.on("error", () => {
          ended = { kind: "absent", program };
        });
        child.on("close", (code) => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", cancel);
          settle(ended ?? { kind: "exited", code: code ?? 1, out: out(), err: err() });
        });
      });
    },
  };
}

/** What went wrong with a tool that did not exit by itself, in words. */
export function toolProblem(result: Exclude<ToolResult, { kind: "exited" }>): string {
  switch (result.kind) {
    case "absent":
      return `\`${result.program}\` is not installed on this runner`;
    case "timed-out":
      return `it had not ended after ${result.seconds} s`;
    case "cancelled":
      return "the job was cancelled";
    default:
      return result satisfies never;
  }
}

/** What to do about it, as a sentence without its full stop. */
export function toolMend(result: Exclude<ToolResult, { kind: "exited" }>): string {
  return result.kind === "absent" ? howToInstall(result.program) : "Run this job again";
}

/** What went wrong, with what to do about a tool that is missing. */
export function toolProblemToMend(result: Exclude<ToolResult, { kind: "exited" }>): string {
  const problem = toolProblem(result);
  return result.kind === "absent" ? `${problem}. ${toolMend(result)}` : problem;
}

// What programs need to be found, to work at all and to reach the network; proxies and certificates among it.
const kept =
  /^(PATH|PATHEXT|HOME|USERPROFILE|SYSTEMROOT|COMSPEC|WINDIR|PROGRAMDATA|TMPDIR|TEMP|TMP|(HTTPS?|ALL|NO)_PROXY|SSL_CERT_(FILE|DIR)|GIT_SSL_CAINFO|CURL_CA_BUNDLE)$/i;

function keptFrom(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const entries = Object.entries(environment).filter(([name]) => kept.test(name));
  return { ...Object.fromEntries(entries), LC_ALL: "C" };
}

function collect(stream: Readable): () => string {
  const chunks: Buffer[] = [];
  let size = 0;
  stream.on("data", (chunk: Buffer) => {
    size += chunk.length;
    if (size <= maxOutput) chunks.push(chunk);
  });
  return () => Buffer.concat(chunks).toString("utf8");
}

function give(stream: Writable, text: string): void {
  // A program may end without reading what it is given.
  stream.on("error", () => {});
  stream.end(text);
}

function endGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === "win32") child.kill("SIGKILL");
    else process.kill(-child.pid, "SIGKILL");
  } catch {
    // The group is gone already.
  }
}
