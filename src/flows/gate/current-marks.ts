import { marksOf } from "../../core/gate/mark.ts";
import { readClaim } from "../../core/rollback/claim.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { ClaimedDeployment } from "../deployment/claim-deployment.ts";
import { lookAtEnvironment } from "../rollback/look-at-environment.ts";
import { earlierRollback } from "../rollback/rollback-deployment.ts";
import type { Look } from "../rollback/undo.ts";

const behindMs = 2_000;
const mostLooks = 4;

export interface CurrentMarks {
  readonly claimed: ClaimedDeployment;
  readonly seen: Look;
  /** True when a rollback of the deployment was begun, though no mark on it says so. */
  readonly isBeingUndone: boolean;
}

/**
 * The marks on a deployment as they are now. The environment's claim, which is no list, tells when a rollback of it was
 * begun: until a mark tells as well, lists trail behind and are looked at again. What then answers is another release.
 */
export async function currentMarks(
  ports: Pick<Ports, "deployments" | "refNotes" | "digest" | "clock">,
  claimed: ClaimedDeployment,
): Promise<CurrentMarks> {
  const { deployment, identity } = claimed;
  for (let looks = 1; ; looks++) {
    const seen = await lookAtEnvironment(ports, deployment.environment);
    const statuses =
      seen.history.deployments.find(({ id }) => id === deployment.id)?.statuses ?? claimed.statuses;
    const marks = marksOf(statuses, identity);
    const isTold = marks.includes("gate-failed") || marks.includes("rolled-back");
    const isBegun = earlierRollback(seen.history, deployment.id, identity) !== null;
    const isClaimed = seen.claim !== null && readClaim(seen.claim.text)?.undoes === deployment.id;
    // A run that died between its claim and its first mark has touched nothing: after a while it is judged again.
    if (isTold || !(isBegun || isClaimed) || looks >= mostLooks) {
      return { claimed: { ...claimed, statuses, marks }, seen, isBeingUndone: isBegun && !isTold };
    }
    await ports.clock.sleep(behindMs);
  }
}
