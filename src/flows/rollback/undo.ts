import { type RollbackRecord, rollbackSchema } from "../../core/rollback/record.ts";
import { type ReleaseState, releaseName } from "../../core/rollback/release-state.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";
import { keepRecord } from "../incident/incident-files.ts";
import { trustedRecord } from "../incident/trusted-record.ts";
import { type CarriedOut, carryOut } from "./carry-out.ts";
import { planUndo, type UndoPlan } from "./plan-undo.ts";
import { existingRollback, recordFact, recordIntent } from "./rollback-deployment.ts";
import type { UndoSettings } from "./undo-settings.ts";

export type UndoPorts = Pick<
  Ports,
  | "deployments"
  | "tags"
  | "releases"
  | "registry"
  | "packages"
  | "downloads"
  | "commits"
  | "git"
  | "digest"
  | "log"
  | "files"
  | "commands"
  | "clock"
  | "http"
  | "signal"
  | "records"
  | "run"
>;

/**
 * Brings the environment back to its newest known-good release: intent recorded, layers, recovery check, fact recorded.
 * A second run finds what the first one made and finishes it, or leaves it when it is done.
 */
export async function undo(
  ports: UndoPorts,
  failed: Deployment,
  from: ReleaseState,
  verdictAt: string,
  settings: UndoSettings,
): Promise<RollbackRecord> {
  const existing = await existingRollback(ports, failed, settings.identity);
  const statuses = await ports.deployments.statuses(failed.id);
  const kept = (await trustedRecord(ports, failed, statuses, settings.identity)).rollback;
  const isDone = existing?.verified === true;
  if (isDone && kept !== null && !isLaterAttempt(ports, kept)) {
    ports.log.info(`deployment ${failed.id} was rolled back before, to ${nameOf(kept.to)}`);
    return kept;
  }
  const plan = await planUndo(ports, failed, from, settings);
  if (plan.kind === "stay") {
    if (kept?.outcome === plan.outcome && kept.reason === plan.reason) return kept;
    const record = {
      ...blank(ports, failed, from, verdictAt, plan),
      outcome: plan.outcome,
      reason: plan.reason,
    };
    // A return that was verified stays on record, whatever has become of its target since; so does a newer release.
    if (isDone || plan.outcome === "superseded") return record;
    await keepRecord(ports, failed.id, { rollback: record });
    await markFact(ports, failed, record, settings);
    return record;
  }
  ports.log.info(
    `rolling back \`${settings.environment}\` from ${releaseName(from)} to ${releaseName(plan.to)}`,
  );
  const start = blank(ports, failed, from, verdictAt, plan);
  const made = existing?.deployment ?? (await recordIntent(ports, failed, plan.to, settings.identity));
  const carried = await carryOut(ports, plan, settings);
  // Set again and well again: what is on record stays as it is.
  if (isDone && kept !== null && carried.outcome === "verified") return kept;
  const record = { ...start, deployment: made.id, ...told(carried, verdictAt, start.times) };
  if (isDone && carried.outcome === "verified") return record;
  // The record before the marks, which name its hash.
  await keepRecord(ports, failed.id, { rollback: record });
  await markFact(ports, failed, record, settings);
  return record;
}

// What was done is done, whether or not GitHub writes it down: the next run finds it undone and sets the state again.
async function markFact(
  ports: UndoPorts,
  failed: Deployment,
  record: RollbackRecord,
  settings: UndoSettings,
): Promise<void> {
  const evidence = ports.digest.sha256(canonicalJson(record));
  await attempt(ports, "What was done was not marked on the deployment", () =>
    recordFact(ports, failed, record, evidence, settings.identity),
  );
}

// A later attempt of the same run has run the deploy step again before it came here, so the good state is set again.
function isLaterAttempt(ports: UndoPorts, kept: RollbackRecord): boolean {
  return ports.run.runId === kept.run.id && ports.run.runAttempt > kept.run.attempt;
}

function blank(
  ports: UndoPorts,
  failed: Deployment,
  from: ReleaseState,
  verdictAt: string,
  plan: UndoPlan,
): Omit<RollbackRecord, "outcome" | "reason"> {
  const { runId, runAttempt, url } = ports.run;
  const decidedAt = new Date(ports.clock.now()).toISOString();
  return {
    schema: rollbackSchema,
    environment: failed.environment,
    failedDeployment: failed.id,
    deployment: null,
    from,
    to: plan.to,
    passedOver: plan.passedOver,
    layers: [],
    recovery: null,
    times: { verdictAt, decidedAt, firstLayerAt: null, layersDoneAt: null, verifiedAt: null },
    seconds: null,
    run: { id: runId, attempt: runAttempt, url },
  };
}

function told(
  carried: CarriedOut,
  verdictAt: string,
  times: RollbackRecord["times"],
): Pick<RollbackRecord, "outcome" | "reason" | "layers" | "recovery" | "times" | "seconds"> {
  const { outcome, reason, layers, recovery, layersDoneAt, verifiedAt } = carried;
  return {
    outcome,
    reason,
    layers,
    recovery:
      recovery === null ? null : { good: recovery.good, asked: recovery.asked, detail: recovery.detail },
    times: { ...times, firstLayerAt: layers[0]?.startedAt ?? null, layersDoneAt, verifiedAt },
    seconds: verifiedAt === null ? null : Math.max(0, Date.parse(verifiedAt) - Date.parse(verdictAt)) / 1000,
  };
}

function nameOf(release: ReleaseState | null): string {
  return release === null ? "?" : releaseName(release);
}
