import { delimiter } from "node:path";
import { inputVariable } from "./inputs.ts";
import { githubContext, type JobContext } from "./job-context.ts";

/** What differs from step to step: inputs, state of the main step, and the files made for this step. */
export interface StepVariables {
  readonly inputs: ReadonlyMap<string, string>;
  readonly state: Readonly<Record<string, string>>;
  readonly prependPath: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

// Windows cannot start a process without some of these; elsewhere only the first two exist.
const INHERITED = ["PATH", "HOME", "SystemRoot", "ComSpec", "PATHEXT", "TEMP", "USERPROFILE"];
const OS_NAMES: Readonly<Record<string, string>> = { linux: "Linux", darwin: "macOS", win32: "Windows" };

/**
 * The whole environment of the action's process. Of this process only the search path and the home folder are
 * handed on, so that a variable of the developer's shell can never make a test pass.
 */
export function stepEnvironment(job: JobContext, step: StepVariables): Record<string, string> {
  const env: Record<string, string> = {};
  for (const name of INHERITED) {
    const value = process.env[name];
    if (value !== undefined) env[name] = value;
  }
  Object.assign(env, job.env);
  for (const [name, value] of Object.entries(step.state)) env[`STATE_${name}`] = value;
  for (const [name, value] of step.inputs) env[inputVariable(name)] = value;
  // A later entry of GITHUB_PATH stands before an earlier one.
  env["PATH"] = [...[...step.prependPath].reverse(), env["PATH"] ?? ""].join(delimiter);

  for (const [key, value] of githubContext(job)) {
    // A JavaScript action gets the token through an input or not at all.
    if (key !== "token") env[`GITHUB_${key.toUpperCase()}`] = value;
  }
  return Object.assign(env, step.files, runnerVariables(job), { GITHUB_ACTIONS: "true" });
}

function runnerVariables(job: JobContext): Record<string, string> {
  return {
    CI: job.env?.["CI"] ?? "true",
    RUNNER_ARCH: process.arch.toUpperCase(),
    RUNNER_ENVIRONMENT: "github-hosted",
    RUNNER_NAME: job.runner ?? "rehearsal",
    RUNNER_OS: OS_NAMES[process.platform] ?? process.platform,
    RUNNER_TEMP: job.temp,
  };
}
