import { spawn } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { nodeBinary } from "../../rehearsal/runner/node-binary.ts";
import type { ProcessStart } from "./first-request.ts";

const Usage = z.object({ cpuMs: z.number(), peakKib: z.number() });

export interface ProcessCost {
  /** User and system time of all its threads. */
  readonly cpuMs: number;
  readonly wallMs: number;
  /** The most memory that it held at any time. */
  readonly peakMb: number;
  readonly exitCode: number | null;
}

/** Runs a Node process to its end, and says what it has cost. `notes` is a file that it may write. */
export async function measuredProcess(start: ProcessStart, notes: string): Promise<ProcessCost> {
  const begun = performance.now();
  const child = spawn(
    nodeBinary(),
    ["--import", join(import.meta.dirname, "note-usage.js"), ...(start.options ?? []), start.script],
    { cwd: start.cwd, env: { ...start.env, NOTE_USAGE_IN: notes }, stdio: ["ignore", "pipe", "pipe"] },
  );
  child.stdout.resume();
  child.stderr.resume();
  const exitCode = await new Promise<number | null>((settle, refuse) => {
    child.once("error", refuse);
    child.once("close", settle);
  });
  const wallMs = performance.now() - begun;
  const { cpuMs, peakKib } = Usage.parse(JSON.parse(await readFile(notes, "utf8")));
  return { cpuMs, wallMs, peakMb: peakKib / 1024, exitCode };
}
