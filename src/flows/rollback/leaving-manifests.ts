import type { ReleaseManifest } from "../../core/release/manifest.ts";
import type { ReleaseState } from "../../core/rollback/release-state.ts";
import { SuiteError } from "../../kernel/errors.ts";
import type { ReleaseReader } from "../release/read-release.ts";

const longestChain = 100;

/**
 * The manifests that a rollback leaves behind, newest first: `from`, then each previous release down to but not
 * including `to`. Null when the chain does not lead to `to` or a release on the way cannot be read, so nothing is known
 * of what lies between.
 */
export async function leavingManifests(
  read: ReleaseReader,
  from: ReleaseState,
  to: ReleaseState,
): Promise<readonly ReleaseManifest[] | null> {
  const leaving: ReleaseManifest[] = [];
  let at: ReleaseState = from;
  while (at.commit !== to.commit) {
    if (at.manifest === null || leaving.length >= longestChain) return null;
    leaving.push(at.manifest.document);
    const { previous } = at.manifest.document;
    if (previous === null) return null;
    if (previous.commit === to.commit) return leaving;
    if (previous.manifestSha256 === null) return null;
    const next = await readable(read, previous.tag);
    if (next?.manifest?.sha256 !== previous.manifestSha256) return null;
    at = next;
  }
  return leaving;
}

async function readable(read: ReleaseReader, tag: string): Promise<ReleaseState | null> {
  try {
    return await read(tag);
  } catch (error) {
    if (error instanceof SuiteError && error.code === "RELEASE_UNUSABLE") return null;
    throw error;
  }
}
