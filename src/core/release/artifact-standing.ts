import type { ArtifactReference } from "./artifact-reference.ts";

/** Whether what was recorded can still be deployed. Only `holds` says yes; `unknown` is a store that could not tell. */
export type Standing =
  | { readonly kind: "holds" }
  | { readonly kind: "gone"; readonly reason: string }
  | { readonly kind: "changed"; readonly reason: string }
  | { readonly kind: "unknown"; readonly reason: string };

export interface VerifiedArtifact {
  readonly artifact: ArtifactReference;
  readonly standing: Standing;
  /** What its tag says now, when that is no longer what was recorded; null also when it was not asked. */
  readonly drift: string | null;
}

/** The first artifact that cannot be deployed as recorded, with the reason; null when all hold. */
export function firstLost(
  verified: readonly VerifiedArtifact[],
): { readonly artifact: ArtifactReference; readonly reason: string } | null {
  for (const { artifact, standing } of verified) {
    if (standing.kind !== "holds") return { artifact, reason: standing.reason };
  }
  return null;
}
