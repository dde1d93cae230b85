import type { VerifiedArtifact } from "../../core/release/artifact-standing.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { mapAtMost } from "../../kernel/at-most.ts";
import type { Release } from "../../kernel/ports/github.ts";
import { driftOf } from "./image-drift.ts";
import { standingOf, type VerifyPorts } from "./verify-artifact.ts";

const sideBySide = 4;

/**
 * Asks whoever holds the bytes whether each artifact of a release still has its recorded digest. With `drift` the tags
 * are asked too: what one names now does not matter to a rollback, but to whoever deploys by it.
 */
export async function verifyArtifacts(
  ports: VerifyPorts,
  release: ReleaseState,
  options: { readonly drift?: boolean } = {},
): Promise<readonly VerifiedArtifact[]> {
  const { tag, manifest } = release;
  if (manifest === null || tag === null) return [];
  let listed: Promise<readonly Release[]> | undefined;
  const releases = (): Promise<readonly Release[]> => {
    listed ??= ports.releases.list();
    return listed;
  };
  return mapAtMost(sideBySide, manifest.document.artifacts, async (artifact) => ({
    artifact,
    standing: await standingOf(ports, artifact, { tag, releases }),
    drift: options.drift === true ? await driftOf(ports, artifact) : null,
  }));
}
