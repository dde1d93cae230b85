import { mkdirSync } from "node:fs";
import type { ActionDefinition } from "./action-definition.ts";
import type { Annotation } from "./annotation.ts";
import { type CancelTimings, RUNNER_TIMINGS, runChild } from "./child.ts";
import type { ParsedCommand } from "./command-line.ts";
import { createCommandProcessor } from "./command-processor.ts";
import type { JobStatus } from "./condition.ts";
import { stepEnvironment } from "./environment.ts";
import { createStepFiles } from "./file-commands.ts";
import { resolveInputs } from "./inputs.ts";
import { githubContext, type JobContext } from "./job-context.ts";
import { createLineSplitter } from "./line-splitter.ts";
import type { Masker } from "./masks.ts";
import { nodeBinary } from "./node-binary.ts";
import { createStepRecord, type StepRecord } from "./step-record.ts";

/** One run of one script of an action: its main or its post. */
export interface Stage {
  readonly action: ActionDefinition;
  readonly script: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly job: JobContext;
  readonly state: Readonly<Record<string, string>>;
  readonly prependPath: readonly string[];
  readonly masker: Masker;
  readonly signal: AbortSignal | undefined;
  readonly onLine: ((line: string) => void) | undefined;
  readonly cancelTimings: CancelTimings | undefined;
  readonly onStart: ((pid: number) => void) | undefined;
}

/** What the run page and the next steps see. `warnings` is what the runner itself complains of. */
export interface StageResult {
  readonly conclusion: JobStatus;
  readonly isStarted: boolean;
  readonly exitCode: number | null;
  readonly signalName: string | null;
  readonly outputs: Record<string, string>;
  readonly state: Record<string, string>;
  readonly env: Record<string, string>;
  readonly path: string[];
  readonly summary: string;
  readonly annotations: Annotation[];
  readonly log: string;
  readonly commands: ParsedCommand[];
  readonly warnings: string[];
  /** Every value masked so far; give them to the next step of the job as its secrets. */
  readonly masks: readonly string[];
  readonly seconds: number;
}

/** Starts the script with the environment and files of a step and gathers what it leaves. */
export async function runStage(stage: Stage): Promise<StageResult> {
  const { job, masker, signal } = stage;
  const startedAt = performance.now();
  const record = createStepRecord(masker, stage.onLine ?? (() => {}));
  const inputs = resolveInputs(stage.action, stage.inputs, githubContext(job));
  for (const warning of inputs.warnings) record.complain("warning", warning);
  if (signal?.aborted === true) {
    return result(record, stage, startedAt, { isStarted: false, exitCode: null, signalName: null });
  }

  mkdirSync(job.workspace, { recursive: true });
  const files = createStepFiles(job);
  const lines = outputLines(record, stage);
  const end = await runChild({
    command: nodeBinary(),
    args: [stage.script],
    cwd: job.workspace,
    env: stepEnvironment(job, {
      inputs: inputs.values,
      state: stage.state,
      prependPath: stage.prependPath,
      files: files.variables,
    }),
    signal,
    timings: stage.cancelTimings ?? RUNNER_TIMINGS,
    onStart: stage.onStart,
    onOutput: (stream, text) => lines[stream].push(text),
  });
  lines.stderr.end();
  lines.stdout.end();
  files.collect(record, masker);
  return result(record, stage, startedAt, { isStarted: true, ...end });
}

// Each stream is cut into lines by itself; commands count in both.
function outputLines(record: StepRecord, { masker, job }: Stage) {
  const showDebug = job.env?.["RUNNER_DEBUG"] === "1";
  const takeLine = createCommandProcessor({ record, masker, workspace: job.workspace, showDebug });
  return { stdout: createLineSplitter(takeLine), stderr: createLineSplitter(takeLine) };
}

function result(
  record: StepRecord,
  stage: Stage,
  startedAt: number,
  end: Pick<StageResult, "isStarted" | "exitCode" | "signalName">,
): StageResult {
  const isCancelled = stage.signal?.aborted === true;
  if (isCancelled) record.complain("error", "The operation was canceled.");
  const isGood = end.exitCode === 0 && !record.failed;

  return {
    conclusion: isCancelled ? "cancelled" : isGood ? "success" : "failure",
    ...end,
    outputs: Object.fromEntries(record.outputs),
    state: Object.fromEntries(record.state),
    env: Object.fromEntries(record.env),
    path: record.path,
    summary: record.summary,
    annotations: record.annotations,
    log: record.log.join("\n"),
    commands: record.commands,
    warnings: record.warnings,
    masks: stage.masker.values,
    seconds: (performance.now() - startedAt) / 1000,
  };
}
