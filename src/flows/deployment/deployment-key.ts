import { naturalKey } from "../../core/text/natural-key.ts";
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
