import type { Claim } from "../../core/rollback/claim.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/** Who holds something, and since when and until when. */
export type HeldTime = Pick<Claim, "holder" | "since" | "until">;

export type EndPorts = Pick<Ports, "workflowRuns" | "run" | "clock" | "log">;

/**
 * Whether the job that holds a claim is over, so that it may be taken: an earlier attempt of this run, a run that has
 * completed, or a job that its machine no longer runs. Where GitHub does not say, the claim's own time decides.
 */
export async function holderIsOver(ports: EndPorts, claim: HeldTime): Promise<boolean> {
  const { holder } = claim;
  const { run } = ports;
  const isThisRun = holder.runId === run.runId;
  if (isThisRun && holder.attempt < run.runAttempt) return true;
  // An earlier step of this very job: a machine runs one job at a time.
  if (isThisRun && holder.job === run.job && holder.runner === run.runner && run.runner !== "") return true;
  try {
    const seen = isThisRun ? null : await ports.workflowRuns.get(holder.runId);
    if (seen !== null && (seen.status === "completed" || seen.attempt > holder.attempt)) return true;
    if (seen === null && !isThisRun) return hasExpired(ports, claim);
    const jobs = await ports.workflowRuns.jobs(holder.runId, holder.attempt);
    const own = jobs.filter((job) => job.runner !== null && job.runner === holder.runner);
    if (own.length === 0) return hasExpired(ports, claim);
    return own.every((job) => job.status === "completed");
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    ports.log.warning(
      `Whether the run that holds the claim is over is not known. ${error.message} ${error.hint}`,
    );
    return hasExpired(ports, claim);
  }
}

/** A job runs for a day at most on machines of GitHub's. */
const longestLeaseMs = 24 * 3_600_000;

// Whoever may push may write any time into a claim, so none is believed for longer than that from now or from then.
function hasExpired({ clock }: Pick<EndPorts, "clock">, { since, until }: HeldTime): boolean {
  const now = clock.now();
  const [begun, end] = [Date.parse(since), Date.parse(until)];
  const isBelievable = begun <= now + longestLeaseMs && end <= begun + longestLeaseMs;
  return !isBelievable || now > end;
}
