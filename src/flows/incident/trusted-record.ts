import type { GateEvidence } from "../../core/gate/evidence.ts";
import { evidenceOf, type Mark, markOf, type StatusLike } from "../../core/gate/mark.ts";
import { type IncidentRecord, incidentFiles, type UnknownRollback } from "../../core/incident/record.ts";
import type { Confirmation } from "../../core/rollback/confirmation.ts";
import { payloadOf } from "../../core/rollback/payload.ts";
import type { RollbackRecord } from "../../core/rollback/record.ts";
import type { SuiteError } from "../../kernel/errors.ts";
import type { Deployment, DeploymentHistory, StoredRecord } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { type KeptRecord, readRecord } from "./incident-files.ts";

export interface TrustedRecord {
  readonly gate: GateEvidence | null;
  readonly samples: string;
  readonly rollback: RollbackRecord | null;
  /** There was one, and nothing that can be read and believed tells what it came to. */
  readonly unknownRollback: UnknownRollback | null;
  /** What the full bake after that rollback came to. */
  readonly confirmation: Confirmation | null;
  /**
   * What an earlier run wrote down of the incident. No status vouches for it: it says which issue to look at, and whether
   * that is ours is for the issue itself to show.
   */
  readonly incident: IncidentRecord | null;
  /** Why the verdict, or what an earlier run wrote down, cannot be read although it is there. */
  readonly unread: { readonly gate: SuiteError | null; readonly incident: SuiteError | null };
  /** All of it as it is kept; null when nothing is. */
  readonly stored: StoredRecord | null;
}

type Needed = Pick<Ports, "records" | "deployments" | "digest" | "log">;

/**
 * What is kept of a failed deployment, as far as marks of ours vouch for it. Whoever may push may move our refs, so a
 * verdict or rollback that no deployment status by our identity names is left out, with a warning. With the environment's `history` a rollback's
 * deployment is not asked for again.
 */
export async function trustedRecord(
  ports: Needed,
  deployment: Deployment,
  statuses: readonly StatusLike[],
  identity: string,
  history: DeploymentHistory | null = null,
): Promise<TrustedRecord> {
  const kept = await readRecord(ports, deployment.id);
  if (kept === null)
    return { ...nothing, gate: null, samples: "", incident: null, unread: allRead, stored: null };
  for (const error of kept.unreadable) ports.log.warning(`${error.message} ${error.hint}`);
  const gate = trustedGate(ports, deployment, kept, statuses, identity);
  const returned = await trustedRollback(ports, deployment, kept, statuses, identity, history);
  return {
    gate,
    samples: gate === null ? "" : trustedSamples(ports, deployment, gate, kept.samples ?? ""),
    ...returned,
    incident: kept.incident ?? null,
    unread: {
      gate: kept.unread.get(incidentFiles.gate) ?? null,
      incident: kept.unread.get(incidentFiles.incident) ?? null,
    },
    stored: kept.stored,
  };
}

const allRead = { gate: null, incident: null };

function trustedGate(
  ports: Needed,
  deployment: Deployment,
  kept: KeptRecord,
  statuses: readonly StatusLike[],
  identity: string,
): GateEvidence | null {
  const { gate } = kept;
  if (gate === undefined) return null;
  const isOfThis =
    gate.deployment === deployment.id &&
    gate.environment === deployment.environment &&
    gate.release.commit === deployment.sha;
  if (isOfThis && isNamed(ports, kept.texts[incidentFiles.gate], statuses, "gate-failed", identity))
    return gate;
  ports.log.warning(
    `The evidence kept for deployment ${deployment.id} is not what its gate marked, so it is not used.`,
  );
  return null;
}

// The verdict stands on counts of its own, so it holds without them.
function trustedSamples(
  { digest, log }: Needed,
  deployment: Deployment,
  gate: GateEvidence,
  samples: string,
): string {
  if (gate.samples.sha256 === digest.sha256(samples)) return samples;
  log.warning(
    `The samples kept for deployment ${deployment.id} are not those that its gate wrote down, so they are not used.`,
  );
  return "";
}

async function trustedRollback(
  ports: Needed,
  failed: Deployment,
  kept: KeptRecord,
  statuses: readonly StatusLike[],
  identity: string,
  history: DeploymentHistory | null,
): Promise<Returned> {
  const { rollback, confirmation } = kept;
  const known = history?.deployments.find(
    (one) => one.creator === identity && payloadOf(one.payload)?.undoes === failed.id,
  );
  const unknown: Returned = { ...nothing, unknownRollback: { deployment: known?.id ?? null } };
  if (rollback === undefined) {
    const isThere = known !== undefined || kept.texts[incidentFiles.rollback] !== undefined;
    return isThere ? unknown : nothing;
  }
  const isOfThis = rollback.failedDeployment === failed.id && rollback.environment === failed.environment;
  const text = kept.texts[incidentFiles.rollback];
  if (isOfThis && rollback.deployment === null) {
    // Nothing was done then, and the failed deployment itself says so.
    if (isNamed(ports, text, statuses, "stayed", identity)) return { ...nothing, rollback };
  }
  const shown = history?.deployments.find(({ id }) => id === rollback.deployment);
  const made =
    shown ?? (rollback.deployment === null ? null : await ports.deployments.get(rollback.deployment));
  if (isOfThis && made !== null && payloadOf(made.payload)?.undoes === failed.id) {
    const ofReturn = shown?.statuses ?? (await ports.deployments.statuses(made.id));
    const mark = rollback.outcome === "verified" ? "verified" : "unverified";
    if (isNamed(ports, text, ofReturn, mark, identity)) {
      const bake = confirmation?.confirmed === true ? "confirmed" : "unconfirmed";
      const isBaked = isNamed(ports, kept.texts[incidentFiles.confirmation], ofReturn, bake, identity);
      return { ...nothing, rollback, confirmation: isBaked ? (confirmation ?? null) : null };
    }
  }
  ports.log.warning(
    `The rollback kept for deployment ${failed.id} is not what was marked, so it is not used.`,
  );
  return unknown;
}

type Returned = Pick<TrustedRecord, "rollback" | "unknownRollback" | "confirmation">;

const nothing: Returned = { rollback: null, unknownRollback: null, confirmation: null };

function isNamed(
  ports: Needed,
  text: string | undefined,
  statuses: readonly StatusLike[],
  mark: Mark,
  identity: string,
): boolean {
  if (text === undefined) return false;
  const sha256 = ports.digest.sha256(text);
  return statuses.some((status) => {
    const named = evidenceOf(status.description);
    const isOurs = status.creator === identity && markOf(status.description) === mark;
    return isOurs && named !== null && sha256.startsWith(named);
  });
}
