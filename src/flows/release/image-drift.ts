import { type ArtifactReference, digestText } from "../../core/release/artifact-reference.ts";
import { parseOciName } from "../../core/release/oci-name.ts";
import type { Ports } from "../../kernel/ports/index.ts";

/** What the tag of an image says now, when that is not the recorded digest; null where there is none to ask. */
export async function driftOf(
  { registry }: Pick<Ports, "registry">,
  artifact: ArtifactReference,
): Promise<string | null> {
  const { kind, tag } = artifact.annotations;
  const name = kind === "oci" ? parseOciName(artifact.uri.replace(/^oci:\/\//, "")) : null;
  if (name === null || tag === undefined) return null;
  const now = await registry.resolve(name.host, name.repository, tag);
  if (now.kind === "resolved") {
    return now.digest === digestText(artifact) ? null : `tag ${tag} now names other bytes (${now.digest})`;
  }
  return now.reason === "absent"
    ? `tag ${tag} is gone`
    : `what tag ${tag} names is not known: ${now.problem}`;
}
