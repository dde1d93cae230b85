import type { ArtifactReference } from "../../core/release/artifact-reference.ts";

/** An artifact with its digest, or why there is none. */
export type ResolvedArtifact =
  | { readonly kind: "resolved"; readonly reference: ArtifactReference }
  | { readonly kind: "unresolved"; readonly problem: string };

/** It has a digest. */
export function resolved(reference: ArtifactReference): ResolvedArtifact {
  return { kind: "resolved", reference };
}

/** It has none; the problem says why, as the end of a sentence. */
export function unresolved(problem: string): ResolvedArtifact {
  return { kind: "unresolved", problem };
}
