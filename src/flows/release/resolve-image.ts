import type { ArtifactInput } from "../../core/release/artifact-input.ts";
import type { ArtifactReference } from "../../core/release/artifact-reference.ts";
import type { Ports } from "../../kernel/ports/index.ts";
import type { IndexChild } from "../../kernel/ports/machine.ts";
import { type ResolvedArtifact, resolved, unresolved } from "./resolved-artifact.ts";

/** An image by digest, with all that its index names and what is attested of it. A tag beside a digest must name the same. */
export async function resolveImage(
  { registry }: Pick<Ports, "registry">,
  { name, image }: Extract<ArtifactInput, { kind: "oci" }>,
): Promise<ResolvedArtifact> {
  const { host, repository, tag } = image;
  const found = await registry.resolve(host, repository, image.digest ?? tag ?? "latest");
  if (found.kind === "unresolved") return found;
  const { digest, mediaType, size } = found;
  if (image.digest !== null && tag !== null) {
    const tagged = await registry.resolve(host, repository, tag);
    if (tagged.kind === "unresolved") return tagged;
    if (tagged.digest !== digest) {
      return unresolved(`its tag ${tag} names ${tagged.digest}, not the digest that is given`);
    }
  }
  // The bytes by their digest: that a tag resolves does not mean that all can be pulled.
  const contents = await registry.contents(host, repository, digest);
  if (contents.kind === "unresolved") return contents;
  const attestations = await registry.attestations(host, repository, digest, contents.children);
  const reference: ArtifactReference = {
    name,
    uri: `oci://${host}/${repository}@${digest}`,
    digest: { sha256: digest.slice("sha256:".length) },
    mediaType,
    annotations: {
      kind: "oci",
      size,
      ...(tag === null ? {} : { tag }),
      ...(contents.children.length === 0 ? {} : { children: contents.children.map(recorded) }),
      ...(attestations?.length === 0 ? {} : { attestations: attestations ?? "unknown" }),
    },
  };
  return resolved(reference);
}

function recorded({ platform, digest, mediaType, size }: IndexChild) {
  return { platform, digest, mediaType, size };
}
