import { inputsInvalid, SuiteError } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { type DecidedCase, untilOf } from "./decided-case.ts";

type Needed = Pick<Ports, "contents" | "run" | "clock" | "log">;

const minuteMs = 60_000;

/**
 * Throws when GitHub would end this job before the policy decides: it would wait, and decide nothing. Nothing tells a step
 * how long its job may run, so its workflow file is read; what that does not tell is no reason to refuse.
 */
export async function demandTime(ports: Needed, about: DecidedCase): Promise<void> {
  const { run, log, clock } = ports;
  const { workflow, job } = run;
  if (workflow === undefined) return;
  const waitMs = Date.parse(untilOf(about)) - clock.now();
  try {
    const [file, { jobLimit }] = await Promise.all([
      ports.contents.textAt(workflow.path, workflow.sha),
      import("../../core/decision/job-limit.ts"),
    ]);
    if (file.kind !== "text") return log.info(`how long this job may run is not known: ${workflow.path}`);
    const limit = jobLimit(file.text, job);
    if (limit.kind === "unknown")
      return log.info(`how long this job may run is not known: ${workflow.path}: ${limit.why}`);
    if (waitMs < limit.minutes * minuteMs) return;
    throw tooLong(about, workflow.path, job, limit.minutes, Math.ceil(waitMs / minuteMs));
  } catch (error) {
    if (!(error instanceof SuiteError) || error.code === "INPUTS_INVALID") throw error;
    log.info(`how long this job may run is not known: ${error.message}`);
  }
}

function tooLong(
  { environment }: DecidedCase,
  path: string,
  job: string,
  minutes: number,
  wait: number,
): SuiteError {
  return inputsInvalid([
    {
      subject: `\`environments.${environment}.decision.timeout\` of the policy`,
      problem: `lets people decide for ${wait} more minutes, and GitHub ends the job \`${job}\` of ${path} after ${minutes}.`,
      write: `Write a \`timeout-minutes\` above ${wait} there, with room for the rollback, or a shorter \`timeout\`.`,
    },
  ]);
}
