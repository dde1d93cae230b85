import { z } from "zod";
import { ReleaseManifest } from "../release/manifest.ts";

/** A release as a deployment names it. Without a manifest (a team that only uses guard) the commit is all there is. */
export const ReleaseState = z.object({
  tag: z.string().nullable(),
  commit: z.string(),
  manifest: z.object({ sha256: z.string(), document: ReleaseManifest }).nullable(),
});
export type ReleaseState = Readonly<z.infer<typeof ReleaseState>>;

/** `v1.2.3`, or the first twelve digits of the commit when the release has no tag. */
export function releaseName(release: Pick<ReleaseState, "tag" | "commit">): string {
  return release.tag ?? release.commit.slice(0, 12);
}
