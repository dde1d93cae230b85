import type { Claim } from "../../core/rollback/claim.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";

export type EndPorts = Pick<Ports, "workflowRuns" | "run" | "clock" | "log">;

/**
 * Whether the job that holds a claim is over, so that it may be taken: an earlier attempt of this run, a run that has
 * completed, or a job that its machine no longer runs. Where GitHub does not say, the claim's own time decides.
 */
export async function holderIsOver(ports: EndPorts, { holder, until }: Claim): Promise<boolean> {
  const { run } = ports;
  const isThisRun = holder.runId === run.runId;
  if (isThisRun && holder.attempt < run.runAttempt) return true;
  // An earlier step of this very job: a machine runs one job at a time.
  if (isThisRun && holder.job === run.job && holder.runner === run.runner && run.runner !== "") return true;
  try {
    const seen = isThisRun ? null : await ports.workflowRuns.get(holder.runId);
    if (seen !== null && (seen.status === "completed" || seen.attempt > holder.attempt)) return true;
    if (seen === null && !isThisRun) return hasExpired(ports, until);
    const jobs = await ports.workflowRuns.jobs(holder.runId, holder.attempt);
    const own = jobs.filter((job) => job.runner !== null && job.runner === holder.runner);
    if (own.length === 0) return hasExpired(ports, until);
    return own.every((job) => job.status === "completed");
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    ports.log.warning(
      `Whether the run that holds the environment is over is not known. ${error.message} ${error.hint}`,
    );
    return hasExpired(ports, until);
  }
}

function hasExpired({ clock }: Pick<EndPorts, "clock">, until: string): boolean {
  return clock.now() > Date.parse(until);
}
