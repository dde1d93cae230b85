import { payloadOf } from "../../core/rollback/payload.ts";
import { naturalKey } from "../../core/text/natural-key.ts";
import type { DeploymentHistory } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/** The run whose deployments are meant. */
export type KeyPorts = Pick<Ports, "digest"> & { readonly run: Pick<Ports["run"], "runId"> };

/** The natural key of the deployment that this workflow run makes of a release, whichever attempt makes it. */
export function deploymentKey(
  { run, digest }: KeyPorts,
  environment: string,
  /** The release's tag; its commit where it has none. */
  release: string,
): string {
  return naturalKey(["deployment", environment, release, run.runId], digest.sha256);
}

/** A deployment that the run itself made, as the history has it. */
export type OwnDeployment = DeploymentHistory["deployments"][number];

/** That deployment, if the history has it and it is `identity`'s. */
export function deploymentOfRun(
  ports: KeyPorts,
  { deployments }: Pick<DeploymentHistory, "deployments">,
  { environment, release, identity }: Readonly<Record<"environment" | "release" | "identity", string>>,
): OwnDeployment | null {
  const key = deploymentKey(ports, environment, release);
  const own = deployments.find((one) => payloadOf(one.payload)?.key === key && one.creator === identity);
  return own ?? null;
}
