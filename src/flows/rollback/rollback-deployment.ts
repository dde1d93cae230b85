import { marksOf, markText } from "../../core/gate/mark.ts";
import { verifiedDetail } from "../../core/rollback/objective.ts";
import { payloadOf, suiteName } from "../../core/rollback/payload.ts";
import type { RollbackRecord } from "../../core/rollback/record.ts";
import { type ReleaseState, releaseName } from "../../core/rollback/release-state.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import type { Deployment, DeploymentHistory, DeploymentStatus } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { attempt } from "../attempt.ts";
import { addMark } from "../deployment/add-mark.ts";
import { demandIdentity } from "../deployment/demand-identity.ts";
import { writeOnce } from "../write-once.ts";

type Needed = Pick<Ports, "deployments" | "run" | "digest" | "clock" | "log" | "signal">;

/** The rollback of a deployment that an earlier run began, as the history shows it. */
export interface EarlierRollback {
  readonly deployment: Deployment;
  readonly statuses: readonly DeploymentStatus[];
  readonly verified: boolean;
  /** The last word on its full bake; null while nobody has judged it. */
  readonly bake: "confirmed" | "unconfirmed" | null;
}

/**
 * The newest rollback of a failed deployment by `identity`, or null. Where an answer was lost there may be two of the
 * same return: they are one, known by the older.
 */
export function earlierRollback(
  { deployments }: Pick<DeploymentHistory, "deployments">,
  failed: number,
  identity: string,
): EarlierRollback | null {
  const own = deployments.filter(({ payload, task, creator }) => {
    const read = payloadOf(payload);
    return read?.kind === "rollback" && task === "rollback" && read.undoes === failed && creator === identity;
  });
  const other = own.findIndex((one) => own[0] !== undefined && !isReturnTo(one, own[0]));
  const twins = other < 0 ? own : own.slice(0, other);
  const deployment = twins.at(-1);
  if (deployment === undefined) return null;
  const statuses = twins
    .flatMap((twin) => twin.statuses)
    .toSorted((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
  const marks = marksOf(statuses, identity);
  const bake = marks.find((mark) => mark === "confirmed" || mark === "unconfirmed") ?? null;
  const verified = marks.find((mark) => mark === "verified" || mark === "unverified") === "verified";
  return { deployment, statuses, verified, bake };
}

function isReturnTo(one: Deployment, other: Deployment): boolean {
  return one.sha === other.sha && payloadOf(one.payload)?.release === payloadOf(other.payload)?.release;
}

/** Writes down what is about to be done, before anything is done. */
export async function recordIntent(
  ports: Needed,
  failed: Deployment,
  to: ReleaseState,
  identity: string,
): Promise<Deployment> {
  const { environment } = failed;
  const wanted = {
    ref: to.tag ?? to.commit,
    environment,
    task: "rollback",
    description: `Return to ${releaseName(to)} from deployment ${failed.id}`,
    payload: {
      suite: suiteName,
      kind: "rollback",
      key: naturalKey(["rollback", environment, failed.id], ports.digest.sha256),
      release: to.tag,
      manifestSha256: to.manifest?.sha256 ?? null,
      undoes: failed.id,
      attempt: ports.run.runAttempt,
    },
  };
  const deployment = await createOnce(ports, failed, wanted, identity);
  // Before anything is done: a return that nobody would believe later is not begun.
  demandIdentity(deployment.creator, identity);
  return deployment;
}

// An answer that was lost must not keep the old release from coming back: what is there is looked for first.
async function createOnce(
  ports: Needed,
  failed: Deployment,
  wanted: Parameters<Ports["deployments"]["create"]>[0],
  identity: string,
): Promise<Deployment> {
  const look = async (): Promise<Deployment | null> => {
    const seen = await ports.deployments.history(failed.environment, 20);
    const there = earlierRollback(seen, failed.id, identity)?.deployment;
    return payloadOf(there?.payload)?.release === wanted.payload["release"] ? (there ?? null) : null;
  };
  return writeOnce(ports, "the deployment of this rollback", () => ports.deployments.create(wanted), look);
}

/**
 * Marks the deployments with what came of it, naming the record's hash, and says whether that is written down. What was
 * done is done in any case: the next run writes what is missing.
 */
export async function markRecord(
  ports: Needed,
  failed: Deployment,
  record: RollbackRecord,
  identity: string,
): Promise<boolean> {
  const evidence = ports.digest.sha256(canonicalJson(record));
  const written = await attempt(ports, "What was done was not marked on the deployment", async () => {
    await recordFact(ports, failed, record, evidence, identity);
    return true;
  });
  return written === true;
}

async function recordFact(
  ports: Needed,
  failed: Deployment,
  record: RollbackRecord,
  evidence: string,
  identity: string,
): Promise<void> {
  const made = record.deployment;
  if (made === null) {
    const description = markText("stayed", record.reason, evidence);
    await addMark(ports, failed.id, { state: "failure", description }, identity);
    return;
  }
  const to = record.to === null ? "?" : releaseName(record.to);
  if (record.outcome !== "verified") {
    const description = markText("unverified", record.reason, evidence);
    await addMark(ports, made, { state: "failure", description }, identity);
    return;
  }
  const back = markText("verified", verifiedDetail(to, record.seconds), evidence);
  await addMark(ports, made, { state: "success", description: back }, identity);
  await holdRelease(ports, failed.id, to, made, identity);
}

/** Marks the failed deployment as rolled back, which holds its release until a person lifts that. */
export async function holdRelease(
  ports: Needed,
  failed: number,
  to: string,
  made: number,
  identity: string,
): Promise<void> {
  const description = markText("rolled-back", `${to} by deployment ${made}`);
  await addMark(ports, failed, { state: "inactive", description }, identity);
}
