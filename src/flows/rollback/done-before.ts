import { marksOf } from "../../core/gate/mark.ts";
import { environmentHistory } from "../../core/rollback/environment-history.ts";
import { isNamedBy } from "../../core/rollback/is-named-by.ts";
import { newerDeploy } from "../../core/rollback/newer-deploy.ts";
import type { RollbackRecord } from "../../core/rollback/record.ts";
import { type ReleaseState, releaseName } from "../../core/rollback/release-state.ts";
import { SuiteError, targetRefused } from "../../kernel/errors.ts";
import type { DeploymentHistory } from "../../kernel/ports/github.ts";
import { trustedRecord } from "../incident/trusted-record.ts";
import { deployedAgain } from "./deployed-again.ts";
import { earlierRollback, holdRelease } from "./rollback-deployment.ts";
import type { Undone, UndoPorts, UndoRequest } from "./undo.ts";
import type { UndoSettings } from "./undo-settings.ts";

/** What an earlier rollback of the same deployment came to. */
export type Before =
  /** It was verified, and this is it. */
  | { readonly kind: "done"; readonly undone: Undone }
  /** It was verified, and a person wants another release than the one that came back, which runs now. */
  | { readonly kind: "further"; readonly from: ReleaseState; readonly leaves: number | null }
  | { readonly kind: "open" };

const open: Before = { kind: "open" };

/** Looks for what an earlier run verified, and puts its hold in place should that run have died before it, if it may write. */
export async function doneBefore(
  ports: UndoPorts,
  { failed, explicit, word }: UndoRequest,
  history: DeploymentHistory,
  { identity }: UndoSettings,
  mayWrite = true,
): Promise<Before> {
  const earlier = earlierRollback(history, failed.id, identity);
  if (earlier === null || !earlier.verified) return open;
  const statuses = history.deployments.find(({ id }) => id === failed.id)?.statuses ?? [];
  const { rollback, confirmation } = await trustedRecord(ports, failed, statuses, identity, history);
  // A record of an earlier try says nothing of the one that was verified.
  if (rollback?.outcome !== "verified" || deployedAgain(ports.run, { ...failed, statuses }, rollback.run))
    return open;
  const { to } = rollback;
  if (explicit !== null && to !== null && !isNamedBy({ release: to.tag, sha: to.commit }, explicit.release)) {
    if (word === null) {
      throw targetRefused(
        `deployment ${failed.id} was rolled back before, to ${releaseName(to)}, which runs now`,
        `Give \`reason\` to go from there to ${explicit.release}.`,
      );
    }
    const left = environmentHistory(history.deployments, identity).find(
      (past) => past.kind !== "rollback" && past.sha === to.commit && past.release === to.tag,
    );
    return { kind: "further", from: to, leaves: left?.deployment ?? null };
  }
  const name = to === null ? "?" : releaseName(to);
  if (word !== null && word.reason !== rollback.word?.reason && rollback.run.id !== ports.run.runId) {
    throw targetRefused(
      `deployment ${failed.id} was rolled back before, to ${name}, which runs now`,
      "Name the release to return to with `release`, or with `deployment-id` the deployment of the release that runs now.",
    );
  }
  ports.log.info(`deployment ${failed.id} was rolled back before, to ${name}`);
  if (mayWrite && !marksOf(statuses, identity).includes("rolled-back")) {
    await holdRelease(ports, failed.id, name, earlier.deployment.id, identity);
  }
  const returned = { deployment: earlier.deployment.id, release: to?.tag ?? null, sha: to?.commit ?? "" };
  const isNewest = newerDeploy(environmentHistory(history.deployments, identity), returned) === null;
  const isToBake = isNewest && earlier.bake === null && (await isLeft(ports, rollback.run));
  return { kind: "done", undone: { record: rollback, confirmation, isToBake, isMarked: true } };
}

/** Whether the run that verified the return will not watch the full bake itself: it is this one, or it is over. */
async function isLeft(ports: UndoPorts, by: RollbackRecord["run"]): Promise<boolean> {
  if (by.id === ports.run.runId) return true;
  try {
    const seen = await ports.workflowRuns.get(by.id);
    return seen !== null && (seen.status === "completed" || seen.attempt > by.attempt);
  } catch (error) {
    if (!(error instanceof SuiteError)) throw error;
    ports.log.info(`whether run ${by.id} watches the bake is not known. ${error.message}`);
    return false;
  }
}
