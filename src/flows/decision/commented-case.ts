import { issueKind } from "../../core/incident/render-incident.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import type { DeploymentHistory } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import { commandedIssue } from "../incident/commands/commanded-issue.ts";

/**
 * The deployment whose incident the issue is, when that is one of this environment; null for any other issue, on which an
 * environment has to be named. The marker of the issue holds the key of the deployment, so no index need be believed.
 */
export async function commentedDeployment(
  ports: Pick<Ports, "issues" | "records" | "digest" | "log">,
  issue: number,
  environment: string,
  { deployments }: DeploymentHistory,
  identity: string,
): Promise<number | null> {
  const commanded = await commandedIssue(ports, issue, identity);
  if (commanded.kind !== "incident") return null;
  const keyOf = (id: number): string => naturalKey([issueKind, environment, id], ports.digest.sha256);
  const listed = deployments.find(({ id }) => keyOf(id) === commanded.key);
  if (listed !== undefined) return listed.id;
  const entry = await commanded.find();
  return entry?.environment === environment ? entry.deployment : null;
}
