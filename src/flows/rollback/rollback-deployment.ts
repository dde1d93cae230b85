import { marksOf, markText } from "../../core/gate/mark.ts";
import { payloadOf, suiteName } from "../../core/rollback/payload.ts";
import type { RollbackRecord } from "../../core/rollback/record.ts";
import { type ReleaseState, releaseName } from "../../core/rollback/release-state.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import { isInDoubt } from "../../kernel/in-doubt.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { addMark } from "../deployment/add-mark.ts";
import { demandIdentity } from "../deployment/demand-identity.ts";

type Needed = Pick<Ports, "deployments" | "run" | "digest">;

/** The deployment that an earlier run made to undo the failed one, and whether its return was verified. */
export async function existingRollback(
  ports: Needed,
  failed: Deployment,
  identity: string,
): Promise<{ readonly deployment: Deployment; readonly verified: boolean } | null> {
  for await (const deployment of ports.deployments.list(failed.environment)) {
    if (deployment.id <= failed.id) return null;
    const payload = payloadOf(deployment.payload);
    if (payload?.kind !== "rollback" || payload.undoes !== failed.id || deployment.creator !== identity) {
      continue;
    }
    const marks = marksOf(await ports.deployments.statuses(deployment.id), identity);
    return { deployment, verified: marks[0] === "verified" };
  }
  return null;
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
    description: `Return to ${releaseName(to)}, because deployment ${failed.id} failed the gate`,
    payload: {
      suite: suiteName,
      kind: "rollback",
      key: naturalKey(["rollback", environment, failed.id], ports.digest.sha256),
      release: to.tag,
      manifestSha256: to.manifest?.sha256 ?? null,
      undoes: failed.id,
    },
  };
  const deployment = await createOnce(ports, failed, wanted, identity);
  // Before anything is done: a return that nobody would believe later is not begun.
  demandIdentity(deployment.creator, identity);
  const description = `rollback-ready: returning to ${releaseName(to)}`;
  await addMark(ports, deployment.id, { state: "in_progress", description }, identity);
  return deployment;
}

// An answer that was lost must not keep the old release from coming back: what is there is looked for first.
async function createOnce(
  ports: Needed,
  failed: Deployment,
  wanted: Parameters<Ports["deployments"]["create"]>[0],
  identity: string,
): Promise<Deployment> {
  try {
    return await ports.deployments.create(wanted);
  } catch (error) {
    if (!isInDoubt(error)) throw error;
    const there = await existingRollback(ports, failed, identity);
    return there?.deployment ?? (await ports.deployments.create(wanted));
  }
}

/** Marks the deployments with what came of it; `evidence` is the sha256 of the record that tells it. */
export async function recordFact(
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
  const took = record.seconds === null ? "" : ` after ${record.seconds.toFixed(1)} s`;
  const back = markText("verified", `${to}${took}`, evidence);
  await addMark(ports, made, { state: "success", description: back }, identity);
  const gone = markText("rolled-back", `${to} by deployment ${made}`);
  await addMark(ports, failed.id, { state: "inactive", description: gone }, identity);
}
