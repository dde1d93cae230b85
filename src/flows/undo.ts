import { marksOf, markText } from "../core/gate/mark.ts";
import { payloadOf, suiteName } from "../core/rollback/payload.ts";
import { type LayerRun, type RollbackRecord, rollbackSchema } from "../core/rollback/record.ts";
import { type ReleaseState, releaseName } from "../core/rollback/release-state.ts";
import { naturalKey } from "../core/text/natural-key.ts";
import type { Deployment } from "../kernel/ports/github.ts";
import type { Ports } from "../kernel/ports/index.ts";
import { keepRecord, readRecord } from "./incident-files.ts";
import { planUndo, type UndoPlan } from "./plan-undo.ts";
import { type Recovery, recoveryCheck } from "./recovery-check.ts";
import { runLayer, skippedLayer } from "./run-layer.ts";
import type { UndoSettings } from "./undo-settings.ts";

export type UndoPorts = Pick<
  Ports,
  | "deployments"
  | "tags"
  | "releases"
  | "registry"
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
 * Brings the environment back to its newest known-good release: intent recorded, redeploy, migrations when the plan
 * wants them, recovery check, fact recorded. A second run finds the first one's deployment and finishes it.
 */
export async function undo(
  ports: UndoPorts,
  failed: Deployment,
  from: ReleaseState,
  verdictAt: string,
  settings: UndoSettings,
): Promise<RollbackRecord> {
  const existing = await existingRollback(ports, failed, settings.identity);
  if (existing?.verified === true) {
    const kept = (await readRecord(ports, failed.id))?.rollback;
    if (kept !== undefined) {
      ports.log.info(
        `deployment ${failed.id} was rolled back before, to ${kept.to === null ? "?" : releaseName(kept.to)}`,
      );
      return kept;
    }
  }
  const plan = await planUndo(ports, failed, from, settings);
  const decidedAt = now(ports);
  const start = blank(ports, failed, from, verdictAt, decidedAt, plan);
  if (plan.kind === "stay") {
    const record = { ...start, outcome: plan.outcome, reason: plan.reason } as const;
    await keepRecord(ports, failed.id, { rollback: record });
    return record;
  }
  ports.log.info(
    `rolling back \`${settings.environment}\` from ${releaseName(from)} to ${releaseName(plan.to)}`,
  );
  const deployment = existing?.deployment ?? (await recordIntent(ports, failed, plan.to, settings));
  const layers = await runLayers(ports, plan, settings);
  const layersDoneAt = now(ports);
  const broken = layers.find((layer) => layer.outcome === "failed");
  const recovery =
    broken === undefined ? await recoveryCheck(ports, settings.checks, settings.recoveryMs) : null;
  const verified = recovery?.verified === true;
  const verifiedAt = verified ? now(ports) : null;
  const record: RollbackRecord = {
    ...start,
    deployment: deployment.id,
    outcome: verified ? "verified" : broken === undefined ? "unverified" : "failed",
    reason:
      broken === undefined ? (recovery?.detail ?? "") : `the layer ${broken.layer} failed: ${broken.detail}`,
    layers,
    recovery:
      recovery === null ? null : { good: recovery.good, asked: recovery.asked, detail: recovery.detail },
    times: { ...start.times, firstLayerAt: layers[0]?.startedAt ?? null, layersDoneAt, verifiedAt },
    seconds: verifiedAt === null ? null : secondsBetween(verdictAt, verifiedAt),
  };
  await recordFact(ports, failed, deployment, plan.to, recovery, record);
  await keepRecord(ports, failed.id, { rollback: record });
  return record;
}

async function existingRollback(
  ports: UndoPorts,
  failed: Deployment,
  identity: string,
): Promise<{ deployment: Deployment; verified: boolean } | null> {
  for await (const deployment of ports.deployments.list(failed.environment)) {
    if (deployment.id <= failed.id) return null;
    const payload = payloadOf(deployment.payload);
    if (payload?.kind !== "rollback" || payload.undoes !== failed.id || deployment.creator !== identity)
      continue;
    const marks = marksOf(await ports.deployments.statuses(deployment.id), identity);
    return { deployment, verified: marks[0] === "verified" };
  }
  return null;
}

async function recordIntent(
  ports: UndoPorts,
  failed: Deployment,
  to: ReleaseState,
  settings: UndoSettings,
): Promise<Deployment> {
  const deployment = await ports.deployments.create({
    ref: to.tag ?? to.commit,
    environment: settings.environment,
    task: "rollback",
    description: `Return to ${releaseName(to)}, because deployment ${failed.id} failed the gate`,
    payload: {
      suite: suiteName,
      kind: "rollback",
      key: naturalKey(["rollback", settings.environment, failed.id], ports.digest.sha256),
      release: to.tag,
      manifestSha256: to.manifest?.sha256 ?? null,
      undoes: failed.id,
    },
  });
  const description = `rollback-ready: returning to ${releaseName(to)}`;
  await ports.deployments.addStatus(deployment.id, {
    state: "in_progress",
    description,
    logUrl: ports.run.url,
  });
  return deployment;
}

// In this order: the old code comes back first, and its schema after it (the old code is what users meet).
async function runLayers(
  ports: UndoPorts,
  plan: Extract<UndoPlan, { kind: "go" }>,
  settings: UndoSettings,
): Promise<readonly LayerRun[]> {
  const redeploy = await runLayer(ports, "redeploy", plan.redeploy, plan.to, settings.environment);
  if (redeploy.outcome === "failed") return [redeploy];
  if (plan.migrations === null) return [redeploy, skippedLayer("migrations", plan.migrationsReason)];
  return [redeploy, await runLayer(ports, "migrations", plan.migrations, plan.to, settings.environment)];
}

async function recordFact(
  ports: UndoPorts,
  failed: Deployment,
  deployment: Deployment,
  to: ReleaseState,
  recovery: Recovery | null,
  record: RollbackRecord,
): Promise<void> {
  const logUrl = ports.run.url;
  if (recovery?.verified !== true) {
    const description = markText("unverified", record.reason);
    await ports.deployments.addStatus(deployment.id, { state: "failure", description, logUrl });
    return;
  }
  const took = record.seconds === null ? "" : ` after ${record.seconds.toFixed(1)} s`;
  const back = markText("verified", `${releaseName(to)}${took}`);
  await ports.deployments.addStatus(deployment.id, { state: "success", description: back, logUrl });
  const gone = markText("rolled-back", `${releaseName(to)} by deployment ${deployment.id}`);
  await ports.deployments.addStatus(failed.id, { state: "inactive", description: gone, logUrl });
}

function blank(
  ports: UndoPorts,
  failed: Deployment,
  from: ReleaseState,
  verdictAt: string,
  decidedAt: string,
  plan: UndoPlan,
): Omit<RollbackRecord, "outcome" | "reason"> {
  const { runId, runAttempt, url } = ports.run;
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

function secondsBetween(from: string, to: string): number {
  return Math.max(0, (Date.parse(to) - Date.parse(from)) / 1000);
}

function now(ports: Pick<Ports, "clock">): string {
  return new Date(ports.clock.now()).toISOString();
}
