import { payloadOf } from "../../core/rollback/payload.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { releaseUnusable, SuiteError } from "../../kernel/errors.ts";
import type { Deployment } from "../../kernel/ports/github.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { ReleaseReader } from "../release/read-release.ts";

/** The release that a deployment is of; without one of ours in its payload, its commit is all that is known. */
export async function releaseOfDeployment(
  read: ReleaseReader,
  deployment: Deployment,
): Promise<ReleaseState> {
  const payload = payloadOf(deployment.payload);
  if (payload === null || payload.release === null)
    return { tag: null, commit: deployment.sha, manifest: null };
  const release = await read(payload.release);
  if (release.commit !== deployment.sha || release.manifest.sha256 !== payload.manifestSha256) {
    throw releaseUnusable(
      payload.release,
      `deployment ${deployment.id} was of another manifest or commit than its tag names now`,
      "The tag was moved after the deployment. Choose another release.",
    );
  }
  return release;
}

/**
 * As `releaseOfDeployment`; a release whose manifest cannot be read is known by its tag alone, with a warning. A gate
 * must watch it all the same, and what a rollback may do is decided where the manifest is missed.
 */
export async function releaseIfReadable(
  ports: Pick<Ports, "log">,
  read: ReleaseReader,
  deployment: Deployment,
): Promise<ReleaseState> {
  try {
    return await releaseOfDeployment(read, deployment);
  } catch (error) {
    if (!(error instanceof SuiteError) || error.code !== "RELEASE_UNUSABLE") throw error;
    ports.log.warning(`${error.message} ${error.hint}`);
    return { tag: payloadOf(deployment.payload)?.release ?? null, commit: deployment.sha, manifest: null };
  }
}
