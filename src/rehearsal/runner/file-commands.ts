import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readPairs } from "./file-pairs.ts";
import type { JobContext } from "./job-context.ts";
import type { Masker } from "./masks.ts";
import type { StepRecord } from "./step-record.ts";

const SUMMARY_BYTES = 1024 * 1024;

/** The files through which a step and the runner talk, by the variable that names each. */
export interface StepFiles {
  readonly variables: Readonly<Record<string, string>>;
  /** Reads into the record what the step wrote, then removes the files. */
  collect(record: StepRecord, masker: Masker): void;
}

/** Writes the event and makes the command files of one step, empty, under the job's temp folder. */
export function createStepFiles(job: JobContext): StepFiles {
  const folder = join(job.temp, "_runner_file_commands");
  const eventFolder = join(job.temp, "_github_workflow");
  mkdirSync(folder, { recursive: true });
  mkdirSync(eventFolder, { recursive: true });
  const event = join(eventFolder, "event.json");
  writeFileSync(event, JSON.stringify(job.event ?? {}, null, 2));

  const suffix = randomUUID();
  const paths = {
    output: join(folder, `set_output_${suffix}`),
    env: join(folder, `set_env_${suffix}`),
    path: join(folder, `add_path_${suffix}`),
    state: join(folder, `save_state_${suffix}`),
    step_summary: join(folder, `step_summary_${suffix}`),
  };
  for (const path of Object.values(paths)) writeFileSync(path, "");

  return {
    variables: {
      GITHUB_EVENT_PATH: event,
      ...Object.fromEntries(
        Object.entries(paths).map(([name, path]) => [`GITHUB_${name.toUpperCase()}`, path]),
      ),
    },
    collect(record, masker) {
      attempt(record, "output", () =>
        collectPairs(paths.output, (name, value) => record.outputs.set(name, value)),
      );
      attempt(record, "env", () => collectPairs(paths.env, (name, value) => setEnv(record, name, value)));
      attempt(record, "path", () => collectPath(paths.path, record));
      attempt(record, "state", () =>
        collectPairs(paths.state, (name, value) => record.state.set(name, value)),
      );
      attempt(record, "step_summary", () => collectSummary(paths.step_summary, record, masker));
      for (const path of Object.values(paths)) rmSync(path, { force: true });
    },
  };
}

function attempt(record: StepRecord, name: string, collect: () => void): void {
  try {
    collect();
  } catch (cause) {
    record.refuse(`Unable to process file command '${name}' successfully.`);
    record.complain("error", cause instanceof Error ? cause.message : String(cause));
  }
}

function collectPairs(path: string, set: (name: string, value: string) => void): void {
  for (const [name, value] of readPairs(content(path))) set(name, value);
}

function setEnv(record: StepRecord, name: string, value: string): void {
  if (name.toUpperCase() === "NODE_OPTIONS") {
    record.complain("error", "Can't store NODE_OPTIONS output parameter using '$GITHUB_ENV' command.");
  } else {
    record.env.set(name, value);
  }
}

function collectPath(path: string, record: StepRecord): void {
  for (const line of content(path).split("\n")) {
    const earlier = record.path.indexOf(line);
    if (earlier >= 0) record.path.splice(earlier, 1);
    if (line !== "") record.path.push(line);
  }
}

function collectSummary(path: string, record: StepRecord, masker: Masker): void {
  const bytes = existsSync(path) ? statSync(path).size : 0;
  if (bytes > SUMMARY_BYTES) {
    const [limit, got] = [SUMMARY_BYTES, bytes].map((size) => `${Math.floor(size / 1024)}k`);
    record.complain(
      "error",
      `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${limit}, got ${got}.`,
    );
    return;
  }
  record.summary = content(path)
    .split("\n")
    .map((line) => masker.mask(line))
    .join("\n");
}

// A file that the step removed counts as empty. On Windows lines may also end in `\r\n`.
function content(path: string): string {
  if (!existsSync(path)) return "";
  const text = readFileSync(path, "utf8");
  return process.platform === "win32" ? text.replaceAll("\r\n", "\n") : text;
}
