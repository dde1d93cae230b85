import { markText } from "../../core/gate/mark.ts";
import { environmentHistory } from "../../core/rollback/environment-history.ts";
import { isNamedBy } from "../../core/rollback/is-named-by.ts";
import type { LiftRecord } from "../../core/rollback/lift.ts";
import { canonicalJson } from "../../core/text/canonical-json.ts";
import { deploymentUnusable } from "../../kernel/errors.ts";
import type { DeploymentHistory } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { addMark } from "../deployment/add-mark.ts";
import { withAllOf } from "../deployment/ample-history.ts";
import { keepRecord } from "../incident/incident-files.ts";

type Needed = Pick<Ports, "deployments" | "tags" | "records" | "digest" | "run" | "clock" | "log">;

export interface LiftRequest {
  readonly environment: string;
  readonly release: string;
  readonly reason: string;
  readonly identity: string;
  /** When the comment was written that asks for it (ISO 8601); null where none does. */
  readonly saidAt: string | null;
}

/**
 * Lifts the hold of a release: each of its deployments that was rolled back is marked so, with the reason on record. A
 * release that is not held any more is left as it is; one that never was is an error.
 */
export async function liftHold(
  ports: Needed,
  history: DeploymentHistory,
  { environment, release, reason, identity, saidAt }: LiftRequest,
): Promise<readonly number[]> {
  const past = environmentHistory(await deploymentsOf(ports, history, environment, release), identity).filter(
    (one) => one.kind !== "rollback" && isNamedBy(one, release),
  );
  const held = past.filter((one) => one.isHeld);
  if (held.length === 0 && !past.some((one) => one.rolledBack)) {
    throw deploymentUnusable(
      `\`${release}\` is not held in \`${environment}\``,
      history.isComplete
        ? "A hold is set by a rollback. Name the release that was rolled back."
        : `Only the newest ${history.deployments.length} deployments were looked at. Release its fix as a new version.`,
    );
  }
  const at = new Date(ports.clock.now()).toISOString();
  for (const { deployment } of held) {
    const lift: LiftRecord = {
      schema: "rollback-ready/hold-lifted/v1",
      environment,
      deployment,
      release,
      by: ports.run.actor,
      reason,
      at,
      run: ports.run.url,
    };
    await keepRecord(ports, deployment, { lift });
    const description = markText(
      "hold-lifted",
      `${ports.run.actor}: ${reason}`,
      ports.digest.sha256(canonicalJson(lift)),
      saidAt,
    );
    await addMark(ports, deployment, { state: "inactive", description }, identity);
  }
  return held.map((one) => one.deployment);
}

// A hold may stand on a deployment that is older than all that were listed.
async function deploymentsOf(
  ports: Needed,
  history: DeploymentHistory,
  environment: string,
  release: string,
): Promise<DeploymentHistory["deployments"]> {
  if (history.isComplete) return history.deployments;
  const tag = await ports.tags.current(release);
  const commit = tag?.commit ?? (/^[0-9a-f]{40}$/.test(release) ? release : null);
  return commit === null ? history.deployments : withAllOf(ports, history, environment, commit);
}
