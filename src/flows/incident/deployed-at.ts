import type { Deployment, DeploymentStatus } from "../../kernel/ports/github.ts";

/**
 * When a deployment first said that it was done, before its gate ended; a later word is of the gate's own mark or of
 * GitHub at the end of the job. When it was opened, where it did not say. ISO 8601.
 */
export function deployedAt(
  { createdAt }: Pick<Deployment, "createdAt">,
  statuses: readonly Pick<DeploymentStatus, "state" | "createdAt">[],
  gateEndedAt: string,
): string {
  const done = statuses
    .filter(({ state, createdAt: at }) => state === "success" && Date.parse(at) <= Date.parse(gateEndedAt))
    .map(({ createdAt: at }) => at);
  return done.reduce((first, at) => (Date.parse(at) < Date.parse(first) ? at : first), done[0] ?? createdAt);
}
